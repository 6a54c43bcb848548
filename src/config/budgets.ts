import { lookup, table } from "../text/lookup.ts";
import type { Budgets } from "../types.ts";

/** One key of `budgets`, with the form that its value has. */
interface Form {
  readonly field: keyof Budgets;
  /** It may differ by class of query. */
  readonly classes?: true;
  readonly example: string;
  /** It stays below this many. */
  readonly below?: number;
  readonly units: Readonly<Record<string, number>>;
}

const percent = { "%": 0.01 };

/** As the runbooks of people have them: "common queries < 50ms p95", "indexes < 20% of the table", "10-50x faster". */
const forms = table<Form>({
  p95: { field: "p95Ms", classes: true, example: "200ms", units: { ms: 1, s: 1000 } },
  speedup: { field: "speedup", example: "10x", units: { x: 1 } },
  reduction: { field: "reduction", example: "50%", below: 1, units: percent },
  regression: { field: "regression", example: "20%", units: percent },
  "index-share": { field: "indexShare", example: "20%", units: percent },
  "write-overhead": { field: "writeOverhead", example: "30%", units: percent },
  "total-size": { field: "totalBytes", example: "500MB", units: { kB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 } },
});

export const budgetKeys: readonly string[] = [...forms.keys()];

export const noBudgets: Budgets = {
  p95Ms: new Map(),
  speedup: null,
  reduction: null,
  regression: null,
  indexShare: null,
  totalBytes: null,
  writeOverhead: null,
};

/** As written in the configuration. */
export interface GivenBudget {
  readonly key: string;
  /** "*": it is for all. */
  readonly class: string;
  readonly word: string;
}

export function hasClasses(key: string): boolean {
  return forms.get(key)?.classes === true;
}

/** What is wrong with a budget; null when nothing is. */
export function budgetComplaint(key: string, word: string): string | null {
  const quantity = quantityOf(key, word);
  if (quantity === null) {
    const given = word === "" ? "" : `; it is "${word}"`;
    return `must be written like ${forms.get(key)?.example}${given}`;
  }
  const below = forms.get(key)?.below;
  return below !== undefined && quantity >= below ? `must be less than ${below * 100}%` : null;
}

/** A pattern of all that is right for a budget, for the schema of the configuration. */
export function budgetPattern(key: string): string {
  const { units = {}, below } = forms.get(key) ?? {};
  const number = below === undefined ? "\\d+" : "0*\\d{1,2}";
  return `^\\s*${number}(?:\\.\\d+)?\\s*(?:${Object.keys(units).join("|")})\\s*$`;
}

export function budgetExample(key: string): string {
  return forms.get(key)?.example ?? "";
}

export function budgetsOf(given: readonly GivenBudget[]): Budgets {
  const single = given.filter(({ key }) => !hasClasses(key));
  const fields = single.map(({ key, word }) => [forms.get(key)?.field, quantityOf(key, word)]);
  const p95Ms = given.flatMap(({ key, class: kind, word }): [string, number][] => {
    const most = key === "p95" ? quantityOf(key, word) : null;
    return most === null ? [] : [[kind, most]];
  });
  return { ...noBudgets, ...Object.fromEntries(fields), p95Ms: new Map(p95Ms) };
}

function quantityOf(key: string, word: string): number | null {
  const form = forms.get(key);
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*([a-zA-Z%]+)$/.exec(word.trim()) ?? [];
  const factor = form && lookup(form.units, unit);
  return number === undefined || factor === undefined ? null : Number(number) * factor;
}
