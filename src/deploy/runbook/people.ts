import type { WrittenSection } from "../../types.ts";
import { said } from "./blocks.ts";

/** What only people know, left blank. */
export const people: WrittenSection = {
  title: "People and window",
  blocks: [
    {
      kind: "table",
      head: ["", "Filled in by whoever runs it"],
      rows: [
        ["Runs it", "`<name, how to reach>`"],
        ["Looks on, and may stop it", "`<name, how to reach>`"],
        ["Knows the queries that need it", "`<team>`"],
        ["Approved by, on", "`<name, date>`"],
        ["Window", "`<from, to, time zone>`; builds may outlast it, and may be left to go on"],
        ["Last backup that was restored", "`<date, where>`"],
        ["Told before and after", "`<channel>`"],
      ],
    },
    said(
      "No index build changes a row, and a drop takes nothing but the index: the backup is for whatever else goes wrong meanwhile.",
    ),
  ],
};
