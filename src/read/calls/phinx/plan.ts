import type { Span } from "../../../types.ts";
import { phinxTableName } from "./grammar.ts";

/** What a table is told to become; src/Phinx/Db/Action. */
export interface PhinxAction {
  readonly kind:
    | "createTable"
    | "addColumn"
    | "alterColumn"
    | "removeColumn"
    | "addIndex"
    | "dropIndex"
    | "key"
    | "dropTable"
    | "move";
  readonly table: string;
  readonly span: Span;
  /** Parts of one ALTER TABLE. */
  readonly alters: readonly string[];
  /** Statements of their own, behind it. */
  readonly steps: readonly string[];
  /** How a column stands in CREATE TABLE, and the table's primary key. */
  readonly definition?: string;
  /** What takes it back; null: Phinx refuses to. */
  readonly inverse: (() => PhinxAction) | null;
}

export interface PlannedStatement {
  readonly sql: string;
  readonly span: Span;
}

type Group = "updates" | "constraints" | "indexes" | "removes" | "moves";

const groups: ReadonlyMap<PhinxAction["kind"], Group> = new Map([
  ["addColumn", "updates"],
  ["alterColumn", "updates"],
  ["removeColumn", "removes"],
  ["addIndex", "indexes"],
  ["dropIndex", "indexes"],
  ["key", "constraints"],
  ["dropTable", "moves"],
  ["move", "moves"],
]);

/** In which order a plan is run, and taken back (src/Phinx/Db/Plan/Plan.php). */
const orders: Readonly<Record<"forwards" | "backwards", readonly Group[]>> = {
  forwards: ["updates", "constraints", "indexes", "removes", "moves"],
  backwards: ["constraints", "moves", "indexes", "removes", "updates"],
};

/** Statements by table and by what they are about; new tables have columns and indexes in theirs. */
export function planStatements(
  actions: readonly PhinxAction[],
  whole: Span,
  way: "forwards" | "backwards",
): readonly PlannedStatement[] {
  const created = new Set(actions.flatMap(({ kind, table }) => (kind === "createTable" ? [table] : [])));
  const dropped = new Set(actions.flatMap(({ kind, table }) => (kind === "dropTable" ? [table] : [])));
  const isInside = ({ kind, table }: PhinxAction) =>
    created.has(table) && (kind === "addColumn" || kind === "addIndex");
  const creates = actions
    .filter(({ kind }) => kind === "createTable")
    .flatMap((action) => creation(action, actions, whole));
  const rest = actions.filter(
    (action) =>
      action.kind !== "createTable" &&
      !isInside(action) &&
      (!dropped.has(action.table) || groups.get(action.kind) === "moves"),
  );
  const changes = orders[way].flatMap((group) =>
    byTable(rest.filter(({ kind }) => groups.get(kind) === group)).flatMap((some) => altered(some, whole)),
  );
  return way === "forwards" ? [...creates, ...changes] : [...changes, ...creates];
}

function creation(
  create: PhinxAction,
  actions: readonly PhinxAction[],
  span: Span,
): readonly PlannedStatement[] {
  const own = actions.filter(({ table }) => table === create.table);
  const columns = own.filter(({ kind }) => kind === "addColumn");
  const definitions = columns.flatMap(({ definition }) => definition ?? []);
  const inside = [create.steps[0], ...definitions, create.definition].filter((part) => part);
  const later = [...columns, ...own.filter(({ kind }) => kind === "addIndex")];
  return [
    { sql: `CREATE TABLE ${phinxTableName(create.table)} (${inside.join(", ")})`, span },
    ...later.flatMap((action) => action.steps.map((sql) => ({ sql, span: action.span }))),
    ...create.steps.slice(1).map((sql) => ({ sql, span })),
  ];
}

function byTable(actions: readonly PhinxAction[]): readonly (readonly PhinxAction[])[] {
  const tables = new Map<string, PhinxAction[]>();
  for (const action of actions) tables.set(action.table, [...(tables.get(action.table) ?? []), action]);
  return [...tables.values()];
}

function altered(actions: readonly PhinxAction[], whole: Span): readonly PlannedStatement[] {
  const altering = actions.filter(({ alters }) => alters.length > 0);
  const [first, second] = altering;
  const parts = altering.flatMap(({ alters }) => alters).join(", ");
  const alter = first
    ? [{ sql: `ALTER TABLE ${phinxTableName(first.table)} ${parts}`, span: second ? whole : first.span }]
    : [];
  return [...alter, ...actions.flatMap(({ steps, span }) => steps.map((sql) => ({ sql, span })))];
}
