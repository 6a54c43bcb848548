import { defineRule } from "../../src/check/rule.ts";
import { syntaxHint } from "../../src/sql/grammar/syntax-hint.ts";

export default defineRule({
  id: "sql-syntax-hint",
  severity: "error",
  title: "PostgreSQL cannot read an index statement with a common mistake",
  why: `
    PostgreSQL's grammar refuses the statement (SQLSTATE 42601), and points at a word, not at the mistake. The migration
    stops there.`,
  instead: `Write the words in PostgreSQL's order.`,
  manual: "sql-createindex.html",
  proof: { by: "failure" },

  *unit({ unread }) {
    for (const { file, span, text, message } of unread) {
      // What is put together at run time is no statement yet.
      const hint = message.startsWith("EXECUTE") ? null : syntaxHint(text);
      if (!hint) continue;
      const [line = ""] = text.split("\n");
      yield {
        file,
        span,
        message: `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}" is not read: ${hint.wrong}`,
        instead: hint.instead,
      };
    }
  },
});
