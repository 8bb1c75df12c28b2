/** Brands as values and as the reader API sends them, written short: a test names only what it is about. */
import type { Brand } from '../../miniprogram/core/brand';
import type { BrandPage } from '../../miniprogram/packages/brand/core/brand-page';
import { post } from './posts';

export function brand(id: string, changes: Partial<Brand> = {}): Brand {
  return {
    id,
    name: `云溪茶社 ${id}`,
    aliases: ['云溪'],
    keys: ['yxcs', 'yx'],
    logo: '',
    verified: true,
    sites: [],
    rollout: { percent: 100 },
    launch: { appId: 'wx00000000000000a1', path: 'pages/home/home', mode: 'half', link: 'https://tea.test/' },
    ...changes,
  };
}

/** An account page with something in every part. */
export function brandPage(id: string, changes: Partial<BrandPage> = {}): BrandPage {
  return {
    id,
    intro: '山里的一间茶社。',
    menu: [
      { name: '今日新茶', target: { kind: 'program', path: 'pages/new/new' } },
      { name: '怎么泡', target: { kind: 'article', id: 'p1' } },
      { name: '茶山', target: { kind: 'category', id: 'hills' } },
    ],
    pinned: [post('p1')],
    topics: [{ id: 'hills', name: '茶山笔记' }],
    articles: [post('p1'), post('p2')],
    products: [{ name: '春茶', price: '¥68', cover: '', path: 'pages/item/item?id=1' }],
    shops: {
      online: 'https://tea.test/shop',
      offline: [
        {
          name: '云溪门店',
          address: '河边路 1 号',
          place: { latitude: 30.25, longitude: 120.15 },
          phone: '0571-0000000',
        },
      ],
    },
    notice: {
      title: '春茶抽签',
      text: '写下一句话。',
      from: '2026-03-01T00:00:00Z',
      to: '2026-04-01T00:00:00Z',
      link: '',
    },
    message: { corpId: 'ww1', url: 'https://work.weixin.qq.com/kfid/x' },
    channels: {
      finderUserName: 'sphtea',
      feeds: [{ feedId: 'f1', title: '采茶', cover: '' }],
      live: { title: '茶山直播', feedId: '', nonceId: '', isAnnounced: true },
    },
    ...changes,
  };
}

export function brandsFile(brands: object[], build = 'b1', enabled = true): object {
  return { version: 1, build, enabled, brands };
}

export function brandFile(page: BrandPage, build = 'b1'): object {
  return { version: 1, build, ...page };
}
