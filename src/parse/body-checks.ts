import type { FuncCall, Node } from "libpg-query";
import { stringsOf } from "../sql/grammar/name.ts";
import { valueSet } from "../sql/statements/set-statement.ts";
import { targetsOf } from "./plpgsql/targets.ts";

const setting = "check_function_bodies";

/** The beginnings of words by which PostgreSQL takes a boolean for true (parse_bool_with_len). */
const yes = /^(?:t|tr|tru|true|y|ye|yes|on|1)$/i;

/** Whether PostgreSQL looks at bodies after this statement; null: it says nothing of that. What is not known is no. */
export function checksBodies(node: Node): boolean | null {
  if ("VariableSetStmt" in node) {
    const { kind, name } = node.VariableSetStmt;
    if (kind === "VAR_RESET_ALL") return true;
    if (name?.toLowerCase() !== setting) return null;
    if (kind === "VAR_RESET" || kind === "VAR_SET_DEFAULT") return true;
    return yes.test(valueSet(node.VariableSetStmt) ?? "");
  }
  if ("DiscardStmt" in node) return node.DiscardStmt.target === "DISCARD_ALL" ? true : null;
  for (const target of targetsOf(node)) {
    const said = "FuncCall" in target ? saidByCall(target.FuncCall) : null;
    if (said !== null) return said;
  }
  return null;
}

function saidByCall({ funcname, args }: FuncCall): boolean | null {
  if (funcname?.flatMap(stringsOf).at(-1) !== "set_config") return null;
  const [name, value] = (args ?? []).map((arg) => ("A_Const" in arg ? arg.A_Const.sval?.sval : undefined));
  return name?.toLowerCase() === setting ? yes.test(value ?? "") : null;
}

/** Follows a migration, statement by statement. */
export class BodyChecks {
  #checked = true;
  /** What holds again once the transaction of a SET LOCAL has ended; null: nothing of the kind. */
  #after: boolean | null = null;

  get checked(): boolean {
    return this.#checked;
  }

  passed(node: Node): void {
    if (
      "TransactionStmt" in node &&
      /^TRANS_STMT_(?:COMMIT|ROLLBACK)$/.test(node.TransactionStmt.kind ?? "")
    ) {
      this.#checked = this.#after ?? this.#checked;
      this.#after = null;
      return;
    }
    const said = checksBodies(node);
    if (said === null) return;
    const local = "VariableSetStmt" in node && node.VariableSetStmt.is_local === true;
    this.#after = local ? (this.#after ?? this.#checked) : null;
    this.#checked = said;
  }
}
