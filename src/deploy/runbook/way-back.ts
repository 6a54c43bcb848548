import type { ChangeToWrite, WrittenSection } from "../../types.ts";
import { bullets, commands, said } from "./blocks.ts";
import { filesInShell } from "./files-in-shell.ts";
import { allSteps } from "./steps.ts";

/** How it is taken back, by the names and definitions that it had. */
export function wayBackToRun(change: ChangeToWrite): WrittenSection {
  const { back, oneWay, generated, backLeftOut } = change;
  return {
    title: "The way back",
    blocks: [
      said(
        "Taking back drops what was built and builds what was dropped, and that takes as long as any build. An index that does no harm can stay.",
      ),
      ...(generated.length === 0
        ? []
        : [
            said(
              "Nobody has written a way back of these; it is made of the way up and of the earlier migrations:",
            ),
            bullets(generated.map((path) => `\`${path}\``)),
          ]),
      ...(oneWay.length === 0
        ? []
        : [
            said(
              "Of these not all can be taken back by itself, and nobody has written how. A person has to, before the first step:",
            ),
            bullets(oneWay.map((path) => `\`${path}\``)),
          ]),
      ...(backLeftOut.length === 0
        ? []
        : [
            said(
              "These statements of the way back are written, and are about no index alone: their migration tool runs them, and not `indexwright rollback`.",
            ),
            bullets(backLeftOut),
          ]),
      ...(back.length === 0
        ? []
        : [
            said("With `indexwright rollback`, or step by step:"),
            commands(`indexwright rollback ${filesInShell(change)} --database-url "$DATABASE_URL"`),
            ...allSteps(back, "back ", change),
          ]),
    ],
  };
}
