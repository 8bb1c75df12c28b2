/** Blocks on a page that holds nothing else: the components of a body have no element of their own to be mounted by. */
import * as simulate from 'miniprogram-simulate';
import { loadComponent } from '../component-loader';
import type { Part } from '../simulate';
import { zh } from '../../miniprogram/core/messages-zh';

/** Mounts one slice of a body. */
export function mountBlocks(blocks: object[]): Part {
  const id = simulate.load({
    usingComponents: { 'body-chunk': loadComponent('components/body-chunk/body-chunk') },
    template: '<view><body-chunk blocks="{{blocks}}" words="{{words}}" /></view>',
    properties: { blocks: Array, words: Object },
  });
  const part = simulate.render<
    Record<string, unknown>,
    WechatMiniprogram.Component.PropertyOption,
    WechatMiniprogram.Component.MethodOption
  >(id, { blocks, words: zh.body });
  const parent = document.createElement('div');
  document.body.appendChild(parent);
  part.attach(parent);
  return part;
}
