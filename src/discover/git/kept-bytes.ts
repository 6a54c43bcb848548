/** A history of more bytes is read a second time instead of kept. */
const MOST_KEPT = 64 * 2 ** 20;

/** Bytes of files that are read once more by somebody else. */
export class KeptBytes {
  readonly #bytes = new Map<string, Buffer>();
  #room = MOST_KEPT;

  keep(absolute: string, bytes: Buffer): void {
    if (bytes.length > this.#room) return;
    this.#room -= bytes.length;
    this.#bytes.set(absolute, bytes);
  }

  take(absolute: string): Buffer | null {
    const bytes = this.#bytes.get(absolute);
    if (bytes === undefined) return null;
    this.#room += bytes.length;
    this.#bytes.delete(absolute);
    return bytes;
  }
}
