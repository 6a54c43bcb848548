import { describe, expect, it } from "vitest";
import { milliseconds } from "../../src/model/settings.ts";
import { type How, modelled, ran } from "./modelled.ts";

/** lock_timeout as each statement finds it: "-" when nothing has set it. */
function lockTimeouts(text: string, how: How = {}): readonly string[] {
  return ran(text, how).map(({ settings }) => settings.get("lock_timeout")?.value ?? "-");
}

describe("a setting", () => {
  it.each<readonly [sentence: string, text: string, values: readonly string[]]>([
    [
      "holds from the statement after SET on",
      "SET lock_timeout = '2s'; SELECT 1; SELECT 2",
      ["-", "2s", "2s"],
    ],
    ["is set by TO and without quotes", "SET lock_timeout TO 2000; SELECT 1", ["-", "2000"]],
    ["is set for the session", "SET SESSION lock_timeout = '2s'; SELECT 1", ["-", "2s"]],
    ["is known by its name in any case", "SET LOCK_TIMEOUT = '2s'; SELECT 1", ["-", "2s"]],
    ["ends with RESET", "SET lock_timeout = 1; RESET lock_timeout; SELECT 1", ["-", "1", "-"]],
    [
      "ends with SET TO DEFAULT",
      "SET lock_timeout = 1; SET lock_timeout TO DEFAULT; SELECT 1",
      ["-", "1", "-"],
    ],
    ["ends with RESET ALL", "SET lock_timeout = 1; RESET ALL; SELECT 1", ["-", "1", "-"]],
    ["outlives its block", "BEGIN; SET lock_timeout = 1; COMMIT; SELECT 1", ["-", "-", "1", "1"]],
    ["is undone by ROLLBACK", "BEGIN; SET lock_timeout = 1; ROLLBACK; SELECT 1", ["-", "-", "1", "-"]],
    [
      "is undone by ROLLBACK TO",
      "BEGIN; SET lock_timeout = 1; SAVEPOINT s; SET lock_timeout = 2; ROLLBACK TO s; SELECT 1; COMMIT",
      ["-", "-", "1", "1", "2", "1", "1"],
    ],
    [
      "set LOCAL ends with its block",
      "BEGIN; SET LOCAL lock_timeout = 1; SELECT 1; COMMIT; SELECT 2",
      ["-", "-", "1", "1", "-"],
    ],
    ["set LOCAL outside a block is none", "SET LOCAL lock_timeout = 1; SELECT 1", ["-", "-"]],
    ["is set by set_config", "SELECT set_config('lock_timeout', '3s', false); SELECT 1", ["-", "3s"]],
    [
      "is set by pg_catalog.set_config, as pg_dump does",
      "SELECT pg_catalog.set_config('lock_timeout', '3s', false); SELECT 1",
      ["-", "3s"],
    ],
    [
      "set by set_config for the transaction ends with it",
      "BEGIN; SELECT set_config('lock_timeout', '3s', true); SELECT 1; COMMIT; SELECT 2",
      ["-", "-", "3s", "3s", "-"],
    ],
    ["is set in a DO block too", "DO $$ BEGIN SET lock_timeout = 1; END $$; SELECT 1", ["-", "-", "1"]],
  ])("%s", (_, text, values) => expect(lockTimeouts(text)).toEqual(values));

  it("set LOCAL holds to the end of the tool's transaction", () => {
    expect(
      lockTimeouts("SET LOCAL lock_timeout = 1; SELECT 1; COMMIT; SELECT 2", { execution: "transaction" }),
    ).toEqual(["-", "1", "1", "-"]);
  });

  it("set LOCAL holds in an implicit block", () => {
    expect(lockTimeouts("SET LOCAL lock_timeout = 1; SELECT 1", { execution: "one-query" })).toEqual([
      "-",
      "1",
    ]);
  });

  it.each([
    ["2s", 2000],
    ["1500", 1500],
    ["0", 0],
    [" 5 min ", 300_000],
    ["1.5h", 5_400_000],
    ["1d", 86_400_000],
    ["10us", 0.01],
    ["-1", -1],
    ["soon", null],
    ["", null],
    ["2 S", null],
  ])("%j is a duration of %s milliseconds", (value, ms) => expect(milliseconds(value)).toBe(ms));
});

describe("what earlier migrations give to sessions", () => {
  const built = "SELECT 1";
  const startsOf = (first: string) => {
    const unit = modelled([first, built])[1]?.up[0];
    return [
      unit?.statements[0]?.settings.get("lock_timeout")?.value,
      unit?.ofRoles.get("lock_timeout")?.value,
    ];
  };

  it.each([
    ["ALTER DATABASE shop SET lock_timeout = '5s'", ["5s", undefined]],
    ["ALTER ROLE ALL SET lock_timeout = '5s'", ["5s", undefined]],
    ["ALTER ROLE CURRENT_USER SET lock_timeout = '5s'", ["5s", undefined]],
    ["ALTER USER app SET lock_timeout TO '5s'", [undefined, "5s"]],
    [
      "ALTER ROLE app IN DATABASE shop SET lock_timeout TO '5s'; ALTER ROLE app RESET ALL",
      [undefined, undefined],
    ],
    [
      "ALTER DATABASE shop SET lock_timeout = '5s'; ALTER DATABASE shop RESET lock_timeout",
      [undefined, undefined],
    ],
    ["SET lock_timeout = '5s'", [undefined, undefined]],
  ])("%s", (sql, starts) => expect(startsOf(sql)).toEqual(starts));

  it("begins with the next session", () => {
    const [only] = modelled(["ALTER DATABASE shop SET lock_timeout = '5s'; SELECT 1"]);
    expect(only?.up[0]?.statements[1]?.settings.get("lock_timeout")).toBe(undefined);
  });
});

it("a function that would set a role's timeout has not run where it stands", () => {
  const made = `CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    ALTER ROLE ALL SET lock_timeout = '5s'; END $$`;
  const unit = modelled([made, "SELECT 1"])[1]?.up[0];
  expect(unit?.statements[0]?.settings.has("lock_timeout")).toBe(false);
});
