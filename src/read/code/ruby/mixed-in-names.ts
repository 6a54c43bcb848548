import { overriding } from "../objects/inheritance.ts";
import type { SentStatements } from "../sent-statements.ts";
import { type CodeScope, type FunctionValue, findName, unknown, type Value } from "../value.ts";
import { seeing } from "./module-names.ts";

/** Gives a class what `include` brings: the module's instance methods and its constants. */
export function includeNames(
  given: ReadonlyMap<string, Value>,
  scope: CodeScope,
  sent: SentStatements,
): void {
  // A module of another file that includes one hands that on to whatever includes it.
  const isClass = scope.module === undefined;
  for (const [name, value] of given) {
    if (value.kind !== "function") {
      if (!scope.names.has(name)) scope.names.set(name, value);
    } else if (!value.made.isStatic && !isClass) scope.names.set(`#${name}`, value);
    else if (!value.made.isStatic) {
      const own = scope.names.get(name);
      const mixed = seeing(withSuper(name, value, scope, sent), scope.names);
      scope.names.set(name, own ? overriding(own, mixed, "ruby") : mixed);
    }
  }
}

/** There `super` calls what the class has from elsewhere; the tool's own methods are not called through it here. */
function withSuper(
  name: string,
  value: FunctionValue,
  { around: above }: CodeScope,
  sent: SentStatements,
): FunctionValue {
  const before = findName(above, name)?.names.get(name);
  const tells: Value = {
    kind: "handle",
    handle: {
      call: ({ span }) => {
        sent.unread(span, `what \`super\` of \`${name}\` sends is not known`);
        return unknown;
      },
    },
  };
  return seeing(value, new Map([["super", before?.kind === "function" ? before : tells]]));
}
