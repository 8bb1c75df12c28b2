/** Source code with its language and a button that copies it. Long lines scroll sideways. */
import type { Messages } from '../../../../core/messages';
import type { CodeBlock } from '../../../../html/block';

Component({
  options: { virtualHost: true },
  properties: {
    language: { type: String, value: '' },
    code: { type: Array, value: [] as CodeBlock['code'] },
    words: { type: Object, value: {} as Messages['body'] },
  },
  methods: {
    onCopyTap() {
      const text = this.data.code.filter((piece) => typeof piece === 'string').join('');
      this.triggerEvent('copy', { text }, { bubbles: true, composed: true });
    },
  },
});
