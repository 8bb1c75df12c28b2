// hover-class: a class while a finger rests on a view, navigator or button.
import { isOn, takeAttributes, type BuiltIn } from './built-in';

const START_MS = 50;
const STAY_MS = 400;

/** `initial` is the class of the tag when WXML names none; 'none' switches hovering off. */
export function bindHover({ node, element }: BuiltIn, initial: string): void {
  let hoverClass = initial;
  let startMs = START_MS;
  let stayMs = STAY_MS;
  let stopsPropagation = false;
  let timer = 0;
  let isListening = false;

  const after = (ms: number, isHovered: boolean): void => {
    window.clearTimeout(timer);
    const classes = hoverClass.split(/\s+/).filter((name) => name !== '');
    timer = window.setTimeout(() => classes.forEach((name) => node.toggleNodeClass(name, isHovered)), ms);
  };

  function listen(): void {
    if (isListening || hoverClass === 'none') return;
    isListening = true;
    const options = { passive: true };
    element.addEventListener(
      'touchstart',
      (event) => {
        if (hoverClass === 'none' || hoverTaken.has(event)) return;
        if (stopsPropagation) hoverTaken.add(event);
        after(startMs, true);
      },
      options,
    );
    element.addEventListener('touchmove', () => after(0, false), options);
    element.addEventListener('touchend', () => after(stayMs, false), options);
    element.addEventListener('touchcancel', () => after(0, false), options);
  }

  listen();
  takeAttributes(node, (name, value) => {
    if (name === 'hover-class') {
      hoverClass = String(value ?? 'none');
      listen();
    } else if (name === 'hover-start-time') startMs = Number(value);
    else if (name === 'hover-stay-time') stayMs = Number(value);
    else if (name === 'hover-stop-propagation') stopsPropagation = isOn(value);
    else return false;
    return true;
  });
}

/** Touches whose hovering an inner element keeps to itself. */
const hoverTaken = new WeakSet<Event>();
