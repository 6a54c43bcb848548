import { measuredCards } from "../../check/measured/sign-findings.ts";
import type { OutputFormat } from "../../options.ts";
import { product } from "../../product.ts";
import { type LintStages, lintTexts } from "../../programs/lint-texts.ts";
import { lint, loadGrammar, renderText, ruleCards, rules, tools } from "../../programs/reading.ts";
import type { GrammarSource, LintAnswer, LintQuestion, PlaygroundState, ShownReport } from "./messages.ts";

// The program itself, in the browser: what it finds here is what the command line finds.

const toolIds = tools.map(({ id }) => id);

const stages: LintStages = {
  rules: async () => ruleCards([...rules, ...measuredCards]),
  tools: async () => toolIds,
  lint,
  render: async (report, format, look) =>
    renderText(report, format as Exclude<OutputFormat, "html" | "prometheus">, look),
};

function answer(message: LintAnswer): void {
  postMessage(message);
}

const { fetch: fetched } = globalThis;
const held = new Map<string, Uint8Array>();

/** Grammars are asked for by name wherever their program thinks it lies: here they have one place, or stand in the page. */
function serveGrammars({ base, grammars }: GrammarSource): void {
  for (const [name, bytes] of grammars) held.set(name, bytes);
  globalThis.fetch = async (asked, request) => {
    const name = /[^/]+\.wasm$/.exec(String(asked instanceof Request ? asked.url : asked))?.[0];
    if (name === undefined) return fetched(asked, request);
    const bytes = held.get(name);
    if (!bytes) return fetched(new URL(name, base), request);
    return new Response(new Uint8Array(bytes), { headers: { "content-type": "application/wasm" } });
  };
}

/** One by one, so that nothing waits for what nobody has asked for yet. What does not come now is fetched when it is needed. */
async function holdAll({ base, names }: GrammarSource): Promise<void> {
  for (const name of names) {
    const answered = await fetched(new URL(name, base)).catch(() => null);
    if (answered?.ok) held.set(name, new Uint8Array(await answered.arrayBuffer()));
  }
}

async function reportOf({ files, tool, postgres }: PlaygroundState): Promise<ShownReport> {
  const textsOf = (history: boolean) =>
    new Map(files.filter((file) => file.history === history).map(({ path, text }) => [path, text]));
  const configuration = { "postgres-version": postgres, ...(tool === null ? {} : { tool }) };
  return (await lintTexts(textsOf(false), { configuration, beside: textsOf(true) }, stages)) as ShownReport;
}

addEventListener("message", ({ data }: MessageEvent<GrammarSource | LintQuestion>) => {
  if ("base" in data) {
    serveGrammars(data);
    loadGrammar().then(
      () => {
        answer({ ready: { tools: toolIds, version: product.version } });
        void holdAll(data);
      },
      (error: unknown) => answer({ id: 0, error: `PostgreSQL's grammar cannot be loaded: ${String(error)}` }),
    );
    return;
  }
  const { id } = data;
  reportOf(data).then(
    (report) => answer({ id, report }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
