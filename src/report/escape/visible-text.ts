// What an editor or a terminal would obey, or swallow, instead of showing: controls, bidirectional overrides,
// zero-width characters, half surrogates. The joiners and selectors that only shape an emoji stay.
const UNSEEN = new RegExp(
  [
    String.raw`(?<shape>(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}])\u{200D}(?=\p{Extended_Pictographic})`,
    String.raw`(?<=\p{Extended_Pictographic})[\u{FE0E}\u{FE0F}]`,
    String.raw`(?<=[0-9#*])\u{FE0F}(?=\u{20E3}))`,
    String.raw`[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u{2028}\u{2029}]`,
  ].join("|"),
  "gu",
);

const PRINTABLE = /^[\x20-\x7e]*$/;

/** The text with nothing hidden in it, on one line: ESC as ␛, a line feed as ␊, U+202E as <U+202E>. */
export function visible(text: string): string {
  if (PRINTABLE.test(text)) return text;
  return text.replace(UNSEEN, (char, shape: string | undefined) =>
    shape === undefined ? named(char) : char,
  );
}

/** The same, line by line: line breaks stay line breaks. */
export function visibleLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map(visible);
}

function named(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
