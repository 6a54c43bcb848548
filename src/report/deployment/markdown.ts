import type { DatabaseOutcome, Deployment, Report, StepOutcome } from "../../types.ts";
import { codeSpan, fence, text } from "../escape/markdown.ts";
import { failureText, placeText } from "../order.ts";
import { databaseWords, deploymentSentence, figuresOf } from "./words.ts";

/** What a deployment command has found, as a table for each database, for a job summary or a ticket. */
export function deploymentMarkdown(report: Report, deployment: Deployment): string {
  const lost = [
    ...deployment.leftOut.map((one) => `${placeText(one)}: ${one.message}`),
    ...report.unread.map((one) => `${placeText(one)}: ${one.message}`),
    ...report.failures.map(failureText),
  ];
  const sections = [
    `**${text(deploymentSentence(deployment, report.unread.length, report.migrations.length))}**`,
    ...deployment.databases.flatMap(databaseSections),
    ...(deployment.ledger?.length
      ? [
          "### Then, with the migration tool",
          deployment.ledger
            .map(({ file, message }) => `- ${codeSpan(file.path)}: ${text(message)}`)
            .join("\n"),
        ]
      : []),
    ...(lost.length > 0 ? ["### Not followed", lost.map((one) => `- ${text(one)}`).join("\n")] : []),
  ];
  return `${sections.join("\n\n")}\n`;
}

export function databaseSections(database: DatabaseOutcome): readonly string[] {
  const { checks, steps, askedAt } = database;
  const todo = steps.filter(({ instead, verdict }) => instead !== null && verdict !== "as-wished");
  return [
    `### ${text(databaseWords(database))}`,
    ...(askedAt === "" ? [] : [text(`Asked ${askedAt}.`)]),
    ...(checks.length > 0
      ? [
          table(
            ["", "Check", "Found"],
            checks.map(({ check, level, message, needs }) => [
              level,
              check,
              text(`${message}${needs === undefined ? "" : ` (${needs})`}`),
            ]),
          ),
        ]
      : []),
    ...(steps.length > 0 ? [table(["", "Index", "Table", "Found", "Figures"], steps.map(cellsOfStep))] : []),
    ...todo.map(({ index, instead }) => `${codeSpan(index)}:\n\n${fence(instead ?? "", "sql")}`),
  ];
}

const marks: Readonly<Record<StepOutcome["verdict"], string>> = {
  "as-wished": "ok",
  not: "**not**",
  busy: "**wait**",
  unknown: "**unknown**",
};

function cellsOfStep(step: StepOutcome): readonly string[] {
  const { index, table: on, message, verdict } = step;
  return [
    marks[verdict],
    codeSpan(index),
    on === null ? "" : codeSpan(on),
    text(message),
    text(figuresOf(step)),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
