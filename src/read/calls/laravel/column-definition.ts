import type { Span } from "../../../types.ts";
import { NotKnown } from "../../code/call-arguments.ts";
import { type CodeCall, type Handle, handle, truth, type Value } from "../../code/value.ts";

interface ColumnOwner {
  /** `constrained()` and `references()` of `foreignId()`: the foreign key, which its methods are of from then on. */
  reference(column: BlueprintColumn, call: CodeCall): Handle;
}

const isTrue: Value = { kind: "boolean", value: true };

/** A column of a Blueprint: whatever is called on it is an attribute, which the grammar may ask for. */
export class BlueprintColumn implements Handle {
  readonly name: string;
  readonly type: string;
  /** Its length has a default. */
  readonly sizes: boolean;
  readonly #attributes: Map<string, Value>;
  readonly #owner: ColumnOwner | null;
  /** The table that its model says. */
  readonly model: { readonly table: string; readonly key: string } | null;
  /** From its first call to the last one. */
  span: Span;

  constructor(
    { type, name, sizes = false, model = null, owner = null }: ColumnStart,
    attributes: ReadonlyMap<string, Value>,
    span: Span,
  ) {
    [this.type, this.name, this.sizes, this.model] = [type, name, sizes, model];
    [this.#owner, this.#attributes, this.span] = [owner, new Map(attributes), span];
  }

  get changes(): boolean {
    return this.isSet("change");
  }

  attribute(name: string): Value | undefined {
    return this.#attributes.get(name);
  }

  set(name: string, value: Value = isTrue): void {
    this.#attributes.set(name, value);
  }

  take(name: string): void {
    this.#attributes.delete(name);
  }

  /** Throws where nobody knows it. */
  isSet(name: string): boolean {
    const value = this.#attributes.get(name);
    if (value === undefined) return false;
    const known = truth(value);
    if (known === null) throw new NotKnown(`whether the column is ${name} is not known`);
    return known;
  }

  call(call: CodeCall): Value | null {
    this.span = call.span;
    if (this.#owner && (call.name === "constrained" || call.name === "references"))
      return handle(this.#owner.reference(this, call));
    const [given] = call.arguments;
    const named = [...call.named.values()][0];
    this.#attributes.set(call.name, given ?? named ?? isTrue);
    return handle(this);
  }
}

interface ColumnStart {
  readonly type: string;
  readonly name: string;
  readonly sizes?: boolean;
  readonly model?: BlueprintColumn["model"];
  readonly owner?: ColumnOwner | null;
}

/** What a method of Blueprint says of the column besides its type. */
export interface ColumnTraits {
  readonly sizes?: boolean;
  readonly refers?: boolean;
  readonly model?: BlueprintColumn["model"];
}
