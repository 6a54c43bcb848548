import { defineRule } from "../../src/check/rule.ts";

export default defineRule({
  id: "marker-not-recognized",
  severity: "warning",
  title: "A marker that the migration tool does not recognize changes nothing",
  why: `
    Migration tools find their markers by an exact text at an exact place. One that is written otherwise, or that belongs
    to another tool, is a comment: the migration runs as if it were not there.`,
  instead: `Write the marker as the tool's own parser wants it.`,
  manual: "sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS",
  proof: { by: "none", because: "it is about the migration tool, and taken from its source" },

  *unit({ migration }) {
    yield* migration.markers;
  },
});
