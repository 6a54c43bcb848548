/** The keys of a Java properties file or of its like: `key=value`, `key: value`, "#" and "!" comments. */
export function properties(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([^#!\s=:][^\s=:]*)\s*[=:]\s*(.*?)\s*$/.exec(line);
    if (match?.[1] !== undefined) found.set(match[1], match[2] ?? "");
  }
  return found;
}
