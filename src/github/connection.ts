import { bounded, type Fetch } from "./answer-bounds.ts";
import type { EventRepository } from "./event.ts";
import { type ApiOutcome, apiFailureOf, failure, made, UnexpectedAnswer } from "./outcome.ts";
import { type Patience, persist } from "./persist.ts";

export interface ApiAnswer {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** A request as Octokit takes it: "GET /repos/{owner}/{repo}/…" and what fills it. */
export interface Question {
  readonly route: string;
  readonly fill?: Readonly<Record<string, unknown>>;
  /** The answer is a file's bytes. */
  readonly bytes?: boolean;
}

export interface Connection {
  /** @param look for a request that must not be made twice: whether an unanswered one was made after all */
  readonly ask: <T>(
    question: Question,
    read: (answer: ApiAnswer) => T,
    look?: () => Promise<ApiOutcome<T | null>>,
  ) => Promise<ApiOutcome<T>>;
  /** All pages of a list, or the first `pages`; 100 entries each, GitHub's most. */
  readonly list: <T>(
    question: Question,
    pages: number,
    read: (data: unknown) => readonly T[],
  ) => Promise<ApiOutcome<{ readonly all: readonly T[]; readonly more: boolean }>>;
  readonly graphql: <T>(
    query: string,
    variables: Readonly<Record<string, string>>,
    read: (data: unknown) => T,
  ) => Promise<ApiOutcome<T>>;
}

interface Octokit {
  readonly request: (route: string, fill: Readonly<Record<string, unknown>>) => Promise<ApiAnswer>;
  readonly graphql: (query: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

export interface Access {
  readonly token: string;
  readonly apiUrl: string;
  readonly repository: EventRepository;
}

/** No answer that is wanted comes near: a page of files is a few MB at most. */
const mostBytes = 32 * 2 ** 20;

export async function connect(access: Access, patience: Patience): Promise<Connection> {
  const octokit = await client(access);
  const { owner, repo } = access.repository;
  const { clock } = patience;
  const ask: Connection["ask"] = (question, read, look) =>
    persist(
      patience,
      (timeoutMs) =>
        caught(clock.now, async () => {
          const request = {
            signal: AbortSignal.timeout(timeoutMs),
            ...(question.bytes && { parseSuccessResponseBody: false }),
          };
          return read(await octokit.request(question.route, { owner, repo, ...question.fill, request }));
        }),
      look,
    );
  return {
    ask,
    list: async (question, pages, read) => {
      const all: ReturnType<typeof read>[number][] = [];
      for (let page = 1; page <= pages; page++) {
        const fill = { ...question.fill, per_page: 100, page };
        const next = await ask({ ...question, fill }, ({ data, headers }) => {
          return { read: read(data), more: /\brel="next"/.test(String(headers.link ?? "")) };
        });
        if (!next.ok) return next;
        all.push(...next.value.read);
        if (!next.value.more) return made({ all, more: false });
      }
      return made({ all, more: true });
    },
    graphql: (query, variables, read) =>
      persist(patience, (timeoutMs) =>
        caught(clock.now, async () => {
          const request = { signal: AbortSignal.timeout(timeoutMs) };
          return read(await octokit.graphql(query, { ...variables, request }));
        }),
      ),
  };
}

async function caught<T>(now: () => number, run: () => Promise<T>): Promise<ApiOutcome<T>> {
  try {
    return made(await run());
  } catch (error) {
    // GraphQL says 200 to everything, and what was wrong in the body.
    if (error instanceof Error && error.name === "GraphqlResponseError")
      return { ok: false, failure: failure("invalid", 200, error.message.slice(0, 1000)) };
    return { ok: false, failure: apiFailureOf(error, now()) };
  }
}

/**
 * The toolkit's Octokit, for it knows the runner's proxy. It is imported late: at its import the toolkit reads the
 * event's payload by itself, and throws where that is not JSON (@actions/github, context.js).
 */
async function client({ token, apiUrl }: Access): Promise<Octokit> {
  const { GitHub, defaults, getUserAgentWithOrchestrationId } = await import("@actions/github/lib/utils");
  const silent = (): void => {};
  const octokit = new GitHub({
    ...(token && { auth: token }),
    baseUrl: apiUrl,
    userAgent: getUserAgentWithOrchestrationId("indexwright") ?? "indexwright",
    request: { ...defaults.request, fetch: bounded(defaults.request?.fetch as Fetch, mostBytes) },
    // Octokit would print addresses, in which others' words stand.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  const headers = { "x-github-api-version": "2022-11-28" };
  return {
    request: (route, fill) =>
      understood(
        octokit.request(route, { ...fill, headers: { ...headers, ...(fill.headers as object | undefined) } }),
      ),
    graphql: (query, variables) => understood(octokit.graphql(query, { ...variables, headers })),
  };
}

/** Octokit stumbles over answers that no GitHub gives: one of `null` to GraphQL is a TypeError there (graphql.js). */
async function understood<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError)
      throw new UnexpectedAnswer("GitHub's answer is not as described");
    throw error;
  }
}
