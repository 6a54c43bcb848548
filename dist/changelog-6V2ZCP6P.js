import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{changelogIn,changelogReader}from"./chunk-HXYXHI77.js";import"./chunk-LGTKZKEC.js";import"./chunk-GXYSKSZN.js";export{changelogIn,changelogReader};
//# sourceMappingURL=changelog-6V2ZCP6P.js.map
