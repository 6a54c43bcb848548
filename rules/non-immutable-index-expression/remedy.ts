/** What to write in place of an expression that is not immutable, by the part of it that is not. */
export function remedyFor(changing: string): string {
  const found = remedies.find(([part]) => part.test(changing));
  return (
    found?.[1] ??
    "Use an expression of IMMUTABLE functions only, or a column that the application fills and an index on that."
  );
}

const remedies: readonly (readonly [RegExp, string])[] = [
  [
    /^(date_trunc|date_part|extract)\(/,
    "Name the time zone instead of using the session's: date_trunc('day', created_at AT TIME ZONE 'UTC').",
  ],
  [
    /^date\(|^the cast from (timestamptz|date) to /,
    "Name the time zone instead of using the session's: ((created_at AT TIME ZONE 'UTC')::date).",
  ],
  [/^to_tsvector\(/, "Name the configuration instead of using the session's: to_tsvector('english', body)."],
  [
    /^concat(_ws)?\(|^format\(/,
    "Join text with ||, which is immutable: (first_name || ' ' || last_name), with coalesce() where a column may be null.",
  ],
  [
    /^unaccent$/,
    "Wrap it in a function of your own that is declared IMMUTABLE and names everything with its schema: SELECT public.unaccent('public.unaccent', $1).",
  ],
  [
    /^the cast from \S+ to (date|timestamp|timestamptz|time)$|^to_(date|timestamp)\(/,
    "Store the date in a column of its own type and index that: reading it from text depends on the session's DateStyle.",
  ],
  [
    /^the cast from an enum/,
    "Index the column itself: an enum has operators of its own, while its labels may be renamed.",
  ],
];
