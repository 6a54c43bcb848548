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

/** What is left to do by hand where nothing that runs again with a build drops what that has left. */
export function ifCutOff(versions: readonly ModelledVersion[]): readonly string[] {
  return versions.flatMap(({ version, up }, at) => {
    // What a tool has recorded does not run again.
    const again = version.root.recorded ? [] : versions.slice(0, at);
    const cleared = new Set([...again.flatMap((one) => one.up), ...up].flatMap(textsOf).flatMap(droppedIn));
    const left = up
      .flatMap(textsOf)
      .flatMap(builtIn)
      .filter((name) => !cleared.has(name));
    return left.map((name) => runByHand(quoteIdentifier(name)));
  });
}

/** The index that a statement builds, which may be cut off and stay. */
function builtIn(sql: string): readonly string[] {
  const found = /\bCONCURRENTLY\b/i.test(sql) ? objectIn(sql) : null;
  return found?.verb === "create" ? [found.name] : [];
}

/** Also one whose tool looks for itself whether it is there. */
function droppedIn(sql: string): readonly string[] {
  const found = objectIn(sql);
  return found?.verb === "drop" ? [found.name] : [];
}

function clearedIn(sql: string): readonly string[] {
  const found = /\bCONCURRENTLY\s+IF\s+EXISTS\b/i.test(sql) ? objectIn(sql) : null;
  return found?.verb === "drop" ? [found.name] : [];
}

/** What is to be looked at before an index is dropped that is then built: a drop that waits behind a build kills it. */
export function firstLook(statements: readonly string[]): readonly string[] {
  const built = new Set(statements.flatMap(madeBySql));
  const cleared = new Set(statements.flatMap(clearedIn).filter((name) => built.has(name)));
  return [...cleared].map(
    (name) =>
      `Before it runs, see that nobody is building ${name}, since the drop kills that build: SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = to_regclass(${quoteLiteral(name)});`,
  );
}
