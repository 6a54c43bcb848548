import { readdirSync, readFileSync } from "node:fs";
import { root } from "./place.ts";

/** src/read/registry.ts: every migration tool in src/read/tools, found by the line that exports it. */
export function registry(): string {
  const folder = new URL("src/read/tools/", root);
  const tools = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .flatMap((file) => {
      const name = /^export const (\w+): Tool = \{$/m.exec(readFileSync(new URL(file, folder), "utf8"))?.[1];
      return name ? [{ file, name }] : [];
    });
  const lines = [...tools.map(({ file, name }) => `import { ${name} } from "./tools/${file}";`)];
  const type = 'import type { Tool } from "./tool.ts";';
  lines.unshift(type);
  return [
    "// Printed by npm run docs",
    ...lines,
    "",
    "export const tools: readonly Tool[] = [",
    ...tools.map(({ name }) => `  ${name},`),
    "];",
    "",
  ].join("\n");
}
