// The sheet that comes up from the bottom of the phone: the menu, and where a card was sent to.
import { onPress } from '../press';
import { element } from './element';

/** Lets a press outside its content close the sheet; called once. */
export function watchSheet(): void {
  const sheet = element('sheet');
  onPress(sheet, ({ target }) => {
    if (target === sheet) closeSheet();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeSheet();
  });
}

export function openSheet(kind: string, content: readonly HTMLElement[]): void {
  const sheet = element('sheet');
  sheet.dataset.kind = kind;
  const box = document.createElement('div');
  box.append(...content);
  sheet.replaceChildren(box);
  sheet.hidden = false;
}

export function closeSheet(): void {
  element('sheet').hidden = true;
}
