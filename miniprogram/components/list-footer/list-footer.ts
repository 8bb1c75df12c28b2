/** The last line of an endless list: more is coming, it did not come and a tap tries again, or this was all. */
Component({
  properties: {
    /** `loading`, `error`, `end`, or `idle`, which keeps the place so that nothing jumps. */
    state: { type: String, value: 'idle' },
    text: { type: String, value: '' },
  },

  methods: {
    onRetry() {
      this.triggerEvent('retry');
    },
  },
});
