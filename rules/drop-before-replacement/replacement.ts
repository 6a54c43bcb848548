import type { IndexStmt } from "libpg-query";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { mayBeSame, sameKey } from "../../src/sql/indexes/index-equality.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { inOneBlock } from "../../src/sql/statements/transaction-block.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { FullName, IndexShape, QualifiedName, Span, Statement, Unit } from "../../src/types.ts";

export interface Replacement {
  readonly table: FullName;
  /** What is built later, in words. */
  readonly built: string;
  /** Where it is built, under a name that is free until then. */
  readonly behind: Span | null;
}

/** The index that a later statement builds in place of one that this statement drops; null: none that leaves a gap. */
export function replacementOf(name: QualifiedName, at: Statement): Replacement | null {
  const old = at.schema.relation(name)?.index;
  if (!old || preexistence(old.table, at) !== "existing") return null;
  const [first] = old.shape.keys;
  const builds = buildsIn(at.unit).get(old.table.name) ?? [];
  let next = builds.findIndex(({ statement }) => statement.index > at.index);
  while (next >= 0 && next < builds.length) {
    const { statement: later, build, shape, otherBlock, otherIndex } = builds[next] as Build;
    // In one transaction there is no gap.
    if (inOneBlock(at, later)) {
      next = otherBlock;
      continue;
    }
    const home = at.schema.relation(nameOf(build.relation))?.name;
    const here = home?.name === old.table.name && home.schema === old.table.schema;
    // What is built under its name is meant to take its place, whatever it begins with.
    const named = build.idxname === name.name;
    // The very same under its own name is the clean-up before a concurrent build.
    const again = named && mayBeSame(shape, old.shape);
    const covered = first !== undefined && sameKey(first, shape.keys[0]) && shape.method === old.shape.method;
    if (here && (named || covered) && !again) {
      const isFree = !named && later.body === null;
      return { table: old.table, built: indexWords(build), behind: isFree ? later.span : null };
    }
    next = otherIndex;
  }
  return null;
}

interface Build {
  readonly statement: Statement;
  readonly build: IndexStmt;
  readonly shape: IndexShape;
  /** The place of the next build of the same table that another transaction has, and of the next of another index. */
  readonly otherBlock: number;
  readonly otherIndex: number;
}

/** What a migration builds, by the bare name of the table: gathered once, since each DROP INDEX asks what comes after it. */
const buildsIn = forLast(({ statements }: Unit): ReadonlyMap<string, readonly Build[]> => {
  const tables = new Map<string, (Build & { readonly words: string })[]>();
  // From the end, so that the places of later ones are known: counted from there, and turned round below.
  for (const statement of statements.toReversed()) {
    const { IndexStmt: build } = statement.node as { IndexStmt?: IndexStmt };
    if (!build) continue;
    const shape = shapeOf(build);
    const words = JSON.stringify([nameOf(build.relation), build.idxname, shape]);
    const table = build.relation?.relname ?? "";
    const builds = tables.get(table) ?? [];
    tables.set(table, builds);
    const last = builds.at(-1);
    const before = builds.length - 1;
    const otherBlock = last && inOneBlock(last.statement, statement) ? last.otherBlock : before;
    const otherIndex = last?.words === words ? last.otherIndex : before;
    builds.push({ statement, build, shape, words, otherBlock, otherIndex });
  }
  return new Map([...tables].map(([table, builds]) => [table, turned(builds)]));
});

function turned(builds: readonly Build[]): readonly Build[] {
  const last = builds.length - 1;
  return builds
    .map((one) => ({ ...one, otherBlock: last - one.otherBlock, otherIndex: last - one.otherIndex }))
    .reverse();
}
