import type { DjangoObject } from "./django-object.ts";
import type { ProjectState } from "./project-state.ts";
import type { SchemaEditor } from "./schema-editor.ts";

/** What an operation has before it and after it. */
export interface OperationPlace {
  readonly app: string;
  readonly editor: SchemaEditor;
  readonly from: ProjectState;
  readonly to: ProjectState;
}

/** An operation of a migration, as django/db/migrations/operations has it. */
export interface DjangoOperation {
  /** The state after it. */
  after(of: DjangoObject, app: string, state: ProjectState): ProjectState;
  /** What it sends; `to` is the state after it. */
  forwards(of: DjangoObject, place: OperationPlace): void;
  /** What taking it back sends; `to` is the state before it. */
  backwards(of: DjangoObject, place: OperationPlace): void;
  /** What it would need to be taken back, where it has none: "`reverse_sql`"; null: it can be. */
  lacks?(of: DjangoObject): string | null;
}

export const sendsNothingAtAll = (): void => undefined;
export const stateUnchanged = (_: DjangoObject, __: string, state: ProjectState): ProjectState => state;
