/** Source code with its language and a button that copies it. Long lines scroll sideways. */
import type { Messages } from '../../core/messages';

Component({
  options: { virtualHost: true },
  properties: {
    language: { type: String, value: '' },
    text: { type: String, value: '' },
    words: { type: Object, value: {} as Messages['body'] },
  },
  methods: {
    onCopyTap() {
      this.triggerEvent('copy', { text: this.data.text }, { bubbles: true, composed: true });
    },
  },
});
