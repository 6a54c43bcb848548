import { quoteIdentifier, quoteLiteral } from "../sql/grammar/name.ts";
import { runByHand } from "../sql/repair/drop-and-create.ts";
import type { ModelledVersion } from "../types.ts";
import { madeBySql, objectIn } from "./names.ts";

/** The statements of each way of the versions, as they are sent. */
export function sentBy(versions: readonly ModelledVersion[]): readonly string[] {
  return versions.flatMap(({ up, down }) => [...up, ...down].flatMap(textsOf));
}

function textsOf({ statements }: ModelledVersion["up"][number]): readonly string[] {
  return statements.map(({ text }) => text);
}

/** What is left to do by hand: what clears the way for a build has been recorded, and does not run again with it. */
export function ifCutOff(versions: readonly ModelledVersion[]): readonly string[] {
  return versions.flatMap(({ version, up }, at) => {
    const built = new Set(up.flatMap(textsOf).flatMap(builtIn));
    const before = versions.slice(0, at).flatMap((one) => clearedIn(one.up.flatMap(textsOf)));
    const own = new Set(clearedIn(up.flatMap(textsOf)));
    if (!version.root.recorded) return [];
    return before
      .filter((name) => built.has(name) && !own.has(name))
      .map((name) => runByHand(quoteIdentifier(name)));
  });
}

function builtIn(sql: string): readonly string[] {
  const found = objectIn(sql);
  return found?.verb === "create" ? [found.name] : [];
}

function clearedIn(statements: readonly string[]): readonly string[] {
  return statements.flatMap((sql) => {
    const found = /\bCONCURRENTLY\s+IF\s+EXISTS\b/i.test(sql) ? objectIn(sql) : null;
    return found?.verb === "drop" ? [found.name] : [];
  });
}

/** What is to be looked at before an index is dropped that is then built: a drop that waits behind a build kills it. */
export function firstLook(statements: readonly string[]): readonly string[] {
  const built = new Set(statements.flatMap(madeBySql));
  const cleared = new Set(clearedIn(statements).filter((name) => built.has(name)));
  return [...cleared].map(
    (name) =>
      `Before it runs, see that nobody is building ${name}, since the drop kills that build: SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = to_regclass(${quoteLiteral(name)});`,
  );
}
