import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{changelogIn,changelogReader}from"./chunk-QOHNXGTJ.js";import"./chunk-YKYV4N6Q.js";import"./chunk-SYMPT4SA.js";export{changelogIn,changelogReader};
//# sourceMappingURL=changelog-KJPOJLW6.js.map
