// The shell around the page: bars, menu, settings, and the reload after a rebuild.
import { readSettings, type ThemeChoice } from '../page/settings';
import type { MiniProgram, Shell, ShellView } from '../page/shell-link';
import { drawBars } from './bars';
import { element } from './element';
import { openMenu, showCard, watchSheet } from './menu';

const settings = readSettings(window.location.search);
let miniProgram: MiniProgram | undefined;
let view: ShellView | undefined;

const shell: Shell = {
  settings,
  connect(connected) {
    miniProgram = connected;
  },
  update(next) {
    view = next;
    element('failure').hidden = true;
    if (miniProgram) drawBars(next, miniProgram);
  },
  showCard,
  showFailure(text) {
    element('failure').textContent = text;
    element('failure').hidden = false;
  },
};
window.shell = shell;

element('back').addEventListener('click', () => miniProgram?.back());
element('home').addEventListener('click', () => miniProgram?.home());
element('menu').addEventListener('click', () => {
  if (miniProgram) openMenu(view?.shares ?? [], miniProgram);
});

function select(id: string, value: string, onChange: (value: string) => void): void {
  const control = element(id) as HTMLSelectElement;
  control.value = value;
  control.addEventListener('change', () => onChange(control.value));
}

/** The address with one setting changed; the hash, and with it the open page, stays. */
function addressWith(name: string, value: string): string {
  const address = new URL(window.location.href);
  address.searchParams.set(name, value);
  return address.href;
}

select('theme', settings.theme, (value) => {
  window.history.replaceState(window.history.state, '', addressWith('theme', value));
  miniProgram?.chooseTheme(value as ThemeChoice);
});
select('font', String(settings.fontScale), (value) => window.location.assign(addressWith('font', value)));

watchSheet();
new EventSource('/changes').addEventListener('rebuilt', () => window.location.reload());
(element('app') as HTMLIFrameElement).src = '/page.html';
