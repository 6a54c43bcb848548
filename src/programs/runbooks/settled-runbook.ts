import { rules } from "../../../rules/index.ts";
import { type SettledVersion, settledVersion } from "../../check/collect.ts";
import type { Policy } from "../../check/policy.ts";
import { checkRunbook, isIndexStatement } from "../../check/runbook.ts";
import type { Options } from "../../options.ts";
import { hasPlaceholder, placeholdersAsWritten } from "../../sql/grammar/name.ts";
import { overlaps } from "../../text/offsets.ts";
import type { OnFailure } from "../../text/run-failures.ts";
import type { ModelledRunbook, ModelledVersion, Root, Runbook, UnreadPassage, Version } from "../../types.ts";
import { versionsOf } from "../versions.ts";

/** The pieces of a runbook as versions that know nothing of each other: which of them run, and when, is its reader's choice. */
export function runbookPieces(
  { file, migrations }: Runbook,
  options: Options,
  failed: OnFailure,
): readonly ModelledVersion[] {
  return migrations.flatMap((migration) => {
    const versions: Version[] = [];
    const root: Root = {
      folder: file.path,
      tool: migration.tool,
      why: migration.why,
      recorded: false,
      ledger: null,
      ordered: true,
      versions,
    };
    versions.push({ root, repeatable: false, up: [migration], down: [] });
    return [...versionsOf(root, options, { failed })];
  });
}

/** What a runbook says, and what is wrong with it. */
export function settledRunbook(
  runbook: Runbook,
  options: Options,
  policy: Policy,
  failed: OnFailure,
): SettledVersion {
  const pieces = runbookPieces(runbook, options, failed);
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
