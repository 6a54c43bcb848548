import type { ChangeToWrite, WrittenRunbook } from "../../types.ts";
import { soughtWords } from "../steps.ts";
import { changeSummary } from "./change-summary.ts";
import { criteria } from "./criteria.ts";
import { failures } from "./failures.ts";
import { laterLooks } from "./later-looks.ts";
import { people } from "./people.ts";
import { preconditions } from "./preconditions.ts";
import { progress } from "./progress.ts";
import { severalDatabases } from "./several-databases.ts";
import { stepsToRun } from "./steps.ts";
import { toolList } from "./tool-list.ts";
import { verification } from "./verification.ts";
import { wayBackToRun } from "./way-back.ts";

/** The document for a change, in the order in which it is read. */
export function writtenRunbook(change: ChangeToWrite, version: string): WrittenRunbook {
  const sections = [
    changeSummary(change),
    people,
    preconditions(change),
    stepsToRun(change),
    progress,
    failures(change),
    verification(change),
    wayBackToRun(change),
    toolList(change),
    laterLooks(change),
    severalDatabases(change),
    criteria(change),
  ].filter((section) => section !== null);
  return { title: titleOf(change), version, sections };
}

const MOST_NAMED = 3;

function titleOf({ wishes }: ChangeToWrite): string {
  const named = wishes.slice(0, MOST_NAMED).map(({ index }) => soughtWords(index));
  const more = wishes.length - named.length;
  return `Runbook: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
