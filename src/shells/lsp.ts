import type { Readable, Writable } from "node:stream";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Stages } from "../programs/commands.ts";
import { EditorSession } from "./lsp/session.ts";

export interface EditorStreams {
  readonly input: Readable;
  readonly output: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Answers an editor until it says that it is done; the exit status is the protocol's: 0 after shutdown, else 1. */
export function serveEditor({ input, output, env }: EditorStreams, by: Stages): Promise<number> {
  return new Promise((resolve) => {
    let isShutDown = false;
    const connection = createConnection(ProposedFeatures.all, input, output);
    connection.onShutdown(() => {
      isShutDown = true;
    });
    connection.onExit(() => resolve(isShutDown ? 0 : 1));
    input.on("end", () => resolve(isShutDown ? 0 : 1));
    new EditorSession(connection, by, env).listen();
  });
}
