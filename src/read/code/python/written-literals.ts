/** A text as source code writes it. */
export function pythonText(text: string): string {
  if (!/["\n]/.test(text)) return JSON.stringify(text);
  if (!/['\\\n]/.test(text)) return `'${text}'`;
  return `"""${text.replace(/\\|"""|"$/g, (found) => found.replaceAll("\\", "\\\\").replaceAll('"', '\\"'))}"""`;
}

export function pythonList(items: readonly string[]): string {
  return `[${items.map(pythonText).join(", ")}]`;
}
