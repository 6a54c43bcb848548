import { indexConstraintsQuery } from "../../postgres/questions/index-constraints.ts";
import { indexValidityQuery } from "../../postgres/questions/index-validity.ts";
import { tableLockHoldersQuery } from "../../postgres/questions/table-lock-holders.ts";
import type { ChangeToWrite, Finding, SoughtName, Step, WrittenBlock, WrittenSection } from "../../types.ts";
import { soughtWords } from "../steps.ts";
import { asked, commands, found, heading, said, wantedRows } from "./blocks.ts";
import { filesInShell } from "./files-in-shell.ts";
import { tablesIn } from "./preconditions.ts";
import { isPatient, psqlCommand, type StepCommand, sqlOfStep } from "./step-command.ts";
import { doneBy, lockedBy } from "./step-words.ts";

/** What is run, one command after the other, each with what it is to come to. */
export function stepsToRun(change: ChangeToWrite): WrittenSection {
  const { steps } = change;
  return {
    title: "Steps",
    blocks: [
      said(
        "One after the other, each only when the one before is as expected. Every command opens a session of its own and turns off what would end a build. With `indexwright apply`, all of them, with progress, and again after whatever stopped it:",
      ),
      commands(`indexwright apply ${filesInShell(change)} --database-url "$DATABASE_URL"`),
      ...free(tablesIn(steps)),
      ...allSteps(steps, "", change),
    ],
  };
}

/** Whoever stands in line behind a build kills it: so nobody may hold the lock before a step begins. */
function free(tables: readonly SoughtName[]): readonly WrittenBlock[] {
  return tables.flatMap((table) =>
    asked(
      `Before each step on \`${soughtWords(table)}\`, in a session of its own: where one waits behind somebody's build for longer than a second, the server ends one of the two.`,
      tableLockHoldersQuery.replace("pg_catalog.to_regclass($1)", () => found(table)),
      "no row. `autovacuum` makes room by itself, but for one to prevent wraparound; for anybody else the step waits until they are done.",
    ),
  );
}

/** The steps of the way there, or of the way back, by numbers that `before` stands before. */
export function allSteps(
  steps: readonly Step[],
  before: string,
  change: ChangeToWrite,
): readonly WrittenBlock[] {
  return steps.flatMap((step, at) => {
    const same = ({ wish, sql, span }: Step) => wish !== "gone" && sql === step.sql && span === step.span;
    const first = steps.findIndex(same);
    const by = first < 0 || first === at ? null : `${before}${first + 1}`;
    const accepted = change.accepted.get(step) ?? [];
    const told = (change.told.get(step) ?? []).filter(
      ({ rule }) => !accepted.some((each) => each.rule === rule),
    );
    return stepBlocks(step, { number: `${before}${at + 1}`, by, accepted, told });
  });
}

interface StepPlace extends Pick<StepCommand, "number" | "accepted"> {
  /** The step whose command does this one, too; null: it has its own. */
  readonly by: string | null;
  /** What lint says of it, and nobody has answered. */
  readonly told: readonly Pick<Finding, "rule" | "message" | "instead">[];
}

function stepBlocks(step: Step, { number, by, accepted = [], told }: StepPlace): readonly WrittenBlock[] {
  const patient = isPatient(step);
  const quick = patient
    ? ""
    : ` It waits half a second for its lock${step.wish === "renamed" && !step.constraint ? "" : ", since everybody else waits behind it"}: where it says \`lock timeout\`, nothing has changed, and it is run again after some seconds, thirty times at the most.`;
  return [
    heading(`Step ${number}: it ${doneBy(step)}`),
    ...(by === null
      ? [
          said(`Locks: ${lockedBy(step)}.${quick}`),
          ...told.map(adviceOf),
          commands(
            psqlCommand({
              ...{ step, number, sql: sqlOfStep(step), patient },
              accepted: [...accepted, ...told.map(({ rule }) => ({ rule, reason: "it is said above" }))],
            }),
          ),
        ]
      : [said(`The command of step ${by} does this, too.`)]),
    ...asked("Then, in a new session:", indexValidityQuery(wantedRows([step.index])), after(step)),
    ...(step.constraint
      ? asked(
          "And whether the constraint has it:",
          indexConstraintsQuery(wantedRows([step.index])),
          "`constraint_name` is there.",
        )
      : []),
  ];
}

/** SQL stands behind the last colon of an advice, on lines of its own. */
function adviceOf({ rule, message, instead }: StepPlace["told"][number]): WrittenBlock {
  const [words, ...sql] = instead.split(/:\n/);
  const shown = sql.length === 0 ? instead : `${words}: \`${sql.join(" ").trim()}\``;
  return said(`Before it runs (\`${rule}\`): ${message}. ${shown}`);
}

function after({ wish, only, constraint, rebuilt }: Step): string {
  if (wish === "gone") return "`missing`.";
  if (only) return "`in parts`: it becomes `valid` with the last index that is attached to it.";
  if (wish === "attached")
    return "`valid`; the index that it is attached to is `in parts` until the last one is.";
  return `\`valid\`, on its table${constraint || rebuilt || wish === "renamed" ? "" : ", with the definition that the statement has"}. Anything else: “When something fails”.`;
}
