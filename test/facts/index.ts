import { writeFileSync } from "node:fs";
import { root } from "../print/place.ts";
import { printedFacts } from "./print.ts";
import { readFacts } from "./read.ts";

for (const [path, text] of printedFacts(await readFacts())) {
  writeFileSync(new URL(path, root), text);
  process.stdout.write(`printed ${path}\n`);
}
