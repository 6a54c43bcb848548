import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const PLAN = `%syntax-version=1.0.0
%project=flipr

# first
users 2024-01-01T00:00:00Z Me <me@x> # Adds users
@v1 2024-01-02T00:00:00Z Me <me@x>

app/flips [users] 2024-01-03T00:00:00Z Me <me@x>
users [users@v1] 2024-01-04T00:00:00Z Me <me@x> # Reworked
`;
const base = {
  "sqitch.plan": PLAN,
  "sqitch.conf": "[core]\n\tengine = pg\n",
  "deploy/users@v1.sql": "BEGIN;\nSELECT 1;\nCOMMIT;\n",
  "deploy/users.sql": "SELECT 3;",
  "deploy/app/flips.sql": "\\ir users.inc\nSELECT 2;",
  "revert/users.sql": "SELECT 0;",
  "verify/users.sql": "SELECT 9; ROLLBACK;",
};

describe("sqitch", () => {
  it("reads the plan's order, reworked changes and folders of changes, through psql", () => {
    const result = readFiles(base, { detecting: true });
    expect(result.roots).toHaveLength(1);
    expect(result.roots[0]).toMatchObject({ tool: "sqitch", folder: ".", why: "sqitch.plan" });
    expect(lines(result)).toEqual([
      "up deploy/users@v1.sql autocommit",
      "up deploy/app/flips.sql autocommit",
      "up deploy/users.sql autocommit",
      "down revert/users.sql autocommit",
    ]);
    const flips = migrationOf(result, "deploy/app/flips.sql");
    expect(flips.dialect).toEqual({ psql: true });
    expect(flips.includes?.[0]).toMatchObject({ path: "users.inc", file: null });
    expect(flips.rollback).toMatchObject({ place: "file", present: false, where: "revert/app/flips.sql" });
  });

  it("keeps a script that was asked for, and says that it is no migration", () => {
    const result = readFiles({ ...base, "deploy/lost.sql": "SELECT 1;" });
    expect(migrationOf(result, "verify/users.sql").why).toContain("a verify script checks a change");
    expect(migrationOf(result, "deploy/lost.sql").why).toContain("sqitch.plan does not name it");
  });

  it("leaves other SQL of the repository alone", () => {
    const result = readFiles({ ...base, "reports/x.sql": "SELECT 1;" }, { lint: ["reports/x.sql"] });
    expect(result.roots[0]?.tool).toBe("plain");
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ ...base, "deploy/users.sql": "-- no-transaction\nSELECT 3;" });
    expect(troublesOf(result)[0]?.message).toContain("Sqitch does not read it");
  });

  it("skips another engine", () => {
    const result = readFiles({ ...base, "sqitch.conf": "[core]\n  engine = mysql\n" });
    expect(result.skipped).toEqual([{ folder: ".", reason: "sqitch.conf says engine = mysql" }]);
  });
});
