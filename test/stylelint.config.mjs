/** What stylelint checks: the standard rules, BEM classes alone, and colours only through the tokens. */
const COLOUR_PROPERTIES = '/color$|^background$|^background-image$|^border|^outline$|shadow$|^fill$|^stroke$/';
const LITERAL_COLOUR = '/#[0-9a-f]{3,8}\\b|\\b(rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch)\\(/i';

export default {
  extends: ['stylelint-config-standard'],
  ignoreFiles: ['../miniprogram/miniprogram_npm/**'],
  rules: {
    'unit-no-unknown': [true, { ignoreUnits: ['rpx'] }],
    'declaration-property-value-no-unknown': null,
    'import-notation': null,
    // Old web views inside WeChat know neither the new colour notation nor range queries nor `inset`.
    'color-function-notation': 'legacy',
    'color-function-alias-notation': null,
    'alpha-value-notation': 'number',
    'media-feature-range-notation': 'prefix',
    'declaration-block-no-redundant-longhand-properties': null,
    'property-no-vendor-prefix': null,
    'value-no-vendor-prefix': [true, { ignoreValues: ['box', 'fill-available'] }],
    'value-keyword-case': ['lower', { ignoreProperties: ['/^--/', 'font-family'], ignoreKeywords: ['currentColor'] }],
    'color-hex-length': 'long',
    'custom-property-empty-line-before': null,
    'selector-type-no-unknown': [true, { ignoreTypes: ['page'] }],
    // BEM with the folder as block: .article-card, .article-card__title, .article-card--read.
    'selector-class-pattern': [
      '^[a-z][a-z0-9]*(-[a-z0-9]+)*(__[a-z0-9]+(-[a-z0-9]+)*)?(--[a-z0-9]+(-[a-z0-9]+)*)?$',
      { message: 'Write classes as .block__element--modifier' },
    ],
    'selector-max-id': 0,
    'selector-max-type': [0, { ignoreTypes: ['page'] }],
    'selector-max-universal': 0,
    'selector-max-combinators': [1, { message: 'No nested selectors' }],
    'color-named': 'never',
    'declaration-property-value-disallowed-list': [
      { [COLOUR_PROPERTIES]: [LITERAL_COLOUR] },
      { message: 'Take colours from the custom properties of styles/tokens.wxss' },
    ],
  },
  overrides: [
    {
      files: ['../miniprogram/styles/tokens.wxss', '../miniprogram/styles/vant.wxss'],
      rules: { 'declaration-property-value-disallowed-list': null },
    },
  ],
};
