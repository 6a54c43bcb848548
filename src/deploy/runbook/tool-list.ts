import type { ChangeToWrite, WrittenSection } from "../../types.ts";
import { bullets, said } from "./blocks.ts";

/** What the migration tool makes of a change that it has not run itself; null: it keeps no list. */
export function toolList({ ledger }: ChangeToWrite): WrittenSection | null {
  if (ledger.length === 0) return null;
  return {
    title: "The migration tool's own list",
    blocks: [
      said("The tool does not know that these steps were run, and has the migration still to run:"),
      bullets(ledger.map(({ path, message }) => `\`${path}\`: ${message}`)),
    ],
  };
}
