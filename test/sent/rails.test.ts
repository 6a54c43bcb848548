import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sentSqlOf } from "../../src/programs/sent-sql.ts";
import { defaults, discoveryOf } from "../room.ts";
import { flat } from "./real-tool.ts";

interface Recorded {
  readonly name: string;
  readonly ruby: string;
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/** What Active Record 6.1.7 sent to a server, one migration after the other; Debian has it as ruby-activerecord. */
const recorded: readonly Recorded[] = JSON.parse(
  readFileSync(new URL("rails-6.1.json", import.meta.url), "utf8"),
);

const lock = "GEM\n  specs:\n    activerecord (6.1.7)\n    pg (1.5.4)\n";
const files = new Map(
  recorded.map(({ ruby }, at) => [`db/migrate/2026010${at + 1}000000_m.rb`, ruby] as const),
);

/** Active Record writes a check's name without quotes, and leaves a blank where it has no option. */
function likened(sql: string): string {
  return flat(sql)
    .replaceAll(/CONSTRAINT (chk_\w+) CHECK/g, 'CONSTRAINT "$1" CHECK')
    .replaceAll(" , ", ", ")
    .replaceAll(" )", ")");
}

/** Of a table that is renamed Rails asks the server for its sequence. */
const asked = /RENAME TO "\w+(?:_pkey|_id_seq)"$/;

describe("Rails 6.1 sends", () => {
  it.each(recorded)("$name", async ({ name, up, down }) => {
    const at = recorded.findIndex((one) => one.name === name);
    const read = await sentSqlOf(discoveryOf(files, new Map([["Gemfile.lock", lock]])), defaults);
    const sent = (direction: "up" | "down") =>
      read.migrations
        .filter((one) => one.file.path.includes(`2026010${at + 1}`) && one.direction === direction)
        .flatMap(({ statements }) => statements.filter(({ boundary }) => !boundary))
        .map(({ sql }) => likened(sql));
    const real = (given: readonly string[]) => given.map(likened).filter((sql) => !asked.test(sql));
    expect(sent("up")).toEqual(real(up));
    expect(sent("down")).toEqual(real(down));
  });
});
