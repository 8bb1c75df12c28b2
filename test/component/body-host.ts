/** Bodies on a page that holds nothing else: their components have no element of their own to be mounted by. */
import * as simulate from 'miniprogram-simulate';
import { loadComponent } from '../component-loader';
import type { Part } from '../simulate';
import type { BlockPlace } from '../../miniprogram/core/link-target';
import { zh } from '../../miniprogram/core/messages-zh';
import type { Block } from '../../miniprogram/html/block';
import type { BodyChunk, PlacedChunk } from '../../miniprogram/html/chunk';

const NO_TARGET: BlockPlace = { chunk: -1, block: -1 };

/** Mounts one handful of blocks. */
export function mountBlocks(blocks: Block[], rest: Partial<BodyChunk> = {}): Part {
  return mountBody([{ blocks, styles: {}, ...rest }]);
}

/** Handfuls in their places. */
export function placed(handfuls: BodyChunk[]): PlacedChunk[] {
  return handfuls.map((handful, at) => ({ ...handful, at }));
}

/** Mounts a body of some handfuls; `setData({ chunks, target })` of the part changes it. */
export function mountBody(handfuls: BodyChunk[]): Part {
  const id = simulate.load({
    usingComponents: { 'article-body': loadComponent('pages/article/components/article-body/article-body') },
    template: '<view><article-body chunks="{{chunks}}" words="{{words}}" target="{{target}}" /></view>',
    properties: { chunks: Array, words: Object, target: { type: Object, value: NO_TARGET } },
  });
  const part = simulate.render<
    Record<string, unknown>,
    WechatMiniprogram.Component.PropertyOption,
    WechatMiniprogram.Component.MethodOption
  >(id, { chunks: placed(handfuls), words: zh.body, target: NO_TARGET });
  const parent = document.createElement('div');
  document.body.appendChild(parent);
  part.attach(parent);
  return part;
}
