/** What `reader-blocks.cjs` holds for the generator: how a body is made, how it is checked, and the version of both. */
export { BLOCKS_VERSION } from '../../miniprogram/html/block';
export { checkBody } from '../../miniprogram/html/check';
export { articleBody } from '../../miniprogram/html/index';
