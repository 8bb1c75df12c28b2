/**
 * The small sheet at the bottom while a brand's mini program is asked for, awaited, or did not open. What its buttons
 * mean is its owner's to know; their events come in the turn of the tap.
 */
import { NO_LAUNCH } from '../../core/launch-view';

Component({
  properties: {
    view: { type: Object, value: NO_LAUNCH },
  },
  methods: {
    onPrimary() {
      this.triggerEvent('primary');
    },

    onSecondary() {
      this.triggerEvent('secondary');
    },

    /** The page below stays where it is. */
    onHold() {
      return;
    },
  },
});
