import type { CodeFolder, FindCode } from "../other-files.ts";

const endings = [".ts", ".js", ".mts", ".mjs", ".cts", ".cjs"];

/** `./helpers`, and `src/helpers` where the project's compiler has a `baseUrl`; packages are nobody's own code. */
export const findJavascript: FindCode = ({ module, names }, around) => {
  const paths = [module, ...withOtherEnding(module), ...endings.map((end) => module + end)];
  const all = [
    ...paths.filter((path) => /\.[cm]?[jt]s$/.test(path)),
    ...endings.map((end) => `${module}/index${end}`),
  ];
  const isRelative = /^\.\.?(?:\/|$)/.test(module);
  const from = isRelative ? around.folder : projectOf(around.folder, module);
  const file = from && around.first(from, all);
  return file ? { file, names } : null;
};

/** A file of TypeScript is imported as what the compiler makes of it. */
function withOtherEnding(module: string): readonly string[] {
  const made = /^(.*)\.([cm]?)js$/.exec(module);
  return made ? [`${made[1]}.${made[2]}ts`] : [];
}

/** The project whose folder a path begins with. */
function projectOf(folder: CodeFolder, module: string): CodeFolder | null {
  const [first = "", ...rest] = module.split("/");
  if (rest.length === 0) return null;
  const project = folder.above.find(({ names }) => names.has("tsconfig.json")) ?? null;
  return project?.folders.some(({ path }) => path === first || path.endsWith(`/${first}`)) ? project : null;
}
