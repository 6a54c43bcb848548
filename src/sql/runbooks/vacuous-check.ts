import type { ModelledRunbook, Span, Statement } from "../../types.ts";
import { likePattern, nameQuestions } from "./name-questions.ts";
import { commandFrom } from "./placed-parts.ts";

/** Queries all of whose patterns fit none of the names in the runbook. */
export function* strangePatterns(
  runbook: ModelledRunbook,
): Generator<{ readonly statement: Statement; readonly pattern: string }> {
  const asked = [...nameQuestions(runbook)].filter(({ patterns }) => patterns.length > 0);
  if (asked.length === 0) return;
  const names = namesIn(
    runbook,
    asked.flatMap(({ patterns }) => patterns),
  );
  // Where it names no index, nobody knows what it is about.
  if (names.length === 0) return;
  for (const { statement, patterns } of asked) {
    const [pattern = ""] = patterns;
    // What a failed REINDEX leaves is called after the index.
    if (patterns.some((one) => /_cc(?:new|old)/.test(one))) continue;
    if (patterns.every((one) => !names.some(likePattern(one)))) yield { statement, pattern };
  }
}

/** What stands for a name of an index: in SQL, as code in the prose, or in a list of names; patterns are none. */
function namesIn({ file, statements }: ModelledRunbook, patterns: readonly string[]): readonly string[] {
  const made = statements.flatMap(({ node }) => {
    const index = (node as { IndexStmt?: { idxname?: string } }).IndexStmt?.idxname;
    return index === undefined ? [] : [index];
  });
  const written = [
    ...file.text.matchAll(
      /`([A-Za-z_]\w*)`|\bindex\s+(?:concurrently\s+)?(?:if\s+(?:not\s+)?exists\s+)?"?([A-Za-z_]\w*)/gi,
    ),
  ];
  const words = written.map((found) => found[1] ?? found[2] ?? "");
  // Of the words in backticks only those are indexes that are called as those that are looked for.
  const prefixes = patterns.map((one) => /^[A-Za-z]+/.exec(one)?.[0] ?? "");
  const alike = words.filter((one) => prefixes.some((prefix) => prefix !== "" && one.startsWith(prefix)));
  return [...new Set([...made, ...alike])];
}

/** `psql … EXPLAIN … | grep "index scan"`. */
export function* narrowPlanSearches(
  runbook: ModelledRunbook,
): Generator<{ readonly span: Span; readonly pattern: string }> {
  const { psql, file } = runbook;
  for (const call of psql) {
    if (!call.strings.some(({ text }) => /\bexplain\b/i.test(text))) continue;
    const behind = commandFrom(runbook, call.span[1]);
    if (!behind || !isPipe(file.text.slice(call.span[1], behind.span[0]))) continue;
    const [name, ...words] = behind.words;
    if (!name || !/grep$/.test(name.text) || words.some(({ text }) => /^-\w*v/.test(text))) continue;
    const found = words.find(({ text }) => /^index scan$/i.test(text));
    if (found) yield { span: found.span, pattern: found.text };
  }
}

function isPipe(between: string): boolean {
  return /^\s*(?:\d*>&\d\s*)?\|\s*$/.test(between);
}
