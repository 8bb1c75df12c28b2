// Text and bytes in the encodings that files take: utf8, base64, hex, ascii, and the buffer itself without one.
import { fileError } from './file-errors';

type Bytes = Uint8Array<ArrayBuffer>;

const fromCharacters = (text: string): Bytes => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Bytes of what the app writes. A view's own part is taken, not the buffer behind it. */
export function toBytes(data: string | ArrayBuffer | ArrayBufferView, encoding = 'utf8'): Bytes {
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength).slice();
  if (typeof data !== 'string') return new Uint8Array(data).slice();
  if (encoding === 'base64') return base64Bytes(data);
  if (encoding === 'hex') return Uint8Array.from(data.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  if (['ascii', 'binary', 'latin1'].includes(encoding)) return fromCharacters(data);
  return new TextEncoder().encode(data);
}

/** The text of a file, or its buffer when no encoding is asked for. */
export function fromBytes(bytes: Bytes, encoding?: string): string | ArrayBuffer {
  if (encoding === undefined) return bytes.slice().buffer;
  if (encoding === 'base64') return window.btoa(charactersOf(bytes));
  if (encoding === 'hex') return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (['ascii', 'binary', 'latin1'].includes(encoding)) return charactersOf(bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function base64Bytes(text: string): Bytes {
  try {
    return fromCharacters(window.atob(text));
  } catch {
    throw fileError.badEncoding();
  }
}

function charactersOf(bytes: Bytes): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
