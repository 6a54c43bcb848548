import { coerce } from "semver";
import type { SourceFile } from "../../../../types.ts";
import type { CodeModule, Expression } from "../../../code/syntax.ts";
import { callsTold, isTold, valuesTold } from "../../../code/told-values.ts";
import type { Folder } from "../../../evidence/folder.ts";
import { initializer, lockedGem } from "../../../evidence/gems.ts";
import type { MigrationVersion } from "../names.ts";
import type { GemRules } from "./gem-rules.ts";
import { gitlabHelpers } from "./gitlab-helpers.ts";
import { onlineMigrations } from "./online-migrations.ts";
import { safePgMigrations } from "./safe-pg-migrations.ts";
import { strongMigrations } from "./strong-migrations.ts";

type Text = Pick<SourceFile, "path" | "text">;
type Settings = readonly (readonly [name: string, value: string])[];

/** The gems of a project that make something else of a migration's calls. */
export interface InstalledGems {
  /** For a migration of that number, each before the one that stands nearer to the database. */
  of(version: number): readonly GemRules[];
  /** Settings that each migration starts with. */
  readonly session: ReadonlyMap<string, string>;
}

export function installedGems(root: Folder, installed: MigrationVersion): InstalledGems {
  const strong = strongOf(root);
  const others = [...onlineOf(root), ...safeOf(root, installed)];
  const of = (version: number): readonly GemRules[] => [...strong(version), ...others];
  return { of, session: new Map(of(Number.POSITIVE_INFINITY).flatMap(({ session }) => session ?? [])) };
}

function strongOf(root: Folder): (version: number) => readonly GemRules[] {
  const gem = lockedGem(root, "strong_migrations");
  const file = gem && initializer(root, "strong_migrations.rb");
  if (!gem || !file) return () => [];
  const is = (name: string): boolean => isTold(file, "ruby", name, true);
  const session = [...timeout(file, "lock_timeout"), ...timeout(file, "statement_timeout")];
  const after = numberTold(file, "start_after");
  const [safeByDefault, removesInvalid, analyzes] = [
    is("safe_by_default"),
    is("remove_invalid_indexes"),
    is("auto_analyze"),
  ];
  if (!safeByDefault && !removesInvalid && !analyzes && session.length === 0) return () => [];
  return (version) => [
    strongMigrations({
      ...{ version: plain(gem.version), safeByDefault, removesInvalid, analyzes, session },
      ...{ isBefore: after !== null && version <= after, file: file.path },
    }),
  ];
}

function onlineOf(root: Folder): readonly GemRules[] {
  const gem = lockedGem(root, "online_migrations");
  if (!gem) return [];
  return [
    {
      ...onlineMigrations,
      why: `${gem.file} has online_migrations ${gem.version}, which ${onlineMigrations.why}`,
    },
  ];
}

function safeOf(root: Folder, installed: MigrationVersion): readonly GemRules[] {
  const gem = lockedGem(root, "safe-pg-migrations");
  if (!gem) return [];
  const file = initializer(root, "safe_pg_migrations.rb");
  const [told] = file ? [...timeout(file, "lock_timeout"), ...timeout(file, "safe_timeout")] : [];
  const rules = safePgMigrations(plain(gem.version), installed, told?.[1] ?? "5s");
  return [{ ...rules, why: `${gem.file} has safe-pg-migrations ${gem.version}, which ${rules.why}` }];
}

function plain(version: string): string {
  return coerce(version)?.version ?? "0.0.0";
}

/** A class of GitLab, or one that takes its helpers. */
export function gitlabOf(file: Text, module: CodeModule, bases: readonly Expression[]): readonly GemRules[] {
  const taken = callsTold(file, "ruby", "include").flatMap(({ arguments: all }) =>
    all.map(({ value }) => value),
  );
  const isGitlab =
    module.errors.length === 0 &&
    [...bases.map(ofElement), ...taken].some((constant) =>
      /^Gitlab::Database::Migration(?:Helpers)?(?:::|$)/.test(constantPath(constant)),
    );
  return isGitlab ? [gitlabHelpers] : [];
}

/** `Base[7.1]` is Base. */
function ofElement(base: Expression): Expression {
  return base.kind === "element" ? base.of : base;
}

/** "Gitlab::Database::Migration"; empty where it is none. */
export function constantPath(expression: Expression): string {
  if (expression.kind === "name") return expression.name;
  if (expression.kind !== "member") return "";
  const of = constantPath(expression.of);
  return of === "" ? "" : `${of}::${expression.name}`;
}

const secondsOf: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["second", 1],
  ["seconds", 1],
  ["minute", 60],
  ["minutes", 60],
  ["hour", 3600],
  ["hours", 3600],
]);

/** `10.seconds`, `2.minutes`, 10 and "10s", as PostgreSQL is told them. */
function timeout(file: Text, name: string): Settings {
  for (const value of valuesTold(file, "ruby", name)) {
    if (value.kind === "text") return [[name, value.value]];
    const unit = value.kind === "member" ? value.name : value.kind === "call" ? value.name : "";
    const of = value.kind === "member" ? value.of : value.kind === "call" ? value.receiver : value;
    const seconds = secondsOf.get(unit);
    if (of?.kind === "number" && seconds !== undefined)
      return [[name, `${Math.round(of.value * seconds * 1000)}ms`]];
  }
  return [];
}

function numberTold(file: Text, name: string): number | null {
  for (const value of valuesTold(file, "ruby", name)) if (value.kind === "number") return value.value;
  return null;
}
