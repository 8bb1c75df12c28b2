import { canReturnToApp } from '../../../miniprogram/core/return-to-app';

it.each([
  ['from an app', [1069], true],
  ['from an app, then back from a mini program', [1069, 1038], true],
  ['from an app, then from the recent list and a pinned window', [1069, 1001, 1089, 1090, 1131, 1187], true],
  ['from an app, then from a chat', [1069, 1007], false],
  ['from an app, then from a chat, then back from a mini program', [1069, 1007, 1038], false],
  ['from the recent list', [1001, 1038], false],
])('%s: %j', (_name, scenes, answer) => {
  expect(scenes.reduce(canReturnToApp, false)).toBe(answer);
});
