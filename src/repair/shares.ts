import { changedColumns } from "./columns.ts";
import type { Group } from "./groups.ts";
import { madeBySql, type NamedObject, namesInStatement, objectIn, titleFrom } from "./names.ts";
import { isSetting, type Piece } from "./piece.ts";

/** All statements that a piece sends. */
export function statementsOf({ sql, also }: Piece): readonly string[] {
  return [sql, ...(also ?? [])];
}

/** Whether a group only clears the way for what the next one builds. */
export function isCleared(groups: readonly Group[], at: number): boolean {
  const [piece, ...more] = groups[at]?.pieces ?? [];
  const found = piece && more.length === 0 ? objectIn(piece.sql) : null;
  const next = groups[at + 1]?.pieces ?? [];
  return (
    found?.verb === "drop" && next.some((one) => statementsOf(one).flatMap(madeBySql).includes(found.name))
  );
}

/** The statements of a group. What is said above a build stays with it, and not with what clears its way. */
export function leadingIn(groups: readonly Group[], at: number): readonly Piece[] {
  const pieces = groups[at]?.pieces ?? [];
  const [first, ...more] = pieces;
  if (!first) return pieces;
  const above = at > 0 && isCleared(groups, at - 1) ? groups[at - 1]?.pieces[0] : undefined;
  const lead = isCleared(groups, at) ? "\n" : (above?.lead ?? first.lead);
  return [{ ...first, lead }, ...more];
}

/** Of the way back, what undoes each group: that which names what the group makes; the rest is the first one's. */
export function shared(back: readonly Piece[], groups: readonly Group[]): readonly (readonly Piece[])[] {
  const all = groups.map(({ pieces }) => pieces.flatMap(statementsOf));
  const made = all.map((statements) => statements.flatMap(madeBySql));
  const columns = all.map((statements) => statements.flatMap((sql) => changedColumns(sql).made));
  const shares: Piece[][] = groups.map(() => []);
  // A setting goes with what it is set for.
  let settings: Piece[] = [];
  for (const piece of back) {
    if (isSetting(piece)) {
      settings.push(piece);
      continue;
    }
    const names = new Set(statementsOf(piece).flatMap((sql) => [...namesInStatement(sql)]));
    const gone = new Set(statementsOf(piece).flatMap((sql) => changedColumns(sql).gone));
    const owner = groups.findLastIndex(
      (_, at) => made[at]?.some((name) => names.has(name)) || columns[at]?.some((name) => gone.has(name)),
    );
    shares[Math.max(owner, 0)]?.push(...settings, piece);
    settings = [];
  }
  shares[0]?.push(...settings);
  return shares;
}

export function titleOf(groups: readonly Group[], at: number): string {
  const named = (groups[at]?.pieces ?? []).flatMap((one) =>
    statementsOf(one).flatMap((sql) => objectIn(sql) ?? []),
  );
  const found = named.find(({ verb }) => verb !== "drop") ?? addedColumn(groups[at]) ?? named[0];
  const name = found ? titleFrom(found.name) : "";
  if (!found || name === "") return `step_${at + 1}`;
  return `${isCleared(groups, at) ? "clear" : found.verb}_${name}`;
}

/** "status_to_orders" is what is added. */
function addedColumn(group: Group | undefined): NamedObject | undefined {
  const statements = (group?.pieces ?? []).flatMap(statementsOf);
  const [table, column] = statements.flatMap((sql) => changedColumns(sql).made)[0]?.split(".") ?? [];
  return column === undefined ? undefined : { verb: "add", name: `${column}_to_${table}` };
}
