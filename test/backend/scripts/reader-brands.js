/**
 * Brands of the reader API: `source/_data/brands.yml` and `brands:` in front matter become `brands.json` and
 * `brand/{id}.json`. A file of its own beside reader-api.js, which works without it; README.md lists the fields.
 */
'use strict';

const crypto = require('crypto');

const DATA_FILE = '_data/brands.yml';
const ID = /^[A-Za-z0-9_-]{1,24}$/;
const MOST_ARTICLES = 20;
const KNOWN_FIELDS = new Set(
  'id name aliases keys logo verified sites rollout launch intro menu pinned topics products shops notice message channels'.split(
    ' ',
  ),
);

/** No brands: what a site without the data file has. */
const NONE = { brands: [], enabled: true, find: () => undefined };

/**
 * The brands of a site from its data file, a list or a map `{enabled, brands}`. `warn(reason)` names what was left out;
 * `context` has `{ofFile, parseDate, categoryId}` of reader-api.js.
 */
function readBrands(data, context, warn) {
  if (data === undefined || data === null) return NONE;
  const isMap = !Array.isArray(data) && typeof data === 'object';
  const list = isMap ? data.brands : data;
  if (!Array.isArray(list)) {
    warn('it holds no list of brands and was left out');
    return NONE;
  }
  const enabled = isMap && data.enabled === false ? false : true;
  const brands = [];
  for (const [at, entry] of list.entries()) {
    const brand = readBrand(entry, at, context, warn);
    if (brand === null) continue;
    if (brands.some((other) => other.id === brand.id))
      warn(`${brand.name}: its id ${brand.id} is taken, it was left out`);
    else brands.push(brand);
  }
  const byName = new Map();
  for (const brand of brands) {
    for (const name of [brand.id, brand.name, ...brand.aliases]) {
      const key = folded(name);
      const known = byName.get(key);
      if (known === undefined) byName.set(key, brand);
      else if (known !== brand) warn(`"${name}" names ${known.name} and ${brand.name}: it counts for the first`);
    }
  }
  return { brands, enabled, find: (name) => byName.get(folded(String(name))) };
}

function folded(name) {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function readBrand(entry, at, context, warnAll) {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    warnAll(`entry ${at + 1} is no map and was left out`);
    return null;
  }
  const name = textOf(entry.name);
  if (name === '') {
    warnAll(`entry ${at + 1} has no name and was left out`);
    return null;
  }
  const warn = (reason) => warnAll(`${name}: ${reason}`);
  for (const field of Object.keys(entry)) if (!KNOWN_FIELDS.has(field)) warn(`"${field}" is no field of a brand`);
  const id = entry.id === undefined ? hashOf(`brand:${name}`) : textOf(entry.id);
  if (!ID.test(id)) {
    warn(`its id "${id}" is not of 1 to 24 letters, digits, - and _, it was left out`);
    return null;
  }
  const aliases = textsOf(entry.aliases);
  return {
    id,
    name,
    aliases,
    keys: keysOf([name, ...aliases], textsOf(entry.keys), warn),
    logo: pictureOf(entry.logo, context),
    verified: entry.verified === true,
    sites: pathsOf(entry.sites).map(context.categoryId),
    rollout: { percent: percentOf(entry.rollout, warn) },
    launch: launchOf(entry.launch, warn),
    page: pageOf(entry, context, warn),
  };
}

function textOf(value) {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function textsOf(value) {
  return [value]
    .flat()
    .map(textOf)
    .filter((text) => text !== '');
}

function hashOf(text) {
  const digest = crypto.createHash('sha256').update(text).digest('hex').slice(0, 16);
  return BigInt(`0x${digest}`).toString(36).padStart(13, '0').slice(-12);
}

/** A list of names is one path, a list of lists several, as for categories. */
function pathsOf(value) {
  const items = [value].flat(1).filter((item) => item !== undefined && item !== null);
  if (items.length === 0) return [];
  const paths = items.some(Array.isArray) ? items.map((item) => [item].flat()) : [items];
  return paths.map((names) => names.map(textOf).filter((name) => name !== '')).filter((names) => names.length > 0);
}

function pictureOf(written, { ofFile }) {
  const address = textOf(written);
  if (address === '' || /^https?:\/\//i.test(address)) return address;
  return ofFile(address.replace(/^\/+/, ''));
}

function addressOf(written, what, warn) {
  const address = textOf(written);
  if (address === '' || /^https?:\/\/\S+$/i.test(address)) return address;
  warn(`${what} "${address}" is no address of the web and was left out`);
  return '';
}

/** `rollout: 30` and `rollout: {percent: 30}`; without one the brand is open to all. */
function percentOf(written, warn) {
  if (written === undefined) return 100;
  const value = typeof written === 'object' && written !== null ? written.percent : written;
  const percent = Number(String(value).replace(/%$/, ''));
  if (Number.isFinite(percent) && percent >= 0 && percent <= 100) return percent;
  warn(`rollout "${String(value)}" is not from 0 to 100, the brand is open to nobody`);
  return 0;
}

function launchOf(written, warn) {
  if (written === undefined || written === null) return null;
  const appId = textOf(written.appId ?? written.appid);
  if (!/^wx[0-9a-z]{16}$/i.test(appId)) {
    warn(`launch: appId "${appId}" is none (wx and 16 characters), the brand has no mini program`);
    return null;
  }
  const mode = written.mode ?? 'half';
  if (mode !== 'half' && mode !== 'jump') warn(`launch: mode "${String(mode)}" is neither half nor jump, half is used`);
  return {
    appId,
    path: textOf(written.path).replace(/^\/+/, ''),
    mode: mode === 'jump' ? 'jump' : 'half',
    link: addressOf(written.link, 'launch: link', warn),
  };
}

const LETTERS = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];
let pinyin;

/**
 * The first letter of a Chinese character's reading, by the pinyin order of this Node's own collation (CLDR marks where
 * each letter begins). A character with several readings has its commonest; `keys:` adds the others.
 */
function initialOf(character) {
  pinyin ??= new Intl.Collator('zh-u-co-pinyin');
  return LETTERS.findLast((letter) => pinyin.compare(`\ufdd0${letter}`, character) <= 0) ?? '';
}

const knowsPinyin = () => initialOf('\u5c71') === 'S' && initialOf('\u9752') === 'Q';

/** `云溪茶社` → `yxcs`, `Yunxi Tea` → `yt`, `山前 Lab` → `sql`. */
function initialsOf(name) {
  const words = folded(name).match(/\p{Script=Han}|[a-z]+|\d+/gu) ?? [];
  return words.map((word) => (/^\p{Script=Han}$/u.test(word) ? initialOf(word).toLowerCase() : word[0])).join('');
}

function keysOf(names, given, warn) {
  const isChinese = names.some((name) => /\p{Script=Han}/u.test(name));
  if (isChinese && !knowsPinyin() && given.length === 0) warn('this Node cannot tell initials: name some in "keys"');
  const made = names.filter((name) => !/\p{Script=Han}/u.test(name) || knowsPinyin()).map(initialsOf);
  return [...new Set([...made, ...given.map(folded)])].filter((key) => key.length > 1);
}

/** What only the account page shows; articles come later, by `brandFiles`. */
function pageOf(entry, context, warn) {
  return {
    intro: textOf(entry.intro),
    menu: [entry.menu ?? []].flat().flatMap((line) => menuLine(line, context, warn)),
    pinned: textsOf(entry.pinned),
    topics: pathsOf(entry.topics).map((names) => ({ id: context.categoryId(names), name: names[names.length - 1] })),
    products: [entry.products ?? []].flat().flatMap((product) => productOf(product, context, warn)),
    shops: shopsOf(entry.shops, warn),
    notice: noticeOf(entry.notice, context, warn),
    message: messageOf(entry.message, warn),
    channels: channelsOf(entry.channels, context, warn),
  };
}

function menuLine(line, { categoryId }, warn) {
  const name = textOf(line?.name);
  const targets = [
    line?.path !== undefined && { kind: 'program', path: textOf(line.path).replace(/^\/+/, '') },
    line?.post !== undefined && { kind: 'article', post: textOf(line.post) },
    line?.category !== undefined && { kind: 'category', id: categoryId(textsOf(line.category)) },
  ].filter(Boolean);
  if (name !== '' && targets.length === 1) return [{ name, target: targets[0] }];
  warn(`a line of its menu needs a name and one of path, post, category: ${JSON.stringify(line)}`);
  return [];
}

function productOf(product, context, warn) {
  const name = textOf(product?.name);
  if (name === '') {
    warn('a product has no name and was left out');
    return [];
  }
  const { price, cover, path } = product;
  return [{ name, price: textOf(price), cover: pictureOf(cover, context), path: textOf(path).replace(/^\/+/, '') }];
}

function shopsOf(written, warn) {
  const { online, offline = [] } = written ?? {};
  return {
    online: addressOf(online, 'shops: online', warn),
    offline: [offline].flat().flatMap((shop) => shopOf(shop, warn)),
  };
}

function shopOf(shop, warn) {
  const name = textOf(shop?.name);
  if (name === '') {
    warn('a shop has no name and was left out');
    return [];
  }
  const place = { latitude: Number(shop.latitude ?? NaN), longitude: Number(shop.longitude ?? NaN) };
  const isPlace = Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180;
  if (!isPlace && (shop.latitude !== undefined || shop.longitude !== undefined))
    warn(`shop ${name}: its coordinates are none, it comes without a map`);
  return [{ name, address: textOf(shop.address), place: isPlace ? place : null, phone: textOf(shop.phone) }];
}

function noticeOf(written, { parseDate }, warn) {
  const title = textOf(written?.title);
  if (written === undefined || written === null) return null;
  if (title === '') {
    warn('its notice has no title and was left out');
    return null;
  }
  const dateOf = (value, what) => {
    const isDate = Object.prototype.toString.call(value) === '[object Date]';
    const text = isDate ? value.toISOString() : textOf(value);
    const time = text === '' ? null : parseDate(text);
    if (text !== '' && time === null) warn(`notice: ${what} "${text}" is no date and was left out`);
    return time === null ? '' : new Date(time).toISOString().replace('.000Z', 'Z');
  };
  return {
    title,
    text: textOf(written.text),
    from: dateOf(written.from, 'from'),
    to: dateOf(written.to, 'to'),
    link: addressOf(written.link, 'notice: link', warn),
  };
}

function messageOf(written, warn) {
  if (written === undefined || written === null) return null;
  const corpId = textOf(written.corpId);
  const url = addressOf(written.url, 'message: url', warn);
  if (corpId !== '' && url !== '') return { corpId, url };
  warn('message needs corpId and url, it was left out');
  return null;
}

function channelsOf(written, context, warn) {
  if (written === undefined || written === null) return null;
  const finderUserName = textOf(written.finderUserName);
  if (!/^sph/.test(finderUserName)) {
    warn(`channels: finderUserName "${finderUserName}" does not begin with sph, it was left out`);
    return null;
  }
  const feeds = [written.feeds ?? []].flat().flatMap((feed) => {
    const feedId = textOf(feed?.feedId);
    if (feedId === '') warn('channels: a video without feedId was left out');
    return feedId === '' ? [] : [{ feedId, title: textOf(feed.title), cover: pictureOf(feed.cover, context) }];
  });
  const { live } = written;
  const isLive = typeof live === 'object' && live !== null;
  return {
    finderUserName,
    feeds,
    live: isLive
      ? {
          title: textOf(live.title),
          feedId: textOf(live.feedId),
          nonceId: textOf(live.nonceId),
          isAnnounced: live.announced === true,
        }
      : null,
  };
}

/** The ids that a post's front matter names, each once; `warn` names what is no brand. */
function namedBrands(frontMatter, { find }, warn) {
  const written = frontMatter.brands ?? frontMatter.brand;
  const names = textsOf(written);
  if (written !== undefined && written !== null && names.length === 0) warn('brands is no list of names');
  const ids = names.flatMap((name) => {
    const brand = find(name);
    if (brand === undefined) warn(`brands: "${name}" is not in ${DATA_FILE}`);
    return brand === undefined ? [] : [brand.id];
  });
  return [...new Set(ids)];
}

const PLACE = /<!--\s*brand:\s*([^<>]*?)\s*-->/g;

/**
 * The body with the places that the author marked by `<!-- brand: name -->`; only for brands that the article names,
 * the first place of each.
 */
function withPlaces(html, ids, { find }, warn) {
  const placed = new Set();
  return html.replace(PLACE, (_, name) => {
    const id = find(name)?.id;
    if (id === undefined || !ids.includes(id)) warn(`the place of "${name}" in the body is for no brand it names`);
    if (id === undefined || !ids.includes(id) || placed.has(id)) return '';
    placed.add(id);
    return `<div data-brand="${id}"></div>`;
  });
}

/** The names of files and their values: `brands.json` and one `brand/{id}.json` each. `posts` are newest first. */
function brandFiles({ brands, enabled }, posts, summaryOf, warn) {
  if (brands.length === 0) return [];
  const listed = brands.map((brand) => {
    const own = { ...brand };
    delete own.page;
    return own;
  });
  const bySource = new Map(posts.map((post) => [post.source, post]));
  return [
    { name: 'brands.json', value: () => ({ enabled, brands: listed }) },
    ...brands.map((brand) => {
      const of = (name) => bySource.get(name) ?? bySource.get(`_posts/${name}`) ?? bySource.get(`_posts/${name}.md`);
      const found = (name) => {
        const post = of(name);
        if (post === undefined) warn(`${brand.name}: there is no post "${name}"`);
        return post === undefined ? [] : [post];
      };
      const pinned = brand.page.pinned.flatMap(found);
      const menu = brand.page.menu.flatMap(({ name, target }) =>
        target.kind !== 'article'
          ? [{ name, target }]
          : found(target.post).map((post) => ({ name, target: { kind: 'article', id: post.article.id } })),
      );
      const isOf = (post) =>
        post.brands.includes(brand.id) ||
        post.article.categoryPaths.some((names) => names.some(({ id }) => brand.sites.includes(id)));
      const articles = posts.filter(isOf).slice(0, MOST_ARTICLES);
      return {
        name: `brand/${brand.id}.json`,
        value: () => ({
          id: brand.id,
          ...brand.page,
          menu,
          pinned: pinned.map(summaryOf),
          articles: articles.map(summaryOf),
        }),
      };
    }),
  ];
}

module.exports = { DATA_FILE, NONE, brandFiles, initialsOf, namedBrands, readBrands, withPlaces };
