/** The other parsers, each from npm and each doing what a page would need before its `setData`. */
import './mini-program-globals';
import { ElementType, Parser as Tokens, parseDocument } from 'htmlparser2';
import MpHtml from 'mp-html/dist/mp-weixin/parser.js';
import type { DefaultTreeAdapterMap } from 'parse5';
import sanitizeHtml from 'sanitize-html';
import { attributesOf, referenceFragment } from '../../unit/html/reference-text';
import type { Parser } from './parser';
import { element, shownText, type TreeNode } from './tree';

/** What `rich-text` takes. */
interface Rich {
  type?: 'text';
  text?: string;
  name?: string;
  attrs?: Record<string, string | undefined>;
  children?: Rich[];
  /** mp-html keeps the sources of film and sound here. */
  src?: string[];
}

type Dom = ReturnType<typeof parseDocument>['children'];
type StandardDom = DefaultTreeAdapterMap['childNode'][];

/** mp-html as its component for WeChat uses it, with the properties it has by default. */
export const mpHtml: Parser = {
  name: 'mp-html 2.5.2',
  parse: mpNodes,
  payload: (html) => ({ nodes: mpNodes(html) }),
  tree: (html) => mpNodes(html).map((node) => commonNode(node, shownText)),
};

/** A DOM mapped to nodes, which is what towxml does. */
const htmlparser2Nodes: Parser = {
  name: 'htmlparser2 DOM + nodes',
  parse: fastNodes,
  payload: (html) => ({ nodes: fastNodes(html) }),
  tree: (html) => fastNodes(html).map(asCommon),
};

const parse5Nodes: Parser = {
  name: 'parse5 DOM + nodes',
  parse: standardNodes,
  payload: (html) => ({ nodes: standardNodes(html) }),
  tree: (html) => standardNodes(html).map(asCommon),
};

/** The usual sanitizer of servers. Its string has no shape yet, so parse5 gives it one, outside the clock. */
const sanitizer: Parser = {
  name: 'sanitize-html (a string)',
  parse: sanitized,
  payload: (html) => ({ nodes: sanitized(html) }),
  tree: (html) => standardNodes(sanitized(html)).map(asCommon),
};

const tokensOnly: Parser = {
  name: 'htmlparser2 tokens only',
  parse: (html) => {
    let count = 0;
    const add = (): void => {
      count += 1;
    };
    new Tokens({ onopentag: add, onclosetag: add, ontext: add }).end(html);
    return count;
  },
};

/** No parser that starts from HTML can be expected below this. */
function floor(): Parser {
  const ready = new Map<string, string>();
  return {
    name: 'JSON.parse of the ready tree',
    prepare: (html) => ready.set(html, JSON.stringify(standardNodes(html))),
    parse: (html) => JSON.parse(ready.get(html) ?? '[]') as unknown,
  };
}

export const peers: Parser[] = [mpHtml, htmlparser2Nodes, parse5Nodes, sanitizer, tokensOnly, floor()];

function mpNodes(html: string): Rich[] {
  const component = {
    properties: {
      copyLink: true,
      pauseVideo: true,
      previewImg: true,
      setTitle: true,
      showImgMenu: true,
      containerStyle: '',
      domain: '',
    },
    imgList: [],
    plugins: [],
  };
  return new MpHtml(component).parse(html) as Rich[];
}

function fastNodes(html: string): Rich[] {
  const map = (nodes: Dom): Rich[] => {
    const made: Rich[] = [];
    for (const node of nodes) {
      if (node.type === ElementType.Text) made.push({ type: 'text', text: node.data });
      else if ('attribs' in node) made.push(withChildren({ name: node.name, attrs: node.attribs }, map(node.children)));
    }
    return made;
  };
  return map(parseDocument(html).children);
}

function standardNodes(html: string): Rich[] {
  const map = (nodes: StandardDom): Rich[] => {
    const made: Rich[] = [];
    for (const node of nodes) {
      if ('value' in node) made.push({ type: 'text', text: node.value });
      else if ('tagName' in node)
        made.push(withChildren({ name: node.tagName, attrs: attributesOf(node) }, map(node.childNodes)));
    }
    return made;
  };
  return map(referenceFragment(html).childNodes);
}

function withChildren(node: Rich, children: Rich[]): Rich {
  if (children.length > 0) node.children = children;
  return node;
}

function sanitized(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, ...'img video audio source del ins font center'.split(' ')],
    allowedAttributes: {
      '*': ['style', 'class'],
      a: ['href', 'title'],
      img: ['src', 'data-src', 'alt', 'width', 'height'],
      video: ['src', 'poster'],
      audio: ['src'],
      source: ['src'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    parseStyleAttributes: false,
  });
}

function asCommon(node: Rich): TreeNode {
  return commonNode(node, (text) => text);
}

function commonNode(
  { text, name = 'div', attrs = {}, children = [], src }: Rich,
  shown: (text: string) => string,
): TreeNode {
  if (text !== undefined) return { text: shown(text) };
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attrs)) if (value !== undefined) given[key] = value;
  if (src?.[0] !== undefined) given.src = src[0];
  return element(
    name,
    given,
    children.map((child) => commonNode(child, shown)),
  );
}
