export const id = 924;
export const ids = [924];
export const modules = {

/***/ 61372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ treeSitterGrammar)
/* harmony export */ });
/* harmony import */ var web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28981);
/* harmony import */ var _syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33307);


const aside = /\/tree-sitter\/[\w-]+\.[jt]s$/;
/** In a bundle the grammars lie beside it; in the sources they are where npm puts them. */
function fileOf(language) {
    // Put together, or a bundler takes it for a file to bring along under another name.
    const name = [`tree-sitter-${language.replace("-", "_")}`, "wasm"].join(".");
    const { url } = import.meta;
    const top = /\/build\/src\//.test(url) ? "../../../../../" : "../../../../";
    const at = new URL(aside.test(url) ? `${top}node_modules/tree-sitter-${language}/${name}` : name, url);
    // Windows has its drives in front, and no slash before them.
    return decodeURIComponent(at.pathname).replace(/^\/(?=[A-Za-z]:)/, "");
}
let runtime = null;
async function treeSitterGrammar(language) {
    runtime ??= web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__.Parser.init();
    await runtime;
    const parser = new web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__.Parser();
    parser.setLanguage(await web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__.Language.load(fileOf(language)));
    return {
        read(text) {
            const tree = parser.parse(text);
            if (!tree)
                return { root: null, errors: [] };
            try {
                return (0,_syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .treeOf */ .g7)(tree, text);
            }
            finally {
                tree.delete();
            }
        },
    };
}


/***/ }),

/***/ 11924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadShell: () => (/* reexport */ loadShell),
  readRunbook: () => (/* binding */ readRunbook)
});

// UNUSED EXPORTS: isShellLine

// EXTERNAL MODULE: ./build/src/read/documents/document-names.js
var document_names = __webpack_require__(55247);
// EXTERNAL MODULE: ./build/src/read/text/lines.js
var lines = __webpack_require__(93555);
;// CONCATENATED MODULE: ./build/src/read/documents/makefile.js

/**
 * The recipes of a Makefile: the lines that begin with a tab, each rule's together, without what tells make how to run them
 * (POSIX, make: "@", "-" and "+" before a command).
 */
function readMakefile(text) {
    const blocks = [];
    const comments = [];
    let recipe = [];
    let goesOn = false;
    const close = () => {
        const [first, last] = [recipe[0], recipe.at(-1)];
        if (first && last)
            blocks.push({ language: "shell", span: [first[0], last[1]], lines: recipe, make: true });
        recipe = [];
    };
    for (const { text: line, span: [start, to], } of (0,lines/* linesOf */.Dx)(text)) {
        if (line.startsWith("\t")) {
            const prefix = goesOn ? 1 : (/^\t[\s@+-]*/.exec(line)?.[0].length ?? 1);
            recipe.push([start + prefix, to]);
            goesOn = line.endsWith("\\");
        }
        else if (goesOn) {
            recipe.push([start, to]);
            goesOn = line.endsWith("\\");
        }
        else if (line.trim() !== "") {
            close();
            if (line.trimStart().startsWith("#"))
                comments.push([start, to]);
        }
    }
    close();
    return { blocks, passages: [], comments };
}

// EXTERNAL MODULE: ./build/src/text/markdown.js
var markdown = __webpack_require__(10492);
;// CONCATENATED MODULE: ./build/src/read/documents/prompts.js
/** `shop=# `, `shop-> `, `postgres=*# `: what psql writes before a line that is typed (its PROMPT1 and PROMPT2). */
const psqlPrompt = /^(?:\[[^\]]{1,40}\] ?)?[\w.@:/-]*[-=('"*^$!][*!?]?[#>] /;
const psqlFirst = /^(?:\[[^\]]{1,40}\] ?)?[\w.@:/-]+=[*!?]?[#>] /;
/** `user@host:~/shop (main)$ `, `[root@db ~]# `, `$ `. */
const shellPrompt = /^(?:\[[^\]]{1,60}\][$#%]|[\w.@~:/-]*(?: \([\w./-]+\))?[$%]) /;
/**
 * A session as it was copied: only what was typed, without its prompts. Lines that the program answered with are left out;
 * a block without prompts is all typed.
 */
function typedLines(text, lines, language) {
    const [first, any] = language === "sql" ? [psqlFirst, psqlPrompt] : [shellPrompt, shellPrompt];
    const begin = lines.find((span) => text.slice(...span).trim() !== "");
    if (!begin || !first.test(text.slice(...begin)))
        return lines;
    let isTyped = false;
    return lines.flatMap((span) => {
        const line = text.slice(...span);
        const prompt = any.exec(line)?.[0] ?? null;
        // A line that ends in a backslash goes on in the next one.
        const goesOn = isTyped && language === "shell" && prompt === null;
        isTyped = (prompt !== null || goesOn) && /\\\s*$/.test(line);
        if (prompt === null)
            return goesOn ? [span] : [];
        return [[span[0] + prompt.length, span[1]]];
    });
}

;// CONCATENATED MODULE: ./build/src/read/documents/markdown.js


const sqlLanguages = new Set(["sql", "postgresql", "postgres", "pgsql", "psql", "plpgsql"]);
const shellLanguages = new Set([
    "bash",
    "sh",
    "shell",
    "zsh",
    "console",
    "terminal",
    "shell-session",
    "shellsession",
]);
/** What a statement begins with: a block that does not say its language may be SQL. */
const beginsSql = /^(?:\s|--[^\n]*\n)*(?:create|drop|alter|reindex|select|explain|analyze|vacuum|begin|set|insert|update|with)\b/i;
const endsStatement = /;[ \t]*(?:--[^\n]*)?$/m;
/** Within prose: a whole query, or a whole command. What only names a statement is no SQL. */
const wholeQuery = /^(?:select|with|explain)\b[\s\S]*\bfrom\b/i;
const wholeCommand = /^psql\s[\s\S]*\s-\w*[cf]/;
/** A page of Markdown: its blocks of SQL and shell, as they would be typed, and what it says. */
function readMarkdownDocument(text) {
    const page = (0,markdown/* readMarkdown */.k)(text);
    const blocks = page.blocks.map(({ language, span, lines }) => {
        const kind = languageOf(language, text, lines);
        return { language: kind, span, lines: kind === "other" ? lines : typedLines(text, lines, kind) };
    });
    const inline = page.code.flatMap((span) => inlineBlock(text, span));
    return {
        blocks: [...blocks, ...inline].sort((a, b) => a.span[0] - b.span[0]),
        passages: page.prose,
        comments: page.html,
    };
}
function languageOf(said, text, lines) {
    const language = said.replace(/^[{.]+|[}:,].*$/g, "");
    if (sqlLanguages.has(language))
        return "sql";
    if (shellLanguages.has(language))
        return "shell";
    if (language !== "")
        return "other";
    for (const kind of ["sql", "shell"])
        if (typedLines(text, lines, kind) !== lines)
            return kind;
    const whole = lines.map((span) => text.slice(...span)).join("\n");
    return beginsSql.test(whole) && endsStatement.test(whole) ? "sql" : "other";
}
function inlineBlock(text, [start, end]) {
    const ticks = /^`+/.exec(text.slice(start, end))?.[0].length ?? 0;
    const inner = [start + ticks, end - ticks];
    const code = text.slice(...inner).trim();
    const language = wholeQuery.test(code) ? "sql" : wholeCommand.test(code) ? "shell" : null;
    return language === null || code.includes("\n")
        ? []
        : [{ language, span: inner, lines: [inner], inline: true }];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/text/parsed-yaml.js
var parsed_yaml = __webpack_require__(40834);
;// CONCATENATED MODULE: ./build/src/read/documents/workflow.js


const longest = 2 ** 20;
/** Keys whose texts are scripts: GitHub's and CircleCI's `run`, CircleCI's `command`, GitLab's `script`. */
const scripts = new Set(["run", "command", "script", "before_script", "after_script"]);
/** The scripts of a workflow of GitHub, GitLab or CircleCI. What is no YAML has none. */
function readWorkflow(text) {
    const blocks = [];
    try {
        for (const document of (0,parsed_yaml/* yamlDocuments */.Ou)(text, new dist/* LineCounter */.HN().addNewLine, longest))
            collect(document.contents, false, text, blocks, 0);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
    }
    return { blocks, passages: [], comments: (0,parsed_yaml/* yamlComments */.ai)(text) };
}
function collect(node, isScript, text, blocks, depth) {
    if (depth > 50)
        return;
    if ((0,dist/* isMap */.jh)(node))
        for (const { key, value } of node.items)
            collect(value, (0,dist/* isScalar */.jn)(key) && scripts.has(String(key.value)), text, blocks, depth + 1);
    else if ((0,dist/* isSeq */.oP)(node))
        for (const item of node.items)
            collect(item, isScript, text, blocks, depth + 1);
    else if (isScript && (0,dist/* isScalar */.jn)(node) && typeof node.value === "string") {
        const lines = linesIn(node, text);
        const [first, last] = [lines[0], lines.at(-1)];
        const quote = text[node.range[0]];
        const quoted = node.type?.startsWith("QUOTE") && (quote === "'" || quote === '"') ? { quoted: quote } : {};
        const folded = node.type === "BLOCK_FOLDED" ? { folded: true } : {};
        if (first && last)
            blocks.push({
                language: "shell",
                span: [first[0], last[1]],
                lines,
                ...quoted,
                ...folded,
            });
    }
}
/** The lines of a text, without the indent of a block. */
function linesIn(node, text) {
    const [start, end] = node.range;
    const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
    if (!isBlock)
        return node.type === "PLAIN" ? [[start, end]] : [[start + 1, end - 1]];
    const lines = [];
    for (let at = text.indexOf("\n", start) + 1; at > 0 && at < end;) {
        const next = text.indexOf("\n", at);
        const stop = next < 0 || next > end ? end : next;
        lines.push([at, text[stop - 1] === "\r" ? stop - 1 : stop]);
        at = next < 0 ? end : next + 1;
    }
    const indents = lines.flatMap((span) => /^ *(?=\S)/.exec(text.slice(...span))?.[0].length ?? []);
    const indent = Math.min(...indents, 1000);
    return lines.map(([from, to]) => [Math.min(from + indent, to), to]);
}

;// CONCATENATED MODULE: ./build/src/read/documents/kinds.js



const readers = {
    markdown: readMarkdownDocument,
    shell: (text) => ({
        blocks: [{ language: "shell", span: [0, text.length], lines: kinds_linesIn(text) }],
        passages: [],
        comments: [],
    }),
    makefile: readMakefile,
    workflow: readWorkflow,
};
function kinds_linesIn(text) {
    return [[text.charCodeAt(0) === 0xfeff ? 1 : 0, text.length]];
}
function documentParts(kind, text) {
    return readers[kind](text);
}

;// CONCATENATED MODULE: ./build/src/read/documents/lined-text.js
function linedText(whole, lines, between = "\n") {
    const starts = [];
    let text = "";
    for (const span of lines) {
        if (starts.length > 0)
            text += between;
        starts.push(text.length);
        text += whole.slice(...span);
    }
    const lineOf = (offset) => {
        let [low, high] = [0, starts.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    };
    const at = (offset) => {
        const line = lineOf(offset);
        return (lines[line]?.[0] ?? 0) + offset - (starts[line] ?? 0);
    };
    return {
        text,
        at,
        lines: ([start, end]) => {
            const placed = [];
            for (let line = lineOf(start); line < starts.length && (starts[line] ?? end) <= end; line++) {
                const from = Math.max(start, starts[line] ?? 0);
                const to = Math.min(end, (starts[line + 1] ?? text.length + 1) - 1);
                placed.push([at(from), text.slice(from, to)]);
            }
            return placed;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/read/documents/psql-command.js
/** Programs that run what they are given as a command. */
const passingOn = new Set([
    ...["chroot", "docker", "docker-compose", "env", "exec", "flyctl", "heroku", "kubectl", "nice", "nohup"],
    ...["oc", "podman", "ssh", "su", "sudo", "time", "timeout", "watch", "xargs", "command", "runuser", "gosu"],
]);
// psql's getopt string (src/bin/psql/startup.c): the letters that take a value.
const valued = "cdfFhLopPRTUv";
const longValued = new Map([
    ["command", "c"],
    ["file", "f"],
    ["set", "v"],
    ["variable", "v"],
    ...["dbname", "field-separator", "host", "log-file", "output", "port", "pset", "record-separator"].map((name) => [name, "-"]),
    ...["table-attr", "username"].map((name) => [name, "-"]),
]);
const longAlone = new Map([
    ["single-transaction", "1"],
    ["help", "?"],
    ["version", "V"],
    ["list", "l"],
]);
function isPsql({ text }) {
    return /(?:^|\/)psql(?:\.exe)?$/.test(text);
}
/** How a command calls psql, itself or by a program that passes commands on; null: it does not. */
function psqlArguments({ words }) {
    const at = words.findIndex(isPsql);
    const [word] = words.slice(at, at + 1);
    if (at < 0 || !word)
        return null;
    if (at > 0 && !passingOn.has(words[0].text.replace(/^.*\//, "")))
        return null;
    const options = new PsqlOptions();
    const rest = words.slice(at + 1);
    for (let n = 0; n < rest.length; n++) {
        const [argument, next] = [rest[n], rest[n + 1]];
        if (argument.text === "--")
            break;
        const isLong = argument.text.startsWith("--");
        const took = isLong ? options.long(argument, next) : options.short(argument, next);
        if (took)
            n++;
    }
    const more = rest.some(({ text, known }) => !known && /opt|arg|flag|@|\*/i.test(text));
    return { word, more, ...options.made };
}
class PsqlOptions {
    made = {
        given: [],
        variables: new Map(),
        singleTransaction: false,
        asksOnly: false,
    };
    /** Whether the next word is its value. */
    long(word, next) {
        const [, name = "", value] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(word.text) ?? [];
        const letter = longValued.get(name);
        if (letter === undefined)
            this.#alone(longAlone.get(name) ?? "");
        else if (value !== undefined)
            this.#value(letter, tailOf(word, name.length + 3));
        else if (next)
            this.#value(letter, next);
        return letter !== undefined && value === undefined;
    }
    /** Letters may stand together: `-Xqc`. */
    short(word, next) {
        if (!/^-./.test(word.text))
            return false;
        for (let at = 1; at < word.text.length; at++) {
            const letter = word.text[at] ?? "";
            if (!valued.includes(letter))
                this.#alone(letter);
            else if (at + 1 < word.text.length)
                return this.#value(letter, tailOf(word, at + 1));
            else {
                if (next)
                    this.#value(letter, next);
                return true;
            }
        }
        return false;
    }
    #alone(letter) {
        if (letter === "1")
            this.made.singleTransaction = true;
        if (letter === "l" || letter === "V" || letter === "?")
            this.made.asksOnly = true;
    }
    #value(letter, word) {
        if (letter === "c")
            this.made.given.push({ as: "string", word });
        if (letter === "f")
            this.made.given.push({ as: "file", word });
        if (letter === "v") {
            const [name = "", ...value] = word.text.split("=");
            // Without a value it is unset.
            if (value.length > 0)
                this.made.variables.set(name, value.join("="));
            else
                this.made.variables.delete(name);
        }
        return false;
    }
}
/** What stands behind an option that its value is written to. */
function tailOf(word, length) {
    const mask = " ".repeat(length) + word.mask.slice(length);
    return { ...word, text: word.text.slice(length), mask };
}
/** psql's own words for yes (variables.c, ParseVariableBool); an empty value is one. */
function isYes(value) {
    return value !== undefined && /^(?:|1|on|o?n|t(?:r(?:ue?)?)?|y(?:es?)?)$/i.test(value);
}

// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/grammar.js
var grammar = __webpack_require__(61372);
;// CONCATENATED MODULE: ./build/src/read/documents/sql-mask.js
// Private-use characters are letters to PostgreSQL's scanner; src/sql/grammar/name.ts turns them back.
const FIRST = 0xe000;
/** What stands for text that nobody knows before it is run: a name of the same length. */
function nameInPlace(text) {
    return text.replace(/[^a-z0-9_\n]/g, (char) => {
        const code = char.charCodeAt(0);
        return code < 0x100 ? String.fromCharCode(FIRST + code) : char;
    });
}
/** The SQL of a document in its places, and blanks in all others: so that every offset is one of the file. */
class SqlMask {
    #pieces = [];
    /** `text` is as long as what it stands for. */
    put(from, text) {
        this.#pieces.push({ from, text });
    }
    /** A stretch as it is written, or what stands for it, which is as long. */
    lines(source, span, text = source.text.slice(...span)) {
        let at = 0;
        for (const [from, line] of source.lines(span)) {
            this.put(from, text.slice(at, at + line.length));
            at += line.length + 1;
        }
    }
    over(whole) {
        let [made, at] = ["", 0];
        for (const { from, text } of [...this.#pieces].sort((a, b) => a.from - b.from)) {
            // What a command holds within a command is its own.
            if (from < at)
                continue;
            made += blank(whole.slice(at, from)) + text;
            at = from + text.length;
        }
        return made + blank(whole.slice(at));
    }
}
function blank(text) {
    return text.replace(/[^\r\n]/g, " ");
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell-words.js

/** The value of an argument of a command. Never throws. */
function wordOf(node) {
    const word = new WordReader(node);
    return { span: node.span, text: word.text, known: word.known, mask: word.mask };
}
/** Puts a word into its place as SQL. */
function putWord(mask, source, word) {
    mask.lines(source, word.span, word.mask);
}
const quoted = /\\[\\"$`\n]/y;
const escaped = /\\[\s\S]/y;
class WordReader {
    text = "";
    known = true;
    #mask = [];
    /** Whether a character of the mask stands for one that only quotes. */
    #marks = [];
    constructor(node) {
        this.#node(node);
    }
    /** A quotation mark of the SQL keeps to what it quotes, whatever the shell's own quotes round it take. */
    get mask() {
        const mask = [...this.#mask];
        const open = new Map([
            ["'", false],
            ['"', false],
        ]);
        this.#mask.forEach((char, at) => {
            const isOpen = open.get(char);
            if (isOpen === undefined || this.#marks[at])
                return;
            open.set(char, !isOpen);
            const step = isOpen ? -1 : 1;
            let to = at;
            // One that is not quoted itself is where it belongs: E'\\t'.
            if (!this.#marks[at - 1])
                return;
            while (this.#marks[to + step] && mask[to + step] === " ")
                to += step;
            mask[at] = " ";
            mask[to] = char;
        });
        return mask.join("");
    }
    #put(text, isMark = false) {
        for (let at = 0; at < text.length; at++) {
            this.#mask.push(text[at] ?? "");
            this.#marks.push(isMark);
        }
    }
    #node(node) {
        const { type, text } = node;
        if (type === "concatenation")
            this.#parts(node, null);
        else if (type === "raw_string")
            this.#quoted(() => this.#literal(text.slice(1, -1), null));
        else if (type === "string") {
            const inner = { ...node, text: text.slice(1, -1), span: [node.span[0] + 1, node.span[1] - 1] };
            this.#quoted(() => this.#parts(inner, quoted));
        }
        else if (type === "word" || type === "number" || type === "string_content")
            this.#literal(text, escaped);
        else
            this.#hole(text);
    }
    #quoted(inner) {
        this.#put(" ", true);
        inner();
        this.#put(" ", true);
    }
    /** Its parts, and what stands between them as it is. */
    #parts(node, escapes) {
        let at = node.span[0];
        const between = (to) => {
            if (to > at)
                this.#literal(node.text.slice(at - node.span[0], to - node.span[0]), escapes ?? escaped);
        };
        for (const part of node.parts) {
            if (part.type === "string_content")
                continue;
            between(part.span[0]);
            this.#node(part);
            at = part.span[1];
        }
        between(node.span[1]);
    }
    #literal(text, escapes) {
        for (let at = 0; at < text.length;) {
            if (escapes)
                escapes.lastIndex = at;
            const found = text[at] === "\\" ? (escapes?.exec(text)?.[0] ?? null) : null;
            const char = found ? found.slice(1) : (text[at] ?? "");
            if (found)
                this.#put(" ", true);
            this.#put(char);
            // A line that goes on.
            this.text += found && char === "\n" ? "" : char;
            at += found ? 2 : 1;
        }
    }
    #hole(text) {
        // The grammar begins it with the blanks before it.
        const blanks = /^\s*/.exec(text)?.[0] ?? "";
        this.text += text;
        this.#put(blanks);
        this.#put(nameInPlace(text.slice(blanks.length)));
        this.known = false;
    }
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell.js


let shell_grammar = null;
/** To be awaited before a script is read. */
async function loadShell() {
    shell_grammar ??= await (0,grammar/* treeSitterGrammar */.P)("bash");
}
/** Every command of a script of the shell, in its order, those within others included. Never throws. */
function commandsIn(text) {
    const found = [];
    const root = shell_grammar?.read(text).root;
    if (root)
        new ScriptReader(found).walk(root);
    return found;
}
class ScriptReader {
    #found;
    constructor(found) {
        this.#found = found;
    }
    /** Gives the command that a node comes to, where it is one. */
    walk(node, given, behind = null) {
        if (node.type === "redirected_statement")
            return this.#redirected(node, behind);
        if (node.type === "pipeline")
            return this.#pipeline(node, behind);
        if (node.type === "command")
            return this.#command(node, given, behind);
        for (const part of node.parts)
            this.walk(part);
        return null;
    }
    #pipeline(node, first) {
        let behind = first;
        for (const part of node.parts)
            behind = this.walk(part, undefined, behind) ?? behind;
        return behind;
    }
    #redirected(node, behind) {
        const given = { reads: [], here: null, hereString: null };
        const later = [];
        for (const part of node.parts) {
            if (part.type === "heredoc_redirect")
                later.push(...hereDocument(part, given));
            else if (part.type === "herestring_redirect") {
                const [word] = part.parts;
                if (word)
                    given.hereString = wordOf(word);
            }
            else if (part.type === "file_redirect" && /^\d*</.test(part.text)) {
                const word = part.parts.find(({ field }) => field === "destination");
                if (word)
                    given.reads.push(wordOf(word));
            }
        }
        const body = node.parts.find(({ field }) => field === "body");
        let made = body ? this.walk(body, given, behind) : null;
        // What comes behind `<<EOF` on its line reads what the command writes.
        for (const part of later)
            made = this.walk(part, undefined, made) ?? made;
        return made;
    }
    #command(node, given, behind) {
        for (const part of node.parts)
            if (part.type !== "command_name")
                this.#within(part);
        const named = node.parts.flatMap((part) => part.field === "name" || part.field === "argument"
            ? [
                wordOf(part.parts.length === 1 && part.type === "command_name" ? part.parts[0] : part),
            ]
            : []);
        const own = node.parts.filter(({ type }) => type === "herestring_redirect");
        const [string] = own[0]?.parts ?? [];
        const [name, ...words] = named;
        if (!name)
            return null;
        const made = {
            span: node.span,
            words: [name, ...words],
            reads: given?.reads ?? [],
            here: given?.here ?? null,
            hereString: given?.hereString ?? (string ? wordOf(string) : null),
            behind,
        };
        this.#found.push(made);
        return made;
    }
    /** Commands in what an argument is made of. */
    #within(node) {
        for (const part of node.parts)
            if (part.type === "command_substitution" || part.type === "process_substitution")
                this.walk(part);
            else
                this.#within(part);
    }
}
/** Takes the lines, and gives what else stands on the line that begins them. */
function hereDocument(node, given) {
    const body = node.parts.find(({ type }) => type === "heredoc_body");
    const start = node.parts.find(({ type }) => type === "heredoc_start");
    const end = node.parts.find(({ type }) => type === "heredoc_end");
    if (start && end) {
        const isRaw = /['"\\]/.test(start.text);
        const holes = isRaw ? [] : (body?.parts ?? []).filter(({ type }) => !type.startsWith("heredoc"));
        // The grammar begins the body behind a backslash that its first line begins with.
        const line = node.text.indexOf("\n", start.span[1] - node.span[0]) + 1;
        given.here = { span: [node.span[0] + line, end.span[0]], holes: holes.map(({ span }) => span) };
    }
    return node.parts.filter(({ type }) => ["command", "pipeline", "redirected_statement"].includes(type));
}

;// CONCATENATED MODULE: ./build/src/read/documents/sendings.js





/** A script in a script in a script: nobody nests deeper. */
const DEEPEST = 3;
/** What the commands of a script would send. The SQL among them is put into the mask. */
function readScript(source, mask, found, depth = 0) {
    for (const command of commandsIn(source.text)) {
        const words = command.words.map((one) => placed(one, source));
        found.commands.push({ span: placedSpan(command.span, source), words });
        const called = psqlArguments(command);
        if (called)
            readPsql({ command, called, source, mask, found });
        else if (depth < DEEPEST)
            readNested(command, source, mask, found, depth);
    }
}
/** `ssh host 'psql …'`, `sh -c "psql …"`. */
function readNested({ words }, source, mask, found, depth) {
    for (const word of words) {
        if (isPsql(word) || !/(?:^|[\s/])psql\s/.test(word.text))
            continue;
        const own = source.lines(word.span);
        const text = word.mask;
        let at = 0;
        const lines = own.map(([from, line]) => {
            const part = text.slice(at, at + line.length);
            at += line.length + 1;
            return [[from, from + line.length], part];
        });
        readScript(overLines(lines), mask, found, depth + 1);
    }
}
/** Lines whose text is not that of the file, but as long. */
function overLines(lines) {
    const joined = lines.map(([, text]) => text).join("\n");
    const spans = [];
    let start = 0;
    for (const [, text] of lines) {
        spans.push([start, start + text.length]);
        start += text.length + 1;
    }
    const flat = linedText(joined, spans);
    const toFile = (offset) => {
        const line = spans.findLastIndex(([from]) => from <= offset);
        return (lines[line]?.[0][0] ?? 0) + offset - (spans[line]?.[0] ?? 0);
    };
    return {
        text: joined,
        at: toFile,
        lines: (span) => flat.lines(span).map(([from, text]) => [toFile(from), text]),
    };
}
function placedSpan([start, end], { at }) {
    // The end lies in the line of the last character.
    return [at(start), end > start ? at(end - 1) + 1 : at(start)];
}
function placed({ span, text, known }, source) {
    return { span: placedSpan(span, source), text, known };
}
function readPsql(call) {
    const { command, called, source, found } = call;
    if (called.asksOnly)
        return;
    const { singleTransaction } = called;
    const strings = called.given.filter(({ as }) => as === "string").map(({ word }) => word);
    const named = called.given.filter(({ as }) => as === "file").map(({ word }) => word);
    for (const word of strings)
        readString(call, word);
    // With -c or -f it reads nothing else, but for the file named "-".
    const reads = called.given.length === 0 || named.some(({ text }) => text === "-" || text === "/dev/stdin");
    const input = reads ? readInput(call) : null;
    const files = [...named, ...(reads ? command.reads : []), ...(reads ? filesBehind(command) : [])];
    found.psql.push({
        span: placedSpan(command.span, source),
        word: placedSpan(called.word.span, source),
        strings: strings.map((one) => placed(one, source)),
        files: files
            .filter(({ text }) => text !== "-" && text !== "/dev/stdin")
            .map((one) => placed(one, source)),
        input,
        stopsOnError: called.more || isYes(called.variables.get("ON_ERROR_STOP")),
        singleTransaction,
    });
}
function readString({ called, source, mask, found }, word) {
    // A backslash command by itself is psql's own affair.
    if (word.text.trim().startsWith("\\"))
        return;
    putWord(mask, source, word);
    const why = "psql sends the string of -c as one query";
    const { singleTransaction } = called;
    found.sendings.push({ span: placedSpan(word.span, source), as: "string", singleTransaction, why });
}
function readInput({ command, called, source, mask, found }) {
    const { singleTransaction } = called;
    const send = (span, why) => {
        found.sendings.push({ span, as: "script", singleTransaction, why });
        return span;
    };
    const { here, hereString } = command;
    if (here) {
        mask.lines(source, here.span, withHoles(source.text, here.span, here.holes));
        return send(placedSpan(here.span, source), "psql reads the here-document statement by statement");
    }
    const echoed = hereString ?? echoedTo(command);
    if (!echoed)
        return null;
    putWord(mask, source, echoed);
    return send(placedSpan(echoed.span, source), "psql reads its standard input statement by statement");
}
function withHoles(text, [start, end], holes) {
    let [made, at] = ["", start];
    for (const [from, to] of holes) {
        made += text.slice(at, from) + nameInPlace(text.slice(from, to));
        at = to;
    }
    return made + text.slice(at, end);
}
/** `echo "…" | psql`. */
function echoedTo({ behind }) {
    const [name, ...words] = behind?.words ?? [];
    if (!name || !["echo", "printf"].includes(name.text))
        return null;
    return words.findLast(({ text }) => !text.startsWith("-")) ?? null;
}
/** `cat FILE | psql`. */
function filesBehind({ behind }) {
    const [name, ...words] = behind?.words ?? [];
    return name?.text === "cat" ? words.filter(({ text }) => !text.startsWith("-")) : [];
}

;// CONCATENATED MODULE: ./build/src/read/documents/read-runbook.js






/** A file of commands and SQL, as whoever follows it would send it. `named`: the user has named it. Never throws. */
function readRunbook(file, named, tree) {
    const kind = (0,document_names/* kindOf */.I)(file.path);
    if (kind === null)
        return null;
    const { blocks, passages, comments } = documentParts(kind, file.text);
    const mask = new SqlMask();
    const found = { commands: [], psql: [], sendings: [] };
    for (const block of blocks)
        readBlock(file.text, block, mask, found);
    const reads = mask.over(file.text);
    const sendings = [...found.sendings].sort((a, b) => a.span[0] - b.span[0]);
    const inBlocks = blocks.flatMap(({ lines }) => lines.flatMap((span) => commentIn(file.text, span)));
    const all = [...comments, ...inBlocks].sort((a, b) => a[0] - b[0]);
    return {
        ...{ file, kind: kindNames[kind], named, blocks: blocks },
        commands: found.commands,
        psql: found.psql.map((one) => told(asWritten(one, file), file, tree)),
        passages: passages,
        migrations: sendings.map((one) => migrationOf(one, file, reads, all)),
        comments: all,
    };
}
const kindNames = {
    markdown: "Markdown",
    shell: "shell script",
    makefile: "Makefile",
    workflow: "workflow",
};
function readBlock(text, block, mask, found) {
    const { language, lines } = block;
    // make's own variables, such as $<, are none of the shell's.
    const script = block.make ? text.replace(/(?<!\$)\$[@<^+?*%|]/g, () => "$1") : unescaped(text, block);
    if (language === "shell")
        readScript(linedText(script, lines, block.folded ? " " : "\n"), mask, found);
    if (language !== "sql")
        return;
    // Whoever copies the block finds the shell's commands in it, too.
    const shell = lines.filter((span) => isShellLine(text.slice(...span)));
    for (const span of shell)
        readScript(linedText(text, [span]), mask, found);
    const own = lines.filter((span) => !shell.includes(span));
    for (const span of own)
        mask.put(span[0], text.slice(...span));
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last)
        return;
    const why = block.inline ? "a query within the text" : "a block of SQL, typed into psql";
    found.sendings.push({ span: [first[0], last[1]], as: "script", singleTransaction: false, why });
}
/** What the escapes of a scalar of YAML mean, in as many characters; what has no such meaning is blank. */
function unescaped(text, { quoted, span: [start, end] }) {
    if (quoted === undefined)
        return text;
    let opens = true;
    const inner = text.slice(start, end).replace(quoted === "'" ? /''/g : /\\[\s\S]/g, (found) => {
        const char = found[1] ?? "";
        if (!/["'\\/]/.test(char))
            return "  ";
        opens = !opens;
        return opens ? `${char} ` : ` ${char}`;
    });
    return text.slice(0, start) + inner + text.slice(end);
}
/** A line that only a shell understands. */
function isShellLine(line) {
    return /^\s*(?:\$ |sudo )?(?:psql|pg_dump|pg_basebackup|pg_restore|docker|kubectl|export)\s+[-\w"'$]/.test(line);
}
/** Directives stand in comments of SQL and of the shell. */
function commentIn(text, span) {
    const line = text.slice(...span);
    const at = /(?:^|\s)(--|#|\/\*)\s*indexwright\b/.exec(line);
    return at ? [[span[0] + line.indexOf(at[1] ?? "", at.index), span[1]]] : [];
}
/** What is not known is shown as it stands in the file. */
function asWritten(command, { text }) {
    const files = command.files.map((word) => word.known ? word : { ...word, text: text.slice(...word.span).replace(/["']/g, "") });
    return { ...command, files };
}
/** What a file says of itself: psql stops at errors where the file sets that. */
function told(command, { path }, tree) {
    if (command.stopsOnError || command.files.length === 0)
        return command;
    const set = command.files.every(({ text, known }) => {
        if (!known)
            return false;
        const folder = path.replace(/[^/]*$/, "");
        const texts = [`${folder}${text}`, text].map((name) => tree.include(name, path));
        return texts.some((one) => "text" in one && /^\\set\s+ON_ERROR_STOP\s+(?:on|true|1)\b/im.test(one.text));
    });
    return set ? { ...command, stopsOnError: true } : command;
}
const advice = {
    alone: "give it a command of its own, such as `psql -X -v ON_ERROR_STOP=1 -c`",
    several: true,
    sent: "it is sent",
};
function migrationOf({ span, as, singleTransaction, why }, file, reads, comments) {
    const own = as === "string" ? "one-query" : "autocommit";
    return {
        ...{ file, span, reads, why, advice, comments },
        tool: "plain",
        direction: "up",
        execution: singleTransaction ? "transaction" : own,
        rollback: { place: "none", present: false, where: "the runbook" },
        markers: [],
        dialect: as === "script" ? { psql: true } : {},
    };
}


/***/ }),

/***/ 10492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readMarkdown)
/* harmony export */ });
/* harmony import */ var micromark__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45387);
/* harmony import */ var micromark__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32432);
/* harmony import */ var micromark__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82192);

const nothing = { blocks: [], prose: [], html: [], code: [] };
/** What only marks prose up. */
const marks = new Set([
    "blockQuotePrefix",
    "codeTextSequence",
    "emphasisSequence",
    "htmlText",
    "lineEnding",
    "linePrefix",
    "listItemIndent",
    "strongSequence",
]);
/** No person quotes quotes so often, or indents a list so far: the parser looks at all of it again for each line. */
const tooDeep = /^(?:[ \t]*>){40}|^ {200,}(?:[-*+]|\d+[.)]) /m;
/** The parts of a page of CommonMark, in its order. What is nested too deep for the parser is no page. */
function readMarkdown(text) {
    if (tooDeep.test(text))
        return nothing;
    let events;
    try {
        events = (0,micromark__WEBPACK_IMPORTED_MODULE_0__/* .postprocess */ ._)((0,micromark__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .q)()
            .document()
            .write((0,micromark__WEBPACK_IMPORTED_MODULE_2__/* .preprocess */ .v)()(text, undefined, true)));
    }
    catch {
        return nothing;
    }
    // The parser does not count a byte order mark.
    const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const reader = new PageReader(text, mark);
    for (const [way, token] of events)
        if (way === "enter")
            reader.enter(token);
        else
            reader.leave(token);
    return reader.page;
}
class PageReader {
    page = {
        blocks: [],
        prose: [],
        html: [],
        code: [],
    };
    #text;
    #mark;
    #block = null;
    #marks = [];
    constructor(text, mark) {
        this.#text = text;
        this.#mark = mark;
    }
    #span({ start, end }) {
        return [start.offset + this.#mark, end.offset + this.#mark];
    }
    enter(token) {
        const { type } = token;
        if (type === "codeFenced" || type === "codeIndented")
            this.#block = { language: "", lines: [] };
        else if (type === "paragraph" || type === "atxHeading" || type === "setextHeading")
            this.#marks = [];
        else if (type === "htmlFlow" || type === "htmlText")
            this.page.html.push(this.#span(token));
        else if (type === "codeText")
            this.page.code.push(this.#span(token));
        if (marks.has(type))
            this.#marks.push(this.#span(token));
        if (!this.#block)
            return;
        if (type === "codeFlowValue")
            this.#block.lines.push(this.#span(token));
        else if (type === "codeFencedFenceInfo" && this.#block.language === "")
            this.#block.language = this.#text.slice(...this.#span(token)).toLowerCase();
    }
    leave(token) {
        const { type } = token;
        if (type === "codeFenced" || type === "codeIndented") {
            if (this.#block)
                this.page.blocks.push({ ...this.#block, span: this.#span(token) });
            this.#block = null;
        }
        else if (type === "paragraph" || type === "atxHeading" || type === "setextHeading")
            this.page.prose.push(this.#proseOf(token));
    }
    #proseOf(token) {
        const span = this.#span(token);
        let [text, at] = ["", span[0]];
        for (const [from, to] of this.#marks) {
            if (from < at || to > span[1])
                continue;
            text += this.#text.slice(at, from) + " ".repeat(to - from);
            at = to;
        }
        return { span, text: text + this.#text.slice(at, span[1]), heading: token.type !== "paragraph" };
    }
}


/***/ })

};

//# sourceMappingURL=924.index.js.map