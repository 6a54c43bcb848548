// Printed by `npm run facts` from PostgreSQL 14 to 18.
export const methods = `
bloom can_multi_col bloom
brin can_multi_col -
btree can_exclude,can_include,can_multi_col,can_order,can_unique -
gin can_multi_col -
gist can_exclude,can_include,can_multi_col -
hash can_exclude -
hnsw can_exclude vector
ivfflat can_exclude vector
spgist can_exclude,can_include -
`;
