import { outlineOf } from './outline';

const SITE = 'https://site.example';

describe('pictures', () => {
  it.each([
    [
      'stand alone',
      'a<img src="/a.png" width="600" height="400">b',
      ['rich <p>a', `image ${SITE}/a.png 600x400`, 'rich <p>b'],
    ],
    [
      'hide behind lazy loading',
      '<img src="data:image/gif;base64,R0lGOD" data-src="/r.png">',
      [`image ${SITE}/r.png 0x0`],
    ],
    [
      'know their ratio from WeChat',
      '<img data-src="/a.png" data-w="1080" data-ratio="0.5">',
      [`image ${SITE}/a.png 1080x540`],
    ],
    [
      'have no size beyond measure',
      '<img src="/a.png" data-w="Infinity" data-ratio="1"><img src="/b.png" data-w="100" data-ratio="1e300">',
      [`image ${SITE}/a.png 0x0`, `image ${SITE}/b.png 0x0`],
    ],
    [
      'take a share of the column',
      '<img src="/a.png" width="900" height="600" style="width: 50%">',
      [`image ${SITE}/a.png 175x117`],
    ],
    [
      'keep their shape',
      '<img src="/a.png" width="900" height="600" style="height: 100px">',
      [`image ${SITE}/a.png 150x100`],
    ],
    [
      'keep within their style',
      '<img src="/a.png" data-w="900" data-ratio="2" style="max-height: 300px">',
      [`image ${SITE}/a.png 150x300`],
    ],
    [
      'know their size from style',
      '<img src="/a.png" style="width: 300px; height: 200.5px">',
      [`image ${SITE}/a.png 300x200.5`],
    ],
    [
      'keep their measured shape',
      '<img src="/a.png" data-w="600" data-ratio="0.5" style="width: 500px; height: 70px">',
      [`image ${SITE}/a.png 500x250`],
    ],
    ['ignore percentages', '<img src="/a.png" width="100%" height="auto">', [`image ${SITE}/a.png 0x0`]],
    ['lead where their link leads', '<a href="/x"><img src="/a.png"></a>', [`image ${SITE}/a.png 0x0 -> ${SITE}/x`]],
    ['do not lead to their own file', '<a href="/a-full.jpg"><img src="/a.jpg"></a>', [`image ${SITE}/a.jpg 0x0`]],
    ['stay in the line when small', 'a<img src="/e.png" width="20">b', [`text a<${SITE}/e.png>b`]],
    ['stay in the line as a sticker', 'a<img src="/e.png" width="59" height="33">b', [`text a<${SITE}/e.png>b`]],
    [
      'leave the line when wide',
      '<img src="/e.png" width="65" height="33">b',
      [`image ${SITE}/e.png 65x33`, 'rich <p>b'],
    ],
    [
      'leave the line when high',
      '<img src="/e.png" width="33" height="49">b',
      [`image ${SITE}/e.png 33x49`, 'rich <p>b'],
    ],
    ['stay in the line by a size in em', 'a<img src="/e.png" width="1em" height="1em">b', [`text a<${SITE}/e.png>b`]],
    [
      'are as wide as the narrow box around them',
      '<div style="width:18px"><section><img src="/a.png" data-w="900" data-ratio="1" style="width:100%"></section></div>b',
      [`text <${SITE}/a.png>`, 'rich <p>b'],
    ],
    [
      'fill a wide box as they would the column',
      '<div style="width:200px"><img src="/a.png" width="900" height="600"></div>',
      [`image ${SITE}/a.png 900x600`],
    ],
    ['stay in the line as emoji', 'a<img class="wp-smiley" src="/e.png">b', [`text a<${SITE}/e.png>b`]],
    ['are not pictures that were given no size at all', 'a<img src="/p.gif" width="0" height="0">b', ['rich <p>ab']],
    ['are not tracking pixels', 'a<img src="/p.gif" width="1" height="1">b', ['rich <p>ab']],
    ['come from picture', '<picture><source srcset="/w.webp 900w"><img></picture>', [`image ${SITE}/w.webp 0x0`]],
    ['are img when called image', '<image src="/a.png">', [`image ${SITE}/a.png 0x0`]],
    [
      'come once beside a noscript twin',
      '<img data-src="/a.png"><noscript><img src="/a.png"></noscript>',
      [`image ${SITE}/a.png 0x0`],
    ],
    [
      'come once after a noscript twin',
      '<noscript><img src="/a.png"></noscript><img data-src="/a.png">',
      [`image ${SITE}/a.png 0x0`],
    ],
    [
      'come from noscript when only there',
      '<noscript><p>开</p><img src="/a.png"></noscript>',
      [`image ${SITE}/a.png 0x0`],
    ],
    ['never come from a script address', '<img src="javascript:1"><img src="data:text/html,1">', []],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

describe('srcset', () => {
  it.each([
    ['takes the smallest that is wide enough', '/a.png 300w, /b.png 1024w, /c.png 2048w', '/b.png'],
    ['takes the widest when none is', '/a.png 300w, /b.png 600w', '/b.png'],
    ['takes twice the density', '/a.png 1x, /b.png 2x, /c.png 3x', '/b.png'],
    ['takes a lone address', '/a.png', '/a.png'],
    ['reads addresses with commas', '/w_1,h_1/a.png 800w, /b.png 900w', '/w_1,h_1/a.png'],
  ])('%s', (_what, srcset, path) => {
    expect(outlineOf(`<img srcset="${srcset}">`)).toEqual([`image ${SITE}${path} 0x0`]);
  });

  it('gives way to src, unless it says itself that src is narrow', () => {
    expect(outlineOf('<img src="/s.png" srcset="/b.png 1024w">')).toEqual([`image ${SITE}/s.png 0x0`]);
    expect(outlineOf('<img src="/s.png" srcset="/s.png 150w, /b.png 1024w">')).toEqual([`image ${SITE}/b.png 0x0`]);
  });
});

describe('figures and galleries', () => {
  it.each([
    [
      'join picture and caption',
      '<figure><img src="/a.png"><figcaption>图 1</figcaption></figure>',
      [`image ${SITE}/a.png 0x0 图 1`],
    ],
    [
      'join who took it, too',
      '<figure><div><img src="/a.png"><p>图片来源，某社</p></div><figcaption>图 1</figcaption></figure>',
      [`image ${SITE}/a.png 0x0 图片来源，某社\n图 1`],
    ],
    [
      'leave words without a caption alone',
      '<figure><img src="/a.png"><p>话</p></figure>',
      [`image ${SITE}/a.png 0x0`, 'rich <p>话'],
    ],
    [
      'keep a long text beside the caption',
      `<figure><img src="/a.png"><p>${'话'.repeat(81)}</p><figcaption>图 1</figcaption></figure>`,
      [`image ${SITE}/a.png 0x0`, `rich <p>${'话'.repeat(81)}<p.rt-figcaption>图 1`],
    ],
    [
      'keep a caption with a link beside the picture',
      '<figure><img src="/a.png"><figcaption>图：<a href="/x">来源</a></figcaption></figure>',
      [`image ${SITE}/a.png 0x0`, `text 图：[来源](${SITE}/x)`],
    ],
    [
      'gather a gallery',
      '<figure class="wp-block-gallery"><figure><img src="/1.png"></figure><figure><img src="/2.png"></figure><figcaption>两张</figcaption></figure>',
      [`gallery ${SITE}/1.png ${SITE}/2.png 两张`],
    ],
    [
      'leave neighbours alone',
      '<div><img src="/1.png"><img src="/2.png"></div>',
      [`image ${SITE}/1.png 0x0`, `image ${SITE}/2.png 0x0`],
    ],
    [
      'leave a gallery with text alone',
      '<div class="gallery"><img src="/1.png"><p>话</p><img src="/2.png"></div>',
      [`image ${SITE}/1.png 0x0`, 'rich <p>话', `image ${SITE}/2.png 0x0`],
    ],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

describe('drawings', () => {
  const drawn = (attributes: string): string[] =>
    outlineOf(`<svg ${attributes}><path d="M0 0h9v9z"/></svg>`).map((line) => line.replace(/data:.*%3E/, 'drawing'));

  it.each([
    ['of two sides', 'width="60" height="50"', ['image drawing 60x50']],
    ['of one side have the shape of their view', 'width="600" viewBox="0 0 1200 600"', ['image drawing 600x300']],
    ['of the other side, too', 'height="300" viewBox="0 0 1200 600"', ['image drawing 600x300']],
    ['of no side are as large as their view', 'viewBox="0 0 1200 600"', ['image drawing 1200x600']],
    ['of one small side are signs', 'width="16" viewBox="0 0 512 512"', []],
    ['of the size of letters are signs', 'width="1em" height="1em" viewBox="0 0 1024 1024"', []],
  ])('%s', (_what, attributes, blocks) => {
    expect(drawn(attributes)).toEqual(blocks);
  });
});

describe('films, sounds and cards', () => {
  it.each([
    ['a film', '<video src="/v.mp4" poster="/p.jpg">不支持</video>', [`video ${SITE}/v.mp4 ${SITE}/p.jpg`]],
    ['a film with sources', '<video><source src="/1.mp4"><source src="/2.mp4"></video>', [`video ${SITE}/1.mp4`]],
    ['a film without any', '甲<video poster="/p.jpg"></video>', ['rich <p>甲']],
    ['a sound', '<audio src="/a.mp3" title="曲"></audio>', [`audio ${SITE}/a.mp3 曲`]],
    ['a frame', '<iframe src="//v.example/1" title="片"><p>x</p></iframe>', ['embed https://v.example/1 片']],
    ['a frame with nothing to open', '甲<iframe src="javascript:1"></iframe>', ['rich <p>甲']],
    ['an account card', '<mp-common-profile data-nickname="某号"></mp-common-profile>', ['embed 某号']],
    [
      'a voice card',
      '<mp-common-mpaudio name="第一课" voice_encode_fileid="MzI_1"></mp-common-mpaudio>',
      ['audio https://res.wx.qq.com/voice/getvoice?mediaid=MzI_1 第一课'],
    ],
    ['a drawing with words', '<svg><title>t</title><text>字</text></svg>', ['embed 字']],
    ['a drawing without', '甲<svg><title>t</title><path d="M0"/></svg>乙', ['rich <p>甲乙']],
    ['a rule', '甲<hr>乙', ['rich <p>甲', 'rule', 'rich <p>乙']],
    ["the mark of a brand's card", '甲<div data-brand="tea"></div>乙', ['rich <p>甲', 'marker tea', 'rich <p>乙']],
    ['a mark with words in it', '<div data-brand="tea">甲</div>', ['marker tea', 'rich <p>甲']],
    ['a mark that names nothing', '甲<div data-brand=""></div>乙', ['rich <p>甲<p>乙']],
    [
      'a mark before the anchor and the words of a list item',
      '<a href="#a">甲</a><ul><li id="a"><div data-brand="tea"></div><a href="/x">乙</a></li></ul>',
      ['text [甲](#a)', 'marker tea', `in1 • #a text [乙](${SITE}/x)`],
    ],
    [
      'a mark in a table, which stays a table',
      '<table><tr><td><div data-brand="tea"></div>甲</td><td>乙</td></tr></table>',
      ['table <table><tr><td>甲<td>乙'],
    ],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

describe('formulas', () => {
  const katex = (inside: string) =>
    `<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">${inside}</annotation></semantics></math></span><span class="katex-html">x</span></span>`;

  it.each([
    ['in a line', `设 ${katex('x^2')} 为`, ['rich <p>设 <code>x^2 为']],
    ['on their own line', `<span class="katex-display">${katex('x^2')}</span>`, ['formula x^2']],
    ['of MathJax', '设 <script type="math/tex">a</script>', ['rich <p>设 <code>a']],
    ['of MathJax on their own line', '<script type="math/tex; mode=display">a</script>', ['formula a']],
    ['without TeX', '<math><mi>a</mi><mo>+</mo><mi>b</mi></math>', ['rich <p>a+b']],
    ['in dollars', '$$x$$', ['rich <p>$$x$$']],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

describe('details', () => {
  it.each([
    [
      'fold behind their summary',
      '<details><summary>题</summary>文</details>后',
      ['summary 1 {b 题}', 'fold1 rich <p>文', 'rich <p>后'],
    ],
    ['may be open', '<details open><summary>题</summary>文</details>', ['summary 1 open {b 题}', 'fold1 rich <p>文']],
    [
      'fold what reacts',
      '<details><summary>题</summary><img src="/a.png"></details>',
      ['summary 1 {b 题}', `fold1 image ${SITE}/a.png 0x0`],
    ],
    [
      'are counted',
      '<details><summary>一</summary>甲</details><details><summary>二</summary>乙</details>',
      ['summary 1 {b 一}', 'fold1 rich <p>甲', 'summary 2 {b 二}', 'fold2 rich <p>乙'],
    ],
    ['without a summary stand open', '<details>文</details>', ['rich <p>文']],
    [
      'stand open before their summary',
      '<details>前<summary>题</summary>文</details>',
      ['rich <p>前', 'summary 1 {b 题}', 'fold1 rich <p>文'],
    ],
    [
      'keep a heading in the summary a summary',
      '<details><summary><h3>题</h3></summary>文</details>',
      ['summary 1 {b 题}', 'fold1 rich <p>文'],
    ],
    [
      'inside others stand open in them',
      '<details><summary>外</summary><details><summary>内</summary>文</details></details>',
      ['summary 1 {b 外}', 'fold1 rich <p><strong.rt-b>内<p>文'],
    ],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

describe('drawings', () => {
  const shape = '<path d="M0 0h9v9z" fill="#c00"/>';

  it.each([
    ['become pictures', `<svg viewBox="0 0 300 200">${shape}</svg>`, '300x200'],
    ['take the size they name', `<svg width="120" height="60px" viewBox="0 0 300 200">${shape}</svg>`, '120x60'],
  ])('%s', (_what, html, size) => {
    expect(outlineOf(html)).toEqual([expect.stringMatching(`^image data:image/svg\\+xml,.* ${size}$`)]);
  });

  it('say what they show', () => {
    const [line] = outlineOf(`<svg viewBox="0 0 300 200"><title>水位</title>${shape}<text>一</text></svg>`);
    expect(decodeURIComponent(line)).toContain('<text>一</text></svg>');
  });

  it('keep characters of two code units', () => {
    const [line] = outlineOf(`<svg viewBox="0 0 300 200">${shape}<text>😀\ud83d</text></svg>`);
    expect(decodeURIComponent(line)).toContain('<text>😀\ud83d</text></svg>');
  });

  it.each([
    ['small signs', `<svg viewBox="0 0 24 24">${shape}</svg>`],
    ['those of no size', `<svg width="1.2.3" viewBox="0 0 ${'9'.repeat(400)} 9">${shape}</svg>`],
    ['those hidden from readers', `<svg aria-hidden="true" viewBox="0 0 300 200">${shape}</svg>`],
    ['scripts', `<svg viewBox="0 0 300 200">${shape}<script>alert(1)</script></svg>`],
    ['handlers', `<svg viewBox="0 0 300 200" onload="alert(1)">${shape}</svg>`],
    ['addresses', `<svg viewBox="0 0 300 200">${shape}<a href="javascript:x"></a></svg>`],
    ['foreign content', `<svg viewBox="0 0 300 200">${shape}<foreignObject></foreignObject></svg>`],
    ['styles', `<svg viewBox="0 0 300 200">${shape}<style>path{}</style></svg>`],
  ])('are not made of %s', (_what, html) => {
    expect(outlineOf(`甲${html}`)).toEqual(['rich <p>甲']);
  });
});
