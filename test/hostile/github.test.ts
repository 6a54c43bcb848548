import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Runner } from "../../src/shells/action/runner.ts";
import { action } from "../../src/shells/action.ts";
import { plain } from "../action/samples.ts";
import { contentsOf, filesOf, payloadOf } from "../action/scene.ts";
import { type Fault, type Request, startGitHub } from "../github/loopback/server.ts";
import { baseSha, headSha, newPull, newWorld, type Pull, type World } from "../github/loopback/world.ts";
import { eachTestItsTime } from "../github/own-time.ts";
import { sampled } from "./sample.ts";

/** What GitHub, or whatever stands between, may answer forever instead of what it describes. */
const faults: ReadonlyMap<string, Fault["instead"]> = new Map<string, Fault["instead"]>([
  ...[400, 401, 402, 403, 404, 405, 406, 409, 410, 415, 422, 451, 500, 501, 502, 503, 504].map(
    (status) => [`${status}`, { status, body: { message: "no" } }] as const,
  ),
  ["403 for an integration", { status: 403, body: { message: "Resource not accessible by integration" } }],
  [
    "403 for a limit",
    { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4102444800" } },
  ],
  ["429 for an hour", { status: 429, headers: { "retry-after": "3600" }, body: { message: "wait" } }],
  ["429 without a time", { status: 429, body: { message: "wait" } }],
  ["a page of HTML", { status: 200, headers: { "content-type": "text/html" }, body: "<html>Sign in</html>" }],
  ["nothing", { status: 200, body: "" }],
  ["half of a JSON text", { status: 200, body: '[{"filename": "db/' }],
  ["null", { status: 200, body: null }],
  ["a text", { status: 200, body: '"no"' }],
  ["an object without any field", { status: 200, body: {} }],
  ["a list of nonsense", { status: 200, body: [[], 1, null] }],
  ["bytes that are no gzip", { status: 200, headers: { "content-encoding": "gzip" }, body: "no" }],
  ["a way round in circles", { status: 302, headers: { location: "/" }, body: "" }],
  ["no content", { status: 204 }],
  ["silence", "hang"],
  ["a broken connection", "reset"],
  ["an answer that breaks off", "cut"],
]);

const at = (method: string, ending: RegExp) => (request: Request) =>
  request.method === method && ending.test(request.path);

interface Endpoint {
  readonly name: string;
  readonly hit: (request: Request) => boolean;
  /** What is right: the exit status and the verdict. */
  readonly right: readonly [number, string];
  /** What the log and the summary say all the same. */
  readonly said: readonly string[];
  readonly world?: Partial<World>;
  readonly event?: "merge_group";
  /** The pull request has been reviewed before, when it was worse. */
  readonly before?: boolean;
}

const first = "db/migrations/00002_index.sql";
const third = "db/migrations/00003_index.sql";
const blocks = "blocks every write to orders";

const endpoints: readonly Endpoint[] = [
  {
    name: "the list of files",
    hit: at("GET", /\/pulls\/7\/files$/),
    right: [2, "error"],
    said: ["could not run"],
  },
  {
    name: "a file",
    hit: at("GET", /\/contents\/.*00003/),
    right: [2, "error"],
    said: [blocks, "GitHub did not hand out this file", third],
  },
  { name: "the pull request", hit: at("GET", /\/pulls\/7$/), right: [1, "fails"], said: [blocks] },
  { name: "the reviews", hit: at("GET", /\/pulls\/7\/reviews$/), right: [1, "fails"], said: [blocks] },
  { name: "the comments", hit: at("GET", /\/pulls\/7\/comments$/), right: [1, "fails"], said: [blocks] },
  { name: "a new review", hit: at("POST", /\/pulls\/7\/reviews$/), right: [1, "fails"], said: [blocks] },
  { name: "who it is", hit: at("POST", /\/graphql$/), right: [1, "fails"], said: [blocks], before: true },
  {
    name: "an older review",
    hit: (request) => request.method === "PUT",
    right: [1, "fails"],
    said: [blocks],
    before: true,
  },
  {
    name: "a mended comment",
    hit: (request) => request.method === "DELETE",
    right: [1, "fails"],
    said: [blocks],
    before: true,
  },
  {
    name: "the comparison of a merge queue",
    hit: at("GET", /\/compare\//),
    right: [2, "error"],
    said: ["could not run"],
    event: "merge_group",
  },
  {
    name: "the comparison beside a list that is cut off",
    hit: at("GET", /\/compare\//),
    right: [2, "error"],
    said: [blocks, "GitHub lists only so many files"],
  },
  {
    name: "a tree beside a list that is cut off",
    hit: at("GET", /\/git\/trees\//),
    right: [2, "error"],
    said: [blocks, "GitHub lists only so many files"],
  },
];

const time = eachTestItsTime();

const workspace = mkdtempSync(path.join(tmpdir(), "hostile-github-"));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const many = Array.from({ length: 3000 }, (_, nth) => [`z/${nth}.md`, "x"] as const);

const older = "4".repeat(40);

/** The pull request as it stands, or as it stood before: then the third file had one more fault. */
function pullAt(sha: string, cutOff: boolean): { readonly pull: Pull; readonly contents: World["contents"] } {
  const worse = plain.replace(
    "-- +goose Down",
    "CREATE INDEX orders_both_idx ON orders (id, number);\n-- +goose Down",
  );
  const head = {
    [first]: sha === older ? worse : plain,
    [third]: plain.replaceAll("(id)", "(number)").replaceAll("orders_id", "orders_number"),
    ...(cutOff && Object.fromEntries(many)),
  };
  const pull = newPull(filesOf({ base: {}, head }), { head: { sha, ref: "topic", repo: "acme/shop" } });
  const contents = [
    ...contentsOf({ base: {}, head }, sha),
    [`${baseSha}:README.md`, new Uint8Array()] as const,
  ];
  return { pull, contents: new Map(contents) };
}

async function run({ hit, world, event, name, before }: Endpoint, instead: Fault["instead"]) {
  const { pull, contents } = pullAt(headSha, name.includes("cut off"));
  const comparisons = new Map([
    [`${baseSha}...${headSha}`, { mergeBase: baseSha, files: pull.files.slice(0, 300) }],
  ]);
  const said = { reviews: [], comments: [] };
  if (before) {
    const was = await startGitHub(
      newWorld({ ...said, ...pullAt(older, false), pulls: [pullAt(older, false).pull] }),
    );
    await ran(was.url, payloadOf(pullAt(older, false).pull));
    await was.close();
  }
  const github = await startGitHub(newWorld({ contents, comparisons, pulls: [pull], ...said, ...world }));
  let hits = 0;
  github.trouble = (request) => {
    if (!hit(request)) return null;
    hits++;
    if (instead === "hang") time.runOut(request);
    return { instead };
  };
  const queue = { action: "checks_requested", merge_group: { base_sha: baseSha, head_sha: headSha } };
  const made = await ran(github.url, event === "merge_group" ? queue : payloadOf(pull), event);
  await github.close();
  return { ...made, hits };
}

async function ran(url: string, payload: unknown, event = "pull_request") {
  let printed = "";
  let summary = "";
  const outputs = new Map<string, string>();
  const runner: Runner = {
    env: {
      GITHUB_API_URL: url,
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: "event.json",
      GITHUB_SHA: headSha,
      GITHUB_WORKSPACE: workspace,
      "INPUT_GITHUB-TOKEN": "ghs_secret",
    },
    say: (text) => {
      printed += text;
    },
    read: () => JSON.stringify(payload),
    write: (file) => file,
    output: (output, value) => void outputs.set(output, value),
    summarize: async (markdown) => {
      summary += markdown;
    },
    mask: () => {},
  };
  const status = await action(runner);
  return { status, verdict: outputs.get("verdict"), printed, summary };
}

const rows = endpoints.flatMap((endpoint) =>
  [...faults].map(([fault, instead]) => [endpoint.name, fault, { endpoint, instead }] as const),
);

describe("GitHub's faults are told, and never pass", () => {
  it.each(sampled(rows, 20))(
    "%s, answered with %s",
    async (_, __, { endpoint, instead }) => {
      const ran = await run(endpoint, instead);
      expect(ran.hits).toBeGreaterThan(0);
      expect([ran.status, ran.verdict], ran.printed).toEqual([...endpoint.right]);
      for (const said of endpoint.said) {
        expect(ran.printed).toContain(said);
        expect(ran.summary).toContain(said);
      }
      expect(ran.printed).not.toMatch(/internal error|\n\s+at /);
    },
    60_000,
  );
});
