import { outlineOf } from './outline';

describe('code', () => {
  it.each([
    [
      'keeps white space',
      '<pre><code>if (a &lt; b) {\n\treturn  1;\n}</code></pre>',
      ['code |if (a < b) {\n\treturn  1;\n}'],
    ],
    ['drops the first line feed', '<pre>\nx\n  y\n</pre>', ['code |x\n  y']],
    ['names its language', '<pre><code class="hljs language-JS">x</code></pre>', ['code js|x']],
    ['names the language of a brush', '<pre class="brush: php; toolbar: false">x</pre>', ['code php|x']],
    ['does not name plain text', '<pre><code class="language-plaintext">x</code></pre>', ['code |x']],
    [
      'drops the gutter of Hexo',
      '<figure class="highlight swift"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span></pre></td><td class="code"><pre><span class="line">let a</span><br><span class="line"></span><br><span class="line">let b</span></pre></td></tr></table></figure>',
      ['code swift|let a\n\nlet b'],
    ],
    [
      'breaks lines at WeChat’s code elements',
      '<pre><code>a</code><code><br></code><code>b</code></pre>',
      ['code |a\n\nb'],
    ],
    [
      'breaks lines at spans',
      '<pre><span class="line">a</span><span class="line"></span><span class="line">b</span></pre>',
      ['code |a\n\nb'],
    ],
    [
      'does not break them twice',
      '<pre><span class="line">a\n</span><span class="line">b\n</span></pre>',
      ['code |a\nb'],
    ],
    ['breaks lines at blocks', '<pre><div>a</div><div>b</div>c</pre>', ['code |a\nb\nc']],
    [
      'joins a table of one line a row',
      '<table><tr><td><pre>a</pre></td></tr><tr><td></td></tr><tr><td><pre>b</pre></td></tr></table>',
      ['code |a\n\nb'],
    ],
    ['drops a copy button', '<pre><span class="copy-btn">复制</span><code>a</code></pre>', ['code |a']],
    ['shows controls that nobody escaped', '<pre><code><div><button>add</button></div></code></pre>', ['code |add']],
    ['shows xmp as it is', '<xmp><b>a</b></xmp>', ['code |<b>a</b>']],
    ['vanishes when empty', '甲<pre> \n </pre>', ['rich <p>甲']],
    ['stays in its list item', '<ol><li>a<pre>x</pre></ol>', ['rich <ol><li>a', 'in1 code |x']],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

it('takes a pre with pictures and no code for prose', () => {
  const html = '<pre><section>甲\n  乙</section><img src="/a.png"></pre>';
  expect(outlineOf(html)).toEqual(['rich <p>甲<br>  乙', 'image https://site.example/a.png 0x0']);
});
