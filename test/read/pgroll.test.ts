import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["changelog"]));

type Files = Readonly<Record<string, string>>;

function rootsOf(files: Files) {
  const code = Object.entries(files).map(([path, text]) => ({ path, text, changed: "all" as const }));
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  return read([], memoryTree(files), options).roots;
}

/** Each text that is sent, by direction; "?" before what is not read. */
function sentBy(files: Files): readonly string[] {
  return rootsOf(files).flatMap(({ versions }) =>
    versions.flatMap(({ up, down }) =>
      [...up, ...down].flatMap(({ direction, sent = [] }) =>
        sent.map((one) => `${direction}: ${one.kind === "message" ? one.sql : `? ${one.message}`}`),
      ),
    ),
  );
}

const index = "operations:\n  - sql:\n      up: CREATE INDEX i ON a (b)\n      down: DROP INDEX i\n";

describe("pgroll", () => {
  it("sends each text of its `sql` operations by itself, both ways, by the names of the files", () => {
    const json = '{ "operations": [ { "sql": { "up": "SELECT 1", "down": "SELECT 0" } } ] }\n';
    const files = { "m/02_b.yaml": index, "m/01_a.json": json };
    expect(sentBy(files)).toEqual([
      "up: SELECT 1",
      "down: SELECT 0",
      "up: CREATE INDEX i ON a (b)",
      "down: DROP INDEX i",
    ]);
    const [root] = rootsOf(files);
    expect([root?.tool, root?.ordered, root?.versions[0]?.up[0]?.execution]).toEqual([
      "pgroll",
      false,
      "autocommit",
    ]);
  });

  it("reads each place of a text of several lines", () => {
    const text = "operations:\n  - sql:\n      up: |\n        SELECT 1;\n        DROP INDEX i;\n";
    const sent = rootsOf({ "m/1.yml": text })[0]?.versions[0]?.up[0]?.sent?.[0];
    if (sent?.kind !== "message") throw new Error("it sends nothing");
    const run = sent.runs.find(({ at }) => sent.sql.slice(at).startsWith("DROP"));
    expect(text.slice(run?.from)).toBe("DROP INDEX i;\n");
  });

  it("sends what waits for the end behind all others, and without a way back", () => {
    const text =
      "operations:\n  - sql:\n      up: SELECT 2\n      onComplete: true\n  - drop_index:\n      name: i\n";
    expect(sentBy({ "m/1.yaml": text })).toEqual(["up: SELECT 2"]);
    const [version] = rootsOf({ "m/1.yaml": text })[0]?.versions ?? [];
    expect(version?.up[0]?.rollback.place).toBe("none");
  });

  it("is asked for a way back where one can be written", () => {
    const text = "operations:\n  - sql:\n      up: CREATE INDEX i ON a (b)\n";
    expect(rootsOf({ "m/1.yaml": text })[0]?.versions[0]?.up[0]?.rollback).toMatchObject({
      ...{ place: "section", present: false, where: "`down`" },
    });
  });

  it("says what it cannot read", () => {
    expect(sentBy({ "m/1.yaml": "operations:\n  - sql:\n      up: [1]\n" })).toEqual([
      "up: ? `up` is no text",
    ]);
    const [first] = sentBy({ "m/1.yaml": `${index}  - [\n` });
    expect(first).toMatch(/^up: \? it is no valid YAML: /);
  });
});
