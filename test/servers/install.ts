import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Before the tests: the older majors of PostgreSQL, only when they are not there yet as the lock file names them.
const folder = fileURLToPath(new URL(".", import.meta.url));
const stamp = `${folder}node_modules/.installed`;
const wanted = createHash("sha256")
  .update(readFileSync(`${folder}package-lock.json`))
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  process.stdout.write("Installing PostgreSQL 14 to 17 for the tests (about 100 MB, once)\n");
  // Their install scripts only make links, which we make ourselves.
  const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
  const { status } = spawnSync("npm", options, {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status === 0) writeFileSync(stamp, wanted);
  else process.stderr.write("They cannot be installed: `npm ci --prefix test/servers` says why\n");
  process.exitCode = status ?? 1;
}
