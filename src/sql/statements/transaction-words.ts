import type { Scope, Statement } from "../../types.ts";

/** What kind of transaction a statement runs in; null where it runs alone. */
export function sentIn({ scope }: Pick<Statement, "scope">): Extract<Scope, { in: "block" }>["by"] | null {
  return scope.in === "block" ? scope.by : null;
}
