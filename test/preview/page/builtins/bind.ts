// Gives each native node that the framework creates the behaviour of its built-in tag.
import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { bindAnimation } from './animation';
import { takeAttributes, type BuiltIn } from './built-in';
import { bindCanvas } from './canvas';
import { bindHover } from './hover';
import { bindImage } from './image';
import { bindMatchMedia } from './match-media';
import { bindNavigator } from './navigator';
import { bindOpenType } from './open-type';
import { bindPageContainer } from './page-container';
import { bindPageMeta } from './page-meta';
import { bindRichText } from './rich-text';
import { bindRootPortal } from './root-portal';
import { bindShareButton } from './share-button';
import { bindTaroElement } from './taro';
import { bindText } from './text';
import { bindVideo } from './video';

const BINDERS: Record<string, (builtIn: BuiltIn) => void> = {
  view: (builtIn) => bindHover(builtIn, 'none'),
  image: bindImage,
  'rich-text': bindRichText,
  text: bindText,
  video: bindVideo,
  'page-meta': bindPageMeta,
  navigator: bindNavigator,
  button: (builtIn) => {
    bindShareButton(builtIn);
    bindOpenType(builtIn);
  },
  canvas: bindCanvas,
  'match-media': bindMatchMedia,
  'page-container': bindPageContainer,
  'root-portal': bindRootPortal,
};

export function bindBuiltIns(): void {
  const create = glassEasel.NativeNode.create.bind(glassEasel.NativeNode);
  glassEasel.NativeNode.create = (domTag, owner, name, ...rest) => {
    const node = create(domTag, owner, name, ...rest);
    const element = node.getBackendElement() as unknown as HTMLElement | null;
    if (!element) return node;
    const builtIn = { node, element, owner };
    if (element.tagName.startsWith('TARO-')) bindTaroElement(builtIn, name ?? domTag);
    BINDERS[name ?? domTag]?.(builtIn);
    bindRole(builtIn);
    bindAnimation(builtIn);
    return node;
  };
}

/** `aria-role` is WXML's spelling of `role`. */
function bindRole({ node, element }: BuiltIn): void {
  takeAttributes(node, (name, value) => {
    if (name !== 'aria-role') return false;
    element.setAttribute('role', String(value));
    return true;
  });
}
