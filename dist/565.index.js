export const id = 565;
export const ids = [565];
export const modules = {

/***/ 61327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fleetIn: () => (/* binding */ fleetIn)
/* harmony export */ });
/* harmony import */ var _text_parsed_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40834);
/* harmony import */ var _types_usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43203);


/** A timer of Node holds no more than 24 days. */
const LONGEST_SOAK_S = 480 * 3600;
/** The fleet of --databases. Throws a UsageError that names the place; URLs come from the environment, never from the file. */
function fleetIn(tree, path, env) {
    const looked = tree.given(path);
    if (!("text" in looked))
        throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${path} cannot be read`);
    let value;
    try {
        [value] = (0,_text_parsed_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parsedYaml */ .dd)(looked.text);
    }
    catch (error) {
        throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${path} is not valid YAML: ${error.message.split("\n")[0]}`);
    }
    return new FleetReader(path, env).fleet(value);
}
class FleetReader {
    #path;
    #env;
    #names = new Set();
    constructor(path, env) {
        this.#path = path;
        this.#env = new Map(Object.entries(env));
    }
    fleet(value) {
        const waves = this.#list(this.#map(value, "the file", ["waves"]).get("waves"), "waves");
        return { waves: waves.map((wave, at) => this.#wave(wave, `waves[${at}]`)) };
    }
    #wave(value, place) {
        const wave = this.#map(value, place, ["name", "databases", "parallel", "soak", "until"]);
        const databases = this.#list(wave.get("databases"), `${place}.databases`);
        return {
            name: this.#text(wave.get("name"), `${place}.name`),
            parallel: this.#count(wave.get("parallel") ?? 1, `${place}.parallel`),
            soakMs: this.#duration(wave.get("soak") ?? "0s", `${place}.soak`),
            until: this.#until(wave.get("until"), `${place}.until`),
            databases: databases.map((each, at) => this.#database(each, `${place}.databases[${at}]`)),
        };
    }
    #until(value, place) {
        const until = value === undefined ? new Map() : this.#map(value, place, ["used", "replayLag"]);
        const used = until.get("used") ?? false;
        if (typeof used !== "boolean")
            throw this.#wrong(`${place}.used`, "it is true or false");
        const lag = until.get("replayLag");
        return {
            used,
            replayLagS: lag === undefined ? null : this.#duration(lag, `${place}.replayLag`) / 1000,
        };
    }
    #database(value, place) {
        const database = this.#map(value, place, ["name", "url"]);
        const name = this.#text(database.get("name"), `${place}.name`);
        if (this.#names.has(name))
            throw this.#wrong(`${place}.name`, `"${name}" is there already`);
        this.#names.add(name);
        const given = this.#text(database.get("url"), `${place}.url`);
        const [, variable] = /^\$([A-Za-z_][A-Za-z0-9_]*)$/.exec(given) ?? [];
        // A URL holds a password, and the file is committed.
        if (variable === undefined)
            throw this.#wrong(`${place}.url`, "it is the name of an environment variable, such as $SHOP_EU_URL");
        const url = this.#env.get(variable);
        if (typeof url !== "string" || url === "")
            throw this.#wrong(`${place}.url`, `$${variable} is not set`);
        return { name, url };
    }
    #map(value, place, keys) {
        if (typeof value !== "object" || value === null || Array.isArray(value))
            throw this.#wrong(place, `it is a map with ${keys.join(", ")}`);
        const map = value instanceof Map ? value : new Map(Object.entries(value));
        for (const key of map.keys())
            if (!keys.includes(String(key)))
                throw this.#wrong(place, `unknown key "${String(key)}"; known: ${keys.join(", ")}`);
        return map;
    }
    #list(value, place) {
        if (!Array.isArray(value) || value.length === 0)
            throw this.#wrong(place, "it is a list with one entry at least");
        return value;
    }
    #text(value, place) {
        if (typeof value !== "string" || value === "")
            throw this.#wrong(place, "it is a text");
        return value;
    }
    #count(value, place) {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 64)
            throw this.#wrong(place, "it is a number from 1 to 64");
        return value;
    }
    #duration(value, place) {
        const [, number, unit] = /^(\d{1,6})(s|m|h)$/.exec(String(value)) ?? [];
        if (number === undefined)
            throw this.#wrong(place, "it is a duration, such as 90s, 10m or 1h");
        if (Number(number) * (unit === "h" ? 3600 : unit === "m" ? 60 : 1) > LONGEST_SOAK_S)
            throw this.#wrong(place, "it is at most 480h");
        return Number(number) * (unit === "h" ? 3_600_000 : unit === "m" ? 60_000 : 1000);
    }
    #wrong(place, message) {
        return new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${this.#path}: ${place}: ${message}`);
    }
}


/***/ })

};

//# sourceMappingURL=565.index.js.map