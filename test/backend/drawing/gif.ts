/** Encodes canvases as a still or animated GIF. Apart because it knows GIF89a and its LZW codes and nothing of drawing. */
import type { Canvas } from './canvas';

const CODE_SIZE = 3;

function lzw(pixels: Uint8Array): Buffer {
  const clear = 1 << CODE_SIZE;
  const bytes: number[] = [];
  let [held, bits, width, next] = [0, 0, CODE_SIZE + 1, clear + 2];
  let table = new Map<number, number>();
  const emit = (code: number) => {
    held |= code << bits;
    for (bits += width; bits >= 8; bits -= 8) {
      bytes.push(held & 255);
      held >>>= 8;
    }
  };
  emit(clear);
  let prefix = pixels[0] ?? 0;
  for (let i = 1; i < pixels.length; i += 1) {
    const value = pixels[i] ?? 0;
    const key = prefix * 256 + value;
    const known = table.get(key);
    if (known !== undefined) {
      prefix = known;
      continue;
    }
    emit(prefix);
    if (next === 4096) {
      emit(clear);
      table = new Map();
      [width, next] = [CODE_SIZE + 1, clear + 2];
    } else {
      if (next === 1 << width) width += 1;
      table.set(key, next);
      next += 1;
    }
    prefix = value;
  }
  emit(prefix);
  emit(clear + 1);
  if (bits > 0) bytes.push(held & 255);
  return Buffer.from(bytes);
}

function blocks(data: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([CODE_SIZE])];
  for (let at = 0; at < data.length; at += 255) {
    const part = data.subarray(at, at + 255);
    parts.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

function short(value: number): number[] {
  return [value & 255, value >> 8];
}

/** The bytes of a GIF of frames of one size and palette (8 colours); several frames loop at `delay` hundredths of a second. */
export function gif(frames: [Canvas, ...Canvas[]], delay = 12): Buffer {
  const [{ w, h, colours }] = frames;
  const parts: Buffer[] = [
    Buffer.from('GIF89a', 'ascii'),
    Buffer.from([...short(w), ...short(h), 0xf2, 0, 0]),
    Buffer.from(colours.map((colour) => colour.slice(1)).join(''), 'hex'),
  ];
  if (frames.length > 1)
    parts.push(Buffer.from([0x21, 0xff, 11]), Buffer.from('NETSCAPE2.0', 'ascii'), Buffer.from([3, 1, 0, 0, 0]));
  for (const frame of frames) {
    parts.push(Buffer.from([0x21, 0xf9, 4, 0, ...short(delay), 0, 0]));
    parts.push(Buffer.from([0x2c, 0, 0, 0, 0, ...short(w), ...short(h), 0]), blocks(lzw(frame.pixels)));
  }
  return Buffer.concat([...parts, Buffer.from([0x3b])]);
}
