/** One of every kind of body block and mark, each once: what no article here matches in the body's sheet is dead. */

const CHART = '/pictures/visits.svg';

const HEADINGS = [1, 2, 3, 4, 5, 6].map((level) => `<h${level}>第 ${level} 级标题</h${level}>`);

/** The same text with each mark, and once as a link, which makes the paragraph one of runs. */
const MARKS =
  '<b>粗</b><strong>重</strong><i>斜</i><em>强</em><cite>书</cite><u>线</u><s>删</s><del>去</del><code>码</code>' +
  'H<sub>2</sub>O m<sup>2</sup><mark>记</mark><small>小</small><ruby>汉<rt>hàn</rt></ruby><q>引</q>';
const LINK = '<a href="https://example.com/river">河</a>';

const TOKENS = [
  'comment',
  'keyword',
  'string',
  'number',
  'title',
  'type',
  'attr',
  'name',
  'meta',
  'deletion',
  'addition',
];
const CODE = TOKENS.map((token) => `<span class="hljs-${token}">${token}</span>`).join(' ');

/** Boxes of an author, each with and without something to tap, and one that a picture cuts in two. */
const BOX = 'style="background-color: #f3e9d2; padding: 12px; border-radius: 8px"';
const BOXES = [
  `<section ${BOX}><p>盒里的话</p><p>第二句</p></section>`,
  `<section ${BOX}><p>盒里的话，见${LINK}</p><p>第二句</p></section>`,
  `<section ${BOX}><p>只有一处${LINK}</p></section>`,
  `<section ${BOX}><p>图前</p><p><img src="${CHART}" width="900" height="500" alt="盒里的图"></p><p>图后</p></section>`,
  '<section style="border-left: 4px solid #b4532a; padding-left: 12px"><p>左边有线</p></section>',
  '<section style="border: 1px solid #b4532a; padding: 12px"><p>四边有线</p></section>',
];

/** HTML of the article. */
export const SPECIMEN = [
  ...HEADINGS,
  `<p>${MARKS}</p>`,
  `<p>${MARKS}${LINK}</p>`,
  `<p style="text-align: center">居中，见${LINK}</p><p style="text-align: right">靠右，见${LINK}</p>`,
  `<p>行内图<img src="${CHART}" width="20" height="20" alt="图">和${LINK}</p>`,
  '<p>没有可点的行内图<img src="/pictures/leaf-24.png" width="24" height="24" alt="叶">。</p>',
  '<ul><li>甲<p>甲的第二段</p></li><li>乙<ol><li>乙一</li><li>乙二</li></ol></li></ul>',
  `<ul><li>见${LINK}</li><li>其次<blockquote><p>列表里的引文，见${LINK}</p></blockquote></li></ul>`,
  '<dl><dt>词</dt><dd>词的意思</dd></dl>',
  `<dl><dt>有链接的词</dt><dd>见${LINK}</dd></dl>`,
  '<blockquote><p>引文</p><blockquote><p>引文里的引文</p></blockquote></blockquote>',
  `<blockquote><p>见${LINK}</p><p>再见${LINK}</p></blockquote>`,
  '<hr>',
  `<p><span style="color: #c00">红字</span>，<span style="background-color: #ffe0b2">有底色的字</span></p>`,
  ...BOXES.map((box) => `<p>盒子之间</p>${box}`),
  `<ul><li>起<p><img src="${CHART}" width="900" height="500" alt="列表里的图"></p><p>承</p><p>转</p></li><li>合</li></ul>`,
  `<details open><summary>展开的</summary><p>里面的话，见${LINK}</p></details>`,
  '<pre>没有语言的\n  两行</pre><pre><code class="language-ts">const river = 1;</code></pre>',
  `<pre><code class="hljs language-js">${CODE}</code></pre>`,
  '<blockquote><pre>引文里的代码</pre></blockquote>',
  '<table><caption>水位</caption><tr><th>日</th><th>米</th></tr><tr><td>一</td><td>2.1</td></tr></table>',
  `<table><caption>去处</caption><tr><th>名</th><th style="text-align: right">见</th></tr>` +
    `<tr><td style="text-align: center">河</td><td style="text-align: right">${LINK}</td></tr>` +
    `<tr><td><ul><li>岸</li></ul></td><td rowspan="2"><b>船</b>${LINK}</td></tr></table>`,
  `<figure><img src="${CHART}" width="900" height="500" alt="访问"><figcaption>有尺寸的图</figcaption></figure>`,
  '<p><img src="/pictures/kiln.svg" alt="没有尺寸的图"></p>',
  '<p><img src="/pictures/missing.svg" width="900" height="500" alt="没有来的图"></p>',
  `<figure>${['01', '02', '03'].map((name) => `<img src="/pictures/step-${name}.svg" alt="">`).join('')}<figcaption>一组</figcaption></figure>`,
  '<p><script type="math/tex; mode=display">a^2 + b^2 = c^2</script></p><p>$$e^{i\\pi}+1=0$$</p>',
  '<figure><p>有文字的图框</p><figcaption>说明</figcaption></figure>',
  '<audio src="/pictures/kettle-tune.wav" title="水开了"></audio>',
  '<video src="https://example.com/boat.mp4" width="640" height="360"></video>',
  '<iframe src="https://example.com/map" title="地图"></iframe>',
].join('\n');
