import type { Folder } from "../../evidence/folder.ts";
import { fileNameOf, folderOf } from "../../evidence/path.ts";
import type { Claim } from "../../tool.ts";
import { mastersIn } from "./changelog-parts.ts";
import { ChangelogWalk } from "./changelog-walk.ts";
import { Changeset } from "./changeset.ts";

/** What the changelogs of a folder run: each path with the changelog that leads to it. */
type Reach = ReadonlyMap<string, string>;

const known = new WeakMap<Folder, Reach>();

function reachOf(folder: Folder): Reach {
  const found = known.get(folder) ?? reachedFrom(folder);
  known.set(folder, found);
  return found;
}

function reachedFrom(folder: Folder): Reach {
  const reach = new Map<string, string>();
  for (const master of mastersIn(folder)) {
    const walk = new ChangelogWalk({
      changeset: (changelog, node) => {
        if (!node.children.some(isSqlFile)) return;
        for (const { file } of new Changeset(changelog, node).up) reach.set(file.path, changelog.file.path);
      },
      sqlFile: () => {},
      unread: () => {},
    });
    walk.enter(master);
    for (const path of walk.reached) if (!reach.has(path)) reach.set(path, master.file.path);
  }
  return reach;
}

function isSqlFile({
  name,
  children,
}: {
  readonly name: string;
  readonly children: readonly { readonly name: string }[];
}): boolean {
  return name === "sqlFile" || (name === "changes" && children.some((one) => one.name === "sqlFile"));
}

interface Master {
  readonly folder: Folder;
  readonly path: string;
  /** How many files of the folder it leads to. */
  readonly files: number;
}

/** The outermost folder whose changelogs lead to a file of this one. */
function masterOf(folder: Folder): Master | null {
  for (const at of [...folder.above].reverse()) {
    const reached = [...reachOf(at)].filter(([path]) => folderOf(path) === folder.path);
    const other = reached.find(([path, from]) => path !== from) ?? reached[0];
    if (other) return { folder: at, path: other[1], files: reached.length };
  }
  return null;
}

export function masterFolderOf(folder: Folder): Folder | null {
  return masterOf(folder)?.folder ?? null;
}

/** A changelog names files of SQL that stand in this folder. */
export function claimByChangelog(folder: Folder): Claim | null {
  const found = masterOf(folder);
  if (!found) return null;
  const reach = reachOf(found.folder);
  const file = folder.sql.find(({ path }) => reach.has(path));
  if (!file) return null;
  const why = `${reach.get(file.path) ?? found.path} runs ${fileNameOf(file.path)}`;
  return { root: found.folder.path, ground: "config", evidence: found.path, why, files: found.files };
}
