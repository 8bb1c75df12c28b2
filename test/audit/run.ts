/**
 * `npm run audit`: opens every page of the app in a browser and holds it against WeChat's thresholds. Before that, an app
 * that breaks each of them shows that each can fail. Words after the command choose scenes by name, `proof` the showing.
 */
import { launchBrowser } from '../browser';
import { closingLine, type Tally } from '../gate-run/tally';
import { startAuditSite } from './audit-site';
import { measureScene } from './measure-scene';
import { proveThatRulesFail } from './prove';
import { passes, RULES, type Measured } from './rules';
import { scenesOf, type Scene } from './scenes';
import { UNUSED_LIMIT, unusedSheets } from './sheet-use';
import { checkStartUp } from './start-up';
import { tableOf, valuesOf, type Column } from './table';
import type { Verdict } from './verdict';

const MOST_EVIDENCE = 6;

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const verdicts: Verdict[] = [];
  const browser = await launchBrowser();
  try {
    if (wanted.length === 0) verdicts.push(...(await checkStartUp(browser)));
    if (wanted.length === 0 || wanted.includes('proof')) verdicts.push(...(await proveThatRulesFail(browser)));
    const site = await startAuditSite();
    try {
      const scenes = scenesOf(site).filter(({ name }) => wanted.length === 0 || wanted.includes(name));
      const measured: Measured[] = [];
      const columns: Column[] = [];
      for (const scene of scenes) {
        const runs = await measureScene(browser, site.previewUrl, scene).catch(String);
        if (typeof runs === 'string') {
          verdicts.push({ name: `${scene.name}: is reached`, isWell: false, evidence: [runs] });
          continue;
        }
        measured.push(...runs);
        columns.push({ name: scene.name, values: valuesOf(RULES, runs) });
        verdicts.push(...judge(scene, runs));
      }
      console.log(`\n${tableOf(RULES, columns)}\n`);
      if (wanted.length === 0) verdicts.push(judgeSheets(measured));
    } finally {
      await site.close();
    }
  } finally {
    await browser.close();
  }
  for (const verdict of verdicts) tell(verdict);
  const tally: Tally = {
    passed: verdicts.filter(({ isWell }) => isWell).length,
    failed: verdicts.filter(({ isWell }) => !isWell).length,
  };
  console.log(closingLine(tally));
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

/** A verdict for each rule with a limit. */
function judge({ name, isTimeless }: Scene, runs: Measured[]): Verdict[] {
  const values = valuesOf(RULES, runs);
  return RULES.flatMap((rule, index) => {
    if (rule.limit === null || (rule.isTime && isTimeless)) return [];
    const isWell = passes(rule, values[index] ?? 0);
    const evidence = isWell ? [] : runs.flatMap((run) => rule.evidence?.(run) ?? []);
    return [{ name: `${name}: ${rule.name} ${values[index]?.toFixed(1) ?? ''} of ${rule.limit}`, isWell, evidence }];
  });
}

function judgeSheets(measured: Measured[]): Verdict {
  const [worst] = unusedSheets(measured.flatMap(({ look }) => look.sheets));
  const bytes = worst?.bytes ?? 0;
  return {
    name: `all pages: unused WXSS ${bytes} of ${UNUSED_LIMIT} B in ${worst?.path ?? 'no sheet'}`,
    isWell: bytes <= UNUSED_LIMIT,
    evidence: worst?.selectors ?? [],
  };
}

/** Says what failed, and why. */
function tell({ name, isWell, evidence }: Verdict): void {
  if (isWell) return;
  const more = evidence.length > MOST_EVIDENCE ? [`and ${evidence.length - MOST_EVIDENCE} more`] : [];
  console.log(
    [`FAIL ${name}`, ...[...evidence.slice(0, MOST_EVIDENCE), ...more].map((line) => `     ${line}`)].join('\n'),
  );
}

void main();
