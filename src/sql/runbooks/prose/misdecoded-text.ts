import type { ModelledRunbook, Span } from "../../../types.ts";

/** A stretch of a document that was UTF-8, and was read as something else. */
export interface MisdecodedText {
  readonly span: Span;
  /** What stands on its line, up to 40 characters of it. */
  readonly line: string;
  /** What stood there: "—". */
  readonly meant: string;
  /** As people call it. */
  readonly encoding: string;
}

/** What the bytes from 0x80 on are there; Node.js of a small build knows neither. */
const encodings = new Map([
  [
    "Mac Roman",
    bytesBy(
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü" +
        "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
        "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ" +
        "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
    ),
  ],
  [
    "Windows-1252",
    bytesBy(
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" +
        "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿" +
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß" +
        "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    ),
  ],
]);

/** Signs that take three bytes or more in UTF-8, and that people write in such documents. */
const sign = /^(?:[\u2010-\u2bff\u{1f000}-\u{1faff}]|\ufe0f)+$/u;

/** Signs that cannot stand there by chance: their characters, written back as the bytes that they were read from, are UTF-8. */
export function* misdecodedTexts({
  file: { text },
}: Pick<ModelledRunbook, "file">): Generator<MisdecodedText> {
  for (const { index, 0: run } of text.matchAll(/[^\0-\x7f]{3,}/g))
    for (const [encoding, bytes] of encodings) {
      const meant = readAgain(run, bytes);
      if (meant === null) continue;
      yield { span: [index, index + run.length], line: lineAt(text, index), meant, encoding };
      break;
    }
}

function lineAt(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf("\n", at) + 1).split("\n", 1)[0] ?? "";
  return line.trim().slice(0, 40).trim();
}

function readAgain(run: string, bytes: ReadonlyMap<string, number>): string | null {
  const written = [...run].map((character) => bytes.get(character) ?? -1);
  if (written.includes(-1)) return null;
  try {
    const meant = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(written));
    return sign.test(meant) ? meant : null;
  } catch {
    return null;
  }
}

function bytesBy(characters: string): ReadonlyMap<string, number> {
  return new Map([...characters].map((character, at) => [character, at + 128]));
}
