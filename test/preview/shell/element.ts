// Finds the shell's own elements; they are in its html, so a missing one is a mistake in the preview. Makes small ones.
import { onPress } from '../press';

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the shell has no #${id}`);
  return found;
}

/** A button with a text and what it does. */
export function button(text: string, action: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  onPress(made, action);
  return made;
}

/** An element with a text, and a class where one is named. */
export function textElement(
  tag: 'p' | 'h2' | 'h3' | 'small' | 'span' | 'strong' | 'th' | 'td',
  text: string,
  className = '',
): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}
