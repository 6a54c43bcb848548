import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import type { Finding } from "../../src/types.ts";
import { root } from "../print/place.ts";
import { roomNames } from "../print/rules-index.ts";
import { casesOf, defaults, discoveryOf } from "../room.ts";

type Files = ReadonlyMap<string, string>;

const projects = new URL("test/projects/", root);

const unlisted: Files = new Map([
  ["drizzle/meta/_journal.json", '{"dialect": "postgresql", "entries": [{"idx": 0, "tag": "0000_a"}]}'],
  ["drizzle/0000_a.sql", "CREATE TABLE a (id int);\n"],
  ["drizzle/0001_b.sql", "CREATE TABLE b (id int PRIMARY KEY);\n"],
  ["drizzle/0002_c.sql", "CREATE INDEX b_id_idx ON b (id);\n"],
]);

/** Each folder of a tool with all that stands in it, and each case with a history. */
function* repositories(): Generator<readonly [name: string, files: Files]> {
  const paths = readdirSync(projects, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(projects.pathname.length));
  for (const tool of new Set(paths.flatMap((path) => /^[^/]+(?=\/)/.exec(path)?.[0] ?? []))) {
    const own = paths.filter((path) => path.startsWith(`${tool}/`));
    yield [tool, new Map(own.map((path) => [path, readFileSync(new URL(path, projects), "utf8")]))];
  }
  yield ["Drizzle files that no journal lists", unlisted];
  for (const room of roomNames())
    for (const side of ["bad", "good"] as const)
      for (const { name, isScript, history, files, execution, edited } of casesOf(room, side))
        if (!isScript && history.size > 0 && execution === null && edited.size === 0)
          yield [`${room}: ${name}`, new Map([...history, ...files])];
}

async function said(files: Files, linted: readonly string[]): Promise<readonly Finding[]> {
  const reported = new Map([...files].filter(([path]) => linted.includes(path)));
  const beside = new Map([...files].filter(([path]) => !linted.includes(path)));
  return (await lint(discoveryOf(reported, beside), defaults, new Set())).findings;
}

function of(path: string, findings: readonly Finding[]): readonly string[] {
  const own = findings.filter(({ file }) => file.path === path);
  return own.map(({ span, severity, rule, message }) => `${span[0]} ${severity} ${rule} ${message}`).sort();
}

it("a file by itself has the findings that it has in its folder", { timeout: 300_000 }, async () => {
  let compared = 0;
  let found = 0;
  const differing: string[] = [];
  for (const [name, files] of repositories()) {
    const sql = [...files.keys()].filter((path) => path.endsWith(".sql"));
    const whole = await said(files, sql);
    for (const path of sql) {
      const [alone, within] = [of(path, await said(files, [path])), of(path, whole)];
      compared++;
      found += within.length;
      if (alone.join("\n") !== within.join("\n"))
        differing.push(`${name}, ${path}: ${JSON.stringify({ alone, within })}`);
    }
  }
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(300);
  expect(found).toBeGreaterThan(300);
});
