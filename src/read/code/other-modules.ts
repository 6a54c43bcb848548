import type { SourceFile, Span } from "../../types.ts";
import { type CodeLanguage, findOther, moduleOf } from "./languages.ts";
import { FilesAround } from "./other-files.ts";
import { namesOfModule, topLevelOf } from "./ruby/module-names.ts";
import type { CodeStatement } from "./syntax.ts";
import type { ClassValue, CodeScope, ImportedHere, MapValue, Value } from "./value.ts";

/** Nobody's migration calls code of more files, or of larger ones; what is beyond stays unknown. */
const MOST_FILES = 40;
const LONGEST = 300_000;
/** One file hands a name on to the next. */
const MOST_HANDS = 10;

interface Runs {
  body(body: readonly CodeStatement[], scope: CodeScope): void;
  instance(made: ClassValue): MapValue;
}

/** Other files of the repository whose code a migration runs. Each is run once, when something of it is wanted. */
export class OtherModules {
  readonly #own: SourceFile;
  readonly #language: CodeLanguage;
  readonly #runs: Runs;
  readonly #loaded = new Map<string, CodeScope | null>();
  readonly #values = new Map<string, Value | null>();

  constructor(own: SourceFile, language: CodeLanguage, runs: Runs) {
    [this.#own, this.#language, this.#runs] = [own, language, runs];
  }

  /** What is taken from another module; null: no file of the repository gives it, or it is not known. `place` wants it. */
  value(from: ImportedHere, place: Span, hands = 0): Value | null {
    const key = [from.file.path, from.module, ...from.names].join("\0");
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    // What asks for itself meanwhile gets nothing.
    this.#values.set(key, null);
    const made = hands > MOST_HANDS ? null : this.#found(from, place, hands);
    this.#values.set(key, made);
    return made;
  }

  #found(from: ImportedHere, place: Span, hands: number): Value | null {
    const around = FilesAround.of(from.file);
    const found = around && findOther(this.#language, from, around);
    const scope = found && this.#scopeOf(found.file, place);
    if (!scope) return null;
    const [first, ...rest] = found.names;
    let value =
      first === undefined ? this.#all(scope) : (this.#named(scope, first) ?? this.#mixin(scope, first));
    for (const name of rest) {
      if (value?.kind === "reference" && value.from)
        value = { ...value, from: { ...value.from, names: [...value.from.names, name] } };
      else value = this.#member(value, name);
    }
    if (value?.kind === "reference" && value.from) return this.value(value.from, place, hands + 1) ?? value;
    return value;
  }

  #member(of: Value | null, name: string): Value | null {
    if (of?.kind === "map") return of.entries.get(`.${name}`) ?? of.entries.get(name) ?? null;
    return of?.kind === "class" ? (this.#runs.instance(of).entries.get(name) ?? null) : null;
  }

  /** A class may be told with the names that it stands in. */
  #named({ names, module }: CodeScope, name: string): Value | null {
    const own = module?.exports.get(name) ?? names.get(name);
    if (own) return own;
    // What a module of CommonJS exports is all that it has by default.
    if (name === "default") return module?.exports.get("*") ?? null;
    for (const [key, value] of names)
      if (value.kind === "class" && key.split(/::|\./).at(-1) === name) return value;
    return null;
  }

  /** A module of Ruby has no value of its own: what it defines stands among the names of its file. */
  #mixin({ names }: CodeScope, name: string): Value | null {
    if (this.#language !== "ruby" || !/^[A-Z]/.test(name)) return null;
    return { kind: "map", entries: namesOfModule(names, name), open: true, isModule: true };
  }

  #all(scope: CodeScope): Value {
    if (this.#language !== "ruby") return allOf(scope);
    return { kind: "map", entries: topLevelOf(scope.names), open: true, isModule: true };
  }

  #scopeOf(file: SourceFile, place: Span): CodeScope | null {
    if (file.path === this.#own.path) return null;
    const known = this.#loaded.get(file.path);
    if (known !== undefined) return known;
    if (this.#loaded.size >= MOST_FILES || file.text.length > LONGEST) return null;
    const read = moduleOf(file, this.#language);
    if (!read || read.errors.length > 0) {
      this.#loaded.set(file.path, null);
      return null;
    }
    const module = { file, exports: new Map<string, Value>() };
    const scope: CodeScope = { names: new Map(), around: null, conditions: 0, place, module };
    // Files that name each other see what the other one has so far.
    this.#loaded.set(file.path, scope);
    this.#runs.body(read.body, scope);
    return scope;
  }
}

/** `module.exports = …` is all of it. */
function allOf({ names, module }: CodeScope): Value {
  const whole = module?.exports.get("*");
  if (whole) return whole;
  const entries = module && module.exports.size > 0 ? module.exports : names;
  return { kind: "map", entries, open: true, isModule: true };
}

/** The file whose code a scope is of, where that is not the migration's own, and the place that runs it. */
export function elsewhereOf(scope: CodeScope): { readonly file: SourceFile; readonly place: Span } | null {
  let place: Span | undefined;
  for (let at: CodeScope | null = scope; at; at = at.around) {
    place ??= at.place;
    if (at.module && place) return { file: at.module.file, place };
  }
  return null;
}

/** Another file that a scope is of; undefined: it is the migration's own. */
export function moduleIn(scope: CodeScope): CodeScope["module"] {
  for (let at: CodeScope | null = scope; at; at = at.around) if (at.module) return at.module;
  return undefined;
}
