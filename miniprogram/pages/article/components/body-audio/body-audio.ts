/**
 * A recording in the body: play, pause, and how far it is. The player is made by the first tap, and ends with the
 * component, because the platform never frees one by itself.
 */
import { playingTime } from '../../../../core/playing-time';
import { instanceState } from '../../../../core/instance-state';
import type { Messages } from '../../../../core/messages';

interface State {
  player: WechatMiniprogram.InnerAudioContext | null;
}

const stateOf = instanceState<State>(() => ({ player: null }));

Component({
  options: { virtualHost: true },
  properties: {
    src: { type: String, value: '' },
    title: { type: String, value: '' },
    words: { type: Object, value: {} as Messages['body'] },
  },
  data: {
    isPlaying: false,
    isFailed: false,
    /** Time played and whole time, once it is known. */
    time: '',
  },
  lifetimes: {
    detached() {
      stateOf(this).player?.destroy();
      stateOf(this).player = null;
    },
  },
  pageLifetimes: {
    hide() {
      stateOf(this).player?.pause();
    },
  },
  methods: {
    onToggle() {
      if (this.data.src === '') return;
      const state = stateOf(this);
      state.player ??= this.newPlayer();
      this.setData({ isFailed: false });
      if (this.data.isPlaying) state.player.pause();
      else state.player.play();
    },

    newPlayer(): WechatMiniprogram.InnerAudioContext {
      const player = wx.createInnerAudioContext();
      player.src = this.data.src;
      const stop = (): void => this.setData({ isPlaying: false });
      player.onPlay(() => this.setData({ isPlaying: true }));
      player.onPause(stop);
      player.onStop(stop);
      player.onEnded(stop);
      player.onError(() => this.setData({ isPlaying: false, isFailed: true }));
      player.onTimeUpdate(() => {
        const time = playingTime(player.currentTime, player.duration);
        if (time !== this.data.time) this.setData({ time });
      });
      return player;
    },
  },
});
