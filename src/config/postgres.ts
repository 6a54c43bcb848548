import { supportedVersions } from "../options.ts";
import { readableYaml } from "../text/parsed-yaml.ts";
import type { Tree } from "../types.ts";

export interface DetectedVersion {
  readonly version: number;
  /** What is named instead, where that is not supported. */
  readonly unsupported?: { readonly version: number; readonly file: string };
  /** null: the image names none, and may be any. */
  readonly minor: number | null;
  readonly why: string;
}

const composeFiles = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

/** The oldest PostgreSQL of a compose file, else of a CI workflow's services: what runs there runs on newer ones. */
export function detectPostgres(tree: Tree, start = "."): DetectedVersion | null {
  const folders = tree.above(start);
  const compose = folders.flatMap((folder) => composeFiles.map((name) => join(folder, name)));
  const workflows = folders.flatMap((folder) => {
    const below = join(folder, ".github/workflows");
    return tree.list(below).flatMap(({ name }) => (/\.ya?ml$/.test(name) ? [join(below, name)] : []));
  });
  return oldest(tree, compose, composeImages) ?? oldest(tree, workflows, workflowImages);
}

function join(folder: string, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}

function oldest(
  tree: Tree,
  files: readonly string[],
  images: (root: unknown) => readonly unknown[],
): DetectedVersion | null {
  const found = files.flatMap((file) => {
    const text = tree.read(file) ?? "";
    return images(plain(text)).flatMap((image) => {
      const version = typeof image === "string" ? versionInImage(image) : null;
      if (version === null) return [];
      return [
        {
          version,
          file,
          minor: minorOf(String(image), version),
          why: `${file} runs ${String(image)}`,
        },
      ];
    });
  });
  const [first] = found.sort((a, b) => a.version - b.version);
  if (!first) return null;
  const version = nearestSupported(first.version);
  const { file, why, minor } = first;
  if (version === first.version) return { version, minor, why };
  return { version, minor: null, why, unsupported: { version: first.version, file } };
}

function nearestSupported(version: number): number {
  return Math.min(Math.max(version, supportedVersions[0]), supportedVersions.at(-1) ?? version);
}

/** Evidence only: a file that is no YAML, or too clever, says nothing. */
function plain(text: string): unknown {
  try {
    return readableYaml(text)[0];
  } catch {
    return null;
  }
}

function composeImages(root: unknown): readonly unknown[] {
  return values(field(root, "services")).map((service) => field(service, "image"));
}

function workflowImages(root: unknown): readonly unknown[] {
  return values(field(root, "jobs")).flatMap((job) => composeImages(job));
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function values(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

/** The major version in an image's name: "postgres:16.4-alpine", "pgvector/pgvector:0.8.0-pg17". */
export function versionInImage(image: string): number | null {
  // Compose's own default: "postgres:${VERSION:-16}".
  const settled = image.replace(/\$\{\w+:?-([^{}]*)\}/g, "$1").replace(/@sha256:.*$/, "");
  const [, name = "", tag = ""] = /([^/:]+):([^/:]+)$/.exec(settled) ?? [];
  const marked = /(?:^|[^a-z])(?:pg|postgres)-?(\d{1,2})(?!\d)/i.exec(tag);
  const server = /^(?:postgres|postgresql|postgis|pgvector|timescaledb-ha)$/.test(name);
  const leading = server && !/^pgvector$|^timescaledb-ha$/.test(name) ? /^(\d{1,2})(?!\d)/.exec(tag) : null;
  const found = marked ?? leading;
  return found ? Number(found[1]) : null;
}

/** The minor version behind the major one: 2 in "postgres:14.2-alpine". */
function minorOf(image: string, major: number): number | null {
  const [, minor] = new RegExp(`:(?:.*[^\\d.])?${major}\\.(\\d{1,2})(?![\\d.])`).exec(image) ?? [];
  return minor === undefined ? null : Number(minor);
}
