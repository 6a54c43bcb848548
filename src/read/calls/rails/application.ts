import { type Handle, handle, nullValue, type Value } from "../../code/value.ts";

/** What changes rows, or runs code that nobody sees here. */
export const recordChanges =
  /^(?:(?:update|delete|destroy|insert|upsert|create|save|increment|decrement|touch|toggle|import|find_or_create)(?:_\w+)?!?|call|run|perform_now|invoke|migrate|down|up)$/;

/** `Rails.configuration.generators`, of which migrations that Rails itself writes ask for the type of a primary key. */
export function railsSettings(primaryKey: string | null): Value {
  const made: Handle = {
    sendsNothing: true,
    call: () => handle(made),
    member: (name) =>
      name === "primary_key_type"
        ? primaryKey === null
          ? nullValue
          : { kind: "symbol", value: primaryKey }
        : handle(made),
  };
  return handle(made);
}
