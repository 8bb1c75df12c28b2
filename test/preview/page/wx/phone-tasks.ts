// What a mini program asks the phone to do: call, show a map or a document, scan, save a picture, shake. Each is a dialog
// that a reader or a test answers; what it "did" stands in `done`.
import { answering, Failure } from './answer';
import type { Authorization } from './authorization';
import { ask, confirm } from './dialog';
import type { FileStore } from './files/file-store';
import type { Privacy } from './privacy';

interface Place {
  latitude: number;
  longitude: number;
  name?: string;
  address?: string;
}

/** One finished task: the function's name and what it was given. */
export interface DoneTask {
  name: string;
  subject: string;
}

export interface PhoneTasks {
  functions: Record<string, unknown>;
  readonly done: readonly DoneTask[];
}

interface Parts {
  authorization: Authorization;
  privacy: Privacy;
  files: FileStore;
}

export function createPhoneTasks({ authorization, privacy, files }: Parts): PhoneTasks {
  const done: DoneTask[] = [];
  const finish = (name: string, subject: string): void => void done.push({ name, subject });

  const makePhoneCall = async ({ phoneNumber }: { phoneNumber: string }): Promise<void> => {
    if (!phoneNumber) throw new Failure('parameter error: parameter.phoneNumber should be String instead of Undefined');
    if (!(await confirm('', phoneNumber, '呼叫'))) throw new Failure('cancel');
    finish('makePhoneCall', phoneNumber);
  };

  const openLocation = async ({ latitude, longitude, name, address }: Place): Promise<void> => {
    if (!Number.isFinite(latitude) || !Number.isFinite(longitude))
      throw new Failure('parameter error: invalid position');
    const content = [address, `${latitude}, ${longitude}`].filter(Boolean).join('\n');
    finish('openLocation', name ?? content);
    void ask({ title: name ?? '位置', content }, [{ text: '关闭', value: true, isMain: true }]);
  };

  const openDocument = async ({ filePath }: { filePath: string }): Promise<void> => {
    const { byteLength } = files.read(filePath);
    finish('openDocument', filePath);
    const content = `${filePath.replace(/^.*\//, '')}（${byteLength} 字节）`;
    void ask({ title: '文档', content }, [{ text: '关闭', value: true, isMain: true }]);
  };

  const scanCode = async (): Promise<object> => {
    const field = document.createElement('input');
    field.placeholder = '码的内容';
    const isRead = await ask({ title: '扫一扫', content: '预览没有相机，请填写扫到的内容。', field }, [
      { text: '取消', value: false },
      { text: '识别', value: true, isMain: true },
    ]);
    if (!isRead) throw new Failure('cancel');
    finish('scanCode', field.value);
    return { result: field.value, scanType: 'QR_CODE', charSet: 'UTF-8', path: '' };
  };

  const saveImage = async ({ filePath }: { filePath: string }): Promise<void> => {
    if (/^https?:\/\/(?!(usr|tmp|store)\/)/.test(filePath)) throw new Failure('file not found');
    await privacy.require('saveImageToPhotosAlbum');
    await authorization.require('scope.writePhotosAlbum');
    if (!filePath.startsWith('/')) files.read(filePath);
    finish('saveImageToPhotosAlbum', filePath);
  };

  const vibrate = (name: string): unknown => answering(name, () => finish(name, ''));

  return {
    done,
    functions: {
      makePhoneCall: answering('makePhoneCall', makePhoneCall),
      openLocation: answering('openLocation', openLocation),
      openDocument: answering('openDocument', openDocument),
      scanCode: answering('scanCode', scanCode),
      saveImageToPhotosAlbum: answering('saveImageToPhotosAlbum', saveImage),
      vibrateShort: vibrate('vibrateShort'),
      vibrateLong: vibrate('vibrateLong'),
    },
  };
}
