/** One line icon in the colour of the text around it: decoration, unless it is given a label. */
Component({
  properties: {
    /** A name from the icon set, such as `search`. */
    name: { type: String, value: '' },
    /** Side in px. */
    size: { type: Number, value: 24 },
    /** Any CSS colour, best a token: `var(--leaf)`. */
    color: { type: String, value: 'currentColor' },
    /** What a screen reader says; empty hides the icon from it. */
    label: { type: String, value: '' },
  },
});
