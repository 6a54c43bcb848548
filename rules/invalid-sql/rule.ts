import { defineRule } from "../../src/check/rule.ts";
import { syntaxHint } from "../../src/sql/grammar/syntax-hint.ts";
import { positionAt } from "../../src/text/offsets.ts";
import { isNewerWord, otherMajor, reservedSince } from "./other-major.ts";

export default defineRule({
  id: "invalid-sql",
  severity: "error",
  title: "PostgreSQL's grammar refuses the statement",
  why: `
    The migration tool sends the file as it is, and PostgreSQL refuses the statement with a syntax error (SQLSTATE 42601).
    The migration stops there.`,
  instead: `Correct the statement at the position that PostgreSQL reports.`,
  manual: "sql-commands.html",
  proof: { by: "failure" },

  *unit({ unread }, { postgres }) {
    for (const { file, span, text, message, refusal } of unread) {
      // A usual mistake has a rule of its own, which knows what is meant.
      if (!refusal || syntaxHint(text) || isNewerWord(message, postgres)) continue;
      const other = reservedSince(message) ?? otherMajor(refusal.within ?? text, postgres);
      if (other) yield { file, span, ...other };
      else {
        const { line, column } = positionAt(file, refusal.at);
        const place = `${line}:${column}`;
        yield { file, span, message: `PostgreSQL cannot read "${beginning(text)}": ${message} (${place})` };
      }
    }
  },
});

/** Enough of a statement to know it by. */
function beginning(text: string): string {
  const [line = ""] = text.trim().split(/[\r\n]/);
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
