import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
var names={markdown:/\.(?:md|markdown)$/i,shell:/\.(?:sh|bash)$/i,makefile:/(?:^|\/)(?:GNUm|[Mm])akefile$|\.mk$/,workflow:/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)\.gitlab-ci\.ya?ml$|(?:^|\/)\.circleci\/config\.ya?ml$/};function kindOf(path){for(let kind of["markdown","shell","makefile","workflow"])if(names[kind].test(path))return kind;return null}export{kindOf};
//# sourceMappingURL=chunk-JMNVENCB.js.map
