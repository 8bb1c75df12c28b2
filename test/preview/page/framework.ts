// Sets up glass-easel, WeChat's own component framework, the way a mini program expects it.
import { glassEasel, MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter';
import type { AppBundle } from '../contract';
import { rpxToVw } from '../rpx';
import { BUILT_IN_TAGS, domTag } from '../tags';
import { PreviewBackend } from './backend';
import { forwardEvent } from './events';

export interface Framework {
  space: CodeSpace;
  associated: AssociatedBackend;
  /** Brings the sheet of a component that was defined after the page around it was made, as one in a package that was late. */
  addLateSheet: (id: string) => void;
  /** Runs definitions of components; none of them stands in for its placeholder before all are there. */
  defineTogether: (run: () => void) => void;
}

/** `wx:key="index"` and constant lists are common in mini programs and no fault of the app's. */
const HARMLESS_WARNING = /keys are not unique|for-list is generally for testing/;

/** `prepareComponentOptions` is not in the adapter's typings; it decides the options of each component. */
interface OptionsSource {
  prepareComponentOptions(...input: unknown[]): [Record<string, unknown>, ...unknown[]];
}

export function createFramework(bundle: AppBundle): Framework {
  const environment = new MiniProgramEnv();
  const space = environment.createCodeSpace('', true);
  const backend = new PreviewBackend(new Set(bundle.app.pages));
  const associated = environment.associateBackend(backend);
  const components = space.getComponentSpace();
  // A property may be called "dataset"; `this.onTap = …` may replace a handler.
  components.updateComponentOptions({ writeFieldsToNode: false, useMethodCallerListeners: true });
  keepIds(space);
  acceptRpxInStyles();
  for (const tag of BUILT_IN_TAGS) components.setGlobalUsingComponent(tag, domTag(tag));
  backend.onEvent(forwardEvent);
  space.addStyleSheet('app', 'app');
  for (const [path, css] of Object.entries(bundle.styles)) associated.registerStyleSheetContent(path, css);
  glassEasel.addGlobalWarningListener((warning: unknown) => !HARMLESS_WARNING.test(messageOf(warning)));
  function addLateSheet(id: string): void {
    const scope = components.getComponentByUrlWithoutDefault(id, '')?.getComponentOptions().styleScope;
    backend.appendStyleSheetPath(id, scope ?? glassEasel.StyleScopeManager.globalScope());
  }
  function defineTogether(run: () => void): void {
    components.groupRegister(run);
  }
  return { space, associated, addLateSheet, defineTogether };
}

/** app.wxss does not reach the pages of independent packages. */
export function applyAppStyles(isApplied: boolean): void {
  const sheet = document.querySelector<HTMLStyleElement>('style[data-path="app"]');
  if (sheet?.sheet) sheet.sheet.disabled = !isApplied;
}

/** Writes ids to the DOM as they are in WXML, for `#id` in WXSS and in tests. */
function keepIds(space: CodeSpace): void {
  const source = space as unknown as OptionsSource;
  const prepare = source.prepareComponentOptions.bind(space);
  source.prepareComponentOptions = (...input) => {
    const prepared = prepare(...input);
    Object.assign(prepared[0], { writeIdToDOM: true, idPrefixGenerator: null });
    return prepared;
  };
}

function acceptRpxInStyles(): void {
  const { prototype } = glassEasel.Element;
  const setNodeStyle = prototype.setNodeStyle;
  prototype.setNodeStyle = function (style: unknown, index) {
    setNodeStyle.call(this, rpxToVw(String(style ?? '')), index);
  };
}

function messageOf(warning: unknown): string {
  return typeof warning === 'object' && warning !== null && 'message' in warning
    ? String(warning.message)
    : String(warning);
}
