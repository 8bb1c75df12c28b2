/**
 * State of a page or component instance that is not drawn, and so has no place in `data`: stores, undos, timers. It
 * goes with the instance.
 */
export function instanceState<T extends object>(make: () => T): (instance: object) => T {
  const states = new WeakMap<object, T>();
  return (instance) => {
    const known = states.get(instance);
    if (known !== undefined) return known;
    const made = make();
    states.set(instance, made);
    return made;
  };
}
