/** The grey shape of what comes: rows of a list, paragraphs of an article, names of a tree. Decoration only. */
Component({
  properties: {
    /** `list`, `article`, `tree`. */
    shape: { type: String, value: 'list' },
  },

  data: {
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
});
