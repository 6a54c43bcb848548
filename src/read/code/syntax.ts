import type { LiteralRun, Span } from "../../types.ts";

/**
 * A file of code as the evaluator sees it, whichever language it is in: what a literal, a call and a function are,
 * and nothing of what else the language has. Each language's file makes this from its parser's tree.
 */
export interface CodeModule {
  readonly body: readonly CodeStatement[];
  /** Where the parser could not read on, and what it says. */
  readonly errors: readonly { readonly span: Span; readonly message: string }[];
  readonly comments: readonly Span[];
}

/** Something of another module. */
export interface ImportedName {
  /** As the file names it: "./helpers", "..helpers"; empty where its language finds what is named by the name alone. */
  readonly module: string;
  /** What of it, and what of that; none: all of it. */
  readonly names: readonly string[];
}

export interface CodeArgument {
  /** Null for one that is known by its place. */
  readonly name: string | null;
  readonly value: Expression;
  /** All that the value holds are arguments. */
  readonly spread?: true;
}

export interface CodeFunction {
  readonly name: string | null;
  readonly parameters: readonly CodeParameter[];
  readonly body: readonly CodeStatement[];
  /** The last expression is what it gives, as in Ruby and in an arrow without braces. */
  readonly givesLast: boolean;
  readonly span: Span;
  /** Its parameters may be given by their names, as in Python, and it has the object that it is called on as its first. */
  readonly byName?: true;
  /** The object that it is called on is none of its parameters, as in PHP. */
  readonly withoutSelf?: true;
  /** The module of Ruby whose own method it is, by its last name. */
  readonly inModule?: string;
  /** It is a method of the class or module itself: whoever includes that has none of it. */
  readonly isStatic?: true;
  /** It stands in another file, which the place at `span` takes it from. */
  readonly elsewhere?: true;
  /** Where `async` has to be written before it may wait for anything; absent: it may, or its language knows no such thing. */
  readonly asyncAt?: number;
}

export interface CodeParameter {
  readonly pattern: Pattern;
  readonly otherwise: Expression | null;
  readonly rest?: true;
  /** What is left of the arguments: of those by their places, or of those by their names. */
  readonly gathers?: "places" | "names";
}

/** What an assignment gives names to. */
export type Pattern =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "items"; readonly items: readonly (Pattern | null)[] }
  | { readonly kind: "keys"; readonly keys: readonly { readonly key: string; readonly pattern: Pattern }[] }
  /** It gives no name: what is there has to be this. */
  | { readonly kind: "value"; readonly value: Expression }
  | { readonly kind: "other" };

export type Expression = { readonly span: Span } & (
  | { readonly kind: "text"; readonly value: string; readonly runs: readonly LiteralRun[] }
  | { readonly kind: "number"; readonly value: number; readonly written: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" }
  /** Ruby's `:name`, Elixir's atoms. */
  | { readonly kind: "symbol"; readonly value: string }
  | { readonly kind: "list"; readonly items: readonly CodeArgument[] }
  | { readonly kind: "map"; readonly entries: readonly MapEntry[] }
  /** Texts put together: a template, an interpolation, `+`. */
  | { readonly kind: "concatenation"; readonly parts: readonly Expression[] }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "member"; readonly of: Expression; readonly name: string }
  | { readonly kind: "element"; readonly of: Expression; readonly at: Expression }
  | CallExpression
  | { readonly kind: "function"; readonly made: CodeFunction }
  | { readonly kind: "class"; readonly made: CodeClass }
  | {
      readonly kind: "choice";
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | { readonly kind: "not"; readonly of: Expression }
  /** Whether a value has a form, as Elixir's clauses ask; the names of the form are given then. */
  | { readonly kind: "match"; readonly value: Expression; readonly pattern: Pattern }
  | {
      readonly kind: "comparison";
      readonly operator: "==" | "!=" | "and" | "or" | "??";
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "assignment";
      readonly to: Pattern;
      readonly member: Expression | null;
      readonly value: Expression;
    }
  /** A list made of another one, as `[f(x) for x in xs]`. */
  | {
      readonly kind: "comprehension";
      readonly each: Pattern;
      readonly over: Expression;
      readonly test: Expression | null;
      readonly value: Expression;
    }
  /** A template with a word before it: sql`…`. */
  | { readonly kind: "tagged"; readonly tag: Expression; readonly parts: readonly Expression[] }
  /** One after the other; the last is what it gives. */
  | { readonly kind: "sequence"; readonly parts: readonly Expression[] }
  /** What it gives is not known; what it is made of is evaluated all the same. */
  | { readonly kind: "other"; readonly parts?: readonly Expression[] }
);

export interface CallExpression {
  readonly kind: "call";
  /** Null for a call of a name alone. */
  readonly receiver: Expression | null;
  /** Empty where what is called has no name. */
  readonly name: string;
  /** What is called, where it has no name. */
  readonly callee: Expression | null;
  readonly arguments: readonly CodeArgument[];
  /** Ruby's and Elixir's block. */
  readonly block: CodeFunction | null;
  readonly constructs: boolean;
}

export interface MapEntry {
  /** Null for a spread. */
  readonly key: Expression | null;
  readonly value: Expression;
}

export interface CodeClass {
  readonly name: string | null;
  readonly bases: readonly Expression[];
  readonly body: readonly CodeStatement[];
  readonly span: Span;
  /** Nobody makes an object of it: others extend it. */
  readonly isAbstract?: boolean;
}

export type CodeStatement = { readonly span: Span } & (
  | { readonly kind: "expression"; readonly value: Expression }
  | { readonly kind: "assignment"; readonly to: Pattern; readonly value: Expression }
  | {
      readonly kind: "if";
      readonly test: Expression;
      readonly yes: readonly CodeStatement[];
      readonly no: readonly CodeStatement[];
    }
  | {
      readonly kind: "for";
      readonly each: Pattern;
      readonly over: Expression;
      readonly body: readonly CodeStatement[];
      /** What it takes of a map, or of a list, of which keys are the items; absent: the items of a list, and nothing of a map. */
      readonly takes?: "values" | "entries" | "keys";
    }
  /** A loop of which nobody knows how often it runs. */
  | { readonly kind: "while"; readonly body: readonly CodeStatement[] }
  /** `leaves`: of a block it leaves the method that the block stands in, as in Ruby. */
  | { readonly kind: "return"; readonly value: Expression | null; readonly leaves?: true }
  | { readonly kind: "throw" }
  | { readonly kind: "function"; readonly made: CodeFunction }
  | { readonly kind: "class"; readonly made: CodeClass }
  /** What a name of another module is called here. */
  | { readonly kind: "import"; readonly name: string; readonly path: string; readonly from?: ImportedName }
  /** All that another module gives is known here, too, by its own names. */
  | { readonly kind: "mixin"; readonly from: ImportedName }
  /** Python's `with`: what it opens is open for its body. */
  | {
      readonly kind: "with";
      readonly opens: readonly { readonly value: Expression; readonly as: Pattern | null }[];
      readonly body: readonly CodeStatement[];
    }
  | {
      readonly kind: "try";
      readonly body: readonly CodeStatement[];
      readonly handlers: readonly (readonly CodeStatement[])[];
      readonly last: readonly CodeStatement[];
    }
  /** `export default`, `module.exports = …`. */
  | {
      readonly kind: "export";
      readonly name: string;
      readonly value: Expression;
      /** It gives what the name stands for whenever somebody asks. */
      readonly live?: true;
    }
  | { readonly kind: "other" }
);
