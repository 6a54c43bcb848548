/** `$1 = '42', $2 = NULL`, as auto_explain and the log of statements print parameters. A value that was cut short is none. */
export function loggedValues(text: string): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const [, number, value = ""] of text.matchAll(/\$(\d{1,5}) = (NULL|'(?:[^']|'')*')(?=, \$|\s*$)/g))
    if (!value.endsWith("...'"))
      found.set(Number(number), [value.includes("\\") ? `E${value.replaceAll("\\", "\\\\")}` : value]);
  return found;
}
