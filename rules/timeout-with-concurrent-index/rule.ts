import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { checksValidity } from "../../src/sql/indexes/validity-check.ts";
import { concurrentWords } from "../../src/sql/statements/concurrent-command-words.ts";
import { shortTimeouts } from "../../src/sql/statements/transaction-block.ts";
import type { Statement } from "../../src/types.ts";
import { switchedOff } from "./switched-off.ts";

export default defineRule({
  id: "timeout-with-concurrent-index",
  severity: "warning",
  title: "A timeout that cancels a concurrent build leaves an invalid index",
  why: `
    A concurrent build waits for other transactions several times. lock_timeout, statement_timeout and
    transaction_timeout count that time, cancel the command half way, and leave the index INVALID: no query uses it, and
    writes may still maintain it. Concurrent commands let reads and writes go on, so the timeout protects nobody.`,
  instead: `Switch the timeouts off for the build.`,
  manual: "runtime-config-client.html#GUC-STATEMENT-TIMEOUT",
  proof: { by: "interruption" },

  visit: {
    IndexStmt: cancelled,
    DropStmt: cancelled,
    ReindexStmt: cancelled,
    AlterTableStmt: cancelled,
  },
});

function* cancelled(_: unknown, at: Statement, { postgres }: RuleSettings): Iterable<Draft> {
  const command = concurrentWords(at);
  const names = shortTimeouts(at, postgres);
  if (command === null) return;
  if (names.length === 0) {
    yield* ofSomeRole(command, at, postgres);
    return;
  }
  const all = names.map((name) => `${name} = ${at.settings.get(name)?.value}`).join(" and ");
  yield {
    span: at.span,
    message: `${all} can cancel ${command} half way and leave an invalid index`,
    ...switchedOff(names, at),
    ...(checksValidity(at) ? { severity: "notice" } : {}),
  };
}

/** A role's own setting, where the migration has not set it: it counts where that role migrates. */
function* ofSomeRole(command: string, at: Statement, postgres: number): Iterable<Draft> {
  const { ofRoles } = at.unit;
  const [name] = shortTimeouts({ settings: ofRoles }, postgres).filter((one) => !at.settings.has(one));
  if (name === undefined) return;
  yield {
    span: at.span,
    severity: "notice",
    message: `${name} = ${ofRoles.get(name)?.value}, which an earlier migration gives to a role, can cancel ${command} half way where that role migrates`,
    instead: `Switch it off before the statement:\nSET ${name} = 0;`,
  };
}
