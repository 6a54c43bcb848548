import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { rules } from "../../rules/index.ts";
import { weigh } from "../../src/check/measured/weigh.ts";
import { weighFindings } from "../../src/check/measured/weigh-findings.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { objectOn } from "../../src/sql/statements/database-object.ts";
import type { Report } from "../../src/types.ts";
import { openMajor } from "../servers/binaries.ts";
import { proved, type Told } from "./proved.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The whole list takes a while: its beginning stands for it, unless all is asked for. */
const all = process.env.INDEXWRIGHT_MAJORS !== undefined;

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const history = {
  "migrations/1.sql":
    "CREATE TABLE orders (id bigint PRIMARY KEY, number text); CREATE INDEX orders_number_idx ON orders (number); INSERT INTO orders VALUES (1, 'a'), (2, 'a');",
};

function run(sql: string, more: Partial<Told> = {}): Promise<Report> {
  return proved(server, { history, files: { "migrations/2.sql": sql }, ...more });
}

/** By rule; measured, where one of its findings is. */
function evidence({ findings }: Report): Readonly<Record<string, string>> {
  const sorted = findings.toSorted((a, b) => (a.evidence > b.evidence ? -1 : 1));
  return Object.fromEntries(sorted.map((one) => [one.rule, one.evidence]));
}

describe("a finding that the server confirms says so", () => {
  const confirmed: readonly (readonly [rule: string, sql: string])[] = [
    [
      "if-not-exists-hides-invalid-index",
      "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (id, number);",
    ],
    [
      "index-build-under-exclusive-lock",
      "BEGIN;\nALTER TABLE orders ADD COLUMN note text;\nCREATE INDEX i ON orders (note);\nCOMMIT;",
    ],
    ["create-index-not-concurrent", "CREATE INDEX i ON orders (number, id);"],
    ["drop-index-not-concurrent", "DROP INDEX orders_number_idx;"],
    ["reindex-not-concurrent", "REINDEX TABLE orders;"],
    [
      "constraint-builds-index",
      "ALTER TABLE orders ADD CONSTRAINT orders_id_number_key UNIQUE (id, number);",
    ],
    ["concurrently-in-transaction", "BEGIN;\nCREATE INDEX CONCURRENTLY i ON orders (id, number);\nCOMMIT;"],
    [
      "if-not-exists-hides-invalid-index",
      "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (id, number);",
    ],
    ["concurrent-index-not-rerunnable", "CREATE INDEX CONCURRENTLY orders_i ON orders (id, number);"],
    [
      "missing-if-not-exists",
      "CREATE INDEX orders_i ON orders (id, number);\nCREATE INDEX orders_j ON orders (id, id);",
    ],
    [
      "missing-if-not-exists",
      "CREATE INDEX byboth ON orders (id, number);\nCREATE INDEX twice ON orders (id, id);",
    ],
    ["missing-if-not-exists", 'CREATE INDEX "By Both" ON orders (id, number);\nSELECT 1;'],
    ["missing-if-not-exists", "DROP INDEX orders_number_idx;\nSELECT 1;"],
    ["missing-if-not-exists", "DO $$ BEGIN CREATE INDEX byboth ON orders (id, number); END $$;\nSELECT 1;"],
    ["unnamed-index", "CREATE INDEX ON orders (id, number);"],
    ["unknown-column", "CREATE TABLE lines (id int);\nCREATE INDEX i ON lines (nothing);"],
  ];
  it.each(all ? confirmed : confirmed.slice(0, 1))("%s", async (rule, sql) => {
    const report = await run(sql);
    expect(evidence(report)[rule]).toBe("measured");
    const borne = ["locks", "failure", "interruption"].includes(
      rules.find((one) => one.id === rule)?.proof.by ?? "",
    );
    const whys = report.findings.flatMap((one) => (one.rule === rule ? [one.why] : []));
    expect(whys.some((why) => why.includes("Shown on PostgreSQL 18.4: "))).toBe(borne);
    expect(report.remarks.filter((one) => one.startsWith("withdrawn"))).toEqual([]);
  });

  it.runIf(all)("missing-lock-timeout, by a queue", async () => {
    const report = await run(
      "ALTER TABLE orders ADD CONSTRAINT orders_number_check CHECK (number > '') NOT VALID;",
      { rows: 500 },
    );
    expect(evidence(report)["missing-lock-timeout"]).toBe("measured");
  });

  it("rollback-name-mismatch, by what is left", async () => {
    const files = {
      "migrations/2.sql": "CREATE INDEX orders_i ON orders (id, number);",
      "migrations/2_rollback.sql": "DROP INDEX IF EXISTS orders_ii;",
    };
    const report = await proved(server, { history, files });
    expect(evidence(report)["rollback-name-mismatch"]).toBe("measured");
    expect(report.proof?.rollback?.verdict).toBe("leaves");
  });
});

it.each(
  all
    ? ([
        [
          "by another name",
          "CREATE INDEX bynumber ON orders (id, number);",
          "DROP INDEX IF EXISTS bynumbers;",
          "rollback-name-mismatch",
        ],
        [
          "where the way back is refused",
          "CREATE INDEX bynumber ON orders (id, number);",
          "DROP INDEX bynumbers;",
          "rollback-name-mismatch",
        ],
        [
          "of one index of two",
          "CREATE INDEX one ON orders (id);\nCREATE INDEX two ON orders (id, number);",
          "DROP INDEX one;",
          "missing-rollback",
        ],
        [
          "of a constraint",
          "ALTER TABLE orders ADD CONSTRAINT short CHECK (number < 'x');",
          "SELECT 1;",
          "missing-rollback",
        ],
      ] as const)
    : [],
)("what a way back leaves is told by the object's name: %s", async (_, up, down, rule) => {
  const files = { "migrations/2.sql": up, "migrations/2_rollback.sql": down };
  expect(evidence(await proved(server, { history, files }))[rule]).toBe("measured");
});

describe("one that the server refutes is withdrawn, and that is said", () => {
  it("where it runs what should fail", async () => {
    const report = await run("CREATE INDEX CONCURRENTLY i ON orders (id);\nSELECT 1;", {
      // It is told wrongly how the tool sends it: the statements come alone.
      options: { execution: "autocommit" },
    });
    const [finding] = report.findings;
    if (!finding || !report.proof) throw new Error("nothing to weigh");
    const failing = rules.find((one) => one.id === "concurrently-in-transaction");
    const claimed = [{ ...finding, rule: "concurrently-in-transaction" }];
    const { proof } = report;
    const speaking = { version: "18.4", same: true, complete: true, copied: null, extensions: [] };
    const weighedBy = (same: boolean) =>
      weighFindings(claimed, [], [proof], failing ? [failing] : [], { ...speaking, same });
    const weighed = weighedBy(true);
    expect(weighed.findings).toEqual([]);
    expect(weighed.remarks).toEqual([
      expect.stringMatching(
        /^withdrawn, since PostgreSQL 18.4 shows otherwise: concurrently-in-transaction at migrations\/2.sql:1 /,
      ),
    ]);
    // Another major cannot speak for the one that is meant.
    expect(weighedBy(false).findings).toHaveLength(1);
  });

  it("but not where it depends on what a throwaway server may lack", async () => {
    const report = await run("CREATE INDEX i ON orders (number);");
    const [finding] = report.findings;
    const rule = rules.find((one) => one.id === "ddl-after-dml-pending-triggers");
    if (!finding || !rule || !report.proof) throw new Error("nothing to weigh");
    expect(weigh({ ...finding, rule: rule.id }, rule, report.proof)).toBe("silent");
    const other = await run("CREATE INDEX i ON orders (nothing_here);");
    const column = rules.find((one) => one.id === "unknown-column");
    const { proof } = other;
    if (!column || !proof) throw new Error("nothing to weigh");
    const says = (name: string) =>
      weigh(
        { ...finding, rule: column.id, objects: [objectOn("column", name, { name: "orders" })] },
        column,
        proof,
      );
    expect(says("nothing_here")).toBe("confirmed");
    // It is refused, except for something that says nothing of the finding.
    expect(says("another")).toBe("silent");
    expect(says("nothing")).toBe("silent");
  });

  it("but not where the statement has found nothing to do", async () => {
    const report = await run(
      "BEGIN;\nDELETE FROM orders WHERE id = 1;\nDROP INDEX IF EXISTS orders_by_hand_idx;\nCOMMIT;",
    );
    expect(evidence(report)["drop-index-not-concurrent"]).toBe("read");
  });

  it("but not where a copied database may have had the migration already", async () => {
    const { proof, findings } = await run("CREATE INDEX orders_number_idx ON orders (id);");
    const [finding] = findings;
    const rule = rules.find((one) => one.id === "index-name-collision");
    if (!finding || !rule || !proof) throw new Error("nothing to weigh");
    const claimed = [{ ...finding, rule: rule.id, evidence: "read" as const }];
    const evidenceWhere = (copied: string | null) => {
      const speaking = { version: "18.4", same: true, complete: true, copied, extensions: [] };
      return weighFindings(claimed, [], [proof], [rule], speaking).findings[0]?.evidence;
    };
    expect([evidenceWhere(null), evidenceWhere("shop")]).toEqual(["measured", "read"]);
  });

  it.runIf(all)("but not where the statement stands below a condition", async () => {
    const report = await run(
      "DO $$ BEGIN IF false THEN EXECUTE 'CREATE INDEX CONCURRENTLY i ON orders (id)'; END IF; END $$;",
    );
    expect(evidence(report)["concurrently-in-function"]).toBe("read");
  });
});

describe("what only the server sees", () => {
  it("is a finding", async () => {
    const report = await run("CREATE UNIQUE INDEX orders_number_key ON orders (number);");
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        rule: "refused-by-server",
        severity: "error",
        evidence: "measured",
        message:
          'PostgreSQL 18.4 refuses the statement: could not create unique index "orders_number_key" (23505)',
      }),
    );
    expect(report.rules.map((one) => one.id)).toContain("refused-by-server");
  });

  it("is as loud as somebody wants it, and is silent for a reason", async () => {
    const sql = "CREATE UNIQUE INDEX orders_number_key ON orders (number);";
    const warned = await run(sql, { options: { rules: { "refused-by-server": "warning" } } });
    expect(warned.findings).toContainEqual(
      expect.objectContaining({ rule: "refused-by-server", severity: "warning" }),
    );
    const off = await run(sql, { options: { rules: { "refused-by-server": "off" } } });
    expect(evidence(off)).not.toHaveProperty("refused-by-server");
    const ignored = await run(
      `-- indexwright: ignore refused-by-server: production has no such rows\n${sql}`,
    );
    expect(evidence(ignored)).not.toHaveProperty("refused-by-server");
    expect(ignored.findings.map((one) => one.rule)).not.toContain("ineffective-ignore");
    expect(ignored.ignored).toContainEqual(
      expect.objectContaining({
        rule: "refused-by-server",
        reason: "production has no such rows",
        directiveLine: 1,
      }),
    );
  });

  it("is none where the migrations do not make what is missing, or the history did not apply", async () => {
    const missing = await run("CREATE INDEX i ON customers (id);");
    expect(evidence(missing)).not.toHaveProperty("refused-by-server");
    expect(missing.remarks.join()).toContain('relation "customers" does not exist (42P01)');
    const late = await proved(server, {
      history: { ...history, "migrations/1b.sql": "SELECT nothing();" },
      files: { "migrations/2.sql": "SELECT 1 / 0;" },
    });
    expect(evidence(late)).toEqual({});
  });

  it.runIf(all)("is none where rows decide, which nobody has here", async () => {
    const report = await run("DO $$ BEGIN RAISE EXCEPTION 'no admin'; END $$;\nSELECT 1;");
    expect(report.findings).toEqual([]);
    expect(report.remarks.join()).toContain(
      "migrations/2.sql:1: PostgreSQL 18.4 refuses it: no admin (P0001)",
    );
  });

  it("is none where a rule has foretold it, or a baseline accepts it", async () => {
    const report = await run("BEGIN;\nCREATE INDEX CONCURRENTLY i ON orders (id);\nCOMMIT;");
    expect(report.findings.map((one) => one.rule)).not.toContain("refused-by-server");
  });
});

it("a correct migration stays without errors and warnings", async () => {
  const report = await run(
    "DROP INDEX CONCURRENTLY IF EXISTS orders_i;\nCREATE INDEX CONCURRENTLY orders_i ON orders (id, number);",
    {
      files: {
        "migrations/2.sql":
          "DROP INDEX CONCURRENTLY IF EXISTS orders_i;\nCREATE INDEX CONCURRENTLY orders_i ON orders (id, number);",
        "migrations/2_rollback.sql": "DROP INDEX CONCURRENTLY IF EXISTS orders_i;",
      },
    },
  );
  expect(report.findings.filter((one) => one.severity !== "notice")).toEqual([]);
  expect(report.proof).toMatchObject({
    rollback: { verdict: "restores" },
    rerun: { verdict: "heals" },
    indexes: [{ name: "public.orders_i", valid: true }],
  });
  expect(report.proof?.interruption?.map((one) => one.afterRerun)).toEqual(["valid", "valid", "valid"]);
  const steps = report.proof?.steps ?? [];
  expect(steps.map((one) => one.step)).toEqual(expect.arrayContaining(["history", "interruption"]));
  expect(steps.every(({ ms }) => Number.isFinite(ms) && ms >= 0)).toBe(true);
});
