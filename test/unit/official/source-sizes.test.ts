import { checkSourceSizes, mainWithEachSource } from '../../official/source-sizes';
import { removeTempApps } from '../gates/temp-app';
import { tempFiles } from './temp-files';

afterEach(removeTempApps);

const factory = (name: string, lines: number): string =>
  `export function ${name}({ baseUrl }: { baseUrl: string }): SourceFactory {\n${'  use(baseUrl);\n'.repeat(lines)}}\n`;

const KB = 1024;

/** An app whose main package has so many KB, of which 2 are the chosen backend's. */
function app(mainKb: number) {
  const source = tempFiles({
    'config.ts': "import { one } from './services/sources/one';\nexport const config = one;\n",
    'services/sources/one.ts': factory('one', 100),
    'services/sources/other.ts': factory('other', 400),
  });
  const output = tempFiles({
    'app.json': '{}',
    'app.js': 'x'.repeat((mainKb - 2) * KB - 2),
    'services/sources/one.js': 'x'.repeat(2 * KB),
  });
  return { source, output };
}

it('measures the main package with the chosen backend, and estimates it with each other', () => {
  const { source, output } = app(100);
  const [one, other] = mainWithEachSource(source, output);
  expect(one).toEqual({ name: 'one', bytes: 100 * KB });
  // Four times the code of the one that took 2 KB, which then is not there.
  expect(other?.bytes).toBeGreaterThan(105 * KB);
  expect(other?.bytes).toBeLessThan(107 * KB);
  expect(checkSourceSizes(source, output)).toEqual([]);
});

it('names a backend with which the main package would be too large', () => {
  const { source, output } = app(395);
  expect(checkSourceSizes(source, output).map(({ file }) => file)).toEqual(['services/sources/other.ts']);
});
