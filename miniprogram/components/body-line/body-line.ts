/**
 * One paragraph with links or small pictures in its line. Only `text` may nest in `text`, so a line with a picture is
 * a view, and cannot be selected across its runs.
 */
import type { Inline } from '../../html/block';

interface TapEvent {
  currentTarget: { dataset: { href: string } };
}

Component({
  options: { virtualHost: true },
  properties: {
    inlines: { type: Array, value: [] as Inline[] },
    /** `center`, `right`, or empty. */
    align: { type: String, value: '' },
  },
  methods: {
    onLinkTap({ currentTarget }: TapEvent) {
      const { href } = currentTarget.dataset;
      if (href) this.triggerEvent('link', { href }, { bubbles: true, composed: true });
    },
  },
});
