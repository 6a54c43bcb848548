import type { Draft } from "../../src/check/rule.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import { keyConstraintsOf } from "../../src/sql/indexes/key-constraints.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

/** The names of the constraints that a statement makes with their indexes. */
export function* collisionsOfKeys(at: Statement, gone: readonly string[]): Iterable<Draft> {
  for (const { constraint, table } of keyConstraintsOf(at)) {
    const { conname } = constraint;
    if (conname && !gone.includes(conname)) yield* taken(conname, table, at);
  }
}

export function* taken(name: string, table: QualifiedName, at: Statement): Iterable<Draft> {
  const schema = at.schema.relation(table)?.name.schema ?? table.schema;
  const known = at.schema.relation({ schema, name });
  // Scripts that nobody records may be meant to be run one without the other.
  const together = at.unit.version.version.root.recorded || known?.by.file.path === at.file.path;
  if (!known || known.maybe || !together || at.body?.conditional || at.guarded) return;
  const what = known.index ? `an index of ${printName({ name: known.index.table.name })}` : `a ${known.kind}`;
  yield {
    span: at.span,
    message: `The name ${printName({ name })} is taken: ${what} already has it`,
  };
}
