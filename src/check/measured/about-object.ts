import { duplicateErrors } from "../../sql/grammar/sqlstates.ts";
import { overlaps } from "../../text/offsets.ts";
import type { DatabaseObject, Finding, Refusal } from "../../types.ts";

/** Whether a measurement of an object is one of what the finding speaks of. */
export function isAbout({ objects = [] }: Finding, met: DatabaseObject): boolean {
  return objects.some(
    (one) =>
      one.kind === met.kind &&
      (one.name === null || one.name === met.name) &&
      isSameOrUnknown(one.schema, met.schema) &&
      isSameOrUnknown(one.table, met.table),
  );
}

function isSameOrUnknown(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

/** undefined_object: what DROP INDEX says of an index that is not there. */
const UNDEFINED_OBJECT = "42704";

/**
 * Whether the server refused the finding's own statement because its object is there already, or not any more. Where it
 * refused a string or a block of several statements, only its message tells which of them was meant.
 */
export function isRefusedFor(finding: Finding, { sqlstate, message, statements }: Refusal): boolean {
  if (!duplicateErrors.has(sqlstate) && sqlstate !== UNDEFINED_OBJECT) return false;
  const [one, ...more] = statements.filter(
    ({ file, span }) => file.path === finding.file.path && overlaps(span, finding.span),
  );
  if (!one) return false;
  const alone = more.length === 0 && statements.length === 1 && one.kind !== "DoStmt";
  return alone || isNamedIn(finding, message);
}

/** Whether the object that a message names first, in quotes as PostgreSQL writes them, is one of the finding's. */
export function isNamedIn({ objects = [] }: Finding, message: string): boolean {
  const from = message.slice(message.indexOf('"') + 1);
  return objects.some(
    ({ schema, name }) =>
      name !== null &&
      (from.startsWith(`${name}"`) || (schema !== null && from.startsWith(`${schema}.${name}"`))),
  );
}
