import { articleServices } from '../../../fakes/article-services';
import { fullArticle, post } from '../../../fakes/posts';
import { settle } from '../../../fakes/settle';
import { readerError } from '../../../../miniprogram/core/errors';
import { zh as common } from '../../../../miniprogram/core/messages-zh';
import { jobRows } from '../../../../miniprogram/packages/library/core/copy-rows';
import { zh } from '../../../../miniprogram/packages/library/core/messages-zh';
import { DownloadsStore } from '../../../../miniprogram/packages/library/stores/downloads';
import { NetworkStore } from '../../../../miniprogram/stores/network';

const IN_RIVER = { categoryPaths: [[{ id: 'river', name: '河' }]] };
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `p${at + 1}`);

function open(count: number, services = articleServices()) {
  services.asked.posts = names(count).map((id) => post(id, IN_RIVER));
  services.asked.articles = names(count).map((id) => fullArticle(id));
  services.copies.restore();
  const network = new NetworkStore({ isOnline: () => true, onNetworkChange: () => () => undefined });
  const downloads = new DownloadsStore({ ...services, network });
  const rows = () => jobRows(downloads.jobs, downloads, zh.copies, common.errors);
  return { ...services, network, downloads, rows };
}

const ids = ({ copies }: ReturnType<typeof open>) => copies.items.map(({ id }) => id).sort();

it('keeps every article of a category, all of its pages, and says so', async () => {
  const phone = open(7);
  const done = phone.downloads.start('river', '河');
  expect(phone.rows()).toMatchObject([{ name: '河', text: zh.copies.listing, percent: 0, way: 'none' }]);
  await done;
  expect(ids(phone)).toEqual(names(7));
  expect(phone.rows()).toMatchObject([{ text: '7 篇已全部保存', percent: 100, isOver: true, way: 'none' }]);
});

it('does not ask again for copies of the same revision', async () => {
  const phone = open(4);
  await phone.saver.save(fullArticle('p2')).promise;
  await phone.saver.save(fullArticle('p3', { revision: 'old' })).promise;
  await phone.downloads.start('river', '河');
  expect(phone.asked.asked.filter((name) => name.startsWith('article')).sort()).toEqual([
    'article p1',
    'article p3',
    'article p4',
  ]);
});

it('goes on past an article that cannot be had, and tries it again when asked', async () => {
  const phone = open(4);
  const gone = phone.asked.articles.splice(1, 1);
  await phone.downloads.start('river', '河');
  expect(ids(phone)).toEqual(['p1', 'p3', 'p4']);
  expect(phone.rows()).toMatchObject([{ text: '已保存 3 篇，1 篇没能保存', way: 'retry' }]);
  phone.asked.articles.push(...gone);
  await phone.downloads.retry('river');
  expect(ids(phone)).toEqual(names(4));
  expect(phone.downloads.error).toBeNull();
});

describe('when the network goes', () => {
  async function stopped(count: number) {
    const phone = open(count);
    let left = 4;
    phone.asked.beforeAnswer = (name) => {
      if (name.startsWith('article') && (left -= 1) < 0) phone.asked.failure = readerError('offline', '');
    };
    await phone.downloads.start('river', '河');
    return phone;
  }

  it('stops, says why and how far it came, and goes on from there', async () => {
    const phone = await stopped(9);
    const before = ids(phone).length;
    expect(before).toBeGreaterThan(0);
    expect(phone.rows()).toMatchObject([{ text: `没有网络，已保存 ${before} / 9 篇`, way: 'resume' }]);
    expect(phone.downloads.canGoOn).toBe(true);
    Object.assign(phone.asked, { failure: null, beforeAnswer: () => undefined });
    phone.asked.asked.length = 0;
    await phone.downloads.goOn();
    expect(ids(phone)).toEqual(names(9));
    expect(phone.asked.asked).toHaveLength(9 - before);
  });

  it('is there again after the app was started anew', async () => {
    const phone = await stopped(9);
    await settle();
    const again = open(9, articleServices(phone.storage, phone.clock, phone.files));
    expect(again.rows()).toMatchObject([{ name: '河', way: 'resume' }]);
    await again.downloads.goOn();
    expect(ids(again)).toEqual(names(9));
  });

  it('waits for it as long as the phone says that there is none', async () => {
    const phone = await stopped(9);
    phone.network.isOnline = false;
    expect(phone.downloads.canGoOn).toBe(false);
  });
});

it('stops when there is no room, and gives up nothing that it has saved', async () => {
  const phone = open(6);
  phone.files.limit = 1500;
  await phone.downloads.start('river', '河');
  const saved = ids(phone);
  expect([saved.length > 0 && saved.length < 6, phone.downloads.error?.kind]).toEqual([true, 'storage-full']);
  expect(phone.rows()).toMatchObject([{ text: zh.copies.noRoom, way: 'resume' }]);
  phone.files.limit = Infinity;
  await phone.downloads.goOn();
  expect(ids(phone)).toEqual(names(6));
});

it('can be given up: what came stays, what waits begins', async () => {
  const phone = open(6);
  phone.asked.isSlow = true;
  const done = phone.downloads.start('river', '河');
  void phone.downloads.start('hills', '山');
  expect(phone.rows().map(({ text }) => text)).toEqual([zh.copies.listing, zh.copies.waiting]);
  await phone.downloads.drop('river');
  phone.asked.isSlow = false;
  phone.asked.release();
  await done;
  expect(phone.downloads.jobs.map(({ id }) => id)).toEqual(['hills']);
  expect(phone.downloads.isRunning).toBe(false);
});
