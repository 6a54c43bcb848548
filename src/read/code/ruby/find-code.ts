import type { CodeFolder, FilesAround, FindCode, FoundCode } from "../other-files.ts";

/** Below the application's folder: where helpers of migrations are kept, by `$LOAD_PATH` or by Rails' autoloading. */
const places = [
  ...["lib", "lib/migrations", "lib/migration_helpers", "db", "db/migrate", "db/migrate_helpers"],
  ...[
    "app/lib",
    "app/helpers",
    "app/models/concerns",
    "app/services",
    "app/migrations",
    "config/initializers",
  ],
];

export const findRuby: FindCode = ({ module, names }, around) => {
  if (module === "") return constant(names, around);
  const path = module.endsWith(".rb") ? module : `${module}.rb`;
  if (/^\.\.?\//.test(path)) return found(around.first(around.folder, [path]), names);
  const application = applicationOf(around.folder);
  if (!application) return null;
  if (path.startsWith("/")) return found(around.first(application, [path.slice(1)]), names);
  return found(around.first(application, [path, ...places.map((place) => `${place}/${path}`)]), names);
};

function found(file: FoundCode["file"] | null, names: readonly string[]): FoundCode | null {
  return file && { file, names };
}

function applicationOf(folder: CodeFolder): CodeFolder | null {
  return folder.above.find(({ names }) => names.has("Gemfile") || names.has("Rakefile")) ?? null;
}

/** `A::B.c` is what a/b.rb has; a module has no name there, since its methods are mixed in as they stand. */
function constant(names: readonly string[], around: FilesAround): FoundCode | null {
  const end = names.findIndex((name) => !/^[A-Z]/.test(name));
  const own = end < 0 ? names : names.slice(0, end);
  const application = applicationOf(around.folder);
  if (own.length === 0 || !application) return null;
  const path = `${own.map(underscored).join("/")}.rb`;
  const file =
    around.first(around.folder, [path]) ??
    around.first(
      application,
      places.map((place) => `${place}/${path}`),
    );
  return found(file, names.slice(own.length - 1));
}

/** ActiveSupport::Inflector#underscore */
function underscored(name: string): string {
  return name
    .replace(/([A-Z\d]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase();
}
