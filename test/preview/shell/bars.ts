// The navigation bar and the tab bar.
import type { MiniProgram, ShellView } from '../page/shell-link';
import { button, element } from './element';

export function drawBars(view: ShellView, miniProgram: MiniProgram): void {
  document.title = view.title || '浏览器预览';
  element('title').textContent = view.title;
  element('nav').hidden = !view.hasBar;
  element('nav').style.background = view.barBackground;
  element('nav').style.color = view.barColor;
  element('capsule').style.color = view.barColor;
  element('back').hidden = !view.canGoBack;
  element('home').hidden = !view.canGoHome;
  drawTabs(view.tabs, miniProgram);
}

function drawTabs(tabs: ShellView['tabs'], miniProgram: MiniProgram): void {
  const bar = element('tabs');
  bar.hidden = tabs === null;
  if (!tabs) return;
  bar.style.background = tabs.background;
  bar.style.borderColor = tabs.border;
  bar.replaceChildren(
    ...tabs.items.map(({ path, text, icon, isActive }) => {
      const tab = button(text, () => miniProgram.switchTab(path));
      tab.style.color = isActive ? tabs.selectedColor : tabs.color;
      if (isActive) tab.setAttribute('aria-current', 'page');
      if (icon !== '') {
        const image = document.createElement('img');
        image.src = icon;
        image.alt = '';
        tab.prepend(image);
      }
      return tab;
    }),
  );
}
