import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { root } from "../print/place.ts";
import { folderOf } from "./measure.ts";

/** In the runbook's own words, by the name of the query: `-- claimed: "10-25x faster"`. Its figures are the query's budget. */
export function claimsOf(project: string): ReadonlyMap<string, string> {
  const parts = textOf(project, "queries.sql")
    .split(/^-- name: /m)
    .slice(1);
  return new Map(
    parts.map((part) => {
      const [, name = ""] = /^(.+)$/m.exec(part) ?? [];
      const [, words] = /^-- claimed: "(.+)"$/m.exec(part) ?? [];
      if (words === undefined) throw new Error(`${project}: nothing is claimed of ${name}`);
      return [name, words];
    }),
  );
}

export interface BudgetClaim {
  readonly key: string;
  /** Of queries; null: it is for all. */
  readonly class: string | null;
  readonly value: string;
  readonly words: string;
}

/** The budgets of the configuration, with the runbook's own words behind each. */
export function budgetsOf(project: string): readonly BudgetClaim[] {
  const text = textOf(project, ".indexwright.yml");
  const given = Object.entries<string | Readonly<Record<string, string>>>(parse(text).budgets);
  return given.flatMap(([key, value]): readonly BudgetClaim[] =>
    typeof value === "string"
      ? [{ key, class: null, value, words: wordsOf(project, text, key) }]
      : Object.entries(value).map(([kind, most]) => ({
          key,
          class: kind,
          value: most,
          words: wordsOf(project, text, kind),
        })),
  );
}

function wordsOf(project: string, text: string, key: string): string {
  const [, words] = new RegExp(`^ +${key}: [^#]*# "(.+)"$`, "m").exec(text) ?? [];
  if (words === undefined) throw new Error(`${project}: nobody claims ${key}`);
  return words;
}

function textOf(project: string, file: string): string {
  return readFileSync(new URL(`${folderOf(project)}/${file}`, root), "utf8");
}
