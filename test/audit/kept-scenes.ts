/** What a reader keeps, and what is shown where nothing comes: favourites, copies, history, no network, no such article. */
import type { Phone } from '../e2e/phone';
import type { Scene } from './scenes';

const SHELF = '/packages/library/pages/shelf/shelf';
const COPIES = '/packages/library/pages/copies/copies';

/** `article` is the address of an article that is kept. */
export function keptScenes(article: string): Scene[] {
  const after = (name: string, page: string, row: string): Scene => ({
    name,
    url: article,
    act: async (phone) => {
      await keep(phone);
      await phone.openOnTop(page);
      await phone.part(row).first().waitFor();
    },
  });
  return [
    { name: 'kept', url: article, act: keep },
    after('favourites', `${SHELF}?list=favourites`, 'shelf__row'),
    after('history', `${SHELF}?list=history`, 'shelf__row'),
    after('copies kept', COPIES, 'copies__row'),
    { name: 'offline', query: 'net=none', act: waitForState },
    { name: 'gone', url: '/pages/article/article?id=none', act: waitForState },
  ];
}

/** Waits until the place of a page is taken by what is told of it. */
export async function waitForState(phone: Phone): Promise<void> {
  await phone.part('load-state__title').waitFor();
}

async function keep(phone: Phone): Promise<void> {
  await phone.part('article-foot').waitFor();
  await phone.screen.getByRole('button', { name: '收藏', exact: true }).tap();
  await phone.part('keep-bar__way--done').first().waitFor();
  await phone.part('keep-bar__way').last().tap();
  await phone.toast.filter({ hasText: '已保存' }).waitFor();
}
