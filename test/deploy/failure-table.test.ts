import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The tests that bring a row about: the file, and how the name of the test begins. */
type Injection = readonly [file: string, name: string];

const apply = "deploy/apply.test.ts";
const failures = "deploy/apply-failures.test.ts";
const givenUp = "deploy/given-up.test.ts";
const lines = "deploy/broken-lines.test.ts";
const killed = "deploy/killed-program.test.ts";

const injections: Readonly<Record<string, readonly Injection[]>> = {
  "no connection, a pooler, a standby": [
    ["deploy/waves.test.ts", "nothing of a wave is written to while one of its databases may not start"],
    ["neighbours/pgbouncer.test.ts", "apply sends nothing, preflight and verify say what answers there"],
    ["neighbours/standby.test.ts", "is written to by nobody: preflight stops, and apply sends nothing"],
  ],
  "another `apply` has the lock": [[apply, "another program that applies a change is not disturbed"]],
  "the first lock of a build is held": [
    [apply, "what was INVALID, and somebody has made valid while it was waited, is not dropped"],
    [givenUp, "a first lock that nobody gives back in time: nothing was sent, and it is for later"],
  ],
  "a build waits for others": [
    [apply, "says who is waited for, and gives up when it is told to, leaving nothing"],
    [failures, "a prepared transaction is named, and stops it before it begins"],
  ],
  "somebody waits behind the build": [[failures, "whoever waits behind a build is told of at once"]],
  "the build is what the server ends (40P01)": [
    [failures, "whoever waits behind a build is told of at once"],
    [
      "deploy/resume.test.ts",
      "what was refused for the rows' sake, or for want of room, is never sent again",
    ],
  ],
  "duplicates (23505)": [[apply, "duplicates are shown, and what they leave is dropped and not built again"]],
  "no room (53100, 53400)": [
    [failures, "a build without room leaves nothing, and is not sent again"],
    ["neighbours/full-disk.test.ts", "a build that finds no room is taken back at once"],
  ],
  "somebody cancels the build (57014)": [
    [apply, "a build that somebody cancels is healed once"],
    [givenUp, "a build that somebody cancels each time: after the second it has failed"],
  ],
  "somebody ends its session (57P01)": [[apply, "a build whose session is ended is healed, too"]],
  "the line of the build breaks": [[lines, "a build whose own connection is cut goes on"]],
  "the line of the session that looks on breaks": [
    [lines, "both connections cut: the watcher comes back"],
    [failures, "whose session that looks on is ended takes the lock again, and the build goes on"],
  ],
  "another has taken the lock by then": [
    [failures, "whose lock another has taken meanwhile finishes the index at hand, and begins no other"],
  ],
  "the server cannot be reached for a minute": [
    [lines, "nobody can be asked any more: the build goes on, and a later run finds it done"],
  ],
  "the program or its machine dies": [
    [killed, "while it is %s: the server builds on, and the next run finds it"],
    [killed, "while it waits for the first lock: nothing was sent, and the next run does it all"],
    [killed, "while it drops: the server drops on, and the next run finds it gone"],
  ],
  "the server crashes and comes back": [
    [failures, "a server that crashes in the middle of a build is waited for, and the build begun anew"],
  ],
  "SIGINT or SIGTERM, once": [[killed, "%s once: the index at hand is finished, and the report comes last"]],
  twice: [[killed, "SIGTERM twice: it is cancelled, and what is left is dropped"]],
  "three times": [[killed, "SIGINT three times: it leaves at once"]],
  "the drop of what is left is held up": [
    [givenUp, "a leftover whose drop is held up: nothing is built beside it, and it is for later"],
  ],
  "a quick statement gets no lock (55P03)": [
    [failures, "a quick statement that never gets its lock is for later, and says who has it"],
  ],
  "a database of a wave fails": [
    ["deploy/waves.test.ts", "a fleet stops at the wave in which something fails, and goes on where it was"],
  ],
  "the journal cannot be written": [
    [givenUp, "a journal that cannot be written any more ends no build: it is told once"],
    ["cli/journal.test.ts", "a journal that cannot be written any more says why"],
  ],
};

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

it("each row of what can fail is brought about by a test", () => {
  const [, section = ""] = textOf("src/deploy/README.md").split("## What fails, and what then\n");
  const [table = ""] = section.split("\n## ");
  const [, , ...rows] = table.split("\n").filter((line) => line.startsWith("|"));
  expect(rows.map((row) => row.split("|")[1]?.trim())).toEqual(Object.keys(injections));
  const missing = Object.values(injections)
    .flat()
    .filter(([file, name]) => !textOf(`test/${file}`).includes(`"${name}`));
  expect(missing).toEqual([]);
});
