import { checkUploads, tabIcons } from '../../official/uploads';
import { removeTempApps } from '../gates/temp-app';
import { tempFiles } from './temp-files';

afterEach(removeTempApps);

const tabs = {
  'app.json': JSON.stringify({ tabBar: { list: [{ iconPath: '@a', selectedIconPath: '/assets/b.png' }] } }),
  'theme.json': JSON.stringify({ light: { a: 'assets/light.png' }, dark: { a: './assets/dark.png' } }),
};

it('knows the pictures of the tab bar by app.json and by both themes', () => {
  expect([...tabIcons(tempFiles(tabs))].sort()).toEqual(['assets/b.png', 'assets/dark.png', 'assets/light.png']);
});

it('lets a tab icon weigh 40 KB, any other picture 200 KB', () => {
  const kilobytes = (count: number, more = 0): Buffer => Buffer.alloc(count * 1024 + more);
  const files = { ...tabs, 'assets/dark.png': kilobytes(40), 'assets/cover.jpg': kilobytes(200) };
  expect(checkUploads(tempFiles(files))).toEqual([]);
  const heavy = { ...tabs, 'assets/dark.png': kilobytes(40, 1), 'assets/cover.jpg': kilobytes(200, 1) };
  expect(checkUploads(tempFiles(heavy))).toEqual([
    { file: 'assets/dark.png', message: 'weighs 40961 bytes, 40960 is the limit' },
    { file: 'assets/cover.jpg', message: 'weighs 204801 bytes, 204800 is the limit' },
  ]);
});

it.each(['assets/a.webp', 'assets/a.woff', 'styles/a.ttf', 'notes.md', 'core/a.html', 'core/LICENSE'])(
  'refuses %s, which is not uploaded',
  (file) => {
    expect(checkUploads(tempFiles({ [file]: '' })).map((finding) => finding.file)).toEqual([file]);
  },
);

it('leaves the packages of npm their other files', () => {
  expect(checkUploads(tempFiles({ 'miniprogram_npm/a/README.md': '', 'assets/A.PNG': '' }))).toEqual([]);
});
