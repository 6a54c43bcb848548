import type { SelectStmt } from "libpg-query";
import type { ModelledRunbook, PsqlCommand, Span, Statement } from "../../types.ts";
import { statementsWithin } from "./placed-parts.ts";

export interface LostSetting {
  readonly span: Span;
  /** As it is written: "maintenance_work_mem". */
  readonly name: string;
  /** The first statement that would have run with it. */
  readonly build: Statement;
}

/** Settings that a call of psql makes for nothing: its session ends with it, and a build stands in a later call. */
export function* lostSettings(runbook: ModelledRunbook): Generator<LostSetting> {
  const calls = runbook.psql.map((call) => statementsOf(call, runbook));
  const found: LostSetting[] = [];
  let later: { readonly build: Statement; readonly sets: ReadonlySet<string | null> } | null = null;
  for (const own of calls.reverse()) {
    const build = own.find(builds);
    if (build) later = { build, sets: new Set(own.map(settingOf)) };
    // A session that does something has a use for them itself.
    if (!later || !own.every(isSetting)) continue;
    for (const statement of own) {
      const name = settingOf(statement);
      if (name !== null && !later.sets.has(name))
        found.push({ span: statement.span, name, build: later.build });
    }
  }
  yield* found.reverse();
}

function statementsOf({ strings, input }: PsqlCommand, runbook: ModelledRunbook): readonly Statement[] {
  const spans = [...strings.map(({ span }) => span), ...(input ? [input] : [])];
  return spans.flatMap((span) => statementsWithin(runbook, span));
}

function isSetting(statement: Statement): boolean {
  const { kind } = statement;
  return kind === "VariableSetStmt" || kind === "VariableShowStmt" || settingOf(statement) !== null;
}

function settingOf({ node }: Statement): string | null {
  if ("SelectStmt" in node) return configured(node.SelectStmt);
  if (!("VariableSetStmt" in node) || node.VariableSetStmt.is_local) return null;
  const { kind, name } = node.VariableSetStmt;
  return kind === "VAR_SET_VALUE" && name !== undefined ? name.toLowerCase() : null;
}

/** SELECT set_config('name', 'value', false), alone. */
function configured({ targetList, fromClause }: SelectStmt): string | null {
  const [target, ...more] = targetList ?? [];
  const call = target && "ResTarget" in target ? target.ResTarget.val : undefined;
  if (fromClause || more.length > 0 || !call || !("FuncCall" in call)) return null;
  const { funcname, args } = call.FuncCall;
  const last = funcname?.at(-1);
  if (!last || !("String" in last) || last.String.sval !== "set_config") return null;
  const [name, , local] = (args ?? []).map((arg) => ("A_Const" in arg ? arg.A_Const : undefined));
  return local?.boolval !== undefined && !local.boolval.boolval
    ? (name?.sval?.sval?.toLowerCase() ?? null)
    : null;
}

function builds({ kind, body }: Statement): boolean {
  return body === null && (kind === "IndexStmt" || kind === "ReindexStmt");
}
