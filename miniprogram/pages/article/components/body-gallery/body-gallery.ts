/** Pictures that belong together, side by side in a strip that scrolls. */
import type { Messages } from '../../../../core/messages';
import type { ImageItem } from '../../../../html/block';

interface TapEvent {
  currentTarget: { dataset: { src: string } };
}

Component({
  options: { virtualHost: true },
  properties: {
    images: { type: Array, value: [] as ImageItem[] },
    caption: { type: String, value: '' },
    words: { type: Object, value: {} as Messages['body'] },
  },
  methods: {
    onTap({ currentTarget }: TapEvent) {
      this.triggerEvent('preview', { src: currentTarget.dataset.src }, { bubbles: true, composed: true });
    },
  },
});
