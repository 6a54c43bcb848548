import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { root } from "./place.ts";
import { registry } from "./registry.ts";
import { rulesIndex } from "./rules-index.ts";

// First of all: the pages are printed by the program, which imports both lists.
writeWhenStale("rules/index.ts", rulesIndex());
writeWhenStale("src/read/registry.ts", registry());
const { pages } = await import("./pages.ts");
for (const [path, text] of await pages()) writeWhenStale(path, text);

function writeWhenStale(path: string, text: string): void {
  const place = new URL(path, root);
  let before = "";
  try {
    before = readFileSync(place, "utf8");
  } catch {
    // It is new.
  }
  if (before === text) return;
  mkdirSync(new URL(".", place), { recursive: true });
  writeFileSync(place, text);
  process.stdout.write(`printed ${path}\n`);
}
