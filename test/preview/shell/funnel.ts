// The publisher's table: how readers on this device came from a text to a brand, as the app counts it. Another app that
// keeps nothing under this key has no such table.
import { decode } from '../../../miniprogram/core/decode';
import { funnel, funnelTable, STEPS, type Step } from '../../../miniprogram/packages/brand/core/funnel';
import { storedValue } from '../page/rules/stored-value';
import { textElement } from './element';
import { group } from './panel-controls';

const KEY = 'mini-program:brand-funnel';
const COLUMNS: Partial<Record<Step, string>> = {
  seen: '看到',
  tapped: '点按',
  agreed: '同意',
  launching: '启动',
  opened: '打开',
  returned: '返回',
  bought: '成交',
};
const PLACES: Record<string, string> = { article: '文章', search: '搜索', brand: '主页' };

/** The table, and it follows what the app writes: its frame is another document of this origin. */
export function funnelGroup(): HTMLElement {
  const made = group('品牌漏斗', []);
  made.id = 'funnel';
  const draw = (): void => {
    const rows = tableRows(window.localStorage.getItem(KEY));
    made.hidden = rows.length === 0;
    made.querySelector('table')?.remove();
    if (rows.length > 0) made.append(table([['', ...Object.values(COLUMNS)], ...rows]));
  };
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) draw();
  });
  draw();
  return made;
}

function tableRows(text: string | null): string[][] {
  const value = storedValue(text);
  if (value === undefined) return [];
  try {
    return funnelTable(decode(funnel, value)).map(({ brand, place, counts }) => {
      const many = Object.keys(COLUMNS).map((step) => String(counts[STEPS.indexOf(step as Step)] ?? 0));
      return [`${brand} · ${PLACES[place] ?? place}`, ...many];
    });
  } catch {
    // Not this app's counts, or spoilt by hand: there is nothing to show.
    return [];
  }
}

function table([head = [], ...rows]: readonly string[][]): HTMLElement {
  const made = document.createElement('table');
  const line = (cells: readonly string[], tag: 'th' | 'td'): HTMLElement => {
    const row = document.createElement('tr');
    row.append(...cells.map((cell) => textElement(tag, cell)));
    return row;
  };
  made.append(line(head, 'th'), ...rows.map((row) => line(row, 'td')));
  return made;
}
