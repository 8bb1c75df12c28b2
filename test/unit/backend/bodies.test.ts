/** What becomes of a body on its way through Hexo: crawled HTML unchanged, Markdown rendered, braces kept. */
import { readerApi } from '../../backend/reader-api';
import { tinySite } from './tiny-site';
import type { FullArticle, TinySite } from './tiny-site';

const head = (title: string): string => `---\ntitle: ${title}\ndate: 2021-06-15 08:00:00\n---\n`;

const CRAWLED = `<div>   
<section style="background:url("/x.png"); color:red">
<p>第一段</p>

        <p>缩进四格以上的一段，** 不是强调 **</p>

- 这一行不是列表
</section>
\`\`\`js
let a = {{ b }};
\`\`\`
</div>
`;

const BODIES: Record<string, string> = {
  crawled: CRAWLED,
  'html-then-markdown': '<div class="lead">引</div>\n\n## 小标题\n\n正文 **重** `{{ name }}`\n',
  'html-in-paragraphs': '<p>甲</p>\n\n    <p>乙</p>\n\n<p>丙</p>\n',
  'template-text': '写作 {{ user.name }} 与 {% if user %}你好{% endif %} 与 {# 注释 #}。\n',
  'broken-template': '一半的 {{ user 和 {% 没合上。\n',
  fenced: '```html\n<p>{{ name }}</p>\n```\n',
  'raw-tag': '{% raw %}{{ 原样 }}{% endraw %}\n',
  'real-tag': '{% blockquote 某人 %}\n引文\n{% endblockquote %}\n',
  'failing-tag': '{% post_link %}{% blockquote %}没有结尾\n',
  'more-mark': '开头。\n\n<!-- more -->\n\n后面。\n',
};

let site: TinySite;
beforeAll(async () => {
  const posts = Object.entries(BODIES).map(([name, body]): [string, string] => [
    `_posts/${name}.md`,
    head(name) + body,
  ]);
  site = await tinySite(Object.fromEntries(posts));
});
afterAll(() => site.close());

const htmlOf = async (name: string): Promise<string> => {
  const article = await site.json<FullArticle>(`article/${readerApi.articleId(`_posts/${name}.md`)}.json`);
  return article.html;
};

test('a crawled body is not changed by a character', async () => {
  expect(await htmlOf('crawled')).toBe(CRAWLED);
});

test('an indented paragraph of an HTML body does not become code', async () => {
  expect(await htmlOf('html-in-paragraphs')).toBe(BODIES['html-in-paragraphs']);
});

test('Markdown after HTML is rendered', async () => {
  const html = await htmlOf('html-then-markdown');
  expect(html).toContain('<h2');
  expect(html).toContain('<strong>重</strong>');
  expect(readerApi.plainText(html)).toContain('{{ name }}');
});

test.each(['template-text', 'broken-template'])('%s keeps its braces', async (name) => {
  expect(readerApi.plainText(await htmlOf(name))).toBe(BODIES[name]?.trim());
});

test('code keeps its braces and its table', async () => {
  const html = await htmlOf('fenced');
  expect(html).toContain('<figure class="highlight html"><table>');
  expect(readerApi.plainText(html)).toContain('{{ name }}');
});

test('tags of Hexo are rendered', async () => {
  expect(readerApi.plainText(await htmlOf('raw-tag'))).toBe('{{ 原样 }}');
  expect(await htmlOf('real-tag')).toContain('<blockquote>');
});

test('tags that cannot be rendered stay text, and the file is named', async () => {
  expect(readerApi.plainText(await htmlOf('failing-tag'))).toBe('{% post_link %}{% blockquote %}没有结尾');
  expect(site.messages().join('\n')).toMatch(/_posts\/failing-tag\.md: its \{% %\} tags cannot be rendered/);
});

test('the mark of an excerpt loses no text', async () => {
  expect(readerApi.plainText(await htmlOf('more-mark'))).toBe('开头。 后面。');
});

test.each([
  ['a comment first', '<!-- x -->\n<p>甲</p>', true],
  ['an element of its own name', '<my-part>甲</my-part>', true],
  ['code with stars and hashes', '<div>\n<pre>\n\n# 注释\n\n- 项\n</pre>\n</div>', true],
  ['words first', '甲 <b>乙</b>', false],
  ['a link in angle brackets', '<https://tiny.example/>', false],
  ['a list after HTML', '<p>甲</p>\n\n- 乙\n- 丙', false],
  ['a plain paragraph after HTML', '<p>甲</p>\n\n乙', false],
  ['a table after HTML', '<p>甲</p>\n\n| 乙 | 丙 |\n| - | - |', false],
])('%s: HTML throughout is %s', (_, body, expected) => {
  expect(readerApi.isHtmlBody(body)).toBe(expected);
});
