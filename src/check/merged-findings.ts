import { endOfLexeme, isTrivia } from "../sql/grammar/lexer.ts";
import { reservedWords } from "../sql/grammar/reserved-words.ts";
import { positionAt } from "../text/offsets.ts";
import type { DatabaseObject, Finding } from "../types.ts";

/** From so many of one shape on, a file has a generator, and one finding says it of all. */
const FEWEST_ALIKE = 10;

/** As many names, or lines where there are none, as a sentence can hold. */
const MOST_NAMED = 8;

/**
 * Findings that say the same again and again, as one: it stands at the first, and has the others as its places. Each has
 * met directives and the baseline by itself before.
 * @param notices rules whose notices are one for a file
 */
export function mergeFindings(
  findings: readonly Finding[],
  notices: ReadonlySet<string>,
): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  const keyOf = new Map<Finding, string>();
  for (const finding of findings) {
    const isOne = finding.severity === "notice" && notices.has(finding.rule);
    const shape = isOne ? "" : shapeOf(finding);
    const key = [
      finding.rule,
      finding.severity,
      finding.file.path,
      finding.evidence,
      String(finding.fix?.safe),
      shape,
    ].join("\0");
    keyOf.set(finding, key);
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return findings.flatMap((finding) => {
    const group = groups.get(keyOf.get(finding) ?? "") ?? [];
    const isOne = finding.severity === "notice" && notices.has(finding.rule);
    if (group.length < (isOne ? 2 : FEWEST_ALIKE)) return [finding];
    return group[0] === finding ? [merged(group, isOne)] : [];
  });
}

function merged(group: readonly Finding[], isBrief: boolean): Finding {
  const [first, ...more] = group as readonly [Finding, ...Finding[]];
  const { fix, ...rest } = first;
  return {
    ...rest,
    message: `${first.message}, and ${othersOf(first, more)}`,
    objects: group.flatMap((one) => one.objects ?? []),
    places: more.map(({ file, span, fingerprint }) => ({ file, span, fingerprint })),
    ...(fix && !isBrief ? { fix: { ...fix, edits: group.flatMap((one) => one.fix?.edits ?? []) } } : {}),
  };
}

/** "so on for b_idx and c_idx", each once; "so on for 127 more, the last on line 300"; "again on line 24", of the same index. */
function othersOf(first: Finding, more: readonly Finding[]): string {
  const all = more.map(objectOf);
  const last = more.at(-1);
  const line = last ? ` on line ${positionAt(last.file, last.span[0]).line}` : "";
  if (more.length > MOST_NAMED || all.some((object) => !object?.name))
    return `so on for ${more.length} more${last ? `, the last${line}` : ""}`;
  const own = objectKey(objectOf(first));
  const others = new Map(all.map((object) => [objectKey(object), object?.name] as const));
  others.delete(own);
  const names = [...others.values()];
  if (names.length === 0)
    return more.length === 1 ? `again${line}` : `${more.length} times more, the last${line}`;
  return `so on for ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`}`;
}

function objectOf({ objects = [] }: Finding): DatabaseObject | null {
  return objects.length === 1 ? (objects[0] ?? null) : null;
}

function objectKey(object: DatabaseObject | null): string {
  return `${object?.schema ?? ""}\0${object?.name}`;
}

/** Lexemes in which a statement shows its shape; behind them are rows, of which two of one generator differ in number, too. */
const MOST_SHOWN = 200;

/**
 * The statement without the names of its index and its table, and without numbers and texts: two of one generator differ
 * in no more.
 */
function shapeOf({ file, span }: Finding): string {
  const text = file.text.slice(...span);
  const parts: string[] = [];
  let isNamed = true;
  for (let at = 0; at < text.length && parts.length < MOST_SHOWN; ) {
    const stop = endOfLexeme(text, at, text.length);
    const end = stop < 0 ? ~stop : stop;
    const lexeme = text.slice(at, end);
    if (lexeme === "(") isNamed = false;
    if (!isTrivia(text, at)) parts.push(isNamed ? unnamed(lexeme) : unnumbered(lexeme));
    at = end;
  }
  return parts.join(" ");
}

function unnamed(lexeme: string): string {
  const isWord = /^(?:["\p{L}_])/u.test(lexeme);
  return isWord && !reservedWords.has(lexeme.toLowerCase()) ? "_" : lexeme.toLowerCase();
}

/** Texts say as little as numbers: '{"a"}', 'b', E'c'. */
function unnumbered(lexeme: string): string {
  return /^\w?'/.test(lexeme) ? "''" : lexeme.toLowerCase().replace(/\d+/g, "0");
}
