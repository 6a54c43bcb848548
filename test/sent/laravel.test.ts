import { describe, expect, it } from "vitest";
import { flat } from "./real-tool.ts";
import { readRecorded, recordedBy, recordedFiles } from "./recorded-tool.ts";

/** Of each major version the newest that its repository had, run with PHP 8.2; 5.8 to 7 rest on its source. */
const versions = ["8.83", "9.52", "10.50", "11.56", "12.67", "13.26"];

const migrations = recordedFiles("laravel", /^migrations\/.*\.php$/);

describe.each(versions)("Laravel %s sends", (name) => {
  const recorded = recordedBy(`laravel-${name}`);
  const locked = { packages: [{ name: "laravel/framework", version: `v${recorded.versions.laravel}` }] };
  const beside = new Map([
    ["composer.lock", JSON.stringify(locked)],
    [".env.example", "DB_CONNECTION=pgsql\n"],
  ]);

  it.each(Object.keys(recorded.up))("%s", async (file) => {
    const path = `database/migrations/${file}`;
    const text = migrations.get(`migrations/${file}`) ?? "";
    const { sent, unread } = await readRecorded(new Map([[path, text]]), beside);
    expect(unread).toEqual([]);
    for (const direction of ["up", "down"] as const) {
      const ours = sent.get(`${path} ${direction}`) ?? [];
      expect(ours).toEqual(recorded[direction][file]?.map(flat) ?? []);
    }
  });
});
