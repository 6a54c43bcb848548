import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Json, type Operation, operations, type Parameter, troubles } from "./description.ts";
import { answer as graphql } from "./graphql.ts";
import { type Answer, type Asked, deeds, notFound } from "./rest.ts";
import type { World } from "./world.ts";

/** What goes wrong with a request, instead of its answer. */
export interface Fault {
  /** hang: no answer ever; reset: the connection breaks; cut: it breaks in the middle of the answer. */
  readonly instead:
    | "hang"
    | "reset"
    | "cut"
    | { readonly status: number; readonly headers?: Headers; readonly body?: Json | string };
  /** The request is carried out all the same. */
  readonly done?: boolean;
}

type Headers = Readonly<Record<string, string>>;

export interface Request {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: { readonly [key: string]: Json };
}

export interface Loopback {
  readonly url: string;
  readonly requests: readonly Request[];
  /** Where a request, or an answer of this fake, is not as GitHub describes it. */
  readonly mistakes: readonly string[];
  /** Asked before each request is answered. */
  trouble: (request: Request, nth: number) => Fault | null;
  readonly close: () => Promise<void>;
}

/** A GitHub on this machine, which knows its own description and holds everyone to it, itself as well. */
export async function startGitHub(world: World): Promise<Loopback> {
  const requests: Request[] = [];
  const mistakes: string[] = [];
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => {
      mistakes.push(String(error));
      outgoing.destroy();
    });
  });
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const address = new URL(incoming.url ?? "/", "http://127.0.0.1");
    const request: Request = {
      method: incoming.method ?? "GET",
      path: decodeURIComponent(address.pathname),
      query: Object.fromEntries(address.searchParams),
      body: chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString("utf8")) : {},
    };
    requests.push(request);
    const fault = loopback.trouble(request, requests.length);
    const act = (): Promise<Answer> => answered(world, request, address.pathname, incoming, mistakes);
    const made = fault && !fault.done ? { status: 200, body: [] } : await act();
    send(outgoing, made, address, fault);
  };
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const loopback: Loopback = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    mistakes,
    trouble: () => null,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return loopback;
}

async function answered(
  world: World,
  request: Request,
  encoded: string,
  { headers }: IncomingMessage,
  mistakes: string[],
): Promise<Answer> {
  const bad = (status: number, message: string): Answer => ({
    status,
    body: { message, status: `${status}` },
  });
  if (!headers["user-agent"]) return bad(403, "Request forbidden by administrative rules.");
  if (headers.authorization !== `token ${world.token}`) return bad(401, "Bad credentials");
  if (encoded === "/graphql") {
    const body = request.body as unknown as Parameters<typeof graphql>[1];
    return { status: 200, body: (await graphql(world, body)) as unknown as Json };
  }
  const operation = operations.find((one) => one.method === request.method && one.path.test(encoded));
  const deed = operation && deeds[operation.id];
  if (!operation || !deed) {
    mistakes.push(`${request.method} ${request.path} is not faked`);
    return bad(501, "Not faked");
  }
  if (headers["x-github-api-version"] !== "2022-11-28") mistakes.push("no version of the API is named");
  const asked = askedOf(operation, request, encoded, headers.accept ?? "");
  const wrong = requestTroubles(asked);
  mistakes.push(...wrong.map((one) => `${operation.id}: ${one}`));
  if (wrong.length > 0) return bad(422, "Invalid request.");
  if (asked.path.owner !== world.owner || asked.path.repo !== world.repo) return notFound;
  if (world.readOnly && request.method !== "GET") return bad(403, "Resource not accessible by integration");
  const answer = deed(world, asked);
  mistakes.push(...answerTroubles(operation, answer).map((one) => `${operation.id} answers: ${one}`));
  return answer;
}

function askedOf(operation: Operation, request: Request, encoded: string, accept: string): Asked {
  const groups = operation.path.exec(encoded)?.groups ?? {};
  const path = Object.entries(groups).map(([name, each]) => [name, decodeURIComponent(each)]);
  return { operation, path: Object.fromEntries(path), query: request.query, accept, body: request.body };
}

function requestTroubles({ operation, path, query, body }: Asked): readonly string[] {
  const given: Readonly<Record<string, Readonly<Record<string, string>>>> = { path, query };
  const value = (one: Parameter): string | undefined => given[one.in]?.[one.name];
  const wrong = operation.parameters.flatMap((parameter) => {
    const text = value(parameter);
    if (text === undefined) return parameter.required ? [`${parameter.name} is missing`] : [];
    const read = parameter.integer && /^-?\d+$/.test(text) ? Number(text) : text;
    return troubles(parameter.check, read).map((each) => `${parameter.name}: ${each}`);
  });
  const known = operation.parameters.map((one) => one.name);
  const strange = Object.keys(query).filter((name) => !known.includes(name));
  if (operation.body) wrong.push(...troubles(operation.body, body));
  else if (Object.keys(body).length > 0) wrong.push("no body is described");
  return [...wrong, ...strange.map((name) => `${name} is not described`)];
}

function answerTroubles(operation: Operation, { status, body }: Answer): readonly string[] {
  const check = operation.answers.get(status);
  if (check === undefined) return status === 404 || status === 501 ? [] : [`${status} is not described`];
  if (body instanceof Uint8Array || check === null) return [];
  return troubles(check, body).filter((one) => !beyond.test(`${operation.id} ${one}`));
}

/** What GitHub is known to answer against its own description: of a deleted fork, of a line no longer shown. */
const beyond =
  /^(pulls\/get \/head\/repo must be object|pulls\/list-review-comments \/\d+\/line must be integer)$/;

function send(outgoing: ServerResponse, answer: Answer, address: URL, fault: Fault | null): void {
  if (fault?.instead === "hang") return;
  if (fault?.instead === "reset") {
    outgoing.destroy();
    return;
  }
  if (fault?.instead === "cut") {
    outgoing.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": "1000" });
    outgoing.write("[", () => outgoing.destroy());
    return;
  }
  const { status, body } = fault?.instead ?? answer;
  const raw = body instanceof Uint8Array;
  const type = raw ? "application/vnd.github.raw+json; charset=utf-8" : "application/json; charset=utf-8";
  outgoing.writeHead(status, {
    ...(body !== undefined && { "content-type": type }),
    ...(!fault && answer.more && { link: linkTo(address) }),
    ...fault?.instead.headers,
  });
  outgoing.end(raw || typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body));
}

function linkTo(address: URL): string {
  const next = new URL(address);
  next.searchParams.set("page", String(Number(address.searchParams.get("page") ?? 1) + 1));
  return `<${next}>; rel="next"`;
}
