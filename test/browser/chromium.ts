import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The Chromium of this machine, without the calls home that it makes by itself. */
export function launch(): Promise<Browser> {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const places = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  const executablePath = places.find((one) => existsSync(one));
  if (executablePath === undefined)
    throw new Error("no Chromium on the PATH; on Debian: apt-get install chromium");
  const quiet = ["--disable-gpu", "--no-first-run", "--disable-sync", "--disable-component-update"];
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-quic", ...quiet],
  });
}
