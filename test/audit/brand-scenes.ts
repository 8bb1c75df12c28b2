/** The states of brands that are audited: a rich page, every kind of the launch's sheet, cards in an article, privacy. */
import { action, agree, brandUrl, other, pressOther, sheet, TEA, TEA_NAME } from '../e2e/brand-phone';
import type { Phone } from '../e2e/phone';
import { waitForState } from './kept-scenes';
import type { Scene } from './scenes';

const PRIVACY = '/packages/brand/pages/privacy/privacy';
/** Outside the rollout: a page with a note in place of its main action, and shops. */
const WITHOUT_LAUNCH = 'manpo';

/** `article` is the address of an article with a card of a brand. */
export function brandScenes(article: string): Scene[] {
  const ofTea = (name: string, query: string, act: Scene['act']): Scene => ({ name, url: brandUrl(TEA), query, act });
  return [
    ofTea('brand', '', readBrand),
    { name: 'brand closed', url: brandUrl(WITHOUT_LAUNCH), act: readBrand },
    { name: 'brand missing', url: brandUrl('nobody'), act: waitForState },
    ofTea('brand asks', '', ask),
    ofTea('brand starts', 'other=never', async (phone) => {
      await ask(phone);
      await agree(phone);
      await sheet(phone).getByText('正在启动小程序').waitFor();
    }),
    ofTea('brand refused', 'other=refuse', async (phone) => {
      await ask(phone);
      await agree(phone);
      await sheet(phone).getByText('不能从这里打开', { exact: true }).waitFor();
    }),
    ofTea('brand visited', 'other=open', visit),
    { name: 'brand cards', url: article, act: readCards },
    ofTea('privacy', 'other=open', async (phone) => {
      await visit(phone);
      await phone.openOnTop(PRIVACY);
      await phone.screen.getByRole('button', { name: `撤回 ${TEA_NAME}` }).waitFor();
    }),
  ];
}

async function readBrand(phone: Phone): Promise<void> {
  await phone.part('brand-head__name').waitFor();
  await phone.page.waitForTimeout(1000);
}

async function ask(phone: Phone): Promise<void> {
  await phone.part('brand-head__name').waitFor();
  await action(phone).tap();
  await sheet(phone).getByText('的小程序？').waitFor();
}

async function visit(phone: Phone): Promise<void> {
  await ask(phone);
  await agree(phone);
  await other(phone).waitFor();
  await pressOther(phone, '关闭');
  await phone.part('brand-head__returned').waitFor();
}

async function readCards(phone: Phone): Promise<void> {
  await phone.part('brand-card__name').first().waitFor();
  await phone.part('brand-card__name').first().scrollIntoViewIfNeeded();
}
