import { printName, quoteIdentifier } from "../grammar/name.ts";
import { isPartitioned } from "../locks/preexisting.ts";
import { type CreatedObject, fullName } from "./down-diff.ts";
import { constraintAgain, indexAgain } from "./old-definition.ts";
import type { OldObject } from "./replaced-object.ts";

/** The statements that lead back from what was made to what stood there under its name. */
export function restoring(made: CreatedObject, old: OldObject): readonly string[] {
  const partitioned = isPartitioned(made.table, made.statement);
  const isConstraint = old.index === undefined || old.index.constraint !== undefined;
  const steps = isConstraint ? constraintBack(made, old, partitioned) : indexBack(made, old, partitioned);
  return (
    steps ?? [dropped(made, partitioned), `-- Then create ${quoteIdentifier(made.name)} again as it was.`]
  );
}

function dropped(made: CreatedObject, partitioned: boolean): string {
  if (made.kind === "constraint")
    return `${altering(made)} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(made.name)};`;
  return `DROP INDEX ${partitioned ? "" : "CONCURRENTLY "}IF EXISTS ${printName(fullName(made))};`;
}

function altering({ table }: CreatedObject): string {
  return `ALTER TABLE ${printName(table)}`;
}

/** The old one is built beside the new one, so that queries have one of them at any time. */
function indexBack(made: CreatedObject, old: OldObject, partitioned: boolean): readonly string[] | null {
  // What a constraint has taken over under another name leaves its own free.
  if (old.name !== made.name && old.index) {
    const again = indexAgain({ by: old.by, index: old.index }, old.name, !partitioned);
    return again === null ? null : [`${again};`, dropped(made, partitioned)];
  }
  const beside = old.keptAs ?? `${made.name}_old`;
  const build = old.index && indexAgain({ by: old.by, index: old.index }, beside, !partitioned);
  if (!build && old.keptAs === null) return null;
  const from = printName({ schema: made.table.schema, name: beside });
  return [
    ...(old.keptAs === null ? [`${build};`] : []),
    dropped(made, partitioned),
    `ALTER INDEX ${from} RENAME TO ${quoteIdentifier(made.name)};`,
  ];
}

function constraintBack(made: CreatedObject, old: OldObject, partitioned: boolean): readonly string[] | null {
  const name = quoteIdentifier(made.name);
  if (old.keptAs !== null)
    return [
      dropped(made, partitioned),
      `${altering(made)} RENAME CONSTRAINT ${quoteIdentifier(old.keptAs)} TO ${name};`,
    ];
  const definition = constraintAgain(old);
  if (definition === null) return null;
  if (made.kind === "index")
    return [dropped(made, partitioned), `${altering(made)} ADD CONSTRAINT ${name} ${definition};`];
  const swap = `${altering(made)} DROP CONSTRAINT IF EXISTS ${name}, ADD CONSTRAINT ${name}`;
  if (old.index) return overIndex(made, old, definition, swap, partitioned);
  if (partitioned) return [`${swap} ${definition};`];
  const unchecked = definition.replace(/\s+NOT\s+VALID$/i, "");
  return [`${swap} ${unchecked} NOT VALID;`, `${altering(made)} VALIDATE CONSTRAINT ${name};`];
}

/** The index of a key is built before the table is locked. */
function overIndex(
  made: CreatedObject,
  old: OldObject,
  definition: string,
  swap: string,
  partitioned: boolean,
): readonly string[] {
  const [kind] = /^(?:UNIQUE|PRIMARY\s+KEY)/i.exec(definition) ?? [];
  const beside = `${made.name}_old`;
  const build =
    kind && old.index && !partitioned && indexAgain({ by: old.by, index: old.index }, beside, true);
  if (!build) return [`${swap} ${definition};`];
  const [late = ""] = /\s(?:NOT\s+)?DEFERRABLE\b.*$|\sINITIALLY\s.*$/is.exec(definition) ?? [];
  return [`${build};`, `${swap} ${kind} USING INDEX ${quoteIdentifier(beside)}${late};`];
}
