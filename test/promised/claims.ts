import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { root } from "../print/place.ts";
import { folderOf } from "./measure.ts";

/** What a runbook promises of one query. */
export interface Claim {
  /** How many times as fast it is to be; null: it says no figure. */
  readonly factor: number | null;
  readonly words: string;
}

/** By the name of the query, as queries.sql says below it: `-- claimed: 10x, "10-25x faster"`. */
export function claimsOf(project: string): ReadonlyMap<string, Claim> {
  const parts = textOf(project, "queries.sql")
    .split(/^-- name: /m)
    .slice(1);
  return new Map(
    parts.map((part) => {
      const [, name = ""] = /^(.+)$/m.exec(part) ?? [];
      const [, factor, words] = /^-- claimed: (?:(\d+(?:\.\d+)?)x, )?"(.+)"$/m.exec(part) ?? [];
      if (words === undefined) throw new Error(`${project}: nothing is claimed of ${name}`);
      return [name, { factor: factor === undefined ? null : Number(factor), words }];
    }),
  );
}

export interface BudgetClaim {
  readonly key: string;
  readonly value: string;
  readonly words: string;
}

/** The budgets of the configuration, with the runbook's own words behind each. */
export function budgetsOf(project: string): readonly BudgetClaim[] {
  const text = textOf(project, ".indexwright.yml");
  return Object.entries(parse(text).budgets).map(([key, value]) => {
    const [, words] = new RegExp(`^ +${key}: [^#]*# "(.+)"$`, "m").exec(text) ?? [];
    if (words === undefined) throw new Error(`${project}: nobody claims ${key}`);
    return { key, value: String(value), words };
  });
}

function textOf(project: string, file: string): string {
  return readFileSync(new URL(`${folderOf(project)}/${file}`, root), "utf8");
}
