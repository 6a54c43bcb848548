import type { Budgets } from "../types.ts";

/** One key of `budgets`, with the form that its value has. */
interface Form {
  readonly field: keyof Budgets;
  readonly example: string;
  readonly units: Readonly<Record<string, number>>;
}

const percent = { "%": 0.01 };

/** As the runbooks of people have them: "common queries < 50ms p95", "indexes < 20% of the table", "10-50x faster". */
const forms: Readonly<Record<string, Form>> = {
  p95: { field: "p95Ms", example: "200ms", units: { ms: 1, s: 1000 } },
  speedup: { field: "speedup", example: "10x", units: { x: 1 } },
  regression: { field: "regression", example: "20%", units: percent },
  "index-share": { field: "indexShare", example: "20%", units: percent },
  "write-overhead": { field: "writeOverhead", example: "30%", units: percent },
  "total-size": { field: "totalBytes", example: "500MB", units: { kB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 } },
};

export const budgetKeys: readonly string[] = Object.keys(forms);

export const noBudgets: Budgets = {
  p95Ms: null,
  speedup: null,
  regression: null,
  indexShare: null,
  totalBytes: null,
  writeOverhead: null,
};

/** What is wrong with a budget; null when nothing is. */
export function budgetComplaint(key: string, word: string): string | null {
  return quantityOf(key, word) === null
    ? `must be written like ${forms[key]?.example}; it is "${word}"`
    : null;
}

export function budgetsOf(words: ReadonlyMap<string, string>): Budgets {
  const given = [...words].map(([key, word]) => [forms[key]?.field, quantityOf(key, word)]);
  return { ...noBudgets, ...Object.fromEntries(given) };
}

function quantityOf(key: string, word: string): number | null {
  const form = forms[key];
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*([a-zA-Z%]+)$/.exec(word.trim()) ?? [];
  const factor = form?.units[unit];
  return number === undefined || factor === undefined ? null : Number(number) * factor;
}
