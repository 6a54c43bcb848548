import { defineRule } from "../../src/check/rule.ts";

export default defineRule({
  id: "option-ignored-by-tool",
  severity: "warning",
  title: "An option that the migration tool ignores makes another index than the one that is written",
  why: `
    Migration tools in code take options for several databases and of several versions, and silently ignore those that
    they do not write for PostgreSQL. The migration runs, and the index is not what its author meant.`,
  instead: `Write the statement as SQL, with the tool's call for it.`,
  manual: "sql-createindex.html",
  proof: {
    by: "none",
    because: "it is about the migration tool, whose statements are compared without the option",
  },

  *unit({ migration: { file, sent = [] } }) {
    for (const { call, ignored = [] } of sent)
      for (const { name, effect, instead } of ignored)
        yield { file, span: call, message: `The option ${name} is ignored: ${effect}`, instead };
  },
});
