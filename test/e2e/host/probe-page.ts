/** A page whose data is what its code finds out: `out(name, value)` puts an answer into the data, `say(run)` an error's words. */
import type { Phone } from '../phone';
import { eventually } from '../eventually';
import { dataOf, page, type Parts } from './host-suite';

/** `onLoad` is code that runs when the page loads, `methods` are written as in an object literal. */
export function probePage(
  id: string,
  { onLoad = '', methods = '', ...parts }: Parts & { onLoad?: string; methods?: string },
) {
  const script = `
    const say = (run) => { try { return run(); } catch (error) { return 'threw ' + error.message; } };
    Page({
      onLoad(options) {
        const out = (name, value) => this.setData({ [name]: value === undefined ? 'undefined' : value });
        this.out = out;
        ${onLoad}
      },
      ${methods}
    });`;
  return page(id, { script, ...parts });
}

/** Waits until the page's data holds the name. */
export function answer(phone: Phone, name: string): Promise<unknown> {
  return eventually(async () => {
    const data = await dataOf(phone);
    if (!(name in data)) throw new Error(`the page has no "${name}" yet: ${JSON.stringify(data).slice(0, 300)}`);
    return data[name];
  });
}
