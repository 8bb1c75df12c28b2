// onResize of the page on top, and the `resize` page lifetime of the components in it.
import type { OpenPage } from './open-page';

export function watchResize(top: () => OpenPage | undefined): void {
  window.addEventListener('resize', () => {
    const page = top();
    if (!page) return;
    const { innerWidth: windowWidth, innerHeight: windowHeight } = window;
    const deviceOrientation = windowWidth > windowHeight ? 'landscape' : 'portrait';
    const size = { windowWidth, windowHeight, screenWidth: windowWidth, screenHeight: windowHeight };
    page.call('onResize', { deviceOrientation, size });
    page.component.triggerPageLifetime('resize', [size]);
  });
}
