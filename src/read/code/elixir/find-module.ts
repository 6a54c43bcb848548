import type { CodeFolder, FindCode } from "../other-files.ts";

/** `MyApp.Migration.Helpers` is what lib/my_app/migration/helpers.ex defines, by Mix's custom. */
export const findElixir: FindCode = ({ names }, around) => {
  const path = names.flatMap((name) => name.split("."));
  const end = path.findIndex((name) => !/^[A-Z]/.test(name));
  const own = end < 0 ? path : path.slice(0, end);
  if (own.length === 0) return null;
  const file = `${own.map(underscored).join("/")}.ex`;
  for (const at of around.folder.above) {
    if (!at.names.has("mix.exs")) continue;
    const found = around.first(at, [...placesBelow(at).map((place) => `${place}${file}`)]);
    if (found) return { file: found, names: [own.join("."), ...path.slice(own.length)] };
  }
  return null;
};

/** Of the project, and of each application of an umbrella. */
function placesBelow(project: CodeFolder): readonly string[] {
  const apps = project.folders.find(({ path }) => path === "apps" || path.endsWith("/apps"));
  const all = (apps?.folders ?? []).map(({ path }) => `apps/${path.split("/").at(-1)}/lib/`);
  return ["lib/", "priv/repo/", ...all];
}

/** Macro.underscore/1 */
function underscored(name: string): string {
  return name
    .replace(/([A-Z\d]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase();
}
