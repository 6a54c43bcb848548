import { UnexpectedAnswer } from "./outcome.ts";

export type Fetch = (url: string, options?: object) => Promise<Response>;

/**
 * Reads every answer to its end before anyone looks at it, and only so far. Octokit would take a body that breaks off
 * for an empty one (@octokit/request, fetch-wrapper.js: `response.text().catch(noop)`).
 */
export function bounded(ask: Fetch, mostBytes: number): Fetch {
  return async (url, options) => {
    const answer = await ask(url, options);
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body ?? []) {
      size += part.byteLength;
      // Leaving the loop closes the connection.
      if (size > mostBytes) throw new UnexpectedAnswer(`an answer of more than ${mostBytes} bytes`);
      parts.push(part);
    }
    const { status, headers } = answer;
    return new Response(size === 0 ? null : Buffer.concat(parts), { status, headers: [...headers] });
  };
}
