/** Faults of JSON, tags, pictures and kinds of file, each planted alone in the small app as it is written. */
import { append, type Edit, type Fault, replace } from './fault';

/** A fault of one file under miniprogram/. */
function fault(name: string, file: string, edit: Edit, says: RegExp): Fault {
  return { name, stage: 'source', edits: { [`miniprogram/${file}`]: edit }, says };
}

const config = (name: string, edit: Edit, says: RegExp): Fault => ({
  name,
  stage: 'source',
  edits: { 'project.config.json': edit },
  says,
});

export const sourceFaults: Fault[] = [
  fault('missing component', 'components/name-tag/name-tag.json', null, /component name-tag is not at/),
  fault('unregistered tag', 'pages/more/more.wxml', append('<name-tag />'), /<name-tag> is not registered/),
  fault('component: true missing', 'components/name-tag/name-tag.json', '{}', /"component": true is missing/),
  fault('component that is no boolean', 'components/name-tag/name-tag.json', '{"component":"yes"}', /must be boolean/),
  fault('broken JSON', 'pages/more/more.json', '{ "usingComponents": {', /not strict JSON/),
  fault('a comment in JSON', 'pages/more/more.json', '{} // more', /not strict JSON/),
  fault('a comma too many', 'sitemap.json', '{ "rules": [], }', /not strict JSON/),
  fault('app.json gone', 'app.json', null, /app\.json: missing/),
  fault('unknown key in app.json', 'app.json', replace('"darkmode"', '"darkMode"'), /additional.*darkMode/),
  fault(
    'wrong type in app.json',
    'app.json',
    replace('"darkmode":true', '"darkmode":"yes"'),
    /darkmode must be boolean/,
  ),
  fault(
    'an only tab',
    'app.json',
    replace(',{"pagePath":"pages/more/more"', ']},"gone":{"list":[{"pagePath":"pages/more/more"'),
    /fewer than 2 items|additional/,
  ),
  fault(
    'unknown key in a page',
    'pages/more/more.json',
    '{"navigationBarTitle":"a"}',
    /additional.*navigationBarTitle/,
  ),
  fault('wrong type in a page', 'pages/more/more.json', '{"enablePullDownRefresh":"true"}', /must be boolean/),
  fault('unknown word in a page', 'pages/more/more.json', '{"styleIsolation":"none"}', /styleIsolation must be/),
  fault('a theme beside light and dark', 'theme.json', replace('"dark"', '"night"'), /additional.*night/),
  fault('wrong rule in sitemap.json', 'sitemap.json', '{"rules":[{"action":"maybe","page":"*"}]}', /action must be/),
  fault(
    'a page that is not there',
    'app.json',
    replace('"pages/more/more"]', '"pages/more/more","pages/gone/gone"]'),
    /gone\.wxml: missing/,
  ),
  fault('page JSON missing', 'pages/more/more.json', null, /more\.json: missing/),
  fault('page code missing', 'pages/more/more.ts', null, /more\.ts: missing/),
  fault('tab icon missing', 'assets/more.png', null, /picture assets\/more\.png, which does not exist/),
  fault('tab icon missing by the theme', 'assets/home.png', null, /picture assets\/home\.png, which does not exist/),
  fault('tab icon too heavy', 'assets/home.png', Buffer.alloc(41 * 1024), /weighs 41984 bytes, 40960/),
  fault('tab colour not hex', 'app.json', replace('"#5f655f"', '"grey"'), /color grey is grey, not a hex colour/),
  fault('theme colour not hex', 'theme.json', replace('"#141513"', '"rgb(0,0,0)"'), /not a hex colour/),
  fault(
    'theme variable missing',
    'theme.json',
    replace('"light":{"bar":"#fbfaf7",', '"light":{'),
    /@bar.*not in theme\.json/,
  ),
  fault('a picture too heavy', 'assets/cover.jpg', Buffer.alloc(201 * 1024), /weighs 205824 bytes, 204800/),
  fault('a webp', 'assets/cover.webp', Buffer.alloc(10), /kind that is not uploaded/),
  fault('a font', 'assets/text.woff', Buffer.alloc(10), /kind that is not uploaded/),
  fault('notes among the app', 'pages/home/notes.md', '# notes', /kind that is not uploaded/),
  fault(
    'a local picture in a style',
    'pages/home/home.wxss',
    append('.a { background: url("../../assets/home.png"); }'),
    /local picture/,
  ),
  config('bad project.config.json', replace('"compileType": "miniprogram"', '"compileType": 7'), /compileType must be/),
  config('a setting of the wrong type', replace('"es6": true', '"es6": "yes"'), /es6 must be boolean/),
  config('a comment in project.config.json', append('// local'), /not strict JSON/),
];
