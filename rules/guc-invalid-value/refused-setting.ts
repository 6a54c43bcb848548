import type { VariableSetStmt } from "libpg-query";
import { settings } from "../../src/sql/facts/settings.ts";
import { factsOf } from "../../src/sql/facts.ts";
import { valueSet } from "../../src/sql/statements/set-statement.ts";
import {
  meantValue,
  refusedValue,
  type SettingFacts,
  settingFacts,
} from "../../src/sql/statements/setting-value.ts";
import { distance } from "../../src/text/edit-distance.ts";
import { table } from "../../src/text/lookup.ts";

export interface RefusedSetting {
  readonly message: string;
  readonly instead: string;
  readonly value: string | null;
  /** The value that was meant, where that is plain. */
  readonly meant: string | null;
}

/** Those that SET takes and pg_settings does not list (GUC_NO_SHOW_ALL). */
const unlisted = new Set([
  "role",
  "session_authorization",
  "is_superuser",
  "seed",
  "default_with_oids",
  "ssl_renegotiation_limit",
]);

/** What only a configuration file or a new connection can set (GucContext). */
const fixed = table<string>({
  internal: "it cannot be changed",
  postmaster: "it is read when the server starts",
  sighup: "it is read from the server's configuration",
  backend: "it is fixed when the session begins",
  "superuser-backend": "it is fixed when the session begins",
});

/** Why PostgreSQL refuses a SET; null: it does not, or nobody can tell. */
export function refusedSetting(set: VariableSetStmt, postgres: number): RefusedSetting | null {
  const name = set.name ?? "";
  // A name with a dot belongs to an extension or to the application.
  if (set.kind !== "VAR_SET_VALUE" || name.includes(".") || unlisted.has(name.toLowerCase())) return null;
  const value = valueSet(set);
  const setting = settingFacts(name, postgres);
  if (!setting) return unknown(name, postgres, value);
  const when = fixed.get(setting.context);
  if (when !== undefined)
    return {
      message: `SET ${name} fails: ${when}`,
      instead: "Leave it to the server's configuration.",
      value,
      meant: null,
    };
  return value === null ? null : refusal(name, setting, value);
}

function refusal(name: string, setting: SettingFacts, value: string): RefusedSetting | null {
  const refused = refusedValue(setting, value);
  if (refused === null) return null;
  const meant = meantValue(setting, value);
  const instead = meant === null ? `Write ${example(setting.unit)}.` : `Write ${name} = '${meant}'.`;
  return { message: `SET ${name} = '${value}' fails: ${refused}`, instead, value, meant };
}

function unknown(name: string, postgres: number, value: string | null): RefusedSetting {
  const majors = [14, 15, 16, 17, 18].filter((major) => settingFacts(name, major));
  const nearest = factsOf(settings, postgres)
    .map(([setting = ""]) => setting)
    .find((one) => distance(one, name.toLowerCase()) <= 2);
  const instead =
    majors.length > 0
      ? "Leave it out, or set it only where the server has it."
      : nearest === undefined
        ? "Leave it out."
        : `Write ${nearest}.`;
  const since = majors[0] !== undefined && majors[0] > postgres ? `: it came with ${majors[0]}` : "";
  return {
    message: `SET ${name} fails: PostgreSQL ${postgres} has no such setting${since}`,
    instead,
    value,
    meant: null,
  };
}

function example(unit: string | null): string {
  if (unit === null) return "a number within its bounds";
  return /B$/.test(unit) ? "a size such as '64MB'" : "a duration such as '5s' or '10min'";
}
