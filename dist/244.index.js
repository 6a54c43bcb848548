export const id = 244;
export const ids = [244];
export const modules = {

/***/ 62221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _3: () => (/* binding */ factsByName),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/** The oldest and the newest major that the printed facts were read from. */
const asked = { first: 14, last: 18 };
const kept = new Map();
/**
 * The lines of a printed file (src/sql/facts) that hold for a major, split at blanks. A major that was never asked is
 * taken as the nearest that was. Read once for each major that a run is about.
 */
function factsOf(text, postgres) {
    const major = Math.min(Math.max(postgres, asked.first), asked.last);
    const majors = kept.get(text) ?? new Map();
    kept.set(text, majors);
    const known = majors.get(major);
    if (known)
        return known;
    const made = text.split("\n").flatMap((line) => factOf(line, major));
    majors.set(major, made);
    return made;
}
function factOf(line, major) {
    if (line === "")
        return [];
    const bound = line.lastIndexOf(" @");
    if (bound === -1)
        return [line.split(" ")];
    const [first = 0, last = 0] = line
        .slice(bound + 2)
        .split("-")
        .map(Number);
    return first <= major && major <= last ? [line.slice(0, bound).split(" ")] : [];
}
/** The facts by their first word, for look-ups by name. */
function factsByName(text, postgres) {
    const all = factsOf(text, postgres);
    const known = named.get(all);
    if (known)
        return known;
    const made = new Map();
    for (const fact of all) {
        const name = fact[0] ?? "";
        const same = made.get(name);
        if (same)
            same.push(fact);
        else
            made.set(name, [fact]);
    }
    named.set(all, made);
    return made;
}
const named = new WeakMap();
/** Every first word, on whichever major. */
function namesIn(text) {
    return new Set(text.split("\n").flatMap((line) => (line === "" ? [] : [line.split(" ")[0] ?? ""])));
}


/***/ }),

/***/ 69293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ quoteIdentifier),
/* harmony export */   HA: () => (/* binding */ nameOfList),
/* harmony export */   Kc: () => (/* binding */ hasPlaceholder),
/* harmony export */   Nt: () => (/* binding */ inQuotes),
/* harmony export */   OE: () => (/* binding */ nameByServer),
/* harmony export */   To: () => (/* binding */ printName),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ce: () => (/* binding */ quoteLiteral),
/* harmony export */   e4: () => (/* binding */ printTable),
/* harmony export */   iS: () => (/* binding */ nameInQuotes),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   q: () => (/* binding */ sameName)
/* harmony export */ });
/* harmony import */ var _reserved_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97234);

/** A relation's name from the grammar's RangeVar. */
function nameOf(relation) {
    return { schema: relation?.schemaname || undefined, name: relation?.relname ?? "" };
}
/** A name from a list of strings, as DROP and ALTER keep them: `[schema, name]` or `[name]`. */
function nameOfList(node) {
    const parts = stringsOf(node);
    return { schema: parts.length > 1 ? parts.at(-2) : undefined, name: parts.at(-1) ?? "" };
}
/** The strings of a List or TypeName node, or of one String. */
function stringsOf(node) {
    if (!node)
        return [];
    if ("String" in node)
        return [node.String.sval ?? ""];
    const items = "List" in node ? node.List.items : "TypeName" in node ? node.TypeName.names : [];
    return (items ?? []).map((item) => ("String" in item ? (item.String.sval ?? "") : ""));
}
/** As PostgreSQL would print it: quoted only where it must be, templates as the file writes them. */
function printName({ schema, name }) {
    return schema === undefined ? quoteIdentifier(name) : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}
/** A table in a message: without `public`, which most files never write. */
function printTable({ schema, name }) {
    return printName(schema === "public" ? { name } : { schema, name });
}
/** quote_ident(): quotes unless every unquoted reading gives the same name. For messages: a template stands in it as written. */
function quoteIdentifier(name) {
    if (hasPlaceholder(name))
        return name.replace(/[\ue000-\ue0ff]/g, (char) => decode(char));
    const plain = /^[a-z_\u0080-\uffff][a-z0-9_$\u0080-\uffff]*$/.test(name) && !_reserved_words_js__WEBPACK_IMPORTED_MODULE_0__/* .reservedWords */ .Y.has(name);
    return plain ? name : `"${name.replaceAll('"', '""')}"`;
}
/** For SQL that is sent, not shown: always in quotes, and no placeholder in it turns into what the file writes. */
function inQuotes(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** The same, of a relation. */
function nameInQuotes({ schema, name }) {
    return schema === undefined ? inQuotes(name) : `${inQuotes(schema)}.${inQuotes(name)}`;
}
/** As format('%I.%I') gives it on a server, so that both can be compared. */
function nameByServer({ schema, name }) {
    const byServer = (given) => /^[a-z_][a-z0-9_]*$/.test(given) && !_reserved_words_js__WEBPACK_IMPORTED_MODULE_0__/* .reservedWords */ .Y.has(given) ? given : inQuotes(given);
    return `${byServer(schema)}.${byServer(name)}`;
}
/** quote_literal() for text without backslashes; E'' with them. */
function quoteLiteral(text) {
    const quoted = text.replaceAll("'", "''");
    return quoted.includes("\\") ? `E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
}
/** Placeholders travel as private-use characters (src/parse/placeholders.ts). */
function hasPlaceholder(name) {
    return /[\ue000-\ue0ff]/.test(name);
}
function decode(char) {
    return String.fromCharCode(char.charCodeAt(0) - 0xe000);
}
function sameName(a, b) {
    return a.name === b.name && (a.schema === undefined || b.schema === undefined || a.schema === b.schema);
}


/***/ }),

/***/ 97234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ reservedWords)
});

;// CONCATENATED MODULE: ./build/src/sql/facts/keywords.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const keywords = `
all
analyse
analyze
and
any
array
as
asc
asymmetric
authorization
between
bigint
binary
bit
boolean
both
case
cast
char
character
check
coalesce
collate
collation
column
concurrently
constraint
create
cross
current_catalog
current_date
current_role
current_schema
current_time
current_timestamp
current_user
dec
decimal
default
deferrable
desc
distinct
do
else
end
except
exists
extract
false
fetch
float
for
foreign
freeze
from
full
grant
greatest
group
grouping
having
ilike
in
initially
inner
inout
int
integer
intersect
interval
into
is
isnull
join
json @17-18
json_array @16-18
json_arrayagg @16-18
json_exists @17-18
json_object @16-18
json_objectagg @16-18
json_query @17-18
json_scalar @17-18
json_serialize @17-18
json_table @17-18
json_value @17-18
lateral
leading
least
left
like
limit
localtime
localtimestamp
merge_action @17-18
national
natural
nchar
none
normalize
not
notnull
null
nullif
numeric
offset
on
only
or
order
out
outer
overlaps
overlay
placing
position
precision
primary
real
references
returning
right
row
select
session_user
setof
similar
smallint
some
substring
symmetric
system_user @16-18
table
tablesample
then
time
timestamp
to
trailing
treat
trim
true
union
unique
user
using
values
varchar
variadic
verbose
when
where
window
with
xmlattributes
xmlconcat
xmlelement
xmlexists
xmlforest
xmlnamespaces
xmlparse
xmlpi
xmlroot
xmlserialize
xmltable
`;

// EXTERNAL MODULE: ./build/src/sql/facts.js
var facts = __webpack_require__(62221);
;// CONCATENATED MODULE: ./build/src/sql/grammar/reserved-words.js


/**
 * Words that PostgreSQL does not take as a table's or an index's name without quotes: its reserved keywords, and those
 * reserved except for functions and types, of every major (manual, appendix C; test/sql/name.test.ts asks the grammar).
 */
const reservedWords = (0,facts/* namesIn */.wX)(keywords);


/***/ }),

/***/ 76480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X4: () => (/* binding */ parseTarGzip)
/* harmony export */ });
/* unused harmony exports createTar, createTarGzip, createTarGzipStream, parseTar */
const tarItemTypeMap = {
  // Standard
  "0": "file",
  // Regular file
  "1": "hardLink",
  // Hard link (meta)
  "2": "symbolicLink",
  // Symbolic link (meta)
  "3": "characterDevice",
  // Character device (meta)
  "4": "blockDevice",
  // Block device (meta)
  "5": "directory",
  // Directory (meta)
  "6": "fifo",
  // Named pipe (FIFO) (meta)
  "7": "contiguousFile",
  // Contiguous file (rarely used, mostly for older systems)
  // Extended headers
  "g": "globalExtendedHeader",
  // Global extended header (meta)
  "x": "extendedHeader",
  // Extended header for the next file (meta)
  // GNU tar
  "D": "gnuDirectory",
  // GNU directory metadata (meta)
  "I": "gnuInodeMetadata",
  // GNU inode metadata
  "K": "gnuLongLinkName",
  // GNU long link name
  "L": "gnuLongFileName",
  // GNU long file name
  "N": "gnuOldLongFileName",
  // GNU long file name (old)
  "M": "gnuMultiVolume",
  // Multi-volume archive entry
  "S": "gnuSparseFile",
  // Sparse file (for files with holes)
  "E": "gnuExtendedSparse",
  // Extended sparse file (used in GNU tar for large sparse files)
  // Solaris tar
  "A": "solarisAcl",
  // Solaris access control list
  "V": "solarisVolumeLabel",
  // Solaris volume label (meta)
  "X": "solarisOldExtendedHeader"
  // Deprecated extended header format (meta)
};

function parseTar(data, opts) {
  const buffer = data.buffer || data;
  const files = [];
  let offset = 0;
  let nextExtendedHeader;
  let globalExtendedHeader;
  while (offset < buffer.byteLength - 512) {
    let name = _readString(buffer, offset, 100);
    if (name.length === 0) {
      break;
    }
    if (nextExtendedHeader) {
      const longName = nextExtendedHeader.path || nextExtendedHeader.linkpath;
      if (longName) {
        name = longName;
      }
    }
    const mode = _readString(buffer, offset + 100, 8).trim();
    const uid = Number.parseInt(_readString(buffer, offset + 108, 8));
    const gid = Number.parseInt(_readString(buffer, offset + 116, 8));
    const size = _readNumber(buffer, offset + 124, 12);
    const seek = 512 + 512 * Math.trunc(size / 512) + (size % 512 ? 512 : 0);
    const mtime = _readNumber(buffer, offset + 136, 12);
    const _type = _readString(buffer, offset + 156, 1) || "0";
    const type = tarItemTypeMap[_type] || _type;
    switch (type) {
      // Extended headers for next entry
      case "extendedHeader":
      case "globalExtendedHeader": {
        const headers = _parseExtendedHeaders(
          new Uint8Array(buffer, offset + 512, size)
        );
        if (type === "extendedHeader") {
          nextExtendedHeader = headers;
        } else {
          nextExtendedHeader = void 0;
          globalExtendedHeader = {
            ...globalExtendedHeader,
            ...headers
          };
        }
        offset += seek;
        continue;
      }
      // GNU tar long file names
      case "gnuLongFileName":
      case "gnuOldLongFileName":
      case "gnuLongLinkName": {
        nextExtendedHeader = { path: _readString(buffer, offset + 512, size) };
        offset += seek;
        continue;
      }
    }
    const user = _readString(buffer, offset + 265, 32);
    const group = _readString(buffer, offset + 297, 32);
    name = _sanitizePath(name);
    const meta = {
      name,
      type,
      size,
      attrs: {
        ...globalExtendedHeader,
        ...nextExtendedHeader,
        mode,
        uid,
        gid,
        mtime,
        user,
        group
      }
    };
    nextExtendedHeader = void 0;
    if (opts?.filter && !opts.filter(meta)) {
      offset += seek;
      continue;
    }
    if (opts?.metaOnly) {
      files.push(meta);
      offset += seek;
      continue;
    }
    const data2 = size === 0 ? void 0 : new Uint8Array(buffer, offset + 512, size);
    files.push({
      ...meta,
      data: data2,
      get text() {
        return new TextDecoder().decode(this.data);
      }
    });
    offset += seek;
  }
  return files;
}
async function parseTarGzip(data, opts = {}) {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(data));
      controller.close();
    }
  }).pipeThrough(new DecompressionStream(opts.compression ?? "gzip"));
  const decompressedData = await new Response(stream).arrayBuffer();
  return parseTar(decompressedData, opts);
}
function _sanitizePath(path) {
  let normalized = path.replace(/\\/g, "/");
  normalized = normalized.replace(/^[a-zA-Z]:\//, "");
  normalized = normalized.replace(/^\/+/, "");
  const hasLeadingDotSlash = normalized.startsWith("./");
  const parts = normalized.split("/");
  const resolved = [];
  for (const part of parts) {
    if (part === "..") {
      resolved.pop();
    } else if (part !== "." && part !== "") {
      resolved.push(part);
    }
  }
  let result = resolved.join("/");
  if (hasLeadingDotSlash && !result.startsWith("./")) {
    result = "./" + result;
  }
  if (path.endsWith("/") && !result.endsWith("/")) {
    result += "/";
  }
  return result;
}
function _readString(buffer, offset, size) {
  const view = new Uint8Array(buffer, offset, size);
  const i = view.indexOf(0);
  const td = new TextDecoder();
  return td.decode(i === -1 ? view : view.slice(0, i));
}
function _readNumber(buffer, offset, size) {
  const view = new Uint8Array(buffer, offset, size);
  let str = "";
  for (let i = 0; i < size; i++) {
    str += String.fromCodePoint(view[i]);
  }
  return Number.parseInt(str, 8);
}
function _parseExtendedHeaders(data) {
  const dataStr = new TextDecoder().decode(data);
  const headers = {};
  for (const line of dataStr.split("\n")) {
    const s = line.split(" ")[1]?.split("=");
    if (s) {
      headers[s[0]] = s[1];
    }
  }
  return headers;
}

function createTar(files, opts = {}) {
  const _files = files.map((file) => {
    const data = _normalizeData(file.data);
    return {
      ...file,
      data,
      size: data?.length || 0
    };
  });
  let tarDataSize = 0;
  for (let i = 0; i < files.length; i++) {
    const size = _files[i].data?.length ?? 0;
    tarDataSize += 512 + 512 * Math.trunc(size / 512);
    if (size % 512) {
      tarDataSize += 512;
    }
  }
  let bufSize = 10240 * Math.trunc(tarDataSize / 10240);
  if (tarDataSize % 10240) {
    bufSize += 10240;
  }
  const buffer = new ArrayBuffer(bufSize);
  let offset = 0;
  for (const file of _files) {
    const isDir = !file.data;
    _writeString(buffer, file.name, offset, 100);
    const mode = file.attrs?.mode ?? opts.attrs?.mode ?? (isDir ? "775" : "664");
    _writeString(buffer, _leftPad(mode, 7), offset + 100, 8);
    const uid = file.attrs?.uid ?? opts.attrs?.uid ?? 1e3;
    _writeString(buffer, _leftPad(uid.toString(8), 7), offset + 108, 8);
    const gid = file.attrs?.gid ?? opts.attrs?.gid ?? 1e3;
    _writeString(buffer, _leftPad(gid.toString(8), 7), offset + 116, 8);
    _writeString(buffer, _leftPad(file.size.toString(8), 11), offset + 124, 12);
    const mtime = file.attrs?.mtime ?? opts.attrs?.mtime ?? Date.now();
    _writeString(
      buffer,
      _leftPad(Math.trunc(mtime / 1e3).toString(8), 11),
      offset + 136,
      12
    );
    const type = isDir ? "5" : "0";
    _writeString(buffer, type, offset + 156, 1);
    _writeString(
      buffer,
      "ustar",
      offset + 257,
      6
      /* magic string */
    );
    _writeString(
      buffer,
      "00",
      offset + 263,
      2
      /* magic version */
    );
    const user = file.attrs?.user ?? opts.attrs?.user ?? "";
    _writeString(buffer, user, offset + 265, 32);
    const group = file.attrs?.group ?? opts.attrs?.group ?? "";
    _writeString(buffer, group, offset + 297, 32);
    _writeString(buffer, "        ", offset + 148, 8);
    const header = new Uint8Array(buffer, offset, 512);
    let chksum = 0;
    for (let i = 0; i < 512; i++) {
      chksum += header[i];
    }
    _writeString(buffer, chksum.toString(8), offset + 148, 8);
    if (!isDir) {
      const destArray = new Uint8Array(buffer, offset + 512, file.size);
      for (let byteIdx = 0; byteIdx < file.size; byteIdx++) {
        destArray[byteIdx] = file.data[byteIdx];
      }
      offset += 512 * Math.trunc(file.size / 512);
      if (file.size % 512) {
        offset += 512;
      }
    }
    offset += 512;
  }
  return new Uint8Array(buffer);
}
function createTarGzipStream(files, opts = {}) {
  const buffer = createTar(files, opts);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(buffer);
      controller.close();
    }
  }).pipeThrough(new CompressionStream(opts.compression ?? "gzip"));
}
async function createTarGzip(files, opts = {}) {
  const data = await new Response(createTarGzipStream(files, opts)).arrayBuffer().then((buffer) => new Uint8Array(buffer));
  return data;
}
function _writeString(buffer, str, offset, size) {
  const strView = new Uint8Array(buffer, offset, size);
  const te = new TextEncoder();
  const written = te.encodeInto(str, strView).written;
  for (let i = written; i < size; i++) {
    strView[i] = 0;
  }
}
function _leftPad(input, targetLength) {
  return String(input).padStart(targetLength, "0");
}
function _normalizeData(data) {
  if (data === null || data === void 0) {
    return void 0;
  }
  if (typeof data === "string") {
    return new TextEncoder().encode(data);
  }
  if (data instanceof ArrayBuffer) {
    return new Uint8Array(data);
  }
  return data;
}




/***/ })

};

//# sourceMappingURL=244.index.js.map