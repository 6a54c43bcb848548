import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { command } from "./command.ts";

/** Makes the folder of a new report format and its test, and names it where formats are listed. */
export function newFormat(id: string, top: string): string {
  if (!/^[a-z][a-z0-9]*$/.test(id))
    throw new Error(
      id === ""
        ? "name the format: npm run new-format <id>"
        : `"${id}" is no name for a format: one word in lower case, as sarif`,
    );
  const folder = path.join(top, "src/report", id);
  if (existsSync(folder)) throw new Error(`src/report/${id} already exists`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "index.ts"), reporter(id));
  writeFileSync(path.join(top, "test/report", `${id}.test.ts`), test(id));
  edit(path.join(top, "src/types/report-format.ts"), "] as const;", `, "${id}"] as const;`);
  const index = path.join(top, "src/report/text-formats.ts");
  importInOrder(index, id);
  edit(index, "  }\n}\n", `    case "${id}":\n      return ${id}(report);\n  }\n}\n`);
  return next(id);
}

/** Among the imports of the other formats, where the formatter would put it. */
function importInOrder(index: string, id: string): void {
  const line = `import { ${id} } from "./${id}/index.ts";\n`;
  const text = readFileSync(index, "utf8");
  const later = [...text.matchAll(/^import .* from "\.\/([^/"]+)[^"]*";\n/gm)].find(
    ([, name]) => name !== undefined && name > id,
  );
  if (later) edit(index, later[0], line + later[0]);
  else edit(index, "\n/** All but", `${line}\n/** All but`);
}

function edit(file: string, before: string, after: string): void {
  const text = readFileSync(file, "utf8");
  const at = text.indexOf(before);
  if (at < 0)
    throw new Error(`${file} has no ${JSON.stringify(before)} any more: see test/new/new-format.ts`);
  writeFileSync(file, text.slice(0, at) + after + text.slice(at + before.length));
}

function reporter(id: string): string {
  return `import type { Report } from "../../types.ts";

/** For whom, and by which description of the format. */
export function ${id}(report: Report): string {
  return \`\${report.findings.length}\\n\`;
}
`;
}

function test(id: string): string {
  return `import { expect, it } from "vitest";
import { render } from "../../src/report/index.ts";
import { full, LOOK } from "./sample.ts";

it("says every finding", () => {
  expect(render(full(), "${id}", LOOK)).toBe("");
});
`;
}

function next(id: string): string {
  return [
    `made src/report/${id} and test/report/${id}.test.ts, and named ${id} in src/types/report-format.ts and src/report/text-formats.ts`,
    `1. src/report/${id}/index.ts: pure; every text from outside is escaped (src/report/escape); failures, unread and the verdict are said`,
    `2. test/report/${id}.test.ts: what it says, and that its own reader takes it`,
    "3. src/write/own-report.ts: how a file of it is known to be ours; test/hostile/outputs.test.ts holds it",
    "4. src/report/README.md: a row",
    "5. npm run docs",
    "6. npx biome check --write src test/report, then npm run check",
    "7. npm test: the tests that go over all formats take the new one by themselves",
    "",
  ].join("\n");
}

command(import.meta.url, newFormat);
