import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{NoServer,NotTakenAway,ServerError,SessionLost}from"./chunk-FC6EGEKV.js";import"./chunk-SYMPT4SA.js";export{NoServer,NotTakenAway,ServerError,SessionLost};
//# sourceMappingURL=server-JFZ7HPYS.js.map
