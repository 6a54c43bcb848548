/** Every name that an object, a list or a function has without anybody having written it there. */
const inherited = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Promise.prototype]
  .flatMap((one) => Object.getOwnPropertyNames(one))
  .filter((name) => /^\w+$/.test(name));

/** What programs ask of values that they do not know: `await` asks for then, JSON.stringify for toJSON. */
const asked = [
  "toJSON",
  "inspect",
  "prototype",
  "default",
  "__esModule",
  "hasOwn",
  "nodeType",
  "undefined",
  "null",
  "NaN",
];

/** Names that mean something to JavaScript, and nothing to PostgreSQL. */
export const prototypeNames: readonly string[] = [...new Set(["__proto__", ...inherited, ...asked])];
