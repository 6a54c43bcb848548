import { codeMigrations } from "../../src/read/code-migrations.ts";
import { openFolders } from "../../src/read/evidence/folder.ts";
import { folderOf } from "../../src/read/evidence/path.ts";
import type { CodeFile, Span, Tree } from "../../src/types.ts";

interface KnownFolder {
  readonly tool: string;
  readonly folder: string;
  readonly files: readonly { readonly file: CodeFile; readonly span: Span }[];
}

/** Migrations in code by tool and folder, whether their tool is read or not. */
export function knownCode(code: readonly CodeFile[], tree: Tree) {
  const found = codeMigrations(code, openFolders(tree, code));
  const folders = new Map<string, KnownFolder>();
  for (const { tool, file, span } of found.readable) {
    const folder = folderOf(file.path);
    const key = `${tool.id}\0${folder}`;
    const files = [...(folders.get(key)?.files ?? []), { file, span }];
    folders.set(key, { tool: tool.name, folder, files });
  }
  const known: readonly KnownFolder[] = [...found.unread, ...folders.values()];
  return { ...found, known };
}
