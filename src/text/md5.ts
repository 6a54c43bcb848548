/** How far each step turns its word: RFC 1321, 3.4. */
const turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21] as const;
const sines = Array.from({ length: 64 }, (_, at) => Math.floor(Math.abs(Math.sin(at + 1)) * 2 ** 32) | 0);

/** MD5 of a text in UTF-8, in hexadecimal digits: Django and SQLAlchemy make names with it. */
export function md5(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const blocks = new DataView(new ArrayBuffer(((bytes.length + 8) >> 6) * 64 + 64));
  bytes.forEach((byte, at) => {
    blocks.setUint8(at, byte);
  });
  blocks.setUint8(bytes.length, 0x80);
  blocks.setUint32(blocks.byteLength - 8, bytes.length * 8, true);
  let sums: readonly [number, number, number, number] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let start = 0; start < blocks.byteLength; start += 64) {
    let [a, b, c, d] = sums;
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const [mixed, word] = mix(round, step, b, c, d);
      const sum = (a + mixed + (sines[step] ?? 0) + blocks.getInt32(start + word * 4, true)) | 0;
      const turn = turns[round * 4 + (step & 3)] ?? 0;
      [a, b, c, d] = [d, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0, b, c];
    }
    sums = [sums[0] + a, sums[1] + b, sums[2] + c, sums[3] + d];
  }
  const result = new DataView(new ArrayBuffer(16));
  sums.forEach((sum, at) => {
    result.setInt32(at * 4, sum, true);
  });
  return Array.from({ length: 16 }, (_, at) => result.getUint8(at).toString(16).padStart(2, "0")).join("");
}

function mix(round: number, step: number, b: number, c: number, d: number): readonly [number, number] {
  if (round === 0) return [(b & c) | (~b & d), step];
  if (round === 1) return [(d & b) | (~d & c), (5 * step + 1) % 16];
  return round === 2 ? [b ^ c ^ d, (3 * step + 5) % 16] : [c ^ (b | ~d), (7 * step) % 16];
}
