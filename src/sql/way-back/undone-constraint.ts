import type { AlterObjectSchemaStmt, AlterTableStmt, DropStmt, RenameStmt } from "libpg-query";
import { firstOf } from "../../text/first-of.ts";
import { forLast } from "../../text/memoize-last.ts";
import type { ModelledVersion, QualifiedName, Relation, Unit } from "../../types.ts";
import { nameOf, nameOfList } from "../grammar/name.ts";
import { constraintNamed } from "../indexes/constraint-traits.ts";
import { commandsOf } from "../statements/alter-commands.ts";

/** A constraint without an index of its own, which nothing in the schema follows. */
interface Constraint {
  readonly name: string;
  readonly table: QualifiedName;
}

/** Whether the way back takes it away: by name, with its table or its column, or by giving the table an older one's place. */
export function isUndone(made: Constraint, version: ModelledVersion): boolean {
  const { after, afterDown } = version;
  const back = wayBackOf(version)(made.table);
  const names = laterNames(made.name, back.renamed).map(({ to }) => to);
  const place = { schema: back.schema, name: back.table };
  const now = afterDown?.relation(place);
  const gone = now
    ? isOlder(now, place, names.at(-1) ?? "", version)
    : after.relation(made.table) !== undefined;
  return gone || back.isDropped(names);
}

/** Whether a constraint of that name stood before up on the table of that name, which up has taken away. */
function isOlder(now: Relation, table: QualifiedName, name: string, { before }: ModelledVersion): boolean {
  const old = before.relation(table);
  if (!old || sameOrigin(old, now)) return false;
  return !old.constraints || firstOf(old.constraints.having(constraintNamed(name))) !== undefined;
}

export function sameOrigin({ by: a }: Relation, { by: b }: Relation): boolean {
  return a.file.path === b.file.path && a.direction === b.direction && a.span[0] === b.span[0];
}

/** What the way back does to a table, by whichever names, and to its constraints. */
interface TableOnTheWayBack {
  /** Where it stands at last. */
  readonly schema: string | undefined;
  readonly table: string;
  /** Its constraints that are given other names, in order. */
  readonly renamed: ReadonlyMap<string, readonly Renaming[]>;
  readonly isDropped: (constraint: readonly string[]) => boolean;
}

export interface Renaming {
  readonly at: number;
  readonly to: string;
}

/** Each table of a version is followed once, since each of its constraints asks. */
const wayBackOf = forLast(({ down }: ModelledVersion) => {
  const events = eventsIn(down);
  const drops = lastDrops(down);
  const known = new Map<string, TableOnTheWayBack>();
  return (table: QualifiedName): TableOnTheWayBack => {
    const key = `${table.schema ?? ""}\0${table.name}`;
    const found = known.get(key) ?? followed(table, events, drops);
    known.set(key, found);
    return found;
  };
});

interface TableEvent {
  readonly at: number;
  readonly node: RenameStmt | AlterObjectSchemaStmt;
}

/** What renames or moves something, by the name of the table that it speaks of. */
function eventsIn(down: readonly Unit[]): ReadonlyMap<string, readonly TableEvent[]> {
  const events = new Map<string, TableEvent[]>();
  let at = 0;
  for (const { statements } of down)
    for (const { node } of statements) {
      const { RenameStmt, AlterObjectSchemaStmt } = node as {
        RenameStmt?: RenameStmt;
        AlterObjectSchemaStmt?: AlterObjectSchemaStmt;
      };
      const found = RenameStmt ?? AlterObjectSchemaStmt;
      const name = found?.relation?.relname;
      if (!found || name === undefined) continue;
      noteIn(events, name, { at: at++, node: found });
    }
  return events;
}

function noteIn<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const own = lists.get(key);
  if (own) own.push(item);
  else lists.set(key, [item]);
}

/** What gives constraints other names, by their table, and what gives indexes others, by ""; each by the name before. */
export function renamingsIn(units: readonly Unit[]): ReadonlyMap<string, TableOnTheWayBack["renamed"]> {
  const renamed = new Map<string, Map<string, Renaming[]>>();
  let at = 0;
  for (const { statements } of units)
    for (const { node } of statements) {
      const { RenameStmt } = node as { RenameStmt?: RenameStmt };
      const { renameType, relation, subname = "", newname: to = "" } = RenameStmt ?? {};
      const isIndex = renameType === "OBJECT_INDEX" || renameType === "OBJECT_TABLE";
      const owner = isIndex ? "" : (relation?.relname ?? "");
      const own = renamed.get(owner) ?? new Map<string, Renaming[]>();
      if (isIndex || renameType === "OBJECT_TABCONSTRAINT")
        noteIn(own, isIndex ? (relation?.relname ?? "") : subname, { at, to });
      renamed.set(owner, own);
      at++;
    }
  return renamed;
}

function followed(
  { schema, name }: QualifiedName,
  events: ReadonlyMap<string, readonly TableEvent[]>,
  drops: LastDrops,
): TableOnTheWayBack {
  const names = [name];
  const renamed = new Map<string, Renaming[]>();
  let place = schema;
  // As far as the events of each name are passed: a table may be given the same names again and again.
  const passed = new Map<string, number>();
  let last = -1;
  for (;;) {
    const own = events.get(names.at(-1) ?? "") ?? [];
    let next = passed.get(names.at(-1) ?? "") ?? 0;
    while (next < own.length && (own[next] as TableEvent).at <= last) next++;
    const event = own[next];
    passed.set(names.at(-1) ?? "", next + 1);
    if (!event) break;
    const { at, node } = event;
    last = at;
    const { renameType, subname = "", newname = "" } = node as RenameStmt;
    if ("newschema" in node) place = node.newschema;
    else if (renameType === "OBJECT_TABCONSTRAINT") noteIn(renamed, subname, { at, to: newname });
    else if (renameType === "OBJECT_TABLE") names.push(newname);
  }
  const tables = [...new Set(names)];
  const whole = tables.some((one) => drops.whole.has(one));
  const dropped = new Set(tables.flatMap((one) => [...(drops.constraints.get(one)?.keys() ?? [])]));
  return {
    schema: place,
    table: names.at(-1) ?? name,
    renamed,
    isDropped: (constraint) => whole || constraint.some((one) => dropped.has(one)),
  };
}

/** The names of a constraint, one after the other, and since when it has each. */
export function laterNames(
  name: string,
  renamed: TableOnTheWayBack["renamed"],
  since = -1,
): readonly [Renaming, ...Renaming[]] {
  const names: [Renaming, ...Renaming[]] = [{ at: since, to: name }];
  for (let last = names[0]; ; ) {
    const next = renamed.get(last.to)?.find((one) => one.at > last.at);
    if (!next) return names;
    names.push(next);
    last = next;
  }
}

/** Where some units last drop a table or any column of it, and where a constraint of it, by names. */
export interface LastDrops {
  readonly whole: ReadonlyMap<string, number>;
  readonly constraints: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Foreign keys and checks have no index to follow: they are undone by name, or with their table or column. Statements are
 * counted through all units.
 */
export function lastDrops(units: readonly Unit[]): LastDrops {
  const whole = new Map<string, number>();
  const constraints = new Map<string, Map<string, number>>();
  let at = 0;
  for (const { statements } of units)
    for (const { node } of statements) {
      const { AlterTableStmt, DropStmt } = node as { AlterTableStmt?: AlterTableStmt; DropStmt?: DropStmt };
      if (DropStmt?.removeType === "OBJECT_TABLE")
        for (const object of DropStmt.objects ?? []) whole.set(nameOfList(object).name, at);
      if (AlterTableStmt) noteDrops(AlterTableStmt, at, whole, constraints);
      at++;
    }
  return { whole, constraints };
}

function noteDrops(
  alter: AlterTableStmt,
  at: number,
  whole: Map<string, number>,
  constraints: Map<string, Map<string, number>>,
): void {
  const table = nameOf(alter.relation).name;
  for (const { subtype, name = "" } of commandsOf(alter)) {
    if (subtype === "AT_DropColumn") whole.set(table, at);
    if (subtype !== "AT_DropConstraint") continue;
    const own = constraints.get(table) ?? new Map<string, number>();
    constraints.set(table, own.set(name, at));
  }
}
