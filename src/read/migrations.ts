import type { Execution, MarkerTrouble, Migration, Root, SourceFile, Version } from "../types.ts";
import { folderOfOther } from "./evidence/database.ts";
import { otherAlone } from "./evidence/dialect.ts";
import { byCodeUnits } from "./evidence/folder.ts";
import { fileNameOf } from "./evidence/path.ts";
import { foreignMarkers } from "./foreign-markers.ts";
import { twinsOf } from "./same-version.ts";
import { includedPaths } from "./text/includes.ts";
import { byLeadingNumber } from "./text/order.ts";
import { isBack } from "./text/pairs.ts";
import type { Part, Tool, VersionParts } from "./tool.ts";
import type { GatheredRoot } from "./tool-detection.ts";
import { scriptOf } from "./tools/plain.ts";

export interface ForcedExecution {
  readonly execution: Execution;
  readonly why: string;
}

/** What somebody has told of a path. */
export interface ToldOfPath {
  forced(path: string): ForcedExecution | null;
  session(path: string): ReadonlyMap<string, string> | null;
}

/** Reads a root whole: its tool's versions, then the linted files that the tool would leave out. */
export function buildRoot(gathered: GatheredRoot, said: ToldOfPath): Root {
  const { tool, folder } = gathered;
  const own = new Map([...gathered.files, ...gathered.code].map((file) => [file.path, file]));
  const steps = tool.read(folder);
  const all = [...steps, ...leftovers(gathered, steps)];
  const fileOf = borrow(own);
  const versions: Version[] = [];
  const late = typeof tool.late === "function" ? tool.late(folder) : (tool.late ?? null);
  const root: Root = {
    folder: folder.path,
    tool: tool.id,
    why: gathered.why,
    recorded: tool.recorded,
    ...(tool.resets ? { resets: tool.resets } : {}),
    ledger: (typeof tool.ledger === "function" ? tool.ledger(folder) : tool.ledger) ?? null,
    ...(tool.platform ? { platform: tool.platform } : {}),
    ordered: tool.ordered?.(folder) ?? true,
    versions,
    ...(late === null ? {} : { late }),
  };
  const foreign = foreignMarkers(
    tool,
    all.flatMap((step) => [...step.up, ...step.down]),
  );
  const twinOf = twinsOf(tool, folder, all);
  const session = tool.session?.(folder) ?? new Map<string, string>();
  const make = (part: Part): Migration => {
    const markers = [...(part.markers ?? []), ...(foreign.get(part) ?? [])];
    const { path } = part.file;
    const made = finish(part, tool, markers, fileOf, {
      forced: said.forced(path),
      session: new Map([...session, ...(said.session(path) ?? [])]),
      tool: gathered.told,
    });
    const twin = part.direction === "up" ? twinOf(part) : null;
    return twin ? { ...made, sameVersion: twin } : made;
  };
  for (const step of all) {
    versions.push({
      root,
      repeatable: step.repeatable === true,
      up: step.up.map(make),
      down: step.down.map(make),
      ...(step.history === undefined ? {} : { history: step.history }),
    });
  }
  return root;
}

/** A part with what is the same for every tool, and what somebody has told. */
function finish(
  part: Part,
  tool: Tool,
  markers: readonly MarkerTrouble[],
  fileOf: (file: SourceFile) => SourceFile,
  said: {
    readonly forced: ForcedExecution | null;
    readonly session: ReadonlyMap<string, string>;
    readonly tool: boolean;
  },
): Migration {
  const { pieces, decide, includes } = part;
  const told = said.forced;
  const execution = told?.execution ?? part.execution;
  const migration: Migration = {
    file: fileOf(part.file),
    span: part.span,
    direction: part.direction,
    rollback: part.rollback,
    advice: part.advice,
    tool: tool.id,
    execution,
    why: told?.why ?? part.why + elsewhereIn(part),
    dialect: part.dialect ?? {},
    markers,
    ...(part.guessed && !told?.execution ? { guessed: true } : {}),
    ...(part.assumed && !told?.execution && !said.tool ? { assumed: true } : {}),
    ...(includes ? { includes } : {}),
    ...(part.sent ? { sent: part.sent } : written(part, tool)),
    ...(part.code ? { code: part.code } : {}),
    ...(part.derived ? { derived: true } : {}),
    ...(part.openBeside ? { openBeside: part.openBeside } : {}),
    ...(part.comments ? { comments: part.comments } : {}),
    ...(said.session.size > 0 ? { session: said.session } : {}),
    ...(pieces && !(told && execution === "one-query") ? { pieces } : {}),
    ...(decide && execution === "automatic" ? { decide } : {}),
  };
  const { path } = part.file;
  return {
    ...migration,
    otherDatabase: () => folderOfOther(path)?.database ?? (part.sent ? null : otherAlone(migration)),
  };
}

/** How a file of SQL is written; code says that of each of its ways. */
function written(part: Part, tool: Tool): Pick<Migration, "writing"> {
  const writing = part.writing ?? tool.writing;
  return writing ? { writing } : {};
}

/** The files whose code it calls are evidence, too. */
function elsewhereIn({ sent = [] }: Part): string {
  const paths = new Set(sent.flatMap((one) => (one.kind === "message" ? (one.elsewhere ?? []) : [])));
  return paths.size === 0 ? "" : `; what it calls in ${[...paths].join(", ")} is read with it`;
}

/** A file that is linted under another tool is only history here, or it would be reported twice. */
function borrow(own: ReadonlyMap<string, SourceFile>): (file: SourceFile) => SourceFile {
  const copies = new Map<string, SourceFile>();
  return (file) => {
    if (file.changed === "none" || own.has(file.path)) return file;
    const copy = copies.get(file.path) ?? { ...file, changed: "none" };
    copies.set(file.path, copy);
    return copy;
  };
}

/** No linted file vanishes: what the tool would not run is read as a script that people run by hand. */
function leftovers(gathered: GatheredRoot, steps: readonly VersionParts[]): readonly VersionParts[] {
  const { tool, folder, files } = gathered;
  const parts = steps.flatMap((step) => [...step.up, ...step.down]);
  const placed = new Set(parts.flatMap((part) => [part.file.path, ...includedPaths(part.includes ?? [])]));
  const left = files.filter((file) => !placed.has(file.path));
  const ordered = [...left].sort(
    (a, b) => byLeadingNumber(fileNameOf(a.path), fileNameOf(b.path)) || byCodeUnits(a.path, b.path),
  );
  if (gathered.told) return ordered.flatMap((file) => tool.one(file, folder));
  return ordered.map((file) => {
    const why = `${tool.name} does not run ${fileNameOf(file.path)} (${tool.leaves(file)}), so it is read as a psql script`;
    const none = { place: "none", present: false, where: "a rollback script beside it" } as const;
    const part = scriptOf(file, folder, why, isBack(file.path) ? "down" : "up", none);
    return part.direction === "up" ? { up: [part], down: [] } : { up: [], down: [part] };
  });
}
