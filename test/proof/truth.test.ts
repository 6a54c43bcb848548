import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import type { Proof, Run } from "../../src/types.ts";
import { root } from "../print/place.ts";
import { openMajor } from "../servers/binaries.ts";
import { proofOf } from "./proved.ts";
import { beside, type Truth, truths } from "./truth.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const shop = readFileSync(new URL("rules/shop.sql", root), "utf8");

// A sample on the newest major, or all on those that INDEXWRIGHT_MAJORS asks for: the oldest, the newest, one between.
const asked = process.env.INDEXWRIGHT_MAJORS?.split(",")
  .map(Number)
  .filter((major) => [14, 16, 18].includes(major));
const told = asked ? truths : truths.filter((_, at) => at % 20 === 0);

it("there are enough of them", () => {
  expect(truths.length).toBeGreaterThanOrEqual(60);
  expect(new Set(truths.map(([up, down]) => `${up} ${down}`)).size).toBe(truths.length);
});

describe.each(asked ?? [18])("on PostgreSQL %i", (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await openMajor(major);
  });
  afterAll(() => server?.stop());

  it.each(told.map((truth) => [truth[0], truth] as const))("%s", async (_, truth) => {
    const [up, down] = truth;
    const proof = await proofOf(server, {
      history: { "migrations/1.sql": shop + beside },
      options: { postgresVersion: major },
      files: {
        "migrations/2.sql": script(up),
        ...(down === null ? {} : { "migrations/2_rollback.sql": script(down) }),
      },
    });
    expect([up, down, ...shownBy(proof)]).toEqual(truth);
  });
});

function script(statements: string): string {
  return `${statements.replaceAll("; ", ";\n")};`;
}

function shownBy(proof: Proof): readonly unknown[] {
  const runs = proof.statements.filter(
    ({ file, statement }) => file.path === "migrations/2.sql" && statement.kind !== "TransactionStmt",
  );
  return [
    runs.map(locksOf).join("; "),
    runs.map(blocksOf).join("; "),
    proof.rollback?.verdict ?? null,
    proof.rerun?.verdict ?? null,
    (proof.indexes ?? []).map(({ name, valid }) => bare(name) + (valid ? "" : " INVALID")).join(", "),
    (proof.interruption ?? []).map((one) => one.afterRerun).join(" "),
  ] satisfies Truth extends readonly [string, string | null, ...infer Rest] ? Rest : never;
}

function locksOf({ status, sqlstate, locks }: Run): string {
  if (status !== "ok") return `${status} ${sqlstate ?? ""}`.trim();
  if (!locks) return "unseen";
  return locks.map((one) => `${bare(one.relation)} ${one.mode.replace(/Lock$/, "")}`).join(", ") || "none";
}

function blocksOf({ status, blocks }: Run): string {
  if (status !== "ok") return "";
  if (!blocks) return "unseen";
  const words = blocks.join(" ");
  return (
    words.replace("select insert update delete", "all").replace("insert update delete", "writes") || "nobody"
  );
}

function bare(name: string): string {
  return name.replace(/^public\./, "");
}
