// The built-in tags drawn by @tarojs/components: driven by properties instead of attributes.
import { defineCustomElement as defineButton } from '@tarojs/components/dist/components/taro-button-core.js';
import { defineCustomElement as defineCheckbox } from '@tarojs/components/dist/components/taro-checkbox-core.js';
import { defineCustomElement as defineCheckboxGroup } from '@tarojs/components/dist/components/taro-checkbox-group-core.js';
import { defineCustomElement as defineForm } from '@tarojs/components/dist/components/taro-form-core.js';
import { defineCustomElement as defineIcon } from '@tarojs/components/dist/components/taro-icon-core.js';
import { defineCustomElement as defineInput } from '@tarojs/components/dist/components/taro-input-core.js';
import { defineCustomElement as defineLabel } from '@tarojs/components/dist/components/taro-label-core.js';
import { defineCustomElement as definePicker } from '@tarojs/components/dist/components/taro-picker-core.js';
import { defineCustomElement as definePickerView } from '@tarojs/components/dist/components/taro-picker-view-core.js';
import { defineCustomElement as definePickerViewColumn } from '@tarojs/components/dist/components/taro-picker-view-column-core.js';
import { defineCustomElement as defineProgress } from '@tarojs/components/dist/components/taro-progress-core.js';
import { defineCustomElement as defineRadio } from '@tarojs/components/dist/components/taro-radio-core.js';
import { defineCustomElement as defineRadioGroup } from '@tarojs/components/dist/components/taro-radio-group-core.js';
import { defineCustomElement as defineScrollView } from '@tarojs/components/dist/components/taro-scroll-view-core.js';
import { defineCustomElement as defineSlider } from '@tarojs/components/dist/components/taro-slider-core.js';
import { defineCustomElement as defineSwiper } from '@tarojs/components/dist/components/taro-swiper-core.js';
import { defineCustomElement as defineSwiperItem } from '@tarojs/components/dist/components/taro-swiper-item-core.js';
import { defineCustomElement as defineSwitch } from '@tarojs/components/dist/components/taro-switch-core.js';
import { defineCustomElement as defineTextarea } from '@tarojs/components/dist/components/taro-textarea-core.js';
import { defineCustomElement as defineWebView } from '@tarojs/components/dist/components/taro-web-view-core.js';
import { takeAttributes, type BuiltIn } from './built-in';

const DEFINITIONS = [
  ...[
    defineButton,
    defineCheckbox,
    defineCheckboxGroup,
    defineForm,
    defineIcon,
    defineInput,
    defineLabel,
    definePicker,
  ],
  ...[definePickerView, definePickerViewColumn, defineProgress, defineRadio, defineRadioGroup, defineScrollView],
  ...[defineSlider, defineSwiper, defineSwiperItem, defineSwitch, defineTextarea, defineWebView],
];

/** Attributes that stay attributes on the element. */
const DOM_ATTRIBUTE = /^(id|style|class|slot|hidden|role|(data|aria)-.*)$/;

/** Properties that Taro's scroll-view names differently. */
const SCROLL_VIEW_PROPERTIES: Record<string, string> = {
  scrollTop: 'mpScrollTop',
  scrollLeft: 'mpScrollLeft',
  scrollIntoView: 'mpScrollIntoView',
  scrollWithAnimation: 'animated',
};

/** `focus` itself is a method of the elements below. */
const FIELD_PROPERTIES: Record<string, string> = { focus: 'autoFocus' };

const RENAMED_PROPERTIES: Record<string, Record<string, string> | undefined> = {
  'scroll-view': SCROLL_VIEW_PROPERTIES,
  input: FIELD_PROPERTIES,
  textarea: FIELD_PROPERTIES,
};

export function defineTaroElements(): void {
  for (const define of DEFINITIONS) define();
}

export function bindTaroElement({ node, element }: BuiltIn, tag: string): void {
  const properties = element as unknown as Record<string, unknown>;
  // Taro's input writes a new value into its inner element, also before it has drawn one.
  if (tag === 'input') properties.inputRef = document.createElement('input');
  takeAttributes(node, (name, value) => {
    if (DOM_ATTRIBUTE.test(name)) return false;
    const property = name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
    properties[RENAMED_PROPERTIES[tag]?.[property] ?? property] = value;
    return true;
  });
  node.setModelBindingListener = (property, listener) => {
    element.addEventListener(property === 'checked' ? 'change' : 'input', (event) => {
      if (!(event instanceof CustomEvent)) return;
      const detail: unknown = event.detail;
      const value = typeof detail === 'object' && detail !== null && 'value' in detail ? detail.value : detail;
      listener.call(node, value);
    });
  };
}
