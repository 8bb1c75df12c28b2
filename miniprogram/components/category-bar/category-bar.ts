/**
 * A row of tabs that scrolls sideways when it is too long: a line glides to the chosen tab, which is kept in the middle.
 * Apart from Vant's tabs because those call setData some forty times before they stand.
 */
import type { Tab } from '../../core/list-data';

const LINE_WIDTH = 20;

interface Box {
  left: number;
  width: number;
}

Component({
  properties: {
    tabs: { type: Array, value: [] as Tab[] },
    /** Id of the chosen tab. */
    active: { type: String, value: '' },
    /** Style of the page, which holds the size of the text: the line is placed anew when it changes. */
    pageStyle: { type: String, value: '' },
  },
  data: {
    /** Left edge of the line in the row, in px; negative until it is known. */
    line: -1,
    lineWidth: LINE_WIDTH,
    scrollLeft: 0,
  },
  lifetimes: {
    ready() {
      this.place();
    },
  },
  pageLifetimes: {
    show() {
      this.place();
    },
    resize() {
      this.place();
    },
  },
  observers: {
    'tabs, active, pageStyle'() {
      wx.nextTick(() => this.place());
    },
  },
  methods: {
    /** Measures the chosen tab, moves the line below it and the row so that it stands in the middle. */
    place() {
      this.createSelectorQuery()
        .select('.category-bar')
        .boundingClientRect()
        .select('.category-bar__row')
        .boundingClientRect()
        .select('.category-bar__tab--active')
        .boundingClientRect()
        .exec(([bar, row, tab]: (Box | null)[]) => {
          // A page that is not shown has no widths; it measures again when it is.
          if (!bar?.width || !row || !tab) return;
          const middle = tab.left - row.left + tab.width / 2;
          const line = Math.round(middle - LINE_WIDTH / 2);
          const scrollLeft = Math.round(
            Math.min(Math.max(0, middle - bar.width / 2), Math.max(0, row.width - bar.width)),
          );
          if (line !== this.data.line || scrollLeft !== this.data.scrollLeft) this.setData({ line, scrollLeft });
        });
    },

    onTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('change', { id: event.currentTarget.dataset.id });
    },
  },
});
