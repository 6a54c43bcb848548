import { diffArrays } from "diff";
import type { Proof, ProvenPlan } from "../../types.ts";
import { codeSpan, fence, text } from "../escape/markdown.ts";
import {
  derivedWords,
  isFaster,
  isSlower,
  planCells,
  planRemarks,
  plansVerdict,
  shownPlans,
  treeLines,
} from "../proof/plan-words.ts";
import { type Room, withinBytes } from "./sections.ts";
import { shorterText } from "./shorter-text.ts";

const LONGEST_CELL = 120;
const LONGEST_TREE = 60;
const LONGEST_SQL = 400;
const BAR = 8;

/** Whether the new indexes help: a verdict, the queries before and after, and the plans that changed. */
export function plansSection(proof: Proof, room: Room): readonly string[] {
  const { plans } = proof;
  if (!plans || plans.length === 0) return [];
  const { rows: sorted, says } = shownPlans(plans);
  const rows = withinBytes(sorted, room.list, (more) => `| and ${more} more | | | | |`, row);
  const table = ["| query | before | after | | uses |", "| --- | --- | --- | --- | --- |", ...rows];
  const remarks = planRemarks(proof).map((one) => `- ${text(shorterText(one, LONGEST_SQL))}`);
  const listed = withinBytes(remarks, room.list / 2, (more) => `- and ${more} more`);
  return [
    `**${text(plansVerdict(proof))}**`,
    ...(rows.length > 0 ? [table.join("\n")] : []),
    ...(says === null ? [] : [text(says)]),
    ...(listed.length > 0 ? [listed.join("\n")] : []),
    ...trees(sorted, room),
    ...asked(plans, room),
  ];
}

/** What was made for the new indexes, as SQL. */
function asked(plans: readonly ProvenPlan[], room: Room): readonly string[] {
  const lines = derivedWords(plans).map(
    ({ name, sql }) =>
      `- ${text(shorterText(name, LONGEST_CELL))}: ${codeSpan(shorterText(sql, LONGEST_SQL))}`,
  );
  if (lines.length === 0) return [];
  const shown = withinBytes(lines, room.list, (more) => `- and ${more} more`);
  return ["<details>", "<summary>What the new indexes were asked</summary>", shown.join("\n"), "</details>"];
}

function row(plan: ProvenPlan): string {
  const { query, before, after, change, index } = planCells(plan);
  const used = index === "" ? "" : codeSpan(index);
  return `| ${codeSpan(shorterText(query, LONGEST_CELL))} | ${text(before)} | ${text(after)} | ${bar(plan)}${text(change)} | ${used} |`;
}

/** How much of the time is left, of so many blocks. */
function bar(plan: ProvenPlan): string {
  const { before, after } = plan;
  if (!before?.p50Ms || after?.p50Ms === undefined || !(isFaster(plan) || isSlower(plan))) return "";
  const longer = Math.max(before.p50Ms, after.p50Ms);
  const blocks = (ms: number): string => "█".repeat(Math.max(1, Math.round((BAR * ms) / longer)));
  return `${blocks(before.p50Ms)} → ${blocks(after.p50Ms)} `;
}

function trees(plans: readonly ProvenPlan[], room: Room): readonly string[] {
  const blocks = plans.flatMap((plan) => {
    const tree = changed(plan);
    return tree === null
      ? []
      : [`${codeSpan(shorterText(plan.query.name, LONGEST_CELL))}\n\n${fence(tree, "diff")}`];
  });
  if (blocks.length === 0) return [];
  const shown = withinBytes(blocks, room.list, (more) => `and ${more} more`);
  return ["<details>", "<summary>Plans that changed</summary>", ...shown, "</details>"];
}

/** Both plans as one tree, what went with a minus and what came with a plus; null: they are the same. */
function changed({ before, after }: ProvenPlan): string | null {
  if (!before || !after) return null;
  const parts = diffArrays([...treeLines(before.tree)], [...treeLines(after.tree)]);
  if (parts.every((one) => !one.added && !one.removed)) return null;
  const lines = parts.flatMap(({ value, added, removed }) =>
    value.map((line) => `${added ? "+" : removed ? "-" : " "} ${shorterText(line, LONGEST_CELL)}`),
  );
  const more = lines.length - LONGEST_TREE;
  return [...lines.slice(0, LONGEST_TREE), ...(more > 0 ? [`  and ${more} more lines`] : [])].join("\n");
}
