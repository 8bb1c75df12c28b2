/** The states of the search that are audited: before, while and after a reader types. */
import type { Phone } from '../e2e/phone';
import { waitForState } from './kept-scenes';
import type { Scene } from './scenes';

const SEARCH = '/pages/search/search';

/** A word that many titles hold, and one that nothing holds. */
const COMMON = '雨';
const UNKNOWN = '鑫龘靐';

export function searchScenes(): Scene[] {
  const scene = (name: string, act: Scene['act']): Scene => ({ name, url: SEARCH, act });
  return [
    scene('search', (phone) => field(phone).waitFor()),
    scene('search results', async (phone) => {
      await find(phone, COMMON);
      await phone.part('search-row__title').first().waitFor();
    }),
    scene('search none', async (phone) => {
      await find(phone, UNKNOWN);
      await waitForState(phone);
    }),
    scene('search recent', async (phone) => {
      await find(phone, COMMON);
      await phone.part('search-row__title').first().waitFor();
      await field(phone).fill('');
      await phone.screen.locator('search-recent [role=button]').first().waitFor();
    }),
  ];
}

const field = (phone: Phone) => phone.part('search-field__input').locator('input');

async function find(phone: Phone, text: string): Promise<void> {
  await field(phone).fill(text);
  await field(phone).press('Enter');
}
