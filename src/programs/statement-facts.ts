import { isUnitReported } from "../check/index.ts";
import type { Discovery } from "../discover/index.ts";
import type { Options } from "../options.ts";
import { loadGrammar } from "../parse/index.ts";
import { loadCodeLanguages } from "../read/index.ts";
import { printTable } from "../sql/grammar/name.ts";
import { lockName } from "../sql/locks/lock-name.ts";
import { isAtLeast, locksOf } from "../sql/locks/locks-taken.ts";
import type { Execution, LockMode, SourceFile, Span, Statement, Unit } from "../types.ts";
import { overNeededHistory } from "./needed-history.ts";
import { rootsOf } from "./versions.ts";

/** A place, and what happens there to whoever reads of it. */
export interface RelatedPlace {
  readonly file: SourceFile;
  readonly span: Span;
  readonly message: string;
}

/** What is known of a statement besides what rules find in it. */
export interface StatementFacts {
  readonly file: SourceFile;
  readonly span: Span;
  readonly tool: string;
  readonly direction: "up" | "down";
  readonly execution: Execution;
  /** What decides that it is sent so. */
  readonly why: string;
  /** In a transaction with others, or by itself. */
  readonly inTransaction: boolean;
  /** The strongest lock that it takes, and on what: "SHARE on orders"; null: none that anybody would notice. */
  readonly lock: string | null;
  /** The statement that holds a lock meanwhile, and those that made its tables. */
  readonly related: readonly RelatedPlace[];
}

/** Of each statement that the run reports, in the order of the files. */
export async function statementFacts(
  discovery: Discovery,
  options: Options,
): Promise<readonly StatementFacts[]> {
  await loadGrammar();
  await loadCodeLanguages(discovery.files, discovery.code, discovery.tree);
  return rootsOf(discovery, options).roots.flatMap((root) =>
    overNeededHistory(
      root,
      options,
      () => {},
      ({ up, down }) => [...up, ...down].filter(isUnitReported).flatMap(factsIn),
    ).flat(),
  );
}

function factsIn(unit: Unit): readonly StatementFacts[] {
  const { tool, direction } = unit.migration;
  return unit.statements
    .filter(({ body }) => body === null)
    .map((statement) => ({
      ...{ file: statement.file, span: statement.span, tool, direction },
      execution: unit.execution,
      why: unit.why,
      inTransaction: statement.scope.in === "block",
      ...locksAt(statement),
    }));
}

function locksAt(statement: Statement): Pick<StatementFacts, "lock" | "related"> {
  const { schema, scope } = statement;
  const locks = locksOf(statement, schema);
  const [first, ...others] = locks;
  const strongest = others.reduce(
    (strong, other) => (isAtLeast(other.mode, strongestOf(strong)) ? other : strong),
    first,
  );
  const made = new Map<string, RelatedPlace>();
  for (const { relation } of locks) {
    const found = schema.relation(relation);
    if (found && found.by.span !== statement.span)
      made.set(printTable(found.name), {
        file: found.by.file,
        span: found.by.span,
        message: `${printTable(found.name)} is made here`,
      });
  }
  const held = scope.in === "block" ? scope.held : null;
  return {
    lock: strongest ? `${lockName(strongest.mode)} on ${printTable(strongest.relation)}` : null,
    related: [
      ...(held
        ? [
            {
              file: held.statement.file,
              span: held.statement.span,
              message: `${lockName(held.mode)} on ${printTable(held.table)} is held from here to the end of the transaction`,
            },
          ]
        : []),
      ...made.values(),
    ],
  };
}

function strongestOf(lock: { readonly mode: LockMode } | undefined): LockMode {
  return lock?.mode ?? "AccessShareLock";
}
