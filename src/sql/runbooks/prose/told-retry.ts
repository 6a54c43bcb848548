import type { IndexStmt } from "libpg-query";
import type { ModelledRunbook, Span, Statement } from "../../../types.ts";
import { remarksAbove, sectionsOf } from "../said-texts.ts";

const again =
  /\b(retry|re-?run|try again|run (?:it|them|the (?:build|migration|script|statement)) again|restart(?= (?:it|them|during|in|at|the (?:build|creation|migration|script))\b))\b/i;
const aboutBuild = /\bindex(?:es)?\s+(?:creation|build)|\b(?:creat|build)\w*\b.*\bindex|concurrent/i;
/** Sections on builds that fail. */
const failing = /\b(?:fail|error|hang|hung|stuck|longer|slow|block|timeout|interrupt|cancel)/i;

/** Builds whose comment says that they are made again, without a DROP of their name right before. */
export function* repeatedBuilds(
  runbook: ModelledRunbook,
): Generator<{ readonly statement: Statement; readonly index: string }> {
  const dropped = new Set<string>();
  for (const statement of runbook.statements) {
    if (statement.kind === "DropStmt")
      for (const name of statement.text.match(/\w+/g) ?? []) dropped.add(name);
    const index = (statement.node as { IndexStmt?: IndexStmt }).IndexStmt;
    if (!index?.concurrent || !index.idxname) continue;
    const isDropped = dropped.has(index.idxname);
    dropped.delete(index.idxname);
    if (!isDropped && again.test(remarksAbove(runbook, statement.span[0])))
      yield { statement, index: index.idxname };
  }
}

/** Sentences that advise to run a failed build once more, in a section that speaks of no drop. */
export function* toldRetries(
  runbook: ModelledRunbook,
): Generator<{ readonly span: Span; readonly word: string }> {
  const { file } = runbook;
  if (!/\bconcurrent(?:ly)?\b/i.test(file.text)) return;
  for (const { span, heading, passages } of sectionsOf(runbook)) {
    if (!heading || !aboutBuild.test(heading.text) || !failing.test(heading.text)) continue;
    if (/\bdrop|\breindex/i.test(file.text.slice(...span))) continue;
    for (const passage of passages) {
      const found = passage.heading ? null : again.exec(passage.text);
      if (!found) continue;
      const at = passage.span[0] + found.index;
      yield { span: [at, at + found[0].length], word: (found[1] ?? "").toLowerCase() };
    }
  }
}
