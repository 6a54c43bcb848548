/** A text as source code writes it: of several lines as a text block. */
export function javaLiteral(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\");
  if (!text.includes("\n")) return `"${escaped.replaceAll('"', '\\"')}"`;
  return `"""\n${escaped.replaceAll('"""', '\\"""')}"""`;
}
