import { itemsOf, NotKnown, textOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  type TextValue,
  textValue,
  type Value,
} from "../../code/value.ts";
import {
  joinedSql,
  KyselySql,
  kyselySqlIn,
  literalSql,
  newWriting,
  quoteParts,
  type SqlPiece,
  sqlList,
} from "./raw-sql.ts";

function operand(value: Value | undefined): TextValue {
  const sql = kyselySqlIn(value);
  if (sql) return sql.written(newWriting(true));
  if (value?.kind === "list")
    return joinedSql("(", sqlList(itemsOf(value, "the list of values").map(literalSql)), ")");
  return textValue(literalSql(value));
}

function reference(value: Value | undefined): TextValue {
  const sql = kyselySqlIn(value);
  return sql ? sql.written(newWriting(true)) : textValue(quoteParts(textOf(value, "a column's name")));
}

function compared([left, operator, right]: readonly Value[]): TextValue {
  const sign = kyselySqlIn(operator)?.written(newWriting(true)) ?? textOf(operator, "the operator");
  return joinedSql(reference(left), " ", sign, " ", operand(right));
}

function asPieces(text: TextValue): readonly SqlPiece[] {
  return [{ text }];
}

/** What a callback of `where` is handed: a few of its ways to put conditions together. */
class ExpressionBuilder implements Handle {
  call(call: CodeCall): Value | null {
    const made = this.#made(call);
    return made && handle(new KyselySql(asPieces(made)));
  }

  #made({ name, arguments: given }: CodeCall): TextValue | null {
    const [first] = given;
    switch (name) {
      case "":
      case "eb":
        return compared(given);
      case "and":
      case "or": {
        const items = itemsOf(first, "the conditions").map(conditionIn);
        const list = sqlList(items, ` ${name} `);
        return items.length > 1 ? joinedSql("(", list, ")") : list;
      }
      case "not":
        return joinedSql("not ", conditionIn(first));
      case "ref":
        return reference(first);
      case "val":
      case "lit":
        return textValue(literalSql(first));
      default:
        return null;
    }
  }

  member(name: string): Value | null {
    return name === "eb" ? handle(this) : null;
  }
}

function conditionIn(value: Value | undefined): TextValue {
  const sql = kyselySqlIn(value);
  if (!sql) throw new NotKnown("the predicate is not a literal");
  return sql.written(newWriting(true));
}

/** The predicate of an index: three arguments, an expression, or a callback that gives one. */
export function predicateSql(given: readonly Value[], run: Evaluator): TextValue {
  const [first] = given;
  if (given.length >= 3) return compared(given);
  if (first?.kind === "function") return conditionIn(run.invoke(first, [handle(new ExpressionBuilder())]));
  return conditionIn(first);
}
