import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Repair, Report } from "../../types.ts";
import type { Look } from "../look.ts";
import { plural } from "../verdict.ts";
import { codeElement, list, prose, type Section, scrolled, sql } from "./section.ts";

/** What should stand in the place of each migration, and what writes it: the next thing to do, so it comes first. */
export function htmlRepairs({ repairs = [] }: Report, { repairedBy }: Look): Section | null {
  const said = repairs.filter(({ files, left }) => files.length + left.length > 0);
  if (said.length === 0) return null;
  const command =
    repairedBy === undefined
      ? h("p", {}, ["The command ", codeElement("fix"), ", with the paths of this run, writes these files."])
      : h("div", {}, [
          h("p", {}, "In a clone of the branch one command writes the repair:"),
          scrolled("Command", h("pre", {}, h("code", {}, repairedBy))),
        ]);
  const writes = said.some(({ files }) => files.length > 0);
  return {
    id: "repair",
    title: "Repair",
    count: said.length,
    body: [...(writes ? [command] : []), ...said.flatMap(repairOf)],
  };
}

function repairOf({ file, files, mends, first, left, checked }: Repair): readonly ElementContent[] {
  const how = checked === "measured" ? "run on a throwaway PostgreSQL" : "read again";
  const what =
    files.length === 0
      ? "nothing can be written for it"
      : `${plural(mends.length, "finding")} mended by ${plural(files.length, "file")}, which ${files.length === 1 ? "was" : "were"} ${how}`;
  return [
    h("h3", {}, [codeElement(file.path), `: ${what}`]),
    ...first.map((sentence) => h("p", {}, [h("strong", {}, "First: "), ...prose(sentence)])),
    ...files.map((written) =>
      written.gone
        ? h("p", {}, [codeElement(written.path), " goes"])
        : h("details", { className: ["query"] }, [
            h("summary", {}, [codeElement(written.path), written.new ? " (new)" : ""]),
            sql(written.text.replace(/\n$/, "")),
          ]),
    ),
    ...(left.length === 0
      ? []
      : [h("p", {}, "Left to you:"), list(left.map(({ message }) => prose(message)))]),
  ];
}
