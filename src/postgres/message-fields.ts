import { StringDecoder } from "node:string_decoder";

/** Of a message of the server, each of its fields. */
const LONGEST = 8192;
/** PostgreSQL knows fewer than twenty kinds (manual, "Error and Notice Message Fields"). */
const MOST = 32;

/** A text that may be too long: what is kept of it says so itself. */
export function cut(text: string): string {
  const bytes = Buffer.from(text);
  return bytes.length <= LONGEST ? text : marked(bytes.subarray(0, LONGEST), bytes.length);
}

/** Never cut in the middle of a character. */
function marked(kept: Buffer, bytes: number): string {
  return `${new StringDecoder("utf8").write(kept)}… (cut, ${bytes} bytes)`;
}

interface Field {
  readonly type: number;
  readonly parts: Buffer[];
  kept: number;
  bytes: number;
}

/** The fields of an error as they arrive: a byte that says which, then its text up to a NUL. Only their beginnings are held. */
export class Fields {
  readonly #all: Field[] = [];
  #open: Field | null = null;

  take(part: Buffer): void {
    for (let at = 0; at < part.length; ) {
      if (this.#open === null) {
        this.#open = { type: part.readUInt8(at++), parts: [], kept: 0, bytes: 0 };
        continue;
      }
      const nul = part.indexOf(0, at);
      const text = part.subarray(at, nul < 0 ? part.length : nul);
      add(this.#open, text);
      at += text.length;
      if (nul < 0) return;
      at++;
      this.#close(this.#open);
    }
  }

  /** The message, as the server would send it. */
  message(): Buffer {
    const fields = this.#all.flatMap(({ type, parts, kept, bytes }) => {
      const text = Buffer.concat(parts);
      return [Buffer.from([type]), kept < bytes ? Buffer.from(marked(text, bytes)) : text, Buffer.from([0])];
    });
    const body = Buffer.concat([...fields, Buffer.from([0])]);
    const header = Buffer.from("E\0\0\0\0");
    header.writeUInt32BE(body.length + 4, 1);
    return Buffer.concat([header, body]);
  }

  #close(field: Field): void {
    // The last one is a NUL without a text.
    if (field.type !== 0 && this.#all.length < MOST) this.#all.push(field);
    this.#open = null;
  }
}

/** A copy of what is held: it must not keep all the bytes that it came with. */
function add(field: Field, text: Buffer): void {
  const room = LONGEST - field.kept;
  field.bytes += text.length;
  if (room <= 0 || text.length === 0) return;
  const part = Buffer.from(text.subarray(0, room));
  field.parts.push(part);
  field.kept += part.length;
}
