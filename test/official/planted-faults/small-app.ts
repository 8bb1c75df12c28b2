/** A sound app of two tabs, a component and a theme, with the settings of the project: a compile of it takes seconds. */
import type { Edit } from './fault';

/** A picture of one point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const APP = {
  pages: ['pages/home/home', 'pages/more/more'],
  window: { navigationBarBackgroundColor: '@bar', navigationBarTextStyle: 'black' },
  tabBar: {
    color: '#5f655f',
    selectedColor: '#2f7a5c',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/home', text: 'Home', iconPath: '@home', selectedIconPath: '@home' },
      { pagePath: 'pages/more/more', text: 'More', iconPath: 'assets/more.png', selectedIconPath: 'assets/more.png' },
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
};

const THEME = {
  light: { bar: '#fbfaf7', home: 'assets/home.png' },
  dark: { bar: '#141513', home: 'assets/home.png' },
};

/** The small app's files around `projectConfig`, the text of the project's project.config.json. */
export function smallApp(projectConfig: string): Record<string, Edit> {
  const inApp: Record<string, Edit> = {
    'app.json': JSON.stringify(APP),
    'app.ts': 'App({});\n',
    'app.wxss': 'page {\n  font-size: 16px;\n}\n',
    'theme.json': JSON.stringify(THEME),
    'sitemap.json': JSON.stringify({ rules: [{ action: 'allow', page: '*' }] }),
    'assets/home.png': PICTURE,
    'assets/more.png': PICTURE,
    'pages/home/home.json': JSON.stringify({ usingComponents: { 'name-tag': '/components/name-tag/name-tag' } }),
    'pages/home/home.ts': 'Component({ data: { name: "a" } });\n',
    'pages/home/home.wxml': '<view class="home"><name-tag name="{{ name }}" /></view>\n',
    'pages/home/home.wxss': '.home {\n  padding: 8px;\n}\n',
    'pages/more/more.json': '{}',
    'pages/more/more.ts': 'Component({});\n',
    'pages/more/more.wxml': '<view class="more">more</view>\n',
    'components/name-tag/name-tag.json': JSON.stringify({ component: true }),
    'components/name-tag/name-tag.ts': 'Component({ properties: { name: String } });\n',
    'components/name-tag/name-tag.wxml': '<text>{{ name }}</text>\n',
  };
  return {
    'project.config.json': projectConfig,
    'package.json': JSON.stringify({ name: 'small', version: '0.0.0' }),
    ...Object.fromEntries(Object.entries(inApp).map(([name, text]) => [`miniprogram/${name}`, text])),
  };
}
