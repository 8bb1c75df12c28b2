/**
 * The small sheet at the bottom while a brand's mini program is asked for, awaited, or did not open. What its buttons
 * mean is its owner's to know; their events come in the turn of the tap.
 */
import { instanceState } from '../../../../core/instance-state';
import { deviceSchedule } from '../../../../platform/schedule';
import { NO_LAUNCH } from '../../core/launch-view';

/** The second half of a double tap falls on what the first one opened. */
const DOUBLE_TAP_MS = 400;
/** The kinds that lie on a mask, as the markup draws it. */
const WITH_MASK = ['consent', 'refused'];

/** `settle` is the undo of the wait for a double tap to be over; null while there is none. */
const stateOf = instanceState<{ settle: (() => void) | null }>(() => ({ settle: null }));

Component({
  properties: {
    view: { type: Object, value: NO_LAUNCH },
  },
  lifetimes: {
    detached() {
      stateOf(this).settle?.();
    },
  },
  observers: {
    'view.kind'(kind: string) {
      const state = stateOf(this);
      state.settle?.();
      state.settle = null;
      if (!WITH_MASK.includes(kind)) return;
      state.settle = deviceSchedule.after(DOUBLE_TAP_MS, () => {
        state.settle = null;
      });
    },
  },
  methods: {
    onPrimary() {
      this.triggerEvent('primary');
    },

    onSecondary() {
      this.triggerEvent('secondary');
    },

    onMask() {
      if (stateOf(this).settle === null) this.onSecondary();
    },

    /** The page below stays where it is. */
    onHold() {
      return;
    },
  },
});
