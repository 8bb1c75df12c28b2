// <text>: selection, and `decode`, which turns the few entities WeChat knows into characters.
import { isOn, takeAttributes, type BuiltIn } from './built-in';

const ENTITIES: Record<string, string> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&apos;': "'",
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
};
const ENTITY = /&(?:nbsp|lt|gt|amp|apos|ensp|emsp);/g;

export function bindText({ node, element }: BuiltIn): void {
  let observer: MutationObserver | undefined;
  takeAttributes(node, (name, value) => {
    if (name === 'user-select' || name === 'selectable') element.toggleAttribute('data-selectable', isOn(value));
    else if (name === 'space') element.dataset.space = String(value);
    else if (name === 'decode') {
      observer?.disconnect();
      observer = isOn(value) ? decodeInside(element) : undefined;
    } else return false;
    return true;
  });
}

/** Decodes what is there and what the framework writes later. */
function decodeInside(element: HTMLElement): MutationObserver {
  const decoded = new WeakMap<Node, string>();
  function decodeAll(): void {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const value = text.nodeValue ?? '';
      if (decoded.get(text) === value) continue;
      const plain = value.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);
      decoded.set(text, plain);
      if (plain !== value) text.nodeValue = plain;
    }
  }
  const observer = new MutationObserver(decodeAll);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  decodeAll();
  return observer;
}
