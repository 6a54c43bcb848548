/** A text as source code writes it; "#{" would begin code. */
export function rubyText(text: string): string {
  return `"${text.replace(/["\\]|#(?=[{$@])/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

/** `:orders`, or a text where a symbol would need quotes. */
export function rubySymbol(name: string): string {
  return /^[a-z_][a-z0-9_]*$/i.test(name) ? `:${name}` : rubyText(name);
}

/** A heredoc in which nothing is replaced. */
export function heredoc(call: string, text: string): string {
  const lines = text.split("\n").map((line) => (line === "" ? "" : `  ${line}`));
  return [`${call} <<~'SQL'`, ...lines, "SQL"].join("\n");
}
