export const id = 876;
export const ids = [876];
export const modules = {

/***/ 78876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prove: () => (/* binding */ prove)
});

// EXTERNAL MODULE: ./build/rules/index.js + 254 modules
var rules = __webpack_require__(23937);
// EXTERNAL MODULE: ./build/src/check/measured/budgets.js
var budgets = __webpack_require__(97837);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
// EXTERNAL MODULE: ./build/src/check/measured/plan-findings.js
var plan_findings = __webpack_require__(79915);
;// CONCATENATED MODULE: ./build/src/check/measured/place-plan-findings.js


/** What a proof shows against the indexes of the change, each at a statement of it; `read`: what the SQL alone has shown. */
function planFindings(proof, budgets, read = []) {
    return (0,plan_findings/* failing */.Jr)(proof, budgets).flatMap((finding) => {
        const run = placeOf(finding, proof);
        if (!run || (finding.card === plan_findings/* redundantIndex */.Qy && isRead(run, read)))
            return [];
        return [{ card: finding.card, run, message: finding.message }];
    });
}
/** Rules to which the definition alone says that another index is as good. */
const alike = new Set(["duplicate-index", "redundant-prefix-index"]);
function isRead(run, findings) {
    return findings.some(({ rule, file, span }) => alike.has(rule) && file.path === run.file.path && (0,offsets/* overlaps */.$f)(span, run.span));
}
/** The statement that makes the index; of what is about no index, the first that changes one. */
function placeOf({ index }, { statements }) {
    const run = statements.filter((one) => one.status === "ok");
    const changes = run.filter((step) => ["IndexStmt", "DropStmt", "AlterTableStmt"].includes(step.statement.kind));
    if (index === null)
        return changes[0] ?? run[0];
    const own = changes.find((step) => {
        const { IndexStmt } = step.statement.node;
        return IndexStmt?.idxname !== undefined && index.endsWith(`.${IndexStmt.idxname}`);
    });
    return own ?? changes[0] ?? run[0];
}

// EXTERNAL MODULE: ./build/src/check/measured/sign-findings.js
var sign_findings = __webpack_require__(28893);
// EXTERNAL MODULE: ./build/src/sql/grammar/sqlstates.js
var sqlstates = __webpack_require__(81390);
// EXTERNAL MODULE: ./build/src/sql/locks/lock-name.js
var lock_name = __webpack_require__(48676);
// EXTERNAL MODULE: ./build/src/sql/locks/lock-wait.js
var lock_wait = __webpack_require__(65926);
// EXTERNAL MODULE: ./build/src/sql/locks/locks-taken.js
var locks_taken = __webpack_require__(9555);
// EXTERNAL MODULE: ./build/src/check/measured/weigh.js + 1 modules
var weigh = __webpack_require__(71650);
;// CONCATENATED MODULE: ./build/src/check/measured/evidence-text.js




/** What the server did that bears a finding out, for those who read nothing but the finding; null: no more than that it did. */
function sentenceFor(finding, by, shown, version) {
    const run = (0,weigh/* runOf */.ng)(finding, shown);
    const says = run && saying(run, by, shown);
    return says ? `Shown on PostgreSQL ${version}: ${says}.` : null;
}
function saying(run, by, shown) {
    switch (by) {
        case "failure":
        case "pipeline":
            return run.message === null ? null : `${run.message} (${run.sqlstate})`;
        case "locks":
        case "waiting":
            return ([lockSaying(run, (0,weigh/* holding */.G)(run, shown.statements)), waitSaying(run, shown.rows)]
                .filter((one) => one !== null)
                .join("; ") || null);
        case "interruption":
            return interruptionSaying((shown.interruption ?? []).find((one) => one.file === run.file && one.span === run.span && one.afterRerun !== "valid"));
        default:
            return null;
    }
}
/** The strongest lock that the statement has taken, and one that its transaction held before where that is stronger. */
function lockSaying(run, runs) {
    const blocks = new Set(runs.flatMap((one) => one.blocks ?? []));
    const own = strongest((run.locks ?? []).filter(({ since }) => since === undefined));
    const all = strongest(runs.flatMap((one) => one.locks ?? []));
    if (!all || blocks.size === 0)
        return null;
    // What only reads or writes rows itself is of no interest beside what keeps others out.
    const taken = own && (0,locks_taken/* isAtLeast */.du)(own.mode, "ShareUpdateExclusiveLock") ? [own] : [];
    const held = taken.some(({ mode }) => (0,locks_taken/* isAtLeast */.du)(mode, all.mode)) ? taken : [...taken, all];
    const words = held
        .map(({ mode, relation }) => `${(0,lock_name/* lockName */.l)(mode)} on ${relation.replace(/^public\./, "")}`)
        .join(" and ");
    return `it held ${words}, and kept out ${(0,lock_name/* blockedWords */.m)([...blocks])}`;
}
function strongest(locks) {
    return locks.toSorted((a, b) => locks_taken/* lockModes */.Y8.indexOf(b.mode) - locks_taken/* lockModes */.Y8.indexOf(a.mode))[0];
}
function waitSaying({ waits }, rows) {
    const { writer, behindReader } = waits ?? {};
    const words = [
        (0,lock_wait/* isLockWait */.J)(writer)
            ? `a writer waited ${Math.round(writer.longestMs)} ms (${Math.round(writer.baselineMs)} ms before it)`
            : null,
        behindReader?.writer
            ? `behind a reader that stayed for ${behindReader.heldMs} ms, ${Math.round(behindReader.writer.longestMs)} ms`
            : null,
    ].filter((one) => one !== null);
    return words.length === 0
        ? null
        : `at ${String(rows).replace(/\B(?=(\d{3})+$)/g, ",")} rows, ${words.join("; ")}`;
}
/** The sequence: cancelled in a wait, run again, and what that met. */
function interruptionSaying(interruption) {
    if (!interruption)
        return null;
    const met = interruption.afterRerun === "error"
        ? `was refused: ${interruption.says}`
        : `reported success, and ${interruption.says}`;
    return `cancelled while ${interruption.phase}, then run again, it ${met}`;
}

// EXTERNAL MODULE: ./build/src/check/measured/rollback-findings.js
var rollback_findings = __webpack_require__(61054);
// EXTERNAL MODULE: ./build/src/check/measured/server-errors.js
var server_errors = __webpack_require__(26514);
;// CONCATENATED MODULE: ./build/src/check/measured/weigh-findings.js






/** What was read, weighed against what a server has shown. `silenced`: what nobody wants to hear, but has foretold a refusal. */
function weighFindings(findings, silenced, shown, rules, speaking) {
    const remarks = [];
    const rollbacks = [];
    const kept = findings.flatMap((finding) => {
        const rule = rules.find((one) => one.id === finding.rule);
        const own = shown.find((one) => one.statements.some((run) => run.file.path === finding.file.path));
        const weight = rule && own && !isThere(finding, own, speaking) ? (0,weigh/* weigh */.vi)(finding, rule, own) : "silent";
        if (weight === "confirmed" && rule && own) {
            if (rule.proof.by === "rollback")
                rollbacks.push(finding);
            const more = sentenceFor(finding, rule.proof.by, own, speaking.version);
            return [{ ...finding, evidence: "measured", why: more ? `${finding.why} ${more}` : finding.why }];
        }
        if (weight === "silent" || !speaking.same)
            return [finding];
        const { line } = (0,offsets/* positionAt */.t$)(finding.file, finding.span[0]);
        remarks.push(`withdrawn, since PostgreSQL ${speaking.version} shows otherwise: ${finding.rule} at ${finding.file.path}:${line} (${finding.message})`);
        return [];
    });
    const failing = new Set(rules.filter((one) => one.fails).map((one) => one.id));
    // Which rows stand there no SQL tells (class 23, integrity constraint violation): no rule foretells that.
    const foretold = (run) => run.sqlstate?.startsWith("23") !== true &&
        [...kept, ...silenced].some((one) => failing.has(one.rule) && one.file.path === run.file.path && (0,offsets/* overlaps */.$f)(one.span, run.span));
    const statements = shown.flatMap((one) => one.statements);
    const { met, ending, remarks: unclear } = (0,server_errors/* refused */.J5)(statements, foretold, speaking);
    const toldOfBack = (run) => foretold(run) || met.some((one) => one.run === run);
    const back = (0,rollback_findings/* rollbackFindings */.xn)(shown, rollbacks, toldOfBack, speaking);
    const unsaid = ending.filter(({ run }) => !back.some((one) => one.run === run));
    return { findings: kept, met: [...met, ...back], ending: unsaid, remarks: [...remarks, ...unclear] };
}
/** A copied database may have had the migration already: that something is there bears nothing out. */
function isThere(finding, shown, { copied }) {
    const run = (0,weigh/* runOf */.ng)(finding, shown);
    return copied !== null && run?.status === "error" && sqlstates/* duplicateErrors */.t.has(run.sqlstate ?? "");
}

// EXTERNAL MODULE: ./build/src/product.js + 1 modules
var product = __webpack_require__(70617);
;// CONCATENATED MODULE: ./build/src/prove/deadlines.js
/** A message may take a minute, and longer with many rows; the whole run ten times that, and then nothing. */
function patience(rows) {
    const message = 60_000 + rows / 10;
    const end = Date.now() + 10 * message;
    return () => Math.max(0, Math.min(message, end - Date.now()));
}
/** The whole run has taken too long. */
class OutOfTime extends Error {
    constructor() {
        super("the whole run had taken too long");
    }
}
/** How long the next message may take, in milliseconds; throws where the whole run has taken too long. */
function inTime(left) {
    return () => {
        const ms = left();
        if (ms === 0)
            throw new OutOfTime();
        return ms;
    };
}

// EXTERNAL MODULE: ./build/src/sql/statements/needed-extension.js
var needed_extension = __webpack_require__(34752);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/sql/grammar/nodes.js
var nodes = __webpack_require__(99161);
// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(15307);
;// CONCATENATED MODULE: ./build/src/prove/history/history-objects.js



/** Tables, views, indexes and sequences of one schema share their names. */
const relations = new Set([
    "table",
    "view",
    "materialized view",
    "index",
    "sequence",
    "foreign table",
]);
function objectOf(kind, qualified) {
    const name = (0,grammar_name/* printTable */.e4)(qualified);
    return { key: `${relations.has(kind) ? "relation" : kind} ${name}`, label: `${kind} ${name}`, name };
}
function partOf(kind, own, owner) {
    const name = `${(0,grammar_name/* printTable */.e4)(owner)}.${(0,grammar_name/* quoteIdentifier */.Cm)(own)}`;
    return { key: `${kind} ${name}`, label: `${kind} ${name}`, name, owner: objectOf("table", owner).key };
}
/** What PostgreSQL gives a name. */
function unnamed(kind, owner) {
    const name = (0,grammar_name/* printTable */.e4)(owner);
    return { key: `${kind} ${name}`, label: `${kind} ${name}`, name, owner: objectOf("table", owner).key };
}
const listed = (items) => (0,grammar_name/* nameOfList */.HA)({ List: { items: [...(items ?? [])] } });
/** What a statement of each kind makes. */
const makers = (0,lookup/* table */.t)({
    CreateStmt: ({ relation }) => [objectOf("table", (0,grammar_name/* nameOf */.Vb)(relation))],
    CreateForeignTableStmt: ({ base }) => [objectOf("foreign table", (0,grammar_name/* nameOf */.Vb)(base?.relation))],
    CreateTableAsStmt: ({ into, objtype }) => [
        objectOf(objtype === "OBJECT_MATVIEW" ? "materialized view" : "table", (0,grammar_name/* nameOf */.Vb)(into?.rel)),
    ],
    ViewStmt: ({ view }) => [objectOf("view", (0,grammar_name/* nameOf */.Vb)(view))],
    CreateSeqStmt: ({ sequence }) => [objectOf("sequence", (0,grammar_name/* nameOf */.Vb)(sequence))],
    IndexStmt: ({ idxname, relation }) => idxname
        ? [objectOf("index", { ...(0,grammar_name/* nameOf */.Vb)(relation), name: idxname })]
        : [unnamed("an index of", (0,grammar_name/* nameOf */.Vb)(relation))],
    CreateSchemaStmt: ({ schemaname }) => (schemaname ? [objectOf("schema", { name: schemaname })] : []),
    CreateExtensionStmt: ({ extname }) => (extname ? [objectOf("extension", { name: extname })] : []),
    CreateEnumStmt: ({ typeName }) => [objectOf("type", listed(typeName))],
    CreateRangeStmt: ({ typeName }) => [objectOf("type", listed(typeName))],
    CompositeTypeStmt: ({ typevar }) => [objectOf("type", (0,grammar_name/* nameOf */.Vb)(typevar))],
    CreateDomainStmt: ({ domainname }) => [objectOf("type", listed(domainname))],
    DefineStmt: ({ defnames }) => [objectOf("definition", listed(defnames))],
    CreateFunctionStmt: ({ funcname }) => [objectOf("function", listed(funcname))],
    AlterEnumStmt: ({ typeName, newVal }) => newVal ? [objectOf("value", { schema: listed(typeName).name, name: newVal })] : [],
    CreateTrigStmt: ({ trigname, relation }) => trigname ? [partOf("trigger", trigname, (0,grammar_name/* nameOf */.Vb)(relation))] : [],
    CreatePolicyStmt: ({ policy_name, table: onTable }) => policy_name ? [partOf("policy", policy_name, (0,grammar_name/* nameOf */.Vb)(onTable))] : [],
    RuleStmt: ({ rulename, relation }) => (rulename ? [partOf("rule", rulename, (0,grammar_name/* nameOf */.Vb)(relation))] : []),
});
/** By the grammar's names of kinds; what has none here is dropped under its own. */
const kinds = (0,lookup/* table */.t)({
    OBJECT_TABLE: "table",
    OBJECT_VIEW: "view",
    OBJECT_MATVIEW: "materialized view",
    OBJECT_INDEX: "index",
    OBJECT_SEQUENCE: "sequence",
    OBJECT_FOREIGN_TABLE: "foreign table",
    OBJECT_TYPE: "type",
    OBJECT_DOMAIN: "type",
    OBJECT_FUNCTION: "function",
    OBJECT_PROCEDURE: "function",
    OBJECT_ROUTINE: "function",
    OBJECT_SCHEMA: "schema",
    OBJECT_EXTENSION: "extension",
});
const parts = (0,lookup/* table */.t)({ OBJECT_TRIGGER: "trigger", OBJECT_POLICY: "policy", OBJECT_RULE: "rule" });
/** What would be there now. */
function madeBy({ node }) {
    const [kind = "", made] = Object.entries(node)[0] ?? [];
    const { AlterTableStmt, RenameStmt } = node;
    if (AlterTableStmt)
        return added(AlterTableStmt);
    if (RenameStmt)
        return renamed(RenameStmt, RenameStmt.newname);
    return makers.get(kind)?.(made) ?? [];
}
/** What would be there no longer. */
function droppedBy({ node }) {
    const { DropStmt, AlterTableStmt, RenameStmt } = node;
    if (RenameStmt)
        return renamed(RenameStmt, RenameStmt.subname ?? RenameStmt.relation?.relname);
    if (DropStmt)
        return (DropStmt.objects ?? []).flatMap((one) => named(String(DropStmt.removeType), one));
    return (AlterTableStmt?.cmds ?? []).flatMap((command) => {
        const { subtype, name } = "AlterTableCmd" in command ? command.AlterTableCmd : {};
        if (!name)
            return [];
        if (subtype === "AT_DropColumn")
            return [partOf("column", name, (0,grammar_name/* nameOf */.Vb)(AlterTableStmt?.relation))];
        return subtype === "AT_DropConstraint"
            ? [partOf("constraint", name, (0,grammar_name/* nameOf */.Vb)(AlterTableStmt?.relation))]
            : [];
    });
}
function named(removed, object) {
    const kind = kinds.get(removed);
    const part = parts.get(removed);
    if (part) {
        const names = "List" in object ? (object.List.items ?? []) : [];
        const owner = listed(names.slice(0, -1));
        return [partOf(part, listed(names).name, owner)];
    }
    const { ObjectWithArgs } = object;
    return [
        objectOf(kind ?? "definition", ObjectWithArgs ? listed(ObjectWithArgs.objname) : (0,grammar_name/* nameOfList */.HA)(object)),
    ];
}
function added({ relation, cmds }) {
    return (cmds ?? []).flatMap((command) => {
        const { subtype, def } = "AlterTableCmd" in command ? command.AlterTableCmd : {};
        const { ColumnDef, Constraint } = (def ?? {});
        if (subtype === "AT_AddColumn" && ColumnDef?.colname)
            return [partOf("column", ColumnDef.colname, (0,grammar_name/* nameOf */.Vb)(relation))];
        return subtype === "AT_AddConstraint" && Constraint?.conname
            ? [partOf("constraint", Constraint.conname, (0,grammar_name/* nameOf */.Vb)(relation))]
            : [];
    });
}
function renamed({ renameType, relation, object }, to) {
    if (to === undefined)
        return [];
    if (renameType === "OBJECT_COLUMN")
        return [partOf("column", to, (0,grammar_name/* nameOf */.Vb)(relation))];
    if (renameType === "OBJECT_TABCONSTRAINT")
        return [partOf("constraint", to, (0,grammar_name/* nameOf */.Vb)(relation))];
    const kind = kinds.get(String(renameType));
    if (kind === undefined)
        return [];
    return [objectOf(kind, { schema: relation?.schemaname ?? (0,grammar_name/* nameOfList */.HA)(object).schema, name: to })];
}
/** The relations that a statement names, in whatever place, by the keys of `madeBy`. */
function relationsNamedBy({ node }) {
    const found = new Map();
    const add = (name) => {
        const object = objectOf("table", name);
        found.set(object.key, object);
    };
    for (const [, value] of (0,nodes/* nodesIn */.v)(node)) {
        const { relname } = value;
        if (typeof relname === "string" && relname !== "")
            add((0,grammar_name/* nameOf */.Vb)(value));
    }
    const { DropStmt } = node;
    if (kinds.has(String(DropStmt?.removeType)))
        for (const object of DropStmt?.objects ?? [])
            add((0,grammar_name/* nameOfList */.HA)(object));
    return [...found.values()];
}
/** Those of them that a statement makes or changes, with the parents of what it makes. */
function changedBy({ node }) {
    const { relation, view, inhRelations, cmds } = (Object.values(node)[0] ?? {});
    const parents = (inhRelations ?? []).flatMap((one) => ("RangeVar" in one ? [one.RangeVar] : []));
    const children = (cmds ?? []).flatMap((command) => {
        const { def } = "AlterTableCmd" in command ? command.AlterTableCmd : {};
        const { PartitionCmd } = (def ?? {});
        return PartitionCmd?.name ?? [];
    });
    return [relation, view, ...parents, ...children].flatMap((named) => named?.relname ? [objectOf("table", (0,grammar_name/* nameOf */.Vb)(named))] : []);
}

;// CONCATENATED MODULE: ./build/src/prove/history/applied-history.js



/** No project has more roles than that by names that nobody reads. */
const MOST_ROLES = 20;
/**
 * What was applied of the migrations that come before the measured ones, by name: what a statement that does not apply
 * would have made is missing, until another one makes or drops it; what a file that applies in part has made or changed
 * is no more than a part.
 */
class AppliedHistory {
    /** What does not apply, with its place and the server's words. */
    troubles = [];
    /** How many migrations found that what they make is there already. */
    there = 0;
    #statements = 0;
    #failed = 0;
    #missing = new Map();
    /** By key of a relation. */
    #incomplete = new Map();
    /** Types that stand in for those of extensions, and the keys of relations that have them. */
    #standIns = new Map();
    #standing = new Map();
    #roles = new Set();
    get proof() {
        return {
            statements: this.#statements,
            failed: this.#failed,
            missing: [...this.#missing.values()].map(({ label }) => label),
        };
    }
    /** A migration, and what is said of each of its statements. */
    add(unit, outcomes) {
        const unread = unreadIn(unit);
        const count = outcomes.filter((one) => one.says !== null).length + unread.length;
        const of = outcomes.length + unread.length;
        if (this.#standIns.size > 0)
            this.#withStandIns(outcomes);
        if (count > 0)
            this.#inPart(outcomes, { path: unit.migration.file.path, failed: count, of });
        // What a measured version cannot do is said of its statements.
        if (unit.version.reported)
            return;
        this.#statements += of;
        this.#failed += count;
        for (const { file, span, message } of unread)
            this.troubles.push(`${applied_history_placeOf(file, span)} is not applied, since PostgreSQL cannot read it: ${message}`);
        for (const { statement, says } of outcomes) {
            if (says === null)
                this.#applied(statement);
            else
                this.#notApplied(statement, says);
        }
    }
    /** What the statements of a version rest on that was applied in part, one sentence for each file of the history. */
    under({ up, down }) {
        const found = new Map();
        const asked = [...up, ...down].flatMap(({ statements }) => statements.flatMap(relationsNamedBy));
        for (const { key } of asked) {
            const known = this.#incomplete.get(key);
            if (known)
                found.set(known.file, (found.get(known.file) ?? new Set()).add(known.name));
        }
        const own = (up[0] ?? down[0])?.migration.file.path ?? "";
        const standing = new Set(asked.flatMap(({ key }) => this.#standing.get(key) ?? []));
        const words = [...standing].map(({ name, types }) => `${own} is measured over ${name}, in which columns are of type ${[...types].join(", ")} in name only`);
        const parts = [...found].map(([{ path, failed, of }, names]) => `${own} is measured over ${[...names].join(", ")} as ${path} leaves ${names.size === 1 ? "it" : "them"} without ${failed === of ? (of === 1 ? "its statement" : `any of its ${of} statements`) : `${failed} of its ${of} statements`}`);
        return [...words, ...parts];
    }
    /** Of roles some are made, each once. */
    isNewRole(name) {
        if (this.#roles.has(name) || this.#roles.size >= MOST_ROLES)
            return false;
        this.#roles.add(name);
        return true;
    }
    /** Once for each place: another time it would be there already. */
    isNew(missing) {
        const key = JSON.stringify([missing.schema, missing.extension]);
        const known = this.#standIns.has(key);
        this.#standIns.set(key, missing);
        return !known;
    }
    /** What the server has in name only, one sentence for each extension. */
    get standIns() {
        const all = new Map([...this.#standIns.values()].map((one) => [one.extension, one.types]));
        return [...all].map(([extension, types]) => `this server has no extension ${extension}, so columns of type ${types.join(", ")} hold text instead, and no index over them is measured`);
    }
    #withStandIns(outcomes) {
        const order = [...this.#standIns.values()].flatMap((one) => one.types);
        const types = new Set(order);
        for (const { statement } of outcomes.filter((one) => one.says === null)) {
            const named = [...(0,needed_extension/* typesIn */.XT)(statement.node)].filter((one) => types.has(one));
            for (const { key, name } of named.length > 0 ? changedBy(statement) : []) {
                const known = this.#standing.get(key)?.types ?? [];
                const all = new Set([...known, ...named].toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
                this.#standing.set(key, { name, types: all });
            }
        }
    }
    #inPart(outcomes, file) {
        const touched = outcomes.flatMap(({ statement }) => withBodies(statement));
        for (const { key, name } of touched.flatMap((one) => [...changedBy(one), ...madeBy(one)]))
            this.#incomplete.set(key, { name, file });
    }
    #applied(statement) {
        if (this.#missing.size === 0)
            return;
        for (const each of withBodies(statement)) {
            for (const { key } of madeBy(each))
                this.#missing.delete(key);
            for (const object of droppedBy(each))
                this.#gone(object);
        }
    }
    #notApplied(statement, says) {
        this.troubles.push(`${applied_history_placeOf(statement.file, statement.span)} ${says}`);
        for (const each of withBodies(statement)) {
            for (const object of droppedBy(each))
                this.#gone(object);
            for (const object of madeBy(each))
                this.#missing.set(object.key, object);
        }
    }
    /** With a table go its columns. */
    #gone({ key }) {
        for (const [known, { owner }] of this.#missing)
            if (known === key || owner === key)
                this.#missing.delete(known);
    }
}
/** What no statement is made of: PostgreSQL would refuse it. */
function unreadIn({ unread, statements }) {
    return unread.filter(({ file, span, refusal }) => refusal !== undefined &&
        !statements.some((one) => one.file === file && one.body === null && (0,offsets/* overlaps */.$f)(one.span, span)));
}
/** With the statements in its body. */
function withBodies(statement) {
    const { unit, index, span, file } = statement;
    const inside = unit.statements
        .slice(index + 1)
        .filter((one) => one.body !== null && one.file === file && one.span[0] >= span[0] && one.span[1] <= span[1]);
    return [statement, ...inside];
}
function applied_history_placeOf(file, span) {
    return `${file.path}:${(0,offsets/* positionAt */.t$)(file, span[0]).line}`;
}
/** The histories of several folders as one. */
function together(all) {
    const sum = (of) => all.reduce((total, history) => total + history[of], 0);
    return { statements: sum("statements"), failed: sum("failed"), missing: all.flatMap((one) => one.missing) };
}

// EXTERNAL MODULE: ./build/src/sql/statements/transaction-control.js
var transaction_control = __webpack_require__(28973);
// EXTERNAL MODULE: ./build/src/postgres/server.js
var server = __webpack_require__(82938);
// EXTERNAL MODULE: ./build/src/sql/statements/prepared-message.js
var prepared_message = __webpack_require__(83190);
// EXTERNAL MODULE: ./build/src/types/usage-error.js
var usage_error = __webpack_require__(43203);
// EXTERNAL MODULE: ./build/src/sql/grammar/lexemes.js
var lexemes = __webpack_require__(73747);
;// CONCATENATED MODULE: ./build/src/prove/sending/sent-text.js

const roleStatements = new Set([
    "CreateRoleStmt",
    "AlterRoleStmt",
    "AlterRoleSetStmt",
    "DropRoleStmt",
    "GrantRoleStmt",
]);
const databaseStatements = new Set(["AlterDatabaseStmt", "AlterDatabaseSetStmt"]);
/** Placeholders of other programs become names of private-use characters (src/parse/placeholders.ts). */
const placeholder = /[\ue000-\ue0ff]/;
const written = String.raw `\$\{[^{}\n]{1,200}\}|\{\{[^{}\n]{1,200}\}\}|\$\([^()\n]{1,200}\)`;
/** In front of a name and a point it is a schema. */
const schemas = new RegExp(`(?:${written})(?="?\\.["\\w])`, "g");
const quoted = new RegExp(`"(?:${written})"\\s*\\.`);
/** The placeholders of a statement that stand for the schema of what it names: a throwaway database has public. */
function schemasFilledIn({ node, text }) {
    // In quotes it is part of a name, which may well be written like that; in a string it says something else.
    const isNamed = placeholder.test(JSON.stringify(node)) || quoted.test(text);
    return isNamed ? [...text.matchAll(schemas)].map(([found]) => found) : [];
}
function isFilledIn({ text }) {
    return text.search(schemas) >= 0 && !new RegExp(written).test(text.replace(schemas, "public"));
}
/** Statements that a throwaway server has no use for, or that another program has yet to fill in. */
function withheld(statement) {
    const { kind, node } = statement;
    if (statement.beside)
        return {
            status: "skipped",
            because: "it goes over another connection, beside a transaction that is open, and may wait for that for ever",
        };
    const renamed = node.RenameStmt?.renameType;
    if (databaseStatements.has(kind) || renamed === "OBJECT_DATABASE")
        return { status: "refused", because: "a throwaway database has a name and settings of its own" };
    if (roleStatements.has(kind) || renamed === "OBJECT_ROLE")
        return {
            status: "refused",
            because: "roles belong to the whole server: each that the migrations name is made beforehand, without login",
        };
    if (ownersIn(node).some((owner) => owner === "postgres" || owner.startsWith("pg_")))
        return { status: "refused", because: "no object is given to a superuser" };
    if (placeholder.test(JSON.stringify(node)) && !isFilledIn(statement))
        return { status: "skipped", because: "it holds a placeholder that another program fills in" };
    return null;
}
function ownersIn(node) {
    const { AlterOwnerStmt, AlterTableStmt } = node;
    const commands = (AlterTableStmt?.cmds ?? []).map((command) => "AlterTableCmd" in command ? command.AlterTableCmd.newowner?.rolename : undefined);
    return [AlterOwnerStmt?.newowner?.rolename, ...commands].filter((one) => one !== undefined);
}
/** The text for the server, which runs it as no superuser: what is only theirs is there already, or is left out of it. */
function sentText(statement) {
    const { CreateExtensionStmt } = statement.node;
    if (switchesAllTriggers(statement))
        return withUserTriggers(statement);
    if (schemasFilledIn(statement).length > 0)
        return statement.text.replace(schemas, "public");
    if (statement.call || statement.guarded)
        return askingFirst(statement);
    if (!CreateExtensionStmt || CreateExtensionStmt.if_not_exists)
        return statement.text;
    const [start] = statement.span;
    const word = statement.tokens().find((token) => token.text.toUpperCase() === "EXTENSION");
    if (!word)
        return statement.text;
    const at = word.span[1] - start;
    return `${statement.text.slice(0, at)} IF NOT EXISTS${statement.text.slice(at)}`;
}
/** Where its tool, or the code, looks first and may send nothing, the server is told to look. */
function askingFirst({ node, text, guarded }) {
    const { DropStmt, IndexStmt } = node;
    // What a tool asks for itself stands in the tree, and not in the text (src/parse/sent-by-code.ts).
    const isDrop = DropStmt?.removeType === "OBJECT_INDEX" && (DropStmt.missing_ok === true || guarded === true);
    if (!isDrop && !(guarded && IndexStmt?.idxname))
        return text;
    const words = (0,lexemes/* lexemesOf */.Ze)(text);
    const isWord = (at, word) => words[at]?.text.toUpperCase() === word;
    const index = words.findIndex((_, at) => isWord(at, "INDEX"));
    const last = isWord(index + 1, "CONCURRENTLY") ? index + 1 : index;
    const end = words[last]?.end;
    if (end === undefined || isWord(last + 1, "IF"))
        return text;
    return `${text.slice(0, end)} IF ${isDrop ? "" : "NOT "}EXISTS${text.slice(end)}`;
}
/** DISABLE TRIGGER ALL, which reaches the triggers of foreign keys: those are a superuser's (manual, ALTER TABLE). */
function switchesAllTriggers({ node }) {
    const { AlterTableStmt } = node;
    return (AlterTableStmt?.cmds ?? []).some((command) => "AlterTableCmd" in command &&
        ["AT_DisableTrigAll", "AT_EnableTrigAll"].includes(command.AlterTableCmd.subtype ?? ""));
}
/** The same lock, and all triggers but those of foreign keys: DISABLE TRIGGER USER. */
function withUserTriggers(statement) {
    const tokens = statement.tokens().filter((one) => !one.comment);
    const [start] = statement.span;
    let [text, at] = ["", 0];
    for (const [n, token] of tokens.entries()) {
        if (token.text.toUpperCase() !== "ALL" || tokens[n - 1]?.text.toUpperCase() !== "TRIGGER")
            continue;
        text += `${statement.text.slice(at, token.span[0] - start)}USER`;
        at = token.span[1] - start;
    }
    return text + statement.text.slice(at);
}

;// CONCATENATED MODULE: ./build/src/prove/sending/apply.js






const plainly = (_, send) => send();
/** Sends a migration as its tool would, up to the first error. The session is left outside any transaction. */
async function apply(unit, session, around = plainly) {
    const outer = unit.statements.filter((one) => one.body === null);
    if (unit.refused !== null || outer.length === 0)
        return [];
    await startSession(unit, session);
    if (unit.execution === "pipeline")
        return around(outer, () => pipelined(outer, session));
    const outcomes = [];
    const wrapper = new Wrapper(session);
    for (const message of messagesOf(unit, outer)) {
        await wrapper.open(message);
        outcomes.push(...(await around(message, async () => [await wrapper.send(message)])));
        if (outcomes.some((one) => one.error))
            break;
    }
    const closing = await wrapper.end(outcomes.at(-1)?.error === null, (0,transaction_control/* leavesItsOwnOpen */.tv)(unit));
    return closing ? [...outcomes, { statements: [], error: closing }] : outcomes;
}
/** Gives the session what the tool, or the configuration, says that it starts with. */
async function startSession({ migration }, session) {
    for (const [name, value] of migration.session ?? []) {
        const sql = `SELECT set_config(${(0,grammar_name/* quoteLiteral */.ce)(name)}, ${(0,grammar_name/* quoteLiteral */.ce)(value)}, false)`;
        const refused = await attempt(() => session.simple(sql));
        if (refused)
            throw new usage_error/* UsageError */.e(`PostgreSQL refuses ${name}, which sessions start with (\`session\` in the configuration): ${refused.message}`);
    }
}
/** The strings that reach the server, each with its statements. */
function messagesOf(unit, outer) {
    if (unit.execution === "one-query" && !unit.migration.pieces && !unit.migration.sent)
        return outer.length > 0 ? [outer] : [];
    const messages = [];
    for (const statement of outer) {
        const last = messages.at(-1);
        if (last && statement.piece !== null && last[0]?.piece === statement.piece)
            last.push(statement);
        else
            messages.push([statement]);
    }
    return messages;
}
const wrapped = new Set(["tool", "batch", "psql"]);
/** The transaction that the tool opens and closes round what it sends. */
class Wrapper {
    #session;
    #block = null;
    /** psql leaves what is open at the end to the server, which rolls it back. */
    #commits = true;
    constructor(session) {
        this.#session = session;
    }
    /** Makes the transaction that a message goes to. */
    async open(statements) {
        const [first] = statements;
        const scope = first?.scope;
        const own = scope?.in === "block" && wrapped.has(scope.by) ? scope.id : null;
        if (own !== null && own !== this.#block)
            this.#commits = scope?.in === "block" && scope.by !== "psql";
        // Inside the file's own block, or after its COMMIT, the tool has nothing to open.
        if (own !== null && own !== this.#block) {
            await this.#close("COMMIT");
            await this.#session.simple("BEGIN");
            this.#block = own;
        }
        else if (own === null && scope?.in === "autocommit" && !(0,transaction_control/* isControl */.c0)(first))
            await this.#close("COMMIT");
    }
    async send(statements) {
        if (statements.some(transaction_control/* endsTransaction */.nF))
            this.#block = null;
        return { statements, error: await send(this.#session, statements) };
    }
    /** @param goesOn whether a transaction is open that the migration itself has begun */
    async end(well, goesOn) {
        if (this.#block === null && !goesOn && well)
            return null;
        const last = well && (goesOn || this.#commits) ? "COMMIT" : "ROLLBACK";
        return attempt(() => this.#session.simple(last));
    }
    async #close(how) {
        if (this.#block !== null)
            await this.#session.simple(how);
        this.#block = null;
    }
}
/**
 * One message. A statement alone goes by the extended protocol, which takes no second one with it: of several that are
 * prepared the server says so.
 */
function send(session, statements) {
    const sent = statements.filter((one) => withheld(one) === null);
    const [first, ...more] = sent;
    if (!first)
        return Promise.resolve(null);
    return attempt(() => {
        // For COPY … FROM STDIN that protocol would wait for rows.
        if (more.length === 0 && first.kind !== "CopyStmt")
            return session.execute(sentText(first), "extended");
        return session.execute(sent.map(sentText).join(";\n"), (0,prepared_message/* isPrepared */._)(first) ? "extended" : "simple");
    });
}
async function attempt(work) {
    try {
        await work();
        return null;
    }
    catch (error) {
        if (error instanceof server/* ServerError */.gP)
            return error;
        throw error;
    }
}
async function pipelined(all, session) {
    const outer = all.filter((one) => withheld(one) === null);
    const answers = await session.pipeline(outer.map(sentText));
    return answers.flatMap((answer, index) => {
        const statement = outer[index];
        if (answer instanceof server/* SessionLost */.dU)
            throw answer;
        return statement
            ? [{ statements: [statement], error: answer instanceof server/* ServerError */.gP ? answer : null }]
            : [];
    });
}

;// CONCATENATED MODULE: ./build/src/prove/version-under-test.js
/** Measures on a copy of the base, or of another database; the copy and all its sessions are gone afterwards. */
async function onCopy(subject, work, original = subject.base) {
    const database = await original.clone();
    try {
        return await onItself(subject, work, database);
    }
    finally {
        // Of a server that has gone nothing is left to drop.
        await database.drop().catch(() => { });
    }
}
/** Measures on a database that nobody needs afterwards, and leaves it as it then is; its sessions are gone. */
async function onItself(subject, work, database) {
    const sessions = [];
    const connect = async () => {
        const session = await database.connect(subject.patience());
        sessions.push(session);
        return session;
    };
    try {
        return await work({ database, connect });
    }
    finally {
        for (const session of sessions)
            await session.close().catch(() => { });
    }
}
/** The statements that are sent, and not what stands in the bodies of others. */
function outerOf(units) {
    return units.flatMap((unit) => unit.statements.filter((one) => one.body === null));
}

;// CONCATENATED MODULE: ./build/src/prove/history/salvage.js



/**
 * no transaction block (active_sql_transaction), a new value of an enum (unsafe_new_enum_value_usage): a statement that is
 * refused inside of a transaction may pass outside.
 */
const ofBlocks = new Set(["25001", "55P04"]);
/**
 * Goes on where a migration has failed that others are to follow: the server has taken back its transaction, so that each
 * statement of it is sent again, within a savepoint of its own, and so is what comes after it. `outcomes`: of what was sent
 * before.
 */
async function salvage(session, statements, outcomes, help) {
    const stand = standing(statements, outcomes);
    const rest = statements.filter((one) => !(0,transaction_control/* isControl */.c0)(one) && !stand.has(one));
    const salvaging = new Salvaging(session, help);
    const failing = outcomes.find((one) => one.error !== null)?.error;
    try {
        for (const statement of rest)
            await salvaging.send(statement);
        await salvaging.end();
    }
    catch (error) {
        if (!(error instanceof server/* SessionLost */.dU))
            throw error;
        const ended = failing ?? new server/* ServerError */.gP(error.message, "57P01");
        for (const statement of rest)
            if (!salvaging.all.get(statement))
                salvaging.all.set(statement, ended);
    }
    return salvaging.all;
}
/** Those whose transaction was not the one that failed. */
function standing(statements, outcomes) {
    const failing = outcomes.find((one) => one.error !== null);
    const lost = new Set((failing?.statements ?? []).map(blockOf));
    // A COMMIT that is refused takes its transaction along.
    if (failing?.statements.length === 0)
        lost.add(blockOf(statements.at(-1)));
    const taken = outcomes.flatMap((one) => (one.error === null ? one.statements : []));
    return new Set(taken.filter((one) => blockOf(one) === null || !lost.has(blockOf(one))));
}
function blockOf(statement) {
    return statement?.scope.in === "block" ? statement.scope.id : null;
}
class Salvaging {
    all = new Map();
    #session;
    /** The transaction that statements share where they did: what one of them sets for it, others may need. */
    #open = null;
    #inside = [];
    #help;
    constructor(session, help) {
        this.#session = session;
        this.#help = help;
    }
    async send(statement) {
        const block = blockOf(statement);
        if (block !== this.#open)
            await this.end();
        const sent = () => (block === null ? this.#alone(statement) : this.#inBlock(statement, block));
        const refused = await sent();
        this.all.set(statement, refused);
        const help = refused && this.#help(refused, statement);
        if (!help)
            return;
        // Another session is to see what was made so far.
        await this.end();
        await help();
        this.all.set(statement, await sent());
    }
    /** A transaction whose COMMIT is refused leaves nothing of its statements. */
    async end() {
        if (this.#open === null)
            return;
        this.#open = null;
        const refused = await attempt(() => this.#session.simple("COMMIT"));
        if (refused)
            for (const statement of this.#inside)
                this.all.set(statement, refused);
        this.#inside = [];
    }
    #alone(statement) {
        return send(this.#session, [statement]);
    }
    async #inBlock(statement, block) {
        if (this.#open === null)
            await this.#session.simple("BEGIN");
        this.#open = block;
        await this.#session.simple("SAVEPOINT indexwright");
        const refused = await send(this.#session, [statement]);
        if (!refused) {
            await this.#session.simple("RELEASE SAVEPOINT indexwright");
            this.#inside.push(statement);
            return null;
        }
        await this.#session.simple("ROLLBACK TO SAVEPOINT indexwright; RELEASE SAVEPOINT indexwright");
        if (!ofBlocks.has(refused.sqlstate))
            return refused;
        await this.end();
        return this.#alone(statement);
    }
}

;// CONCATENATED MODULE: ./build/src/prove/history/stand-ins.js




/** What of an extension that a server has not can stand in for it: its types, in name and width. */
const typesOf = (0,lookup/* table */.t)({
    vector: ["vector", "halfvec", "sparsevec"],
    postgis: ["geometry", "geography", "box2d", "box3d"],
    postgis_raster: ["raster"],
    h3: ["h3index"],
    hll: ["hll"],
    ip4r: ["ip4", "ip4r", "ip6", "ip6r", "ipaddress", "iprange"],
    roaringbitmap: ["roaringbitmap"],
    semver: ["semver"],
    ulid: ["ulid"],
    prefix: ["prefix_range"],
});
/** Their one modifier is a number of dimensions, and is kept: rows are as wide as it says. */
const withDimensions = new Set(["vector", "halfvec", "sparsevec"]);
/** undefined_object; feature_not_supported and undefined_file: "extension … is not available". */
const missing = new Set(["42704", "0A000", "58P01"]);
/** What a refusal shows to be missing, where something can stand in for it; null: nothing can. */
function missingTypes({ sqlstate, message }, { node }) {
    if (!missing.has(sqlstate))
        return null;
    const { CreateExtensionStmt } = node;
    const [, schema = "public", type = ""] = noSuchType.exec(message) ?? [];
    const extension = CreateExtensionStmt?.extname ?? (0,needed_extension/* extensionOfType */.Xm)(type) ?? "";
    const types = typesOf.get(extension);
    if (!types)
        return null;
    return { schema: CreateExtensionStmt ? schemaOf(CreateExtensionStmt) : schema, extension, types };
}
const noSuchType = /^type "(?:([^".]+)\.)?([a-z0-9_]+)(?:\[\])?" does not exist$/;
function schemaOf({ options }) {
    const given = (options ?? []).flatMap((option) => "DefElem" in option && option.DefElem.defname === "schema" ? option.DefElem.arg : []);
    const [name] = given.flatMap((one) => (one && "String" in one ? (one.String.sval ?? []) : []));
    return name ?? "public";
}
/**
 * Makes types of these names that hold text, so that tables with such columns can be made and filled; they have no operator
 * class, so that no index can be built over them. One that is there already is left as it is.
 */
async function standIn(database, { schema, types }) {
    for (const type of types)
        await attempt(() => database.administer(definition((0,grammar_name/* inQuotes */.Nt)(schema), type)));
}
function definition(schema, type) {
    const name = `${schema}.${(0,grammar_name/* inQuotes */.Nt)(type)}`;
    const internal = "LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS";
    const typmod = withDimensions.has(type)
        ? "TYPMOD_IN = pg_catalog.varbittypmodin, TYPMOD_OUT = pg_catalog.varbittypmodout"
        : `TYPMOD_IN = ${schema}.${(0,grammar_name/* inQuotes */.Nt)(`${type}_typmod_in`)}`;
    return `CREATE TYPE ${name};
    CREATE FUNCTION ${schema}.${(0,grammar_name/* inQuotes */.Nt)(`${type}_in`)}(cstring) RETURNS ${name} ${internal} 'textin';
    CREATE FUNCTION ${schema}.${(0,grammar_name/* inQuotes */.Nt)(`${type}_out`)}(${name}) RETURNS cstring ${internal} 'textout';
    CREATE FUNCTION ${schema}.${(0,grammar_name/* inQuotes */.Nt)(`${type}_typmod_in`)}(cstring[]) RETURNS integer ${internal} 'array_ndims';
    CREATE TYPE ${name} (INPUT = ${schema}.${(0,grammar_name/* inQuotes */.Nt)(`${type}_in`)}, OUTPUT = ${schema}.${(0,grammar_name/* inQuotes */.Nt)(`${type}_out`)}, ${typmod},
      STORAGE = external);
    COMMENT ON TYPE ${name} IS 'stands in for the type of an extension that this server has not'`;
}

;// CONCATENATED MODULE: ./build/src/prove/history/follow.js








/**
 * Applies a version for those that follow, as its tool would; where that fails, each of its statements that can be applied
 * is. `history` hears of each.
 */
async function follow(database, { up }, following, history) {
    for (const unit of up) {
        const session = await database.connect(following.patience);
        const help = helpFor(database, following, history);
        try {
            history.add(unit, await followed({ session, unit, help }, following.schema, history));
        }
        finally {
            await session.close().catch(() => { });
        }
    }
}
/** A role that is missing; what an extension would bring that the server has not. */
function helpFor(database, { standIns, roles }, history) {
    return (refused, statement) => {
        const [, role] = /^role "(.+)" does not exist$/.exec(refused.message) ?? [];
        if (role !== undefined && history.isNewRole(role))
            return async () => void (await roles([role]));
        if (!standIns)
            return null;
        const found = missingTypes(refused, statement);
        if (!found || !history.isNew(found))
            return null;
        return () => standIn(database, found);
    };
}
/** What is said of each statement that is sent; null: it applies. */
async function followed({ session, unit, help }, schema, history) {
    const outer = outerOf([unit]).filter((one) => withheld(one)?.status !== "refused");
    const outcomes = await apply(unit, session);
    const met = unit.refused === null && outcomes.every((one) => one.error === null)
        ? null
        : await salvage(session, outer, outcomes, help);
    const isThere = (error) => schema && sqlstates/* duplicateErrors */.t.has(error.sqlstate);
    const errors = [...(met?.values() ?? [])].filter((one) => one !== null);
    if (errors.some(isThere))
        history.there++;
    return outer.flatMap((statement) => {
        const skipped = withheld(statement);
        if (skipped)
            return [{ statement, says: `is not applied: ${skipped.because}` }];
        if ((0,transaction_control/* isControl */.c0)(statement))
            return [];
        const error = met?.get(statement) ?? null;
        if (error === null || isThere(error))
            return [{ statement, says: null }];
        return [{ statement, says: `does not apply: ${error.message} (${error.sqlstate})` }];
    });
}
/** A statement of the migration tool's own. A schema that was loaded may have left it nothing to do. */
async function execute(database, sql, patience) {
    const session = await database.connect(patience);
    try {
        await attempt(() => session.execute(sql, "simple"));
    }
    finally {
        await session.close().catch(() => { });
    }
}
/**
 * Statements of a dump, each on its own: roles, data and what needs a superuser are left out of a throwaway server.
 * `patience` is asked before each, and may throw.
 */
async function load(database, statements, patience) {
    const troubles = [];
    const session = await database.connect(patience());
    try {
        for (const statement of statements) {
            if (statement.body || statement.kind === "CopyStmt" || withheld(statement) !== null)
                continue;
            patience();
            const error = await attempt(() => session.execute(statement.text, "simple"));
            if (error && error.sqlstate !== "42501" && !sqlstates/* duplicateErrors */.t.has(error.sqlstate))
                troubles.push(`${statement.file.path}:${(0,offsets/* positionAt */.t$)(statement.file, statement.span[0]).line} does not load: ${error.message} (${error.sqlstate})`);
        }
    }
    finally {
        await session.close().catch(() => { });
    }
    return troubles;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/postgres/questions/locks.js


/** Where one session is all there is, its search_path may put another schema before the catalogs. */
const [is, isNot, unlike] = ["=", "<>", "!~"].map((operator) => `OPERATOR(pg_catalog.${operator})`);
const systemSchemas = `n.nspname ${unlike} '^pg_' AND n.nspname ${isNot} 'information_schema'`;
/** What a session sees now, by oid. Taken before a statement: what it drops has no name afterwards. */
async function relationsIn(session) {
    const { rows } = await session.extended(`SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, c.relkind AS kind, i.indrelid AS table
     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid ${is} c.relnamespace
       LEFT JOIN pg_catalog.pg_index i ON i.indexrelid ${is} c.oid
     WHERE ${systemSchemas}`);
    return new Map(rows.map(({ oid, name, kind, table }) => [
        String(oid),
        {
            oid: String(oid),
            name: String(name),
            kind: String(kind),
            table: table === null ? null : String(table),
        },
    ]));
}
/** The strongest lock that a backend holds on each of the relations. Process 0 is the session that asks. */
async function locksHeld(watcher, pid, relations) {
    const { rows } = await watcher.extended(`SELECT relation AS oid, mode FROM pg_catalog.pg_locks WHERE locktype ${is} 'relation' AND granted
     AND pid ${is} CASE WHEN $1::pg_catalog.int4 ${is} 0 THEN pg_catalog.pg_backend_pid() ELSE $1::pg_catalog.int4 END
     AND database ${is} (SELECT oid FROM pg_catalog.pg_database WHERE datname ${is} pg_catalog.current_database())`, [pid]);
    const strongest = new Map();
    for (const { oid, mode } of rows) {
        const relation = relations.get(oid);
        const known = strongest.get(oid);
        if (relation && (!known || (0,locks_taken/* isAtLeast */.du)(mode, known.mode)))
            strongest.set(oid, { relation, mode });
    }
    return [...strongest.values()];
}
/** Whom a backend waits for; empty when it waits for no lock. */
async function blockersOf(watcher, pid) {
    const { rows } = await watcher.extended("SELECT unnest(pg_blocking_pids($1)) AS pid", [pid]);
    return rows.map((row) => Number(row.pid));
}
/** Resolves once the backend waits for a lock. */
async function untilWaiting(watcher, pid) {
    for (let tries = 0; tries < 400; tries++) {
        if ((await blockersOf(watcher, pid)).length > 0)
            return;
        await sleep(10);
    }
    throw new Error(`backend ${pid} never waited for a lock`);
}

// EXTERNAL MODULE: ./build/src/sql/statements/concurrent-command.js
var concurrent_command = __webpack_require__(38279);
;// CONCATENATED MODULE: ./build/src/prove/locks/concurrent-tables.js

/**
 * The tables that a concurrent command waits for, as the session that will send it sees them. null: it says no table, as
 * REINDEX SCHEMA; none: what it is about is not there.
 */
async function tablesOf(statement, session, relations) {
    const names = namesIn(statement);
    if (names === null)
        return null;
    const tables = new Set();
    for (const name of names) {
        const { rows } = await session.extended("SELECT pg_catalog.to_regclass($1)::pg_catalog.oid AS oid", [
            (0,grammar_name/* nameInQuotes */.iS)(name),
        ]);
        const relation = relations.get(String(rows[0]?.oid));
        const table = relation && (relation.table === null ? relation : relations.get(relation.table));
        if (table && "rpm".includes(table.kind))
            tables.add(table.name);
    }
    return [...tables];
}
function namesIn({ node }) {
    const { IndexStmt, DropStmt, ReindexStmt, AlterTableStmt } = node;
    const relation = (IndexStmt ?? ReindexStmt ?? AlterTableStmt)?.relation;
    if (relation)
        return [(0,grammar_name/* nameOf */.Vb)(relation)];
    return DropStmt ? (DropStmt.objects ?? []).map(grammar_name/* nameOfList */.HA) : null;
}

;// CONCATENATED MODULE: ./build/src/postgres/questions/schema-objects.js
/** Objects of the migrations, and not what belongs to PostgreSQL itself or to an extension. */
const own = (schema, catalog, oid) => `${schema} IN (SELECT oid FROM schemas) AND NOT EXISTS (SELECT 1 FROM pg_depend d
     WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;
const comment = (catalog, oid, column = "0") => `(SELECT description FROM pg_description WHERE classoid = '${catalog}'::regclass AND objoid = ${oid} AND objsubid = ${column})`;
/** Each gives kind, name and fields of one kind of object; identifiers and expressions come with their schema. */
const schema_objects_kinds = [
    `SELECT 'schema', format('%I', n.nspname), jsonb_build_object('owner', n.nspowner::regrole, 'privileges', n.nspacl::text,
     'comment', ${comment("pg_namespace", "n.oid")})
   FROM pg_namespace n WHERE n.oid IN (SELECT oid FROM schemas)`,
    `SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
       WHEN 'f' THEN 'foreign table' WHEN 'c' THEN 'type' ELSE 'table' END,
     c.oid::regclass::text, jsonb_build_object('persistence', c.relpersistence, 'options', c.reloptions, 'owner',
     c.relowner::regrole, 'privileges', c.relacl::text, 'row security', c.relrowsecurity, 'forced row security',
     c.relforcerowsecurity, 'replica identity', c.relreplident, 'tablespace', c.reltablespace, 'partition bound',
     pg_get_expr(c.relpartbound, c.oid), 'partition key', CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
     'parents', (SELECT array_agg(i.inhparent::regclass::text ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid),
     'definition', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
     'sequence', (SELECT format('%s from %s by %s, %s to %s, cycle %s', s.seqtypid::regtype, s.seqstart, s.seqincrement,
       s.seqmin, s.seqmax, s.seqcycle) FROM pg_sequence s WHERE s.seqrelid = c.oid),
     'comment', ${comment("pg_class", "c.oid")})
   FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c') AND ${own("c.relnamespace", "pg_class", "c.oid")}`,
    `SELECT 'column', c.oid::regclass::text || '.' || quote_ident(a.attname), jsonb_build_object(
     'type', format_type(a.atttypid, a.atttypmod), 'not null', a.attnotnull, 'default', pg_get_expr(f.adbin, f.adrelid),
     'identity', a.attidentity, 'generated', a.attgenerated, 'collation', a.attcollation::regcollation::text,
     'statistics target', nullif(a.attstattarget, -1), 'storage', a.attstorage, 'compression', a.attcompression,
     'options', (SELECT array_agg(o) FROM unnest(a.attoptions) o WHERE o NOT LIKE 'pg\\_attver=%'),
     'privileges', a.attacl::text, 'comment', ${comment("pg_class", "c.oid", "a.attnum")},
     'position', rank() OVER (PARTITION BY c.oid ORDER BY a.attnum))
   FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef f ON f.adrelid = c.oid AND f.adnum = a.attnum
   WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'c') AND ${own("c.relnamespace", "pg_class", "c.oid")}`,
    `SELECT 'index', c.oid::regclass::text, jsonb_build_object('table', i.indrelid::regclass::text, 'definition', pg_get_indexdef(c.oid), 'valid', i.indisvalid,
     'ready', i.indisready, 'clustered', i.indisclustered, 'replica identity', i.indisreplident, 'tablespace', c.reltablespace,
     'parent', (SELECT h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = c.oid), 'statistics targets',
     (SELECT array_agg(nullif(a.attstattarget, -1) ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid),
     'comment', ${comment("pg_class", "c.oid")})
   FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE ${own("c.relnamespace", "pg_class", "c.oid")}`,
    `SELECT 'constraint', CASE WHEN o.conrelid <> 0 THEN o.conrelid::regclass::text ELSE o.contypid::regtype::text END
     || ' ' || quote_ident(o.conname), jsonb_build_object('definition', pg_get_constraintdef(o.oid), 'validated', o.convalidated,
     'inherited', o.coninhcount > 0, 'comment', ${comment("pg_constraint", "o.oid")})
   FROM pg_constraint o WHERE o.contype <> 'n' AND ${own("o.connamespace", "pg_constraint", "o.oid")}`,
    `SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END, p.oid::regprocedure::text,
     jsonb_build_object('definition', CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END, 'owner', p.proowner::regrole,
     'privileges', p.proacl::text, 'comment', ${comment("pg_proc", "p.oid")})
   FROM pg_proc p WHERE ${own("p.pronamespace", "pg_proc", "p.oid")}`,
    `SELECT 'trigger', t.tgrelid::regclass::text || ' ' || quote_ident(t.tgname), jsonb_build_object('definition',
     pg_get_triggerdef(t.oid), 'enabled', t.tgenabled, 'comment', ${comment("pg_trigger", "t.oid")})
   FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
   WHERE NOT t.tgisinternal AND ${own("c.relnamespace", "pg_class", "c.oid")}`,
    `SELECT 'rule', r.ev_class::regclass::text || ' ' || quote_ident(r.rulename), jsonb_build_object('definition',
     pg_get_ruledef(r.oid), 'enabled', r.ev_enabled)
   FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
   WHERE r.rulename <> '_RETURN' AND ${own("c.relnamespace", "pg_class", "c.oid")}`,
    `SELECT 'policy', p.polrelid::regclass::text || ' ' || quote_ident(p.polname), jsonb_build_object('command', p.polcmd,
     'permissive', p.polpermissive, 'roles', p.polroles::regrole[]::text, 'using', pg_get_expr(p.polqual, p.polrelid),
     'check', pg_get_expr(p.polwithcheck, p.polrelid))
   FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE ${own("c.relnamespace", "pg_class", "c.oid")}`,
    `SELECT 'type', t.oid::regtype::text, jsonb_build_object('kind', t.typtype, 'owner', t.typowner::regrole, 'labels',
     (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid), 'base',
     format_type(nullif(t.typbasetype, 0), t.typtypmod), 'default', t.typdefault, 'not null', t.typnotnull, 'privileges',
     t.typacl::text, 'comment', ${comment("pg_type", "t.oid")})
   FROM pg_type t WHERE t.typtype IN ('e', 'd', 'r') AND ${own("t.typnamespace", "pg_type", "t.oid")}`,
    `SELECT 'statistics', quote_ident(n.nspname) || '.' || quote_ident(s.stxname), jsonb_build_object('definition',
     pg_get_statisticsobjdef(s.oid), 'target', nullif(s.stxstattarget, -1))
   FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
   WHERE ${own("s.stxnamespace", "pg_statistic_ext", "s.oid")}`,
    `SELECT 'extension', quote_ident(e.extname), jsonb_build_object('version', e.extversion, 'schema', e.extnamespace::regnamespace)
   FROM pg_extension e`,
    ...[
        ["collation", "pg_collation", "collnamespace", "c.oid::regcollation::text"],
        ["operator", "pg_operator", "oprnamespace", "c.oid::regoperator::text"],
        ["operator class", "pg_opclass", "opcnamespace", "quote_ident(c.opcname)"],
        ["text search configuration", "pg_ts_config", "cfgnamespace", "c.oid::regconfig::text"],
        ["text search dictionary", "pg_ts_dict", "dictnamespace", "c.oid::regdictionary::text"],
    ].map(([kind, catalog, schema, name]) => `SELECT '${kind}', ${name}, '{}'::jsonb FROM ${catalog} c WHERE ${own(`c.${schema}`, catalog, "c.oid")}`),
    `SELECT 'publication', quote_ident(p.pubname), to_jsonb(p) - 'oid' FROM pg_publication p`,
];
/** Every object that migrations make, one row each. To be read with an empty search_path. */
const catalogQuery = `
WITH schemas AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
SELECT kind, name, fields::text FROM (
${schema_objects_kinds.join("\nUNION ALL\n")}
) AS objects (kind, name, fields)`;

;// CONCATENATED MODULE: ./build/src/prove/round-trip/snapshot.js


/** Taken in a session of its own, which the migration's settings do not reach. */
async function snapshot(database) {
    const session = await database.connect(60_000);
    try {
        await session.simple("SET search_path = ''");
        const { rows } = await session.extended(catalogQuery);
        return new Map(rows
            .map(({ kind, name, fields }) => [`${kind} ${name}`, JSON.parse(String(fields))])
            .sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    finally {
        await session.close();
    }
}
/** Fields that say nothing new of an object: what they change changes another field, or no query can tell. */
const silent = new Set(["position", "table"]);
function compareSnapshots(before, after) {
    const gone = [...before.keys()].filter((name) => !after.has(name));
    const fresh = [...after.keys()].filter((name) => !before.has(name));
    const changed = [];
    const moved = [];
    for (const [name, was] of before) {
        const is = after.get(name);
        if (!is)
            continue;
        const fields = Object.keys(was).filter((field) => JSON.stringify((0,lookup/* lookup */.$)(was, field)) !== JSON.stringify((0,lookup/* lookup */.$)(is, field)));
        const [telling] = fields.filter((field) => !silent.has(field));
        const object = snapshot_objectOf(name, is);
        if (telling !== undefined) {
            const [then, now] = [told((0,lookup/* lookup */.$)(was, telling)), told((0,lookup/* lookup */.$)(is, telling))];
            changed.push({ says: `${name} has another ${telling}: it was ${then}, it is ${now}`, object });
        }
        else if (fields.length > 0)
            moved.push({ says: `${name} stands in another place of its table`, object });
    }
    const each = (names, of, what) => outermost(names).map((name) => ({ says: `${name} ${what}`, object: snapshot_objectOf(name, of.get(name)) }));
    return {
        left: each(fresh, after, "is left behind"),
        lost: each(gone, before, "is lost"),
        changed,
        moved,
    };
}
function isSame({ left, lost, changed }) {
    return left.length + lost.length + changed.length === 0;
}
/** The worst first. */
function differencesIn({ lost, changed, left, moved }) {
    return [...lost, ...changed, ...left, ...moved];
}
/** Of "index public.orders_idx": its parts, as the catalog's query quotes them. */
function snapshot_objectOf(key, fields) {
    const [, kind, names = ""] = /^(table|index|constraint|column) (.+)$/s.exec(key) ?? [];
    const [schema = null, second = null, third = null] = identifiersIn(names);
    switch (kind) {
        case "table":
            return { kind, schema, name: second, table: null };
        case "index": {
            const [, table = null] = identifiersIn(String((0,lookup/* lookup */.$)(fields ?? {}, "table") ?? ""));
            return { kind, schema, name: second, table };
        }
        case "constraint":
        case "column":
            return { kind, schema, name: third, table: second };
        default:
            return null;
    }
}
/** Of names that quote_ident() has written, with a dot or a space between them. */
function identifiersIn(text) {
    return [...text.matchAll(/"((?:[^"]|"")*)"|[^". ]+/g)].map(([plain, quoted]) => quoted?.replaceAll('""', '"') ?? plain);
}
function told(value) {
    if (value === null || value === undefined || value === "")
        return "none";
    return typeof value === "string" ? value : JSON.stringify(value);
}
/** A table says it for its columns, constraints and triggers. */
function outermost(names) {
    const tables = names.flatMap((name) => /^(?:foreign )?(?:table|type) (.+)$/.exec(name)?.[1] ?? []);
    return names.filter((name) => !tables.some((table) => name.startsWith(`column ${table}.`) ||
        ["constraint", "trigger", "rule", "policy"].some((kind) => name.startsWith(`${kind} ${table} `))));
}

;// CONCATENATED MODULE: ./build/src/prove/round-trip/index.js



/**
 * Up, down and up again, as the tool sends them, with a look at the whole catalog after each; at last up once more, for
 * tools that do not remember what they have applied.
 */
function roundTrip(subject) {
    return onCopy(subject, async (copy) => {
        const before = await snapshot(copy.database);
        const up = await applyAll(subject.up, copy);
        const indexes = await newIndexes(copy, before);
        if (failed(up))
            return { outcomes: up, rollback: null, indexes, done: null, before, again: null };
        const done = await snapshot(copy.database);
        const down = await applyAll(subject.down, copy);
        const rollback = subject.down.length === 0 ? none : await judged(subject, copy, { before, done, down });
        const whole = rollback.verdict === "none" || rollback.verdict === "restores";
        const again = whole && !subject.recorded ? await onceMore(subject, copy, done) : null;
        return { outcomes: [...up, ...down], rollback, indexes, done, before, again };
    });
}
async function onceMore(subject, copy, done) {
    const refusal = refusalOf(await applyAll(subject.up, copy));
    return { refusal, differences: compareSnapshots(done, await snapshot(copy.database)) };
}
const none = { verdict: "none", differences: [], objects: [], refusal: null };
/** Every migration in a session of its own, as one run of the tool after the other. */
async function applyAll(units, copy) {
    const all = [];
    for (const unit of units) {
        const session = await copy.connect();
        const outcomes = await apply(unit, session);
        await session.close();
        all.push(...outcomes);
        if (failed(outcomes))
            break;
    }
    return all;
}
function failed(outcomes) {
    return outcomes.some((one) => one.error !== null);
}
function messageOf(outcomes) {
    return refusalOf(outcomes)?.message ?? null;
}
/** The first of them. */
function refusalOf(outcomes) {
    const refused = outcomes.find((one) => one.error !== null);
    if (!refused?.error)
        return null;
    const { message, sqlstate } = refused.error;
    const statements = refused.statements.map(({ file, span, kind }) => ({ file, span, kind }));
    return { sqlstate, message, statements };
}
async function judged(subject, copy, { before, done, down }) {
    const refused = refusalOf(down);
    if (refused) {
        const says = `the way back is refused: ${refused.message}`;
        return { verdict: "fails", differences: [says], objects: [], refusal: refused };
    }
    const back = compareSnapshots(before, await snapshot(copy.database));
    const again = await applyAll(subject.up, copy);
    const met = differencesIn(back);
    const refusal = refusalOf(again);
    const second = refusal ? null : compareSnapshots(done, await snapshot(copy.database));
    const later = refusal
        ? [{ says: `after the way back, the way up is refused: ${refusal.message}`, object: null }]
        : second && !isSame(second)
            ? differencesIn(second).map(({ says, object }) => ({
                says: `after up, down and up again, ${says}`,
                object,
            }))
            : [];
    const lost = back.lost.length + back.changed.length > 0;
    if (lost || back.left.length > 0) {
        const all = refusal ? [...met, ...later] : met;
        return proofOf(lost ? "loses" : "leaves", all, refusal);
    }
    if (refusal)
        return proofOf("leaves", later, refusal);
    return later.length === 0 ? proofOf("restores", met, refusal) : proofOf("loses", later, refusal);
}
function proofOf(verdict, met, refusal) {
    return {
        verdict,
        differences: met.map(({ says }) => says),
        objects: met.flatMap(({ object }) => object ?? []),
        refusal,
    };
}
/** Indexes that were not there before, or not like that. */
async function newIndexes(copy, before) {
    const after = await snapshot(copy.database);
    const names = [...after].flatMap(([name, fields]) => {
        if (!name.startsWith("index "))
            return [];
        const known = before.get(name);
        return known && known.definition === fields.definition && known.valid === fields.valid
            ? []
            : [name.slice("index ".length)];
    });
    if (names.length === 0)
        return [];
    const session = await copy.connect();
    const { rows } = await session.extended(`SELECT format('%I.%I', n.nspname, c.relname) AS name, format('%I.%I', m.nspname, t.relname) AS table, i.indisvalid AS valid
     FROM jsonb_array_elements_text($1::jsonb) AS wanted JOIN pg_index i ON i.indexrelid = wanted::regclass
       JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace m ON m.oid = t.relnamespace ORDER BY 1`, [JSON.stringify(names)]);
    await session.close();
    return rows.map(({ name, table, valid }) => ({
        name: String(name),
        table: String(table),
        valid: valid === "t",
    }));
}

;// CONCATENATED MODULE: ./build/src/prove/interruption/stop-at-waits.js


/** REINDEX of a large schema waits for each table again. */
const MOST_WAITS = 40;
/**
 * Sends a concurrent command and stops it in every wait that it has, by a transaction that has written the tables and
 * keeps a snapshot: CREATE INDEX CONCURRENTLY waits for such writers, then for such snapshots (PostgreSQL's manual,
 * "Building Indexes Concurrently"). Once it waits, the next such transaction begins and the last one ends, so that the
 * command comes as far as its next wait. `at` is asked in each, and may have it cancelled there.
 */
async function frozen({ copy, watcher, pid, tables }, send, at) {
    let pin = await pinned(copy, tables);
    const running = send();
    let done = false;
    const settled = running.then(() => {
        done = true;
    }, () => {
        done = true;
    });
    const seen = new Map();
    for (let waits = 0; waits < MOST_WAITS; waits++) {
        if (!(await waitsFor(watcher, pid, pin.pid, () => done)))
            break;
        const name = await phaseOf(watcher, pid);
        const times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        if ((await at(times === 1 ? name : `${name} (${times})`)) === "cancel") {
            await watcher.extended("SELECT pg_cancel_backend($1)", [pid]);
            await settled;
            break;
        }
        const next = await pinned(copy, tables);
        await pin.close();
        pin = next;
    }
    await pin.close();
    return running;
}
async function pinned(copy, tables) {
    const session = await copy.connect();
    const locked = `LOCK TABLE ${tables.join(", ")} IN ROW EXCLUSIVE MODE`;
    try {
        await session.simple(`BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL lock_timeout = '1s'; ${locked}; SELECT 1`);
    }
    catch {
        // What cannot be locked any more can still be read by an old snapshot.
        await session.simple("ROLLBACK; BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1");
    }
    return session;
}
async function waitsFor(watcher, pid, pin, isDone) {
    while (!isDone()) {
        if ((await blockersOf(watcher, pid)).includes(pin))
            return true;
        await (0,promises_.setTimeout)(2);
    }
    return false;
}
/** Only builds tell theirs. */
async function phaseOf(watcher, pid) {
    const { rows } = await watcher.extended("SELECT phase FROM pg_stat_progress_create_index WHERE pid = $1", [
        pid,
    ]);
    const phase = rows[0]?.phase;
    return typeof phase === "string" && phase.startsWith("waiting") ? phase : "waiting for transactions";
}

;// CONCATENATED MODULE: ./build/src/prove/interruption/index.js








/** More would say nothing new. */
const MOST_TRIALS = 24;
/**
 * Cancels each concurrent command of the way up in each of its waits, as a timeout or a restarted deployment would, then
 * runs the migration again as its tool does. `waits` are the phases in which each is known to wait.
 */
async function interrupt(subject, waits, before) {
    const trials = [...waits].flatMap(([statement, phases]) => (0,concurrent_command/* isConcurrently */.z)(statement) && statement.migration.direction === "up"
        ? phases.map((phase, number) => ({ statement, phase, number }))
        : []);
    subject.limit("interruptions tried", Math.min(trials.length, MOST_TRIALS), trials.length);
    const all = [];
    for (const { statement, phase, number } of trials.slice(0, MOST_TRIALS)) {
        const outcome = await onCopy(subject, async (copy) => {
            await upTo(subject, copy, statement, number);
            const refusal = refusalOf(await applyAll(subject.up, copy));
            if (refusal)
                return { afterRerun: "error", says: refusal.message, object: null, refusal };
            const after = await snapshot(copy.database);
            const broken = invalidIn(after, before);
            if (broken === null)
                return { afterRerun: "valid", says: null, object: null, refusal };
            const object = snapshot_objectOf(broken, after.get(broken));
            return { afterRerun: "invalid", says: `${broken} is not valid`, object, refusal };
        });
        all.push({ file: statement.file, span: statement.span, phase, ...outcome });
    }
    return all;
}
/** Plays the way up to a command, and cancels that in one of its waits, counted from 0. */
async function upTo(subject, copy, target, wait) {
    const watcher = await copy.connect();
    for (const unit of subject.up) {
        const session = await copy.connect();
        const around = async (statements, send) => {
            if (statements[0] !== target)
                return send();
            const tables = await tablesOf(target, session, await relationsIn(session));
            let waited = 0;
            return frozen({ copy, watcher, pid: session.pid, tables: tables ?? [] }, send, async () => waited++ === wait ? "cancel" : "go on");
        };
        const outcomes = await apply(unit, session, around);
        await session.close();
        if (refusalOf(outcomes))
            break;
    }
    await watcher.close();
}
/** The first index that has become invalid. */
function invalidIn(now, before) {
    for (const [name, { valid }] of now)
        if (name.startsWith("index ") && valid === false && before.get(name)?.valid !== false)
            return name;
    return null;
}

;// CONCATENATED MODULE: ./build/src/postgres/questions/lock-conflicts.js

/** Nobody else works on the server: a lock that is not to be had at once is held by what is measured. */
const PATIENCE = "SET LOCAL lock_timeout = '20ms'; SET LOCAL statement_timeout = '2s'";
const allBlocked = [
    "select",
    "insert",
    "update",
    "delete",
    "foreign-key-write",
    "ddl",
    "vacuum",
];
/** What a session cannot do on a table right now, asked by trying. `table` is written as in SQL. */
async function blockedOn(session, table) {
    const facts = await factsOf(session, table);
    if (facts === null)
        return [];
    const tries = facts.materialized ? onView(table) : onTable(table, facts);
    const blocked = [];
    for (const wish of allBlocked) {
        const sql = tries[wish];
        if (sql !== undefined && (await waits(session, sql)))
            blocked.push(wish);
    }
    return blocked;
}
async function factsOf(session, table) {
    const { rows } = await session.extended(`SELECT c.relkind = 'm' AS materialized,
       (SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND attidentity <> 'a'
          AND attgenerated = '' AND NOT attisdropped ORDER BY attnum LIMIT 1) AS column,
       EXISTS (SELECT 1 FROM pg_constraint WHERE contype = 'f' AND confrelid = c.oid) AS referenced,
       (SELECT bool_or(confdeltype IN ('c', 'n', 'd')) FROM pg_constraint WHERE contype = 'f' AND conrelid = c.oid) AS follows
     FROM pg_class c WHERE c.oid = to_regclass($1)`, [table]);
    const [row] = rows;
    if (!row)
        return null;
    return {
        materialized: row.materialized === "t",
        column: row.column === null ? null : String(row.column),
        referenced: row.referenced === "t",
        follows: row.follows === null ? null : row.follows === "t",
    };
}
/** Nobody writes to a materialized view but REFRESH. */
function onView(table) {
    const refresh = `REFRESH MATERIALIZED VIEW ${table}`;
    return {
        select: `SELECT 1 FROM ${table} LIMIT 1`,
        insert: refresh,
        update: refresh,
        delete: refresh,
        vacuum: `ANALYZE ${table}`,
    };
}
function onTable(table, { column, referenced, follows }) {
    const remove = `DELETE FROM ${table} WHERE false`;
    // What the trigger of a foreign key does on the other table (src/backend/utils/adt/ri_triggers.c).
    const look = `SELECT 1 FROM ${table} LIMIT 1 FOR KEY SHARE`;
    const foreign = follows ? remove : referenced || follows === false ? look : undefined;
    return {
        select: `SELECT 1 FROM ${table} LIMIT 1`,
        insert: `INSERT INTO ${table} DEFAULT VALUES`,
        update: column === null ? remove : `UPDATE ${table} SET ${column} = ${column} WHERE false`,
        delete: remove,
        ...(foreign === undefined ? {} : { "foreign-key-write": foreign }),
        ddl: `LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`,
        vacuum: `LOCK TABLE ${table} IN SHARE UPDATE EXCLUSIVE MODE`,
    };
}
/** Whether a statement meets a lock: any other error comes only once the lock is there. */
async function waits(session, sql) {
    try {
        await session.simple(`BEGIN; ${PATIENCE}; ${sql}; ROLLBACK`);
        return false;
    }
    catch (error) {
        if (!(error instanceof server/* ServerError */.gP))
            throw error;
        await session.simple("ROLLBACK");
        return error.sqlstate === "55P03";
    }
}

;// CONCATENATED MODULE: ./build/src/prove/sending/split-simple-query.js




/**
 * Whether a string of several statements may be sent one by one, in the transactions that the server would make of it:
 * one around all, in which BEGIN changes nothing, up to a COMMIT or ROLLBACK, after which the next begins (manual, 53.2.2.1).
 */
function comesApart(statements) {
    const inside = isInside(statements);
    let begun = false;
    for (const statement of statements) {
        if (withheld(statement) !== null || (0,concurrent_command/* isConcurrently */.z)(statement))
            return false;
        const kind = (0,transaction_control/* controlOf */.rs)(statement)?.kind;
        if (kind === undefined)
            continue;
        // What else would have to be put together again.
        if (inside || (!opening.has(kind) && !closing.has(kind)))
            return false;
        if ((0,transaction_control/* controlOf */.rs)(statement)?.chain)
            return false;
        begun = opening.has(kind);
    }
    // It would stay open after the string.
    return !begun;
}
/** In a transaction that was open before the string. */
function isInside(statements) {
    const scope = statements[0]?.scope;
    if (scope?.in !== "block" || scope.by === "string")
        return false;
    return (scope.by === "psql" ||
        scope.opener === undefined ||
        !statements.some((one) => one.span[0] === scope.opener?.span[0]));
}
const opening = new Set(["TRANS_STMT_BEGIN", "TRANS_STMT_START"]);
const closing = new Set(["TRANS_STMT_COMMIT", "TRANS_STMT_ROLLBACK"]);
/** Sends such a string one by one, up to the first error, after which it leaves no transaction open. */
async function sendApart(session, statements, each) {
    const outcomes = [];
    const inside = isInside(statements);
    let open = inside;
    for (const statement of statements) {
        const kind = (0,transaction_control/* controlOf */.rs)(statement)?.kind ?? "";
        if (!open && !closing.has(kind))
            await session.simple("BEGIN");
        open = !closing.has(kind);
        const now = async () => ({
            statements: [statement],
            error: await send(session, [statement]),
        });
        const outcome = opening.has(kind)
            ? { statements: [statement], error: null }
            : kind === ""
                ? await each(statement, now)
                : await now();
        outcomes.push(outcome);
        if (!outcome.error)
            continue;
        if (!inside)
            await attempt(() => session.simple("ROLLBACK"));
        return outcomes;
    }
    const error = open && !inside ? await attempt(() => session.simple("COMMIT")) : null;
    const last = outcomes.pop();
    return last ? [...outcomes, { ...last, error: last.error ?? error }] : outcomes;
}

;// CONCATENATED MODULE: ./build/src/prove/locks/observe-locks.js











/** Plays the version on a copy without rows, and looks from a second session at every statement's locks. */
function observe(subject) {
    return onCopy(subject, async (copy) => {
        const watcher = subject.server.can.concurrency ? await copy.connect() : null;
        const seen = new Map();
        const outcomes = [];
        // The migration's own session may be set to find other catalogs first.
        const aside = watcher ?? (await copy.connect());
        const fillable = [...(await relationsIn(aside)).values()]
            .filter(({ kind }) => "rp".includes(kind))
            .map(({ name }) => name);
        for (const part of [subject.up, subject.down]) {
            // On the way back, what the way up has made is in use.
            const existing = await relationsIn(aside);
            for (const unit of part) {
                // A session of its own, as for one run of the tool after the other: what this one sets ends with it.
                const session = await copy.connect();
                const look = { copy, session, watcher, existing, seen, held: new Map(), block: null };
                const met = await apply(unit, session, around(look));
                await session.close();
                outcomes.push(...met);
                if (met.some((one) => one.error))
                    return { seen, outcomes, fillable };
            }
        }
        return { seen, outcomes, fillable };
    });
}
function around(look) {
    return async (statements, sendAll) => {
        const [first, ...more] = statements;
        if (!first || statements.some((one) => withheld(one) !== null))
            return sendAll();
        if (more.length > 0)
            return comesApart(statements) ? apart(look, statements) : sendAll();
        if ((0,transaction_control/* isControl */.c0)(first))
            return sendAll();
        if (first.scope.in === "block" && first.scope.by !== "pipeline")
            return inBlock(look, first, sendAll);
        if ((0,concurrent_command/* isConcurrently */.z)(first))
            return concurrently(look, first, sendAll);
        return alone(look, first, sendAll);
    };
}
async function inBlock(look, statement, sendAll) {
    enter(look, statement);
    const outcomes = await sendAll();
    if (outcomes.every((one) => one.error === null))
        look.seen.set(statement, await looked(look, statement));
    return outcomes;
}
/** What one transaction holds is nothing to the next. */
function enter(look, { scope }) {
    const block = scope.in === "block" ? scope.id : null;
    if (block !== look.block)
        look.held = new Map();
    look.block = block;
}
/** Several statements in one string, one by one. */
function apart(look, statements) {
    return sendApart(look.session, statements, async (statement, sendOne) => {
        enter(look, statement);
        const outcome = await sendOne();
        if (!outcome.error)
            look.seen.set(statement, await looked(look, statement));
        return outcome;
    });
}
async function observe_locks_closed(look, outcomes) {
    const failed = outcomes.some((one) => one.error);
    const error = await attempt(() => look.session.simple(failed ? "ROLLBACK" : "COMMIT"));
    const last = outcomes.pop();
    return last ? [...outcomes, { ...last, error: last.error ?? error }] : outcomes;
}
/** In a transaction of its own that stays open while somebody looks; without, where PostgreSQL wants that. */
async function alone(look, statement, sendAll) {
    look.held = new Map();
    await look.session.simple("BEGIN");
    const error = await send(look.session, [statement]);
    if (error?.sqlstate === "25001") {
        await look.session.simple("ROLLBACK");
        return sendAll();
    }
    if (error === null)
        look.seen.set(statement, await looked(look, statement));
    return observe_locks_closed(look, [{ statements: [statement], error }]);
}
async function looked(look, statement) {
    const locks = await locksHeld(look.watcher ?? look.session, look.session.pid, look.existing);
    const taken = locks.map((lock) => {
        const known = look.held.get(lock.relation.oid);
        return known?.mode === lock.mode ? known : { ...lock, by: statement };
    });
    look.held = new Map(taken.map((one) => [one.relation.oid, one]));
    const tables = contested(taken, look.existing);
    const blocks = look.watcher ? await blocked(look.watcher, tables) : null;
    return { locks: proven(taken, statement), blocks, tables };
}
async function concurrently(look, statement, sendAll) {
    const { copy, session, watcher, existing } = look;
    const now = await relationsIn(watcher ?? session);
    const tables = await tablesOf(statement, session, now);
    if (watcher === null || tables === null)
        return sendAll();
    if (tables.length === 0) {
        look.seen.set(statement, { locks: [], blocks: [], tables: [], phases: [] });
        return sendAll();
    }
    const locks = new Map();
    const blocks = new Set();
    const phases = [];
    const freezing = { copy, watcher, pid: session.pid, tables };
    const outcomes = await frozen(freezing, sendAll, async (phase) => {
        phases.push(phase);
        for (const lock of await locksHeld(watcher, session.pid, existing)) {
            const known = locks.get(lock.relation.oid);
            if (!known || (0,locks_taken/* isAtLeast */.du)(lock.mode, known.mode))
                locks.set(lock.relation.oid, lock);
        }
        for (const block of await blocked(watcher, tables))
            blocks.add(block);
        return "go on";
    });
    // It was done before anybody could look: an index that is there already, a table without any.
    if (phases.length === 0)
        return outcomes;
    const held = [...locks.values()];
    const kept = allBlocked.filter((one) => blocks.has(one));
    look.seen.set(statement, {
        locks: proven(held, statement),
        blocks: kept,
        tables: contested(held, existing),
        phases,
    });
    return outcomes;
}
/** Tables on which a lock is held that keeps anybody from anything: reading takes the first two modes only. */
function contested(locks, relations) {
    const tables = new Set();
    for (const { relation, mode } of locks) {
        if (relation.table !== null) {
            // Anyone who plans a query of the table locks its indexes.
            const table = relations.get(relation.table);
            if (table && mode === "AccessExclusiveLock")
                tables.add(table.name);
        }
        else if ("rpm".includes(relation.kind) && (0,locks_taken/* isAtLeast */.du)(mode, "RowExclusiveLock"))
            tables.add(relation.name);
    }
    return [...tables];
}
async function blocked(watcher, tables) {
    const all = new Set();
    for (const table of tables)
        for (const block of await blockedOn(watcher, table))
            all.add(block);
    return allBlocked.filter((one) => all.has(one));
}
/** Tables first: an index is locked with its table. */
function proven(locks, own) {
    return locks
        .toSorted((a, b) => isIndex(a) - isIndex(b) || (a.relation.name < b.relation.name ? -1 : 1))
        .map(({ relation, mode, by = own }) => ({
        relation: relation.name,
        mode,
        ...(relation.table === null ? {} : { index: true }),
        ...(by === own ? {} : { since: { file: by.file, span: by.span } }),
    }));
}
function isIndex({ relation }) {
    return Number(relation.table !== null);
}
/** The statement with which the transaction of another ends; null for one that has its own. */
function endOf(statement, unit) {
    if (statement.scope.in !== "block")
        return null;
    const { id } = statement.scope;
    const last = unit.statements.findLast((one) => one.body === null && one.scope.in === "block" && one.scope.id === id);
    return last && last !== statement ? last : null;
}

// EXTERNAL MODULE: ./build/src/text/run-failures.js
var run_failures = __webpack_require__(98882);
;// CONCATENATED MODULE: ./build/src/prove/parts.js




/** Keeps the measurements of one version apart: one that breaks costs what it would have shown, and no other. */
class Parts {
    failures = [];
    #at;
    #ended = null;
    constructor(at) {
        this.#at = at;
    }
    /** Why nothing more is measured: the server's own words, or the time; null: nothing has ended it. */
    get ended() {
        return this.#ended;
    }
    /** What a measurement shows; null where it breaks, or one before it has met the end of the server or of the time. */
    async part(name, work) {
        if (this.#ended)
            return null;
        try {
            return await work();
        }
        catch (error) {
            if (isTheWorlds(error))
                this.#ended = error;
            else
                this.failures.push((0,run_failures/* failureOf */.g)(`"${name}" could not be measured`, error, this.#at));
            return null;
        }
    }
}
/** What the server, the clock or the configuration does is no fault of the program. */
function isTheWorlds(error) {
    return [server/* ServerError */.gP, server/* SessionLost */.dU, OutOfTime, server.NoServer, usage_error/* UsageError */.e].some((kind) => error instanceof kind);
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/settings.js


const settings_written = ["DateStyle", "IntervalStyle"];
/** Lets a session plan as production's sessions do; gives the names of settings that it refuses. */
function planAs(session, { settings }) {
    const planning = Object.keys(settings).filter((name) => !settings_written.includes(name));
    return set(session, settings, planning);
}
/** Lets a session read values as production writes them; gives the names of settings that it refuses. */
function readAs(session, { settings }) {
    return set(session, settings, settings_written);
}
async function set(session, settings, names) {
    const refused = [];
    for (const name of names) {
        const value = (0,lookup/* lookup */.$)(settings, name);
        if (value === undefined)
            continue;
        const error = await attempt(() => session.extended("SELECT pg_catalog.set_config($1, $2, false)", [name, value]));
        if (error)
            refused.push(name);
    }
    return refused;
}

// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(36406);
;// CONCATENATED MODULE: ./build/src/prove/rows/sampler.js

/**
 * Rows with their number `n` and, for each column that is drawn, place, part and step. A level of its own for each, which
 * OFFSET 0 keeps the planner from merging, so that none of them is computed twice; and every level keeps the rows' order,
 * which a join would not.
 */
function drawnRows(spreads, first, last, every = 1) {
    const series = `generate_series(${first}, ${last}${every > 1 ? `, ${every}` : ""}) AS n`;
    if (spreads.length === 0)
        return series;
    const level = (from, columns) => `(SELECT ${columns} FROM ${from} OFFSET 0)`;
    const places = spreads.map((spread, at) => `${sampler_placeOf(spread, at)} AS place${at}`);
    const parts = spreads.map((spread, at) => spread.parts.length < 2
        ? `1 AS part${at}`
        : `width_bucket(place${at}::float8, ${floats(spread.parts, (part) => part.start)}) AS part${at}`);
    const steps = spreads.map(({ parts }, at) => {
        const start = figure(parts, at, (part) => part.start);
        return `floor((place${at} - ${start}) * ${figure(parts, at, (part) => part.distinct / part.rows)}) AS step${at}`;
    });
    const placed = level(series, ["n", ...places].join(", "));
    const parted = level(`${placed} AS placed`, ["*", ...parts].join(", "));
    return `${level(`${parted} AS parted`, ["*", ...steps].join(", "))} AS drawn`;
}
function drawOf({ parts, rows }, at) {
    return {
        part: `part${at}`,
        step: `step${at}`,
        number: `((${figure(parts, at, (part) => part.before)} + step${at})::int8 + 1)`,
        place: (salt) => shuffled(rows, 1000 + 50 * at + salt),
    };
}
/** A value where there is one, or null as often as the spread says. */
function orNull({ rows, nulls, order }, at, value) {
    if (nulls === 0)
        return value;
    // Where values follow the rows' order, nulls do not.
    const place = order === 0 ? `place${at}` : shuffled(rows, 1000 + 50 * at);
    return `CASE WHEN ${place} < ${rows - nulls} THEN ${value} END`;
}
function sampler_placeOf({ rows, order }, at) {
    if (order === 0)
        return shuffled(rows, at);
    return order > 0 ? "(n - 1)" : `(${rows} - n)`;
}
/** Each of the places from 0 once, in an order as good as random: multiples that share no factor with the number of rows. */
function shuffled(rows, salt) {
    const irrational = Math.sqrt(prime(salt)) % 1;
    let factor = Math.max(1, Math.round(irrational * rows));
    while (common(factor, rows) > 1)
        factor++;
    return `((n::int8 * ${factor} + ${Math.floor(((irrational * 7) % 1) * rows)}) % ${rows})`;
}
/** Found so far. */
const primes = [2];
/** Roots of different primes are independent of each other, so that columns are. */
function prime(number) {
    for (let next = (primes.at(-1) ?? 2) + 1; primes.length <= number; next++) {
        const root = Math.sqrt(next);
        for (const divisor of primes) {
            if (next % divisor === 0)
                break;
            if (divisor <= root)
                continue;
            primes.push(next);
            break;
        }
    }
    return primes[number] ?? 2;
}
function common(a, b) {
    return b === 0 ? a : common(b, a % b);
}
function figure(parts, at, of) {
    const [only, more] = parts;
    return only && !more ? `${of(only)}::float8` : `(${floats(parts, of)})[part${at}]`;
}
function floats(parts, of) {
    return `'{${parts.map(of).join(",")}}'::float8[]`;
}
/** An array of values as they are written, for one of them to be taken by its number. */
function arrayOf(values, type) {
    const quoted = values.map((one) => `"${one.replace(/["\\]/g, "\\$&")}"`);
    return `${(0,grammar_name/* quoteLiteral */.ce)(`{${quoted.join(",")}}`)}::${type}[]`;
}

;// CONCATENATED MODULE: ./build/src/prove/rows/values.js

/** Multiples of each lie evenly between two whole numbers; two of them lie independently. */
const irrationals = [0.6180339887, 0.4142135624, 0.7320508076, 0.2360679775, 0.6457513111, 0.3166247904];
/**
 * A whole number from 1 to `count`, the small ones far more often: with ten of them half of the rows have the first, one in
 * thirty the last. `salt`: for columns that are to be independent.
 */
function skewed(count, n = "n", salt = 0) {
    return `(1 + floor(${count} * power(${share(n, salt)}, 3))::int)`;
}
/** As good as random, from 0 to 1. */
function share(n = "n", salt = 0) {
    const multiple = `((${n}) * ${irrationals[salt % irrationals.length]}::float8)`;
    return `(${multiple} - floor(${multiple}))`;
}
/** True in one row of ten, as most flags are. */
function seldom(n = "n", salt = 0) {
    return `(${share(n, salt)} >= 0.9)`;
}
/** An expression over `n`, the number of the row from 1, that grows with it or is as good as random; null: no idea. */
function valueFor(type, n = "n") {
    if (type.array)
        return type.inner && wrap(valueFor(type.inner, n), (one) => `ARRAY[${one}]`);
    if (type.kind === "d")
        return type.inner && wrap(valueFor(type.inner, n), (one) => `(${one})::${type.written}`);
    if (type.kind === "e")
        return `(enum_range(NULL::${type.written}))[${skewed(`cardinality(enum_range(NULL::${type.written}))`, n, 1)}]`;
    if (type.kind === "r")
        return type.inner && rangeOf(type, type.inner, n);
    const make = values_makers.get(type.name);
    return make ? make(n, type) : null;
}
function wrap(value, by) {
    return value === null ? null : by(value);
}
function rangeOf(type, inner, n) {
    const [from, to] = [valueFor(inner, n), valueFor(inner, `(${n} + 1)`)];
    return from && to && `${type.written}(${from}, ${to})`;
}
const values_text = (n, { length }) => {
    if (length === null || length >= 32)
        return `md5((${n})::text)`;
    return `right(lpad((${n})::text, ${length}, '0'), ${length})`;
};
const moment = (type) => (n) => `${type} '2020-01-01' + (${n}) * interval '1 minute'`;
const dense = (n, { length, written }) => `('[' || repeat('0.5,', ${(length ?? 3) - 1}) || sin(${n})::text || ']')::${written}`;
/** Well-known text, of a place that is on the globe. */
const place = (n, { written }) => `('POINT(' || (${n}) % 180 || ' ' || (${n}) % 90 || ')')::${written}`;
const values_makers = (0,lookup/* table */.t)({
    int2: (n) => `((${n}) % 32000)::int2`,
    int4: (n) => `(${n})::int4`,
    int8: (n) => `(${n})::int8`,
    oid: (n) => `(${n})::oid`,
    float4: (n) => `(${n})::float4`,
    float8: (n) => `(${n})::float8`,
    money: (n) => `(${n})::money`,
    numeric: (n, { digits }) => digits === null ? `(${n})::numeric` : `((${n}) % ${10 ** Math.min(digits, 12)})::numeric`,
    bool: (n) => seldom(n),
    text: values_text,
    varchar: values_text,
    bpchar: values_text,
    citext: (n, type) => `${values_text(n, type)}::${type.written}`,
    name: (n) => `('n' || ${n})::name`,
    char: () => `'a'::"char"`,
    bytea: (n) => `decode(md5((${n})::text), 'hex')`,
    uuid: (n) => `md5((${n})::text)::uuid`,
    date: (n) => `(date '2020-01-01' + ((${n}) % 4000)::int)`,
    time: (n) => `(time '00:00' + (${n}) * interval '1 second')`,
    timetz: (n) => `(timetz '00:00+00' + (${n}) * interval '1 second')`,
    timestamp: moment("timestamp"),
    timestamptz: moment("timestamptz"),
    interval: (n) => `((${n}) * interval '1 minute')`,
    json: (n) => `json_build_object('n', ${n}, 'kind', 'k' || (${n}) % 10)`,
    jsonb: (n) => `jsonb_build_object('n', ${n}, 'kind', 'k' || (${n}) % 10)`,
    inet: (n) => `(inet '10.0.0.0' + (${n}))`,
    cidr: (n) => `(inet '10.0.0.0' + (${n}))::cidr`,
    macaddr: (n) => `lpad(to_hex(${n}), 12, '0')::macaddr`,
    bit: (n, { length }) => `(${n})::bit(${length ?? 1})`,
    varbit: (n) => `(${n})::bit(32)`,
    tsvector: (n) => `to_tsvector('simple', md5((${n})::text) || ' k' || (${n}) % 100)`,
    tsquery: (n) => `to_tsquery('simple', 'k' || (${n}) % 100)`,
    xml: (n) => `('<n>' || ${n} || '</n>')::xml`,
    point: (n) => `point(${n}, ${n})`,
    box: (n) => `box(point(${n}, ${n}), point(${n} + 1, ${n} + 1))`,
    circle: (n) => `circle(point(${n}, ${n}), 1)`,
    lseg: (n) => `lseg(point(${n}, ${n}), point(${n} + 1, ${n} + 1))`,
    line: (n) => `line(point(${n}, ${n}), point(${n} + 1, ${n} + 2))`,
    path: (n) => `path(polygon(box(point(${n}, ${n}), point(${n} + 1, ${n} + 1))))`,
    polygon: (n) => `polygon(box(point(${n}, ${n}), point(${n} + 1, ${n} + 1)))`,
    hstore: (n, { written }) => `('n=>' || ${n})::${written}`,
    ltree: (n, { written }) => `('top.k' || (${n}) % 100 || '.n' || ${n})::${written}`,
    vector: dense,
    halfvec: dense,
    sparsevec: (n, { length, written }) => `('{1:' || sin(${n})::text || '}/${length ?? 3}')::${written}`,
    geometry: place,
    geography: place,
});

;// CONCATENATED MODULE: ./build/src/prove/rows/between-values.js



const whole = ["int2", "int4", "int8", "oid", "date"];
const moments = ["timestamp", "timestamptz", "time", "interval"];
const numbers = ["float4", "float8", "numeric"];
const texts = ["text", "varchar", "bpchar", "citext"];
/** The type below its domains. */
function baseTypeOf(type) {
    return type.kind === "d" && type.inner ? baseTypeOf(type.inner) : type;
}
function betweenOf(type) {
    const { name, kind } = baseTypeOf(type);
    if (whole.includes(name))
        return "whole";
    if (moments.includes(name) || numbers.includes(name))
        return "any";
    if (texts.includes(name))
        return "longer";
    return kind === "e" || name === "bool" || valueFor(type) === null ? "none" : "made";
}
function isWhole(type) {
    return ["int2", "int4", "int8"].includes(baseTypeOf(type).name);
}
/** The greatest value of a type, where keys come near it. */
function mostOf(type) {
    const { name } = baseTypeOf(type);
    return name === "int2" ? 2 ** 15 - 1 : name === "int4" ? 2 ** 31 - 1 : null;
}
function isNumber(type) {
    return isWhole(type) || numbers.includes(baseTypeOf(type).name);
}
/** How far a value lies from another one, as a number, of which the type's unit is 1. */
function distanceBetween(type, value, from) {
    const { name } = baseTypeOf(type);
    if (moments.includes(name))
        return `extract(epoch FROM ${value} - ${from})::float8`;
    if (name === "date")
        return `(${value} - ${from})::float8`;
    if (whole.includes(name) || numbers.includes(name))
        return `(${value}::numeric - ${from}::numeric)::float8`;
    return "0::float8";
}
/** A value of the column out of its spread, null where that has none; where a part has none to begin with, `made` makes one. */
function valueIn(type, parts, draw, made) {
    if (parts.length === 0)
        return `NULL::${type.written}`;
    const known = parts.filter((one) => one.from !== null);
    const value = known.length === 0 ? null : knownValue(type, known, draw);
    if (known.length === parts.length)
        return value;
    if (value === null || made === null)
        return made;
    return `CASE WHEN ${draw.part} <= ${known.length} THEN ${value} ELSE ${made} END`;
}
function knownValue(type, parts, { part, step }) {
    const { name, length } = baseTypeOf(type);
    const begins = parts.map((one) => one.from ?? "");
    const as = (value) => `(${value})::${type.written}`;
    const listed = `(${(0,grammar_name/* quoteLiteral */.ce)(JSON.stringify(begins))}::jsonb ->> (${part} - 1))`;
    const beyond = `${step} * (${floats(parts, pace)})[${part}]`;
    const from = (kind) => `(${arrayOf(begins, kind)})[${part}]`;
    const further = (kind) => `floor(${beyond})::${kind} + (${floats(parts, (one) => one.shift)})[${part}]::${kind}`;
    if (name === "date")
        return as(`${from("date")} + ${further("int")}`);
    if (whole.includes(name))
        return as(`${from("int8")} + ${further("int8")}`);
    if (moments.includes(name))
        return as(`${from(name)} + ${beyond} * interval '1 second'`);
    if (name === "numeric") {
        const digits = Math.max(...begins.map((one) => /\.(\d+)$/.exec(one)?.[1]?.length ?? 0));
        // A double holds fifteen digits, and what stands there may have more.
        const between = `round((${from("float8")} + ${beyond})::numeric, ${digits})`;
        return as(`CASE WHEN ${step} = 0 THEN ${listed}::numeric ELSE ${between} END`);
    }
    if (numbers.includes(name))
        return as(`${from("float8")} + ${beyond}`);
    if (!texts.includes(name))
        return as(listed);
    const mark = `to_hex(${step}::int8)`;
    const begin = length === null ? listed : `left(${listed}, greatest(0, ${length - 1} - length(${mark})))`;
    return as(`CASE WHEN ${step} = 0 THEN ${listed} ELSE ${begin} || '-' || ${mark} END`);
}
/** From one value of a stretch to the next. The last one of all reaches the last bound. */
function pace({ width, distinct }, at, { length }) {
    return width / Math.max(1, at === length - 1 ? distinct - 1 : distinct);
}

;// CONCATENATED MODULE: ./build/src/prove/rows/literals.js

/** The quoted strings of an expression, as they are written: what a check or a partition is made for. */
function literalsIn(expression) {
    const found = [];
    for (let at = 0; at < expression.length;) {
        const end = (0,lexer/* endOfLexeme */.Fw)(expression, at, expression.length);
        // It comes from PostgreSQL, and nothing in it is open.
        const next = end < 0 ? ~end : end;
        if (expression[at] === "'")
            found.push(expression.slice(at, next));
        at = Math.max(next, at + 1);
    }
    return [...new Set(found)];
}

;// CONCATENATED MODULE: ./build/src/prove/rows/texts.js

function isText({ type }) {
    const base = type.kind === "d" && type.inner ? type.inner : type;
    return ["text", "varchar", "bpchar", "citext"].includes(base.name);
}
function textMentions(check, column) {
    return new RegExp(`(^|[^\\w"])${column.replace(/[^\w]/g, "\\$&")}($|[^\\w"])`).test(check);
}
/** The strings that expressions about a column name. */
function namedBy(expressions, column) {
    return expressions.filter((one) => textMentions(one, column)).flatMap(literalsIn);
}

;// CONCATENATED MODULE: ./build/src/prove/rows/accepted-values.js






/** Of a check with thousands of constants, these many are tried. */
const MOST = 200;
const LONGEST = 200;
/**
 * By column, as written in SQL, what its checks accept while every other column is null: they are asked about the constants
 * that they name, and about what lies beside those. A column that they leave free is not in it.
 */
async function acceptedBy(session, columns, checks) {
    const accepted = new Map();
    for (const column of columns) {
        const own = checks.filter((one) => textMentions(one, column.name));
        if (own.length === 0)
            continue;
        const ask = (values) => kept(session, columns, column, own, values);
        const found = await acceptedOf(session, column, own, ask);
        if (found)
            accepted.set(column.name, found);
    }
    return accepted;
}
async function acceptedOf(session, column, checks, ask) {
    const { type } = column;
    if (isText(column))
        return textsOf(column, checks, ask);
    if (isNumber(type))
        return numbersOf(column, checks, ask);
    if (baseTypeOf(type).kind !== "e")
        return null;
    const labels = await labelsOf(session, column);
    const values = await ask(labels);
    return values.length > 0 && values.length < labels.length ? { kind: "some", values } : null;
}
async function textsOf({ type }, checks, ask) {
    const literals = [...new Set(checks.flatMap(literalsIn))].slice(0, MOST);
    const values = await ask(literals);
    if (values.length > 0)
        return { kind: "some", values };
    const any = valueFor(type, "1");
    if (any === null || (await ask([any])).length > 0)
        return null;
    for (const length of numbersIn(checks).filter((one) => Number.isInteger(one) && one > 0 && one <= LONGEST))
        if ((await ask([valueFor({ ...baseTypeOf(type), length }, "1") ?? any])).length > 0)
            return { kind: "long", length };
    return null;
}
async function numbersOf({ type }, checks, ask) {
    const usual = [1, 10, 1000, 100_000].map((n) => valueFor(type, String(n)) ?? "NULL");
    if ((await ask(usual)).length === usual.length)
        return null;
    const named = numbersIn(checks);
    const middle = (a, b) => (isWhole(type) ? Math.floor((a + b) / 2) : (a + b) / 2);
    const between = named.slice(1).map((bound, at) => middle(bound, named[at] ?? bound));
    const beside = named.flatMap((one) => [one - 1, one + 1]);
    const tried = [...new Set([0, 1, ...named, ...beside, ...between])].sort((a, b) => a - b);
    const values = (await ask(tried.map((one) => `(${one})`))).map((one) => Number(one.slice(1, -1)));
    const [from, to] = [values[0], values.at(-1)];
    if (from === undefined || to === undefined)
        return null;
    const gaps = tried.some((one) => one > from && one < to && !values.includes(one));
    return gaps && values.every((one) => named.includes(one))
        ? { kind: "some", values: values.map(String) }
        : { kind: "between", from, to };
}
/** A table may have columns of any name that is not ours. */
const PLACE = "indexwright_place";
async function kept(session, columns, { name, type }, checks, values) {
    if (values.length === 0)
        return [];
    const row = columns.map((column) => column.name === name ? `c.value AS ${name}` : `NULL::${column.type.written} AS ${column.name}`);
    const tried = values.map((value, at) => `(${at}, (${value})::${type.written})`);
    const accepts = checks.map((one) => `coalesce(${one}, true)`).join(" AND ");
    let found = [];
    // A function of the migration may stand in a check, and fail.
    await attempt(async () => {
        const { rows } = await session.extended(`SELECT ${PLACE} AS place FROM (SELECT c.place AS ${PLACE}, ${row.join(", ")} FROM (VALUES ${tried.join(", ")}) AS c (place, value)) AS made
       WHERE ${accepts} ORDER BY ${PLACE}`);
        found = rows.flatMap(({ place }) => values[Number(place)] ?? []);
    });
    return found;
}
async function labelsOf(session, { type }) {
    const { rows } = await session.extended(`SELECT quote_literal(one) AS label FROM unnest(enum_range(NULL::${baseTypeOf(type).written})) AS one`);
    return rows.map(({ label }) => String(label));
}
/** The numbers of expressions as the server prints them, rising; those below zero it puts into quotes. */
function numbersIn(checks) {
    const found = new Set();
    for (const check of checks) {
        for (const literal of literalsIn(check))
            found.add(Number(literal.slice(1, -1) || Number.NaN));
        const number = /\d+(\.\d+)?/y;
        for (let at = 0; at < check.length;) {
            number.lastIndex = at;
            const [word] = number.exec(check) ?? [];
            if (word !== undefined)
                found.add(Number(word));
            const end = (0,lexer/* endOfLexeme */.Fw)(check, at, check.length);
            at = word === undefined ? Math.max(end < 0 ? ~end : end, at + 1) : number.lastIndex;
        }
    }
    return [...found]
        .filter((one) => Number.isFinite(one) && Math.abs(one) < Number.MAX_SAFE_INTEGER)
        .sort((a, b) => a - b)
        .slice(0, MOST);
}

;// CONCATENATED MODULE: ./build/src/prove/rows/columns.js
/**
 * A type with what it rests on, five deep: an array of a domain over a range of dates. typmod holds a string's length
 * and four more, a numeric's precision above its scale and four more, a vector's dimensions as they are.
 */
const typeRow = (depth, oid, typmod) => depth === 0
    ? "NULL::jsonb"
    : `(SELECT jsonb_build_object('name', t${depth}.typname, 'written', format_type(t${depth}.oid, ${typmod}), 'kind',
         t${depth}.typtype, 'typmod', ${typmod}, 'array', t${depth}.typcategory = 'A' AND t${depth}.typelem <> 0, 'inner',
         ${typeRow(depth - 1, `CASE WHEN t${depth}.typtype = 'd' THEN t${depth}.typbasetype
              WHEN t${depth}.typtype = 'r' THEN (SELECT rngsubtype FROM pg_range WHERE rngtypid = t${depth}.oid)
              WHEN t${depth}.typcategory = 'A' THEN t${depth}.typelem END`, `CASE WHEN t${depth}.typtype = 'd' THEN t${depth}.typtypmod ELSE ${typmod} END`)})
       FROM pg_type t${depth} WHERE t${depth}.oid = ${oid})`;
/** The columns of a table that a row gives a value to: the generated are left out. */
async function columnsOf(session, table) {
    const { rows } = await session.extended(`SELECT quote_ident(a.attname) AS name, a.attname AS bare, a.attnotnull AS not_null, ${typeRow(4, "a.atttypid", "a.atttypmod")}::text AS type
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     ORDER BY a.attnum`, [table]);
    return rows.map(({ name, bare, not_null, type }) => ({
        name: String(name),
        bare: String(bare),
        notNull: not_null === "t",
        type: typeOf(JSON.parse(String(type))),
    }));
}
function typeOf({ name, written, kind, typmod, array, inner }) {
    const strings = ["varchar", "bpchar"].includes(name);
    const scale = (typmod - 4) & 0x7ff;
    return {
        name,
        written,
        kind,
        array,
        length: typmod < 0 ? null : strings ? typmod - 4 : typmod,
        digits: name === "numeric" && typmod >= 4 ? ((typmod - 4) >> 16) - (scale > 1000 ? scale - 2048 : scale) : null,
        inner: inner && typeOf(inner),
    };
}

;// CONCATENATED MODULE: ./build/src/prove/rows/own-search-path.js
/**
 * What a check or an index calls finds by search_path what it calls in turn; so it is asked under the one that the database
 * gives its sessions. Names are read under another one, which makes PostgreSQL write them with their schemas.
 */
async function underOwnSearchPath(session, work) {
    const { rows } = await session.extended("SELECT current_setting('search_path') AS path");
    await session.simple("SET search_path TO DEFAULT");
    try {
        return await work();
    }
    finally {
        await session.extended("SELECT set_config('search_path', $1, false)", [String(rows[0]?.path ?? "")]);
    }
}

;// CONCATENATED MODULE: ./build/src/prove/rows/unique.js

/**
 * Unique indexes, those of constraints too, by table. Columns of an expression stand in its node tree, each as a Var with
 * its varattno (nodes/primnodes.h); pg_depend would name those of the predicate as well, which are no part of the key.
 */
function uniqueKeys(where) {
    const names = (from, order) => `coalesce((SELECT jsonb_agg(${order}) FROM ${from}), '[]')::text`;
    const plain = names(`unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) WITH ORDINALITY AS k (num, at)
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num`, "quote_ident(a.attname) ORDER BY k.at");
    const within = names(`regexp_matches(i.indexprs::text, ':varattno (\\d+)', 'g') AS m
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum > 0 AND a.attnum = m[1]::int`, "DISTINCT quote_ident(a.attname)");
    return `SELECT format('%I.%I', n.nspname, c.relname) AS name, i.indpred IS NOT NULL AS partial,
       ${plain} AS plain, ${within} AS within
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${where} AND i.indisunique ORDER BY i.indexrelid`;
}
function uniqueKeyOf(row) {
    return {
        plain: JSON.parse(String(row.plain)),
        within: JSON.parse(String(row.within)),
        partial: row.partial === "t",
    };
}
/** A column that may hold each value once in the whole table. */
function isLone(keys, name) {
    return keys.some(({ plain, within, partial }) => plain[0] === name && plain.length + within.length === 1 && !partial);
}
function isKeyed(keys, name) {
    return keys.some((key) => unique_columnsOf(key).includes(name));
}
/**
 * With further keys, and settled which column of each makes it unique. `distinct`: how many different values production has
 * in a column; the one with the most is the least changed by having no value twice.
 */
function withKeys(demands, more = [], distinct = () => 0) {
    const keys = [...demands.keys, ...more];
    const carriers = carriersOf({ ...demands, keys }, distinct);
    const references = demands.references.map((one) => ({ ...one, unique: isBound(one, keys, carriers) }));
    return { ...demands, references, keys, carriers };
}
/** No other column of one of its keys makes that unique. */
function isBound({ columns }, keys, carriers) {
    return keys.some((key) => unique_columnsOf(key).some((name) => columns.includes(name)) &&
        !unique_columnsOf(key).some((name) => carriers.includes(name) && !columns.includes(name)));
}
function carriersOf({ columns, references, accepted, bounds, keys }, distinct) {
    const carriers = new Set();
    const pointing = references.flatMap((one) => one.columns);
    const taken = [...pointing, ...accepted.keys(), ...bounds.map((one) => one.column)];
    const free = (names) => columns.filter(({ name, type }) => names.includes(name) && !taken.includes(name) && roomOf(type) > 0);
    for (const key of keys.toSorted((a, b) => unique_columnsOf(a).length - unique_columnsOf(b).length)) {
        const all = unique_columnsOf(key);
        if (all.some((name) => carriers.has(name)))
            continue;
        const [alone, second] = all;
        if (alone !== undefined && second === undefined && !key.partial)
            carriers.add(alone);
        // An expression may make different values equal.
        const able = free(key.plain).length > 0 ? free(key.plain) : free(all);
        const places = new Map(all.map((name, at) => [name, at]));
        const [best] = able.toSorted((a, b) => roomOf(b.type) - roomOf(a.type) ||
            distinct(b) - distinct(a) ||
            (places.get(b.name) ?? 0) - (places.get(a.name) ?? 0));
        if (best)
            carriers.add(best.name);
    }
    return [...carriers];
}
function unique_columnsOf({ plain, within }) {
    return [...plain, ...within];
}
const wide = [
    "int4",
    "int8",
    "oid",
    "numeric",
    "float8",
    "timestamp",
    "timestamptz",
    "uuid",
    "bytea",
    "inet",
];
const narrow = ["int2", "date", "time"];
const unique_texts = ["text", "varchar", "bpchar", "citext"];
/** How many values of a type are made up: 2 as many as rows, 1 thousands, 0 too few. */
function roomOf(type) {
    const { name, length, digits } = baseTypeOf(type);
    if (unique_texts.includes(name))
        return length === null || length >= 7 ? 2 : length >= 4 ? 1 : 0;
    if (name === "numeric" && digits !== null)
        return digits >= 7 ? 2 : digits >= 4 ? 1 : 0;
    return wide.includes(name) ? 2 : narrow.includes(name) ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/src/prove/rows/demands.js




async function demandsOf(session, table) {
    const asked = async (sql) => (await session.extended(sql, [table])).rows;
    const strings = async (sql) => (await asked(sql)).flatMap(({ found }) => (found === null ? [] : [String(found)]));
    const bounds = await asked(chained);
    const unique = await asked(uniqueKeys("i.indrelid = $1::regclass"));
    const columns = await columnsOf(session, table);
    const checks = await strings(`SELECT pg_get_expr(conbin, conrelid) AS found FROM pg_constraint WHERE contype = 'c' AND conrelid = $1::regclass
       UNION ALL SELECT pg_get_partition_constraintdef(oid) FROM pg_class WHERE oid = $1::regclass AND relispartition`);
    return withKeys({
        columns,
        references: (await asked(foreignKeys)).map(referenceOf),
        checks,
        accepted: await underOwnSearchPath(session, () => acceptedBy(session, columns, checks)),
        predicates: await strings("SELECT DISTINCT pg_get_expr(indpred, indrelid) AS found FROM pg_index WHERE indrelid = $1::regclass ORDER BY 1"),
        keys: unique.map(uniqueKeyOf),
        later: new Map(),
        bounds: bounds.map(({ column, range, words }) => ({
            column: column === null ? null : String(column),
            range: range === "t",
            words: String(words),
        })),
    });
}
function referenceOf(row) {
    return {
        columns: JSON.parse(String(row.columns)),
        target: String(row.target),
        keys: JSON.parse(String(row.keys)),
        fixed: row.fixed === "t",
        self: row.self === "t",
        unique: false,
    };
}
const foreignKeys = `SELECT k.confrelid::regclass::text AS target, k.confrelid = k.conrelid AS self,
       (SELECT jsonb_agg(quote_ident(a.attname) ORDER BY u.at) FROM unnest(k.conkey) WITH ORDINALITY u (num, at)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num)::text AS columns,
       (SELECT jsonb_agg(quote_ident(a.attname) ORDER BY u.at) FROM unnest(k.confkey) WITH ORDINALITY u (num, at)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num)::text AS keys,
       (SELECT bool_and(a.attlen > 0) FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey)) AS fixed
     FROM (SELECT DISTINCT ON (k.conkey) k.* FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       WHERE k.contype = 'f' AND k.conrelid = $1::regclass AND (k.conparentid = 0 OR c.relispartition)
       ORDER BY k.conkey, k.oid) k`;
/** A partition's own bound, and those of what it stands in. */
const chained = `WITH RECURSIVE chain (oid) AS (SELECT $1::regclass::oid
       UNION ALL SELECT i.inhparent FROM pg_inherits i JOIN chain ON i.inhrelid = chain.oid)
     SELECT pg_get_expr(c.relpartbound, c.oid) AS words, p.partstrat = 'r' AS range,
       CASE WHEN p.partnatts = 1 THEN (SELECT quote_ident(a.attname) FROM pg_attribute a
         WHERE a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]) END AS column
     FROM chain JOIN pg_class c ON c.oid = chain.oid AND c.relispartition
       JOIN pg_inherits i ON i.inhrelid = c.oid JOIN pg_partitioned_table p ON p.partrelid = i.inhparent`;

;// CONCATENATED MODULE: ./build/src/prove/rows/between-tables/cycles.js



/**
 * Of tables that point to each other each one waits for another. One of them is given a few rows whose keys are left open,
 * then the others are filled, then that one itself, and the open keys are closed.
 */
async function filledInCycles(session, late, ways) {
    const why = new Map();
    const again = async (tables) => {
        const left = [];
        for (const table of tables) {
            const trouble = await ways.tried(table);
            if (trouble === null)
                continue;
            why.set(table, trouble);
            left.push(table);
        }
        return left.length > 0 && left.length < tables.length ? again(left) : left;
    };
    let left = await again(late);
    const opened = [];
    for (const table of left) {
        if (!left.includes(table) || !(await pointsNowhere(session, table)))
            continue;
        if ((await ways.open(table)) !== null)
            continue;
        opened.push(table);
        left = await again(left.filter((one) => one !== table));
    }
    const open = await again(opened);
    for (const table of opened)
        await ways.mended(table);
    // What pointed to a row that goes has to go as well.
    let any = opened.length > 0;
    for (let round = 0; any && round < late.length; round++) {
        any = false;
        for (const table of late)
            if (await ways.closed(table))
                any = true;
    }
    return [...left, ...open].map((table) => ({ table, why: why.get(table) ?? "" }));
}
async function pointsNowhere(session, table) {
    const { references } = await demandsOf(session, table);
    const open = await emptyAmong(session, references);
    return open.length > 0;
}
async function emptyAmong(session, references) {
    const empty = [];
    for (const reference of references) {
        if (reference.self)
            continue;
        const { rows } = await session.extended(`SELECT EXISTS (SELECT FROM ${reference.target}) AS any`);
        if (rows[0]?.any !== "t")
            empty.push(reference);
    }
    return empty;
}
/** Without the references that nothing can be found for yet. */
async function withOpenKeys(session, demands) {
    const open = await emptyAmong(session, demands.references);
    return { ...demands, references: demands.references.filter((one) => !open.includes(one)) };
}
const MOST_KEYS = 500;
/** Keys that point nowhere get one of those that there are; a row that may not have it keeps its own. */
async function mend(session, table) {
    for (const { columns, keys, target, self } of (await demandsOf(session, table)).references) {
        if (self)
            continue;
        const there = keys.map((key) => `${key} IS NOT NULL`).join(" AND ");
        const set = columns.map((column, at) => `${column} = known.k${at}`).join(", ");
        const known = `SELECT ${keys.map((key, at) => `${key} AS k${at}`).join(", ")}, row_number() OVER () - 1 AS n,
      count(*) OVER () AS count FROM (SELECT ${keys.join(", ")} FROM ${target} WHERE ${there} LIMIT ${MOST_KEYS}) AS few`;
        const open = `SELECT one.ctid AS place, row_number() OVER () AS n FROM ${table} AS one
      WHERE ${pointsNowhereIn(columns, keys, target)}`;
        const closing = `WITH known AS MATERIALIZED (${known}), open AS MATERIALIZED (${open})
      UPDATE ${table} AS t SET ${set} FROM open JOIN known ON known.n = open.n % known.count WHERE t.ctid = open.place`;
        await attempt(() => underOwnSearchPath(session, () => session.extended(closing)));
    }
}
/** Takes the rows away whose keys still point nowhere: no constraint would let them stand. Whether there were any. */
async function withoutOpenRows(session, table) {
    let any = false;
    for (const { columns, keys, target, self } of (await demandsOf(session, table)).references) {
        if (self)
            continue;
        const { rows } = await session.extended(`WITH gone AS (DELETE FROM ${table} AS one WHERE ${pointsNowhereIn(columns, keys, target)} RETURNING 1) SELECT FROM gone LIMIT 1`);
        if (rows.length > 0)
            any = true;
    }
    return any;
}
function pointsNowhereIn(columns, keys, target) {
    const given = columns.map((column) => `one.${column} IS NOT NULL`).join(" AND ");
    const same = keys.map((key, at) => `other.${key} = one.${columns[at]}`).join(" AND ");
    return `${given} AND NOT EXISTS (SELECT FROM ${target} AS other WHERE ${same})`;
}

;// CONCATENATED MODULE: ./build/src/prove/rows/columns-given.js


/**
 * What production's statistics say of a table's columns, by their names in pg_attribute. A partition that production has
 * not is like all of its table.
 */
async function columnsGiven(session, table, { columns }) {
    const { rows } = await session.extended(`WITH RECURSIVE chain (oid, depth) AS (SELECT $1::regclass::oid, 0
       UNION ALL SELECT i.inhparent, depth + 1 FROM pg_inherits i JOIN chain ON i.inhrelid = chain.oid)
     SELECT n.nspname AS schema, c.relname AS name FROM chain JOIN pg_class c ON c.oid = chain.oid
       JOIN pg_namespace n ON n.oid = c.relnamespace ORDER BY depth`, [table]);
    for (const [depth, { schema, name }] of rows.entries()) {
        const own = columns.filter((one) => one.schema === schema && one.relation === name);
        // Of what stands in a table with children, some statistics are of its own rows, some of all.
        const meant = own.filter((one) => one.inherited === depth > 0);
        if (meant.length > 0)
            return new Map(meant.map((one) => [one.name, one]));
    }
    return new Map();
}
/** A statistics target goes to 10,000. */
const MOST_VALUES = 10_001;
/** The values of a column's statistics in their order; null: they do not fit its type. */
async function knownValues(session, { type }, { mostCommonVals, mostCommonFreqs, histogramBounds }) {
    if (mostCommonVals === null && histogramBounds === null)
        return [];
    const read = (parameter, common) => `SELECT ${common} AS common, at, one::${type.written} AS v FROM unnest((${parameter}::text[])[:${MOST_VALUES}]) WITH ORDINALITY AS list (one, at)`;
    const first = "(SELECT v FROM listed WHERE NOT common ORDER BY v LIMIT 1)";
    let known = null;
    await attempt(async () => {
        const { rows } = await session.extended(`WITH listed AS MATERIALIZED (${read("$1", true)} UNION ALL ${read("$2", false)})
       SELECT common, at - 1 AS at, v::text AS text, coalesce(${distanceBetween(type, "v", first)}, 0) AS position
       FROM listed ORDER BY v, common`, [mostCommonFreqs && mostCommonVals, histogramBounds]);
        const all = rows.map(({ common, at, text, position }) => ({
            common: common === "t" ? Number(at) : null,
            text: text === null ? "" : String(text),
            position: Number(position),
        }));
        const frequent = all.filter((one) => one.common !== null).length;
        const fits = rows.every(({ text }) => text !== null) && all.every(({ position }) => Number.isFinite(position));
        if (fits && (frequent === 0 || frequent === mostCommonFreqs?.length))
            known = all;
    });
    return known;
}
/** The elements of lists, likewise: as they are written. */
async function knownElements(session, type, { mostCommonElems, mostCommonElemFreqs }) {
    const found = [];
    if (mostCommonElems === null || mostCommonElemFreqs === null)
        return found;
    await attempt(async () => {
        const { rows } = await session.extended(`SELECT one::${type}::text AS text FROM unnest(($1::text[])[:${MOST_VALUES}]) AS one`, [mostCommonElems]);
        // Behind the frequencies stand the least, the most, and that of null.
        const beyond = mostCommonElemFreqs.length - rows.length;
        if (beyond < 2 || beyond > 3 || rows.some(({ text }) => text === null))
            return;
        found.push(...rows.map(({ text }) => String(text)));
    });
    return found;
}

;// CONCATENATED MODULE: ./build/src/prove/rows/elements.js


/** More are made in the time of many rows. */
const MOST_ELEMENTS = 20;
/**
 * A list, or a text search vector, in which each frequent element stands as often as the statistics say. Every element has
 * a length of its frequency on a line, all others have what is left of the average count; one point somewhere in each unit of
 * that line meets each as often as that. null: none are known, or they are too many.
 */
function listIn(type, known, { mostCommonElemFreqs, elemCountHistogram }, rows, { place, number }) {
    const element = elementOf(type);
    const frequencies = (mostCommonElemFreqs ?? []).slice(0, known.length);
    const sum = frequencies.reduce((all, frequency) => all + frequency, 0);
    // The last number of that histogram is the average; vectors have none (pg_stats).
    const length = Math.max(sum, elemCountHistogram?.at(-1) ?? sum);
    const points = Math.ceil(length - 1e-6);
    if (element === null || known.length === 0 || points < 1 || points > MOST_ELEMENTS)
        return null;
    let end = 0;
    const starts = frequencies.map((frequency) => {
        end += frequency;
        return end - frequency;
    });
    const line = `'{${[...starts, end, length].join(",")}}'::float8[]`;
    const listed = (0,grammar_name/* quoteLiteral */.ce)(JSON.stringify(known));
    const rare = otherThan(known, element);
    const elements = Array.from({ length: points }, (_, point) => {
        const part = `width_bucket(${place(1 + point)}::float8 / ${rows} + ${point}, ${line})`;
        const other = rare(`(${number} * ${points} + ${point})`);
        const member = `(${listed}::jsonb ->> (${part} - 1))::${element.written}`;
        return `CASE WHEN ${part} <= ${known.length} THEN ${member} WHEN ${part} = ${known.length + 1} THEN ${other ?? "NULL"} END`;
    });
    const list = `array_remove(ARRAY[${elements.join(", ")}]::${element.written}[], NULL)`;
    return type.name === "tsvector" ? `array_to_tsvector(${list})` : `${list}::${type.written}`;
}
/** An element that is not frequent: a text is as long as the frequent ones are on average, so that an index of them is too. */
function otherThan(known, element) {
    if (!["text", "varchar"].includes(element.name))
        return (n) => valueFor(element, n);
    const length = Math.round(known.reduce((sum, value) => sum + value.length, 0) / known.length);
    return (n) => `lpad(${n}::text, greatest(${length}, length(${n}::text)), 'k')`;
}
const word = {
    name: "text",
    written: "text",
    kind: "b",
    length: null,
    digits: null,
    inner: null,
    array: false,
};
function elementOf(type) {
    if (type.name === "tsvector")
        return word;
    return type.array && type.inner && !type.inner.array ? type.inner : null;
}

;// CONCATENATED MODULE: ./build/src/prove/rows/spread.js
/** pg_stats.n_distinct in so many rows: below 0 it is a share of them, 0 is unknown. */
function distinctOf({ nDistinct, nullFrac }, rows) {
    const count = nDistinct > 0 ? nDistinct : nDistinct < 0 ? -nDistinct * rows : rows * (1 - nullFrac);
    return Math.max(1, Math.min(count, rows));
}
/** From here on a table counts as written in the order of the column. */
const IN_ORDER = 0.9;
/** `known`: in their order by value; empty where the statistics hold none. */
function spreadOf(given, known, wish) {
    const { rows, unique } = wish;
    const nullFrac = wish.notNull ? 0 : given.nullFrac;
    const nulls = Math.round(nullFrac * rows);
    const frequent = unique ? [] : (given.mostCommonFreqs ?? []);
    const order = orderOf(given, frequent);
    const total = order === 0 ? rows - nulls : rows;
    // Of a column in order, nulls are taken out of rows that have a value.
    const distinct = unique ? total : distinctOf(given, rows) / (order === 0 ? 1 : 1 - nullFrac || 1);
    const often = frequent.reduce((sum, part) => sum + part, 0);
    const share = unique ? 1 : Math.max(0, 1 - given.nullFrac - often);
    const rest = { share, distinct: Math.min(total, distinct - frequent.length) };
    const pieces = known.length > 0 ? among(known, frequent, rest, wish) : anyhow(frequent, rest);
    return { rows, nulls, order, parts: placed(pieces, total, wish) };
}
/**
 * Equal values count as in order among themselves (commands/analyze.c), so that one that fills nearly all rows makes any
 * order look like one: that share is the sum of the squares.
 */
function orderOf({ correlation }, frequent) {
    if (correlation === null || Math.abs(correlation) < IN_ORDER)
        return 0;
    if (frequent.reduce((sum, share) => sum + share * share, 0) > 0.5)
        return 0;
    return correlation > 0 ? 1 : -1;
}
/** Nothing but numbers is known. */
function anyhow(frequent, { share, distinct }) {
    const pieces = frequent.map((one) => ({ from: null, width: 0, share: one, distinct: 1 }));
    if (frequent.length > 0 && distinct < 1)
        return pieces;
    return [...pieces, { from: null, width: 0, share: Math.max(share, 1e-9), distinct: Math.max(1, distinct) }];
}
/** Values in their order, each bound with the stretch up to the next one. */
function among(known, frequent, rest, wish) {
    const bounds = known.filter((one) => one.common === null);
    const points = wish.exact || (!wish.unique && rest.distinct <= bounds.length + 0.5);
    const stretches = points
        ? bounds.map((bound) => ({ bound, width: 0, share: rest.share / bounds.length, distinct: 1 }))
        : stretchesOf(bounds, rest, wish);
    const from = new Map(stretches.map(({ bound, ...piece }) => [bound, { ...piece, from: bound.text }]));
    const pieces = known.flatMap((value) => {
        const share = value.common === null ? undefined : frequent[value.common];
        if (share !== undefined)
            return [{ from: value.text, width: 0, share, distinct: 1 }];
        const piece = from.get(value);
        return piece ? [piece] : [];
    });
    const unknown = bounds.length === 0 && rest.distinct >= 1 && rest.share > 0;
    return unknown ? [...pieces, { from: null, width: 0, ...rest }] : pieces;
}
/** As many rows in each (that is what a histogram's bounds are), and no more stretches than there are values. */
function stretchesOf(bounds, { share, distinct }, { whole, rows }) {
    const every = Math.ceil((bounds.length - 1) / Math.max(1, distinct));
    const kept = bounds.slice(0, -1).filter((_, at) => at % every === 0);
    const end = bounds.at(-1)?.position ?? 0;
    const widths = kept.map((bound, at) => (kept[at + 1]?.position ?? end) - bound.position);
    const each = (share * rows) / kept.length;
    const between = widths.map((width, at) => Math.min(each, at === kept.length - 1 ? width + 1 : Math.max(1, width)));
    // Of more rows than production has, more values may be different than lie between its bounds.
    const beyond = !whole || between.reduce((sum, part) => sum + part, 0) < distinct;
    const distincts = leveled(distinct, beyond ? widths.map(() => each) : between);
    return kept.map((bound, at) => ({
        bound,
        width: widths[at] ?? 0,
        share: share / kept.length,
        distinct: Math.max(1, distincts[at] ?? 1),
    }));
}
/** So many values in all, as evenly as there is room for them. */
function leveled(count, room) {
    let level = count / room.length;
    for (let round = 0; round < 20; round++) {
        const open = room.filter((one) => one > level).length;
        const used = room.reduce((sum, free) => sum + Math.min(free, level), 0);
        if (open === 0 || count - used < 0.5)
            break;
        level += (count - used) / open;
    }
    return room.map((one) => Math.min(one, level));
}
/**
 * In whole rows. A key has as many values as rows; where whole numbers lie too close for all values, room is made: beyond
 * the last one, and where the type ends there, before the first.
 */
function placed(pieces, total, { unique, whole, most }) {
    const shares = pieces.reduce((sum, piece) => sum + piece.share, 0) || 1;
    const parts = [];
    let [done, fraction, before, shift] = [0, 0, 0, 0];
    for (const { from, width, share, distinct } of pieces) {
        const start = done;
        fraction += share;
        done = Math.round((fraction / shares) * total);
        const rows = done - start;
        if (rows === 0)
            continue;
        const values = unique ? rows : Math.max(1, Math.min(rows, Math.round(distinct)));
        const reach = whole && values > 1 ? Math.max(width, values) : width;
        parts.push({ from, width: reach, shift, start, rows, distinct: values, before });
        shift += Math.round(reach - width);
        before += values;
    }
    const ends = parts.map((one) => Number(one.from ?? Number.NaN) + one.shift + one.width);
    const over = Math.max(0, ...ends.map((end) => (most != null && end > most ? end - most : 0)));
    return over === 0 ? parts : parts.map((one) => ({ ...one, shift: one.shift - over }));
}

;// CONCATENATED MODULE: ./build/src/prove/rows/columns-from-statistics.js







/** How the rows of a table are to be spread, as far as production's statistics say; null for what does not fit its column. */
async function drawingsIn(session, table, demands, given, rows) {
    const statistics = await columnsGiven(session, table, given);
    const drawings = new Map();
    for (const column of demands.columns) {
        const own = statistics.get(column.bare);
        const reference = demands.references.find((one) => one.columns.includes(column.name));
        if (!own || (reference && !draws(reference, column)))
            continue;
        if (demands.bounds.some((one) => one.column === column.name) && !isOfPartition(own))
            continue;
        const drawing = reference
            ? keyDrawing(column, own, rows)
            : drawingOf(session, column, own, demands, rows);
        drawings.set(column, await drawing);
    }
    return drawings;
}
/** What all partitions have together, or numbers without a value, says nothing about what lies in the bounds of one. */
function isOfPartition({ inherited, mostCommonVals, histogramBounds }) {
    return !inherited && (mostCommonVals !== null || histogramBounds !== null);
}
/** Keys are drawn by their number; those that may come once, and a table's own, are made as ever. */
function draws({ columns, self, unique }, { name }) {
    return columns[0] === name && !self && !unique;
}
/** How many keys of which table each foreign key points to. */
async function keysAsked(session, table, given, rows) {
    const { columns, references } = await demandsOf(session, table);
    const statistics = await columnsGiven(session, table, given);
    return references.flatMap(({ target, columns: [first] }) => {
        const bare = columns.find((one) => one.name === first)?.bare;
        const own = bare === undefined ? undefined : statistics.get(bare);
        return own ? [[target, Math.ceil(distinctOf(own, rows))]] : [];
    });
}
function keyDrawing({ notNull }, own, rows) {
    const wish = { rows, notNull, unique: false, whole: false, exact: false };
    return usable({ spread: spreadOf(own, [], wish), make: ({ number }) => number });
}
async function drawingOf(session, column, own, demands, rows) {
    const { name, notNull, type } = column;
    const between = betweenOf(type);
    const carries = demands.carriers.includes(name);
    const spreadWith = (known, exact) => {
        const unique = carries || allDiffer(own);
        const whole = between === "whole";
        return spreadOf(own, known, { rows, notNull, unique, whole, most: mostOf(type), exact });
    };
    const element = elementOf(type);
    const elements = element && (await knownElements(session, element.written, own));
    if (elements && elements.length > 0) {
        const spread = spreadWith([], false);
        // Lists are drawn by their elements; how many different lists that makes is not held.
        const made = (draw) => listIn(type, elements, own, rows, draw);
        const lists = withMade({ ...spread, order: 0 }, made);
        if (lists)
            return usable(lists);
    }
    const bounds = between === "made" ? null : own.histogramBounds;
    const known = await knownValues(session, column, { ...own, histogramBounds: bounds });
    if (known === null)
        return null;
    // Between two texts that a check accepts may lie one that it does not.
    const checked = !carries && between === "longer" && demands.checks.some((one) => textMentions(one, name));
    const spread = spreadWith(known, between === "none" || checked);
    return usable(withMade(spread, (draw) => valueIn(type, spread.parts, draw, madeUp(column, own, demands, draw))));
}
/** Whether an index says so or not. */
function allDiffer({ nDistinct, nullFrac, mostCommonFreqs }) {
    return mostCommonFreqs === null && nDistinct < 0 && -nDistinct >= (1 - nullFrac) * 0.9999;
}
/** A value that nobody has given, by its number. */
function madeUp(column, own, demands, draw) {
    const { name, type } = column;
    const { number, part } = draw;
    const as = (value) => `(${value})::${type.written}`;
    if (type.name === "bool")
        return `(${number} % 2 = 0)`;
    if (type.kind === "e") {
        const labels = `enum_range(NULL::${type.written})`;
        return `(${labels})[1 + ((${number} - 1) % cardinality(${labels}))::int]`;
    }
    if (!isText(column))
        return valueFor(type, number);
    const accepted = demands.accepted.get(name);
    const listed = accepted?.kind === "some" ? accepted.values : [];
    const oneOf = (literals, at) => as(`(ARRAY[${literals.join(", ")}]::text[])[(${at})::int]`);
    if (listed.length > 0)
        return oneOf(listed, `1 + (${number} - 1) % ${listed.length}`);
    const any = wideAs(type, own.avgWidth, number);
    // What a partial index is made for is rare: the last of the frequent values.
    const wanted = [...new Set(namedBy(demands.predicates, name))];
    const before = (own.mostCommonFreqs?.length ?? 0) - wanted.length;
    if (wanted.length === 0 || before < 0 || any === null)
        return any;
    return `CASE WHEN ${part} > ${before} AND ${part} <= ${before + wanted.length} THEN ${oneOf(wanted, `${part} - ${before}`)} ELSE ${any} END`;
}
/** As long as production's are on average, which decides about the size of an index. */
function wideAs(type, avgWidth, number) {
    if (type.kind === "d" || type.length !== null)
        return valueFor(type, number);
    const length = Math.min(1000, Math.max(1, avgWidth - (avgWidth > 127 ? 4 : 1)));
    const text = length < 12
        ? `lpad((${number})::text, greatest(${length}, length((${number})::text)), '0')`
        : `rpad(md5((${number})::text), ${length}, 'x')`;
    return `(${text})::${type.written}`;
}
function withMade(spread, made) {
    const nowhere = { part: "1", step: "0", number: "1", place: () => "0" };
    if (made(nowhere) === null)
        return null;
    return { spread, make: (draw) => made(draw) ?? "NULL" };
}
/** A spread without values is one of a column that has none. */
function usable(drawing) {
    if (drawing === null)
        return null;
    const { parts, nulls, rows } = drawing.spread;
    return parts.length > 0 || nulls === rows ? drawing : null;
}

;// CONCATENATED MODULE: ./build/src/prove/rows/between-tables/order.js



/** By table, how many keys others point to: as many rows it has to have. */
async function askedOf(session, tables, { statistics, rows }) {
    const most = new Map();
    const ask = (target, keys) => {
        most.set(target, Math.max(keys, most.get(target) ?? 0));
    };
    if (statistics)
        for (const table of tables)
            for (const [target, keys] of await keysAsked(session, table, statistics, rows))
                ask(target, keys);
    const waiting = [...tables];
    for (const table of waiting)
        for (const target of await pairedWith(session, table)) {
            if ((most.get(target) ?? 0) < rows)
                waiting.push(target);
            ask(target, rows);
        }
    return most;
}
/** The tables of which each row of this one needs a row of its own. */
async function pairedWith(session, table) {
    const { columns, references, keys } = await demandsOf(session, table);
    const needed = columns.filter((one) => one.notNull && isLone(keys, one.name)).map((one) => one.name);
    return references
        .filter((one) => !one.self && one.columns.length === 1 && needed.includes(one.columns[0] ?? ""))
        .map(({ target }) => target);
}
/** With the tables that they point to, those first. */
async function inOrder(session, tables) {
    const ordered = [];
    const seen = new Set();
    const visit = async (table) => {
        if (seen.has(table))
            return;
        seen.add(table);
        const { rows } = await session.extended(`SELECT format('%I.%I', n.nspname, c.relname) AS target FROM pg_constraint k JOIN pg_class c ON c.oid = k.confrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE k.contype = 'f' AND k.conrelid = $1::regclass AND k.conparentid = 0`, [table]);
        for (const { target } of rows)
            await visit(String(target));
        ordered.push(table);
    };
    for (const table of tables)
        await visit(table);
    return ordered;
}

;// CONCATENATED MODULE: ./build/src/prove/rows/repeated-keys.js


/**
 * Of rows that a coming unique index would not let stand beside each other the first stays. One over a column that is to
 * come as well cannot be asked yet.
 */
async function withoutComingRepeated(session, table, coming) {
    for (const { index, keys, predicate } of coming) {
        const { rows } = await session.extended("SELECT to_regclass($1) IS NULL AS coming", [index]);
        if (rows[0]?.coming !== "t")
            continue;
        const all = keys.map((key) => `(${key})`);
        const counted = `SELECT tableoid AS part, ctid AS place, row_number() OVER (PARTITION BY ${all.join(", ")}) AS n FROM ${table}
      WHERE num_nulls(${all.join(", ")}) = 0 AND ${predicate === null ? "true" : `(${predicate})`}`;
        await attempt(() => underOwnSearchPath(session, () => session.extended(`DELETE FROM ${table} WHERE (tableoid, ctid) IN (SELECT part, place FROM (${counted}) AS counted WHERE n > 1)`)));
    }
}
/**
 * Of rows that share a key the first stays, where nobody else looks: a constraint that can be deferred is held by a trigger
 * (unique_key_recheck), which is silent while rows are made, and ON CONFLICT takes no notice of it.
 */
async function withoutRepeated(session, table) {
    const { rows } = await session.extended(`SELECT (SELECT string_agg(quote_ident(a.attname), ', ') FROM pg_attribute a
         WHERE a.attrelid = i.indrelid AND a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1])) AS key
     FROM pg_index i WHERE i.indrelid = $1::regclass AND i.indisunique AND NOT i.indimmediate`, [table]);
    for (const { key } of rows)
        await session.simple(`DELETE FROM ${table} WHERE ctid IN (SELECT place FROM (SELECT ctid AS place, row_number() OVER (PARTITION BY ${key}) AS n
         FROM ${table} WHERE num_nulls(${key}) = 0) AS counted WHERE n > 1)`);
}

;// CONCATENATED MODULE: ./build/src/prove/rows/keys.js



/** Keys of other tables: where they come from, and by column which one a row has. */
function referencedKeys({ columns, references, keys }, draw, after) {
    const lists = [];
    const joins = [];
    const values = new Map();
    const counts = [];
    for (const [at, reference] of references.entries()) {
        if (reference.self)
            continue;
        const own = draw(reference.columns[0] ?? "");
        const [column, second] = reference.columns.map((name) => columns.find((one) => one.name === name));
        if (!own && column && !second && isLone(keys, column.name)) {
            joins.push(onePerRow(reference, at, column.notNull, after));
            values.set(column.name, `r${at}.k0`);
            continue;
        }
        const wanted = own?.drawing.spread.parts.reduce((sum, part) => sum + part.distinct, 0) ?? 0;
        lists.push(inArrays(reference, at, columns, wanted));
        const count = `(SELECT count FROM r${at})`;
        const which = own
            ? `1 + ((${own.drawing.make(drawOf(own.drawing.spread, own.at))} - 1) % ${count})::int`
            : placeIn(count, reference, at, counts);
        if (reference.unique)
            counts.push(count);
        for (const [place, name] of reference.columns.entries()) {
            const key = `(SELECT k${place} FROM r${at})[${which}]`;
            const type = keys_typeOf(name, columns);
            const value = type && isArray(type) ? `${key}::${type.written}` : key;
            values.set(name, own ? orNull(own.drawing.spread, own.at, value) : value);
        }
    }
    return { lists, joins, values };
}
/**
 * Of a key that may come once there are no more than the target has: where it may be null, other rows are without. `after`
 * others it begins again: of those some may have gone.
 */
function onePerRow({ keys: [key], target }, at, notNull, after) {
    return `${notNull ? "JOIN" : "LEFT JOIN"} (SELECT ${key} AS k0, row_number() OVER () AS place FROM ${target}
    WHERE ${key} IS NOT NULL) AS r${at} ON r${at}.place = n - ${after}`;
}
/** Some of the target's keys, a list for each of its columns. */
function inArrays(reference, at, columns, wanted) {
    const { keys, target, fixed } = reference;
    // Arrays of arrays have a plane for each, which one subscript does not reach.
    const arrays = keys.map((key, place) => {
        const cast = isArray(keys_typeOf(reference.columns[place] ?? "", columns)) ? "::text" : "";
        return `array_agg(${key}${cast}) AS k${place}`;
    });
    // A unique key may be null in many rows.
    const there = keys.map((key) => `${key} IS NOT NULL`).join(" AND ");
    const most = fixed ? Math.max(10_000, wanted) : 500;
    return `r${at} AS MATERIALIZED (SELECT ${arrays.join(", ")}, count(*)::int AS count
    FROM (SELECT ${keys.join(", ")} FROM ${target} WHERE ${there} LIMIT ${most}) AS s)`;
}
function keys_typeOf(name, columns) {
    return columns.find((one) => one.name === name)?.type;
}
/**
 * As in life few customers have most of the orders. Of keys that stand in a unique index each comes as often as the others,
 * and where there are several each pair of them once before any comes twice. `counts`: of the others' keys.
 */
function placeIn(count, { unique }, at, counts) {
    if (!unique)
        return skewed(count, "n", at + 2);
    const [first] = counts;
    if (first === undefined)
        return `1 + n % ${count}`;
    const all = counts.map((one) => `${one}::bigint`).join(" * ");
    return `(1 + (n % ${first} + n / (${all})) % ${count})::int`;
}
function isArray(type) {
    return type?.array === true || (type?.kind === "d" && isArray(type.inner ?? undefined));
}

;// CONCATENATED MODULE: ./build/src/prove/rows/source.js






/**
 * The statement that fills a table; null: a column demands a value of a type that nothing is known of. Rows are made with
 * the constants that its checks and its partition bounds name, then only those are kept that satisfy them.
 */
function insertInto(table, demands, made) {
    const rows = rowsFromSource(demands, made);
    const names = demands.columns.map((one) => one.name).join(", ");
    return (rows &&
        `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE
    SELECT ${names} FROM ${rows} AS made WHERE ${keptBy(demands)}`);
}
/** Whether a row may stand in the table. */
function keptBy({ checks }) {
    return checks.length > 0 ? checks.map((check) => `coalesce(${check}, true)`).join(" AND ") : "true";
}
/** The rows, whatever its checks say; `every` so many, for a sample. */
function rowsFromSource(demands, made, every = 1) {
    const { rows, after = 0, drawings = new Map() } = made;
    const drawn = [...drawings.keys()];
    const spreads = [...drawings.values()].map(({ spread }) => spread);
    const draw = (name) => {
        const drawing = drawings.get(name);
        return drawing ? { drawing, at: drawn.indexOf(name) } : null;
    };
    const keys = referencedKeys(demands, draw, after);
    const values = [];
    for (const column of demands.columns) {
        const own = draw(column.name);
        const value = keys.values.get(column.name) ?? (own ? drawnBy(own) : expressionFor(column, demands, rows));
        if (value === null)
            return null;
        const before = own ? undefined : demands.later.get(column.name);
        values.push(`${before === undefined ? value : sinceAdded(value, before, after + rows)} AS ${column.name}`);
    }
    const sources = [drawnRows(spreads, after + 1, after + rows, every), ...keys.joins];
    const lists = keys.lists.length > 0 ? `WITH ${keys.lists.join(",\n    ")}\n    ` : "";
    return `(${lists}SELECT ${values.join(", ")} FROM ${sources.join("\n    ")})`;
}
/** Of twenty rows nineteen stood there when the column came. */
function sinceAdded(value, before, last) {
    return `CASE WHEN n > ${Math.floor(0.95 * last)} THEN ${value} ELSE ${before} END`;
}
/** The first column that demands a value of a type that nothing is known of; null: there is none. */
function columnWithoutValue(demands, rows) {
    const { values } = referencedKeys(demands, () => null, 0);
    return (demands.columns.find((one) => !values.has(one.name) && expressionFor(one, demands, rows) === null) ?? null);
}
function drawnBy({ drawing: { spread, make }, at }) {
    return orNull(spread, at, make(drawOf(spread, at)));
}
function expressionFor(column, demands, rows) {
    const { name, notNull, type } = column;
    const bound = demands.bounds.find((one) => one.column === name);
    const within = bound && fromBound(bound, column, rows);
    if (within)
        return within;
    // A tree's root, of which all could be one.
    const self = demands.references.some((one) => one.self && one.columns.includes(name));
    if (self && !notNull)
        return `NULL::${type.written}`;
    const accepted = demands.accepted.get(name);
    const value = accepted
        ? acceptedFor(type, accepted)
        : isText(column)
            ? textFor(column, demands)
            : isFlag(type)
                ? flagFor(column, demands)
                : demands.carriers.includes(name) && baseTypeOf(type).name === "date"
                    ? `(date '2020-01-01' + n::int)::${type.written}`
                    : valueFor(type);
    if (value === null)
        return notNull ? null : `NULL::${type.written}`;
    return notNull ? value : `CASE WHEN n % 10 > 0 THEN ${value} END`;
}
/** Independent of the flags beside it. */
function flagFor({ name, type }, { columns }) {
    const flags = columns.filter((one) => isFlag(one.type)).map((one) => one.name);
    return `${seldom("n", flags.indexOf(name))}::${type.written}`;
}
function isFlag(type) {
    return baseTypeOf(type).name === "bool";
}
function acceptedFor(type, accepted) {
    if (accepted.kind === "some")
        return oneOf(accepted.values, type.written);
    if (accepted.kind === "long")
        return `(${valueFor({ ...baseTypeOf(type), length: accepted.length })})::${type.written}`;
    const { from, to } = accepted;
    if (isWhole(type))
        return `(${from} + n % ${to - from + 1})::${type.written}`;
    return `(${from} + ${to - from} * (${share("n")}))::${type.written}`;
}
/** Any text; in one row of five one that a partial index is made for, or else one of ten that come often. */
function textFor({ name, type }, { predicates, carriers }) {
    const wanted = [...new Set(namedBy(predicates, name))];
    const any = valueFor(type);
    if (any === null || carriers.includes(name))
        return any;
    const often = wanted.length > 0 ? oneOf(wanted, type.written) : valueFor(type, skewed("10", "n", 3));
    return `CASE WHEN n % 5 = 0 THEN ${often} ELSE ${any} END`;
}
function oneOf(literals, type) {
    return `(ARRAY[${literals.join(", ")}])[${skewed(String(literals.length))}]::${type}`;
}
/** A list names its values; a range is walked from its lower bound to its upper one. */
function fromBound({ range, words }, { type }, rows) {
    const literals = literalsIn(words);
    const [from, to] = literals;
    if (!range)
        return literals.length > 0 ? oneOf(literals, type.written) : null;
    if (from === undefined || to === undefined)
        return null;
    const share = `(n::float8 / ${rows + 1})`;
    const [low, high] = [`${from}::${type.written}`, `${to}::${type.written}`];
    if (type.name.startsWith("timestamp"))
        return `(${low} + (${high} - ${low}) * ${share})`;
    if (["date", "int2", "int4", "int8", "numeric"].includes(type.name)) {
        const step = type.name === "date" ? "int" : type.written;
        return `(${low} + floor((${high} - ${low}) * ${share})::${step})`;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/src/prove/rows/table-from-statistics.js





/** A sample is made first: an error of one column then costs only that one, and nothing has to be taken back. */
const SAMPLE = 1000;
async function table_from_statistics_alike(session, table, demands, given, rows) {
    const drawings = new Map();
    const remarks = [];
    for (const [column, drawing] of await drawingsIn(session, table, demands, given, rows))
        if (drawing && (await works(session, column, demands, drawing)))
            drawings.set(column.name, drawing);
        else
            remarks.push(`the statistics of ${table}.${column.bare} do not fit the column, and are left out`);
    if (drawings.size === 0)
        return { drawings, insert: null, remarks };
    // What its checks speak of may hold of several columns together, and each is drawn by itself.
    const unchecked = [...drawings].filter(([name]) => !demands.checks.some((check) => textMentions(check, name)));
    const insert = (some) => insertInto(table, demands, { rows, drawings: some });
    const why = await whyNot(session, demands, { rows, drawings });
    if (why === null)
        return { drawings, insert: insert(drawings), remarks };
    const some = new Map(unchecked);
    const still = some.size === 0 ? why : await whyNot(session, demands, { rows, drawings: some });
    if (still !== null)
        return { drawings, insert: null, remarks: [...remarks, asEver(`the rows of ${table}`, still)] };
    const left = [...drawings.keys()].filter((name) => !some.has(name));
    remarks.push(asEver(`${left.join(", ")} of ${table}`, why));
    return { drawings: some, insert: insert(some), remarks };
}
/** Why rows could not be made so, in the server's words where it refuses. */
async function whyNot(session, demands, made) {
    const sample = rowsFromSource(demands, made, Math.ceil(made.rows / SAMPLE));
    if (sample === null)
        return null;
    const kept = `count(*) FILTER (WHERE ${keptBy(demands)}) * 2 >= count(*)`;
    const { value, error } = await asked(session, kept, sample);
    if (error !== null)
        return error;
    return value === "t" ? null : tooFew("its checks");
}
function asEver(what, why) {
    return `${what} do not follow the statistics: ${why}`;
}
function tooFew(what) {
    return `fewer than half of the rows that do satisfy ${what}`;
}
async function works(session, column, { references, ...demands }, drawing) {
    // A key takes what the other table has.
    if (references.some((key) => key.columns.includes(column.name)))
        return true;
    const { rows } = drawing.spread;
    const alone = { ...demands, columns: [column], references: [] };
    const drawings = new Map([[column.name, drawing]]);
    const sample = rowsFromSource(alone, { rows, drawings }, Math.ceil(rows / SAMPLE));
    return sample !== null && (await asked(session, `count(${column.name})`, sample)).error === null;
}
/** The only value of a query over made rows, or the server's refusal. */
async function asked(session, value, rows) {
    let found = "";
    const error = await attempt(() => underOwnSearchPath(session, async () => {
        const answer = await session.extended(`SELECT ${value} AS one FROM ${rows} AS made`);
        found = String(answer.rows[0]?.one);
    }));
    return { value: found, error: error?.message ?? null };
}

;// CONCATENATED MODULE: ./build/src/prove/rows/insert-rows.js





/** Of the rows that are wanted; with fewer, what is measured is that of another table. */
const MOST_OF = 0.9;
/** With fewer, ten times as many would not make enough. */
const LEAST_OF = 0.05;
/** unique_violation, exclusion_violation. */
function sharesKey({ sqlstate }) {
    return sqlstate === "23505" || sqlstate === "23P01";
}
/** Of rows that share a key the first stays, which takes longer to find out. */
function inserted(session, table, sql) {
    return underOwnSearchPath(session, async () => {
        let error = await attempt(() => session.extended(sql));
        if (error !== null && sharesKey(error))
            error = await attempt(() => session.extended(`${sql} ON CONFLICT DO NOTHING`));
        return error ?? attempt(() => withoutRepeated(session, table));
    });
}
/** Once more so many as its checks have kept out, where that is most of them: as many of those will not come in. */
async function insertedAll(session, table, demands, sql, rows) {
    const error = await inserted(session, table, sql);
    const count = error || demands.checks.length === 0 ? rows : await countOf(session, table);
    if (count >= MOST_OF * rows || count < LEAST_OF * rows)
        return error;
    const more = insertInto(table, demands, { rows: Math.ceil(((rows - count) * rows) / count), after: rows });
    return more === null ? null : inserted(session, table, more);
}
/** The same, or nothing at all where fewer than half of the rows could stay: the reason, if so. */
function insertedMost(session, table, sql, rows) {
    return underOwnSearchPath(session, () => insertedOrNone(session, table, sql, rows));
}
async function insertedOrNone(session, table, sql, rows) {
    const before = await countOf(session, table);
    await session.simple("BEGIN");
    let error = await attempt(() => session.extended(sql));
    if (error !== null && sharesKey(error)) {
        await session.simple("ROLLBACK; BEGIN");
        error = await attempt(() => session.extended(`${sql} ON CONFLICT DO NOTHING`));
    }
    error ??= await attempt(() => withoutRepeated(session, table));
    const enough = error === null && (await countOf(session, table)) - before >= rows / 2;
    await session.simple(enough ? "COMMIT" : "ROLLBACK");
    return error ? error.message : enough ? null : tooFew("its keys and checks");
}
async function countOf(session, table) {
    const { rows } = await session.extended(`SELECT count(*) AS count FROM ${table}`);
    return Number(rows[0]?.count);
}

;// CONCATENATED MODULE: ./build/src/prove/rows/later/index.js

/**
 * Of the columns that a migration has added to a table, what rows from before have in them: its default where that is a
 * constant, else null. A column that a key, a partition or statistics decide about is none of them.
 */
async function laterColumns(session, table, { columns, keys, carriers, bounds }, added) {
    const later = new Map();
    if (added.length === 0)
        return later;
    const { rows } = await session.extended(`WITH RECURSIVE chain (oid) AS (SELECT $1::regclass::oid
       UNION SELECT i.inhparent FROM pg_inherits i JOIN chain ON i.inhrelid = chain.oid)
     SELECT n.nspname AS schema, c.relname AS name, a.attname AS bare, pg_get_expr(d.adbin, d.adrelid) AS value
     FROM chain JOIN pg_class c ON c.oid = chain.oid JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
       LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum`, [table]);
    const isAdded = ({ schema, name, bare }) => added.some((one) => one.column === bare && one.table.name === name && (one.table.schema ?? schema) === schema);
    for (const row of rows.filter(isAdded)) {
        const column = columns.find((one) => one.bare === row.bare);
        if (!column || isKeyed(keys, column.name) || carriers.includes(column.name))
            continue;
        if (bounds.some((one) => one.column === column.name))
            continue;
        const value = row.value === null ? null : String(row.value);
        // What is computed for each row is made up as ever.
        if (value !== null && !isConstant(value))
            continue;
        if (value === null && column.notNull)
            continue;
        later.set(column.name, value ?? `NULL::${column.type.written}`);
    }
    return later;
}
/** As PostgreSQL prints a constant, with or without its type. */
function isConstant(expression) {
    return /^(?:'(?:[^']|'')*'|-?[0-9.]+|true|false|NULL|\(-[0-9.]+\))(?:::[\w ."[\]]+(?:\(\d+(?:,\s*\d+)?\))?)?$/.test(expression);
}

;// CONCATENATED MODULE: ./build/src/prove/rows/index.js













/** A table that another one points to needs no more. */
const FEW = 1000;
/**
 * Fills tables with plausible rows, made in SQL from their types, keys, checks and partitions, and from production's
 * statistics where there are any, and analyzes them. Their triggers are silent meanwhile: each row would ask every foreign
 * key.
 */
async function fill(database, tables, plenty, patience) {
    const session = await database.connect(patience());
    const filling = {
        database,
        session,
        plenty,
        remarks: new Map(),
        drawings: new Map(),
        followed: new Set(),
        open: false,
    };
    try {
        await session.simple("SET search_path = ''");
        if (plenty.statistics)
            await readAs(session, plenty.statistics);
        const asked = await askedOf(session, tables, plenty);
        const fewOf = (table) => Math.min(plenty.rows, Math.max(FEW, asked.get(table) ?? 0));
        const tried = (table) => {
            const wanted = tables.includes(table);
            return fillOne(filling, table, wanted ? plenty.rows : fewOf(table), wanted);
        };
        const all = await inOrder(session, tables);
        const late = [];
        for (const table of all)
            if ((await tried(table)) !== null)
                late.push(table);
        const open = (table) => fillOne({ ...filling, open: true }, table, fewOf(table), false);
        const mended = (table) => silently(database, session, table, () => mend(session, table));
        const closed = (table) => silently(database, session, table, () => withoutOpenRows(session, table));
        const failed = await filledInCycles(session, late, { tried, open, mended, closed });
        const unfilled = await withoutRows(filling, late, failed);
        const { drawings, remarks, followed } = filling;
        const empty = unfilled.map(({ table }) => table);
        return {
            follows: followed.size > 0,
            tables: tables.filter((table) => all.includes(table) && !empty.includes(table)),
            unfilled,
            troubles: unfilled.map(({ table, why }) => `${table} could not be filled: ${why}`),
            remarks: [...remarks.values()].flatMap((said) => [...said]),
            drawings,
        };
    }
    finally {
        await session.close();
    }
}
/** Of tables that were filled late or not at all, those without any row; others may have what a migration has put there. */
async function withoutRows({ session, plenty, remarks }, late, failed) {
    const empty = [];
    for (const table of late) {
        const why = failed.find((one) => one.table === table)?.why;
        const count = await countOf(session, table);
        if (count === 0)
            empty.push({ table, why: why ?? "what its keys point to has no rows" });
        else if (why !== undefined) {
            remarks.set(table, new Set([`${table} has ${count} rows instead of ${plenty.rows}: ${why}`]));
            await session.simple(`ANALYZE ${table}`);
        }
    }
    return empty;
}
/** Null, or why it has no rows. */
async function fillOne(filling, table, rows, wanted) {
    const { database, session, plenty, remarks, drawings, open } = filling;
    // What is said of a try that failed says nothing of the next.
    const said = new Set();
    remarks.set(table, said);
    // A copied table may have rows of its own: so many need no more.
    const leaves = (await hasRows(session, table, rows)) ? [] : await leavesOf(session, table);
    for (const leaf of leaves) {
        const wished = await demandsIn(session, leaf, plenty, plenty.coming?.get(table));
        const demands = open ? await withOpenKeys(session, wished) : wished;
        const count = Math.ceil(rows / leaves.length);
        const insert = insertInto(leaf, demands, { rows: count });
        const drawn = plenty.statistics && (await table_from_statistics_alike(session, leaf, demands, plenty.statistics, count));
        for (const remark of drawn?.remarks ?? [])
            said.add(remark);
        if (insert === null && !drawn?.insert)
            return withoutValue(demands, count);
        const error = await silently(database, session, leaf, () => withoutIndexes(session, leaf, async () => {
            const why = drawn?.insert ? await insertedMost(session, leaf, drawn.insert, count) : null;
            if (drawn?.insert && why === null) {
                drawings.set(leaf, drawn.drawings);
                if (wanted)
                    filling.followed.add(table);
                return null;
            }
            if (why !== null)
                said.add(asEver(`the rows of ${leaf}`, why));
            return insert === null ? null : insertedAll(session, leaf, demands, insert, count);
        }));
        if (error)
            return error.message;
    }
    const unique = plenty.coming?.get(table)?.unique ?? [];
    if (wanted && leaves.length > 0 && unique.length > 0)
        await silently(database, session, table, () => withoutComingRepeated(session, table, unique));
    const count = await countOf(session, table);
    if (count === 0)
        return "no row satisfies its checks";
    if (wanted && count < MOST_OF * rows)
        said.add(`${table} has ${count} rows instead of ${rows}: its keys and checks allow no more`);
    await session.simple(`ANALYZE ${table}`);
    return null;
}
function withoutValue(demands, rows) {
    const column = columnWithoutValue(demands, rows);
    if (!column)
        return "no row can be made for it";
    const { kind, written } = column.type;
    return `its column ${column.name} is NOT NULL, and no value is made of the ${kind === "c" ? "composite type" : "type"} ${written}`;
}
/** What a table demands, now and with what is to come. */
async function demandsIn(session, leaf, { statistics, rows, added }, coming) {
    const { predicates, ...demands } = await demandsOf(session, leaf);
    const given = statistics && (await columnsGiven(session, leaf, statistics));
    const all = [...predicates, ...(coming?.predicates ?? [])];
    const wanted = withKeys({ ...demands, predicates: all }, coming?.keys, ({ bare }) => {
        const own = given?.get(bare);
        return own ? distinctOf(own, rows) : 0;
    });
    return { ...wanted, later: await laterColumns(session, leaf, wanted, added ?? []) };
}
async function hasRows(session, table, rows) {
    const { rows: found } = await session.extended(`SELECT count(*) AS count FROM (SELECT FROM ${table} LIMIT ${rows}) AS enough`);
    return Number(found[0]?.count) >= rows;
}
/** Indexes that only speed up queries are built when the rows are there, which is several times quicker. */
async function withoutIndexes(session, table, work) {
    const { rows } = await session.extended(`SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = $1::regclass AND i.indisvalid AND NOT i.indisunique AND NOT i.indisexclusion
       AND NOT EXISTS (SELECT 1 FROM pg_inherits WHERE inhrelid = i.indexrelid OR inhparent = i.indexrelid)`, [table]);
    for (const { name } of rows)
        await session.simple(`DROP INDEX ${name}`);
    const result = await work();
    for (const { definition } of rows)
        await session.simple(String(definition));
    return result;
}
/** The table itself, or its partitions that rows can be made for; a hash takes what comes. */
async function leavesOf(session, table) {
    const { rows } = await session.extended(`SELECT t.relid::text AS leaf FROM pg_partition_tree($1::regclass) t JOIN pg_class c ON c.oid = t.relid
     JOIN pg_partitioned_table p ON p.partrelid = t.parentrelid
     WHERE t.isleaf AND t.relid <> $1::regclass AND p.partstrat <> 'h' AND pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
     ORDER BY 1 DESC LIMIT 12`, [table]);
    return rows.length === 0 ? [table] : rows.map(({ leaf }) => String(leaf));
}
const states = (0,lookup/* table */.t)({ O: "ENABLE", R: "ENABLE REPLICA", A: "ENABLE ALWAYS" });
async function silently(database, session, table, work) {
    const { rows } = await session.extended("SELECT quote_ident(tgname) AS name, tgenabled AS state FROM pg_trigger WHERE tgrelid = $1::regclass", [table]);
    if (rows.length === 0)
        return work();
    await database.administer(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    try {
        return await work();
    }
    finally {
        for (const { name, state } of rows) {
            const how = states.get(String(state));
            if (how)
                await database.administer(`ALTER TABLE ${table} ${how} TRIGGER ${name}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/prove/plans/indexes.js
const operators = `(SELECT coalesce(jsonb_agg(jsonb_build_object('name', r.oprname, 'left', p.amoplefttype::regtype,
    'right', p.amoprighttype::regtype, 'sorts', p.amoppurpose = 'o') ORDER BY p.amopstrategy), '[]')
  FROM pg_amop p JOIN pg_operator r ON r.oid = p.amopopr
  WHERE p.amopfamily = o.opcfamily AND p.amoplefttype = o.opcintype)`;
/** Columns of an expression stand in its node tree, each as a Var with its varattno (nodes/primnodes.h). */
const columnsIn = (tree, name) => `coalesce((SELECT jsonb_agg(DISTINCT ${name})
    FROM regexp_matches(${tree}, ':varattno (\\d+)', 'g') AS m
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum > 0 AND a.attnum = m[1]::int), '[]')::text`;
/** Of all expressions of an index together; a key that is a column has none of its own. */
const mentioned = `CASE WHEN i.indkey[at - 1] = 0 THEN ${columnsIn("i.indexprs::text", "quote_ident(a.attname)")}::jsonb ELSE '[]' END`;
/** Every index of the migrations' own tables, by name. Options: 1 is DESC, 2 is NULLS FIRST (access/itup.h). */
async function indexFacts(session) {
    const { rows } = await session.extended(`SELECT format('%I.%I', n.nspname, c.relname) AS name, n.nspname AS schema, c.relname AS bare, a.amname AS method,
       format('%I.%I', m.nspname, t.relname) AS table, pg_get_indexdef(c.oid) AS definition,
       pg_get_expr(i.indpred, i.indrelid) AS predicate, CASE WHEN i.indisunique OR i.indisexclusion THEN 'uniqueness'
         WHEN EXISTS (SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = i.indrelid
           AND f.conkey @> ARRAY[i.indkey[0]]) THEN 'a foreign key' END AS serves,
       (SELECT quote_ident(k.conname) FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x')
          AND k.conrelid = i.indrelid) AS constraint,
       (SELECT format('%I.%I', s.nspname, r.relname) FROM pg_class r JOIN pg_namespace s ON s.oid = r.relnamespace
          WHERE r.oid = coalesce(pg_partition_root(c.oid), c.oid)) AS root,
       (SELECT jsonb_agg(jsonb_build_object('expression', pg_get_indexdef(c.oid, at, false), 'opclass', o.opcname,
            'operatorClass', format('%I.%I', p.nspname, o.opcname), 'isDefault', o.opcdefault, 'columns', ${mentioned},
            'collation', (SELECT format('%I.%I', s.nspname, l.collname) FROM pg_collation l JOIN pg_namespace s
               ON s.oid = l.collnamespace WHERE l.oid = i.indcollation[at - 1]),
            'descending', i.indoption[at - 1] & 1 > 0, 'nullsFirst', i.indoption[at - 1] & 2 > 0,
            'operators', ${operators}) ORDER BY at)
          FROM generate_series(1, i.indnkeyatts::int) AS at JOIN pg_opclass o ON o.oid = i.indclass[at - 1]
            JOIN pg_namespace p ON p.oid = o.opcnamespace)::text AS keys,
       ${columnsIn("i.indpred::text", "a.attname")} AS within, (SELECT coalesce(jsonb_agg(quote_ident(a.attname) ORDER BY u.at), '[]')
          FROM unnest((i.indkey::int2[])[i.indnkeyatts:]) WITH ORDINALITY AS u (num, at)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.num)::text AS included
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace m ON m.oid = t.relnamespace JOIN pg_am a ON a.oid = c.relam
     WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND i.indisvalid
     ORDER BY 1`);
    return new Map(rows.map((row) => [String(row.name), indexes_factsOf(row)]));
}
function indexes_factsOf(row) {
    const orNull = (value) => (value === null ? null : String(value));
    return {
        name: String(row.name),
        table: String(row.table),
        bare: String(row.bare),
        schema: String(row.schema),
        root: String(row.root),
        method: String(row.method),
        constraint: orNull(row.constraint),
        serves: row.serves,
        predicate: orNull(row.predicate),
        within: JSON.parse(String(row.within)),
        included: JSON.parse(String(row.included)),
        definition: String(row.definition),
        keys: JSON.parse(String(row.keys)),
    };
}
/** Those of one catalog that the other has not, or not like that. */
function beyond(these, those) {
    return [...these.values()].filter((one) => those.get(one.name)?.definition !== one.definition);
}

;// CONCATENATED MODULE: ./build/src/prove/plans/before-after.js





/** null: the change neither makes nor drops an index. Rejects with a ServerError where it does not apply to these rows. */
function onSides(subject, ground, furnishing, work) {
    const onGround = furnishing.spends ? onItself : onCopy;
    return onGround(subject, async (after) => {
        const known = await within(after.database, subject, indexFacts);
        const stood = await within(after.database, subject, tablesIn);
        const [refused] = (await applyAll(subject.up, after)).flatMap(({ error }) => error ?? []);
        if (refused)
            throw refused;
        const now = await within(after.database, subject, indexFacts);
        // The keys of a new table are part of it: without them it would be another one.
        const fresh = beyond(now, known).filter((one) => one.constraint === null || stood.has(one.table));
        const gone = beyond(known, now);
        if (fresh.length + gone.length === 0)
            return null;
        await furnishing.whole(after.database);
        return onCopy(subject, async (before) => {
            await within(before.database, subject, (session) => undone(session, fresh, gone));
            await furnishing.side(before.database, []);
            await furnishing.side(after.database, fresh);
            const sessions = { before: await before.connect(), after: await after.connect() };
            for (const session of Object.values(sessions)) {
                await session.simple(settings);
                await furnishing.session(session);
            }
            const standing = [...now.values()];
            return work({
                ...sessions,
                fresh,
                gone,
                standing,
                tables: furnishing.tables,
                trusted: furnishing.trusted,
            });
        }, after.database);
    }, ground);
}
/** A slow query is planned, and not run again and again; compiling a plan takes longer than most of these run. */
const settings = "SET statement_timeout = '5s'; SET jit = off; SET plan_cache_mode = force_custom_plan";
/** Rows in tables that the change makes, and what is known of all of them. */
function withRows(subject, tables) {
    const { filled, made, rows } = tables;
    return {
        tables,
        trusted: false,
        spends: true,
        whole: async (database) => {
            await fill(database, made, { rows }, subject.patience);
            await within(database, subject, (session) => settled(session, [...filled, ...made]));
        },
        side: async () => { },
        session: async () => { },
    };
}
async function within(database, { patience }, work) {
    const session = await database.connect(patience());
    try {
        return await work(session);
    }
    finally {
        await session.close();
    }
}
async function tablesIn(session) {
    const { rows } = await session.extended(`SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm')`);
    return new Set(rows.map(({ name }) => String(name)));
}
/** As after a night in production: statistics, also of expressions, and pages known to be visible to all. */
async function settled(session, tables) {
    for (const table of tables)
        await attempt(() => session.simple(`VACUUM (ANALYZE) ${table}`));
}
/** The schema after the change with the indexes before it, as far as they still fit. */
async function undone(session, fresh, gone) {
    for (const { name, root, table, constraint } of fresh)
        if (constraint !== null)
            await attempt(() => session.simple(`ALTER TABLE ${table} DROP CONSTRAINT ${constraint} CASCADE`));
        else if (name === root)
            await attempt(() => session.simple(`DROP INDEX ${name}`));
    for (const { definition } of gone)
        await attempt(() => session.simple(definition));
}

;// CONCATENATED MODULE: ./build/src/prove/plans/known-value.js



/**
 * A value that statistics know of a column, as written in SQL: from the middle of its histogram, else one of the most common
 * ones; null: they know none. `table`: as written in SQL, `column`: unquoted.
 */
async function known_value_knownValue(session, table, column) {
    let value = null;
    await attempt(async () => {
        const { rows } = await session.extended(`SELECT quote_literal(vals[(cardinality(vals) + 1) / 2]) AS value FROM (
         SELECT coalesce(s.histogram_bounds::text, s.most_common_vals::text)::text[] AS vals FROM pg_stats s
           JOIN pg_namespace n ON n.nspname = s.schemaname JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
         WHERE c.oid = to_regclass($1) AND s.attname = $2 ORDER BY s.inherited LIMIT 1) AS known`, [table, column]);
        value = rows[0]?.value ?? null;
    });
    return value === null ? null : String(value);
}
/** A SELECT that makes one row of a table: what statistics know, and something plausible for the rest. */
async function rowOf(session, table) {
    const made = [];
    for (const { name, bare, type } of await columnsOf(session, table)) {
        const known = await known_value_knownValue(session, table, bare);
        const value = known === null ? valueFor(type, "42") : `${known}::${type.written}`;
        made.push(`${value ?? `NULL::${type.written}`} AS ${name}`);
    }
    return `SELECT ${made.join(", ")}`;
}

;// CONCATENATED MODULE: ./build/src/prove/plans/arguments.js




/** PREPARE of a query under a name of ours. What has no type gets the one that the server infers. */
function preparation(name, { text, sent, parameters }) {
    const types = parameters.map(({ type }) => type ?? "unknown").join(", ");
    return `PREPARE ${name}${types === "" ? "" : ` (${types})`} AS ${sent ?? text}`;
}
/** A value for each parameter, as written in SQL: the first of its own, else one out of its column; null: there is none. */
async function argumentsFor(session, query) {
    const types = await inferredTypes(session, query);
    const all = [];
    for (const [at, parameter] of query.parameters.entries()) {
        const value = parameter.values[0] ?? (await sampled(session, parameter, types[at] ?? null));
        const any = parameter.shown ? (plausible.get(types[at] ?? "") ?? "NULL") : null;
        if (value === null && any === null)
            return null;
        all.push(value ?? any ?? "NULL");
    }
    return all;
}
/** What will do where the value decides nothing. */
const plausible = (0,lookup/* table */.t)({
    integer: "1",
    bigint: "1",
    numeric: "1",
    "double precision": "1",
    text: "'a'",
    boolean: "true",
    interval: "'1 day'",
    date: "'2026-01-01'",
    "timestamp with time zone": "'2026-01-01'",
    "timestamp without time zone": "'2026-01-01'",
});
const NAME = "indexwright_inferred";
/** As the server infers them, as written in SQL; none where it does not take the query. */
async function inferredTypes(session, query) {
    let types = [];
    if (query.parameters.every(({ values }) => values.length > 0))
        return types;
    await attempt(async () => {
        await session.extended(preparation(NAME, query));
        const { rows } = await session.extended("SELECT parameter_types::text[]::text AS types FROM pg_prepared_statements WHERE name = $1", [NAME]);
        await session.simple(`DEALLOCATE ${NAME}`);
        types = elementsOf(String(rows[0]?.types ?? "{}"));
    });
    return types;
}
/** Of an array's text, whose elements hold no quotes of their own. */
function elementsOf(text) {
    return [...text.slice(1, -1).matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain = ""]) => quoted ?? plain);
}
/** From the middle of the table, where neither the oldest nor the newest rows stand. */
async function sampled(session, { column }, type) {
    if (!column)
        return null;
    const [from, name] = [(0,grammar_name/* nameInQuotes */.iS)(column.table), (0,grammar_name/* inQuotes */.Nt)(column.name)];
    // What an array is compared with are its elements, and what is compared with an element may be several.
    const forms = type?.endsWith("[]")
        ? [
            name,
            `(SELECT array_agg(DISTINCT ${name}) FROM (SELECT ${name} FROM ${from} WHERE ${name} IS NOT NULL LIMIT 3) AS some)`,
        ]
        : [name, `(${name})[array_lower(${name}, 1)]`];
    const cast = type === null || type === "unknown" ? "" : `::${type}`;
    for (const form of forms) {
        const value = await arguments_oneOf(session, `(${form})::text${cast}::text`, { from, name });
        if (value !== null)
            return value;
    }
    const known = await known_value_knownValue(session, from, column.name);
    if (known === null || !type?.endsWith("[]"))
        return known;
    return `ARRAY[${known}]::${type}`;
}
async function arguments_oneOf(session, value, { from, name }) {
    let found = null;
    await attempt(async () => {
        const { rows } = await session.extended(`SELECT ${value} AS value FROM ${from} WHERE ${name} IS NOT NULL LIMIT 1
         OFFSET (SELECT count(${name}) / 2 FROM ${from})`);
        found = rows[0]?.value ?? null;
    });
    return found === null ? null : (0,grammar_name/* quoteLiteral */.ce)(String(found));
}

// EXTERNAL MODULE: ./build/src/sql/plans/plan-change.js
var plan_change = __webpack_require__(43807);
;// CONCATENATED MODULE: ./build/src/prove/plans/explain.js



const planning = "EXPLAIN (VERBOSE, FORMAT JSON)";
const running = "EXPLAIN (ANALYZE, BUFFERS, WAL, TIMING OFF, VERBOSE, FORMAT JSON)";
/** Reading the clock at every row takes time of its own, so that only shares of such a run mean anything. */
const timing = "EXPLAIN (ANALYZE, TIMING ON, VERBOSE, FORMAT JSON)";
/** Plans a prepared query; `values`: constants as written in SQL, null for a plan that serves all of them. */
async function planned(session, name, values) {
    return explained(session, `${planning} ${explain_execute(name, values)}`);
}
/** Runs it too; the caller stands in a transaction that only reads. */
async function executed(session, name, values) {
    return explained(session, `${running} ${explain_execute(name, { given: values, count: values.length })}`);
}
/** Runs it once more with a clock in each node; the tree without the nodes' times where another plan came of that. */
async function timedTree(session, name, values, tree) {
    const { rows } = await session.extended(`${timing} ${explain_execute(name, { given: values, count: values.length })}`);
    const [whole] = JSON.parse(String(Object.values(rows[0] ?? {})[0]));
    const plan = whole?.Plan;
    return (0,plan_change/* sameShape */._C)(tree, nodeOf(plan)) ? withTimes(tree, plan) : tree;
}
function withTimes(node, printed) {
    const inner = printed.Plans ?? [];
    const own = inner.reduce((left, child) => left - msOf(child), msOf(printed));
    const children = node.children.map((child, at) => withTimes(child, inner[at] ?? {}));
    return { ...node, ms: Math.max(0, own), children };
}
/** A node is timed with what is below it, and as an average of its runs (manual, Using EXPLAIN, EXPLAIN ANALYZE). */
function msOf(printed) {
    return Number(printed["Actual Total Time"] ?? 0) * Number(printed["Actual Loops"] ?? 0);
}
function explain_execute(name, { given, count }) {
    const all = given ?? Array.from({ length: count }, () => "NULL");
    return `EXECUTE ${name}${all.length > 0 ? ` (${all.join(", ")})` : ""}`;
}
async function explained(session, sql) {
    const { rows } = await session.extended(sql);
    const [whole] = JSON.parse(String(Object.values(rows[0] ?? {})[0]));
    const plan = whole?.Plan;
    const ms = whole?.["Execution Time"];
    return {
        tree: nodeOf(plan),
        cost: Number(plan["Total Cost"]),
        ...(ms === undefined
            ? {}
            : { run: { ms: Number(ms), buffers: pagesOf(plan), wal: Number(plan["WAL Bytes"] ?? 0) } }),
    };
}
const said = [
    "Sort Key",
    "Presorted Key",
    "Order By",
    "Index Cond",
    "Recheck Cond",
    "Hash Cond",
    "Merge Cond",
    "Join Filter",
    "Filter",
];
function nodeOf(printed) {
    const relation = printed["Relation Name"];
    const index = printed["Index Name"];
    const parallel = printed["Parallel Aware"] === true ? "Parallel " : "";
    const backward = printed["Scan Direction"] === "Backward" ? " Backward" : "";
    return {
        kind: `${parallel}${printed["Node Type"]}${backward}`,
        relation: relation === undefined
            ? null
            : (0,grammar_name/* nameByServer */.OE)({ schema: String(printed.Schema), name: String(relation) }),
        index: index === undefined ? null : String(index),
        details: said.flatMap((key) => {
            const value = (0,lookup/* lookup */.$)(printed, key);
            return value === undefined ? [] : [`${key}: ${Array.isArray(value) ? value.join(", ") : value}`];
        }),
        rows: Number(printed["Plan Rows"]),
        ...cameOf(printed),
        ...ownPages(printed),
        children: (printed.Plans ?? []).map(nodeOf),
    };
}
/** TIMING OFF leaves the rows counted; a node that was never reached has none. */
function cameOf(printed) {
    const rows = printed["Actual Rows"];
    if (rows === undefined)
        return {};
    return { came: { rows: Number(rows), loops: Number(printed["Actual Loops"]) } };
}
function pagesOf(printed) {
    return Number(printed["Shared Hit Blocks"] ?? 0) + Number(printed["Shared Read Blocks"] ?? 0);
}
/** A node is counted with what is below it (manual, EXPLAIN, BUFFERS). */
function ownPages(printed) {
    if (printed["Actual Rows"] === undefined)
        return {};
    const below = (printed.Plans ?? []).reduce((sum, inner) => sum + pagesOf(inner), 0);
    return { pages: Math.max(0, pagesOf(printed) - below) };
}
/** A plan's nodes, the upper ones first. */
function* nodesOf(tree) {
    yield tree;
    for (const child of tree.children)
        yield* nodesOf(child);
}

;// CONCATENATED MODULE: ./build/src/prove/plans/timings.js
/** The nearest-rank quantile. */
function quantile(values, share) {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
/**
 * After so many pairs the turns may end, and how many ratios are left out at each end then. Who looks several times and
 * stops when it suits takes an unlucky interval more often than one in twenty. So each look has a share of these 5 %:
 * 0.2 % the first (2 · 0.5¹⁰), 0.42 % the second, and the rest whatever the turns end with. Together they cannot miss the
 * true median more often, by whatever rule they end.
 */
const LOOKS = new Map([
    [10, 0],
    [16, 2],
]);
const LEFT_AT_EACH_END = (0.05 - 0.002 - 0.0042) / 2;
/** Whether the turns may end: it is time to look, and the interval holds none of the ratios that a verdict depends on. */
function isDecided(pairs, thresholds) {
    if (!LOOKS.has(pairs.length))
        return false;
    const { low, high } = speedupOf(pairs);
    return thresholds.every((one) => one < low || high < one);
}
/**
 * How many times faster the second of each pair is: the median of the pairs' own ratios, so that what slows the machine
 * down for a while slows both sides, and the order statistics that enclose the true median in 95 % of cases (binomial);
 * of five pairs or fewer, the least and the greatest.
 */
function speedupOf(pairs) {
    const ratios = pairs.map(({ before, after }) => before / Math.max(after, 0.001)).toSorted((a, b) => a - b);
    const count = ratios.length;
    const outside = LOOKS.get(count) ?? outsideOf(count);
    const middle = (quantile(ratios, 0.5) + (ratios[Math.floor(count / 2)] ?? 0)) / 2;
    return {
        ratio: timings_short(middle),
        low: timings_short(ratios[outside] ?? middle),
        high: timings_short(ratios[count - 1 - outside] ?? middle),
        runs: count,
    };
}
/** The same of anything that is counted or timed in pairs. */
function ratioOf(pairs) {
    const { ratio, low, high } = speedupOf(pairs);
    return { ratio, low, high };
}
/** How many ratios may be left out at each end. */
function outsideOf(count) {
    let chance = 0.5 ** count;
    let below = chance;
    let outside = 0;
    for (let k = 1; k <= count / 2; k++) {
        chance *= (count - k + 1) / k;
        if (below <= LEFT_AT_EACH_END)
            outside = k;
        below += chance;
    }
    return Math.max(0, outside - 1);
}
/** Three digits, as far as anything was measured. */
function timings_short(value) {
    return Number(value.toPrecision(3));
}

;// CONCATENATED MODULE: ./build/src/prove/plans/interleave.js


const FEWEST = 3;
const interleave_MOST = 25;
/**
 * Runs a prepared query on both sides in turns, now the one first and now the other, so that whatever slows the machine
 * down for a while slows both. Each side has run once before, which brings its pages into memory.
 */
async function inTurns(before, after, name, values, { longestMs, thresholds }) {
    const run = (session) => executed(session, name, values);
    await before.simple("BEGIN READ ONLY");
    await after.simple("BEGIN READ ONLY");
    try {
        let last = { before: await run(before), after: await run(after) };
        const pairs = [];
        const end = performance.now() + longestMs;
        const isEnough = () => pairs.length >= interleave_MOST ||
            performance.now() >= end ||
            (thresholds !== null && isDecided(pairs, thresholds));
        while (pairs.length < FEWEST || !isEnough()) {
            if (pairs.length % 2 === 0)
                last = { before: await run(before), after: await run(after) };
            else {
                const second = await run(after);
                last = { before: await run(before), after: second };
            }
            pairs.push({ before: last.before.run?.ms ?? 0, after: last.after.run?.ms ?? 0 });
        }
        return {
            pairs,
            before: { ...last.before, tree: await timedTree(before, name, values, last.before.tree) },
            after: { ...last.after, tree: await timedTree(after, name, values, last.after.tree) },
        };
    }
    finally {
        await before.simple("ROLLBACK").catch(() => { });
        await after.simple("ROLLBACK").catch(() => { });
    }
}

;// CONCATENATED MODULE: ./build/src/prove/plans/parameter-types.js


/** Each is PREPARE of one query: a fraction of a millisecond. */
const MOST_TRIED = 400;
/** Of hundreds of parameters those near the place that it points at. */
const MOST_NEAR = 8;
const parameter_types_NAME = "indexwright_typed";
/** What constants in queries mostly are, the likeliest first. */
const usual = [
    "text",
    "integer",
    "bigint",
    "timestamptz",
    "interval",
    "numeric",
    "date",
    "boolean",
    "jsonb",
    "uuid",
    "text[]",
    "bigint[]",
    "double precision",
];
/**
 * undefined_function, indeterminate_datatype, ambiguous_function, datatype_mismatch, cannot_coerce,
 * invalid_text_representation, ambiguous_parameter, invalid_recursion, wrong_object_type: a parameter that has another type
 * than the constant had which it stands for.
 */
const ofTypes = new Set([
    "42883",
    "42P18",
    "42725",
    "42804",
    "42846",
    "22P02",
    "42P08",
    "42P19",
    "42809",
]);
/**
 * A query whose parameters have types with which the server takes it. What an exported query has for a constant has no type,
 * and PostgreSQL does not always infer the constant's: it points at an operator or a function, so that types are tried of the
 * parameters next to that. Gives what it says of the query as it is, where none of them helps.
 */
async function withTypes(session, query) {
    const trial = new TypeTrial(session, query);
    const given = query.parameters.map(({ type }) => type);
    const refused = await trial.refused(given);
    if (!refused)
        return query;
    const types = await trial.found(given, refused);
    if (types === null)
        return refused;
    return {
        ...query,
        parameters: query.parameters.map((parameter, at) => ({ ...parameter, type: types[at] ?? null })),
    };
}
class TypeTrial {
    #session;
    #query;
    /** Where each parameter stands in PREPARE, by its number from 0; the first place of each. */
    #places;
    #tried = new Set();
    constructor(session, query) {
        this.#session = session;
        this.#query = query;
        const text = query.sent ?? query.text;
        this.#places = query.parameters.map((_, at) => text.search(new RegExp(`\\$${at + 1}(?!\\d)`)));
    }
    async refused(types) {
        const parameters = this.#query.parameters.map((parameter, at) => ({
            ...parameter,
            type: types[at] ?? null,
        }));
        const refused = await attempt(() => this.#session.extended(preparation(parameter_types_NAME, { ...this.#query, parameters })));
        if (!refused)
            await this.#session.simple(`DEALLOCATE ${parameter_types_NAME}`);
        return refused;
    }
    /** One type that helps at once, else from one refusal to the next, first where it points furthest. */
    async found(types, refused) {
        if (!ofTypes.has(refused.sqlstate))
            return null;
        const further = [];
        for (const next of this.#candidates(types, refused)) {
            const key = JSON.stringify(next);
            if (this.#tried.has(key))
                continue;
            if (this.#tried.size >= MOST_TRIED)
                break;
            this.#tried.add(key);
            const then = await this.refused(next);
            if (!then)
                return next;
            if (then.message !== refused.message || then.position !== refused.position)
                further.push({ types: next, refused: then });
        }
        const isOther = (one) => (one.sqlstate === refused.sqlstate ? 0 : 1);
        further.sort((a, b) => isOther(b.refused) - isOther(a.refused) || (b.refused.position ?? 0) - (a.refused.position ?? 0));
        for (const step of further) {
            const found = await this.found(step.types, step.refused);
            if (found)
                return found;
        }
        return null;
    }
    *#candidates(types, { message, position }) {
        const open = types.flatMap((type, at) => (type === null ? [at] : []));
        const [, named] = /^could not determine data type of parameter \$(\d+)/.exec(message) ?? [];
        const all = [...new Set([...typesIn(message), ...usual])];
        if (named !== undefined) {
            for (const type of all)
                yield types.with(Number(named) - 1, type);
            return;
        }
        const near = this.#nearest(open, position);
        for (const type of all) {
            for (const at of near.slice(0, MOST_NEAR))
                yield types.with(at, type);
            if (near.length > 1)
                yield types.map((own, at) => (open.includes(at) ? type : own));
            // A list of constants has one type.
            if (near.length > 2)
                yield types.map((own, at) => (near.slice(0, 2).includes(at) ? type : own));
        }
    }
    #nearest(open, position) {
        const text = this.#query.sent ?? this.#query.text;
        const head = preparation(parameter_types_NAME, this.#query).length - text.length;
        const at = (position ?? 0) - head;
        return open.toSorted((a, b) => Math.abs((this.#places[a] ?? 0) - at) - Math.abs((this.#places[b] ?? 0) - at));
    }
}
const pairs = [
    /^operator does not exist: (.+?) [^\w\s"]+ (.+)$/,
    /^operator does not exist: (.+?) (?:LIKE|ILIKE) (.+)$/,
    /is of type (.+) but (?:default )?expression is of type (.+)$/,
    /^[\w/ ]+ types (.+) and (.+) cannot be matched$/,
    /has type (.+) in non-recursive term but type (.+) overall$/,
    /must (?:be|return) type (.+), not (?:type )?(.+)$/,
];
/** The types that a message names: one of them is what the other is to be. */
function typesIn(message) {
    const [, ...found] = pairs.map((one) => one.exec(message)).find((one) => one !== null) ?? [];
    const known = found.filter((one) => one !== "unknown" && /^[\w ."[\]()]+$/.test(one));
    return known.flatMap((one) => (one.endsWith("[]") ? [one, one.slice(0, -2)] : [one, `${one}[]`]));
}

;// CONCATENATED MODULE: ./build/src/prove/plans/compare.js







/**
 * One query on both sides: planned, and executed as well where it only reads and its parameters have values. `extent`: how
 * often; null: not at all.
 */
async function comparePlan(sides, given, at, extent, emptyTables) {
    const { before, after, fresh } = sides;
    if (given.wrong !== undefined)
        return { query: given, index: null, says: given.wrong };
    const query = await withTypes(after, given);
    if (query instanceof server/* ServerError */.gP)
        return { query: given, index: null, says: query.message };
    const asked = { query, name: `indexwright_${at}` };
    for (const side of [before, after]) {
        const refused = await attempt(() => side.extended(preparation(asked.name, query)));
        if (refused)
            return { query, index: null, says: refused.message };
    }
    const own = await argumentsFor(after, query);
    const first = await plansOf(sides, asked, own);
    // A value that does not fit says nothing of the query.
    const plans = own !== null && "says" in first ? await plansOf(sides, asked, null) : first;
    if ("says" in plans)
        return { query, index: null, says: plans.says };
    const values = plans === first ? own : null;
    if (extent === null)
        return { query, says: null, ...compare_told(plans, null, fresh) };
    const read = [...nodesOf(plans.after.tree)].flatMap(({ relation }) => relation ?? []);
    const [empty] = await emptyTables(read);
    if (empty !== undefined)
        return { query, says: `it is only planned: ${empty} has no rows here`, ...compare_told(plans, null, fresh) };
    const { says, turns } = await run(sides, query, asked.name, values, extent);
    return { query, says, ...compare_told(turns ?? plans, turns, fresh) };
}
/** With those values, or for all; else what the server says. */
async function plansOf({ before, after }, { query, name }, given) {
    const values = { given, count: query.parameters.length };
    if (given === null)
        for (const side of [before, after])
            await side.simple(generic);
    let plans = null;
    const refused = await attempt(async () => {
        plans = { before: await planned(before, name, values), after: await planned(after, name, values) };
    });
    if (given === null)
        for (const side of [before, after])
            await side.simple(custom);
    return plans ?? { says: refused?.message ?? "it has no plan" };
}
const generic = "SET plan_cache_mode = force_generic_plan";
const custom = "SET plan_cache_mode = force_custom_plan";
async function run({ before, after }, query, name, given, extent) {
    if (!query.reads)
        return { says: "it writes, so it is only planned", turns: null };
    if (given === null) {
        const unknown = query.parameters.findIndex((one) => one.values.length === 0 && one.column === null) + 1;
        const which = unknown > 0 ? `$${unknown}` : "a parameter";
        return { says: `no value is known for ${which}: give one with -- $${unknown || 1}: VALUE`, turns: null };
    }
    let turns = null;
    const refused = await attempt(async () => {
        turns = await inTurns(before, after, name, given, extent);
    });
    return { says: refused && `it is only planned: ${refused.message}`, turns };
}
function compare_told(plans, turns, fresh) {
    const [used] = usedIn(plans.after.tree, fresh);
    const table = used?.table ?? null;
    const times = (of) => turns?.pairs.map((pair) => pair[of]) ?? null;
    return {
        index: used?.root ?? null,
        before: sideOf(plans.before, times("before"), table),
        after: sideOf(plans.after, times("after"), table),
        ...(turns ? { speedup: speedupOf(turns.pairs) } : {}),
    };
}
/** The new indexes that a plan uses. It names an index without its schema, which is that of its table. */
function usedIn(tree, fresh) {
    const names = new Set([...nodesOf(tree)].flatMap(({ index }) => index ?? []));
    return fresh.filter((one) => names.has(one.bare));
}
function sideOf({ tree, cost, run }, times, table) {
    const scans = [...nodesOf(tree)].filter((one) => one.relation !== null);
    const scan = scans.find((one) => one.relation === table) ?? scans[0] ?? tree;
    return {
        cost,
        ...(times ? { p50Ms: timings_short(quantile(times, 0.5)), p95Ms: timings_short(quantile(times, 0.95)) } : {}),
        ...(run ? { sharedBuffers: run.buffers, walBytes: run.wal } : {}),
        ...(tree.came ? { rows: Math.round(tree.came.rows * tree.came.loops) } : {}),
        node: scan.kind,
        tree,
    };
}

;// CONCATENATED MODULE: ./build/src/prove/plans/derived-queries.js



/** What an index is looked for with: an operator, and its right side made of a value `v` that stands in the table. */
const searches = [
    { operator: "~<~", right: "text", of: "left(v, 6) || '%'" },
    {
        operator: "@>",
        right: "jsonb",
        of: "CASE WHEN jsonb_typeof(v) = 'object' THEN (SELECT jsonb_build_object(key, value) FROM jsonb_each(v) LIMIT 1) ELSE v END",
    },
    { operator: "@>", right: "anyarray", of: "v[1:1]" },
    { operator: "@@", right: "tsquery", of: "to_tsquery('simple', quote_literal((tsvector_to_array(v))[1]))" },
    { operator: "~~", right: "text", of: "'%' || substr(v, 2, 6) || '%'" },
    { operator: "<@", right: "box", of: "box(v, v)" },
    { operator: "<<=", right: "inet", of: "v" },
    { operator: "@>", right: "same", of: "v" },
    { operator: "&&", right: "same", of: "v" },
    { operator: "&&", right: "anyrange", of: "v" },
    { operator: "=", right: "same", of: "v" },
];
/**
 * Queries as an index is made for: what it can look for, and what it can sort by. `rows`: its table has some, of which one
 * gives the values; else statistics give them, and what they do not know is made up.
 */
async function queriesFor(session, index, rows = true) {
    const source = rows ? null : await rowOf(session, index.table);
    const made = [];
    const values = await valuesFor(session, index, source);
    const where = (conditions) => {
        const all = index.predicate === null ? conditions : [...conditions, index.predicate];
        return `SELECT * FROM ${index.table}${all.length > 0 ? ` WHERE ${all.join(" AND ")}` : ""}`;
    };
    if (index.keys.every(isSorted)) {
        const equal = index.keys.map(({ expression }, at) => `${expression} = ${values[at]?.value}`);
        if (values.length === equal.length)
            made.push({ what: "equality", text: where(equal) });
        const last = index.method === "btree" ? index.keys.at(-1) : undefined;
        if (last && values.length >= equal.length - 1 && values.at(-1)?.type !== "boolean") {
            const before = equal.slice(0, -1);
            made.push({ what: "order", text: `${where(before)} ORDER BY ${sortedBy(last)} LIMIT 20` });
            const from = values[before.length];
            const range = `${last.expression} >= ${from?.value}`;
            if (from)
                made.push({
                    what: "range",
                    text: `${where([...before, range])} ORDER BY ${sortedBy(last)} LIMIT 20`,
                });
        }
        const columns = [...index.keys.map(({ expression }) => expression), ...index.included].join(", ");
        if (index.included.length > 0 && equal.length === values.length)
            made.push({ what: "index only", text: where(equal).replace("*", columns) });
    }
    else
        made.push(...(await othersFor(session, index, source, where)));
    return made.map((one) => queryOf(index, one));
}
function queryOf({ name }, { what, text }) {
    const bare = name.startsWith("public.") ? name.slice("public.".length) : name;
    return {
        name: `${bare}: ${what}`,
        place: null,
        text,
        derived: true,
        reads: true,
        parameters: [],
        class: null,
        budgets: [],
    };
}
/** A btree's operator class, which has all five comparisons and sorts by them. */
function isSorted({ operators }) {
    return (["<", "<=", "=", ">=", ">"].every((name) => operators.some((one) => one.name === name)) &&
        operators.every((one) => !one.sorts && comparisons.includes(one.name)));
}
const comparisons = ["<", "<=", "=", ">=", ">"];
function sortedBy({ expression, descending, nullsFirst }) {
    const nulls = nullsFirst === descending ? "" : nullsFirst ? " NULLS FIRST" : " NULLS LAST";
    return `${expression}${descending ? " DESC" : ""}${nulls}`;
}
async function othersFor(session, index, source, where) {
    const [key] = index.keys;
    if (!key)
        return [];
    const made = [];
    const search = searches.find(({ operator, right }) => key.operators.some((one) => !one.sorts && one.name === operator && isRight(one, right)));
    const [found] = search ? await valuesFor(session, index, source, search.of) : [];
    if (search && found)
        made.push({
            what: search.operator === "=" ? "equality" : operatorOf(search.operator),
            text: where([`${key.expression} ${operatorOf(search.operator)} ${found.value}`]),
        });
    const nearest = key.operators.find((one) => one.sorts && one.left === one.right);
    const [near] = nearest ? await valuesFor(session, index, source) : [];
    if (nearest && near)
        made.push({
            what: "nearest",
            text: `${where([])} ORDER BY ${key.expression} ${nearest.name} ${near.value} LIMIT 10`,
        });
    return made;
}
function isRight({ left, right }, wanted) {
    return right === wanted || (wanted === "same" && left === right);
}
function operatorOf(operator) {
    return operator === "~~" || operator === "~<~" ? "LIKE" : operator;
}
/** Of a row in the middle of the table, or of the one that `source` makes, what its keys hold; `of`: the right side, made of the first key's value. */
async function valuesFor(session, index, source, of) {
    const keys = of === undefined ? index.keys : index.keys.slice(0, 1);
    const conditions = [
        ...keys.map(({ expression }) => `${expression} IS NOT NULL`),
        ...(index.predicate === null ? [] : [index.predicate]),
    ].join(" AND ");
    const columns = keys.map(({ expression }, at) => `${expression} AS k${at}`).join(", ");
    const right = (at) => of === undefined ? `k${at}` : `(SELECT ${of} FROM (SELECT k${at} AS v) AS one)`;
    const wanted = keys
        .map((_, at) => `format('%L::%s', ${right(at)}, pg_typeof(${right(at)})) AS v${at}, pg_typeof(${right(at)})::text AS t${at}`)
        .join(", ");
    let row;
    await attempt(async () => {
        const { rows } = await session.extended(source === null
            ? `SELECT ${wanted} FROM (SELECT ${columns} FROM ${index.table} WHERE ${conditions} LIMIT 1
             OFFSET (SELECT count(*) / 2 FROM ${index.table} WHERE ${conditions})) AS sampled`
            : `SELECT ${wanted} FROM (SELECT ${columns} FROM (${source}) AS made) AS sampled`);
        row = rows[0];
    });
    return keys.flatMap((_, at) => row ? { value: String((0,lookup/* lookup */.$)(row, `v${at}`)), type: String((0,lookup/* lookup */.$)(row, `t${at}`)) } : []);
}

;// CONCATENATED MODULE: ./build/src/prove/plans/empty-tables.js

function emptyTablesIn(session) {
    const known = new Map();
    const look = async (name) => {
        await attempt(async () => {
            const { rows } = await session.extended(`SELECT format('%I.%I', n.nspname, c.relname) AS whole FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.oid = coalesce(pg_partition_root(to_regclass($1)), to_regclass($1)) AND c.relkind IN ('r', 'p', 'm')`, [name]);
            const whole = rows[0]?.whole;
            if (whole === undefined)
                return;
            const { rows: found } = await session.extended(`SELECT EXISTS (SELECT FROM ${whole}) AS any`);
            known.set(name, { whole: String(whole), empty: found[0]?.any !== "t" });
        });
    };
    return async (names) => {
        for (const name of names)
            if (!known.has(name))
                await look(name);
        const empty = names.flatMap((name) => {
            const found = known.get(name);
            return found?.empty ? [found.whole] : [];
        });
        return [...new Set(empty)];
    };
}

;// CONCATENATED MODULE: ./build/src/prove/plans/trial-plans.js




/** disable_cost (costsize.c). */
const FORBIDDEN = 1e10;
/** A plan as it would be after some statements, of which nothing stays; null: the server refuses one of them, or the query. */
async function tried(session, { query, given: own }, index, { changes = [], forced = true, given = own } = {}) {
    const name = "indexwright_trial";
    let found = null;
    if (await attempt(() => session.extended(preparation(name, query))))
        return null;
    await session.simple(`BEGIN${forced ? "; SET LOCAL enable_seqscan = off" : ""}`);
    await attempt(async () => {
        if (given === null)
            await session.simple("SET LOCAL plan_cache_mode = force_generic_plan");
        for (const change of changes)
            await session.simple(change);
        const plan = await planned(session, name, { given, count: query.parameters.length });
        const names = await namesOf(session, index);
        // Up to PostgreSQL 17 what is forbidden has its price; later it is only counted.
        const cost = plan.cost % FORBIDDEN;
        found = { ...plan, cost, using: [...nodesOf(plan.tree)].filter((one) => names.has(one.index ?? "")) };
    });
    await session.simple("ROLLBACK");
    await session.simple(`DEALLOCATE ${name}`);
    return found;
}
/** As plans print them: of a partitioned table's index those of its partitions. */
async function namesOf(session, { schema, bare }) {
    const { rows } = await session.extended(`SELECT c.relname AS name FROM pg_class c WHERE c.oid = to_regclass($1)
     UNION SELECT c.relname FROM pg_partition_tree(to_regclass($1)) t JOIN pg_class c ON c.oid = t.relid`, [(0,grammar_name/* nameInQuotes */.iS)({ schema, name: bare })]);
    return new Set(rows.map(({ name }) => String(name)));
}
/** Without an index, and without the constraint that it belongs to. */
function dropOf({ name, table, constraint }) {
    return constraint === null
        ? `DROP INDEX ${name}`
        : `ALTER TABLE ${table} DROP CONSTRAINT ${constraint} CASCADE`;
}
const sorting = /Sort$/;
/** It finds rows by the index, or takes them in its order; what only reads it from end to end is served by many. */
function servesIn(plan, control) {
    const sorts = (of) => of === null ? 0 : [...nodesOf(of.tree)].filter(({ kind }) => sorting.test(kind)).length;
    return (plan.using.some(({ details }) => details.some((one) => /^(?:Index Cond|Order By): /.test(one))) ||
        (plan.using.length > 0 && sorts(plan) < sorts(control)));
}

;// CONCATENATED MODULE: ./build/src/prove/plans/further-queries.js




/**
 * What else a btree may be made for, of which those queries are given that use it: rows without a value, rare values, the
 * least and the greatest, groups, rows that are missing, and what the index alone can answer.
 */
async function furtherQueries(session, index, rows) {
    if (index.method !== "btree" || !index.keys.every(isSorted))
        return [];
    const using = [];
    for (const derived of await candidates(session, index, rows)) {
        const query = queryOf(index, derived);
        const plan = await tried(session, { query, given: [] }, index, { forced: false });
        if (plan && plan.using.length > 0)
            using.push(query);
    }
    return using;
}
/** Of one key, behind others that have a value each. */
function ofKey(key, before, select) {
    return [
        { what: `${key} is null`, text: select("*", [...before, `${key} IS NULL`]) },
        { what: `${key} is not null`, text: select("*", [...before, `${key} IS NOT NULL`]) },
        { what: `least and greatest ${key}`, text: select(`min(${key}), max(${key})`, before) },
    ];
}
async function candidates(session, index, rows) {
    const { table, keys, included, predicate } = index;
    const source = rows ? null : await rowOf(session, table);
    const values = [];
    for (const key of keys) {
        const [value] = await valuesFor(session, { ...index, keys: [key] }, source);
        values.push(value?.value ?? null);
    }
    const [first] = keys;
    if (!first)
        return [];
    const select = (what, conditions, rest = "") => {
        const all = predicate === null ? conditions : [...conditions, predicate];
        return `SELECT ${what} FROM ${table}${all.length > 0 ? ` WHERE ${all.join(" AND ")}` : ""}${rest}`;
    };
    const equal = keys.map(({ expression }, at) => values[at] === null ? `${expression} IS NULL` : `${expression} = ${values[at]}`);
    const all = keys.map(({ expression }) => expression).join(", ");
    const rare = await rarest(session, index, first);
    const missing = select("", [`${first.expression} = wanted.v`]);
    return [
        { what: "equality", text: select("*", equal) },
        ...(keys.length > 1 ? [{ what: "first key", text: select("*", equal.slice(0, 1)) }] : []),
        ...(rare === null ? [] : [{ what: "rare value", text: select("*", [`${first.expression} = ${rare}`]) }]),
        ...keys.flatMap(({ expression }, at) => ofKey(expression, equal.slice(0, at), select)),
        { what: "first rows", text: select("*", [], ` ORDER BY ${keys.map(sortedBy).join(", ")} LIMIT 20`) },
        { what: "groups", text: select(`${all}, count(*)`, [], ` GROUP BY ${all}`) },
        { what: "distinct values", text: select(`DISTINCT ${first.expression}`, []) },
        ...(values[0] == null
            ? []
            : [
                {
                    what: "missing rows",
                    text: `SELECT wanted.v FROM (VALUES (${values[0]})) AS wanted (v) WHERE NOT EXISTS (${missing})`,
                },
            ]),
        { what: "index only", text: select([all, ...included].join(", "), equal.slice(0, 1)) },
        { what: "all of its rows", text: select("count(*)", []) },
    ];
}
/** The least frequent of the values that come often, as written in SQL; null: none is known, or the key is an expression. */
async function rarest(session, { table }, key) {
    let value = null;
    await attempt(async () => {
        const { rows } = await session.extended(`SELECT quote_literal((s.most_common_vals::text::text[])[cardinality(s.most_common_freqs)]) AS value FROM pg_stats s
         JOIN pg_namespace n ON n.nspname = s.schemaname JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
       WHERE c.oid = to_regclass($1) AND quote_ident(s.attname) = $2`, [table, key.expression]);
        value = rows[0]?.value ?? null;
    });
    return value === null ? null : String(value);
}

;// CONCATENATED MODULE: ./build/src/prove/plans/predicate-values.js







/** Of more sets of values no more are tried. */
const MOST_SETS = 60;
const MOST_FREQUENT = 6;
/**
 * The queries, each also with the values with which it uses a partial index, where what was exported has a parameter in
 * the place of a constant: those of the predicate, then what comes often in the column, then null.
 */
async function withPredicateValues(session, partial, queries) {
    if (partial.length === 0)
        return queries;
    const all = [];
    for (const asked of queries) {
        const query = asked.wrong === undefined ? await withTypes(session, asked) : asked;
        if (query instanceof server/* ServerError */.gP || query.wrong !== undefined) {
            all.push(asked);
            continue;
        }
        const given = await argumentsFor(session, query);
        const found = new Map();
        for (const index of partial) {
            const values = await usingValues(session, index, query, given);
            if (values)
                found.set(values.says, values);
        }
        all.push(...(found.size === 0 ? [query] : variantsOf(query, given, [...found.values()])));
    }
    return all;
}
function variantsOf(query, given, found) {
    const changed = query.parameters.flatMap((_, at) => found.some((one) => one.given[at] !== given?.[at]) ? [at] : []);
    const said = (values) => changed.map((at) => `${calledOf(query.parameters[at], at)} = ${values[at]}`).join(", ");
    const variant = (values, says) => ({
        ...query,
        name: `${query.name} with ${says}`,
        variant: { of: query.name, says },
        parameters: query.parameters.map((parameter, at) => ({
            ...parameter,
            values: [values[at] ?? []].flat(),
        })),
    });
    return [
        given === null ? query : variant(given, said(given)),
        ...found.map((one) => variant(one.given, one.says)),
    ];
}
/** null: it uses the index as it is, or with none of the values. */
async function usingValues(session, index, query, given) {
    if (!query.parameters.some((one) => mayDecide(one, index)))
        return null;
    const own = await tried(session, { query, given }, index, { forced: false });
    if (!own)
        return null;
    const used = own.using.length > 0;
    // Where the value at hand is one that the predicate is made for, others are not.
    if (used && (index.predicate === null || given === null))
        return null;
    for (const values of await predicateValues(session, index, query)) {
        const plan = await tried(session, { query, given }, index, { forced: false, given: values.given });
        if (plan && plan.using.length > 0 !== used)
            return values;
    }
    return null;
}
/** A value is one that nobody has given, of a column of the predicate, as far as it is known which. */
function mayDecide({ column, values }, index) {
    const { table, schema, predicate } = index;
    if (values.length > 0)
        return false;
    if (column === null)
        return predicate !== null;
    const named = (0,grammar_name/* nameByServer */.OE)({ schema: column.table.schema ?? schema, name: column.table.name });
    return decidingColumns(index).includes(column.name) && named === table;
}
/** Those of the predicate; without one the keys, of which some values may be rare enough. */
function decidingColumns({ within, predicate, keys }) {
    if (predicate !== null)
        return within;
    const plain = keys.filter(({ columns }) => columns.length === 0).map(({ expression }) => expression);
    return plain.map((name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name));
}
/** The sets of values with which a query might imply the predicate of an index; none where it has no such parameter. */
async function predicateValues(session, index, query) {
    if (!query.parameters.some((one) => mayDecide(one, index)))
        return [];
    const types = await predicate_values_typesOf(session, query);
    if (types === null)
        return [];
    const lists = [];
    const deciding = [];
    for (const [at, parameter] of query.parameters.entries()) {
        const type = types[at] ?? "text";
        const known = await argumentsFor(session, { ...query, parameters: only(query.parameters, at) });
        const base = known?.[at] ?? (await anyOf(session, type));
        if (base === null)
            return [];
        const fitting = mayDecide(parameter, index) ? await fittingValues(session, index, parameter, type) : [];
        const first = parameter.column === null ? [base] : [];
        lists.push(fitting.length > 0 ? [...new Set([...first, ...fitting, "NULL", base])] : [base]);
        // Where the column is not known, only what is another value is worth a word.
        if (fitting.length > 0)
            deciding.push({ at, unless: parameter.column === null ? base : null });
    }
    return setsOf(lists).map((given) => ({
        given,
        says: deciding
            .filter(({ at, unless }) => given[at] !== unless)
            .map(({ at }) => `${calledOf(query.parameters[at], at)} = ${given[at]}`)
            .join(", "),
    }));
}
/** One parameter, and of the others nothing that has to be found. */
function only(parameters, wanted) {
    return parameters.map((parameter, at) => at === wanted || parameter.values.length > 0 ? parameter : { ...parameter, values: ["NULL"] });
}
/** Constants of the predicate and what comes often, as far as they are of the parameter's type. */
async function fittingValues(session, index, parameter, type) {
    const { rows } = await session.extended(`SELECT FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_type p ON p.oid = to_regtype($3)
     WHERE a.attrelid = to_regclass($1) AND to_jsonb(a.attname) <@ $2::jsonb AND t.typcategory = p.typcategory`, [index.table, JSON.stringify(decidingColumns(index)), type]);
    if (rows.length === 0)
        return [];
    const fitting = [];
    const truths = type === "boolean" ? ["'true'", "'false'"] : [];
    const named = [...constantsIn(index.predicate ?? ""), ...truths];
    for (const constant of [...named, ...(await frequent(session, index, parameter))])
        if (!(await attempt(() => session.extended(`SELECT ${constant}::${type}`))))
            fitting.push(constant);
    return fitting;
}
function calledOf(parameter, at) {
    return parameter?.column?.name ?? `$${at + 1}`;
}
/** The first of each list first, then one after the other. */
function setsOf(lists) {
    let sets = [[]];
    for (const list of lists)
        sets = list.flatMap((value) => sets.map((set) => [...set, value])).slice(0, 20 * MOST_SETS);
    return sets.slice(0, MOST_SETS);
}
/** Strings and numbers, as PostgreSQL prints an expression. */
function constantsIn(expression) {
    const strings = literalsIn(expression);
    const rest = expression.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, " ");
    const numbers = rest.match(/(?<![\w.])-?\d+(?:\.\d+)?\b/g) ?? [];
    return [...strings, ...numbers.map((one) => `'${one}'`)];
}
/** The rarest of those that come often, and where the values begin and end. */
const RARE = ` || (s.most_common_vals::text::text[])[cardinality(s.most_common_freqs):]
  || (s.histogram_bounds::text::text[])[1:2] || (s.histogram_bounds::text::text[])[cardinality(s.histogram_bounds::text::text[]) - 1:]`;
async function frequent(session, index, { column }) {
    const { table, predicate } = index;
    const names = column === null ? decidingColumns(index) : [column.name];
    const found = [];
    await attempt(async () => {
        const { rows } = await session.extended(`SELECT quote_literal(one) AS value FROM pg_stats s JOIN pg_namespace n ON n.nspname = s.schemaname
         JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename,
         unnest((s.most_common_vals::text::text[])[1:${MOST_FREQUENT}]${predicate === null ? RARE : ""}) AS one
       WHERE c.oid = to_regclass($1) AND to_jsonb(s.attname) <@ $2::jsonb`, [table, JSON.stringify(names)]);
        found.push(...rows.map(({ value }) => String(value)));
    });
    return found;
}
/** As the server has inferred them; null: it refuses the query. */
async function predicate_values_typesOf(session, query) {
    const name = "indexwright_types";
    if (await attempt(() => session.extended(preparation(name, query))))
        return null;
    const { rows } = await session.extended("SELECT to_json(parameter_types::text[])::text AS types FROM pg_prepared_statements WHERE name = $1", [name]);
    await session.simple(`DEALLOCATE ${name}`);
    return JSON.parse(String(rows[0]?.types ?? "[]"));
}
const anything = [
    "42",
    "true",
    "2024-01-01",
    "1 day",
    "{}",
    "00000000-0000-0000-0000-000000000042",
    "x",
    "[1,2)",
];
/** A constant of a type of which no value is known, for a plan that is not run; null: none of those that we know. */
async function anyOf(session, type) {
    for (const text of anything)
        if (!(await attempt(() => session.extended(`SELECT '${text}'::${type}`))))
            return `'${text}'`;
    return null;
}

;// CONCATENATED MODULE: ./build/src/prove/plans/relevant-queries.js



const relevant_queries_MOST = 40;
/** Those of the queries that can be planned here, read a table whose indexes change, and are not `asked` anyway. */
async function relevant({ after, fresh, gone }, queries, asked) {
    const tables = new Set([...fresh, ...gone].map((one) => one.table));
    const known = new Set(asked.map(({ text }) => text));
    const taken = new Map();
    const name = "indexwright_runbook";
    await after.simple("SET plan_cache_mode = force_generic_plan");
    for (const query of queries) {
        if (taken.size >= relevant_queries_MOST)
            break;
        // A page may well explain a query of another database, or of what was there once.
        await attempt(async () => {
            await after.extended(preparation(name, query));
            const { tree } = await planned(after, name, { given: null, count: query.parameters.length });
            const reads = [...nodesOf(tree)].some(({ relation }) => relation !== null && tables.has(relation));
            if (reads && !known.has(query.text) && !taken.has(query.text))
                taken.set(query.text, query);
        });
        await attempt(() => after.simple(`DEALLOCATE ${name}`));
    }
    await after.simple("SET plan_cache_mode = force_custom_plan");
    return [...taken.values()];
}

;// CONCATENATED MODULE: ./build/src/prove/plans/served-before.js
/** The planner's own measure of what it takes as equal (add_path: 1.01), with room for a key or two more in a page. */
const AS_WELL = 1.1;
/** Reading one page, in the planner's unit (seq_page_cost): a larger index has more of them on the way to few rows. */
const PAGE = 1;
/**
 * The indexes that served every query before that uses the new one now, by the same kind of scan and at the same cost;
 * null: there is a query that gained, or could: of rows that are made up a few columns may find one, of production's
 * thousands, so that another index has to hold all that the new one does. Those that the change drops are meant to be replaced.
 */
function servedBefore(index, plans, { gone, standing, trusted }) {
    if (index.serves === "uniqueness")
        return null;
    const names = new Set();
    const dropped = new Set(gone.map(({ bare }) => bare));
    for (const { before, after, speedup } of plans) {
        const now = after && scansIn(after.tree).find((scan) => scan.index === index.bare);
        if (!before || !after || !now)
            continue;
        const then = scansIn(before.tree).find(({ kind, relation }) => kind === now.kind && relation === now.relation);
        const gained = before.cost > AS_WELL * after.cost + PAGE || (speedup !== undefined && speedup.low > AS_WELL);
        if (!then || dropped.has(then.index) || gained)
            return null;
        names.add(then.index);
    }
    const serving = standing.filter((one) => one.table === index.table && names.has(one.bare));
    if (names.size === 0 || !(trusted || serving.every((one) => holds(one, index))))
        return null;
    return [...names];
}
/** Every key of another index, in whatever order. */
function holds(index, other) {
    const keyOf = ({ expression, collation }) => `${expression} ${collation}`;
    const own = new Set(index.keys.map(keyOf));
    return other.keys.every((key) => own.has(keyOf(key)) || index.included.includes(key.expression));
}
/** The scan of an index for a bitmap names no table: that is the one whose rows the bitmap is for. */
function scansIn(tree, above = null) {
    const relation = tree.relation ?? above;
    const kind = tree.kind.replace(/ Backward$/, "");
    return [
        ...(tree.index === null ? [] : [{ kind, index: tree.index, relation }]),
        ...tree.children.flatMap((child) => scansIn(child, relation)),
    ];
}

// EXTERNAL MODULE: ./build/src/sql/statements/alter-commands.js
var alter_commands = __webpack_require__(94568);
;// CONCATENATED MODULE: ./build/src/prove/rows/later/added-columns.js


function addedBy(units) {
    const altering = units
        .flatMap(({ statements }) => statements)
        .flatMap(({ node }) => node.AlterTableStmt ?? []);
    return altering.flatMap((alter) => (0,alter_commands/* addedColumns */.YB)(alter).map(({ colname = "" }) => ({ table: (0,grammar_name/* nameOf */.Vb)(alter.relation), column: colname })));
}

;// CONCATENATED MODULE: ./build/src/prove/plans/sparse-columns.js



/** So many columns are counted. */
const sparse_columns_MOST = 8;
/** Rows from before a column came are about nineteen of twenty here. */
const LEAST_SHARE = 0.9;
const LONGEST_VALUE = 40;
/**
 * A column that a migration has added holds the same in nearly every made-up row, as after ADD COLUMN; in production it is
 * filled by and by. What is said of an index that holds it is said of such rows, one sentence for each column.
 */
async function sparseColumns(subject, { after, fresh, tables }) {
    if (tables === null || tables.alike)
        return [];
    const there = [...tables.filled, ...tables.made];
    const names = [...subject.added, ...addedBy(subject.up)].map(({ table, column }) => ({ table, column }));
    const held = new Map();
    for (const index of fresh.filter((each) => each.name === each.root && there.includes(each.table)))
        for (const { table, column } of names)
            if (isOf(index, table.name) && sparse_columns_holds(index, column))
                held.set(`${index.table}.${column}`, { index, column });
    const counted = [...held.values()].slice(0, sparse_columns_MOST);
    subject.limit("added columns of new indexes counted", counted.length, held.size);
    const said = [];
    for (const { index, column } of counted)
        said.push(...(await sparse_columns_told(after, index, column)));
    return said;
}
function isOf({ table }, name) {
    return table === (0,grammar_name/* quoteIdentifier */.Cm)(name) || table.endsWith(`.${(0,grammar_name/* quoteIdentifier */.Cm)(name)}`);
}
function sparse_columns_holds({ keys, included, within }, column) {
    const written = (0,grammar_name/* quoteIdentifier */.Cm)(column);
    const named = keys.flatMap(({ expression, columns }) => [expression, ...columns]);
    return [...named, ...included].includes(written) || within.includes(column);
}
async function sparse_columns_told(session, index, column) {
    const { name, table } = index;
    const written = (0,grammar_name/* quoteIdentifier */.Cm)(column);
    const said = [];
    await attempt(async () => {
        const { rows } = await session.extended(`SELECT left(${written}::text, ${LONGEST_VALUE}) AS value, count(*) / sum(count(*)) OVER () AS share FROM ${table}
       GROUP BY 1 ORDER BY 2 DESC LIMIT 1`);
        const [most] = rows;
        const share = Number(most?.share ?? 0);
        if (!most || share < LEAST_SHARE)
            return;
        const value = most.value === null ? "NULL" : `'${String(most.value)}'`;
        said.push(`${Math.round(share * 100)} % of the rows of ${table} have ${value} in ${written} here, which a migration has added: the size, the use and the price of ${name} are those of such rows`);
    });
    return said;
}

;// CONCATENATED MODULE: ./build/src/prove/plans/thresholds.js
/** From there on a query is told to be faster or slower, and a slower one is a finding. */
const TOLD = 1.2;
/**
 * The speedups at which what is said of a query changes: told faster or slower, or held to a budget. null: it is held to
 * a time, of which few runs would give another percentile.
 */
function thresholdsOf(query, budgets) {
    if (query.budgets.some(({ kind }) => kind === "time") || budgets.p95Ms.size > 0)
        return null;
    const { speedup, reduction, regression } = budgets;
    return [
        TOLD,
        1 / TOLD,
        ...query.budgets.flatMap(leastOf),
        ...(speedup === null ? [] : [speedup]),
        ...(reduction === null ? [] : [speedupFrom(reduction)]),
        ...(regression === null ? [] : [1 / (1 + regression)]),
    ];
}
function leastOf(budget) {
    if (budget.kind === "speedup")
        return [budget.least];
    return budget.kind === "reduction" ? [speedupFrom(budget.least)] : [];
}
/** Half the time is twice the speed. */
function speedupFrom(reduction) {
    return 1 / Math.max(1 - reduction, Number.EPSILON);
}

;// CONCATENATED MODULE: ./build/src/prove/plans/variants.js
/** Of more combinations than that, each value is taken once, the others being their first. */
const MOST_COMBINED = 8;
const variants_MOST = 24;
const variants_LONGEST = 40;
/** A query once for each set of values that its parameters are given; a plan may suit one, and not another. */
function withEachValue(query) {
    const lists = query.parameters.map(({ values }) => (values.length > 0 ? values : [null]));
    const count = lists.reduce((product, list) => product * list.length, 1);
    if (count === 1)
        return [query];
    const sets = (count <= MOST_COMBINED ? combined(lists) : oneByOne(lists)).slice(0, variants_MOST);
    const several = query.parameters.flatMap(({ values }, at) => (values.length > 1 ? [at] : []));
    const taken = new Set();
    return sets.map((set) => {
        const says = several.map((at) => `$${at + 1} = ${cut(set[at] ?? "")}`).join(", ");
        const known = taken.has(says);
        taken.add(says);
        return {
            ...query,
            name: `${query.name} with ${says}${known ? `, number ${taken.size}` : ""}`,
            variant: { of: query.name, says },
            parameters: query.parameters.map((parameter, at) => ({ ...parameter, values: [set[at] ?? []].flat() })),
        };
    });
}
function combined(lists) {
    return lists.reduce((sets, list) => sets.flatMap((set) => list.map((value) => [...set, value])), [[]]);
}
function oneByOne(lists) {
    const first = lists.map((list) => list[0] ?? null);
    const others = lists.flatMap((list, at) => list.slice(1).map((value) => first.with(at, value)));
    return [first, ...others];
}
function cut(value) {
    return value.length > variants_LONGEST ? `${value.slice(0, variants_LONGEST - 1)}…` : value;
}
/** Of an index that some values of a query are looked up with, and others not, one sentence for each such query. */
function onlyUnder(plans, usedBy) {
    const names = new Set(plans.flatMap(({ query }) => query.variant?.of ?? []));
    return [...names].flatMap((name) => {
        const all = plans.flatMap(({ query, after }) => (after && query.variant?.of === name ? [query] : []));
        const says = (wanted) => all
            .filter((query) => usedBy.includes(query.name) === wanted)
            .map((query) => query.variant?.says ?? "")
            .slice(0, 5)
            .join("; ");
        const [used, not] = [says(true), says(false)];
        return used === "" || not === "" ? [] : [`"${name}" uses it with ${used}, and not with ${not}`];
    });
}

;// CONCATENATED MODULE: ./build/src/prove/plans/index-variants.js

/** The index as it is, made anew. */
function unchanged(index) {
    return made(index, {});
}
/** The index with one thing different; what the access method has not, the server refuses. */
function index_variants_variantsOf(index) {
    const { keys, predicate } = index;
    return [
        ...(predicate === null
            ? []
            : [
                { changed: made(index, { predicate: null }), because: `does not imply its predicate ${predicate}` },
            ]),
        ...keys.flatMap((_, at) => classVariants(index, at)),
        ...behindFirst(index),
        ...keys.flatMap((_, at) => orderVariants(index, at)),
        ...keys.flatMap((_, at) => expressionVariants(index, at)),
    ];
}
function withKey(index, at, key) {
    return made(index, { keys: index.keys.map((old, place) => (place === at ? { ...old, ...key } : old)) });
}
function classVariants(index, at) {
    const key = index.keys[at];
    if (!key)
        return [];
    const { expression, opclass, isDefault, collation } = key;
    const prefix = at > 0 ? [] : ["text_pattern_ops", "varchar_pattern_ops", "bpchar_pattern_ops"];
    return [
        ...(isDefault
            ? []
            : [
                {
                    changed: withKey(index, at, { operatorClass: "" }),
                    because: `needs the type's default operator class for ${expression}, which has ${opclass}`,
                },
            ]),
        ...prefix.map((wanted) => ({
            changed: withKey(index, at, { operatorClass: wanted }),
            because: `looks for a prefix, which a btree finds only with ${wanted}, as the database's collation is not C`,
        })),
        ...(collation === null
            ? []
            : [
                {
                    changed: withKey(index, at, { collation: null }),
                    because: `compares ${expression} under another collation than ${collation}, which the index has`,
                },
            ]),
    ];
}
/** The index without the keys before another one. */
function behindFirst(index) {
    const [first] = index.keys;
    return index.keys.slice(1).map(({ expression }, at) => ({
        changed: made(index, { keys: index.keys.slice(at + 1) }),
        because: `has no condition on its first key (${first?.expression}), only on ${expression}`,
    }));
}
function orderVariants(index, at) {
    const key = index.keys[at];
    if (!key)
        return [];
    const { expression, descending, nullsFirst } = key;
    const [asked, held] = nullsFirst ? ["last", "first"] : ["first", "last"];
    return [
        {
            changed: withKey(index, at, { descending: !descending, nullsFirst: !nullsFirst }),
            because: `sorts by ${expression} ${descending ? "ascending" : "descending"}, against the order that the index has it in`,
        },
        {
            changed: withKey(index, at, { nullsFirst: !nullsFirst }),
            because: `sorts by ${expression} with nulls ${asked}, which the index has ${held}`,
        },
    ];
}
function expressionVariants(index, at) {
    const key = index.keys[at];
    if (!key)
        return [];
    return expressionsFor(key).map(({ written, read }) => ({
        changed: withKey(index, at, { expression: written, operatorClass: "", collation: null }),
        because: `asks for ${read}, but the index holds ${key.expression}`,
    }));
}
/** What queries often ask for instead of a column, or instead of an expression of one. */
function expressionsFor({ expression, columns }) {
    const [only, more] = columns;
    if (only !== undefined)
        return more === undefined ? [{ written: only, read: only }] : [];
    return [
        ...["lower", "upper"].map((name) => `${name}(${expression})`).map((one) => ({ written: one, read: one })),
        ...["text", "date"].map((type) => ({
            written: `((${expression})::${type})`,
            read: `${expression}::${type}`,
        })),
    ];
}
function made(index, change) {
    const { bare, table, method, included, keys, predicate } = { ...index, ...change };
    const include = included.length === 0 ? "" : ` INCLUDE (${included.join(", ")})`;
    const where = predicate === null ? "" : ` WHERE ${predicate}`;
    const list = keys.map((one) => keyOf(one, method === "btree")).join(", ");
    return `CREATE INDEX ${(0,grammar_name/* inQuotes */.Nt)(bare)} ON ${table} USING ${method} (${list})${include}${where}`;
}
function keyOf({ expression, collation, operatorClass, descending, nullsFirst }, sorted) {
    const order = sorted ? `${descending ? " DESC" : ""} NULLS ${nullsFirst ? "FIRST" : "LAST"}` : "";
    return `${expression}${collation === null ? "" : ` COLLATE ${collation}`}${operatorClass === "" ? "" : ` ${operatorClass}`}${order}`;
}

;// CONCATENATED MODULE: ./build/src/prove/plans/unseen-readers.js

/**
 * Queries that may read a table where no plan shows it: those that were not planned and name it, or something that stands
 * on it, and those that reach it only inside a function or a trigger. By their names.
 */
async function unseenReaders(session, table, plans) {
    const { related, hiding, qualified } = await namesAround(session, table);
    return plans
        .filter(({ query, after }) => {
        if (!after)
            return mentions(query.text, [...related, ...hiding]);
        const seen = [...nodesOf(after.tree)].some(({ relation }) => relation !== null && qualified.has(relation));
        return !seen && mentions(query.text, hiding);
    })
        .map(({ query }) => query.name);
}
function mentions(text, names) {
    return names.some((name) => new RegExp(`(?<![\\w$])${name.replace(/[^\w]/g, "\\$&")}(?![\\w$])`, "i").test(text));
}
async function namesAround(session, table) {
    const { rows } = await session.extended(unseen_readers_relations, [table]);
    const related = rows.map(({ bare }) => String(bare));
    const { rows: bodies } = await session.extended(functions);
    let rest = bodies.map(({ name, body, tables }) => ({
        name: String(name),
        body: String(body),
        tables: JSON.parse(String(tables)),
    }));
    const hiding = new Set();
    // A function may call another one that reads the table.
    for (let grown = true; grown;) {
        const reading = rest.filter(({ body }) => mentions(body, [...related, ...hiding]));
        for (const found of reading.flatMap(({ name, tables }) => [name, ...tables]))
            hiding.add(found);
        rest = rest.filter((one) => !reading.includes(one));
        grown = reading.length > 0;
    }
    return {
        related,
        qualified: new Set(rows.map(({ name }) => String(name))),
        hiding: [...hiding].filter((one) => !related.includes(one)),
    };
}
const unseen_readers_relations = `WITH RECURSIVE related (oid) AS (SELECT to_regclass($1)::oid
     UNION SELECT other.oid FROM related, LATERAL (
       SELECT r.ev_class AS oid FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid
         WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = related.oid
       UNION ALL SELECT inhparent FROM pg_inherits WHERE inhrelid = related.oid
       UNION ALL SELECT inhrelid FROM pg_inherits WHERE inhparent = related.oid) AS other)
   SELECT DISTINCT c.relname AS bare, format('%I.%I', n.nspname, c.relname) AS name FROM related
     JOIN pg_class c ON c.oid = related.oid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')`;
/** The migrations' own, each with the tables whose triggers call it. */
const functions = `SELECT p.proname AS name, CASE WHEN p.prokind = 'a' THEN '' ELSE pg_get_functiondef(p.oid) END AS body,
     (SELECT coalesce(json_agg(DISTINCT c.relname), '[]') FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE t.tgfoid = p.oid)::text AS tables
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')`;

;// CONCATENATED MODULE: ./build/src/prove/plans/why-unused.js










/** Fewer pages than that are read as fast as an index is. */
const SMALL_PAGES = 8;
/** Each variant of an index is tried with so many queries. */
const why_unused_MOST_TRIED = 12;
/**
 * Why no plan uses an index, each reason found by trying, with the index as it is for a control. What depends on values that
 * were made up is by chance; where nothing shows that no query can use it, it is unproven.
 */
async function whyUnused(subject, sides, { index, own, plans }) {
    const { after } = sides;
    const unseen = await unseenReaders(after, index.table, plans);
    if (unseen.length > 0)
        return {
            unproven: true,
            unusedBecause: `no plan shows what ${few(unseen)} ${unseen.length === 1 ? "asks" : "ask"} of ${bare(index.table)}`,
        };
    const readers = await readersOf(sides, index, plans, own);
    // Of queries that were made for it, nobody's own has been asked.
    const made = own === null ? {} : { unproven: true };
    if (readers.length === 0)
        return { unusedBecause: `no query reads ${bare(index.table)}`, ...made };
    const found = (await cheaper(sides, index, readers)) ?? (await impossible(subject, index, readers));
    return { ...found, ...made };
}
async function readersOf({ after, fresh }, index, plans, own) {
    const tables = fresh.filter((one) => one.root === index.name).map((one) => one.table);
    const readers = [];
    for (const { query, after: side } of plans) {
        if (!side || (own !== null && !own.includes(query.name)))
            continue;
        if (![...nodesOf(side.tree)].some(({ relation }) => relation !== null && tables.includes(relation)))
            continue;
        readers.push({ query, given: await argumentsFor(after, query), tree: side.tree, cost: side.cost });
    }
    return readers;
}
/** The planner could use the index, and what it takes instead is cheaper, or as cheap; null: nothing shows that it could. */
async function cheaper(sides, index, readers) {
    const { after } = sides;
    const chance = sides.tables?.alike || sides.trusted ? {} : { byChance: true };
    for (const reader of readers) {
        const forced = await forcedPlan(after, index, reader);
        if (!forced)
            continue;
        const pages = await why_unused_pagesOf(after, index.table);
        if (pages <= SMALL_PAGES)
            return {
                unusedBecause: `${bare(index.table)} is so small here (${pages} pages) that reading it whole costs no more`,
                byChance: true,
            };
        const { plan, says } = forced;
        const [price, paid] = [Math.round(plan.cost), Math.round(reader.cost)];
        return {
            unusedBecause: `"${reader.query.name}" could use it${says}, at a cost of ${price} against ${paid} for what it does: it reads too much of the table`,
            ...chance,
        };
    }
    const others = await indexFacts(after);
    const instead = [];
    for (const reader of readers)
        instead.push(...(await insteadOf(after, index, reader, others)));
    const dearer = instead.find((one) => !one.ties);
    const [first] = instead;
    if (!first)
        return null;
    const how = dearer ? chance : { byChance: true };
    return { unusedBecause: (dearer ?? first).says, ...how, ...needless(index, instead, sides) };
}
/** The plan that uses the index where whole scans are the last resort, also with the values of its predicate; null: none does. */
async function forcedPlan(session, index, reader) {
    const plan = await tried(session, reader, index);
    if (plan && plan.using.length > 0)
        return { plan, says: "" };
    for (const { given, says } of await predicateValues(session, index, reader.query)) {
        const other = await tried(session, reader, index, { given });
        if (other && other.using.length > 0)
            return { plan: other, says: ` with ${says}` };
    }
    return null;
}
/** Another index without which this one is used; empty: there is none. */
async function insteadOf(session, index, reader, others) {
    const forced = await tried(session, reader, index);
    const nodes = [reader.tree, ...(forced ? [forced.tree] : [])].flatMap((tree) => [...nodesOf(tree)]);
    const names = new Set(nodes.map((one) => one.index));
    const taken = new Set([...others.values()].filter((one) => names.has(one.bare)).map((one) => one.root));
    for (const other of others.values()) {
        if (!taken.has(other.name) || other.table !== index.table || other.name === index.name)
            continue;
        const plan = await tried(session, reader, index, { changes: [dropOf(other)] });
        if (!plan || plan.using.length === 0)
            continue;
        const ties = plan.cost <= AS_WELL * reader.cost + PAGE;
        const [price, paid] = [Math.round(plan.cost), Math.round(reader.cost)];
        const how = ties ? "which serves it as well" : `at a cost of ${paid} against ${price}`;
        return [{ says: `"${reader.query.name}" takes ${bare(other.name)} instead, ${how}`, other, ties }];
    }
    return [];
}
/** Beside older ones that begin like it, and serve all that could use it, whatever the rows are. */
function needless(index, all, { fresh }) {
    const [first] = index.keys;
    const alike = all.every(({ other }) => other.method === index.method &&
        other.predicate === null &&
        other.keys[0]?.expression === first?.expression &&
        fresh.every(({ name }) => name !== other.name));
    if (!alike || index.serves === "uniqueness")
        return {};
    return { servedBefore: [...new Set(all.map(({ other }) => other.bare))] };
}
async function why_unused_pagesOf(session, table) {
    const { rows } = await session.extended("SELECT coalesce(sum(c.relpages), 0) AS pages FROM pg_partition_tree(to_regclass($1)) t JOIN pg_class c ON c.oid = t.relid WHERE t.isleaf", [table]);
    const pages = Number(rows[0]?.pages);
    if (pages > 0)
        return pages;
    const { rows: own } = await session.extended("SELECT relpages FROM pg_class WHERE oid = to_regclass($1)", [
        table,
    ]);
    return Number(own[0]?.relpages);
}
/**
 * On empty tables nothing is dear but a whole scan that is forbidden: an index that is not used there, where it is the only
 * one, cannot be. The one thing that makes the difference is then the reason.
 */
function impossible(subject, index, readers) {
    return onCopy(subject, async (copy) => {
        await applyAll(subject.up, copy);
        const session = await copy.connect();
        await session.simple("SET plan_cache_mode = force_custom_plan");
        const all = [...(await indexFacts(session)).values()].filter((one) => one.table === index.table);
        const alone = all.filter((one) => one.name === one.root && one.name !== index.name).map(dropOf);
        const controls = [];
        for (const reader of readers) {
            const control = await tried(session, reader, index, { changes: alone });
            // What cannot be tried, or is used there, is not shown to be impossible.
            if (!control || control.using.length > 0)
                return { unproven: true };
            controls.push({ reader, control });
        }
        const rebuilt = [...alone, dropOf(index)];
        for (const { reader } of controls.slice(0, why_unused_MOST_TRIED)) {
            const same = await tried(session, reader, index, { changes: [...rebuilt, unchanged(index)] });
            if (!same || same.using.length > 0)
                return { unproven: true };
        }
        for (const { changed, because } of index_variants_variantsOf(index))
            for (const { reader, control } of controls.slice(0, why_unused_MOST_TRIED)) {
                const plan = await tried(session, reader, index, { changes: [...rebuilt, changed] });
                if (plan && servesIn(plan, control))
                    return { unusedBecause: `"${reader.query.name}" ${because}` };
            }
        const keys = index.keys.map((one) => one.expression).join(", ");
        return {
            unusedBecause: `no condition and no order of a query that reads ${bare(index.table)} fits its keys (${keys})`,
        };
    });
}
function few(names) {
    const [first = "", ...more] = names.map((one) => `"${one}"`);
    return more.length === 0 ? first : `${first} and ${more.length} more`;
}
function bare(name) {
    return name.startsWith("public.") ? name.slice("public.".length) : name;
}

;// CONCATENATED MODULE: ./build/src/prove/plans/writes/changed-values.js


/** Columns of the new indexes that are no key of their own, nor of a partition, each with a value that really differs. */
async function changedColumns(session, fresh, table) {
    const own = fresh.filter((one) => one.table === table);
    const named = own.map((one) => one.name);
    const within = own.flatMap((one) => one.within);
    const { rows } = await session.extended(`SELECT DISTINCT a.attname AS bare FROM pg_attribute a
     WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity <> 'a'
       AND (to_jsonb(a.attname) <@ $3::jsonb OR EXISTS (SELECT 1 FROM jsonb_array_elements_text($2::jsonb) AS one
         JOIN pg_index i ON i.indexrelid = one::regclass
         WHERE a.attnum = ANY (i.indkey) OR i.indexprs::text ~ (':varattno ' || a.attnum || '\\M')))
       AND NOT EXISTS (SELECT 1 FROM pg_index u WHERE u.indrelid = a.attrelid AND u.indisunique AND a.attnum = ANY (u.indkey))
       AND NOT EXISTS (SELECT 1 FROM pg_partitioned_table p WHERE p.partrelid = a.attrelid AND a.attnum = ANY (p.partattrs))`, [table, JSON.stringify(named), JSON.stringify(within)]);
    const free = new Set(rows.map(({ bare }) => String(bare)));
    const changed = [];
    for (const column of (await columnsOf(session, table)).filter((one) => free.has(one.bare))) {
        const value = await differing(session, table, column, changed.length);
        if (value)
            changed.push(value);
    }
    return changed;
}
/** So many rows are looked through for values that may stand there. */
const LOOKED_THROUGH = 5000;
const changed_values_MOST_VALUES = 1000;
/** Another one of the values that stand in the column; where there is none, null, or one that is made up. */
async function differing(session, table, { name, notNull, type }, at) {
    if (type.name === "bool")
        return { name, value: `NOT coalesce(t.${name}, false)`, joined: "" };
    const values = `SELECT DISTINCT ON (${name}::text) ${name} AS v FROM (SELECT ${name} FROM ${table} LIMIT ${LOOKED_THROUGH}) AS few
    WHERE ${name} IS NOT NULL ORDER BY ${name}::text LIMIT ${changed_values_MOST_VALUES}`;
    const { rows } = await session.extended(`SELECT count(*) AS count FROM (${values}) AS all_of_them`);
    const count = Number(rows[0]?.count);
    if (count < 2) {
        const made = valueFor(type, "(s.n + 7)");
        if (count === 1 && !notNull)
            return {
                name,
                value: `CASE WHEN t.${name} IS NULL THEN (SELECT v FROM (${values}) AS the_one) END`,
                joined: "",
            };
        return made === null ? null : { name, value: made, joined: "" };
    }
    const numbered = `SELECT v, row_number() OVER () - 1 AS k FROM (${values}) AS listed`;
    const places = [0, 1].map((step) => ({ step, called: `l${at}_${step}` }));
    const joined = places.map(({ step, called }) => ` JOIN (${numbered}) AS ${called} ON ${called}.k = (s.n + ${step}) % ${count}`);
    const value = `CASE WHEN l${at}_0.v::text IS DISTINCT FROM t.${name}::text THEN l${at}_0.v ELSE l${at}_1.v END`;
    return { name, value, joined: joined.join("") };
}
/** The rows that are to change, by their place, each with its new values: made before, so that only the change is timed. */
function changesOf(table, columns, { skip, rows }) {
    const values = columns.map(({ value }, at) => `${value} AS v${at}`).join(", ");
    const numbered = `(SELECT ctid AS place, row_number() OVER () AS n FROM (SELECT ctid FROM ${table} LIMIT ${rows} OFFSET ${skip}) AS few)`;
    return `SELECT s.place, ${values} FROM ${numbered} AS s JOIN ${table} AS t ON t.ctid = s.place${columns.map(({ joined }) => joined).join("")}`;
}
function updateFrom(changes, table, columns) {
    const set = columns.map(({ name }, at) => `${name} = c.v${at}`).join(", ");
    return `UPDATE ${table} AS t SET ${set} FROM ${changes} AS c WHERE t.ctid = c.place`;
}

;// CONCATENATED MODULE: ./build/src/prove/plans/writes/write-turns.js


/** How many rounds there are on each side, and for how long. */
const ROUNDS = 15;
const FEWEST_ROUNDS = 7;
const LONGEST_MS = 4000;
/** With fewer rows, since their keys are there already, nothing can be told. */
const LEAST_ROWS = 100;
/** A text says why there is no price. */
async function costOfWrites(before, after, sql) {
    const pairs = [];
    const end = performance.now() + LONGEST_MS;
    const refused = await attempt(async () => {
        for (let round = 0; round <= ROUNDS; round++) {
            if (round > FEWEST_ROUNDS && performance.now() > end)
                break;
            const pair = await inTurn(before, after, sql, round % 2 === 0);
            // The first brings the pages into memory.
            if (round > 0)
                pairs.push(pair);
        }
    });
    for (const session of [before, after])
        await attempt(() => session.simple("ROLLBACK"));
    if (refused)
        return refused.message;
    if (pairs.some((one) => one.before.rows < LEAST_ROWS))
        return `fewer than ${LEAST_ROWS} rows can be written`;
    if (pairs.some((one) => one.before.wal === 0))
        return "it writes no WAL";
    const of = (what) => ratioOf(pairs.map((one) => ({ before: one.after[what], after: one.before[what] })));
    const [wal, time] = [of("wal"), of("ms")];
    const updates = pairs.some((one) => one.before.hot > 0);
    const lost = quantile(pairs.map((one) => one.before.hot - one.after.hot), 0.5);
    return {
        ...{ walBytesRatio: wal.ratio, timeRatio: time.ratio, wal, time },
        ...(updates ? { hotLost: timings_short(Math.max(0, lost)) } : {}),
    };
}
/** Now the one side first and now the other, so that whatever slows the machine down for a while slows both. */
async function inTurn(before, after, sql, first) {
    if (first)
        return { before: await writtenBy(before, sql), after: await writtenBy(after, sql) };
    const second = await writtenBy(after, sql);
    return { before: await writtenBy(before, sql), after: second };
}
/** Its own WAL, and its own time without that of planning. */
async function writtenBy(session, sql) {
    await session.simple("BEGIN");
    const known = await countsIn(session);
    const { rows } = await session.extended(`EXPLAIN (ANALYZE, WAL, TIMING OFF, FORMAT JSON) ${sql}`);
    const counts = await countsIn(session);
    await session.simple("ROLLBACK");
    const [whole] = JSON.parse(String(Object.values(rows[0] ?? {})[0]));
    const updated = counts.updated - known.updated;
    return {
        ms: Number(whole["Execution Time"]),
        wal: Number(whole.Plan["WAL Bytes"] ?? 0),
        hot: updated > 0 ? (counts.hot - known.hot) / updated : 0,
        rows: Number(whole.Plan["Tuples Inserted"] ?? updated),
    };
}
/** Counted are also those of earlier transactions, as long as the server has not yet added them to what all see. */
async function countsIn(session) {
    const { rows } = await session.extended(`SELECT coalesce(sum(n_tup_upd), 0) AS updated, coalesce(sum(n_tup_hot_upd), 0) AS hot FROM pg_stat_xact_user_tables`);
    return { updated: Number(rows[0]?.updated), hot: Number(rows[0]?.hot) };
}

;// CONCATENATED MODULE: ./build/src/prove/plans/writes/index.js







/** How many rows one round writes, and on how many tables and columns. */
const ROWS = 1000;
const MOST_TABLES = 4;
const MOST_COLUMNS = 8;
/** How many rows of each column. */
const HOT_ROWS = 120;
/** What the new indexes cost those who write: the same rows written on both sides in turns, and taken back each time. */
async function priceOfWrites(subject, { before, after, fresh }, { filled, made, keysUpTo, drawings, statistics }) {
    const there = [...filled, ...made];
    const all = [...new Set(fresh.map((one) => one.table))];
    const tables = all.filter((one) => there.includes(one));
    subject.limit("tables whose writes were timed", Math.min(tables.length, MOST_TABLES), tables.length);
    const timed = tables.slice(0, MOST_TABLES);
    const prices = { writes: [], untimed: all.flatMap((one) => leftOut(one, tables, timed)) };
    // What is drawn is writtenBy as production writes it.
    if (statistics)
        for (const side of [before, after])
            await readAs(side, statistics);
    for (const table of timed) {
        const sides = { table, before, after };
        await Promise.all([before, after].map((side) => loosened(side, table)));
        const demands = await demandsOf(after, table);
        const alike = drawings.get(table) ?? new Map();
        const drawn = { rows: ROWS, after: keysUpTo, drawings: repeatable(alike, demands) };
        const columns = await changedColumns(after, fresh, table);
        const looked = columns.slice(0, MOST_COLUMNS);
        subject.limit("indexed columns updated one by one", looked.length, columns.length);
        const hot = [];
        // What is taken back leaves its place in the pages: each column has rows of its own, before any are timed.
        for (const [at, column] of looked.entries())
            hot.push(...(await hotOf(sides, column, ROWS + at * HOT_ROWS)));
        note(prices, await priceOfInserts(sides, demands, rowsFromSource(demands, drawn)));
        note(prices, columns.length > 0 ? await priceOfUpdates(sides, columns, hot) : onlyKeys(table));
    }
    return prices;
}
function onlyKeys(table) {
    return `UPDATE of ${table} was not timed: its new indexes hold keys and computed columns alone`;
}
function leftOut(table, tables, timed) {
    if (timed.includes(table))
        return [];
    const why = tables.includes(table) ? `after ${MOST_TABLES} other tables` : "it has no rows here";
    return [`writes to ${table} were not timed: ${why}`];
}
function note(prices, found) {
    if (typeof found === "string")
        prices.untimed.push(found);
    else
        prices.writes.push(found);
}
/** Values that new rows may have as well: no keys, and nothing that grows with each row. */
function repeatable(drawings, { keys }) {
    return new Map([...drawings].filter(([name, { spread }]) => spread.order === 0 && !isKeyed(keys, name)));
}
/** Room in the first pages, as in a table that lives: without any, no update could be HOT. */
async function loosened(session, table) {
    await session.simple("SET synchronize_seqscans = off");
    await attempt(() => session.simple(`DELETE FROM ${table} WHERE ctid IN (SELECT place FROM (SELECT ctid AS place, row_number() OVER () AS n
         FROM (SELECT ctid FROM ${table} LIMIT ${4 * ROWS}) AS few) AS numbered WHERE n % 2 = 0)`));
    await attempt(() => session.simple(`VACUUM ${table}`));
}
/** Made before, on both sides, so that only the writing is timed. */
async function prepared({ before, after }, name, select) {
    for (const side of [before, after]) {
        const refused = await attempt(() => side.simple(`DROP TABLE IF EXISTS ${name}; CREATE TEMP TABLE ${name} AS ${select}`));
        if (refused)
            return refused.message;
    }
    return null;
}
async function priceOfInserts(sides, demands, rows) {
    const { table } = sides;
    const untimed = (why) => `INSERT into ${table} could not be timed: ${why}`;
    if (rows === null)
        return untimed("no row can be made for it");
    const names = demands.columns.map((one) => one.name).join(", ");
    const refused = await prepared(sides, "indexwright_new", `SELECT ${names} FROM ${rows} AS made WHERE ${keptBy(demands)}`);
    if (refused !== null)
        return untimed(refused);
    const sql = `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE SELECT ${names} FROM indexwright_new ON CONFLICT DO NOTHING`;
    const price = await costOfWrites(sides.before, sides.after, sql);
    if (typeof price === "string")
        return untimed(price);
    // An INSERT that updates something by the way says nothing of updates.
    const { hotLost: _, ...rest } = price;
    return { table, operation: "insert", ...rest };
}
async function priceOfUpdates(sides, columns, hot) {
    const { table } = sides;
    const untimed = (why) => `UPDATE of ${table} could not be timed: ${why}`;
    const refused = await prepared(sides, "indexwright_changes", changesOf(table, columns, { skip: 0, rows: ROWS }));
    if (refused !== null)
        return untimed(refused);
    const price = await costOfWrites(sides.before, sides.after, updateFrom("indexwright_changes", table, columns));
    if (typeof price === "string")
        return untimed(price);
    return { table, operation: "update", ...price, ...(hot.length > 0 ? { hot } : {}) };
}
/** How many updates of one column alone are HOT, without the new indexes and with them; empty: the server refuses them. */
async function hotOf(sides, column, skip) {
    const { table, before, after } = sides;
    if ((await prepared(sides, "indexwright_changes", changesOf(table, [column], { skip, rows: HOT_ROWS }))) !==
        null)
        return [];
    const sql = updateFrom("indexwright_changes", table, [column]);
    const shares = [];
    const refused = await attempt(async () => {
        for (const side of [before, after]) {
            shares.push((await writtenBy(side, sql)).hot);
        }
    });
    for (const side of [before, after])
        await attempt(() => side.simple("ROLLBACK"));
    const [without, with_] = shares;
    if (refused || without === undefined || with_ === undefined)
        return [];
    return [{ column: column.name, before: without, after: with_ }];
}

;// CONCATENATED MODULE: ./build/src/prove/plans/index.js















/** How long all queries may take, and one of them. */
const ALL_MS = 12_000;
const ONE_MS = 600;
/** Of a change that makes hundreds of indexes, these many are asked about. */
const MOST_DERIVED = 60;
const MOST_EXPLAINED = 12;
/**
 * What a workload gains and loses by a version's indexes, on a ground that is furnished like production. null: the version changes no index.
 */
function comparePlans(subject, ground, furnishing, queries) {
    return onSides(subject, ground, furnishing, (sides) => compareOn(subject, sides, queries));
}
/** The same, on sides that stand. */
async function compareOn(subject, sides, { workload, runbooks, budgets }) {
    const own = workload === null ? await derived(subject, sides) : null;
    const explained = await relevant(sides, runbooks, workload ?? []);
    const given = await withLiterals(sides, [...(workload ?? []), ...explained].flatMap(withEachValue));
    const queries = [...given, ...(own ? [...own.values()].flat() : [])];
    const longestMs = sides.tables && Math.min(ONE_MS, ALL_MS / Math.max(1, queries.length));
    const extentOf = (query) => longestMs === null ? null : { longestMs, thresholds: thresholdsOf(query, budgets) };
    const emptyTables = emptyTablesIn(sides.after);
    const plans = [];
    for (const [at, query] of queries.entries())
        plans.push(await comparePlan(sides, query, at, extentOf(query), emptyTables));
    const empty = sides.tables ? await emptyTables(plans_tablesOf(sides, plans)) : [];
    const used = await usedOf(subject, sides, { plans, asked: own, empty });
    const prices = sides.tables
        ? await priceOfWrites(subject, sides, sides.tables)
        : { writes: [], untimed: [] };
    return { plans, used, empty, sparse: await sparseColumns(subject, sides), ...prices };
}
/** By the index that each is made for; one for which none can be made is left out. */
async function derived(subject, { after, fresh, tables }) {
    const all = new Map();
    const wanted = fresh.filter(({ name, root }) => name === root);
    let [count, asked] = [0, 0];
    for (const index of wanted) {
        if (count >= MOST_DERIVED)
            break;
        asked++;
        const first = await queriesFor(after, collated(index), tables !== null);
        const queries = [...first, ...(await furtherOf(after, index, first, tables !== null))];
        count += queries.length;
        if (queries.length > 0)
            all.set(index.name, queries);
    }
    subject.limit("new indexes queried", asked, wanted.length);
    return all;
}
/** Where none of the first uses it, it may be made for something else. */
async function furtherOf(session, index, first, rows) {
    for (const query of first) {
        const plan = await tried(session, { query, given: [] }, index, { forced: false });
        if (plan && plan.using.length > 0)
            return [];
    }
    const names = new Set(first.map(({ name }) => name));
    return (await furtherQueries(session, collated(index), rows)).filter(({ name }) => !names.has(name));
}
/** An export has parameters where queries have constants, among them those that a partial index is made for. */
async function withLiterals({ before, after, fresh, gone }, queries) {
    const whole = (all) => all.filter(({ name, root, keys }) => name === root && keys.length > 0);
    const served = await withPredicateValues(after, whole(fresh), queries);
    return withPredicateValues(before, whole(gone).filter(({ predicate }) => predicate !== null), served);
}
function plans_tablesOf({ fresh }, plans) {
    const read = plans.flatMap(({ after }) => (after ? [...nodesOf(after.tree)] : []));
    return [...new Set([...fresh.map((one) => one.table), ...read.flatMap(({ relation }) => relation ?? [])])];
}
/** Which queries use each new index; of the first few that none uses, why. `asked`: those with queries made for them. */
async function usedOf(subject, sides, { plans, asked, empty }) {
    const used = new Map();
    if (plans.every((one) => one.after === undefined))
        return used;
    let unused = 0;
    for (const index of sides.fresh) {
        // A partition's index is asked about as part of the whole.
        if (index.name !== index.root || asked?.has(index.name) === false)
            continue;
        const usedBy = plans
            .filter(({ after }) => after && isUsed(after.tree, index, sides))
            .map((one) => one.query.name);
        if (empty.includes(index.table)) {
            const unusedBecause = `${plans_bare(index.table)} has no rows here`;
            used.set(index.name, { usedBy, ...(usedBy.length > 0 ? {} : { unusedBecause, unproven: true }) });
            continue;
        }
        const own = asked && (asked.get(index.name) ?? []).map((one) => one.name);
        const why = usedBy.length > 0
            ? {}
            : unused < MOST_EXPLAINED
                ? await whyUnused(subject, sides, { index, own, plans })
                : { unproven: true };
        if (usedBy.length === 0)
            unused++;
        const under = onlyUnder(plans, usedBy);
        const before = servedBefore(index, plans, sides);
        const only = under.length > 0 ? { onlyUnder: under } : {};
        used.set(index.name, {
            ...{ usedBy, ...only, ...why },
            ...(before ? { servedBefore: before } : {}),
            ...(index.serves ? { serves: index.serves } : {}),
        });
    }
    subject.limit("unused indexes explained", Math.min(unused, MOST_EXPLAINED), unused);
    return used;
}
/** Equal and in order by its collations: under another one nobody can look it up. */
function collated(index) {
    const keys = index.keys.map((key) => ({
        ...key,
        expression: isDefault(key) ? key.expression : `(${key.expression} COLLATE ${key.collation})`,
    }));
    return { ...index, keys };
}
function isDefault({ collation }) {
    return collation === null || collation === 'pg_catalog."default"';
}
function isUsed(tree, { name }, { fresh }) {
    return usedIn(tree, fresh).some((one) => one.root === name);
}
function plans_bare(name) {
    return name.startsWith("public.") ? name.slice("public.".length) : name;
}

;// CONCATENATED MODULE: ./build/src/prove/remarks.js

const remarks_MOST = 5;
/** Which server it was, and where it is not the one that was meant. */
function remarks_told(server, wanted) {
    const words = {
        url: "the server of --database-url",
        system: "installed on this machine",
        embedded: "embedded",
        pglite: "PGlite: one session, so that neither waits nor plans are measured",
    };
    const said = [`measured on PostgreSQL ${server.version} (${words[server.provider]})`];
    if (server.major === wanted)
        return [...said, ...server.notes];
    return [
        ...said,
        ...server.notes,
        `the migrations are read for PostgreSQL ${wanted}, but the server is a ${server.major}`,
    ];
}
/** Extensions that the server has not, with what would have them. */
function remarks_missing(server, wanted) {
    const builtIn = ["plpgsql"];
    return wanted
        .filter((name) => !builtIn.includes(name) && !server.can.extensions.includes(name))
        .map((name) => `the extension ${name} is not on this server, or may not be created there: pass a disposable PostgreSQL that has it with --database-url`);
}
const MOST_NAMES = 10;
/** A history that does not apply whole, in a few sentences. */
function historyRemarks({ troubles, there, proof, standIns }, schema) {
    const held = there > 0 && schema !== null
        ? [`${there} earlier migrations found what they make in ${schema} already`]
        : [];
    return [
        ...held,
        ...standIns,
        ...partRemarks(proof),
        ...remarks_few(troubles, "more statements of earlier migrations do not apply"),
    ];
}
function partRemarks({ statements, failed, missing: names }) {
    if (failed === 0)
        return [];
    const more = names.length - MOST_NAMES;
    const named = [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])].join(", ");
    return [
        `${failed} of ${statements} statements of earlier migrations ${failed === 1 ? "does" : "do"} not apply, and the others are applied without ${failed === 1 ? "it" : "them"}${named === "" ? "" : `; missing: ${named}`}`,
    ];
}
/** Of migrations in another language than SQL, each tool's in one sentence. */
function betweenRemarks(found) {
    return found.map(({ folder, tool, language, count }) => {
        const those = count === 1 ? "a migration" : `${count} migrations`;
        return `${those} of ${tool} in ${language} among those of ${folder} ${count === 1 ? "is" : "are"} not read, so that what ${count === 1 ? "it makes" : "they make"} is missing here`;
    });
}
/** Which migrations a copied database has had nobody asks it: each tool records that elsewhere. */
function takenRemarks({ named }, folder, taken) {
    if (named === null)
        return [];
    const applied = taken === 0 ? "" : `, to which the ${taken} earlier migrations are taken as applied`;
    return [`what comes before ${folder} is a copy of the database ${named.name}${applied}`];
}
/** What of a version is sent otherwise than its tool would. */
function sentRemarks({ up, down }) {
    const sent = [...up, ...down].flatMap(({ statements }) => statements);
    const schemas = [...new Set(sent.flatMap(schemasFilledIn))];
    const filled = schemas.length === 0
        ? []
        : [
            `what another program fills in for a schema is measured as public: ${schemas.slice(0, remarks_MOST).join(", ")}`,
        ];
    if (!sent.some(switchesAllTriggers))
        return filled;
    return [
        ...filled,
        "DISABLE TRIGGER ALL and ENABLE TRIGGER ALL are measured as TRIGGER USER: only a superuser switches those of foreign keys",
    ];
}
function remarks_few(sentences, rest) {
    const more = sentences.length - remarks_MOST;
    return more > 0 ? [...sentences.slice(0, remarks_MOST), `${more} ${rest}`] : sentences;
}
/** What the measurements remark, each sentence once. */
function allRemarks(...of) {
    return [...new Set(of.flatMap((remarks) => remarks ?? []))];
}

;// CONCATENATED MODULE: ./build/src/prove/rerun/index.js







/** Each costs a copy and two runs. */
const rerun_MOST_TRIALS = 12;
/** From the worst: success over a broken state is noticed by nobody. */
const byGravity = ["masks", "trips", "heals", "clean"];
/**
 * Runs the migration again: after it went well, where the tool does not remember that, and after it failed at each
 * statement before which something had been committed.
 */
async function runAgain(subject, { done, before, again }, interruptions) {
    const trials = interruptions.map(asTrial);
    const [first] = subject.up;
    if (first && !subject.recorded) {
        const met = again ?? (await onCopy(subject, (copy) => twice(subject, copy, done)));
        trials.push({ file: first.migration.file, span: null, ...rerun_judged(met, "clean") });
    }
    const all = cuts(subject);
    subject.limit("failures tried before a second run", Math.min(all.length, rerun_MOST_TRIALS), all.length);
    for (const statement of all.slice(0, rerun_MOST_TRIALS)) {
        const trial = await onCopy(subject, async (copy) => {
            await rerun_upTo(subject, copy, statement);
            // Where nothing is left, the second run is the first.
            if (isSame(compareSnapshots(before, await snapshot(copy.database))))
                return { verdict: "clean", ...nothing };
            return rerun_judged(await onceMore(subject, copy, done), "heals");
        });
        trials.push({ file: statement.file, span: statement.span, ...trial });
    }
    trials.sort((a, b) => byGravity.indexOf(a.verdict) - byGravity.indexOf(b.verdict));
    return { verdict: trials[0]?.verdict ?? "clean", trials };
}
function asTrial({ file, span, afterRerun, says, object, refusal }) {
    const verdict = afterRerun === "valid" ? "heals" : afterRerun === "error" ? "trips" : "masks";
    return { file, span, verdict, says, object, refusal };
}
async function twice(subject, copy, done) {
    await applyAll(subject.up, copy);
    return onceMore(subject, copy, done);
}
function rerun_judged({ refusal, differences }, well) {
    if (refusal)
        return { verdict: "trips", says: refusal.message, object: null, refusal };
    const [first] = differencesIn(differences);
    if (!first || isSame(differences))
        return { verdict: well, ...nothing };
    return { verdict: "masks", ...first, refusal: null };
}
const nothing = { says: null, object: null, refusal: null };
/** Statements at which a failure finds something committed: each that no transaction holds together with those before. */
function cuts(subject) {
    let last = null;
    const all = outerOf(subject.up).filter((statement) => {
        if ((0,transaction_control/* isControl */.c0)(statement))
            return false;
        const block = statement.scope.in === "block" ? statement.scope.id : null;
        const opens = block === null || block !== last;
        last = block;
        return opens;
    });
    return all.slice(1);
}
async function rerun_upTo(subject, copy, target) {
    const { line } = (0,offsets/* positionAt */.t$)(target.file, target.span[0]);
    const cut = async (statements, send) => statements.includes(target)
        ? [{ statements, error: new server/* ServerError */.gP(`cut off at line ${line}`, "57014") }]
        : send();
    for (const unit of subject.up) {
        const session = await copy.connect();
        const outcomes = await apply(unit, session, cut);
        await session.close();
        if (failed(outcomes))
            return;
    }
}

;// CONCATENATED MODULE: ./build/src/prove/rows/needed-keys.js



/** Unique indexes with their keys as written in SQL; expressions may make equal what differs in its columns. */
const wholeKeys = `SELECT i.indrelid::regclass::text AS table, i.indexrelid::regclass::text AS index, pg_get_expr(i.indpred, i.indrelid) AS predicate,
    (SELECT jsonb_agg(pg_get_indexdef(i.indexrelid, k, true) ORDER BY k) FROM generate_series(1, i.indnkeyatts::int) AS k)::text AS keys
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE i.indisunique AND n.nspname !~ '^pg_' ORDER BY i.indexrelid`;
function comingKeyOf({ index, predicate, keys }) {
    return {
        index: String(index),
        keys: JSON.parse(String(keys)),
        predicate: predicate === null ? null : String(predicate),
    };
}
/** By table, what the indexes of the version will ask of rows that are there before it: keys, and a few that satisfy a predicate. */
function comingIn(subject) {
    const asking = /"whereClause"|"unique":true|"CONSTR_(UNIQUE|PRIMARY)"/;
    if (!subject.up.some(({ statements }) => statements.some(({ node }) => asking.test(JSON.stringify(node)))))
        return Promise.resolve(new Map());
    return onCopy(subject, async (copy) => {
        await applyAll(subject.up, copy);
        const session = await copy.connect();
        await session.simple("SET search_path = ''");
        const { rows: partial } = await session.extended(`SELECT format('%I.%I', n.nspname, c.relname) AS name, pg_get_expr(i.indpred, i.indrelid) AS predicate
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE i.indpred IS NOT NULL`);
        const { rows: unique } = await session.extended(uniqueKeys("n.nspname !~ '^pg_'"));
        const { rows: whole } = await session.extended(wholeKeys);
        const coming = new Map();
        for (const name of new Set([...partial, ...unique].map((one) => String(one.name))))
            coming.set(name, {
                predicates: partial.filter((one) => one.name === name).map(({ predicate }) => String(predicate)),
                keys: unique.filter((one) => one.name === name).map(uniqueKeyOf),
                unique: whole.filter((row) => row.table === name).map(comingKeyOf),
            });
        return coming;
    });
}

;// CONCATENATED MODULE: ./build/src/prove/rows/seed-data.js




/** Rows that somebody gives, in whichever tables they are. `patience` is asked before each statement, and may throw. */
async function seeded(database, { statements, unread }, tables, patience) {
    const troubles = unread.map(({ file, span, message }) => `${seed_data_place(file, span)} is not loaded: ${message}`);
    const loading = await database.connect(patience());
    try {
        for (const statement of statements) {
            patience();
            const trouble = await loaded(loading, statement);
            if (trouble !== null)
                troubles.push(trouble);
        }
    }
    finally {
        await loading.close().catch(() => { });
    }
    const session = await database.connect(patience());
    try {
        await session.simple("ANALYZE");
        const filled = [];
        for (const table of tables) {
            const { rows } = await session.extended(`SELECT EXISTS (SELECT 1 FROM ${table}) AS any`);
            if (rows[0]?.any === "t")
                filled.push(table);
        }
        return { tables: filled, troubles };
    }
    finally {
        await session.close();
    }
}
function seed_data_place(file, span) {
    return `${file.path}:${(0,offsets/* positionAt */.t$)(file, span[0]).line}`;
}
/** Null, or why it is not. What only a superuser may do beside the rows a dump does without. */
async function loaded(session, statement) {
    if (statement.body || withheld(statement) !== null)
        return null;
    if (statement.data && isBinary(statement.node))
        return `${seed_data_place(statement.file, statement.span)} is not loaded: binary data cannot be in a file of text`;
    const { data } = statement;
    const error = await attempt(() => data
        ? session.copy(statement.text, seed_data_parts(statement.file, data))
        : session.execute(statement.text, "simple"));
    if (error === null || sqlstates/* duplicateErrors */.t.has(error.sqlstate))
        return null;
    if (error.sqlstate === "42501" && !bringsRows.has(statement.kind))
        return null;
    return `${seed_data_place(statement.file, statement.span)} does not load: ${error.message} (${error.sqlstate})${seed_data_rowOf(statement, error)}`;
}
const bringsRows = new Set(["CopyStmt", "InsertStmt", "SelectStmt", "UpdateStmt"]);
function isBinary(node) {
    const { CopyStmt } = node;
    return (CopyStmt?.options ?? []).some((option) => "DefElem" in option &&
        option.DefElem.defname === "format" &&
        JSON.stringify(option.DefElem.arg).includes('"binary"'));
}
/** A part may take a few messages on the wire; none of them needs all of the file. */
const PART = 1 << 18;
/** The data, cut between characters. */
function* seed_data_parts({ text }, [start, end]) {
    for (let at = start; at < end;) {
        let to = Math.min(end, at + PART);
        const code = text.charCodeAt(to - 1);
        if (to < end && code >= 0xd800 && code < 0xdc00)
            to++;
        yield text.slice(at, to);
        at = to;
    }
}
/** The server counts the lines of the data; the file's own is said. Columns and values it names itself. */
function seed_data_rowOf({ file, data }, { context }) {
    const [, line, rest = ""] = /^COPY .*?, line (\d+)(, column .*)?/m.exec(context) ?? [];
    if (!data || line === undefined)
        return "";
    const last = (0,offsets/* positionAt */.t$)(file, file.text.length).line;
    return `, on line ${Math.min(last, (0,offsets/* positionAt */.t$)(file, data[0]).line + Number(line) - 1)}${rest.slice(0, 200)}`;
}

;// CONCATENATED MODULE: ./build/src/prove/rows/filled-copy.js








/** Two sessions work on each of so many tables at once. */
const MOST_CONTESTED = 3;
const MOST_READ = 8;
/** Fills a copy of the base once, for every measurement that needs rows. */
async function onRows(subject, wanted, work) {
    const { contested, fillable, indexes, workload, runbooks, rows, seed, statistics } = wanted;
    const own = indexes.map((one) => one.table);
    const asked = await readBy(subject, workload ?? [], null);
    const explained = await readBy(subject, runbooks, own);
    const read = [...new Set([...own, ...asked, ...explained])];
    const waited = contested.filter((one) => fillable.includes(one));
    const blocked = waited.slice(0, MOST_CONTESTED);
    const looked = read.slice(0, MOST_READ);
    subject.limit("tables that queries read given rows", looked.length, read.length);
    const tables = [...new Set([...blocked, ...looked.filter((one) => fillable.includes(one))])];
    return onCopy(subject, async ({ database }) => {
        subject.tell("the tables are filled");
        const { patience } = subject;
        const nothing = { unfilled: [], remarks: [], drawings: new Map(), follows: false };
        const found = seed
            ? { ...nothing, ...(await seeded(database, seed, tables, patience)) }
            : await fill(database, tables, { rows, statistics, coming: await comingIn(subject), added: subject.added }, patience);
        const { tables: filled, ...said } = found;
        const worked = waited.filter((one) => filled.includes(one)).slice(0, MOST_CONTESTED);
        subject.limit("tables worked on by others meanwhile", worked.length, waited.length);
        return work({
            database,
            contested: worked,
            filled,
            made: seed ? [] : looked.filter((one) => !fillable.includes(one)),
            rows,
            statistics: seed ? null : statistics,
            keysUpTo: seed || subject.server.named || said.drawings.size > 0 ? BEYOND_SEEDS : rows,
            ...said,
            alike: seed !== null || said.follows,
        });
    });
}
/** No key of somebody's own rows comes so far, nor of those that follow statistics. */
const BEYOND_SEEDS = 50_000_000;
/**
 * The tables that plans of the queries read after the version, those of partitions as a whole. `about`: only of queries
 * that read one of these.
 */
function readBy(subject, queries, about) {
    if (queries.length === 0)
        return Promise.resolve([]);
    return onCopy(subject, async (copy) => {
        await applyAll(subject.up, copy);
        const session = await copy.connect();
        await session.simple("SET plan_cache_mode = force_generic_plan");
        const names = new Set();
        for (const [at, query] of queries.entries())
            await attempt(async () => {
                const tables = await filled_copy_tablesIn(session, query, at);
                if (about === null || tables.some((one) => about.includes(one)))
                    for (const name of tables)
                        names.add(name);
            });
        const { rows } = await session.extended(`SELECT DISTINCT format('%I.%I', n.nspname, c.relname) AS name FROM jsonb_array_elements_text($1::jsonb) AS one
         JOIN pg_class c ON c.oid = coalesce(pg_partition_root(to_regclass(one)), to_regclass(one))
         JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') ORDER BY 1`, [JSON.stringify([...names])]);
        return rows.map(({ name }) => String(name));
    });
}
async function filled_copy_tablesIn(session, query, at) {
    const name = `indexwright_${at}`;
    await session.extended(preparation(name, query));
    const { tree } = await planned(session, name, { given: null, count: query.parameters.length });
    return [...nodesOf(tree)].flatMap(({ relation }) => relation ?? []);
}

// EXTERNAL MODULE: ./build/src/prove/server/index.js + 30 modules
var prove_server = __webpack_require__(53058);
;// CONCATENATED MODULE: ./build/src/prove/statement-results.js




/** What became of each statement: of a run as the tool sends it, and of one in which somebody looked on. */
function runsOf(subject, outcomes, observed) {
    return [...subject.up, ...subject.down].flatMap((unit) => outerOf([unit]).map((statement) => runOf(statement, unit, outcomes, observed)));
}
function runOf(statement, unit, outcomes, { seen, outcomes: apart }) {
    const own = seen.get(statement);
    const end = own && own.locks.length > 0 ? endOf(statement, unit) : null;
    return {
        file: statement.file,
        span: statement.span,
        statement,
        ...statusOf(statement, unit, outcomes, apart),
        ...(own ? { locks: own.locks } : {}),
        ...(own?.blocks ? { blocks: own.blocks } : {}),
        ...(end ? { heldUntil: { file: end.file, span: end.span } } : {}),
    };
}
const ok = { status: "ok", sqlstate: null, message: null };
const unreached = { status: "skipped", sqlstate: null, message: null };
function statusOf(statement, unit, outcomes, apart) {
    const held = withheld(statement);
    if (held)
        return { status: held.status, sqlstate: null, message: held.because };
    if (unit.refused !== null)
        return { ...unreached, message: unit.refused };
    const outcome = outcomes.find((one) => one.statements.includes(statement));
    if (!outcome)
        return unreached;
    if (outcome.error === null)
        return ok;
    const failing = failingIn(outcome.statements, apart);
    const [at, place] = [outcome.statements.indexOf(failing), outcome.statements.indexOf(statement)];
    if (place < at)
        return ok;
    return place > at ? unreached : refusedBy(outcome.error);
}
/** Of a string of several statements the server does not say which it was. */
function failingIn(statements, apart) {
    const known = apart.find((one) => one.error !== null && one.statements.length === 1)?.statements[0];
    if (known && statements.includes(known))
        return known;
    return (statements.find(concurrent_command/* isConcurrently */.z) ?? statements.at(-1));
}
/** 42501: it wants a privilege that no migration has here. */
function refusedBy({ sqlstate, message }) {
    return { status: sqlstate === "42501" ? "refused" : "error", sqlstate, message };
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/catalogs.js
/** Into pg_class and pg_statistic, by a superuser: before PostgreSQL 18 there is no other way. */
const inCatalogs = { relation, column };
function relation(session, statistics) {
    return session.extended(`UPDATE pg_class SET relpages = $3::integer, reltuples = $4::real, relallvisible = $5::integer
     WHERE relname = $2 AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = $1)`, [statistics.schema, statistics.name, statistics.pages, statistics.tuples, statistics.visible]);
}
/**
 * The column with the type that its values have: that below its domains. A value of a domain, or of what is made of
 * domains, would call a check that a migration has written, and a superuser asks here: those stay without values.
 * `element` is what an array, a range or a text search vector is made of.
 */
const typed = `WITH RECURSIVE attribute AS (
    SELECT a.attrelid, a.attnum, a.attcollation, a.atttypid, m.amname = 'gin' AS elements
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_am m ON m.oid = c.relam
    WHERE n.nspname = $1 AND c.relname = $2 AND a.attname = $3 AND a.attnum > 0 AND NOT a.attisdropped
  ), chain AS (
    SELECT a.*, a.atttypid AS typ FROM attribute a
    UNION ALL SELECT c.attrelid, c.attnum, c.attcollation, c.atttypid, c.elements, t.typbasetype
    FROM chain c JOIN pg_type t ON t.oid = c.typ WHERE t.typtype = 'd'
  ), typed AS (
    SELECT c.attrelid, c.attnum, c.attcollation, t.oid AS typ, t.typtype,
      CASE WHEN c.elements THEN c.typ WHEN t.typcategory = 'A' THEN t.typelem WHEN t.oid = 'tsvector'::regtype THEN 'text'::regtype
        WHEN t.typtype IN ('r', 'm') THEN (SELECT g.rngsubtype FROM pg_range g WHERE t.oid IN (g.rngtypid, g.rngmultitypid)) END AS element
    FROM chain c JOIN pg_type t ON t.oid = c.typ WHERE t.typtype <> 'd'
  ), safe AS (
    SELECT t.*, t.typtype IN ('b', 'e', 'r', 'm') AND (t.element IS NULL OR e.typtype IN ('b', 'e') AND e.typcategory <> 'A') AS valued
    FROM typed t LEFT JOIN pg_type e ON e.oid = t.element
  )`;
/** The operator of a type's default btree class; strategy 1 is <, 3 is =. Types without one of their own share one. */
const operator = (type, strategy) => `(SELECT p.amopopr FROM pg_opclass o JOIN pg_amop p ON p.amopfamily = o.opcfamily AND p.amoplefttype = o.opcintype
      AND p.amoprighttype = o.opcintype AND p.amopstrategy = ${strategy}
    JOIN pg_type y ON y.oid = ${type} WHERE o.opcmethod = (SELECT oid FROM pg_am WHERE amname = 'btree') AND o.opcdefault
      AND o.opcintype IN (y.oid, CASE WHEN y.typname = 'varchar' THEN 'text'::regtype WHEN y.typcategory = 'A' THEN 'anyarray'::regtype
        WHEN y.typtype = 'e' THEN 'anyenum'::regtype WHEN y.typtype = 'r' THEN 'anyrange'::regtype
        WHEN y.typtype = 'm' THEN 'anymultirange'::regtype END)
    ORDER BY o.opcintype = y.oid DESC LIMIT 1)`;
const array = (parameter, type) => `array_in(textout(${parameter}::text), ${type}, -1)`;
const count = (parameter) => `cardinality(${parameter}::text::text[])`;
/**
 * What may stand in a slot (catalog/pg_statistic.h): its kind, its operator, its collation, its numbers and its values. As
 * many numbers as values, or nobody may look behind their end: so the planner trusts them.
 */
const slots = `
    (1, $8::text IS NOT NULL AND s.valued AND ${count("$8")} = cardinality($9::real[]), ${operator("s.typ", 3)}, s.attcollation,
      $9::real[], s.typ, $8::text),
    (2, $10::text IS NOT NULL AND s.valued AND ${count("$10")} > 1, ${operator("s.typ", 1)}, s.attcollation, NULL, s.typ, $10::text),
    (3, $11::real IS NOT NULL, ${operator("s.typ", 1)}, s.attcollation, ARRAY[$11::real], NULL, NULL),
    (4, $12::text IS NOT NULL AND s.valued AND s.element IS NOT NULL
        AND cardinality($13::real[]) BETWEEN ${count("$12")} + 2 AND ${count("$12")} + 3,
      ${operator("s.element", 3)}, CASE WHEN s.typ = 'tsvector'::regtype THEN 100 ELSE s.attcollation END, $13::real[], s.element, $12::text),
    (5, $14::real[] IS NOT NULL AND s.element IS NOT NULL, ${operator("s.element", 3)}, s.attcollation, $14::real[], NULL, NULL),
    (6, $15::text IS NOT NULL AND s.typtype IN ('r', 'm'), 672, 0, ARRAY[coalesce($16::real, 0)], 'float8'::regtype, $15::text),
    (7, $17::text IS NOT NULL AND s.valued AND s.typtype IN ('r', 'm'), 0, 0, NULL,
      CASE WHEN s.typtype = 'm' THEN (SELECT g.rngtypid FROM pg_range g WHERE g.rngmultitypid = s.typ) ELSE s.typ END, $17::text)`;
/** Five slots at most; the first that there is something for come first. */
const insert = `${typed}, slot AS (
    SELECT row_number() OVER (ORDER BY kind) AS n, kind, coalesce(op, 0) AS op, coll, numbers, type, vals
    FROM safe s, LATERAL (VALUES ${slots}) AS v (kind, there, op, coll, numbers, type, vals)
    WHERE there AND (op IS NOT NULL OR kind = 7)
  )
  INSERT INTO pg_statistic (starelid, staattnum, stainherit, stanullfrac, stawidth, stadistinct,
    ${[1, 2, 3, 4, 5].map((n) => `stakind${n}, staop${n}, stacoll${n}, stanumbers${n}, stavalues${n}`).join(", ")})
  SELECT s.attrelid, s.attnum, $4::boolean, $5::real, $6::integer, $7::real,
    ${[1, 2, 3, 4, 5].map((n) => `coalesce(s${n}.kind, 0), coalesce(s${n}.op, 0), coalesce(s${n}.coll, 0), s${n}.numbers, CASE WHEN s${n}.vals IS NOT NULL THEN ${array(`s${n}.vals`, `s${n}.type`)} END`).join(",\n    ")}
  FROM safe s ${[1, 2, 3, 4, 5].map((n) => `LEFT JOIN slot s${n} ON s${n}.n = ${n}`).join(" ")}
  RETURNING 1`;
async function column(session, statistics) {
    await session.extended(`DELETE FROM pg_statistic USING pg_attribute a, pg_class c, pg_namespace n
     WHERE n.nspname = $1 AND c.relname = $2 AND a.attname = $3 AND c.relnamespace = n.oid AND a.attrelid = c.oid
       AND starelid = c.oid AND staattnum = a.attnum AND stainherit = $4`, [statistics.schema, statistics.relation, statistics.name, statistics.inherited]);
    const { rows } = await session.extended(insert, [
        ...[
            statistics.schema,
            statistics.relation,
            statistics.name,
            statistics.inherited,
            statistics.nullFrac,
            statistics.avgWidth,
            statistics.nDistinct,
        ],
        ...[
            statistics.mostCommonVals,
            statistics.mostCommonFreqs,
            statistics.histogramBounds,
            statistics.correlation,
        ],
        ...[statistics.mostCommonElems, statistics.mostCommonElemFreqs, statistics.elemCountHistogram],
        ...[statistics.rangeLengthHistogram, statistics.rangeEmptyFrac, statistics.rangeBoundsHistogram],
    ]);
    return rows.length > 0;
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/extended/bytes.js
/*
 * What pg_statistic_ext_data holds, as PostgreSQL 14 to 18 write it on a machine whose lowest byte comes first
 * (src/backend/statistics: mvdistinct.c, dependencies.c, mcv.c; packed, without a gap). Another machine refuses the magic.
 */
const NDISTINCT = 0xa352bfa4;
const DEPENDENCIES = 0xb4549a2c;
const COMMON = 0xe1a651c2;
/** The only type that each of them has. */
const BASIC = 1;
function distinctBytes(items) {
    return Buffer.concat([
        words(NDISTINCT, BASIC, items.length),
        ...items.flatMap(({ of, count }) => [bytes_double(count), words(of.length), ...of.map(small)]),
    ]);
}
function dependencyBytes(items) {
    return Buffer.concat([
        words(DEPENDENCIES, BASIC, items.length),
        ...items.flatMap(({ of, degree }) => [bytes_double(degree), small(of.length), ...of.map(small)]),
    ]);
}
/**
 * A list of most common values that a server has built of rows all of which are different, with frequencies of ours:
 * `order` says at which place in it each combination stands. Items come last: a byte for each null, both frequencies, and
 * the number of each value. null: it is not laid out like that.
 */
function withFrequencies(built, places, order) {
    const size = 3 * places + 16;
    const head = built.length - order.length * size;
    if (head < 14 || built.readUInt32LE(0) !== COMMON || built.readUInt32LE(4) !== BASIC)
        return null;
    if (built.readUInt32LE(8) !== order.length || built.readInt16LE(12) !== places)
        return null;
    const items = order.map(({ at, frequency, baseFrequency }) => {
        const item = Buffer.from(built.subarray(head + at * size, head + (at + 1) * size));
        const share = item.length === size ? item.readDoubleLE(places) * order.length : 0;
        item.writeDoubleLE(frequency, places);
        item.writeDoubleLE(baseFrequency, places + 8);
        return Math.abs(share - 1) < 1e-6 ? item : null;
    });
    const whole = items.flatMap((one) => one ?? []);
    return whole.length === items.length ? Buffer.concat([built.subarray(0, head), ...whole]) : null;
}
function words(...numbers) {
    const bytes = Buffer.alloc(4 * numbers.length);
    for (const [at, number] of numbers.entries())
        bytes.writeUInt32LE(number, 4 * at);
    return bytes;
}
function small(number) {
    const bytes = Buffer.alloc(2);
    bytes.writeInt16LE(number);
    return bytes;
}
function bytes_double(number) {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(number);
    return bytes;
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/extended/object.js

/** The same one here; made where the migrations do not make it. A ServerError where the server cannot. */
async function madeLike(session, given) {
    const there = await objectNamed(session, given);
    if (there)
        return there;
    await session.extended(definitionOf(given));
    return objectNamed(session, given);
}
async function objectNamed(session, { schema, name }) {
    const { rows } = await session.extended(`SELECT jsonb_build_object('oid', x.oid::text, 'table', format('%I.%I', t.nspname, c.relname), 'schema', t.nspname,
       'bare', c.relname, 'partitioned', c.relkind = 'p', 'kinds', to_jsonb(x.stxkind),
       'columns', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', a.attname, 'number', a.attnum) ORDER BY k.at), '[]')
         FROM unnest(x.stxkeys) WITH ORDINALITY AS k (num, at)
           JOIN pg_attribute a ON a.attrelid = x.stxrelid AND a.attnum = k.num),
       'expressions', coalesce(to_jsonb(pg_get_statisticsobjdef_expressions(x.oid)), '[]'))::text AS found
     FROM pg_statistic_ext x JOIN pg_namespace n ON n.oid = x.stxnamespace JOIN pg_class c ON c.oid = x.stxrelid
       JOIN pg_namespace t ON t.oid = c.relnamespace
     WHERE n.nspname = $1 AND x.stxname = $2`, [schema, name]);
    return rows[0] ? JSON.parse(String(rows[0].found)) : null;
}
const object_kinds = { d: "ndistinct", f: "dependencies", m: "mcv", e: null };
/**
 * An expression is SQL that a file brings along: it goes by the extended protocol, which takes one statement, and what
 * came of it is looked at.
 */
function definitionOf(given) {
    const wanted = given.kinds.flatMap((one) => object_kinds[one] ?? []);
    const several = given.columns.length + given.expressions.length > 1;
    const only = several && wanted.length > 0 ? ` (${wanted.join(", ")})` : "";
    const on = [...given.columns.map(grammar_name/* inQuotes */.Nt), ...given.expressions.map(({ sql }) => `(${sql})`)].join(", ");
    const [object, table] = [
        [given.schema, given.name],
        [given.tableSchema, given.table],
    ].map((name) => name.map(grammar_name/* inQuotes */.Nt).join("."));
    return `CREATE STATISTICS ${object}${only} ON ${on} FROM ${table}`;
}
/**
 * For each place of what is given, its place here, columns first; null: what is here is over other columns, or over
 * another table.
 */
function placesHere(given, made) {
    if (made.schema !== given.tableSchema || made.bare !== given.table)
        return null;
    const [columns, expressions] = [made.columns.map((one) => one.name), made.expressions];
    const here = [
        ...given.columns.map((name) => columns.indexOf(name)),
        ...given.expressions.map(({ sql }) => {
            const at = expressions.indexOf(sql);
            return at < 0 ? -1 : columns.length + at;
        }),
    ];
    const all = columns.length + expressions.length;
    return !here.includes(-1) && new Set(here).size === all && here.length === all ? here : null;
}
/** What items of statistics call a place: a column's number, and -1, -2, … for expressions. */
function numberOf({ columns }, place) {
    return columns[place]?.number ?? columns.length - 1 - place;
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/extended/scratch.js

const SCRATCH = "indexwright_scratch";
const scratch_name = `pg_temp.${SCRATCH}`;
/** A message takes at most 65,535 parameters. */
const ROWS_AT_ONCE = 1000;
/** Of the types below domains: a domain may refuse what production has, and here none of its checks is wanted. */
async function scratchLike(session, { table, columns, expressions }) {
    const keys = [...columns.map((one) => (0,grammar_name/* inQuotes */.Nt)(one.name)), ...expressions];
    const list = keys.map((sql, at) => `, ${sql} AS p${at}`).join("");
    await session.extended(`DROP TABLE IF EXISTS ${scratch_name}`);
    await session.extended(`CREATE TEMPORARY TABLE ${SCRATCH} AS SELECT 0 AS at${list} FROM ${table} WITH NO DATA`);
    const { rows } = await session.extended(`WITH RECURSIVE chain AS (
       SELECT attnum, atttypid AS type, atttypmod AS mod, 0 AS depth FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 1
       UNION ALL SELECT c.attnum, t.typbasetype, t.typtypmod, depth + 1 FROM chain c JOIN pg_type t ON t.oid = c.type WHERE t.typtype = 'd')
     SELECT DISTINCT ON (attnum) attnum - 2 AS place, format_type(type, mod) AS type, depth FROM chain ORDER BY attnum, depth DESC`, [scratch_name]);
    for (const { place, type } of rows.filter(({ depth }) => depth !== "0"))
        await session.extended(`ALTER TABLE ${scratch_name} ALTER p${place} TYPE ${type}`);
    const found = await session.extended("SELECT c.oid, n.nspname AS schema FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = $1::regclass", [scratch_name]);
    return { schema: String(found.rows[0]?.schema), oid: String(found.rows[0]?.oid) };
}
/**
 * Lets the server list combinations as it does after ANALYZE, in the binary form of their types: of rows that are all
 * there and all different it keeps each (statext_mcv_build). Their values are in the order of the table's columns.
 */
async function scratchTables(session, combinations) {
    const places = combinations[0]?.values.length ?? 0;
    const columns = Array.from({ length: places }, (_, at) => `p${at}`);
    await session.extended(`CREATE STATISTICS ${scratch_name} (mcv) ON ${columns.join(", ")} FROM ${scratch_name}`);
    await session.extended(`ALTER STATISTICS ${scratch_name} SET STATISTICS ${combinations.length}`);
    for (let from = 0; from < combinations.length; from += ROWS_AT_ONCE) {
        const some = combinations.slice(from, from + ROWS_AT_ONCE);
        const width = places + 1;
        const rows = some.map((_, at) => `(${Array.from({ length: width }, (_, n) => `$${at * width + n + 1}`).join(", ")})`);
        const values = some.flatMap((combination, at) => [from + at, ...combination.values]);
        await session.extended(`INSERT INTO ${scratch_name} VALUES ${rows.join(", ")}`, values);
    }
    await session.extended(`ANALYZE ${scratch_name}`);
    return compared(session, columns, combinations.length);
}
/** Both sides as this server writes them: what is given may be written otherwise. */
async function compared(session, columns, count) {
    const texts = columns.map((one) => `CASE WHEN num_nulls(${one}) = 0 THEN format('%s', ${one}) END`);
    const { rows } = await session.extended(`SELECT x.oid, to_jsonb(e.most_common_vals)::text AS list,
       (SELECT jsonb_agg(jsonb_build_array(${texts.join(", ")}) ORDER BY at)::text FROM ${scratch_name}) AS given
     FROM pg_statistic_ext x JOIN pg_namespace n ON n.oid = x.stxnamespace
       JOIN pg_stats_ext e ON e.statistics_schemaname = n.nspname AND e.statistics_name = x.stxname
     WHERE x.stxrelid = $1::regclass`, [scratch_name]);
    const [row] = rows;
    if (!row?.list)
        return null;
    const list = JSON.parse(String(row.list));
    const place = new Map(list.map((value, at) => [JSON.stringify(value), at]));
    const given = JSON.parse(String(row.given));
    const at = given.flatMap((one) => place.get(JSON.stringify(one)) ?? []);
    const whole = list.length === count && new Set(at).size === count;
    return whole ? { oid: String(row.oid), at } : null;
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/extended/write.js
const types = ["pg_ndistinct", "pg_dependencies", "pg_mcv_list"];
const each = (make) => types.map(make).join("; ");
/**
 * Into pg_statistic_ext_data: up to PostgreSQL 18 no function does that, and its types read nothing in. They are bytes,
 * and a cast that says so is there for as long as the transaction; anyone who makes the same one waits. That the server can
 * read what was written is looked at before it counts. No value of a column is touched.
 */
function write(database, major, row) {
    // Before PostgreSQL 15 an object has one row.
    const [inherit, own] = major < 15 ? ["", ""] : ["stxdinherit, ", `${row.inherited}, `];
    return database.overrule(async (session) => {
        await session.simple(`BEGIN; ${each((type) => `CREATE CAST (bytea AS ${type}) WITHOUT FUNCTION`)}`);
        await session.extended(`DELETE FROM pg_statistic_ext_data WHERE stxoid = $1::oid${major < 15 ? "" : ` AND stxdinherit = ${row.inherited}`}`, [row.oid]);
        await session.extended(`INSERT INTO pg_statistic_ext_data (stxoid, ${inherit}stxdndistinct, stxddependencies, stxdmcv, stxdexpr)
       SELECT $1::oid, ${own}decode($2::text, 'hex')::pg_ndistinct, decode($3::text, 'hex')::pg_dependencies,
         decode($4::text, 'hex')::pg_mcv_list,
         (SELECT array_agg(s ORDER BY k.at) FROM unnest($6::int2[]) WITH ORDINALITY AS k (num, at)
            JOIN pg_statistic s ON s.starelid = $5::oid AND s.staattnum = k.num AND NOT s.stainherit)
       RETURNING stxdndistinct::text, stxddependencies::text`, [
            row.oid,
            ...[row.distinct, row.dependencies, row.common].map((bytes) => bytes?.toString("hex") ?? null),
            row.expressions?.relation ?? null,
            row.expressions ? `{${row.expressions.columns.join(",")}}` : null,
        ]);
        await session.simple(`${each((type) => `DROP CAST (bytea AS ${type})`)}; COMMIT`);
    });
}
/** The most common values of an object, as it holds them. */
async function commonOf(session, oid) {
    const { rows } = await session.extended("SELECT encode(stxdmcv::bytea, 'hex') AS bytes FROM pg_statistic_ext_data WHERE stxoid = $1::oid", [oid]);
    return Buffer.from(String(rows[0]?.bytes ?? ""), "hex");
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/extended/values.js



/** Most common combinations as the server keeps them; `here`: the place of each value. null: they do not fit. */
async function commonLike({ database, session }, common, made, here) {
    await scratchLike(session, made);
    const from = here.map((_, at) => here.indexOf(at));
    const ordered = common.map((one) => ({ values: from.map((at) => one.values[at] ?? null) }));
    const list = await scratchTables(session, ordered);
    if (!list)
        return null;
    const built = await database.overrule((superuser) => commonOf(superuser, list.oid));
    const order = common.map((combination, at) => ({ ...combination, at: list.at[at] ?? 0 }));
    return withFrequencies(built, here.length, order);
}
/**
 * What is known of expressions, as columns of a table have it: from there an object takes it over. null: it does not fit.
 * `here`: the place of each expression.
 */
async function expressionsLike({ session, column }, expressions, made, here) {
    const { oid, schema } = await scratchLike(session, made);
    for (const [at, { known }] of expressions.entries()) {
        const name = `p${here[at]}`;
        const own = known && { ...known, schema, relation: SCRATCH, name, inherited: false };
        if (!own || !(await column(own)))
            return null;
    }
    // The first column is the row's own number.
    return { relation: oid, columns: here.map((at) => at + 2).toSorted((a, b) => a - b) };
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/extended/index.js






/** Gives statistics objects what production's know. What does not succeed is a sentence. */
async function restoreExtended(place, given) {
    const said = [];
    for (const statistics of given.filter(knowsAnything)) {
        const unfit = [];
        const error = await attempt(async () => void unfit.push(...(await restored(place, statistics))));
        if (error)
            said.push(`${lost([(0,grammar_name/* printName */.To)(statistics)])}: the server says: ${error.message}`);
        said.push(...unfit);
    }
    return said;
}
/** "what public.s knows of several columns together is not restored, and the planner takes them for independent". */
function lost(names) {
    const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
    const know = names.length === 1 ? "knows" : "know";
    return `what ${names.slice(0, 3).join(", ")}${more} ${know} of several columns together is not restored, and the planner takes them for independent`;
}
function knowsAnything({ distinct, dependencies, common, expressions }) {
    return Boolean(distinct ?? dependencies ?? common) || expressions.some(({ known }) => known !== null);
}
/** Sentences on what does not fit. */
async function restored(place, given) {
    const { database, major } = place;
    const made = await madeLike(place.session, given);
    const here = made && placesHere(given, made);
    if (!made || !here)
        return [`${lost([(0,grammar_name/* printName */.To)(given)])}: here it is over something else`];
    // Before PostgreSQL 15 it is the one or the other.
    if (major < 15 && given.inherited !== made.partitioned)
        return [];
    const unfit = [];
    const fitting = async (what, work) => {
        let found = null;
        await attempt(async () => {
            found = await work();
        });
        if (found === null)
            unfit.push(`${what} of ${(0,grammar_name/* printName */.To)(given)} do not fit, and are left out`);
        return found;
    };
    const { common, expressions } = given;
    const [kept, known] = [made.kinds.includes("m") && common?.length, made.kinds.includes("e")];
    await write(database, major, {
        oid: made.oid,
        inherited: given.inherited,
        ...numbered(given, made, here),
        common: kept && common
            ? await fitting("the most common values", () => commonLike(place, common, made, here))
            : null,
        expressions: known && expressions.some((one) => one.known)
            ? await fitting("the statistics of expressions", () => expressionsLike(place, expressions, made, here.slice(given.columns.length)))
            : null,
    });
    return unfit;
}
/** What has to do with the numbers of columns alone, in the order in which the server has them. */
function numbered({ distinct, dependencies }, made, here) {
    const there = (of) => of.map((one) => here[one] ?? 0);
    const ascending = (of) => of.toSorted((a, b) => a - b).map((one) => numberOf(made, one));
    const last = (of) => [...ascending(of.slice(0, -1)), ...ascending(of.slice(-1))];
    return {
        distinct: distinct && made.kinds.includes("d")
            ? distinctBytes(distinct.map(({ of, count }) => ({ of: ascending(there(of)), count })))
            : null,
        dependencies: dependencies && made.kinds.includes("f")
            ? dependencyBytes(dependencies.map(({ of, degree }) => ({ of: last(there(of)), degree })))
            : null,
    };
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/functions.js
/** By the functions that pg_upgrade restores statistics with; what does not fit they leave out, and say false. */
const byFunctions = { relation: functions_relation, column: functions_column };
function functions_relation(session, statistics) {
    return session.extended(`SELECT pg_catalog.pg_restore_relation_stats('schemaname', $1::text, 'relname', $2::text, 'relpages', $3::integer,
       'reltuples', $4::real, 'relallvisible', $5::integer)`, [statistics.schema, statistics.name, statistics.pages, statistics.tuples, statistics.visible]);
}
async function functions_column(session, statistics) {
    const { rows } = await session.extended(`SELECT pg_catalog.pg_restore_attribute_stats('schemaname', $1::text, 'relname', $2::text, 'attname', $3::text,
       'inherited', $4::boolean, 'null_frac', $5::real, 'avg_width', $6::integer, 'n_distinct', $7::real,
       'most_common_vals', $8::text, 'most_common_freqs', $9::real[], 'histogram_bounds', $10::text,
       'correlation', $11::real, 'most_common_elems', $12::text, 'most_common_elem_freqs', $13::real[],
       'elem_count_histogram', $14::real[], 'range_length_histogram', $15::text, 'range_empty_frac', $16::real,
       'range_bounds_histogram', $17::text) AS fits`, [
        ...[
            statistics.schema,
            statistics.relation,
            statistics.name,
            statistics.inherited,
            statistics.nullFrac,
            statistics.avgWidth,
            statistics.nDistinct,
        ],
        // Frequencies without their values say nothing.
        ...[
            statistics.mostCommonVals,
            statistics.mostCommonVals && statistics.mostCommonFreqs,
            statistics.histogramBounds,
            statistics.correlation,
        ],
        ...[
            statistics.mostCommonElems,
            statistics.mostCommonElems && statistics.mostCommonElemFreqs,
            statistics.elemCountHistogram,
        ],
        ...[
            statistics.rangeLengthHistogram,
            statistics.rangeLengthHistogram && statistics.rangeEmptyFrac,
            statistics.rangeBoundsHistogram,
        ],
    ]);
    return rows[0]?.fits === "t";
}

// EXTERNAL MODULE: ./build/src/sql/indexes/btree-size.js
var btree_size = __webpack_require__(92245);
;// CONCATENATED MODULE: ./build/src/prove/statistics/gin/keys.js
/** null: nobody knows what an operator class takes of a row, or how much of it there is. */
function ginKeysOf(column) {
    switch (column.opclass) {
        case "array_ops":
        case "gin__int_ops":
            return ofArrays(column);
        case "tsvector_ops":
            return ofWords(column);
        case "jsonb_ops":
            return ofDocuments(column, 10, 24);
        case "jsonb_path_ops":
            return ofDocuments(column, 20, 0);
        case "gin_trgm_ops":
            return ofTrigrams(column);
        default:
            return null;
    }
}
/** Behind the numbers of elements stand the least and the greatest, and the share of nulls (catalog/pg_statistic.h). */
function ofArrays({ known, element, ...column }) {
    const postings = known.elemCountHistogram?.at(-1) ?? 0;
    if (postings <= 0)
        return null;
    // An array has a head of 20 bytes.
    const size = element > 0 ? element : Math.max(5, (known.avgWidth - 20) / postings);
    const common = descending(known.mostCommonElemFreqs?.slice(0, -3));
    return {
        ...{ postings, common, key: element > 0 && element <= 8 ? 0 : size },
        others: othersOf(postings, common, column),
    };
}
/** A text search vector has 8 bytes for each word with one position, and the word itself (tsearch/ts_type.h). */
function ofWords({ known, ...column }) {
    const words = known.mostCommonElems?.slice(1, -1).split(",") ?? [];
    const letters = words.length === 0 ? 6 : words.reduce((sum, word) => sum + word.length, 0) / words.length;
    const common = descending(known.mostCommonElemFreqs?.slice(0, -2));
    const postings = Math.max(1, (known.avgWidth - 5) / (8 + letters), common.reduce((sum, frequency) => sum + frequency, 0));
    return { postings, common, key: letters + 4, others: othersOf(postings, common, column) };
}
/**
 * Of a document nothing is known but how wide it is: its values may be few, as many as there are documents, or anything
 * between; half its keys are names that repeat.
 */
function ofDocuments({ known, tuples }, bytes, key) {
    const postings = Math.max(1, known.avgWidth / bytes);
    const different = known.nDistinct < 0 ? -known.nDistinct * tuples : known.nDistinct;
    const guess = (keys) => ({
        groups: [
            { keys: 50, share: postings / 2 / 50 },
            { keys, share: postings / 2 / keys },
        ],
        unique: 0,
    });
    const most = Math.max(100, (different * postings) / 2);
    const others = { least: guess(100), likely: guess(Math.max(100, most / 2)), most: guess(most) };
    return { postings, key, common: [], others };
}
/** A letter has a trigram; of different ones there are some thousands. */
function ofTrigrams({ known }) {
    const postings = Math.max(1, known.avgWidth);
    const guess = (keys) => ({ groups: [{ keys, share: postings / keys }], unique: 0 });
    return {
        ...{ postings, key: 0, common: [] },
        others: { least: guess(1000), likely: guess(5000), most: guess(50_000) },
    };
}
function descending(shares) {
    return (shares ?? []).toSorted((a, b) => b - a);
}
/** What is not among the most common elements is in fewer rows than each of those; where there are none, in hardly any. */
const UNSEEN = 1e-4;
const STEP = 1.3;
function othersOf(postings, common, { listed, tuples }) {
    const rest = postings - common.reduce((sum, frequency) => sum + frequency, 0);
    const nothing = { groups: [], unique: 0 };
    if (rest < postings / 100)
        return { least: nothing, likely: nothing, most: nothing };
    const rarest = common.at(-1) ?? UNSEEN;
    const most = { groups: [], unique: rest };
    const least = { groups: [{ keys: Math.max(1, rest / rarest), share: rarest }], unique: 0 };
    // With room left in the list, what is not in it was hardly met twice.
    return { least, likely: common.length < listed ? most : goingOn(rest, common, tuples), most };
}
/**
 * Elements grow rarer by a power of their rank, and it is likely that those that are not listed go on like that; by a
 * smaller one where so fast a fall leaves no room for all of them.
 */
function goingOn(rest, common, tuples) {
    // A rank that began at zero would never grow.
    const [last, count] = [common.at(-1) ?? UNSEEN, Math.max(1, common.length)];
    const power = Math.log((common[Math.floor(count / 2) - 1] ?? last) / last) / Math.log(2);
    for (let flatter = power; flatter > 0.01; flatter *= 0.9) {
        const found = fallingBy(flatter, { rest, last, count, tuples });
        if (found.unique === 0)
            return found;
    }
    return fallingBy(0, { rest, last, count, tuples });
}
function fallingBy(power, { rest, last, count, tuples }) {
    const groups = [];
    let left = rest;
    for (let rank = count; left > 0; rank *= STEP) {
        const share = last * ((rank * Math.sqrt(STEP)) / count) ** -power;
        if (share * tuples < 1)
            return { groups, unique: left };
        const keys = Math.min(rank * (STEP - 1), left / share);
        groups.push({ keys, share });
        left = keys < rank * (STEP - 1) ? 0 : left - keys * share;
    }
    return { groups, unique: 0 };
}

// EXTERNAL MODULE: ./build/src/sql/indexes/hash-size.js
var hash_size = __webpack_require__(98883);
;// CONCATENATED MODULE: ./build/src/prove/statistics/gin/size.js

/** An entry's own head; and that of its list, which has the first row in it (GinPostingList). */
const HEAD = 8;
const LIST = 8;
const POINTER = 4;
/**
 * In one round keys come in order, and a page that is split in the middle is never met again. Where a build takes many,
 * its pages are filled up: a million rows of unlike keys took 240 MB in one round, 181 MB in five.
 */
const FULL = 0.5;
/** A longer list has pages of its own (GinMaxItemSize), in segments each of which has a head (gindatapage.c). */
const LONGEST_LIST = 2700;
const SEGMENT = 256;
/**
 * As a new build makes it, in bytes: one entry for each key, with the list of its rows beside it or on pages of its own.
 * `pages`: of the table. A list says how far each row is from the one before, in as few bytes as that takes
 * (ginpostinglist.c).
 */
function ginBytes({ key, common, others }, { tuples, pages, guess }) {
    if (tuples < 1)
        return 2 * 8192;
    const perPage = Math.max(1, tuples / Math.max(1, pages));
    let [entries, lists] = [0, 0];
    const add = (number, count) => {
        const rows = (count - 1) * size_apart(tuples / count, perPage);
        const own = LIST + rows > LONGEST_LIST;
        entries += number * ((0,btree_size/* aligned */.b6)(HEAD + Math.max(4, key) + (own ? 0 : LIST + rows)) + POINTER);
        if (own)
            lists += number * 8192 * leaves(rows);
    };
    const seen = (share) => 1 - Math.exp(-share * tuples);
    const { groups, unique } = others[guess];
    for (const share of common)
        if (share > 0)
            add(seen(share), (share * tuples) / seen(share));
    for (const { keys, share } of groups)
        if (share > 0)
            add(keys * seen(share), (share * tuples) / seen(share));
    if (unique > 0)
        add(unique * tuples, 1);
    return 2 * 8192 + (entries * 8192) / (btree_size/* ROOM */.ib * FULL) + lists;
}
/** One page, or several and the one above them. */
function leaves(bytes) {
    const full = (bytes * (1 + LIST / SEGMENT)) / (btree_size/* ROOM */.ib - 100);
    return full <= 1 ? 1 : Math.ceil(full) + 1;
}
/** Seven bits to a byte; a row's place has eleven, its page stands above them. */
function size_apart(rows, perPage) {
    const distance = rows < perPage ? rows : 2 ** 11 * (rows / perPage);
    return Math.max(1, Math.ceil(Math.log2(distance + 1) / 7));
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/methods.js




const methods = (0,lookup/* table */.t)({
    btree: btree_size/* btreeBytes */._0,
    hash: hash_size/* hashBytes */.y,
    brin: brinBytes,
    gin: documentsBytes,
    hnsw: hnswBytes,
    ivfflat: ({ tuples, dimensions }) => paged(tuples, 8 + 4 * dimensions + 8),
});
const computed = ["btree", "hash", "brin", "hnsw", "ivfflat"];
/** Whether what an index takes is computed as its build packs it; of others an index of fewer rows says more. */
function isComputed({ method }) {
    return computed.includes(method);
}
/** Held against real indexes by a test; where nothing is known of a method, entry beside entry. */
function sizeOf(shape) {
    const make = methods.get(shape.method);
    const bytes = make ? make(shape) : paged(shape.tuples, 8 + (0,btree_size/* aligned */.b6)(shape.width), 0.75);
    const whole = Math.max(8192, 8192 * Math.ceil(bytes / 8192));
    if (isComputed(shape))
        return { bytes: whole, off: [0.8, 1.25] };
    const guesses = ginGuesses(shape, shape.tuples, shape.tablePages);
    return { bytes: whole, off: guesses ? aroundOf(guesses, [0.5, 1.6]) : [0.4, 2.5] };
}
/** By how much an index grows from so many rows of a table to all that production has, for each guess. */
function growth(shape, rows, pages) {
    const here = ginGuesses(shape, rows, pages);
    const there = ginGuesses(shape, shape.tuples, shape.tablePages);
    // A GIN index of which nothing is known repeats its keys, or does not.
    if (!here || !there)
        return { bytes: shape.tuples / rows, off: shape.method === "gin" ? [0.1, 1.5] : [0.6, 1.3] };
    const each = { ...there };
    for (const guess of guessed)
        each[guess] /= here[guess];
    return { bytes: each.likely, off: aroundOf(each, [0.65, 1.5]) };
}
const guessed = ["least", "likely", "most"];
function ginGuesses({ keys }, tuples, pages) {
    if (!keys)
        return null;
    const of = (guess) => ginBytes(keys, { tuples, pages, guess });
    return { least: of("least"), likely: of("likely"), most: of("most") };
}
/** `more`: how far each guess may be off itself, by what real indexes showed. */
function aroundOf(guesses, more) {
    const all = guessed.map((one) => guesses[one] / guesses.likely);
    return [Math.min(...all) * more[0], Math.max(...all) * more[1]];
}
function paged(count, bytes, full = 0.9) {
    return (count * ((0,btree_size/* aligned */.b6)(bytes) + 4) * 8192) / (btree_size/* ROOM */.ib * full);
}
/** One entry with the least and the greatest value for every 128 pages. */
function brinBytes({ tablePages, width }) {
    const ranges = Math.ceil(Math.max(1, tablePages) / 128);
    return 8192 * (1 + Math.ceil(ranges / 1360)) + paged(ranges, 8 + 2 * width, 1);
}
/** Where nobody knows what of a column goes into it, three bytes for every five. */
function documentsBytes({ keys, tuples, tablePages, width }) {
    if (keys)
        return ginBytes(keys, { tuples, pages: tablePages, guess: "likely" });
    return Math.max(2 * 8192, (tuples * 3 * width) / 5);
}
/** A vector with its head, and a place for each neighbour (pgvector, hnsw.h). */
function hnswBytes({ tuples, dimensions, m }) {
    const element = (0,btree_size/* aligned */.b6)(72 + 8 + 4 * dimensions) + 4;
    const neighbours = (0,btree_size/* aligned */.b6)(8 + 6 * (2 * m + m / (m - 1))) + 4;
    const perPage = Math.max(1, Math.floor((btree_size/* ROOM */.ib - 8) / (element + neighbours)));
    return (tuples / perPage) * 8192;
}
/**
 * What an HNSW build keeps in memory, in bytes: past maintenance_work_mem it goes on on the disk, several times slower. Its
 * vectors, 16 bytes for each possible neighbour, and what the graph itself takes; held against pgvector by a test.
 */
function hnswMemory({ tuples, dimensions, m }) {
    return tuples * (4 * dimensions + 32 * m + 268);
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/project.js




/** From what the planner makes of production's statistics; null: its table has none. */
async function projected(session, index, given) {
    const found = await catalogOf(session, index);
    if (!found || found.pages <= 0)
        return null;
    const where = index.predicate === null ? "" : ` WHERE ${index.predicate}`;
    const keys = index.keys.map((one) => one.expression).join(", ");
    const tuples = (await estimated(session, `SELECT 1 FROM ${index.table}${where}`))?.rows ?? 0;
    const groups = await estimated(session, `SELECT DISTINCT ${keys} FROM ${index.table}${where}`);
    const widths = [];
    for (const { expression } of found.columns)
        widths.push((await estimated(session, `SELECT ${expression} FROM ${index.table}`))?.width ?? 32);
    const column = found.column === null ? undefined : statisticsOf(given, found, found.column);
    const shape = {
        method: index.method,
        tablePages: found.pages,
        tuples,
        width: (0,btree_size/* entryWidth */.pW)(found.columns.map((column, at) => ({ ...column, width: widths[at] ?? 32 }))),
        nulls: index.predicate === null ? (column?.nullFrac ?? 0) : 0,
        distinct: groups?.rows ?? tuples,
        frequencies: index.predicate === null ? (column?.mostCommonFreqs ?? []) : [],
        deduplicates: found.deduplicates,
        keys: index.method === "gin" && column ? keysIn(index, found, column, { tuples, given }) : null,
        dimensions: found.dimensions,
        m: found.m,
    };
    return { ...sizeOf(shape), shape };
}
/** What default_statistics_target is where nobody has set it, or to nothing that a server would take. */
const DEFAULT_TARGET = 100;
function keysIn({ keys }, { element }, known, { tuples, given }) {
    const [only, ...more] = keys;
    const target = Number(given.settings.default_statistics_target);
    const listed = 10 * (Number.isInteger(target) && target >= 1 ? target : DEFAULT_TARGET);
    return only && more.length === 0
        ? ginKeysOf({ opclass: only.opclass, element, known, tuples, listed })
        : null;
}
/** What GIN keeps of a column is of another type than the column. Equal keys share an entry where equal means the same bytes, and the index is neither unique nor carries more columns. */
async function catalogOf(session, { name }) {
    const { rows } = await session.extended(`SELECT jsonb_build_object('schema', n.nspname, 'table', t.relname, 'pages', t.relpages,
       'column', CASE WHEN i.indnkeyatts = 1 THEN (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = i.indkey[0]) END,
       'element', coalesce((SELECT e.typlen FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid JOIN pg_type e ON e.oid = y.typelem
         WHERE a.attrelid = t.oid AND a.attnum = i.indkey[0]), -1),
       'deduplicates', NOT i.indisunique AND i.indnatts = i.indnkeyatts
         AND NOT coalesce(c.reloptions, '{}') @> ARRAY['deduplicate_items=off']
         AND (SELECT bool_and(EXISTS (SELECT 1 FROM pg_opclass o JOIN pg_amproc p ON p.amprocfamily = o.opcfamily AND p.amproclefttype = o.opcintype
             AND p.amprocnum = 4 WHERE o.oid = i.indclass[k]) AND coalesce((SELECT l.collisdeterministic FROM pg_collation l WHERE l.oid = i.indcollation[k]), true))
           FROM generate_series(0, i.indnkeyatts - 1) AS k),
       'dimensions', greatest((SELECT a.atttypmod FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = 1), 1),
       'm', coalesce((SELECT option_value::int FROM pg_options_to_table(c.reloptions) WHERE option_name = 'm'), 16),
       'columns', (SELECT jsonb_agg(jsonb_build_object('expression', pg_get_indexdef(c.oid, a.attnum, false), 'length', CASE WHEN c.relam = (SELECT oid FROM pg_am WHERE amname = 'gin') THEN -1 ELSE a.attlen END,
         'align', a.attalign) ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0))::text AS found
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
       JOIN pg_namespace n ON n.oid = t.relnamespace WHERE c.oid = to_regclass($1) AND c.relkind = 'i'`, [name]);
    return rows[0] ? JSON.parse(String(rows[0].found)) : null;
}
async function estimated(session, sql) {
    let found = null;
    // What has no order and no hash has no DISTINCT.
    await attempt(async () => {
        const { rows } = await session.extended(`EXPLAIN (FORMAT JSON) ${sql}`);
        const [{ Plan }] = JSON.parse(String(Object.values(rows[0] ?? {})[0]));
        found = { rows: Number(Plan["Plan Rows"]), width: Number(Plan["Plan Width"]) };
    });
    return found;
}
function statisticsOf({ columns }, { schema, table }, name) {
    return columns.find((one) => one.schema === schema && one.relation === table && one.name === name && !one.inherited);
}

// EXTERNAL MODULE: ./build/src/sql/statements/setting-value.js
var setting_value = __webpack_require__(85457);
;// CONCATENATED MODULE: ./build/src/prove/statistics/gin/memory.js
/** A node of the red-black tree (ginbulk.c, GinEntryAccumulator). */
const NODE = 64;
/** A list begins with room for so many rows, and doubles. */
const FIRST = 5;
const ROW = 6;
/** A chunk is a power of two up to here (aset.c, ALLOC_CHUNK_LIMIT). */
const LARGEST_CHUNK = 8192;
/** Where it is not known how often a key comes, nobody knows how full its list is. */
const memory_FULL = [0.7, 1.5];
/**
 * A GIN build gathers keys, each with the list of its rows, until maintenance_work_mem is full; then it writes them into
 * the index and begins again, and meets in each round the same keys again (gininsert.c). Held against the memory contexts
 * of real builds by a test. `room`: maintenance_work_mem in bytes. null: there is not one row to gather keys from.
 */
function gathering(keys, tuples, { major, room }) {
    if (tuples < 1)
        return null;
    // PostgreSQL 16 has made the head of a chunk half as large.
    const of = (guess, rows) => bytesOf(keys, guess, rows, major < 16 ? 16 : 8);
    const [least, bytes, most] = [of("least", tuples), of("likely", tuples), of("most", tuples)];
    const off = [(least * memory_FULL[0]) / bytes, (most * memory_FULL[1]) / bytes];
    if (room === null)
        return { bytes, off };
    const rounds = (guess, full) => Math.max(1, Math.ceil(tuples / rowsIn(room / full, tuples, (rows) => of(guess, rows))));
    return { bytes, off, rounds: [rounds("least", memory_FULL[0]), rounds("most", memory_FULL[1])] };
}
function bytesOf({ key, common, others }, guess, rows, head) {
    const own = NODE + (key > 0 ? chunk(key, head) : 0);
    const { groups, unique } = others[guess];
    let bytes = unique * rows * (own + chunk(FIRST * ROW, head));
    const add = (number, share, list) => {
        const count = share * rows;
        const seen = 1 - Math.exp(-count);
        if (seen > 0)
            bytes += number * seen * (own + list(count / seen));
    };
    for (const share of common)
        add(1, share, (count) => exactList(count, head));
    for (const { keys, share } of groups)
        add(keys, share, (count) => averageList(count, head));
    return bytes;
}
function chunk(bytes, head) {
    return bytes > LARGEST_CHUNK ? bytes + 48 + head : Math.max(8, 2 ** Math.ceil(Math.log2(bytes))) + head;
}
function exactList(count, head) {
    return chunk(ROW * FIRST * 2 ** Math.max(0, Math.ceil(Math.log2(count / FIRST))), head);
}
/** Of lists that have doubled at any time lately. */
function averageList(count, head) {
    const room = (ROW * count) / Math.LN2;
    return Math.max(chunk(FIRST * ROW, head), room * (room > LARGEST_CHUNK ? 1 : 32 / 30) + head);
}
/** How many rows fill that much memory; at most all of them. */
function rowsIn(room, tuples, bytes) {
    if (bytes(tuples) <= room)
        return tuples;
    let [low, high] = [1, tuples];
    for (let step = 0; step < 60 && high - low > 1; step++) {
        const middle = (low + high) / 2;
        if (bytes(middle) <= room)
            low = middle;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/build-memory.js



/** null: it sorts, or keeps nothing, or nobody knows. */
function buildMemory(shape, { settings, major }) {
    const setting = settings.maintenance_work_mem ?? "64MB";
    if (shape.method === "hnsw")
        return { bytes: Math.round(hnswMemory(shape)), setting };
    const room = (0,setting_value/* memoryBytes */.ZY)(setting);
    if (!shape.keys || sorts(shape, room ?? 0, { settings, major }))
        return null;
    const gathered = gathering(shape.keys, shape.tuples, { major, room });
    if (!gathered)
        return null;
    const { bytes, off, rounds } = gathered;
    return { bytes: Math.round(bytes), off, setting, ...(rounds ? { rounds } : {}) };
}
/**
 * From PostgreSQL 18 a GIN index of a larger table is built by parallel workers, who sort what they gather: then no round
 * goes through the index again. Each of them needs 32 MB (plan_create_index_workers).
 */
function sorts({ tablePages }, room, { settings, major }) {
    const workers = Number(settings.max_parallel_maintenance_workers ?? 2);
    const least = (0,setting_value/* memoryBytes */.ZY)(settings.min_parallel_table_scan_size ?? "8MB") ?? 0;
    return major >= 18 && workers > 0 && tablePages * 8192 >= least && room >= 64 * 2 ** 20;
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/projection.js


function gathered(found, given) {
    const all = new Map();
    for (const { index, size } of found) {
        const { shape, bytes, off } = size;
        const known = all.get(index.root);
        const memory = larger(buildMemory(shape, given), known?.index.memory);
        all.set(index.root, {
            index: {
                rows: Math.round(shape.tuples) + (known?.index.rows ?? 0),
                bytes: bytes + (known?.index.bytes ?? 0),
                off,
                tableBytes: shape.tablePages * 8192 + (known?.index.tableBytes ?? 0),
                ...(memory ? { memory } : {}),
            },
            shape: known || isComputed(shape) ? null : shape,
        });
    }
    return all;
}
/** Each partition is built on its own. */
function larger(left, other) {
    return left && other && other.bytes > left.bytes ? other : (left ?? other ?? null);
}
/** Too few to tell how it grows. */
const projection_LEAST_ROWS = 1000;
const LEAST_BYTES = 16 * 8192;
/** The first page of an index, and one more. */
const projection_FIRST = 2 * 8192;
/** From an index that was built here, where it says more than statistics do. */
function projection_sampled({ index, shape }, here) {
    const { sample, bytes = 0 } = here ?? {};
    if (!shape || !sample || sample.rows < projection_LEAST_ROWS || bytes < LEAST_BYTES)
        return index;
    if (shape.tuples <= sample.rows)
        return index;
    const grown = growth(shape, sample.rows, sample.pages);
    const whole = 8192 * Math.ceil((projection_FIRST + (bytes - projection_FIRST) * grown.bytes) / 8192);
    // Rows that are made up may be unlike production's, and statistics are not.
    const [least, most] = index.off.map((times) => index.bytes * times);
    if (whole < (least ?? 0) || whole > (most ?? 0))
        return index;
    return { ...index, bytes: whole, off: grown.off, sampledRows: sample.rows };
}
/**
 * How long a build may take there that took so long here, in milliseconds: it reads the whole table, and sorts what the
 * predicate leaves of it, or inserts that into what grows. Which of the two takes how much of the time nobody knows, and
 * another machine may be half or twice as fast. A range, and no promise.
 */
function buildRange({ buildMs, built }, { rows, tableBytes }) {
    if (buildMs === undefined || !built || built.entries < projection_LEAST_ROWS || rows < 1)
        return null;
    const read = tableBytes / 8192 / Math.max(1, built.pages);
    const sorted = (rows / built.entries) * Math.max(1, Math.log(rows) / Math.log(built.entries));
    const [least, most] = [Math.min(read, sorted) / 2, Math.max(read, sorted) * 2];
    return [Math.round(buildMs * least), Math.round(buildMs * most)];
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/restore.js





/**
 * Gives a database what production's planner knows, as far as its tables, columns and indexes have the same names. Their
 * files keep their length.
 */
async function restore(database, major, given, deadlineMs) {
    const there = await database.overrule(restore_relationsIn);
    const known = (named, name) => there.has(JSON.stringify([named.schema, name]));
    const relations = given.relations.filter((one) => known(one, one.name));
    const columns = given.columns.filter((one) => known(one, one.relation));
    const extended = given.extended.filter((one) => known({ schema: one.tableSchema }, one.table));
    const work = async (session, way) => {
        const refused = await readAs(session, given);
        const unfit = [];
        for (const statistics of relations)
            await way.relation(session, statistics);
        for (const statistics of columns) {
            let fits = false;
            await attempt(async () => {
                fits = await way.column(session, statistics);
            });
            if (!fits)
                unfit.push(`${statistics.schema}.${statistics.relation}.${statistics.name}`);
        }
        return { unfit, refused };
    };
    // The migration role owns them; what its types do with a value, it does as that role.
    const session = await database.connect(deadlineMs);
    try {
        const way = wayInto(database, major, session);
        const plain = await way(work);
        const column = (statistics) => way(async (by, into) => {
            await readAs(by, given);
            return into.column(by, statistics);
        });
        await readAs(session, given);
        // As where it was exported, and nothing of a migration comes before the server's own.
        await session.simple('SET search_path = pg_catalog, "$user", public, pg_temp');
        return { ...plain, lost: await restoreExtended({ database, major, session, column }, extended) };
    }
    finally {
        await session.close();
    }
}
/** Runs work on the session that may do it, in the way of that major. */
function wayInto(database, major, owner) {
    return (work) => major < 18 ? database.overrule((session) => work(session, inCatalogs)) : work(owner, byFunctions);
}
async function restore_relationsIn(session) {
    const { rows } = await session.extended(`SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'm', 'i', 'I')`);
    return new Set(rows.map(({ schema, name }) => JSON.stringify([schema, name])));
}

;// CONCATENATED MODULE: ./build/src/prove/statistics/production-statistics.js









/**
 * Production's statistics in empty tables. A planner believes the length of the files before it believes the catalog, so
 * they get theirs too; and an index that production has not yet gets the one that it would have there.
 */
function likeProduction({ server: { major }, patience }, given) {
    const found = [];
    const remarks = new Set();
    const refuse = (names) => {
        if (names.length > 0)
            remarks.add(`production's settings that this server refuses: ${names.join(", ")}`);
    };
    const known = new Set(given.relations.map(({ schema, name }) => JSON.stringify([schema, name])));
    return {
        tables: null,
        spends: false,
        trusted: !given.redacted,
        projections: () => gathered(found, given),
        remarks: () => [...remarks],
        whole: async () => { },
        side: async (database, fresh) => {
            const restored = await restore(database, major, given, patience());
            for (const column of restored.unfit)
                remarks.add(`the statistics of ${column} do not fit the column, and are left out`);
            refuse(restored.refused);
            for (const remark of restored.lost)
                remarks.add(remark);
            if (given.named.length > 0)
                remarks.add(`${lost(given.named)}: ${byName(given)}`);
            await database.stretch(new Map(given.relations.map((one) => [(0,grammar_name/* nameInQuotes */.iS)(one), one.pages])));
            const made = new Set(fresh.map(({ name }) => name));
            const isUnknown = ({ schema, bare }) => !known.has(JSON.stringify([schema, bare]));
            const all = await sized(database, isUnknown, given, patience());
            for (const index of all)
                await grow(database, major, index);
            found.push(...all.filter(({ index }) => made.has(index.name)));
            const lacking = all.flatMap(({ index }) => (made.has(index.name) ? [] : [index.name]));
            if (lacking.length > 0)
                remarks.add(production_statistics_unlike(given, lacking));
        },
        session: async (session) => refuse(await planAs(session, given)),
    };
}
/** As long as it would be there, to the planner. */
async function grow(database, major, sized) {
    const relation = asRelation(sized);
    const way = major < 18 ? inCatalogs : byFunctions;
    await database.overrule((session) => way.relation(session, relation));
    await database.stretch(new Map([[sized.index.name, relation.pages]]));
}
const MOST_NAMED = 5;
function production_statistics_unlike({ path }, lacking) {
    const more = lacking.length > MOST_NAMED ? ` and ${lacking.length - MOST_NAMED} more` : "";
    return `production has no ${lacking.slice(0, MOST_NAMED).join(", ")}${more}, as ${path} shows, though earlier migrations make them: they are planned as large as they would be there`;
}
function byName({ path, named }) {
    return `${path} has no more than ${named.length === 1 ? "its name" : "their names"}, and is to be exported again, as the owner of the tables`;
}
async function sized(database, isWanted, given, deadlineMs) {
    const session = await database.connect(deadlineMs);
    const found = [];
    try {
        await session.simple("SET statement_timeout = '5s'; SET max_parallel_workers_per_gather = 0");
        const all = [...(await indexFacts(session)).values()];
        for (const index of all.filter(isWanted)) {
            const size = await projected(session, index, given);
            if (size)
                found.push({ index, size });
        }
        return found;
    }
    finally {
        await session.close();
    }
}
function asRelation({ index: { schema, bare }, size: { bytes, shape } }) {
    return { schema, name: bare, table: null, pages: bytes / 8192, tuples: shape.tuples, visible: 0 };
}

;// CONCATENATED MODULE: ./build/src/prove/locks/build-progress.js
const EVERY_MS = 250;
/** Tells how far the builds of a copy are, as pg_stat_progress_create_index has it, until it is called off. */
async function watchBuilds(copy, tell) {
    const session = await copy.connect();
    let asking = Promise.resolve();
    const ask = async () => {
        const { rows } = await session.extended(`SELECT phase, CASE WHEN blocks_total > 0 THEN 100 * blocks_done / blocks_total
         WHEN tuples_total > 0 THEN 100 * tuples_done / tuples_total END AS percent
       FROM pg_stat_progress_create_index WHERE datname = current_database() LIMIT 1`);
        const [row] = rows;
        if (row)
            tell(row.percent === null ? String(row.phase) : `${row.phase}, ${row.percent} %`);
    };
    const timer = setInterval(() => {
        asking = asking.then(ask).catch(() => { });
    }, EVERY_MS);
    return async () => {
        clearInterval(timer);
        await asking;
    };
}

// EXTERNAL MODULE: ./build/src/sql/statements/transaction-block.js
var transaction_block = __webpack_require__(7097);
;// CONCATENATED MODULE: ./build/src/prove/waits/cross-check.js
/** Both clocks are read in whole milliseconds. */
const SLACK_MS = 2;
/** Until a session that has its lock runs again, and its client, on a busy machine. */
const TOLERANCE_MS = 25;
const TOLERANCE_SHARE = 0.1;
/**
 * Gives each query what the server's log says of its waits for locks: none, unless it says one. `ahead`: what 1970 is
 * behind the process's clock, in milliseconds.
 */
function crossChecked(lanes, waits, ahead) {
    return lanes.map((lane) => {
        const own = waits.filter((one) => one.pid === lane.pid);
        const logged = new Map();
        for (const { at, ms } of own) {
            const query = lane.queries.find(({ end }) => end >= at - ahead - SLACK_MS);
            if (query)
                logged.set(query, (logged.get(query) ?? 0) + ms);
        }
        return { ...lane, queries: lane.queries.map((one) => ({ ...one, loggedMs: logged.get(one) ?? 0 })) };
    });
}
/** How far two figures for one wait may lie apart. */
function toleranceFor(ms) {
    return Math.max(TOLERANCE_MS, ms * TOLERANCE_SHARE);
}
/** What may be said of a query's wait: where two who measured it do not agree, the smaller. */
function claimed({ start, end, loggedMs }) {
    const seen = end - start;
    if (loggedMs === undefined || Math.abs(seen - loggedMs) <= toleranceFor(seen))
        return seen;
    return Math.min(seen, loggedMs);
}

;// CONCATENATED MODULE: ./build/src/prove/waits/wait-attribution.js


/** Other programs take the processor for so long at times. */
const NOISE_MS = 10;
/** A statement may be over before anybody asks: so much longer is looked. */
const AFTER_MS = 20;
/**
 * How long the sessions of one kind waited because of a statement: those of the table that waited longest. null: none of
 * their queries was under way meanwhile.
 */
function waitBecauseOf(mark, marks, lanes, began, takes = () => false) {
    const waits = lanes.flatMap((lane) => {
        const { queries } = lane;
        const during = queries.filter((query) => causeOf(query, marks, (one) => takes(one, lane)) === mark);
        const before = queries.filter((query) => query.end < began);
        const [worst] = during.toSorted((a, b) => lockedFor(b) - lockedFor(a) || lasted(b) - lasted(a));
        if (!worst || before.length === 0)
            return [];
        const baseline = longest(before);
        const stalls = during.filter((query) => isStall(query, baseline)).map(claimed);
        const wait = {
            longestMs: rounded(claimed(worst)),
            totalMs: rounded(stalls.reduce((sum, ms) => sum + ms, 0)),
            baselineMs: rounded(baseline),
            ...crossCheckOf(worst),
        };
        return { wait, locked: lockedFor(worst) };
    });
    const [worst] = waits.toSorted((a, b) => b.locked - a.locked || b.wait.longestMs - a.wait.longestMs);
    return worst?.wait ?? null;
}
/** How long a query waited for locks, by the server's log; what the log does not have, or nobody has read, is none. */
function lockedFor({ loggedMs = 0 }) {
    return loggedMs > NOISE_MS ? loggedMs : 0;
}
function isStall(query, baseline) {
    return query.loggedMs === undefined ? lasted(query) > Math.max(NOISE_MS, baseline) : lockedFor(query) > 0;
}
/**
 * A query is the business of the statement during whose transaction it was under way longest; of several in one
 * transaction, of the last that had begun before it: an earlier one that blocks it would have had it wait before. A query
 * that was on its way when the statement came waits for it too, if that has taken the lock.
 */
function causeOf(query, marks, takes) {
    let cause;
    let most = 0;
    for (const mark of marks) {
        const shared = sharedBy(query, mark);
        if (shared > 0 && shared >= most)
            [cause, most] = [mark, shared];
    }
    if (!cause)
        return undefined;
    const { statement } = cause;
    const takers = marks.filter((mark) => isHeldWith(mark.statement, statement) && sharedBy(query, mark) > 0 && takes(mark.statement));
    return takers.findLast((mark) => mark.start <= query.start) ?? takers[0] ?? cause;
}
/** In one transaction, whose locks go together. */
function isHeldWith(earlier, later) {
    return earlier.unit === later.unit && (0,transaction_block/* inOneBlock */.fU)(earlier, later);
}
function sharedBy(query, mark) {
    return Math.min(query.end, mark.released + AFTER_MS) - Math.max(query.start, mark.start);
}
function crossCheckOf(worst) {
    if (worst.loggedMs === undefined)
        return {};
    const [clientMs, toleranceMs] = [lasted(worst), toleranceFor(lasted(worst))];
    const agrees = Math.abs(clientMs - worst.loggedMs) <= toleranceMs;
    return {
        crossCheck: {
            clientMs: rounded(clientMs),
            logMs: rounded(worst.loggedMs),
            toleranceMs: rounded(toleranceMs),
            agrees,
        },
    };
}
function longest(queries) {
    return queries.reduce((most, query) => Math.max(most, lasted(query)), 0);
}
function lasted({ start, end }) {
    return end - start;
}
function rounded(ms) {
    return Math.round(ms * 10) / 10;
}

;// CONCATENATED MODULE: ./build/src/prove/plans/index-sizes.js



/** The indexes of tables with rows in them, by name as written in SQL. */
async function sizesIn(copy, marks) {
    const session = await copy.connect();
    const { rows } = await session.extended(`SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relname AS bare, pg_relation_size(c.oid) AS bytes,
       pg_table_size(i.indrelid) AS table_bytes, pg_relation_size(i.indrelid) / 8192 AS pages, a.amname AS method,
       greatest(c.reltuples, 0)::bigint AS entries,
       'FROM ' || i.indrelid::regclass || coalesce(' WHERE ' || pg_get_expr(i.indpred, i.indrelid), '') AS of
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_am a ON a.oid = c.relam
     WHERE n.nspname !~ '^pg_' AND c.relkind = 'i' AND pg_table_size(i.indrelid) > 0
       AND (SELECT reltuples FROM pg_class WHERE oid = i.indrelid) > 0`);
    const built = new Map(marks.flatMap((mark) => namedIn(mark)));
    const sizes = new Map();
    for (const { name, bare, bytes, table_bytes, pages, entries, method, of } of rows) {
        const buildMs = built.get(String(bare));
        const told = buildMs === undefined || isComputed({ method: String(method) });
        const counted = told ? null : await index_sizes_countOf(session, String(of));
        sizes.set(String(name), {
            ...{ bytes: Number(bytes), tableBytes: Number(table_bytes) },
            ...(buildMs === undefined
                ? {}
                : { buildMs, built: { pages: Number(pages), entries: Number(entries) } }),
            ...(counted === null ? {} : { sample: { rows: counted, pages: Number(pages) } }),
        });
    }
    return sizes;
}
async function index_sizes_countOf(session, of) {
    let count = null;
    await attempt(async () => {
        const { rows } = await session.extended(`SELECT count(*) AS count ${of}`);
        count = Number(rows[0]?.count);
    });
    return count;
}
function namedIn({ statement, duration }) {
    const name = statement.node.IndexStmt?.idxname;
    return name === undefined || duration === null ? [] : [[name, rounded(duration)]];
}

;// CONCATENATED MODULE: ./build/src/prove/waits/traffic.js


const PAUSE_MS = 1;
/** Lets one session write to each table and another one read it. A table on which that fails is left alone. */
async function work(copy, tables) {
    const lanes = [];
    const running = [];
    let on = true;
    let lost = null;
    for (const table of tables)
        for (const kind of ["writer", "reader"]) {
            const session = await copy.connect();
            const sql = await queryFor(session, table, kind);
            if (sql === null)
                continue;
            const lane = { table, kind, pid: session.pid, queries: [] };
            lanes.push(lane);
            running.push((async () => {
                while (on) {
                    const start = performance.now();
                    await session.extended(sql);
                    lane.queries.push({ start, end: performance.now() });
                    await (0,promises_.setTimeout)(PAUSE_MS);
                }
            })().catch((error) => {
                // A statement that changes the table may make the query impossible: then there is nothing more to measure.
                if (!(error instanceof server/* ServerError */.gP))
                    lost ??= error;
            }));
        }
    return {
        lanes,
        stop: async () => {
            on = false;
            await Promise.all(running);
            if (lost !== null)
                throw lost;
        },
    };
}
/** Of the row at the beginning of the table, so that no index decides how long it takes; null where that is refused. */
async function queryFor(session, table, kind) {
    const { rows } = await session.extended(`SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
       AND attgenerated = '' AND attidentity <> 'a'
       AND NOT EXISTS (SELECT 1 FROM pg_index WHERE indrelid = attrelid AND attnum = ANY (indkey))
       AND NOT EXISTS (SELECT 1 FROM pg_partitioned_table WHERE partrelid = attrelid AND attnum = ANY (partattrs))
     ORDER BY attnum LIMIT 1`, [table]);
    const column = rows[0]?.name;
    const row = "WHERE ctid = '(0,1)'";
    const sql = kind === "reader"
        ? `SELECT 1 FROM ${table} ${row}`
        : column === undefined
            ? `DELETE FROM ${table} WHERE false`
            : `UPDATE ${table} SET ${column} = ${column} ${row}`;
    try {
        await session.extended(sql);
        return sql;
    }
    catch (error) {
        if (error instanceof server/* ServerError */.gP)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/prove/waits/lock-waits.js













const BASELINE_MS = 300;
/** How long the reader in front stays in its transaction. */
const HELD_MS = 800;
/** Plays the version over filled tables while others write and read them, and once more behind a reader. */
async function stall(subject, seen, { database, contested }) {
    const first = await onCopy(subject, (copy) => play(subject, copy, contested, async () => { }), database);
    const queued = new Map([...seen].filter(([, { blocks }]) => blocks?.includes("select")));
    const behind = contested.length === 0 || queued.size === 0 ? null : await inQueue(subject, database, contested, queued);
    return {
        waits: waitsOf(first, behind, seen),
        durations: new Map(first.marks.flatMap(({ statement, duration }) => duration === null ? [] : [[statement, rounded(duration)]])),
        sizes: first.sizes,
        refusal: first.refusal,
    };
}
async function play(subject, copy, tables, before) {
    const callOff = await watchBuilds(copy, subject.tell);
    const logged = await copy.database.logWaits();
    const ahead = Date.now() - performance.now();
    const load = await work(copy, tables);
    await (0,promises_.setTimeout)(BASELINE_MS);
    const began = performance.now();
    const marks = [];
    let sizes = new Map();
    let refusal = null;
    try {
        let well = true;
        for (const part of [subject.up, subject.down]) {
            for (const unit of well ? part : []) {
                const session = await copy.connect();
                const own = [];
                refusal = refusalOf(await apply(unit, session, lock_waits_around(session, own, before)));
                well = refusal === null;
                marks.push(...untilEnd(own));
                if (!well)
                    break;
            }
            if (part === subject.up)
                sizes = await sizesIn(copy, marks);
        }
    }
    finally {
        await callOff();
        await load.stop();
    }
    const waits = logged ? await logged() : null;
    return { lanes: waits ? crossChecked(load.lanes, waits, ahead) : load.lanes, marks, began, sizes, refusal };
}
function lock_waits_around(session, marks, before) {
    const timed = async (statement, alone, send) => {
        await before(statement);
        const start = performance.now();
        const outcomes = await send();
        const duration = alone && !failed(outcomes) ? performance.now() - start : null;
        marks.push({ statement, start, released: performance.now(), duration });
        return outcomes;
    };
    return async (statements, send) => {
        const [statement, ...more] = statements;
        if (!statement || (more.length === 0 && (0,transaction_control/* isControl */.c0)(statement)))
            return send();
        if (more.length > 0 && comesApart(statements)) {
            const outcomes = await sendApart(session, statements, async (part, sendOne) => {
                const [outcome] = await timed(part, true, async () => [await sendOne()]);
                return outcome ?? { statements: [part], error: null };
            });
            await (0,promises_.setTimeout)(AFTER_MS);
            return outcomes;
        }
        const outcomes = await timed(statement, more.length === 0, send);
        const open = statement.scope.in === "block" && !statement.scope.last;
        if (!open)
            await (0,promises_.setTimeout)(AFTER_MS);
        return outcomes;
    };
}
/** Locks are held until the last statement of a transaction. */
function untilEnd(marks) {
    return marks.map((mark) => {
        const { scope } = mark.statement;
        if (scope.in !== "block")
            return mark;
        const last = marks.findLast(({ statement }) => statement.scope.in === "block" && statement.scope.id === scope.id);
        return { ...mark, released: last?.released ?? mark.released };
    });
}
/** Behind a session that has read the tables and stays in its transaction for a while, as a report or a dump does. */
function inQueue(subject, database, tables, queued) {
    const blocks = blocksOf(queued);
    const entered = new Set();
    return onCopy(subject, async (copy) => {
        const reader = await copy.connect();
        const look = tables.map((table) => `SELECT 1 FROM ${table} LIMIT 1`).join("; ");
        let held = Promise.resolve();
        const before = async (statement) => {
            const block = statement.scope.in === "block" ? statement.scope.id : null;
            const first = block === null ? queued.has(statement) : blocks.has(block) && !entered.has(block);
            if (block !== null)
                entered.add(block);
            if (!first)
                return;
            await held;
            await reader.simple(`BEGIN; ${look}`);
            held = (0,promises_.setTimeout)(HELD_MS).then(() => reader.simple("COMMIT"));
            // It is waited for below, unless something else has ended the measurement.
            held.catch(() => { });
        };
        const played = await play(subject, copy, tables, before);
        await held;
        return played;
    }, database);
}
function blocksOf(queued) {
    return new Set([...queued.keys()].flatMap((one) => (one.scope.in === "block" ? [one.scope.id] : [])));
}
function waitsOf(first, behind, seen) {
    const all = new Map();
    for (const { statement } of first.marks) {
        const alone = sidesOf(first, statement, seen);
        const isQueued = seen.get(statement)?.blocks?.includes("select");
        const later = behind && isQueued ? sidesOf(behind, statement, seen) : null;
        if (!alone.writer && !alone.reader)
            continue;
        const isMet = [alone, later].some((one) => (0,lock_wait/* isLockWait */.J)(one?.writer) || (0,lock_wait/* isLockWait */.J)(one?.reader));
        if (!isMet && !areWorkedOn(first, seen.get(statement)))
            continue;
        all.set(statement, { ...alone, ...(later ? { behindReader: { heldMs: HELD_MS, ...later } } : {}) });
    }
    return all;
}
/** Only where others worked on each table that the statement locks it may be said that nobody waited. */
function areWorkedOn({ lanes }, seen) {
    const own = (seen?.locks ?? []).filter(({ relation, since }) => since === undefined && seen?.tables.includes(relation));
    return own.every(({ relation }) => lanes.some(({ table }) => table === relation));
}
function sidesOf({ lanes, marks, began }, statement, seen) {
    const mark = marks.find((one) => one.statement === statement);
    const takes = (taker, lane) => keepsOut(seen.get(taker), lane);
    const of = (kind) => mark &&
        waitBecauseOf(mark, marks, lanes.filter((one) => one.kind === kind), began, takes);
    const [writer, reader] = [of("writer"), of("reader")];
    return { ...(writer ? { writer } : {}), ...(reader ? { reader } : {}) };
}
/** Reading takes ACCESS SHARE, writing ROW EXCLUSIVE (manual, 13.3.1). */
function keepsOut(seen, { table, kind }) {
    const least = kind === "reader" ? "AccessExclusiveLock" : "ShareLock";
    return (seen?.locks ?? []).some(({ relation, mode, since }) => relation === table && since === undefined && (0,locks_taken/* isAtLeast */.du)(mode, least));
}

;// CONCATENATED MODULE: ./build/src/prove/index.js

















/** Measures one version on copies of what came before it, each measurement by itself. */
async function measure(subject, load, progress) {
    const [first] = [...subject.up, ...subject.down];
    const parts = new Parts(first ? { file: first.migration.file, span: [0, 0] } : null);
    const found = await measuredIn(parts, subject, load, progress);
    return { ...found, failures: parts.failures, ended: parts.ended?.message ?? null };
}
const prove_nothing = { statements: [], indexes: [], troubles: [], remarks: [] };
const unseen = { seen: new Map(), outcomes: [], fillable: [] };
async function measuredIn(parts, subject, load, progress) {
    const step = (name, work) => parts.part(name, () => {
        progress(name);
        return work();
    });
    // Of what is not sent, nothing is to be said.
    if (isUnsent(subject))
        return { ...prove_nothing, statements: runsOf(subject, [], unseen) };
    const trip = await step("up, down and up again", () => roundTrip(subject));
    if (!trip)
        return prove_nothing;
    const observed = (await step("locks", () => observe(subject))) ?? unseen;
    const runs = runsOf(subject, trip.outcomes, observed);
    const { done } = trip;
    if (done === null)
        return { ...prove_nothing, statements: runs, indexes: trip.indexes };
    const shown = await parts.part("waits and queries", () => onFilled(subject, observed, trip, load, progress));
    const planned = await parts.part("plans", () => likeThere(subject, load, progress));
    const compared = planned?.compared ?? (load.statistics ? null : shown?.compared);
    const interruption = await step("interruption", () => interruptions(subject, observed, trip));
    const again = () => runAgain(subject, { ...trip, done }, interruption ?? []);
    const rerun = await step("second run", again);
    return {
        ...(shown && shown.ground.filled.length > 0 ? dataOf(load, shown.ground) : {}),
        ...unfilledIn(shown),
        statements: shown ? runs.map((run) => withWaits(run, shown.stalls, timedIn(shown, observed))) : runs,
        ...(planned?.compared ? { statistics: planned.from } : {}),
        indexes: trip.indexes.map((index) => ({
            ...index,
            ...prove_sizeOf(index, shown),
            ...compared?.used.get(index.name),
            ...projectionOf(index, planned, shown),
        })),
        troubles: shown?.ground.troubles ?? [],
        remarks: allRemarks(sentRemarks(subject), planned?.remarks, shown?.remarks, shown?.compared?.sparse),
        ...(trip.rollback ? { rollback: trip.rollback } : {}),
        ...(rerun ? { rerun } : {}),
        ...(interruption ? { interruption } : {}),
        ...(compared ? { plans: compared.plans } : {}),
        ...(shown?.compared ? writesOf(shown.compared) : {}),
    };
}
function writesOf({ writes, untimed }) {
    return { writes, ...(untimed.length > 0 ? { untimed } : {}) };
}
function isUnsent({ up }) {
    const outer = outerOf(up);
    return outer.length > 0 && outer.every((one) => (0,transaction_control/* isControl */.c0)(one) || withheld(one)?.status === "skipped");
}
/** null: the server has one session, or no rows are wanted. */
async function onFilled(subject, { seen, fillable }, { indexes }, { rows, seed, workload, runbooks, statistics, budgets }, progress) {
    if (!subject.server.can.concurrency || (rows === 0 && !seed))
        return null;
    const waited = new Set([...seen.values()].flatMap((one) => one.tables));
    const contested = fillable.filter((table) => waited.has(table));
    const data = seed ? `the rows of ${seed.path}` : `${rows} rows`;
    progress(`tables with ${data}`);
    const wanted = { contested, fillable, indexes, workload, runbooks, rows, seed, statistics };
    return onRows(subject, wanted, async (ground) => {
        progress(`waits with ${data}`);
        const stalls = await stall(subject, seen, ground);
        progress("queries before and after");
        // Planned elsewhere, they are here for what writers pay.
        const queries = statistics ? { workload: [], runbooks: [], budgets } : { workload, runbooks, budgets };
        const shown = { ground, stalls, remarks: ground.remarks };
        try {
            const compared = await comparePlans(subject, ground.database, withRows(subject, ground), queries);
            return { ...shown, compared };
        }
        catch (error) {
            if (!(error instanceof prove_server/* ServerError */.g))
                throw error;
            const said = `with ${data} the change does not go through, and no query is asked: ${error.message}`;
            return { ...shown, remarks: [...shown.remarks, said], compared: null };
        }
    });
}
/** The queries planned with production's statistics, over no rows at all; null: nobody gives any. */
async function likeThere(subject, { statistics, workload, runbooks, budgets }, progress) {
    if (!statistics)
        return null;
    const { path, major, redacted } = statistics;
    const from = { path, major, redacted };
    const without = (why) => ({
        ...{ compared: null, from, projections: new Map() },
        remarks: [`nothing is planned with the statistics of ${path}: ${why}`],
    });
    if (!subject.server.can.concurrency)
        return without("this server has one session, and its files are out of reach");
    progress(`queries planned with the statistics of ${path}`);
    const furnished = likeProduction(subject, statistics);
    try {
        const compared = await comparePlans(subject, subject.base, furnished, { workload, runbooks, budgets });
        return { compared, from, projections: furnished.projections(), remarks: furnished.remarks() };
    }
    catch (error) {
        if (!(error instanceof prove_server/* ServerError */.g))
            throw error;
        return without(`the server says: ${error.message}`);
    }
}
function prove_sizeOf({ name }, shown) {
    const { sample: _, built: __, ...size } = shown?.stalls.sizes.get(name) ?? {};
    return size;
}
function projectionOf({ name }, planned, shown) {
    const projection = planned?.projections.get(name);
    if (!projection)
        return {};
    const size = shown?.stalls.sizes.get(name);
    const projected = projection_sampled(projection, size);
    const buildMs = size && buildRange(size, projected);
    return { projected: { ...projected, ...(buildMs ? { buildMs } : {}) } };
}
function dataOf({ rows, seed, statistics }, { follows }) {
    if (seed)
        return { seedData: seed.path };
    return { rows, ...(statistics && follows ? { rowsFrom: { path: statistics.path } } : {}) };
}
/** pg_class in use by pending trigger events, or by an open cursor: whatever the rows are, that there are some is enough. */
const OBJECT_IN_USE = "55006";
/** Tables that were to have rows and have none, and why. */
function unfilledIn(shown) {
    if (!shown)
        return {};
    const { unfilled } = shown.ground;
    const others = (shown.compared?.empty ?? []).filter((name) => unfilled.every(({ table }) => table !== name));
    const all = [...unfilled, ...others.map((table) => ({ table, why: "no rows were made for it" }))];
    return all.length > 0 ? { unfilled: all } : {};
}
/** Whether a statement's figures are those of tables with rows. */
function timedIn({ ground }, { seen }) {
    const unfilled = ground.unfilled.map(({ table }) => table);
    return ({ statement }) => !(seen.get(statement)?.tables ?? []).some((table) => unfilled.includes(table));
}
function withWaits(run, { waits, durations, refusal }, isTimed) {
    const own = refusal?.statements.some(({ file, span }) => file === run.file && span === run.span);
    // What did not run through has no time of its own. Rows that are made up may be to blame, but not for this.
    if (refusal && own)
        return refusal.sqlstate === OBJECT_IN_USE && run.status === "ok"
            ? { ...run, status: "error", sqlstate: refusal.sqlstate, message: refusal.message }
            : run;
    if (!isTimed(run))
        return run;
    const [waited, durationMs] = [waits.get(run.statement), durations.get(run.statement)];
    return {
        ...run,
        ...(durationMs === undefined ? {} : { durationMs }),
        ...(waited ? { waits: waited } : {}),
    };
}
async function interruptions(subject, { seen }, { before }) {
    const waits = [...seen].flatMap(([statement, { phases }]) => phases ? [[statement, phases]] : []);
    if (!subject.server.can.cancel || waits.length === 0)
        return null;
    return interrupt(subject, new Map(waits), before);
}

;// CONCATENATED MODULE: ./build/src/prove/limits.js
/** Adds up, over all versions, what bounds have left of each measurement. */
class Limits {
    #all = new Map();
    add = (what, done, of) => {
        const known = this.#all.get(what) ?? { what, done: 0, of: 0 };
        this.#all.set(what, { what, done: known.done + done, of: known.of + of });
    };
    /** Where something was left out. */
    get reached() {
        return [...this.#all.values()].filter(({ done, of }) => done < of);
    }
}

;// CONCATENATED MODULE: ./build/src/prove/merge.js

const rollbacks = ["fails", "loses", "leaves", "none", "restores"];
const reruns = ["masks", "trips", "heals", "clean"];
/** What several versions have shown, as one: of verdicts the worst. */
function merged(all) {
    const rollback = all.flatMap((one) => one.rollback ?? []);
    const rerun = all.flatMap((one) => one.rerun ?? []);
    const interruption = all.flatMap((one) => one.interruption ?? []);
    const trials = rerun.flatMap((one) => one.trials);
    const plans = all.flatMap((one) => one.plans ?? []);
    const rows = all.find((one) => one.rows !== undefined)?.rows;
    const statistics = all.find((one) => one.statistics !== undefined)?.statistics;
    const unfilled = all.flatMap((one) => one.unfilled ?? []);
    const untimed = [...new Set(all.flatMap((one) => one.untimed ?? []))];
    const seedData = all.find((one) => one.seedData !== undefined)?.seedData;
    const rowsFrom = all.find((one) => one.rowsFrom !== undefined)?.rowsFrom;
    return {
        ...(rowsFrom === undefined ? {} : { rowsFrom }),
        ...(seedData === undefined ? {} : { seedData }),
        ...(unfilled.length > 0
            ? { unfilled: [...new Map(unfilled.map((one) => [one.table, one])).values()] }
            : {}),
        ...(rows === undefined ? {} : { rows }),
        ...(statistics === undefined ? {} : { statistics }),
        ...(untimed.length > 0 ? { untimed } : {}),
        remarks: [...new Set(all.flatMap((one) => one.remarks))],
        troubles: [...new Set(all.flatMap((one) => one.troubles))],
        statements: all.flatMap((one) => one.statements),
        indexes: all.flatMap((one) => one.indexes ?? []),
        ...(rollback.length > 0
            ? {
                rollback: {
                    verdict: worst(rollback, rollbacks),
                    differences: rollback.flatMap((one) => one.differences),
                    objects: rollback.flatMap((one) => one.objects),
                    refusal: rollback.find((one) => one.refusal)?.refusal ?? null,
                },
            }
            : {}),
        ...(rerun.length > 0
            ? {
                rerun: {
                    verdict: worst(rerun, reruns),
                    trials: trials.toSorted((a, b) => reruns.indexOf(a.verdict) - reruns.indexOf(b.verdict)),
                },
            }
            : {}),
        ...(all.some((one) => one.interruption) ? { interruption } : {}),
        ...(all.some((one) => one.plans) ? { plans: oncePerQuery(plans) } : {}),
        ...(all.some((one) => one.writes)
            ? { writes: oncePerTable(all.flatMap((one) => one.writes ?? [])) }
            : {}),
    };
}
function worst(of, from) {
    return from.find((verdict) => of.some((one) => one.verdict === verdict));
}
/** Of a query that several versions were measured with, the one that changed it most: a new index that it uses goes first. */
function oncePerQuery(plans) {
    const weight = ({ index, speedup }) => (index === null ? 0 : 1e6) + Math.abs(Math.log(speedup?.ratio ?? 1));
    const kept = new Map();
    for (const plan of plans) {
        const known = kept.get(plan.query.name);
        if (!known || weight(plan) > weight(known))
            kept.set(plan.query.name, plan);
    }
    return [...kept.values()];
}
/** One version comes after the other, and each was measured against what it found: their factors multiply. */
function oncePerTable(writes) {
    const kept = new Map();
    for (const write of writes) {
        const key = JSON.stringify([write.table, write.operation]);
        const known = kept.get(key);
        const hot = [known?.hotLost, write.hotLost].filter((lost) => lost !== undefined);
        kept.set(key, {
            ...write,
            timeRatio: timings_short((known?.timeRatio ?? 1) * write.timeRatio),
            walBytesRatio: timings_short((known?.walBytesRatio ?? 1) * write.walBytesRatio),
            ...(hot.length > 0 ? { hotLost: Math.max(...hot) } : {}),
            ...productOf("wal", known, write),
            ...productOf("time", known, write),
            ...hotBoth(known, write),
        });
    }
    return [...kept.values()];
}
function productOf(of, known, write) {
    const [a, b] = [known?.[of], write[of]];
    if (!a || !b)
        return b ? { [of]: b } : {};
    return {
        [of]: { ratio: timings_short(a.ratio * b.ratio), low: timings_short(a.low * b.low), high: timings_short(a.high * b.high) },
    };
}
/** Each column once: as it was before the first version, and is after the last. */
function hotBoth(known, { hot }) {
    if (!hot)
        return known?.hot ? { hot: known.hot } : {};
    const earlier = known?.hot ?? [];
    const kept = earlier.filter(({ column }) => hot.every((one) => one.column !== column));
    const both = hot.map((share) => ({
        ...share,
        before: earlier.find(({ column }) => column === share.column)?.before ?? share.before,
    }));
    return { hot: [...kept, ...both] };
}

;// CONCATENATED MODULE: ./build/src/prove/server/clean-up/clean-up-after.js
/**
 * What a work gives, and then what clears up behind it. That something cannot be cleared up never stands in for what the work
 * gave, nor for why it broke: `told` hears of it.
 */
async function afterwards(work, clearUp, told) {
    try {
        return await work();
    }
    finally {
        try {
            await clearUp();
        }
        catch (error) {
            told(error);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/prove/steps.js
/** How long each step of the measuring takes, over all migrations: what a slow run spends its time on. */
class Steps {
    #spent = new Map();
    #now = null;
    /** Ends the one before. */
    begin(step) {
        this.#end();
        this.#now = { step, since: performance.now() };
    }
    /** In the order in which they first came. */
    get all() {
        this.#end();
        return [...this.#spent].map(([step, ms]) => ({ step, ms: Math.round(ms) }));
    }
    #end() {
        if (!this.#now)
            return;
        const { step, since } = this.#now;
        this.#spent.set(step, (this.#spent.get(step) ?? 0) + performance.now() - since);
        this.#now = null;
    }
}

// EXTERNAL MODULE: ./build/src/read/code-migrations.js + 2 modules
var code_migrations = __webpack_require__(8350);
// EXTERNAL MODULE: ./build/src/read/evidence/path.js
var evidence_path = __webpack_require__(29591);
// EXTERNAL MODULE: ./build/src/read/registry.js + 355 modules
var registry = __webpack_require__(2293);
// EXTERNAL MODULE: ./build/src/read/text/order.js
var order = __webpack_require__(10740);
;// CONCATENATED MODULE: ./build/src/read/unread-between.js




const code = /\.(?:go|[cm]?[jt]s|py|rb|rs|php|exs|java|kts?|scala|groovy|cs|cljc?|sh)$/i;
const declarations = /\.d\.[cm]?ts$|(?:_test|\.test|\.spec)\.[a-z]+$/i;
const unread_between_MOST_READ = 500;
/** Those that stand beside the migrations of a root, up to its last one, and bear the mark of a tool. */
function migrationsBetween({ folder, tool: id, versions }, tree) {
    const last = versions.findLast((one) => !one.repeatable)?.up[0]?.file.path ?? "";
    // A tool that gives each version a folder of its own has its code there.
    const folders = tree.list(folder).filter((one) => one.folder);
    const beside = [folder, ...folders.map(({ name }) => (0,evidence_path/* join */.fj)(folder, name))];
    const paths = beside.flatMap((place) => tree.list(place).flatMap(({ name, folder: isFolder }) => (isFolder ? [] : [(0,evidence_path/* join */.fj)(place, name)])));
    const read = new Set(versions.flatMap(({ up, down }) => [...up, ...down].map(({ file }) => file.path)));
    const found = new Map();
    const own = registry/* tools */.Y.find((one) => one.id === id && one.reads !== undefined)?.name;
    const unread = paths.filter((one) => code.test(one) && !declarations.test(one) && !read.has(one));
    for (const path of unread.slice(0, unread_between_MOST_READ)) {
        if ((0,order/* byLeadingNumber */.pZ)(unread_between_orderOf(path, folder), unread_between_orderOf(last, folder)) > 0)
            continue;
        const mark = (0,code_migrations/* knownMark */.X9)({ path, text: tree.read(path) ?? "" })?.mark;
        // What the folder's own tool reads is part of its history, or comes later in an order of its own.
        if (!mark || mark.tool === own)
            continue;
        const { tool, language } = mark;
        const count = (found.get(tool)?.count ?? 0) + 1;
        found.set(tool, { folder, tool, language, count });
    }
    return [...found.values()];
}
/** What a file is sorted by: its own name, or its folder's. */
function unread_between_orderOf(path, root) {
    return (0,evidence_path/* fileNameOf */.bV)((0,evidence_path/* folderOf */.yS)(path) === root ? path : (0,evidence_path/* folderOf */.yS)(path)).replace(/^V(?=\d)/i, "");
}

// EXTERNAL MODULE: ./build/src/check/safe-edits.js
var safe_edits = __webpack_require__(65905);
;// CONCATENATED MODULE: ./build/src/prove/rerun/fix-runs.js



/**
 * Runs each fixed version under the execution that it has now. It must end with the schema that the original gives,
 * every index valid, and its way back must run where that of the original does. null: the original itself does not
 * run here, so that nothing can be said.
 */
async function tryFixes(subject, all) {
    const meant = await onCopy(subject, async (copy) => {
        if (failed(await applyAll(subject.up, copy)))
            return null;
        const done = await snapshot(copy.database);
        return { done, back: !failed(await applyAll(subject.down, copy)) };
    });
    if (meant === null)
        return null;
    const verdicts = [];
    for (const version of all)
        verdicts.push(await fix_runs_tried({ ...subject, ...version }, meant));
    return verdicts;
}
function fix_runs_tried(subject, meant) {
    return onCopy(subject, async (copy) => {
        const up = await applyAll(subject.up, copy);
        if (failed(up))
            return `the server refuses it: ${messageOf(up)}`;
        const after = await snapshot(copy.database);
        const differing = compareSnapshots(meant.done, after);
        if (!isSame(differing))
            return `it does not give what was meant: ${differencesIn(differing)[0]?.says}`;
        const down = await applyAll(subject.down, copy);
        return meant.back && failed(down) ? `its way back is refused: ${messageOf(down)}` : null;
    });
}

// EXTERNAL MODULE: ./build/src/programs/overlay.js + 1 modules
var overlay = __webpack_require__(79952);
// EXTERNAL MODULE: ./build/src/programs/versions.js + 41 modules
var versions = __webpack_require__(84296);
;// CONCATENATED MODULE: ./build/src/programs/fixes/fix-trials.js





/** Each has the history read again; nobody commits more suggestions than that at once. */
const most = 20;
/** Fixes that are tried while the versions are measured; what has failed there is not offered any more. */
class FixTrials {
    #safe;
    /** How many there are, and how many of them are tried. */
    limit;
    #fixed;
    /** By fingerprint: why not. */
    #failed = new Map();
    constructor(findings, discovery, options) {
        const all = findings.filter((one) => one.fix?.safe);
        this.#safe = all.slice(0, most);
        this.limit = { done: this.#safe.length, of: all.length };
        this.#fixed = (group) => fixedVersion(group, discovery, options);
    }
    /** Tries those of one version, over what came before it: each alone, then all that hold of a file, as --fix would. */
    async try(subject) {
        const files = new Set([...subject.up, ...subject.down].map((one) => one.migration.file));
        const own = this.#safe.filter((one) => files.has(one.file));
        await this.#tryEach(subject, own.map((one) => [one]));
        const held = own.filter((one) => !this.#failed.has(one.fingerprint));
        const together = [...files].map((file) => held.filter((one) => one.file === file));
        await this.#tryEach(subject, together.filter((group) => group.length > 1));
    }
    async #tryEach(subject, groups) {
        const versions = groups.flatMap((group) => {
            const version = this.#fixed(group);
            return version ? [{ group, version }] : [];
        });
        if (versions.length === 0)
            return;
        const verdicts = await tryFixes(subject, versions.map((one) => one.version));
        for (const [at, verdict] of (verdicts ?? []).entries())
            if (verdict !== null)
                for (const { fingerprint } of versions[at]?.group ?? [])
                    this.#failed.set(fingerprint, verdict);
    }
    /** The findings without the fixes that have failed, and a remark on each of those. */
    held(findings) {
        const remarks = [];
        const held = findings.map((finding) => {
            const why = this.#failed.get(finding.fingerprint);
            if (why === undefined || !finding.fix)
                return finding;
            const { line } = (0,offsets/* positionAt */.t$)(finding.file, finding.span[0]);
            remarks.push(`"${finding.fix.title}" at ${finding.file.path}:${line} is not offered as safe: ${why}`);
            return { ...finding, fix: { ...finding.fix, safe: false } };
        });
        return { findings: held, remarks };
    }
}
function fixedVersion(group, discovery, options) {
    const edits = fix_trials_apart(group.flatMap(({ fix }) => fix?.edits ?? []));
    const files = [...new Set(edits.map((one) => one.file))];
    const changed = new Map(files.map((file) => [
        file.path,
        (0,safe_edits/* edited */.o)(file, edits.filter((one) => one.file === file)),
    ]));
    for (const root of (0,versions/* rootsOf */.RD)((0,overlay/* overlaid */.Z)(discovery, changed), options).roots)
        for (const version of (0,versions/* versionsOf */.x4)(root, options, { history: true }))
            if ([...version.up, ...version.down].some((one) => changed.has(one.migration.file.path)))
                return version;
    return null;
}
/** Of two that overlap the first. */
function fix_trials_apart(edits) {
    const kept = [];
    for (const edit of edits)
        if (!kept.some((other) => other.file === edit.file && other.span[0] < edit.span[1] && edit.span[0] < other.span[1]))
            kept.push(edit);
    return kept;
}

// EXTERNAL MODULE: ./build/src/programs/lint.js + 5 modules
var lint = __webpack_require__(8327);
// EXTERNAL MODULE: ./build/src/programs/lint-with-repairs.js + 34 modules
var lint_with_repairs = __webpack_require__(42963);
// EXTERNAL MODULE: ./build/src/programs/policy.js + 1 modules
var policy = __webpack_require__(88506);
// EXTERNAL MODULE: ./build/src/parse/index.js + 9 modules
var parse = __webpack_require__(47861);
;// CONCATENATED MODULE: ./build/src/prove/history/prerequisites.js
const nobodys = new Set(["public", "current_user", "session_user", "current_role", "postgres"]);
/** The roles and extensions that statements name, in whatever place of the grammar. */
function needsOf(statements) {
    const roles = new Set();
    const extensions = new Set();
    for (const { node } of statements) {
        const { CreateExtensionStmt, VariableSetStmt } = node;
        if (CreateExtensionStmt?.extname)
            extensions.add(CreateExtensionStmt.extname);
        for (const name of rolesIn(node))
            roles.add(name);
        if (VariableSetStmt?.name === "role")
            for (const name of valuesOf(VariableSetStmt.args, "sval"))
                roles.add(name);
    }
    for (const name of nobodys)
        roles.delete(name);
    return { roles, extensions };
}
/** RoleSpec.rolename wherever it stands, and what only CREATE ROLE and GRANT of a role call it. */
function rolesIn(node) {
    const { CreateRoleStmt, GrantRoleStmt } = node;
    return [
        ...valuesOf(node, "rolename"),
        ...(CreateRoleStmt?.role ? [CreateRoleStmt.role] : []),
        ...valuesOf(GrantRoleStmt?.granted_roles, "priv_name"),
    ];
}
function valuesOf(tree, key) {
    const found = [];
    const waiting = [tree];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (typeof node !== "object" || node === null)
            continue;
        for (const [name, value] of Object.entries(node)) {
            if (name === key && typeof value === "string")
                found.push(value);
            else if (value !== null && value !== undefined)
                waiting.push(value);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/src/programs/prepared-base.js





/** A database with what the migrations presuppose: roles, extensions, and the schema that somebody gives. */
async function preparedBase(root, { server, schema, remarks, left }) {
    const { roles, extensions } = needsOf(statementsOf(root, schema));
    const platform = server.named ? undefined : root.platform;
    await server.roles([...roles, ...(platform?.roles ?? [])]);
    remarks.push(...remarks_missing(server, [...extensions]));
    const base = await (server.named?.copy([...extensions]) ?? server.database([...extensions]));
    const troubles = await load(base, schema, inTime(left));
    remarks.push(...remarks_few(troubles, "more statements of the schema do not load"));
    if (platform)
        remarks.push(platform.says);
    for (const statement of platform?.statements ?? [])
        await execute(base, statement, left());
    if (root.ledger !== null)
        await execute(base, root.ledger, left());
    return base;
}
/** One version after the other, so that a long history never stands in memory. */
function* statementsOf(root, schema) {
    yield* schema;
    for (const { up, down } of (0,parse/* parse */.qg)(root))
        for (const migration of [...up, ...down])
            yield* migration.statements;
}

;// CONCATENATED MODULE: ./build/src/prove/rerun/stopped-runs.js





/** More would say nothing new. */
const MOST_STOPS = 24;
/**
 * Stops the way up behind each statement after which the server keeps what has run, as a connection that is lost there does,
 * and runs it again as its tool does. What comes of the first one that does not lead where a whole run leads; null: all do.
 */
async function stopped(subject) {
    const stops = stopsIn(subject.up);
    if (stops.length === 0)
        return null;
    const tried = stops.slice(0, MOST_STOPS);
    if (tried.length < stops.length)
        subject.limit("stops of a repair tried", tried.length, stops.length);
    const whole = await onCopy(subject, async (copy) => failed(await applyAll(subject.up, copy)) ? null : snapshot(copy.database));
    if (!whole)
        return null;
    for (const { last, units } of tried) {
        const found = await onCopy(subject, async (copy) => {
            if (failed(await applyAll(units, copy)))
                return null;
            const again = await applyAll(subject.up, copy);
            if (failed(again))
                return messageOf(again);
            const after = compareSnapshots(whole, await snapshot(copy.database));
            return isSame(after) ? null : (differencesIn(after)[0]?.says ?? null);
        });
        const line = (0,offsets/* positionAt */.t$)(last.file, last.span[0]).line;
        if (found !== null)
            return `stopped behind line ${line} of ${last.file.path}, and run again: ${found}`;
    }
    return null;
}
/** Behind the last one the tool has only its own record left to write. */
function stopsIn(up) {
    const stops = up.flatMap((unit, at) => outerOf([unit]).flatMap((last) => {
        const statements = unit.statements.filter(({ index }) => index <= last.index);
        return isKept(last) ? [{ last, units: [...up.slice(0, at), { ...unit, statements }] }] : [];
    }));
    const end = outerOf(up).at(-1);
    return stops.filter(({ last }) => last !== end);
}
/** Sent in no transaction, or the end of one. */
function isKept(statement) {
    if ((0,transaction_control/* isControl */.c0)(statement))
        return (0,transaction_control/* endsTransaction */.nF)(statement);
    return statement.scope.in === "autocommit" && statement.kind !== "VariableSetStmt";
}

;// CONCATENATED MODULE: ./build/src/prove/rerun/repair-runs.js







/** Of the waits of each build, as many are cut off. */
const repair_runs_MOST_WAITS = 2;
/**
 * Runs the versions that are to stand in one's place, as their tool sends them: they must end with the schema that the
 * original means, and their way back must lead as far as its own. "unknown": the original runs in no way here.
 */
async function tryRepair(subject, members) {
    const meant = (await meantBy(subject, subject)) ?? (await meantBy(subject, eachAlone(subject)));
    if (!meant)
        return "unknown";
    const wrong = await runs(subject, members, meant);
    return { wrong, cutOff: wrong === null ? await heals(subject, members) : null };
}
async function meantBy(subject, { up, down }) {
    // What the tool stops before means more than nothing.
    if (up.some(isRefused))
        return null;
    return onCopy(subject, async (copy) => {
        const before = await snapshot(copy.database);
        if (failed(await applyAll(up, copy)))
            return null;
        const done = await snapshot(copy.database);
        if (down.some(isRefused) || failed(await applyAll(down, copy)))
            return { before, done, back: "fails" };
        const isBack = isSame(compareSnapshots(before, await snapshot(copy.database)));
        return { before, done, back: isBack ? "restores" : "runs" };
    });
}
function isRefused({ refused }) {
    return refused !== null;
}
/** What it means although its tool cannot send it so: each of its statements by itself. */
function eachAlone({ up, down }) {
    const apart = (unit) => ({
        ...unit,
        execution: "autocommit",
        refused: null,
        statements: unit.statements
            .filter((one) => !(0,transaction_control/* isControl */.c0)(one))
            .map((one) => ({ ...one, piece: null, scope: { in: "autocommit" } })),
    });
    return { up: up.map(apart), down: down.map(apart) };
}
function runs(subject, members, { before, done, back }) {
    return onCopy(subject, async (copy) => {
        const up = await applyAll(members.flatMap((one) => one.up), copy);
        const stopped = members.flatMap((one) => one.up).find(isRefused);
        if (stopped)
            return `its tool stops before it: ${stopped.refused}`;
        if (failed(up))
            return `the server refuses it: ${messageOf(up)}`;
        const after = compareSnapshots(done, await snapshot(copy.database));
        if (!isSame(after))
            return `it does not give what was meant: ${differencesIn(after)[0]?.says}`;
        if (back === "fails")
            return null;
        const down = await applyAll(members.toReversed().flatMap((one) => one.down), copy);
        if (failed(down))
            return `its way back is refused: ${messageOf(down)}`;
        const left = compareSnapshots(before, await snapshot(copy.database));
        return back === "runs" || isSame(left)
            ? null
            : `its way back does not lead where it came from: ${differencesIn(left)[0]?.says}`;
    });
}
/** Each version is stopped behind each statement, its builds are cancelled in some of their waits, and it is run again. */
async function heals(subject, members) {
    return onCopy(subject, async (copy) => {
        for (const { up, down } of members) {
            const member = { ...subject, base: copy.database, up, down };
            const broken = (subject.server.can.cancel ? await cutOff(member, copy) : null) ?? (await stopped(member));
            if (broken !== null)
                return broken;
            await applyAll(up, copy);
        }
        return null;
    });
}
async function cutOff(member, copy) {
    const { seen } = await observe({ ...member, down: [] });
    const waits = [...seen].flatMap(([statement, { phases }]) => 
    // What a REINDEX leaves when it is cut off, no migration takes away.
    phases && statement.kind === "IndexStmt" ? [[statement, phases.slice(0, repair_runs_MOST_WAITS)]] : []);
    if (waits.length === 0)
        return null;
    const quietly = { ...member, limit: () => { } };
    const found = await interrupt(quietly, new Map(waits), await snapshot(copy.database));
    const bad = found.find(({ afterRerun }) => afterRerun !== "valid");
    return bad ? `cut off while it was ${bad.phase}, and run again: ${bad.says}` : null;
}

// EXTERNAL MODULE: ./build/src/programs/repairs/with-files.js
var with_files = __webpack_require__(97953);
;// CONCATENATED MODULE: ./build/src/programs/repairs/repair-trials.js



/** Repairs that are run while their versions are measured: one that does not hold there is not offered. */
class RepairTrials {
    #discovery;
    #options;
    #repairs;
    constructor(repairs, discovery, options) {
        this.#repairs = new Map(repairs.map((one) => [one.file.path, one]));
        this.#discovery = discovery;
        this.#options = options;
    }
    /** Over what came before the version. */
    async try(subject) {
        const { path = "" } = subject.up[0]?.migration.file ?? {};
        const repair = this.#repairs.get(path);
        // What is only added mends what has been applied, and gives another schema.
        if (!repair || repair.files.length === 0 || repair.files.every((one) => one.new))
            return;
        const { members, isTogether } = this.#membersOf(repair);
        if (members.length === 0)
            return;
        const verdict = await tryRepair(subject, members);
        if (verdict === "unknown")
            return;
        const { wrong, cutOff } = verdict;
        this.#repairs.set(path, wrong === null ? measured(repair, cutOff, isTogether) : refuted(repair, wrong));
    }
    get settled() {
        return [...this.#repairs.values()];
    }
    /**
     * The versions that it leaves in one's place, in the order of their tool, and whether no other one runs between them: then
     * nobody has run what is measured as it will run.
     */
    #membersOf({ file, files }) {
        const paths = new Set([file.path, ...files.map(({ path }) => path)]);
        const isMember = ({ up: [first] }) => paths.has(first?.migration.file.path ?? "");
        const { roots } = (0,versions/* rootsOf */.RD)((0,with_files/* withFiles */.o)(this.#discovery, files), this.#options);
        const all = roots
            .map((root) => [...(0,versions/* versionsOf */.x4)(root, this.#options, { history: true })])
            .filter((versions) => versions.some(isMember));
        const members = all.flatMap((versions) => versions.filter(isMember));
        const isTogether = all.every((versions) => {
            const span = versions.slice(versions.findIndex(isMember), versions.findLastIndex(isMember) + 1);
            return span.every(isMember);
        });
        return { members, isTogether };
    }
}
function measured(repair, cutOff, isTogether) {
    const left = cutOff === null ? [] : [{ message: `what mends ${repair.file.path}, ${cutOff}` }];
    return { ...repair, left: [...repair.left, ...left], checked: isTogether ? "measured" : "read" };
}
function refuted({ file, first: _, suggestion: __, ...repair }, verdict) {
    const message = `what mends ${file.path} is not offered: ${verdict}`;
    return { ...repair, file, files: [], mends: [], left: [{ message }], first: [], checked: "measured" };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/discover/markdown.js

const MOST_FOLDERS = 2000;
const MOST_FILES = 200;
const DEEPEST = 5;
/** The pages of Markdown of a repository, except for what packages bring along; the upper folders first. */
function* markdownIn(tree) {
    let files = 0;
    const waiting = [{ folder: ".", depth: 0 }];
    for (let at = 0; at < Math.min(waiting.length, MOST_FOLDERS); at++) {
        const { folder, depth } = waiting[at] ?? { folder: ".", depth: DEEPEST };
        for (const entry of tree.list(folder)) {
            const name = external_node_path_.posix.join(folder, entry.name);
            if (entry.folder) {
                const foreign = entry.name.startsWith(".") || ["node_modules", "vendor"].includes(entry.name);
                if (!foreign && depth < DEEPEST)
                    waiting.push({ folder: name, depth: depth + 1 });
            }
            else if (/\.(md|markdown)$/i.test(entry.name) && files < MOST_FILES) {
                files++;
                const text = tree.read(name);
                if (text !== null)
                    yield { path: name, text, changed: "none" };
            }
        }
    }
}

// EXTERNAL MODULE: ./build/src/parse/script-migration.js
var script_migration = __webpack_require__(6811);
// EXTERNAL MODULE: ./build/src/parse/split.js + 1 modules
var split = __webpack_require__(57852);
;// CONCATENATED MODULE: ./build/src/parse/seed.js



/** Each statement becomes a tree many times as large; the data of COPY are never looked into. */
const mostSql = 8 * 2 ** 20;
/** However short they are: a tree has a size of its own. */
const mostStatements = 500_000;
/** These bring rows, or files that may: of psql's other commands a seed loses nothing. */
const bringing = new Set(["copy", "i", "ir", "include", "include_relative"]);
/** A file that brings rows, such as pg_dump --data-only writes; a sentence where it holds too much. Never throws. */
function parseSeed(file) {
    const dialect = { psql: true, dataToEnd: true };
    const found = commandsIn(file, dialect);
    if ("wrong" in found)
        return found;
    const { statements, unread } = (0,parse/* parseMigration */.mo)((0,script_migration/* alone */.Q)(file, "it is loaded before the migrations", dialect));
    return { statements, unread: [...unread, ...found.commands] };
}
/** What only psql could run; a sentence as soon as there is too much of anything. */
function commandsIn(file, dialect) {
    const commands = [];
    let [sql, count] = [0, 0];
    for (const { span, command } of (0,split/* stretchesIn */.zj)(file.text, [0, file.text.length], dialect)) {
        sql += span[1] - span[0];
        count++;
        if (sql > mostSql || count > mostStatements)
            return {
                wrong: `it holds more than ${sql > mostSql ? "8 MB of SQL" : "500,000 statements"}; besides the data of COPY, which pg_dump writes by default, at most 8 MB in 500,000 statements are read`,
            };
        if (command === undefined || !bringing.has(command))
            continue;
        const message = `\\${command} is a command of psql, which does not run here; COPY … FROM stdin or INSERT load rows`;
        commands.push({ file, span, message, text: file.text.slice(...span) });
    }
    return { commands };
}

// EXTERNAL MODULE: ./build/src/text/markdown.js
var markdown = __webpack_require__(10492);
// EXTERNAL MODULE: ./build/src/parse/workload/index.js + 6 modules
var workload = __webpack_require__(34541);
;// CONCATENATED MODULE: ./build/src/parse/workload/runbook.js


/** A runbook of more than that is none. */
const MOST_BLOCKS = 200;
const runbook_LONGEST = 500_000;
const languages = ["", "sql", "postgresql", "postgres", "pgsql", "psql"];
/** The queries that a page of Markdown explains, in its blocks of SQL. What is no EXPLAIN, or no SQL, is left alone. Never throws. */
function parseRunbook(file) {
    if (file.text.length > runbook_LONGEST || !/\bexplain\b/i.test(file.text))
        return [];
    const blocks = (0,markdown/* readMarkdown */.k)(file.text).blocks.filter(({ language }) => languages.includes(language));
    return blocks.slice(0, MOST_BLOCKS).flatMap(({ lines }) => {
        const read = (0,workload/* parseWorkload */.j)({ ...file, text: onlyOf(file.text, lines) }, "EXPLAIN");
        return read.queries.map((one) => ({ ...one, name: `${one.name} of ${file.path}` }));
    });
}
/** Nothing but these stretches, each in its place: so that an open quote ends with its block, and lines keep their numbers. */
function onlyOf(text, stretches) {
    let [kept, at] = ["", 0];
    for (const [from, to] of stretches) {
        kept += text.slice(at, from).replace(/[^\r\n]/g, " ") + text.slice(from, to);
        at = to;
    }
    return kept;
}

// EXTERNAL MODULE: ./build/src/programs/supplied/supplied-statistics.js
var supplied_statistics = __webpack_require__(74124);
// EXTERNAL MODULE: ./build/src/programs/supplied/supplied-text.js
var supplied_text = __webpack_require__(87424);
// EXTERNAL MODULE: ./build/src/programs/supplied/supplied-workload.js + 3 modules
var supplied_workload = __webpack_require__(29680);
;// CONCATENATED MODULE: ./build/src/programs/run-inputs.js










/** Of a repository full of runbooks. */
const run_inputs_MOST_EXPLAINED = 300;
/** Whatever is wrong in one of these files is the user's to fix, before a server is started: a UsageError. */
function suppliedIn(discovery, options) {
    const { schema, seedData, workload, statistics } = options.prove;
    const asked = (0,supplied_workload/* suppliedWorkload */.i)(discovery, workload);
    const before = schema === null ? { statements: [], unread: [] } : schemaIn(discovery, schema);
    return {
        schema: before.statements,
        seed: seedData === null ? null : seedIn(discovery, seedData),
        workload: asked.queries,
        runbooks: [...markdownIn(discovery.tree)].flatMap(parseRunbook).slice(0, run_inputs_MOST_EXPLAINED),
        statistics: statistics === null ? null : (0,supplied_statistics/* suppliedStatistics */.w)(discovery, statistics),
        leftOut: [...before.unread, ...asked.leftOut],
    };
}
const MOST_UNREAD = 5;
/** The statements of --schema. */
function schemaIn({ tree }, path) {
    const text = (0,supplied_text/* suppliedText */.M)(tree, path, `file ${path} of --schema`, "it takes SQL of at most 8 MB");
    const file = { path, text, changed: "none" };
    const migration = (0,script_migration/* alone */.Q)(file, "it is loaded before the migrations", { psql: true });
    const { statements, unread } = (0,parse/* parseMigration */.mo)(migration);
    const places = unread.map(({ span, message }) => `${path}:${(0,offsets/* positionAt */.t$)(file, span[0]).line} is not loaded: ${message}`);
    const more = places.length - MOST_UNREAD;
    const rest = more > 0 ? [`${more} more statements of ${path} are not loaded`] : [];
    return { statements, unread: [...places.slice(0, MOST_UNREAD), ...rest] };
}
/** A dump of so many bytes holds millions of rows, and goes into one string. */
const LARGEST_SEED = 256 * 2 ** 20;
/** The rows of --seed-data. */
function seedIn({ tree }, path) {
    const takes = "it takes SQL in UTF-8, of at most 256 MB with the data of COPY";
    const text = (0,supplied_text/* suppliedText */.M)(tree, path, `file ${path} of --seed-data`, takes, LARGEST_SEED);
    const seed = parseSeed({ path, text, changed: "none" });
    if ("wrong" in seed)
        throw new usage_error/* UsageError */.e(`${path} of --seed-data cannot be loaded: ${seed.wrong}`);
    return { path, ...seed };
}

;// CONCATENATED MODULE: ./build/src/programs/server-for.js



/**
 * A server for what is to be measured. Where only PGlite has an extension without which that cannot run, PGlite: it shows
 * no waits, and yet whether the statements run. What merely comes before does not decide that.
 */
async function serverFor(roots, wish, open) {
    const server = await open(wish);
    const lacking = [...neededIn(roots)].filter((name) => !server.can.extensions.includes(name));
    if (lacking.length === 0 || server.provider === "url" || server.provider === "pglite")
        return server;
    const lite = await open({ ...wish, major: null, providers: ["pglite"] }).catch(noServer);
    if (lite?.provider !== "pglite")
        return server;
    const found = lacking.filter((name) => lite.can.extensions.includes(name));
    const other = found.length === 0 ? lite : server;
    await other.stop();
    if (other === lite)
        return server;
    const note = `the extension ${found.join(", ")} is in PGlite alone here, which shows whether the migrations run, and no waits, plans or interruptions: pass a disposable PostgreSQL that has it with --database-url`;
    return { ...lite, notes: [...lite.notes, note] };
}
function noServer(error) {
    if (error instanceof prove_server.NoServer)
        return null;
    throw error;
}
/** The extensions that the reported versions cannot do without. */
function neededIn(roots) {
    const all = new Set();
    for (const root of roots)
        for (const { up } of (0,parse/* parse */.qg)({ ...root, versions: root.versions.filter(parse/* isVersionReported */.kH) }))
            for (const { statements } of up)
                for (const { node } of statements)
                    for (const name of (0,needed_extension/* extensionsWanted */.S8)(node))
                        all.add(name);
    return all;
}

;// CONCATENATED MODULE: ./build/src/programs/unmeasured-statements.js

/** What must not pass for measured: a statement that was cut off; a migration of which nothing is sent. `at`: where that begins. */
function unmeasuredStatements({ statements }, at) {
    const cutOff = statements.filter(isCutOff).map(({ file, span, message }) => ({
        file,
        span,
        message: `the statement is not measured: ${message}`,
    }));
    const [first] = statements;
    if (!first || !statements.every(unmeasured_statements_isUnsent))
        return cutOff;
    const why = statements.find((one) => one.message !== null)?.message;
    return [...cutOff, { ...at, message: `${at.file?.path} is not measured: ${why}` }];
}
/** Another program is to fill something in. */
function unmeasured_statements_isUnsent({ status, message, statement }) {
    return status === "skipped" && (message !== null || (0,transaction_control/* isControl */.c0)(statement));
}
/** admin_shutdown: it took longer than we wait, or more room than there is, and its session was ended from outside. */
function isCutOff({ status, sqlstate }) {
    return status === "error" && sqlstate === "57P01";
}

// EXTERNAL MODULE: ./build/src/programs/whole-report.js + 2 modules
var whole_report = __webpack_require__(4566);
;// CONCATENATED MODULE: ./build/src/programs/prove.js
































/** The whole program with its wing: what is read, then what a real PostgreSQL does with it. */
async function prove(discovery, options, baseline, wing) {
    const looked = await (0,lint/* look */.Op)(discovery, options, baseline);
    const given = suppliedIn(discovery, options);
    const steps = new Steps();
    steps.begin("server");
    const server = await serverFor(looked.read.roots, wishOf(options, wing), wing.open);
    const failures = new run_failures/* Failures */.o();
    // Of what a branch changes, what should stand there instead is run, too.
    const found = options.since === null ? [] : (0,lint_with_repairs.repairsFor)(looked, discovery, options, baseline);
    const repairs = new RepairTrials(found, discovery, options);
    const measurement = await afterwards(async () => {
        const remarks = [...given.leftOut];
        const left = patience(options.prove.rows);
        const fixes = new FixTrials(looked.collected.findings, discovery, options);
        const settled = { server, options, ...given, wing, failures, repairs };
        const run = {
            ...settled,
            remarks,
            left,
            fixes,
            limits: new Limits(),
            steps,
            histories: [],
            troubled: false,
        };
        const measured = [];
        for (const root of looked.read.roots)
            await proveRoot(root, run, measured, discovery.tree);
        return weighed(looked.collected, measured, run, baseline);
    }, () => server.stop(), (error) => leftBehind(error).forEach(failures.add));
    const report = (0,whole_report/* reportOf */.E)(looked, discovery, options, { ...measurement, failures: failures.all });
    return options.since === null ? report : { ...report, repairs: repairs.settled };
}
function wishOf({ prove: { databaseUrl, allowHosts, schema }, postgresVersion }, wing) {
    const starting = "a server starts";
    wing.progress(starting);
    const announce = (what) => wing.progress(starting, what);
    return { databaseUrl, allowHosts, copies: schema === null, major: postgresVersion, announce };
}
/** Anyone who passes a server has to hear what stays there; it never costs the report. */
function leftBehind(error) {
    const left = error instanceof prove_server/* NotTakenAway */.N ? error.left : [`the clean-up ended: ${error.message}`];
    return left.map((message) => ({ message, file: null, span: null }));
}
/** What was read, weighed against what was shown, and what that adds. */
function weighed(collected, measured, run, baseline) {
    const { server, options, fixes, troubled } = run;
    const { troubles, remarks: more, ...shown } = merged(measured);
    const proof = prove_proofOf(shown, run);
    const speaking = {
        version: server.version,
        same: server.major === options.postgresVersion,
        complete: !troubled,
        copied: server.named?.name ?? null,
        extensions: server.can.extensions,
    };
    const read = weighFindings(collected.findings, collected.ignored, measured, rules/* rules */.a, speaking);
    for (const failure of unmeasured(read.ending, measured))
        run.failures.add(failure);
    const met = [...read.met, ...planFindings(proof, options.budgets, read.findings)];
    const places = [...proof.statements, ...collected.unread];
    const own = (0,sign_findings/* measuredFindings */.T)(met, places, (0,policy/* policyOf */.U)(options), baseline);
    const held = fixes.held(read.findings);
    return {
        findings: [...held.findings, ...own.findings],
        ignored: [...collected.ignored, ...own.ignored],
        proof,
        rules: (0,product/* ruleCards */.kc)([...rules/* rules */.a, ...sign_findings/* measuredCards */.u]),
        remarks: [
            ...read.remarks,
            ...remarks_told(server, options.postgresVersion),
            ...run.remarks,
            ...remarks_few(more, "more remarks of that kind"),
            ...remarks_few(troubles, "more troubles with the rows"),
            ...remarks_few((0,budgets/* unheld */.RK)(proof, options.budgets), "more remarks about budgets"),
            ...held.remarks,
        ],
    };
}
/**
 * What a throwaway server refuses, and somebody else's might not, ends what is measured of its version: neither it nor what
 * stands beside it has been measured to the end. One alone that wants a privilege is only what the server refuses.
 */
function unmeasured(ending, measured) {
    return ending.flatMap(({ run: { file, span, status, statement }, says }) => {
        const beside = measured.find(({ statements }) => statements.some((one) => one.statement === statement));
        const alone = beside?.statements.every((one) => one.statement === statement || (0,transaction_control/* isControl */.c0)(one.statement));
        if (status === "refused" && alone)
            return [];
        return [{ file, span, message: `${file.path} is not measured to the end: ${says}` }];
    });
}
function prove_proofOf(shown, { server, fixes, limits, steps, histories }) {
    limits.add("safe fixes tried", fixes.limit.done, fixes.limit.of);
    return {
        server: serverOf(server),
        ...(server.named ? { copiedFrom: server.named.name } : {}),
        ...(histories.length > 0 ? { history: together(histories) } : {}),
        ...shown,
        steps: steps.all,
        ...(limits.reached.length > 0 ? { limits: limits.reached } : {}),
    };
}
/** Each version in its turn. A server that goes away takes the rest with it, and that is said. */
async function proveRoot(root, run, measured, tree) {
    const history = new AppliedHistory();
    const added = [];
    let taken = 0;
    try {
        run.steps.begin("history");
        const wanted = (0,versions/* untilReported */.AL)(root);
        const base = await preparedBase(wanted, run);
        for (const version of (0,versions/* versionsOf */.x4)(wanted, run.options, { history: true })) {
            if (version.reported)
                run.limits.add("migrations measured", run.left() > 0 ? 1 : 0, 1);
            if (run.left() === 0) {
                if (version.reported)
                    run.failures.add({ ...startOf(version), message: notInTime });
                continue;
            }
            const before = [...added];
            added.push(...addedBy(version.up));
            if (version.reported) {
                measured.push(...(await proveVersion(version, base, run, before)));
                run.remarks.push(...history.under(version));
                if (version.version === wanted.versions.at(-1))
                    continue;
            }
            else if (run.server.named) {
                taken++;
                continue;
            }
            run.steps.begin("history");
            run.wing.progress(`${version.up[0]?.migration.file.path ?? root.folder} is applied`);
            const left = run.left();
            if (left === 0)
                continue;
            const { can, roles } = run.server;
            const following = { patience: left, schema: run.schema.length > 0, standIns: can.concurrency, roles };
            await follow(base, version, following, history);
        }
        await base.drop();
    }
    catch (error) {
        if (error instanceof prove_server.NoServer)
            throw error;
        const what = `${root.folder} is not measured to the end`;
        run.failures.add(isTheWorlds(error)
            ? { message: `${what}: ${error.message}`, file: null, span: null }
            : (0,run_failures/* failureOf */.g)(what, error, null));
        run.troubled = true;
    }
    tellOf(history, run, migrationsBetween((0,versions/* untilReported */.AL)(root), tree));
    run.remarks.push(...takenRemarks(run.server, root.folder, taken));
}
/** What came before, as far as it applied. A copied database stands for all of it. */
function tellOf(history, run, between) {
    const unread = run.server.named ? [] : between;
    run.troubled ||= history.proof.failed + unread.length > 0;
    if (!run.server.named)
        run.histories.push(history.proof);
    run.remarks.push(...betweenRemarks(unread), ...historyRemarks(history, run.options.prove.schema));
}
const notInTime = "this migration is not measured: the whole run had taken too long";
function startOf({ up, down }) {
    const file = (up[0] ?? down[0])?.migration.file ?? null;
    return { file, span: file ? [0, 0] : null };
}
async function proveVersion(version, base, run, added) {
    const { up, down } = version;
    const at = startOf(version);
    const name = at.file?.path ?? "";
    let now = name;
    const progress = (step) => {
        now = `${name}: ${step}`;
        run.steps.begin(step);
        run.wing.progress(now);
    };
    const subject = {
        server: run.server,
        base,
        up,
        down,
        added,
        recorded: version.version.root.recorded,
        patience: inTime(run.left),
        limit: run.limits.add,
        tell: (detail) => run.wing.progress(now, detail),
    };
    const { seed, statistics, runbooks, workload } = run;
    const { budgets } = run.options;
    const load = { rows: run.options.prove.rows, seed, statistics, runbooks, workload, budgets };
    const measured = await measure(subject, load, progress);
    const parts = new Parts((up[0] ?? down[0])?.migration ?? null);
    if (measured.ended === null) {
        progress("fixes");
        await parts.part("fixes", () => run.fixes.try(subject));
        progress("repairs");
        await parts.part("repairs", () => run.repairs.try(subject));
    }
    for (const failure of [...measured.failures, ...parts.failures])
        run.failures.add(failure);
    for (const failure of unmeasuredStatements(measured, at))
        run.failures.add(failure);
    const ended = measured.ended ?? parts.ended?.message;
    // A migration that ends its own measurement, by whatever means, must not pass for one that was measured.
    if (ended !== undefined)
        run.failures.add({ ...at, message: `${name} is not measured to the end: ${ended}` });
    return measured.ended === null ? [measured] : [];
}
function serverOf({ major, version, provider, can }) {
    const measures = ["locks", ...(can.concurrency ? ["waits"] : []), ...(can.cancel ? ["cancel"] : [])];
    return { major, version, provider, measures };
}


/***/ }),

/***/ 74124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ suppliedStatistics)
/* harmony export */ });
/* harmony import */ var _parse_statistics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77503);
/* harmony import */ var _types_usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43203);
/* harmony import */ var _supplied_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87424);



/** Production's statistics. The file may come from anywhere, and is held to its form: throws a UsageError. */
function suppliedStatistics({ tree }, path) {
    const takes = "--statistics takes a file of JSON of at most 8 MB, as the SQL that indexwright statistics prints makes it";
    const text = (0,_supplied_text_js__WEBPACK_IMPORTED_MODULE_2__/* .suppliedText */ .M)(tree, path, `statistics ${path}`, takes);
    const read = (0,_parse_statistics_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStatistics */ .N)({ path, text, changed: "none" });
    if ("wrong" in read)
        throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${path}: ${read.wrong}`);
    return read;
}


/***/ }),

/***/ 92245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _0: () => (/* binding */ btreeBytes),
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   ib: () => (/* binding */ ROOM),
/* harmony export */   pW: () => (/* binding */ entryWidth)
/* harmony export */ });
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15307);

/** A page without its head and its special space, and what a leaf is filled to (nbtsort.c, BTREE_DEFAULT_FILLFACTOR). */
const ROOM = 8152;
const LEAF = ROOM - Math.floor(8192 / 10);
const PIVOTS = ROOM * 0.7;
/** A posting list takes no more than a tenth of a page (nbtdedup.c). */
const LONGEST_LIST = 808;
const ROW = 6;
const POINTER = 4;
/** As a new build makes it: leaves nine tenths full, the pages above them, and the first page. In bytes. */
function btreeBytes(entries) {
    const { tuples, width, nulls } = entries;
    // A bitmap of nulls takes eight bytes more.
    const tuple = aligned(8 + 8 * nulls + width * (1 - nulls));
    let [bytes, items] = [0, 0];
    for (const { groups, rows } of groupsOf(entries)) {
        const lower = Math.floor(rows);
        const share = rows - lower;
        for (const [size, part] of [
            [lower, 1 - share],
            [lower + 1, share],
        ]) {
            const group = groupOf(size, tuple, entries.deduplicates);
            bytes += groups * part * group.bytes;
            items += groups * part * group.items;
        }
    }
    if (tuples < 1 || items === 0)
        return 8192;
    // The last entry of a full leaf goes over to the next one, and leaves its key behind.
    const leaves = Math.max(1, bytes / (LEAF - bytes / items / 2));
    const pivots = leaves > 1 ? (leaves * (tuple + POINTER)) / PIVOTS : 0;
    return 8192 * Math.ceil(leaves + pivots + 1);
}
function groupsOf({ tuples, distinct, frequencies, nulls }) {
    const common = [...frequencies, ...(nulls > 0 ? [nulls] : [])].map((share) => ({
        groups: 1,
        rows: share * tuples,
    }));
    const rest = Math.max(0, tuples - common.reduce((sum, value) => sum + value.rows, 0));
    if (rest < 1)
        return common;
    const groups = Math.min(rest, Math.max(1, distinct - frequencies.length));
    return [...common, { groups, rows: rest / groups }];
}
function groupOf(rows, tuple, deduplicates) {
    if (rows <= 1 || !deduplicates)
        return { bytes: rows * (tuple + POINTER), items: rows };
    const most = Math.max(1, Math.floor((LONGEST_LIST - tuple) / ROW));
    const full = Math.floor(rows / most);
    const left = rows - full * most;
    const list = (count) => count === 0 ? 0 : (count === 1 ? tuple : aligned(tuple + count * ROW)) + POINTER;
    return { bytes: full * list(most) + list(left), items: full + (left > 0 ? 1 : 0) };
}
function aligned(bytes, to = 8) {
    return Math.ceil(bytes / to) * to;
}
const alignments = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .t)({ c: 1, s: 2, i: 4, d: 8 });
/** Longer values keep the head that says their length on a boundary. */
const SHORT = 127;
/** How wide the keys of one entry are, aligned among themselves, in bytes. */
function entryWidth(columns) {
    let at = 0;
    for (const { length, align, width } of columns) {
        const bytes = length > 0 ? length : width;
        const packed = length < 0 && bytes < SHORT;
        at = aligned(at, packed ? 1 : (alignments.get(align) ?? 1)) + bytes;
    }
    return at;
}


/***/ }),

/***/ 98883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ HASH_OFF),
/* harmony export */   y: () => (/* binding */ hashBytes)
/* harmony export */ });
/* harmony import */ var _btree_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92245);

/**
 * A hash index as a new build makes it, in bytes: buckets for three quarters of a page each, their number rounded up to a quarter
 * of a power of two; those that wait to be split hold twice as much, and overflow (hashpage.c).
 */
function hashBytes({ tuples }) {
    const perPage = Math.floor((_btree_size_js__WEBPACK_IMPORTED_MODULE_0__/* .ROOM */ .ib - 16) / 20);
    const wanted = Math.max(2, tuples / Math.floor((8192 * 0.75) / 20));
    const above = 2 ** Math.ceil(Math.log2(wanted));
    const quarter = above / 8;
    const buckets = above <= 512 ? above : above / 2 + Math.ceil((wanted - above / 2) / quarter) * quarter;
    const each = tuples / above;
    const double = Math.max(0, above - buckets);
    const pages = (rows) => Math.max(1, Math.ceil(rows / perPage));
    return 8192 * ((buckets - double) * pages(each) + double * pages(2 * each) + 3);
}
/** How far that is off: from so many times to so many times, held against real indexes by a test. */
const HASH_OFF = [0.8, 1.25];


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

//# sourceMappingURL=876.index.js.map