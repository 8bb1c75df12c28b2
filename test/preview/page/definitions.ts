// App(), Page(), Component() and Behavior(): runs each script of the app with its own set of these globals.
import type { CodeSpace } from 'glass-easel-miniprogram-adapter';
import type { AppBundle, CompiledComponent } from '../contract';

interface Definition extends Record<string, unknown> {
  options?: { styleIsolation?: string; addGlobalClass?: boolean };
  behaviors?: unknown[];
  properties?: Record<string, unknown>;
}

/** The config object that the framework keeps by reference and reads when a definition is registered. */
interface StaticConfig {
  usingComponents?: Record<string, string>;
  component?: boolean;
  styleIsolation?: string;
  addGlobalClass?: boolean;
}

type Register = (definition?: Definition) => unknown;

const FORM_FIELD = { name: { type: String }, value: { type: null } };

export function createDefinitions(space: CodeSpace, groups: AppBundle['groups']) {
  return function define({ id, isPage, prefix, json }: CompiledComponent, load: () => unknown): void {
    // Pages share the app's style scope whether they are written with Page or with Component.
    const config: StaticConfig = { ...json, component: !isPage };
    space.addComponentStaticConfig(id, config as Parameters<CodeSpace['addComponentStaticConfig']>[1]);
    const template = { groupList: groups, content: groups[id], fallbackListenerOnNativeNode: true };
    space.addCompiledTemplate(id, template as Parameters<CodeSpace['addCompiledTemplate']>[1]);
    space.addStyleSheet(id, id, prefix === '' ? undefined : prefix);
    space.componentEnv(id, (env) => {
      const page = env.Page as Register;
      const component = env.Component as Register;
      const behavior = env.Behavior as Register;
      let isDefined = false;
      const defining = (register: Register): Register => {
        return (definition) => {
          isDefined = true;
          return register(definition && adapted(definition, config));
        };
      };
      withGlobals(
        {
          Page: defining(page),
          Component: defining(component),
          Behavior: Object.assign((definition?: Definition) => behavior(definition && adapted(definition, {})), {
            trait: env.Behavior.trait,
          }),
        },
        load,
      );
      // A script that failed leaves an empty page, not one that cannot be opened.
      if (!isDefined) (isPage ? page : component)({});
    });
  };
}

function withGlobals(globals: Record<string, unknown>, run: () => unknown): void {
  const scope = globalThis as Record<string, unknown>;
  const saved = Object.keys(globals).map((name) => [name, scope[name]] as const);
  Object.assign(scope, globals);
  try {
    run();
  } catch (error) {
    reportError(error);
  } finally {
    for (const [name, value] of saved) scope[name] = value;
  }
}

/** Options that the framework reads from json only are passed on; built-in behaviors (`wx://…`) are replaced. */
function adapted(definition: Definition, config: StaticConfig): Definition {
  const { options, behaviors } = definition;
  if (options?.styleIsolation !== undefined) config.styleIsolation ??= options.styleIsolation;
  if (options?.addGlobalClass && config.styleIsolation === undefined) config.addGlobalClass = true;
  if (!behaviors?.some((behavior) => typeof behavior === 'string')) return definition;
  const isFormField = behaviors.includes('wx://form-field');
  return {
    ...definition,
    properties: isFormField ? { ...FORM_FIELD, ...definition.properties } : definition.properties,
    behaviors: behaviors.filter((behavior) => typeof behavior !== 'string'),
  };
}
