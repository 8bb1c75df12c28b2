// What WeChat's <rich-text> lets through: tags and attributes. A tag that is not here is dropped with all it holds.

const EVERY_TAG = ['class', 'style'];

const PLAIN_TAGS =
  'a abbr address article aside b bdi big blockquote br caption center cite code dd del div dl dt em fieldset font footer ' +
  'h1 h2 h3 h4 h5 h6 header hr i ins label legend li mark nav p pre q rt ruby s section small span strong sub sup tbody ' +
  'tfoot thead tt u ul';

const CELL = ['colspan', 'height', 'rowspan', 'width'];

const ATTRIBUTES = new Map<string, readonly string[]>([
  ...PLAIN_TAGS.split(' ').map((tag) => [tag, EVERY_TAG] as const),
  ['bdo', [...EVERY_TAG, 'dir']],
  ['col', [...EVERY_TAG, 'span', 'width']],
  ['colgroup', [...EVERY_TAG, 'span', 'width']],
  ['img', [...EVERY_TAG, 'alt', 'src', 'height', 'width']],
  ['ol', [...EVERY_TAG, 'start', 'type']],
  ['table', [...EVERY_TAG, 'width']],
  ['td', [...EVERY_TAG, ...CELL]],
  ['th', [...EVERY_TAG, ...CELL]],
  ['tr', [...EVERY_TAG, ...CELL]],
]);

/** The attributes that a tag may keep, or undefined when the tag itself may not stay. `tag` in lower case. */
export function trustedAttributes(tag: string): readonly string[] | undefined {
  return ATTRIBUTES.get(tag);
}
