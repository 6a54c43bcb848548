import type { Span } from "../../types.ts";
import { isBuiltIn, methodOf } from "./built-in-methods.ts";
import { NotKnown, withKeywords } from "./call-arguments.ts";
import type { Evaluator } from "./host.ts";
import { givenElsewhere, isHanded, memberOf } from "./names-elsewhere.ts";
import { elsewhereOf } from "./other-modules.ts";
import type { CallExpression, Expression } from "./syntax.ts";
import {
  type ClassValue,
  type CodeCall,
  type CodeScope,
  type FunctionValue,
  knownText,
  nullValue,
  type ReferenceValue,
  unknown,
  type Value,
} from "./value.ts";

interface Values {
  of(node: Expression, scope: CodeScope): Value;
  named(name: string, span: Span, scope: CodeScope): Value;
}

/** What calls give, and what they send meanwhile. */
export class CallValues {
  readonly #run: Evaluator;
  readonly #values: Values;

  constructor(run: Evaluator, values: Values) {
    [this.#run, this.#values] = [run, values];
  }

  of(node: CallExpression, span: Span, scope: CodeScope): Value {
    try {
      return this.#answer(node, span, scope);
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      return this.#lost(span, error.message);
    }
  }

  /** What is called on the outcome of a call that is not read is not read either: that is one passage. */
  #lost(span: Span, message: string): Value {
    const { sent } = this.#run;
    let told = sent.unread(span, message);
    const chain: Value = {
      kind: "handle",
      handle: {
        sendsNothing: true,
        call: (next) => {
          if (next.block || next.arguments.some(({ kind }) => kind === "function"))
            return this.#strange(next);
          sent.withdraw(told);
          told = sent.unread(next.span, message);
          return chain;
        },
      },
    };
    return chain;
  }

  #answer(node: CallExpression, span: Span, scope: CodeScope): Value {
    const receiver = node.receiver ? this.#values.of(node.receiver, scope) : null;
    const call = this.#callOf(node, span, scope);
    if (receiver === null) {
      const called = node.callee
        ? this.#values.of(node.callee, scope)
        : this.#values.named(node.name, span, scope);
      return this.#required(called, call, scope) ?? this.#called(called, call, nullValue);
    }
    if (receiver.kind === "function" && node.name === "call")
      return this.#run.invoke(receiver, withKeywords(call), undefined, undefined, undefined, span);
    if (receiver.kind === "handle") return this.#onHandle(receiver.handle, call);
    if (receiver.kind === "reference") return this.#onReference(receiver, call);
    if (receiver.kind === "class") return this.#onClass(receiver, call);
    const own = receiver.kind === "map" ? receiver.entries.get(node.name) : undefined;
    if (own && receiver.kind === "map")
      return this.#called(own, call, receiver.isModule ? nullValue : receiver);
    if (receiver.kind === "map" && receiver.base) return this.#onHandle(receiver.base, call);
    const isStrange = receiver.kind === "unknown" && receiver.isStrange && !isBuiltIn(call.name);
    if (isStrange && !call.block && !/[?]$/.test(call.name))
      return this.#lost(call.span, `what \`${call.name}\` sends is not known`);
    return methodOf(receiver, call, this.#run) ?? this.#strange(call);
  }

  #onReference(of: ReferenceValue, call: CodeCall): Value {
    const member = memberOf(of, call.name);
    // A method of Ruby sends nothing unless it is handed what sends.
    const isAside = this.#run.language === "ruby" && of.from?.module === "" && !isHanded(call);
    const called = isAside ? member : givenElsewhere(this.#run, member, call.span);
    return this.#called(called, call, nullValue);
  }

  #onClass(of: ClassValue, call: CodeCall): Value {
    const named = `${of.made.name ?? ""}.${call.name}`;
    const own =
      isHanded(call) || elsewhereOf(of.scope) ? this.#run.instance(of).entries.get(call.name) : null;
    if (own?.kind === "function") return this.#called(own, call, nullValue);
    return this.#run.host.call?.(named, call) ?? this.#strange(call);
  }

  #onHandle(of: Extract<Value, { kind: "handle" }>["handle"], call: CodeCall): Value {
    const chained = methodOf({ kind: "handle", handle: of }, call, this.#run);
    if (chained) return chained;
    const own = of.call(call);
    if (own) {
      this.#run.sent.understood++;
      return own;
    }
    const member = of.member?.(call.name);
    if (member) return this.#called(member, call, { kind: "handle", handle: of });
    // What Ruby ends so asks, and sends nothing that changes anything.
    if (call.name.endsWith("?")) return unknown;
    return this.#lost(call.span, `what \`${call.name}\` sends is not known`);
  }

  #called(called: Value, call: CodeCall, self: Value): Value {
    if (called.kind === "function") {
      if (call.name === "super" && call.open && called.made.parameters.length > 0)
        return this.#lost(call.span, "what `super` hands on is not known");
      const { byName } = called.made;
      const given = byName ? call.arguments : withKeywords(call);
      const made = this.#run.invoke(called, given, self, call.block ?? undefined, call.named, call.span);
      // Of what another module makes nobody knows what its methods send.
      const { file } = (made.kind === "unknown" && elsewhereOf(called.scope)) || { file: null };
      if (file === null) return made;
      const { language } = this.#run;
      if (language === "python") return { kind: "reference", path: `${file.path}.${call.name}` };
      const isObject = language === "ruby" || (self.kind === "map" && !self.isModule);
      return isObject || isHanded(call) ? { kind: "unknown", isStrange: true } : made;
    }
    if (called.kind === "reference") return this.#run.host.call?.(called.path, call) ?? this.#strange(call);
    if (called.kind === "handle") return called.handle.call({ ...call, name: "" }) ?? this.#strange(call);
    return this.#strange(call);
  }

  /** `require("./helpers")` gives what the file exports; null: it asks for none of the repository. */
  #required(called: Value, call: CodeCall, scope: CodeScope): Value | null {
    const [module] = call.arguments.map(knownText);
    if (called.kind !== "reference" || this.#run.language !== "javascript" || !module) return null;
    if (called.path !== "require" && called.path !== "import") return null;
    const file = elsewhereOf(scope)?.file ?? this.#run.file;
    return this.#run.other({ module, names: [], file }, call.span);
  }

  /** A call of what nobody here knows. It may run what it is given, and send what it likes over what it is given. */
  #strange(call: CodeCall): Value {
    const given = [...call.arguments, ...call.named.values()];
    if (given.some((one) => one.kind === "handle" && !one.handle.sendsNothing))
      this.#run.sent.unread(call.span, `what \`${call.name}\` does with the connection is not known`);
    for (const value of [...given, ...(call.block ? [call.block] : [])])
      if (value.kind === "function") this.#run.invoke(value, []);
    return unknown;
  }

  #callOf(node: CallExpression, span: Span, scope: CodeScope): CodeCall {
    const named = new Map<string, Value>();
    const given: Value[] = [];
    let open = false;
    for (const item of node.arguments) {
      const value = this.#values.of(item.value, scope);
      if (item.name !== null) named.set(item.name, value);
      else if (!item.spread) given.push(value);
      else if (value.kind === "list" && !value.open) given.push(...value.items);
      else if (value.kind === "map" && !value.open)
        for (const [key, inner] of value.entries) named.set(key, inner);
      else open = true;
    }
    const handed = named.get("&");
    named.delete("&");
    const block: FunctionValue | null = node.block
      ? { kind: "function", made: node.block, scope }
      : handed?.kind === "function"
        ? handed
        : null;
    return { name: node.name, arguments: given, named, block, span, constructs: node.constructs, open };
  }
}
