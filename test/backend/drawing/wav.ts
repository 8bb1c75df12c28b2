/** Writes a short tune as 8 bit mono WAV. Apart because it knows the RIFF format and nothing of pictures. */

const RATE = 8000;

/** The bytes of a WAV playing each frequency (Hz; 0 is a rest) for `seconds` with a soft end. */
export function wav(notes: number[], seconds: number): Buffer {
  const each = Math.round(RATE * seconds);
  const samples = Buffer.alloc(notes.length * each, 128);
  notes.forEach((hertz, note) => {
    for (let i = 0; i < each && hertz > 0; i += 1) {
      const fade = Math.exp((-3 * i) / each);
      samples[note * each + i] = Math.round(128 + 60 * fade * Math.sin((2 * Math.PI * hertz * i) / RATE));
    }
  });
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'ascii');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8, 'ascii');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'ascii');
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
