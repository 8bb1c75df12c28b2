// wx.createInnerAudioContext on an <audio> that is not in the page.
import { createListeners } from '../listeners';

/** WeChat's event names and those of the audio element that mean the same. */
const EVENTS = {
  Canplay: 'canplay',
  Play: 'play',
  Pause: 'pause',
  Ended: 'ended',
  TimeUpdate: 'timeupdate',
  Error: 'error',
  Waiting: 'waiting',
  Seeking: 'seeking',
  Seeked: 'seeked',
} as const;

/** Properties that mean the same on both sides. */
const SHARED = ['src', 'currentTime', 'duration', 'paused', 'loop', 'volume', 'playbackRate', 'autoplay'] as const;

export function createInnerAudioContext(): object {
  const audio = new Audio();
  const stops = createListeners<object>();
  const context: Record<string, unknown> = {
    play: () => void audio.play().catch(() => audio.dispatchEvent(new Event('error'))),
    pause: () => audio.pause(),
    seek: (seconds: number) => (audio.currentTime = seconds),
    stop() {
      audio.pause();
      audio.currentTime = 0;
      stops.emit({});
    },
    destroy() {
      audio.pause();
      audio.removeAttribute('src');
    },
    onStop: stops.on,
    offStop: stops.off,
  };
  for (const [name, type] of Object.entries(EVENTS)) {
    const listeners = createListeners<object>();
    audio.addEventListener(type, () =>
      listeners.emit(type === 'error' ? { errCode: -1, errMsg: audioError(audio) } : {}),
    );
    context[`on${name}`] = listeners.on;
    context[`off${name}`] = listeners.off;
  }
  for (const name of SHARED) {
    Object.defineProperty(context, name, {
      get: () => audio[name],
      set: (value: unknown) => Reflect.set(audio, name, value),
    });
  }
  return context;
}

function audioError(audio: HTMLAudioElement): string {
  return audio.error?.message ?? 'play fail';
}
