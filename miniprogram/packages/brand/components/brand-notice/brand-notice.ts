/** What a brand announces: a lottery, a campaign, with its days. */
import { actHandlers } from '../acting';
import type { NoticeView } from '../../core/notice-view';

const NO_NOTICE: NoticeView = { title: '', text: '', when: '', state: '', isOver: false, rules: '' };

Component({
  properties: {
    notice: { type: Object, value: NO_NOTICE },
  },
  methods: actHandlers,
});
