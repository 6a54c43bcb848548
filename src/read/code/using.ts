/** What a module puts into another one that uses it, as Elixir's `defmacro __using__` says. */
export const USING = "__using__";
