import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { checksValidity } from "../../src/sql/indexes/validity-check.ts";
import { concurrentWords } from "../../src/sql/statements/concurrent-command-words.ts";
import { ALL_SETTINGS, settingNamed } from "../../src/sql/statements/set-statement.ts";
import { shortTimeouts } from "../../src/sql/statements/transaction-block.ts";
import type { Statement } from "../../src/types.ts";

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
    const inherited = inheritedTimeout(command, at, postgres);
    if (inherited) yield inherited;
    else yield* ofSomeRole(command, at, postgres);
    return;
  }
  const all = names.map((name) => `${name} = ${at.settings.get(name)?.value}`).join(" and ");
  const off = names.map((name) => `SET ${name} = 0;`).join("\n");
  yield {
    span: at.span,
    message: `${all} can cancel ${command} half way and leave an invalid index`,
    instead: `Switch ${names.length > 1 ? "them" : "it"} off before the statement:\n${off}`,
    ...(checksValidity(at) ? { severity: "notice" } : {}),
  };
}

/** Left behind by a migration that may run in the same session, where this one has not set it before. */
function inheritedTimeout(command: string, at: Statement, postgres: number): Draft | null {
  const { inherited, version, statements } = at.unit;
  // psql opens a session for each script.
  if (!version.version.root.recorded) return null;
  const before = new Set(statements.slice(0, at.index).map(settingNamed));
  const [name] = before.has(ALL_SETTINGS)
    ? []
    : shortTimeouts({ settings: inherited }, postgres).filter(
        (one) => !before.has(one) && !at.settings.has(one),
      );
  const setting = inherited.get(name ?? "");
  if (name === undefined || !setting?.by) return null;
  return {
    span: at.span,
    severity: "notice",
    message: `${name} = ${setting.value} of ${setting.by.file.path} stays in the session, and can cancel ${command} half way`,
    instead: `Switch it off before the statement:\nSET ${name} = 0;`,
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
