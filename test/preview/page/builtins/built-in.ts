// What the built-in tags share: how attributes reach them, and how they send events.
import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { localFiles } from '../local-files';
import { isNetworkCut } from '../wx/network';

export interface BuiltIn {
  node: glassEasel.NativeNode;
  element: HTMLElement;
  /** The shadow root of the component or page whose WXML holds the tag. */
  owner: glassEasel.ShadowRoot;
}

/**
 * Hands each attribute to `take` first; the DOM gets only those it does not take (returns false for). WXML updates
 * attributes by two methods that mean the same here.
 */
export function takeAttributes(node: glassEasel.NativeNode, take: (name: string, value: unknown) => boolean): void {
  const setAttribute = node.setAttribute.bind(node);
  const set = (name: string, value: unknown): void => {
    if (!take(name, value)) setAttribute(name, value);
  };
  node.setAttribute = set;
  node.updateAttribute = set;
}

/** WXML's truth: an attribute without a value is on. */
export function isOn(value: unknown): boolean {
  return value === '' || Boolean(value);
}

/** Sends a component event with its detail; it does not bubble, like those of WeChat's own components. */
export function emit(element: HTMLElement, type: string, detail: Record<string, unknown> = {}): void {
  element.dispatchEvent(new CustomEvent(type, { detail }));
}

/** What an address gives while the network is gone. */
const UNREACHABLE = 'data:,';

/**
 * A file of the package (`/assets/a.png`, `../a.png`) as an absolute path, a local file as an address of its bytes; other
 * addresses stay as they are.
 */
export function packageUrl(source: string, owner: glassEasel.ShadowRoot): string {
  if (isNetworkCut() && /^(https?:)?\/\/(?!(usr|tmp|store)\b)/.test(source)) return UNREACHABLE;
  if (/^(wxfile|http):\/\/(usr|tmp|store)\b/.test(source)) return localFiles().url(source);
  if (source === '' || /^([a-z][a-z0-9+.-]*:|\/)/i.test(source)) return source;
  return new URL(source, `${window.location.origin}/${owner.getHostNode().is}`).href;
}
