import { defineRule } from "../../src/check/rule.ts";

/** Found where directives are applied (src/check/ignore.ts), once it is known what each of them silences. */
export default defineRule({
  id: "ineffective-ignore",
  severity: "warning",
  title: "An ignore directive without a reason, or one that silences nothing, misleads its readers",
  why: `
    A directive tells the next reader that somebody weighed a hazard, and why it does not apply here. Without a reason
    it explains nothing and silences nothing. Once the hazard is gone, it would hide the next one.`,
  instead: `
    Write -- indexwright: ignore <rule>: <reason> just before the statement, or remove the directive.`,
  manual: "sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS",
  proof: { by: "none", because: "it is about the directive, not about the SQL" },
});
