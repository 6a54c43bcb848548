// Unicode's East Asian wide and fullwidth blocks; assigned or not, so that the table outlives a Unicode version.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

const ASCII = /^[\x20-\x7e]*$/;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}|\u{20E3}/u;
const MARKS = /^[\p{M}\p{Default_Ignorable_Code_Point}]+$/u;

// Made at the first text that needs it: that takes as long as a whole small file.
let segmenter: Intl.Segmenter | undefined;

// Letters that stand alone unless a character outside this set follows: most text never needs the segmenter,
// which is a hundred times slower.
const ALONE = String.raw`\x20-\x7e\u{a0}-\u{2ff}\u{370}-\u{482}\u{48a}-\u{52f}\u{3041}-\u{3096}\u{30a1}-\u{30fa}\u{4e00}-\u{9fff}`;
const STRETCHES = new RegExp(`[${ALONE}](?=[${ALONE}]|$)|[${ALONE}]?[^${ALONE}]+`, "gu");

/** The characters as a reader counts them: a letter with its accents, an emoji with its joiners. */
export function graphemes(text: string): readonly string[] {
  if (ASCII.test(text)) return text.split("");
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  const cut = segmenter;
  return (text.match(STRETCHES) ?? []).flatMap((stretch) =>
    stretch.length === 1 ? [stretch] : Array.from(cut.segment(stretch), (part) => part.segment),
  );
}

/** Terminal columns of a text without control characters. */
export function width(text: string): number {
  if (ASCII.test(text)) return text.length;
  return graphemes(text).reduce((sum, part) => sum + columns(part), 0);
}

function columns(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (code < 0x300 && grapheme.length === 1) return 1;
  if (EMOJI.test(grapheme)) return 2;
  if (MARKS.test(grapheme)) return 0;
  return WIDE.some(([from, to]) => from <= code && code <= to) ? 2 : 1;
}

/** Padded to so many columns. */
export function pad(text: string, to: number): string {
  return text + " ".repeat(Math.max(0, to - width(text)));
}
