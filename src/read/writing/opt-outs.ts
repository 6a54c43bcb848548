import type { WrittenFile } from "../../types.ts";

/** The tool sees for itself which statements run in no transaction, or opens none. */
export const seesForItself = (file: WrittenFile): readonly WrittenFile[] => [file];

/** No file of the tool's can leave the transaction that it is sent in. */
export function staysInside(advice: string) {
  return (_: string, leaves: boolean): string | null => (leaves ? advice : null);
}

/** A marker that has to be the first line of the file. */
export function firstLine(marker: string, isThere: RegExp) {
  return (file: WrittenFile): readonly WrittenFile[] => {
    if (file.text.search(isThere) >= 0) return [file];
    // A byte order mark stays what the file begins with.
    const [mark, text] = file.text.startsWith("\uFEFF") ? ["\uFEFF", file.text.slice(1)] : ["", file.text];
    // Where it stands already, and is not seen, it would be said twice.
    const rest = text.split("\n").filter((line) => line.trim() !== marker);
    return [{ ...file, text: `${mark}${marker}\n${rest.join("\n")}` }];
  };
}
