import { coerce, gte } from "semver";
import type { SourceFile } from "../../../../types.ts";
import { isTold, valuesTold } from "../../../code/told-values.ts";
import type { Folder } from "../../../evidence/folder.ts";
import { settingsIn } from "../../../evidence/python/django-settings.ts";
import { lockedPythonPackage } from "../../../evidence/python/python-packages.ts";
import type { ZeroDowntime } from "./made-apart.ts";

const NEWEST = "0.19.0";

/** Null where the settings name another engine; `why`: the file that names this one. */
export function zeroDowntimeOf(project: Folder): (ZeroDowntime & { readonly why: string }) | null {
  const files = settingsIn(project);
  const named = files.find(isNamed);
  if (!named) return null;
  const locked = lockedPythonPackage(project, "django-pg-zero-downtime-migrations")?.version ?? NEWEST;
  const installed = coerce(locked)?.version ?? NEWEST;
  const told = (name: string): string => `ZERO_DOWNTIME_MIGRATIONS_${name}`;
  const is = (name: string, truth: boolean): boolean =>
    files.some((file) => isTold(file, "python", told(name), truth));
  return {
    lockTimeout: timeoutIn(files, told("LOCK_TIMEOUT")),
    isIdempotent: is("IDEMPOTENT_SQL", true),
    keepsDeferrable: gte(installed, "0.18.0"),
    dropsApart: gte(installed, "0.16.0") && !is("EXPLICIT_CONSTRAINTS_DROP", false),
    why: `${named.path} names the engine of django_zero_downtime_migrations`,
  };
}

function isNamed(file: SourceFile): boolean {
  return valuesTold(file, "python", "ENGINE").some(
    (value) => value.kind === "text" && value.value.startsWith("django_zero_downtime_migrations."),
  );
}

function timeoutIn(files: readonly SourceFile[], name: string): string | null {
  for (const value of files.flatMap((file) => valuesTold(file, "python", name)))
    if (value.kind === "text") return value.value;
  return null;
}
