import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{changelogIn,changelogReader}from"./chunk-JAPCMGVB.js";import"./chunk-YKYV4N6Q.js";import"./chunk-SYMPT4SA.js";export{changelogIn,changelogReader};
//# sourceMappingURL=changelog-KFKBFFBF.js.map
