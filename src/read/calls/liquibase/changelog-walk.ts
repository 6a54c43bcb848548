import { changelogIn } from "../../code/changelog/index.ts";
import type { ChangelogNode } from "../../code/changelog/node.ts";
import { textValue } from "../../code/value.ts";
import { filesBelow, namedFile, namedFolder, type PlacedFile } from "./changelog-files.ts";
import { ChangelogProperties } from "./changelog-properties.ts";
import { isForPostgres, passageOf } from "./conditions.ts";
import { PrimaryKeyNames } from "./primary-key-names.ts";

/** A changelog, as far as it says anything of all its changesets. */
export interface OpenChangelog extends PlacedFile {
  readonly root: ChangelogNode;
  readonly properties: ChangelogProperties;
}

/** What a run of Liquibase comes across, in its order. */
export interface ChangelogVisitor {
  changeset(changelog: OpenChangelog, changeset: ChangelogNode): void;
  /** A file of SQL that is included as a changelog. */
  sqlFile(place: PlacedFile): void;
  /** What an `include` names and is not read. */
  unread(changelog: OpenChangelog, include: ChangelogNode, message: string): void;
  /** A changelog of which nothing is for PostgreSQL. */
  elsewhere?(changelog: OpenChangelog): void;
}

/** No project has more. */
const mostFiles = 20_000;
const deepestIncludes = 100;

/** Goes over changelogs and what they include; each file once, however often it is named. */
export class ChangelogWalk {
  readonly reached = new Set<string>();
  readonly #visitor: ChangelogVisitor;
  readonly #properties = new ChangelogProperties(null);
  readonly #keys = new PrimaryKeyNames();

  constructor(visitor: ChangelogVisitor) {
    this.#visitor = visitor;
  }

  enter(place: PlacedFile, depth = 0): void {
    const { file } = place;
    if (this.reached.has(file.path) || this.reached.size > mostFiles || depth > deepestIncludes) return;
    this.reached.add(file.path);
    if (/\.sql$/i.test(file.path)) {
      this.#visitor.sqlFile(place);
      return;
    }
    const { root } = changelogIn(file);
    if (!root) return;
    const changelog = { ...place, root, properties: new ChangelogProperties(this.#properties) };
    if (passageOf(root.children.find(({ name }) => name === "preConditions")) === "skipped")
      this.#visitor.elsewhere?.(changelog);
    else for (const node of root.children) this.#node(changelog, node, depth);
  }

  #node(changelog: OpenChangelog, node: ChangelogNode, depth: number): void {
    if (node.attribute) return;
    if (node.name === "property") this.#property(changelog, node);
    else if (node.name === "changeSet") {
      this.#keys.pass(changelog.properties, node);
      this.#visitor.changeset(changelog, node);
    } else if (node.name === "include") this.#include(changelog, node, depth);
    else if (node.name === "includeAll") this.#includeAll(changelog, node, depth);
  }

  #property(changelog: OpenChangelog, node: ChangelogNode): void {
    const path = textOf(changelog, node, "file");
    const named = path === null ? null : namedFile(path, changelog, isRelative(node));
    const isLocal = textOf(changelog, node, "global")?.toLowerCase() === "false";
    (isLocal ? changelog.properties : this.#properties).add(node, named?.file.text ?? null);
  }

  #include(changelog: OpenChangelog, node: ChangelogNode, depth: number): void {
    const path = textOf(changelog, node, "file");
    const found = path === null ? null : namedFile(path, changelog, isRelative(node));
    if (found && /\.(?:xml|ya?ml|json|sql)$/i.test(found.file.path)) this.enter(found, depth + 1);
    else if (isForPostgres(textOf(changelog, node, "dbms") ?? undefined)) {
      const why = found ? "is in a language that is not read" : "is not found";
      this.#visitor.unread(changelog, node, `the changelog ${path ?? "that it includes"} ${why}`);
    }
  }

  #includeAll(changelog: OpenChangelog, node: ChangelogNode, depth: number): void {
    const path = textOf(changelog, node, "path");
    const folder = path === null ? null : namedFolder(path, changelog, isRelative(node));
    if (folder) for (const place of filesBelow(folder, node)) this.enter(place, depth + 1);
    else this.#visitor.unread(changelog, node, `the folder ${path ?? "that it includes"} is not found`);
  }
}

/** An attribute with the properties in it. */
function textOf({ properties }: OpenChangelog, node: ChangelogNode, name: string): string | null {
  const value = node.children.find((one) => one.name === name)?.value;
  return value ? properties.in(textValue(value.text)).text : null;
}

function isRelative(node: ChangelogNode): boolean {
  const value = node.children.find(({ name }) => name === "relativeToChangelogFile")?.value;
  return value?.text.toLowerCase() === "true";
}
