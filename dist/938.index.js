export const id = 938;
export const ids = [938];
export const modules = {

/***/ 82938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NoServer: () => (/* binding */ NoServer),
/* harmony export */   Nt: () => (/* binding */ NotTakenAway),
/* harmony export */   dU: () => (/* binding */ SessionLost),
/* harmony export */   gP: () => (/* binding */ ServerError)
/* harmony export */ });
/** What PostgreSQL refused. */
class ServerError extends Error {
    sqlstate;
    /** Its CONTEXT, which names the line of a COPY's data; empty where it gives none. */
    context;
    /** The character of the statement that it points at, from 1; null: at none. */
    position;
    constructor(message, sqlstate, context = "", position = null) {
        super(message);
        this.name = "ServerError";
        this.sqlstate = sqlstate;
        this.context = context;
        this.position = position;
    }
}
/** Somebody has ended a session, or its server: of what it was doing, nothing is known. */
class SessionLost extends Error {
}
/** What a run has made stands there still. */
class NotTakenAway extends Error {
    /** One sentence each. */
    left;
    constructor(left) {
        super(left.join("; "));
        this.left = left;
    }
}
/** No server can be had, or not the one asked for. The message is for the user. */
class NoServer extends Error {
}


/***/ })

};

//# sourceMappingURL=938.index.js.map