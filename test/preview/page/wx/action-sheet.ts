// wx.showActionSheet: up to six choices from the bottom of the screen.
import { onPress } from '../../press';
import { answering } from './answer';
import { openOverlay, overlayButton } from './overlay';

interface SheetOptions {
  itemList: string[];
  itemColor?: string;
  alertText?: string;
}

const MAX_ITEMS = 6;

export function createActionSheet() {
  return {
    showActionSheet: answering('showActionSheet', ({ itemList, itemColor, alertText }: SheetOptions) => {
      if (itemList.length > MAX_ITEMS) throw new Error('parameter error: itemList should not be large than 6');
      return new Promise<object>((resolve, reject) => {
        const overlay = openOverlay('sheet', 'dialog');
        const close = (settle: () => void): void => {
          overlay.remove();
          settle();
        };
        const cancel = (): void => close(() => reject(new Error('cancel')));
        onPress(overlay, cancel);
        const list = overlay.appendChild(document.createElement('div'));
        if (alertText) list.appendChild(document.createElement('p')).textContent = alertText;
        itemList.forEach((item, tapIndex) => {
          const button = overlayButton(item, 'item', () => close(() => resolve({ tapIndex })));
          if (itemColor) button.style.color = itemColor;
          list.append(button);
        });
        list.append(overlayButton('取消', 'cancel', cancel));
      });
    }),
  };
}
