import { NotKnown } from "../../code/call-arguments.ts";
import type { Value } from "../../code/value.ts";
import { type DjangoObject, djangoObject, itemsListed } from "./django-object.ts";
import { extensionOperations } from "./extension-operations.ts";
import { fieldOperations } from "./field-operations.ts";
import { indexOperations } from "./index-operations.ts";
import { modelOperations } from "./model-operations.ts";
import type { DjangoOperation } from "./operation.ts";
import type { ProjectState } from "./project-state.ts";
import { runPython, sendSql } from "./running.ts";
import type { SchemaEditor } from "./schema-editor.ts";

const operations: ReadonlyMap<string, DjangoOperation> = new Map([
  ...modelOperations,
  ...fieldOperations,
  ...indexOperations,
  ...extensionOperations,
]);

/** What an operation that cannot be taken back would need for that; null: all of them can. */
export function lacksToReverse(items: readonly Value[]): string | null {
  for (const item of items) {
    const of = djangoObject(item);
    if (!of) continue;
    if (of.kind === "RunSQL" && of.given("reverse_sql", 1) === undefined) return "`reverse_sql`";
    if (of.kind === "RunPython" && of.given("reverse_code", 1) === undefined) return "`reverse_code`";
    const inner =
      of.kind === "SeparateDatabaseAndState"
        ? lacksToReverse(itemsListed(of.given("database_operations", 0)))
        : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** Carries out the operations of a migration, one after the other, as its app has them. */
export class MigrationRun {
  readonly #app: string;
  readonly #editor: SchemaEditor;

  constructor(app: string, editor: SchemaEditor) {
    [this.#app, this.#editor] = [app, editor];
  }

  forwards(items: readonly Value[], start: ProjectState): ProjectState {
    let state = start;
    for (const item of items) {
      const from = state;
      const to = this.#after(item, from);
      state = to;
      this.#told(item, (of) => {
        if (of.kind === "RunSQL") sendSql(of.given("sql", 0), this.#editor);
        else if (of.kind === "RunPython") runPython(of, of.given("code", 0), this.#editor);
        else if (of.kind === "SeparateDatabaseAndState")
          this.forwards(itemsListed(of.given("database_operations", 0)), from);
        else this.#known(of).forwards(of, { app: this.#app, editor: this.#editor, from, to });
      });
    }
    return state;
  }

  backwards(items: readonly Value[], start: ProjectState): void {
    const states = [start];
    for (const item of items) states.push(this.#after(item, states.at(-1) ?? start));
    for (let at = items.length - 1; at >= 0; at--) {
      const [item, to = start, from = start] = [items[at], states[at], states[at + 1]];
      if (item)
        this.#told(item, (of) => {
          if (of.kind === "RunSQL") sendSql(of.given("reverse_sql", 1), this.#editor);
          else if (of.kind === "RunPython") runPython(of, of.given("reverse_code", 1), this.#editor);
          else if (of.kind === "SeparateDatabaseAndState")
            this.backwards(itemsListed(of.given("database_operations", 0)), to);
          else this.#known(of).backwards(of, { app: this.#app, editor: this.#editor, from, to });
        });
    }
  }

  /** The state after an operation; what is not read of it changes nothing. */
  #after(item: Value, state: ProjectState): ProjectState {
    const of = djangoObject(item);
    if (!of) return state;
    try {
      const told =
        of.kind === "RunSQL" || of.kind === "SeparateDatabaseAndState"
          ? of.given("state_operations", of.kind === "RunSQL" ? 2 : 1)
          : undefined;
      if (told)
        return itemsListed(told).reduce<ProjectState>((sofar, inner) => this.#after(inner, sofar), state);
      return operations.get(of.kind)?.after(of, this.#app, state) ?? state;
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      return state;
    }
  }

  #known(of: DjangoObject): DjangoOperation {
    const operation = operations.get(of.kind);
    if (!operation) throw new NotKnown(`what \`${of.kind}\` does is not known`);
    return operation;
  }

  #told(item: Value, work: (of: DjangoObject) => void): void {
    const of = djangoObject(item);
    const editor = this.#editor;
    if (!of) {
      editor.run.sent.unread(editor.at.span, "one of its operations is not literal");
      return;
    }
    editor.at = of.code;
    if (!editor.run.step(of.code.span)) return;
    try {
      work(of);
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      editor.run.sent.unread(of.code.span, error);
    }
  }
}
