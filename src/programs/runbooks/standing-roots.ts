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

/** The history that a document is about: the repository's only one, or that of the service it lies in; null: it is not known. */
export function rootBeside(path: string, roots: readonly Root[]): Root | null {
  const shared = roots.map(({ folder }) => sharedFolders(path, folder));
  const most = Math.max(...shared);
  const nearest = roots.filter((_, at) => shared[at] === most);
  return nearest.length === 1 ? (nearest[0] ?? null) : null;
}

function sharedFolders(path: string, folder: string): number {
  const [own, other] = [path.split("/").slice(0, -1), folder.split("/")];
  const end = own.findIndex((name, at) => name !== other[at]);
  return end < 0 ? own.length : end;
}
