import { isUtf8 } from "node:buffer";
import type { Span } from "../types.ts";

/** A file's characters, or why there are none: the place of the trouble is a span of what could be read. */
export type DecodedText =
  | { readonly text: string }
  | { readonly reason: string; readonly readable: string; readonly span: Span };

/** Strict UTF-8; a byte order mark is kept, so that offsets fit what an editor shows. */
export function decode(bytes: Uint8Array): DecodedText {
  const other = otherEncoding(bytes);
  if (other) return { reason: other, readable: "", span: [0, 0] };
  // A third of the time that a strict TextDecoder takes. Buffer keeps a byte order mark, and isUtf8 is as strict.
  if (!isUtf8(bytes)) return badByte(bytes);
  return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8") };
}

function otherEncoding(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? save("UTF-32") : save("UTF-16");
  if (first === 0xfe && second === 0xff) return save("UTF-16");
  const nul = bytes.indexOf(0);
  if (nul < 0) return null;
  // Plain SQL in UTF-16 without a mark: every other byte is NUL.
  const sample = bytes.subarray(0, 64);
  const nuls = sample.filter((byte) => byte === 0).length;
  if (sample.length >= 4 && nuls * 2 >= sample.length - 1 && nuls * 2 <= sample.length + 1)
    return save("UTF-16");
  return `it is binary, not SQL: byte ${nul + 1} is NUL`;
}

function save(encoding: string): string {
  return `it is ${encoding}, not UTF-8; save it as UTF-8`;
}

/** Where decoding stops: half the bytes at a time, since a decoder does not say. */
function badByte(bytes: Uint8Array): DecodedText {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), "begins")) good = middle;
    else bad = middle;
  }
  // The decoder gives up at the end of a broken sequence; its first byte is the one to name.
  while (good > 0 && !decodes(bytes.subarray(0, good), "whole")) good--;
  const readable = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, good));
  const line = readable.split(/\r\n|\n|\r/).length;
  const hex = (bytes[good] ?? 0).toString(16).padStart(2, "0").toUpperCase();
  const reason = `it is not UTF-8: byte ${good + 1} of the file, on line ${line}, is 0x${hex}; save it as UTF-8`;
  return { reason, readable: `${readable}\uFFFD`, span: [readable.length, readable.length + 1] };
}

function decodes(bytes: Uint8Array, how: "whole" | "begins"): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: how === "begins" });
    return true;
  } catch {
    return false;
  }
}
