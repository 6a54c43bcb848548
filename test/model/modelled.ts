import { model } from "../../src/model/index.ts";
import { loadGrammar, parse } from "../../src/parse/index.ts";
import type {
  Direction,
  Execution,
  FullName,
  Migration,
  ModelledVersion,
  Root,
  SourceFile,
  Span,
  Statement,
  Version,
} from "../../src/types.ts";

await loadGrammar();

/** A version as the tests write it: its up part, or more about it. */
export type Written =
  | string
  | { readonly up: string; readonly down?: string; readonly changed?: SourceFile["changed"] };

export interface How {
  readonly execution?: Execution;
  /** Whether the tool records what it has applied. */
  readonly recorded?: boolean;
  /** With --since. */
  readonly changeSet?: boolean;
  /** A text at which the up part is cut into pieces. */
  readonly cut?: string;
  readonly migration?: Partial<Migration>;
}

/** Runs versions on paper; every one is reported. */
export function modelled(versions: readonly Written[], how: How = {}): readonly ModelledVersion[] {
  const made: Version[] = [];
  const root: Root = {
    folder: ".",
    tool: "plain",
    why: "",
    recorded: how.recorded ?? false,
    ledger: null,
    ordered: true,
    versions: made,
  };
  versions.forEach((written, at) => {
    const { up, down, changed = "all" } = typeof written === "string" ? { up: written } : written;
    const part = (text: string, direction: Direction): Migration =>
      migrationOf({ path: `${at + 1}.${direction}.sql`, text, changed }, direction, how);
    made.push({
      root,
      repeatable: false,
      up: [part(up, "up")],
      down: down === undefined ? [] : [part(down, "down")],
    });
  });
  return [...model(root, parse(root), { changeSet: how.changeSet ?? false })];
}

function migrationOf(file: SourceFile, direction: Direction, { execution, cut, migration }: How): Migration {
  return {
    file,
    span: [0, file.text.length],
    tool: "plain",
    direction,
    execution: execution ?? "autocommit",
    why: "",
    rollback: { place: "none", present: false, where: "" },
    advice: { alone: "", several: true },
    markers: [],
    dialect: { psql: true },
    ...(cut === undefined ? {} : { pieces: piecesOf(file.text, cut) }),
    ...migration,
  };
}

function piecesOf(text: string, cut: string): readonly Span[] {
  let at = 0;
  return text.split(cut).map((piece): Span => {
    const start = at;
    at += piece.length + cut.length;
    return [start, start + piece.length];
  });
}

/** The statements of one version's up part. */
export function ran(text: string, how: How = {}): readonly Statement[] {
  return modelled([text], how)[0]?.up.flatMap((unit) => unit.statements) ?? [];
}

/** "begin a", "tool a", "-" for each statement: who holds the block, and which block it is, by letters. */
export function blocks(statements: readonly Statement[]): readonly string[] {
  const letters = new Map<number, string>();
  return statements.map(({ scope }) => {
    if (scope.in === "autocommit") return "-";
    const letter = letters.get(scope.id) ?? String.fromCharCode(97 + letters.size);
    letters.set(scope.id, letter);
    return `${scope.by} ${letter}`;
  });
}

export function named(name: string): FullName {
  const [schema = "", own] = name.split(".");
  return own === undefined ? { schema: "public", name: schema } : { schema, name: own };
}
