import { expect, it } from "vitest";
import { ledgerNotes } from "../../src/programs/deployment/ledger.ts";
import type { Report, Step } from "../../src/types.ts";
import { step } from "./state.ts";

function noted(tool: string, path: string, more: Partial<Step>, command: "apply" | "rollback" = "apply") {
  const file = { path, text: "", changed: "all" as const };
  const migrations = [{ file, tool }] as unknown as Report["migrations"];
  return ledgerNotes([step({ file, ...more })], { migrations }, { command, only: false })[0]?.message ?? null;
}

it.each([
  ["plain", "1.sql", {}, null],
  [
    "goose",
    "1_a.sql",
    { repeatable: true },
    "run goose as ever: IF NOT EXISTS lets it pass, and then goose's own list is right",
  ],
  [
    "goose",
    "1_a.sql",
    {},
    "goose would fail: what it asks for is done; write IF NOT EXISTS (IF EXISTS where it drops) into it before the tool runs it",
  ],
  [
    "prisma",
    "prisma/migrations/20260101_orders/migration.sql",
    {},
    "Prisma Migrate would fail: what it asks for is done. To have it counted: prisma migrate resolve --applied 20260101_orders",
  ],
  [
    "django",
    "shop/migrations/0002_orders.py",
    {},
    "Django would fail: what it asks for is done. To have it counted: manage.py migrate shop 0002_orders --fake, where it is the next to run: what stands before it counts then, and what comes behind it does not",
  ],
  [
    "atlas",
    "migrations/1.2.4_orders.sql",
    {},
    "Atlas would fail: what it asks for is done. To have it counted: atlas migrate set 1.2.4, where it is the next to run: what stands before it counts then, and what comes behind it does not",
  ],
  // A name that a shell would not take as it stands.
  [
    "sqitch",
    "deploy/$(rm -rf ~).sql",
    {},
    "Sqitch would fail: what it asks for is done. To have it counted: sqitch deploy --log-only --to-change NAME, which counts what is pending before it, too: run that first",
  ],
] as const)("%s counts %s as before: it is told what to do", (tool, path, more, message) => {
  expect(noted(tool, path, more)).toBe(message);
});

it("of a way back no command counts", () => {
  expect(noted("prisma", "prisma/migrations/1_a/down.sql", {}, "rollback")).toMatch(
    /^the way back in Prisma Migrate would fail: what it asks for is done; take it out of the tool's list by hand/,
  );
});
