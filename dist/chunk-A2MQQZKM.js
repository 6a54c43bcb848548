import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{table}from"./chunk-43NMTWUR.js";var languages=table({ex:"elixir",exs:"elixir",rb:"ruby",py:"python",php:"php",js:"js",cjs:"js",mjs:"js",ts:"ts",cts:"ts",mts:"ts",cs:"csharp",java:"java",xml:"xml",yaml:"yaml",yml:"yaml",json:"json"});function codeLanguage(path){return languages.get(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase()??"")??"sql"}export{codeLanguage};
//# sourceMappingURL=chunk-A2MQQZKM.js.map
