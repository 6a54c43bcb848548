/** A text as source code of PHP writes it, in the quotes that need no escapes where there are such. */
export function phpText(text: string): string {
  if (text.includes("'") && !/["\\$]/.test(text)) return `"${text}"`;
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}

/** `['a', 'b']`; of one text alone that text. */
export function phpTexts(items: readonly string[]): string {
  const [only, ...more] = items.map(phpText);
  return more.length === 0 && only !== undefined ? only : `[${items.map(phpText).join(", ")}]`;
}

/** A nowdoc, in which nothing is replaced, as the last argument of a call; one line stays one. */
export function calledWithSql(call: string, sql: string): string {
  if (!sql.includes("\n")) return `${call}(${phpText(sql)});`;
  const lines = sql.split("\n").map((line) => (line === "" ? "" : `    ${line}`));
  return [`${call}(<<<'SQL'`, ...lines, "    SQL);"].join("\n");
}
