import type { IndexElem } from "libpg-query";
import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { stringsOf } from "../../src/sql/grammar/name.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
import { keysOf } from "../../src/sql/indexes/index-elements.ts";
import { unqualifiedCall } from "./unqualified-names.ts";

export default defineRule({
  id: "search-path-dependent-index-function",
  severity: "error",
  fails: true,
  title: "An index function that calls others without their schema breaks when the index is built",
  why: `
    From PostgreSQL 17 on, CREATE INDEX, REINDEX and VACUUM run with search_path set to pg_catalog, pg_temp. A function
    in an index that names others without their schema then no longer finds them (SQLSTATE 42883): one in SQL fails at
    once, one in PL/pgSQL with the first row that it reads, and both at the first REINDEX.`,
  instead: `Name the schema of everything in the function's body, or give the function a SET search_path.`,
  manual: "sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY",
  proof: { by: "failure", given: "rows" },

  visit: ofEveryIndex(function* ({ index, words, at }, { postgres }: RuleSettings): Generator<Draft> {
    if (postgres < 17) return;
    for (const name of keysOf(index).flatMap(calledBy)) {
      const routine = at.schema.known("routine", name);
      if (!routine?.body || routine.searchPath) continue;
      const found = unqualifiedCall(routine.body, at.schema, postgres);
      if (found === null) continue;
      const when = routine.language === "sql" ? "" : " once there are rows";
      yield {
        span: at.span,
        message: `${words} cannot be built${when}: ${name} calls ${found} without its schema`,
        instead: `In ${name}, write public.${found}(…), or add SET search_path = public, pg_temp.`,
        ...(when === "" ? {} : { severity: "warning" }),
      };
      return;
    }
  }),
});

/** The functions at the top of a key. */
function calledBy({ expr }: IndexElem): readonly string[] {
  return expr && "FuncCall" in expr ? (expr.FuncCall.funcname ?? []).flatMap(stringsOf).slice(-1) : [];
}
