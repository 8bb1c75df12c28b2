/** A brand's channel: its videos, its broadcast, the announcement of one, and its page; only what the phone can open. */
import { actHandlers } from '../acting';
import type { BrandView } from '../../core/brand-view';

const NO_CHANNEL: BrandView['channel'] = { profile: '', live: '', liveTitle: '', notice: '' };

Component({
  properties: {
    title: { type: String, value: '' },
    channel: { type: Object, value: NO_CHANNEL },
    feeds: { type: Array, value: [] as BrandView['feeds'] },
  },
  methods: actHandlers,
});
