import { expect, it } from "vitest";
import { distinctTitles } from "../../src/repair/code/code-files.ts";

it.each([
  ["db/1_drop_again.rb", "drop_again_2"],
  ["Migrations/1_DropAgain.cs", "drop_again_2"],
  ["Migrations/1_dropagain.cs", "drop_again_2"],
  ["migrations/1-drop-everything.js", "drop_again"],
  ["Migrations/1_BackdropAgain.cs", "drop_again"],
])("beside %s a class is called %s", (path, title) => {
  const around = { previous: path, next: null, newest: { path, text: "" }, paths: [path] };
  expect(distinctTitles([{ title: "drop_again" }, { title: null }], around)).toEqual([title, null]);
});
