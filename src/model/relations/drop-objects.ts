import type { DropStmt } from "libpg-query";
import { nameOfList, stringsOf } from "../../sql/grammar/name.ts";
import { takenByCascade } from "../../sql/indexes/made-of.ts";
import { withoutConstraint } from "../constraints/table-constraints.ts";
import type { Stage } from "../stage.ts";
import { dropMadeOf } from "./drop-column.ts";
import { dropRelation } from "./drop-relation.ts";

const relationKinds = new Set([
  "OBJECT_TABLE",
  "OBJECT_INDEX",
  "OBJECT_MATVIEW",
  "OBJECT_VIEW",
  "OBJECT_SEQUENCE",
]);

/** What DROP names, and what goes with it. */
export function dropObjects(stage: Stage, stmt: DropStmt): void {
  for (const what of takenByCascade(stmt)) dropMadeOf(stage, what);
  for (const object of stmt.objects ?? []) {
    if (stmt.removeType === "OBJECT_EXTENSION")
      stage.timeline.know("extension", stringsOf(object)[0] ?? "", null);
    if (stmt.removeType === "OBJECT_TYPE" || stmt.removeType === "OBJECT_DOMAIN")
      stage.timeline.know("type", stringsOf(object).at(-1) ?? "", null);
    if (stmt.removeType === "OBJECT_TRIGGER") dropTrigger(stage, stringsOf(object));
    if (stmt.removeType === "OBJECT_SCHEMA")
      for (const relation of stage.timeline.inSchema(stringsOf(object)[0] ?? ""))
        dropRelation(stage, relation, true);
    if (!relationKinds.has(stmt.removeType ?? "")) continue;
    const name = nameOfList(object);
    const full = stage.view.resolve(name);
    // It runs: then the migrations do not tell all that is there.
    const isModelled = stmt.removeType === "OBJECT_TABLE" || stmt.removeType === "OBJECT_INDEX";
    if (isModelled && !stmt.missing_ok && !stage.view.relation(name)) stage.gap();
    if (stmt.missing_ok) stage.timeline.clear(full, stage.version);
    dropRelation(stage, full, stmt.behavior === "DROP_CASCADE");
  }
}

/** DROP TRIGGER names its table first. */
function dropTrigger(stage: Stage, names: readonly string[]): void {
  const [name = "", schema] = names.slice(0, -1).toReversed();
  const table = stage.view.relation({ schema, name });
  if (table?.constraints) stage.timeline.put(table.name, withoutConstraint(table, names.at(-1) ?? ""));
}
