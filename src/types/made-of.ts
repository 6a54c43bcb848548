/** What columns and indexes may be made of, by its name without schema. */
export interface MadeOf {
  readonly kind: "type" | "routine" | "operator class" | "collation";
  readonly name: string;
}
