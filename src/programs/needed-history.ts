import { isVersionReported, readMigration } from "../parse/index.ts";
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
import { versionsOf, type WalkOptions } from "./versions.ts";

/** Each round brings in what the one before it has asked for; a chain of foreign keys takes one for each link. */
const MOST_ROUNDS = 24;

/** Where more than this part of the history is needed, rounds cost more than they save. */
const MOST_NEEDED = 0.5;

/**
 * What `make` gives for each reported version of a root. Of a long history hardly anything reaches a few files: so at first
 * none of it is read, and then what names the relations that were asked for, until no question is left that something
 * left out could have a part in. The answers are then those that the whole history gives.
 */
export function overNeededHistory<T>(
  root: Root,
  options: WalkOptions,
  failed: OnFailure,
  make: (version: ModelledVersion, failed: OnFailure) => T,
): readonly T[] {
  const history = root.ordered ? leadingTo(root) : null;
  const needed = history && new NeededHistory(history);
  for (let round = 0; needed?.isWorthIt && round < MOST_ROUNDS; round++) {
    const [failures, questions] = [new Failures(), nothingAsked()];
    const { read, isReplayed } = needed;
    const more = { failed: failures.add, questions, reading: read, isReplayed };
    const made = Array.from(versionsOf(needed.root, options, more), (one) => make(one, failures.add));
    if (needed.grows(questions)) continue;
    for (const failure of [...needed.failures.all, ...failures.all]) failed(failure);
    return made;
  }
  return Array.from(versionsOf(root, options, { failed }), (one) => make(one, failed));
}

/** Which of the history is read, and which statements of that are run on paper. */
class NeededHistory {
  readonly root: Root;
  readonly failures = new Failures();
  readonly #bytes: number;
  readonly #past = new Mentions<Migration>();
  readonly #statements = new Mentions<ParsedStatement>();
  readonly #read = new Map<Migration, ParsedMigration>();
  #wanted = 0;
  #replayed: ReadonlySet<ParsedStatement> = new Set();
  #sure = false;

  constructor({ root, migrations, bytes }: History) {
    this.root = root;
    this.#bytes = bytes;
    for (const migration of migrations) {
      const text = migration.file.text.slice(...migration.span);
      this.#past.add({ item: migration, text, unclear: isUnclear(migration, text) });
      this.#read.set(migration, { migration, statements: [], unread: [] });
    }
    this.#bring(nothingAsked());
  }

  get isWorthIt(): boolean {
    return !this.#sure && this.#wanted <= this.#bytes * MOST_NEEDED;
  }

  /** A migration as it was read; one that is not needed says nothing. */
  readonly read = (migration: Migration): ParsedMigration => {
    const known = this.#read.get(migration);
    if (known) return known;
    const made = readMigration(migration, this.failures.add);
    this.#read.set(migration, made);
    return made;
  };

  readonly isReplayed = (statement: ParsedStatement): boolean => this.#replayed.has(statement);

  /** Whether these questions need more than was there. */
  grows(questions: Questions): boolean {
    this.#sure = questions.sure;
    return this.#bring(questions) || this.#sure;
  }

  #bring(questions: Questions): boolean {
    for (const migration of this.#past.about(questions)) this.#want(migration);
    const more = [...this.#statements.about(questions)].filter((one) => !this.#replayed.has(one));
    this.#replayed = new Set([...this.#replayed, ...more]);
    return more.length > 0;
  }

  #want(migration: Migration): void {
    if (this.#read.get(migration)?.statements.length !== 0 || !this.isWorthIt) return;
    this.#wanted += migration.span[1] - migration.span[0];
    this.#read.delete(migration);
    const unclear = isUnclear(migration, migration.file.text.slice(...migration.span));
    for (const statement of this.read(migration).statements)
      this.#statements.add({ item: statement, text: statement.text, unclear });
  }
}

interface History {
  /** Up to its last reported version: what comes later changes nothing of it. */
  readonly root: Root;
  readonly migrations: readonly Migration[];
  readonly bytes: number;
}

/** What stands before reported versions; null where it is not more than they are. */
function leadingTo(root: Root): History | null {
  const last = root.versions.findLastIndex(isVersionReported);
  const versions = root.versions.slice(0, last + 1);
  const migrations = versions.filter((one) => !isVersionReported(one)).flatMap(({ up }) => up);
  const bytes = bytesOf(migrations);
  const reported = versions.filter(isVersionReported).flatMap((one: Version) => [...one.up, ...one.down]);
  return bytes > bytesOf(reported) ? { root: { ...root, versions }, migrations, bytes } : null;
}

function bytesOf(migrations: readonly Migration[]): number {
  return migrations.reduce((sum, { span }) => sum + span[1] - span[0], 0);
}

function nothingAsked(): Questions {
  return { relations: new Set(), things: new Set(), sure: false };
}
