import { describe, expect, it } from "vitest";
import { flat } from "./real-tool.ts";
import { readRecorded, recordedBy, recordedFiles } from "./recorded-tool.ts";

/** Each ran from its repository, with Active Record 6.1.7 as Debian 12 has it. */
const gems = [
  ["safe-pg-migrations", "3.1.0"],
  ["safe-pg-migrations", "4.0.0"],
  ["strong_migrations", "1.8.0"],
  ["strong_migrations", "2.1.0"],
  ["online_migrations", "0.22.0"],
] as const;

/** Active Record writes a check's name without quotes, and values of batches as it comes to them. */
function likened(sql: string): string {
  return flat(sql)
    .replaceAll(/CONSTRAINT (\w+) CHECK/g, 'CONSTRAINT "$1" CHECK')
    .replace(/^(UPDATE "\w+" SET "\w+" = \w+) .*/, "$1");
}

describe.each(gems)("Rails with %s %s sends", async (gem, version) => {
  const recorded = recordedBy(`${gem}-${version.replace(/\.\d+$/, "")}`);
  const names = Object.keys(recorded.up);
  const lock = `GEM\n  specs:\n    activerecord (6.1.7.10)\n    pg (1.4.5)\n    ${gem} (${version})\n`;
  const beside = new Map([["Gemfile.lock", lock]]);
  if (gem === "strong_migrations")
    beside.set("config/initializers/strong_migrations.rb", "StrongMigrations.safe_by_default = true\n");
  const all = await readRecorded(recordedFiles("rails-gems", new RegExp(`^(?:migrations|${gem})/`)), beside);

  it("all of them, and nothing that is not read", () => {
    const paths = [...all.sent.keys()].flatMap((key) => /^(.*) up$/.exec(key)?.[1] ?? []);
    expect(paths).toEqual(names);
    expect(all.unread).toEqual([]);
  });

  it.each(names)("%s", (name) => {
    for (const direction of ["up", "down"] as const) {
      const sent = all.sent.get(`${name} ${direction}`) ?? [];
      const real = recorded[direction][name] ?? [];
      expect(sent.map(likened)).toEqual(real.map(likened));
    }
  });
});
