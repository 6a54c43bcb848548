import { describe, expect, it } from "vitest";
import { readFiles } from "./memory-tree.ts";

const MIGRATION = { "app/prisma/migrations/20240101000000_a/migration.sql": "SELECT 1;" };
const manifest = (range: string) => ({
  "app/package.json": JSON.stringify({ dependencies: { prisma: range } }),
});
const whyOf = (range: string, lock: string, text: string) =>
  readFiles({ ...MIGRATION, ...manifest(range), [lock]: text }).roots[0]?.versions[0]?.up[0]?.why;

describe("the version that a lock file pins", () => {
  it.each([
    ['# yarn lockfile v1\n\n\nprisma@^7.0.0:\n  version "7.1.0"\n'],
    ['# yarn lockfile v1\n\n"prisma@^6.0.0", "prisma@^7.0.0":\n  version "7.1.0"\n'],
    ['# yarn lockfile v1\r\n\r\nprisma@^6, prisma@^7.0.0:\r\n  version "7.1.0"\r\n'],
    [
      '# yarn lockfile v1\n\nprisma@^6.0.0:\n  version "6.1.0"\n\nprisma@^7.0.0:\n  version "7.1.0"\n  dependencies:\n    x "1"\n',
    ],
    ['__metadata:\n  version: 8\n\n"prisma@npm:^7.0.0":\n  version: 7.1.0\n'],
  ])("is read from yarn.lock, old and new: %j", (text) => {
    expect(whyOf("^7.0.0", "yarn.lock", text)).toContain("(7.1.0 in yarn.lock)");
  });

  it("is not taken from another range of the same package", () => {
    const text = '# yarn lockfile v1\n\nprisma@^6.0.0:\n  version "6.1.0"\n';
    expect(whyOf("^7.0.0", "yarn.lock", text)).toContain("^7.0.0 in app/package.json");
  });

  it.each([
    ['{ "packages": { "prisma": ["prisma@7.1.0", "", {}, "sha512-,}"], }, }'],
    [
      '{ "workspaces": { "": { "name": "all" }, "app": { "name": "the-app", }, }, "packages": { "prisma": ["prisma@6.0.0", ""], "the-app/prisma": ["prisma@7.1.0", ""], } }',
    ],
  ])("is read from bun.lock, the workspace's own first: %j", (text) => {
    expect(whyOf("^7.0.0", "bun.lock", text)).toContain("(7.1.0 in bun.lock)");
  });

  it.each(["{", "{}", '{ "packages": [] }', '{ "packages": { "prisma": "7.1.0" } }'])(
    "is unknown where bun.lock is %j",
    (text) => {
      expect(whyOf("^7.0.0", "bun.lock", text)).toContain("^7.0.0 in app/package.json");
    },
  );
});
