import { defineRule } from "../../src/check/rule.ts";
import { valueSet } from "../../src/sql/statements/set-statement.ts";
import { table } from "../../src/text/lookup.ts";

/** Below this, a bare number can hardly have been meant in the setting's own unit, which is given beside it. */
const least = table<readonly [number, unit: "ms" | "kB", meant: string]>({
  lock_timeout: [100, "ms", "s"],
  statement_timeout: [100, "ms", "s"],
  transaction_timeout: [100, "ms", "s"],
  idle_in_transaction_session_timeout: [100, "ms", "s"],
  work_mem: [1024, "kB", "MB"],
  maintenance_work_mem: [8192, "kB", "MB"],
});

export default defineRule({
  id: "guc-value-without-unit",
  severity: "warning",
  title: "A number without a unit counts as milliseconds or kilobytes",
  why: `
    A bare number counts in the setting's own unit: milliseconds for a timeout, kilobytes for memory. lock_timeout = 5
    gives up after five milliseconds, maintenance_work_mem = 2048 builds an index with two megabytes.`,
  instead: `Write the unit, in quotes.`,
  manual: "config-setting.html#CONFIG-SETTING-NAMES-VALUES",
  proof: { by: "state", shows: "the server says the value back with the smaller unit" },

  visit: {
    *VariableSetStmt(set, at) {
      const name = (set.name ?? "").toLowerCase();
      const value = valueSet(set);
      const [bound = 0, unit, meant] = least.get(name) ?? [];
      const given = /^\d+$/.test(value ?? "") ? Number(value) : 0;
      if (given === 0 || given >= bound) return;
      yield {
        span: at.span,
        message: `SET ${name} = ${given} means ${given} ${unit}`,
        instead: `Write ${name} = '${given}${meant}', or '${given}${unit}' if that is meant.`,
      };
    },
  },
});
