/** A text as source code writes it; "#{" would begin code. */
export function elixirString(text: string): string {
  return `"${text.replace(/["\\]|#(?=\{)/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

/** `:orders`, or with quotes where it needs them. */
export function elixirAtom(name: string): string {
  return /^[a-z_][a-z0-9_]*[?!]?$/i.test(name) ? `:${name}` : `:${elixirString(name)}`;
}

/** `name` and `"a name"` as what stands before the colon of a keyword. */
export function elixirKey(name: string): string {
  return elixirAtom(name).slice(1);
}

/** A heredoc, in which a backslash and "#{" would mean something; the text ends with a line break. */
export function elixirHeredoc(call: string, text: string): string {
  const escaped = text.replace(/\\|#(?=\{)|"""/g, "\\$&");
  const lines = escaped.split("\n").map((line) => (line === "" ? "" : `  ${line}`));
  return [`${call} """`, ...lines, '  """'].join("\n");
}
