import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { command } from "./command.ts";

/** Makes the file of a new migration tool, its test and its two projects. Their blanks fail the tests until they are filled in. */
export function newTool(id: string, top: string): string {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    throw new Error(
      id === ""
        ? "name the tool: npm run new-tool <id>"
        : `"${id}" is no name for a tool: its own name in lower case, as golang-migrate`,
    );
  if (existsSync(path.join(top, "src/read/tools", `${id}.ts`)))
    throw new Error(`src/read/tools/${id}.ts already exists`);
  for (const [name, text] of Object.entries(blanks(id))) {
    mkdirSync(path.dirname(path.join(top, name)), { recursive: true });
    writeFileSync(path.join(top, name), text);
  }
  return next(id);
}

function blanks(id: string): Readonly<Record<string, string>> {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    [`src/read/tools/${id}.ts`]: `import type { Tool } from "../tool.ts";

export const ${name}: Tool = {
  id: "${id}",
  name: "",
  recorded: true,
  optOut: [],
  claim: () => null,
  read: () => [],
  one: () => [],
  leaves: () => "",
};
`,
    [`test/read/${id}.test.ts`]: `import { expect, it } from "vitest";
import { readFiles } from "./memory-tree.ts";

it("is told by its evidence", () => {
  expect(readFiles({ "migrations/1.sql": "SELECT 1;" }).roots[0]?.tool).toBe("${id}");
});
`,
    [`test/projects/${id}/mistakes/migrations/1.sql`]: "",
    [`test/projects/${id}/correct/migrations/1.sql`]: "",
    [`test/projects/${id}/report.txt`]: "",
  };
}

function next(id: string): string {
  return [
    `made src/read/tools/${id}.ts, test/read/${id}.test.ts and test/projects/${id}: npm test fails until they are filled in`,
    `1. src/read/tools/${id}.ts: what claims a folder, the order, what goes up and down, how it is sent; cite the tool's own source`,
    "   claims: read/text/claims.ts; names in order: byNumber (read/text/order.ts); sections by marker lines: cutByLines (read/text/cut-by-lines.ts)",
    "   another database: otherDatabase of the claim, where the tool's configuration or the project's drivers say it",
    "2. npm run docs prints the registry: until then no test knows the tool",
    `3. test/read/${id}.test.ts: evidence, order, both directions, the opt-out accepted, malformed and foreign, another database`,
    `4. test/projects/${id}/mistakes and /correct: two small repositories with the files that the tool is known by, then`,
    `   UPDATE=1 npx vitest run --config test/vitest.config.ts test/projects.test.ts -t ${id} prints report.txt; read it as its user`,
    "5. src/read/README.md: a row in the table of what the server receives",
    "6. npx biome check --write src/read test/read, then npm run check",
    "7. npm test",
    "",
  ].join("\n");
}

command(import.meta.url, newTool);
