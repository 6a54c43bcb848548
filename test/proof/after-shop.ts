import { readFileSync } from "node:fs";
import type { Execution, Statement } from "../../src/types.ts";
import { root } from "../print/place.ts";
import type { Case } from "../room.ts";
import { staged } from "./stage.ts";

/** A script that runs after the shop, or after what is given, as a case of no room. */
export function caseFrom(sql: string, execution: Execution | null, before?: string): Case {
  const shop = before ?? readFileSync(new URL("rules/shop.sql", root), "utf8");
  return {
    room: "",
    name: "",
    files: new Map([["migrations/0002_case.sql", sql]]),
    history: new Map([
      [before === undefined ? "migrations/0001_shop.sql" : "migrations/0001_before.sql", shop],
    ]),
    edited: new Set(),
    isScript: true,
    also: [],
    fails: null,
    execution,
    postgres: null,
    severity: null,
    since: null,
    outside: [],
    minor: null,
    shows: null,
    needs: null,
    unproven: null,
  };
}

/** The statements of a script, as they stand after another has run. */
export async function statementsAfter(before: string, sql: string): Promise<readonly Statement[]> {
  return (await staged(caseFrom(sql, null, before))).up.flatMap((unit) => unit.statements);
}
