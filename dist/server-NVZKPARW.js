import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{NoServer,NotTakenAway,ServerError,cleanedUp,openServer}from"./chunk-Y7A5FQQ4.js";import"./chunk-TOQLMRSI.js";import"./chunk-43NMTWUR.js";import"./chunk-SYMPT4SA.js";export{NoServer,NotTakenAway,ServerError,cleanedUp,openServer};
//# sourceMappingURL=server-NVZKPARW.js.map
