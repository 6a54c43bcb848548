import { NotKnown } from "../../code/call-arguments.ts";
import { type CodeCall, type Handle, handle, knownText, unknown, type Value } from "../../code/value.ts";
import { expressionOf, ordered, SequelExpression } from "./expressions.ts";
import { filledIn, filterSql, hashCondition, sequelLiteral } from "./literals.ts";

const constants = /^CURRENT_(?:DATE|TIME|TIMESTAMP)$/;

/** `Sequel` itself; `migration` is told each `Sequel.migration { … }`. */
export function sequelLibrary(migration: (call: CodeCall) => void): Handle {
  return {
    sendsNothing: true,
    call: (call) => {
      if (call.name === "migration") migration(call);
      return expressionBy(call);
    },
    member: (name) => {
      if (constants.test(name)) return handle(new SequelExpression(name));
      if (/^[A-Z]/.test(name)) return { kind: "reference", path: `Sequel.${name}` };
      return handle(SequelExpression.named([name]));
    },
  };
}

function expressionBy(call: CodeCall): Value {
  try {
    const made = written(call);
    return made ? handle(made) : unknown;
  } catch (error) {
    if (!(error instanceof NotKnown)) throw error;
    return unknown;
  }
}

/** Null: what it gives is not known. */
function written(call: CodeCall): SequelExpression | null {
  const [first, second, ...more] = call.arguments;
  const text = knownText(first);
  switch (call.name) {
    case "lit":
      if (first?.kind !== "text" || text === null) return null;
      return new SequelExpression(filledIn(text, call.arguments.slice(1)), { isWritten: true });
    case "function":
      return text === null
        ? null
        : new SequelExpression(`${text}(${call.arguments.slice(1).map(sequelLiteral).join(", ")})`);
    case "desc":
    case "asc":
      return ordered(sequelLiteral(first), call);
    case "identifier":
    case "expr":
      if (first?.kind === "map" || call.named.size > 0)
        return new SequelExpression(hashCondition(mapOf(call), false));
      return (
        expressionOf(first) ??
        (text === null || first?.kind !== "symbol" ? null : SequelExpression.named([text]))
      );
    case "qualify": {
      const name = knownText(second);
      return text === null || name === null ? null : SequelExpression.named([text, name]);
    }
    case "cast": {
      const type = knownText(second);
      return type === null ? null : new SequelExpression(`CAST(${sequelLiteral(first)} AS ${type})`);
    }
    case "~":
      return new SequelExpression(hashCondition(mapOf(call), true));
    case "&":
    case "|":
      return combined(call.name === "&" ? "AND" : "OR", [first, second, ...more]);
    default:
      return null;
  }
}

function mapOf({ arguments: [first], named }: CodeCall): Value {
  return first ?? { kind: "map", entries: named };
}

function combined(word: string, given: readonly (Value | undefined)[]): SequelExpression {
  return new SequelExpression(`(${given.map(filterSql).join(` ${word} `)})`);
}
