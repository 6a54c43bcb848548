import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{NoServer,NotTakenAway,ServerError,SessionLost}from"./chunk-FC6EGEKV.js";import"./chunk-GXYSKSZN.js";export{NoServer,NotTakenAway,ServerError,SessionLost};
//# sourceMappingURL=server-GFZ4TJQS.js.map
