import { leftListeners } from '../../audit/measure-scene';
import { passes, RULES, type Measured } from '../../audit/rules';
import { tableOf, valuesOf } from '../../audit/table';

/** A scene in which nothing is wrong, with parts of it changed. */
function scene(recording: Partial<Measured['recording']> = {}, look: Partial<Measured['look']> = {}): Measured {
  return {
    recording: {
      setData: [],
      requests: [],
      pictureLoads: [],
      runs: [],
      firstScreen: 100,
      repeats: [],
      strayTimers: [],
      listeners: {},
      ...recording,
    },
    look: {
      tree: { nodes: 10, depth: 3, mostChildren: 4, widest: 'view' },
      pictures: [],
      targets: [],
      poorTexts: [],
      texts: 1,
      sheets: [],
      ...look,
    },
    poorInDark: [],
    left: [],
  };
}

const broken = (...runs: Measured[]): string[] => {
  const values = valuesOf(RULES, runs);
  return RULES.filter((rule, index) => !passes(rule, values[index] ?? 0)).map(({ name }) => name);
};

const tree = { nodes: 10, depth: 3, mostChildren: 4, widest: 'view' };

describe('the rules', () => {
  it('pass a scene in which nothing is wrong', () => {
    expect(broken(scene())).toEqual([]);
  });

  it.each([
    ['nodes', scene({}, { tree: { ...tree, nodes: 1000 } })],
    ['depth', scene({}, { tree: { ...tree, depth: 30 } })],
    ['children of a node', scene({}, { tree: { ...tree, mostChildren: 61 } })],
    ['setData, biggest', scene({ setData: [{ at: 0, bytes: 256 * 1024 + 1, from: 'a', renderMs: 1 }] })],
    ['first screen', scene({ firstScreen: null })],
    ['targets under 20 px', scene({}, { targets: [{ what: 'a', width: 100, height: 19 }] })],
    ['picture out of shape', scene({}, { pictures: [{ src: 'a', surplus: 1, distortion: 0.16 }] })],
  ])('catch: %s', (name, measured) => {
    expect(broken(measured)).toEqual([name]);
  });

  it('pass what stands at its limit', () => {
    const atLimit = { tree: { nodes: 999, depth: 29, mostChildren: 60, widest: 'view' } };
    expect(broken(scene({}, { ...atLimit, targets: [{ what: 'a', width: 20, height: 20 }] }))).toEqual([]);
  });

  it('tell start-up from a handler', () => {
    expect(broken(scene({ runs: [{ at: -5, ms: 900, invoker: 'app.js' }] }))).toEqual([]);
    expect(broken(scene({ runs: [{ at: 5, ms: 900, invoker: 'timer' }] }))).toEqual(['longest handler']);
  });

  it('take the best time of several runs and all else from the first', () => {
    const slow = scene({ firstScreen: 9000 }, { tree: { ...tree, nodes: 1200 } });
    expect(broken(slow)).toEqual(['nodes', 'first screen']);
    expect(broken(slow, scene({ firstScreen: 800 }))).toEqual(['nodes']);
  });
});

describe('listeners that are left', () => {
  it('are those that were not there before', () => {
    const before = { listeners: { onThemeChange: 1, onError: 1 } };
    const after = { listeners: { onThemeChange: 1, onError: 3, observer: 1 } };
    expect(leftListeners(before, after)).toEqual(['onError x2', 'observer x1']);
    expect(leftListeners(after, before)).toEqual([]);
  });
});

describe('the table', () => {
  it('has a row for each rule and marks what is too much', () => {
    const rules = RULES.filter(({ name }) => name === 'nodes' || name === 'setData in all');
    const table = tableOf(rules, [
      { name: 'list', values: [12, 1000] },
      { name: 'article', values: [0.25, 7] },
    ]);
    expect(table.split('\n')).toEqual([
      '                limit    list  article',
      'setData in all             12      0.3',
      'nodes             999  1000 !        7',
    ]);
  });
});
