import { foldsOpenIn, toggled } from '../../../miniprogram/html/folds';

it('begins as the author left them', () => {
  expect(
    foldsOpenIn([
      { kind: 'summary', number: 1, inlines: ['a'] },
      { kind: 'rule', fold: 1 },
      { kind: 'summary', number: 2, inlines: ['b'], isOpen: true },
    ]),
  ).toEqual({ 2: true });
});

it('turns one over and leaves the others', () => {
  expect(toggled({ 2: true }, 1)).toEqual({ 1: true, 2: true });
  expect(toggled({ 1: true, 2: true }, 1)).toEqual({ 2: true });
});
