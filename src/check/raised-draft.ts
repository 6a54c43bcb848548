import type {
  DatabaseObject,
  Direction,
  Fix,
  QualifiedName,
  Severity,
  SourceFile,
  Span,
  StatementRepair,
  TableWork,
} from "../types.ts";
import type { Rule } from "./rule.ts";

/** A rule's draft with what it is about. It lives until the report is made, so it must not hold on to a tree. */
export interface RaisedDraft {
  readonly rule: Rule;
  readonly file: SourceFile;
  readonly direction: Direction;
  readonly span: Span;
  readonly message: string;
  readonly why: string | undefined;
  readonly instead: string | undefined;
  readonly severity: Severity | undefined;
  readonly fix: Fix | undefined;
  readonly replacement: StatementRepair | undefined;
  readonly table: QualifiedName | undefined;
  readonly work: TableWork | undefined;
  readonly objects: readonly DatabaseObject[] | undefined;
  /** It stands on lines that nobody has changed. */
  readonly standing: boolean;
}
