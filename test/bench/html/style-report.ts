/** The share of characters that look as Chromium shows them: the same bold, italic, class of colour and alignment. */
import { table } from '../table';
import type { Article } from './articles';
import { shownRun } from './browser-look';
import { readInBrowser } from './browser-reader';
import { percent } from './figures';
import * as ours from './ours';
import { addCount, compareLooks, emptyCount, type LookCount } from './same-look';
import { LOOKS } from './styled';
import { atLeast, type Verdict } from './verdict';

const LEAST_SAME = 95;
/** Of the text: what is not found is not compared, and that must stay the exception. */
const LEAST_FOUND = 99;
const SHOWN_DIFFERENCES = 25;

export async function styleReport(articles: Article[]): Promise<{ text: string; verdicts: Verdict[] }[]> {
  const kinds = new Map<string, LookCount>();
  const all = emptyCount();
  const shares: number[] = [];
  await readInBrowser(
    articles.map(({ html }) => html),
    (runs, at) => {
      const article = articles[at];
      if (!article) return;
      const count = compareLooks(ours.characters(article.html), runs.map(shownRun));
      const kind = kinds.get(article.kind) ?? emptyCount();
      addCount(kind, count);
      addCount(all, count);
      kinds.set(article.kind, kind);
      if (count.found > 0) shares.push(count.same / count.found);
    },
  );
  const rows = [...kinds, ['all', all] as const].map(([kind, count]) => styleRow(kind, count));
  const below = shares.filter((share) => share < LEAST_SAME / 100).length;
  const text = [
    table(
      ['% of characters as in Chromium', 'characters', 'found', ...LOOKS, 'same in all', 'styled', 'same of these'],
      rows,
    ),
    `  ${below} of ${shares.length} articles below ${LEAST_SAME} %`,
    ...largest(all),
  ].join('\n');
  return [
    {
      text,
      verdicts: [
        atLeast('characters that look the same', Number(percent(all.same, all.found, 2)), LEAST_SAME, ' %'),
        // Most text is plain: a parser that dropped every style would pass the limit above.
        atLeast(
          'styled characters that look the same',
          Number(percent(all.styledSame, all.styled, 2)),
          LEAST_SAME,
          ' %',
        ),
        atLeast('characters of Chromium that are found', Number(percent(all.found, all.shown, 2)), LEAST_FOUND, ' %'),
      ],
    },
  ];
}

function styleRow(kind: string, { shown, found, same, sameIn, styled, styledSame }: LookCount): (string | number)[] {
  return [
    kind,
    shown,
    percent(found, shown, 2),
    ...LOOKS.map((aspect) => percent(sameIn[aspect], found, 2)),
    percent(same, found, 2),
    percent(styled, found, 2),
    percent(styledSame, styled, 2),
  ];
}

function largest({ differences, found }: LookCount): string[] {
  return [...differences]
    .sort(([, one], [, other]) => other - one)
    .slice(0, SHOWN_DIFFERENCES)
    .map(([what, count]) => `  ${percent(count, found, 3)} % ${what}`);
}
