import { existsSync, readdirSync } from "node:fs";
import { root } from "./place.ts";

/** The names of the rooms, in code-unit order; what only a measurement finds has a page there and no rule. */
export function roomNames(): readonly string[] {
  return readdirSync(new URL("rules/", root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`rules/${entry.name}/rule.ts`, root)))
    .map((entry) => entry.name)
    .sort();
}

/** rules/index.ts: every room, so that none is ever forgotten. */
export function rulesIndex(): string {
  const names = roomNames();
  const imports = names.map((name) => `import ${camel(name)} from "./${name}/rule.ts";`);
  const list = names.map((name) => `  ${camel(name)},`);
  return [
    "// Printed by `npm run docs` from the folders beside it.",
    'import type { Rule } from "../src/check/rule.ts";',
    ...imports,
    "",
    "export const rules: readonly Rule[] = [",
    ...list,
    "];",
    "",
  ].join("\n");
}

function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
