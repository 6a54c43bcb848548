import type { Session } from "../../postgres/server.ts";
import type { ProvenIndex, Refusal, RollbackProof, Unit } from "../../types.ts";
import { apply, type Outcome } from "../sending/apply.ts";
import { type Copy, onCopy, type VersionUnderTest } from "../version-under-test.ts";
import {
  compareSnapshots,
  type Difference,
  type Differences,
  differencesIn,
  isSame,
  type Snapshot,
  snapshot,
} from "./snapshot.ts";

export interface RoundTrip {
  /** Of the first way up, then of the way back. */
  readonly outcomes: readonly Outcome[];
  readonly rollback: RollbackProof | null;
  /** Those that the way up makes or touches, as it leaves them. */
  readonly indexes: readonly ProvenIndex[];
  /** What stands there after the way up; null when it failed. */
  readonly done: Snapshot | null;
  readonly before: Snapshot;
  /** What a run gives that follows a whole one; null where the way back has left the ground changed. */
  readonly again: SecondRun | null;
}

/** A second run over a database in which the first has gone well. */
export interface SecondRun {
  readonly refusal: Refusal | null;
  readonly differences: Differences;
}

/**
 * Up, down and up again, as the tool sends them, with a look at the whole catalog after each; at last up once more, for
 * tools that do not remember what they have applied.
 */
export function roundTrip(subject: VersionUnderTest): Promise<RoundTrip> {
  return onCopy(subject, async (copy) => {
    const before = await snapshot(copy.database);
    const up = await applyAll(subject.up, copy);
    const indexes = await newIndexes(copy, before);
    if (failed(up)) return { outcomes: up, rollback: null, indexes, done: null, before, again: null };
    const done = await snapshot(copy.database);
    const down = await applyAll(subject.down, copy);
    const rollback = subject.down.length === 0 ? none : await judged(subject, copy, { before, done, down });
    const whole = rollback.verdict === "none" || rollback.verdict === "restores";
    const again = whole && !subject.recorded ? await onceMore(subject, copy, done) : null;
    return { outcomes: [...up, ...down], rollback, indexes, done, before, again };
  });
}

export async function onceMore(subject: VersionUnderTest, copy: Copy, done: Snapshot): Promise<SecondRun> {
  const refusal = refusalOf(await applyAll(subject.up, copy));
  return { refusal, differences: compareSnapshots(done, await snapshot(copy.database)) };
}

const none: RollbackProof = { verdict: "none", differences: [], objects: [], refusal: null };

/** Every migration in a session of its own, as one run of the tool after the other. */
export async function applyAll(units: readonly Unit[], copy: Copy): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for (const unit of units) {
    const session = await copy.connect();
    const outcomes = await apply(unit, session);
    await session.close();
    all.push(...outcomes);
    if (failed(outcomes)) break;
  }
  return all;
}

export function failed(outcomes: readonly Outcome[]): boolean {
  return outcomes.some((one) => one.error !== null);
}

export function messageOf(outcomes: readonly Outcome[]): string | null {
  return refusalOf(outcomes)?.message ?? null;
}

/** The first of them. */
export function refusalOf(outcomes: readonly Outcome[]): Refusal | null {
  const refused = outcomes.find((one) => one.error !== null);
  if (!refused?.error) return null;
  const { message, sqlstate } = refused.error;
  const statements = refused.statements.map(({ file, span, kind }) => ({ file, span, kind }));
  return { sqlstate, message, statements };
}

interface Way {
  readonly before: Snapshot;
  readonly done: Snapshot;
  readonly down: readonly Outcome[];
}

async function judged(
  subject: VersionUnderTest,
  copy: Copy,
  { before, done, down }: Way,
): Promise<RollbackProof> {
  const refused = refusalOf(down);
  if (refused) {
    const says = `the way back is refused: ${refused.message}`;
    return { verdict: "fails", differences: [says], objects: [], refusal: refused };
  }
  const back = compareSnapshots(before, await snapshot(copy.database));
  const again = await applyAll(subject.up, copy);
  const met = differencesIn(back);
  const refusal = refusalOf(again);
  const second = refusal ? null : compareSnapshots(done, await snapshot(copy.database));
  const later = refusal
    ? [{ says: `after the way back, the way up is refused: ${refusal.message}`, object: null }]
    : second && !isSame(second)
      ? differencesIn(second).map(({ says, object }) => ({
          says: `after up, down and up again, ${says}`,
          object,
        }))
      : [];
  const lost = back.lost.length + back.changed.length > 0;
  if (lost || back.left.length > 0) {
    const all = refusal ? [...met, ...later] : met;
    return proofOf(lost ? "loses" : "leaves", all, refusal);
  }
  if (refusal) return proofOf("leaves", later, refusal);
  return later.length === 0 ? proofOf("restores", met, refusal) : proofOf("loses", later, refusal);
}

function proofOf(
  verdict: RollbackProof["verdict"],
  met: readonly Difference[],
  refusal: Refusal | null,
): RollbackProof {
  return {
    verdict,
    differences: met.map(({ says }) => says),
    objects: met.flatMap(({ object }) => object ?? []),
    refusal,
  };
}

/** Indexes that were not there before, or not like that. */
async function newIndexes(copy: Copy, before: Snapshot): Promise<readonly ProvenIndex[]> {
  const after = await snapshot(copy.database);
  const names = [...after].flatMap(([name, fields]) => {
    if (!name.startsWith("index ")) return [];
    const known = before.get(name);
    return known && known.definition === fields.definition && known.valid === fields.valid
      ? []
      : [name.slice("index ".length)];
  });
  if (names.length === 0) return [];
  const session: Session = await copy.connect();
  const { rows } = await session.extended(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, format('%I.%I', m.nspname, t.relname) AS table, i.indisvalid AS valid
     FROM jsonb_array_elements_text($1::jsonb) AS wanted JOIN pg_index i ON i.indexrelid = wanted::regclass
       JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace m ON m.oid = t.relnamespace ORDER BY 1`,
    [JSON.stringify(names)],
  );
  await session.close();
  return rows.map(({ name, table, valid }) => ({
    name: String(name),
    table: String(table),
    valid: valid === "t",
  }));
}
