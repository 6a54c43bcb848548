import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
function join(folder,name){let parts=folder==="."?[]:folder.split("/");for(let part of name.split("/"))part===""||part==="."||(part===".."&&parts.length>0&&parts.at(-1)!==".."?parts.pop():parts.push(part));return parts.join("/")||"."}function folderOf(path){let cut=path.lastIndexOf("/");return cut<0?".":path.slice(0,cut)||"/"}function fileNameOf(path){return path.slice(path.lastIndexOf("/")+1)}export{join,folderOf,fileNameOf};
//# sourceMappingURL=chunk-5GWXYPY5.js.map
