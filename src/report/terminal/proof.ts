import { size } from "../../text/size.ts";
import type { Proof } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { verdictsOf } from "../proof/verdicts.ts";
import { bare, cautions, duration, measuredOn, unfilledWords } from "../proof/words.ts";
import { wrap } from "../prose.ts";
import { interruptionRows } from "./interruptions.ts";
import { planRows } from "./plans.ts";
import type { Sheet } from "./sheet.ts";
import { statementRows } from "./statements.ts";

const MOST_REASONS = 6;

/** What the server has shown: one table of statements, then the verdicts. */
export function proofRows(proof: Proof | undefined, sheet: Sheet): readonly string[] {
  if (!proof) return [];
  const { paint, measure } = sheet;
  const verdicts = verdictsOf(proof).flatMap(({ says, because, whole }) => [
    ...wrap(line(says), measure - 2).map((row) => `  ${row}`),
    ...because.slice(0, whole ? because.length : MOST_REASONS).flatMap((one) => hung(line(one), measure)),
    ...(!whole && because.length > MOST_REASONS ? [`    … and ${because.length - MOST_REASONS} more`] : []),
  ]);
  return [
    paint.bold(`measured on ${line(measuredOn(proof))}:`),
    ...unfilledWords(proof).flatMap((one) => wrap(line(one), measure - 2).map((row) => `  ${row}`)),
    ...statementRows(proof, sheet),
    ...indexRows(proof),
    ...planRows(proof, sheet),
    ...verdicts,
    ...interruptionRows(proof, sheet),
    ...cautions(proof).flatMap((one) => wrap(line(one), measure - 2).map((row) => paint.dim(`  ${row}`))),
  ];
}

function hung(text: string, measure: number): readonly string[] {
  return wrap(text, measure - 6).map((row, at) => (at === 0 ? `    ${row}` : `      ${row}`));
}

function indexRows({ indexes = [] }: Proof): readonly string[] {
  return indexes
    .filter((one) => one.bytes !== undefined)
    .map(({ name, bytes = 0, tableBytes = 0, buildMs }) => {
      const built = buildMs === undefined ? "" : `, built in ${duration(buildMs)}`;
      return `  index ${line(bare(name))}: ${size(bytes)} beside a table of ${size(tableBytes)}${built}`;
    });
}
