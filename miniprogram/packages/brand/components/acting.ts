/** How the parts of a brand's page tell a tap: one event that rises to the page, in the tap's own turn. */

/** What can be done on a brand's page. */
export type Act =
  | 'launch'
  | 'menu'
  | 'topic'
  | 'product'
  | 'online'
  | 'map'
  | 'call'
  | 'profile'
  | 'feed'
  | 'live'
  | 'live-notice'
  | 'message'
  | 'rules';

export interface ActDetail {
  act: Act;
  /** Which of its kind, by its place in the page's data. */
  index: number;
}

interface TapEvent {
  currentTarget: { dataset: { act: Act; index?: number } };
}

/** Methods for a component whose tappable views carry `data-act` and perhaps `data-index`. */
export const actHandlers = {
  onAct(
    this: { triggerEvent: (name: string, detail: ActDetail, options: { bubbles: true; composed: true }) => void },
    { currentTarget }: TapEvent,
  ) {
    const { act, index = 0 } = currentTarget.dataset;
    this.triggerEvent('act', { act, index }, { bubbles: true, composed: true });
  },
};
