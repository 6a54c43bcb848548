import { describe, expect, it } from "vitest";
import { flat } from "./real-tool.ts";
import { readRecorded, recordedBy, recordedFiles } from "./recorded-tool.ts";

/** ecto_sql 3.13.5 with postgrex 0.20.0, on Elixir 1.14 as Debian 12 has it. */
const recorded = recordedBy("ecto_sql-3.13");
const migrations = recordedFiles("ecto", /^migrations\/.*\.exs$/);
const lock = `%{\n  "ecto_sql": {:hex, :ecto_sql, "${recorded.versions.ecto_sql}", "", [:mix], [], "hexpm", ""},\n  "postgrex": {:hex, :postgrex, "${recorded.versions.postgrex}", "", [:mix], [], "hexpm", ""},\n}\n`;
const beside = new Map([["mix.lock", lock]]);

describe("Ecto 3.13 sends", () => {
  it.each([...migrations])("%s", async (path, text) => {
    const { sent, unread } = await readRecorded(new Map([[`priv/repo/${path}`, text]]), beside);
    expect(unread).toEqual([]);
    const name = path.replace("migrations/", "");
    for (const direction of ["up", "down"] as const) {
      const ours = sent.get(`priv/repo/${path} ${direction}`) ?? [];
      expect(likened(ours)).toEqual(likened(recorded[direction][name] ?? []));
    }
  });
});

/** As the driver logs what begins and ends a transaction; an empty query, and an empty transaction, do nothing. */
function likened(sent: readonly string[]): readonly string[] {
  const all = sent.map(flat).filter((sql) => sql !== "");
  const said = all.map((sql) => (/^(?:begin|commit)$/i.test(sql) ? sql.toUpperCase() : sql));
  return said.every((sql) => /^(?:BEGIN|COMMIT)$/.test(sql)) ? [] : said;
}
