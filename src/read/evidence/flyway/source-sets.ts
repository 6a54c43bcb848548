import type { Folder } from "../folder.ts";

/** How Maven and Gradle lay a module out: what is compiled, and what goes beside it as it is. */
const RESOURCES = "src/main/resources";
const SOURCES = "src/main/java";

/** A folder by its path below another; null where there is none. */
function below(folder: Folder, path: string): Folder | null {
  return path.split("/").reduce<Folder | null>((at, name) => at?.child(name) ?? null, folder);
}

/** The folders that such a path leads to from a folder or from those above it, nearest first. */
function reached(folder: Folder, paths: readonly string[]): readonly Folder[] {
  return folder.above.flatMap((at) => paths.flatMap((path) => below(at, path) ?? []));
}

/** Where the classes of the locations stand that a folder of SQL is one of: of each the nearest. */
export function classesBeside(folder: Folder, locations: readonly string[]): readonly Folder[] {
  if (holdsClasses(folder)) return [];
  return locations.flatMap((location) => reached(folder, [`${SOURCES}/${location}`])[0] ?? []);
}

/** The nearest folder of the locations that has files of SQL, and that this folder of classes is beside. */
export function resourcesBeside(folder: Folder, locations: readonly string[]): Folder | null {
  const paths = locations.flatMap((location) => [`${RESOURCES}/${location}`, location]);
  const found = reached(folder, paths).filter((at) => !holdsClasses(at));
  const isWhole = (resources: Folder): boolean =>
    resources.below.some(({ sql }) => sql.length > 0) &&
    classesBeside(resources, locations).some((classes) => folder.above.includes(classes));
  return found.find(isWhole) ?? null;
}

/** Whether a folder is one of classes, by its place. */
export function holdsClasses({ trail }: Folder): boolean {
  return `/${trail}/`.includes(`/${SOURCES}/`);
}

/** The same of a path: the folder of classes beside one of resources; null where it is none. */
export function classesPath(path: string): string | null {
  return `/${path}/`.includes(`/${RESOURCES}/`) ? path.replace(RESOURCES, () => SOURCES) : null;
}
