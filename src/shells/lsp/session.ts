import path from "node:path";
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { product } from "../../product.ts";
import type { Stages } from "../../programs/commands.ts";
import { sentenceOf } from "../../programs/error-sentence.ts";
import type { StatementFacts } from "../../programs/statement-facts.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Report } from "../../types.ts";
import { codeActions, resolvedRepair, saidFirst } from "./code-actions.ts";
import { configurationDiagnostic, diagnosticsOf } from "./diagnostics.ts";
import { below, pathOfUri, uriOf } from "./file-names.ts";
import { hoverAt, lockHints } from "./hover.ts";
import { type OpenTexts, WorkspaceFolder } from "./workspace-folder.ts";

/** How long nobody types before a document is looked at. */
const PAUSE_MS = 30;

/** Larger texts are no migrations that somebody writes by hand. */
const MOST_UNITS = 2_000_000;

interface LookedAt {
  readonly version: number;
  readonly report: Report;
  readonly facts: readonly StatementFacts[];
}

interface PlacedDocument {
  readonly folder: WorkspaceFolder;
  /** From the folder. */
  readonly name: string;
}

/** One editor: its folders, its open documents, and what was last said of each. */
export class EditorSession {
  readonly #connection: Connection;
  readonly #by: Stages;
  readonly #env: Readonly<Record<string, string | undefined>>;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #folders = new Map<string, WorkspaceFolder>();
  readonly #looked = new Map<string, LookedAt>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Documents with diagnostics of a configuration, to be taken back. */
  #blamed: ReadonlySet<string> = new Set();
  #showsHints = false;
  #watches = false;

  constructor(connection: Connection, by: Stages, env: Readonly<Record<string, string | undefined>>) {
    this.#connection = connection;
    this.#by = by;
    this.#env = env;
  }

  listen(): void {
    const documents = this.#documents;
    this.#connection.onInitialize((asked) => this.#begin(asked));
    this.#connection.onInitialized(() => this.#watch());
    this.#connection.onDidChangeWatchedFiles(() => this.#lookAgain());
    this.#connection.onCodeAction(({ textDocument, range }) => this.#actions(textDocument.uri, range));
    this.#connection.onCodeActionResolve((action) => this.#resolve(action));
    this.#connection.onHover(({ textDocument: { uri }, position }) => {
      const [looked, placed, document] = this.#known(uri);
      return looked && placed && document
        ? hoverAt(looked.report, looked.facts, placed.name, document.getText(), position)
        : null;
    });
    this.#connection.languages.inlayHint.on(({ textDocument: { uri } }) => {
      const [looked, placed, document] = this.#known(uri);
      if (!this.#showsHints || !looked || !placed || !document) return [];
      return lockHints(looked.facts, placed.name, document.getText().split("\n"));
    });
    documents.onDidChangeContent(({ document: { uri } }) => this.#soon(uri));
    documents.onDidSave(() => this.#lookAgain());
    documents.onDidClose(({ document: { uri } }) => this.#close(uri));
    documents.listen(this.#connection);
    this.#connection.listen();
  }

  #begin({
    workspaceFolders,
    rootUri,
    initializationOptions,
    capabilities,
  }: InitializeParams): InitializeResult {
    const given = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    for (const uri of given) {
      const place = pathOfUri(uri);
      if (place !== null) this.#folders.set(place, new WorkspaceFolder(place, this.#by, this.#env));
    }
    const options = (initializationOptions ?? {}) as { readonly inlayHints?: unknown };
    this.#showsHints = options.inlayHints === true;
    this.#watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.#by.warm();
    return {
      serverInfo: { name: product.name, version: product.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix], resolveProvider: true },
        hoverProvider: true,
        inlayHintProvider: true,
      },
    };
  }

  /** Editors that can be asked to say what else changes; the others say it when a document is saved. */
  #watch(): void {
    if (!this.#watches) return;
    const everything = { watchers: [{ globPattern: "**/*" }] };
    this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, everything)
      .catch((error: unknown) => this.#connection.console.error(sentenceOf(error)));
  }

  /** The folder that a document lies in, the innermost one; null: in none, or on no disk. */
  #placeOf(uri: string): PlacedDocument | null {
    const place = pathOfUri(uri);
    if (place === null) return null;
    const found = [...this.#folders.values()]
      .flatMap((folder) => {
        const name = below(folder.path, place);
        return name === null ? [] : [{ folder, name }];
      })
      .sort((a, b) => b.folder.path.length - a.folder.path.length);
    return found[0] ?? null;
  }

  #known(uri: string): readonly [LookedAt | null, PlacedDocument | null, TextDocument | null] {
    const document = this.#documents.get(uri) ?? null;
    const looked = this.#looked.get(uri);
    return [looked?.version === document?.version ? (looked ?? null) : null, this.#placeOf(uri), document];
  }

  #openIn(folder: WorkspaceFolder): OpenTexts {
    return new Map(
      this.#documents.all().flatMap((document) => {
        const placed = this.#placeOf(document.uri);
        return placed?.folder === folder ? [[placed.name, document.getText()] as const] : [];
      }),
    );
  }

  #soon(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setTimeout(() => {
        this.#waiting.delete(uri);
        void this.#look(uri);
      }, PAUSE_MS),
    );
  }

  /** What stands on the disk has changed: all that is open may mean something else now. */
  #lookAgain(): void {
    for (const folder of this.#folders.values()) folder.forget();
    for (const { uri } of this.#documents.all()) this.#soon(uri);
  }

  #close(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#looked.delete(uri);
    this.#show(uri, []);
  }

  /** Nothing that goes wrong with one document ends the session. */
  async #look(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    const placed = this.#placeOf(uri);
    if (!document || !placed) return;
    const { version } = document;
    const isOld = (): boolean => this.#documents.get(uri)?.version !== version;
    try {
      await this.#lookAt(uri, document, placed, isOld);
    } catch (error) {
      if (!isOld()) this.#complain(error, placed.folder);
    }
  }

  async #lookAt(
    uri: string,
    document: TextDocument,
    { folder, name }: PlacedDocument,
    isOld: () => boolean,
  ): Promise<void> {
    const text = document.getText();
    if (text.length > MOST_UNITS || !(await folder.isRead(name, text))) {
      this.#show(uri, []);
      return;
    }
    const open = this.#openIn(folder);
    const report = await folder.lint(name, open);
    if (isOld()) return;
    const uriIn = (file: string): string => uriOf(path.resolve(folder.path, file));
    this.#blame([]);
    this.#looked.set(uri, { version: document.version, report, facts: [] });
    this.#show(uri, diagnosticsOf(report, name, uriIn), document.version);
    // What else is known comes a moment later.
    const facts = await folder.facts(name, open);
    if (isOld()) return;
    this.#looked.set(uri, { version: document.version, report, facts });
    if (facts.some(({ related }) => related.length > 0))
      this.#show(uri, diagnosticsOf(report, name, uriIn, facts), document.version);
  }

  #show(uri: string, diagnostics: readonly Diagnostic[], version?: number): void {
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics: [...diagnostics],
      ...(version === undefined ? {} : { version }),
    });
  }

  /** What nobody has to answer. */
  #tell(message: string): void {
    void this.#connection.sendNotification("window/showMessage", { type: MessageType.Warning, message });
  }

  /** A mistake of the configuration stands in its file; all else is told. */
  #complain(error: unknown, folder: WorkspaceFolder): void {
    const sentences = error instanceof UsageError ? error.sentences : [sentenceOf(error)];
    const placed = sentences.flatMap((sentence) => configurationDiagnostic(sentence) ?? []);
    this.#blame(
      placed.map(({ path: name, diagnostic }) => [uriOf(path.resolve(folder.path, name)), diagnostic]),
    );
    if (placed.length === 0) this.#connection.console.error(sentences.join("\n"));
  }

  #blame(mistakes: readonly (readonly [uri: string, diagnostic: Diagnostic])[]): void {
    const now = new Set(mistakes.map(([uri]) => uri));
    for (const uri of this.#blamed) if (!now.has(uri)) this.#show(uri, []);
    for (const uri of now)
      this.#show(
        uri,
        mistakes.filter(([other]) => other === uri).map(([, diagnostic]) => diagnostic),
      );
    this.#blamed = now;
  }

  #actions(uri: string, range: Parameters<typeof codeActions>[2]): CodeAction[] {
    const [looked, placed, document] = this.#known(uri);
    if (!looked || !placed || !document) return [];
    const edited = { uri, version: document.version, path: placed.name, text: document.getText() };
    const uriIn = (file: string): string => uriOf(path.resolve(placed.folder.path, file));
    return [...codeActions(looked.report, edited, range, uriIn)];
  }

  async #resolve(action: CodeAction): Promise<CodeAction> {
    const { repair: uri } = (action.data ?? {}) as { readonly repair?: unknown };
    if (typeof uri !== "string") return action;
    const [, placed, document] = this.#known(uri);
    if (!placed || !document) return action;
    const { folder, name } = placed;
    const text = document.getText();
    const report = await folder.repairs(name, this.#openIn(folder));
    const uriIn = (file: string): string => uriOf(path.resolve(folder.path, file));
    const resolved = resolvedRepair(
      action,
      report,
      { uri, version: document.version, path: name, text },
      uriIn,
    );
    const first = resolved.edit ? saidFirst(report, name) : [];
    if (first.length > 0) this.#tell(first.join("\n"));
    return resolved;
  }
}
