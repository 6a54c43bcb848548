/** SHA-1 of a text's UTF-8, in hexadecimal digits: tools name indexes by it. Never for anything that has to be safe. */
export function sha1(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  for (const [at, byte] of bytes.entries()) blocks.setUint8(at, byte);
  blocks.setUint8(bytes.length, 0x80);
  blocks.setUint32(blocks.byteLength - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  blocks.setUint32(blocks.byteLength - 4, (bytes.length * 8) % 2 ** 32);
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let at = 0; at < blocks.byteLength; at += 64) state = compressed(state, blocks, at);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

type State = readonly [number, number, number, number, number];

function compressed(before: State, blocks: DataView, from: number): State {
  const words = new Int32Array(80);
  for (let at = 0; at < 16; at++) words[at] = blocks.getInt32(from + at * 4);
  for (let at = 16; at < 80; at++)
    words[at] = turned(
      word(words, at - 3) ^ word(words, at - 8) ^ word(words, at - 14) ^ word(words, at - 16),
      1,
    );
  let [a, b, c, d, e] = before;
  for (let at = 0; at < 80; at++) {
    const [mixed, constant] = round(at, b, c, d);
    const next = (turned(a, 5) + mixed + e + constant + word(words, at)) | 0;
    [a, b, c, d, e] = [next, a, turned(b, 30), c, d];
  }
  return [
    (before[0] + a) | 0,
    (before[1] + b) | 0,
    (before[2] + c) | 0,
    (before[3] + d) | 0,
    (before[4] + e) | 0,
  ];
}

function round(at: number, b: number, c: number, d: number): readonly [number, number] {
  if (at < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (at < 40) return [b ^ c ^ d, 0x6ed9eba1];
  return at < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
}

function word(words: Int32Array, at: number): number {
  return words[at] ?? 0;
}

function turned(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
