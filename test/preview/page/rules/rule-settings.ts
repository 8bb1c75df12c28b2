// What the shell's address says about the rules: `?rules=off` lets requests go to every host, `?lib=3.6.0` is the base
// library, `?scene=1154` is single-page mode, `?category=embedded` a run on half a screen. Everything else is always on.
import { NEWEST_LIBRARY } from '../wx/versions';
import type { ApiCategory } from './api-category';

/** Scene of a page that was opened from Moments. */
export const SINGLE_PAGE_SCENE = 1154;
export interface RuleSettings {
  checksHosts: boolean;
  isSinglePage: boolean;
  category: ApiCategory;
  library: string;
}

const CATEGORIES: readonly ApiCategory[] = ['default', 'embedded', 'nativeFunctionalized', 'chatTool'];

function readRuleSettings(search: string): RuleSettings {
  const query = new URLSearchParams(search);
  const isSinglePage = Number(query.get('scene')) === SINGLE_PAGE_SCENE;
  const category = CATEGORIES.find((known) => known === query.get('category')) ?? 'default';
  return {
    checksHosts: query.get('rules') !== 'off',
    isSinglePage,
    category: isSinglePage ? 'browseOnly' : category,
    library: query.get('lib') ?? NEWEST_LIBRARY,
  };
}

/** Of this run; the address does not change while an app runs. */
export const ruleSettings: RuleSettings = readRuleSettings(window.parent.location.search);
