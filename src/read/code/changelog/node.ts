import type { Span } from "../../../types.ts";
import type { TextValue } from "../value.ts";

/**
 * A part of a changelog as Liquibase sees it, whichever form it is written in (ParsedNode.java): an element of XML or one of
 * its attributes, a key of YAML or JSON with what stands under it.
 */
export interface ChangelogNode {
  readonly name: string;
  /** The text that it holds, or the value of an attribute. */
  readonly value: TextValue | null;
  readonly children: readonly ChangelogNode[];
  readonly span: Span;
  /** An attribute of an element of XML: never a change. */
  readonly attribute?: true;
}

export interface ChangelogDocument {
  /** What stands under `databaseChangeLog`; null: it is no changelog, or it could not be read. */
  readonly root: ChangelogNode | null;
  readonly errors: readonly { readonly span: Span; readonly message: string }[];
  readonly comments: readonly Span[];
  readonly form: ChangelogForm;
}

export type ChangelogForm = "xml" | "yaml" | "json";

export const noChangelog = { root: null, errors: [], comments: [] } as const;

/** No changelog that a person writes is nested deeper. */
export const deepestNode = 100;
