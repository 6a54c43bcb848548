import type { SourceFile, Span } from "../../types.ts";
import { assign, bind, bindParameters, walked } from "./bindings.ts";
import { ExpressionValues } from "./expression-values.ts";
import type { Evaluator, Host } from "./host.ts";
import { languageOf } from "./languages.ts";
import { addExport, calledName, fileOf, mayHaveSent, placeInMigration } from "./names-elsewhere.ts";
import { CodeClasses, type KnownBase } from "./objects/classes.ts";
import { entered } from "./objects/constructed-objects.ts";
import { elsewhereOf, moduleIn, OtherModules } from "./other-modules.ts";
import { nameInFile } from "./ruby/module-names.ts";
import { type Otherwise, SentStatements } from "./sent-statements.ts";
import type { CodeModule, CodeStatement, Expression } from "./syntax.ts";
import {
  type ClassValue,
  type CodeScope,
  type FunctionValue,
  type ImportedHere,
  type MapValue,
  nullValue,
  truth,
  unknown,
  type Value,
} from "./value.ts";

/** Steps that one file may take: some two seconds of work. */
const MOST_STEPS = 400_000;
const DEEPEST = 100;

const tooDeep = "it is nested too deeply to be read";

/** How a statement ends: null: the next one follows. `value` is what `return` gives, null where something is thrown. */
type Completion = { readonly value: Value | null; readonly leaves?: boolean } | null;

/**
 * Runs a file of code on paper: literals, constants, loops over known lists, functions of the file itself and of files of
 * its repository that it calls. Nothing of it is executed, and what the file does not tell is unknown. The migration tool's own part is played by its `Host`, whose
 * handles send what the tool would send.
 */
export class Evaluation implements Evaluator {
  readonly sent = new SentStatements();
  readonly host: Host;
  readonly file: SourceFile;
  readonly language: ReturnType<typeof languageOf>;
  readonly exports = new Map<string, Value>();
  readonly #values = new ExpressionValues(this);
  readonly #others: OtherModules | null;
  readonly #classes: CodeClasses;
  readonly #module: CodeScope = { names: new Map(), around: null, conditions: 0 };
  readonly #running: FunctionValue["made"][] = [];
  #steps = 0;
  #ended = false;
  #conditions = 0;

  constructor(file: SourceFile, host: Host) {
    [this.file, this.host] = [file, host];
    this.language = languageOf(file.path);
    this.#classes = new CodeClasses(this, {
      of: (node, scope) => this.#values.of(node, scope),
      body: (body, scope) => void this.#statements(body, scope),
      conditions: () => this.#conditions,
    });
    this.#others =
      this.language &&
      new OtherModules(file, this.language, {
        body: (body, scope) => this.#load(body, scope),
        instance: (made) => this.instance(made),
      });
  }

  /** Defines and runs what stands at the top of the file. */
  run({ body }: CodeModule): void {
    try {
      this.#statements(body, this.#module);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.sent.unread([0, 0], tooDeep);
    }
  }

  /** What a file does when it is loaded is no part of the migration. */
  #load(body: readonly CodeStatement[], scope: CodeScope): void {
    this.sent.aside(() => this.#statements(body, scope));
  }

  other(from: ImportedHere, place: Span): Value | null {
    return this.#others?.value(from, place) ?? null;
  }

  /** The classes that a class extends, as far as they are known: of this file and of others. */
  basesOf(made: ClassValue): readonly KnownBase[] {
    return this.#classes.basesOf(made);
  }

  /** What a class defines, as an object of it sees it; a class that it extends gives what it has, too. */
  instance(made: ClassValue): MapValue {
    return this.#classes.instance(made);
  }

  /** What the file's top level calls by a name. */
  named(name: string): Value | undefined {
    return this.#module.names.get(name);
  }

  get classes(): readonly ClassValue[] {
    return [...this.#module.names.values(), ...this.exports.values()].filter(
      (value, at, all): value is ClassValue =>
        value.kind === "class" && all.indexOf(value) === at && elsewhereOf(value.scope) === null,
    );
  }

  step(span: Span): boolean {
    this.#steps++;
    if (this.#steps <= MOST_STEPS && !this.sent.isFull) return true;
    if (!this.#ended)
      this.sent.unread(span, "the file does more than is read: what follows here is not read");
    this.#ended = true;
    return false;
  }

  invoke(
    called: FunctionValue,
    given: readonly Value[],
    self?: Value,
    block?: FunctionValue,
    named: ReadonlyMap<string, Value> = new Map(),
    at?: Span,
  ): Value {
    const { made, scope } = called;
    const other = elsewhereOf(scope);
    const place = other ? (at ?? other.place) : made.span;
    if (this.#running.includes(made) || this.#running.length >= DEEPEST || !this.step(place)) {
      if (this.#running.includes(made)) this.sent.unread(place, "a function that calls itself is not read");
      return unknown;
    }
    if (other) this.sent.standsElsewhere(place, other.file.path);
    const inner: CodeScope = {
      ...{ names: new Map(), around: scope, conditions: this.#conditions },
      ...(other ? { place } : {}),
    };
    if (self && self.kind !== "null") {
      inner.names.set("this", self);
      inner.names.set("self", self);
    }
    if (block) inner.names.set("yield", block);
    const takesSelf = self?.kind === "map" && !made.withoutSelf;
    bindParameters(made, { given, named, self: takesSelf ? self : null }, inner, this.#values.of);
    const { trace } = this.sent;
    const ended = this.#ran(made, inner, place);
    if (other && this.sent.trace === trace && mayHaveSent(made, ended, [...given, ...named.values()]))
      this.sent.unread(place, `what ${calledName(made)} does with the connection is not known`);
    return ended?.value ?? (ended ? unknown : nullValue);
  }

  #ran(made: FunctionValue["made"], scope: CodeScope, place: Span): Completion {
    this.#running.push(made);
    try {
      return this.sent.inFunction(made.name, () => this.#statements(made.body, scope, made.givesLast));
    } catch (error) {
      // Only the stack has an end that a file can reach.
      if (!(error instanceof RangeError)) throw error;
      this.sent.unread(place, tooDeep);
      return { value: null };
    } finally {
      this.#running.pop();
    }
  }

  #statements(body: readonly CodeStatement[], scope: CodeScope, givesLast = false): Completion {
    // A function may be called before the line that defines it.
    for (const node of body)
      if (node.kind === "function" && node.made.name !== null)
        scope.names.set(nameInFile(node.made, moduleIn(scope) !== undefined), {
          ...{ kind: "function", made: node.made, scope },
        });
    for (const [at, node] of body.entries()) {
      if (givesLast && at === body.length - 1 && node.kind === "expression")
        return { value: this.#values.of(node.value, scope) };
      const ended = this.#statement(node, scope);
      if (ended) return ended;
      if (this.#ended || this.sent.isLeft) return { value: null };
    }
    return null;
  }

  #statement(node: CodeStatement, scope: CodeScope): Completion {
    if (!this.step(node.span)) return { value: null };
    switch (node.kind) {
      case "expression":
        this.#values.of(node.value, scope);
        return null;
      case "return":
        return { value: node.value ? this.#values.of(node.value, scope) : nullValue, leaves: !!node.leaves };
      case "throw":
        return { value: null };
      case "if":
        return this.#branch(node, scope);
      case "for":
      case "while":
        return this.#loop(node, scope);
      case "with":
        return this.#with(node, scope);
      case "try":
        return this.#tried(node, scope);
      default:
        this.#define(node, scope);
        return null;
    }
  }

  #define(node: CodeStatement, scope: CodeScope): void {
    switch (node.kind) {
      case "assignment":
        bind(node.to, this.#values.of(node.value, scope), scope);
        break;
      case "class":
        if (node.made.name !== null)
          scope.names.set(node.made.name, { kind: "class", made: node.made, scope });
        break;
      case "import":
        scope.names.set(node.name, {
          ...{ kind: "reference", path: node.path },
          ...(node.from ? { from: { ...node.from, file: fileOf(scope, this) } } : {}),
        });
        break;
      case "mixin":
        this.#classes.mixin(node.from, scope, node.span);
        break;
      case "export":
        this.#export(node.name, this.#values.of(node.value, scope), moduleIn(scope));
        break;
    }
  }

  #export(name: string, value: Value, other: CodeScope["module"]): void {
    addExport(name, value, other?.exports ?? this.exports, other !== undefined);
  }

  /** Where nobody knows the outcome, both ways are read; a way that leaves the function is a guard, and is not taken. */
  #branch({ test, yes, no, span }: Extract<CodeStatement, { kind: "if" }>, scope: CodeScope): Completion {
    const known = truth(this.#values.of(test, scope));
    if (known !== null) return this.#statements(known ? yes : no, scope);
    const before = this.sent.count;
    const taken = this.under(test, scope, false, (inner) => this.#statements(yes, inner));
    const isOther = this.sent.count > before;
    const other = this.under(test, scope, isOther, (inner) => this.#statements(no, inner));
    if (!taken !== !other) this.sent.guard((taken ?? other)?.leaves ? "method" : "function");
    return taken && other && no.length > 0 ? { value: span ? unknown : null } : null;
  }

  under<T>(test: Expression, scope: CodeScope, otherwise: Otherwise, work: (inner: CodeScope) => T): T {
    const outer = this.sent.condition;
    this.#conditions++;
    this.sent.condition = {
      span: placeInMigration(test.span, scope),
      otherwise: otherwise || (outer?.otherwise ?? false),
    };
    const inner: CodeScope = { names: new Map(), around: scope, conditions: this.#conditions };
    const made = work(inner);
    this.sent.endCondition(outer);
    this.#conditions--;
    return made;
  }

  #loop(node: Extract<CodeStatement, { kind: "for" | "while" }>, scope: CodeScope): Completion {
    const over = node.kind === "for" ? this.#values.of(node.over, scope) : unknown;
    const items = walked(over, node.kind === "for" ? (node.takes ?? null) : null);
    for (const item of items) {
      const inner: CodeScope = { names: new Map(), around: scope, conditions: this.#conditions };
      if (node.kind === "for") bind(node.each, item, inner);
      const ended = this.#statements(node.body, inner);
      if (ended) return ended;
    }
    return null;
  }

  /** What stands last is run however the body ends; what is done about a failure may be. */
  #tried(node: Extract<CodeStatement, { kind: "try" }>, scope: CodeScope): Completion {
    const { body, handlers, last, span } = node;
    const before = this.sent.count;
    const ended = this.#statements(body, scope);
    const failed = this.sent.count > before && "failed";
    for (const handler of handlers)
      this.under({ kind: "other", span }, scope, failed, (inner) => this.#statements(handler, inner));
    return this.#statements(last, scope) ?? ended;
  }

  #with({ opens, body }: Extract<CodeStatement, { kind: "with" }>, scope: CodeScope): Completion {
    const opened = opens.map(({ value, as }) => {
      const made = this.#values.of(value, scope);
      const given = entered(made, this, value.span);
      if (as) assign(as, given, scope, false);
      return made;
    });
    const ended = this.#statements(body, scope);
    for (const context of opened.reverse())
      if (context.kind === "handle") context.handle.member?.("__exit__");
    return ended;
  }
}
