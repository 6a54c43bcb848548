import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
import { statisticsAsked } from "../../src/sql/runbooks/asked-statistics.ts";
import { createdIn } from "./created-extensions.ts";
import { neededExtensions } from "./needed-extensions.ts";

export default defineRule({
  id: "missing-extension",
  severity: "error",
  title: "An index needs an extension that is not there yet",
  why: `
    Operator classes such as gin_trgm_ops, access methods such as hnsw and functions such as unaccent come with an
    extension. Before CREATE EXTENSION has run in this database, the index is refused (SQLSTATE 42704, 42883).`,
  instead: `Create the extension in an earlier migration.`,
  manual: "sql-createextension.html",
  proof: { by: "failure", given: "extensions" },
  fails: true,

  visit: ofEveryIndex(function* ({ index, does, at }, { postgres }: RuleSettings): Generator<Draft> {
    const missing = neededExtensions(index, postgres).find(({ name }) => !at.schema.extension(name));
    if (!missing) return;
    // Somebody may have created it by hand; where a later statement does, nobody has.
    const later = (createdIn(at.unit).get(missing.name) ?? -1) > at.index;
    yield {
      span: at.span,
      message: `${does} needs ${missing.name} for ${missing.what}, ${later ? "which is created after it" : "which no migration creates"}`,
      instead: `Write before it: CREATE EXTENSION IF NOT EXISTS ${/^\w+$/.test(missing.name) ? missing.name : `"${missing.name}"`};`,
      ...(later ? {} : { severity: "notice" }),
    };
  }),
  *runbook(runbook) {
    for (const { span } of statisticsAsked(runbook))
      yield {
        span,
        message: "pg_stat_statements is there only where somebody has loaded and created it",
        instead:
          `Ask first whether it is there: SELECT extversion FROM pg_extension WHERE extname = 'pg_stat_statements'; it needs
          shared_preload_libraries, a restart, and CREATE EXTENSION in this database.`.replace(/\s+/g, " "),
        severity: "notice",
      };
  },
});
