import { quoteIdentifier, quoteLiteral } from "../sql/grammar/name.ts";
import { runByHand } from "../sql/repair/drop-and-create.ts";
import { positionAt } from "../text/offsets.ts";
import type { ModelledVersion, Statement } from "../types.ts";
import { madeBySql, objectIn } from "./names.ts";
import { looksFirst, pieceOf } from "./piece.ts";
import { isBuild, runsAgain } from "./second-run.ts";

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

/** What is left to do by hand where a statement that does not run again is sent for good before a build that may be cut off. */
export function ifRunAgain(versions: readonly ModelledVersion[]): readonly string[] {
  return versions.flatMap(({ up }) =>
    up.flatMap(({ statements, migration: { file } }) => {
      const outer = statements.filter(({ body }) => body === null);
      const last = outer.findLastIndex(({ text }) => isBuild(pieceOf({ sql: text }, "")));
      const kept = outer
        .slice(0, Math.max(last, 0))
        .filter((one) => !looksFirst(one) && !runsAgain(one.text));
      const lines = kept.map(({ span }) => positionAt(file, span[0]).line);
      if (lines.length === 0) return [];
      const where = `line${lines.length > 1 ? "s" : ""} ${listed([...new Set(lines)])}`;
      return [
        `If a build in ${file.path} is cut off, take what has run by then out of it before it runs again (${where}): a second run of that is refused, or does it twice.`,
      ];
    }),
  );
}

function listed(lines: readonly number[]): string {
  return lines.length < 2 ? lines.join("") : `${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}`;
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

function clearedIn(statement: Statement): readonly string[] {
  const { text } = statement;
  const found = /\bCONCURRENTLY\b/i.test(text) ? objectIn(text) : null;
  const asks = /\bIF\s+EXISTS\b/i.test(text) || looksFirst(statement);
  return found?.verb === "drop" && asks ? [found.name] : [];
}

/** What is to be looked at before an index is dropped that is then built: a drop that waits behind a build kills it. */
export function firstLook(versions: readonly ModelledVersion[]): readonly string[] {
  const statements = versions.flatMap(({ up, down }) => [...up, ...down].flatMap((unit) => unit.statements));
  const built = new Set(statements.flatMap(({ text }) => madeBySql(text)));
  const cleared = new Set(statements.flatMap(clearedIn).filter((name) => built.has(name)));
  return [...cleared].map(
    (name) =>
      `Before it runs, see that nobody is building ${name}, since the drop kills that build: SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = to_regclass(${quoteLiteral(name)});`,
  );
}
