import { describe, expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

const index = "CREATE INDEX CONCURRENTLY a_idx ON orders (a);";
const two = `${index}\nCREATE INDEX CONCURRENTLY b_idx ON orders (b);`;

/** A migration as its tool runs it outside a transaction, and where it keeps the way back. */
const layouts: readonly (readonly [tool: string, path: string, head: string, several: boolean])[] = [
  ["dbmate", "m/2_a.sql", "-- migrate:up transaction:false\n", false],
  ["sql-migrate", "m/2_a.sql", "-- +migrate Up notransaction\n", true],
  ["goose", "m/2_a.sql", "-- +goose NO TRANSACTION\n-- +goose Up\n", true],
  ["liquibase", "m/2_a.sql", "--liquibase formatted sql\n--changeset ann:2 runInTransaction:false\n", true],
  ["golang-migrate", "m/2_a.up.sql", "", false],
  ["sqlx", "m/2_a.up.sql", "-- no-transaction\n", false],
  ["morph", "m/2_a.up.sql", "-- morph:nontransactional\n", false],
];

/** What stands beside it, so that its root has ways back. */
const beside = new Map([
  ["m/1_b.up.sql", "CREATE TABLE other (x int);\n"],
  ["m/1_b.down.sql", "DROP TABLE other;\n"],
]);

describe("the advice on a missing rollback, followed to the letter, leaves nothing to say of it", () => {
  const cases = layouts.flatMap(([tool, path, head, several]) =>
    [index, ...(several ? [two] : [])].map((sql) => [tool, path, `${head}${sql}\n`] as const),
  );
  it.each(cases)("%s, %s: %j", async (tool, path, text) => {
    const found = await linted(tool, new Map([[path, text]]));
    const advice = found.find(({ rule }) => rule === "missing-rollback")?.instead ?? "";
    const [lead = "", ...lines] = advice.split("\n");
    const where = /^Write into (.+):$/.exec(lead)?.[1] ?? "";
    const body = `${lines.filter((line) => !line.startsWith("DROP INDEX CONCURRENTLY must")).join("\n")}\n`;
    const followed = where.startsWith("the ")
      ? new Map([[path, `${text}${body}`]])
      : new Map([
          [path, text],
          [`m/${where}`, body],
        ]);
    const left = await linted(tool, followed);
    expect(left.filter(({ direction }) => direction === "down").map(({ message }) => message)).toEqual([]);
    expect(left.map(({ rule }) => rule)).not.toContain("missing-rollback");
  });
});

describe("the advice for a way back speaks of the way back", () => {
  it.each([
    [
      "dbmate",
      "m/2_a.sql",
      `-- migrate:up\nSELECT 1;\n-- migrate:down\n${index}\n`,
      "-- migrate:down transaction:false",
    ],
    [
      "sql-migrate",
      "m/2_a.sql",
      `-- +migrate Up\nSELECT 1;\n-- +migrate Down\n${index}\n`,
      "-- +migrate Down notransaction",
    ],
  ])("%s", async (tool, path, text, marker) => {
    const [first] = await linted(tool, new Map([[path, text]]));
    expect(first?.rule).toBe("concurrently-in-transaction");
    expect(first?.instead).toContain(marker);
  });

  it.each([
    ["dbmate", `-- migrate:up\nCREATE INDEX a_idx ON orders (a);\n`, "-- migrate:down transaction:false"],
    [
      "dbmate",
      `-- migrate:up transaction:false\n${index}\n-- migrate:down\nSELECT 1;\n`,
      "-- migrate:down transaction:false",
    ],
    [
      "sql-migrate",
      `-- +migrate Up notransaction\n${index}\n-- +migrate Down\nSELECT 1;\n`,
      "-- +migrate Down notransaction",
    ],
  ])("%s, where the rollback is missing or incomplete: %j", async (tool, text, marker) => {
    const found = await linted(tool, new Map([["m/2_a.sql", text]]));
    const advice = found.find(({ rule }) => rule === "missing-rollback")?.instead;
    expect(advice).toContain(marker);
    expect(advice).not.toMatch(/:up|Up /);
  });
});

async function linted(tool: string, files: ReadonlyMap<string, string>) {
  const report = await lint(discoveryOf(files, beside), { ...defaults, tool }, new Set());
  const loud = report.findings.filter(({ severity }) => severity !== "notice");
  return loud.map((finding) => ({
    ...finding,
    direction: isDown(finding.file.path, finding.file.text, finding.span[0]) ? "down" : "up",
  }));
}

function isDown(path: string, text: string, at: number): boolean {
  return (
    path.includes(".down.") || /migrate:down|\+(?:migrate|goose) Down|--rollback/.test(text.slice(0, at))
  );
}
