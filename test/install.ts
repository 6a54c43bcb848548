import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Before the tests: programs that they run, only when they are not there yet as their lock files name them.
if (process.argv.includes("tools"))
  install("tools", "migration tools in their oldest versions (about 120 MB)");
else if (process.argv.includes("release"))
  install("release", "what holds a release against the rules of npm and GitHub (about 60 MB)");
else if (process.argv.includes("site")) install("site", "what makes the site of its pages (about 100 MB)");
else {
  install("servers", "PostgreSQL 14 to 17 (about 100 MB)");
  install("nodes", "Node.js 20, 22 and 24 (about 170 MB)");
}

function install(name: string, what: string): void {
  const folder = fileURLToPath(new URL(`${name}/`, import.meta.url));
  const stamp = `${folder}node_modules/.installed`;
  const wanted = createHash("sha256")
    .update(readFileSync(`${folder}package-lock.json`))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stdout.write(`Installing ${what} for the tests, once\n`);
  // Their install scripts only make links, which we make ourselves.
  const options = ["ci", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--silent"];
  const { status } = spawnSync("npm", options, {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status === 0) writeFileSync(stamp, wanted);
  else process.stderr.write(`They cannot be installed: \`npm ci --prefix test/${name}\` says why\n`);
  process.exitCode = status || process.exitCode || 0;
}
