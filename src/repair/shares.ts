import { columnChanges } from "./columns.ts";
import type { Group } from "./groups.ts";
import { madeBySql, namesInStatement, objectIn, type SqlObject, titleFrom } from "./names.ts";
import { isSetting, type Piece, sentByPiece } from "./piece.ts";

/** Whether a group only clears the way for what the next one builds. */
export function isCleared(groups: readonly Group[], at: number): boolean {
  const [piece, ...more] = groups[at]?.pieces ?? [];
  const found = piece && more.length === 0 ? objectIn(piece.sql) : null;
  const next = groups[at + 1]?.pieces ?? [];
  return (
    found?.verb === "drop" && next.some((one) => sentByPiece(one).flatMap(madeBySql).includes(found.name))
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

/** Which group a statement of the way back undoes: the one that makes what it names; else the first. */
function ownersIn(groups: readonly Group[]): (statements: readonly string[]) => number {
  const all = groups.map(({ pieces }) => pieces.flatMap(sentByPiece));
  const made = all.map((statements) => statements.flatMap(madeBySql));
  const columns = all.map((statements) => statements.flatMap((sql) => columnChanges(sql).made));
  return (statements) => {
    const names = new Set(statements.flatMap((sql) => [...namesInStatement(sql)]));
    const gone = new Set(statements.flatMap((sql) => columnChanges(sql).gone));
    const owner = groups.findLastIndex(
      (_, at) => made[at]?.some((name) => names.has(name)) || columns[at]?.some((name) => gone.has(name)),
    );
    return Math.max(owner, 0);
  };
}

/** A call that undoes several groups at once, as one for each of its statements; as it is where it cannot be. */
function partedByOwner(piece: Piece, ownerOf: (statements: readonly string[]) => number): readonly Piece[] {
  const owners = new Set(sentByPiece(piece).map((sql) => ownerOf([sql])));
  return owners.size > 1 ? (piece.elsewhere?.() ?? [piece]) : [piece];
}

/** Of the way back, what undoes each group: that which names what the group makes; the rest is the first one's. */
export function shared(back: readonly Piece[], groups: readonly Group[]): readonly (readonly Piece[])[] {
  const ownerOf = ownersIn(groups);
  const shares: Piece[][] = groups.map(() => []);
  // A setting goes with what it is set for.
  let settings: Piece[] = [];
  for (const piece of back.flatMap((each) => partedByOwner(each, ownerOf))) {
    if (isSetting(piece)) {
      settings.push(piece);
      continue;
    }
    shares[ownerOf(sentByPiece(piece))]?.push(...settings, piece);
    settings = [];
  }
  shares[0]?.push(...settings);
  return shares;
}

export function titleOf(groups: readonly Group[], at: number): string {
  const named = (groups[at]?.pieces ?? []).flatMap((piece) =>
    sentByPiece(piece).flatMap((sql) => objectIn(sql) ?? []),
  );
  const found = named.find(({ verb }) => verb !== "drop") ?? addedColumn(groups[at]) ?? named[0];
  const name = found ? titleFrom(found.name) : "";
  if (!found || name === "") return `step_${at + 1}`;
  return `${isCleared(groups, at) ? "clear" : found.verb}_${name}`;
}

/** "status_to_orders" is what is added. */
function addedColumn(group: Group | undefined): SqlObject | undefined {
  const statements = (group?.pieces ?? []).flatMap(sentByPiece);
  const [table, column] = statements.flatMap((sql) => columnChanges(sql).made)[0]?.split(".") ?? [];
  return column === undefined ? undefined : { verb: "add", name: `${column}_to_${table}` };
}
