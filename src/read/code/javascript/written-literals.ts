/** A text as source code writes it. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A text of any number of lines. */
export function templateLiteral(text: string): string {
  return `\`${text.replace(/[\\`]|\$(?=\{)/g, "\\$&")}\``;
}

export function listLiteral(items: readonly string[]): string {
  return `[${items.map(stringLiteral).join(", ")}]`;
}

/** `{ name: "x", unique: true }`; what is null is left out, and nothing is left of an object without entries. */
export function objectLiteral(entries: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(entries).flatMap(([key, code]) => (code === null ? [] : [`${key}: ${code}`]));
  return given.length === 0 ? "{}" : `{ ${given.join(", ")} }`;
}
