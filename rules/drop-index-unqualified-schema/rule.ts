import { defineRule } from "../../src/check/rule.ts";
import { at as edit, fixOf, words } from "../../src/sql/edit.ts";
import { nameOfList, printName } from "../../src/sql/name.ts";

export default defineRule({
  id: "drop-index-unqualified-schema",
  severity: "warning",
  title: "DROP INDEX IF EXISTS without a schema does not find an index that stands in another",
  why: `
    An index stands in the schema of its table. Without the schema PostgreSQL looks for it along search_path; where it is not
    on it, IF EXISTS turns that into a notice, the migration reports success, and the index stays. CREATE INDEX takes no
    schema, so the one is easily written like the other.`,
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
        if (!there || more) continue;
        const full = printName(there.name);
        const token = words(at).find((one) => [name.name, `"${name.name}"`].includes(one.text));
        yield {
          span: at.span,
          message: `DROP INDEX IF EXISTS ${printName(name)} drops nothing: the index is ${full}`,
          instead: `Write ${full}.`,
          // Then it drops something for the first time.
          ...(token ? { fix: fixOf(`Write ${full}`, false, [edit(at, token.span, full)]) } : {}),
        };
        return;
      }
    },
  },
});
