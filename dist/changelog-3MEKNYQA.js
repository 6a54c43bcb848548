import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{changelogIn,changelogReader}from"./chunk-STT7DL7S.js";import"./chunk-YKYV4N6Q.js";import"./chunk-SYMPT4SA.js";export{changelogIn,changelogReader};
//# sourceMappingURL=changelog-3MEKNYQA.js.map
