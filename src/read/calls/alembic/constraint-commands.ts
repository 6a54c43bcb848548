import { NotKnown } from "../../code/call-arguments.ts";
import type { AlembicCall } from "./alembic-call.ts";
import type { AlembicCommand, OperationsTarget } from "./alembic-command.ts";
import {
  alembicCheck,
  alembicForeignKey,
  alembicUnique,
  type ConstraintPlace,
  excludeConstraint,
  primaryKey,
} from "./constraints.ts";
import { shortened, sqlName } from "./identifiers.ts";
import { objectName } from "./schema-items.ts";

function placeOf(
  to: OperationsTarget,
  call: AlembicCall,
  table = "table_name",
  schema = "schema",
): ConstraintPlace {
  return {
    table: call.text(table, "the table's name"),
    schema: call.schemaOf(schema),
    conventions: to.conventions,
  };
}

function unique(to: OperationsTarget, call: AlembicCall): void {
  const name = objectName(call.given("constraint_name"));
  const columns = call.texts("columns", "the list of columns");
  const sql = alembicUnique(name, columns, call.option, placeOf(to, call));
  to.send(`ALTER TABLE ${call.table()} ADD ${sql}`, call);
}

function primary(to: OperationsTarget, call: AlembicCall): void {
  const name = objectName(call.given("constraint_name"));
  const sql = primaryKey(name, call.texts("columns", "the list of columns"), call.option, placeOf(to, call));
  to.send(`ALTER TABLE ${call.table()} ADD ${sql}`, call);
}

function check(to: OperationsTarget, call: AlembicCall): void {
  const name = objectName(call.given("constraint_name"));
  const sql = alembicCheck(name, call.given("condition"), call.option, placeOf(to, call));
  to.send(`ALTER TABLE ${call.table()} ADD ${sql}`, call);
}

function foreign(to: OperationsTarget, call: AlembicCall): void {
  const columns = call.texts("local_cols", "the columns");
  const referred = {
    table: call.text("referent_table", "the table that is referred to"),
    schema: call.schemaOf("referent_schema"),
    columns: call.texts("remote_cols", "the columns that are referred to"),
  };
  const at = placeOf(to, call, "source_table", "source_schema");
  const sql = alembicForeignKey(
    objectName(call.given("constraint_name")),
    columns,
    referred,
    call.option,
    at,
  );
  to.send(`ALTER TABLE ${call.table("source_table", "source_schema")} ADD ${sql}`, call);
}

function exclude(to: OperationsTarget, call: AlembicCall): void {
  const sql = excludeConstraint(objectName(call.given("constraint_name")), call.more, call.option);
  to.send(`ALTER TABLE ${call.table()} ADD ${sql}`, call);
}

function drop(to: OperationsTarget, call: AlembicCall): void {
  const name = objectName(call.given("constraint_name"));
  if (name === null) throw new NotKnown("the constraint's name is not given, so Alembic refuses the call");
  const exists = to.reads.conditions && call.flag("if_exists") ? "IF EXISTS " : "";
  to.send(`ALTER TABLE ${call.table()} DROP CONSTRAINT ${exists}${sqlName(shortened(name))}`, call);
}

const named = ["constraint_name", "table_name"] as const;

export const alembicConstraintCommands: readonly (readonly [name: string, command: AlembicCommand])[] = [
  ["create_unique_constraint", { takes: [...named, "columns"], of: 1, run: unique }],
  ["create_primary_key", { takes: [...named, "columns"], of: 1, run: primary }],
  ["create_check_constraint", { takes: [...named, "condition"], of: 1, run: check }],
  [
    "create_foreign_key",
    {
      takes: ["constraint_name", "source_table", "referent_table", "local_cols", "remote_cols"],
      of: 1,
      run: foreign,
    },
  ],
  ["create_exclude_constraint", { takes: named, of: 1, run: exclude }],
  ["drop_constraint", { takes: [...named, "type_"], of: 1, run: drop }],
];
