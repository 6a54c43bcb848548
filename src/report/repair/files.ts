import type { Repair } from "../../types.ts";
import { codeLanguage } from "../code-language.ts";
import { codeSpan, fence, text } from "../escape/markdown.ts";
import { plural } from "../verdict.ts";

/** The texts of a repair, folded, each ready to copy, below what is to be looked at first. */
export function repairedFiles({ files, first, left }: Repair): string {
  const made = files.filter((one) => one.new).length;
  const counted =
    made === 0 ? plural(files.length, "file") : `${plural(files.length, "file")}, ${made} of them new`;
  const texts = files.flatMap((file) =>
    file.gone
      ? [`${codeSpan(file.path)} goes: what it held stands under another name.`]
      : [
          `${codeSpan(file.path)}${file.new ? " (new)" : ""}`,
          fence(file.text.replace(/\n$/, ""), codeLanguage(file.path)),
        ],
  );
  return [
    "<details>",
    `<summary>The repair, whole: ${counted}</summary>`,
    ...first.flatMap(looked),
    ...texts,
    ...left.map(({ message }) => `Left to you: ${text(message)}`),
    "</details>",
  ].join("\n\n");
}

/** A sentence that ends in a query, which is there to be copied. */
function looked(sentence: string): readonly string[] {
  const at = sentence.indexOf(": SELECT ");
  return at < 0 ? [text(sentence)] : [text(sentence.slice(0, at + 1)), fence(sentence.slice(at + 2), "sql")];
}
