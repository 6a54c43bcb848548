import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{changelogIn,changelogReader}from"./chunk-VXGEC3BU.js";import"./chunk-LGTKZKEC.js";import"./chunk-GXYSKSZN.js";export{changelogIn,changelogReader};
//# sourceMappingURL=changelog-7WATRCZ2.js.map
