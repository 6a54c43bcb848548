import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{changelogIn,changelogReader}from"./chunk-L6T7MMTJ.js";import"./chunk-YKYV4N6Q.js";import"./chunk-SYMPT4SA.js";export{changelogIn,changelogReader};
//# sourceMappingURL=changelog-I4HKGTJ4.js.map
