/** A text as source code writes it: of several lines, or with quotes in it, as it stands between `@"` and `"`. */
export function csharpLiteral(text: string): string {
  if (/[\n"\\]/.test(text)) return `@"${text.replaceAll('"', '""')}"`;
  return `"${text}"`;
}
