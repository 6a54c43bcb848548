import { type Draft, defineRule } from "../../src/check/rule.ts";
import { isPrepared } from "../../src/sql/statements/prepared-message.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "several-commands-in-prepared-statement",
  severity: "error",
  fails: true,
  title: "A prepared statement takes one command: PostgreSQL refuses a text with several",
  why: `
    The tool has PostgreSQL prepare each text before it runs it. PostgreSQL refuses to prepare a text with several
    commands (SQLSTATE 42601), so none of them runs, and the migration stops here.`,
  instead: `Send each command in a call of its own.`,
  manual: "protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY",
  proof: { by: "failure" },

  *unit({ statements }) {
    const texts = new Map<number, Statement[]>();
    for (const statement of statements)
      if (statement.body === null && statement.piece !== null && isPrepared(statement))
        texts.set(statement.piece, [...(texts.get(statement.piece) ?? []), statement]);
    for (const [first, ...others] of texts.values()) if (first) yield* refused(first, others);
  },
});

function* refused(first: Statement, others: readonly Statement[]): Iterable<Draft> {
  const last = others.at(-1);
  if (!last) return;
  const { tool } = first.migration;
  const more = others.length === 1 ? "another command" : `${others.length} other commands`;
  yield {
    file: first.file,
    span: [first.span[0], Math.max(first.span[1], last.span[1])],
    message: `${wordsOf(first)} and ${more} in one text fail: ${tool} has PostgreSQL prepare it, which takes one`,
  };
}

/** "CREATE INDEX" */
function wordsOf({ text }: Statement): string {
  const [words = "It"] = /^(?:(?:create|drop|alter)\s+)?\w+/i.exec(text) ?? [];
  return words.replace(/\s+/g, " ").toUpperCase();
}
