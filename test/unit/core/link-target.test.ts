import { linkTarget } from '../../../miniprogram/core/link-target';

const own = new Map([
  ['https://river.test/boats/', 'boats'],
  ['https://river.test/?p=7#main', 'seven'],
]);

it.each([
  ['the address of an article of this site', 'https://river.test/boats/', { kind: 'article', id: 'boats' }],
  ['that address with an anchor', 'https://river.test/boats/#oars', { kind: 'article', id: 'boats' }],
  ['an address whose anchor belongs to it', 'https://river.test/?p=7#main', { kind: 'article', id: 'seven' }],
  ['an anchor of the page', '#oars', { kind: 'anchor', name: 'oars' }],
  ['an anchor whose letters are percent-encoded', '#%E6%A1%A8', { kind: 'anchor', name: '桨' }],
  ['an anchor with a lone percent sign', '#100%', { kind: 'anchor', name: '100%' }],
  ['an empty anchor', '#', { kind: 'anchor', name: '' }],
  [
    'an article of an official account',
    'https://mp.weixin.qq.com/s/AbC-1',
    { kind: 'official-article', url: 'https://mp.weixin.qq.com/s/AbC-1' },
  ],
  [
    'an older address of an official account',
    'http://mp.weixin.qq.com/s?__biz=a&mid=1#rd',
    { kind: 'official-article', url: 'http://mp.weixin.qq.com/s?__biz=a&mid=1#rd' },
  ],
  ['a mail address', 'mailto:ahe@river.test', { kind: 'copy', text: 'ahe@river.test' }],
  ['a telephone number', 'tel:+86-571-0000', { kind: 'copy', text: '+86-571-0000' }],
])('%s', (_name, href, target) => {
  expect(linkTarget(href, own)).toEqual(target);
});

it.each([
  ['another site', 'https://elsewhere.test/boats/'],
  ['the same path without its slash', 'https://river.test/boats'],
  ['another page of WeChat', 'https://mp.weixin.qq.com/mp/profile_ext?action=home'],
  ['a host that only begins like WeChat', 'https://mp.weixin.qq.com.evil.test/s/1'],
  ['a scheme nobody asked for', 'weixin://dl/business'],
])('%s is only copied, as it is', (_name, href) => {
  expect(linkTarget(href, own)).toEqual({ kind: 'copy', text: href });
});
