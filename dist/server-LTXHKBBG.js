import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{NoServer,NotTakenAway,ServerError,cleanedUp,openServer}from"./chunk-O47SLIZP.js";import"./chunk-2GH237PF.js";import"./chunk-43NMTWUR.js";import"./chunk-SYMPT4SA.js";export{NoServer,NotTakenAway,ServerError,cleanedUp,openServer};
//# sourceMappingURL=server-LTXHKBBG.js.map
