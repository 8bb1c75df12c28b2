// The navigation bar and the tab bar.
import type { MiniProgram, ShellView, TabView } from '../page/shell-link';
import { button, element } from './element';

export function drawBars(view: ShellView, miniProgram: MiniProgram): void {
  document.title = view.title || '浏览器预览';
  document.documentElement.dataset.theme = view.theme;
  element('title').textContent = view.title;
  element('nav').hidden = !view.hasBar;
  element('nav').style.background = view.barBackground;
  element('nav').style.color = view.barColor;
  element('nav').toggleAttribute('data-loading', view.isLoading);
  element('capsule').style.color = view.barColor;
  element('back').hidden = !view.canGoBack;
  element('home').hidden = !view.canGoHome;
  drawTabs(view.tabs, miniProgram);
}

let drawn = '';

function drawTabs(tabs: ShellView['tabs'], miniProgram: MiniProgram): void {
  const bar = element('tabs');
  bar.hidden = tabs === null;
  // A button that is replaced between a finger's touch and its end misses the tap.
  const next = JSON.stringify(tabs);
  if (!tabs || next === drawn) return;
  drawn = next;
  bar.style.background = tabs.background;
  bar.style.borderColor = tabs.border;
  bar.replaceChildren(
    ...tabs.items.map((item) => {
      const tab = tabButton(item, () => miniProgram.switchTab(item.path));
      tab.style.color = item.isActive ? tabs.selectedColor : tabs.color;
      return tab;
    }),
  );
}

function tabButton({ text, icon, isActive, badge }: TabView, open: () => void): HTMLButtonElement {
  const tab = button(text, open);
  if (isActive) tab.setAttribute('aria-current', 'page');
  if (icon !== '') {
    const image = document.createElement('img');
    image.src = icon;
    image.alt = '';
    tab.prepend(image);
  }
  if (badge !== null) {
    const mark = document.createElement('i');
    mark.textContent = badge;
    mark.setAttribute('aria-label', badge === '' ? '有新内容' : `${badge} 条新内容`);
    tab.append(mark);
  }
  return tab;
}
