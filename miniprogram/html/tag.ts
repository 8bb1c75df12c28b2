/**
 * A tag with what it means wherever it stands, worked out once: articles repeat a handful of tags, and the same source
 * gives the same object.
 */
import { NO_ATTRIBUTES, type Attributes, type WrittenTag } from './attributes';
import type { Look } from './look';
import { hiddenIn } from './not-content';
import { readStyle, type StyleFacts } from './style';
import { kindOf, LOOKS, type Kind } from './tags';

export interface Tag extends Kind {
  name: string;
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
  /** What it means inside code, -1 as long as nobody has asked: `pre.ts`. */
  inCode: number;
}

const NO_CLASSES: readonly string[] = [];
const MEMO_SIZE = 2000;
const TELLING_CLASS = /lang|brush|highlight|display/i;
const LANGUAGE =
  /(?:^|\s)(?:language|lang|highlight-source|brush)\s*[-:]\s*([\w+#.-]+)|(?:^|\s)highlight\s+([\w+#.-]+)/i;
const NO_LANGUAGE = /^(?:plain|plaintext|text|txt|none|nohighlight|undefined|auto)$/;

/** Makes the tags of one article: reads equal style attributes once. */
export function createTagMaker(): (written: WrittenTag) => Tag {
  const styles = new Map<string, StyleFacts>();
  return ({ name, attrs, isSelfClosing }) => {
    const tag = bareTag(name);
    if (attrs === NO_ATTRIBUTES && !isSelfClosing) {
      tag.hidden = hiddenIn(tag);
      return tag;
    }
    tag.isSelfClosing = isSelfClosing;
    tag.attrs = attrs;
    const { class: classes, style } = attrs;
    if (classes !== '') tag.classes = classes.split(/[\t\n\f\r ]+/);
    if (style !== '') {
      tag.style = styles.get(style) ?? readStyle(style);
      if (styles.size < MEMO_SIZE) styles.set(style, tag.style);
    }
    tag.anchor = attrs.id || (name === 'a' ? attrs.name : '');
    tag.hidden = hiddenIn(tag);
    const isTelling = classes !== '' && TELLING_CLASS.test(classes);
    const named = attrs['data-lang'] || attrs['data-language'];
    if (isTelling || named !== '') tag.language = languageOf(classes, named);
    tag.isLooked ||= isTelling || named + attrs.align + style !== '';
    return tag;
  };
}

/** A tag without attributes. */
export function bareTag(name: string): Tag {
  const { flags, marks, slot } = kindOf(name);
  return {
    name,
    flags,
    marks,
    slot,
    attrs: NO_ATTRIBUTES,
    classes: NO_CLASSES,
    isSelfClosing: false,
    style: null,
    hidden: 0,
    anchor: '',
    language: '',
    isLooked: marks !== 0 || (flags & LOOKS) !== 0,
    outside: null,
    inside: null,
    inCode: -1,
  };
}

function languageOf(classes: string, other: string): string {
  const match = LANGUAGE.exec(classes);
  const name = (match ? match[1] || match[2] : other).trim().toLowerCase();
  return NO_LANGUAGE.test(name) ? '' : name.slice(0, 30);
}
