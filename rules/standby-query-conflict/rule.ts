import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, nameOfList, printName } from "../../src/sql/grammar/name.ts";
import { tableOf } from "../../src/sql/locks/locks-taken.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

export default defineRule({
  id: "standby-query-conflict",
  severity: "notice",
  asked: true,
  title: "Dropping, rebuilding or adopting an index cancels the queries of hot standbys",
  why: `
    CONCURRENTLY protects the sessions of this server only. The lock on the index is replayed on every standby as ACCESS
    EXCLUSIVE: queries there that use the table have max_standby_streaming_delay to end, then they are cancelled ("User
    was holding a relation lock for too long"). Building an index cancels none. A migration does not say whether there
    are standbys, so the rule is off until the configuration gives it a level.`,
  instead: `
    Run it when the standbys have no long queries, or raise max_standby_streaming_delay while it runs.`,
  manual: "hot-standby.html#HOT-STANDBY-CONFLICT",
  proof: { by: "none", because: "it takes a standby" },

  visit: {
    *DropStmt(drop, at) {
      if (drop.removeType !== "OBJECT_INDEX") return;
      const name = (drop.objects ?? []).map(nameOfList).find((one) => isLive(tableOf(one, at.schema), at));
      if (name) yield draft(at, `DROP INDEX ${printName(name)}`);
    },
    *ReindexStmt({ relation, kind, name }, at) {
      const index = nameOf(relation);
      const table = kind === "REINDEX_OBJECT_TABLE" ? index : tableOf(index, at.schema);
      if (relation && !isLive(table, at)) return;
      yield draft(at, `REINDEX ${relation ? printName(index) : (name ?? "")}`.trim());
    },
    *AlterTableStmt(alter, at) {
      const adopted = commandsOf(alter).flatMap(({ def }) =>
        def && "Constraint" in def ? (def.Constraint.indexname ?? []) : [],
      );
      const [index] = adopted;
      if (index !== undefined) yield draft(at, `Adopting ${printName({ name: index })} as a constraint`);
    },
  },
});

function isLive(table: QualifiedName | undefined, at: Statement): boolean {
  return !table || preexistence(table, at) !== "new";
}

function draft(at: Statement, what: string): Draft {
  return { span: at.span, message: `${what} cancels queries of hot standbys that use its table` };
}
