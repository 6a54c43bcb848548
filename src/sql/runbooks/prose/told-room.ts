import type { ModelledRunbook, RunbookPassage, Span } from "../../../types.ts";
import { isAboutIndexes, type SaidText, saidTexts, sectionsOf } from "../said-texts.ts";

/** An amount of room as somebody writes it: in bytes, or as a share of a table. */
interface ToldAmount {
  readonly span: Span;
  readonly words: string;
  /** Bytes, or percent. */
  readonly most: number;
  readonly share: boolean;
}

/** Less room that is checked for than the same runbook expects the indexes to take. */
export interface ShortRoom {
  readonly checked: ToldAmount;
  readonly expected: ToldAmount;
}

const amount =
  /(\d+(?:[.,]\d+)?)\s*(?:(?:%|[KMGT]i?B)?\s*(?:-|–|to)\s*(\d+(?:[.,]\d+)?)\s*)?(%|[KMGT]i?B)(?![\w/])/;
const powers = new Map([
  ["K", 10],
  ["M", 20],
  ["G", 30],
  ["T", 40],
]);

const checking =
  /\b(?:disk|free|available|storage)\s+space\b[^.\n]{0,40}\b(?:needs?|requires?d?|at\s+least|minimum)\b|\b(?:needs?|requires?|at\s+least|ensure|verify|check)\b[^.\n]{0,40}\b(?:disk|free|available|storage)\s+space\b/i;
const totalling = /\btotal\b[^.\n]{0,40}\b(?:storage|size|space)\b/i;
/** What the indexes may come to, so that all is well. */
const accepting =
  /\bindex(?:es)?\b[^.\n]{0,20}(?:<|≤|\bunder|\bbelow|\bless\s+than|\bat\s+most)[^.\n]{0,4}\d/i;

export function* shortRoom(runbook: ModelledRunbook): Generator<ShortRoom> {
  if (!isAboutIndexes(runbook)) return;
  const texts = saidTexts(runbook);
  const checks = texts.flatMap((said) => amountIn(said, checking) ?? []);
  if (checks.length === 0) return;
  const sums = [...ofSections(runbook), ...texts.flatMap((said) => acceptedIn(said) ?? [])];
  for (const checked of checks) {
    const [expected] = sums
      .filter(({ share, most }) => share === checked.share && most > checked.most)
      .sort((a, b) => b.most - a.most);
    if (expected) yield { checked, expected };
  }
}

/** Sums of what indexes take, in sections that speak of them. */
function* ofSections(runbook: ModelledRunbook): Generator<ToldAmount> {
  for (const { span, passages } of sectionsOf(runbook)) {
    if (!/\bindex|\bidx_/i.test(runbook.file.text.slice(...span))) continue;
    for (const passage of passages) {
      const found = amountIn(passage, totalling);
      if (found) yield found;
    }
  }
}

function acceptedIn(said: SaidText | RunbookPassage): ToldAmount | null {
  const found = amountIn(said, accepting);
  const after = said.text.slice((found?.span[1] ?? 0) - said.span[0]);
  return found?.share && /^[^.\n]{0,30}\btables?\b/i.test(after) ? found : null;
}

function amountIn({ span, text }: SaidText | RunbookPassage, about: RegExp): ToldAmount | null {
  const [from = 0, to = 0] = boundsOf(about.exec(text));
  const found = to > 0 ? amount.exec(text.slice(from)) : null;
  if (!found) return null;
  const [words, least = "", greatest, unit = ""] = found;
  const at = span[0] + from + found.index;
  const number = Number((greatest ?? least).replace(",", "."));
  const share = unit === "%";
  const most = share ? number : number * 2 ** (powers.get(unit.slice(0, 1)) ?? 0);
  return { span: [at, at + words.length], words: words.replace(/\s+/g, " "), most, share };
}

function boundsOf(found: RegExpExecArray | null): readonly [number, number] {
  return found ? [found.index, found.index + found[0].length] : [0, 0];
}
