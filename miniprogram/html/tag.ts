/**
 * A tag with what it means wherever it stands, worked out once: articles repeat a handful of tags, and the same source
 * gives the same object.
 */
import { NO_ATTRIBUTES, type Attributes, type WrittenTag } from './attributes';
import type { Look } from './look';
import { hiddenIn, isHiddenClass } from './not-content';
import { readStyle, type StyleFacts } from './style';
import { kindOf, LOOKS, type Kind } from './tags';

export interface Tag extends Kind {
  name: string;
  attrs: Attributes;
  classes: readonly string[];
  /** A class sets a formula on its own line. */
  isDisplay: boolean;
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

/** What a `class` attribute says. */
interface ClassFacts {
  words: readonly string[];
  isHidden: boolean;
  isDisplay: boolean;
  /** It may name a language. */
  isTelling: boolean;
}

const NO_CLASSES: readonly string[] = [];
const MEMO_SIZE = 2000;
const DISPLAY_FORMULA = /(?:^|\s)(?:katex-display|MathJax_Display|math-display)(?!\S)/;
const TELLING_CLASS = /lang|brush|highlight/i;
const LANGUAGE =
  /(?:^|\s)(?:language|lang|highlight-source|brush)\s*[-:]\s*([\w+#.-]+)|(?:^|\s)highlight\s+([\w+#.-]+)/i;
const NO_LANGUAGE = /^(?:plain|plaintext|text|txt|none|nohighlight|undefined|auto)$/;

/** Makes the tags of one article: reads equal class and style attributes once. */
export function createTagMaker(): (written: WrittenTag) => Tag {
  const classFacts = createMemo(readClasses);
  const styleFacts = createMemo(readStyle);
  return ({ name, attrs, isSelfClosing }) => {
    const tag = bareTag(name);
    tag.isSelfClosing = isSelfClosing;
    if (attrs !== NO_ATTRIBUTES) {
      tag.attrs = attrs;
      const { class: classes, style, align, id } = attrs;
      const named = attrs['data-lang'] || attrs['data-language'];
      if (style !== '') tag.style = styleFacts(style);
      tag.anchor = id || (name === 'a' ? attrs.name : '');
      tag.isLooked ||= named + align + style !== '';
      const { words, isHidden, isDisplay, isTelling } = classFacts(classes);
      tag.classes = words;
      tag.isDisplay = isDisplay;
      if (isTelling || named !== '') tag.language = languageOf(classes, named);
      tag.isLooked ||= isDisplay || isTelling;
      if (isHidden) tag.hidden = 2;
    }
    tag.hidden = hiddenIn(tag) || tag.hidden;
    return tag;
  };
}

function readClasses(classes: string): ClassFacts {
  const words = classes === '' ? NO_CLASSES : classes.split(/[\t\n\f\r ]+/);
  return {
    words,
    isHidden: words.some(isHiddenClass),
    isDisplay: DISPLAY_FORMULA.test(classes),
    isTelling: TELLING_CLASS.test(classes),
  };
}

function createMemo<Facts>(read: (text: string) => Facts): (text: string) => Facts {
  const memo = new Map<string, Facts>();
  return (text) => {
    const facts = memo.get(text) ?? read(text);
    if (memo.size < MEMO_SIZE) memo.set(text, facts);
    return facts;
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
    isDisplay: false,
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
