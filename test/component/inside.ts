/** Reaches into the components inside a part: its own selectors end at their borders, the document's do not. */
import type { Part } from '../simulate';
import { settled } from '../simulate';

/** The elements of a class, in whichever component they stand; simulate puts the component's name before each class. */
export function allInside(part: Part, className: string): Element[] {
  return [...(part.dom?.querySelectorAll(`[class*="--${className}"]`) ?? [])].filter((element) =>
    element.className.split(' ').some((name) => name.endsWith(`--${className}`)),
  );
}

/** Taps the element of a class, the first one unless told otherwise, and waits until all that follows has come to rest. */
export async function tapInside(part: Part, className: string, at = 0): Promise<void> {
  await sendInside(part, 'tap', className, {}, at);
}

/** Sends an event to an element of a class, as the platform does for pictures that fail. */
export async function sendInside(part: Part, event: string, className: string, detail = {}, at = 0): Promise<void> {
  const dom = allInside(part, className)[at];
  if (!dom) throw new Error(`.${className} is not in ${part.dom?.innerHTML ?? 'an empty part'}`);
  // A part sends events by its element alone, so any element will do for one.
  part.dispatchEvent.call({ dom } as unknown as Part, event, { detail });
  await settled();
}
