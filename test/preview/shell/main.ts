// The shell around the page: bars, menu, panel, and the reload after a rebuild.
import { readSettings } from '../page/settings';
import type { MiniProgram, Shell, ShellView } from '../page/shell-link';
import { inAddress } from './address';
import { drawBars } from './bars';
import { showShared } from './chat';
import { openDisk } from './disk';
import { element } from './element';
import { enter } from './launch';
import { openMenu } from './menu';
import { openOtherSide, showEnd } from './other-side';
import { drawPackages, drawPanel } from './panel';
import { watchSheet } from './sheet';

async function main(): Promise<void> {
  const settings = readSettings(window.location.search);
  let miniProgram: MiniProgram | undefined;
  let view: ShellView | undefined;
  let appName = '小程序';

  const shell: Shell = {
    settings,
    disk: await openDisk(),
    connect(connected) {
      miniProgram = connected;
    },
    update(next) {
      if (!view) appName = next.title || appName;
      view = next;
      element('failure').hidden = true;
      if (miniProgram) drawBars(next, miniProgram);
      drawPackages(miniProgram?.packageList() ?? []);
    },
    showCard: (card) => showShared(card, { appName, enter: (way) => enter(way, settings, miniProgram) }),
    cover(kind) {
      if (kind === null) element('phone').removeAttribute('data-cover');
      else element('phone').dataset.cover = kind;
    },
    openOtherSide,
    showEnd: (reason) => showEnd(reason, () => window.location.reload()),
    restart: () => window.location.reload(),
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
  drawPanel(settings, () => miniProgram);
  if (inAddress('category') === 'embedded') element('phone').dataset.half = '';
  watchSheet();
  new EventSource('/changes').addEventListener('rebuilt', () => window.location.reload());
  (element('app') as HTMLIFrameElement).src = '/page.html';
}

void main();
