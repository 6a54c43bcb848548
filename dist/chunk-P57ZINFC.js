import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
function rowsOfCsv(text){let rows=[],row=[],field=/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|\n|\r|$)/y;for(;field.lastIndex<text.length;){let found=field.exec(text);if(!found)return[];let[,quoted,plain="",end]=found;row.push(quoted===void 0?plain:quoted.replaceAll('""','"')),end!==","&&(rows.push(row),row=[])}return row.length>0?[...rows,row]:rows}export{rowsOfCsv};
//# sourceMappingURL=chunk-P57ZINFC.js.map
