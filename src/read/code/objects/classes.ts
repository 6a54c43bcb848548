import type { Span } from "../../../types.ts";
import type { Evaluator } from "../host.ts";
import type { CodeLanguage } from "../languages.ts";
import { addNames, fileOf, placeInMigration } from "../names-elsewhere.ts";
import { moduleIn } from "../other-modules.ts";
import { includeNames } from "../ruby/mixed-in-names.ts";
import type { CodeStatement, Expression, ImportedName } from "../syntax.ts";
import { USING } from "../using.ts";
import { type ClassValue, type CodeScope, type MapValue, unknown, type Value } from "../value.ts";
import { inheritedScope, inheritedValue, overriding } from "./inheritance.ts";

const overloads: ReadonlySet<CodeLanguage | null> = new Set(["csharp", "java"]);
/** No class is extended so often. */
const DEEPEST = 100;

/** A class that another one extends, and the place that names it. */
export interface KnownBase {
  readonly base: ClassValue;
  readonly place: Span;
}

interface Runs {
  of(node: Expression, scope: CodeScope): Value;
  body(body: readonly CodeStatement[], scope: CodeScope): void;
  /** Under how many conditions of unknown outcome the evaluation is. */
  conditions(): number;
}

/** Classes, with what they have of others, and what modules put into them. */
export class CodeClasses {
  readonly #run: Evaluator & { readonly exports: Map<string, Value> };
  readonly #runs: Runs;
  readonly #making = new Set<ClassValue["made"]>();

  constructor(run: Evaluator & { readonly exports: Map<string, Value> }, runs: Runs) {
    [this.#run, this.#runs] = [run, runs];
  }

  /** The classes that a class extends, as far as they are known: of this file and of others. */
  basesOf({ made, scope }: ClassValue): readonly KnownBase[] {
    return made.bases.flatMap((expression) => {
      const place = placeInMigration(expression.span, scope);
      const of = this.#runs.of(expression, scope);
      const base = of.kind === "reference" && of.from ? this.#run.other(of.from, place) : of;
      return base?.kind === "class" && base.made !== made ? [{ base, place }] : [];
    });
  }

  /** What a class defines, as an object of it sees it; a class that the file extends gives what it has, too. */
  instance(value: ClassValue, depth = 0): MapValue {
    const { made, scope } = value;
    const entries = new Map<string, Value>();
    // A class whose own body asks for it gives what nobody knows yet.
    if (this.#making.has(made)) return { kind: "map", entries, open: true };
    this.#making.add(made);
    if (depth < DEEPEST)
      for (const { base, place } of this.basesOf(value))
        for (const [name, given] of this.instance(base, depth + 1).entries)
          entries.set(name, inheritedValue(given, place, entries, this.#run.language));
    const around = inheritedScope(entries, scope, this.#run.language);
    const inner: CodeScope = {
      ...{ names: new Map(), around, conditions: this.#runs.conditions(), isObject: true },
    };
    // What the body of another file's class does is done when that is loaded.
    if (moduleIn(scope)) this.#run.sent.aside(() => this.#runs.body(made.body, inner));
    else this.#runs.body(made.body, inner);
    this.#making.delete(made);
    if (moduleIn(scope) && overloads.has(this.#run.language))
      for (const name of overloaded(made.body)) inner.names.set(name, unknown);
    for (const [name, own] of inner.names)
      entries.set(name, overriding(own, entries.get(name), this.#run.language));
    const isBare = this.#run.language === "java" || this.#run.language === "csharp";
    return { kind: "map", entries, isObject: true, ...(isBare ? { fields: inner.names } : {}) };
  }

  /** All that a module gives is known in a scope, too; what is there already stays. */
  mixin(from: ImportedName, scope: CodeScope, span: Span): void {
    const place = placeInMigration(span, scope);
    const value = this.#run.other({ ...from, file: fileOf(scope, this.#run) }, place);
    const given = value?.kind === "class" ? this.instance(value) : value;
    const using = given?.kind === "map" && value?.kind === "class" ? given.entries.get(USING) : undefined;
    if (using?.kind === "function") {
      const inner: CodeScope = {
        names: new Map(),
        around: using.scope,
        conditions: this.#runs.conditions(),
        place,
      };
      this.#runs.body(using.made.body, inner);
      addNames(inner.names, scope.names);
    } else if (given?.kind === "map") {
      if (this.#run.language === "ruby" && from.module === "")
        includeNames(given.entries, scope, this.#run.sent);
      else addNames(given.entries, scope.names);
      // `export * from "../x"`
      if (this.#run.language === "javascript" && given.isModule)
        addNames(given.entries, moduleIn(scope)?.exports ?? this.#run.exports);
    }
  }
}

/** Names that several methods of C# or Java have: which of them is called depends on types that nobody knows here. */
function overloaded(body: readonly CodeStatement[]): readonly string[] {
  const names = body.flatMap((node) => (node.kind === "function" && node.made.name ? [node.made.name] : []));
  return names.filter((name, at) => names.indexOf(name) !== at);
}
