import { Fields } from "./message-fields.ts";

/** What is neither a row nor a message for people: names and numbers of at most 1,664 columns. */
const LONGEST_OTHER = 1024 ** 2;
/** No row and no message is longer (src/include/utils/memutils.h, MaxAllocSize). */
const LONGEST_AT_ALL = 1024 ** 3;
/** Of what we ask ourselves. Texts that a migration has written may be in it, and they may be huge. */
const LONGEST_ANSWER = 64 * 1024 ** 2;

/** The kind of a message, one byte, and how long it is. */
const HEADER = 5;
const none = Buffer.alloc(0);

const codeOf = (letter: string): number => letter.charCodeAt(0);
/** What nobody here reads: notices, notifications, settings that have changed, the data of COPY … TO STDOUT. */
const unread = new Set([..."NASd"].map(codeOf));
const kind = { error: codeOf("E"), row: codeOf("D"), ready: codeOf("Z") };

/**
 * What a server sends (manual, "Message Formats"), bounded where it arrives, whatever a migration has it say: what nobody
 * reads is dropped byte by byte and never held, rows too while they are not wanted; of an error each field is cut.
 */
export class Bounds {
  /** Rows are wanted. */
  rows = true;
  /** Of a message that has just begun. */
  #header = none;
  /** How much of the message is still to come. */
  #left = 0;
  #fate: "pass" | "drop" | Fields = "drop";
  #answer = 0;

  /** Passes on what is to be read. Throws where these are no messages, or where an answer is too long. */
  read(chunk: Buffer, keep: (bytes: Buffer) => void): void {
    let from = 0;
    const handOn = (to: number, next: number): void => {
      if (to > from) keep(chunk.subarray(from, to));
      from = next;
    };
    for (let at = 0; at < chunk.length; ) {
      if (this.#left === 0) {
        const [part, split] = [chunk.subarray(at, at + HEADER - this.#header.length), this.#header];
        this.#header = Buffer.concat([split, part]);
        if (this.#header.length < HEADER) {
          handOn(at, chunk.length);
          return;
        }
        this.#begin(this.#header);
        if (this.#fate !== "pass") handOn(at, at + part.length);
        else if (split.length > 0) {
          keep(this.#header);
          from = at + part.length;
        }
        at += part.length;
        this.#header = none;
      } else {
        const part = chunk.subarray(at, at + this.#left);
        at += part.length;
        this.#left -= part.length;
        if (this.#fate !== "pass") from = at;
        if (this.#fate instanceof Fields) this.#fate.take(part);
      }
      if (this.#left === 0 && this.#fate instanceof Fields) keep(this.#fate.message());
    }
    handOn(chunk.length, chunk.length);
  }

  #begin(header: Buffer): void {
    const code = header.readUInt8(0);
    // It counts itself.
    const length = header.readUInt32BE(1) - 4;
    const text = code === kind.error || code === kind.row || unread.has(code);
    if (length < 0 || length > (text ? LONGEST_AT_ALL : LONGEST_OTHER))
      throw new Error(`the server sends a message of ${length} bytes, which PostgreSQL never does`);
    this.#left = length;
    if (code === kind.error) this.#fate = new Fields();
    else this.#fate = unread.has(code) || (code === kind.row && !this.rows) ? "drop" : "pass";
    if (code === kind.ready) this.#answer = 0;
    if (code !== kind.row || !this.rows) return;
    this.#answer += length;
    if (this.#answer > LONGEST_ANSWER)
      throw new Error(`an answer of the server takes more than ${LONGEST_ANSWER / 1024 ** 2} MB`);
  }
}
