/**
 * again: what failed may be sent again. once: again, but not a second time. pause: it kept nobody out for long, and is
 * tried again later. never: what stands in its way stays there. look: nobody knows what has become of it.
 */
export type Reaction = "again" | "once" | "pause" | "never" | "look";

const reactions: ReadonlyMap<string, Reaction> = new Map([
  ["40P01", "again"], // deadlock_detected
  ["55P03", "pause"], // lock_not_available
  ["57014", "once"], // query_canceled, by somebody else
  ["23505", "never"], // unique_violation: the rows have to change
  ["23P01", "never"], // exclusion_violation
  ["53100", "never"], // disk_full
  ["53400", "never"], // configuration_limit_exceeded: temp_file_limit
]);

/** What may be done about an error; null: the session was lost (57P01 is told so). */
export function reactionTo(sqlstate: string | null): Reaction {
  return sqlstate === null ? "look" : (reactions.get(sqlstate) ?? "never");
}

/** How often each is answered before a step has failed. */
export const mostTries: Readonly<Record<"again" | "once" | "look", number>> = { again: 3, once: 1, look: 3 };
