import type { SourceFile } from "../../../types.ts";
import { folderOf, join } from "../../evidence/path.ts";
import { FilesAround } from "../other-files.ts";
import { type CodeCall, knownText, type TextValue, textValue, type Value } from "../value.ts";

/** Before a path that starts from a file's own folder, so that no other text is taken for one. */
const HERE = "file:";
/** No migration reads a longer script. */
const LONGEST = 1_000_000;

/** `__dirname`: where it stands on the disk of whoever runs it nobody knows, but what is looked for from it is known. */
export function ownFolder({ path }: Pick<SourceFile, "path">): TextValue {
  return { ...textValue(`${HERE}${folderOf(path)}`), holes: true };
}

/** `require("fs")`; null: it is none of the modules of Node.js that read files, and put their paths together. */
export function nodeModule(name: string): Value | null {
  const own = /^(?:node:)?(fs|path|fs\/promises)$/.exec(name)?.[1];
  return own === undefined ? null : { kind: "reference", path: own };
}

/** What Node.js gives of files of the repository, by paths that are known; null: another call, or nobody knows. */
export function fileCall(path: string, { arguments: given }: CodeCall, file: SourceFile): Value | null {
  switch (path.replace(/^node:/, "")) {
    case "path.join":
    case "path.resolve":
      return joined(given);
    case "fs.existsSync": {
      const wanted = pathIn(given[0]);
      return wanted !== null && fileAt(wanted, file) ? { kind: "boolean", value: true } : null;
    }
    case "fs.readFileSync":
    case "fs.promises.readFile":
    case "fs/promises.readFile": {
      const wanted = pathIn(given[0]);
      const found = wanted === null ? null : fileAt(wanted, file);
      // What is read stands in no line of the migration.
      return found && found.text.length <= LONGEST ? textValue(found.text) : null;
    }
    default:
      return null;
  }
}

function joined(parts: readonly Value[]): Value | null {
  const texts = parts.map(pathIn);
  if (texts.length === 0 || texts.includes(null)) return null;
  const whole = texts.join("/");
  return whole.startsWith(HERE) ? { ...textValue(whole), holes: true } : textValue(whole);
}

function pathIn(value: Value | undefined): string | null {
  if (value?.kind === "text" && value.text.startsWith(HERE)) return value.text;
  return knownText(value);
}

/** From its own folder, or from where the project is run: the nearest folder above that has it. */
function fileAt(path: string, from: SourceFile): SourceFile | null {
  const around = FilesAround.of(from);
  if (!around) return null;
  if (!path.startsWith(HERE))
    return around.folder.above.map((folder) => around.first(folder, [path])).find((one) => one) ?? null;
  return around.at(join(".", path.slice(HERE.length)));
}
