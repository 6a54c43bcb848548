import { isVersionReported, readMigration, sqlOf } from "../parse/index.ts";
import { isUnclear, Mentions } from "../parse/mentions.ts";
import { Failures, type OnFailure } from "../text/run-failures.ts";
import type {
  Migration,
  ModelledVersion,
  ParsedMigration,
  ParsedStatement,
  Questions,
  Root,
  Version,
} from "../types.ts";
import { untilReported, versionsOf, type WalkOptions } from "./versions.ts";

/** Each round brings in what the one before it has asked for; a chain of foreign keys takes one for each link. */
const MOST_ROUNDS = 24;

/** Where more than this part of the history is needed, rounds cost more than they save. */
const MOST_NEEDED = 0.25;

/**
 * What `make` gives for each reported version of a root. Of a long history hardly anything reaches a few files: so at first
 * none of it is read, and then what names the relations that were asked for, until no question is left that something
 * left out could have a part in. The answers are then those that the whole history gives. `left`: what is left of each
 * migration once it is read.
 */
export function overNeededHistory<T>(
  whole: Root,
  options: WalkOptions,
  failed: OnFailure,
  make: (version: ModelledVersion, failed: OnFailure) => T,
  left: (migration: ParsedMigration) => ParsedMigration = all,
): readonly T[] {
  if (!whole.versions.some(isVersionReported)) return [];
  const root = whole.ordered ? untilReported(whole) : whole;
  const history = root.ordered ? leadingTo(root) : null;
  if (!history) {
    const reading = (one: Migration) => left(readMigration(one, failed));
    return Array.from(versionsOf(root, options, { failed, reading }), (one) => make(one, failed));
  }
  const needed = new NeededHistory(history, left);
  for (let round = 0; needed.isWorthIt && round < MOST_ROUNDS; round++) {
    const [failures, questions] = [new Failures(), nothingAsked()];
    const { read, isReplayed } = needed;
    const more = { failed: failures.add, questions, reading: read, isReplayed };
    const made = Array.from(versionsOf(needed.root, options, more), (one) => make(one, failures.add));
    if (needed.grows(questions)) continue;
    for (const failure of [...needed.failures.all, ...failures.all]) failed(failure);
    return made;
  }
  const reading = needed.readOnce;
  const made = Array.from(versionsOf(root, options, { failed, reading }), (one) => make(one, failed));
  for (const failure of needed.failures.all) failed(failure);
  return made;
}

function all(migration: ParsedMigration): ParsedMigration {
  return migration;
}

/** Which of the history is read, and which statements of that are run on paper. */
class NeededHistory {
  readonly root: Root;
  readonly failures = new Failures();
  readonly #past = new Mentions<Migration>();
  readonly #statements = new Mentions<ParsedStatement>();
  /** What was read so far: no migration is parsed twice. */
  readonly #read = new Map<Migration, ParsedMigration>();
  /** Those of the history that were not needed so far. */
  readonly #left: Set<Migration>;
  readonly #bytes: number;
  readonly #leftOf: (migration: ParsedMigration) => ParsedMigration;
  #wanted = 0;
  #replayed: ReadonlySet<ParsedStatement> = new Set();
  #isWorthIt = true;

  constructor({ root, migrations, bytes }: History, left: (migration: ParsedMigration) => ParsedMigration) {
    this.root = root;
    this.#leftOf = left;
    this.#bytes = bytes;
    this.#left = new Set(migrations);
    for (const migration of migrations) {
      const text = sqlOf(migration);
      this.#past.add({ item: migration, text, unclear: isUnclear(migration, text) });
    }
    this.grows(nothingAsked());
  }

  /** False once more is needed than pays, or once all of it is. */
  get isWorthIt(): boolean {
    return this.#isWorthIt;
  }

  /** A migration as it was read; one that is not needed says nothing. */
  readonly read = (migration: Migration): ParsedMigration =>
    this.#left.has(migration) ? { migration, statements: [], unread: [] } : this.#parsed(migration);

  /** For whoever reads all of it in the end, and then forgets it. */
  readonly readOnce = (migration: Migration): ParsedMigration => {
    const parsed = this.#parsed(migration);
    this.#read.delete(migration);
    return parsed;
  };

  readonly isReplayed = (statement: ParsedStatement): boolean => this.#replayed.has(statement);

  /** Whether these questions need more than was there. */
  grows(questions: Questions): boolean {
    const more = [...this.#past.about(questions)].filter((one) => this.#left.has(one));
    // Nothing is parsed to know that.
    if (questions.sure || this.#wanted + bytesOf(more) > this.#bytes * MOST_NEEDED) this.#isWorthIt = false;
    return !this.#isWorthIt || this.#bring(more, questions);
  }

  #bring(migrations: readonly Migration[], questions: Questions): boolean {
    for (const migration of migrations) this.#want(migration);
    const more = [...this.#statements.about(questions)].filter((one) => !this.#replayed.has(one));
    this.#replayed = new Set([...this.#replayed, ...more]);
    return more.length > 0;
  }

  #want(migration: Migration): void {
    this.#left.delete(migration);
    this.#wanted += bytesOf([migration]);
    const unclear = isUnclear(migration, sqlOf(migration));
    for (const statement of this.#parsed(migration).statements)
      this.#statements.add({ item: statement, text: statement.text, unclear });
  }

  #parsed(migration: Migration): ParsedMigration {
    const made = this.#read.get(migration) ?? this.#leftOf(readMigration(migration, this.failures.add));
    this.#read.set(migration, made);
    return made;
  }
}

interface History {
  readonly root: Root;
  readonly migrations: readonly Migration[];
  readonly bytes: number;
}

/** What stands before reported versions; null where it is not more than they are. */
function leadingTo(root: Root): History | null {
  const { versions } = root;
  const migrations = versions.filter((one) => !isVersionReported(one)).flatMap(({ up }) => up);
  const bytes = bytesOf(migrations);
  const reported = bytesOf(
    versions.filter(isVersionReported).flatMap((one: Version) => [...one.up, ...one.down]),
  );
  return bytes > reported ? { root, migrations, bytes } : null;
}

function bytesOf(migrations: readonly Migration[]): number {
  return migrations.reduce((sum, { span }) => sum + span[1] - span[0], 0);
}

function nothingAsked(): Questions {
  return { relations: new Set(), things: new Set(), referenced: new Set(), sure: false };
}
