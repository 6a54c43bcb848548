import { fileURLToPath } from "node:url";
import { NoServer, type Server } from "../../src/postgres/server.ts";
import { ownServer } from "../../src/prove/server/local-server.ts";
import { type Binaries, embeddedBinaries, inPackage } from "../../src/prove/server/programs/binaries.ts";

export const majors = [14, 15, 16, 17, 18] as const;

/** The installed binaries of a major: the newest is a dependency of the package itself, the others stand beside this file. */
export function binariesOf(major: number): Binaries | null {
  const own = embeddedBinaries(fileURLToPath(new URL("../../", import.meta.url)));
  if (own?.major === major) return own;
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `postgres-${major}-${system}-${process.arch}`;
  return inPackage(fileURLToPath(new URL(`node_modules/${name}`, import.meta.url)));
}

/** A server of that major, never one of the system's. Rejects with a NoServer where npm has none for this platform. */
export async function openMajor(major: number): Promise<Server> {
  const binaries = binariesOf(major);
  if (!binaries) throw new NoServer(`PostgreSQL ${major} is not installed: npm ci --prefix test/servers`);
  return ownServer(binaries);
}
