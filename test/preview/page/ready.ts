// The `ready` lifetime, which the framework leaves to its host: after the first render, children before parents.
import { glassEasel, type CodeSpace } from 'glass-easel-miniprogram-adapter';
import { markAttached, markDetached } from './rules/set-data';

const { ElementIterator } = glassEasel;
/** The framework's const enum has no value at run time. */
const CHILDREN_FIRST = 'composed-descendants-root-last' as glassEasel.ElementIteratorType;

export function fireReadyLifetimes(space: CodeSpace, roots: () => glassEasel.GeneralComponent[]): void {
  const waiting = new Set<glassEasel.GeneralComponent>();

  function flush(): void {
    const due = new Set(waiting);
    waiting.clear();
    for (const root of roots()) {
      for (const node of ElementIterator.create(root, CHILDREN_FIRST)) {
        const component = node.asElement()?.asGeneralComponent();
        if (component && due.delete(component)) component.triggerLifetime('ready', []);
      }
    }
  }

  const behavior = space
    .getComponentSpace()
    .define()
    .lifetime('attached', function attached() {
      if (waiting.size === 0) void Promise.resolve().then(flush);
      // The adapter calls lifetimes on its own caller object, which holds the component as `_$`.
      const caller = this as { _$?: glassEasel.GeneralComponent };
      waiting.add(caller._$ ?? this);
      markAttached(caller._$ ?? this);
    })
    .lifetime('detached', function detached() {
      markDetached((this as { _$?: glassEasel.GeneralComponent })._$ ?? this);
    })
    .registerBehavior();
  space.setOverallBehavior(behavior);
}
