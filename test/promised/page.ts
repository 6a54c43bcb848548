import type { ProvenPlan, Report } from "../../src/types.ts";
import { withBlocks } from "../print/blocks.ts";
import { budgetsOf, claimsOf } from "./claims.ts";
import { folderOf } from "./measure.ts";

export function placeOf(project: string): string {
  return `${folderOf(project)}/README.md`;
}

/** The project's page with what a runbook claims beside what was measured. Of times only their order of magnitude is said. */
export function page(project: string, report: Report): string {
  return withBlocks(placeOf(project), {
    queries: queries(project, report),
    budgets: budgets(project, report),
    indexes: indexes(report),
  });
}

function queries(project: string, { proof, findings }: Report): string {
  const claims = claimsOf(project);
  const rows = (proof?.plans ?? []).map((plan) => {
    const { name } = plan.query;
    const claim = claims.get(name);
    if (!claim) throw new Error(`${project}: ${name} has no claim`);
    const broken = findings.some(({ rule, message }) => told.has(rule) && message.includes(`"${name}"`));
    return [name, claim, planOf(plan), speedOf(plan), broken ? "**broken**" : "kept"];
  });
  return table(["Query", "Claimed", "Plan", "Measured", "The claim is"], rows);
}

function planOf({ before, after, index, says }: ProvenPlan): string {
  if (!before || !after) throw new Error(says ?? "it was not planned");
  const using = index === null ? "no new index" : `\`${bare(index)}\``;
  return before.node === after.node && index === null
    ? `${before.node} as before`
    : `${before.node} → ${after.node}, ${using}`;
}

function speedOf({ index, speedup }: ProvenPlan): string {
  if (!speedup) throw new Error("it was not executed");
  if (index === null) return "no faster";
  if (speedup.ratio >= 10) return "over 10 times as fast";
  if (speedup.ratio >= 2) return "2 to 10 times as fast";
  return speedup.ratio > 0.7 ? "about as fast" : "slower";
}

/** Findings of these rules break what is said of a query. */
const told = new Set(["slower-query", "broken-budget"]);

const measures: Readonly<Record<string, RegExp>> = {
  speedup: /is .* times as fast with .*, and the budget|has the same plan as before/,
  "index-share": /of the size of/,
  p95: /has a p95 of/,
  regression: /more time: |costs .* more with/,
  "write-overhead": /^each /,
  "total-size": /together, over/,
};

function budgets(project: string, { findings, proof }: Report): string {
  const rows = budgetsOf(project).map(({ key, class: kind, value, words }) => {
    const concerned = (proof?.plans ?? []).filter(({ query }) => query.class === kind);
    const broken = findings.filter(
      ({ rule, message }) =>
        rule === "broken-budget" &&
        measures[key]?.test(message) &&
        (kind === null || concerned.some(({ query }) => message.includes(`"${query.name}"`))),
    );
    const by = broken.map(({ message }) => /"(.+?)"|index (\S+)/.exec(message)?.slice(1).join("") ?? message);
    const kept = key === "total-size" ? "kept, with so few rows" : "kept";
    const given = kind === null ? value : `{ ${kind}: ${value} }`;
    return [`\`${key}: ${given}\``, words, by.length === 0 ? kept : `**broken**: ${by.map(bare).join(", ")}`];
  });
  return table(["Budget", "Claimed", "Measured"], rows);
}

function indexes({ proof }: Report): string {
  const rows = (proof?.indexes ?? []).map(({ name, usedBy = [] }) => [
    `\`${bare(name)}\``,
    usedBy.length === 0 ? "**no query**" : usedBy.join(", "),
  ]);
  return table(["Index", "Used by"], rows);
}

function bare(name: string): string {
  return name.replace(/^public\./, "");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
