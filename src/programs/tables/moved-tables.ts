import type { Policy } from "../../check/policy.ts";
import { nameOf } from "../../sql/grammar/name.ts";
import type { ModelledVersion } from "../../types.ts";

/**
 * Names under which another table stands before a change than after it, as where a new one takes an old one's place: what is
 * told of such a name is of one of the two, and nobody knows of which.
 */
export class MovedTables {
  readonly #names = new Set<string>();
  readonly #changeSet: boolean;

  /** @param changeSet all that is reported is one change; else each version is one */
  constructor(changeSet: boolean) {
    this.#changeSet = changeSet;
  }

  enter({ up, down }: ModelledVersion): void {
    if (!this.#changeSet) this.#names.clear();
    for (const { node } of [...up, ...down].flatMap(({ statements }) => statements)) {
      const { RenameStmt: renamed, AlterObjectSchemaStmt: moved } = node as Moving;
      const relation = (renamed?.renameType === "OBJECT_TABLE" ? renamed : moved)?.relation;
      if (!relation) continue;
      this.#names.add(nameOf(relation).name);
      if (renamed?.newname !== undefined) this.#names.add(renamed.newname);
    }
  }

  /** A policy that takes nothing for small by such a name. */
  over(policy: Policy): Policy {
    return {
      ...policy,
      shortWork: (work) => (this.#names.has(work.table.name) ? null : policy.shortWork(work)),
    };
  }
}

type RelationHolder = { readonly relation?: Parameters<typeof nameOf>[0] };
type Moving = {
  readonly RenameStmt?: RelationHolder & { readonly renameType?: string; readonly newname?: string };
  readonly AlterObjectSchemaStmt?: RelationHolder;
};
