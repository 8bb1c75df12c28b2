/**
 * What a start tag means wherever it stands, worked out once: articles repeat a handful of tags, and the tokenizer gives
 * equal tags as one object.
 */
import { BLOCK_TAGS } from './allowlist';
import type { StartTag } from './attributes';
import { languageOf, lookInside, type Look } from './look';
import { whyHidden } from './not-content';
import { classNames } from './style';

export interface TagFacts {
  isBlock: boolean;
  isHidden: boolean;
  isHiddenInCode: boolean;
  /** In code: it stands for one line. */
  isCodeLine: boolean;
  /** In code: the language it names, '' when it does not. */
  language: string;
}

const LINE_CLASSES: ReadonlySet<string> = new Set(['line', 'code-line', 'view-line', 'highlight-line']);

/** The tags of one article. */
export class TagMemory {
  private readonly facts = new Map<StartTag, TagFacts>();
  private readonly looks = new Map<StartTag, { outside: Look; inside: Look }>();
  private readonly baseUrl: string;

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
  }

  factsOf(tag: StartTag): TagFacts {
    let facts = this.facts.get(tag);
    if (facts === undefined) {
      facts = findFacts(tag);
      this.facts.set(tag, facts);
    }
    return facts;
  }

  /** The look inside `tag`; remembered for the look it last stood in. */
  lookInside(outside: Look, tag: StartTag): Look {
    const known = this.looks.get(tag);
    if (known?.outside === outside) return known.inside;
    const inside = lookInside(outside, tag, this.baseUrl);
    this.looks.set(tag, { outside, inside });
    return inside;
  }
}

function findFacts({ name, attrs }: StartTag): TagFacts {
  const isLineClass = attrs.class !== undefined && classNames(attrs.class).some((at) => LINE_CLASSES.has(at));
  return {
    isBlock: BLOCK_TAGS.has(name),
    isHidden: whyHidden(name, attrs, false) !== null,
    isHiddenInCode: whyHidden(name, attrs, true) !== null,
    isCodeLine: name === 'code' || isLineClass,
    language: languageOf(attrs),
  };
}
