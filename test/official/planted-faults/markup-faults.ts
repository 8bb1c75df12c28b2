/** Faults of WXML, WXS and WXSS, planted as new files of a copy of the app. */
import type { AppStage, Fault } from './fault';

/** A fault that is one new file of a component's folder, named after the fault. */
function file(stage: AppStage, name: string, ending: string, text: string, says: RegExp): Fault {
  const place = `planted-${name.replace(/[^a-z]+/g, '-')}`;
  return { name, stage, edits: { [`miniprogram/components/${place}/${place}.${ending}`]: `${text}\n` }, says };
}

export const markupFaults: Fault[] = [
  file('wcc/wcsc', 'unclosed tag', 'wxml', '<view><text>a</text>', /end tag missing/),
  file('wcc/wcsc', 'unclosed expression', 'wxml', '<view>{{ a </view>', /unexpected end/),
  file('wcc/wcsc', 'wx else without wx if', 'wxml', '<view wx:else>a</view>', /wx:if not found/),
  file('wcc/wcsc', 'optional chaining in markup', 'wxml', '<view>{{ a?.b }}</view>', /unexpected token `.`/),
  file('wcc/wcsc', 'broken wxs', 'wxs', 'module.exports = { a: function (', /Unexpected identifier/),
  file('wcc/wcsc', 'const in wxs', 'wxs', 'const a = 1;\nmodule.exports = { a: a };', /Expected LineFeed/),
  file('wcc/wcsc', 'missing wxs', 'wxml', '<wxs module="a" src="./gone.wxs" />\n<view>{{ a.b }}</view>', /gone/),
  file('wcc/wcsc', 'unclosed style', 'wxss', '.planted {\n  color: red', /unexpected token/),
  file('wcc/wcsc', 'missing style import', 'wxss', "@import './gone.wxss';", /gone/),

  file('eslint', 'a list without keys', 'wxml', '<view wx:for="{{ list }}">{{ item }}</view>', /wxml\/wx-key/),
  file('eslint', 'duplicate attribute', 'wxml', '<view\n  class="a"\n  class="b"\n/>', /no-duplicate-attributes/),
  file(
    'eslint',
    'a condition on a loop',
    'wxml',
    '<view\n  wx:for="{{ a }}"\n  wx:if="{{ b }}"\n  wx:key="id"\n/>',
    /no-wx-for-with-wx-if/,
  ),
  file('eslint', 'a directive of another framework', 'wxml', '<view v-if="a" />', /no-vue-directive/),
  file('eslint', 'a boolean as a text', 'wxml', '<view hidden="false" />', /no-unexpected-string-bool/),
  file('eslint', 'a single quote', 'wxml', "<view class='a' />", /wxml\/quotes/),

  file('stylelint', 'style without a value', 'wxss', '.planted {\n  color red;\n}', /CssSyntaxError/),
  file('stylelint', 'tag selector', 'wxss', 'view {\n  margin: 0;\n}', /selector-max-type/),
  file('stylelint', 'id selector', 'wxss', '#planted {\n  margin: 0;\n}', /selector-max-id/),
  file('stylelint', 'universal selector', 'wxss', '* {\n  margin: 0;\n}', /selector-max-universal/),
  file('stylelint', 'a colour beside the tokens', 'wxss', '.planted {\n  color: #ff0000;\n}', /custom properties/),
  file('stylelint', 'a unit nobody knows', 'wxss', '.planted {\n  margin: 1rpc;\n}', /unit-no-unknown/),
  file('stylelint', 'a property nobody knows', 'wxss', '.planted {\n  colour: inherit;\n}', /property-no-unknown/),
  file('stylelint', 'a class outside the manners', 'wxss', '.plantedOne {\n  margin: 0;\n}', /selector-class-pattern/),

  file('architecture', 'bindtap without a colon', 'wxml', '<view bindtap="onTap" />', /write bind:tap/),
  file('architecture', 'a catch without a reason', 'wxml', '<view catch:tap="onTap" />', /needs a comment/),
  file('architecture', 'words in markup', 'wxml', '<view>文章</view>', /words for readers/),
  file('architecture', 'a component without its files', 'json', '{ "component": true }', /missing: a folder has/),
];
