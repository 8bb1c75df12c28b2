// Where a shared page is seen: a bubble in a chat, a row in Moments, a line among the favourites. A tap opens the app from
// there, with that place's scene.
import type { Way } from '../page/entry';
import type { ShareCard, ShareKind } from '../page/share';
import { onPress } from '../press';
import { button, textElement } from './element';
import { closeSheet, openSheet } from './sheet';

const SCENES: Record<ShareKind, number> = { chat: 1007, timeline: 1154, favorites: 1010 };
const GROUP_SCENE = 1008;

const favourites: ShareCard[] = [];

export interface Place {
  appName: string;
  enter: (way: Way) => void;
}

export function showShared(card: ShareCard, place: Place): void {
  if (card.kind === 'favorites') favourites.unshift(card);
  const draw = { chat: drawChat, timeline: drawMoments, favorites: drawFavourites }[card.kind];
  openSheet(card.kind, [...draw(card, place), note(card), button('关闭', closeSheet)]);
}

function drawChat(card: ShareCard, place: Place): HTMLElement[] {
  const row = block('chat-row');
  row.append(textElement('span', '我', 'avatar'), bubble(card, place, SCENES.chat));
  const toGroup = button('当作群聊里的卡片打开', () => open(card, place, GROUP_SCENE));
  toGroup.className = 'link';
  return [textElement('h2', '聊天'), row, toGroup];
}

function bubble(card: ShareCard, place: Place, scene: number): HTMLElement {
  const made = pressable('bubble', card, () => open(card, place, scene));
  made.append(
    textElement('small', place.appName, 'program'),
    textElement('strong', card.title),
    picture(card),
    textElement('small', '小程序', 'mark'),
  );
  return made;
}

function drawMoments(card: ShareCard, place: Place): HTMLElement[] {
  const row = block('moment-row');
  const body = block('moment-body');
  const made = pressable('moment', card, () => open(card, place, SCENES.timeline));
  made.append(picture(card), textElement('span', card.title));
  body.append(textElement('strong', '我'), made, textElement('small', `刚刚 · ${place.appName}`));
  row.append(textElement('span', '我', 'avatar'), body);
  return [textElement('h2', '朋友圈'), row];
}

function drawFavourites(_card: ShareCard, place: Place): HTMLElement[] {
  const list = block('favourites');
  for (const card of favourites) {
    const made = pressable('favourite', card, () => open(card, place, SCENES.favorites));
    made.append(picture(card), textElement('span', card.title), textElement('small', place.appName));
    list.append(made);
  }
  return [textElement('h2', '收藏'), list];
}

function open(card: ShareCard, { enter }: Place, scene: number): void {
  closeSheet();
  enter({ scene, url: card.path });
}

function note({ path }: ShareCard): HTMLElement {
  return textElement('small', `预览不会真的发送。打开的页面：${path}`, 'note');
}

/** The picture of a card; without one WeChat takes a screenshot, which is grey here. */
function picture({ imageUrl }: ShareCard): HTMLElement {
  if (imageUrl === '') return textElement('span', '页面截图', 'screenshot');
  const image = document.createElement('img');
  image.src = imageUrl;
  image.alt = '配图';
  return image;
}

function pressable(className: string, { title }: ShareCard, action: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.setAttribute('aria-label', `打开：${title}`);
  onPress(made, action);
  return made;
}

function block(className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  return made;
}
