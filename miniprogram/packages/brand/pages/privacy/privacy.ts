/** What the reader agreed to about brands, and the way to take it back. */
import { instanceState } from '../../../../core/instance-state';
import { appRoot } from '../../../../pages/app-root';
import { setBarTitle } from '../../../../pages/bar-title';
import { bindData } from '../../../../stores/bind';
import type { BrandMessages } from '../../core/messages';
import { brandDesk } from '../../stores/desk';
import type { Desk } from '../../stores/desk';

interface Allowed {
  id: string;
  name: string;
}

const stateOf = instanceState<{ desk: Desk; undo: () => void }>(() => ({
  desk: brandDesk(appRoot()),
  undo: () => undefined,
}));

Component({
  data: {
    pageStyle: '',
    words: {} as BrandMessages['privacy'],
    /** Brands that were agreed to. */
    allowed: [] as Allowed[],
    /** What becomes of the counts, in words; and the button that changes it, empty where nothing is ever sent. */
    sending: '',
    choice: '',
    isUnsaved: false,
  },

  methods: {
    onLoad() {
      const state = stateOf(this);
      const { root, words, consents } = state.desk;
      const { privacy } = words;
      const isSent = root.config.eventsUrl !== '';
      this.setData({ words: privacy });
      setBarTitle(privacy.title);
      void root.brands.load();
      state.undo = bindData(this, {
        pageStyle: () => root.settings.pageStyle,
        allowed: () => Object.keys(consents.given.brands).map((id) => ({ id, name: root.brands.byId(id)?.name ?? id })),
        sending: () => {
          if (!isSent) return privacy.isSent;
          return consents.isSendingDeclined ? privacy.notSending : privacy.sending;
        },
        choice: () => {
          if (!isSent) return '';
          return consents.isSendingDeclined ? privacy.allow : privacy.decline;
        },
        isUnsaved: () => consents.isUnsaved,
      });
    },

    onUnload() {
      stateOf(this).undo();
    },

    onWithdraw(event: WechatMiniprogram.TouchEvent<Record<string, never>, Record<string, never>, { id: string }>) {
      stateOf(this).desk.consents.withdraw(event.currentTarget.dataset.id);
    },

    onChoice() {
      const { consents, funnel } = stateOf(this).desk;
      consents.declineSending(!consents.isSendingDeclined);
      funnel.flush();
    },
  },
});
