import type { DatabaseOutcome, Deployment, DeploymentCheck, Report, StepOutcome } from "../../types.ts";
import { line, terminalText } from "../escape/terminal.ts";
import type { Look } from "../look.ts";
import { placeText } from "../order.ts";
import { type Paint, type Palette, palette } from "../palette.ts";
import { wrap } from "../prose.ts";
import { failureRows, unreadRows } from "../terminal/run-rows.ts";
import type { Sheet } from "../terminal/sheet.ts";
import { plural } from "../verdict.ts";
import { databaseWords, deploymentSentence, figuresOf } from "./words.ts";

/** What a deployment command has found, for people. What lint says of the same files is lint's to say. */
export function deploymentTerminal(report: Report, deployment: Deployment, look: Look): string {
  const width = Math.max(40, look.width);
  const sheet: Sheet = {
    paint: palette(look.color),
    width,
    measure: Math.min(width, 100),
    urls: new Map(),
  };
  const sections = [
    ...deployment.databases.map((database) => databaseRows(database, deployment.command, sheet)),
    leftOutRows(deployment, sheet),
    ledgerRows(deployment, sheet),
    unreadRows(report, sheet),
    failureRows(report, sheet),
    verdictRows(report, deployment, sheet),
  ];
  return terminalText(
    sections
      .filter((rows) => rows.length > 0)
      // Databases of one line each stand below each other.
      .flatMap((rows, at, all) =>
        at === 0 || (rows.length === 1 && all[at - 1]?.length === 1 && at + 1 < all.length)
          ? rows
          : ["", ...rows],
      ),
  );
}

export function databaseRows(
  database: DatabaseOutcome,
  command: Deployment["command"],
  sheet: Sheet,
): readonly string[] {
  const { paint } = sheet;
  if (database.wave !== undefined && database.outcome === "done")
    return marked("ok", sheet, `${databaseWords(database)}: ${plural(database.steps.length, "statement")}`);
  // What a command goes on from is counted; what is worth a look was told before it began.
  const counted = command === "apply" || command === "rollback";
  const begun = database.steps.some(({ applied }) => applied);
  const fine = database.checks.filter(
    ({ level }) => counted && (level === "ok" || (begun && level !== "stop")),
  );
  const levels = (["ok", "warn", "unknown"] as const).flatMap((level) => {
    const many = fine.filter((check) => check.level === level).length;
    return many > 0 ? [`${many} ${level}`] : [];
  });
  return [
    `${paint.bold(line(databaseWords(database)))}${database.askedAt === "" ? "" : paint.dim(line(`  asked ${database.askedAt}`))}`,
    ...(fine.length > 0 ? marked("ok", sheet, `preflight: ${levels.join(", ")}`) : []),
    ...database.checks.filter((check) => !fine.includes(check)).flatMap((check) => checkRows(check, sheet)),
    ...database.steps.flatMap((step) => stepRows(step, sheet)),
  ];
}

/** As wide as the widest mark and the spaces round it. */
const INDENT = "          ";

const verdictWords: Readonly<Record<StepOutcome["verdict"], string>> = {
  "as-wished": "ok",
  not: "not",
  busy: "wait",
  unknown: "unknown",
};

function inkOf(word: string, { good, severity, unread }: Palette): Paint {
  if (word === "ok") return good;
  if (word === "not" || word === "stop") return severity.error;
  return word === "unknown" ? unread : severity.warning;
}

function marked(word: string, { paint, measure }: Sheet, text: string): readonly string[] {
  const mark = inkOf(word, paint)(word) + " ".repeat(INDENT.length - 2 - word.length);
  const rows = wrap(line(text), measure - INDENT.length);
  return rows.map((row, at) => (at === 0 ? `  ${mark}${row}` : INDENT + row));
}

function checkRows({ check, level, message, needs }: DeploymentCheck, sheet: Sheet): readonly string[] {
  const more = needs === undefined ? "" : ` (${needs})`;
  return marked(level, sheet, `${check}: ${message}${more}`);
}

function stepRows(step: StepOutcome, sheet: Sheet): readonly string[] {
  const { index, table, message, instead, verdict } = step;
  const on = table === null ? "" : ` on ${table}`;
  const figures = figuresOf(step);
  const told = marked(
    verdictWords[verdict],
    sheet,
    `${index}${on}: ${message}${figures === "" ? "" : ` (${figures})`}`,
  );
  if (verdict === "as-wished") return told;
  return [
    ...told,
    `${INDENT}${sheet.paint.gutter("-->")} ${line(placeText(step))}`,
    ...(instead ?? "").split("\n").flatMap((row) => (row === "" ? [] : [`${INDENT}${line(row)}`])),
  ];
}

function leftOutRows({ leftOut }: Deployment, { paint, measure }: Sheet): readonly string[] {
  if (leftOut.length === 0) return [];
  const rows = leftOut.flatMap((one) => wrap(line(`${placeText(one)}: ${one.message}`), measure - 6));
  return [paint.bold("not followed:"), ...rows.map((row) => `  ${row}`)];
}

/** Paths and names are outside text: each is one line of its own. */
function ledgerRows({ ledger = [] }: Deployment, { paint, measure }: Sheet): readonly string[] {
  if (ledger.length === 0) return [];
  const rows = ledger.flatMap(({ file, message }) => wrap(line(`${file.path}: ${message}`), measure - 6));
  return [paint.bold("then, with the migration tool:"), ...rows.map((row) => `  ${row}`)];
}

function verdictRows(report: Report, deployment: Deployment, { paint, measure }: Sheet): readonly string[] {
  const sentence = deploymentSentence(deployment, report.unread.length, report.migrations.length);
  const whole = deployment.leftOut.length + report.unread.length + report.failures.length === 0;
  const ink =
    deployment.outcome === "done"
      ? whole
        ? paint.good
        : paint.unread
      : deployment.outcome === "not-now"
        ? paint.severity.warning
        : paint.severity.error;
  return wrap(line(sentence), measure).map(ink);
}
