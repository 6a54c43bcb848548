import { beforeAll, expect, it } from "vitest";
import { loadGrammar } from "../src/parse/index.ts";
import { rootsOf, versionsOf } from "../src/programs/versions.ts";
import type { Migration, Root, RunFailure } from "../src/types.ts";
import { defaults, discoveryOf } from "./room.ts";

beforeAll(loadGrammar);

/** The root, with a migration in it that breaks its reader. */
function breaking(root: Root): Root {
  const broken = (migration: Migration): Migration => ({
    ...migration,
    get pieces(): never {
      throw new Error("it breaks");
    },
  });
  return { ...root, versions: root.versions.map((one) => ({ ...one, up: one.up.map(broken) })) };
}

it("reads each migration once, where nobody knows the order either", () => {
  const files = ["first", "second"].map((name) => [`migrations/${name}.sql`, "SELECT 1;\n"] as const);
  const [root] = rootsOf(discoveryOf(new Map(files), new Map()), defaults).roots;
  expect(root?.ordered).toBe(false);
  const failures: RunFailure[] = [];
  const failed = (one: RunFailure): void => void failures.push(one);
  expect([...versionsOf(breaking(root as Root), defaults, { failed })]).toHaveLength(2);
  expect(failures.map((one) => one.file?.path)).toEqual(files.map(([path]) => path));
});
