import { expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

async function missing(files: ReadonlyMap<string, string>, beside: ReadonlyMap<string, string> = new Map()) {
  const { findings } = await lint(discoveryOf(files, beside), defaults, new Set());
  return findings.filter(({ rule }) => rule === "missing-rollback");
}

it("an index that the migration drops again is not named with the one that has its name later", async () => {
  const first = "-- +goose Up\nCREATE TABLE t (id int, a int);\n-- +goose Down\nDROP TABLE t;\n";
  const then =
    "-- +goose Up\nCREATE INDEX x ON t (id);\nDROP INDEX x;\nCREATE INDEX x ON t (a);\nALTER INDEX x RENAME TO y;\n-- +goose Down\nSELECT 1;\n";
  const found = await missing(
    new Map([["db/migrations/00002_b.sql", then]]),
    new Map([["db/migrations/00001_a.sql", first]]),
  );
  expect(found.map(({ message }) => message)).toEqual([
    "The rollback in the `-- +goose Down` section leaves y behind",
  ]);
});

it("an old definition of several lines has the heading of a Liquibase rollback on each", async () => {
  const text = `--liquibase formatted sql
--changeset a:1
CREATE TABLE t (a int, b int);
CREATE INDEX x ON t (a,
  b);
--rollback DROP TABLE t;
--changeset a:2
DROP INDEX x;
CREATE INDEX x ON t (b);
`;
  const [found] = await missing(new Map([["db/changelog.sql", text]]));
  expect(found?.instead).toContain("--rollback CREATE INDEX CONCURRENTLY x_old ON t (a,\n--rollback   b);\n");
});
