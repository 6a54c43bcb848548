import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The absolute path of a document; null: it lies on no disk, as one that nobody has saved yet, or one of another scheme. */
export function pathOfUri(uri: string): string | null {
  try {
    return new URL(uri).protocol === "file:" ? path.normalize(fileURLToPath(uri)) : null;
  } catch {
    return null;
  }
}

export function uriOf(absolute: string): string {
  return pathToFileURL(absolute).href;
}

/** From a folder, with "/" on every system; null: it lies elsewhere. */
export function below(folder: string, absolute: string): string | null {
  const name = path.relative(folder, absolute);
  if (name === "" || name.startsWith("..") || path.isAbsolute(name)) return null;
  return name.split(path.sep).join("/");
}
