/** A text as source code writes it. */
export function pythonText(text: string): string {
  if (!text.includes("\n")) return JSON.stringify(text);
  return `"""${text.replace(/\\|"""|"$/g, (found) => found.replaceAll("\\", "\\\\").replaceAll('"', '\\"'))}"""`;
}

export function pythonList(items: readonly string[]): string {
  return `[${items.map(pythonText).join(", ")}]`;
}
