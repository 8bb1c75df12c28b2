/** The ways back where a page is entered from outside: to the app that opened it, and home where no page lies below. */
import { instanceState } from '../../../../core/instance-state';
import { LIST_PAGE } from '../../../../core/routes';
import { appRoot } from '../../../../pages/app-root';
import { bindData } from '../../../../stores/bind';
import type { BrandMessages } from '../../core/messages';
import { brandDesk } from '../../stores/desk';

const stateOf = instanceState<{ undo: () => void }>(() => ({ undo: () => undefined }));

Component({
  data: {
    words: {} as BrandMessages['wayBack'],
    canReturnToApp: false,
    isAlone: false,
  },

  lifetimes: {
    attached() {
      const root = appRoot();
      const { isSinglePage } = root.device;
      this.setData({ words: brandDesk(root).words.wayBack, isAlone: !isSinglePage && getCurrentPages().length === 1 });
      stateOf(this).undo = bindData(this, { canReturnToApp: () => !isSinglePage && root.entry.canReturnToApp });
    },

    detached() {
      stateOf(this).undo();
    },
  },

  methods: {
    onHome() {
      void wx.switchTab({ url: LIST_PAGE });
    },

    /** WeChat refuses where the app is gone. */
    onAppError() {
      void wx.showToast({ title: this.data.words.failed, icon: 'none' });
    },
  },
});
