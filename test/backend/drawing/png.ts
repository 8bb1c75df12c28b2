/** Encodes a canvas as an indexed PNG. Apart because it knows the PNG chunk format (RFC 2083) and nothing of drawing. */
import { crc32, deflateSync } from 'node:zlib';
import type { Canvas } from './canvas';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** The bytes of a PNG with an 8 bit palette. */
export function png(from: Canvas): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(from.w, 0);
  head.writeUInt32BE(from.h, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((from.w + 1) * from.h);
  for (let y = 0; y < from.h; y += 1)
    rows.set(from.pixels.subarray(y * from.w, (y + 1) * from.w), y * (from.w + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(from.colours.map((colour) => colour.slice(1)).join(''), 'hex')),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
