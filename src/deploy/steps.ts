import type { AlterTableStmt, DropStmt, IndexStmt, Node, ReindexStmt, RenameStmt } from "libpg-query";
import { hasPlaceholder, nameOf, nameOfList, printName } from "../sql/grammar/name.ts";
import { shapeOf } from "../sql/indexes/index-definition.ts";
import { addedConstraints, commandsOf, partitionsIn } from "../sql/statements/alter-commands.ts";
import { isConcurrent, tablespaceOf } from "../sql/statements/reindex-options.ts";
import { schemaAfter } from "../sql/statements/schema-after.ts";
import type { DeploymentPlan, IndexDefinition, QualifiedName, Relation, Statement, Step } from "../types.ts";
import { storageOf } from "./index-storage.ts";
import { besideOf, leftOutOf, passedOver } from "./left-out.ts";
import { sought, soughtIn } from "./sought-name.ts";

/** What of a step its statement tells; the rest is the statement's place. */
type StepWish = Omit<Step, "file" | "span" | "sql" | "within" | "session">;

/** The steps of statements in their order, and what is none. Bodies of functions do not run, and are passed over. */
export function stepsOf(statements: readonly Statement[]): DeploymentPlan {
  const steps: Step[] = [];
  const leftOut: DeploymentPlan["leftOut"][number][] = [];
  const beside: DeploymentPlan["beside"][number][] = [];
  for (const statement of statements) {
    const { body, file, span, text } = statement;
    if ((body && body.kind !== "do") || passedOver(statement)) continue;
    const harmless = besideOf(statement);
    if (harmless) {
      beside.push(harmless);
      continue;
    }
    const wishes = wishesIn(statement);
    if (wishes === null || wishes.some(isTemplate)) {
      leftOut.push(leftOutOf(statement, wishes !== null));
      continue;
    }
    const within = body ? { within: body.conditional ? ("condition" as const) : ("block" as const) } : {};
    const session = sessionOf(statement);
    const set = session.length > 0 ? { session } : {};
    for (const wish of wishes) steps.push({ ...wish, ...within, ...set, file, span, sql: text });
  }
  return { steps, leftOut, beside };
}

/** Without them a statement would mean another table, or be built in another place or pace. Timeouts are none of them. */
const meant = [
  ...["role", "search_path", "default_tablespace"],
  ...["maintenance_work_mem", "max_parallel_maintenance_workers"],
];

function sessionOf({ settings }: Statement): NonNullable<Step["session"]> {
  return meant.flatMap((name) => {
    const value = settings.get(name)?.value;
    return value === undefined ? [] : [[name, value] as const];
  });
}

/** Nobody knows the name before it is filled in. */
function isTemplate({ index, table, from, parent }: StepWish): boolean {
  return [index, table, from, parent].some((one) => one && hasPlaceholder(one.name));
}

/** null: it is no statement about indexes alone. */
function wishesIn(statement: Statement): readonly StepWish[] | null {
  const node = statement.node as {
    IndexStmt?: IndexStmt;
    DropStmt?: DropStmt;
    RenameStmt?: RenameStmt;
    AlterTableStmt?: AlterTableStmt;
    ReindexStmt?: ReindexStmt;
  };
  if (node.IndexStmt) return created(node.IndexStmt, statement);
  if (node.DropStmt) return dropped(node.DropStmt, statement);
  if (node.RenameStmt) return renamed(node.RenameStmt, statement);
  if (node.AlterTableStmt) return altered(node.AlterTableStmt, statement);
  return node.ReindexStmt ? rebuilt(node.ReindexStmt, statement) : null;
}

function created(index: IndexStmt, statement: Statement): readonly StepWish[] | null {
  const table = sought(nameOf(index.relation), statement);
  const name = index.idxname || nameChosenFor(index, statement);
  if (name === null) return null;
  const definition: IndexDefinition = {
    unique: index.unique === true,
    nullsNotDistinct: index.nulls_not_distinct === true,
    shape: shapeOf(index),
  };
  const only = index.relation?.inh === true ? {} : { only: true as const };
  const concurrent = index.concurrent ? { concurrent: true as const } : {};
  const repeatable = index.if_not_exists ? { repeatable: true as const } : {};
  return [
    {
      ...{ wish: "valid", index: soughtIn(table, name), table, definition },
      ...{ ...only, ...concurrent, ...repeatable, ...storageOf(index, statement) },
    },
  ];
}

/** The name that the server chooses, as the model has it; null where the model has no such index. */
function nameChosenFor(index: IndexStmt, statement: Statement): string | null {
  const made = schemaAfter(statement)
    .indexes(nameOf(index.relation))
    .find(({ by }) => by.file === statement.file && by.span[0] === statement.span[0]);
  return made?.name.name ?? null;
}

function dropped(
  { removeType, objects = [], missing_ok, concurrent }: DropStmt,
  statement: Statement,
): readonly StepWish[] | null {
  if (removeType !== "OBJECT_INDEX") return null;
  return objects.map((object: Node) => {
    const name = nameOfList(object);
    const known = statement.schema.relation(name);
    const repeatable = missing_ok ? { repeatable: true as const } : {};
    const calm = concurrent ? { concurrent: true as const } : {};
    const index = sought(name, statement);
    return { wish: "gone", index, ...knownOf(known, statement), ...calm, ...repeatable };
  });
}

function renamed(
  { renameType, relation, newname }: RenameStmt,
  statement: Statement,
): readonly StepWish[] | null {
  const name = nameOf(relation);
  const known = statement.schema.relation(name);
  // ALTER TABLE … RENAME TO takes an index, too (manual, ALTER TABLE).
  if (renameType !== "OBJECT_INDEX" && !(renameType === "OBJECT_TABLE" && known?.kind === "index"))
    return null;
  const from = sought(name, statement);
  return [{ wish: "renamed", from, index: soughtIn(from, newname ?? ""), ...knownOf(known, statement) }];
}

function altered(alter: AlterTableStmt, statement: Statement): readonly StepWish[] | null {
  const name = nameOf(alter.relation);
  const count = commandsOf(alter).length;
  const children = partitionsIn(alter, "AT_AttachPartition");
  if (alter.objtype === "OBJECT_INDEX" && children.length === count) {
    const parent = sought(name, statement);
    return children.map(({ name: partition }) => {
      const child = nameOf(partition);
      const known = knownOf(statement.schema.relation(child), statement);
      return { wish: "attached", index: sought(child, statement), parent, ...known };
    });
  }
  const adopting = addedConstraints(alter).filter((one) => one.indexname);
  if (adopting.length === 0 || adopting.length < count) return null;
  const table = sought(name, statement);
  return adopting.map(({ indexname = "", conname }) => {
    const { definition } = knownOf(statement.schema.relation({ ...name, name: indexname }), statement);
    const index = soughtIn(table, conname || indexname);
    const kept = { index, table, definition, constraint: true as const };
    return index.name === indexname
      ? { wish: "valid", ...kept }
      : { wish: "renamed", from: soughtIn(table, indexname), ...kept };
  });
}

function rebuilt(reindex: ReindexStmt, statement: Statement): readonly StepWish[] | null {
  const { kind, relation } = reindex;
  if (kind !== "REINDEX_OBJECT_INDEX") return null;
  const name = nameOf(relation);
  const known = statement.schema.relation(name);
  const concurrent = isConcurrent(reindex) ? { concurrent: true as const } : {};
  const tablespace = tablespaceOf(reindex);
  const moved = tablespace === null ? {} : { tablespace };
  const index = sought(name, statement);
  return [{ wish: "valid", index, rebuilt: true, ...concurrent, ...moved, ...knownOf(known, statement) }];
}

/** What the migrations tell of an index that a statement only names. */
function knownOf(
  relation: Relation | undefined,
  statement: Statement,
): Pick<Step, "table" | "definition"> & { readonly constraint?: true } {
  const facts = relation?.index;
  if (!facts) return { table: null, definition: null };
  const { unique, nullsNotDistinct = false, shape, constraint, table } = facts;
  return {
    table: sought(withoutDefault(table), statement),
    definition: { unique, nullsNotDistinct, shape },
    ...(constraint === undefined ? {} : { constraint: true }),
  };
}

/** The model calls the schema `public` that no migration names. */
function withoutDefault({ schema, name }: QualifiedName): QualifiedName {
  return schema === "public" ? { name } : { schema, name };
}

/** As messages name what is sought. */
export function soughtWords({ path, name }: Step["index"]): string {
  return printName({ schema: path?.length === 1 ? path[0] : undefined, name });
}
