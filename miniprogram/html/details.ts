/** `details`: its summary stays a line of its own, and opens what stands in it. Those inside another always stand open. */
import { hasAttribute } from './attributes';
import { foldBox, NO_BOX } from './box';
import type { Opener } from './element';
import { SUMMARY } from './look';

export const openDetails: Opener = (element, writer) => {
  const { scope, look, tag } = element;
  if ((look.box ?? NO_BOX).fold > 0 || scope.gatherers > 0) return;
  writer.folds++;
  element.look = { ...look, box: foldBox(look.box, writer.folds, hasAttribute(tag.attrs, 'open')) };
};

export const openSummary: Opener = (element, writer) => {
  const { look, scope } = element;
  const { box } = look;
  if (box?.type !== 'fold' || scope.gatherers > 0 || box.fold <= writer.lastSummary) return;
  writer.lastSummary = box.fold;
  element.look = { ...look, role: SUMMARY };
};
