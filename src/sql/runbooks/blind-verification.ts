import type { ModelledRunbook, Statement } from "../../types.ts";
import { nameQuestions } from "./name-questions.ts";
import { lastBefore, remarksAbove, saidTexts } from "./said-texts.ts";

/** What says of a query that it is to show that the work is done. */
const isVerifying =
  /\bverif(?:y|ied|ies|ication)\b|\bconfirm|\bshould exist\b|\bcreated\b|\bcompletion\b|\ball \d+ index/i;
/** What is asked before, or of what is to be gone. */
const isBefore =
  /\brollback\b|\bdon'?t already\b|\bbefore\b|\bremoved\b|\bdropped\b|\bpre-|\bexisting\b|\busage\b|\bmonitor/i;

/** Queries that are to show that concurrent builds have succeeded, and that a failed one would answer just so. */
export function* blindVerifications(runbook: ModelledRunbook): Generator<Statement> {
  const { file } = runbook;
  if (!/\bconcurrent(?:ly)?\b/i.test(file.text)) return;
  for (const { statement } of nameQuestions(runbook)) {
    if (/\bindis(?:valid|ready)\b/i.test(statement.text)) continue;
    const above = remarksAbove(runbook, statement.span[0]);
    const said = above === "" ? proseAbove(runbook, statement) : above;
    if (isVerifying.test(said) && !isBefore.test(said)) yield statement;
  }
}

/** What its reader has just read. */
function proseAbove(runbook: ModelledRunbook, { span }: Statement): string {
  const before = lastBefore(saidTexts(runbook), span[0]);
  return before && span[0] - before.span[1] < 200 ? before.text : "";
}
