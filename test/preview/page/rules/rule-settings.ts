// What the shell's address says about the rules: `?rules=off` lets requests go to every host, `?lib=3.6.0` is the base
// library, `?scene=1154` is single-page mode. Everything else is always on.

/** Scene of a page that was opened from Moments. */
export const SINGLE_PAGE_SCENE = 1154;
const NEWEST_LIBRARY = '3.17.0';

export interface RuleSettings {
  checksHosts: boolean;
  isSinglePage: boolean;
  library: string;
}

function readRuleSettings(search: string): RuleSettings {
  const query = new URLSearchParams(search);
  return {
    checksHosts: query.get('rules') !== 'off',
    isSinglePage: Number(query.get('scene')) === SINGLE_PAGE_SCENE,
    library: query.get('lib') ?? NEWEST_LIBRARY,
  };
}

/** Of this run; the address does not change while an app runs. */
export const ruleSettings: RuleSettings = readRuleSettings(window.parent.location.search);
