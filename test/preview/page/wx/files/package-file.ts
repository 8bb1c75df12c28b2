// A file of the package, read at once because the synchronous functions must have it: a synchronous request to the preview.
import { fileError } from './file-errors';

/** Throws 1300002 when the preview does not serve it; it serves what a package may hold. */
export function readPackageFile(key: string, call: string): Uint8Array<ArrayBuffer> {
  const request = new XMLHttpRequest();
  request.open('GET', `/${key}`, false);
  // Keeps every byte as one character: a synchronous request may not ask for a buffer.
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  if (request.status !== 200) throw fileError.missing(call);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
}
