import type { Module } from "./source.ts";

/** Each law takes modules and gives a sentence for every place that breaks it. */
export type Law = (modules: readonly Module[]) => readonly string[];

const isPackage = (to: string): boolean =>
  !to.includes("/") ||
  /^(?:node:|@)/.test(to) ||
  /^(?:libpg-query|kubernetes-types|vscode-languageserver)\//.test(to);

function broken(module: Module, to: string): string {
  return `${module.path} imports ${to}`;
}

const types = "src/types(?:\\.ts|/)";
const words = `${types}|src/text/|src/sql/`;

interface Floor {
  /** Its first group is the folder that may import itself. */
  readonly who: RegExp;
  readonly may: string;
}

/** From the ground up: who may import what besides itself. What no row names may import everything but the shells. */
const floors: readonly Floor[] = [
  { who: /^(src\/types)(?:\.ts$|\/)/, may: types },
  { who: /^(src\/text\/)/, may: types },
  { who: /^(src\/sql\/)/, may: words },
  { who: /^(src\/(?:discover|read|parse|model|check|repair|report)\/)/, may: words },
  { who: /^(rules\/[^/]+\/)/, may: `${words}|src/check/rule\\.ts` },
  { who: /^(src\/postgres\/)/, may: words },
  { who: /^(src\/(?:prove|deploy)\/)/, may: `${words}|src/postgres/` },
  { who: /^(src\/github\/)/, may: words },
  { who: /^(src\/write\/)/, may: `${words}|src/discover/|src/options\\.ts|src/product\\.ts` },
  {
    who: /^(src\/config\/)/,
    may: `${words}|src/discover/|src/options?\\.ts|src/inputs\\.ts|src/product\\.ts`,
  },
  { who: /^(src\/shells\/cli)(?:\.ts$|\/)/, may: "src/(?!shells/)|rules/|package\\.json" },
  { who: /^(src\/shells\/action)(?:\.ts$|\/)/, may: "src/(?!shells/)|rules/|package\\.json" },
  { who: /^(src\/shells\/lsp)(?:\.ts$|\/)/, may: "src/(?!shells/)|rules/|package\\.json" },
];

/** Each floor knows those below it, and no other of its own. */
export const floorsApart: Law = (modules) =>
  modules.flatMap((module) => {
    const floor = floors.find(({ who }) => who.test(module.path));
    const own = floor?.who.exec(module.path)?.[1] ?? "";
    const may = new RegExp(`^(?:${floor?.may ?? "(?!src/shells/)"})`);
    if (!floor && /^src\/main/.test(module.path)) return [];
    return module.imports
      .filter(({ to }) => !isPackage(to) && !may.test(to) && !(own !== "" && to.startsWith(own)))
      .map(({ to }) => broken(module, to));
  });

const stages = /^src\/(discover|read|parse|model|check|repair|report|prove|deploy|github)\//;

/** Only programs and their shells know more than one stage. */
export const onePlaceForTheOrder: Law = (modules) =>
  modules.flatMap((module) => {
    if (!module.path.startsWith("src/") || /^src\/(?:programs\/|shells\/|main)/.test(module.path)) return [];
    const known = new Set(module.imports.flatMap(({ to }) => stages.exec(to)?.[1] ?? []));
    return known.size > 1 ? [`${module.path} knows ${[...known].sort().join(", ")}`] : [];
  });

const outside =
  /^(node:)?(fs|fs\/promises|child_process|process|net|http|https|http2|tls|dgram|dns|os|worker_threads)$/;
const outsideNames = ["process", "fetch", "WebSocket", "XMLHttpRequest"];
const mayTouch =
  /^src\/(discover|config|shells\/cli|shells\/lsp|site|write|prove\/server|postgres)\/|^src\/(shells\/cli|main|main-action|shells\/action\/working-directory)\.ts$/;

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
    at: /^src\/(?:discover\/(?:open|ground)|write\/replace-file|main)\.ts$|^src\/prove\/server\//,
    says: "opens files",
  },
  {
    by: /^(?:\*|promises|(?:write|append|truncate|ftruncate|rename|copy|cp|rm|rmdir|unlink|link|symlink|chmod|fchmod|chown|fchown|createWrite|utimes).*)$/,
    // exit-signals.ts: what is said when nothing else can be said any more goes straight to standard error.
    at: /^src\/write\/replace-file\.ts$|^src\/shells\/cli\/exit-signals\.ts$|^src\/prove\/server\//,
    says: "writes files",
  },
];

/** Whatever is opened or written goes through one door, which knows where it may lead; so does every question to git. */
export const oneDoor: Law = (modules) =>
  modules.flatMap((module) =>
    module.imports.flatMap(({ to, names, typeOnly }) => {
      if (typeOnly) return [];
      if (/^(?:node:)?child_process$/.test(to))
        return /^src\/(?:discover\/git\/git\.ts|prove\/server\/)/.test(module.path)
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

/** Each cycle once, as a path that ends where it began. Types count too. */
export const noCycles: Law = (modules) => {
  const graph = new Map(modules.map((one) => [one.path, one.imports.map((each) => each.to)]));
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

/** Folders of equals, which a registry or a printer lists. */
const ofEquals = /^(?:rules|src\/read\/tools|src\/read\/marks|src\/postgres\/questions|src\/sql\/facts)$/;

/** A folder is read at a glance. */
export const foldersSmall: Law = (modules) => {
  const counts = new Map<string, number>();
  for (const { path } of modules) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count > 24 && !ofEquals.test(folder))
    .map(([folder, count]) => `${folder} has ${count} files, 24 at most`);
};

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
        .filter(
          ({ text }) =>
            tools.includes(text) &&
            module.path !== `src/read/tools/${text}.ts` &&
            !module.path.startsWith(`src/read/calls/${text}/`),
        )
        .map(({ text, line }) => `${module.path}:${line} decides by "${text}"`),
    );

/** Printed facts have a line each, and nobody reads them from top to bottom. */
const isPrinted = (path: string): boolean => path.startsWith("src/sql/facts/");

export const filesShort: Law = (modules) =>
  modules.flatMap(({ path, lines }) => {
    if (isPrinted(path)) return [];
    const most = /^src\/shells\/(cli|action)\.ts$/.test(path)
      ? 100
      : /^rules\/.+\/rule\.ts$/.test(path)
        ? 60
        : 300;
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

/** What a page in a browser loads, too. */
const anywhere = ["src/programs/lint.ts", "src/report/index.ts"];

/** What reads and reports knows no Node.js, however far it is from the beginning. */
export const runsAnywhere: Law = (modules) => {
  const byPath = new Map(modules.map((one) => [one.path, one]));
  const seen = new Set<string>();
  const open = [...anywhere];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { to, typeOnly } of byPath.get(path)?.imports ?? []) if (!typeOnly) open.push(to);
  }
  return modules
    .filter(({ path }) => seen.has(path))
    .flatMap((module) => [
      ...module.imports.filter(({ to }) => to.startsWith("node:")).map(({ to }) => broken(module, to)),
      ...["Buffer", "process"]
        .filter((name) => module.names.has(name))
        .map((name) => `${module.path} uses ${name}`),
    ]);
};
