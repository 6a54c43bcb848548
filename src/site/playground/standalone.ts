import { mountPlayground } from "./page.ts";

// The page that holds all it needs: the worker and its grammars stand in it.

function held(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? "null");
}

async function unpacked(text: string): Promise<Uint8Array> {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function begin(): Promise<void> {
  document.body.classList.toggle("dark", matchMedia("(prefers-color-scheme: dark)").matches);
  const grammars = new Map(
    await Promise.all(
      Object.entries(held("grammars") as Readonly<Record<string, string>>).map(
        async ([name, text]) => [name, await unpacked(text)] as const,
      ),
    ),
  );
  const worker = new Worker(
    URL.createObjectURL(new Blob([String(held("worker"))], { type: "text/javascript" })),
  );
  const place = document.getElementById("playground");
  if (place)
    mountPlayground(place, {
      worker,
      grammars: { base: location.href, grammars, names: [] },
      // The rules' pages are not here.
      pageOf: () => null,
    }).catch((error: Error) => {
      place.textContent = `The playground does not start: ${error.message}`;
    });
}

begin();
