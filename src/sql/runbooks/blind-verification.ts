import type { ModelledRunbook, Span, Statement } from "../../types.ts";
import { nameQuestions } from "./name-questions.ts";
import { lastBefore, remarksAbove, saidTexts, sectionsOf } from "./said-texts.ts";

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

/** psql's own listing of a table, and of indexes. */
const listing = /^\s*\\d(?:i\+?|\+)?(?:\s+[\w."*]+)?\s*;?\s*$/;

/** The first listing by psql in each section that is to show the same, where nothing says what to look for in it. */
export function* blindListings(runbook: ModelledRunbook): Generator<{ readonly span: Span }> {
  const { file, blocks, psql } = runbook;
  if (!/\bconcurrent(?:ly)?\b/i.test(file.text)) return;
  const typed = blocks.flatMap(({ language, lines }) => (language === "sql" ? lines : []));
  const given = psql.flatMap(({ strings }) => strings.map(({ span }) => span));
  const shown = [...typed, ...given]
    .filter((span) => listing.test(file.text.slice(...span).replace(/^["']|["']$/g, "")))
    .sort((a, b) => a[0] - b[0]);
  for (const { span, heading } of sectionsOf(runbook)) {
    const found = shown.find(([at]) => span[0] <= at && at < span[1]);
    if (!found || /\binvalid\b|\bindisvalid\b/i.test(file.text.slice(...span))) continue;
    const said = `${heading?.text ?? ""} ${proseAbove(runbook, { span: found })}`;
    if (isVerifying.test(said) && !isBefore.test(said)) yield { span: found };
  }
}

const counted = /\bindex(?:es)?\b[^|\n]*\b(?:created|visible|listed|present|exists?)\b/i;
const counting = /(?<![\w\\])\\di?\+?(?!\w)|\bpg_(?:stat_user_)?indexes\b/;

/** Criteria by which a list of names decides that the indexes are there, in sections that say nothing of validity. */
export function* blindCriteria(runbook: ModelledRunbook): Generator<{ readonly span: Span }> {
  const { file } = runbook;
  if (!/\bconcurrent(?:ly)?\b/i.test(file.text)) return;
  for (const { span, passages } of sectionsOf(runbook)) {
    if (/\binvalid\b|\bindisvalid\b|\bvalid\b/i.test(file.text.slice(...span))) continue;
    for (const passage of passages) {
      let at = passage.span[0];
      for (const line of file.text.slice(...passage.span).split("\n")) {
        if (counted.test(line) && counting.test(line) && !isBefore.test(line))
          yield { span: [at, at + line.trimEnd().length] };
        at += line.length + 1;
      }
    }
  }
}

/** What its reader has just read. */
function proseAbove(runbook: ModelledRunbook, { span }: Pick<Statement, "span">): string {
  const before = lastBefore(saidTexts(runbook), span[0]);
  return before && span[0] - before.span[1] < 200 ? before.text : "";
}
