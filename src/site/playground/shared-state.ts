import type { PlaygroundFile, PlaygroundState } from "./messages.ts";

/** What an address may hold, unpacked; nobody shares more. */
const MOST = 1_000_000;

/** The state as a fragment of an address: JSON, deflated, in base64 for addresses. No server ever sees it. */
export async function fragmentOf({ files, tool, postgres }: PlaygroundState): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify({ files, tool, postgres }));
  const packed = await through(text, new CompressionStream("deflate-raw"), MOST);
  const letters = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** What a fragment holds; null where it is none of ours: an address may come from anybody. */
export async function stateIn(fragment: string): Promise<PlaygroundState | null> {
  if (!/^[\w-]+$/.test(fragment)) return null;
  try {
    const letters = atob(fragment.replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const text = await through(packed, new DecompressionStream("deflate-raw"), MOST);
    return readState(JSON.parse(new TextDecoder().decode(text)));
  } catch {
    return null;
  }
}

function readState(given: unknown): PlaygroundState | null {
  if (typeof given !== "object" || given === null) return null;
  const { files, tool, postgres } = given as Readonly<Record<string, unknown>>;
  if (!Array.isArray(files) || files.length === 0 || !files.every(isFile)) return null;
  if (new Set(files.map(({ path }) => path)).size < files.length) return null;
  return {
    files: files.map(({ path, text, history }) => ({ path, text, history })),
    tool: typeof tool === "string" ? tool : null,
    postgres: typeof postgres === "number" && postgres >= 14 && postgres <= 18 ? postgres : 18,
  };
}

function isFile(given: unknown): given is PlaygroundFile {
  if (typeof given !== "object" || given === null) return false;
  const { path, text, history } = given as Readonly<Record<string, unknown>>;
  return typeof path === "string" && path !== "" && typeof text === "string" && typeof history === "boolean";
}

/** Stops where more comes out than anybody would share: a small fragment may unpack to gigabytes. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  way: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(way).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) throw new RangeError("more than anybody shares");
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
