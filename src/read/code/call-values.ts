import type { Span } from "../../types.ts";
import { isBuiltIn, methodOf } from "./built-in-methods.ts";
import { NotKnown, withKeywords } from "./call-arguments.ts";
import { connected, functionsIn, mayConnect, memberOfHandle, toldIfHanded } from "./connections.ts";
import { fileCall, pathMethod } from "./files-read/index.ts";
import { nodeModule } from "./files-read/javascript-files.ts";
import type { Evaluator } from "./host.ts";
import { javascriptLibraryCall } from "./javascript/library.ts";
import { givenElsewhere, isHanded, memberOf } from "./names-elsewhere.ts";
import { calledBy, constructorOf, makesObject, ownCall, selfIn } from "./objects/constructed-objects.ts";
import { elsewhereOf } from "./other-modules.ts";
import type { CallExpression, Expression } from "./syntax.ts";
import {
  type ClassValue,
  type CodeCall,
  type CodeScope,
  type FunctionValue,
  findName,
  knownText,
  type MapValue,
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
      return this.#lost(span, error);
    }
  }

  /** What is called on the outcome of a call that is not read is not read either: that is one passage. */
  #lost(span: Span, why: string | NotKnown): Value {
    const { sent } = this.#run;
    let told = sent.unread(span, why);
    const chain: Value = {
      kind: "handle",
      handle: {
        sendsNothing: true,
        call: (next) => {
          if (next.block || next.arguments.some(({ kind }) => kind === "function"))
            return this.#strange(next);
          const [start, end] = told.call;
          const isOne = next.span[0] <= start && end <= next.span[1];
          if (isOne) sent.withdraw(told);
          told = sent.unread(next.span, isOne ? why : `what \`${next.name}\` sends is not known`);
          return chain;
        },
      },
    };
    return chain;
  }

  #answer(node: CallExpression, span: Span, scope: CodeScope): Value {
    const receiver = node.receiver ? this.#values.of(node.receiver, scope) : null;
    const call = this.#callOf(node, span, scope);
    if (receiver === null && node.name === "super" && this.#run.language === "python")
      return findName(scope, "super()")?.names.get("super()") ?? unknown;
    // A lambda of Ruby by another way.
    if (
      receiver === null &&
      call.block &&
      this.#run.language === "ruby" &&
      /^(?:lambda|proc)$/.test(node.name)
    )
      return call.block;
    if (receiver === null) {
      const called = node.callee
        ? this.#values.of(node.callee, scope)
        : this.#values.named(node.name, span, scope);
      return (
        (called.kind === "text" ? called : null) ?? // `__dir__`
        this.#required(called, call, scope) ??
        this.#attribute(called, call) ??
        this.#called(called, call, nullValue)
      );
    }
    const handed = receiver.kind === "function" ? calledBy(call, this.#run.language) : null;
    if (receiver.kind === "function" && handed)
      return this.#called(
        receiver,
        { ...call, name: "", arguments: handed },
        selfIn(call, this.#run.language),
      );
    if (receiver.kind === "handle") return this.#onHandle(receiver.handle, call);
    if (receiver.kind === "reference") return this.#onReference(receiver, call);
    if (receiver.kind === "class") return this.#onClass(receiver, call);
    const own = receiver.kind === "map" ? receiver.entries.get(node.name) : undefined;
    if (own && receiver.kind === "map") return this.#called(own, call, selfOf(receiver, scope));
    if (receiver.kind === "map" && receiver.base) return this.#onHandle(receiver.base, call);
    // What its class inherits from elsewhere may send over what it holds.
    const isHolding = mayConnect(receiver, this.#run.host);
    if (receiver.kind === "map" && (receiver.isObject || receiver.open) && isHolding)
      return this.#untold(call);
    const isStrange =
      receiver.kind === "unknown" && (receiver.isConnected || (receiver.isStrange && !call.block));
    if (isStrange && !isBuiltIn(call.name) && !/[?]$/.test(call.name)) return this.#untold(call);
    const made =
      methodOf(receiver, call, this.#run) ??
      pathMethod(this.#run.language, receiver, call, this.#run.file) ??
      this.#strange(call);
    return made.kind === "unknown" && isHolding ? connected : made;
  }

  #onReference(of: ReferenceValue, call: CodeCall): Value {
    const connects = call.arguments.some((value) => mayConnect(value, this.#run.host));
    const made =
      connects && this.#run.language === "ruby" && call.name === "new"
        ? this.#classElsewhere(of, call)
        : null;
    if (made) return this.#constructed(made, call);
    const member = memberOf(of, call.name);
    // A method of Ruby sends nothing unless it is handed what sends.
    const isAside = this.#run.language === "ruby" && of.from?.module === "" && !isHanded(call);
    const called = isAside ? member : givenElsewhere(this.#run, member, call.span);
    return this.#called(called, call, nullValue);
  }

  /** A class of another file of the repository. */
  #classElsewhere({ from }: ReferenceValue, { span }: CodeCall): ClassValue | null {
    const found = from ? this.#run.other(from, span) : null;
    return found?.kind === "class" ? found : null;
  }

  #onClass(of: ClassValue, call: CodeCall): Value {
    if (this.#run.language === "ruby" && makesObject(call, "ruby")) return this.#constructed(of, call);
    const own = this.#run.instance(of).entries.get(call.name);
    if (own?.kind === "function") return this.#called(own, call, of);
    return this.#run.host.call?.(`${of.made.name ?? ""}.${call.name}`, call) ?? this.#strange(call);
  }

  /** An object of a class of the file; what a class that nobody knows does with what it is given is told. */
  #constructed(of: ClassValue, call: CodeCall): Value {
    const known = this.#run.host.call?.(of.made.name ?? "", { ...call, constructs: true });
    if (known) return known;
    const made = this.#run.instance(of);
    const own = constructorOf(made, this.#run.language);
    if (own) this.#called(own, call, made);
    else if (of.made.bases.length > 0) this.#strange(call);
    // Whoever is given one of a class without a name may call all of it.
    return of.made.name === null ? { ...made, isObject: undefined } : made;
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
    if (member && member.kind !== "unknown")
      return this.#called(member, call, { kind: "handle", handle: of });
    // What Ruby ends so asks, and sends nothing that changes anything.
    if (call.name.endsWith("?")) return unknown;
    if (member && of.sendsNothing) return this.#strange(call);
    return this.#untold(call);
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
    if (called.kind === "reference") {
      const connects = call.constructs && call.arguments.some((value) => mayConnect(value, this.#run.host));
      const made = connects ? this.#classElsewhere(called, call) : null;
      if (made) return this.#constructed(made, call);
      const own = this.#run.language === "javascript" ? javascriptLibraryCall(called.path, call) : null;
      return (
        fileCall(this.#run.language, called.path, call, this.#run.file) ??
        this.#run.host.call?.(called.path, call) ??
        own ??
        this.#strange(call)
      );
    }
    if (called.kind === "class" && makesObject(call, this.#run.language))
      return this.#constructed(called, call);
    const own = ownCall(called);
    if (own) return this.#called(own, call, called);
    if (called.kind === "handle" && called.handle.sendsNothing)
      return called.handle.call({ ...call, name: "" }) ?? this.#strange(call);
    if (called.kind === "handle") return called.handle.call({ ...call, name: "" }) ?? this.#untold(call);
    return mayConnect(called, this.#run.host) ? this.#untold(call) : this.#strange(call);
  }

  /** `require("./helpers")` gives what the file exports; null: it asks for none of the repository. */
  #required(called: Value, call: CodeCall, scope: CodeScope): Value | null {
    const [module] = call.arguments.map(knownText);
    if (called.kind !== "reference" || this.#run.language !== "javascript" || !module) return null;
    if (called.path !== "require" && called.path !== "import") return null;
    const file = elsewhereOf(scope)?.file ?? this.#run.file;
    return nodeModule(module) ?? this.#run.other({ module, names: [], file }, call.span);
  }

  /** `getattr(op, "execute")` */
  #attribute(called: Value, { arguments: [of, at] }: CodeCall): Value | null {
    if (called.kind !== "reference" || called.path !== "getattr" || !of || !at) return null;
    const name = knownText(at);
    if (name !== null && of.kind === "reference") return memberOf(of, name);
    if (name !== null && of.kind === "handle") return memberOfHandle(of.handle, name);
    return mayConnect(of, this.#run.host) ? connected : null;
  }

  /** What it sends nobody knows, nor what its block does meanwhile. */
  #untold(call: CodeCall): Value {
    const name = call.name === "" ? "the function that is called" : `\`${call.name}\``;
    for (const made of [...call.arguments, ...(call.block ? [call.block] : [])].flatMap((value) =>
      functionsIn(value),
    ))
      this.#run.invoke(made, []);
    return this.#lost(call.span, `what ${name} sends is not known`);
  }

  /** A call of what nobody here knows. It may run what it is given, and send what it likes over what it is given. */
  #strange(call: CodeCall): Value {
    const given = [...call.arguments, ...call.named.values()];
    const { sent, host } = this.#run;
    const isHanding = toldIfHanded(call, this.#run);
    for (const made of [...given, ...(call.block ? [call.block] : [])].flatMap((value) =>
      functionsIn(value),
    )) {
      const { trace } = sent;
      let gives = this.#run.invoke(made, []);
      // A function that makes another one: `a => b => …`
      for (let depth = 0; gives.kind === "function" && depth < 3; depth++)
        gives = this.#run.invoke(gives, []);
      // What does nothing else hands it on.
      if (sent.trace === trace && mayConnect(gives, host))
        toldIfHanded({ ...call, arguments: [gives] }, this.#run);
    }
    return isHanding ? connected : unknown;
  }

  /** A template with a word before it. */
  tagged(tag: Value, call: CodeCall): Value {
    if (tag.kind === "reference") return this.#run.host.call?.(`${tag.path}\``, call) ?? this.#strange(call);
    return tag.kind === "handle" ? (tag.handle.call(call) ?? unknown) : this.#strange(call);
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

/** What a method is called on: of what is inherited, the object itself. */
function selfOf(receiver: MapValue, scope: CodeScope): Value {
  if (receiver.isModule) return nullValue;
  const self = receiver.isInherited ? findName(scope, "this")?.names.get("this") : undefined;
  return self ?? receiver;
}
