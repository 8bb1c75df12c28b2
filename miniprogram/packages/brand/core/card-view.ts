/** A brand's card, ready for the markup: quieter than an article, with one action at most. */
import type { Brand } from '../../../core/brand';
import { fill } from '../../../core/messages';
import type { BrandMessages } from './messages';
import type { Plan } from './ways';

export interface CardView {
  id: string;
  name: string;
  /** Verified or not; after a visit, that the reader is back. */
  line: string;
  isVerified: boolean;
  logo: string;
  /** In place of a logo that is not there. */
  initial: string;
  /** The one action; empty where there is none. */
  action: string;
  /** What a screen reader says for the card without its action. */
  label: string;
}

export interface Returned {
  brandId: string;
  isBought: boolean;
}

export function cardView(brand: Brand, plan: Plan | null, returned: Returned | null, words: BrandMessages): CardView {
  const { id, name, verified, logo } = brand;
  const { card } = words;
  const isBack = returned?.brandId === id;
  const kind = verified ? card.verified : card.brand;
  const back = isBack ? fill(returned.isBought ? card.bought : card.returned, { name }) : '';
  return {
    id,
    name,
    line: back || kind,
    isVerified: verified,
    logo,
    initial: Array.from(name)[0] ?? '',
    action: actionOf(plan, words),
    label: `${fill(card.page, { name })}，${kind}`,
  };
}

/** Nothing where there is no launch; the address where only that is left. */
export function actionOf(plan: Plan | null, { card }: BrandMessages): string {
  if (plan === null || plan.ways.length === 0) return '';
  return plan.ways[0] === 'link' ? card.copy : card.open;
}
