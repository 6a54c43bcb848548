import type { ChangeToWrite, Step, WrittenBlock, WrittenSection } from "../../types.ts";
import { soughtWords } from "../steps.ts";
import { bullets, said } from "./blocks.ts";
import { doneBy, lockedBy, measuredOf, sizeWords, timeWords } from "./step-words.ts";
import { waitWords } from "./wait-words.ts";

/** What the change is, who waits for it, and how large it becomes. */
export function changeSummary(change: ChangeToWrite): WrittenSection {
  const { files, steps, leftOut } = change;
  const count = steps.length === 1 ? "one step" : `${steps.length} steps`;
  return {
    title: "Summary",
    blocks: [
      said(
        `The change has ${count}, in the order of this document${newComesFirst(steps) ? ": what is new is there before anything is dropped, so that no query is ever without its index" : ""}. Each step is one command of \`psql\`; \`indexwright apply\` does the same steps, and goes on where it was when it is run again. Nothing of this document has been run.`,
      ),
      said("It stands in:"),
      bullets(files.map(({ path, tool, why }) => `\`${path}\` (${tool}: ${why})`)),
      table(change),
      ...measuredWhere(change),
      ...(leftOut.length === 0
        ? []
        : [
            said(
              "These statements are no steps of this document: their migration tool runs them, unless something else is said. Before it does, look at whether a step needs what they make.",
            ),
            bullets(leftOut),
          ]),
    ],
  };
}

function newComesFirst(steps: readonly Step[]): boolean {
  const first = steps.findIndex(({ wish }) => wish === "gone");
  return first > 0 && steps.slice(first).every(({ wish }) => wish === "gone");
}

function table(change: ChangeToWrite): WrittenBlock {
  const rows = change.measured?.rows ?? null;
  return {
    kind: "table",
    head: ["Step", "It", "Table", "Locks", "Size", "Time"],
    rows: change.steps.map((step, at) => {
      const index = measuredOf(step, change);
      const builds = step.wish === "valid" && !step.constraint && !step.only;
      return [
        String(at + 1),
        doneBy(step),
        tableWords(step),
        lockedBy(step),
        builds ? sizeWords(index, rows) : "",
        builds ? timeWords(index, rows) : "",
      ];
    }),
  };
}

export function tableWords({ table: on }: Step): string {
  return on === null ? "not told by the migrations" : `\`${soughtWords(on)}\``;
}

function measuredWhere(change: ChangeToWrite): readonly WrittenBlock[] {
  const { measured } = change;
  if (measured === null && !change.steps.some(({ wish }) => wish === "valid")) return [];
  if (measured === null)
    return [
      said(
        "Sizes and times are not known: `--statistics EXPORT` projects sizes of btrees, and `--proof REPORT` takes what `indexwright prove --statistics EXPORT --format json` has measured and projected.",
      ),
    ];
  if (measured.major === null)
    return [
      said(
        "Sizes are projected from production's statistics, for btrees over columns. Times are not known: `--proof REPORT` takes those that `indexwright prove` has measured.",
      ),
    ];
  const waits = waitWords(change);
  return [
    said(`Measured on a throwaway PostgreSQL ${measured.major}, or projected from there. ${waits}`.trim()),
  ];
}
