import type { Proof } from "../../types.ts";
import { codeSpan, text } from "../escape/markdown.ts";
import { interruptionMatrix, restOf } from "../proof/interruption-matrix.ts";
import { verdictsOf } from "../proof/verdicts.ts";
import {
  cautions,
  cellsOf,
  duration,
  lineOf,
  lockTaker,
  measuredOn,
  toldOf,
  unfilledWords,
  worstWait,
} from "../proof/words.ts";
import { plansSection } from "./plans.ts";
import { comment, type Room, withinBytes } from "./sections.ts";
import { shorterText } from "./shorter-text.ts";

const MOST_REASONS = 8;
const LONGEST_CELL = 200;
const BAR = 24;
const MOST_STATEMENTS = 12;

/** A section for a job summary: the worst wait as a bar, the table of statements, the verdicts. */
export function proofSection(proof: Proof, room: Room = comment): string {
  return [...proofHead(proof), ...proofRest(proof, room)].join("\n\n");
}

/** What somebody has to know who reads nothing else of it: what was measured on, and who waited longest. */
export function proofHead(proof: Proof): readonly string[] {
  return [
    `### Measured on ${text(measuredOn(proof))}`,
    ...unfilledWords(proof).map((one) => `**${text(shorterText(one, LONGEST_CELL))}**`),
    ...bar(proof),
  ].filter((part) => part !== "");
}

export function proofRest(proof: Proof, room: Room): readonly string[] {
  const all = toldOf(proof).map((told) => {
    const { where, locks, blocks, took, waited } = cellsOf(told);
    return `| ${codeSpan(where)} | ${short(locks)} | ${short(blocks)} | ${took} | ${short(waited)} |`;
  });
  const table = [
    "| statement | locks | keeps out | took | longest wait |",
    "| --- | --- | --- | --- | --- |",
    ...withinBytes(all, room.table, (more) => `| and ${more} more | | | | |`),
  ];
  const parts = [
    ...(all.length > 0 ? [table.join("\n")] : []),
    ...plansSection(proof, room),
    verdicts(proof, room),
    ...interruptions(proof, room),
    ...cautions(proof).map((one) => `<sub>${text(one)}</sub>`),
  ];
  return parts.filter((part) => part !== "");
}

/** The longest wait against what anybody waited before; both on one scale. */
function bar(proof: Proof): readonly string[] {
  const worst = worstWait(proof);
  if (!worst) return cautions(proof).length === 0 ? [] : ["Nobody had to wait longer than before."];
  const { run, who, wait, behind } = worst;
  const drawn = (ms: number): string =>
    `${"█".repeat(Math.max(1, Math.round((BAR * ms) / wait.longestMs)))} ${duration(ms)}`;
  const where = behind ? ", behind a session that stays in its transaction" : "";
  const taker = lockTaker(run);
  const lock = taker === null ? "" : `, under the lock that ${codeSpan(taker)} took`;
  return [
    `The longest wait: a ${who}, because of ${codeSpan(lineOf(run))}${lock}${where}.`,
    ["```text", `before  ${drawn(wait.baselineMs)}`, `during  ${drawn(wait.longestMs)}`, "```"].join("\n"),
  ];
}

function verdicts(proof: Proof, room: Room): string {
  const rows = verdictsOf(proof).flatMap(({ says, because, whole }) => [
    `- ${text(says)}`,
    ...because
      .slice(0, whole ? because.length : MOST_REASONS)
      .map((one) => `  - ${text(shorterText(one, LONGEST_CELL))}`),
    ...(!whole && because.length > MOST_REASONS ? [`  - and ${because.length - MOST_REASONS} more`] : []),
  ]);
  return withinBytes(rows, room.list * 2, (more) => `- and ${more} more`).join("\n");
}

/** Each wait that a concurrent command was cancelled in, and what came of running it again. */
function interruptions(proof: Proof, room: Room): readonly string[] {
  const matrix = interruptionMatrix(proof);
  if (!matrix) return [];
  const { statements, rows } = matrix;
  const shown = statements.slice(0, MOST_STATEMENTS);
  const more = statements.length - shown.length;
  const head = [
    "cancelled while",
    ...shown.map((one) => codeSpan(shorterText(one, LONGEST_CELL))),
    ...(more > 0 ? [`${more} more`] : []),
  ];
  const lines = rows.map(({ wait, cells }) => {
    const rest = more > 0 ? [restOf(cells.slice(shown.length))] : [];
    return `| ${[text(wait), ...cells.slice(0, shown.length), ...rest].join(" | ")} |`;
  });
  return [
    [
      `| ${head.join(" | ")} |`,
      `| ${head.map(() => "---").join(" | ")} |`,
      ...withinBytes(lines, room.table, (left) => `| and ${left} more |${" |".repeat(head.length - 1)}`),
    ].join("\n"),
  ];
}

function short(cell: string): string {
  return text(shorterText(cell, LONGEST_CELL));
}
