import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { failingRules, saidBy } from "../../src/check/precedence.ts";
import { caseFrom } from "../proof/after-shop.ts";
import { lintCase } from "../room.ts";

const ids = new Set(rules.map((rule) => rule.id));

it("every rule about a failure has its place, once", () => {
  const failing = rules.filter((rule) => rule.fails).map((rule) => rule.id);
  expect([...failingRules].sort()).toEqual(failing.sort());
});

it("names rules that there are, none of them about failures", () => {
  for (const id of [...saidBy.keys(), ...[...saidBy.values()].flat()]) {
    expect(ids).toContain(id);
    expect(failingRules).not.toContain(id);
  }
});

type Row = readonly [sentence: string, sql: string, said: readonly string[]];

const rows: readonly Row[] = [
  [
    "the transaction before the keys, and no word on names, re-runs and timeouts",
    "BEGIN; SET LOCAL statement_timeout = '5s'; CREATE INDEX CONCURRENTLY ON orders USING gin (date_trunc('day', placed_at) gin_trgm_ops); COMMIT",
    ["concurrently-in-transaction"],
  ],
  [
    "the access method before the keys",
    "CREATE UNIQUE INDEX CONCURRENTLY i ON orders USING hash ((placed_at::date))",
    ["access-method-unsupported-option"],
  ],
  [
    "the partition key before the lock on all partitions",
    "CREATE UNIQUE INDEX events_key ON events (id)",
    ["unique-missing-partition-key"],
  ],
  [
    "what fails waits for no lock and needs no rollback",
    "ALTER TABLE orders ADD CONSTRAINT k UNIQUE USING INDEX orders_status_idx",
    ["using-index-ineligible"],
  ],
  [
    "a foreign key that is checked under its lock: not that it waits for it",
    "ALTER TABLE order_items ADD FOREIGN KEY (product_id) REFERENCES products",
    ["foreign-key-not-valid", "foreign-key-without-index"],
  ],
  [
    "a setting without effect: not its value",
    "SET LOCAL lock_timeout = 5",
    ["set-local-outside-transaction"],
  ],
  [
    "two statements have their own",
    "SET lock_timeout = '5sec'; ALTER TABLE order_items ADD FOREIGN KEY (product_id) REFERENCES products",
    ["guc-invalid-value", "foreign-key-not-valid", "foreign-key-without-index"],
  ],
];

describe("of one statement is said", () => {
  it.each(rows)("%s", async (_, sql, said) => {
    const { findings } = await lintCase(caseFrom(sql, null));
    expect(findings.map((finding) => finding.rule)).toEqual(said);
  });
});
