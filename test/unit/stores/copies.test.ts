import { articleServices, FILE_HOST } from '../../fakes/article-services';
import { MINUTE } from '../../fakes/fixed-clock';
import { fullArticle } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import { readerError } from '../../../miniprogram/core/errors';
import type { CopiesStore } from '../../../miniprogram/stores/copies';

const picture = (name: string, host = FILE_HOST) => `https://${host}/${name}.jpg`;
const bodyWith = (...pictures: string[]) => pictures.map((src) => `<p>雨</p><p><img src="${src}"></p>`).join('');

function open() {
  const services = articleServices();
  services.files.pictures.set(picture('a'), 4000);
  services.files.pictures.set(picture('b'), 6000);
  return services;
}

const ids = ({ items }: CopiesStore) => items.map(({ id }) => id);
const rest = async () => {
  for (let turn = 0; turn < 10; turn += 1) await settle();
};

describe('keeping an article', () => {
  it('takes its text and its pictures, each once, and knows what they weigh', async () => {
    const { copies, saver, files } = open();
    const cover = { src: picture('a'), width: 0, height: 0 };
    await saver.save(fullArticle('x', { cover, html: bodyWith(picture('a'), picture('b')) })).promise;
    expect(files.asked).toEqual([picture('a'), picture('b')]);
    expect(files.names.filter((name) => name.endsWith('.jpg'))).toHaveLength(2);
    const text = await files.sizeOf('copies/x/article.json');
    expect(copies.items).toMatchObject([{ id: 'x', missing: 0, bytes: 10_000 + (text ?? 0) }]);
  });

  it('counts pictures of other hosts and pictures that are gone, and keeps the rest', async () => {
    const { copies, saver, files } = open();
    const html = bodyWith(picture('a'), picture('gone'), picture('a', 'far.test'), 'data:image/png;base64,AAAA');
    await saver.save(fullArticle('x', { html })).promise;
    expect(files.asked).toEqual([picture('a'), picture('gone')]);
    expect(copies.items).toMatchObject([{ missing: 2 }]);
    expect([...((await copies.read('x'))?.paths.keys() ?? [])]).toEqual([picture('a')]);
  });

  it('writes the text last: what is half there is no copy', async () => {
    const { copies, saver, files } = open();
    files.failure = readerError('offline', '');
    await expect(saver.save(fullArticle('x', { html: bodyWith(picture('a')) })).promise).rejects.toMatchObject({
      kind: 'offline',
    });
    expect([ids(copies), files.names]).toEqual([[], []]);
  });

  it('does not ask again for pictures that came before it was stopped', async () => {
    const { copies, saver, files } = open();
    files.pictures.delete(picture('b'));
    const article = fullArticle('x', { html: bodyWith(picture('a'), picture('b')) });
    const call = saver.save(article);
    await rest();
    call.abort();
    await call.promise;
    files.pictures.set(picture('b'), 6000);
    await saver.save(article).promise;
    expect(files.asked.filter((src) => src === picture('a'))).toHaveLength(1);
    expect(copies.items[0].missing).toBe(0);
  });

  it('can be given up', async () => {
    const { copies, saver, files } = open();
    const call = saver.save(fullArticle('x', { html: bodyWith(picture('a')) }));
    call.abort();
    await expect(call.promise).rejects.toMatchObject({ kind: 'cancelled' });
    expect([ids(copies), files.names, copies.writing.size]).toEqual([[], [], 0]);
  });

  it('says what is being written', async () => {
    const { copies, saver } = open();
    const call = saver.save(fullArticle('x'));
    expect([...copies.writing]).toEqual(['x']);
    await call.promise;
    expect([...copies.writing]).toEqual([]);
  });
});

describe('room', () => {
  /** Three copies of about 6 KB; `b` was read last. */
  async function full() {
    const services = open();
    const { copies, saver, files, clock } = services;
    for (const id of ['a', 'b', 'c']) {
      await saver.save(fullArticle(id, { html: bodyWith(picture('b')) })).promise;
      clock.pass(MINUTE);
    }
    await copies.read('b');
    await copies.read('a');
    clock.pass(MINUTE);
    await copies.read('b');
    files.limit = copies.bytes + 3000;
    const save = (id: string, spared?: ReadonlySet<string>) =>
      saver.save(fullArticle(id, { html: bodyWith(picture('b')) }), spared).promise;
    return { ...services, save };
  }

  it('is made by the copy that was not read for longest', async () => {
    const { copies, files, save } = await full();
    await save('d');
    expect(ids(copies)).toEqual(['d', 'b', 'a']);
    expect(files.names.some((name) => name.startsWith('copies/c/'))).toBe(false);
  });

  it('is never made by a favourite, nor by what is spared', async () => {
    const { copies, favourites, save } = await full();
    favourites.add('c').add('a');
    await save('d', new Set(['c']));
    expect(ids(copies)).toEqual(['d', 'c', 'a']);
  });

  it('is refused when favourites fill it, and all of them stay', async () => {
    const { copies, favourites, save } = await full();
    favourites.add('a').add('b').add('c');
    await expect(save('d')).rejects.toMatchObject({ kind: 'storage-full' });
    expect(ids(copies).sort()).toEqual(['a', 'b', 'c']);
    await copies.remove('b');
    await save('d');
    expect(ids(copies).sort()).toEqual(['a', 'c', 'd']);
  });

  it('is made for a newer revision too, and never by the article itself', async () => {
    const { copies, saver, files, save } = await full();
    files.limit = copies.bytes + 100;
    await saver.save(fullArticle('a', { revision: 'a-2', html: '河'.repeat(1500) })).promise;
    await save('b');
    expect(ids(copies).sort()).toEqual(['a', 'b']);
  });
});

describe('a newer revision of a copy', () => {
  async function keptCopy() {
    const services = open();
    await services.saver.save(fullArticle('x', { html: bodyWith(picture('a')) })).promise;
    const copy = await services.copies.read('x');
    if (copy === null) throw new Error('no copy');
    return { ...services, copy, newer: fullArticle('x', { title: '新的信', revision: 'x-2' }) };
  }

  it('brings its text up to date', async () => {
    const { copies, copy, newer } = await keptCopy();
    await copies.renew(newer, copy);
    expect([copies.items[0].title, (await copies.read('x'))?.article.revision]).toEqual(['新的信', 'x-2']);
  });

  it('does not bring back one that was removed', async () => {
    const { copies, copy, newer, files } = await keptCopy();
    await copies.remove('x');
    await copies.renew(newer, copy);
    expect([ids(copies), files.names]).toEqual([[], []]);
  });

  it('does not bring back one that is removed while it is written', async () => {
    const { copies, copy, newer, files } = await keptCopy();
    await Promise.all([copies.renew(newer, copy), copies.remove('x')]);
    await rest();
    expect([ids(copies), files.names]).toEqual([[], []]);
  });

  it('is written even where the row of the copy was lost', async () => {
    const { copies, copy, newer } = await keptCopy();
    copies.put([]);
    await copies.renew(newer, copy);
    expect((await copies.read('x'))?.article.revision).toBe('x-2');
  });
});

describe('the next start', () => {
  const again = async (services: ReturnType<typeof open>) => {
    const next = articleServices(services.storage, services.clock, services.files);
    next.copies.restore();
    await next.saver.takeInLost();
    await rest();
    return next.copies;
  };

  it('has the copies, and can read them', async () => {
    const services = open();
    await services.saver.save(fullArticle('x', { html: bodyWith(picture('a')) })).promise;
    const copies = await again(services);
    expect([ids(copies), (await copies.read('x'))?.article.title]).toEqual([['x'], '第 x 封信']);
  });

  it.each([
    ['was lost', (services: ReturnType<typeof open>) => services.storage.remove('copies')],
    ['was cut', (services: ReturnType<typeof open>) => services.storage.cut('copies')],
  ])('takes them in again from their files when their index %s', async (_how, breakIndex) => {
    const services = open();
    await services.saver.save(fullArticle('x', { html: bodyWith(picture('a')) })).promise;
    await rest();
    const [before] = services.copies.items;
    breakIndex(services);
    const copies = await again(services);
    expect(copies.items).toEqual([before]);
  });

  it('removes what was left half written', async () => {
    const services = open();
    services.files.plant('copies/y/0123.jpg', 'half');
    services.files.plant('copies/z/article.json', '{"version":1,"sav');
    await again(services);
    expect(services.files.names).toEqual([]);
  });

  it('leaves alone what is being written meanwhile', async () => {
    const services = open();
    const saving = services.saver.save(fullArticle('x', { html: bodyWith(picture('a'), picture('b')) }));
    await Promise.all([saving.promise, services.saver.takeInLost()]);
    await rest();
    expect([ids(services.copies), services.files.names.length]).toEqual([['x'], 3]);
  });
});

it('is no copy any more when its file is cut or gone', async () => {
  const { copies, saver, files } = open();
  await saver.save(fullArticle('x')).promise;
  files.plant('copies/x/article.json', '{"version":1');
  await expect(copies.read('x')).resolves.toBeNull();
  expect(ids(copies)).toEqual([]);
});
