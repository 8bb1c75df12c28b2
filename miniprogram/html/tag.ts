/**
 * A tag with what it means wherever it stands, worked out once: articles repeat a handful of tags, and the same source
 * gives the same object.
 */
import type { Attributes, WrittenTag } from './attributes';
import type { Look } from './look';
import { hiddenIn } from './not-content';
import { readStyle, type StyleFacts } from './style';
import { kindOf, type Kind } from './tags';

/** What a tag means inside code. */
export interface InCode {
  /** One of `CODE_KINDS`, counted from 1; 0 for none. */
  kind: number;
  language: string;
  isBlock: boolean;
  /** It stands for one line. */
  isLine: boolean;
}

export interface Tag {
  name: string;
  kind: Kind;
  attrs: Attributes;
  isSelfClosing: boolean;
  style: StyleFacts | null;
  /** Whether it is not content: 0 never, 1 only outside of code, 2 always. */
  hidden: 0 | 1 | 2;
  /** Whether text inside may look other than text outside. */
  isLooked: boolean;
  /** The look it last stood in, and what it made of it. */
  outside: Look | null;
  inside: Look | null;
  inCode: InCode | null;
}

const NO_ATTRIBUTES: Attributes = {};
const MEMO_SIZE = 2000;

/** The tags of one article: reads equal style attributes once. */
export class TagMaker {
  private readonly styles = new Map<string, StyleFacts>();

  make({ name, attrs, isSelfClosing }: WrittenTag): Tag {
    const tag = bareTag(name);
    tag.isSelfClosing = isSelfClosing;
    for (const key in attrs) {
      tag.attrs = attrs;
      if (key === 'style') tag.style = this.styleOf(attrs.style ?? '');
      if (LOOKED.test(key)) tag.isLooked = true;
    }
    tag.hidden = hiddenIn(name, tag.attrs, tag.style);
    return tag;
  }

  private styleOf(text: string): StyleFacts {
    let facts = this.styles.get(text);
    if (facts === undefined) {
      facts = readStyle(text);
      if (this.styles.size < MEMO_SIZE) this.styles.set(text, facts);
    }
    return facts;
  }
}

const LOOKED = /^(?:style|href|color|align|class|display|data-lang)/;
const LOOKED_TAGS = /^(?:h[1-6]|a|font|center|figcaption)$/;

/** A tag without attributes. */
export function bareTag(name: string): Tag {
  const kind = kindOf(name);
  return {
    name,
    kind,
    attrs: NO_ATTRIBUTES,
    isSelfClosing: false,
    style: null,
    hidden: 0,
    isLooked: kind.marks !== 0 || LOOKED_TAGS.test(name),
    outside: null,
    inside: null,
    inCode: null,
  };
}
