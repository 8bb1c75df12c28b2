/**
 * A tag with what it means wherever it stands, worked out once: articles repeat a handful of tags, and the same source
 * gives the same object.
 */
import type { Attributes, WrittenTag } from './attributes';
import { NO_COLOR } from './color';
import type { Look } from './look';
import { hiddenIn } from './not-content';
import { readStyle, type StyleFacts } from './style';
import { kindOf, LOOKS, type Kind } from './tags';

/** What a tag means inside code. */
export interface InCode {
  /** One of `CODE_KINDS`, counted from 1; 0 for none. */
  kind: number;
  isBlock: boolean;
  /** It stands for one line. */
  isLine: boolean;
}

export interface Tag {
  name: string;
  kind: Kind;
  attrs: Attributes;
  classes: readonly string[];
  isSelfClosing: boolean;
  style: StyleFacts | null;
  /** Whether it is not content: 0 never, 1 only outside of code, 2 always. */
  hidden: 0 | 1 | 2;
  /** An id that a link may name, '' for none. */
  anchor: string;
  /** The language of code that a class or data name, '' for none. */
  language: string;
  /** Whether text inside may look other than text outside. */
  isLooked: boolean;
  /** The look it last stood in, and what it made of it. */
  outside: Look | null;
  inside: Look | null;
  inCode: InCode | null;
}

const NO_ATTRIBUTES: Attributes = {};
const NO_CLASSES: readonly string[] = [];
const MEMO_SIZE = 2000;
const TELLING_CLASS = /lang|brush|highlight|display/i;
const LANGUAGE =
  /(?:^|\s)(?:language|lang|highlight-source|brush)\s*[-:]\s*([\w+#.-]+)|(?:^|\s)highlight\s+([\w+#.-]+)/i;
const NO_LANGUAGE = /^(?:plain|plaintext|text|txt|none|nohighlight|undefined|auto)$/;

/** The tags of one article: reads equal style attributes once. */
export class TagMaker {
  private readonly styles = new Map<string, StyleFacts>();

  make({ name, attrs, isSelfClosing }: WrittenTag): Tag {
    const tag = bareTag(name);
    tag.isSelfClosing = isSelfClosing;
    tag.attrs = attrs;
    const { class: classes, style, id } = attrs;
    if (classes !== undefined) tag.classes = classes.split(/[\t\n\f\r ]+/);
    if (style !== undefined) tag.style = this.styleOf(style);
    tag.anchor = id ?? (name === 'a' ? (attrs.name ?? '') : '');
    tag.hidden = hiddenIn(tag);
    const isTelling = classes !== undefined && TELLING_CLASS.test(classes);
    tag.language = languageOf(isTelling ? classes : '', attrs);
    tag.isLooked ||=
      isTelling || tag.language !== '' || attrs.align !== undefined || (tag.style !== null && isTold(tag.style));
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

/** A tag without attributes. */
export function bareTag(name: string): Tag {
  const kind = kindOf(name);
  return {
    name,
    kind,
    attrs: NO_ATTRIBUTES,
    classes: NO_CLASSES,
    isSelfClosing: false,
    style: null,
    hidden: 0,
    anchor: '',
    language: '',
    isLooked: kind.marks !== 0 || (kind.flags & LOOKS) !== 0,
    outside: null,
    inside: null,
    inCode: null,
  };
}

/** Whether a style says anything of text. */
function isTold({ isBold, isItalic, isUnderlined, isStruck, script, color, background, align }: StyleFacts): boolean {
  const isMarked =
    isBold !== undefined ||
    isItalic !== undefined ||
    isUnderlined === true ||
    isStruck === true ||
    script !== undefined;
  return isMarked || align !== undefined || color !== NO_COLOR || background !== NO_COLOR;
}

function languageOf(classes: string, attrs: Attributes): string {
  const match = classes === '' ? null : LANGUAGE.exec(classes);
  const name = (match ? (match[1] ?? match[2]) : (attrs['data-lang'] ?? attrs['data-language'] ?? ''))
    .trim()
    .toLowerCase();
  return NO_LANGUAGE.test(name) ? '' : name.slice(0, 30);
}
