import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { marked } from "marked";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { cli } from "../../src/shells/cli.ts";
import { folder } from "../discover/folder.ts";
import { root } from "../print/place.ts";
import { askedMajors, type Production, production } from "./production.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

/** Each folder is a runbook that was worked through: its README says what is run, and with which exit status. */
const runbooks = fileURLToPath(new URL("test/projects/runbooks/", root));
/** The databases of each, by the variables that hold their URLs. */
const databases: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ["regions", new Map(["1", "2", "3"].map((number) => [`REGION_${number}`, `region_${number}`]))],
  ["maintenance", new Map([["SHOP", "maintenance"]])],
  ["after-release", new Map([["SHOP", "after_release"]])],
]);

/** The lines of the blocks for a shell: words, and the exit status behind the number sign. */
function commandsIn(
  readme: string,
): readonly { readonly words: readonly string[]; readonly status: number }[] {
  return marked
    .lexer(readme)
    .flatMap((token) => (token.type === "code" && token.lang === "sh" ? token.text.split("\n") : []))
    .map((line: string) => {
      const [command = "", status = "0"] = line.split(" # ");
      return { words: command.trim().split(" "), status: Number(status) };
    });
}

it("every runbook that was worked through has its databases here", () => {
  const worked = readdirSync(runbooks).filter((name) => existsSync(`${runbooks}${name}/setup.sql`));
  expect(worked.sort()).toEqual([...databases.keys()].sort());
});

describe.each(askedMajors)("on PostgreSQL %i", (major) => {
  let there: Production;
  beforeAll(async () => {
    there = await production(major);
  });
  afterAll(() => there?.stop());

  /** As psql runs a file: statement by statement. */
  async function sent(database: string, file: string): Promise<void> {
    const session = await there.sessionAt("owner", database);
    for (const statement of readFileSync(file, "utf8").split(";\n"))
      await session.simple(statement).catch((error: { sqlstate?: string }) => {
        // What a runbook is about may be a build that has failed.
        if (error.sqlstate !== "23505") throw error;
      });
    await session.close();
  }

  it.each([...databases])("%s: its commands end as its README says", async (name, named) => {
    const { path: cwd } = folder();
    cpSync(path.join(runbooks, name), cwd, { recursive: true });
    const boss = await there.session("boss");
    for (const database of named.values()) {
      await boss.simple(`CREATE DATABASE ${database} OWNER owner`);
      await sent(database, path.join(cwd, "setup.sql"));
    }
    await boss.close();
    const urls = [...named].map(
      ([variable, database]) => [variable, there.url("owner").replace("/shop?", `/${database}?`)] as const,
    );
    const env = { ...process.env, ...Object.fromEntries(urls) };
    const filled = (word: string) =>
      urls.reduce((all, [key, url]) => all.replace(`$${key}`, () => url), word);
    const commands = commandsIn(readFileSync(path.join(cwd, "README.md"), "utf8"));
    expect(commands.length).toBeGreaterThan(3);
    for (const { words, status } of commands) {
      const [program, ...argv] = words;
      if (program === "psql") {
        const file = argv.at(-1)?.replace("--file=", "") ?? "";
        await sent(named.get((argv[0] ?? "").slice(1)) ?? "", path.join(cwd, file));
        continue;
      }
      expect(program).toBe("indexwright");
      const said: string[] = [];
      const say = (text: string): void => void said.push(text);
      const io = { cwd, stdout: say, stderr: say, stdin: () => Buffer.from(""), env };
      const ended = await cli(argv.map(filled), { ...io, isTTY: false, columns: 80, home: cwd });
      expect(ended, `${words.join(" ")}\n${said.join("")}`).toBe(status);
    }
  });
});
