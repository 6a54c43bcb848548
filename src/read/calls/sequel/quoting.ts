/** A name as Sequel quotes it. */
export function quoteWord(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
