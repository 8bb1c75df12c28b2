import '../../fakes/framework';
import { observable, runInAction } from 'mobx-miniprogram';
import { settle } from '../../fakes/settle';
import { bindData, bindGrowing, whenTrue } from '../../../miniprogram/stores/bind';

/** A page that writes down what it was sent. */
function fakePage<Data extends object>(data: Data) {
  const sent: object[] = [];
  return { data, sent, setData: (changes: object) => sent.push(changes) };
}

describe('bound fields', () => {
  it('are sent at once, and again when they change', async () => {
    const store = observable({ n: 1 });
    const page = fakePage({ twice: 0 });
    bindData<{ twice: number }>(page, { twice: () => store.n * 2 });
    expect(page.sent).toEqual([{ twice: 2 }]);
    runInAction(() => {
      store.n = 5;
    });
    await settle();
    expect(page.sent[page.sent.length - 1]).toEqual({ twice: 10 });
  });

  it('are not sent any more once they are undone', async () => {
    const store = observable({ n: 1 });
    const page = fakePage({ n: 0 });
    const undo = bindData<{ n: number }>(page, { n: () => store.n });
    await settle();
    const before = page.sent.length;
    undo();
    runInAction(() => {
      store.n = 5;
    });
    await settle();
    expect(page.sent).toHaveLength(before);
  });
});

it('leaves a page alone that goes before the next tick', async () => {
  const store = observable({ n: 1 });
  const page = fakePage({ n: 0 });
  const undo = bindData<{ n: number }>(page, { n: () => store.n });
  await settle();
  const before = page.sent.length;
  runInAction(() => {
    store.n = 5;
  });
  undo();
  await settle();
  expect(page.sent).toHaveLength(before);
});

describe('a growing list', () => {
  function grow() {
    const store = observable({ items: [] as readonly string[] }, { items: observable.ref });
    const page = fakePage({});
    const undo = bindGrowing(page, 'chunks', () => store.items);
    const set = (items: readonly string[]): void => {
      runInAction(() => {
        store.items = items;
      });
    };
    return { page, undo, set };
  }

  it('is sent whole at first, then only what is new', () => {
    const { page, set } = grow();
    set(['a', 'b']);
    set(['a', 'b', 'c', 'd']);
    expect(page.sent).toEqual([{ chunks: [] }, { chunks: ['a', 'b'] }, { 'chunks[2]': 'c', 'chunks[3]': 'd' }]);
  });

  it.each([
    ['another list', ['x', 'y', 'z']],
    ['a shorter one', ['a']],
    ['an empty one', []],
  ])('is sent whole when it is %s', (_name, items) => {
    const { page, set } = grow();
    set(['a', 'b']);
    set(items);
    expect(page.sent[page.sent.length - 1]).toEqual({ chunks: items });
  });

  it('is not sent any more once it is undone', () => {
    const { page, set, undo } = grow();
    undo();
    set(['a']);
    expect(page.sent).toHaveLength(1);
  });
});

it('runs once when something comes true', () => {
  const store = observable({ isDone: false });
  const ran: string[] = [];
  whenTrue(
    () => store.isDone,
    () => ran.push('done'),
  );
  expect(ran).toEqual([]);
  for (const isDone of [true, false, true]) {
    runInAction(() => {
      store.isDone = isDone;
    });
  }
  expect(ran).toEqual(['done']);
});
