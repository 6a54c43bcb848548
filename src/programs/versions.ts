import type { Discovery } from "../discover/index.ts";
import { type ModelOptions, model } from "../model/index.ts";
import type { Options } from "../options.ts";
import { isVersionReported, parse, type ReadMigration, readMigration, sqlOf } from "../parse/index.ts";
import { loadCodeLanguages, type Override, type ReadResult, read } from "../read/index.ts";
import type {
  Migration,
  ModelledVersion,
  ParsedMigration,
  ParsedStatement,
  Root,
  SourceFile,
  UnreadMigrations,
} from "../types.ts";

/** The migration folders of a repository, and what shows that they are. */
export async function rootsIn({ files, code, tree, detecting }: Discovery): Promise<{
  readonly roots: readonly Pick<Root, "folder" | "tool" | "why">[];
  readonly unread: readonly UnreadMigrations[];
}> {
  await loadCodeLanguages(files, code, tree);
  const everything = { code, detecting, tool: null, execution: null, overrides: () => ({}) };
  const { roots, unread } = read(files, tree, everything);
  return { roots: roots.map(({ folder, tool, why }) => ({ folder, tool, why })), unread };
}

/**
 * The folders of migrations that are to be reported, as their tools read them. `documents`: those that nobody has named, where
 * a run has a use for runbooks.
 */
export function rootsOf(
  discovery: Discovery,
  options: Options,
  documents?: readonly SourceFile[],
): ReadResult {
  return read(discovery.files, discovery.tree, {
    code: discovery.code,
    ...(documents ? { documents } : {}),
    changeSet: options.since !== null,
    detecting: discovery.detecting,
    tool: options.tool,
    execution: options.execution,
    overrides: overridesOf(options),
  });
}

/** Up to its last reported version: what comes later has no part in what those before it do. */
export function untilReported(root: Root): Root {
  return { ...root, versions: root.versions.slice(0, root.versions.findLastIndex(isVersionReported) + 1) };
}

/** Of the options, what a walk over versions needs. */
export type WalkOptions = Pick<Options, "since">;

/** The versions of a root, parsed and modelled one by one, so that a long history never stands in memory. */
export function versionsOf(
  root: Root,
  { since }: WalkOptions,
  { reading, ...more }: Omit<ModelOptions, "changeSet"> & { readonly reading?: ReadMigration } = {},
): Iterable<ModelledVersion> {
  const trees = new KeptTrees(reading ?? ((one) => readMigration(one, more.failed ?? (() => {}))));
  // Of a root without an order the model asks for each migration twice.
  const parsed = parse(root, more.failed, root.ordered ? trees.take : trees.keep);
  return model(root, parsed, { changeSet: since !== null, foretold: foretoldIn(root, trees.keep), ...more });
}

/** What shows of a table that it has partitions, wherever it stands. */
const ofPartitions = /\b(?:partition\s+of|(?:at|de)tach\s+partition)\b/i;

/** Statements of the reported versions that show of a table what held before them. */
function* foretoldIn(root: Root, reading: ReadMigration): Iterable<ParsedStatement> {
  const reported = root.versions.filter(isVersionReported);
  // A version hears of its own statements anyway.
  if (reported.length < 2) return;
  for (const { up, down } of reported)
    for (const migration of [...up, ...down])
      if (ofPartitions.test(sqlOf(migration))) yield* reading(migration).statements;
}

/** Characters of a root whose trees may all stand in memory at once. */
const MOST_KEPT = 1_000_000;

/** Trees of migrations that are asked for again: as many as may stand in memory. What is not kept is parsed once more. */
class KeptTrees {
  readonly #read: ReadMigration;
  readonly #kept = new Map<Migration, ParsedMigration>();
  #room = MOST_KEPT;

  constructor(read: ReadMigration) {
    this.#read = read;
  }

  /** For whoever is the last to ask. */
  readonly take: ReadMigration = (migration) => this.#kept.get(migration) ?? this.#read(migration);

  readonly keep: ReadMigration = (migration) => {
    const made = this.take(migration);
    const [start, end] = migration.span;
    // What has none costs nothing, and its failures are told once.
    const size = made.statements.length === 0 ? 0 : end - start;
    if (this.#kept.has(migration) || size > this.#room) return made;
    this.#room -= size;
    this.#kept.set(migration, made);
    return made;
  };
}

function overridesOf({ overrides }: Options): (path: string) => Override {
  return (path) => {
    const own = overrides.filter((one) => one.matches(path));
    const tool = own.findLast((one) => one.tool !== undefined)?.tool;
    const execution = own.findLast((one) => one.execution !== undefined)?.execution;
    const session = own.flatMap((one) => [...(one.session ?? [])]);
    return {
      ...(tool === undefined ? {} : { tool }),
      ...(execution === undefined ? {} : { execution }),
      ...(session.length > 0 ? { session: new Map(session) } : {}),
    };
  };
}
