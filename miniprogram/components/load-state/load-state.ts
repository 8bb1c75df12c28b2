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
    /** The rows of a list and the paragraphs of an article that are worth showing. */
    places: [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }],
    /** Ends of the lines that stand for a headline and its meta line. */
    rowLines: ['100%', '72%', '36%'],
    titleLines: ['100%', '56%'],
    metaLines: ['44%'],
    textLines: ['100%', '100%', '100%', '64%'],
    /** How wide the names of a tree stand, and how deep, in px. */
    branches: [
      { id: 1, depth: 0, lines: ['34%'] },
      { id: 2, depth: 20, lines: ['52%'] },
      { id: 3, depth: 20, lines: ['40%'] },
      { id: 4, depth: 0, lines: ['28%'] },
      { id: 5, depth: 20, lines: ['46%'] },
      { id: 6, depth: 40, lines: ['38%'] },
      { id: 7, depth: 0, lines: ['42%'] },
    ],
  },

  methods: {
    onAction() {
      this.triggerEvent('retry');
    },
  },
});
