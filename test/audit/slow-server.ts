/** A server whose answers are late, large, or pictures of a given size: what the faulty app asks for. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

const LARGE = JSON.stringify('x'.repeat(150 * 1024));

/** `/slow/<ms>`, `/large`, `/picture/<side>/<ms>`. */
export async function startSlowServer(): Promise<{ origin: string; close(): void }> {
  const server = http.createServer((request, response) => {
    const [kind, first = '0', second = '0'] = (request.url ?? '').split('?')[0]?.split('/').slice(1) ?? [];
    const isPicture = kind === 'picture';
    const body = isPicture ? whiteBitmap(Number(first)) : kind === 'large' ? LARGE : '{}';
    const type = isPicture ? 'image/bmp' : 'application/json';
    const delay = kind === 'slow' ? Number(first) : Number(second);
    setTimeout(() => {
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
      response.end(body);
    }, delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const HEADER_BYTES = 54;
const INFO_BYTES = 40;

/** A square picture of 24 bits a pixel, which needs no encoder. */
function whiteBitmap(side: number): Buffer {
  const row = Math.ceil((side * 3) / 4) * 4;
  const bitmap = Buffer.alloc(HEADER_BYTES + row * side, 255);
  bitmap.fill(0, 0, HEADER_BYTES);
  bitmap.write('BM');
  bitmap.writeUInt32LE(bitmap.length, 2);
  bitmap.writeUInt32LE(HEADER_BYTES, 10);
  bitmap.writeUInt32LE(INFO_BYTES, 14);
  bitmap.writeInt32LE(side, 18);
  bitmap.writeInt32LE(side, 22);
  bitmap.writeUInt16LE(1, 26);
  bitmap.writeUInt16LE(24, 28);
  return bitmap;
}
