/**
 * The field that a search is typed into. What is typed is never written back while it is typed: on a slow phone the
 * answer comes after the next letter and would take it away. Only a text from elsewhere is written into the field.
 */
import { instanceState } from '../../../../core/instance-state';
import { NO_WORDS } from '../../core/search-data';

interface InputEvent {
  detail: { value: string };
}

const stateOf = instanceState(() => ({
  /** What stands in the field on the screen, as far as is known. */
  shown: '',
  /** The field is on the screen; before that, a phone may ignore its focus and its text. */
  isReady: false,
}));

Component({
  properties: {
    /** What is to stand in the field. */
    text: { type: String, value: '' },
    words: { type: Object, value: NO_WORDS },
  },

  data: {
    value: '',
    isFocused: false,
  },

  lifetimes: {
    ready() {
      wx.nextTick(() => {
        stateOf(this).isReady = true;
        this.setData({ isFocused: this.data.text === '' });
        this.show(this.data.text);
      });
    },
  },

  observers: {
    text(text: string) {
      this.show(text);
    },
  },

  methods: {
    /** Writes a text into the field that it does not hold. */
    show(text: string) {
      const state = stateOf(this);
      if (!state.isReady || text === state.shown) return;
      // The platform ignores a value that it was given before; telling what the field holds makes the next one new.
      if (this.data.value !== state.shown) this.setData({ value: state.shown });
      state.shown = text;
      this.setData({ value: text });
    },

    onInput({ detail: { value } }: InputEvent) {
      stateOf(this).shown = value;
      this.triggerEvent('type', { text: value });
    },

    onBlur() {
      this.setData({ isFocused: false });
    },

    onErase() {
      this.triggerEvent('type', { text: '' });
      this.setData({ isFocused: true });
    },

    onConfirm() {
      this.triggerEvent('submit');
    },
  },
});
