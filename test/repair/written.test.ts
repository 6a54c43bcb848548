import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { expect, it } from "vitest";
import { stages } from "../../src/programs/commands.ts";
import { lintRepaired } from "../../src/programs/lint-with-repairs.ts";
import { render } from "../../src/report/index.ts";
import { run } from "../cli/stub.ts";
import { type Folder, repository } from "../discover/folder.ts";
import { defaults, discoveryOf } from "../room.ts";

type Texts = Readonly<Record<string, string>>;

/** A branch that adds some files to a repository that has others. */
function branch(base: Texts, added: Texts): Folder {
  const made = repository(base);
  made.commit();
  made.git("checkout", "-qb", "change");
  made.write(added);
  made.commit();
  return made;
}

function fix(at: Folder, ...argv: readonly string[]) {
  return run(at.path, ["fix", ...argv], {}, stages);
}

function textsIn(at: Folder): ReadonlyMap<string, string> {
  const names = at.git("ls-files", "-co", "--exclude-standard").split("\n");
  return new Map(
    names
      .filter((name) => existsSync(`${at.path}/${name}`))
      .flatMap((name) =>
        name === "" || name === "fix.patch" ? [] : [[name, readFileSync(`${at.path}/${name}`, "utf8")]],
      ),
  );
}

/** What `fix` writes, once as a patch that git applies and once by itself. */
async function bothWays(base: Texts, added: Texts): Promise<ReadonlyMap<string, string>> {
  const [patched, written] = [branch(base, added), branch(base, added)];
  const { out } = await fix(patched, "--dry-run");
  expect(patched.git("status", "--porcelain")).toBe("");
  patched.write({ "fix.patch": out });
  patched.git("apply", "fix.patch");
  await fix(written);
  expect(textsIn(patched)).toEqual(textsIn(written));
  return textsIn(written);
}

const bun = {
  "go.mod": "module m\nrequire github.com/uptrace/bun v1.2.0\n",
  "migrations/20260101000000_orders.tx.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY, status text);\n",
  "migrations/20260101000000_orders.tx.down.sql": "DROP TABLE orders;\n",
};
const renamed = {
  "migrations/20260102000000_b é.tx.up.sql": "SELECT 1;\n",
  "migrations/20260102000000_status.tx.up.sql":
    "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);\n",
  "migrations/20260102000000_status.tx.down.sql": "DROP INDEX CONCURRENTLY orders_status_idx;\n",
};

it("a file that says by its name how it is sent is written under another one, and the old one goes", async () => {
  const texts = await bothWays(bun, renamed);
  const names = [...texts.keys()].filter((name) => name.includes("status"));
  expect(names.sort()).toEqual([
    "migrations/20260102000000_status.down.sql",
    "migrations/20260102000000_status.up.sql",
  ]);
  expect(texts.get(names[1] ?? "")).toContain("CREATE INDEX CONCURRENTLY orders_status_idx");
});

it("JSON says which file goes, and what stands under its new name still is not called mended", async () => {
  const up = "migrations/20260102000000_status.tx.up.sql";
  const twice =
    "CREATE INDEX orders_status_idx ON orders (status);\nCREATE INDEX orders_status_again ON orders (status);\n";
  const files = new Map(Object.entries({ ...renamed, [up]: twice }));
  const discovery = discoveryOf(files, new Map(Object.entries(bun)));
  const report = await lintRepaired(discovery, { ...defaults, rewrite: [...files.keys()] }, new Set());
  const look = { color: false, width: 100, failOn: "error" } as const;
  const [repair] = JSON.parse(render(report, "json", look)).repairs;
  expect(repair.files).toContainEqual({ path: up, text: "", new: false, gone: true });
  const stays = report.findings.filter(({ fingerprint }) => !repair.mends.includes(fingerprint));
  expect(stays.map(({ rule, file }) => [rule, file.path])).toEqual([["duplicate-index", up]]);
});

it("nothing goes where its name is a link", async () => {
  const made = branch(bun, renamed);
  const name = `${made.path}/migrations/20260102000000_status.tx.up.sql`;
  renameSync(name, `${made.path}/elsewhere.sql`);
  symlinkSync("../elsewhere.sql", name);
  made.commit();
  const { status, err } = await fix(made);
  expect([status, err]).toEqual([2, expect.stringContaining("is a link, so it is not taken away")]);
  expect(readdirSync(`${made.path}/migrations`)).toContain("20260102000000_status.tx.up.sql");
});

it("what stands beside a migration already is changed, and not made", async () => {
  const up = "migrations/2026-01-02-000000_status/up.sql";
  const texts = await bothWays(
    {
      "diesel.toml": "",
      "migrations/2026-01-01-000000_orders/up.sql":
        "CREATE TABLE orders (id bigint PRIMARY KEY, status text);\n",
      "migrations/2026-01-01-000000_orders/down.sql": "DROP TABLE orders;\n",
    },
    {
      [up]: "CREATE INDEX orders_status_idx ON orders (status);\n",
      "migrations/2026-01-02-000000_status/down.sql": "DROP INDEX orders_status_idx;\n",
      "migrations/2026-01-02-000000_status/metadata.toml": "run_in_transaction = true\n",
    },
  );
  expect(texts.get("migrations/2026-01-02-000000_status/metadata.toml")).toBe("run_in_transaction = false\n");
  expect(texts.get(up)).toContain("CONCURRENTLY");
});
