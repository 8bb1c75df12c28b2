/** One brand: logo, name, a line, and one action. A tap on the card itself opens the brand's page. */
import type { CardView } from '../../core/card-view';

const NO_CARD: CardView = {
  id: '',
  name: '',
  line: '',
  isVerified: false,
  logo: '',
  initial: '',
  action: '',
  label: '',
};

Component({
  properties: {
    card: { type: Object, value: NO_CARD },
    /** Nothing to tap where the app cannot move to another page. */
    isStill: { type: Boolean, value: false },
  },
  data: {
    isLogoBroken: false,
  },
  methods: {
    onTap() {
      this.triggerEvent('open', { id: this.data.card.id });
    },

    /** Events are told in the same turn, which the launch needs. */
    onActionTap() {
      this.triggerEvent('launch', { id: this.data.card.id });
    },

    onLogoError() {
      this.setData({ isLogoBroken: true });
    },
  },
});
