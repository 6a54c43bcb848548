import { makeEditor } from "./editor.ts";
import { button, choice, element } from "./elements.ts";
import { examples } from "./examples.ts";
import { fileTabs } from "./file-tabs.ts";
import { findingsList, verdictOf } from "./findings.ts";
import { type PlaygroundLinter, startLinter } from "./linter.ts";
import type { GrammarSource, PlaygroundFile, PlaygroundState, ShownReport } from "./messages.ts";
import { fragmentOf, stateIn } from "./shared-state.ts";

export interface PlaygroundPlace {
  readonly worker: Worker;
  readonly grammars: GrammarSource;
  readonly pageOf: (rule: string) => string | null;
  /** Where no address says what to begin with. */
  readonly first?: PlaygroundState;
  /** On a rule's page: no choice of examples, no address to share. */
  readonly small?: boolean;
}

/** How long nobody types before the program looks. */
const PAUSE = 150;

/** Puts the playground into an element of a page. Rejects where the program does not start. */
export async function mountPlayground(place: HTMLElement, at: PlaygroundPlace): Promise<void> {
  place.replaceChildren(
    element("p", { class: "iw-status", role: "status" }, "Loading PostgreSQL's grammar…"),
  );
  const linter = await startLinter(at.worker, at.grammars);
  const shared = at.small ? null : await stateIn(location.hash.slice(1));
  const [example] = examples;
  const first = shared ?? at.first ?? example;
  if (first) new Playground(place, at, linter, first).begin();
}

class Playground {
  readonly #place: HTMLElement;
  readonly #at: PlaygroundPlace;
  readonly #linter: PlaygroundLinter;
  readonly #tabs = element("div");
  readonly #status = element("p", { class: "iw-status", role: "status", "aria-live": "polite" });
  readonly #list = element("div", { class: "iw-list" });
  readonly #editor: ReturnType<typeof makeEditor>;
  readonly #tool: ReturnType<typeof choice>;
  readonly #major: ReturnType<typeof choice>;
  #state: PlaygroundState;
  #open = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #report: ShownReport | null = null;

  constructor(place: HTMLElement, at: PlaygroundPlace, linter: PlaygroundLinter, first: PlaygroundState) {
    this.#place = place;
    this.#at = at;
    this.#linter = linter;
    this.#state = first;
    const field = element("div", { class: "iw-editor" });
    this.#editor = makeEditor(field, (text) => this.#change(this.#open, { text }, false));
    const tools: readonly (readonly [string, string])[] = [
      ["", "found out"],
      ...linter.tools.map((id) => [id, id] as const),
    ];
    this.#tool = choice("Tool", tools, (tool) => this.#set({ tool: tool || null }));
    const majors = [18, 17, 16, 15, 14].map((major) => [String(major), String(major)] as const);
    this.#major = choice("PostgreSQL", majors, (major) => this.#set({ postgres: Number(major) }));
    const toolbar = element("div", { class: "iw-toolbar" }, this.#tool.field, this.#major.field);
    if (!at.small)
      toolbar.append(
        this.#exampleChoice(),
        button("Copy the address", () => this.#share()),
      );
    place.replaceChildren(
      toolbar,
      element(
        "div",
        { class: "iw-panes" },
        element("section", { "aria-label": "Migrations" }, this.#tabs, field),
        element(
          "section",
          { "aria-label": "Findings" },
          element("h2", { class: "iw-hidden" }, "Findings"),
          this.#status,
          this.#list,
        ),
      ),
    );
  }

  begin(): void {
    this.#show();
    this.#lint();
  }

  #exampleChoice(): HTMLElement {
    const names = examples.map(({ name }) => [name, name] as const);
    const { field } = choice("Example", [["", "choose…"], ...names], (chosen) => {
      const example = examples.find(({ name }) => name === chosen);
      if (example) this.#begin(example);
    });
    return field;
  }

  #begin(state: PlaygroundState): void {
    this.#state = state;
    this.#open = 0;
    this.begin();
  }

  #show(): void {
    const { files, tool, postgres } = this.#state;
    this.#tool.select.value = tool ?? "";
    this.#major.select.value = String(postgres);
    const { path = "", text = "" } = files[this.#open] ?? {};
    this.#editor.show(path, text);
    this.#showTabs();
    this.#mark();
  }

  #showTabs(): void {
    const hadFocus = this.#tabs.contains(document.activeElement);
    this.#tabs.replaceChildren(
      ...fileTabs(this.#state.files, this.#open, {
        opened: (at) => this.#turnTo(at),
        added: () => this.#add(),
        removed: (at) => this.#remove(at),
        changed: (at, file) => this.#change(at, file, true),
      }),
    );
    if (hadFocus) this.#tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  #turnTo(at: number): void {
    this.#open = at;
    this.#show();
  }

  #add(): void {
    const taken = new Set(this.#state.files.map(({ path }) => path));
    let number = this.#state.files.length + 1;
    while (taken.has(`migrations/${number}_new.sql`)) number++;
    const file = { path: `migrations/${number}_new.sql`, text: "", history: false };
    this.#state = { ...this.#state, files: [...this.#state.files, file] };
    this.#open = this.#state.files.length - 1;
    this.begin();
  }

  #remove(at: number): void {
    this.#state = { ...this.#state, files: this.#state.files.filter((_, other) => other !== at) };
    this.#open = 0;
    this.begin();
  }

  #change(at: number, change: Partial<PlaygroundFile>, isNamed: boolean): void {
    const { path } = change;
    const { files } = this.#state;
    // Two files of one path would be one.
    const isTaken = path === "" || files.some((file, other) => other !== at && file.path === path);
    if (!isTaken)
      this.#state = {
        ...this.#state,
        files: files.map((file, other) => (other === at ? { ...file, ...change } : file)),
      };
    if (isNamed) this.#show();
    this.#lintSoon();
  }

  #set(change: Partial<PlaygroundState>): void {
    this.#state = { ...this.#state, ...change };
    this.#lint();
  }

  #lintSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#lint(), PAUSE);
  }

  #lint(): void {
    clearTimeout(this.#pause);
    this.#linter.lint(this.#state).then(
      (report) => this.#told(report),
      (error: Error) => {
        this.#status.textContent = error.message;
        this.#list.replaceChildren();
      },
    );
  }

  #told(report: ShownReport): void {
    this.#report = report;
    this.#status.textContent = verdictOf(report);
    const goTo = (file: string, line: number): void => {
      const at = this.#state.files.findIndex(({ path }) => path === file);
      if (at >= 0 && at !== this.#open) this.#turnTo(at);
      this.#editor.goTo(line);
    };
    this.#list.replaceChildren(...findingsList(report, { pageOf: this.#at.pageOf, goTo }));
    this.#mark();
    this.#place.dataset.ready = "true";
  }

  #mark(): void {
    const path = this.#state.files[this.#open]?.path;
    this.#editor.mark(this.#report?.findings.filter(({ file }) => file === path) ?? []);
  }

  async #share(): Promise<void> {
    const address = new URL(`#${await fragmentOf(this.#state)}`, location.href);
    history.replaceState(null, "", address);
    const isCopied = await navigator.clipboard?.writeText(address.href).then(
      () => true,
      () => false,
    );
    this.#status.textContent = isCopied
      ? "The address is copied: it holds all files"
      : "The address above holds all files";
  }
}
