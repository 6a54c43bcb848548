import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{UsageError}from"./chunk-NROOVKMH.js";function suppliedText(tree,path,name,takes,mostBytes){let looked=tree.given(path,mostBytes);if("text"in looked)return looked.text;let why=looked.why===null?"":` (it ${looked.why.replace(/, not read$/,"")})`;throw new UsageError(`the ${name} cannot be read${why}; ${takes}`)}export{suppliedText};
//# sourceMappingURL=chunk-V5ZDOBCG.js.map
