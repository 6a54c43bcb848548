import type { Migration, ModelledVersion } from "../types.ts";
import { columnChanges } from "./columns.ts";
import { madeBySql, namesInStatement, objectIn } from "./names.ts";
import { upperWords } from "./piece.ts";

/**
 * Why statements cannot come behind the versions that follow theirs, as a clause; null where they can: those versions speak
 * of nothing that they make or take away.
 */
export function neededLater({ version, up }: ModelledVersion, moved: readonly string[]): string | null {
  const path = up[0]?.migration.file.path;
  const { versions } = version.root;
  const own = versions.findIndex((each) => each.up[0]?.file.path === path);
  const later = versions.slice(own + 1).flatMap((each) => [...each.up, ...each.down]);
  if (own < 0 || later.length === 0) return null;
  if (moved.some((sql) => !isKnown(sql))) return "what would have to come behind them is more than indexes";
  const texts = later.map(textOf);
  const names = new Set(moved.flatMap(changedNames));
  const found = [...names].find((name) =>
    texts.some((text) => text.includes(name) && namesInStatement(text).has(name)),
  );
  return found === undefined ? null : `they speak of ${found}`;
}

function textOf({ sent, file, span }: Migration): string {
  if (!sent) return file.text.slice(...span);
  return sent.map((each) => (each.kind === "message" ? each.sql : "")).join(";\n");
}

/** What it makes or takes away is known by its words. */
function isKnown(sql: string): boolean {
  const [first = "", ...more] = upperWords(sql);
  if (["ALTER", "DROP"].includes(first)) return ["TABLE", "INDEX"].includes(more[0] ?? "");
  if (first === "CREATE") return more[0] === "INDEX" || (more[0] === "UNIQUE" && more[1] === "INDEX");
  return ["SET", "RESET", "ANALYZE", "COMMENT", "REINDEX"].includes(first);
}

function changedNames(sql: string): readonly string[] {
  const { made, gone } = columnChanges(sql);
  const columns = [...made, ...gone].map((name) => name.split(".").at(-1) ?? name);
  const object = objectIn(sql);
  return [...madeBySql(sql), ...columns, ...(object && object.verb !== "validate" ? [object.name] : [])];
}
