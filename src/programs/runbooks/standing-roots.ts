import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { loadCodeLanguages } from "../../read/index.ts";
import type { Root, SourceFile } from "../../types.ts";
import { rootsOf } from "../versions.ts";

/**
 * The histories of the repository, for what its documents would send. None where the run has no document, or nobody has
 * the repository.
 */
export async function standingRoots(discovery: Discovery, options: Options): Promise<readonly Root[]> {
  if (!discovery.standing || !hasDocuments(discovery)) return [];
  const { files, code } = discovery.standing();
  const standing: Discovery = {
    ...discovery,
    files: files.map(unchanged),
    code: code.map(unchanged),
    documents: [],
    detecting: true,
  };
  await loadCodeLanguages(standing.files, standing.code, discovery.tree);
  const { roots } = rootsOf(standing, { ...options, since: null });
  // Scripts without an order make no schema that anybody could know.
  return roots.filter(({ ordered, versions }) => ordered && versions.length > 0);
}

function hasDocuments({ documents = [], files }: Discovery): boolean {
  return documents.length > 0 || files.some(({ path }) => !path.toLowerCase().endsWith(".sql"));
}

function unchanged<File extends SourceFile>(file: File): File {
  return { ...file, changed: "none" };
}

/** Folders that hold what a service or a repository says of itself, and not another service. */
const ofDocuments =
  /^(?:\.github|adr|build|ci|db|deploy(?:ment)?s?|docker|docs?|guides?|infra|migrations?|notes|operations|ops|playbooks?|runbooks?|scripts?|sql|tools?|wiki)$/i;

/**
 * The history that a document is about: of the repository's only service, or of the one that it lies in; null: it is not
 * known, or it lies in a service that has none.
 */
export function rootBeside(path: string, roots: readonly Root[]): Root | null {
  const own = path.split("/").slice(0, -1);
  const shared = roots.map(({ folder }) => sharedFolders(own, folder));
  const most = Math.max(...shared);
  const nearest = roots.filter((_, at) => shared[at] === most);
  const [below] = own.slice(most);
  if (nearest.length !== 1 || (below !== undefined && !ofDocuments.test(below))) return null;
  return nearest[0] ?? null;
}

function sharedFolders(own: readonly string[], folder: string): number {
  const other = folder === "." ? [] : folder.split("/");
  const end = own.findIndex((name, at) => name !== other[at]);
  return end < 0 ? own.length : end;
}
