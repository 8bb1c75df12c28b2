/** Tags and registrations: what is used must be registered, what is registered must be a component. */
import path from 'node:path';
import { appJson, componentAt, ownFiles, pagesOf, readIfJson, tagsOf } from './app-files';
import { field } from '../json-file';
import type { Finding } from './finding';
import { usedTags } from './wxml-tags';

const BUILT_IN = new Set(
  `ad ad-custom audio block button camera canvas channel-live channel-video checkbox checkbox-group cover-image cover-view
  draggable-sheet editor form functional-page-navigator grid-builder grid-view icon image import include input
  keyboard-accessory label list-builder list-view live-player live-pusher map match-media movable-area movable-view
  navigation-bar navigator nested-scroll-body nested-scroll-header official-account official-account-publish open-container
  open-data page-container page-meta picker picker-view picker-view-column progress radio radio-group rich-text root-portal
  scroll-view selection share-element slider slot snapshot span sticky-header sticky-section store-coupon store-home
  store-product swiper swiper-item switch template text textarea video view voip-room web-view wxs`.split(/\s+/),
);

/** Faults of the tags and registrations of the mini program in `root`. */
export function checkComponents(root: string): Finding[] {
  const app = appJson(root);
  const pages = new Set(pagesOf(app));
  const files = ['app.json', ...ownFiles(root, '.wxml').map((file) => file.replace(/\.wxml$/, '.json'))];
  return [
    ...files.flatMap((file) => checkRegistrations(root, file)),
    ...files.slice(1).flatMap((file) => checkTags(root, file, tagsOf(app), pages)),
  ];
}

function checkRegistrations(root: string, file: string): Finding[] {
  return Object.entries(tagsOf(readIfJson(path.join(root, file)))).flatMap(([tag, place]) => {
    const component = componentAt(root, file, place);
    if (component === undefined) return [{ file, message: `component ${tag} is not at ${place}` }];
    const json = `${component}.json`;
    if (field(readIfJson(path.join(root, json)), 'component') === true) return [];
    return [{ file: json, message: `"component": true is missing, ${file} uses it as ${tag}` }];
  });
}

function checkTags(root: string, jsonFile: string, global: Record<string, string>, pages: Set<string>): Finding[] {
  const json = readIfJson(path.join(root, jsonFile));
  const place = jsonFile.replace(/\.json$/, '');
  // A WXML without JSON that is no page is a template: its tags are checked in the files that import it.
  if (json === undefined && !pages.has(place)) return [];
  const generics = Object.keys(field(json, 'componentGenerics') ?? {});
  const known = new Set([...BUILT_IN, ...Object.keys(global), ...Object.keys(tagsOf(json)), ...generics]);
  return usedTags(root, `${place}.wxml`)
    .filter((tag) => !known.has(tag.name))
    .map(({ name, file, line, column }) => ({
      file,
      line,
      column,
      message: `<${name}> is not registered in ${jsonFile}`,
    }));
}
