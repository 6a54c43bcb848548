import type { Span } from "../../types.ts";
import { assign, bind } from "./bindings.ts";
import { plainCall } from "./call-arguments.ts";
import { CallValues } from "./call-values.ts";
import { connected, mayConnect, memberOfHandle, oneOf } from "./connections.ts";
import { decided } from "./decided-values.ts";
import { nameOfFile, pathMember } from "./files-read/index.ts";
import type { Evaluator } from "./host.ts";
import { isAutoloaded } from "./languages.ts";
import { fileOf, givenElsewhere, memberOf, placeInMigration } from "./names-elsewhere.ts";
import { elsewhereOf } from "./other-modules.ts";
import type { CodeArgument, Expression, MapEntry } from "./syntax.ts";
import {
  asText,
  type CodeScope,
  findName,
  holeAt,
  joined,
  keyText,
  listValue,
  type MapValue,
  nullValue,
  put,
  type ReferenceValue,
  type TextValue,
  textValue,
  truth,
  unknown,
  type Value,
  valueAt,
} from "./value.ts";

/** What expressions give. */
export class ExpressionValues {
  readonly #run: Evaluator;
  readonly #calls: CallValues;

  constructor(run: Evaluator) {
    this.#run = run;
    this.#calls = new CallValues(run, {
      of: (node, scope) => this.of(node, scope),
      named: (name, span, scope) => this.#named(name, span, scope),
    });
  }

  readonly of = (node: Expression, scope: CodeScope): Value => {
    if (!this.#run.step(node.span)) return unknown;
    switch (node.kind) {
      case "text":
        return { kind: "text", text: node.value, runs: elsewhereOf(scope) ? [] : node.runs };
      case "number":
      case "boolean":
      case "null":
      case "symbol":
        return node;
      case "name":
        return this.#named(node.name, node.span, scope);
      case "function":
        return { kind: "function", made: node.made, scope };
      case "class":
        return { kind: "class", made: node.made, scope };
      case "call":
        return this.#calls.of(node, placeInMigration(node.span, scope), scope);
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
        return this.#member(this.of(node.of, scope), node.name, placeInMigration(node.span, scope));
      case "element":
        return this.#element(
          this.of(node.of, scope),
          this.of(node.at, scope),
          placeInMigration(node.span, scope),
        );
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

  #named(name: string, span: Span, scope: CodeScope): Value {
    const found = findName(scope, name)?.names.get(name) ?? this.#run.host.name?.(name);
    if (found)
      return found.kind === "reference"
        ? givenElsewhere(this.#run, found, placeInMigration(span, scope))
        : found;
    const { language, file } = this.#run;
    const own = nameOfFile(language, name, fileOf(scope, this.#run));
    if (own) return own;
    const made: ReferenceValue = { kind: "reference", path: name };
    if (language === null || !isAutoloaded(language, name)) return made;
    const from = { module: "", names: name.split(/::|[.\\]/), file: elsewhereOf(scope)?.file ?? file };
    return givenElsewhere(this.#run, { ...made, from }, placeInMigration(span, scope));
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
      } else {
        open = true;
        if (mayConnect(given, this.#run.host)) made.set("...", connected);
      }
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
    const source = elsewhereOf(scope)?.file.text ?? this.#run.file.text;
    const holeIn = ({ span }: Expression): TextValue => {
      const hole = holeAt(span, source);
      return elsewhereOf(scope) ? { ...hole, runs: [] } : hole;
    };
    return joined(values.map(({ part, value }) => asText(value) ?? holeIn(part)));
  }

  #tagged({ tag, parts, span }: Extract<Expression, { kind: "tagged" }>, scope: CodeScope): Value {
    const of = this.of(tag, scope);
    const list: Value = { kind: "list", items: parts.map((part) => this.of(part, scope)) };
    const made: Value =
      parts.length === 0 ? { kind: "text", text: "", runs: [] } : this.#concatenation(parts, scope);
    const call = { ...plainCall("`", placeInMigration(span, scope)), arguments: [made, list] };
    return this.#calls.tagged(of, call);
  }

  #assigned(
    { to, member, value, span }: Extract<Expression, { kind: "assignment" }>,
    scope: CodeScope,
  ): Value {
    const given = this.of(value, scope);
    const conditional = this.#run.sent.condition !== null;
    if (member === null) assign(to, given, scope, conditional);
    else {
      const connects = mayConnect(given, this.#run.host);
      const to = this.#put(member, conditional ? (connects ? connected : unknown) : given, scope);
      if (connects && to !== "map" && to !== "list")
        this.#run.sent.unread(
          placeInMigration(span, scope),
          "what is done with the connection there is not known",
        );
    }
    return given;
  }

  /** Gives what it is a part of. */
  #put(member: Expression, value: Value, scope: CodeScope): Value["kind"] {
    if (member.kind !== "member" && member.kind !== "element") return "unknown";
    const of = this.of(member.of, scope);
    put(of, member.kind === "member" ? textValue(member.name) : this.of(member.at, scope), value);
    return of.kind;
  }

  #comprehension(node: Extract<Expression, { kind: "comprehension" }>, scope: CodeScope): Value {
    const over = this.of(node.over, scope);
    if (over.kind !== "list" || over.open) {
      // What is done for each of them is done for one of which nothing is known.
      const inner: CodeScope = { names: new Map(), around: scope, conditions: scope.conditions };
      bind(node.each, unknown, inner);
      if (node.test) this.of(node.test, inner);
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

  #element(of: Value, at: Value, place: Span): Value {
    // Ruby calls a function so, too.
    if (of.kind === "function") return this.#run.invoke(of, [at], undefined, undefined, undefined, place);
    const found = valueAt(of, at);
    return found.kind === "unknown" && mayConnect(of, this.#run.host) ? connected : found;
  }

  #member(of: Value, name: string, place: Span): Value {
    switch (of.kind) {
      case "map":
        return of.entries.get(name) ?? of.base?.member?.(name) ?? (of.open ? unknown : nullValue);
      case "reference":
        return givenElsewhere(this.#run, memberOf(of, name), place);
      case "class":
        return this.#run.instance(of).entries.get(name) ?? unknown;
      case "handle":
        return memberOfHandle(of.handle, name);
      case "list":
        return name === "length" && !of.open
          ? { kind: "number", value: of.items.length, written: String(of.items.length) }
          : oneOf([of], this.#run.host);
      default:
        return pathMember(this.#run.language, of, name) ?? (of.kind === "unknown" ? of : unknown);
    }
  }
}
