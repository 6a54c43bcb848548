import type { ModelledRunbook, Span } from "../../../types.ts";
import { isAboutIndexes, type SaidText, saidTexts } from "../said-texts.ts";

/** What people say of index builds, and what a server shows instead; each is shown in test/proof/runbooks.test.ts, or in a room. */
interface Claim {
  readonly claim: RegExp;
  readonly truth: string;
  /** Only where the sentence, or what stands right before it, is about this. */
  readonly about?: RegExp;
  /** Only where the sentence itself is about this. */
  readonly within?: RegExp;
}

/** Refreshes of views have locks of their own. */
const lockSpoken = /^(?![\s\S]*\b(?:refresh|views?)\b)[\s\S]*(?:\bindex|\bconcurrent|\btable)/i;
const concurrent = /\bconcurrent(?:ly)?\b/i;
const index = /\bindex(?:es)?\b/i;

const claims: readonly Claim[] = [
  {
    claim:
      /\bno locks?\b(?!-| (?:contention|wait|escalation|timeout|on |against|for ))|\b(?:does not|doesn['’]t|without) lock(?:ing)? (?:the |your )?tables?\b(?! (?:against|for|from|out|to) )|\bavoids? locks?\b/i,
    within: lockSpoken,
    truth:
      "CONCURRENTLY takes SHARE UPDATE EXCLUSIVE: reads and writes go on, while ANALYZE, VACUUM, ALTER TABLE and other index builds of the table wait",
  },
  {
    claim: /\btables? (?:remains?|stays?|is|are) fully (?:accessible|available)\b/i,
    truth:
      "reads and writes go on, while ANALYZE, VACUUM, ALTER TABLE and other index builds of the table wait",
  },
  {
    claim: /\bautomatic(?:ally)? (?:fail-?over|rolls? back|rollback|clean(?:s|ed)? up)\b/i,
    within: /\bindex|\bbuild|\bconcurrent/i,
    truth: "a concurrent build that fails leaves an INVALID index, and nothing takes it away by itself",
  },
  {
    claim:
      /\bsafe (?:at )?any ?time\b|\bcan(?: safely)? be run (?:at )?any ?time\b|\bsafe to run (?:at )?any ?time\b/i,
    truth:
      "a concurrent build waits for every older transaction of the database, and DDL that queues behind it ends in a deadlock",
  },
  {
    claim: /\b(?:in|as) (?:the |a )?background\b/i,
    truth:
      "the session that sends CREATE INDEX CONCURRENTLY waits until it is done, and the build ends with the session's statement",
    within: /\bindex|\bconcurrent|\bbuild/i,
  },
  {
    claim:
      /\bcreated in parallel\b|\bbuil(?:d|t) in parallel\b|\brun concurrently - total\b|\bmax of both\b/i,
    truth:
      "one session builds one index after the other; two concurrent builds of one table wait for each other, and may end in a deadlock",
    about: index,
  },
  {
    claim: /\bcannot fail\b|\bcan(?:not|['’]t) go wrong\b/i,
    truth:
      "a concurrent build fails by a deadlock, a duplicate key, a timeout, a full disk or a lost connection, and leaves an INVALID index",
  },
  {
    claim:
      /\bcan be dropped immediately\b|\bdrop(?:ping)? (?:an |the )?index(?:es)? is (?:instant|immediate|safe and reversible)\b|\brollback takes < ?\d/i,
    truth:
      "DROP INDEX CONCURRENTLY waits for every transaction that uses the table, and only a new build brings the index back",
  },
  {
    claim: /\bindexes are metadata(?: only)?\b/i,
    truth: "an index is data: it takes space, every write maintains it, and only a new build brings it back",
  },
  {
    claim: /\bnull\b.{0,40}\binvalidate[sd]? (?:the |an )?index\b/i,
    truth: "NULLs are indexed as other values are, and invalidate no index",
  },
  {
    claim: /\b(?:some|older) (?:postgresql|postgres) versions? (?:still )?(?:error|fail)\b/i,
    truth:
      "IF NOT EXISTS skips a name that exists with a notice, in every version; and it hides an index that is INVALID",
    about: /\bif not exists\b/i,
  },
  {
    claim:
      /\bidempotent (?:with|by|because of|thanks to) if not exists\b|\bif not exists\b[^.]{0,30}\bidempotent\b(?! only)/i,
    within: /\bretry|\bre-?run|\bconcurrent/i,
    truth:
      "IF NOT EXISTS skips the INVALID index that a failed build left, so that a second run reports success over it",
  },
  {
    claim: /\brequires? (?:its|their) own connection\b/i,
    truth: "CONCURRENTLY needs to be outside of a transaction block; any connection will do",
    about: concurrent,
  },
  {
    claim: /\b(?:9\.[456]|1[0-8])\+? ?\(?(?:is )?(?:required|needed) for (?:full )?`?concurrently\b/i,
    truth: "every version that PostgreSQL supports builds, drops and rebuilds indexes concurrently",
  },
  {
    claim: /\bvector index(?:es)? require \d+-\d+x\b/i,
    truth:
      "an HNSW or IVFFlat index takes little more than its vectors do: 1.3 times as much at 1536 dimensions",
  },
];

/** What marks a word up is a blank in the text: there may be several. */
const patterns = claims.map(({ claim, ...more }) => ({
  ...more,
  claim: new RegExp(claim.source.replace(/ (?![?*+])/g, "\\s+"), claim.flags),
}));

const denied =
  /\b(?:not|never|no longer|isn['’]t|aren['’]t|myth|wrong|false|misleading|incorrect|don['’]t (?:assume|believe))\b[^.]{0,60}$/i;

/** A claim where it stands. */
export interface FoundClaim {
  readonly span: Span;
  readonly words: string;
  readonly truth: string;
}

/** What a runbook about indexes claims in vain, one for each sentence. */
export function* falseClaims(runbook: ModelledRunbook): Generator<FoundClaim> {
  if (!isAboutIndexes(runbook)) return;
  for (const said of saidTexts(runbook))
    for (const { claim, truth, about, within } of patterns) {
      const found = claim.exec(said.text);
      if (!found || denied.test(said.text.slice(0, found.index).replace(/\bif\s+not\s+exists\b/gi, "")))
        continue;
      if (about && !about.test(aroundOf(said, runbook))) continue;
      if (within && !within.test(sentenceAt(said.text, found.index))) continue;
      const at = said.span[0] + found.index;
      yield { span: [at, at + found[0].length], words: found[0].trim(), truth };
      break;
    }
}

function sentenceAt(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[.!?]\s/)
      .at(-1) ?? "";
  const [after = ""] = text.slice(at).split(/[.!?]\s/);
  return before + after;
}

function aroundOf({ span }: SaidText, { file }: ModelledRunbook): string {
  return file.text.slice(Math.max(0, span[0] - 400), span[1] + 100);
}
