import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { clean } from "../discover/folder.ts";
import { root } from "../print/place.ts";
import { until } from "../until.ts";

/** An editor that talks to the program over its standard streams, as any does. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly folder: string;
  readonly messages: string[] = [];
  readonly #program: ChildProcess;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  #versions = new Map<string, number>();

  constructor(folder: string) {
    this.folder = folder;
    const main = fileURLToPath(new URL("src/main.ts", root));
    const loader = pathToFileURL(fileURLToPath(import.meta.resolve("tsx"))).href;
    this.#program = spawn(process.execPath, ["--import", loader, main, "lsp", "--stdio"], {
      cwd: path.dirname(folder),
      env: clean(),
      stdio: ["pipe", "pipe", "pipe"],
    });
    const { stdin, stdout, stderr } = this.#program;
    if (!stdin || !stdout || !stderr) throw new Error("the program has no streams");
    stderr.on("data", (bytes) => this.messages.push(String(bytes)));
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification("textDocument/publishDiagnostics", (told: PublishDiagnosticsParams) => {
      this.#published.set(told.uri, told);
    });
    this.connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.connection.listen();
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).href;
  }

  async begin(options: object = {}): Promise<InitializeResult> {
    const asked = {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: pathToFileURL(this.folder).href, name: "it" }],
      initializationOptions: options,
    };
    const answered: InitializeResult = await this.connection.sendRequest("initialize", asked);
    await this.connection.sendNotification("initialized", {});
    return answered;
  }

  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: "sql", version: 1, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  /** Without a range the whole text is another. */
  async change(uri: string, ...contentChanges: readonly object[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async said(
    uri: string,
    fits: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    await until(() => {
      const told = this.#published.get(uri);
      const isNow = told?.version === undefined || told.version === this.#versions.get(uri);
      return told !== undefined && isNow && fits(told.diagnostics);
    });
    const { diagnostics = [] } = this.#published.get(uri) ?? {};
    if (!fits(diagnostics))
      throw new Error(`${uri}: ${JSON.stringify(diagnostics)}\n${this.messages.join("\n")}`);
    return diagnostics;
  }

  /** Waits for a time in which whatever is to be said would have been. */
  async quiet(uri: string): Promise<readonly Diagnostic[]> {
    await this.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    await sleep(1000);
    return this.#published.get(uri)?.diagnostics ?? [];
  }

  async rules(uri: string, ...wanted: readonly string[]): Promise<readonly Diagnostic[]> {
    return this.said(
      uri,
      (all) => [...all.map(({ code }) => String(code))].sort().join() === [...wanted].sort().join(),
    );
  }

  /** The program's exit status. */
  async end(): Promise<number | null> {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    return this.ended();
  }

  ended(): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.#program.exitCode !== null) resolve(this.#program.exitCode);
      else this.#program.once("exit", resolve);
    });
  }

  leave(): void {
    this.connection.dispose();
    this.#program.kill();
  }
}

/** A text as an editor makes it of edits, from the last to the first. */
export function editedText(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: TextEdit["range"]["start"]): number =>
    Math.min(text.length, lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character);
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (made, { range, newText }) =>
        made.slice(0, offset(range.start)) + newText + made.slice(offset(range.end)),
      text,
    );
}
