// <canvas>: the browser's canvas in a box of 300x150 px. Its node is given for `type="2d"` and `type="webgl"` only; the old
// interface of canvas-id is not drawn.
import { emit, takeAttributes, type BuiltIn } from './built-in';

export function bindCanvas({ node, element }: BuiltIn): void {
  element.appendChild(document.createElement('canvas'));
  takeAttributes(node, (name, value) => {
    if (name === 'type') element.dataset.type = String(value);
    else if (name === 'canvas-id') {
      emit(element, 'error', { errMsg: 'the preview draws type="2d" only' });
    } else return name === 'disable-scroll';
    return true;
  });
}
