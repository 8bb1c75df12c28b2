/** Cases and attacks that lie beside the corpus, added to those written here. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readJson } from './articles';
import { OWN_ATTACKS } from './attack-list';
import type { AttackList } from './attacks';
import { CASES, type SmallCase } from './cases';

interface ForeignCases {
  fidelity?: SmallCase[];
  xss?: string[];
}

/** The small cases written here, and those of a bench that lies beside the corpus. */
export async function smallCases(corpus: string | null): Promise<SmallCase[]> {
  return [...CASES, ...((await foreignCases(corpus)).fidelity ?? [])];
}

export async function attackLists(corpus: string | null): Promise<AttackList[]> {
  const lists: AttackList[] = [{ name: 'own', payloads: [...OWN_ATTACKS] }];
  const { xss } = await foreignCases(corpus);
  if (xss) lists.push({ name: 'bench', payloads: xss });
  if (corpus !== null) {
    const found = readJson<{ payload: string }[]>(corpus, 'adversarial/xss/payloads.json');
    lists.push({ name: 'corpus', payloads: found.map(({ payload }) => payload) });
  }
  return lists;
}

/** Random markup from the corpus; none without one. */
export function tagSoups(corpus: string | null): string[] {
  return corpus === null ? [] : readJson<string[]>(corpus, 'adversarial/pathological/soup.json');
}

/** READER_CASES, or bench/html/cases.mjs beside the corpus; nothing when there is none. */
async function foreignCases(corpus: string | null): Promise<ForeignCases> {
  if (corpus === null) return {};
  const file = path.resolve(process.env.READER_CASES ?? path.join(corpus, '..', 'bench/html/cases.mjs'));
  return fs.existsSync(file) ? ((await import(pathToFileURL(file).href)) as ForeignCases) : {};
}
