import { outlineOf } from './outline';

describe('what is not content goes', () => {
  it.each([
    '<script>var a = "<p>x</p>"</script>',
    '<style>p { color: red }</style>',
    '<p style="display: none">x</p>',
    '<button>复制</button>',
    '<select><option>x</select>',
    '<textarea>x</textarea>',
    '<span class="sr-only">x</span>',
    '<p hidden>x</p>',
    '<noscript>请打开脚本</noscript>',
    '<template>x</template>',
    '<!-- x --><!x><?x?></ x>',
    '<title>x</title>',
  ])('%s', (html) => {
    expect(outlineOf(`甲${html}`)).toEqual(['rich <p>甲']);
  });
});

describe('what only looks like it stays', () => {
  it.each([
    ['<label>标</label>', ['rich <p>甲标']],
    ['<span aria-hidden="true">乙</span>', ['rich <p>甲乙']],
    ['<span style="visibility: hidden">乙</span>', ['rich <p>甲乙']],
    ['<span class="gutter-free">乙</span>', ['rich <p>甲乙']],
    ['<img src="/a.png" width="3" height="1">', ['text 甲<https://site.example/a.png>']],
    ['<unknown-tag>乙</unknown-tag>', ['rich <p>甲乙']],
  ])('%s', (html, blocks) => {
    expect(outlineOf(`甲${html}`)).toEqual(blocks);
  });
});
