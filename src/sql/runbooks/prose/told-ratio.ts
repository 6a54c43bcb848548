import type { ModelledRunbook, Span } from "../../../types.ts";

const criterion = /\bindex\s+hit\s+ratios?\b[^.\n]{0,10}(?:[<>≥≤=]|below|above|at least)[^.\n]{0,4}\d+\s*%/i;

/** Thresholds of a hit ratio, in a runbook that counts it by idx_tup_fetch. */
export function* toldRatios({
  file,
  passages,
}: ModelledRunbook): Generator<{ readonly span: Span; readonly words: string }> {
  if (!/\bidx_tup_fetch\b/i.test(file.text)) return;
  for (const { span, text } of passages) {
    const found = criterion.exec(text);
    const at = span[0] + (found?.index ?? 0);
    if (found) yield { span: [at, at + found[0].length], words: found[0].replace(/\s+/g, " ") };
  }
}
