import type { IndexStmt, List, RangeVar } from "libpg-query";
import { describe, expect, it } from "vitest";
import { readSql } from "../../src/parse/grammar.ts";
import { nameOf, nameOfList, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { nodesIn } from "../../src/sql/grammar/nodes.ts";
import { defaultIndexName, shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { type How, parsed, psql } from "./parsed.ts";

const lengths = [5, 20, 21, 22, 30, 62, 63, 64, 100, 180];

/** What the grammar gives for the schema of an index, in three of its shapes. */
function schemasIn(written: string, how: How): readonly string[] {
  const text = `CREATE INDEX i ON ${written}.t (a); DROP INDEX ${written}.i; ALTER INDEX ${written}.i RENAME TO j;`;
  const { statements, unread } = parsed(text, how);
  expect(unread).toEqual([]);
  const found: string[] = [];
  for (const { node } of statements)
    for (const [kind, inner] of nodesIn(node)) {
      if (kind === "relation") found.push(nameOf(inner as RangeVar).schema ?? "");
      if (kind === "List") found.push(nameOfList({ List: inner as List }).schema ?? "");
    }
  return found.map(quoteIdentifier);
}

describe("a placeholder whose stand-in is longer than a name may be", () => {
  const forms: readonly (readonly [string, (name: string) => string, How])[] = [
    ["psql's variable", (name) => `:${name}`, psql],
    ["psql's variable in quotes", (name) => `:"${name}"`, psql],
    ["Flyway's", (name) => `\${${name}}`, {}],
    ["Go's", (name) => `{{ .${name} }}`, {}],
    ["sqlcmd's", (name) => `$(${name})`, {}],
    ["part of a name", (name) => `app_\${${name}}_v1`, {}],
  ];
  it.each(forms)("is whole in every name: %s", (_, form, how) => {
    for (const length of lengths) {
      const written = form(
        "SCHEMA_OF_A_WAREHOUSE_"
          .repeat(9)
          .slice(0, length - 1)
          .concat("X"),
      );
      expect(schemasIn(written, how)).toEqual([written, written, written]);
    }
  });

  it("stays apart from another that begins with the same 63 bytes", () => {
    const [schemaA, schemaB] = ["A", "B"].map((end) => `:WAREHOUSE_WORKER_SCHEMA_${end}`);
    const names = parsed(`DROP INDEX ${schemaA}.i; DROP INDEX ${schemaB}.i;`, psql).statements.map(
      ({ node }) => JSON.stringify(node),
    );
    expect(names[0]).not.toBe(names[1]);
  });

  it("leaves strings as they are, and what PostgreSQL folds, folded", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder as files write it
    const text = "SELECT '${WAREHOUSE_WORKER_SCHEMA}_Jobs' FROM ${WAREHOUSE_WORKER_SCHEMA}_Jobs;";
    const read = JSON.stringify(parsed(text).statements.map(({ node }) => node));
    const decoded = read.replace(/[\ue000-\ue0ff]/g, (char) =>
      String.fromCharCode(char.charCodeAt(0) - 0xe000),
    );
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder as files write it
    expect(decoded).toContain('"sval":"${WAREHOUSE_WORKER_SCHEMA}_Jobs"');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder as files write it
    expect(decoded).toContain('"relname":"${WAREHOUSE_WORKER_SCHEMA}_jobs"');
  });

  it("is whole in the name that an index without one is given", () => {
    const [statement] = parsed("CREATE INDEX ON :WAREHOUSE_WORKER_TABLE (state);", psql).statements;
    const { IndexStmt } = (statement?.node ?? {}) as { IndexStmt?: IndexStmt };
    const index = IndexStmt ?? {};
    const name = defaultIndexName(nameOf(index.relation).name, shapeOf(index));
    expect(quoteIdentifier(name)).toBe(":WAREHOUSE_WORKER_TABLE_state_idx");
  });

  it("lets a text of its own characters through", () => {
    const name = `\ue100N0\ue041${"x".repeat(80)}`;
    const reading = readSql(`SELECT "${name}"`);
    expect("statements" in reading).toBe(true);
  });
});
