import type { SelectStmt } from "libpg-query";
import type { ModelledRunbook, PsqlCommand, Span, Statement } from "../../types.ts";
import { statementsWithin } from "./placed-parts.ts";
import { remarksAbove } from "./said-texts.ts";

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

const forBuilds: ReadonlySet<string> = new Set(["maintenance_work_mem", "max_parallel_maintenance_workers"]);

/** Settings that a block shows for the builds of other sessions, which nothing here sets for them: the first of each block. */
export function* shownSettings(runbook: ModelledRunbook): Generator<Omit<LostSetting, "build">> {
  const { blocks, statements, psql, file } = runbook;
  if (!statements.some(builds) && !psql.some(({ files }) => files.length > 0)) return;
  for (const { span } of blocks) {
    const own = statementsWithin(runbook, span);
    if (own.some(builds)) continue;
    const shown = own.find((statement) => {
      const name = shownBy(statement);
      const isSet = new RegExp(`\\b${name}['"]?\\s*(?:=|,|\\bto\\b)`, "i").test(file.text);
      return (
        forBuilds.has(name) && !isSet && /\bindex|\bbuild/i.test(remarksAbove(runbook, statement.span[0]))
      );
    });
    if (shown) yield { span: shown.span, name: shownBy(shown) };
  }
}

function shownBy({ node }: Statement): string {
  return "VariableShowStmt" in node ? (node.VariableShowStmt.name ?? "").toLowerCase() : "";
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
