/** Blocks that the generator makes ahead by the app's own module, and what happens where it cannot. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildBlocks } from '../../backend/build-blocks';
import { readerApi } from '../../backend/reader-api';
import { BLOCKS_VERSION, type Body } from '../../../miniprogram/html/block';
import { articleBody } from '../../../miniprogram/html/index';
import { openBody } from '../../../miniprogram/html/ready-body';
import { tinySite } from './tiny-site';
import type { FullArticle, TinySite } from './tiny-site';

interface WithBlocks extends FullArticle {
  blocks?: Body;
  blocksVersion?: number;
}

const ON = 'reader_api:\n  blocks: true\n';
const RELATIVE = `${ON}  urls: relative\n`;
const PAGE = 'https://phone.example/%E7%94%B2/';

const BODY = `<div>
<h2 id="a">题</h2><p style="color:red">文 <a href="#a">上</a> <a href="../乙/">邻</a> https://tiny.example/</p>
<img src="a.png"><img src="/b.png"><video src="c.mp4" poster="//img.example/d.png"></video>
<iframe src="/frame.html"></iframe><table><tr><td>一</td><td><a href="?q">二</a></td></tr></table>
</div>
`;
const post = (body: string): string => `---\ntitle: 甲\ndate: 2021-06-15 08:00:00\n---\n${body}`;
const POSTS = { '_posts/甲.md': post(BODY), '_posts/空.md': post('') };

let folder: string;
let built: string;
const open: TinySite[] = [];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'qingdu-blocks-'));
  const file = path.join(folder, 'reader-blocks.cjs');
  await buildBlocks(file);
  built = fs.readFileSync(file, 'utf8');
});
afterAll(async () => {
  await Promise.all(open.map((site) => site.close()));
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A site of the two posts, with this text as its module. */
async function site(config: string, blocksModule?: string): Promise<TinySite> {
  const files = blocksModule === undefined ? POSTS : { ...POSTS, '../reader-blocks.cjs': blocksModule };
  const made = await tinySite(files, config);
  open.push(made);
  return made;
}

const article = ({ json }: TinySite, name = '甲'): Promise<WithBlocks> =>
  json<WithBlocks>(`article/${readerApi.articleId(`_posts/${name}.md`)}.json`);

function bodyOf(source: WithBlocks, baseUrl: string): Body {
  const reader = openBody(source, { baseUrl });
  const blocks = reader.next(Infinity);
  return { looks: [...reader.looks], blocks };
}

it('is a plain module that needs nothing but Node', () => {
  expect(built).not.toMatch(/\brequire\(/);
  expect(built.startsWith('/* How Qingdu')).toBe(true);
});

describe('a site that makes blocks', () => {
  it('has in each article what the app would make of its HTML', async () => {
    const made = await site(ON, built);
    const { html, url, blocks, blocksVersion } = await article(made);
    expect(html).toBe(BODY);
    expect(blocksVersion).toBe(BLOCKS_VERSION);
    expect(blocks).toEqual(articleBody(BODY, { baseUrl: url }));
    expect((await article(made, '空')).blocks).toEqual({ looks: [], blocks: [] });
    expect(made.messages()).toEqual([]);
  });

  it('leaves its own address out where it is served from several', async () => {
    const one = await article(await site(RELATIVE, built));
    expect(JSON.stringify(one.blocks)).not.toContain('.invalid');
    expect(JSON.stringify(one.blocks)).toContain(`"src":"/${encodeURI('甲')}/a.png"`);
    expect(one.blocksVersion).toBe(BLOCKS_VERSION);
    expect(bodyOf(one, PAGE)).toEqual(articleBody(BODY, { baseUrl: PAGE }));
  });

  it('changes no revision by them', async () => {
    const [ahead, without] = [await article(await site(ON, built)), await article(await site(''))];
    expect(Object.keys(without)).not.toEqual(expect.arrayContaining(['blocks']));
    expect(ahead.revision).toBe(without.revision);
  });
});

describe('a site that cannot make them', () => {
  it.each([
    ['has no module', undefined, /_config\.yml: reader_api\.blocks: .*it is not there/],
    ['has a module that does not load', 'throw new Error("kaputt")', /_config\.yml: .*kaputt/],
    ['has another module', 'module.exports = {}', /_config\.yml: .*is not the module/],
  ])('is built without, and says so when it %s', async (_when, text, said) => {
    const made = await site(ON, text);
    const one = await article(made);
    expect([one.html, one.blocks, one.blocksVersion]).toEqual([BODY, undefined, undefined]);
    expect(made.messages().join('\n')).toMatch(said);
  });

  it.each([
    [
      'fails on',
      'articleBody(html) { if (html) throw new Error("kaputt"); return { looks: [], blocks: [] }; }',
      /kaputt/,
    ],
    ['makes something else of', 'articleBody: (html) => html || { looks: [], blocks: [] }', /would not take/],
  ])('publishes a post that its module %s, and names it', async (_what, maker, said) => {
    const fake = `${built}\nmodule.exports = { ...module.exports, ${maker} };`;
    const made = await site(ON, fake);
    for (let times = 0; times < 2; times++) {
      const one = await article(made);
      expect([one.html, one.blocks, one.blocksVersion]).toEqual([BODY, undefined, undefined]);
    }
    expect((await article(made, '空')).blocksVersion).toBe(BLOCKS_VERSION);
    await made.change({});
    const named = made.messages().filter((message) => message.includes('_posts/甲.md: it comes without blocks'));
    expect(named).toEqual([expect.stringMatching(said)]);
  });
});
