/**
 * What readers of lines take for the end of one (Python's splitlines, U+0085 and U+2028), and what a terminal would act on
 * or not show. JSON leaves all of them as they are.
 */
const unsafe = /[\p{Cc}\p{Bidi_Control}\u{200c}\u{2028}\u{2029}\u{feff}]/gu;

/** A value as JSON in one line, with a line feed behind it. */
export function jsonLine(value: unknown): string {
  const escaped = JSON.stringify(value).replace(
    unsafe,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
  return `${escaped}\n`;
}
