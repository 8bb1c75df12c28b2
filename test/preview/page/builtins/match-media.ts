// <match-media>: shows what it holds while the page's size is as its attributes say.
import { mediaQueryOf } from '../queries/media-query';
import { takeAttributes, type BuiltIn } from './built-in';

const NUMBERS = new Set(['min-width', 'max-width', 'width', 'min-height', 'max-height', 'height']);

export function bindMatchMedia({ node, element }: BuiltIn): void {
  const conditions: Record<string, unknown> = {};
  let media: MediaQueryList | undefined;
  const follow = (): void => {
    element.hidden = media?.matches === false;
  };

  takeAttributes(node, (name, value) => {
    if (NUMBERS.has(name)) conditions[camelCase(name)] = Number(value);
    else if (name === 'orientation') conditions.orientation = value;
    else return false;
    media?.removeEventListener('change', follow);
    media = window.matchMedia(mediaQueryOf(conditions));
    media.addEventListener('change', follow);
    follow();
    return true;
  });
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
