/** `details`: its summary stays a line of its own, and opens what stands in it. Those inside another always stand open. */
import { foldAround, foldBox } from './box';
import type { Opener } from './element';
import { SUMMARY } from './look';

export const openDetails: Opener = (writer, element) => {
  const { scope, look, tag } = element;
  if (foldAround(look.box) > 0 || scope.gatherers > 0 || scope.flow.isHidden) return;
  writer.folds++;
  element.look = { ...look, box: foldBox(look.box, writer.folds, tag.attrs.open !== undefined) };
};

export const openSummary: Opener = (writer, element) => {
  const { look, scope } = element;
  const { box } = look;
  if (box?.type !== 'fold' || scope.gatherers > 0 || box.number <= writer.lastSummary) return;
  writer.lastSummary = box.number;
  element.look = { ...look, role: SUMMARY };
};
