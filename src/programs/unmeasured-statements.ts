import type { MeasuredProof } from "../prove/index.ts";
import { isControl } from "../sql/statements/transaction-control.ts";
import type { RunFailure } from "../types.ts";

type MeasuredStatement = MeasuredProof["statements"][number];

/** What must not pass for measured: a statement that was cut off; a migration of which nothing is sent. `at`: where that begins. */
export function unmeasuredStatements(
  { statements }: Pick<MeasuredProof, "statements">,
  at: Pick<RunFailure, "file" | "span">,
): readonly RunFailure[] {
  const cutOff = statements.filter(isCutOff).map(({ file, span, message }) => ({
    file,
    span,
    message: `the statement is not measured: ${message}`,
  }));
  const [first] = statements;
  if (!first || !statements.every(isUnsent)) return cutOff;
  const why = statements.find((one) => one.message !== null)?.message;
  return [...cutOff, { ...at, message: `${at.file?.path} is not measured: ${why}` }];
}

/** Another program is to fill something in. */
function isUnsent({ status, message, statement }: MeasuredStatement): boolean {
  return status === "skipped" && (message !== null || isControl(statement));
}

/** admin_shutdown: it took longer than we wait, or more room than there is, and its session was ended from outside. */
function isCutOff({ status, sqlstate }: MeasuredStatement): boolean {
  return status === "error" && sqlstate === "57P01";
}
