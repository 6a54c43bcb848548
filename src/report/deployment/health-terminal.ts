import type { Deployment, HealthFinding, HealthReport } from "../../types.ts";
import { line, terminalText } from "../escape/terminal.ts";
import type { Look } from "../look.ts";
import { palette } from "../palette.ts";
import { wrap } from "../prose.ts";
import type { Sheet } from "../terminal/sheet.ts";
import { findingWords, healthSentence, nodeWords } from "./health-words.ts";
import { databaseRows } from "./terminal.ts";

/** What the indexes of a database need, for people: what was looked at, each finding with its SQL, and what it comes to. */
export function healthTerminal({ databases }: Deployment, health: HealthReport, look: Look): string {
  const width = Math.max(40, look.width);
  const paint = palette(look.color);
  const sheet: Sheet = { paint, width, measure: Math.min(width, 100), urls: new Map() };
  const ink = health.findings.length === 0 ? paint.good : paint.severity.warning;
  const sections = [
    [
      ...databases.flatMap((database) => databaseRows(database, "health", sheet)),
      ...wrap(line(nodeWords(health)), sheet.measure - 2).map((row) => `  ${row}`),
    ],
    ...health.findings.map((finding) => findingRows(finding, sheet)),
    wrap(line(healthSentence(databases, health)), sheet.measure).map(ink),
  ];
  return terminalText(sections.flatMap((rows, at) => (at === 0 ? rows : ["", ...rows])));
}

const grave: ReadonlySet<HealthFinding["kind"]> = new Set(["enforcing-leftover", "invalid"]);

function findingRows(finding: HealthFinding, { paint, measure }: Sheet): readonly string[] {
  const { kind, message, sql } = finding;
  const ink = grave.has(kind) ? paint.severity.error : paint.severity.warning;
  return [
    `${ink(kind)} ${paint.bold(line(findingWords(finding)))}`,
    ...wrap(line(message), measure - 2).map((row) => `  ${row}`),
    ...sql.split("\n").map((row) => `    ${line(row)}`),
  ];
}
