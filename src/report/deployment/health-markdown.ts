import type { Deployment, HealthFinding, HealthReport } from "../../types.ts";
import { fence, text } from "../escape/markdown.ts";
import { findingWords, healthSentence, nodeWords } from "./health-words.ts";
import { databaseSections } from "./markdown.ts";

/** What the indexes of a database need, for a ticket or a job summary. */
export function healthMarkdown({ databases }: Deployment, health: HealthReport): string {
  const sections = [
    `**${text(healthSentence(databases, health))}**`,
    ...databases.flatMap(databaseSections),
    text(`${nodeWords(health)}.`),
    ...health.findings.flatMap(findingSections),
  ];
  return `${sections.join("\n\n")}\n`;
}

function findingSections(finding: HealthFinding): readonly string[] {
  const { kind, message, sql } = finding;
  return [`### ${kind}: ${text(findingWords(finding))}`, text(`${message}.`), fence(sql, "sql")];
}
