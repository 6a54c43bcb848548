import { tools } from "./registry.ts";
import type { Tool } from "./tool.ts";

/** The run cannot start: what was asked for does not exist. */
export class ReadError extends Error {
  override readonly name = "ReadError";
}

export function toolNamed(id: string): Tool {
  const found = tools.find((tool) => tool.id === id);
  if (found) return found;
  const nearest = [...tools].sort((a, b) => distance(id, a.id) - distance(id, b.id))[0];
  throw new ReadError(`unknown migration tool "${id}": did you mean "${nearest?.id}"?`);
}

/** Levenshtein's distance, letters in any case. */
function distance(from: string, to: string): number {
  const [a, b] = [from.toLowerCase(), to.toLowerCase()];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
