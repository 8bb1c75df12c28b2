import { wxsModule } from '../../wxs-module';
import { CODE_KINDS, type CodeBlock } from '../../../miniprogram/html/block';
import type { PlainNode } from '../../../miniprogram/html/plain';

const { nodes } = wxsModule<{ nodes(code: CodeBlock['code']): PlainNode[] }>(
  'pages/article/components/body-code/code.wxs',
);

it('is one rich text in which every piece says what it is', () => {
  expect(nodes(['a < b\n', 1, 'if', ' && ', 4, '1'])).toEqual([
    {
      name: 'pre',
      attrs: { class: 'rt-lines' },
      children: [
        { type: 'text', text: 'a &lt; b\n' },
        { name: 'span', attrs: { class: 'rt-keyword' }, children: [{ type: 'text', text: 'if' }] },
        { type: 'text', text: ' &amp;&amp; ' },
        { name: 'span', attrs: { class: 'rt-number' }, children: [{ type: 'text', text: '1' }] },
      ],
    },
  ]);
});

it('knows all kinds by the numbers of the parser', () => {
  const made = nodes(CODE_KINDS.flatMap((_, at) => [at + 1, 'x']));
  expect(JSON.stringify(made).match(/rt-(?!lines)\w+/g)).toEqual(CODE_KINDS.map((kind) => `rt-${kind}`));
});
