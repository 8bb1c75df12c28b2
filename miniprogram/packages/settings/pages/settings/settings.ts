/** What the reader chooses for all pages: the size of the text, with a sample that shows it. */
import { instanceState } from '../../../../core/instance-state';
import { PRIVACY_PAGE } from '../../../../core/routes';
import { appRoot } from '../../../../pages/app-root';
import { setBarTitle } from '../../../../pages/bar-title';
import { openPage } from '../../../../pages/open-page';
import { bindData } from '../../../../stores/bind';
import { TEXT_SCALES } from '../../../../stores/settings';
import { settingsWords } from '../../core/messages';
import type { SettingsWords } from '../../core/messages';

const stateOf = instanceState<{ undo: () => void }>(() => ({ undo: () => undefined }));

Component({
  data: {
    words: {} as SettingsWords,
    pageStyle: '',
    /** Of the text, in percent. */
    size: '',
    isSmallest: false,
    isLargest: false,
    /** Says that something could not be written; empty otherwise. */
    unsaved: '',
  },

  methods: {
    onLoad() {
      const { device, settings, saving, words: common } = appRoot();
      const words = settingsWords(device.language);
      setBarTitle(words.title);
      this.setData({ words });
      stateOf(this).undo = bindData(this, {
        pageStyle: () => settings.pageStyle,
        size: () => `${Math.round(settings.textScale * 100)}%`,
        isSmallest: () => stepOf(settings.textScale) === 0,
        isLargest: () => stepOf(settings.textScale) === TEXT_SCALES.length - 1,
        unsaved: () => (saving.isUnsaved ? common.library.saveFailed : ''),
      });
    },

    onUnload() {
      stateOf(this).undo();
      appRoot().saving.flush();
    },

    onSmaller() {
      this.step(-1);
    },

    onLarger() {
      this.step(1);
    },

    onPrivacy() {
      openPage(PRIVACY_PAGE);
    },

    step(by: number) {
      const { settings } = appRoot();
      settings.setTextScale(TEXT_SCALES[stepOf(settings.textScale) + by] ?? settings.textScale);
    },
  },
});

function stepOf(textScale: number): number {
  return TEXT_SCALES.findIndex((scale) => scale === textScale);
}
