import type { GrammarSource, LintAnswer, PlaygroundState, ShownReport } from "./messages.ts";

/** The program in its worker. Only the answer to the last question counts. */
export interface PlaygroundLinter {
  readonly tools: readonly string[];
  readonly version: string;
  /** Rejects with what the program says of its input, or of itself; never answers a question that a later one has replaced. */
  lint(state: PlaygroundState): Promise<ShownReport>;
}

interface Waiting {
  readonly id: number;
  readonly resolve: (report: ShownReport) => void;
  readonly reject: (error: Error) => void;
}

export async function startLinter(worker: Worker, grammars: GrammarSource): Promise<PlaygroundLinter> {
  let waiting: Waiting | null = null;
  let last = 0;
  const ready = new Promise<{ readonly tools: readonly string[]; readonly version: string }>(
    (resolve, reject) => {
      worker.addEventListener("error", (event) =>
        reject(new Error(event.message || "the worker does not start")),
      );
      worker.addEventListener("message", ({ data }: MessageEvent<LintAnswer>) => {
        if ("ready" in data) resolve(data.ready);
        else if (data.id === 0 && "error" in data) reject(new Error(data.error));
        else if (waiting && data.id === waiting.id) {
          if ("report" in data) waiting.resolve(data.report);
          else waiting.reject(new Error(data.error));
          waiting = null;
        }
      });
    },
  );
  worker.postMessage(grammars);
  const { tools, version } = await ready;
  return {
    tools,
    version,
    lint: ({ files, tool, postgres }) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting = { id: last, resolve, reject };
        worker.postMessage({ id: last, files, tool, postgres });
      }),
  };
}
