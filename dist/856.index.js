export const id = 856;
export const ids = [856];
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
        parser,
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

/***/ 82856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadShell: () => (/* reexport */ loadShell),
  readRunbook: () => (/* binding */ readRunbook)
});

// EXTERNAL MODULE: ./build/src/read/documents/document-names.js
var document_names = __webpack_require__(55247);
// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
;// CONCATENATED MODULE: ./build/src/read/documents/lined-text.js
function linesOfFile(whole, lines) {
    return lines.map(([from, to]) => ({ from, text: whole.slice(from, to) }));
}
function linedText(parts, between = "\n") {
    const starts = [];
    const texts = [];
    let length = 0;
    for (const part of parts) {
        if (starts.length > 0 && !part.glued) {
            texts.push(between);
            length += between.length;
        }
        starts.push(length);
        texts.push(part.text);
        length += part.text.length;
    }
    const text = texts.join("");
    const partOf = (offset) => {
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
        const part = partOf(offset);
        return (parts[part]?.from ?? 0) + offset - (starts[part] ?? 0);
    };
    return {
        text,
        at,
        parts: ([start, end]) => {
            const placed = [];
            for (let part = partOf(start); part < starts.length && (starts[part] ?? end) <= end; part++) {
                const begin = starts[part] ?? 0;
                const from = Math.max(start, begin);
                const to = Math.min(end, begin + (parts[part]?.text.length ?? 0));
                if (from <= to)
                    placed.push([at(from), text.slice(from, to), from]);
            }
            return placed;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/read/documents/dockerfile.js


/** What is run while an image is made, or when it starts. */
const running = new Set(["RUN", "CMD", "ENTRYPOINT"]);
const LONGEST = 100_000;
const MOST_HERE_DOCUMENTS = 200;
/** The commands of a Dockerfile, in either form, and the variables that it sets for them. */
function readDockerfile(text) {
    // Its parser takes ever longer for more of them; who writes a Dockerfile has a few.
    if (text.length > LONGEST || text.split("<<").length > MOST_HERE_DOCUMENTS)
        return {
            blocks: [{ language: "other", span: [0, text.length], lines: [[0, text.length]], foreign: true }],
            passages: [],
            comments: [],
        };
    const starts = lineStarts(text);
    const spanOf = ({ start, end }) => [
        (starts[start.line] ?? 0) + start.character,
        (starts[end.line] ?? 0) + end.character,
    ];
    const file = main.DockerfileParser.parse(text);
    const blocks = file
        .getInstructions()
        .flatMap((one) => (running.has(one.getKeyword()) ? blockOf(one, text, spanOf) : []));
    const set = [
        ...file.getENVs().flatMap((one) => one.getProperties()),
        ...file.getARGs().map((one) => one.getProperty()),
    ];
    return {
        blocks,
        passages: [],
        comments: file.getComments().map((one) => spanOf(one.getRange())),
        variables: set.flatMap((one) => variableOf(one, spanOf)),
        closed: true,
    };
}
/** Where each line begins, as positions of its parser count them. */
function lineStarts(text) {
    return [0, ...[...text.matchAll(/\r\n?|\n/g)].map((found) => found.index + found[0].length)];
}
function variableOf(property, spanOf) {
    const value = property?.getValue();
    if (!property || value === null || value === undefined)
        return [];
    return [{ name: property.getName(), at: spanOf(property.getRange())[0], value }];
}
function blockOf(instruction, text, spanOf) {
    const [first, last] = [instruction.getArguments().at(0), instruction.getArguments().at(-1)];
    if (!first || !last)
        return [];
    const span = [spanOf(first.getRange())[0], spanOf(last.getRange())[1]];
    if (instruction instanceof main.JSONInstruction && instruction.getClosingBracket()) {
        const words = instruction.getJSONStrings().map((one) => spanOf(one.getRange()));
        return [{ language: "shell", span, lines: [span], parts: [asWords(text, span, words)] }];
    }
    const lines = linesIn(text, span);
    return [{ language: "shell", span, lines, parts: linesOfFile(text, lines) }];
}
/** The strings of an exec form, which a shell would write alike; nothing else of it is a word. */
function asWords(text, [start, end], words) {
    let [made, at] = ["", start];
    for (const [from, to] of words) {
        made += " ".repeat(from - at) + text.slice(from, to).replace(/[\r\n]/g, " ");
        at = to;
    }
    return { from: start, text: made + " ".repeat(Math.max(0, end - at)) };
}
/** Within an instruction Docker passes over lines that are empty or a comment. */
function linesIn(text, [start, end]) {
    const lines = [];
    for (let at = start; at < end;) {
        const next = text.indexOf("\n", at);
        const stop = next < 0 || next > end ? end : next;
        const line = text.slice(at, stop);
        if (lines.length === 0 || !/^\s*(?:#|$)/.test(line))
            lines.push([at, line.endsWith("\r") ? stop - 1 : stop]);
        at = stop + 1;
    }
    return lines;
}

// EXTERNAL MODULE: ./build/src/read/text/lines.js
var text_lines = __webpack_require__(93555);
;// CONCATENATED MODULE: ./build/src/read/documents/make-text.js
/**
 * What the shell is given of a stretch of a Makefile (GNU make, "How to Use Variables"): `$$` is a dollar, `$(NAME)` the shell's
 * own `${NAME}`, and of an automatic variable nobody knows the value.
 */
function shellParts(text, from) {
    const parts = [];
    let [start, made] = [0, ""];
    const put = (end) => {
        if (end > start || parts.length === 0)
            parts.push({ from: from + start, text: made, ...(parts.length > 0 ? { glued: true } : {}) });
        made = "";
    };
    for (let at = 0; at < text.length;) {
        const next = text[at + 1] ?? "";
        if (text[at] !== "$" || next === "")
            made += text[at++];
        else if (next === "$") {
            // The first of the two is left out.
            put(at);
            start = at + 1;
            made = "$";
            at += 2;
        }
        else {
            const variable = variableAt(text, at);
            made += variable ?? "$0";
            at += variable?.length ?? 2;
        }
    }
    put(text.length);
    return parts;
}
/** `$(NAME)` as the shell writes it; a function of make is a command that nobody has. */
function variableAt(text, at) {
    const opening = text[at + 1] ?? "";
    const closing = opening === "(" ? ")" : opening === "{" ? "}" : "";
    const end = closing === "" ? -1 : text.indexOf(closing, at);
    const name = text.slice(at + 2, end);
    if (closing === "")
        return /\w/.test(opening) ? `$${opening}` : null;
    return end > 0 && /^[\w.-]+$/.test(name) ? `\${${shellName(name)}}` : `$${opening}`;
}
/** make's names may have characters that mean something else to a shell. */
function shellName(name) {
    return name.replace(/[.-]/g, "_");
}

;// CONCATENATED MODULE: ./build/src/read/documents/makefile.js


/**
 * The recipes of a Makefile, each rule's together, without what tells make how to run them (POSIX, make: "@", "-" and "+" before
 * a command): lines that begin with a tab, what stands behind the semicolon of a rule, and what `define` keeps for one.
 */
function readMakefile(text) {
    const reader = new MakefileReader();
    for (const line of (0,text_lines/* linesOf */.Dx)(text))
        reader.read(line);
    reader.close();
    return { ...reader.parts, closed: true };
}
/** GNU make, "Setting Variables"; `!=` runs a command for its value. */
const assignment = /^\s*(?:export\s+|override\s+|private\s+)*([\w.-]+)\s*(?:::?:?|\?|\+)?=\s*(.*?)\s*(?:\s#.*)?$/;
const definition = /^\s*(?:override\s+|export\s+)*define\b/;
class MakefileReader {
    parts = {
        blocks: [],
        passages: [],
        comments: [],
        variables: [],
    };
    #recipe = { lines: [], parts: [] };
    /** The line before ends in a backslash. */
    #goesOn = null;
    #defining = false;
    #value = null;
    read({ text, span: [start, end] }) {
        const goesOn = this.#goesOn;
        this.#goesOn = text.endsWith("\\") ? (goesOn ?? (text.startsWith("\t") ? "recipe" : "other")) : null;
        if (goesOn === "recipe")
            this.#command(text, start, text.startsWith("\t") ? 1 : 0);
        else if (goesOn === "other")
            this.#continued(text);
        else if (this.#defining && /^\s*endef\b/.test(text)) {
            this.#defining = false;
            this.close();
        }
        else if (this.#defining || text.startsWith("\t"))
            this.#command(text, start, prefixOf(text));
        else if (text.trim() !== "") {
            this.close();
            this.#other(text, [start, end]);
        }
        if (this.#goesOn === null)
            this.#endValue();
    }
    #other(text, span) {
        if (text.trimStart().startsWith("#")) {
            this.parts.comments.push(span);
            return;
        }
        this.#defining = definition.test(text);
        const [, name, value = ""] = this.#defining ? [] : (assignment.exec(text) ?? []);
        if (name !== undefined)
            this.#value = { name, at: span[0], text: value };
        else if (!this.#defining)
            this.#rule(text, span[0]);
    }
    /** `target: needs ; command`. */
    #rule(text, start) {
        const colon = text.indexOf(":");
        const at = colon < 0 ? -1 : text.indexOf(";", colon);
        if (at < 0)
            return;
        this.#command(text, start, at + 1 + prefixOf(text.slice(at + 1), /^[\s@+-]*/));
        if (text.endsWith("\\"))
            this.#goesOn = "recipe";
    }
    #command(text, start, prefix) {
        this.#recipe.lines.push([start + prefix, start + text.length]);
        this.#recipe.parts.push(...shellParts(text.slice(prefix), start + prefix));
    }
    #continued(text) {
        if (this.#value)
            this.#value.text = `${this.#value.text.replace(/\\$/, "")} ${text.trim()}`;
    }
    #endValue() {
        if (!this.#value)
            return;
        const { name, at, text } = this.#value;
        const value = shellParts(text, at)
            .map((part) => part.text)
            .join("");
        this.parts.variables.push({ name: shellName(name), at, value });
        this.#value = null;
    }
    close() {
        const { lines, parts } = this.#recipe;
        const [first, last] = [lines[0], lines.at(-1)];
        if (first && last)
            this.parts.blocks.push({ language: "shell", span: [first[0], last[1]], lines, parts });
        this.#recipe = { lines: [], parts: [] };
    }
}
function prefixOf(text, prefix = /^\t?[\s@+-]*/) {
    return prefix.exec(text)?.[0].length ?? 0;
}

// EXTERNAL MODULE: ./build/src/text/markdown.js
var markdown = __webpack_require__(10492);
;// CONCATENATED MODULE: ./build/src/read/documents/preformatted-blocks.js

/** What stands in `<pre>` of a stretch of HTML: tags within it are blank, and references mean their characters. */
function preformatted(text, [start, end]) {
    const blocks = [];
    let open = null;
    let shown = "";
    for (let at = start; at < end;) {
        const tag = tagAt(text, at, end);
        if (!tag) {
            shown += text[at++];
            continue;
        }
        if (open && tag.name === "/pre") {
            blocks.push(preformatted_blocks_blockOf(text, open.language, open.from, shown));
            open = null;
        }
        else if (tag.name === "pre") {
            open = { language: languageIn(tag.text), from: tag.end };
            shown = "";
        }
        else if (open) {
            shown += " ".repeat(tag.end - at);
            if (open.language === "" && tag.name === "code")
                open.language = languageIn(tag.text);
        }
        at = tag.end;
    }
    return blocks;
}
/** The tag that begins at a place; null: none does. */
function tagAt(text, at, end) {
    if (text[at] !== "<")
        return null;
    const close = text.indexOf(">", at);
    const name = /^\/?[A-Za-z][A-Za-z0-9]*/.exec(text.slice(at + 1, at + 40))?.[0];
    if (name === undefined || close < 0 || close >= end)
        return null;
    return { name: name.toLowerCase(), text: text.slice(at, close), end: close + 1 };
}
function languageIn(tag) {
    const found = /\b(?:lang(?:uage)?-|highlight-source-|lang=["']?)([\w-]+)/.exec(tag);
    return found?.[1]?.toLowerCase() ?? "";
}
const references = new Map([
    ["&lt;", "<"],
    ["&gt;", ">"],
    ["&amp;", "&"],
    ["&quot;", '"'],
    ["&#39;", "'"],
]);
function preformatted_blocks_blockOf(text, language, from, shown) {
    // A character, and blanks for the rest of its reference.
    const meant = shown.replace(/&(?:lt|gt|amp|quot|#39);/g, (found) => (references.get(found) ?? "").padEnd(found.length));
    const lines = (0,text_lines/* linesOf */.Dx)(text, [from, from + shown.length]).map(({ span }) => span);
    const parts = lines.map(([begin, stop]) => ({ from: begin, text: meant.slice(begin - from, stop - from) }));
    return { language, span: [from, from + shown.length], lines, parts };
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell-continuation.js
/** `> `: what a shell writes before each line that a command goes on in (PS2). */
const continued = /^> ?/;
/**
 * The lines that a command which was typed at a prompt goes on in: a here-document's up to its end, those of an open quote, and those
 * behind a backslash; without the shell's own `> `. Null where it never ends, since answers would be taken for it.
 *
 * @param first the command's own line, without its prompt
 * @param isPrompt whether a line was typed at a prompt of its own
 */
function continuation(text, first, later, isPrompt) {
    let command = text.slice(...first);
    const lines = [];
    for (let open = openIn(command); open !== null; open = openIn(command)) {
        const next = later[lines.length];
        const line = next ? text.slice(...next) : null;
        if (!next || line === null || isPrompt(line))
            return open === "backslash" ? lines : null;
        const shift = continued.exec(line)?.[0].length ?? 0;
        const own = [next[0] + shift, next[1]];
        lines.push(own);
        command += `\n${text.slice(...own)}`;
    }
    return lines;
}
/** What keeps a command from its end; null: nothing does. */
function openIn(command) {
    let quote = "";
    const ends = [];
    const lines = command.split("\n");
    for (const [at, line] of lines.entries()) {
        const [end] = ends;
        if (end !== undefined && quote === "") {
            if (line.trim() === end)
                ends.shift();
            continue;
        }
        for (let n = 0; n < line.length; n++) {
            const char = line[n] ?? "";
            if (char === "\\" && quote !== "'") {
                if (n === line.length - 1 && at === lines.length - 1)
                    return quote === "" ? "backslash" : "quote";
                n++;
            }
            else if (quote !== "")
                quote = char === quote ? "" : quote;
            else if (char === "'" || char === '"')
                quote = char;
            else if (char === "#" && (n === 0 || /\s/.test(line[n - 1] ?? "")))
                break;
            else if (line.startsWith("<<", n) && line[n + 2] !== "<") {
                const [all, word] = /^<<-?\s*["'\\]?([\w.-]+)["']?/.exec(line.slice(n)) ?? [];
                if (all === undefined || word === undefined)
                    continue;
                ends.push(word);
                n += all.length - 1;
            }
            else if (line.startsWith("<<<", n))
                n += 2;
        }
    }
    return quote !== "" ? "quote" : ends.length > 0 ? "here-document" : null;
}

;// CONCATENATED MODULE: ./build/src/read/documents/prompts.js

/** `shop=# `, `shop-> `, `postgres=*# `: what psql writes before a line that is typed (its PROMPT1 and PROMPT2). */
const psqlPrompt = /^(?:\[[^\]]{1,40}\] ?)?[\w.@:/-]*[-=('"*^$!][*!?]?[#>] /;
const psqlFirst = /^(?:\[[^\]]{1,40}\] ?)?[\w.@:/-]+=[*!?]?[#>] /;
/** `user@host:~/shop (main)$ `, `[root@db ~]# `, `$ `. */
const shellPrompt = /^(?:\[[^\]]{1,60}\][$#%]|[\w.@~:/-]*(?: \([\w./-]+\))?[$%]) /;
/**
 * A session as it was copied: only what was typed, without its prompts, for each program that it was typed into. Lines that one
 * answered with are left out. Null: the block shows no prompt.
 */
function typedLines(text, lines) {
    const begin = lines.find((span) => text.slice(...span).trim() !== "");
    const first = begin ? text.slice(...begin) : "";
    if (!psqlFirst.test(first) && !shellPrompt.test(first))
        return null;
    const shell = [];
    const typed = [];
    let open = null;
    let skipped = 0;
    for (const [at, span] of lines.entries()) {
        const line = text.slice(...span);
        const prompt = skipped > 0 ? null : promptOf(line, open !== null);
        skipped = Math.max(0, skipped - 1);
        if (prompt === null)
            continue;
        const own = [span[0] + prompt.length, span[1]];
        if (prompt.language === "shell") {
            const more = continuation(text, own, lines.slice(at + 1, at + 1 + MOST_LINES), (next) => promptOf(next, false) !== null);
            // An apostrophe that nobody ends would take the next commands along.
            if (more !== null || /psql/.test(line))
                shell.push(own, ...(more ?? []));
            skipped = more?.length ?? 0;
            open = null;
        }
        else if (open)
            open.lines.push(own);
        else {
            const made = { language: "sql", lines: [own] };
            open = made;
            typed.push(made);
        }
    }
    return shell.length > 0 ? [{ language: "shell", lines: shell }, ...typed] : typed;
}
/** Of one command. */
const MOST_LINES = 500;
function promptOf(line, inPsql) {
    const psql = (inPsql ? psqlPrompt : psqlFirst).exec(line)?.[0];
    if (psql !== undefined)
        return { language: "sql", length: psql.length };
    const shell = shellPrompt.exec(line)?.[0];
    return shell === undefined ? null : { language: "shell", length: shell.length };
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell/shell-line.js
/** A line that only a shell understands. */
function isShellLine(line) {
    return /^\s*(?:\$ |sudo |\w+=\S+ )*(?:psql|pg_dump|pg_basebackup|pg_restore|docker|kubectl|export)\s+[-\w"'$]/.test(line);
}

;// CONCATENATED MODULE: ./build/src/read/documents/covered-places.js
/** Whether a place lies in one of these stretches, however many there are. */
function coveredBy(spans) {
    const sorted = [...spans].sort((a, b) => a[0] - b[0]);
    // The furthest end of all that begin up to here.
    const ends = [];
    for (const [, end] of sorted)
        ends.push(Math.max(end, ends.at(-1) ?? 0));
    return (at) => {
        let [low, high] = [0, sorted.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((sorted[middle]?.[0] ?? 0) <= at)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && at < (ends[low - 1] ?? 0);
    };
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell/unsent-sql.js

/** SQL that makes, changes or takes away an index; what a sentence says of one is none. */
const command = /\b(?:create\s+(?:unique\s+)?index\s+(?:concurrently\s+)?(?:if\s+not\s+exists\s+)?(?:[^\s;]{1,120}\s+)?on\s|(?:drop|alter)\s+index\s+(?:concurrently\s+)?(?:if\s+exists\s+)?[^\s;]{1,120}?(?=\s*(?:[;,"'`)\\]|$|cascade\b|restrict\b|set\b|rename\b|attach\b))|reindex\s+(?:\([^)]{0,60}\)\s*)?(?:index|table|schema|database|system)\s+(?:concurrently\s+)?[^\s;]{1,120}?(?=\s*(?:[;"'`)\\]|$)))/gim;
/** Commands that say something to a person, or look for a text. */
const speaking = /^(?:\$?\{?\w*(?:log|info|warn|err|fail|success|print|msg|message|note|notice|step|section|header|banner|say|debug|die|usage|abort|title)\w*\}?|echo|printf|:|true|test|\[\[?|[efz]?grep|rg|ag|awk|sed|git|gh|cat|exit|return)$/i;
/** Statements about indexes within a script, outside of its comments and of what it only says; something may send them after all. */
function sqlNobodySends(source, script) {
    const shown = indexCommandsIn(source.text);
    if (shown.length === 0)
        return [];
    const isQuiet = coveredBy([...script.comments, ...script.commands.filter(isSpoken).flatMap(spansOf)]);
    return shown
        .filter(([at]) => !isQuiet(at))
        .map(([from, to]) => {
        const message = "SQL about an index, which no call of psql here is seen to send";
        return { span: [source.at(from), source.at(to - 1) + 1], message, shows: true };
    });
}
function isSpoken({ words, writes, captured }) {
    if (captured || writes.some(({ text }) => !/^\/dev\/|^&/.test(text)))
        return false;
    return speaking.test(words[0].text.replace(/^.*\//, ""));
}
function spansOf({ span, here }) {
    return here ? [span, here.span] : [span];
}
/** Where a text shows a statement about an index. */
function indexCommandsIn(text) {
    return [...text.matchAll(command)].map((found) => [found.index, found.index + found[0].length]);
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell/psql-command.js
/** Programs that run what they are given as a command. */
const passingOn = new Set([
    ...["chroot", "docker", "docker-compose", "env", "exec", "flyctl", "heroku", "kubectl", "nice", "nohup"],
    ...["oc", "podman", "ssh", "su", "sudo", "time", "timeout", "watch", "xargs", "command", "runuser", "gosu"],
    ...["doas", "flock", "parallel", "ionice", "stdbuf", "setsid", "chrt", "taskset", "unbuffer", "script"],
    ...["su-exec", "setpriv", "nsenter", "nerdctl", "crictl", "lxc", "fly", "dokku", "aws-vault", "chamber"],
    ...["dotenv", "doppler", "op", "teleport", "tsh", "gcloud", "vagrant", "incus", "strace", "systemd-run"],
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
function psqlArguments(words) {
    const at = words.findIndex(isPsql);
    const [first] = words;
    const word = words[at] ?? (first && isNamedSo(first) ? first : null);
    if (!word || !first)
        return null;
    // What only the shell knows, in the place of a program, runs what stands behind it.
    if (word !== first && first.known && !isPassingOn(first))
        return null;
    const options = new PsqlOptions();
    const rest = words.slice(Math.max(at, 0) + 1);
    for (let n = 0; n < rest.length; n++) {
        const [argument, next] = [rest[n], rest[n + 1]];
        if (argument.text === "--")
            break;
        const isLong = argument.text.startsWith("--");
        const took = isLong ? options.long(argument, next) : options.short(argument, next);
        if (took)
            n++;
    }
    const more = at < 0 || rest.some(({ text, known }) => !known && /opt|arg|flag|@|\*/i.test(text));
    return { word, more, ...options.made };
}
/** A variable that is called after psql, and set nowhere here. */
function isNamedSo({ known, text, reference }) {
    return !known && reference !== undefined && /psql/i.test(text);
}
function isPassingOn({ text }) {
    return passingOn.has(text.replace(/^.*\//, ""));
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
        for (const [from, part, offset] of source.parts(span))
            this.put(from, text.slice(offset - span[0], offset - span[0] + part.length));
    }
    over(whole) {
        const made = [];
        let at = 0;
        for (const { from, text } of [...this.#pieces].sort((a, b) => a.from - b.from)) {
            // What a command holds within a command is its own.
            if (from < at)
                continue;
            made.push(blank(whole.slice(at, from)), text);
            at = from + text.length;
        }
        made.push(blank(whole.slice(at)));
        return made.join("");
    }
}
function blank(text) {
    return text.replace(/[^\r\n]/g, " ");
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell/shell-words.js

/** The value of an argument of a command. Never throws. */
function wordOf(node, source) {
    const { text, known, mask } = new WordReader(node);
    const reference = known ? null : referenceOf(node);
    return { source, span: node.span, text, known, mask, ...(reference ? { reference } : {}) };
}
/** Puts a word into its place as SQL. */
function putWord(mask, word) {
    mask.lines(word.source, word.span, word.mask);
}
function referenceOf(node) {
    if (node.type === "string") {
        const [only, ...others] = node.parts;
        if (!only || others.length > 0 || only.span[1] - only.span[0] < node.text.length - 2)
            return null;
        const inner = referenceOf(only);
        return inner && { ...inner, quoted: !/\[@\]|^\$\{?@/.test(only.text) };
    }
    if (node.type !== "simple_expansion" && node.type !== "expansion")
        return null;
    const [named, operator, value, ...others] = node.parts;
    if (!named || others.length > 0 || (operator && !/^:?-$/.test(operator.type)))
        return null;
    const name = named.type === "subscript" ? named.parts[0] : named;
    if (!name || !/^(?:special_)?variable_name$/.test(name.type))
        return null;
    return { name: name.text, quoted: false, otherwise: operator ? (value?.text ?? "") : null };
}
const quoted = /\\[\\"$`\n]/y;
const escaped = /\\[\s\S]/y;
/** bash, "ANSI-C Quoting"; others are for what no SQL needs. */
const meanings = new Map([
    ["n", "\n"],
    ["t", "\t"],
    ["r", " "],
]);
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
        else if (type === "ansi_c_string") {
            this.#put(" ", true);
            this.#quoted(() => this.#literal(text.slice(2, -1), escaped, meanings));
        }
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
    #literal(text, escapes, meaning = new Map()) {
        for (let at = 0; at < text.length;) {
            if (escapes)
                escapes.lastIndex = at;
            const found = text[at] === "\\" ? (escapes?.exec(text)?.[0] ?? null) : null;
            const written = found ? found.slice(1) : (text[at] ?? "");
            const char = found ? (meaning.get(written) ?? written) : written;
            if (found)
                this.#put(" ", true);
            this.#put(char);
            // A line that goes on.
            this.text += found && written === "\n" ? "" : char;
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

;// CONCATENATED MODULE: ./build/src/read/documents/shell/shell.js


let shell_grammar = null;
/** To be awaited before a script is read. */
async function loadShell() {
    shell_grammar ??= await (0,grammar/* treeSitterGrammar */.P)("bash");
}
/** Never throws. */
function readShell(source) {
    const reader = new ScriptReader(source);
    const root = shell_grammar?.read(source.text).root;
    if (root)
        reader.walk(root);
    return reader.script;
}
class ScriptReader {
    script = {
        commands: [],
        assignments: [],
        functions: new Map(),
        comments: [],
    };
    #source;
    #captured = 0;
    constructor(source) {
        this.#source = source;
    }
    /** Gives the commands that a node comes to: what they write, it writes. */
    walk(node, given, behind = []) {
        if (node.type === "redirected_statement")
            return this.#redirected(node, behind);
        if (node.type === "pipeline")
            return this.#pipeline(node, behind);
        if (node.type === "command")
            return this.#command(node, given, behind);
        if (node.type === "comment")
            this.script.comments.push(node.span);
        if (node.type === "variable_assignment")
            return this.#assignment(node);
        if (node.type === "function_definition")
            return this.#function(node);
        return node.parts.flatMap((part) => this.walk(part, given, behind));
    }
    #pipeline(node, first) {
        let behind = first;
        for (const [n, part] of node.parts.entries()) {
            const isLast = n === node.parts.length - 1;
            if (!isLast)
                this.#captured++;
            const made = this.walk(part, undefined, behind);
            if (!isLast)
                this.#captured--;
            if (made.length > 0)
                behind = made;
        }
        return behind;
    }
    #redirected(node, behind) {
        const given = { reads: [], writes: [], here: null, hereString: null };
        const later = [];
        const redirects = node.parts.flatMap((part) => part.type === "heredoc_redirect"
            ? [part, ...part.parts.filter(({ type }) => type === "file_redirect")]
            : [part]);
        for (const part of redirects) {
            if (part.type === "heredoc_redirect")
                later.push(...hereDocument(part, given, this.#source));
            else if (part.type === "herestring_redirect") {
                const [word] = part.parts;
                if (word)
                    given.hereString = wordOf(word, this.#source);
            }
            else if (part.type === "file_redirect") {
                const word = part.parts.find(({ field }) => field === "destination");
                const list = /^\d*</.test(part.text) ? given.reads : /^1?>/.test(part.text) ? given.writes : [];
                if (word)
                    list.push(wordOf(word, this.#source));
            }
        }
        const body = node.parts.find(({ field }) => field === "body");
        if (later.length > 0)
            this.#captured++;
        let made = body ? this.walk(body, given, behind) : [];
        if (later.length > 0)
            this.#captured--;
        // What comes behind `<<EOF` on its line reads what the command writes.
        for (const part of later)
            made = this.walk(part, undefined, made);
        return made;
    }
    #command(node, given, behind) {
        for (const part of node.parts)
            if (part.type !== "command_name")
                this.#within(part);
        const source = this.#source;
        const named = node.parts.flatMap((part) => {
            if (part.field !== "name" && part.field !== "argument")
                return [];
            // `$"…"` is a text that may be translated.
            if (part.type === "$")
                return [];
            const inner = part.type === "command_name" && part.parts.length === 1 ? part.parts[0] : part;
            return [wordOf(inner ?? part, source)];
        });
        const own = node.parts.filter(({ type }) => type === "herestring_redirect");
        const [string] = own[0]?.parts ?? [];
        const [name, ...words] = named;
        if (!name)
            return [];
        const made = {
            ...{ source, span: node.span, words: [name, ...words], behind, captured: this.#captured > 0 },
            reads: given?.reads ?? [],
            writes: given?.writes ?? [],
            here: given?.here ?? null,
            hereString: given?.hereString ?? (string ? wordOf(string, source) : null),
        };
        this.script.commands.push(made);
        return [made];
    }
    /** Commands in what an argument is made of. */
    #within(node) {
        for (const part of [node, ...node.parts])
            if (part.type === "command_substitution" || part.type === "process_substitution") {
                this.#captured++;
                for (const inner of part.parts)
                    this.walk(inner);
                this.#captured--;
                if (part === node)
                    return;
            }
            else if (part !== node)
                this.#within(part);
    }
    #assignment(node) {
        const name = node.parts.find(({ type }) => type === "variable_name");
        const value = node.parts.find(({ field }) => field === "value");
        if (!name || !value)
            return [];
        const before = this.script.commands.length;
        this.#within(value);
        const array = value.type === "array";
        const words = (array ? value.parts : [value]).map((part) => wordOf(part, this.#source));
        const [inner, ...others] = value.type === "command_substitution" ? this.script.commands.slice(before) : [];
        const here = inner?.words[0].text === "cat" && others.length === 0 ? inner.here : null;
        this.script.assignments.push({ name: name.text, at: this.#source.at(node.span[0]), words, array, here });
        return [];
    }
    #function(node) {
        const name = node.parts.find(({ field }) => field === "name");
        const before = this.script.commands.length;
        for (const part of node.parts)
            if (part !== name)
                this.walk(part);
        if (name)
            this.script.functions.set(name.text, this.script.commands.slice(before));
        return [];
    }
}
/** Takes the lines, and gives what else stands on the line that begins them. */
function hereDocument(node, given, source) {
    const body = node.parts.find(({ type }) => type === "heredoc_body");
    const start = node.parts.find(({ type }) => type === "heredoc_start");
    const end = node.parts.find(({ type }) => type === "heredoc_end");
    if (start && end) {
        const isRaw = /['"\\]/.test(start.text);
        const holes = isRaw ? [] : (body?.parts ?? []).filter(({ type }) => !type.startsWith("heredoc"));
        // The grammar begins the body behind a backslash that its first line begins with.
        const line = node.text.indexOf("\n", start.span[1] - node.span[0]) + 1;
        given.here = {
            ...{ source, span: [node.span[0] + line, end.span[0]] },
            holes: holes.map(({ span }) => span),
        };
    }
    return node.parts.filter(({ type }) => ["command", "pipeline", "redirected_statement"].includes(type));
}

;// CONCATENATED MODULE: ./build/src/read/documents/typed-into-psql.js



/** What nobody types into a shell. */
const statement = /^\s*(?:--|\\[a-z?!]|(?:create|drop|alter|reindex|select|explain|analyze|vacuum|begin|commit|set|show|insert|update|with|grant|do)\s)/i;
const leaves = /^\s*(?:\\q\b|exit\b|quit\b)/;
/**
 * A script that calls psql with nothing to send and goes on in SQL: that is typed into psql, up to what leaves it. Null: there
 * is nothing of the sort.
 */
function typedIntoPsql(text, lines) {
    const shell = [];
    const typed = [];
    let open = null;
    lines.forEach((span, n) => {
        const line = text.slice(...span);
        if (open) {
            if (leaves.test(line) || isCalling(line))
                open = null;
            if (open)
                open.lines.push(span);
            else if (isCalling(line))
                shell.push(span);
            return;
        }
        shell.push(span);
        if (!/\bpsql\b/.test(line))
            return;
        const next = lines.slice(n + 1, n + 6).find((one) => text.slice(...one).trim() !== "");
        if (!next || !statement.test(text.slice(...next)) || !isCalling(line))
            return;
        const made = { language: "sql", lines: [] };
        open = made;
        typed.push(made);
    });
    return typed.length === 0 ? null : [{ language: "shell", lines: shell }, ...typed];
}
/** Whether a line calls psql and gives it nothing to send. */
function isCalling(line) {
    if (!/\bpsql\b/.test(line))
        return false;
    const [only, ...others] = readShell(linedText([{ from: 0, text: line }])).commands;
    if (!only || others.length > 0)
        return false;
    const called = psqlArguments(only.words);
    const { here, hereString, reads, behind } = only;
    const given = (called?.given.length ?? 1) + reads.length + behind.length;
    return given === 0 && !here && !hereString && !called?.asksOnly && !/\\\s*$|<<|\|/.test(line);
}

;// CONCATENATED MODULE: ./build/src/read/documents/markdown.js







const sqlLanguages = new Set(["sql", "postgresql", "postgres", "pgsql", "psql", "plpgsql"]);
const shellLanguages = new Set([
    ...["bash", "sh", "shell", "zsh", "console", "terminal", "shell-session", "shellsession", "ksh", "fish"],
]);
/** What is shown, and run by nobody. */
const shownLanguages = /^(?:te?xt|plain(?:text)?|outputs?|out|results?|logs?|diff|patch|mermaid|markdown|md|csv|none|ascii|tree)$/;
/** What a statement begins with: a block that does not say its language may be SQL. */
const beginsSql = /^(?:\s|--[^\n]*\n|\\\w+[^\n]*\n)*(?:create|drop|alter|reindex|select|explain|analyze|vacuum|begin|set|insert|update|delete|with|do|grant|revoke|refresh|cluster|lock|start|show|comment)\b/i;
const endsStatement = /;[ \t]*(?:--[^\n]*)?$/m;
/** Within prose: a whole query, or a whole command. What only names a statement is no SQL. */
const wholeQuery = /^(?:select|with|explain)\b[\s\S]*\bfrom\b/i;
const wholeCommand = /^psql\s[\s\S]*\s-\w*[cf]/;
/** A page of Markdown: its blocks of SQL and shell, as they would be typed, and what it says. */
function readMarkdownDocument(text) {
    const page = (0,markdown/* readMarkdown */.k)(text);
    const ofHtml = page.html.flatMap((span) => preformatted(text, span));
    const blocks = [...page.blocks, ...ofHtml].flatMap((block) => blocksOf(text, block));
    const inline = page.code.flatMap((span) => inlineBlock(text, span));
    return {
        blocks: [...blocks, ...inline].sort((a, b) => a.span[0] - b.span[0]),
        passages: page.prose,
        comments: page.html,
    };
}
function blocksOf(text, { language, span, lines, parts }) {
    const said = language.replace(/^[{.]+|[}:,].*$/g, "");
    const isKnown = sqlLanguages.has(said) || shellLanguages.has(said);
    const typed = isKnown || said === "" ? typedLines(text, lines) : null;
    // Commands alone, in a block that says it is SQL, are what it is marked as.
    const isMarked = sqlLanguages.has(said) && typed?.every((one) => one.language === "shell");
    if (typed && !isMarked)
        return typed.map(typedBlock);
    const written = (parts ?? linesOfFile(text, lines)).map((part) => part.text);
    const kind = languageOf(said, written);
    const session = kind === "shell" && !parts ? typedIntoPsql(text, lines) : null;
    if (session)
        return session.map(typedBlock);
    const query = kind === "other" && said === "" ? queryIn(text, lines) : null;
    if (query)
        return [{ language: "sql", span, lines: query }];
    const isForeign = kind === "other" && !shownLanguages.test(said) && showsIndex(said, written);
    const foreign = isForeign ? { foreign: true } : {};
    return [{ language: kind, span, lines, ...(parts ? { parts } : {}), ...foreign }];
}
/** The lines of a listing that is one query with remarks, as a dashboard is given it; null: it is something else. */
function queryIn(text, lines) {
    const own = lines.filter((line) => !/^\s*#/.test(text.slice(...line)));
    const written = own.map((line) => text.slice(...line)).join("\n");
    return wholeQuery.test(written.trim()) ? own : null;
}
function typedBlock({ language, lines }) {
    return { language, lines, span: [lines[0]?.[0] ?? 0, lines.at(-1)?.[1] ?? 0] };
}
/** A listing without a language may be an answer: there it has to begin a line. */
function showsIndex(language, written) {
    return written.some((line) => indexCommandsIn(line).some(([at]) => language !== "" || line.slice(0, at).trim() === ""));
}
function languageOf(said, written) {
    if (sqlLanguages.has(said))
        return "sql";
    if (shellLanguages.has(said))
        return "shell";
    if (said !== "")
        return "other";
    const whole = written.join("\n");
    if (beginsSql.test(whole) && endsStatement.test(whole))
        return "sql";
    return written.some(isShellLine) ? "shell" : "other";
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

;// CONCATENATED MODULE: ./build/src/read/documents/procfile.js

/** `name: command`, a line each (Heroku, "The Procfile"). */
const processType = /^([A-Za-z0-9_-]+):[ \t]*(?=\S)/;
/** The commands of a Procfile, each a shell's. */
function readProcfile(text) {
    const blocks = (0,text_lines/* linesOf */.Dx)(text).flatMap(({ text: line, span: [start, end] }) => {
        const name = processType.exec(line)?.[0];
        if (name === undefined)
            return [];
        const span = [start + name.length, end];
        return [{ language: "shell", span, lines: [span] }];
    });
    const comments = (0,text_lines/* linesOf */.Dx)(text).flatMap(({ text: line, span }) => (line.startsWith("#") ? [span] : []));
    return { blocks, passages: [], comments, closed: true };
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
    return { blocks, passages: [], comments: (0,parsed_yaml/* yamlComments */.ai)(text), closed: true };
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
        const lines = workflow_linesIn(node, text);
        const [first, last] = [lines[0], lines.at(-1)];
        const quote = text[node.range[0]];
        const isQuoted = node.type?.startsWith("QUOTE") === true;
        const parts = isQuoted ? { parts: lines.map((span) => unescaped(text, span, quote)) } : {};
        const folded = node.type === "BLOCK_FOLDED" ? { folded: true } : {};
        if (first && last)
            blocks.push({ language: "shell", span: [first[0], last[1]], lines, ...parts, ...folded });
    }
}
/** What the escapes of a scalar of YAML mean, in as many characters; what has no such meaning is blank. */
function unescaped(text, [start, end], quote) {
    let opens = true;
    const inner = text.slice(start, end).replace(quote === "'" ? /''/g : /\\[\s\S]/g, (found) => {
        const char = found[1] ?? "";
        if (char === "n")
            return " \n";
        if (!/["'\\/]/.test(char))
            return "  ";
        opens = !opens;
        return opens ? `${char} ` : ` ${char}`;
    });
    return { from: start, text: inner };
}
/** The lines of a text, without the indent of a block. */
function workflow_linesIn(node, text) {
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
        closed: true,
    }),
    makefile: readMakefile,
    workflow: readWorkflow,
    dockerfile: readDockerfile,
    procfile: readProcfile,
};
function kinds_linesIn(text) {
    return [[text.charCodeAt(0) === 0xfeff ? 1 : 0, text.length]];
}
function documentParts(kind, text) {
    return readers[kind](text);
}

;// CONCATENATED MODULE: ./build/src/read/documents/other-database.js
/** Databases that documents are about, as their makers write them. */
const others = ["BigQuery", "ClickHouse", "Cassandra", "DuckDB", "MariaDB", "MySQL", "Snowflake", "SQLite"];
const other = new RegExp(`(?<![a-z])(?:${others.join("|")})(?![a-z])`, "i");
const own = /postgres|\bpsql\b|\bpg_|\bconcurrently\b|\bpl\/?pgsql\b|\bpgvector\b|\bjsonb\b|::\w/i;
/** Mentions that make a document one about that database, where none speaks of PostgreSQL. */
const MANY = 3;
/** The database that a document is about, where it is another one; null: it is PostgreSQL's, or nothing tells. */
function otherDatabaseOf(path, text) {
    if (own.test(text) || own.test(path))
        return null;
    const heading = /^[^\n]*\n/.exec(text)?.[0] ?? "";
    const named = other.exec(`${path} ${heading}`)?.[0] ?? frequent(text);
    return others.find((name) => name.toLowerCase() === named?.toLowerCase()) ?? null;
}
function frequent(text) {
    const found = [...text.matchAll(new RegExp(other, "gi"))].map(([name]) => name.toLowerCase());
    return found.find((name) => found.filter((one) => one === name).length >= MANY);
}
/** The first block of SQL, which stands for all. */
function firstSql(blocks) {
    return blocks.find(({ language }) => language === "sql")?.span ?? null;
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell/script-sendings.js
function placedSpan([start, end], { at }) {
    // The end lies in the line of the last character.
    return [at(start), end > start ? at(end - 1) + 1 : at(start)];
}
function placedWord({ span, text, known, source }) {
    return { span: placedSpan(span, source), text, known };
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell/written-input.js

/** Programs that write what a whole dump or a backup holds, and those that write nothing of the sort. */
const storing = /(?:^|\/)(?:pg_dump(?:all)?|pg_restore|g?zcat|gunzip|gzip|pigz|bz(?:ip2|cat)|xz(?:cat)?|zstd(?:cat)?|unzip|lz4|pv|curl|wget|aws|gsutil|az|psql|tar|openssl|gpg|set|cd|export|exit|true|sleep)$/;
/** What commands write that psql reads. */
function inputWrittenBy(commands, resolved) {
    const words = [];
    const heres = [];
    const files = [];
    let unknown = null;
    for (const command of commands.flatMap(sourcesOf)) {
        const [name, ...given] = resolved(command.words);
        if (name?.text === "echo")
            words.push(...echoed(given));
        else if (name?.text === "printf")
            words.push(...printed(given));
        else if (name?.text === "cat") {
            files.push(...given.filter(({ text }) => !text.startsWith("-")), ...command.reads);
            if (command.here)
                heres.push(command.here);
        }
        else if (!storing.test(name?.text ?? ""))
            unknown ??= command;
    }
    return { words, heres, files, unknown };
}
/** tee writes what it reads. */
function sourcesOf(command) {
    const { words, behind } = command;
    return words[0].text === "tee" ? behind.flatMap(sourcesOf) : [command];
}
function echoed(words) {
    const first = words.findIndex(({ text }) => !/^-[neE]+$/.test(text));
    const flags = words.slice(0, Math.max(first, 0));
    const texts = first < 0 ? [] : words.slice(first);
    return flags.some(({ text }) => text.includes("e")) ? texts.map((one) => replaced(one, escapes)) : texts;
}
/** `%s\n` with any number of texts writes one after the other; any other format is one text, with holes. */
function printed([format, ...words]) {
    if (!format)
        return [];
    if (words.length > 0 && /^(?:\\n|\s|;|%s)*$/.test(format.text) && format.text.includes("%s")) {
        const ends = format.text.includes(";");
        return words.map((word) => (ends ? { ...word, mask: word.mask.replace(/ $/, ";") } : word));
    }
    return [replaced(format, conversions)];
}
const escapes = /\\[\\ntr]/g;
const conversions = /\\[\\ntr]|%%|%[-+ #0]*[\d*]*(?:\.[\d*]+)?[A-Za-z]/g;
/** What a program puts in the place of its escapes, and names for what only it knows; as long as they are. */
function replaced(word, what) {
    const meaning = (found) => {
        if (found === "\\n")
            return " \n";
        if (found.startsWith("\\"))
            return found === "\\\\" ? " \\" : "  ";
        return found === "%%" ? " %" : nameInPlace(found);
    };
    return { ...word, text: word.text.replace(what, meaning), mask: word.mask.replace(what, meaning) };
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell/psql-sendings.js





function readPsql(call, reading) {
    const { command, called } = call;
    if (called.asksOnly)
        return;
    const { singleTransaction, given } = called;
    const { found } = reading;
    const strings = given.filter(({ as }) => as === "string").map(({ word }) => word);
    const named = given.filter(({ as }) => as === "file").map(({ word }) => word);
    readStrings(strings, call, reading);
    // With -c or -f it reads nothing else, but for the file named "-".
    const reads = given.length === 0 || named.some(isInput);
    const { input, files: piped } = reads ? readInput(call, reading) : { input: null, files: [] };
    const files = [...named, ...(reads ? command.reads : []), ...piped].filter((one) => !isInput(one));
    found.psql.push({
        span: placedSpan(command.span, command.source),
        word: placedWord(called.word).span,
        strings: strings.map(placedWord),
        files: files.map(placedWord),
        input,
        stopsOnError: called.more || isYes(called.variables.get("ON_ERROR_STOP")),
        singleTransaction,
    });
}
function isInput({ text }) {
    return text === "-" || text === "/dev/stdin";
}
/** What each -c sends, one query string after the other in one session. */
function readStrings(words, call, reading) {
    const pieces = words.map((word) => stringSent(word, call, reading)).filter((one) => one !== null);
    if (pieces.length === 0)
        return;
    const span = [Math.min(...pieces.map(([from]) => from)), Math.max(...pieces.map(([, to]) => to))];
    const why = pieces.length > 1
        ? "psql sends the string of each -c as one query"
        : "psql sends the string of -c as one query";
    const { singleTransaction } = call.called;
    reading.found.sendings.push({ span, as: "strings", pieces, singleTransaction, why });
}
function stringSent(word, call, reading) {
    // A backslash command by itself is psql's own affair.
    if (word.text.trim().startsWith("\\"))
        return null;
    const here = reading.names.hereOf(word);
    if (here)
        return putHere(here, reading);
    if (isUnknown(word, call, reading))
        return null;
    putWord(reading.mask, word);
    return placedWord(word).span;
}
/** Tells of a value that only the shell knows. */
function isUnknown(word, { isCalled }, { found }) {
    if (!word.reference)
        return false;
    const message = `what ${word.text.trim().slice(0, 40)} holds is known only once the shell runs it`;
    if (!isCalled)
        found.unknown.push({ span: placedWord(word).span, message });
    return true;
}
function readInput(call, reading) {
    const { command, called, given } = call;
    const { singleTransaction } = called;
    const send = (input, why) => {
        reading.found.sendings.push({ span: input, as: "script", singleTransaction, why });
        return input;
    };
    const ofHere = "psql reads the here-document statement by statement";
    if (command.here)
        return { input: send(putHere(command.here, reading), ofHere), files: [] };
    const own = command.hereString ? reading.names.resolved([command.hereString], given) : [];
    const { words, heres, files, unknown } = inputWrittenBy(command.behind, (all) => reading.names.resolved(all, given));
    const spans = heres.map((one) => putHere(one, reading));
    for (const word of [...own, ...words]) {
        const here = reading.names.hereOf(word);
        if (here)
            spans.push(putHere(here, reading));
        else if (!isUnknown(word, call, reading)) {
            putWord(reading.mask, word);
            spans.push(placedWord(word).span);
        }
    }
    if (unknown && spans.length === 0 && !call.isCalled)
        reading.found.unknown.push({
            span: placedSpan(unknown.span, unknown.source),
            message: `what ${unknown.words[0].text.slice(0, 40)} writes to psql is not known`,
        });
    if (spans.length === 0)
        return { input: null, files };
    const span = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
    const why = heres.length > 0 ? ofHere : "psql reads its standard input statement by statement";
    return { input: send(span, why), files };
}
function putHere({ source, span, holes }, { mask }) {
    mask.lines(source, span, withHoles(source.text, span, holes));
    return placedSpan(span, source);
}
function withHoles(text, [start, end], holes) {
    let [made, at] = ["", start];
    for (const [from, to] of holes) {
        made += text.slice(at, from) + nameInPlace(text.slice(from, to));
        at = to;
    }
    return made + text.slice(at, end);
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell/read-script.js






/** A script in a script in a script: nobody nests deeper. */
const DEEPEST = 3;
/** What the commands of scripts would send. The SQL among them is put into the mask. */
function readScripts(sources, reading) {
    const scripts = sources.map((source) => [source, readShell(source)]);
    for (const [, script] of scripts)
        reading.names.add(script);
    for (const [source, script] of scripts) {
        readCommands(script, reading, 0);
        reading.found.unknown.push(...sqlNobodySends(source, script));
    }
}
function readCommands({ commands, assignments }, reading, depth) {
    const inFunctions = new Set();
    for (const command of commands) {
        const body = reading.names.function(command.words[0].text);
        for (const inner of body ?? [])
            inFunctions.add(inner);
    }
    for (const command of commands) {
        const words = command.words.map(placedWord);
        reading.found.commands.push({ span: placedSpan(command.span, command.source), words });
        readCommand({ command, given: null, isCalled: inFunctions.has(command), depth }, reading);
    }
    for (const { words } of assignments)
        for (const word of words)
            readNested(word, reading, depth);
}
function readCommand({ command, given, isCalled, depth }, reading) {
    const { names } = reading;
    const words = names.resolved(command.words, given);
    const [first, ...others] = words;
    if (!first)
        return;
    const called = psqlArguments(words);
    if (called) {
        readPsql({ command, called, given, isCalled }, reading);
        return;
    }
    if (depth >= DEEPEST)
        return;
    const body = names.function(first.text) ?? [];
    for (const inner of body.filter(isFilledIn)) {
        const { here, hereString, reads, behind } = command;
        const own = hasInput(inner) ? inner : { ...inner, here, hereString, reads, behind };
        readCommand({ command: own, given: others, isCalled: false, depth: depth + 1 }, reading);
    }
    for (const word of command.words)
        if (!given)
            readNested(word, reading, depth);
    // A shell reads the lines that it is given.
    const { here } = command;
    if (here && !given && words.some(({ text }) => /(?:^|\/)(?:bash|sh|zsh|dash|ssh|su)$/.test(text))) {
        const text = here.source.text.slice(...here.span);
        readText(here.source, here.span, text, reading, depth);
    }
}
/** Whether a command of a function sends what its caller gives. */
function isFilledIn(command) {
    const { words, hereString, behind } = command;
    const all = [...words, ...(hereString ? [hereString] : []), ...behind.flatMap((one) => one.words)];
    if (all.some(({ text }) => /\$\{?[\d@*]/.test(text)))
        return true;
    return words.some(isPsql) && !hasInput(command) && !words.some(({ text }) => /^-\w*[cf]/.test(text));
}
function hasInput({ here, hereString, reads, behind }) {
    return here !== null || hereString !== null || reads.length > 0 || behind.length > 0;
}
/** `ssh host 'psql …'`, `sh -c "psql …"`. */
function readNested(word, reading, depth) {
    if (isPsql(word) || !/(?:^|[\s/])psql(?=\s)[\s\S]*(?:\s-|<)/.test(word.mask))
        return;
    readText(word.source, word.span, word.mask, reading, depth);
}
function readText(source, span, text, reading, depth) {
    let last = -1;
    const parts = source.parts(span).map(([from, part, offset]) => {
        const at = offset - span[0];
        const glued = at === last ? { glued: true } : {};
        last = at + part.length;
        return { from, text: text.slice(at, last), ...glued };
    });
    const script = readShell(linedText(parts));
    reading.names.add(script);
    readCommands(script, reading, depth + 1);
}

;// CONCATENATED MODULE: ./build/src/read/documents/shell/script-names.js


/** A value that leads to itself is followed no further. */
const script_names_DEEPEST = 5;
/** What the variables, functions and aliases of a document stand for: a block of it may use what another one sets. */
class ScriptNames {
    #values = new Map();
    #functions = new Map();
    #aliases = new Map();
    add({ assignments, functions, commands }) {
        for (const { name, at, words, array, here } of assignments) {
            const [word] = words;
            if (array)
                this.#set(name, { at, word: null, words, here });
            else if (word)
                this.#set(name, { at, word, words: partsOf(word), here });
        }
        for (const [name, body] of functions)
            this.#functions.set(name, body);
        for (const { words, here, source, span } of commands) {
            if (words[0].text === "alias")
                this.#alias(words.slice(1));
            const last = words.at(-1);
            if (words[0].text === "read" && here && last)
                this.#set(last.text, { at: source.at(span[0]), word: null, words: [], here });
        }
    }
    /** A variable of make: `text` is what the shell gets in its place. */
    set(name, at, text) {
        const source = linedText([{ from: at, text }]);
        const word = blankWord(text, source, text.length);
        this.#set(name, { at, word, words: partsOf({ ...word, mask: text }), here: null });
    }
    #set(name, value) {
        const values = this.#values.get(name) ?? [];
        this.#values.set(name, values);
        values.push(value);
    }
    #alias(words) {
        for (const word of words) {
            const at = word.text.indexOf("=");
            const text = word.text.slice(at + 1);
            if (at > 0)
                this.#aliases.set(word.text.slice(0, at), partsOf(blankWord(text, word.source, text.length)));
        }
    }
    function(name) {
        return this.#functions.get(name) ?? null;
    }
    /** The here-document that a variable holds. */
    hereOf({ reference }) {
        const values = reference ? (this.#values.get(reference.name) ?? []) : [];
        return values.length === 1 ? (values[0]?.here ?? null) : null;
    }
    /** The words of a command with the values of its variables, as far as the document sets them. */
    resolved(words, given, depth = 0) {
        if (depth > script_names_DEEPEST)
            return words;
        const [first] = words;
        const alias = first && depth === 0 ? this.#aliases.get(first.text) : undefined;
        const all = first && alias ? [...inPlaceOf(first, alias), ...words.slice(1)] : words;
        return all.flatMap((word, n) => {
            if (!word.reference)
                return [word];
            const { name, quoted, otherwise } = word.reference;
            if (given && (name === "@" || name === "*"))
                return given;
            if (given && /^\d$/.test(name))
                return given.slice(Number(name) - 1, Number(name));
            const values = this.#values.get(name) ?? [];
            const place = word.source.at(word.span[0]);
            const value = values.findLast(({ at }) => at < place) ?? values.at(-1);
            if (!value)
                return otherwise === null ? [word] : inPlaceOf(word, this.#parted(otherwise, word, depth));
            if (quoted || !isCommand(value.words, n))
                return values.length === 1 && value.word && !value.here ? [value.word] : [word];
            return inPlaceOf(word, this.resolved(value.words, given, depth + 1));
        });
    }
    #parted(text, { source }, depth) {
        return this.resolved(partsOf(blankWord(text, source, text.length)), null, depth + 1);
    }
}
/** Whether words are the beginning of a command, or options of one; in the place of its name they are it. */
function isCommand(words, place) {
    return place === 0 || words.some(({ text }) => text.startsWith("-") || /(?:^|\/)psql$/.test(text));
}
/** Words of a value that stands elsewhere: of SQL they hold none that could be put into its place. */
function inPlaceOf({ source, span }, words) {
    return words.map((one) => ({ ...one, source, span, mask: " ".repeat(span[1] - span[0]) }));
}
function blankWord(text, source, length) {
    return { source, span: [0, length], text, known: true, mask: " ".repeat(length) };
}
/** A value as the shell parts it where it stands without quotes. */
function partsOf({ text }) {
    if (!/\S/.test(text) || text.length > 2000)
        return [];
    return readShell(linedText([{ from: 0, text }])).commands.at(0)?.words ?? [];
}

;// CONCATENATED MODULE: ./build/src/read/documents/unsent-places.js


/** What of a document shows SQL about an index, or sends what nobody here knows, and is read by nobody. */
function unsentIn({ text }, { blocks, comments, closed }, { sendings, unknown }) {
    const isSent = coveredBy(sendings.flatMap(({ span, pieces }) => pieces ?? [span]));
    // The first one of a block stands for all.
    const foreign = blocks
        .filter((block) => block.foreign)
        .flatMap(({ span }) => shownIn(text, span).slice(0, 1));
    const isKnown = coveredBy([...comments, ...blocks.map(({ span }) => span)]);
    const outside = closed ? shownIn(text, [0, text.length]).filter(({ span }) => !isKnown(span[0])) : [];
    const all = [...unknown, ...foreign, ...outside].sort((a, b) => a.span[0] - b.span[0]);
    return all.filter(({ span, shows }) => !shows || !isSent(span[0]));
}
function shownIn(text, span) {
    const message = "SQL about an index in a language that is not read";
    return indexCommandsIn(text.slice(...span)).map(([from, to]) => ({
        span: [span[0] + from, span[0] + to],
        message,
        shows: true,
    }));
}

;// CONCATENATED MODULE: ./build/src/read/documents/read-runbook.js










/** A file of commands and SQL, as whoever follows it would send it. `named`: the user has named it. Never throws. */
function readRunbook(file, named, tree) {
    const kind = (0,document_names/* kindOf */.I)(file.path);
    if (kind === null)
        return null;
    const { parts, foreign } = read_runbook_partsOf(file, kind, named);
    const { blocks, passages, comments } = parts;
    const mask = new SqlMask();
    const found = { commands: [], psql: [], sendings: [], unknown: [] };
    const names = new ScriptNames();
    for (const { name, at, value } of parts.variables ?? [])
        names.set(name, at, value);
    const scripts = blocks.flatMap((block) => scriptsOf(file.text, block, mask, found));
    readScripts(scripts, { names, mask, found });
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
        unsent: [...foreign, ...unsentIn(file, parts, found)].map((one) => passageOf(one, file, named)),
    };
}
/** The parts of a document. What is another database's SQL is no SQL here, and whoever has named it is told so once. */
function read_runbook_partsOf({ path, text }, kind, named) {
    const parts = documentParts(kind, text);
    const database = otherDatabaseOf(path, text);
    const span = database === null ? null : firstSql(parts.blocks);
    if (!span)
        return { parts, foreign: [] };
    const message = `the document is about ${database}, so that its SQL is not read as PostgreSQL's`;
    const blocks = parts.blocks.map((block) => block.language === "sql" ? { ...block, language: "other" } : block);
    return { parts: { ...parts, blocks }, foreign: named ? [{ span, message }] : [] };
}
function passageOf({ span, message, shows }, file, named) {
    const text = file.text.slice(...span);
    return { file, span, message, text, ...(shows ? { matters: named } : {}) };
}
const kindNames = {
    markdown: "Markdown",
    shell: "shell script",
    makefile: "Makefile",
    workflow: "workflow",
    dockerfile: "Dockerfile",
    procfile: "Procfile",
};
/** The scripts of a block; the SQL of one is put into the mask. */
function scriptsOf(text, block, mask, found) {
    const { language, lines, folded } = block;
    const parts = block.parts ?? linesOfFile(text, lines);
    if (language === "shell")
        return [linedText(parts, folded ? " " : "\n")];
    if (language !== "sql")
        return [];
    // Whoever copies the block finds the shell's commands in it, too.
    const shell = parts.filter((part) => isShellLine(part.text));
    const own = parts.filter((part) => !shell.includes(part));
    for (const part of own)
        mask.put(part.from, part.text);
    const [first, last] = [own[0], own.at(-1)];
    if (first && last) {
        const why = block.inline ? "a query within the text" : "a block of SQL, typed into psql";
        const span = [first.from, last.from + last.text.length];
        found.sendings.push({ span, as: "script", singleTransaction: false, why });
    }
    return shell.map((part) => linedText([part]));
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
function migrationOf({ span, as, pieces, singleTransaction, why }, file, reads, comments) {
    const own = as === "strings" ? "one-query" : "autocommit";
    return {
        ...{ file, span, reads, why, advice, comments },
        ...(pieces && pieces.length > 1 ? { pieces } : {}),
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

//# sourceMappingURL=856.index.js.map