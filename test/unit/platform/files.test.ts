import { fakeWx } from '../../fakes/wx/fake-wx';
import { devicePictureFiles } from '../../../miniprogram/packages/library/platform/picture-files';
import { deviceFiles } from '../../../miniprogram/platform/files';

interface Options {
  filePath?: string;
  dirPath?: string;
  tempFilePath?: string;
  data?: string;
  success?: (result: object) => void;
  fail?: (failure: { errMsg: string }) => void;
}

interface Came {
  statusCode: number;
  head: string;
}

const MISSING = 'fail no such file or directory';

/** A file system with folders that have to be made, and one download that is answered by hand. */
function phone() {
  const files = new Map<string, string>();
  const folders = new Set<string>();
  const state = { isFull: false };
  let came: (answer: Came) => void = () => undefined;
  const call =
    (name: string, work: (options: Options) => object) =>
    (options: Options): void => {
      try {
        options.success?.(work(options));
      } catch (error) {
        options.fail?.({ errMsg: `${name}:${(error as Error).message}` });
      }
    };
  const there = (path = ''): string => {
    const text = files.get(path);
    if (text === undefined) throw new Error(MISSING);
    return text;
  };
  const put = (path = '', text = ''): object => {
    if (state.isFull) throw new Error('fail the maximum size of the file storage limit is exceeded');
    if (!folders.has(path.slice(0, path.lastIndexOf('/')))) throw new Error(MISSING);
    files.set(path, text);
    return {};
  };
  const manager = {
    readFile: call('readFile', ({ filePath }) => ({ data: there(filePath) })),
    writeFile: call('writeFile', ({ filePath, data }) => put(filePath, data)),
    mkdir: call('mkdir', ({ dirPath }) => folders.add(dirPath ?? '')),
    getFileInfo: call('getFileInfo', ({ filePath }) => ({ size: there(filePath).length })),
    saveFile: call('saveFile', ({ filePath, tempFilePath }) => put(filePath, there(tempFilePath))),
    unlink: call('unlink', ({ filePath }) => ({ done: there(filePath) !== '' && files.delete(filePath ?? '') })),
    rmdir: call('rmdir', () => {
      throw new Error(MISSING);
    }),
    readdir: call('readdir', ({ dirPath }) => {
      if (!folders.has(dirPath ?? '')) throw new Error(MISSING);
      return { files: [...files.keys()].map((path) => path.slice((dirPath ?? '').length + 1)) };
    }),
  };
  const downloadFile = (options: Options): object => {
    came = ({ statusCode, head }) => {
      files.set('tmp/1', head);
      options.success?.({ statusCode, tempFilePath: 'tmp/1' });
    };
    return { abort: () => options.fail?.({ errMsg: 'downloadFile:fail abort' }) };
  };
  const wx = { ...fakeWx().api(), env: { USER_DATA_PATH: 'usr' }, getFileSystemManager: () => manager, downloadFile };
  Object.assign(globalThis, { wx });
  const download = (answer?: Came) => {
    const got = devicePictureFiles.download('https://river.test/a.jpg', 'copies/a/1.jpg', 1000);
    if (answer !== undefined) came(answer);
    return got;
  };
  return { files, state, download };
}

it('writes a text, with the folder above it, and reads it back', async () => {
  phone();
  await deviceFiles.writeText('copies/a/article.json', '{}');
  await expect(deviceFiles.readText('copies/a/article.json')).resolves.toBe('{}');
  await expect(devicePictureFiles.list('copies/a')).resolves.toEqual(['article.json']);
  await expect(devicePictureFiles.sizeOf('copies/a/article.json')).resolves.toBe(2);
  await deviceFiles.remove('copies/a/article.json');
  await expect(deviceFiles.readText('copies/a/article.json')).resolves.toBeNull();
});

it('has nothing where there is nothing, and removes it all the same', async () => {
  phone();
  await expect(deviceFiles.readText('none')).resolves.toBeNull();
  await expect(devicePictureFiles.sizeOf('none')).resolves.toBeNull();
  await expect(devicePictureFiles.list('none')).resolves.toEqual([]);
  await expect(deviceFiles.remove('none')).resolves.toBeUndefined();
});

it('says that there is no room', async () => {
  const { state, download } = phone();
  state.isFull = true;
  await expect(deviceFiles.writeText('a/b', 'x')).rejects.toMatchObject({ kind: 'storage-full' });
  await expect(download({ statusCode: 200, head: '\u00ff\u00d8' }).promise).rejects.toMatchObject({
    kind: 'storage-full',
  });
});

it.each([
  ['a JPEG', '\u00ff\u00d8\u00ff'],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['an SVG with a prologue', '<?xml version="1.0"?><svg/>'],
])('keeps %s under its name and answers its bytes', async (_name, head) => {
  const { files, download } = phone();
  await expect(download({ statusCode: 200, head }).promise).resolves.toBe(head.length);
  expect(files.get('usr/copies/a/1.jpg')).toBe(head);
});

it.each([
  ['a page that says sorry', { statusCode: 200, head: '<!doctype html>' }, 'malformed'],
  ['a word of JSON', { statusCode: 200, head: '{"error":1}' }, 'malformed'],
  ['nothing', { statusCode: 200, head: '' }, 'malformed'],
  ['404', { statusCode: 404, head: 'x' }, 'not-found'],
  ['500', { statusCode: 500, head: 'x' }, 'server'],
])('keeps nothing of %s', async (_name, answer, kind) => {
  const { files, download } = phone();
  await expect(download(answer).promise).rejects.toMatchObject({ kind });
  expect([...files.keys()].filter((path) => path.startsWith('usr'))).toEqual([]);
});

it('can be given up', async () => {
  const call = phone().download();
  call.abort();
  await expect(call.promise).rejects.toMatchObject({ kind: 'cancelled' });
});
