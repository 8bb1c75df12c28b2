/** Front matter as it is found in the wild: each post is kept, and what had to be mended or guessed names its file. */
import { readerApi } from '../../backend/reader-api';
import { tinySite } from './tiny-site';
import type { FullArticle, ListPage, TinySite } from './tiny-site';

interface OddPost {
  what: string;
  file?: string;
  text: string;
  expected: Partial<FullArticle>;
  warning?: RegExp;
}

const DATE = 'date: 2021-06-15 08:00:00';
const UTC = '2021-06-15T00:00:00Z';

const ODD: OddPost[] = [
  { what: 'plain', text: `---\ntitle: 平常\n${DATE}\n---\n正文`, expected: { title: '平常', date: UTC } },
  {
    what: 'a blank line first',
    text: `\n\n---\ntitle: 空行\n${DATE}\n---\n正文`,
    expected: { title: '空行', date: UTC },
    warning: /blank lines/,
  },
  {
    what: 'quotes inside quotes and a colon',
    text: `---\ntitle: "他说："走吧"，于是走了"\n${DATE}\n---\n正文`,
    expected: { title: '他说："走吧"，于是走了', date: UTC },
    warning: /"title" is not valid YAML/,
  },
  {
    what: 'an apostrophe in single quotes',
    text: `---\ntitle: 'It's here'\n${DATE}\n---\n正文`,
    expected: { title: "It's here" },
    warning: /"title"/,
  },
  {
    what: 'an unquoted colon',
    text: `---\ntitle: 深读: 一条河\n${DATE}\n---\n正文`,
    expected: { title: '深读: 一条河', date: UTC },
    warning: /"title"/,
  },
  {
    what: 'a bracket first',
    text: `---\ntitle: [快讯] 桥通了\n${DATE}\n---\n正文`,
    expected: { title: '[快讯] 桥通了' },
    warning: /"title"/,
  },
  {
    what: 'tabs for indentation',
    text: `---\ntitle:\t制表符\n${DATE}\ncategories:\n\t- 甲\n\t- 乙\n---\n正文`,
    expected: { title: '制表符', date: UTC },
  },
  {
    what: 'no space after the colon',
    text: `---\ntitle:紧挨着\n${DATE}\n---\n正文`,
    expected: { title: '紧挨着', date: UTC },
    warning: /"title"/,
  },
  { what: 'a number for a title', text: `---\ntitle: 007\n${DATE}\n---\n正文`, expected: { title: '007' } },
  { what: 'a date for a title', text: `---\ntitle: 2021-06-15\n${DATE}\n---\n正文`, expected: { title: '2021-06-15' } },
  { what: 'a flag for a title', text: `---\ntitle: true\n${DATE}\n---\n正文`, expected: { title: 'true' } },
  {
    what: 'a title over two lines',
    text: `---\ntitle: 上半句：\n下半句\n${DATE}\n---\n正文`,
    expected: { title: '上半句： 下半句', date: UTC },
  },
  {
    what: 'the same key twice',
    text: `---\ntitle: 先\ntitle: 后\n${DATE}\n---\n正文`,
    expected: { title: '后', date: UTC },
    warning: /given twice/,
  },
  {
    what: 'Windows line ends and a byte order mark',
    text: `\uFEFF---\r\ntitle: 视窗\r\nauthor: 甲\r\n${DATE}\r\n---\r\n正文\r\n`,
    expected: { title: '视窗', author: '甲', date: UTC },
  },
  {
    what: 'spaces after the closing line',
    text: `---\ntitle: 尾空格\n${DATE}\n---  \n正文`,
    expected: { title: '尾空格', date: UTC, html: '<p>正文</p>\n' },
  },
  {
    what: 'no closing line',
    text: `---\ntitle: 没合上\n${DATE}\n\n<p>正文还在</p>\n`,
    expected: { title: '没合上', date: UTC, excerpt: '正文还在' },
    warning: /closes the front matter is missing/,
  },
  {
    what: 'no closing line and a rule in the body',
    text: `---\ntitle: 没合上又有线\n${DATE}\n<p>线上</p>\n\n---\n线下`,
    expected: { title: '没合上又有线', date: UTC, excerpt: '线上 线下' },
    warning: /closes the front matter is missing/,
  },
  {
    what: 'no front matter at all',
    file: '光秃.md',
    text: '只有正文。',
    expected: { title: '光秃', excerpt: '只有正文。' },
    warning: /no title/,
  },
  {
    what: 'a key that Hexo keeps for itself',
    text: `---\ntitle: 保留字\n${DATE}\ncontent: 不是正文\npath: x\n---\n正文`,
    expected: { title: '保留字', excerpt: '正文' },
    warning: /"content" is a name/,
  },
  {
    what: 'an author as a map',
    text: `---\ntitle: a\nauthor:\n  name: 乙\n${DATE}\n---\n正文`,
    expected: { author: '乙' },
  },
  {
    what: 'authors as a list',
    text: `---\ntitle: a\nauthor: [甲, 乙]\n${DATE}\n---\n正文`,
    expected: { author: '甲、乙' },
  },
  { what: 'a number for an author', text: `---\ntitle: a\nauthor: 36\n${DATE}\n---\n正文`, expected: { author: '36' } },
  {
    what: 'an author map without a name',
    text: `---\ntitle: a\nauthor:\n  mail: x\n${DATE}\n---\n正文`,
    expected: { author: '' },
    warning: /author is a map/,
  },
  {
    what: 'an author that begins with @',
    text: `---\ntitle: a\nauthor: @某人\n${DATE}\n---\n正文`,
    expected: { author: '@某人' },
  },
  {
    what: 'a percent sign in the name of the file',
    file: '涨了100%.md',
    text: `---\ntitle: 百分号\n${DATE}\n---\n正文`,
    expected: { title: '百分号', url: `https://tiny.example/${encodeURIComponent('涨了100％')}/` },
  },
  {
    what: 'a date that is none',
    text: `---\ntitle: 坏日期\ndate: 昨天\nupdated: 2021-06-15 08:00:00\n---\n正文`,
    expected: { date: UTC },
    warning: /"昨天" is no date/,
  },
  {
    what: 'no date but one in the name',
    file: '2021-06-15-name.md',
    text: '---\ntitle: 名中有日\n---\n正文',
    expected: { date: '2021-06-14T16:00:00Z' },
    warning: /no date/,
  },
  {
    what: 'RFC 2822',
    text: '---\ntitle: a\ndate: Tue, 15 Jun 2021 23:19:41 GMT\n---\n正文',
    expected: { date: '2021-06-15T23:19:41Z' },
  },
  {
    what: 'ISO with a zone',
    text: '---\ntitle: a\ndate: 2021-06-15T23:19:41+09:00\n---\n正文',
    expected: { date: '2021-06-15T14:19:41Z' },
  },
  {
    what: 'Unix seconds',
    text: '---\ntitle: a\ndate: 1623770381\n---\n正文',
    expected: { date: '2021-06-15T15:19:41Z' },
  },
  {
    what: 'JSON front matter',
    text: `"title": "分号",\n"date": "2021-06-15 08:00:00"\n;;;\n正文`.replace(/^/, ';;;\n'),
    expected: { title: '分号', date: UTC },
  },
];

const fileOf = (odd: OddPost, index: number): string => odd.file ?? `odd-${index}.md`;

let site: TinySite;
let messages: string[];
beforeAll(async () => {
  const posts = ODD.map((odd, index): [string, string] => [`_posts/${fileOf(odd, index)}`, odd.text]);
  site = await tinySite({
    ...Object.fromEntries(posts),
    '_posts/_hidden.md': 'x',
    '_posts/LOUD.MD': '---\ntitle: x\n---\n',
  });
  messages = site.messages();
});
afterAll(() => site.close());

test('every post is there', async () => {
  const { total } = await site.json<ListPage>('articles/1.json');
  expect(total).toBe(ODD.length);
});

test.each(ODD.map((odd, index) => ({ ...odd, file: fileOf(odd, index) })))(
  '$what',
  async ({ file, expected, warning }) => {
    const article = await site.json<FullArticle>(`article/${readerApi.articleId(`_posts/${file}`)}.json`);
    expect(article).toMatchObject(expected);
    const said = messages.filter((message) => message.includes(`_posts/${file}:`));
    if (warning !== undefined) expect(said.join('\n')).toMatch(warning);
  },
);

test('says nothing of posts that are in order', () => {
  const plain = ODD.findIndex((odd) => odd.what === 'plain');
  expect(messages.filter((message) => message.includes(`odd-${plain}.md`))).toEqual([]);
});

test.each(['_posts/_hidden.md', '_posts/LOUD.MD'])('names %s, of which Hexo makes no post', (file) => {
  expect(messages.join('\n')).toContain(file);
});
