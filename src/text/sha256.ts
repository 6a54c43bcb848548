/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND = fractions(64, Math.cbrt);
/** The same of the square roots of the first eight (5.3.3). */
const START = fractions(8, Math.sqrt);

function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (isPrime(candidate)) found.push((root(candidate) % 1) * 2 ** 32);
  return Uint32Array.from(found);
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++)
    if (candidate % divisor === 0) return false;
  return true;
}

const BLOCK = 64;

/** SHA-256 of a text's UTF-8, as 64 hexadecimal digits. In plain JavaScript, since what reads and reports runs in a browser too. */
export function sha256(text: string): string {
  const state = Uint32Array.from(START);
  const words = new Uint32Array(64);
  const bytes = padded(new TextEncoder().encode(text));
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += BLOCK) {
    for (let index = 0; index < 16; index++) words[index] = view.getUint32(at + 4 * index);
    spread(words);
    compress(state, words);
  }
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** A bit that is set, zeros, and the length in bits (5.1.1). */
function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil((message.length + 9) / BLOCK);
  const bytes = new Uint8Array(blocks * BLOCK);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(bytes.length - 4, message.length * 8);
  return bytes;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The message schedule (6.2.2, step 1). */
function spread(words: Uint32Array): void {
  const at = (index: number): number => words[index] ?? 0;
  for (let index = 16; index < 64; index++) {
    const [early, other] = [at(index - 15), at(index - 2)];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(other, 17) ^ turned(other, 19) ^ (other >>> 10);
    words[index] = at(index - 16) + first + at(index - 7) + second;
  }
}

/** Steps 2 to 4. The letters move on one by one: as one list they would be a new list in each of the rounds. */
function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const sum = h + mixed + ((e & f) ^ (~e & g)) + (ROUND[index] ?? 0) + (words[index] ?? 0);
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + sum) | 0;
    d = c;
    c = b;
    b = a;
    a = (sum + two) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
}
