import { rules } from "../../../rules/index.ts";
import { type SettledVersion, settledVersion } from "../../check/collect.ts";
import type { Policy } from "../../check/policy.ts";
import { checkRunbook, isIndexStatement } from "../../check/runbook.ts";
import type { Options } from "../../options.ts";
import { readMigration } from "../../parse/index.ts";
import { hasPlaceholder, placeholdersAsWritten } from "../../sql/grammar/name.ts";
import { overlaps } from "../../text/offsets.ts";
import type { OnFailure } from "../../text/run-failures.ts";
import type { ModelledRunbook, ModelledVersion, Root, Runbook, UnreadPassage, Version } from "../../types.ts";
import { overNeededHistory } from "../needed-history.ts";
import { versionsOf } from "../versions.ts";
import { withoutChange } from "./same-change.ts";

/** A document, and what it is held against. */
export interface RunbookRun {
  readonly runbook: Runbook;
  /** What the repository's migrations make before it; null: nobody knows. */
  readonly history: Root | null;
  readonly failed: OnFailure;
}

/**
 * The pieces of a runbook as versions that know nothing of each other: which of them run, and when, is its reader's
 * choice. Each comes behind the whole history, but for what it does itself.
 */
export function runbookPieces(
  { runbook: { file, migrations }, history, failed }: RunbookRun,
  options: Options,
): readonly ModelledVersion[] {
  return migrations.flatMap((migration) => {
    const versions: Version[] = [];
    const root: Root = {
      folder: file.path,
      tool: migration.tool,
      why: migration.why,
      // What people do by hand may be for another database than the migrations'.
      recorded: false,
      ledger: null,
      ordered: true,
      versions,
    };
    versions.push(...(history?.versions ?? []), { root, repeatable: false, up: [migration], down: [] });
    const isReported = migration.file.changed !== "none";
    if (!history || !isReported)
      return [...versionsOf({ ...root, versions: versions.slice(-1) }, options, { failed })];
    const left = withoutChange(readMigration(migration, () => {}));
    return overNeededHistory(root, options, failed, (piece) => piece, left);
  });
}

/** What a runbook says, and what is wrong with it. */
export function settledRunbook(run: RunbookRun, options: Options, policy: Policy): SettledVersion {
  const { runbook, failed } = run;
  const pieces = runbookPieces(run, options);
  const units = pieces.flatMap(({ up }) => up);
  const modelled: ModelledRunbook = {
    ...runbook,
    statements: units.flatMap(({ statements }) => statements),
    unread: units.flatMap(({ unread }) => unread),
  };
  const judged = checkRunbook(modelled, pieces, rules, policy, failed);
  const settled = pieces.flatMap((piece) => settledVersion(piece, [], failed).units);
  // What a finding explains was read; what only the shell knows was not.
  const explained = judged.filter(({ rule }) => rule.fails).map(({ span }) => span);
  const isExplained = (passage: UnreadPassage): boolean =>
    (!isIndexStatement(passage) && !hasPlaceholder(passage.text)) ||
    explained.some((one) => overlaps(one, passage.span));
  const kept = settled.map((unit) => ({
    ...unit,
    unread: unit.unread.filter((one) => !isExplained(one)).map(asWritten),
  }));
  return { judged, units: kept, back: null };
}

function asWritten(passage: UnreadPassage): UnreadPassage {
  return { ...passage, message: placeholdersAsWritten(passage.message) };
}
