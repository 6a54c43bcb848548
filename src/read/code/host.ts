import type { SourceFile, Span } from "../../types.ts";
import type { CodeLanguage } from "./languages.ts";
import type { Otherwise, SentStatements } from "./sent-statements.ts";
import type { Expression } from "./syntax.ts";
import type {
  ClassValue,
  CodeCall,
  CodeScope,
  FunctionValue,
  ImportedHere,
  MapValue,
  Value,
} from "./value.ts";

/** What a migration tool gives to the code that it runs. */
export interface Host {
  /** What a name stands for that the file does not define; null: nobody knows. */
  name?(name: string): Value | null;
  /** A call of what another module or the language defines, by its path: "typeorm.TableIndex"; null: nobody knows. */
  call?(path: string, call: CodeCall): Value | null;
  /** Whether what a path stands for sends over the tool's connection, so that whoever is handed it may; absent: none does. */
  connects?(path: string): boolean;
}

/** How what a tool is called with is run in its turn. */
export interface Evaluator {
  readonly sent: SentStatements;
  readonly host: Host;
  /** That of the migration. */
  readonly file: SourceFile;
  readonly language: CodeLanguage | null;
  /**
   * What a function gives; `self` is what its `this` means, `block` what its `yield` calls, `named` what it is given by
   * the names of its parameters. `at` is the place of the migration that calls it.
   */
  invoke(
    made: FunctionValue,
    given: readonly Value[],
    self?: Value,
    block?: FunctionValue,
    named?: ReadonlyMap<string, Value>,
    at?: Span,
  ): Value;
  /** What a class defines, as an object of it sees it. */
  instance(made: ClassValue): MapValue;
  /** What another file of the repository gives, at a place that wants it; null: none does. */
  other(from: ImportedHere, place: Span): Value | null;
  /** What stands under a condition of unknown outcome; `otherwise`: where something else is sent if it is not met. */
  under<T>(test: Expression, scope: CodeScope, otherwise: Otherwise, work: (inner: CodeScope) => T): T;
  /** False once the file has had its share of work: then nothing more is read, and that is said at `span`. */
  step(span: Span): boolean;
}
