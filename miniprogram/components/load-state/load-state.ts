/**
 * What stands where content should be: a skeleton while it loads, else why there is none and what can be done. One
 * component, so that every page says the same things in the same order.
 */
const ICONS = { error: 'warning', offline: 'offline', empty: 'empty' };

Component({
  properties: {
    /** `loading`, `error`, `empty`, `offline`; an empty string shows nothing. */
    state: { type: String, value: '' },
    /** The headline; while loading, what a screen reader says. */
    title: { type: String, value: '' },
    message: { type: String, value: '' },
    /** The button's text; without it there is no button. */
    action: { type: String, value: '' },
    /** What the skeleton resembles: `list`, `article`, `tree`. */
    shape: { type: String, value: 'list' },
  },

  data: {
    /** Icon names by state. */
    icons: ICONS,
  },

  methods: {
    onAction() {
      this.triggerEvent('retry');
    },
  },
});
