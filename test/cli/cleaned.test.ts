import { expect, test } from "vitest";
import { WithoutServer } from "../../src/programs/commands.ts";
import { folder } from "../discover/folder.ts";
import { run } from "./stub.ts";

const argv = [
  "prove",
  "--clean-up",
  "--database-url",
  "postgresql://boss@elsewhere/shop",
  "--allow-host=elsewhere",
];

test("prove --clean-up says what it has removed and what it has left, and measures nothing", async () => {
  const asked: unknown[] = [];
  const { status, out, err, given } = await run(
    folder({}).path,
    argv,
    {},
    {
      cleanUp: async (...all) => {
        asked.push(all);
        return {
          removed: ["the role indexwright_0a"],
          left: ["the role \u001b[2Jx, which is not marked"],
          failed: [],
        };
      },
    },
  );
  expect({ status, err, given }).toEqual({ status: 0, err: "", given: null });
  expect(out).toMatch(
    /^removed the role indexwright_0a\nleft as it is: the role .*x, which is not marked\n$/,
  );
  expect(out).not.toContain("\u001b");
  expect(asked).toEqual([["postgresql://boss@elsewhere/shop", ["elsewhere"]]]);
});

test("what could not be removed makes the exit status 2", async () => {
  const failed = ["the role app, which cannot be dropped: it owns a table"];
  const { status, err } = await run(
    folder({}).path,
    argv,
    {},
    {
      cleanUp: async () => ({ removed: [], left: [], failed }),
    },
  );
  expect({ status, err }).toEqual({ status: 2, err: `indexwright: not removed: ${failed[0]}\n` });
});

test("where nothing is, it says so; without a server it is one sentence", async () => {
  const nothing = await run(
    folder({}).path,
    argv,
    {},
    {
      cleanUp: async () => ({ removed: [], left: [], failed: [] }),
    },
  );
  expect(nothing).toMatchObject({ status: 0, out: "nothing of indexwright is left there\n" });
  const none = await run(
    folder({}).path,
    argv,
    {},
    {
      cleanUp: async () => {
        throw new WithoutServer("cannot connect to elsewhere:5432: it is not there");
      },
    },
  );
  expect(none).toMatchObject({
    status: 2,
    err: "indexwright: cannot connect to elsewhere:5432: it is not there\n",
  });
  const unnamed = await run(folder({}).path, ["prove", "--clean-up"]);
  expect(unnamed).toMatchObject({
    status: 2,
    err: "indexwright: --clean-up needs --database-url, the server to clean up\n",
  });
});
