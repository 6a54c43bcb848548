/** The settings of a Java properties file or of its like: `key=value`, `key: value`, "#" and "!" comments. */
export function pairs(text: string): readonly (readonly [key: string, value: string])[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [head, key] = /^\s*([^#!\s=:][^\s=:]*)\s*[=:]/.exec(line) ?? [];
    return head === undefined || key === undefined ? [] : [[key, line.slice(head.length).trim()] as const];
  });
}

/** Of two with one key the last one counts. */
export function properties(text: string): ReadonlyMap<string, string> {
  return new Map(pairs(text));
}
