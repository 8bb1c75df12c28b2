/** rich-text draws what a phone draws, and nothing more. */
import assert from 'node:assert/strict';
import type { Phone } from '../phone';
import { answer, probePage } from './probe-page';
import { appOf, component, type HostSuite } from './host-suite';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

const NODES = [
  {
    name: 'P',
    attrs: { class: 'red', style: 'width: 100rpx; height: 10px', id: 'gone', 'data-a': '1', onclick: 'x', title: 't' },
    children: [{ type: 'text', text: 'a &lt;b&gt; &amp;amp; &nbsp;c', children: [{ type: 'text', text: 'never' }] }],
  },
  { name: 'figure', children: [{ type: 'text', text: 'lost' }] },
  { name: 'svg' },
  { name: 'a', attrs: { href: 'https://a.test/', class: 'link' }, children: [{ type: 'text', text: 'link' }] },
  { name: 'img', attrs: { src: PICTURE, alt: 'net', width: '7', loading: 'lazy', srcset: 'x' } },
  { name: 'img', attrs: { src: '/pic.png', alt: 'package' } },
  { name: 'img', attrs: { src: 'wxfile://tmp/a.png', alt: 'file' } },
  {
    name: 'table',
    attrs: { width: '90', border: '1', cellpadding: '2' },
    children: [
      {
        name: 'tr',
        children: [
          {
            name: 'td',
            attrs: { colspan: '2', align: 'right', nowrap: '' },
            children: [{ type: 'text', text: 'cell' }],
          },
        ],
      },
    ],
  },
  { name: 'ol', attrs: { start: '3', type: 'a', reversed: '' }, children: [{ name: 'li', children: [] }] },
  { name: 'bdo', attrs: { dir: 'rtl', lang: 'x' } },
  { name: 'col', attrs: { span: '2', width: '5', align: 'x' } },
  { type: 'node', name: 'iframe', attrs: { src: 'https://a.test/' } },
  { children: [{ type: 'text', text: 'nameless' }] },
  'a string among nodes',
];

const HTML =
  '<h1 id="x" onclick="y">head</h1><video src="a">v</video><div><script>s</script><kbd>k</kbd><b>bold</b></div>&lt;i&gt;';

const METHODS = 'tapped() { this.out("tapped", true); },';

const markupOf = (phone: Phone, id: string): Promise<string> =>
  phone.screen.locator(`#${id}`).evaluate((element) => element.innerHTML);

export const richTextSuite: HostSuite = {
  name: 'rich-text',
  files: {
    ...appOf(['pages/a/a']),
    ...probePage('pages/a/a', {
      onLoad: `this.setData({ nodes: ${JSON.stringify(NODES)}, html: ${JSON.stringify(HTML)} });`,
      methods: METHODS,
      wxss: '.red { color: rgb(255, 0, 0); } .link { color: rgb(0, 0, 255); }',
      wxml: `<rich-text id="nodes" nodes="{{nodes}}" bindtap="tapped" /><rich-text id="html" nodes="{{html}}" />
        <in-card />`,
      json: { usingComponents: { 'in-card': '/card/card' } },
    }),
    ...component('card/card', {
      script:
        "Component({ data: { nodes: [{ name: 'p', attrs: { class: 'red own' }, children: [{ type: 'text', text: 'card' }] }] } })",
      wxml: '<rich-text id="card" nodes="{{nodes}}" />',
      wxss: '.own { background-color: rgb(0, 128, 0); }',
    }),
  },
  steps: {
    'drops unknown tags with all they hold': async ({ open }) => {
      const text = await (await open()).screen.locator('#nodes').innerText();
      for (const gone of ['lost', 'never', 'nameless', 'string']) assert.ok(!text.includes(gone), gone);
      assert.match(text, /link[^]*cell/);
    },

    'keeps the attributes of the list, by tag': async ({ open }) => {
      const phone = await open();
      const attributes = await phone.screen
        .locator('#nodes')
        .evaluate((root) =>
          [...root.querySelectorAll('*')].map((element) =>
            `${element.localName} ${element.getAttributeNames().sort().join(' ')}`.trim(),
          ),
        );
      assert.deepEqual(attributes, [
        'p class style',
        'a class',
        'img alt src width',
        'img alt',
        'img alt',
        'table width',
        'tr',
        'td colspan',
        'ol start type',
        'li',
        'bdo dir',
        'col span width',
      ]);
    },

    'decodes the entities of a text once': async ({ open }) => {
      const text = await (await open()).screen.locator('#nodes p').evaluate((element) => element.textContent);
      assert.equal(text, 'a <b> &amp; \u00a0c');
    },

    'knows no rpx in inline styles': async ({ open }) => {
      const box = await (await open()).screen.locator('#nodes p').evaluate((element) => getComputedStyle(element));
      assert.equal(box.height, '10px');
      assert.notEqual(box.width, '52px');
    },

    'parses a string by the same rules': async ({ open }) => {
      assert.equal(await markupOf(await open(), 'html'), '<h1>head</h1><div><b>bold</b></div>&lt;i&gt;');
    },

    'takes classes from the component that holds it': async ({ open }) => {
      const phone = await open();
      const color = (selector: string, name: 'color' | 'backgroundColor') =>
        phone.screen.locator(selector).evaluate((element, key) => getComputedStyle(element)[key as 'color'], name);
      assert.equal(await color('#nodes p', 'color'), 'rgb(255, 0, 0)');
      assert.equal(await color('#card p', 'color'), 'rgb(0, 0, 0)');
      assert.equal(await color('#card p', 'backgroundColor'), 'rgb(0, 128, 0)');
    },

    'follows no link and fires only its own events': async ({ open }) => {
      const phone = await open();
      await phone.screen.locator('#nodes a').tap();
      assert.equal(await answer(phone, 'tapped'), true);
      assert.equal(await phone.url(), '/pages/a/a');
    },
  },
};
