import { toldIfHanded } from "../../code/connections.ts";
import type { Evaluator, Host } from "../../code/host.ts";
import { phpLibraryCall } from "../../code/php/library.ts";
import { type CodeCall, handle, knownText, nullValue, unknown, type Value } from "../../code/value.ts";
import { ModelRows } from "../any-tool/model-rows.ts";
import type { PhpFiles } from "../any-tool/php-files.ts";
import { RawExpression } from "../any-tool/raw-expression.ts";
import type { LaravelDatabase } from "./database.ts";

/** Facades and helpers that send nothing to a database. */
const aside =
  /^(?:App|Arr|Artisan(?=::never)|Blade|Cache|Carbon\w*|Config|Cookie|Crypt|Date|DateTime\w*|Event|Faker\w*|File|Hash|Http|Lang|Log|Mail|Number|Process|RateLimiter|Redis|Reflection\w*|Route|Session|Storage|Str|Stringable|Url|URL|Uuid|Ulid|Validator|View|Closure|Collection|Exception|\w+Exception|stdClass|ConsoleOutput|Blueprint|Builder)$/;

const helpers =
  /^(?:config|env|app|resolve|collect|now|today|info|logger|report|rescue|tap|with|throw_if|throw_unless|abort\w*|event|cache|session|str|optional|data_\w+|value|blank|filled|trans\w*|__|url|route|\w+_path|fake|head|last|retry|request|auth|encrypt|decrypt|once|literal|windows_os|when|transform)$/;

const facade =
  /^(?:Illuminate\\Support\\Facades\\|Illuminate\\Database\\Capsule\\|Tpetry\\PostgresqlEnhanced\\Support\\Facades\\)?(DB|Schema|Manager|Capsule)$/;

interface HostSettings {
  readonly run: () => Evaluator;
  readonly database: () => LaravelDatabase | null;
  readonly files: PhpFiles;
  /** `config('a.b')` as the application's files say it; null: they do not. */
  config(key: string): Value | null;
}

/** What the file of a migration calls of Laravel, of PHP, and of the application. */
export class LaravelHost implements Host {
  readonly #with: HostSettings;

  constructor(settings: HostSettings) {
    this.#with = settings;
  }

  readonly name = (name: string): Value | null => this.#with.files.name(name);

  readonly call = (path: string, call: CodeCall): Value | null => {
    const [, of = "", name] = /^(?:(.*)\.)?([^.]*)$/.exec(path) ?? [];
    if (of === "") return call.constructs ? this.#made(path, call) : this.#called(name ?? path, call);
    const named = facade.exec(of)?.[1];
    const database = this.#with.database();
    if (named !== undefined) {
      // What stands at the top of a file is run when it is loaded.
      if (!database) return unknown;
      return (named === "Schema" ? database.schema.call(call) : database.call(call)) ?? this.#untold(call);
    }
    const type = of.split("\\").at(-1) ?? of;
    if (of === "parent") return database ? null : unknown;
    const read = type === "File" && call.name === "get" && this.#with.files.call("file_get_contents", call);
    if (read) return read;
    if (type === "Config" && call.name === "get") return this.#config(call);
    // What is called by it has no name here.
    if (type === "Closure" && database) return this.#untold(call);
    return aside.test(type) ? this.#givenTo(call) : new ModelRows(this.#with.run()).call(call);
  };

  #made(path: string, call: CodeCall): Value | null {
    if (/(?:^|\\)Expression$/.test(path)) return handle(new RawExpression(call));
    if (this.#with.database()) toldIfHanded({ ...call, name: path }, this.#with.run());
    return handle(new ModelRows(this.#with.run()));
  }

  #called(name: string, call: CodeCall): Value | null {
    const bare = name.split("\\").at(-1) ?? name;
    if (bare === "config") return this.#config(call);
    if (bare === "collect") return call.arguments[0] ?? unknown;
    if (bare === "env") return unknown;
    if (bare === "app" || bare === "resolve") return this.#service(call);
    const read = this.#with.files.call(bare, call);
    if (read) return read;
    const library = phpLibraryCall(bare, call, this.#with.run());
    if (library) return library;
    if (helpers.test(bare)) return this.#givenTo(call);
    return this.#with.database() ? this.#untold({ ...call, name }) : null;
  }

  #untold({ span, name }: CodeCall): Value {
    this.#with.run().sent.unread(span, `what \`${name}\` sends is not known`);
    return unknown;
  }

  /** `app('db')`, `app('db.schema')` */
  #service({ arguments: [given] }: CodeCall): Value {
    const database = this.#with.database();
    const name = knownText(given);
    if (database && name === "db") return handle(database);
    if (database && name === "db.schema") return handle(database.schema);
    return handle(new ModelRows(this.#with.run()));
  }

  #config({ arguments: [given, otherwise] }: CodeCall): Value {
    const key = knownText(given);
    const found = key === null ? null : this.#with.config(key);
    if (found === null) return unknown;
    return found.kind === "null" ? (otherwise ?? nullValue) : found;
  }

  /** It may run what it is given; nothing else of it sends anything. */
  #givenTo({ arguments: given, name }: CodeCall): Value {
    const [first] = given;
    for (const value of given)
      if (value.kind === "function")
        this.#with.run().invoke(value, name === "tap" || name === "with" ? [first ?? unknown] : []);
    return unknown;
  }
}
