import type { Statement } from "../../types.ts";

/** It stands below a condition, of SQL or of the code that sends it: a second run need not come to it. */
export function mayNotRun({ body, guarded }: Pick<Statement, "body" | "guarded">): boolean {
  return body?.conditional === true || guarded === true;
}
