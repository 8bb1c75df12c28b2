/** `details`: its summary stays a line of its own, and opens what stands in it. Those inside another always stand open. */
import { hasAttribute } from './attributes';
import { foldBox, NO_BOX } from './box';
import type { Opener } from './element';
import { SUMMARY } from './look';

export const openDetails: Opener = (element, writer) => {
  const { scope, box, tag } = element;
  if ((box ?? NO_BOX).fold > 0 || scope.gatherers > 0) return;
  writer.folds++;
  element.box = foldBox(box, writer.folds, hasAttribute(tag.attrs, 'open'));
};

export const openSummary: Opener = (element, writer) => {
  const { look, scope, box } = element;
  if (box?.type !== 'fold' || scope.gatherers > 0 || box.fold <= writer.lastSummary) return;
  writer.lastSummary = box.fold;
  element.look = { ...look, role: SUMMARY };
};
