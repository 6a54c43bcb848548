import { duplicateErrors } from "../../sql/grammar/sqlstates.ts";
import { overlaps } from "../../text/offsets.ts";
import type { DatabaseObject, Finding, Refusal } from "../../types.ts";

/** Whether a measurement of an object is one of what the finding speaks of. */
export function isAbout({ objects = [] }: Finding, met: DatabaseObject): boolean {
  return objects.some(
    (object) =>
      object.kind === met.kind &&
      (object.name === null || object.name === met.name) &&
      isSameOrUnknown(object.schema, met.schema) &&
      isSameOrUnknown(object.table, met.table),
  );
}

function isSameOrUnknown(left: string | null, other: string | null): boolean {
  return left === null || other === null || left === other;
}

/** undefined_object: what DROP INDEX says of an index that is not there. */
const UNDEFINED_OBJECT = "42704";

/**
 * Whether the server refused the finding's own statement because its object is there already, or not any more. Where it
 * refused a string or a block of several statements, only its message tells which of them was meant.
 */
export function isRefusedFor(finding: Finding, { sqlstate, message, statements }: Refusal): boolean {
  if (!duplicateErrors.has(sqlstate) && sqlstate !== UNDEFINED_OBJECT) return false;
  const [statement, ...more] = statements.filter(
    ({ file, span }) => file.path === finding.file.path && overlaps(span, finding.span),
  );
  if (!statement) return false;
  const alone = more.length === 0 && statements.length === 1 && statement.kind !== "DoStmt";
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
