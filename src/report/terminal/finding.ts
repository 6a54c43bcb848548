import type { Finding, Fix } from "../../types.ts";
import { line, lines } from "../escape/terminal.ts";
import { excerpt } from "../excerpt.ts";
import { placeText } from "../order.ts";
import { evidenceWords } from "../proof/evidence-words.ts";
import { blocks, wrap } from "../prose.ts";
import type { Sheet } from "./sheet.ts";

/** One finding, laid out as rustc lays out a diagnostic. */
export function findingRows(finding: Finding, sheet: Sheet, said: Set<string>): readonly string[] {
  const { paint, width, measure } = sheet;
  const mark = paint.severity[finding.severity];
  const { margin, rows } = excerpt(finding.file, finding.span, width, { gutter: paint.gutter, mark });
  const left = " ".repeat(margin);
  const hang = (label: string, text: string) => hanging(label, text, measure - margin - 3 - label.length - 2);
  const once = (label: string, text: string) => (first(said, `${label} ${text}`) ? hang(label, text) : []);
  const shown = evidenceWords(finding, sheet);
  const notes = [
    ...once("why", finding.why),
    ...once("instead", finding.instead),
    ...(finding.fix ? hang(...fixNote(finding.fix)) : []),
    ...(shown === null ? [] : hang("evidence", line(shown))),
    ...once("rule", sheet.urls.get(finding.rule) ?? ""),
  ];
  return [
    mark(`${finding.severity}[${line(finding.rule)}]`) + paint.bold(`: ${line(finding.message)}`),
    `${left}${paint.gutter("-->")} ${line(placeText(finding))}`,
    // Of a notice on many places no single one is worth a frame.
    ...(finding.severity === "notice" && finding.places ? [] : rows),
    ...(notes.length > 0 ? [`${left} ${paint.gutter("|")}`] : []),
    ...notes.map(({ label, text }) =>
      label === ""
        ? text === ""
          ? ""
          : `${left}   ${text}`
        : `${left} ${paint.gutter("=")} ${paint.bold(`${label}:`)} ${text}`,
    ),
  ];
}

/** Whether a text is new to this report: the tenth copy of a paragraph helps nobody. */
function first(said: Set<string>, text: string): boolean {
  if (said.has(text)) return false;
  said.add(text);
  return true;
}

interface Note {
  readonly label: string;
  readonly text: string;
}

function fixNote(fix: Fix): [label: string, text: string] {
  return fix.safe ? ["fix", `${fix.title} (--fix applies it)`] : ["suggestion", fix.title];
}

/** A labelled text whose later lines stand under its first; code in it keeps its lines. */
function hanging(label: string, text: string, room: number): readonly Note[] {
  const rows = blocks(text).flatMap((block) =>
    block.kind === "prose"
      ? wrap(line(block.text), Math.max(24, room))
      : lines(block.text.replaceAll("\t", "    ")),
  );
  const indent = " ".repeat(label.length + 2);
  return rows.map((row, at) =>
    at === 0 ? { label, text: row } : { label: "", text: row === "" ? "" : indent + row },
  );
}
