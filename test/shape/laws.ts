import type { Module } from "./source.ts";

/** Each law takes modules and gives a sentence for every place that breaks it. */
export type Law = (modules: readonly Module[]) => readonly string[];

const stages = ["discover", "read", "parse", "model", "check", "report", "prove", "github"];
const isPackage = (to: string): boolean =>
  !to.includes("/") || /^(?:node:|@)/.test(to) || to.startsWith("libpg-query/");

function stageOf(path: string): string | null {
  const [top, folder, more] = path.split("/");
  return top === "src" && folder !== undefined && more !== undefined && stages.includes(folder)
    ? folder
    : null;
}

function broken(module: Module, to: string): string {
  return `${module.path} imports ${to}`;
}

/** A stage knows the nouns, the shared words and itself. */
export const stagesApart: Law = (modules) =>
  modules.flatMap((module) => {
    const stage = stageOf(module.path);
    if (stage === null) return [];
    const allowed = ["src/types.ts", "src/sql/", `src/${stage}/`];
    return module.imports
      .filter(({ to }) => !isPackage(to) && !allowed.some((one) => to.startsWith(one)))
      .map(({ to }) => broken(module, to));
  });

/** The shared words know the nouns and each other. */
export const wordsApart: Law = (modules) =>
  modules
    .filter((module) => module.path.startsWith("src/sql/"))
    .flatMap((module) =>
      module.imports
        .filter(({ to }) => !isPackage(to) && to !== "src/types.ts" && !to.startsWith("src/sql/"))
        .map(({ to }) => broken(module, to)),
    );

export const rulesApart: Law = (modules) =>
  modules
    .filter((module) => /^rules\/.+\//.test(module.path))
    .flatMap((module) =>
      module.imports
        .filter(({ to }) => !isPackage(to) && !/^src\/(check\/rule\.ts|types\.ts|sql\/.+)$/.test(to))
        .filter(({ to }) => !to.startsWith(module.path.slice(0, module.path.lastIndexOf("/") + 1)))
        .map(({ to }) => broken(module, to)),
    );

/** Only the whole program and its shells know more than one stage. */
export const onePlaceForTheOrder: Law = (modules) =>
  modules.flatMap((module) => {
    if (
      !module.path.startsWith("src/") ||
      /^src\/(cli|main|action|main-action)\.ts$|^src\/(programs|cli|action)\//.test(module.path)
    )
      return [];
    const known = new Set(module.imports.flatMap(({ to }) => stageOf(to) ?? []));
    return known.size > 1 ? [`${module.path} knows ${[...known].sort().join(", ")}`] : [];
  });

const outside =
  /^(node:)?(fs|fs\/promises|child_process|process|net|http|https|http2|tls|dgram|dns|os|worker_threads)$/;
const outsideNames = ["process", "fetch", "WebSocket", "XMLHttpRequest"];
const mayTouch =
  /^src\/(discover|config|cli|write|prove\/server)\/|^src\/(cli|main|main-action|action\/place)\.ts$/;

/** Disk, process and network belong to those that ask for them by name. */
export const fewTouchTheWorld: Law = (modules) =>
  modules
    .filter((module) => !mayTouch.test(module.path))
    .flatMap((module) => [
      ...module.imports.filter(({ to }) => outside.test(to)).map(({ to }) => broken(module, to)),
      ...outsideNames.filter((name) => module.names.has(name)).map((name) => `${module.path} uses ${name}`),
    ]);

interface Door {
  /** Names of node:fs. */
  readonly by: RegExp;
  /** Who may use them. */
  readonly at: RegExp;
  readonly says: string;
}

/** The throwaway server has files of its own, in folders that it makes. */
const doors: readonly Door[] = [
  {
    by: /^(?:\*|read|readSync|readv|readvSync|readFile|readFileSync|open|openSync|openAsBlob|opendir|createReadStream|promises)$/,
    at: /^src\/(?:discover\/(?:open|ground)|write\/replace|main)\.ts$|^src\/prove\/server\//,
    says: "opens files",
  },
  {
    by: /^(?:\*|promises|(?:write|append|truncate|ftruncate|rename|copy|cp|rm|rmdir|unlink|link|symlink|chmod|fchmod|chown|fchown|createWrite|utimes).*)$/,
    // ending.ts: what is said when nothing else can be said any more goes straight to standard error.
    at: /^src\/write\/replace\.ts$|^src\/cli\/ending\.ts$|^src\/prove\/server\//,
    says: "writes files",
  },
];

/** Whatever is opened or written goes through one door, which knows where it may lead; so does every question to git. */
export const oneDoor: Law = (modules) =>
  modules.flatMap((module) =>
    module.imports.flatMap(({ to, names, typeOnly }) => {
      if (typeOnly) return [];
      if (/^(?:node:)?child_process$/.test(to))
        return /^src\/(?:discover\/git\.ts|prove\/server\/)/.test(module.path)
          ? []
          : [`${module.path} starts programs`];
      if (/^(?:node:)?fs\/promises$/.test(to)) return [`${module.path} opens files`];
      if (!/^(?:node:)?fs$/.test(to)) return [];
      return doors
        .filter(({ by, at }) => !at.test(module.path) && names.some((name) => by.test(name)))
        .map(({ says }) => `${module.path} ${says}`);
    }),
  );

/** A report goes in, text comes out. */
export const reportersPure: Law = (modules) =>
  modules
    .filter((module) => module.path.startsWith("src/report/"))
    .flatMap((module) => [
      ...module.imports.filter(({ to }) => to.startsWith("node:")).map(({ to }) => broken(module, to)),
      ...["Date", "performance", "crypto"]
        .filter((name) => module.names.has(name))
        .map((name) => `${module.path} uses ${name}`),
    ]);

/** Each cycle once, as a path that ends where it began. Types alone may look at each other inside a folder. */
export const noCycles: Law = (modules) => {
  const graph = new Map(
    modules.map((one) => [
      one.path,
      one.imports
        .filter((each) => !each.typeOnly || folderOf(each.to) !== folderOf(one.path))
        .map((each) => each.to),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (at: string, trail: readonly string[]): void => {
    if (trail.includes(at)) cycles.push([...trail.slice(trail.indexOf(at)), at].join(" → "));
    else if (!done.has(at)) for (const to of graph.get(at) ?? []) walk(to, [...trail, at]);
    done.add(at);
  };
  for (const path of graph.keys()) walk(path, []);
  return cycles;
};

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

export const nothingNamedForNothing: Law = (modules) =>
  modules.flatMap(({ path }) =>
    path.split("/").some((part) => /^(utils?|helpers?|common|core|engine|manager)(\.ts)?$/.test(part))
      ? [`${path} is named for nothing it holds`]
      : [],
  );

/** What a tool does differently is data of that tool. */
export const toolsInTheirFiles =
  (tools: readonly string[]): Law =>
  (modules) =>
    modules.flatMap((module) =>
      module.deciding
        .filter(({ text }) => tools.includes(text) && module.path !== `src/read/${text}.ts`)
        .map(({ text, line }) => `${module.path}:${line} decides by "${text}"`),
    );

/** Printed facts have a line each, and nobody reads them from top to bottom. */
const isPrinted = (path: string): boolean => path.startsWith("src/sql/facts/");

export const filesShort: Law = (modules) =>
  modules.flatMap(({ path, lines }) => {
    if (isPrinted(path)) return [];
    const most = /^src\/(cli|action)\.ts$/.test(path) ? 100 : /^rules\/.+\/rule\.ts$/.test(path) ? 60 : 300;
    // The nouns are one list, read from top to bottom.
    return lines > most ? [`${path} has ${lines} lines, ${most} at most`] : [];
  });

export const functionsShort: Law = (modules) =>
  modules.flatMap(({ path, functions }) =>
    functions
      .filter(({ lines }) => lines > 50)
      .map(({ name, line, lines }) => `${path}:${line} ${name} has ${lines} lines, 50 at most`),
  );

export function medianLines(modules: readonly Module[]): number {
  const written = modules.filter(({ path }) => !isPrinted(path));
  const sorted = written.map(({ lines }) => lines).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
