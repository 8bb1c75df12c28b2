import { showFinding } from '../../gates/finding';
import { checkWxssPictures } from '../../gates/wxss-pictures';
import { removeTempApps, tempApp } from './temp-app';

afterEach(removeTempApps);

const shown = (wxss: string): string[] =>
  checkWxssPictures(tempApp({ 'pages/home/home.wxss': wxss })).map((finding) => showFinding(finding));

it.each(['url(/assets/leaf.png)', "url('../leaf.png')", 'url( "leaf.svg" )', 'url(http://a.test/leaf.png)'])(
  'refuses %s',
  (value) => {
    expect(shown(`.home {\n  background-image: ${value};\n}\n`)).toEqual([
      expect.stringMatching(/^pages\/home\/home\.wxss:2: .*leaf.* is a local picture/),
    ]);
  },
);

it.each(['url(https://a.test/leaf.png)', 'url("data:image/png;base64,AAAA")', 'none'])('leaves %s alone', (value) => {
  expect(shown(`.home {\n  background-image: ${value};\n}\n`)).toEqual([]);
});
