import { type CodeCall, nullValue, unknown, type Value } from "../value.ts";

/** What is awaited is what is known already: these give what they are given. */
const itself =
  /^(?:Promise\.(?:all|allSettled|any|race|resolve)|Object\.(?:freeze|seal)|Array\.from|structuredClone)$/;
/** Nothing of them sends anything to a database, nor keeps what they are given. */
const harmless =
  /^(?:console|JSON|Math|Number|Date|Reflect\.has|Object\.(?:is|keys|hasOwn)|Array\.isArray|String|Boolean|BigInt|Symbol|parseInt|parseFloat|isNaN|assert)(?:\.|$)|^\w*Error$/;

/** A call of what JavaScript itself has; null: it is of another module, or calls what it is given. */
export function javascriptLibraryCall(path: string, call: CodeCall): Value | null {
  const { arguments: given } = call;
  const [first] = given;
  if (given.some(({ kind }) => kind === "function")) return null;
  if (itself.test(path)) return first ?? nullValue;
  return harmless.test(path) ? unknown : null;
}
