// <video>: the browser's own player in a box of 300x225 px.
import { emit, isOn, packageUrl, takeAttributes, type BuiltIn } from './built-in';

const FORWARDED = ['play', 'pause', 'ended', 'waiting'] as const;

export function bindVideo({ node, element, owner }: BuiltIn): void {
  const video = element.appendChild(document.createElement('video'));
  video.controls = true;
  video.playsInline = true;
  video.preload = 'metadata';
  for (const type of FORWARDED) video.addEventListener(type, () => emit(element, type));
  video.addEventListener('timeupdate', () => {
    emit(element, 'timeupdate', { currentTime: video.currentTime, duration: video.duration });
  });
  video.addEventListener('error', () => emit(element, 'error', { errMsg: video.error?.message ?? '' }));

  takeAttributes(node, (name, value) => {
    if (name === 'src') video.src = packageUrl(String(value ?? ''), owner);
    else if (name === 'poster') video.poster = packageUrl(String(value ?? ''), owner);
    else if (name === 'controls') video.controls = isOn(value);
    else if (name === 'autoplay') video.autoplay = isOn(value);
    else if (name === 'loop') video.loop = isOn(value);
    else if (name === 'muted') video.muted = isOn(value);
    else if (name === 'initial-time') video.currentTime = Number(value) || 0;
    else if (name === 'object-fit') video.style.objectFit = String(value);
    else return false;
    return true;
  });
}
