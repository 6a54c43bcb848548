import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgv } from "../../config/argv.ts";
import { configure } from "../../config/index.ts";
import { type Discovery, discover } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { readBaseline } from "../../programs/baseline.ts";
import type { Stages } from "../../programs/commands.ts";
import { onlyFiles, withFiles } from "../../programs/repairs/with-files.ts";
import type { StatementFacts } from "../../programs/statement-facts.ts";
import { readTableSizes } from "../../programs/tables/table-sizes.ts";
import { isDocument } from "../../read/documents/index.ts";
import { isAboutIndexes } from "../../sql/runbooks/said-texts.ts";
import type { Report } from "../../types.ts";
import { keptTree } from "./kept-tree.ts";

/** Texts that are open in the editor, by their paths from the folder: they stand in the place of what the disk has. */
export type OpenTexts = ReadonlyMap<string, string>;

interface PreparedFile {
  readonly discovery: Discovery;
  readonly options: Options;
  readonly baseline: ReadonlySet<string>;
}

/** A folder that the editor has open: its configuration and what stands in it, kept until a file changes. */
export class WorkspaceFolder {
  readonly path: string;
  readonly #by: Stages;
  readonly #env: Readonly<Record<string, string | undefined>>;
  readonly #prepared = new Map<string, Promise<PreparedFile>>();
  #folders: Promise<readonly string[]> | null = null;

  constructor(path: string, by: Stages, env: Readonly<Record<string, string | undefined>>) {
    this.path = path;
    this.#by = by;
    this.#env = env;
  }

  /** A file was written, made or taken away: nothing that was read before is believed. */
  forget(): void {
    this.#prepared.clear();
    this.#folders = null;
  }

  /** Whether anybody would apply the file: its folder is one of migrations, or the configuration names it. */
  async isRead(name: string, text: string): Promise<boolean> {
    // Pages are judged where they are about indexes, and never for what else they say.
    if (isDocument(name)) return isAboutIndexes({ file: { path: name, text, changed: "all" } });
    this.#folders ??= this.#findFolders();
    const folders = await this.#folders;
    return folders.some((folder) => folder === "." || name === folder || name.startsWith(`${folder}/`));
  }

  /** Rejects with a UsageError where the configuration is wrong. */
  async lint(name: string, open: OpenTexts): Promise<Report> {
    const { discovery, options, baseline } = await this.#at(name, open);
    return this.#by.lint(discovery, options, baseline);
  }

  async repairs(name: string, open: OpenTexts): Promise<Report> {
    const { discovery, options, baseline } = await this.#at(name, open);
    return this.#by.withRepairs(discovery, options, baseline);
  }

  async facts(name: string, open: OpenTexts): Promise<readonly StatementFacts[]> {
    const { discovery, options } = await this.#at(name, open);
    return this.#by.statementFacts(discovery, options);
  }

  async #at(name: string, open: OpenTexts): Promise<PreparedFile> {
    const found = this.#prepared.get(name) ?? this.#prepare(name);
    this.#prepared.set(name, found);
    const { discovery, ...rest } = await found;
    const known = new Set([...discovery.files, ...discovery.code].map((file) => file.path));
    const texts = [...open].map(([file, text]) => ({ path: file, text, new: false }));
    // What is on the disk and was not discovered is left out on purpose.
    const isNew = !existsSync(path.join(this.path, name));
    const isRead = ({ path: file }: { readonly path: string }) => known.has(file) || (isNew && file === name);
    const overlaid = withFiles(discovery, texts.filter(isRead));
    const now = onlyFiles(withDocument(overlaid, name, open.get(name)), new Set([name]));
    // The others are history, or nothing to this file.
    return { ...rest, discovery: { ...now, tree: overOpen(now, texts) } };
  }

  async #prepare(name: string): Promise<PreparedFile> {
    // Of one that nobody has saved yet, the folders of migrations tell which it belongs to.
    const isOnDisk = existsSync(path.join(this.path, name));
    const { options } = await this.#configured(isOnDisk ? [name] : []);
    const settings = await this.#by.folderSettings();
    const asked = { cwd: this.path, ...options, settings, wary: true };
    const found = discover(asked, { env: this.#env });
    const tables =
      options.tablesFile === null ? options.tables : readTableSizes(this.path, options.tablesFile);
    const baseline = readBaseline(this.path, options.baseline);
    return {
      discovery: { ...found, tree: keptTree(found.tree) },
      options: { ...options, tables },
      baseline,
    };
  }

  async #configured(paths: readonly string[]) {
    const rules = (await this.#by.rules()).map(({ id }) => id);
    const known = { rules, tools: await this.#by.tools() };
    const words = paths.map((one) => (one.startsWith("-") ? `./${one}` : one));
    return configure(parseArgv(words, known), this.path, known);
  }

  async #findFolders(): Promise<readonly string[]> {
    const { options } = await this.#configured([]);
    const settings = await this.#by.folderSettings();
    const found = discover({ cwd: this.path, ...options, settings, wary: true }, { env: this.#env });
    const { roots } = await this.#by.roots(found);
    const named = found.detecting ? [] : [...found.files, ...found.code].map(({ path }) => path);
    return [...roots.map(({ folder }) => folder), ...named];
  }
}

/** A page that nobody has saved yet is one that somebody has named all the same. */
function withDocument(discovery: Discovery, name: string, text: string | undefined): Discovery {
  const { files } = discovery;
  if (text === undefined || !isDocument(name) || files.some((file) => file.path === name)) return discovery;
  return { ...discovery, files: [...files, { path: name, text, changed: "all" }] };
}

function overOpen(
  { tree }: Discovery,
  open: readonly { readonly path: string; readonly text: string }[],
): Discovery["tree"] {
  const texts = new Map(open.map(({ path: file, text }) => [file, text]));
  return { ...tree, read: (file, mostBytes) => texts.get(file) ?? tree.read(file, mostBytes) };
}
