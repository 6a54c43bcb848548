import type { Span } from "../../types.ts";
import { assign, bind } from "./bindings.ts";
import { methodOf } from "./built-in-methods.ts";
import { NotKnown, plainCall, withKeywords } from "./call-arguments.ts";
import { decided } from "./decided-values.ts";
import type { Evaluator } from "./host.ts";
import type { CallExpression, CodeArgument, Expression, MapEntry } from "./syntax.ts";
import {
  asText,
  type CodeCall,
  type CodeScope,
  type FunctionValue,
  findName,
  holeAt,
  joined,
  keyText,
  listValue,
  type MapValue,
  nullValue,
  put,
  textValue,
  truth,
  unknown,
  type Value,
  valueAt,
} from "./value.ts";

/** What expressions give. */
export class ExpressionValues {
  readonly #run: Evaluator;

  constructor(run: Evaluator) {
    this.#run = run;
  }

  readonly of = (node: Expression, scope: CodeScope): Value => {
    if (!this.#run.step(node.span)) return unknown;
    switch (node.kind) {
      case "text":
        return { kind: "text", text: node.value, runs: node.runs };
      case "number":
      case "boolean":
      case "null":
      case "symbol":
        return node;
      case "name":
        return this.#named(node.name, scope);
      case "function":
        return { kind: "function", made: node.made, scope };
      case "class":
        return { kind: "class", made: node.made, scope };
      case "call":
        return this.#call(node, node.span, scope);
      default:
        return this.#composed(node, scope);
    }
  };

  #composed(node: Expression, scope: CodeScope): Value {
    switch (node.kind) {
      case "list":
        return this.#list(node.items, scope);
      case "map":
        return this.#map(node.entries, scope);
      case "concatenation":
        return this.#concatenation(node.parts, scope);
      case "member":
        return this.#member(this.of(node.of, scope), node.name);
      case "element":
        return valueAt(this.of(node.of, scope), this.of(node.at, scope));
      case "tagged":
        return this.#tagged(node, scope);
      case "assignment":
        return this.#assigned(node, scope);
      case "comprehension":
        return this.#comprehension(node, scope);
      default:
        return decided(node, scope, this.of, this.#run);
    }
  }

  #named(name: string, scope: CodeScope): Value {
    const found = findName(scope, name)?.names.get(name);
    return found ?? this.#run.host.name?.(name) ?? { kind: "reference", path: name };
  }

  #list(items: readonly CodeArgument[], scope: CodeScope): Value {
    let open = false;
    const values = items.flatMap((item): readonly Value[] => {
      const value = this.of(item.value, scope);
      if (!item.spread) return [value];
      if (value.kind === "list" && !value.open) return value.items;
      open = true;
      return [];
    });
    return listValue(values, open);
  }

  #map(entries: readonly MapEntry[], scope: CodeScope): MapValue {
    const made = new Map<string, Value>();
    let open = false;
    for (const { key, value } of entries) {
      const given = this.of(value, scope);
      const name = key && keyText(this.of(key, scope));
      if (name !== null) made.set(name, given);
      else if (key === null && given.kind === "map") {
        for (const [inner, item] of given.entries) made.set(inner, item);
        open ||= given.open === true;
      } else open = true;
    }
    return { kind: "map", entries: made, ...(open ? { open } : {}) };
  }

  #concatenation(parts: readonly Expression[], scope: CodeScope): Value {
    const values = parts.map((part) => ({ part, value: this.of(part, scope) }));
    const [first, second] = values;
    if (values.length === 2 && first?.value.kind === "number" && second?.value.kind === "number") {
      const sum = first.value.value + second.value.value;
      return { kind: "number", value: sum, written: String(sum) };
    }
    const lists = values.flatMap(({ value }) => (value.kind === "list" ? [value] : []));
    if (lists.length === values.length)
      return listValue(
        lists.flatMap(({ items }) => items),
        lists.some(({ open }) => open),
      );
    // Nothing shows that a text comes of it.
    if (!values.some(({ value }) => value.kind === "text")) return unknown;
    return joined(values.map(({ part, value }) => asText(value) ?? holeAt(part.span, this.#run.source)));
  }

  #tagged({ tag, parts, span }: Extract<Expression, { kind: "tagged" }>, scope: CodeScope): Value {
    const of = this.of(tag, scope);
    const list: Value = { kind: "list", items: parts.map((part) => this.of(part, scope)) };
    const made: Value =
      parts.length === 0 ? { kind: "text", text: "", runs: [] } : this.#concatenation(parts, scope);
    const call = { ...plainCall("`", span), arguments: [made, list] };
    if (of.kind === "reference") return this.#run.host.call?.(`${of.path}\``, call) ?? unknown;
    return of.kind === "handle" ? (of.handle.call(call) ?? unknown) : unknown;
  }

  #assigned({ to, member, value }: Extract<Expression, { kind: "assignment" }>, scope: CodeScope): Value {
    const given = this.of(value, scope);
    const conditional = this.#run.sent.condition !== null;
    if (member === null) assign(to, given, scope, conditional);
    else this.#put(member, conditional ? unknown : given, scope);
    return given;
  }

  #put(member: Expression, value: Value, scope: CodeScope): void {
    if (member.kind === "member") put(this.of(member.of, scope), textValue(member.name), value);
    else if (member.kind === "element") put(this.of(member.of, scope), this.of(member.at, scope), value);
  }

  #comprehension(node: Extract<Expression, { kind: "comprehension" }>, scope: CodeScope): Value {
    const over = this.of(node.over, scope);
    if (over.kind !== "list" || over.open) {
      // What is done for each of them is done for one of which nothing is known.
      const inner: CodeScope = { names: new Map(), around: scope, conditions: scope.conditions };
      bind(node.each, unknown, inner);
      this.of(node.value, inner);
      return unknown;
    }
    let open = false;
    const items = over.items.flatMap((item): readonly Value[] => {
      const inner: CodeScope = { names: new Map(), around: scope, conditions: scope.conditions };
      bind(node.each, item, inner);
      const test = node.test ? truth(this.of(node.test, inner)) : true;
      if (test === null) open = true;
      return test === true ? [this.of(node.value, inner)] : [];
    });
    return listValue(items, open);
  }

  #member(of: Value, name: string): Value {
    switch (of.kind) {
      case "map":
        return of.entries.get(name) ?? (of.open ? unknown : nullValue);
      case "reference":
        return { kind: "reference", path: `${of.path}.${name}` };
      case "handle":
        return of.handle.member?.(name) ?? unknown;
      case "list":
        return name === "length" && !of.open
          ? { kind: "number", value: of.items.length, written: String(of.items.length) }
          : unknown;
      default:
        return unknown;
    }
  }

  #call(node: CallExpression, span: Span, scope: CodeScope): Value {
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
    const receiver = node.receiver ? this.of(node.receiver, scope) : null;
    const call = this.#callOf(node, span, scope);
    if (receiver === null) {
      const called = node.callee ? this.of(node.callee, scope) : this.#named(node.name, scope);
      return this.#called(called, call, nullValue);
    }
    if (receiver.kind === "function" && node.name === "call")
      return this.#run.invoke(receiver, withKeywords(call));
    if (receiver.kind === "handle") return this.#onHandle(receiver.handle, call);
    if (receiver.kind === "reference") return this.#called(this.#member(receiver, node.name), call, receiver);
    if (receiver.kind === "class")
      return this.#run.host.call?.(`${receiver.made.name ?? ""}.${node.name}`, call) ?? this.#strange(call);
    const own = receiver.kind === "map" ? receiver.entries.get(node.name) : undefined;
    if (own) return this.#called(own, call, receiver);
    if (receiver.kind === "map" && receiver.base) return this.#onHandle(receiver.base, call);
    return methodOf(receiver, call, this.#run) ?? this.#strange(call);
  }

  #onHandle(of: Extract<Value, { kind: "handle" }>["handle"], call: CodeCall): Value {
    const chained = methodOf({ kind: "handle", handle: of }, call, this.#run);
    if (chained) return chained;
    const own = of.call(call);
    if (own) return own;
    const member = of.member?.(call.name);
    if (member) return this.#called(member, call, { kind: "handle", handle: of });
    // What Ruby ends so asks, and sends nothing that changes anything.
    if (call.name.endsWith("?")) return unknown;
    return this.#lost(call.span, `what \`${call.name}\` sends is not known`);
  }

  #called(called: Value, call: CodeCall, self: Value): Value {
    if (called.kind === "function") {
      const { byName } = called.made;
      const given = byName ? call.arguments : withKeywords(call);
      return this.#run.invoke(called, given, self, call.block ?? undefined, call.named);
    }
    if (called.kind === "reference") return this.#run.host.call?.(called.path, call) ?? this.#strange(call);
    if (called.kind === "handle") return called.handle.call({ ...call, name: "" }) ?? this.#strange(call);
    return this.#strange(call);
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
      const value = this.of(item.value, scope);
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
