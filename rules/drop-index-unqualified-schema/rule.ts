import { defineRule } from "../../src/check/rule.ts";
import { nameOfList, printName } from "../../src/sql/grammar/name.ts";
import { at as edit, fixOf, words } from "../../src/sql/statements/edit.ts";

export default defineRule({
  id: "drop-index-unqualified-schema",
  severity: "warning",
  title: "DROP INDEX IF EXISTS without a schema does not find an index in another schema",
  why: `
    An index is in the schema of its table. Without a schema PostgreSQL looks for the index along search_path. If that
    does not find it, IF EXISTS turns the error into a notice, the migration reports success, and the index stays.
    CREATE INDEX takes no schema, so DROP INDEX is easily written without one. Where the migration sets no search_path,
    the connection may set one that fits, so the finding is a notice.`,
  instead: `Write the schema before the name.`,
  manual: "ddl-schemas.html#DDL-SCHEMAS-PATH",
  proof: { by: "state", shows: "the index is still there" },

  visit: {
    *DropStmt(drop, at) {
      if (drop.removeType !== "OBJECT_INDEX" || !drop.missing_ok) return;
      // What a rollback leaves behind is compared with what it should have taken back.
      if (at.migration.direction === "down") return;
      const names = (drop.objects ?? []).map(nameOfList).filter((one) => one.schema === undefined);
      for (const name of names) {
        if (at.schema.relation(name)) continue;
        const [there, more] = at.schema.elsewhere(name.name).filter((one) => one.index);
        if (!there || more || isFilledIn(there.name.schema)) continue;
        const full = printName(there.name);
        // The connection may bring a search_path of its own.
        const certain = at.settings.has("search_path");
        const token = words(at).find((one) => [name.name, `"${name.name}"`].includes(one.text));
        yield {
          span: at.span,
          message: `DROP INDEX IF EXISTS ${printName(name)} drops nothing: the index is ${full}`,
          instead: `Write ${full}.`,
          severity: certain ? "warning" : "notice",
          // Then it drops something for the first time.
          ...(token ? { fix: fixOf(`Write ${full}`, false, [edit(at, token.span, full)]) } : {}),
        };
        return;
      }
    },
  },
});

/** A schema that is only known when the migration runs: it is what search_path is then set to. */
function isFilledIn(schema: string): boolean {
  return /[\ue000-\ue0ff{}]/.test(schema);
}
