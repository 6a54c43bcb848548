import type { Draft } from "../../src/check/rule.ts";
import { ALL_SETTINGS, settingNamed } from "../../src/sql/statements/set-statement.ts";
import { shortTimeouts } from "../../src/sql/statements/transaction-block.ts";
import type { Statement } from "../../src/types.ts";

/** Left behind by a migration that may run in the same session, where this one has not set it before. */
export function inheritedTimeout(command: string, at: Statement, postgres: number): Draft | null {
  const { inherited, version, statements } = at.unit;
  const { recorded, resets } = version.version.root;
  // psql opens a session for each script.
  if (!recorded || resets) return null;
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
export function* roleTimeout(command: string, at: Statement, postgres: number): Iterable<Draft> {
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
