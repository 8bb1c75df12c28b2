import fs from 'node:fs';
import path from 'node:path';
import { withSource } from '../../preview/build/config-source';

const CONFIG = fs.readFileSync(path.resolve(__dirname, '../../../miniprogram/config.ts'), 'utf8');
const SOURCE = {
  name: 'wordpress',
  file: 'wordpress',
  call: "wordpress({ baseUrl: 'https://x.test/?rest_route=/&a=$&' })",
};

it('changes the two lines of config.ts that a publisher changes, and leaves no proxy of the samples', () => {
  const lines = withSource(SOURCE)(CONFIG).split('\n');
  expect(lines).toContain("import { wordpress } from './services/sources/wordpress';");
  expect(lines).toContain(`  source: ${SOURCE.call},`);
  expect(lines).toContain("  imageProxy: '',");
  expect(lines.filter((line) => !CONFIG.split('\n').includes(line))).toHaveLength(3);
  expect(lines.join('\n')).not.toContain('readerApi');
});

it('says which line of config.ts it does not know', () => {
  expect(() => withSource(SOURCE)('export const config = 1;')).toThrow('config.ts has no line like');
});
