import { readFileSync } from "node:fs";
import { root } from "./place.ts";

/** A written page with its printed blocks, each between `<!-- printed: name -->` and `<!-- end -->`, made again. */
export function withBlocks(path: string, blocks: Readonly<Record<string, string>>): string {
  let text = readFileSync(new URL(path, root), "utf8");
  for (const [name, block] of Object.entries(blocks)) {
    if (block.trim() === "") throw new Error(`${path}: nothing to print for ${name}`);
    const start = `<!-- printed: ${name} -->`;
    const from = text.indexOf(start);
    const to = text.indexOf("<!-- end -->", from);
    if (from === -1 || to === -1) throw new Error(`${path} has no block ${name}`);
    text = `${text.slice(0, from + start.length)}\n\n${block.trim()}\n\n${text.slice(to)}`;
  }
  return text;
}
