import { fakeWx } from '../../fakes/wx/fake-wx';
import { mountBody, placed } from '../body-host';
import { allInside } from '../inside';
import * as simulate from 'miniprogram-simulate';
import type { Block } from '../../../miniprogram/html/block';

const GATHER_MS = 100;

const said = (words: string): { blocks: Block[] } => ({ blocks: [{ kind: 'text', inlines: [words] }] });
const pass = (): Promise<void> => simulate.sleep(GATHER_MS + 20);
/** All the rooms of the body at once: the fake screen knows them by their class alone. */
const show = (ratio: number): void => fakeWx().screen.show('.prose__room', ratio, {}, 240);

function styles(part: ReturnType<typeof mountBody>): string[] {
  return allInside(part, 'prose__room').map((room) => (room as HTMLElement).style.height);
}

describe('the rooms of a body', () => {
  it('are empty far from the screen, keep their height, and are furnished again near it', async () => {
    const part = mountBody([said('上游'), said('下游')]);
    show(0);
    expect(part.dom?.textContent).toContain('下游');
    await pass();
    expect(styles(part)).toEqual(['240px', '240px']);
    expect(part.dom?.textContent).not.toContain('下游');
    show(1);
    await pass();
    expect(styles(part)).toEqual(['', '']);
    expect(part.dom?.textContent).toContain('下游');
  });

  it('change nothing when they were only far in between', async () => {
    const part = mountBody([said('上游')]);
    show(0);
    show(1);
    await pass();
    expect(styles(part)).toEqual(['']);
  });

  it('are furnished for the block that a link names', async () => {
    const part = mountBody([said('上游'), said('下游')]);
    show(0);
    await pass();
    part.setData({ target: { chunk: 1, block: 0 } });
    expect(styles(part)).toEqual(['240px', '']);
  });

  it('begin anew with another body', async () => {
    const part = mountBody([said('上游'), said('下游')]);
    show(0);
    await pass();
    part.setData({ chunks: placed([said('改过')]) });
    expect(styles(part)).toEqual(['']);
    expect(part.dom?.textContent).toContain('改过');
  });

  it('stay where there is sound or film', async () => {
    const part = mountBody([said('上游'), { blocks: [{ kind: 'audio', src: 'https://river.test/1.mp3' }] }]);
    show(0);
    await pass();
    expect(styles(part)).toEqual(['240px', '']);
  });
});
