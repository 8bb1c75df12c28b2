// wx.arrayBufferToBase64 and wx.base64ToArrayBuffer, which stand in for atob and btoa.
import { fromBytes, toBytes } from './encodings';

export function createBase64Functions(): Record<string, unknown> {
  return {
    arrayBufferToBase64: (buffer: ArrayBuffer) => fromBytes(new Uint8Array(buffer), 'base64'),
    base64ToArrayBuffer: (text: string) => toBytes(text, 'base64').buffer,
  };
}
