// Sizes of the page as conditions: for <match-media> and createMediaQueryObserver.

export interface MediaConditions {
  minWidth?: number;
  maxWidth?: number;
  width?: number;
  minHeight?: number;
  maxHeight?: number;
  height?: number;
  orientation?: string;
}

/** The CSS media query of the conditions; numbers are px. */
export function mediaQueryOf(conditions: MediaConditions): string {
  const parts = Object.entries(conditions).map(([name, value]: [string, unknown]) => {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return `(${property}: ${typeof value === 'number' ? `${value}px` : String(value)})`;
  });
  return parts.join(' and ');
}

export class PreviewMediaQueryObserver {
  private stop: (() => void) | undefined;

  observe(conditions: MediaConditions, listener: (result: { matches: boolean }) => void): void {
    this.disconnect();
    const media = window.matchMedia(mediaQueryOf(conditions));
    const tell = (): void => listener({ matches: media.matches });
    media.addEventListener('change', tell);
    this.stop = () => media.removeEventListener('change', tell);
    tell();
  }

  disconnect(): void {
    this.stop?.();
    this.stop = undefined;
  }
}
