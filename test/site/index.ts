import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../print/place.ts";
import { writeSources } from "./vitepress.ts";

// Makes the site in build/site/dist. A dead link ends it.
const folder = path.join(fileURLToPath(root), "build/site");
const base = process.env.INDEXWRIGHT_SITE_BASE ?? "/";
if (!/^\/(?:[\w.-]+\/)*$/.test(base))
  throw new Error(`INDEXWRIGHT_SITE_BASE is a path as /indexwright/, and not ${base}`);
await writeSources(folder, base);
const program = path.join(folder, "node_modules/vitepress/bin/vitepress.js");
const { status } = spawnSync(process.execPath, [program, "build", folder], { stdio: "inherit" });
process.exitCode = status ?? 1;
