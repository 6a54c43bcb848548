import { defineRule } from "../../src/check/rule.ts";

export default defineRule({
  id: "marker-not-recognized",
  severity: "warning",
  title: "A marker that the migration tool does not recognize changes nothing",
  why: `
    Migration tools recognize a marker by its exact text at an exact place. A marker that is spelled differently, or
    that belongs to another tool, is only a comment: the migration runs without it.`,
  instead: `Write the marker as the tool's own parser expects it.`,
  manual: "sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS",
  proof: { by: "none", because: "it is about the migration tool, and taken from its source" },

  *unit({ migration }) {
    yield* migration.markers;
  },
});
