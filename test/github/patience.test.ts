import { describe, expect, it } from "vitest";
import type { NewReview } from "../../src/github/api.ts";
import type { Fault, Request } from "./loopback/server.ts";
import { headSha, newPull, newWorld, type World } from "./loopback/world.ts";
import { eachTestItsGitHub, failureIn, type Talk, talkTo, told } from "./open.ts";

eachTestItsGitHub();

const pull = newPull([]);
const mark = "<!-- m -->";
const note: NewReview = { commitId: headSha, body: `text ${mark}`, comments: [], mark, known: [] };
const now = 1_800_000_000;

const answer = (status: number, headers: Record<string, string> = {}, message = ""): Fault => {
  return { instead: { status, headers, body: { message } } };
};
const reset = (after: number): Record<string, string> => {
  return { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now + after) };
};
/** The first requests of a method go wrong, one after the other; `null` goes well. */
function troubled({ github }: Talk, method: string, ...faults: readonly (Fault | null)[]): void {
  const left = [...faults];
  github.trouble = (request) => (request.method === method ? (left.shift() ?? null) : null);
}
const methods = (requests: readonly Request[]): string => requests.map((one) => one.method).join(" ");

describe("asking again", () => {
  it.each<[string, Fault, number]>([
    ["429 with a time to wait", answer(429, { "retry-after": "2" }), 2000],
    ["429 with an exhausted limit", answer(429, reset(5)), 5000],
    ["403 with a time to wait", answer(403, { "retry-after": "3" }), 3000],
    ["403 with an exhausted limit", answer(403, reset(7), "API rate limit exceeded"), 7000],
    ["403 with an exhausted limit, without a word", answer(403, reset(7)), 7000],
    ["403 with a limit that is over", answer(403, reset(-7), "API rate limit exceeded"), 0],
    ["500", answer(500), 500],
    ["502 with no JSON", { instead: { status: 502, body: "<html>" } }, 500],
    ["503 with a time to wait", answer(503, { "retry-after": "1" }), 1000],
    ["a broken connection", { instead: "reset" }, 500],
    ["an answer that breaks off", { instead: "cut" }, 500],
  ])("follows %s", async (_, fault, wait) => {
    const talk = await talkTo({ pulls: [pull] });
    troubled(talk, "GET", fault);
    expect(told(await talk.api.pullRequest(7)).number).toBe(7);
    expect(talk.clock.slept).toEqual([wait]);
  });

  it("follows an answer that never comes", async () => {
    const talk = await talkTo({ pulls: [pull] }, { timeoutMs: 2_000 });
    troubled(talk, "GET", { instead: "hang" });
    expect(told(await talk.api.pullRequest(7)).number).toBe(7);
    expect(talk.clock.slept).toEqual([500]);
  });

  it("ends after four times, each later than the one before", async () => {
    const talk = await talkTo({ pulls: [pull] });
    talk.github.trouble = () => answer(503, {}, "No server is currently available");
    expect(failureIn(await talk.api.pullRequest(7))).toMatchObject({
      kind: "unavailable",
      status: 503,
      message: "No server is currently available",
    });
    expect(talk.clock.slept).toEqual([500, 1000, 2000]);
    expect(talk.github.requests).toHaveLength(4);
  });

  it("never asks to wait for what is over", async () => {
    const talk = await talkTo({ pulls: [pull] });
    talk.github.trouble = () => answer(429, reset(-7));
    expect(failureIn(await talk.api.pullRequest(7))).toMatchObject({ kind: "limited", wait: 0 });
  });

  it("ends with the time that there is for one request", async () => {
    const talk = await talkTo({ pulls: [pull] });
    talk.github.trouble = () => answer(429, { "retry-after": "14" });
    expect(failureIn(await talk.api.pullRequest(7))).toMatchObject({ kind: "limited", wait: 14_000 });
    expect(talk.clock.slept).toEqual([14_000, 14_000]);
  });

  it("ends with the time that there is for all of them", async () => {
    const talk = await talkTo({ pulls: [pull] }, { lifeMs: 5000 });
    troubled(talk, "GET", answer(429, { "retry-after": "4" }));
    expect(told(await talk.api.pullRequest(7)).number).toBe(7);
    troubled(talk, "GET", answer(429, { "retry-after": "4" }));
    expect(failureIn(await talk.api.pullRequest(7)).kind).toBe("limited");
    await talk.clock.sleep(1000);
    expect(failureIn(await talk.api.pullRequest(7)).message).toBe("out of time");
    expect(talk.github.requests).toHaveLength(3);
  });

  it.each<[string, Fault]>([
    ["a secondary limit without a time", answer(403, {}, "You have exceeded a secondary rate limit")],
    ["a longer wait than there is time for", answer(429, { "retry-after": "60" })],
  ])("does not follow %s", async (_, fault) => {
    const talk = await talkTo({ pulls: [pull] });
    talk.github.trouble = () => fault;
    expect(failureIn(await talk.api.pullRequest(7))).toMatchObject({ kind: "limited", wait: 60_000 });
    expect([talk.clock.slept, talk.github.requests.length]).toEqual([[], 1]);
  });

  it.each<[string, Fault, string]>([
    ["401", answer(401), "forbidden"],
    ["403", answer(403, {}, "Repository was archived so is read-only."), "forbidden"],
    [
      "403 of the token's rights on the last request of a limit",
      answer(403, reset(1), "Resource not accessible by integration"),
      "read-only",
    ],
    ["404", answer(404), "missing"],
    ["410", answer(410), "missing"],
    ["406", answer(406), "unexpected"],
    ["422", answer(422), "invalid"],
  ])("does not follow %s", async (_, fault, kind) => {
    const talk = await talkTo({ pulls: [pull] });
    talk.github.trouble = () => fault;
    expect(failureIn(await talk.api.pullRequest(7)).kind).toBe(kind);
    expect(talk.github.requests).toHaveLength(1);
  });

  it("starts at the page that went wrong", async () => {
    const files = Array.from({ length: 150 }, (_, nth) => {
      return { filename: `${nth}`, status: "added", sha: "a".repeat(40) } as const;
    });
    const talk = await talkTo({ pulls: [newPull(files)] });
    troubled(talk, "GET", null, answer(500));
    expect(told(await talk.api.files(7)).files).toHaveLength(150);
    expect(talk.github.requests.map((one) => one.query.page)).toEqual(["1", "2", "2"]);
  });
});

describe("a review is made once", () => {
  const talk = async (world: Partial<World> = {}): Promise<Talk & { world: World }> => {
    const whole = newWorld({ pulls: [pull], ...world });
    return { ...(await talkTo(whole, { timeoutMs: 2_000 })), world: whole };
  };

  it.each<[string, Fault]>([
    ["502", { ...answer(502), done: true }],
    ["a broken connection", { instead: "reset", done: true }],
    ["an answer that breaks off", { instead: "cut", done: true }],
    ["no answer", { instead: "hang", done: true }],
    ["another answer", { instead: { status: 200, body: "<html>" }, done: true }],
  ])("though %s followed it", async (_, fault) => {
    const api = await talk();
    troubled(api, "POST", fault);
    const made = told(await api.api.createReview(7, note));
    expect(api.world.reviews.map((each) => each.id)).toEqual([made.id]);
    expect(methods(api.github.requests)).toBe("POST GET");
  });

  it("when the first request was lost", async () => {
    const api = await talk();
    troubled(api, "POST", { instead: "reset" }, answer(502));
    const made = told(await api.api.createReview(7, note));
    expect(api.world.reviews.map((each) => each.id)).toEqual([made.id]);
    expect(methods(api.github.requests)).toBe("POST GET POST GET POST");
  });

  it("beside the ones before it", async () => {
    const api = await talk();
    const { id } = told(await api.api.createReview(7, note));
    troubled(api, "POST", { instead: "reset" });
    const made = told(await api.api.createReview(7, { ...note, known: [id] }));
    expect(api.world.reviews.map((each) => each.id)).toEqual([id, made.id]);
  });

  it("whatever else has been written meanwhile", async () => {
    const api = await talk();
    const other = { node_id: "PRR_1", pull: 7, login: "x", state: "COMMENTED" };
    api.world.reviews.push({ ...other, id: 1, commit_id: "3".repeat(40), body: mark });
    api.world.reviews.push({ ...other, id: 2, commit_id: headSha, body: "text" });
    troubled(api, "POST", { instead: "reset" });
    expect(told(await api.api.createReview(7, note)).id).toBeGreaterThan(2);
    expect(api.world.reviews).toHaveLength(3);
  });

  it("when it had to wait", async () => {
    const api = await talk();
    troubled(api, "POST", answer(403, { "retry-after": "1" }, "You have exceeded a secondary rate limit"));
    told(await api.api.createReview(7, note));
    expect(methods(api.github.requests)).toBe("POST POST");
    expect(api.world.reviews).toHaveLength(1);
  });

  it("though the last of its answers was lost", async () => {
    const api = await talk();
    troubled(api, "POST", answer(500), answer(500), answer(500), { ...answer(500), done: true });
    const made = told(await api.api.createReview(7, note));
    expect(api.world.reviews.map((each) => each.id)).toEqual([made.id]);
  });

  it("or it is not known", async () => {
    const api = await talk();
    api.github.trouble = ({ method }) => (method === "POST" ? { ...answer(502), done: true } : answer(500));
    expect(failureIn(await api.api.createReview(7, note))).toMatchObject({ kind: "unknown", status: 502 });
    expect(methods(api.github.requests)).toBe("POST GET GET GET GET");
    expect(api.world.reviews).toHaveLength(1);
  });

  it("or never, and that is known", async () => {
    const api = await talk();
    troubled(api, "POST", ...Array.from({ length: 4 }, () => answer(502)));
    expect(failureIn(await api.api.createReview(7, note))).toMatchObject({
      kind: "unavailable",
      status: 502,
    });
    expect(methods(api.github.requests)).toBe("POST GET POST GET POST GET POST GET");
  });
});

describe("what may be done twice is", () => {
  it("a change of a review", async () => {
    const world = newWorld({ pulls: [pull] });
    const talk = await talkTo(world);
    const { id } = told(await talk.api.createReview(7, note));
    troubled(talk, "PUT", { instead: "reset", done: true });
    expect(told(await talk.api.updateReview(7, id, "other")).body).toBe("other");
    expect(methods(talk.github.requests)).toBe("POST PUT PUT");
  });

  it("a deletion, which finds nothing the second time", async () => {
    const comment = { id: 5, node_id: "PRRC_5", pull: 7, login: "x", pull_request_review_id: 1 };
    const place = { commit_id: headSha, path: "a", body: "b", line: 1, start_line: null };
    const talk = await talkTo({ pulls: [pull], comments: [{ ...comment, ...place }] });
    troubled(talk, "DELETE", { instead: "reset", done: true });
    expect(told(await talk.api.deleteComment(5))).toBeNull();
    expect(methods(talk.github.requests)).toBe("DELETE DELETE");
  });
});

it("nobody at home is said, after all tries", async () => {
  const talk = await talkTo({ pulls: [pull] });
  await talk.github.close();
  const failure = failureIn(await talk.api.createReview(7, note));
  expect(failure).toMatchObject({ kind: "unavailable", status: null, unsent: true });
  expect(failure.message).toContain("ECONNREFUSED");
  expect(talk.clock.slept).toEqual([500, 1000, 2000]);
});
