import { describe, expect, it } from "vitest";
import { flat } from "./real-tool.ts";
import { readRecorded, recordedBy, recordedFiles } from "./recorded-tool.ts";

/** Debian 12 has Active Record 6.1.7, as ruby-activerecord; Active Record 7.2 ran from its repository. */
const versions = [
  { version: "6.1", lock: "6.1.7.10", named: /^migrations\// },
  { version: "7.2", lock: "7.2.3.2", named: /^(?:migrations|newer)\// },
] as const;

/** Active Record writes a check's name without quotes, and leaves a blank where it has no option. */
function likened(sql: string): string {
  return flat(sql)
    .replaceAll(/CONSTRAINT (chk_\w+|\w+) CHECK/g, 'CONSTRAINT "$1" CHECK')
    .replaceAll(" , ", ", ")
    .replaceAll(" )", ")");
}

/** Of a table that is renamed Rails asks the server for its sequence. */
const asked = /RENAME TO "\w+(?:_pkey|_id_seq)"$/;

describe.each(versions)("Rails $version sends", async ({ version, lock, named }) => {
  const recorded = recordedBy(`rails-${version}`);
  const names = Object.keys(recorded.up);
  const beside = new Map([["Gemfile.lock", `GEM\n  specs:\n    activerecord (${lock})\n    pg (1.5.4)\n`]]);
  const all = await readRecorded(recordedFiles("rails", named), beside);

  it("all of them, and nothing that is not read", () => {
    const paths = [...all.sent.keys()].flatMap((key) => /^(.*) up$/.exec(key)?.[1] ?? []);
    expect(paths).toEqual(names);
    expect(all.unread).toEqual([]);
  });

  it.each(names)("%s", (name) => {
    for (const direction of ["up", "down"] as const)
      expect((all.sent.get(`${name} ${direction}`) ?? []).map(likened)).toEqual(
        (recorded[direction][name] ?? []).map(likened).filter((sql) => !asked.test(sql)),
      );
  });
});
