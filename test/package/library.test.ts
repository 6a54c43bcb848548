import { expect, it } from "vitest";
import { lint } from "../../src/shells/library/index.ts";

interface Found {
  readonly findings: readonly { readonly rule: string; readonly file: string }[];
}

it("reads documents as the command line reads those that are named", async () => {
  const readme = "```sh\npsql -c 'CREATE INDEX a ON orders (x)'\n```\n";
  const { findings } = (await lint({
    "README.md": readme,
    "ops/x.sh": readme.split("\n")[1] ?? "",
  })) as Found;
  expect(new Set(findings.map(({ rule, file }) => `${file} ${rule}`))).toEqual(
    new Set(["README.md create-index-not-concurrent", "ops/x.sh create-index-not-concurrent"]),
  );
});

it.each([
  [undefined, {}, "lint takes texts by their paths, as an object or a Map"],
  [{ "a.sql": 1 }, {}, "lint takes texts, and a.sql is none"],
  [{ "a.sql": "SELECT 1" }, { config: {} }, 'lint knows no option "config"; did you mean "configuration"?'],
  [{ "a.sql": "SELECT 1" }, { beside: { b: null } }, "lint takes texts, and b is none"],
])("of %j it says what is wrong", async (files, request, says) => {
  await expect(lint(files as never, request as never)).rejects.toThrow(says);
});
