import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
var ServerError=class extends Error{sqlstate;context;position;constructor(message,sqlstate,context="",position=null){super(message),this.name="ServerError",this.sqlstate=sqlstate,this.context=context,this.position=position}},SessionLost=class extends Error{},NotTakenAway=class extends Error{left;constructor(left){super(left.join("; ")),this.left=left}},NoServer=class extends Error{};export{ServerError,SessionLost,NotTakenAway,NoServer};
//# sourceMappingURL=chunk-FC6EGEKV.js.map
