import type { SourceFile } from "../../../types.ts";
import { textTold } from "../../code/told-values.ts";
import type { Folder } from "../folder.ts";
import { isVersionAtLeast, lockedPythonPackage } from "./python-packages.ts";
import { sessionSettings } from "./session-settings.ts";

/** What the settings of a Django project say, as far as migrations rest on it. */
export interface DjangoSettings {
  /** `AUTH_USER_MODEL`, in lower case. */
  readonly user: string;
  /** Keys that no migration names are bigint: `DEFAULT_AUTO_FIELD`, and since Django 6.0 without it. */
  readonly isBigKey: boolean;
  /** 302 for 3.2. */
  readonly version: number;
}

const NEWEST = "5.2";

export function djangoSettings(project: Folder): DjangoSettings {
  const version = lockedPythonPackage(project, "django")?.version ?? NEWEST;
  const [major = "0", minor = "0"] = version.split(".");
  let [user, key]: [string | null, string | null] = [null, null];
  for (const file of settingsIn(project)) {
    user ??= textTold(file, "python", "AUTH_USER_MODEL")?.toLowerCase() ?? null;
    key ??= textTold(file, "python", "DEFAULT_AUTO_FIELD");
  }
  return {
    user: user ?? "auth.user",
    isBigKey: key === null ? isVersionAtLeast(version, 6) : /BigAutoField$/.test(key),
    version: Number(major) * 100 + (Number.parseInt(minor, 10) || 0),
  };
}

/** `"OPTIONS": {"options": "-c lock_timeout=5s"}` of the database. */
export function djangoSession(project: Folder): ReadonlyMap<string, string> {
  const told = settingsIn(project).map(sessionSettings);
  return told.find(({ size }) => size > 0) ?? new Map();
}

/** The project's folder, those in it, and those in these: "settings.py", "settings/base.py". */
export function settingsIn(project: Folder): readonly SourceFile[] {
  const nearest = [project, ...project.folders, ...project.folders.flatMap(({ folders }) => folders)];
  return nearest.flatMap((folder) =>
    folder.matching((name) => (folder.name === "settings" ? /\.py$/ : /^settings\w*\.py$/).test(name)),
  );
}
