import { meant } from "../text/nearest-word.ts";
import { tools } from "./registry.ts";
import type { Tool } from "./tool.ts";

/** The run cannot start: what was asked for does not exist. */
export class ReadError extends Error {
  override readonly name = "ReadError";
}

/** @throws ReadError where no tool has that name */
export function toolNamed(name: string): Tool {
  const word = name.trim().toLowerCase();
  const found = tools.find(({ id, aliases = [] }) => id === word || aliases.includes(word));
  if (found) return found;
  const known = tools.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  throw new ReadError(`unknown migration tool "${name}": ${meant(word, known)}`);
}
