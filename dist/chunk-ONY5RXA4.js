import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{isAboutIndexes,lastBefore,remarksAbove,saidTexts,sectionsOf}from"./chunk-7T6ZLHDJ.js";import{LEAST_MS,sameShape}from"./chunk-MFE2BFL7.js";import{accepts,builtIn,castBetween,casts,classesNamed,defaultClasses,fits,isPolymorphic,meantValue,refusedValue,settingFacts,settings,typeFacts}from"./chunk-FUBMX25F.js";import{beginsWith,isWrittenOut,mayBeSame,sameDefinition,sameKey}from"./chunk-GYWJKSJD.js";import{constraintAgain,identifierOf,indexAgain,lexemesOf,sameText,schemaAfter}from"./chunk-5AY7ZXGY.js";import{overNeededHistory}from"./chunk-KB322IJN.js";import{ask,check,isUnitReported,judge,onChangedLines,sign}from"./chunk-WIJKREQA.js";import{addedColumns,addedConstraints,anyIndex,beginningWith,beginningsOf,builtIndexes,chunkByChunk,codeOf,columnsMadeOf,columnsShape,commandsOf,concurrentCommand,constraintNamed,constraintOver,defaultIndexName,deferredConstraint,definedAs,definedLike,droppedColumns,endOfLexeme,firstOf,fullUnique,includedOf,indexWords,isAtLeast,isConcurrent,isEmptied,isFullUnique,isHypertable,isLong,isOn,isPartitioned,isPartitionedIndex,isThere,isTrivia,isTruncated,keysOf,leadingColumns,lockInTheWay,locksOf,madeAt,namingColumn,ofConstraint,outputName,partitionsIn,preexistence,readMigration,sha256,shapeOf,tableOf,takenByCascade,timescaleNamespaces,unsafeConstraintsSetting,valueSet,versionsOf}from"./chunk-C7RJVGQC.js";import{forLast}from"./chunk-4XSWPX34.js";import{failureOf}from"./chunk-GATDOFRB.js";import{byteLength}from"./chunk-6FB34CXZ.js";import{overlaps,positionAt}from"./chunk-QOXJLCAC.js";import{nearest}from"./chunk-WPJ4EZZC.js";import{factsByName,factsOf,hasPlaceholder,nameOf,nameOfList,namesIn,placeholdersAsWritten,printName,printTable,quoteIdentifier,quoteLiteral,sameName,stringsOf}from"./chunk-LPJ5NENW.js";import{lookup,table}from"./chunk-43NMTWUR.js";function sentIn({scope}){return scope.in==="block"?scope.by:null}function defineRule(rule){return{...rule,why:paragraph(rule.why),instead:paragraph(rule.instead)}}function paragraph(text){return text.trim().replace(/\s+/g," ")}function distance(a,b){let row=Array.from({length:b.length+1},(_,index2)=>index2);for(let i=1;i<=a.length;i++){let next=[i];for(let j=1;j<=b.length;j++){let replaced=(row[j-1]??0)+(a[i-1]===b[j-1]?0:1);next[j]=Math.min(replaced,(row[j]??0)+1,(next[j-1]??0)+1)}row=next}return row[b.length]??0}var methods=`
bloom can_multi_col bloom
brin can_multi_col -
btree can_exclude,can_include,can_multi_col,can_order,can_unique -
gin can_multi_col -
gist can_exclude,can_include,can_multi_col -
hash can_exclude -
hnsw can_exclude vector
ivfflat can_exclude vector
spgist can_exclude,can_include -
`;function accessMethod(name,postgres){let[fact]=factsByName(methods,postgres).get(name)??[];if(!fact)return;let[,can="",extension="-"]=fact;return{can:new Set(can.split(",")),extension:extension==="-"?null:extension}}function meantMethod(name,postgres){return[...factsByName(methods,postgres).keys()].find(one=>distance(one,name)===1)}var written=table({CONSTR_PRIMARY:"PRIMARY KEY",CONSTR_UNIQUE:"UNIQUE",CONSTR_EXCLUSION:"EXCLUDE"});function keyConstraintsOf({node}){let{CreateStmt,AlterTableStmt}=node,elements=CreateStmt?.tableElts??(AlterTableStmt?added(AlterTableStmt):[]),relation=nameOf((CreateStmt??AlterTableStmt)?.relation);return elements.flatMap(element=>{if("Constraint"in element)return known(element.Constraint,relation,[]);if(!("ColumnDef"in element))return[];let{colname,constraints}=element.ColumnDef;return(constraints??[]).flatMap(behind=>"Constraint"in behind?known(behind.Constraint,relation,[colname??""]):[])})}function added(alter){return commandsOf(alter).flatMap(({subtype,def})=>def&&(subtype==="AT_AddConstraint"||subtype==="AT_AddColumn")?[def]:[])}function known(constraint,relation,column){let words5=written.get(constraint.contype??"");if(words5===void 0||constraint.indexname)return[];let keys=(constraint.keys??[]).flatMap(stringsOf),excluded=elementsOf(constraint).flatMap(({name})=>name??[]);return[{constraint,words:words5,table:relation,columns:keys.length>0?keys:excluded.length>0?excluded:column}]}function elementsOf({exclusions}){return(exclusions??[]).flatMap(exclusion2=>{let[first2]="List"in exclusion2?exclusion2.List.items??[]:[];return first2&&"IndexElem"in first2?[first2.IndexElem]:[]})}function plainKey(name){return{name,ordering:"SORTBY_DEFAULT",nulls_ordering:"SORTBY_NULLS_DEFAULT"}}function indexOfConstraint({constraint,columns:columns2},relation){let excluded=elementsOf(constraint),elements=excluded.length>0?excluded:columns2.map(plainKey),{conname,contype,including,options,where_clause,access_method}=constraint,included=(including??[]).flatMap(stringsOf).map(name=>({IndexElem:plainKey(name)}));return{...relation?{relation}:{},...conname?{idxname:conname}:{},...contype==="CONSTR_EXCLUSION"?{}:{unique:!0},...included.length>0?{indexIncludingParams:included}:{},...options?{options}:{},...where_clause?{whereClause:where_clause}:{},accessMethod:access_method||"btree",indexParams:elements.map(element=>({IndexElem:element}))}}function definedIndexes(at2){let{IndexStmt,CreateStmt,AlterTableStmt}=at2.node;if(IndexStmt){let words5=indexWords(IndexStmt);return[{index:IndexStmt,does:`CREATE INDEX ${words5}`,words:words5,at:at2}]}let keys=keyConstraintsOf(at2);if(keys.length===0)return[];let{relation}=CreateStmt??AlterTableStmt??{},seen={...at2,schema:schemaAfter(at2)};return keys.map(key=>{let index2=indexOfConstraint(key,relation),does=`The ${key.words} of ${printName(key.table)}`;return{index:index2,does,words:index2.idxname??does,at:seen}})}function ofEveryIndex(look){let visit=function*(_,at2,settings2){for(let defined of definedIndexes(at2)){let[first2]=look(defined,settings2);if(first2!==void 0){yield first2;return}}};return{IndexStmt:visit,CreateStmt:visit,AlterTableStmt:visit}}function unsupportedOption(index2,postgres){let name=index2.accessMethod??"btree",method=accessMethod(name,postgres);if(!method)return meantMethod(name,postgres)===void 0?null:`there is no access method ${name}`;let{can}=method;return[[index2.unique===!0&&!can.has("can_unique"),`${name} has no unique indexes`],[includedOf(index2).length>0&&!can.has("can_include"),`${name} has no INCLUDE columns`],[keysOf(index2).length>1&&!can.has("can_multi_col"),`${name} takes one column only`],[keysOf(index2).some(isOrdered)&&!can.has("can_order"),`${name} keeps no order, so ASC, DESC and NULLS are refused`],[includedOf(index2).some(one=>one.expr!==void 0),"INCLUDE takes columns only, no expressions"],[includedOf(index2).some(isOrdered),"an INCLUDE column has no order"],[includedOf(index2).some(one=>one.opclass!==void 0),"an INCLUDE column has no operator class"]].find(([holds])=>holds)?.[1]??null}function isOrdered({ordering,nulls_ordering}){return ordering!=="SORTBY_DEFAULT"||nulls_ordering!=="SORTBY_NULLS_DEFAULT"}var rule_default=defineRule({id:"access-method-unsupported-option",severity:"error",fails:!0,title:"An access method refuses an option that only another access method supports",why:`
    Only btree keeps keys in order and enforces UNIQUE; hash and the vector indexes take one column; INCLUDE is for
    btree, gist and spgist. PostgreSQL refuses the index (SQLSTATE 0A000, 42P17, 42704).`,instead:"Leave the option out, or use an access method that supports it.",manual:"indexes-types.html",proof:{by:"failure"},visit:ofEveryIndex(function*({index:index2,does,at:at2},{postgres}){let refused7=unsupportedOption(index2,postgres);if(refused7===null)return;let meant=meantMethod(index2.accessMethod??"",postgres);yield{span:at2.span,message:`${does} fails: ${refused7}`,...meant?{instead:`Write USING ${meant}.`}:{}}})});var rule_default2=defineRule({id:"add-column-if-not-exists-unique",severity:"warning",title:"ADD COLUMN IF NOT EXISTS \u2026 UNIQUE adds no constraint to a column that exists",why:`
    IF NOT EXISTS checks the name of the column only. If the column exists, PostgreSQL skips everything written after
    its name and says "already exists, skipping": it builds no unique index, adds no foreign key, and the migration
    reports success. PostgreSQL 12 did the opposite: each run added one more index.`,instead:"Add the constraint in a separate statement.",manual:"sql-altertable.html",proof:{by:"state",shows:"the table has no such constraint"},visit:{*AlterTableStmt(alter,at2){let table2=nameOf(alter.relation),relation=at2.schema.relation(table2);for(let column of addedWhereMissing(alter)){let words5=relation&&passedOver(column,relation,at2);if(!words5)continue;let name=quoteIdentifier(column.colname??"");yield{table:table2,span:at2.span,message:`${words5} is not added: ${printName(table2)} already has ${name}, so IF NOT EXISTS skips the rest`}}}}});function addedWhereMissing(alter){return commandsOf(alter).flatMap(({subtype,missing_ok,def})=>subtype==="AT_AddColumn"&&missing_ok&&def&&"ColumnDef"in def?[def.ColumnDef]:[])}function passedOver(column,relation,{schema}){let name=column.colname??"";if(!relation.columns?.some(one=>one.name===name))return null;let kinds=(column.constraints??[]).map(one=>"Constraint"in one?one.Constraint.contype:"");if(!firstOf(schema.indexesHaving(relation.name,[namingColumn(name)]),({index:index2})=>index2?.unique===!0&&index2.shape.keys.length===1&&index2.shape.keys[0]?.column===name)&&kinds.includes("CONSTR_UNIQUE"))return"UNIQUE";let over=relation.constraints?.having(constraintOver(name))??[];return!firstOf(over,one=>one.kind==="foreign key"&&one.columns[0]===name)&&kinds.includes("CONSTR_FOREIGN")?"REFERENCES":null}var rule_default3=defineRule({id:"add-index-parsed-as-column",severity:"error",fails:!0,title:"PostgreSQL has no ADD INDEX: it reads a column named index",why:`
    MySQL adds an index with ALTER TABLE \u2026 ADD INDEX. PostgreSQL takes "index" for the name of a new column and the
    index's name for its type, and says that there is no such type (SQLSTATE 42704).`,instead:"Write CREATE INDEX.",manual:"sql-createindex.html",proof:{by:"failure"},visit:{*AlterTableStmt(alter,at2,{postgres}){for(let column of addedColumns(alter)){if(!isIndex(column,at2,postgres))continue;let name=typeOf(column),table2=printName(nameOf(alter.relation));yield{span:at2.span,message:`ADD ${(column.colname??"").toUpperCase()} ${name} fails: it adds a column of the type ${name} to ${table2}`,instead:`Write CREATE INDEX CONCURRENTLY ${name} ON ${table2} (\u2026);`}}}}});function typeOf({typeName}){return(typeName?.names??[]).flatMap(stringsOf).at(-1)??""}function isIndex(column,{schema},postgres){let type=typeOf(column),listed2=(column.typeName?.typmods??[]).some(one=>"ColumnRef"in one);return(column.colname==="index"||column.colname==="key")&&listed2&&!typeFacts(type,postgres)&&schema.known("type",type)===void 0}function concurrentWords(statement){let command=concurrentCommand(statement);if(command===null)return null;let object=objectOf(statement.node);return object===""?command:`${command} ${object}`}function commandWords(statement){let{node}=statement;if("AlterTableStmt"in node&&concurrentCommand(statement)===null)return`ALTER TABLE ${printName(nameOf(node.AlterTableStmt.relation))}`;let plain="IndexStmt"in node?"CREATE INDEX":"ReindexStmt"in node?"REINDEX":"DROP";return concurrentWords(statement)??`${plain} ${objectOf(node)}`}function objectOf(node){let{IndexStmt,DropStmt,ReindexStmt,AlterTableStmt}=node;return IndexStmt?IndexStmt.idxname?printName({name:IndexStmt.idxname}):`on ${printName(nameOf(IndexStmt.relation))}`:DropStmt?(DropStmt.objects??[]).map(one=>printName(nameOfList(one))).join(", "):ReindexStmt?ReindexStmt.relation?printName(nameOf(ReindexStmt.relation)):ReindexStmt.name??"":AlterTableStmt?`of ${printName(nameOf(AlterTableStmt.relation))}`:""}var taking=new Set(["pg_advisory_lock","pg_advisory_lock_shared"]),giving=new Set(["pg_advisory_unlock","pg_advisory_unlock_shared","pg_advisory_unlock_all"]);function advisoryLockBefore({unit,index:index2}){return changesIn(unit).findLast(one=>one.index<index2)?.held??null}var changesIn=forLast(unit=>unit.statements.flatMap(({node,index:index2})=>callsOf(node.SelectStmt).flatMap(name=>taking.has(name)?{index:index2,held:name}:giving.has(name)?{index:index2,held:null}:[])));function callsOf(select){let listed2=(select?.targetList??[]).map(target=>"ResTarget"in target?target.ResTarget.val:void 0),read=(select?.fromClause??[]).flatMap(item=>"RangeFunction"in item?(item.RangeFunction.functions??[]).map(firstOf2):[]);return[...listed2,...read].flatMap(expression=>nameOfCall(expression?.FuncCall))}function firstOf2(node){return"List"in node?node.List.items?.[0]:node}function nameOfCall(call2){let name=(call2?.funcname??[]).flatMap(stringsOf).at(-1);return name===void 0?[]:[name]}var rule_default4=defineRule({id:"advisory-lock-with-concurrent-index",severity:"warning",title:"A second runner that waits for the advisory lock kills the concurrent build of the first",why:`
    A session that waits in pg_advisory_lock() holds a snapshot, and a concurrent build waits for every older snapshot
    before it ends. So each waits for the other. PostgreSQL detects the deadlock, cancels the build, and its index stays
    INVALID (SQLSTATE 40P01). Locks that migration tools take themselves are not checked: most tools can be configured.`,instead:"Use pg_try_advisory_lock() and retry or give up, or unlock before the build.",manual:"explicit-locking.html#ADVISORY-LOCKS",proof:{by:"two runners"},visit:{IndexStmt:underLock,ReindexStmt:underLock}});function*underLock(_,at2){let command=concurrentWords(at2);if(command===null)return;let taken2=advisoryLockBefore(at2);taken2!==null&&(yield{span:at2.span,message:`${command} deadlocks with a second runner that waits in ${taken2}(), and leaves an invalid index`})}function words(statement){return statement.tokens().filter(token=>!token.comment)}function keyword(statement,word,from=0){return words(statement).find((token,index2)=>index2>=from&&token.text.toUpperCase()===word)}function insertAfter(statement,word,text,title,safe){let token=statement.body?void 0:keyword(statement,word);return token?{fix:fixOf(title,safe,[at(statement,[token.span[1],token.span[1]],text)])}:{}}function at({file},span,text){return{file,span,text}}function fixOf(title,safe,edits){return{title,safe,edits}}var rule_default5=defineRule({id:"alter-table-renames-index",severity:"warning",blocks:!0,title:"ALTER TABLE that renames an index blocks every read of its table; ALTER INDEX does not",why:`
    PostgreSQL accepts an index's name after ALTER TABLE \u2026 RENAME, and takes an ACCESS EXCLUSIVE lock on the index:
    every query that is planned on the table waits. ALTER INDEX \u2026 RENAME takes a SHARE UPDATE EXCLUSIVE lock, which
    blocks no read and no write.`,instead:"Write ALTER INDEX.",manual:"sql-alterindex.html",proof:{by:"locks",mode:"AccessExclusiveLock",blocks:["select","insert","update","delete"]},visit:{*RenameStmt(rename,at2){let name=nameOf(rename.relation),index2=at2.schema.relation(name)?.index;if(rename.renameType!=="OBJECT_TABLE"||!index2||preexistence(index2.table,at2)==="new")return;let word=keyword(at2,"TABLE");yield{table:index2.table,span:at2.span,message:`ALTER TABLE ${printName(name)} RENAME renames an index and blocks every read of ${printTable(index2.table)}`,...word&&!at2.body?{fix:fixOf("Write ALTER INDEX",!0,[at(at2,word.span,"INDEX")])}:{}}}}});function*nodesIn(tree){let waiting=[tree];for(let node=waiting.pop();node!==void 0;node=waiting.pop())if(!(typeof node!="object"||node===null))for(let[key,value]of Object.entries(node))typeof value!="object"||value===null||(yield[key,value],waiting.push(value))}var quickMethods=new Set(["btree","hash","brin"]),quickFunctions=new Set(["lower","upper","btrim","left","md5","length","date_trunc"]);function workOn(table2,at2,times=1){if(times===0)return{};let known3=at2.schema.relation(table2)?.name??null;return{work:{table:table2,known:known3,times,get partitions(){return lowest(table2,at2)}}}}function buildOf(index2,table2,at2){if(!quickMethods.has(index2.accessMethod??"btree"))return{};for(let[kind,node]of nodesIn(index2)){if(kind!=="FuncCall")continue;let{funcname=[]}=node;if(!quickFunctions.has(funcname.flatMap(stringsOf).at(-1)??""))return{}}return workOn(table2,at2)}function constraintsWork(alter,table2,at2){let built=builtIndexes(alter);return built.some(({words:words5})=>words5==="EXCLUDE")?{}:workOn(table2,at2,built.length)}function rebuildOf(indexes,table2,at2){return indexes.every(one=>one?.index&&isQuick(one.index.shape))?workOn(table2,at2,indexes.length):{}}function reindexWork(name,table2,at2){let named3=at2.schema.relation(name);return rebuildOf(named3?.index?[named3]:at2.schema.indexes(table2),table2,at2)}function isQuick({method,keys,predicate}){return quickMethods.has(method)&&predicate===null&&keys.every(({column})=>column!==null)}function lowest(table2,{schema}){let found2=[],left=[...schema.partitions(table2)].reverse();for(let next=left.pop();next;next=left.pop()){let below=next.kind==="partitioned"?schema.partitions(next.name):[];below.length===0?found2.push(next.name):left.push(...[...below].reverse())}return found2}var rule_default6=defineRule({id:"attach-partition-builds-indexes",severity:"warning",blocks:!0,title:"ATTACH PARTITION builds the indexes that the partition lacks while nobody can read it",why:`
    ATTACH PARTITION takes an ACCESS EXCLUSIVE lock on the table that becomes a partition. Under that lock it builds
    every index of the parent that has no equal on the table.`,instead:"Build these indexes concurrently on the table first: ATTACH PARTITION then attaches them.",manual:"ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",proof:{by:"locks",mode:"AccessExclusiveLock",blocks:["select","insert","update","delete"]},visit:{*AlterTableStmt(alter,at2){let parent=nameOf(alter.relation);for(let partition of partitionsIn(alter,"AT_AttachPartition")){let table2=nameOf(partition.name);if(preexistence(table2,at2)!=="existing"||!at2.schema.relation(table2))continue;let missing=at2.schema.indexes(parent).filter(({index:index2})=>index2&&!firstOf(at2.schema.indexesHaving(table2,[definedLike(index2.shape)]),one=>one.index!==void 0&&mayBeSame(one.index.shape,index2.shape))),[first2]=missing;first2&&(yield{table:table2,...rebuildOf(missing,table2,at2),span:at2.span,message:`ATTACH PARTITION builds ${missing.length===1?"an index":`${missing.length} indexes`} on ${printName(table2)} while nobody can read it: one like ${printTable(first2.name)}`})}}}});var dumping=/(?:^|\/)(?:pg_dump|pg_dumpall|pg_basebackup)$/,backup=/(?:^|[/_.-])(?:backups?|dumps?)(?=$|[/_.*-])|\.(?:bak|dump)$/i;function*deletedBackups(runbook){if(isAboutIndexes(runbook))for(let{span}of runbook.blocks){let own3=runbook.commands.filter(one=>span[0]<=one.span[0]&&one.span[1]<=span[1]);for(let[at2,command]of own3.entries()){let names2=deletedBy(command),dump=own3.slice(at2+1).find(({words:words5})=>words5.some(({text})=>dumping.test(text)));names2.length>0&&dump&&(yield{span:command.span,names:names2.join(", "),dump:dump.span})}}}function deletedBy({words:words5}){let texts2=words5.map(({text})=>text),at2=texts2.findIndex(text=>/(?:^|\/)rm$/.test(text));return at2<0?[]:texts2.slice(at2+1).filter(text=>!text.startsWith("-")&&backup.test(text))}var rule_default7=defineRule({id:"backups-deleted-before-dump",severity:"warning",title:"Old backups are deleted before a new one is there",why:`
    Until pg_dump has ended well there is no backup at all, and it may well fail: often the disk is full already, and a dump
    takes as much as the one that was deleted. A dump that breaks off leaves a file that looks like one.`,instead:`Write the new dump first, to another disk where this one is full, look at its exit status, list it with
    pg_restore --list, and delete the old ones then.`,manual:"app-pgdump.html",proof:{by:"none",because:"it is about files, which no server knows"},*runbook(runbook){for(let{span,names:names2,dump}of deletedBackups(runbook))yield{span,message:`${names2} is deleted before line ${positionAt(runbook.file,dump[0]).line} has made another backup`}}});var rule_default8=defineRule({id:"boolean-only-index",severity:"notice",title:"An index over a single boolean has only two values and is rarely used",why:`
    Rows with the more common value are read faster from the table itself, so the index serves the rarer value only, yet
    holds an entry for every row. Such an index pays off where one value is very rare.`,instead:"Put the boolean into WHERE, and index the columns that the query looks up or sorts by.",manual:"indexes-partial.html",proof:{by:"state",shows:"a query for the common value does not read it"},visit:{*IndexStmt(index2,at2){let[key,more2]=keysOf(index2);if(more2||index2.whereClause)return;let column=(at2.schema.relation(nameOf(index2.relation))?.columns??[]).find(one=>one.name===key?.name);column?.type==="bool"&&(yield{span:at2.span,message:`${indexWords(index2)} indexes only ${column.name}, which is a boolean`,instead:`Index the columns that the query reads of those rows: (id) WHERE ${printName({name:column.name})}.`})}}});var rule_default9=defineRule({id:"btree-on-jsonb",severity:"warning",title:"A btree index over a jsonb column finds whole documents only",why:`
    A btree compares whole documents. A condition on a value inside the document, with @>, ? or ->>, cannot use the
    index, and a document of more than about 2700 bytes cannot be stored in it: its INSERT fails.`,instead:"Use gin for conditions inside the document, or a btree over the one value that queries ask for.",manual:"datatype-json.html#JSON-INDEXING",proof:{by:"state",shows:"the plan of a condition inside the document does not read it"},visit:{*IndexStmt(index2,at2){let columns2=at2.schema.relation(nameOf(index2.relation))?.columns??[];if(index2.accessMethod!=="btree"||index2.unique)return;let[key]=keysOf(index2),column=columns2.find(one=>one.name===key?.name);column?.type==="jsonb"&&(yield{span:at2.span,message:`${indexWords(index2)} is a btree over ${column.name}, which is jsonb: no condition inside the document uses it`,instead:`Write USING gin (${column.name} jsonb_path_ops) for @>, or a btree over one value: ((${column.name} ->> 'key')).`})}}});function cancelsIdle(select){let nodes=[...nodesIn(select)];return nodes.some(([kind,node])=>kind==="A_Expr"&&asksForIdle(node))&&calls(nodes,"pg_cancel_backend")&&!calls(nodes,"pg_terminate_backend")}function isToldAgainstBlockers({node,text,span,file},{statements,passages}){if(!/\bpg_cancel_backend\b/i.test(text)||cancelsIdle(node.SelectStmt??{})||statements.some(one=>/\bpg_terminate_backend\b/i.test(one.text)))return!1;let comments=file.text.slice(Math.max(0,span[0]-300),span[0]).split(`
`).slice(-3).filter(line=>/^\s*(?:--|#)/.test(line)),before=lastBefore(passages,span[0]),near2=before&&span[0]-before.span[1]<40?before.text:"";return/\bblock(?:ing|er|ers|s)\b/i.test(`${comments.join(" ")} ${near2}`)}function calls(nodes,name){return nodes.some(([kind,node])=>kind==="FuncCall"&&node.funcname?.flatMap(stringsOf).at(-1)===name)}function asksForIdle({name,rexpr}){let operator=name?.flatMap(stringsOf).at(-1),texts2=[...nodesIn({rexpr})].flatMap(([kind,node])=>kind==="A_Const"?textOf(node):[]);return(operator==="="||operator==="~~")&&texts2.some(text=>/^idle in transaction/i.test(text))}function textOf(constant){return constant.sval?.sval??""}var message="pg_cancel_backend does not end a session that is idle in transaction",rule_default10=defineRule({id:"cancel-idle-blocker",severity:"warning",title:"pg_cancel_backend does nothing to a blocker that is idle in transaction",why:`
    It cancels the statement that a session is running. Whoever blocks an index build is mostly idle in a transaction, and runs
    none: pg_cancel_backend answers true, the transaction stays open with its locks and its snapshot, and the build waits on.`,instead:`Find who blocks with pg_blocking_pids, ask its owner, and end the session: SELECT pg_terminate_backend(pid). Never
    end the build itself: that leaves an invalid index.`,manual:"functions-admin.html#FUNCTIONS-ADMIN-SIGNAL",proof:{by:"none",because:"it takes a second session: test/proof/runbooks.test.ts has one"},visit:{*SelectStmt(node,at2){cancelsIdle(node)&&(yield{span:at2.span,message})}},*runbook(runbook){for(let at2 of runbook.statements)isToldAgainstBlockers(at2,runbook)&&(yield{span:at2.span,message})}});function lostIndexes(at2){let{DropStmt:drop,AlterTableStmt:alter}=at2.node;return drop?drop.removeType==="OBJECT_INDEX"?droppedBy(drop,at2):takenAlong(drop,at2):alter?.objtype==="OBJECT_TABLE"?goneWith(alter,at2):[]}function droppedBy({objects=[]},{schema}){return objects.flatMap(object=>lost(schema.relation(nameOfList(object)),null,null))}function takenAlong(drop,{schema}){return takenByCascade(drop).flatMap(what=>schema.madeOf(what).flatMap(relation=>relation.index?lost(relation,null,null):columnsMadeOf(relation,what).flatMap(column=>[...schema.indexesHaving(relation.name,[namingColumn(column)])].flatMap(index2=>lost(index2,null,column)))))}function goneWith(alter,{schema}){let table2=nameOf(alter.relation);return commandsOf(alter).flatMap(({subtype,name=""})=>{let of2=trait=>[...schema.indexesHaving(table2,[trait])];return subtype==="AT_DropConstraint"?of2(ofConstraint(name)).flatMap(index2=>lost(index2,name,null)):subtype==="AT_DropColumn"?of2(namingColumn(name)).flatMap(index2=>lost(index2,null,name)):[]})}function lost(relation,constraint,column){return relation?.index?[{relation,index:relation.index,constraint,column}]:[]}function lostWords({relation,column}){let name=quoteIdentifier(relation.name.name);return column===null?name:`${name}, which goes with ${quoteIdentifier(column)}`}function recreatedColumns(alter,at2){let table2=nameOf(alter.relation),known3=at2.schema.relation(table2),{added:added3,filled,emptied}=changesIn2(at2.unit);return commandsOf(alter).flatMap(({subtype,name="",missing_ok:mayBeMissing})=>{if(subtype!=="AT_DropColumn")return[];let key=keyOf(table2,name,at2),adds=added3.get(key);if(!adds||adds.first<at2.index)return[];let isKnown=known3?.columns?.some(column=>column.name===name)===!0;if(mayBeMissing&&!isKnown)return[];let isFilled=adds.isComputed||(filled.get(key)??-1)>at2.index;return[{column:name,isFilled:isFilled||(emptied.get(keyOf(table2,"",at2))??at2.index)<at2.index}]})}var changesIn2=forLast(({statements})=>{let added3=new Map,filled=new Map,emptied=new Map;for(let at2 of statements){let{AlterTableStmt,UpdateStmt,TruncateStmt}=at2.node;if(AlterTableStmt)for(let column of addedColumns(AlterTableStmt)){let key=keyOf(nameOf(AlterTableStmt.relation),column.colname??"",at2);added3.set(key,{first:added3.get(key)?.first??at2.index,isComputed:isComputed(column)})}for(let target of UpdateStmt?.targetList??[])"ResTarget"in target&&filled.set(keyOf(nameOf(UpdateStmt?.relation),target.ResTarget.name??"",at2),at2.index);for(let relation of TruncateStmt?.relations??[]){let key="RangeVar"in relation?keyOf(nameOf(relation.RangeVar),"",at2):"";emptied.has(key)||emptied.set(key,at2.index)}}return{added:added3,filled,emptied}});function keyOf(table2,column,{schema}){let{schema:home="",name}=schema.relation(table2)?.name??table2;return`${home}\0${name}\0${column}`}function isComputed({constraints=[]}){return constraints.some(constraint=>"Constraint"in constraint&&constraint.Constraint.contype==="CONSTR_GENERATED")}var rule_default11=defineRule({id:"column-recreated-by-type-change",severity:"warning",title:"A column that is dropped and added again loses its values and its indexes",why:`
    Some migration tools change a column's type by dropping the column and adding another of its name: what stands in it
    is gone from every row, and so is each index and constraint that names it, without a notice.`,instead:`
    Change it in place with ALTER COLUMN \u2026 TYPE \u2026 USING \u2026, or add a column of another name, fill it, and drop the old one
    in a later migration.`,manual:"sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DATA-TYPE",proof:{by:"state",shows:"the rows have no value in the column any more, or its index is gone"},visit:{AlterTableStmt:recreated}});function*recreated(alter,at2){let table2=nameOf(alter.relation);if(!(at2.migration.direction==="down"||at2.unit.unread.length>0)&&preexistence(table2,at2)==="existing")for(let{column,isFilled}of recreatedColumns(alter,at2)){let names2=namesLost(column,at2);if(isFilled&&names2.length===0)continue;let lost2=[...isFilled?[]:["its values"],...names2];yield{span:at2.span,table:table2,message:`${quoteIdentifier(column)} of ${printTable(table2)} is dropped and added again, without ${lost2.join(" and ")}`}}}function namesLost(column,at2){let{after}=at2.unit.version;return lostIndexes(at2).flatMap(({relation,column:of2})=>{let{name}=relation;return of2!==column||after.relation(name)?.index?[]:[quoteIdentifier(name.name)]})}var rule_default12=defineRule({id:"concurrent-index-corruption-14",severity:"error",title:"PostgreSQL 14.0 to 14.3 may leave rows out of an index that is built concurrently",why:`
    Rows that are updated during the build may be missing from the index: queries do not find them, and a unique index
    accepts them twice. PostgreSQL 14.4 fixes the command, not the indexes that were built before. This is reported only
    where a compose or workflow file names such a version.`,instead:"Upgrade to the newest 14 first, then REINDEX the indexes that were built concurrently before.",manual:"release-14-4.html",proof:{by:"none",because:"it takes PostgreSQL 14.0 to 14.3, and its release notes say it"},visit:{IndexStmt:builds,ReindexStmt:builds}});function*builds(_,at2,{postgres,minor}){let command=concurrentWords(at2);command===null||postgres!==14||minor===null||minor>3||(yield{span:at2.span,message:`${command} may leave rows out of the index on PostgreSQL 14.${minor}`})}function healingPair(index2,at2){let{schema}=nameOf(index2.relation),name=printName({schema,name:index2.idxname??""}),drop=`DROP INDEX CONCURRENTLY IF EXISTS ${name};`,build=`${withoutIfNotExists(at2)};`,{advice,tool}=at2.migration;return at2.schema.clearedOnce({schema,name:index2.idxname??""})?`${index2.if_not_exists?`Build without IF NOT EXISTS:
${build}
`:""}${tool} has recorded the migration before it, which drops the leftover index, and does not run that again. ${runByHand(name)}`:`${advice.several?`Drop the leftover index, then build without IF NOT EXISTS:
${drop}
${build}`:`Drop the leftover index in a migration of its own (${tool} runs one concurrent statement per migration):
${drop}
and build without IF NOT EXISTS in the next:
${build}`}
Before it runs again, see that nobody is still building the index, since the drop kills that build:
${stillBuilding(name)}`}function runByHand(name){return`If the build is cut off, run DROP INDEX CONCURRENTLY IF EXISTS ${name} by hand, then run the migrations again.`}function stillBuilding(name){return`SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = to_regclass(${quoteLiteral(name)});`}function withoutIfNotExists(at2){let lexemes=lexemesOf(at2.text),start=lexemes.findIndex(({text},index2)=>text.toUpperCase()==="IF"&&lexemes[index2+1]?.text.toUpperCase()==="NOT"),first2=lexemes[start],next=lexemes[start+3];return first2&&next?at2.text.slice(0,first2.start)+at2.text.slice(next.start):at2.text}function insteadOf(at2,statements){if(at2.body!==null||statements.length===0)return{};let all=statements.map(one=>typeof one=="string"?{sql:one}:one),{sent,direction}=at2.migration,of2=sent?{of:{direction,index:at2.index}}:{};return{replacement:{kind:"instead",statements:all,...of2}}}function rebuilt(index2,at2){let{schema,name:table2}=nameOf(index2.relation),name={schema,name:index2.idxname||defaultIndexName(table2,shapeOf(index2))};if(at2.schema.relation(name))return{};let build=builtConcurrently(index2,at2,quoteIdentifier(name.name)),isCleared=at2.schema.clearedOnce(name);return isCleared&&build===at2.text?{}:insteadOf(at2,isCleared?[build]:[`DROP INDEX CONCURRENTLY IF EXISTS ${printName(name)}`,build])}function builtConcurrently(index2,at2,name){let text=withoutIfNotExists(at2),word=lexemesOf(text).find(one=>one.text.toUpperCase()===(index2.concurrent?"CONCURRENTLY":"INDEX"));if(!word)return text;let added3=`${index2.concurrent?"":" CONCURRENTLY"}${index2.idxname?"":` ${name}`}`;return text.slice(0,word.end)+added3+text.slice(word.end)}function droppedConcurrently(drop,at2){if(drop.behavior==="DROP_CASCADE")return{};let names2=(drop.objects??[]).map(one=>printName(nameOfList(one)));return insteadOf(at2,names2.map(name=>`DROP INDEX CONCURRENTLY IF EXISTS ${name}`))}function withWord(at2,behind,word){let place=lexemesOf(at2.text).find(({text})=>behind.includes(text.toUpperCase()));return place?insteadOf(at2,[`${at2.text.slice(0,place.end)} ${word}${at2.text.slice(place.end)}`]):{}}function shortLockTimeout(at2){return`SET ${at2.scope.in==="block"&&at2.scope.by!=="begin"?"LOCAL ":""}lock_timeout = '2s'`}var rule_default13=defineRule({id:"concurrent-index-not-rerunnable",severity:"notice",onlyMigrations:!0,title:"A concurrent build fails on the invalid index that its own failed run left",why:`
    A concurrent build that fails or is cancelled leaves an INVALID index of that name. When the migration runs again,
    it stops with "already exists" until the index is dropped. That is better than IF NOT EXISTS, which would skip the
    invalid index.`,instead:"Drop the leftover index first: DROP INDEX CONCURRENTLY IF EXISTS, as a separate statement.",manual:"sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",proof:{by:"interruption"},visit:{*IndexStmt(index2,at2){if(!index2.concurrent||index2.if_not_exists||!index2.idxname)return;let{schema}=nameOf(index2.relation);at2.schema.cleared({schema,name:index2.idxname})||(yield{span:at2.span,message:`Running the migration again fails on the invalid index ${printName({name:index2.idxname})} that a failed build leaves`,instead:healingPair(index2,at2),...rebuilt(index2,at2)})}}});var rule_default14=defineRule({id:"concurrent-reindex-of-catalog",severity:"error",fails:!0,title:"REINDEX CONCURRENTLY fails for the system catalogs",why:`
    PostgreSQL needs the catalogs while it works on them, and refuses to rebuild their indexes concurrently (SQLSTATE
    0A000). REINDEX DATABASE CONCURRENTLY leaves them out with a warning.`,instead:"Leave the catalogs out. Where one of their indexes is broken, rebuild it without CONCURRENTLY while nobody uses the database.",manual:"sql-reindex.html#SQL-REINDEX-CONCURRENTLY",proof:{by:"failure"},visit:{*ReindexStmt(reindex,{span}){let words5=catalogIn(reindex);words5===null||!isConcurrent(reindex)||(yield{span,message:`REINDEX CONCURRENTLY fails for ${words5}`})}}});function catalogIn({kind,relation}){if(kind==="REINDEX_OBJECT_SYSTEM")return"the system catalogs";let name=nameOf(relation);return(name.schema===void 0?name.name.startsWith("pg_"):name.schema==="pg_catalog")?`${printName(name)}, a system catalog`:null}var rule_default15=defineRule({id:"concurrently-in-function",severity:"error",fails:!0,bodies:!0,title:"CONCURRENTLY fails inside a DO block, a function or a procedure",why:`
    PostgreSQL refuses to run these commands from a function (SQLSTATE 25001); no COMMIT in a procedure and no
    setting of the migration tool changes that.`,instead:"Write it as a statement of the migration itself, outside any transaction block. To compute it, let psql run what a query prints: SELECT format('CREATE INDEX CONCURRENTLY \u2026') \\gexec.",manual:"sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",proof:{by:"failure"},visit:{IndexStmt:(_,at2)=>refused(at2),DropStmt:(_,at2)=>refused(at2),ReindexStmt:(_,at2)=>refused(at2),AlterTableStmt:(_,at2)=>refused(at2)}}),places={do:"a DO block",function:"a function",procedure:"a procedure"};function*refused(at2){let command=concurrentWords(at2);command===null||!at2.body||(yield{span:at2.span,message:`${command} fails: it is run from ${places[at2.body.kind]}`})}function sentAlone(at2){let{IndexStmt,DropStmt}=at2.node;return IndexStmt?rebuilt(IndexStmt,at2):DropStmt?droppedConcurrently(DropStmt,at2):insteadOf(at2,[at2.text])}function outOfTheLock(at2){let{IndexStmt}=at2.node;return IndexStmt?.relation?.inh?rebuilt(IndexStmt,at2):insteadOf(at2,[{sql:at2.text,apart:!0}])}var statementsByPlace=forLast(sorted),commandsByPlace=forLast(sorted);function statementsWithin({statements},[start,end]){let all=statementsByPlace(statements),found2=[];for(let at2=firstPlace(all,start);at2<all.length&&(all[at2]?.span[0]??end)<end;at2++){let statement=all[at2];statement&&statement.span[1]<=end&&found2.push(statement)}return found2}function commandFrom({commands},place){let all=commandsByPlace(commands);return all[firstPlace(all,place)]}function sorted(all){return[...all].sort((a,b)=>a.span[0]-b.span[0])}function firstPlace(all,start){let[low,high]=[0,all.length];for(;low<high;){let middle=low+high>>1;(all[middle]?.span[0]??0)<start?low=middle+1:high=middle}return low}var more=/(?:--|\/\*)[^\n]*\b(?:continue|repeat|and so on|etc\b|(?:the )?(?:others?|rest)\b|all (?:other |remaining )?(?:drop|create|statements?|commands?|indexes))/i;function*announcedStatements(runbook){for(let word of runbook.psql.flatMap(({strings})=>strings)){if(!more.test(word.text))continue;let own3=statementsWithin(runbook,word.span),[only]=own3;if(!only||own3.length>1)continue;let command=concurrentWords(only);command!==null&&(yield{span:only.span,command})}}function runsAlone({scope,unit}){if(scope.in==="autocommit")return!0;let only=unit.statements.length===1&&unit.refused===null;return unit.migration.execution==="automatic"&&unit.migration.decide!==void 0&&only}function howToRunAlone({unit,scope,body}){let{advice,tool,execution}=unit.migration;return body?`Take it out of the ${body.kind==="do"?"DO block":body.kind}, where CONCURRENTLY never runs, into a migration of its own`:scope.in==="block"&&scope.by==="begin"&&execution==="autocommit"?"Take it out of the BEGIN \u2026 COMMIT block, into a migration of its own":scope.in==="block"&&scope.by==="psql"?"Write COMMIT and `\\set AUTOCOMMIT on` above it":advice.sent!==void 0&&execution!=="autocommit"?"Send it alone, outside any transaction, with no other statement in its message":isOnly(unit)?`With ${tool}: ${advice.alone}`:`${advice.several?"Move it to a migration of its own":"Move it to a migration of its own, one statement per file"}; with ${tool}: ${advice.alone}`}function isOnly({statements}){return statements.length>0&&statements.slice(1).every(one=>one.body!==null)}var longEnough=36e5,timeouts=["lock_timeout","statement_timeout","transaction_timeout"];function shortTimeouts({settings:settings2},postgres){return timeouts.filter(name=>{let ms2=settings2.get(name)?.ms??0;return ms2>0&&ms2<longEnough&&(name!=="transaction_timeout"||postgres>=17)})}function inOneBlock({scope:a},{scope:b}){return a.in==="block"&&b.in==="block"&&a.id===b.id}function howToPaste(at2){let sql=concurrently(at2),how=howToRunAlone(at2);if(sql.length===0)return`${how}.`;let{marker}=at2.migration.advice;return`${how}:
${marker===void 0?"":`${marker}
`}${sql.map(one=>`${one};`).join(`
`)}`}function concurrentAdvice(at2,use,postgres){return runsAlone(at2)?at2.migration.assumed?{advice:{instead:`${use} ${unknownSender}`},safe:!1}:{advice:{},safe:shortTimeouts(at2,postgres).length===0}:{advice:{instead:`${use} ${howToPaste(at2)}`},safe:!1}}var unknownSender="Nothing here shows what sends this file, and inside a transaction CONCURRENTLY fails: set `execution:` or `tool:` for it in .indexwright.yml.",reindexed=new Set(["INDEX","TABLE","SCHEMA","DATABASE"]);function concurrently(at2){let{IndexStmt,DropStmt,ReindexStmt}=at2.node;if(IndexStmt){let text=withoutIfNotExists(at2);return[IndexStmt.concurrent?text:text.replace(/\bindex\b/i,word=>`${word} CONCURRENTLY`)]}if(DropStmt?.behavior==="DROP_CASCADE")return[];if(DropStmt)return(DropStmt.objects??[]).map(name=>`DROP INDEX CONCURRENTLY IF EXISTS ${printName(nameOfList(name))}`);if(!ReindexStmt)return[at2.text];if(isConcurrent(ReindexStmt))return[at2.text];let place=lexemesOf(at2.text).find(({text})=>reindexed.has(text.toUpperCase()));return!place||ReindexStmt.params?.length?[]:[`${at2.text.slice(0,place.end)} CONCURRENTLY${at2.text.slice(place.end)}`]}var rule_default16=defineRule({id:"concurrently-in-multi-statement-string",severity:"error",fails:!0,title:"CONCURRENTLY fails in a query string with other statements",why:`
    PostgreSQL runs the statements of one query string in one implicit transaction block (SQLSTATE 25001), regardless of
    their order and of a COMMIT between them. The string itself is the block: the tool opens none that could be switched
    off.`,instead:"Send the statement alone, in a separate string.",manual:"protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT",proof:{by:"failure"},visit:{IndexStmt:(_,at2)=>refused2(at2),DropStmt:(_,at2)=>refused2(at2),ReindexStmt:(_,at2)=>refused2(at2),AlterTableStmt:(_,at2)=>refused2(at2)},*runbook(runbook){for(let{span,command}of announcedStatements(runbook))yield{span,message:`${command} fails once the statements that the comment asks for stand in its string`}}});function*refused2(at2){let command=concurrentWords(at2);if(command===null||sentIn(at2)!=="string")return;let{tool,advice}=at2.migration;yield{span:at2.span,message:`${command} fails: ${advice.sent??`${tool} sends it`} in one query string with other statements`,instead:howToPaste(at2),...sentAlone(at2)}}var rule_default17=defineRule({id:"concurrently-in-pipeline",severity:"warning",fails:!0,title:"CONCURRENTLY in a pipeline fails, or reports success over an invalid index",why:`
    In a pipeline of the extended protocol the statements up to the next Sync share one transaction. A concurrent
    command that is not the first of them is refused (SQLSTATE 25001). The first one runs, and reports success; when
    a later statement of the pipeline fails, its last step is rolled back with it and the index stays INVALID.`,instead:"Put the statement into a separate migration.",manual:"protocol-flow.html#PROTOCOL-FLOW-PIPELINING",proof:{by:"pipeline"},visit:{IndexStmt:(_,at2)=>refused3(at2),DropStmt:(_,at2)=>refused3(at2),ReindexStmt:(_,at2)=>refused3(at2),AlterTableStmt:(_,at2)=>refused3(at2)}});function*refused3(at2){let command=concurrentWords(at2),{scope}=at2,place=scope.in==="block"&&scope.by==="pipeline"?scope:null;if(command===null||!place)return;let first2=place.position===0;if(first2&&place.last)return;let{tool,advice}=at2.migration,sent=advice.sent??`${tool} sends it`;yield{span:at2.span,severity:first2?"warning":"error",message:first2?`${command} leaves an invalid index when a later statement of this pipeline fails`:`${command} fails: ${sent} in a pipeline after other statements`,instead:howToPaste(at2),...sentAlone(at2)}}var rule_default18=defineRule({id:"concurrently-in-transaction",severity:"error",fails:!0,title:"CONCURRENTLY fails inside a transaction block",why:`
    PostgreSQL refuses CREATE INDEX, DROP INDEX, REINDEX and DETACH PARTITION with CONCURRENTLY in a transaction block
    (SQLSTATE 25001): these commands commit several times while they run. The migration stops here.`,instead:"Run it outside any transaction block, in a separate migration.",manual:"sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",proof:{by:"failure"},visit:{IndexStmt:(_,at2)=>refused4(at2),DropStmt:(_,at2)=>refused4(at2),ReindexStmt:(_,at2)=>refused4(at2),AlterTableStmt:(_,at2)=>refused4(at2)}});function*refused4(at2){let command=concurrentWords(at2);if(command===null)return;let reason=reasonOf(at2);reason!==null&&(yield{span:at2.span,message:`${command} fails: ${reason}`,instead:howToPaste(at2),...sentAlone(at2)})}function reasonOf(at2){let{tool,reads:reads3}=at2.unit.migration;if(at2.unit.refused!==null)return at2.unit.refused;switch(sentIn(at2)){case"tool":return`${reads3===void 0?`${tool} runs this migration`:"psql runs it"} in a transaction`;case"batch":return`${tool} runs all pending migrations in one transaction`;case"begin":return`the transaction block begun on line ${lineOfBegin(at2)} is still open`;case"psql":return`AUTOCOMMIT is off, and the transaction that psql began on line ${lineOfBegin(at2)} is open`;default:return null}}function lineOfBegin({scope,file,span}){let opener=scope.in==="block"?scope.opener:void 0;return positionAt(opener?.file??file,(opener?.span??span)[0]).line}function partitionRecipe(index2,at2){let{parent,each}=stepsFor(index2,at2),lead=partitionsOf(index2,at2)?"Build it partition by partition":"Build it partition by partition, for each of them",sql=[parent,...each.flatMap(({build,attach})=>[build,attach])].map(one=>`${one};`);return`${lead}, each concurrent statement outside any transaction:
${sql.join(`
`)}`}function partitionRepair(index2,at2){let partitions=partitionsOf(index2,at2)??[];if(partitions.length===0||partitions.some(one=>hasIts(one,index2,at2)))return{};let{parent,each}=stepsFor(index2,at2);return insteadOf(at2,[parent.replace(/ INDEX /," INDEX IF NOT EXISTS "),...each.flatMap(({clear,build})=>[clear,build]),...each.map(({attach})=>attach)])}function hasIts(partition,index2,at2){let shape=shapeOf(index2),own3={schema:partition.schema,name:defaultIndexName(partition.name,shape)};return at2.schema.indexes(partition).some(one=>one.index&&mayBeSame(one.index.shape,shape))||at2.schema.relation(own3)!==void 0}function partitionsOf(index2,at2){let known3=at2.schema.partitions(nameOf(index2.relation)).map(one=>one.name);return known3.length>0?known3:null}function stepsFor(index2,at2){let table2=nameOf(index2.relation),shape=shapeOf(index2),name=quoteIdentifier(index2.idxname||defaultIndexName(table2.name,shape)),definition=definitionOf(at2),unique=index2.unique?"UNIQUE ":"",partitions=partitionsOf(index2,at2)??[{...table2,name:`${table2.name}_partition`}],schema=table2.schema??"public",each=partitions.map(partition=>{let bare=defaultIndexName(partition.name,shape),own3=quoteIdentifier(bare),placed3=partition.schema===schema?{...partition,schema:table2.schema}:partition;return{clear:`DROP INDEX CONCURRENTLY IF EXISTS ${printName({...placed3,name:bare})}`,build:`CREATE ${unique}INDEX CONCURRENTLY ${own3} ON ${printName(placed3)} ${definition}`,attach:`ALTER INDEX ${name} ATTACH PARTITION ${own3}`}});return{parent:`CREATE ${unique}INDEX ${name} ON ONLY ${printName(table2)} ${definition}`,each}}function definitionOf(at2){let lexemes=lexemesOf(at2.text),on=lexemes.findIndex(({text})=>text.toUpperCase()==="ON"),open=lexemes.findIndex(({text},index2)=>index2>on&&(text==="("||text.toUpperCase()==="USING")),start=lexemes[open]?.start;return start===void 0?"(\u2026)":at2.text.slice(start).replace(/\s+/g," ")}var chunkByChunkAdvice=`Build it with CREATE INDEX \u2026 WITH (timescaledb.${chunkByChunk}), outside any transaction block: it locks one chunk at a time.`;function isChunkByChunk({options}){return(options??[]).some(option=>"DefElem"in option&&timescaleNamespaces.has(option.DefElem.defnamespace??"")&&option.DefElem.defname===chunkByChunk)}function ofHypertable(table2){return{message:`CREATE INDEX CONCURRENTLY fails on ${printName(table2)}, which is a hypertable`,why:"TimescaleDB refuses to build an index concurrently on a hypertable (SQLSTATE 0A000), whose chunks are tables of their own.",instead:chunkByChunkAdvice}}var rule_default19=defineRule({id:"concurrently-on-partitioned",severity:"error",fails:!0,title:"CONCURRENTLY fails on a partitioned table and on its index",why:`
    PostgreSQL cannot build or drop a partitioned index concurrently (SQLSTATE 0A000), with or without ON ONLY. Each
    partition is a table of its own, where a concurrent build works.`,instead:"Create the index ON ONLY the parent, build it concurrently on each partition, and attach those.",manual:"sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",proof:{by:"failure"},visit:{*IndexStmt(index2,at2){let table2=nameOf(index2.relation);if(index2.concurrent){if(isHypertable(table2,at2)){yield{span:at2.span,...ofHypertable(table2)};return}isPartitioned(table2,at2)&&(yield{span:at2.span,message:`CREATE INDEX CONCURRENTLY fails on ${printName(table2)}, which is partitioned`,instead:partitionRecipe(index2,at2),...partitionRepair(index2,at2)})}},*DropStmt(drop,at2){if(!drop.concurrent)return;let index2=(drop.objects??[]).map(nameOfList).find(name=>isPartitionedIndex(name,at2));index2&&(yield{span:at2.span,message:`DROP INDEX CONCURRENTLY fails on ${printName(index2)}, which is a partitioned index`,instead:"Use a plain DROP INDEX, which locks the parent and every partition: SET lock_timeout = '2s' before it, in a transaction of its own, and retry."})}}});function heldBefore({scope}){let held=scope.in==="block"?scope.held:null;return held?.built?null:held}var noWay="PostgreSQL cannot build an exclusion constraint concurrently: plan a maintenance window, with SET lock_timeout = '2s' so that the wait for the lock stays short.",apart="USING INDEX is not supported on a partitioned table: add the constraint to each partition from an index built concurrently there, then to the parent, which takes them over.";function usingIndexRecipe(built,table2,at2,partitioned){if(built[0]?.words==="EXCLUDE")return noWay;if(partitioned)return apart;let{indexes,alter}=statementsFor(built,table2,at2),sql=[...indexes.map(({build})=>`${build};`),"SET lock_timeout = '2s';",`${alter};`],first2=hasMore(at2,built)?"Leave the constraint out of this statement. Then build":"Build",where=runsAlone(at2)?"":`
${howToRunAlone(at2)}.`;return`${first2} the index concurrently, and let the constraint take it over:
${sql.join(`
`)}${where}`}function usingIndexRepair(built,table2,at2,partitioned){if(partitioned||hasMore(at2,built)||built.some(one=>one.words==="EXCLUDE"))return{};let{indexes,alter}=statementsFor(built,table2,at2),builds4=indexes.flatMap(({own:own3,build})=>[`DROP INDEX CONCURRENTLY IF EXISTS ${own3}`,build]);return insteadOf(at2,[...builds4,{sql:shortLockTimeout(at2),apart:!0},alter])}function statementsFor(built,table2,at2){let possible=built.filter(one=>one.words!=="EXCLUDE").map(one=>adopted(one,table2,at2)),on=printName(table2),added3=possible.map(({name,words:words5,own:own3})=>`ADD CONSTRAINT ${name} ${words5} USING INDEX ${own3}`);return{indexes:possible.map(({own:own3,list})=>({own:table2.schema===void 0?own3:`${quoteIdentifier(table2.schema)}.${own3}`,build:`CREATE UNIQUE INDEX CONCURRENTLY ${own3} ON ${on} ${list}`})),alter:`ALTER TABLE ${on} ${[...dropped(at2),...added3].join(", ")}`}}function adopted({constraint,words:words5,column},table2,at2){let keys=(constraint.keys??[]).flatMap(stringsOf),columns2=keys.length>0||column===void 0?keys:[column],suffix=words5==="UNIQUE"?"key":"pkey",wanted=constraint.conname||defaultIndexName(table2.name,columnsShape(columns2),suffix),taken2=at2.schema.relation({schema:table2.schema,name:wanted})!==void 0||commandsOf2(at2).some(({subtype,name})=>subtype==="AT_DropConstraint"&&name===wanted),include=(constraint.including??[]).flatMap(stringsOf).map(quoteIdentifier).join(", "),nulls=constraint.nulls_not_distinct?" NULLS NOT DISTINCT":"";return{name:quoteIdentifier(wanted),own:quoteIdentifier(taken2?`${wanted}_new`:wanted),words:words5,list:`(${columns2.map(quoteIdentifier).join(", ")})${include?` INCLUDE (${include})`:""}${nulls}`}}function commandsOf2({node}){let{AlterTableStmt}=node;return(AlterTableStmt?.cmds??[]).flatMap(cmd=>"AlterTableCmd"in cmd?[cmd.AlterTableCmd]:[])}function dropped(at2){return commandsOf2(at2).filter(({subtype})=>subtype==="AT_DropConstraint").map(({name="",missing_ok,behavior})=>{let cascade=behavior==="DROP_CASCADE"?" CASCADE":"";return`DROP CONSTRAINT ${missing_ok?"IF EXISTS ":""}${quoteIdentifier(name)}${cascade}`})}function hasMore(at2,built){let alone2=built.filter(one=>one.column===void 0).length;return commandsOf2(at2).filter(cmd=>cmd.subtype!=="AT_DropConstraint").length>alone2}var rule_default20=defineRule({id:"constraint-builds-index",severity:"error",blocks:!0,title:"Adding a PRIMARY KEY, UNIQUE or EXCLUDE constraint builds its index while nobody can read the table",why:`
    ALTER TABLE takes an ACCESS EXCLUSIVE lock and builds the constraint's index under it: every SELECT, INSERT, UPDATE
    and DELETE waits for the whole build.`,instead:"Build a unique index concurrently first, then add the constraint with USING INDEX.",manual:"sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",proof:{by:"locks",mode:"AccessExclusiveLock",blocks:["select","insert","update","delete"]},visit:{*AlterTableStmt(alter,at2){let table2=nameOf(alter.relation),[built]=builtIndexes(alter),waiting=preexistence(table2,at2);if(!built||waiting==="new"||isEmptied(table2,at2)||!alter.relation?.inh&&isPartitioned(table2,at2))return;let held=heldBefore(at2);if(held&&!sameName(table2,held.table))return;let added3=built.column===void 0?built.words:`a column that is ${built.words}`;yield{table:table2,span:at2.span,message:`Adding ${added3} blocks every read and write of ${printName(table2)} while its index builds`,instead:usingIndexRecipe(builtIndexes(alter),table2,at2,isPartitioned(table2,at2)),...waiting==="maybe"?{severity:"notice"}:{},...constraintsWork(alter,table2,at2),...usingIndexRepair(builtIndexes(alter),table2,at2,isPartitioned(table2,at2))}}}});function alreadyThere(index2,table2){return{message:`${printName({name:index2.idxname??""})} already exists: IF NOT EXISTS blocks every write to ${printName(table2)} only to find it`,why:"The statement builds nothing, but takes the SHARE lock before it checks. While it waits for the lock behind one writer, all later writers queue behind it.",instead:"Leave it out, or set a short lock_timeout before it."}}function blockedWrites(table2,isMatview=!1){return`CREATE INDEX blocks every ${isMatview?"refresh of":"write to"} ${printName(table2)} while it builds`}var rule_default21=defineRule({id:"create-index-not-concurrent",severity:"error",blocks:!0,title:"CREATE INDEX without CONCURRENTLY blocks every write to its table",why:`
    A plain CREATE INDEX holds a SHARE lock on its table until its transaction ends: reads go on, but every INSERT,
    UPDATE and DELETE waits, for minutes on a large table. While it waits for the lock behind one writer, all later
    writers queue behind it. IF NOT EXISTS takes the same lock before it checks whether the index exists.`,instead:"Build it with CREATE INDEX CONCURRENTLY, outside any transaction block.",manual:"sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",proof:{by:"locks",mode:"ShareLock",blocks:["insert","update","delete"]},visit:{*IndexStmt(index2,at2,{postgres}){let table2=nameOf(index2.relation),waiting=preexistence(table2,at2);if(index2.concurrent||waiting==="new"||!index2.relation?.inh||isPartitioned(table2,at2)||heldBefore(at2))return;if(isThere(index2,at2)){yield{table:table2,span:at2.span,severity:"notice",...alreadyThere(index2,table2)};return}if(isHypertable(table2,at2)){isChunkByChunk(index2)||(yield{table:table2,span:at2.span,message:blockedWrites(table2),instead:chunkByChunkAdvice});return}let matview=at2.schema.relation(table2)?.kind==="matview",{advice,safe}=concurrentAdvice(at2,"Use CREATE INDEX CONCURRENTLY.",postgres),plain=!!index2.idxname&&!index2.if_not_exists;yield{table:table2,span:at2.span,message:blockedWrites(table2,matview),...waiting==="maybe"?{severity:"notice"}:{},...advice,...insertAfter(at2,"INDEX"," CONCURRENTLY","Add CONCURRENTLY",safe&&plain),...rebuilt(index2,at2),...buildOf(index2,table2,at2)}}}});function laterTimeout({unit,index:index2,settings:settings2}){return isLimit(settings2.get("lock_timeout"))?null:limitsIn(unit).find(one=>one.index>index2)?.setting??null}var limitsIn=forLast(unit=>{let limits=[];for(let{index:index2,settings:settings2}of unit.statements){let setting=settings2.get("lock_timeout");isLimit(setting)&&limits.at(-1)?.setting!==setting&&limits.push({index:index2,setting})}return limits});function isLimit(setting){return(setting?.ms??0)>0}var rule_default22=defineRule({id:"create-partition-of-locks-parent",severity:"notice",blocks:!0,title:"CREATE TABLE \u2026 PARTITION OF locks the whole partitioned table against reads and writes",why:`
    CREATE TABLE \u2026 PARTITION OF takes an ACCESS EXCLUSIVE lock on the parent. The statement itself is quick, but while
    it waits for that lock behind one long query, everybody waits behind it. ATTACH PARTITION takes SHARE UPDATE
    EXCLUSIVE on the parent, which blocks no read and no write. This is not reported where a lock_timeout is set.`,instead:"Create the table alone and attach it, or set a short lock_timeout before.",manual:"ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",proof:{by:"locks",mode:"AccessExclusiveLock",blocks:["select","insert","update","delete"]},visit:{*CreateStmt({relation,partbound,inhRelations},at2){if(!partbound)return;let[first2]=inhRelations??[],parent=nameOf(first2&&"RangeVar"in first2?first2.RangeVar:void 0);if((at2.settings.get("lock_timeout")?.ms??0)>0||laterTimeout(at2)!==null||preexistence(parent,at2)!=="existing")return;let[on,name]=[printName(parent),printName(nameOf(relation))];yield{table:parent,span:at2.span,message:`Creating ${name} as a partition of ${on} blocks every read and write of ${on} while it waits`,instead:`Attach it, or SET lock_timeout = '2s' before:
CREATE TABLE ${name} (LIKE ${on} INCLUDING ALL);
ALTER TABLE ${on} ATTACH PARTITION ${name} FOR VALUES \u2026;`}}}});function pendingSince(at2,table2){let{scope,index:index2,unit}=at2,id=blockOf(scope);if(id===NO_BLOCK)return null;let{writes,checks}=writesIn(unit),checked=lastBefore2(checks.get(id)??[],index2)??-1,lastWrite=change=>{let alike2=(writes.get(keyOf2(id,change,table2.name))??[]).filter(({name})=>sameName(name,table2)),last=Math.max(-1,...alike2.map(({places:places2})=>lastBefore2(places2,index2)??-1));return last>checked?last:null},isFired=constraint=>firedBy(constraint).some(change=>{let last=lastWrite(change);return last!==null&&stood(unit.statements[last],table2,constraint)});return firstOf(deferredOf(at2,table2),isFired)?.name??null}function firedBy({events,columns:columns2}){return events?[...events]:["insert",...columns2.map(column=>`update of ${column}`)]}function deferredOf(at2,table2){return at2.schema.relation(table2)?.constraints?.having(deferredConstraint)??[]}function stood(at2,table2,{name}){return at2!==void 0&&firstOf(deferredOf(at2,table2),known3=>known3.name===name)!==void 0}var NO_BLOCK=-1;function blockOf(scope){return scope.in==="block"?scope.id:NO_BLOCK}var writesIn=forLast(({statements})=>{let writes=new Map,checks=new Map;for(let{node,scope,index:index2}of statements){let id=blockOf(scope),written3=writtenBy(node);for(let change of written3?.changes??[])written3&&note(writes,keyOf2(id,change,written3.table.name),written3.table,index2);"ConstraintsSetStmt"in node&&!node.ConstraintsSetStmt.deferred&&listIn(checks,id).push(index2)}return{writes,checks}});function writtenBy(node){let{InsertStmt,UpdateStmt,DeleteStmt}=node;return InsertStmt?{changes:["insert"],table:nameOf(InsertStmt.relation)}:UpdateStmt?{changes:updated(UpdateStmt),table:nameOf(UpdateStmt.relation)}:DeleteStmt?{changes:["delete"],table:nameOf(DeleteStmt.relation)}:null}function updated({targetList}){return["update",...(targetList??[]).flatMap(one=>"ResTarget"in one?one.ResTarget.name??[]:[]).map(column=>`update of ${column}`)]}function note(writes,key,name,index2){let alike2=listIn(writes,key),known3=alike2.find(one=>one.name.schema===name.schema);known3?known3.places.push(index2):alike2.push({name,places:[index2]})}function listIn(lists,key){let list=lists.get(key)??[];return lists.set(key,list),list}function keyOf2(id,change,table2){return`${id}\0${change}\0${table2}`}function lastBefore2(places2,index2){let low=0,high=places2.length;for(;low<high;){let middle=low+high>>1;(places2[middle]??0)<index2?low=middle+1:high=middle}return places2[low-1]}var rule_default23=defineRule({id:"ddl-after-dml-pending-triggers",severity:"error",fails:!0,title:"CREATE INDEX and ALTER TABLE fail while rows wait for a deferred constraint check",why:`
    A foreign key or constraint trigger that is INITIALLY DEFERRED is checked when its transaction commits. Until then
    each new row is a pending trigger event, and PostgreSQL refuses to change a table that has pending trigger events (SQLSTATE 55006).`,instead:"Write SET CONSTRAINTS ALL IMMEDIATE between the two, or put them into separate transactions.",manual:"sql-set-constraints.html",proof:{by:"failure",given:"rows"},visit:{IndexStmt:(index2,at2)=>pending(at2,nameOf(index2.relation),"CREATE INDEX"),AlterTableStmt:(alter,at2)=>pending(at2,nameOf(alter.relation),"ALTER TABLE")}});function*pending(at2,table2,what){let constraint=pendingSince(at2,table2);constraint!==null&&(yield{span:at2.span,message:`${what} on ${printName(table2)} fails: rows written before it still wait for ${constraint}, which is deferred`})}var rule_default24=defineRule({id:"detach-partition-not-concurrent",severity:"notice",blocks:!0,title:"DETACH PARTITION without CONCURRENTLY locks the whole partitioned table",why:`
    DETACH PARTITION takes an ACCESS EXCLUSIVE lock on the parent as well as on the partition. The statement itself is
    quick, but while it waits behind one long query, every later query of any partition waits behind it.`,instead:"Use DETACH PARTITION \u2026 CONCURRENTLY outside any transaction block, or set a short lock_timeout before it.",manual:"sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION",proof:{by:"locks",mode:"AccessExclusiveLock",blocks:["select","insert","update","delete"]},visit:{*AlterTableStmt(alter,at2){let table2=nameOf(alter.relation);if(!((at2.settings.get("lock_timeout")?.ms??0)>0||preexistence(table2,at2)==="new")&&!at2.schema.partitions(table2).some(one=>one.isDefault))for(let{name,concurrent:concurrent2}of partitionsIn(alter,"AT_DetachPartition")){if(concurrent2)continue;let part=printName(nameOf(name));yield{table:table2,span:at2.span,message:`DETACH PARTITION ${part} locks ${printName(table2)} against reads and writes`,...alter.cmds?.length===1?insteadOf(at2,[`${at2.text} CONCURRENTLY`]):{}}}}}});var catalogs=`
pg_aggregate
pg_am
pg_amop
pg_amproc
pg_attrdef
pg_attribute
pg_auth_members
pg_authid
pg_cast
pg_class
pg_collation
pg_constraint
pg_conversion
pg_database
pg_db_role_setting
pg_default_acl
pg_depend
pg_description
pg_enum
pg_event_trigger
pg_extension
pg_foreign_data_wrapper
pg_foreign_server
pg_foreign_table
pg_index
pg_inherits
pg_init_privs
pg_language
pg_largeobject
pg_largeobject_metadata
pg_namespace
pg_opclass
pg_operator
pg_opfamily
pg_parameter_acl @15-18
pg_partitioned_table
pg_policy
pg_proc
pg_publication
pg_publication_namespace @15-18
pg_publication_rel
pg_range
pg_replication_origin
pg_rewrite
pg_seclabel
pg_sequence
pg_shdepend
pg_shdescription
pg_shseclabel
pg_statistic
pg_statistic_ext
pg_statistic_ext_data
pg_subscription
pg_subscription_rel
pg_tablespace
pg_transform
pg_trigger
pg_ts_config
pg_ts_config_map
pg_ts_dict
pg_ts_parser
pg_ts_template
pg_type
pg_user_mapping
`;var names=namesIn(catalogs),FOR_ENUM="Add a value with ALTER TYPE \u2026 ADD VALUE. To remove one, make a type without it, and change the columns to that.",rule_default25=defineRule({id:"direct-catalog-update",severity:"error",title:"Writing to a system catalog directly is not supported",why:`
    A superuser can change a row of pg_index, and PostgreSQL checks nothing: it takes no lock, tells no other session,
    and does not verify the row. An index that is marked valid by hand gives wrong results. Other roles are refused
    (SQLSTATE 42501).`,instead:"Use the command that is meant for it: DROP INDEX CONCURRENTLY for an invalid index.",manual:"catalogs-overview.html",proof:{by:"failure"},fails:!0,visit:{InsertStmt:({relation},at2)=>written2(relation,at2),UpdateStmt:({relation},at2)=>written2(relation,at2),DeleteStmt:({relation},at2)=>written2(relation,at2)}});function*written2(relation,at2){let{schema,name}=nameOf(relation);schema!==void 0&&schema!=="pg_catalog"||!names.has(name)||(yield{span:at2.span,message:`Writing to the system catalog ${name} directly is not supported`,...name==="pg_enum"?{instead:FOR_ENUM}:{}})}var amount=/(\d+(?:[.,]\d+)?)\s*(?:(?:%|[KMGT]i?B)?\s*(?:-|–|to)\s*(\d+(?:[.,]\d+)?)\s*)?(%|[KMGT]i?B)(?![\w/])/,powers=new Map([["K",10],["M",20],["G",30],["T",40]]),checking=/\b(?:disk|free|available|storage)\s+space\b[^.\n]{0,40}\b(?:needs?|requires?d?|at\s+least|minimum)\b|\b(?:needs?|requires?|at\s+least|ensure|verify|check)\b[^.\n]{0,40}\b(?:disk|free|available|storage)\s+space\b/i,totalling=/\btotal\b[^.\n]{0,40}\b(?:storage|size|space)\b/i,accepting=/\bindex(?:es)?\b[^.\n]{0,20}(?:<|≤|\bunder|\bbelow|\bless\s+than|\bat\s+most)[^.\n]{0,4}\d/i;function*shortRoom(runbook){if(!isAboutIndexes(runbook))return;let texts2=saidTexts(runbook),checks=texts2.flatMap(said2=>amountIn(said2,checking)??[]);if(checks.length===0)return;let sums=[...ofSections(runbook),...texts2.flatMap(said2=>acceptedIn(said2)??[])];for(let checked of checks){let[expected]=sums.filter(({share,most:most6})=>share===checked.share&&most6>checked.most).sort((a,b)=>b.most-a.most);expected&&(yield{checked,expected})}}function*ofSections(runbook){for(let{span,passages}of sectionsOf(runbook))if(/\bindex|\bidx_/i.test(runbook.file.text.slice(...span)))for(let passage of passages){let found2=amountIn(passage,totalling);found2&&(yield found2)}}function acceptedIn(said2){let found2=amountIn(said2,accepting),after=said2.text.slice((found2?.span[1]??0)-said2.span[0]);return found2?.share&&/^[^.\n]{0,30}\btables?\b/i.test(after)?found2:null}function amountIn({span,text},about){let[from=0,to=0]=boundsOf(about.exec(text)),found2=to>0?amount.exec(text.slice(from)):null;if(!found2)return null;let[words5,least2="",greatest,unit=""]=found2,at2=span[0]+from+found2.index,number=Number((greatest??least2).replace(",",".")),share=unit==="%",most6=share?number:number*2**(powers.get(unit.slice(0,1))??0);return{span:[at2,at2+words5.length],words:words5.replace(/\s+/g," "),most:most6,share}}function boundsOf(found2){return found2?[found2.index,found2.index+found2[0].length]:[0,0]}var rule_default26=defineRule({id:"disk-check-below-estimate",severity:"warning",title:"Less free space is checked for than the runbook expects its indexes to take",why:`
    Whoever follows the runbook starts with a disk that passes the check and cannot hold what it foretells. A build that meets
    a full disk fails, a concurrent one leaves an INVALID index, and where the WAL lies on the same disk the server stops.`,instead:`Check for the most that the runbook expects, and for what the sorts take besides: about as much again for a btree.
    indexwright preflight computes both, and asks what is free.`,manual:"diskusage.html",proof:{by:"none",because:"both amounts stand in the document alone"},*runbook(runbook){for(let{checked,expected}of shortRoom(runbook))yield{span:checked.span,message:`Space of ${checked.words} is checked for here, and line ${positionAt(runbook.file,expected.span[0]).line} expects ${expected.words}`}}});function replacementOf(name,at2){let old=at2.schema.relation(name)?.index;if(!old||preexistence(old.table,at2)!=="existing")return null;let[first2]=old.shape.keys,builds4=buildsIn(at2.unit).get(old.table.name)??[],next=builds4.findIndex(({statement})=>statement.index>at2.index);for(;next>=0&&next<builds4.length;){let{statement:later,build,shape,otherBlock,otherIndex}=builds4[next];if(inOneBlock(at2,later)){next=otherBlock;continue}let home=at2.schema.relation(nameOf(build.relation))?.name,here=home?.name===old.table.name&&home.schema===old.table.schema,named3=build.idxname===name.name,again2=named3&&mayBeSame(shape,old.shape),covered=first2!==void 0&&sameKey(first2,shape.keys[0])&&shape.method===old.shape.method;if(here&&(named3||covered)&&!again2){let isFree=!named3&&later.body===null;return{table:old.table,built:indexWords(build),behind:isFree?later.span:null}}next=otherIndex}return null}var buildsIn=forLast(({statements})=>{let tables=new Map;for(let statement of statements.toReversed()){let{IndexStmt:build}=statement.node;if(!build)continue;let shape=shapeOf(build),words5=JSON.stringify([nameOf(build.relation),build.idxname,shape]),table2=build.relation?.relname??"",builds4=tables.get(table2)??[];tables.set(table2,builds4);let last=builds4.at(-1),before=builds4.length-1,otherBlock=last&&inOneBlock(last.statement,statement)?last.otherBlock:before,otherIndex=last?.words===words5?last.otherIndex:before;builds4.push({statement,build,shape,words:words5,otherBlock,otherIndex})}return new Map([...tables].map(([table2,builds4])=>[table2,turned(builds4)]))});function turned(builds4){let last=builds4.length-1;return builds4.map(one=>({...one,otherBlock:last-one.otherBlock,otherIndex:last-one.otherIndex})).reverse()}var rule_default27=defineRule({id:"drop-before-replacement",severity:"warning",title:"An index dropped before its replacement is built leaves queries without one",why:`
    From the drop until the build is done, every query that used the old index reads the whole table, and a unique index
    enforces nothing. If the build fails, the index stays missing.`,instead:`
    Build the new index first, under another name, then drop the old one, and rename the new one if needed.`,manual:"sql-createindex.html",proof:{by:"none",because:"it follows from the order of the two statements"},visit:{*DropStmt(drop,at2){for(let name of(drop.objects??[]).map(nameOfList)){let replacement=replacementOf(name,at2);if(!replacement)continue;let{table:table2,built,behind}=replacement;yield{span:at2.span,table:table2,message:`${printTable(table2)} is without ${printName(name)} until ${built} is built`,...at2.migration.guessed?{severity:"notice"}:{},...behind&&at2.body===null?{replacement:{kind:"behind",span:behind}}:{}};return}}}});var rule_default28=defineRule({id:"drop-cascade-drops-index",severity:"warning",title:"DROP \u2026 CASCADE of a type or a function drops the indexes that are made of it",why:`
    With CASCADE a type takes along its columns with their data and every index that names them, and a function, an
    operator class or a collation each index that uses it. Only a notice in the log says so, and queries read the whole
    table from then on.`,instead:"Leave CASCADE out. If PostgreSQL then refuses, change or drop by name what it lists.",manual:"sql-droptype.html",proof:{by:"state",shows:"the index is gone"},visit:{*DropStmt(drop,at2){let lost2=lostIndexes(at2).filter(({index:index2})=>preexistence(index2.table,at2)==="existing"),[[what],[first2,...more2]]=[takenByCascade(drop),lost2];if(!what||!first2)return;let kind=what.kind==="routine"?"function":what.kind,others=more2.length===0?"":` and ${more2.length} more`;yield{span:at2.span,table:first2.index.table,message:`Dropping the ${kind} ${quoteIdentifier(what.name)} drops an index of ${printTable(first2.index.table)}: ${lostWords(first2)}${others}`}}}});function servesOthers({index:index2,column}){let[first2]=index2.shape.keys;return first2!==void 0&&first2.column!==null&&first2.column!==column}function isServed({index:index2},{schema,unit,node}){let{after}=unit.version,[stands,table2]=[schema.relation(index2.table),after.relation(index2.table)];if(!table2)return!0;let[first2]=index2.shape.keys,{AlterTableStmt:alter}=node;if(alter&&droppedColumns(alter).some(name=>name===first2?.column)||has(stands,first2?.column)&&!has(table2,first2?.column))return!0;let{method}=index2.shape;return after.indexes(index2.table).some(({index:other})=>other?.shape.method===method&&first2&&sameKey(first2,other.shape.keys[0]))}function has(table2,column){return table2?.columns?.some(({name})=>name===column)===!0}var rule_default29=defineRule({id:"drop-column-drops-index",severity:"warning",title:"DROP COLUMN drops every index that names the column, and the other columns lose it",why:`
    A column takes along each index that has it in a key, in INCLUDE, in an expression or in its WHERE, without a notice.
    Queries that found their rows by the index's other columns read the whole table from then on.`,instead:"Build an index over the columns that stay first, concurrently, then drop the column.",manual:"sql-altertable.html#SQL-ALTERTABLE-DESC-DROP-COLUMN",proof:{by:"state",shows:"the index is gone"},visit:{*AlterTableStmt(_,at2){for(let lost2 of lostIndexes(at2)){let{relation,index:index2,column}=lost2;if(column===null||preexistence(index2.table,at2)!=="existing"||!servesOthers(lost2)||isServed(lost2,at2))continue;let[first2]=index2.shape.keys,left=first2?.column?quoteIdentifier(first2.column):"its first key";yield{span:at2.span,table:index2.table,message:`Dropping ${quoteIdentifier(column)} drops ${printName(relation.name)} too, and queries of ${printTable(index2.table)} by ${left} lose it`}}}}});var rule_default30=defineRule({id:"drop-constraint-backed-index",severity:"error",fails:!0,title:"DROP INDEX fails for the index of a constraint",why:`
    The index of a PRIMARY KEY, UNIQUE or EXCLUDE constraint belongs to the constraint, whether it was built for it or
    taken over with USING INDEX. DROP INDEX refuses it (SQLSTATE 2BP01); neither IF EXISTS nor CASCADE helps.`,instead:"Drop the constraint: its index goes with it.",manual:"sql-altertable.html",proof:{by:"failure"},visit:{*DropStmt(drop,at2){for(let name of(drop.objects??[]).map(nameOfList)){let index2=at2.schema.relation(name)?.index;if(index2?.constraint===void 0)continue;let{constraint,table:table2}=index2;yield{span:at2.span,table:table2,message:`DROP INDEX ${printName(name)} fails: the constraint ${constraint} of ${printTable(table2)} needs it`,instead:`Drop the constraint, with a short lock_timeout before it:
ALTER TABLE ${printTable(table2)} DROP CONSTRAINT ${quoteIdentifier(constraint)};`};return}}}});var rule_default31=defineRule({id:"drop-extension-drops-indexes",severity:"warning",title:"DROP EXTENSION \u2026 CASCADE drops every index and column that uses it",why:`
    PostgreSQL drops the operator classes, types and functions of the extension, and with CASCADE everything made of
    them: indexes of pg_trgm, columns of vector or citext with their data. Only a notice in the log says so.`,instead:"Leave CASCADE out. If PostgreSQL then refuses, drop by name what it lists.",manual:"sql-dropextension.html",proof:{by:"state",shows:"the index is gone"},visit:{*DropStmt(drop,at2){if(drop.removeType!=="OBJECT_EXTENSION"||drop.behavior!=="DROP_CASCADE")return;let[name=""]=(drop.objects??[]).flatMap(stringsOf);yield{span:at2.span,message:`DROP EXTENSION ${name} CASCADE drops every index and column that uses it`}}}});var rule_default32=defineRule({id:"drop-index-cascade",severity:"warning",title:"DROP INDEX or DROP CONSTRAINT with CASCADE drops foreign keys, and only a notice says so",why:`
    Foreign keys of other tables depend on the unique index that they reference, whether it stands by itself or belongs
    to a constraint. Without CASCADE PostgreSQL refuses the drop and names them. With CASCADE it drops them, and only a
    notice in the log says so.`,instead:"Leave CASCADE out. If PostgreSQL then refuses, drop the foreign keys by name first.",manual:"sql-dropindex.html",proof:{by:"state",shows:"the foreign key is gone"},visit:{*DropStmt(drop,at2){let words5=drop.removeType==="OBJECT_INDEX"?indexOf(drop,at2):null;words5!==null&&(yield dropping(words5,at2))},*AlterTableStmt(alter,at2){let words5=constraintOf(alter,at2);words5!==null&&(yield dropping(words5,at2))}}});function dropping(words5,{span}){return{span,message:`${words5} CASCADE drops every foreign key that depends on the index`}}function indexOf({objects=[],behavior},at2){if(behavior!=="DROP_CASCADE")return null;let name=objects.map(nameOfList).find(dropped5=>{let index2=at2.schema.relation(dropped5)?.index;return!index2||index2.unique&&preexistence(index2.table,at2)!=="new"});return name?`DROP INDEX ${printName(name)}`:null}function constraintOf(alter,at2){let table2=nameOf(alter.relation);if(preexistence(table2,at2)==="new")return null;for(let{subtype,behavior,name=""}of commandsOf(alter)){if(subtype!=="AT_DropConstraint"||behavior!=="DROP_CASCADE")continue;let[owned]=at2.schema.indexesHaving(table2,[ofConstraint(name)]);if(owned?.index?.unique)return`DROP CONSTRAINT ${quoteIdentifier(name)}`}return null}function splitDrop(drop,at2,safe){if(drop.behavior==="DROP_CASCADE"||at2.tokens().some(token=>token.comment))return{};let statements=(drop.objects??[]).map(name=>`DROP INDEX CONCURRENTLY IF EXISTS ${printName(nameOfList(name))}`),apart2=safe&&drop.missing_ok===!0&&at2.unit.execution==="autocommit"&&at2.piece===null&&at2.tokens().length>0;return{fix:fixOf("Drop each index in a statement of its own",apart2,[at(at2,at2.span,statements.join(`;
`))])}}function droppedLater(table2,{unit,index:index2}){let drops=dropsOf(unit);return Math.max(drops.get(`${table2.schema}.${table2.name}`)??-1,drops.get(`${table2.schema}.`)??-1)>index2}var dropsOf=forLast(({statements})=>{let drops=new Map;for(let{node,index:index2,schema}of statements){let{DropStmt}=node;for(let object of DropStmt?.objects??[]){if(DropStmt?.removeType==="OBJECT_SCHEMA"&&drops.set(`${stringsOf(object)[0]}.`,index2),DropStmt?.removeType!=="OBJECT_TABLE"&&DropStmt?.removeType!=="OBJECT_MATVIEW")continue;let name=nameOfList(object),full=schema.relation(name)?.name??{schema:name.schema??"public",name:name.name};drops.set(`${full.schema}.${full.name}`,index2)}}return drops});function isAwaited(name,drop,at2){if(drop.missing_ok&&!at2.schema.relation(name)&&isKnownMissing(at2))return!1;let table2=tableOf(name,at2.schema);if(!table2)return!0;if(preexistence(table2,at2)==="new"||droppedLater(table2,at2))return!1;let held=at2.scope.in==="block"?at2.scope.held:null;return!(held?.mode==="AccessExclusiveLock"&&sameName(held.table,tableOf(name,at2.schema)??name))}function isKnownMissing({unit,schema}){return unit.version.first||unit.migration.direction==="down"&&schema.sure}function clearsInvalid({body,unit,index:index2}){return body?.conditional===!0&&asksInvalid(unit)[index2]===!0}var asksInvalid=forLast(({statements})=>{let asks=!1;return statements.map(({body,text})=>(body===null&&(asks=/\bindisvalid\b/i.test(text)),asks))}),ofPartitioned="A partitioned index cannot be dropped concurrently. Keep the wait short: SET lock_timeout = '2s' before it, in a transaction of its own, and retry.";var rule_default33=defineRule({id:"drop-index-not-concurrent",severity:"error",blocks:!0,title:"DROP INDEX without CONCURRENTLY blocks every read and write of its table",why:`
    A plain DROP INDEX takes an ACCESS EXCLUSIVE lock on the table as well as the index. The drop itself is quick, but
    while it waits behind one running query every later SELECT, INSERT, UPDATE and DELETE queues behind it, and inside
    a transaction the lock stays until the end.`,instead:"Use DROP INDEX CONCURRENTLY, one index per statement, outside any transaction block.",manual:"sql-dropindex.html",proof:{by:"locks",mode:"AccessExclusiveLock",blocks:["select","insert","update","delete"]},visit:{*DropStmt(drop,at2,{postgres}){if(drop.removeType!=="OBJECT_INDEX"||drop.concurrent)return;let names2=(drop.objects??[]).map(nameOfList),live=names2.filter(name2=>isAwaited(name2,drop,at2)),[name]=live;if(!name)return;let table2=tableOf(name,at2.schema),what=live.length>1?`${printName(name)} and ${live.length-1} more`:printName(name),where=table2?printTable(table2):"its table",draft2={span:at2.span,message:`DROP INDEX ${what} blocks every read and write of ${where}`,...table2?{table:table2}:{},...clearsInvalid(at2)?{severity:"notice"}:{}};if(names2.some(one=>isPartitioned(tableOf(one,at2.schema)??one,at2))){let bounded=(at2.settings.get("lock_timeout")?.ms??0)>0;yield{...draft2,instead:ofPartitioned,...bounded?{severity:"notice"}:{}};return}let use="Use DROP INDEX CONCURRENTLY, one index per statement.",{advice,safe}=concurrentAdvice(at2,use,postgres),held=safe&&drop.behavior!=="DROP_CASCADE";yield{...draft2,...advice,...names2.length===1?insertAfter(at2,"INDEX"," CONCURRENTLY","Add CONCURRENTLY",held):splitDrop(drop,at2,held),...droppedConcurrently(drop,at2)}}}});var rule_default34=defineRule({id:"drop-index-unqualified-schema",severity:"warning",title:"DROP INDEX IF EXISTS without a schema does not find an index in another schema",why:`
    An index is in the schema of its table. Without a schema PostgreSQL looks for the index along search_path. If that
    does not find it, IF EXISTS turns the error into a notice, the migration reports success, and the index stays.
    CREATE INDEX takes no schema, so DROP INDEX is easily written without one. Where the migration sets no search_path,
    the connection may set one that fits, so the finding is a notice.`,instead:"Write the schema before the name.",manual:"ddl-schemas.html#DDL-SCHEMAS-PATH",proof:{by:"state",shows:"the index is still there"},visit:{*DropStmt(drop,at2){if(drop.removeType!=="OBJECT_INDEX"||!drop.missing_ok||at2.migration.direction==="down")return;let names2=(drop.objects??[]).map(nameOfList).filter(one=>one.schema===void 0);for(let name of names2){if(at2.schema.relation(name))continue;let[there,more2]=at2.schema.elsewhere(name.name).filter(one=>one.index);if(!there||more2||isFilledIn(there.name.schema))continue;let full=printName(there.name),certain=at2.settings.has("search_path"),token=words(at2).find(one=>[name.name,`"${name.name}"`].includes(one.text));yield{span:at2.span,message:`DROP INDEX IF EXISTS ${printName(name)} drops nothing: the index is ${full}`,instead:`Write ${full}.`,severity:certain?"warning":"notice",...token?{fix:fixOf(`Write ${full}`,!1,[at(at2,token.span,full)])}:{}};return}}}});function isFilledIn(schema){return/[\ue000-\ue0ff{}]/.test(schema)}var rule_default35=defineRule({id:"drop-partition-child-index",severity:"error",fails:!0,title:"DROP INDEX fails for a partition's index that is attached to the parent's index",why:`
    An attached index belongs to the partitioned one, and PostgreSQL refuses to drop it (SQLSTATE 2BP01). There is no
    DETACH for indexes.`,instead:"Drop the parent's index, which drops all attached indexes, or detach the partition first.",manual:"sql-alterindex.html",proof:{by:"failure"},visit:{*DropStmt(drop,at2){for(let name of(drop.objects??[]).map(nameOfList)){let parent=at2.schema.relation(name)?.index?.attachedTo;if(parent){yield{span:at2.span,message:`DROP INDEX ${printName(name)} fails: it is attached to ${printTable(parent)}`,instead:`Drop the parent's index, which drops all attached indexes: DROP INDEX ${printTable(parent)};`};return}}}}});var rule_default36=defineRule({id:"drop-replica-identity-index",severity:"warning",title:"Dropping the index of a replica identity stops updates of a published table",why:`
    Logical replication identifies rows by the replica identity. PostgreSQL allows its index to be dropped, by itself,
    with its constraint or with one of its columns. From then on every UPDATE and DELETE of a published table fails.`,instead:"Give the table another replica identity first: its primary key, or another unique index.",manual:"sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY",proof:{by:"state",shows:"the table's replica identity is an index that no longer exists"},visit:{DropStmt:dropped2,AlterTableStmt:dropped2}});function*dropped2(_,at2){for(let lost2 of lostIndexes(at2)){let table2=schemaAfter(at2).relation(lost2.index.table);if(table2?.replicaIdentity===lost2.relation.name.name){yield{span:at2.span,table:table2.name,message:`Without ${lostWords(lost2)}, its replica identity, ${printTable(table2.name)} refuses updates where it is published`,instead:`Write before it: ALTER TABLE ${printTable(table2.name)} REPLICA IDENTITY DEFAULT;`};return}}}var rule_default37=defineRule({id:"drop-unique-index",severity:"notice",title:"Without its unique index, ON CONFLICT over those columns fails",why:`
    INSERT \u2026 ON CONFLICT (columns) needs a unique index over exactly those columns, and fails without one (SQLSTATE
    42P10): an application that still sends it can no longer write. Duplicate rows are accepted as well. The index goes
    with DROP INDEX, with its constraint, and with any column that it names.`,instead:"Search the application for ON CONFLICT over these columns first.",manual:"sql-insert.html#SQL-ON-CONFLICT",proof:{by:"state",shows:"no unique index over those columns is left"},visit:{DropStmt:dropped3,AlterTableStmt:dropped3}});function*dropped3(_,at2){for(let lost2 of lostIndexes(at2)){let{index:index2}=lost2;if(!index2.unique||preexistence(index2.table,at2)==="new"||isAlone(lost2))continue;let{after}=at2.unit.version,alike2=after.indexesHaving(index2.table,[definedLike(index2.shape)]);firstOf(alike2,one=>one.index?.unique===!0&&mayBeSame(one.index.shape,index2.shape))||!after.relation(index2.table)||(yield{span:at2.span,table:index2.table,message:`Without ${lostWords(lost2)}, ${printTable(index2.table)} accepts duplicates, and ON CONFLICT over the index's columns fails`})}}function isAlone({column,index:index2}){let[first2,...more2]=index2.shape.keys,named3=JSON.stringify(column),isKey=first2?.column===column||first2?.expression?.includes(named3)===!0;return column!==null&&more2.length===0&&isKey}function equalIndex(index2,at2){let{version,migration}=at2.unit,after=migration.direction==="down"?version.afterDown??version.after:version.after,shape=shapeOf(index2);if(!isWrittenOut(shape))return;let alike2=at2.schema.indexesHaving(nameOf(index2.relation),[definedAs(shape)]);return firstOf(alike2,relation=>{let more2=index2.unique===!0&&relation.index?.unique===!1;return relation.name.name!==index2.idxname&&relation.index?.only===(index2.relation?.inh!==!0)&&!more2&&isLeft(relation,after)})}function droppedOnceApplied(index2,at2,other){let{schema}=nameOf(index2.relation),{idxname:name=""}=index2,own3=at2.unit.version.after.relation({schema,name});if(!own3?.index||own3.index.unique)return{};if(own3.by.span!==at2.span)return{};if([own3,other].some(({maybe,by})=>maybe||by.conditional))return{};if(isPartitioned(own3.index.table,at2))return{};let again2=indexAgain({by:own3.by,index:own3.index},name,!0);return{replacement:{kind:"later",statements:[`DROP INDEX CONCURRENTLY IF EXISTS ${printName({schema,name})}`],back:again2===null?[]:[again2],needs:[name,other.name.name,own3.index.table.name]}}}function shownByReference(index2,{schema}){let[column=""]=keysOf(index2).flatMap(({name})=>name??[]);if(definedAs(shapeOf(index2))===definedAs(columnsShape([column])))return schema.referenced(nameOf(index2.relation)).find(one=>one.column===column&&isStanding(one,schema))}function isStanding({table:table2,constraint},schema){let standing2=schema.relation(table2)?.constraints?.having(constraintNamed(constraint))??[];return firstOf(standing2,({kind})=>kind==="foreign key")!==void 0}function isLeft({name,index:index2},after){let then=after.relation(name)?.index;return then!==void 0&&index2!==void 0&&sameDefinition(then.shape,index2.shape)}var rule_default38=defineRule({id:"duplicate-index",severity:"warning",onlyMigrations:!0,title:"An index equal to another costs every write twice and helps no query",why:`
    PostgreSQL creates the second index without a warning. Both are written on every INSERT and on most UPDATEs, both
    take space and cache, and the planner uses one of them. The index of a PRIMARY KEY or UNIQUE constraint serves
    queries like any other.`,instead:"Keep one: leave this out, or drop the other in the same migration.",manual:"sql-createindex.html",proof:{by:"state",shows:"the catalog has both, with equal definitions"},visit:{IndexStmt:equals,AlterTableStmt:equals}});function*equals(_,at2){for(let{index:index2}of definedIndexes(at2)){let found2=equalIndex(index2,at2),table2=nameOf(index2.relation);if(!found2?.index){let key=shownByReference(index2,at2);key&&(yield{span:at2.span,table:table2,message:`${printTable(table2)} has a unique index over ${key.column} already, which the foreign key ${key.constraint} of ${printTable(key.table)} needs`,instead:"Leave it out."});continue}let maybe=!found2.index.constraint&&at2.schema.age(found2.name)!=="new"&&preexistence(table2,at2)!=="new";yield{span:at2.span,table:table2,message:`Index ${printTable(found2.name)} already has the same definition`,instead:isNeeded(found2,index2)?"Leave it out.":`Leave it out, or drop ${printName(found2.name)} in the same migration.`,...maybe?{severity:"notice"}:droppedOnceApplied(index2,at2,found2)}}}function isNeeded({index:index2},{unique}){return index2?.constraint!==void 0||index2?.unique===!0&&unique!==!0}var rule_default39=defineRule({id:"duplicate-version",severity:"error",title:"Two migrations have the same version",why:`
    The migration tool has one place for each version. Two branches that each add the next number are both green, and
    stop the deployment once both are merged.`,instead:"Give the newer file a version after the last one.",manual:"sql-createindex.html",proof:{by:"none",because:"it is about the migration tool, and taken from its source"},*unit({migration:{file,span,sameVersion,tool},statements}){sameVersion&&(yield{file,span:sameVersion.byName?.span??statements[0]?.span??span,message:`${sharing(file,sameVersion)}: ${tool} ${sameVersion.effect}`,...sameVersion.byName?{why:WHY_NAME,instead:"Give the newer one an id of its own."}:{},...sameVersion.runsBoth?{severity:"warning",why:WHY_BOTH}:{},...sameVersion.byTitle?{why:WHY_TITLE,instead:"Give the newer file a title of its own."}:{}})}});function sharing(file,{path,byTitle,byName}){let own3=nameIn(file,{path});if(byName===void 0)return`${own3} has the ${byTitle?"title":"version"} of ${nameIn({path},file)}`;let where=path===file.path?`twice in ${own3}`:`in ${file.path} and in ${path}`;return`Changeset ${byName.name} stands ${where}`}var WHY_NAME="Liquibase knows a changeset by its author, its id and the path of its file, and checks all of them before it runs the first.",WHY_BOTH="The migration tool knows migrations by their whole names, and runs both. Which comes first is an accident of their names, and a database that has one of them already gets the other later.",WHY_TITLE="The migration tool records a number and a title, and asks for the title alone: a migration whose title was applied before counts as applied, and the deployment reports success.";function nameIn({path},other){let[name="",folder=""]=path.split("/").reverse();return other.path.endsWith(`/${name}`)?`${folder}/${name}`:name}var lockSpoken=/^(?![\s\S]*\b(?:refresh|views?)\b)[\s\S]*(?:\bindex|\bconcurrent|\btable)/i,concurrent=/\bconcurrent(?:ly)?\b/i,index=/\bindex(?:es)?\b/i,claims=[{claim:/\bno locks?\b(?!-| (?:contention|wait|escalation|timeout|on |against|for ))|\b(?:does not|doesn['’]t|without) lock(?:ing)? (?:the |your )?tables?\b(?! (?:against|for|from|out|to) )|\bavoids? locks?\b/i,within:lockSpoken,truth:"CONCURRENTLY takes SHARE UPDATE EXCLUSIVE: reads and writes go on, while ANALYZE, VACUUM, ALTER TABLE and other index builds of the table wait"},{claim:/\btables? (?:remains?|stays?|is|are) fully (?:accessible|available)\b/i,truth:"reads and writes go on, while ANALYZE, VACUUM, ALTER TABLE and other index builds of the table wait"},{claim:/\bautomatic(?:ally)? (?:fail-?over|rolls? back|rollback|clean(?:s|ed)? up)\b/i,within:/\bindex|\bbuild|\bconcurrent/i,truth:"a concurrent build that fails leaves an INVALID index, and nothing takes it away by itself"},{claim:/\bsafe (?:at )?any ?time\b|\bcan(?: safely)? be run (?:at )?any ?time\b|\bsafe to run (?:at )?any ?time\b/i,truth:"a concurrent build waits for every older transaction of the database, and DDL that queues behind it ends in a deadlock"},{claim:/\b(?:in|as) (?:the |a )?background\b/i,truth:"the session that sends CREATE INDEX CONCURRENTLY waits until it is done, and the build ends with the session's statement",within:/\bindex|\bconcurrent|\bbuild/i},{claim:/\bcreated in parallel\b|\bbuil(?:d|t) in parallel\b|\brun concurrently - total\b|\bmax of both\b/i,truth:"one session builds one index after the other; two concurrent builds of one table wait for each other, and may end in a deadlock",about:index},{claim:/\bcannot fail\b|\bcan(?:not|['’]t) go wrong\b/i,truth:"a concurrent build fails by a deadlock, a duplicate key, a timeout, a full disk or a lost connection, and leaves an INVALID index"},{claim:/\bcan be dropped immediately\b|\bdrop(?:ping)? (?:an |the )?index(?:es)? is (?:instant|immediate|safe and reversible)\b|\brollback takes < ?\d/i,truth:"DROP INDEX CONCURRENTLY waits for every transaction that uses the table, and only a new build brings the index back"},{claim:/\bindexes are metadata(?: only)?\b/i,truth:"an index is data: it takes space, every write maintains it, and only a new build brings it back"},{claim:/\bnull\b.{0,40}\binvalidate[sd]? (?:the |an )?index\b/i,truth:"NULLs are indexed as other values are, and invalidate no index"},{claim:/\b(?:some|older) (?:postgresql|postgres) versions? (?:still )?(?:error|fail)\b/i,truth:"IF NOT EXISTS skips a name that exists with a notice, in every version; and it hides an index that is INVALID",about:/\bif not exists\b/i},{claim:/\bidempotent (?:with|by|because of|thanks to) if not exists\b|\bif not exists\b[^.]{0,30}\bidempotent\b(?! only)/i,within:/\bretry|\bre-?run|\bconcurrent/i,truth:"IF NOT EXISTS skips the INVALID index that a failed build left, so that a second run reports success over it"},{claim:/\brequires? (?:its|their) own connection\b/i,truth:"CONCURRENTLY needs to be outside of a transaction block; any connection will do",about:concurrent},{claim:/\b(?:9\.[456]|1[0-8])\+? ?\(?(?:is )?(?:required|needed) for (?:full )?`?concurrently\b/i,truth:"every version that PostgreSQL supports builds, drops and rebuilds indexes concurrently"},{claim:/\bvector index(?:es)? require \d+-\d+x\b/i,truth:"an HNSW or IVFFlat index takes little more than its vectors do: 1.3 times as much at 1536 dimensions"}],patterns=claims.map(({claim,...more2})=>({...more2,claim:new RegExp(claim.source.replace(/ (?![?*+])/g,"\\s+"),claim.flags)})),denied=/\b(?:not|never|no longer|isn['’]t|aren['’]t|myth|wrong|false|misleading|incorrect|don['’]t (?:assume|believe))\b[^.]{0,60}$/i;function*falseClaims(runbook){if(isAboutIndexes(runbook))for(let said2 of saidTexts(runbook))for(let{claim,truth:truth2,about,within}of patterns){let found2=claim.exec(said2.text);if(!found2||denied.test(said2.text.slice(0,found2.index).replace(/\bif\s+not\s+exists\b/gi,""))||about&&!about.test(aroundOf(said2,runbook))||within&&!within.test(sentenceAt(said2.text,found2.index)))continue;let at2=said2.span[0]+found2.index;yield{span:[at2,at2+found2[0].length],words:found2[0].trim(),truth:truth2};break}}function sentenceAt(text,at2){let before=text.slice(0,at2).split(/[.!?]\s/).at(-1)??"",[after=""]=text.slice(at2).split(/[.!?]\s/);return before+after}function aroundOf({span},{file}){return file.text.slice(Math.max(0,span[0]-400),span[1]+100)}var rule_default40=defineRule({id:"false-safety-claim",severity:"notice",title:"A runbook promises of an index build what PostgreSQL does not keep",why:`
    Whoever reads the promise does not look for what it leaves out: who waits, what a failed build leaves behind, and what it
    takes to go back.`,instead:"Say what is so.",manual:"sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",proof:{by:"none",because:"each truth is shown in test/proof/runbooks.test.ts, or in the room of its hazard"},*runbook(runbook){for(let{span,words:words5,truth:truth2}of falseClaims(runbook))yield{span,message:`"${words5.slice(0,60)}" does not hold`,instead:`Say what is so: ${truth2}.`}}});function foreignKeysOf({node}){let{CreateStmt,AlterTableStmt}=node,elements=CreateStmt?CreateStmt.tableElts??[]:AlterTableStmt?added2(AlterTableStmt):[],table2=nameOf((CreateStmt??AlterTableStmt)?.relation);return elements.flatMap(element=>{if("Constraint"in element)return ofConstraint2(table2,element.Constraint);if(!("ColumnDef"in element))return[];let column=element.ColumnDef;return(column.constraints??[]).flatMap(constraint=>"Constraint"in constraint?ofConstraint2(table2,constraint.Constraint,column):[])})}function added2(alter){return commandsOf(alter).flatMap(({subtype,def})=>def&&(subtype==="AT_AddConstraint"||subtype==="AT_AddColumn")?[def]:[])}function ofConstraint2(table2,constraint,column){if(constraint.contype!=="CONSTR_FOREIGN")return[];let own3=(constraint.fk_attrs??[]).flatMap(stringsOf),columns2=own3.length>0?own3:[column?.colname??""];return[{table:table2,columns:columns2,constraint,...column?{column}:{}}]}function isStanding2({table:table2,columns:columns2},schema){let there=schema.relation(table2);if(!there?.constraints)return there!==void 0;let over=there.constraints.having(constraintOver(columns2[0]??""));return firstOf(over,({kind})=>kind==="foreign key")!==void 0}function isCovered(columns2,table2,schema){let leading=schema.indexesHaving(table2,[leadingColumns(columns2)]);return firstOf(leading,({index:index2})=>{let predicate=index2?.shape.predicate??null;return predicate===null||isNotNull(predicate,columns2)})!==void 0}function isNotNull(predicate,columns2){let{NullTest}=JSON.parse(predicate),name=(NullTest?.arg?.ColumnRef?.fields??[]).flatMap(stringsOf).at(-1);return NullTest?.nulltesttype==="IS_NOT_NULL"&&name!==void 0&&columns2.includes(name)}var rule_default41=defineRule({id:"foreign-key-no-matching-unique",severity:"error",fails:!0,onlyMigrations:!0,title:"A foreign key fails when no unique index is over exactly the columns it references",why:`
    A foreign key must reference a primary key, a unique constraint or a unique index over exactly those columns. A
    partial index, or one over an expression, does not count. PostgreSQL refuses the foreign key (SQLSTATE 42830).`,instead:"Make a unique index over those columns first.",manual:"ddl-constraints.html#DDL-CONSTRAINTS-FK",proof:{by:"failure"},visit:{CreateStmt:unmatched,AlterTableStmt:unmatched}});function*unmatched(_,at2){for(let{constraint}of foreignKeysOf(at2)){let target=nameOf(constraint.pktable),columns2=(constraint.pk_attrs??[]).flatMap(stringsOf);if(columns2.length===0||at2.schema.age(target)!=="new"||at2.schema.relation(target)?.ownConstraints!==!0)continue;let leading=at2.schema.indexesHaving(target,[leadingColumns(columns2)]);if(!firstOf(leading,({index:index2})=>index2!==void 0&&isFullUnique(index2)&&index2.shape.keys.length===columns2.length)){yield{span:at2.span,message:`The foreign key fails: ${printName(target)} has no unique index over exactly ${columns2.join(", ")}`};return}}}function notValidWords({migration:{advice}}){return advice.notValid===void 0?"NOT VALID":`${advice.notValid} for NOT VALID`}function validatedApart(at2,table2,name){return insteadOf(at2,[shortLockTimeout(at2),`${at2.text} NOT VALID`,{sql:`ALTER TABLE ${table2} VALIDATE CONSTRAINT ${name}`,apart:!0}])}function hasDefaultValue(constraints){return(constraints??[]).some(one=>JSON.stringify(one).includes("CONSTR_DEFAULT"))}var rule_default42=defineRule({id:"foreign-key-not-valid",severity:"error",blocks:!0,title:"Adding a foreign key without NOT VALID blocks writes to both tables while it checks every row",why:`
    ALTER TABLE takes a SHARE ROW EXCLUSIVE lock on the table and on the referenced table, and holds both while it
    checks every row: INSERT, UPDATE and DELETE on either table wait. With NOT VALID it checks new rows only and ends at
    once. VALIDATE CONSTRAINT then checks the old rows while writes go on.`,instead:"Add it NOT VALID, and validate it in a separate transaction.",manual:"sql-altertable.html#SQL-ALTERTABLE-NOTES",proof:{by:"locks",mode:"ShareRowExclusiveLock",blocks:["insert","update","delete"]},visit:{*AlterTableStmt(alter,at2,{postgres}){let table2=nameOf(alter.relation),waiting=preexistence(table2,at2);if(!(waiting==="new"||postgres<18&&isPartitioned(table2,at2)))for(let{constraint,columns:columns2,column}of foreignKeysOf(at2)){if(column&&!hasDefaultValue(column.constraints)||constraint.skip_validation)continue;let on=printName(table2),name=quoteIdentifier(constraint.conname||defaultIndexName(table2.name,columnsShape(columns2),"fkey")),target=nameOf(constraint.pktable),other=sameName(table2,target)?"":` and ${printName(target)}`;yield{table:table2,span:at2.span,message:`Adding the foreign key ${name} blocks every write to ${on}${other} while it checks all rows`,...waiting==="maybe"?{severity:"notice"}:{},...workOn(table2,at2),instead:`Add ${notValidWords(at2)}, and then, in a separate transaction:
ALTER TABLE ${on} VALIDATE CONSTRAINT ${name};`,...alter.cmds?.length===1&&!column?validatedApart(at2,on,name):{}};return}}}});var rule_default43=defineRule({id:"foreign-key-without-index",severity:"notice",onlyMigrations:!0,title:"A foreign key without an index makes every DELETE of the other table scan this one",why:`
    PostgreSQL indexes the columns that a foreign key references, not the columns that it constrains. Each DELETE of a
    referenced row, and each UPDATE of its key, then reads the whole referencing table to check that no row references
    it.`,instead:"Create an index that begins with the foreign key's columns, unless the referencing table stays small.",manual:"ddl-constraints.html#DDL-CONSTRAINTS-FK",proof:{by:"state",shows:"no index can serve the query that the foreign key's trigger asks"},*version({up,after}){let bare=up.flatMap(unit=>unit.statements).filter(at3=>!at3.body||at3.body.kind==="do").flatMap(at3=>foreignKeysOf(at3).map(key=>({at:at3,...key}))).filter(key=>isStanding2(key,after)&&!isCovered(key.columns,key.table,after)),[first2]=bare;if(!first2)return;let{at:at2,table:table2,columns:columns2}=first2,list=columns2.map(quoteIdentifier).join(", "),more2=bare.length>1?`, nor for ${bare.length-1} more foreign keys here`:"";yield{file:at2.file,span:at2.span,table:table2,message:`No index of ${printTable(table2)} begins with ${columns2[0]}, which is a foreign key${more2}`,instead:`Create one, unless ${printTable(table2)} stays small:
CREATE INDEX CONCURRENTLY ${quoteIdentifier(`${table2.name}_${columns2.join("_")}_idx`)} ON ${printName(table2)} (${list});`}}});function namesFor(table2,{schema},postgres){let columns2=schema.relation(table2)?.columns??[];return{postgres,column:name=>{let type=columns2.find(one=>one.name===name)?.type;if(type===void 0)return null;let made=schema.known("type",type);return made==="enum"?"anyenum":made===void 0?builtIn(type,postgres):null},own:name=>schema.known("routine",name)!==void 0||schema.known("type",name)!==void 0,extension:name=>schema.extension(name)}}var extensions=`
btree_gist type gbtreekey16
btree_gist type gbtreekey2 @15-18
btree_gist type gbtreekey32
btree_gist type gbtreekey4
btree_gist type gbtreekey8
btree_gist type gbtreekey_var
citext function citext i
citext function citextsend s
citext function regexp_match i
citext function regexp_replace i
citext function regexp_split_to_array i
citext function replace i
citext function split_part i
citext function strpos i
citext function translate i
citext type citext
cube function cube i
cube function cube_dim i
cube function cube_enlarge i
cube function cube_inter i
cube function cube_is_point i
cube function cube_ll_coord i
cube function cube_send i
cube function cube_size i
cube function cube_subset i
cube function cube_union i
cube function cube_ur_coord i
cube type cube
earthdistance function earth i
earthdistance function earth_box i
earthdistance function earth_distance i
earthdistance function gc_to_sec i
earthdistance function latitude i
earthdistance function ll_to_earth i
earthdistance function longitude i
earthdistance function sec_to_gc i
earthdistance type earth
fuzzystrmatch function daitch_mokotoff i @16-18
fuzzystrmatch function difference i
fuzzystrmatch function dmetaphone i
fuzzystrmatch function dmetaphone_alt i
fuzzystrmatch function levenshtein i
fuzzystrmatch function levenshtein_less_equal i
fuzzystrmatch function metaphone i
fuzzystrmatch function soundex i
fuzzystrmatch function text_soundex i
hstore function akeys i
hstore function avals i
hstore function defined i
hstore function hstore i
hstore function hstore_send i
hstore function hstore_to_json i
hstore function hstore_to_json_loose i
hstore function hstore_to_jsonb i
hstore function hstore_to_jsonb_loose i
hstore function hstore_version_diag i
hstore function isdefined i
hstore function isexists i
hstore function slice i
hstore function tconvert i
hstore type ghstore
hstore type hstore
intarray function _int_different i
intarray function _int_same i
intarray function intset i
intarray function querytree i
intarray function sort i
intarray function sort_asc i
intarray function sort_desc i
intarray function subarray i
intarray function uniq i
intarray type intbig_gkey
intarray type query_int
ltree function index i
ltree function lca i
ltree function lquery_send i
ltree function ltree2text i
ltree function ltree_send i
ltree function ltxtq_send i
ltree function nlevel i
ltree function subltree i
ltree function subpath i
ltree function text2ltree i
ltree type lquery
ltree type ltree
ltree type ltree_gist
ltree type ltxtquery
pg_trgm function set_limit s
pg_trgm function show_limit s
pg_trgm function show_trgm i
pg_trgm function similarity i
pg_trgm function strict_word_similarity i
pg_trgm function word_similarity i
pg_trgm type gtrgm
pgcrypto function armor i
pgcrypto function crypt i
pgcrypto function dearmor i
pgcrypto function decrypt i
pgcrypto function decrypt_iv i
pgcrypto function digest i
pgcrypto function encrypt i
pgcrypto function encrypt_iv i
pgcrypto function fips_mode s @18-18
pgcrypto function gen_random_bytes s
pgcrypto function gen_random_uuid s
pgcrypto function gen_salt s
pgcrypto function hmac i
pgcrypto function pgp_key_id i
pgcrypto function pgp_pub_decrypt i
pgcrypto function pgp_pub_decrypt_bytea i
pgcrypto function pgp_pub_encrypt s
pgcrypto function pgp_pub_encrypt_bytea s
pgcrypto function pgp_sym_decrypt i
pgcrypto function pgp_sym_decrypt_bytea i
pgcrypto function pgp_sym_encrypt s
pgcrypto function pgp_sym_encrypt_bytea s
seg function seg_center i
seg function seg_inter i
seg function seg_lower i
seg function seg_size i
seg function seg_union i
seg function seg_upper i
seg type seg
unaccent function unaccent s
uuid-ossp function uuid_generate_v1 s
uuid-ossp function uuid_generate_v1mc s
uuid-ossp function uuid_generate_v3 i
uuid-ossp function uuid_generate_v4 s
uuid-ossp function uuid_generate_v5 i
uuid-ossp function uuid_nil i
uuid-ossp function uuid_ns_dns i
uuid-ossp function uuid_ns_oid i
uuid-ossp function uuid_ns_url i
uuid-ossp function uuid_ns_x500 i
vector function array_to_halfvec i
vector function array_to_sparsevec i
vector function array_to_vector i
vector function halfvec i
vector function halfvec_send i
vector function halfvec_to_float4 i
vector function halfvec_to_sparsevec i
vector function halfvec_to_vector i
vector function halfvec_typmod_in i
vector function inner_product i
vector function l2_normalize i
vector function sparsevec i
vector function sparsevec_send i
vector function sparsevec_to_halfvec i
vector function sparsevec_to_vector i
vector function sparsevec_typmod_in i
vector function subvector i
vector function vector i
vector function vector_dims i
vector function vector_send i
vector function vector_to_float4 i
vector function vector_to_halfvec i
vector function vector_to_sparsevec i
vector function vector_typmod_in i
vector type halfvec
vector type sparsevec
vector type vector
`;var functions=`
abbrev (cidr) text i
abbrev (inet) text i
abs (float4) float4 i
abs (float8) float8 i
abs (int2) int2 i
abs (int4) int4 i
abs (int8) int8 i
abs (numeric) numeric i
aclcontains (aclitem[],aclitem) bool i
acldefault (char,oid) aclitem[] i
aclinsert (aclitem[],aclitem) aclitem[] i
aclremove (aclitem[],aclitem) aclitem[] i
acos (float8) float8 i
acosd (float8) float8 i
acosh (float8) float8 i
age (timestamp) interval ?
age (timestamp,timestamp) interval i
age (timestamptz) interval ?
age (timestamptz,timestamptz) interval i
age (xid) int4 s
amvalidate (oid) bool v
area (box) float8 i
area (circle) float8 i
area (path) float8 i
array_append (anycompatiblearray,anycompatible) anycompatiblearray i
array_dims (anyarray) text i
array_fill (anyelement,int4[]) anyarray i
array_fill (anyelement,int4[],int4[]) anyarray i
array_larger (anyarray,anyarray) anyarray i
array_length (anyarray,int4) int4 i
array_lower (anyarray,int4) int4 i
array_ndims (anyarray) int4 i
array_position (anycompatiblearray,anycompatible) int4 i
array_position (anycompatiblearray,anycompatible,int4) int4 i
array_positions (anycompatiblearray,anycompatible) int4[] i
array_prepend (anycompatible,anycompatiblearray) anycompatiblearray i
array_remove (anycompatiblearray,anycompatible) anycompatiblearray i
array_replace (anycompatiblearray,anycompatible,anycompatible) anycompatiblearray i
array_reverse (anyarray) anyarray i @18-18
array_sample (anyarray,int4) anyarray v @16-18
array_shuffle (anyarray) anyarray v @16-18
array_smaller (anyarray,anyarray) anyarray i
array_sort (anyarray) anyarray i @18-18
array_sort (anyarray,bool) anyarray i @18-18
array_sort (anyarray,bool,bool) anyarray i @18-18
array_to_json (anyarray) json s
array_to_json (anyarray,bool) json s
array_to_string (anyarray,text) text s
array_to_string (anyarray,text,text) text s
array_to_tsvector (text[]) tsvector i
array_upper (anyarray,int4) int4 i
ascii (text) int4 i
asin (float8) float8 i
asind (float8) float8 i
asinh (float8) float8 i
atan (float8) float8 i
atan2 (float8,float8) float8 i
atan2d (float8,float8) float8 i
atand (float8) float8 i
atanh (float8) float8 i
bit (bit,int4,bool) bit i
bit (int4,int4) bit i
bit (int8,int4) bit i
bit_count (bit) int8 i
bit_count (bytea) int8 i
bit_length (bit) int4 i
bit_length (bytea) int4 i
bit_length (text) int4 i
bool (int4) bool i
bool (jsonb) bool i
bound_box (box,box) box i
box (circle) box i
box (point) box i
box (point,point) box i
box (polygon) box i
bpchar (bpchar,int4,bool) bpchar i
bpchar (char) bpchar i
bpchar (name) bpchar i
bpchar_larger (bpchar,bpchar) bpchar i
bpchar_smaller (bpchar,bpchar) bpchar i
broadcast (inet) inet i
btequalimage (oid) bool i
btrim (bytea,bytea) bytea i
btrim (text) text i
btrim (text,text) text i
btvarstrequalimage (oid) bool i
bytea (int2) bytea i @18-18
bytea (int4) bytea i @18-18
bytea (int8) bytea i @18-18
bytea_larger (bytea,bytea) bytea i @18-18
bytea_smaller (bytea,bytea) bytea i @18-18
cardinality (anyarray) int4 i
casefold (text) text i @18-18
cash_words (money) text i
cashlarger (money,money) money i
cashsmaller (money,money) money i
cbrt (float8) float8 i
ceil (float8) float8 i
ceil (numeric) numeric i
ceiling (float8) float8 i
ceiling (numeric) numeric i
center (box) point i
center (circle) point i
char (int4) char i
char (text) char i
char_length (bpchar) int4 i
char_length (text) int4 i
character_length (bpchar) int4 i
character_length (text) int4 i
chr (int4) text i
cidr (inet) cidr i
circle (box) circle i
circle (point,float8) circle i
circle (polygon) circle i
clock_timestamp () timestamptz v
col_description (oid,int4) text ?
concat (any) text s variadic
concat_ws (text,any) text s variadic
convert (bytea,name,name) bytea s
convert_from (bytea,name) text s
convert_to (text,name) bytea s
cos (float8) float8 i
cosd (float8) float8 i
cosh (float8) float8 i
cot (float8) float8 i
cotd (float8) float8 i
crc32 (bytea) int8 i @18-18
crc32c (bytea) int8 i @18-18
current_database () name s
current_query () text v
current_schema () name s
current_schemas (bool) name[] s
current_setting (text) text s
current_setting (text,bool) text s
current_user () name s
currtid2 (text,tid) tid v
currval (regclass) int8 v
cursor_to_xml (refcursor,int4,bool,bool,text) xml v
cursor_to_xmlschema (refcursor,bool,bool,text) xml v
database_to_xml (bool,bool,text) xml s
database_to_xml_and_xmlschema (bool,bool,text) xml s
database_to_xmlschema (bool,bool,text) xml s
date (timestamp) date i
date (timestamptz) date s
date_add (timestamptz,interval) timestamptz s @16-18
date_add (timestamptz,interval,text) timestamptz i @16-18
date_bin (interval,timestamp,timestamp) timestamp i
date_bin (interval,timestamptz,timestamptz) timestamptz i
date_larger (date,date) date i
date_part (text,date) float8 i
date_part (text,interval) float8 i
date_part (text,time) float8 i
date_part (text,timestamp) float8 i
date_part (text,timestamptz) float8 s
date_part (text,timetz) float8 i
date_smaller (date,date) date i
date_subtract (timestamptz,interval) timestamptz s @16-18
date_subtract (timestamptz,interval,text) timestamptz i @16-18
date_trunc (text,interval) interval i
date_trunc (text,timestamp) timestamp i
date_trunc (text,timestamptz) timestamptz s
date_trunc (text,timestamptz,text) timestamptz i @16-18
date_trunc (text,timestamptz,text) timestamptz s @14-15
datemultirange () datemultirange i
datemultirange (daterange) datemultirange i
datemultirange (daterange[]) datemultirange i variadic
daterange (date,date) daterange i
daterange (date,date,text) daterange i
daterange_canonical (daterange) daterange i
daterange_subdiff (date,date) float8 i
decode (text,text) bytea i
degrees (float8) float8 i
dexp (float8) float8 i
diagonal (box) lseg i
diameter (circle) float8 i
div (numeric,numeric) numeric i
dlog1 (float8) float8 i
dlog10 (float8) float8 i
dround (float8) float8 i
dtrunc (float8) float8 i
encode (bytea,text) text i
enum_first (anyenum) anyenum s
enum_larger (anyenum,anyenum) anyenum i
enum_last (anyenum) anyenum s
enum_range (anyenum) anyarray s
enum_range (anyenum,anyenum) anyarray s
enum_smaller (anyenum,anyenum) anyenum i
erf (float8) float8 i @16-18
erfc (float8) float8 i @16-18
exp (float8) float8 i
exp (numeric) numeric i
extract (text,date) numeric i
extract (text,interval) numeric i
extract (text,time) numeric i
extract (text,timestamp) numeric i
extract (text,timestamptz) numeric s
extract (text,timetz) numeric i
factorial (int8) numeric i
family (inet) int4 i
float4 (float8) float4 i
float4 (int2) float4 i
float4 (int4) float4 i
float4 (int8) float4 i
float4 (jsonb) float4 i
float4 (numeric) float4 i
float4larger (float4,float4) float4 i
float4smaller (float4,float4) float4 i
float8 (float4) float8 i
float8 (int2) float8 i
float8 (int4) float8 i
float8 (int8) float8 i
float8 (jsonb) float8 i
float8 (numeric) float8 i
float8larger (float8,float8) float8 i
float8smaller (float8,float8) float8 i
floor (float8) float8 i
floor (numeric) numeric i
format (text) text s
format (text,any) text s variadic
format_type (oid,int4) text s
gamma (float8) float8 i @18-18
gcd (int4,int4) int4 i
gcd (int8,int8) int8 i
gcd (numeric,numeric) numeric i
gen_random_uuid () uuid v
get_bit (bit,int4) int4 i
get_bit (bytea,int8) int4 i
get_byte (bytea,int4) int4 i
get_current_ts_config () regconfig s
getdatabaseencoding () name s
getpgusername () name s
hash_aclitem (aclitem) int4 i
hash_aclitem_extended (aclitem,int8) int8 i
hash_array (anyarray) int4 i
hash_array_extended (anyarray,int8) int8 i
hash_multirange (anymultirange) int4 i
hash_multirange_extended (anymultirange,int8) int8 i
hash_numeric (numeric) int4 i
hash_numeric_extended (numeric,int8) int8 i
hash_range (anyrange) int4 i
hash_range_extended (anyrange,int8) int8 i
hash_record (record) int4 i
hash_record_extended (record,int8) int8 i
height (box) float8 i
host (inet) text i
hostmask (inet) inet i
icu_unicode_version () text i @17-18
in_range (date,date,interval,bool,bool) bool i
in_range (float4,float4,float8,bool,bool) bool i
in_range (float8,float8,float8,bool,bool) bool i
in_range (int2,int2,int2,bool,bool) bool i
in_range (int2,int2,int4,bool,bool) bool i
in_range (int2,int2,int8,bool,bool) bool i
in_range (int4,int4,int2,bool,bool) bool i
in_range (int4,int4,int4,bool,bool) bool i
in_range (int4,int4,int8,bool,bool) bool i
in_range (int8,int8,int8,bool,bool) bool i
in_range (interval,interval,interval,bool,bool) bool i
in_range (numeric,numeric,numeric,bool,bool) bool i
in_range (time,time,interval,bool,bool) bool i
in_range (timestamp,timestamp,interval,bool,bool) bool i
in_range (timestamptz,timestamptz,interval,bool,bool) bool s
in_range (timetz,timetz,interval,bool,bool) bool i
inet_client_addr () inet s
inet_client_port () int4 s
inet_merge (inet,inet) cidr i
inet_same_family (inet,inet) bool i
inet_server_addr () inet s
inet_server_port () int4 s
initcap (text) text i
int2 (bytea) int2 i @18-18
int2 (float4) int2 i
int2 (float8) int2 i
int2 (int4) int2 i
int2 (int8) int2 i
int2 (jsonb) int2 i
int2 (numeric) int2 i
int2larger (int2,int2) int2 i
int2smaller (int2,int2) int2 i
int4 (bit) int4 i
int4 (bool) int4 i
int4 (bytea) int4 i @18-18
int4 (char) int4 i
int4 (float4) int4 i
int4 (float8) int4 i
int4 (int2) int4 i
int4 (int8) int4 i
int4 (jsonb) int4 i
int4 (numeric) int4 i
int4inc (int4) int4 i
int4larger (int4,int4) int4 i
int4multirange () int4multirange i
int4multirange (int4range) int4multirange i
int4multirange (int4range[]) int4multirange i variadic
int4range (int4,int4) int4range i
int4range (int4,int4,text) int4range i
int4range_canonical (int4range) int4range i
int4range_subdiff (int4,int4) float8 i
int4smaller (int4,int4) int4 i
int8 (bit) int8 i
int8 (bytea) int8 i @18-18
int8 (float4) int8 i
int8 (float8) int8 i
int8 (int2) int8 i
int8 (int4) int8 i
int8 (jsonb) int8 i
int8 (numeric) int8 i
int8 (oid) int8 i
int8dec (int8) int8 i
int8dec_any (int8,any) int8 i
int8inc (int8) int8 i
int8inc_any (int8,any) int8 i
int8larger (int8,int8) int8 i
int8multirange () int8multirange i
int8multirange (int8range) int8multirange i
int8multirange (int8range[]) int8multirange i variadic
int8range (int8,int8) int8range i
int8range (int8,int8,text) int8range i
int8range_canonical (int8range) int8range i
int8range_subdiff (int8,int8) float8 i
int8smaller (int8,int8) int8 i
interval (interval,int4) interval i
interval (time) interval i
interval_hash (interval) int4 i
interval_hash_extended (interval,int8) int8 i
interval_larger (interval,interval) interval i
interval_smaller (interval,interval) interval i
is_normalized (text,text) bool i defaults=1
isclosed (path) bool i
isempty (anymultirange) bool i
isempty (anyrange) bool i
isfinite (date) bool i
isfinite (interval) bool i
isfinite (timestamp) bool i
isfinite (timestamptz) bool i
ishorizontal (line) bool i
ishorizontal (lseg) bool i
ishorizontal (point,point) bool i
isopen (path) bool i
isparallel (line,line) bool i
isparallel (lseg,lseg) bool i
isperp (line,line) bool i
isperp (lseg,lseg) bool i
isvertical (line) bool i
isvertical (lseg) bool i
isvertical (point,point) bool i
json_array_length (json) int4 i
json_build_array () json s
json_build_array (any) json s variadic
json_build_object () json s
json_build_object (any) json s variadic
json_extract_path (json,text[]) json i variadic
json_extract_path_text (json,text[]) text i variadic
json_object (text[]) json i
json_object (text[],text[]) json i
json_populate_record (anyelement,json,bool) anyelement s defaults=1
json_strip_nulls (json) json i @14-17
json_strip_nulls (json,bool) json i defaults=1 @18-18
json_to_record (json) record s
json_to_tsvector (json,jsonb) tsvector s
json_to_tsvector (regconfig,json,jsonb) tsvector i
json_typeof (json) text i
jsonb_array_length (jsonb) int4 i
jsonb_build_array () jsonb s
jsonb_build_array (any) jsonb s variadic
jsonb_build_object () jsonb s
jsonb_build_object (any) jsonb s variadic
jsonb_extract_path (jsonb,text[]) jsonb i variadic
jsonb_extract_path_text (jsonb,text[]) text i variadic
jsonb_hash (jsonb) int4 i
jsonb_hash_extended (jsonb,int8) int8 i
jsonb_insert (jsonb,text[],jsonb,bool) jsonb i defaults=1
jsonb_object (text[]) jsonb i
jsonb_object (text[],text[]) jsonb i
jsonb_path_exists (jsonb,jsonpath,jsonb,bool) bool i defaults=2
jsonb_path_exists_tz (jsonb,jsonpath,jsonb,bool) bool s defaults=2
jsonb_path_match (jsonb,jsonpath,jsonb,bool) bool i defaults=2
jsonb_path_match_tz (jsonb,jsonpath,jsonb,bool) bool s defaults=2
jsonb_path_query_array (jsonb,jsonpath,jsonb,bool) jsonb i defaults=2
jsonb_path_query_array_tz (jsonb,jsonpath,jsonb,bool) jsonb s defaults=2
jsonb_path_query_first (jsonb,jsonpath,jsonb,bool) jsonb i defaults=2
jsonb_path_query_first_tz (jsonb,jsonpath,jsonb,bool) jsonb s defaults=2
jsonb_populate_record (anyelement,jsonb) anyelement s
jsonb_populate_record_valid (anyelement,jsonb) bool s @17-18
jsonb_pretty (jsonb) text i
jsonb_set (jsonb,text[],jsonb,bool) jsonb i defaults=1
jsonb_set_lax (jsonb,text[],jsonb,bool,text) jsonb i defaults=2
jsonb_strip_nulls (jsonb) jsonb i @14-17
jsonb_strip_nulls (jsonb,bool) jsonb i defaults=1 @18-18
jsonb_to_record (jsonb) record s
jsonb_to_tsvector (jsonb,jsonb) tsvector s
jsonb_to_tsvector (regconfig,jsonb,jsonb) tsvector i
jsonb_typeof (jsonb) text i
justify_days (interval) interval i
justify_hours (interval) interval i
justify_interval (interval) interval i
lastval () int8 v
lcm (int4,int4) int4 i
lcm (int8,int8) int8 i
lcm (numeric,numeric) numeric i
left (text,int4) text i
length (bit) int4 i
length (bpchar) int4 i
length (bytea) int4 i
length (bytea,name) int4 s
length (lseg) float8 i
length (path) float8 i
length (text) int4 i
length (tsvector) int4 i
lgamma (float8) float8 i @18-18
like (bytea,bytea) bool i
like (name,text) bool i
like (text,text) bool i
like_escape (bytea,bytea) bytea i
like_escape (text,text) text i
line (point,point) line i
ln (float8) float8 i
ln (numeric) numeric i
lo_close (int4) int4 v
lo_creat (int4) oid v
lo_create (oid) oid v
lo_export (oid,text) int4 v
lo_from_bytea (oid,bytea) oid v
lo_get (oid) bytea v
lo_get (oid,int8,int4) bytea v
lo_import (text) oid v
lo_import (text,oid) oid v
lo_lseek (int4,int4,int4) int4 v
lo_lseek64 (int4,int8,int4) int8 v
lo_open (oid,int4) int4 v
lo_tell (int4) int4 v
lo_tell64 (int4) int8 v
lo_truncate (int4,int4) int4 v
lo_truncate64 (int4,int8) int4 v
lo_unlink (oid) int4 v
log (float8) float8 i
log (numeric) numeric i
log (numeric,numeric) numeric i
log10 (float8) float8 i
log10 (numeric) numeric i
loread (int4,int4) bytea v
lower (anymultirange) anyelement i
lower (anyrange) anyelement i
lower (text) text i
lower_inc (anymultirange) bool i
lower_inc (anyrange) bool i
lower_inf (anymultirange) bool i
lower_inf (anyrange) bool i
lowrite (int4,bytea) int4 v
lpad (text,int4) text i
lpad (text,int4,text) text i
lseg (box) lseg i
lseg (point,point) lseg i
ltrim (bytea,bytea) bytea i
ltrim (text) text i
ltrim (text,text) text i
macaddr (macaddr8) macaddr i
macaddr8 (macaddr) macaddr8 i
macaddr8_set7bit (macaddr8) macaddr8 i
make_date (int4,int4,int4) date i
make_interval (int4,int4,int4,int4,int4,int4,float8) interval i defaults=7
make_time (int4,int4,float8) time i
make_timestamp (int4,int4,int4,int4,int4,float8) timestamp i
make_timestamptz (int4,int4,int4,int4,int4,float8) timestamptz s
make_timestamptz (int4,int4,int4,int4,int4,float8,text) timestamptz s
makeaclitem (oid,oid,text,bool) aclitem i
masklen (inet) int4 i
md5 (bytea) text i
md5 (text) text i
min_scale (numeric) int4 i
mod (int2,int2) int2 i
mod (int4,int4) int4 i
mod (int8,int8) int8 i
mod (numeric,numeric) numeric i
money (int4) money s
money (int8) money s
money (numeric) money s
multirange (anyrange) anymultirange i
multirange_intersect_agg_transfn (anymultirange,anymultirange) anymultirange i
mxid_age (xid) int4 s
name (bpchar) name i
name (text) name i
name (varchar) name i
nameconcatoid (name,oid) name i
netmask (inet) inet i
network (inet) cidr i
network_larger (inet,inet) inet i
network_smaller (inet,inet) inet i
nextval (regclass) int8 v
normalize (text,text) text i defaults=1
notlike (bytea,bytea) bool i
notlike (name,text) bool i
notlike (text,text) bool i
now () timestamptz s
npoints (path) int4 i
npoints (polygon) int4 i
num_nonnulls (any) int4 i variadic
num_nulls (any) int4 i variadic
numeric (float4) numeric i
numeric (float8) numeric i
numeric (int2) numeric i
numeric (int4) numeric i
numeric (int8) numeric i
numeric (jsonb) numeric i
numeric (money) numeric s
numeric (numeric,int4) numeric i
numeric_div_trunc (numeric,numeric) numeric i
numeric_exp (numeric) numeric i
numeric_inc (numeric) numeric i
numeric_larger (numeric,numeric) numeric i
numeric_ln (numeric) numeric i
numeric_log (numeric,numeric) numeric i
numeric_smaller (numeric,numeric) numeric i
numeric_sqrt (numeric) numeric i
nummultirange () nummultirange i
nummultirange (numrange) nummultirange i
nummultirange (numrange[]) nummultirange i variadic
numnode (tsquery) int4 i
numrange (numeric,numeric) numrange i
numrange (numeric,numeric,text) numrange i
numrange_subdiff (numeric,numeric) float8 i
obj_description (oid) text ?
obj_description (oid,name) text ?
octet_length (bit) int4 i
octet_length (bpchar) int4 i
octet_length (bytea) int4 i
octet_length (text) int4 i
oid (int8) oid i
oidlarger (oid,oid) oid i
oidsmaller (oid,oid) oid i
oidvectortypes (oid[]) text s
overlaps (time,interval,time,interval) bool i
overlaps (time,interval,time,time) bool i
overlaps (time,time,time,interval) bool i
overlaps (time,time,time,time) bool i
overlaps (timestamp,interval,timestamp,interval) bool i
overlaps (timestamp,interval,timestamp,timestamp) bool i
overlaps (timestamp,timestamp,timestamp,interval) bool i
overlaps (timestamp,timestamp,timestamp,timestamp) bool i
overlaps (timestamptz,interval,timestamptz,interval) bool ?
overlaps (timestamptz,interval,timestamptz,timestamptz) bool ?
overlaps (timestamptz,timestamptz,timestamptz,interval) bool ?
overlaps (timestamptz,timestamptz,timestamptz,timestamptz) bool i
overlaps (timetz,timetz,timetz,timetz) bool i
overlay (bit,bit,int4) bit i
overlay (bit,bit,int4,int4) bit i
overlay (bytea,bytea,int4) bytea i
overlay (bytea,bytea,int4,int4) bytea i
overlay (text,text,int4) text i
overlay (text,text,int4,int4) text i
parse_ident (text,bool) text[] i defaults=1
path (polygon) path i
pclose (path) path i
phraseto_tsquery (regconfig,text) tsquery i
phraseto_tsquery (text) tsquery s
pi () float8 i
plainto_tsquery (regconfig,text) tsquery i
plainto_tsquery (text) tsquery s
point (box) point i
point (circle) point i
point (float8,float8) point i
point (lseg) point i
point (path) point i @14-14
point (polygon) point i
polygon (box) polygon i
polygon (circle) polygon i
polygon (int4,circle) polygon i
polygon (path) polygon i
popen (path) path i
position (bit,bit) int4 i
position (bytea,bytea) int4 i
position (text,text) int4 i
postgresql_fdw_validator (text[],oid) bool i
pow (float8,float8) float8 i
pow (numeric,numeric) numeric i
power (float8,float8) float8 i
power (numeric,numeric) numeric i
query_to_xml (text,bool,bool,text) xml v
query_to_xml_and_xmlschema (text,bool,bool,text) xml v
query_to_xmlschema (text,bool,bool,text) xml v
querytree (tsquery) text i
quote_ident (text) text i
quote_literal (anyelement) text ?
quote_literal (text) text i
quote_nullable (anyelement) text ?
quote_nullable (text) text i
radians (float8) float8 i
radius (circle) float8 i
random () float8 v
random (int4,int4) int4 v @17-18
random (int8,int8) int8 v @17-18
random (numeric,numeric) numeric v @17-18
random_normal (float8,float8) float8 v defaults=2 @16-18
range_intersect_agg_transfn (anyrange,anyrange) anyrange i
range_merge (anymultirange) anyrange i
range_merge (anyrange,anyrange) anyrange i
record_larger (record,record) record i @18-18
record_smaller (record,record) record i @18-18
regclass (text) regclass s
regexp_count (text,text) int4 i @15-18
regexp_count (text,text,int4) int4 i @15-18
regexp_count (text,text,int4,text) int4 i @15-18
regexp_instr (text,text) int4 i @15-18
regexp_instr (text,text,int4) int4 i @15-18
regexp_instr (text,text,int4,int4) int4 i @15-18
regexp_instr (text,text,int4,int4,int4) int4 i @15-18
regexp_instr (text,text,int4,int4,int4,text) int4 i @15-18
regexp_instr (text,text,int4,int4,int4,text,int4) int4 i @15-18
regexp_like (text,text) bool i @15-18
regexp_like (text,text,text) bool i @15-18
regexp_match (text,text) text[] i
regexp_match (text,text,text) text[] i
regexp_replace (text,text,text) text i
regexp_replace (text,text,text,int4) text i @15-18
regexp_replace (text,text,text,int4,int4) text i @15-18
regexp_replace (text,text,text,int4,int4,text) text i @15-18
regexp_replace (text,text,text,text) text i
regexp_split_to_array (text,text) text[] i
regexp_split_to_array (text,text,text) text[] i
regexp_substr (text,text) text i @15-18
regexp_substr (text,text,int4) text i @15-18
regexp_substr (text,text,int4,int4) text i @15-18
regexp_substr (text,text,int4,int4,text) text i @15-18
regexp_substr (text,text,int4,int4,text,int4) text i @15-18
repeat (text,int4) text i
replace (text,text,text) text i
reverse (bytea) bytea i @18-18
reverse (text) text i
right (text,int4) text i
round (float8) float8 i
round (numeric) numeric i
round (numeric,int4) numeric i
row_to_json (record) json s
row_to_json (record,bool) json s
rpad (text,int4) text i
rpad (text,int4,text) text i
rtrim (bytea,bytea) bytea i
rtrim (text) text i
rtrim (text,text) text i
satisfies_hash_partition (oid,int4,int4,any) bool i variadic
scale (numeric) int4 i
schema_to_xml (name,bool,bool,text) xml s
schema_to_xml_and_xmlschema (name,bool,bool,text) xml s
schema_to_xmlschema (name,bool,bool,text) xml s
session_user () name s
set_bit (bit,int4,int4) bit i
set_bit (bytea,int8,int4) bytea i
set_byte (bytea,int4,int4) bytea i
set_config (text,text,bool) text v
set_masklen (cidr,int4) cidr i
set_masklen (inet,int4) inet i
setval (regclass,int8) int8 v
setval (regclass,int8,bool) int8 v
setweight (tsvector,char) tsvector i
setweight (tsvector,char,text[]) tsvector i
sha224 (bytea) bytea i
sha256 (bytea) bytea i
sha384 (bytea) bytea i
sha512 (bytea) bytea i
shobj_description (oid,name) text ?
sign (float8) float8 i
sign (numeric) numeric i
similar_escape (text,text) text i
similar_to_escape (text) text i
similar_to_escape (text,text) text i
sin (float8) float8 i
sind (float8) float8 i
sinh (float8) float8 i
slope (point,point) float8 i
split_part (text,text,int4) text i
sqrt (float8) float8 i
sqrt (numeric) numeric i
statement_timestamp () timestamptz s
string_to_array (text,text) text[] i
string_to_array (text,text,text) text[] i
strip (tsvector) tsvector i
strpos (text,text) int4 i
substr (bytea,int4) bytea i
substr (bytea,int4,int4) bytea i
substr (text,int4) text i
substr (text,int4,int4) text i
substring (bit,int4) bit i
substring (bit,int4,int4) bit i
substring (bytea,int4) bytea i
substring (bytea,int4,int4) bytea i
substring (text,int4) text i
substring (text,int4,int4) text i
substring (text,text) text i
substring (text,text,text) text i
system_user () text s @16-18
table_to_xml (regclass,bool,bool,text) xml s
table_to_xml_and_xmlschema (regclass,bool,bool,text) xml s
table_to_xmlschema (regclass,bool,bool,text) xml s
tan (float8) float8 i
tand (float8) float8 i
tanh (float8) float8 i
text (bool) text i
text (bpchar) text i
text (char) text i
text (inet) text i
text (name) text i
text (xml) text i
text_larger (text,text) text i
text_smaller (text,text) text i
textlen (text) int4 i
tidlarger (tid,tid) tid i
tidsmaller (tid,tid) tid i
time (interval) time i
time (time,int4) time i
time (timestamp) time i
time (timestamptz) time s
time (timetz) time i
time_hash (time) int4 i
time_hash_extended (time,int8) int8 i
time_larger (time,time) time i
time_smaller (time,time) time i
timeofday () text v
timestamp (date) timestamp i
timestamp (date,time) timestamp i
timestamp (timestamp,int4) timestamp i
timestamp (timestamptz) timestamp s
timestamp_hash (timestamp) int4 i
timestamp_hash_extended (timestamp,int8) int8 i
timestamp_larger (timestamp,timestamp) timestamp i
timestamp_smaller (timestamp,timestamp) timestamp i
timestamptz (date) timestamptz s
timestamptz (date,time) timestamptz ?
timestamptz (date,timetz) timestamptz i
timestamptz (timestamp) timestamptz s
timestamptz (timestamptz,int4) timestamptz i
timestamptz_hash (timestamptz) int4 i @18-18
timestamptz_hash_extended (timestamptz,int8) int8 i @18-18
timestamptz_larger (timestamptz,timestamptz) timestamptz i
timestamptz_smaller (timestamptz,timestamptz) timestamptz i
timetz (time) timetz s
timetz (timestamptz) timetz s
timetz (timetz,int4) timetz i
timetz_hash (timetz) int4 i
timetz_hash_extended (timetz,int8) int8 i
timetz_larger (timetz,timetz) timetz i
timetz_smaller (timetz,timetz) timetz i
timezone (interval,timestamp) timestamptz i
timezone (interval,timestamptz) timestamp i
timezone (interval,timetz) timetz i
timezone (text,timestamp) timestamptz i
timezone (text,timestamptz) timestamp i
timezone (text,timetz) timetz s @15-18
timezone (text,timetz) timetz v @14-14
timezone (timestamp) timestamptz s @17-18
timezone (timestamptz) timestamp s @17-18
timezone (timetz) timetz s @17-18
to_ascii (text) text i
to_ascii (text,int4) text i
to_ascii (text,name) text i
to_bin (int4) text i @17-18
to_bin (int8) text i @17-18
to_char (float4,text) text s
to_char (float8,text) text s
to_char (int4,text) text s
to_char (int8,text) text s
to_char (interval,text) text s
to_char (numeric,text) text s
to_char (timestamp,text) text s
to_char (timestamptz,text) text s
to_date (text,text) date s
to_hex (int4) text i
to_hex (int8) text i
to_json (anyelement) json s
to_jsonb (anyelement) jsonb s
to_number (text,text) numeric s
to_oct (int4) text i @17-18
to_oct (int8) text i @17-18
to_regclass (text) regclass s
to_regcollation (text) regcollation s
to_regnamespace (text) regnamespace s
to_regoper (text) regoper s
to_regoperator (text) regoperator s
to_regproc (text) regproc s
to_regprocedure (text) regprocedure s
to_regrole (text) regrole s
to_regtype (text) regtype s
to_regtypemod (text) int4 s @17-18
to_timestamp (float8) timestamptz i
to_timestamp (text,text) timestamptz s
to_tsquery (regconfig,text) tsquery i
to_tsquery (text) tsquery s
to_tsvector (json) tsvector s
to_tsvector (jsonb) tsvector s
to_tsvector (regconfig,json) tsvector i
to_tsvector (regconfig,jsonb) tsvector i
to_tsvector (regconfig,text) tsvector i
to_tsvector (text) tsvector s
transaction_timestamp () timestamptz s
translate (text,text,text) text i
trim_array (anyarray,int4) anyarray i
trim_scale (numeric) numeric i
trunc (float8) float8 i
trunc (macaddr) macaddr i
trunc (macaddr8) macaddr8 i
trunc (numeric) numeric i
trunc (numeric,int4) numeric i
tsmultirange () tsmultirange i
tsmultirange (tsrange) tsmultirange i
tsmultirange (tsrange[]) tsmultirange i variadic
tsquery_phrase (tsquery,tsquery,int4) tsquery i
tsrange (timestamp,timestamp) tsrange i
tsrange (timestamp,timestamp,text) tsrange i
tsrange_subdiff (timestamp,timestamp) float8 i
tstzmultirange () tstzmultirange i
tstzmultirange (tstzrange) tstzmultirange i
tstzmultirange (tstzrange[]) tstzmultirange i variadic
tstzrange (timestamptz,timestamptz) tstzrange i
tstzrange (timestamptz,timestamptz,text) tstzrange i
tstzrange_subdiff (timestamptz,timestamptz) float8 i
tsvector_to_array (tsvector) text[] i
txid_current () int8 s
txid_current_if_assigned () int8 s
txid_current_snapshot () txid_snapshot s
txid_snapshot_xmax (txid_snapshot) int8 i
txid_snapshot_xmin (txid_snapshot) int8 i
txid_status (int8) text v
txid_visible_in_snapshot (int8,txid_snapshot) bool i
unicode_assigned (text) bool i @17-18
unicode_version () text i @17-18
unistr (text) text i
upper (anymultirange) anyelement i
upper (anyrange) anyelement i
upper (text) text i
upper_inc (anymultirange) bool i
upper_inc (anyrange) bool i
upper_inf (anymultirange) bool i
upper_inf (anyrange) bool i
uuid_extract_timestamp (uuid) timestamptz i @17-18
uuid_extract_version (uuid) int2 i @17-18
uuid_hash (uuid) int4 i
uuid_hash_extended (uuid,int8) int8 i
uuidv4 () uuid v @18-18
uuidv7 () uuid v @18-18
uuidv7 (interval) uuid v @18-18
varbit (varbit,int4,bool) varbit i
varchar (name) varchar i
varchar (varchar,int4,bool) varchar i
version () text s
websearch_to_tsquery (regconfig,text) tsquery i
websearch_to_tsquery (text) tsquery s
width (box) float8 i
width_bucket (anycompatible,anycompatiblearray) int4 i
width_bucket (float8,float8,float8,int4) int4 i
width_bucket (numeric,numeric,numeric,int4) int4 i
xid (xid8) xid i
xid8_larger (xid8,xid8) xid8 i @15-18
xid8_smaller (xid8,xid8) xid8 i @15-18
xml (text) xml s
xml_is_well_formed (text) bool s
xml_is_well_formed_content (text) bool i
xml_is_well_formed_document (text) bool i
xmlcomment (text) xml i
xmlexists (text,xml) bool i
xmltext (text) xml i @17-18
xmlvalidate (xml,text) bool i
xpath (text,xml) xml[] i
xpath (text,xml,text[]) xml[] i
xpath_exists (text,xml) bool i
xpath_exists (text,xml,text[]) bool i
`;var operators=`
!! - tsquery tsquery i
!~ bpchar text bool i
!~ name text bool i
!~ text text bool i
!~* bpchar text bool i
!~* name text bool i
!~* text text bool i
!~~ bpchar text bool i
!~~ bytea bytea bool i
!~~ name text bool i
!~~ text text bool i
!~~* bpchar text bool i
!~~* name text bool i
!~~* text text bool i
# - path int4 i
# - polygon int4 i
# bit bit bit i
# box box box i
# int2 int2 int2 i
# int4 int4 int4 i
# int8 int8 int8 i
# line line point i
# lseg lseg point i
## line box point i @14-14
## line lseg point i
## lseg box point i
## lseg line point i @14-14
## lseg lseg point i
## point box point i
## point line point i
## point lseg point i
#- jsonb _text jsonb i
#> json _text json i
#> jsonb _text jsonb i
#>> json _text text i
#>> jsonb _text text i
% int2 int2 int2 i
% int4 int4 int4 i
% int8 int8 int8 i
% numeric numeric numeric i
& bit bit bit i
& inet inet inet i
& int2 int2 int2 i
& int4 int4 int4 i
& int8 int8 int8 i
& macaddr macaddr macaddr i
& macaddr8 macaddr8 macaddr8 i
&& anyarray anyarray bool i
&& anymultirange anymultirange bool i
&& anymultirange anyrange bool i
&& anyrange anymultirange bool i
&& anyrange anyrange bool i
&& box box bool i
&& circle circle bool i
&& inet inet bool i
&& polygon polygon bool i
&& tsquery tsquery tsquery i
&< anymultirange anymultirange bool i
&< anymultirange anyrange bool i
&< anyrange anymultirange bool i
&< anyrange anyrange bool i
&< box box bool i
&< circle circle bool i
&< polygon polygon bool i
&<| box box bool i
&<| circle circle bool i
&<| polygon polygon bool i
&> anymultirange anymultirange bool i
&> anymultirange anyrange bool i
&> anyrange anymultirange bool i
&> anyrange anyrange bool i
&> box box bool i
&> circle circle bool i
&> polygon polygon bool i
* anymultirange anymultirange anymultirange i
* anyrange anyrange anyrange i
* box point box i
* circle point circle i
* float4 float4 float4 i
* float4 float8 float8 i
* float4 money money i
* float8 float4 float8 i
* float8 float8 float8 i
* float8 interval interval i
* float8 money money i
* int2 int2 int2 i
* int2 int4 int4 i
* int2 int8 int8 i
* int2 money money i
* int4 int2 int4 i
* int4 int4 int4 i
* int4 int8 int8 i
* int4 money money i
* int8 int2 int8 i
* int8 int4 int8 i
* int8 int8 int8 i
* int8 money money i
* interval float8 interval i
* money float4 money i
* money float8 money i
* money int2 money i
* money int4 money i
* money int8 money i
* numeric numeric numeric i
* path point path i
* point point point i
*< record record bool i
*<= record record bool i
*<> record record bool i
*= record record bool i
*> record record bool i
*>= record record bool i
+ - float4 float4 i
+ - float8 float8 i
+ - int2 int2 i
+ - int4 int4 i
+ - int8 int8 i
+ - numeric numeric i
+ _aclitem aclitem _aclitem i
+ anymultirange anymultirange anymultirange i
+ anyrange anyrange anyrange i
+ box point box i
+ circle point circle i
+ date int4 date i
+ date interval timestamp i
+ date time timestamp i
+ date timetz timestamptz i
+ float4 float4 float4 i
+ float4 float8 float8 i
+ float8 float4 float8 i
+ float8 float8 float8 i
+ inet int8 inet i
+ int2 int2 int2 i
+ int2 int4 int4 i
+ int2 int8 int8 i
+ int4 date date i
+ int4 int2 int4 i
+ int4 int4 int4 i
+ int4 int8 int8 i
+ int8 inet inet i
+ int8 int2 int8 i
+ int8 int4 int8 i
+ int8 int8 int8 i
+ interval date timestamp i
+ interval interval interval i
+ interval time time i
+ interval timestamp timestamp i
+ interval timestamptz timestamptz ?
+ interval timetz timetz i
+ money money money i
+ numeric numeric numeric i
+ numeric pg_lsn pg_lsn i
+ path path path i
+ path point path i
+ pg_lsn numeric pg_lsn i
+ point point point i
+ time date timestamp i
+ time interval time i
+ timestamp interval timestamp i
+ timestamptz interval timestamptz s
+ timetz date timestamptz i
+ timetz interval timetz i
- - float4 float4 i
- - float8 float8 i
- - int2 int2 i
- - int4 int4 i
- - int8 int8 i
- - interval interval i
- - numeric numeric i
- _aclitem aclitem _aclitem i
- anymultirange anymultirange anymultirange i
- anyrange anyrange anyrange i
- box point box i
- circle point circle i
- date date int4 i
- date int4 date i
- date interval timestamp i
- float4 float4 float4 i
- float4 float8 float8 i
- float8 float4 float8 i
- float8 float8 float8 i
- inet inet int8 i
- inet int8 inet i
- int2 int2 int2 i
- int2 int4 int4 i
- int2 int8 int8 i
- int4 int2 int4 i
- int4 int4 int4 i
- int4 int8 int8 i
- int8 int2 int8 i
- int8 int4 int8 i
- int8 int8 int8 i
- interval interval interval i
- jsonb _text jsonb i
- jsonb int4 jsonb i
- jsonb text jsonb i
- money money money i
- numeric numeric numeric i
- path point path i
- pg_lsn numeric pg_lsn i
- pg_lsn pg_lsn numeric i
- point point point i
- time interval time i
- time time interval i
- timestamp interval timestamp i
- timestamp timestamp interval i
- timestamptz interval timestamptz s
- timestamptz timestamptz interval i
- timetz interval timetz i
-> json int4 json i
-> json text json i
-> jsonb int4 jsonb i
-> jsonb text jsonb i
->> json int4 text i
->> json text text i
->> jsonb int4 text i
->> jsonb text text i
-|- anymultirange anymultirange bool i
-|- anymultirange anyrange bool i
-|- anyrange anymultirange bool i
-|- anyrange anyrange bool i
/ box point box i
/ circle point circle i
/ float4 float4 float4 i
/ float4 float8 float8 i
/ float8 float4 float8 i
/ float8 float8 float8 i
/ int2 int2 int2 i
/ int2 int4 int4 i
/ int2 int8 int8 i
/ int4 int2 int4 i
/ int4 int4 int4 i
/ int4 int8 int8 i
/ int8 int2 int8 i
/ int8 int4 int8 i
/ int8 int8 int8 i
/ interval float8 interval i
/ money float4 money i
/ money float8 money i
/ money int2 money i
/ money int4 money i
/ money int8 money i
/ money money float8 i
/ numeric numeric numeric i
/ path point path i
/ point point point i
< anyarray anyarray bool i
< anyenum anyenum bool i
< anymultirange anymultirange bool i
< anyrange anyrange bool i
< bit bit bool i
< bool bool bool i
< box box bool i
< bpchar bpchar bool i
< bytea bytea bool i
< char char bool i
< circle circle bool i
< date date bool i
< date timestamp bool i
< date timestamptz bool s
< float4 float4 bool i
< float4 float8 bool i
< float8 float4 bool i
< float8 float8 bool i
< inet inet bool i
< int2 int2 bool i
< int2 int4 bool i
< int2 int8 bool i
< int4 int2 bool i
< int4 int4 bool i
< int4 int8 bool i
< int8 int2 bool i
< int8 int4 bool i
< int8 int8 bool i
< interval interval bool i
< jsonb jsonb bool i
< lseg lseg bool i
< macaddr macaddr bool i
< macaddr8 macaddr8 bool i
< money money bool i
< name name bool i
< name text bool i
< numeric numeric bool i
< oid oid bool i
< oidvector oidvector bool i
< path path bool i
< pg_lsn pg_lsn bool i
< record record bool i
< text name bool i
< text text bool i
< tid tid bool i
< time time bool i
< timestamp date bool i
< timestamp timestamp bool i
< timestamp timestamptz bool s
< timestamptz date bool s
< timestamptz timestamp bool s
< timestamptz timestamptz bool i
< timetz timetz bool i
< tsquery tsquery bool i
< tsvector tsvector bool i
< uuid uuid bool i
< varbit varbit bool i
< xid8 xid8 bool i
<-> box box float8 i
<-> box line float8 i @14-14
<-> box lseg float8 i
<-> box point float8 i
<-> circle circle float8 i
<-> circle point float8 i
<-> circle polygon float8 i
<-> line box float8 i @14-14
<-> line line float8 i
<-> line lseg float8 i
<-> line point float8 i
<-> lseg box float8 i
<-> lseg line float8 i
<-> lseg lseg float8 i
<-> lseg point float8 i
<-> path path float8 i
<-> path point float8 i
<-> point box float8 i
<-> point circle float8 i
<-> point line float8 i
<-> point lseg float8 i
<-> point path float8 i
<-> point point float8 i
<-> point polygon float8 i
<-> polygon circle float8 i
<-> polygon point float8 i
<-> polygon polygon float8 i
<-> tsquery tsquery tsquery i
<< anymultirange anymultirange bool i
<< anymultirange anyrange bool i
<< anyrange anymultirange bool i
<< anyrange anyrange bool i
<< bit int4 bit i
<< box box bool i
<< circle circle bool i
<< inet inet bool i
<< int2 int4 int2 i
<< int4 int4 int4 i
<< int8 int4 int8 i
<< point point bool i
<< polygon polygon bool i
<<= inet inet bool i
<<| box box bool i
<<| circle circle bool i
<<| point point bool i
<<| polygon polygon bool i
<= anyarray anyarray bool i
<= anyenum anyenum bool i
<= anymultirange anymultirange bool i
<= anyrange anyrange bool i
<= bit bit bool i
<= bool bool bool i
<= box box bool i
<= bpchar bpchar bool i
<= bytea bytea bool i
<= char char bool i
<= circle circle bool i
<= date date bool i
<= date timestamp bool i
<= date timestamptz bool s
<= float4 float4 bool i
<= float4 float8 bool i
<= float8 float4 bool i
<= float8 float8 bool i
<= inet inet bool i
<= int2 int2 bool i
<= int2 int4 bool i
<= int2 int8 bool i
<= int4 int2 bool i
<= int4 int4 bool i
<= int4 int8 bool i
<= int8 int2 bool i
<= int8 int4 bool i
<= int8 int8 bool i
<= interval interval bool i
<= jsonb jsonb bool i
<= lseg lseg bool i
<= macaddr macaddr bool i
<= macaddr8 macaddr8 bool i
<= money money bool i
<= name name bool i
<= name text bool i
<= numeric numeric bool i
<= oid oid bool i
<= oidvector oidvector bool i
<= path path bool i
<= pg_lsn pg_lsn bool i
<= record record bool i
<= text name bool i
<= text text bool i
<= tid tid bool i
<= time time bool i
<= timestamp date bool i
<= timestamp timestamp bool i
<= timestamp timestamptz bool s
<= timestamptz date bool s
<= timestamptz timestamp bool s
<= timestamptz timestamptz bool i
<= timetz timetz bool i
<= tsquery tsquery bool i
<= tsvector tsvector bool i
<= uuid uuid bool i
<= varbit varbit bool i
<= xid8 xid8 bool i
<> anyarray anyarray bool i
<> anyenum anyenum bool i
<> anymultirange anymultirange bool i
<> anyrange anyrange bool i
<> bit bit bool i
<> bool bool bool i
<> bpchar bpchar bool i
<> bytea bytea bool i
<> char char bool i
<> circle circle bool i
<> date date bool i
<> date timestamp bool i
<> date timestamptz bool s
<> float4 float4 bool i
<> float4 float8 bool i
<> float8 float4 bool i
<> float8 float8 bool i
<> inet inet bool i
<> int2 int2 bool i
<> int2 int4 bool i
<> int2 int8 bool i
<> int4 int2 bool i
<> int4 int4 bool i
<> int4 int8 bool i
<> int8 int2 bool i
<> int8 int4 bool i
<> int8 int8 bool i
<> interval interval bool i
<> jsonb jsonb bool i
<> lseg lseg bool i
<> macaddr macaddr bool i
<> macaddr8 macaddr8 bool i
<> money money bool i
<> name name bool i
<> name text bool i
<> numeric numeric bool i
<> oid oid bool i
<> oidvector oidvector bool i
<> pg_lsn pg_lsn bool i
<> point point bool i
<> record record bool i
<> text name bool i
<> text text bool i
<> tid tid bool i
<> time time bool i
<> timestamp date bool i
<> timestamp timestamp bool i
<> timestamp timestamptz bool s
<> timestamptz date bool s
<> timestamptz timestamp bool s
<> timestamptz timestamptz bool i
<> timetz timetz bool i
<> tsquery tsquery bool i
<> tsvector tsvector bool i
<> uuid uuid bool i
<> varbit varbit bool i
<> xid int4 bool i
<> xid xid bool i
<> xid8 xid8 bool i
<@ anyarray anyarray bool i
<@ anyelement anymultirange bool i
<@ anyelement anyrange bool i
<@ anymultirange anymultirange bool i
<@ anymultirange anyrange bool i
<@ anyrange anymultirange bool i
<@ anyrange anyrange bool i
<@ box box bool i
<@ circle circle bool i
<@ jsonb jsonb bool i
<@ lseg box bool i
<@ lseg line bool i
<@ point box bool i
<@ point circle bool i
<@ point line bool i
<@ point lseg bool i
<@ point path bool i
<@ point polygon bool i
<@ polygon polygon bool i
<@ tsquery tsquery bool i
<^ box box bool i
<^ point point bool i
= aclitem aclitem bool i
= anyarray anyarray bool i
= anyenum anyenum bool i
= anymultirange anymultirange bool i
= anyrange anyrange bool i
= bit bit bool i
= bool bool bool i
= box box bool i
= bpchar bpchar bool i
= bytea bytea bool i
= char char bool i
= cid cid bool i
= circle circle bool i
= date date bool i
= date timestamp bool i
= date timestamptz bool s
= float4 float4 bool i
= float4 float8 bool i
= float8 float4 bool i
= float8 float8 bool i
= inet inet bool i
= int2 int2 bool i
= int2 int4 bool i
= int2 int8 bool i
= int4 int2 bool i
= int4 int4 bool i
= int4 int8 bool i
= int8 int2 bool i
= int8 int4 bool i
= int8 int8 bool i
= interval interval bool i
= jsonb jsonb bool i
= line line bool i
= lseg lseg bool i
= macaddr macaddr bool i
= macaddr8 macaddr8 bool i
= money money bool i
= name name bool i
= name text bool i
= numeric numeric bool i
= oid oid bool i
= oidvector oidvector bool i
= path path bool i
= pg_lsn pg_lsn bool i
= record record bool i
= text name bool i
= text text bool i
= tid tid bool i
= time time bool i
= timestamp date bool i
= timestamp timestamp bool i
= timestamp timestamptz bool s
= timestamptz date bool s
= timestamptz timestamp bool s
= timestamptz timestamptz bool i
= timetz timetz bool i
= tsquery tsquery bool i
= tsvector tsvector bool i
= uuid uuid bool i
= varbit varbit bool i
= xid int4 bool i
= xid xid bool i
= xid8 xid8 bool i
> anyarray anyarray bool i
> anyenum anyenum bool i
> anymultirange anymultirange bool i
> anyrange anyrange bool i
> bit bit bool i
> bool bool bool i
> box box bool i
> bpchar bpchar bool i
> bytea bytea bool i
> char char bool i
> circle circle bool i
> date date bool i
> date timestamp bool i
> date timestamptz bool s
> float4 float4 bool i
> float4 float8 bool i
> float8 float4 bool i
> float8 float8 bool i
> inet inet bool i
> int2 int2 bool i
> int2 int4 bool i
> int2 int8 bool i
> int4 int2 bool i
> int4 int4 bool i
> int4 int8 bool i
> int8 int2 bool i
> int8 int4 bool i
> int8 int8 bool i
> interval interval bool i
> jsonb jsonb bool i
> lseg lseg bool i
> macaddr macaddr bool i
> macaddr8 macaddr8 bool i
> money money bool i
> name name bool i
> name text bool i
> numeric numeric bool i
> oid oid bool i
> oidvector oidvector bool i
> path path bool i
> pg_lsn pg_lsn bool i
> record record bool i
> text name bool i
> text text bool i
> tid tid bool i
> time time bool i
> timestamp date bool i
> timestamp timestamp bool i
> timestamp timestamptz bool s
> timestamptz date bool s
> timestamptz timestamp bool s
> timestamptz timestamptz bool i
> timetz timetz bool i
> tsquery tsquery bool i
> tsvector tsvector bool i
> uuid uuid bool i
> varbit varbit bool i
> xid8 xid8 bool i
>= anyarray anyarray bool i
>= anyenum anyenum bool i
>= anymultirange anymultirange bool i
>= anyrange anyrange bool i
>= bit bit bool i
>= bool bool bool i
>= box box bool i
>= bpchar bpchar bool i
>= bytea bytea bool i
>= char char bool i
>= circle circle bool i
>= date date bool i
>= date timestamp bool i
>= date timestamptz bool s
>= float4 float4 bool i
>= float4 float8 bool i
>= float8 float4 bool i
>= float8 float8 bool i
>= inet inet bool i
>= int2 int2 bool i
>= int2 int4 bool i
>= int2 int8 bool i
>= int4 int2 bool i
>= int4 int4 bool i
>= int4 int8 bool i
>= int8 int2 bool i
>= int8 int4 bool i
>= int8 int8 bool i
>= interval interval bool i
>= jsonb jsonb bool i
>= lseg lseg bool i
>= macaddr macaddr bool i
>= macaddr8 macaddr8 bool i
>= money money bool i
>= name name bool i
>= name text bool i
>= numeric numeric bool i
>= oid oid bool i
>= oidvector oidvector bool i
>= path path bool i
>= pg_lsn pg_lsn bool i
>= record record bool i
>= text name bool i
>= text text bool i
>= tid tid bool i
>= time time bool i
>= timestamp date bool i
>= timestamp timestamp bool i
>= timestamp timestamptz bool s
>= timestamptz date bool s
>= timestamptz timestamp bool s
>= timestamptz timestamptz bool i
>= timetz timetz bool i
>= tsquery tsquery bool i
>= tsvector tsvector bool i
>= uuid uuid bool i
>= varbit varbit bool i
>= xid8 xid8 bool i
>> anymultirange anymultirange bool i
>> anymultirange anyrange bool i
>> anyrange anymultirange bool i
>> anyrange anyrange bool i
>> bit int4 bit i
>> box box bool i
>> circle circle bool i
>> inet inet bool i
>> int2 int4 int2 i
>> int4 int4 int4 i
>> int8 int4 int8 i
>> point point bool i
>> polygon polygon bool i
>>= inet inet bool i
>^ box box bool i
>^ point point bool i
? jsonb text bool i
?# box box bool i
?# line box bool i
?# line line bool i
?# lseg box bool i
?# lseg line bool i
?# lseg lseg bool i
?# path path bool i
?& jsonb _text bool i
?- - line bool i
?- - lseg bool i
?- point point bool i
?-| line line bool i
?-| lseg lseg bool i
?| - line bool i
?| - lseg bool i
?| jsonb _text bool i
?| point point bool i
?|| line line bool i
?|| lseg lseg bool i
@ - float4 float4 i
@ - float8 float8 i
@ - int2 int2 i
@ - int4 int4 i
@ - int8 int8 i
@ - numeric numeric i
@-@ - lseg float8 i
@-@ - path float8 i
@> _aclitem aclitem bool i
@> anyarray anyarray bool i
@> anymultirange anyelement bool i
@> anymultirange anymultirange bool i
@> anymultirange anyrange bool i
@> anyrange anyelement bool i
@> anyrange anymultirange bool i
@> anyrange anyrange bool i
@> box box bool i
@> box point bool i
@> circle circle bool i
@> circle point bool i
@> jsonb jsonb bool i
@> path point bool i
@> polygon point bool i
@> polygon polygon bool i
@> tsquery tsquery bool i
@? jsonb jsonpath bool i
@@ - box point i
@@ - circle point i
@@ - lseg point i
@@ - path point i @14-14
@@ - polygon point i
@@ jsonb jsonpath bool i
@@ text text bool s
@@ text tsquery bool s
@@ tsquery tsvector bool i
@@ tsvector tsquery bool i
@@@ tsquery tsvector bool i
@@@ tsvector tsquery bool i
^ float8 float8 float8 i
^ numeric numeric numeric i
^@ text text bool i
| bit bit bit i
| inet inet inet i
| int2 int2 int2 i
| int4 int4 int4 i
| int8 int8 int8 i
| macaddr macaddr macaddr i
| macaddr8 macaddr8 macaddr8 i
|&> box box bool i
|&> circle circle bool i
|&> polygon polygon bool i
|/ - float8 float8 i
|>> box box bool i
|>> circle circle bool i
|>> point point bool i
|>> polygon polygon bool i
|| anycompatible anycompatiblearray anycompatiblearray i
|| anycompatiblearray anycompatible anycompatiblearray i
|| anycompatiblearray anycompatiblearray anycompatiblearray i
|| anynonarray text text ?
|| bytea bytea bytea i
|| jsonb jsonb jsonb i
|| text anynonarray text ?
|| text text text i
|| tsquery tsquery tsquery i
|| tsvector tsvector tsvector i
|| varbit varbit varbit i
||/ - float8 float8 i
~ - bit bit i
~ - inet inet i
~ - int2 int2 i
~ - int4 int4 i
~ - int8 int8 i
~ - macaddr macaddr i
~ - macaddr8 macaddr8 i
~ bpchar text bool i
~ name text bool i
~ text text bool i
~* bpchar text bool i
~* name text bool i
~* text text bool i
~<=~ bpchar bpchar bool i
~<=~ text text bool i
~<~ bpchar bpchar bool i
~<~ text text bool i
~= box box bool i
~= circle circle bool i
~= point point bool i
~= polygon polygon bool i
~>=~ bpchar bpchar bool i
~>=~ text text bool i
~>~ bpchar bpchar bool i
~>~ text text bool i
~~ bpchar text bool i
~~ bytea bytea bool i
~~ name text bool i
~~ text text bool i
~~* bpchar text bool i
~~* name text bool i
~~* text text bool i
`;function functionsNamed(name,count2,postgres){return(factsByName(functions,postgres).get(name)??[]).flatMap(fact=>{let[,list="()",result="",volatility="",...more2]=fact,parameters2=list==="()"?[]:list.slice(1,-1).split(","),last=parameters2.at(-1);if(more2.includes("variadic")&&last!==void 0&&count2>=parameters2.length){let element=last.replace(/\[\]$/,""),rest=Array.from({length:count2-parameters2.length+1},()=>element);return[{parameters:[...parameters2.slice(0,-1),...rest],result,volatility}]}let optional=Number(more2.find(one=>one.startsWith("defaults="))?.slice(9)??0);return count2>parameters2.length||count2<parameters2.length-optional?[]:[{parameters:parameters2.slice(0,count2),result,volatility}]})}function operatorsNamed(name,count2,postgres){return(factsByName(operators,postgres).get(name)??[]).flatMap(fact=>{let[,left="-",right="",result="",volatility=""]=fact,parameters2=left==="-"?[right]:[left,right];return parameters2.length===count2?[{parameters:parameters2,result,volatility}]:[]})}function isFunction(name,postgres){return factsByName(functions,postgres).has(name)}function chosen(all,given,postgres){let exact2=all.find(({parameters:parameters2})=>parameters2.every((parameter,at2)=>parameter===given[at2]));if(exact2)return[exact2];let possible=all.filter(({parameters:parameters2})=>parameters2.every((parameter,at2)=>fits(given[at2]??null,parameter,postgres)));if(possible.length<2||given.includes(null))return possible;let same=sameAsOther(possible,given);if(same)return[same];let closest2=best(possible,one=>count(one,(parameter,at2)=>parameter===given[at2])),preferred=best(closest2,overload=>count(overload,(parameter,at2)=>parameter===given[at2]||isPreferred(parameter,given[at2]??null,postgres)));return preferred.length<2?preferred:byLiterals(preferred,given,postgres)}function sameAsOther(possible,given){let known3=new Set(given.filter(one=>one!=="unknown")),[only]=known3;if(known3.size===1)return possible.find(({parameters:parameters2})=>parameters2.every(one=>one===only))}function count({parameters:parameters2},holds){return parameters2.filter(holds).length}function best(all,score){let most6=Math.max(...all.map(score));return all.filter(one=>score(one)===most6)}function isPreferred(parameter,given,postgres){if(given===null||given==="unknown"||isPolymorphic(parameter))return!1;let facts=typeFacts(parameter,postgres);return facts?.preferred===!0&&facts.category===typeFacts(given,postgres)?.category}function byLiterals(all,given,postgres){let left=all;for(let[at2,type]of given.entries()){if(type!=="unknown")continue;let category=one=>typeFacts(one.parameters[at2]??"",postgres)?.category,strings=left.filter(one=>category(one)==="S"),wanted=strings.length>0?strings:left,main=wanted.filter(one=>typeFacts(one.parameters[at2]??"",postgres)?.preferred===!0);left=main.length>0?main:wanted}return left}var unclear={type:null,changing:null},truth={type:"bool",changing:null},found=new WeakMap;function typed(node,names2){if(!node)return unclear;let known3=found.get(names2)??new Map;found.set(names2,known3);let made=known3.get(node)??typedAnew(node,names2);return known3.set(node,made),made}function typedAnew(node,names2){if("A_Const"in node)return{type:constantType(node.A_Const),changing:null};if("ColumnRef"in node){let column=(node.ColumnRef.fields??[]).flatMap(stringsOf).at(-1);return{type:column===void 0?null:names2.column(column),changing:null}}if("TypeCast"in node)return cast(node.TypeCast,names2);if("FuncCall"in node)return call(node.FuncCall,names2);if("A_Expr"in node)return operation(node.A_Expr,names2);if("CollateClause"in node)return typed(node.CollateClause.arg,names2);if("SQLValueFunction"in node){let word=(node.SQLValueFunction.op??"").replace(/^SVFOP_|_N$/g,"");return{type:valueTypes.get(word)??null,changing:word}}return overParts(node,names2)}var valueTypes=table({CURRENT_DATE:"date",CURRENT_TIMESTAMP:"timestamptz",LOCALTIMESTAMP:"timestamp",CURRENT_TIME:"timetz",LOCALTIME:"time",CURRENT_USER:"name",SESSION_USER:"name"});function overParts(node,names2){let parts=partsOf(node).map(one=>typed(one,names2)),changing=parts.find(one=>one.changing!==null)?.changing??null;if("BoolExpr"in node||"NullTest"in node||"BooleanTest"in node)return{...truth,changing};let types2=new Set(parts.map(one=>one.type).filter(one=>one!=="unknown")),[only]=types2;return{type:("CoalesceExpr"in node||"MinMaxExpr"in node)&&types2.size===1?only??null:null,changing}}function partsOf(node){if("BoolExpr"in node)return node.BoolExpr.args??[];if("NullTest"in node)return[node.NullTest.arg];if("BooleanTest"in node)return[node.BooleanTest.arg];if("CoalesceExpr"in node)return node.CoalesceExpr.args??[];if("MinMaxExpr"in node)return node.MinMaxExpr.args??[];if("A_ArrayExpr"in node)return node.A_ArrayExpr.elements??[];if("RowExpr"in node)return node.RowExpr.args??[];if("A_Indirection"in node)return[node.A_Indirection.arg];if("List"in node)return node.List.items??[];if("CaseExpr"in node){let{arg,args,defresult}=node.CaseExpr;return[arg,...args??[],defresult].filter(one=>one!==void 0)}return"CaseWhen"in node?[node.CaseWhen.expr,node.CaseWhen.result]:[]}function constantType(constant){return constant.sval||constant.isnull?"unknown":constant.boolval?"bool":constant.ival?"int4":constant.fval?/^\d+$/.test(constant.fval.fval??"")?"int8":"numeric":null}function cast({arg,typeName},names2){let from=typed(arg,names2),to=castTarget(typeName,names2);if(from.changing!==null||from.type===null||from.type==="unknown"||to===null)return{type:to,changing:from.changing};let way=castBetween(from.type,to,names2.postgres);return{type:to,changing:way?.immutable===!1?castWords(from.type,to):null}}function castTarget(written3,{own:own3,postgres}){let name=(written3?.names??[]).flatMap(stringsOf).at(-1);return name===void 0||own3(name)?null:builtIn((written3?.arrayBounds?.length??0)>0?`${name}[]`:name,postgres)}function call({funcname,args,agg_star,over},names2){let parts=(args??[]).map(one=>typed(one,names2)),inner=parts.find(one=>one.changing!==null)?.changing??null,path=(funcname??[]).flatMap(stringsOf),name=path.at(-1)??"",named3=(args??[]).some(one=>"NamedArgExpr"in one);if(agg_star||over||named3||names2.own(name))return{type:null,changing:inner};if(parts.length===1&&parts[0]?.type===name)return parts[0];let all=path.length===1||path[0]==="pg_catalog"?functionsNamed(name,parts.length,names2.postgres):[];return all.length===0?{type:null,changing:inner??ofExtension(name,names2)}:resolved(all,parts,names2,parameters2=>`${name}(${parameters2.join(", ")})`)}function ofExtension(name,{postgres,extension}){for(let[from="",facts]of factsByName(extensions,postgres))if(extension(from)&&facts.some(([,kind,called,says])=>kind==="function"&&called===name&&says==="s"))return name;return null}function resolved(all,parts,{postgres},words5){let inner=parts.find(one=>one.changing!==null)?.changing??null,possible=chosen(all,parts.map(one=>one.type),postgres),[first2]=possible;if(!first2)return{type:null,changing:inner};let changing=possible.every(one=>one.volatility==="s"||one.volatility==="v"),taken2=possible.length===1?impliedCast(first2,parts,postgres):null;return{type:possible.every(one=>one.result===first2.result)&&!isPolymorphic(first2.result)?first2.result:null,changing:inner??(changing?words5(first2.parameters):taken2)}}function impliedCast(to,parts,postgres){for(let[at2,{type}]of parts.entries()){let parameter=to.parameters[at2]??"",wanted=to.volatility==="?"&&isPolymorphic(parameter)?to.result:parameter;if(!(type===null||type==="unknown"||isPolymorphic(wanted))&&castBetween(type,wanted,postgres)?.immutable===!1)return castWords(type,wanted)}return null}function castWords(from,to){return`the cast from ${from==="anyenum"?"an enum":from} to ${to}`}var truths=new Set(["AEXPR_OP_ANY","AEXPR_OP_ALL","AEXPR_BETWEEN","AEXPR_NOT_BETWEEN","AEXPR_BETWEEN_SYM","AEXPR_NOT_BETWEEN_SYM","AEXPR_IN","AEXPR_DISTINCT","AEXPR_NOT_DISTINCT"]);function operation({kind,name,lexpr,rexpr},names2){let sides=[lexpr,rexpr].filter(one=>one!==void 0),parts=sides.map(one=>typed(one,names2)),inner=parts.find(one=>one.changing!==null)?.changing??null;if(truths.has(kind??""))return{...truth,changing:inner};if(kind==="AEXPR_NULLIF")return{type:parts[0]?.type??null,changing:inner};let operator=(name??[]).flatMap(stringsOf).at(-1)??"",all=operatorsNamed(operator,sides.length,names2.postgres);return all.length===0?{type:null,changing:inner}:resolved(all,parts,names2,parameters2=>parameters2.join(` ${operator} `))}var special=/^\s*(now|today|tomorrow|yesterday)\b/i,dates=new Set(["date","timestamp","timestamptz"]);function frozenLiteral(node,names2){let{BoolExpr,TypeCast,A_Expr}=node??{};if(BoolExpr)return first(BoolExpr.args??[],names2);if(TypeCast){let{arg,typeName}=TypeCast,type=(typeName?.names??[]).flatMap(stringsOf).at(-1)??"";return dates.has(type)?literalOf(arg):frozenLiteral(arg,names2)}if(!A_Expr)return null;let{lexpr,rexpr}=A_Expr,inside=frozenLiteral(lexpr,names2)??frozenLiteral(rexpr,names2);return inside!==null?inside:dates.has(typed(lexpr,names2).type??"")?literalOf(rexpr):dates.has(typed(rexpr,names2).type??"")?literalOf(lexpr):null}function first(nodes,names2){for(let node of nodes){let found2=frozenLiteral(node,names2);if(found2!==null)return found2}return null}function literalOf(node){let{List,A_Const}=node??{};if(List)return(List.items??[]).map(literalOf).find(one=>one!==null)??null;let text=A_Const?.sval?.sval;return text!==void 0&&special.test(text)?text:null}var rule_default44=defineRule({id:"frozen-time-literal",severity:"error",title:"A 'now' or 'today' in a partial index is fixed when the index is created",why:`
    PostgreSQL refuses now() in a predicate but accepts the literal 'now'. It reads the literal once, when it creates
    the index, and stores that point in time. The predicate never moves on from it.`,instead:"Write the intended date, and rebuild the index when that date is too old.",manual:"datatype-datetime.html#DATATYPE-DATETIME-SPECIAL-VALUES",proof:{by:"state",shows:"the catalog has a fixed date in its place"},visit:ofEveryIndex(function*({index:index2,words:words5,at:at2},{postgres}){let literal=frozenLiteral(index2.whereClause,namesFor(nameOf(index2.relation),at2,postgres));literal!==null&&(yield{span:at2.span,message:`'${literal}' in the WHERE of ${words5} is fixed when the index is created`})})});var unlisted=new Set(["role","session_authorization","is_superuser","seed","default_with_oids","ssl_renegotiation_limit"]),fixed=table({internal:"it cannot be changed",postmaster:"it is read when the server starts",sighup:"it is read from the server's configuration",backend:"it is fixed when the session begins","superuser-backend":"it is fixed when the session begins"});function refusedSetting(set,postgres){let name=set.name??"";if(set.kind!=="VAR_SET_VALUE"||name.includes(".")||unlisted.has(name.toLowerCase()))return null;let value=valueSet(set),setting=settingFacts(name,postgres);if(!setting)return unknown(name,postgres,value);let when=fixed.get(setting.context);return when!==void 0?{message:`SET ${name} fails: ${when}`,instead:"Leave it to the server's configuration.",value,meant:null}:value===null?null:refusal(name,setting,value)}function refusal(name,setting,value){let refused7=refusedValue(setting,value);if(refused7===null)return null;let meant=meantValue(setting,value),instead=meant===null?`Write ${example(setting.unit)}.`:`Write ${name} = '${meant}'.`;return{message:`SET ${name} = '${value}' fails: ${refused7}`,instead,value,meant}}function unknown(name,postgres,value){let majors=[14,15,16,17,18].filter(major=>settingFacts(name,major)),nearest2=factsOf(settings,postgres).map(([setting=""])=>setting).find(one=>distance(one,name.toLowerCase())<=2),instead=majors.length>0?"Leave it out, or set it only where the server has it.":nearest2===void 0?"Leave it out.":`Write ${nearest2}.`,since=majors[0]!==void 0&&majors[0]>postgres?`: it came with ${majors[0]}`:"";return{message:`SET ${name} fails: PostgreSQL ${postgres} has no such setting${since}`,instead,value,meant:null}}function example(unit){return unit===null?"a number within its bounds":/B$/.test(unit)?"a size such as '64MB'":"a duration such as '5s' or '10min'"}var rule_default45=defineRule({id:"guc-invalid-value",severity:"error",fails:!0,title:"SET fails for a setting or a value that this PostgreSQL does not know",why:`
    Units must be spelled as PostgreSQL spells them: us, ms, s, min, h, d, and B, kB, MB, GB, TB. A value that
    PostgreSQL does not accept, or a setting that this major does not have, is an error (SQLSTATE 22023, 42704, 55P02).
    A script that continues after errors then runs without the protection it asked for.`,instead:"Write a number with one of PostgreSQL's units in quotes.",manual:"config-setting.html#CONFIG-SETTING-NAMES-VALUES",proof:{by:"failure"},visit:{*VariableSetStmt(set,at2,{postgres}){let refused7=refusedSetting(set,postgres);if(!refused7)return;let{meant,value}=refused7,token=meant===null?void 0:words(at2).find(one=>one.text===`'${value}'`);yield{span:at2.span,message:refused7.message,instead:refused7.instead,...token?{fix:fixOf(`Write '${meant}'`,!0,[at(at2,token.span,`'${meant}'`)])}:{}}}}});var least=table({lock_timeout:[100,"ms","s"],statement_timeout:[100,"ms","s"],transaction_timeout:[100,"ms","s"],idle_in_transaction_session_timeout:[100,"ms","s"],work_mem:[1024,"kB","MB"],maintenance_work_mem:[8192,"kB","MB"]}),rule_default46=defineRule({id:"guc-value-without-unit",severity:"warning",title:"A number without a unit counts as milliseconds or kilobytes",why:`
    A bare number counts in the setting's own unit: milliseconds for a timeout, kilobytes for memory. lock_timeout = 5
    gives up after five milliseconds, maintenance_work_mem = 2048 builds an index with two megabytes.`,instead:"Write the unit, in quotes.",manual:"config-setting.html#CONFIG-SETTING-NAMES-VALUES",proof:{by:"state",shows:"the server says the value back with the smaller unit"},visit:{*VariableSetStmt(set,at2){let name=(set.name??"").toLowerCase(),value=valueSet(set),[bound=0,unit,meant]=least.get(name)??[],given=/^\d+$/.test(value??"")?Number(value):0;given===0||given>=bound||(yield{span:at2.span,message:`SET ${name} = ${given} means ${given} ${unit}`,instead:`Write ${name} = '${given}${meant}', or '${given}${unit}' if that is meant.`})}}});var rule_default47=defineRule({id:"if-not-exists-definition-drift",severity:"warning",title:"IF NOT EXISTS skips an index whose name exists with another definition",why:`
    IF NOT EXISTS compares names only. Where the name belongs to an index over other columns, to another table's index
    or to a table, PostgreSQL says "already exists, skipping", and the intended index is never built.`,instead:"Give the new index a name of its own, or drop the old one first.",manual:"sql-createindex.html",proof:{by:"state",shows:"the name still stands for what it stood for before"},visit:{*IndexStmt(index2,at2){if(!index2.if_not_exists)return;let table2=nameOf(index2.relation),home=at2.schema.relation(table2)?.name??table2,known3=at2.schema.relation({schema:home.schema,name:index2.idxname??""}),together=at2.unit.version.version.root.recorded||known3?.by.file.path===at2.file.path;if(!known3||!together||known3.index!==void 0&&sameName(known3.index.table,home)&&known3.index.unique===(index2.unique===!0)&&mayBeSame(known3.index.shape,shapeOf(index2)))return;let what=known3.index?`an index of ${printName({name:known3.index.table.name})}`:`a ${known3.kind}`;yield{span:at2.span,message:`${printName({name:index2.idxname??""})} is not built: ${what} with another definition has the name`}}}});function checksValidity({unit,index:index2}){return saidIn(unit).asking.some(one=>one!==index2)}function adoptedLater(index2,{unit,index:place}){return(saidIn(unit).adopted.get(index2)??-1)>=place}var saidIn=forLast(unit=>{let asking2=[],adopted2=new Map;for(let statement of unit.statements){/\bindisvalid\b/i.test(statement.text)&&asking2.push(statement.index);for(let name of adoptedBy(statement))adopted2.set(name,statement.index)}return{asking:asking2,adopted:adopted2}});function adoptedBy({node}){return(node.AlterTableStmt?.cmds??[]).flatMap(cmd=>{let def="AlterTableCmd"in cmd?cmd.AlterTableCmd.def:void 0,name=def&&"Constraint"in def?def.Constraint.indexname:void 0;return name===void 0?[]:[name]})}var rule_default48=defineRule({id:"if-not-exists-hides-invalid-index",severity:"warning",title:"IF NOT EXISTS on a concurrent build skips the invalid index that a failed build left",why:`
    A concurrent build that fails or is cancelled leaves an INVALID index of that name. When the migration runs again,
    IF NOT EXISTS finds the index and says "already exists, skipping", and the migration counts as applied. No query
    ever uses the index, every write may still maintain it, and a unique one may not be enforced.`,instead:"Drop the leftover index first, then build without IF NOT EXISTS.",manual:"sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",proof:{by:"interruption"},visit:{*IndexStmt(index2,at2){if(!index2.concurrent||!index2.if_not_exists)return;let{idxname=""}=index2,name={schema:nameOf(index2.relation).schema,name:idxname};at2.schema.cleared(name)||checksValidity(at2)||adoptedLater(idxname,at2)||(yield{span:at2.span,message:`IF NOT EXISTS skips the invalid index ${printName({name:idxname})} from a failed build`,instead:healingPair(index2,at2),...rebuilt(index2,at2)})}}});var rule_default49=defineRule({id:"index-build-under-exclusive-lock",severity:"error",blocks:!0,title:"An index build after a statement that locks a table keeps that lock for the whole build",why:`
    Locks are held until the transaction ends. A statement that needs its ACCESS EXCLUSIVE or SHARE ROW EXCLUSIVE lock
    for a millisecond keeps it while later statements of the same transaction build an index or scan a table.`,instead:`
    End the transaction after the quick statement, and build the index concurrently in a separate migration.`,manual:"explicit-locking.html#LOCKING-TABLES",proof:{by:"locks",mode:"ShareRowExclusiveLock",blocks:["insert","update","delete"]},visit:{*IndexStmt(index2,at2){let table2=nameOf(index2.relation);yield*underLock2(at2,table2,"CREATE INDEX",buildOf(index2,table2,at2))},*AlterTableStmt(alter,at2){let table2=nameOf(alter.relation),[built]=builtIndexes(alter);built&&sameName(table2,heldBefore(at2)?.table??table2)||(built?yield*underLock2(at2,table2,`Adding ${built.words}`,constraintsWork(alter,table2,at2)):yield*underLock2(at2,table2,"VALIDATE CONSTRAINT",workOn(table2,at2)))}}});function*underLock2(at2,table2,what,work){let held=heldBefore(at2);if(!held||!isLong(at2))return;let stops=held.mode==="AccessExclusiveLock"?"every read and write":"every write",on=sameName(table2,held.table)?"":` on ${printName(table2)}`,locked2=printTable(held.table);yield{table:held.table,...work,span:at2.span,message:`${what}${on} blocks ${stops} of ${locked2}, which an earlier statement has locked, until it is done`,instead:`End the transaction before it, so that the lock on ${locked2} is released. ${howToRunAlone(at2)}.`,...outOfTheLock(at2)}}function mentions({keys,include,predicate},column){let field=JSON.stringify({String:{sval:column}}),inside=text=>text?.includes(field)===!0;return keys.some(key=>key.column===column||inside(key.expression))||include.includes(column)||inside(predicate)}var rule_default50=defineRule({id:"index-defeats-hot-updates",severity:"notice",title:"An index over a column that most UPDATEs change makes each of them write every index",why:`
    An UPDATE that changes no indexed column needs no index entry at all (a HOT update), and its old row is cleaned up
    without VACUUM. A single index that contains the column, as a key, in INCLUDE or in WHERE, prevents that for all
    indexes of the table. Which columns change that often is guessed from their names: updated_at, last_\u2026_at, \u2026_count.`,instead:"Keep it only where a query needs it; from PostgreSQL 16 on, BRIN leaves HOT updates alone.",manual:"storage-hot.html",proof:{by:"state",shows:"another index of the table has grown with the UPDATE"},visit:{*IndexStmt(index2,at2,{postgres}){let table2=nameOf(index2.relation),relation=at2.schema.relation(table2);if(preexistence(table2,at2)!=="existing"||index2.accessMethod==="brin"&&postgres>=16)return;let shape=shapeOf(index2),column=(relation?.columns??[]).find(({name})=>isBusy(name)&&mentions(shape,name))?.name;column!==void 0&&(firstOf(at2.schema.indexesHaving(table2,[namingColumn(column)]))||(yield{table:table2,span:at2.span,message:`With ${indexWords(index2)} every UPDATE that sets ${quoteIdentifier(column)} writes all indexes of ${printName(table2)}`}))}}}),busy=new Set(["updated_at","updated_on","modified_at","last_seen","last_active","heartbeat"]);function isBusy(name){return busy.has(name)||/^last_.*_at$|_count$/.test(name)}function*unorderedIndexes(runbook){for(let statement of runbook.statements){let select=explained(statement.node),index2=select?.limitCount&&select.sortClause?expectedBelow(statement,runbook):null,columns2=index2===null?null:columnsOf(index2,runbook);if(!select||index2===null||!columns2)continue;let order=unserved(select,columns2);order!==null&&(yield{statement,index:index2,columns:columns2,order})}}function explained(node){let query=node.ExplainStmt?.query;return query&&"SelectStmt"in query?query.SelectStmt:null}function expectedBelow({span},{file}){let below=/^\s*;?[^\n]*\n((?:[ \t]*(?:--|#)[^\n]*\n?){1,4})/.exec(file.text.slice(span[1],span[1]+600));return/\bIndex (?:Only )?Scan (?:Backward )?using "?(\w+)/i.exec(below?.[1]??"")?.[1]??null}function columnsOf(index2,{file,statements,passages}){let made=statements.map(({node})=>node.IndexStmt).find(one=>one?.idxname===index2);if(made)return(made.indexParams??[]).map(one=>one.IndexElem.name??"");for(let line of passages.flatMap(({span})=>file.text.slice(...span).split(`
`))){let at2=line.split(/\W+/).includes(index2)?line.indexOf(index2):-1,listed2=at2<0?null:/^[^()]*\(\s*(\w+(?:\s*,\s*\w+)*)\s*\)/.exec(line.slice(at2+index2.length));if(listed2?.[1])return listed2[1].split(/\s*,\s*/)}return null}function unserved({sortClause,whereClause},columns2){let[first2]=sortClause??[],wanted=first2&&"SortBy"in first2?columnIn(first2.SortBy.node):null;if(wanted===null)return null;let equal=equalities(whereClause);return columns2.find(column=>!equal.has(column))===wanted||equal.has(wanted)?null:wanted}function equalities(where){if(!where)return new Set;if("BoolExpr"in where&&where.BoolExpr.boolop==="AND_EXPR")return new Set((where.BoolExpr.args??[]).flatMap(one=>[...equalities(one)]));let compared="A_Expr"in where?where.A_Expr:void 0,column=compared?.kind==="AEXPR_OP"&&compared.name?.flatMap(stringsOf).at(-1)==="="?columnIn(compared.lexpr)??columnIn(compared.rexpr):null;return new Set(column===null?[]:[column])}function columnIn(node){return(node&&"ColumnRef"in node?node.ColumnRef.fields?.flatMap(stringsOf):void 0)?.at(-1)??null}var rule_default51=defineRule({id:"index-gives-no-order",severity:"notice",title:"The expected index scan does not give the order that the query wants",why:`
    An index gives its rows in the order of its columns behind those that the query holds to one value. Where ORDER BY wants
    another column, the plan reads all rows that the condition fits and sorts them, whatever LIMIT says: with many rows for one
    key the query stays slow, and the check of the plan passes all the same.`,instead:"Add the column of ORDER BY behind those that are compared by =, or expect the Sort and look at how many rows it takes.",manual:"indexes-ordering.html",proof:{by:"none",because:"the plan's Sort is shown in test/proof/runbooks.test.ts"},*runbook(runbook){for(let{statement,index:index2,columns:columns2,order}of unorderedIndexes(runbook))yield{span:statement.span,message:`${index2} (${columns2.join(", ")}) does not give the order by ${order}: every row that fits is read and sorted before LIMIT`}}});var criterion=/\bindex\s+hit\s+ratios?\b[^.\n]{0,10}(?:[<>≥≤=]|below|above|at least)[^.\n]{0,4}\d+\s*%/i;function*toldRatios({file,passages}){if(/\bidx_tup_fetch\b/i.test(file.text))for(let{span,text}of passages){let found2=criterion.exec(text),at2=span[0]+(found2?.index??0);found2&&(yield{span:[at2,at2+found2[0].length],words:found2[0].replace(/\s+/g," ")})}}var rule_default52=defineRule({id:"index-hit-ratio-never-met",severity:"warning",title:"idx_tup_fetch divided by idx_tup_read is no hit ratio of an index",why:`
    idx_tup_read counts the entries that scans have returned, idx_tup_fetch the rows that plain index scans have fetched. A
    bitmap scan fetches none: after one that reads 200 entries the ratio is 0. An index-only scan fetches none either. So a
    good index misses every threshold, and the alarm never ends.`,instead:`Whether an index is used says idx_scan, counted twice with time between; what it reads from memory say idx_blks_hit and
    idx_blks_read of pg_statio_user_indexes.`,manual:"monitoring-stats.html#MONITORING-PG-STAT-ALL-INDEXES-VIEW",proof:{by:"none",because:"it takes statistics of an earlier session: test/proof/runbooks.test.ts has them"},visit:{*SelectStmt(node,at2){let divides=[...nodesIn(node)].some(([kind,part])=>kind==="A_Expr"&&isRatio(part)),token=at2.tokens().find(one=>one.text.toLowerCase()==="idx_tup_fetch");divides&&(yield{span:token?.span??at2.span,message:"idx_tup_fetch / idx_tup_read is 0 for an index that bitmap scans use"})}},*runbook(runbook){for(let{span,words:words5}of toldRatios(runbook))yield{span,message:`No good index keeps to "${words5}" as this runbook counts it`}}});function isRatio({name,lexpr,rexpr}){return name?.flatMap(stringsOf).at(-1)==="/"&&reads(lexpr,"idx_tup_fetch")&&reads(rexpr,"idx_tup_read")}function reads(tree,column){return[...nodesIn({tree})].some(([kind,part])=>kind==="ColumnRef"&&part.fields?.flatMap(stringsOf).at(-1)===column)}function*collisionsOfKeys(at2,gone){for(let{constraint,table:table2}of keyConstraintsOf(at2)){let{conname}=constraint;conname&&!gone.includes(conname)&&(yield*taken(conname,table2,at2))}}function*taken(name,table2,at2){let schema=at2.schema.relation(table2)?.name.schema??table2.schema,known3=at2.schema.relation({schema,name}),together=at2.unit.version.version.root.recorded||known3?.by.file.path===at2.file.path;if(!known3||known3.maybe||!together||at2.body?.conditional||at2.guarded)return;let what=known3.index?`an index of ${printName({name:known3.index.table.name})}`:`a ${known3.kind}`;yield{span:at2.span,message:`The name ${printName({name})} is taken: ${what} already has it`}}var rule_default53=defineRule({id:"index-name-collision",severity:"error",fails:!0,title:"CREATE INDEX fails when another relation of the schema has the name",why:`
    Tables, indexes, views and sequences of a schema share one namespace, and an index is in the schema of its table.
    PostgreSQL refuses a name that is taken (SQLSTATE 42P07), even if the two names share only their first 63 bytes.`,instead:"Give the index another name.",manual:"sql-createindex.html",proof:{by:"failure"},visit:{*IndexStmt(index2,at2){index2.if_not_exists||(yield*taken(index2.idxname??"",nameOf(index2.relation),at2))},*AlterTableStmt(alter,at2){let gone=commandsOf(alter).flatMap(({subtype,name})=>subtype==="AT_DropConstraint"?name??[]:[]);yield*collisionsOfKeys(at2,gone)},CreateStmt:(create,at2)=>create.if_not_exists?[]:collisionsOfKeys(at2,[]),*RenameStmt({renameType,relation,subname="",newname=""},at2){let name=nameOf(relation),index2=renameType==="OBJECT_INDEX"?at2.schema.relation(name):renameType==="OBJECT_TABCONSTRAINT"?firstOf(at2.schema.indexesHaving(name,[ofConstraint(subname)])):void 0;index2?.index&&(yield*taken(newname,index2.index.table,at2))}}});var most=63,rule_default54=defineRule({id:"index-name-truncated",severity:"warning",title:"A name of more than 63 bytes is cut off",why:`
    PostgreSQL keeps the first 63 bytes of a name, says so in a notice, and continues. The index then has a name that no
    schema file, monitoring or ORM knows, and that collides with the next name that begins with the same 63 bytes.`,instead:"Give it a shorter name.",manual:"sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS",proof:{by:"state",shows:"it has the name of 63 bytes"},visit:{IndexStmt:({idxname},at2)=>cutOff(at2,idxname),CreateStmt:(_,at2)=>ofConstraints(at2),AlterTableStmt:(_,at2)=>ofConstraints(at2),*RenameStmt({renameType,relation,subname="",newname},at2){let owned=at2.schema.indexesHaving(nameOf(relation),[ofConstraint(subname)]);(renameType==="OBJECT_INDEX"||renameType==="OBJECT_TABCONSTRAINT"&&firstOf(owned)!==void 0)&&(yield*cutOff(at2,newname))}}});function*ofConstraints(at2){for(let{constraint}of keyConstraintsOf(at2))yield*cutOff(at2,constraint.conname)}function*cutOff(at2,name=""){if(byteLength(name)<most-3)return;let written3=words(at2).map(({text})=>text.replace(/^"(.*)"$/,"$1")).find(text=>byteLength(text)>most&&text.toLowerCase().startsWith(name.toLowerCase()));written3!==void 0&&(yield{span:at2.span,message:`A name of ${byteLength(written3)} bytes is cut off after ${byteLength(name)}: ${name}`})}var rule_default55=defineRule({id:"ineffective-ignore",severity:"warning",title:"An ignore directive without a reason, or one that silences nothing, misleads its readers",why:`
    A directive tells the next reader that somebody weighed a hazard, and why it does not apply here. Without a reason
    it explains nothing and silences nothing. Once the hazard is gone, it would hide the next one.`,instead:`
    Write -- indexwright: ignore <rule>: <reason> just before the statement, or remove the directive.`,manual:"sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS",proof:{by:"none",because:"it is about the directive, not about the SQL"}});var privilege=/\bcreate\s+index\s+(?:privilege|permission|right|grant)s?\b/i,mayCreate=/\b(?:permissions?|privileges?|may|can|allowed|rights?)\b.{0,40}\bindex/i;function*toldPrivileges(runbook){for(let{span,text,heading}of runbook.passages){let found2=privilege.exec(text);if(!found2||heading||/\bno\b.{0,20}$/i.test(text.slice(0,found2.index)))continue;let at2=span[0]+found2.index;yield{span:[at2,at2+found2[0].length],words:found2[0].replace(/\s+/g," ").trim()}}for(let{span,kind,text}of runbook.statements)if(kind==="GrantStmt"&&/\bcreate\s+on\s+schema\b/i.test(text)){let above=remarksAbove(runbook,span[0]);(privilege.test(above)||mayCreate.test(above))&&(yield{span,words:"CREATE on a schema"})}}function*blindChecks(runbook){for(let{span,kind,text}of runbook.statements)kind!=="SelectStmt"||!/\bhas_(?:database|schema|table)_privilege\b/i.test(text)||/\brelowner\b|\btableowner\b|\bpg_has_role\b/i.test(text)||mayCreate.test(remarksAbove(runbook,span[0]))&&(yield{span})}var rule_default56=defineRule({id:"insufficient-index-privilege",severity:"error",fails:!0,title:"No privilege lets a role create indexes on another role's table",why:`
    Only a table's owner, a member of the owner's role or a superuser can create an index on it. PostgreSQL has no INDEX
    privilege as other databases do, and CREATE can be granted on schemas, not on tables (SQLSTATE 42601, 0LP01).
    MAINTAIN, since PostgreSQL 17, allows REINDEX but not CREATE INDEX.`,instead:"Let migrations run as the table's owner: SET ROLE, after GRANT owner TO role.",manual:"ddl-priv.html",proof:{by:"failure"},visit:{*GrantStmt({is_grant,objtype,privileges},at2){let wrong=(privileges??[]).flatMap(privilege2=>"AccessPriv"in privilege2?(privilege2.AccessPriv.priv_name??"").toLowerCase():[]).find(one=>one==="index"||one==="create"&&objtype==="OBJECT_TABLE");wrong!==void 0&&(yield{span:at2.span,message:`${is_grant?"GRANT":"REVOKE"} ${wrong.toUpperCase()} fails: a table has no such privilege`})}},*runbook(runbook){for(let{span,words:words5}of toldPrivileges(runbook))yield{span,message:`${words5} lets nobody create an index on another role's table`,severity:"warning"};for(let{span}of blindChecks(runbook))yield{span,message:"CONNECT or CREATE says nothing of whether the role owns the table",severity:"warning"}}});var rule_default57=defineRule({id:"invalid-concurrent-drop",severity:"error",fails:!0,title:"DROP INDEX CONCURRENTLY of several indexes, or with CASCADE, fails",why:`
    The concurrent form takes one index and no CASCADE (SQLSTATE 0A000). PostgreSQL drops nothing, not even the first
    index.`,instead:"Write one DROP INDEX CONCURRENTLY per index, without CASCADE.",manual:"sql-dropindex.html",proof:{by:"failure"},visit:{*DropStmt(drop,at2){if(!drop.concurrent)return;let names2=(drop.objects??[]).map(nameOfList),several=names2.length>1;if(!several&&drop.behavior!=="DROP_CASCADE")return;let what=names2.map(printName).join(", ");yield{span:at2.span,message:several?`DROP INDEX CONCURRENTLY ${what} fails: it takes one index at a time`:`DROP INDEX CONCURRENTLY ${what} CASCADE fails: it does not support CASCADE`,...several?{}:{instead:"Drop what depends on the index first, then the index without CASCADE."},...several?splitDrop(drop,at2,runsAlone(at2)):{}}}}});var parameters=`
bloom length integer 1 4096
brin autosummarize boolean
brin pages_per_range integer 1 131072
btree deduplicate_items boolean
btree fillfactor integer 10 100
gin fastupdate boolean
gin gin_pending_list_limit integer 64 2147483647
gist buffering enum
gist fillfactor integer 10 100
hash fillfactor integer 10 100
hnsw ef_construction integer 4 1000
hnsw m integer 2 100
ivfflat lists integer 1 32768
spgist fillfactor integer 10 100
`;function invalidParameter(index2,postgres){let method=index2.accessMethod??"btree",options=(index2.options??[]).flatMap(option=>"DefElem"in option&&option.DefElem.defnamespace===void 0?[option.DefElem]:[]),known3=factsOf(parameters,postgres).filter(([name])=>name===method);if(accessMethod(method,postgres)===void 0||method==="bloom")return null;for(let option of options){let name=option.defname??"",fact=known3.find(([,parameter])=>parameter===name);if(!fact)return`${method} has no parameter ${name}`;let refused7=outOfBounds(option,fact);if(refused7)return refused7}return tooNarrow(options)}function alteredParameter(alter,at2,postgres){let known3=alter.objtype==="OBJECT_INDEX"&&at2.schema.relation(nameOf(alter.relation))?.index,options=commandsOf(alter).flatMap(({subtype,def})=>subtype==="AT_SetRelOptions"&&def&&"List"in def?def.List.items??[]:[]);return known3?invalidParameter({accessMethod:known3.shape.method,options},postgres):null}function outOfBounds(option,[,name,kind,least2,most6]){let value=kind==="integer"?numberOf(option):null;return value===null||value>=Number(least2)&&value<=Number(most6)?null:`${name} takes ${least2} to ${most6}, not ${value}`}function tooNarrow(options){let given=name=>options.find(one=>one.defname===name),m=given("m"),construction=given("ef_construction"),links=(m&&numberOf(m))??16,candidates=(construction&&numberOf(construction))??64;return candidates<2*links?`ef_construction (${candidates}) must be at least twice m (${links})`:null}function numberOf({arg}){let value=arg??{};if(value.Integer)return value.Integer.ival??0;let text=value.String?.sval??value.Float?.fval;return text!==void 0&&/^\d+$/.test(text)?Number(text):null}var ofDefinitions=ofEveryIndex(function*({index:index2,does,at:at2},{postgres}){let invalid=invalidParameter(index2,postgres);invalid!==null&&(yield{span:at2.span,message:`${does} fails: ${invalid}`})}),rule_default58=defineRule({id:"invalid-index-parameter",severity:"error",fails:!0,title:"PostgreSQL refuses a storage parameter that the access method does not have",why:`
    Each access method has its own parameters with their own bounds: fillfactor is btree's, lists is ivfflat's, m and
    ef_construction are hnsw's. PostgreSQL refuses the others (SQLSTATE 22023).`,instead:"Leave it out, or use a parameter of this access method.",manual:"sql-createindex.html#SQL-CREATEINDEX-STORAGE-PARAMETERS",proof:{by:"failure"},visit:{...ofDefinitions,*AlterTableStmt(alter,at2,settings2){yield*ofDefinitions.AlterTableStmt(alter,at2,settings2);let invalid=alteredParameter(alter,at2,settings2.postgres);invalid&&(yield{span:at2.span,message:`ALTER INDEX ${printName(nameOf(alter.relation))} fails: ${invalid}`})}}});var known2=[[t=>follows(t,"CREATE","CONCURRENTLY")||follows(t,"CREATE","UNIQUE","CONCURRENTLY"),"CONCURRENTLY belongs after INDEX","Write CREATE INDEX CONCURRENTLY name ON table (column);"],[t=>isCreate(t)&&contains(t,"IF","NOT","EXISTS","CONCURRENTLY"),"IF NOT EXISTS belongs after CONCURRENTLY","Write CREATE INDEX CONCURRENTLY name ON table (column); with IF NOT EXISTS it would skip an invalid index."],[t=>follows(t,"REINDEX","CONCURRENTLY"),"CONCURRENTLY belongs after INDEX or TABLE","Write REINDEX INDEX CONCURRENTLY name;"],[t=>follows(t,"DROP","CONCURRENTLY")||follows(t,"DROP","INDEX","IF","EXISTS","CONCURRENTLY"),"CONCURRENTLY belongs directly after INDEX","Write DROP INDEX CONCURRENTLY IF EXISTS name;"],[t=>follows(t,"DROP","INDEX")&&t.includes("ON"),"DROP INDEX names no table","Write DROP INDEX CONCURRENTLY name;"],[t=>follows(t,"SHOW","INDEX")||follows(t,"SHOW","INDEXES"),"PostgreSQL has no SHOW INDEX","Ask the catalog: SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'orders';"],[t=>t[0]==="CREATE"&&["FULLTEXT","CLUSTERED","NONCLUSTERED","SPATIAL","BITMAP"].includes(t[1]??""),"PostgreSQL has no such kind of index","Write CREATE INDEX \u2026 USING with an access method of PostgreSQL's: btree, gin, gist, brin."],[t=>t[0]==="GRANT"&&contains(t,"CREATE","INDEX"),"there is no such privilege","Let the migration run as the table's owner: nobody else may create an index on it."],[t=>isCreate(t)&&contains(t,"EXISTS","ON"),"IF NOT EXISTS needs a name","Give the index a name: CREATE INDEX IF NOT EXISTS name ON table (column);"],[t=>isCreate(t)&&t[t.indexOf("ON")-2]===".","an index name has no schema: the index is in the schema of its table","Leave the schema out of the index's name."],[t=>isCreate(t)&&contains(t,")","USING")&&!t.slice(0,t.indexOf("(")).includes("USING"),"USING belongs before the columns","Write CREATE INDEX name ON table USING gin (column);"],[t=>isCreate(t)&&t.includes("WHERE")&&t.slice(t.indexOf("WHERE")).some(one=>one==="INCLUDE"||one==="WITH"),"WHERE belongs last","Write CREATE INDEX name ON table (column) INCLUDE (other) WITH (fillfactor = 90) WHERE condition;"],[t=>isCreate(t)&&hasBareOperator(t),"an expression needs its own parentheses","Put a second pair of parentheses around it: CREATE INDEX name ON table ((data ->> 'key'));"]];function syntaxHint(text){let tokens=tokensOf(text),found2=known2.find(([fits2])=>fits2(tokens));return found2?{wrong:found2[1],instead:found2[2]}:null}function tokensOf(text){let tokens=[];for(let at2=0;at2<text.length;){let stop=endOfLexeme(text,at2,text.length),to=stop<0?~stop:stop;isTrivia(text,at2)||tokens.push(text.slice(at2,to).toUpperCase()),at2=to}return tokens}function follows(tokens,...words5){return words5.every((word,at2)=>tokens[at2]===word)}function contains(tokens,...words5){return tokens.some((_,at2)=>words5.every((word,next)=>tokens[at2+next]===word))}function isCreate(tokens){return follows(tokens,"CREATE","INDEX")||follows(tokens,"CREATE","UNIQUE","INDEX")}function hasBareOperator(tokens){let depth=0;for(let token of tokens){if(token==="(")depth++;else if(token===")")depth--;else if(depth===1&&["-","|",":",">"].includes(token))return!0;if(depth===0&&token===")")return!1}return!1}var syntaxes=[{words:"REPACK",pattern:/^\s*REPACK\b/i,since:19},{words:"ON CONFLICT DO SELECT",pattern:/\bON\s+CONFLICT\b[^;]*\bDO\s+SELECT\b/i,since:19},{words:"GROUP BY ALL",pattern:/\bGROUP\s+BY\s+ALL\b/i,since:19},{words:"IGNORE NULLS",pattern:/\)\s*(?:IGNORE|RESPECT)\s+NULLS\b/i,since:19},{words:"WAIT FOR",pattern:/^\s*WAIT\s+FOR\b/i,since:19},{words:"CHECKPOINT with options",pattern:/^\s*CHECKPOINT\s*\(/i,since:19},{words:"FOR ALL SEQUENCES",pattern:/\bPUBLICATION\b[^;]*\bALL\s+SEQUENCES\b/i,since:19},{words:"CONNECTION of a foreign data wrapper",pattern:/\bFOREIGN\s+DATA\s+WRAPPER\b[^;]*\bCONNECTION\s+[a-z_]/i,since:19},{words:"WITH OIDS",pattern:/\bWITH\s+OIDS\b/i,until:12},{words:"a postfix operator",pattern:/[\w)]\s*!\s*(?:[,;)]|$|\bFROM\b)/i,until:14},{words:"UNENCRYPTED PASSWORD",pattern:/\bUNENCRYPTED\s+PASSWORD\b/i,until:10}];function otherMajor(text,postgres){let code=codeOf(text),found2=syntaxes.find(({pattern})=>pattern.test(code));if(!found2)return null;let{words:words5,since,until}=found2;return since===void 0?{message:`PostgreSQL ${postgres} refuses ${words5}, which PostgreSQL ${until} removed`,instead:`Write the statement without ${words5}.`}:{message:`PostgreSQL ${postgres} refuses ${words5}, which came with PostgreSQL ${since}`,instead:`Write it in the syntax of PostgreSQL ${postgres}, or run it once the server is PostgreSQL ${since}.`}}var keywords=new Map([["system_user",16],...["json","json_array","json_arrayagg","json_object","json_objectagg"].map(word=>[word,16]),...["json_exists","json_query","json_scalar","json_serialize","json_table","json_value","merge_action"].map(word=>[word,17])]),reserved=new Map([["system_user",16]]);function reservedSince(message2){let[,word=""]=atOrNear.exec(message2)??[],since=reserved.get(word.toLowerCase());return since===void 0?null:{message:`PostgreSQL ${since} and later refuse ${word} as a name without quotes: it is a reserved word there`,instead:`Write "${word}" in double quotes, here and wherever it is named; PostgreSQL ${since-1} takes it both ways.`}}var atOrNear=/at or near "(\w+)"/;function isNewerWord(message2,postgres){if(/(?:^|: )trailing junk after/.test(message2))return postgres<15;let[,word=""]=atOrNear.exec(message2)??[];return postgres<(keywords.get(word.toLowerCase())??0)}var rule_default59=defineRule({id:"invalid-sql",severity:"error",title:"PostgreSQL's grammar refuses the statement",why:`
    The migration tool sends the file as it is, and PostgreSQL refuses the statement with a syntax error (SQLSTATE 42601).
    The migration stops there.`,instead:"Correct the statement at the position that PostgreSQL reports.",manual:"sql-commands.html",proof:{by:"failure"},*unit({unread},{postgres}){for(let{file,span,text,message:message2,refusal:refusal2}of unread){if(!refusal2||syntaxHint(text)||isNewerWord(message2,postgres))continue;let other=reservedSince(message2)??otherMajor(refusal2.within??text,postgres);if(other)yield{file,span,...other};else{let{line,column}=positionAt(file,refusal2.at),place=`${line}:${column}`;yield{file,span,message:`PostgreSQL cannot read "${beginning(text)}": ${message2} (${place})`}}}}});function beginning(text){let[line=""]=text.trim().split(/[\r\n]/);return line.length>40?`${line.slice(0,39)}\u2026`:line}var ledgers=new Map([["__diesel_schema_migrations",["version"]],["__drizzle_migrations",["hash"]],["__EFMigrationsHistory",["MigrationId"]],["_prisma_migrations",["migration_name"]],["_sqlx_migrations",["version"]],["alembic_version",["version_num"]],["databasechangelog",["id"]],["django_migrations",["name"]],["doctrine_migration_versions",["version"]],["flyway_schema_history",["version","script"]],["goose_db_version",["version_id"]],["gorp_migrations",["id"]],["knex_migrations",["name"]],["kysely_migration",["name"]],["migrations",["migration","name"]],["mikro_orm_migrations",["name"]],["pgmigrations",["name"]],["phinxlog",["version"]],["refinery_schema_history",["version"]],["schema_migrations",["version","filename"]],["SequelizeMeta",["name"]]]);function copiedLedgerRow({relation,selectStmt}){let known3=ledgers.get(relation?.relname??"");if(!relation||!known3||!selectStmt||!("SelectStmt"in selectStmt))return null;let{valuesLists,targetList}=selectStmt.SelectStmt,values=(valuesLists??[]).flatMap(row=>"List"in row?row.List.items??[]:[]);return[selectStmt.SelectStmt,...[...values,...targetList??[]].flatMap(queryOf)].some(query=>takesLast(query,relation,known3))?printName(nameOf(relation)):null}function queryOf(value){if("ResTarget"in value)return value.ResTarget.val?queryOf(value.ResTarget.val):[];let query="SubLink"in value?value.SubLink.subselect:void 0;return query&&"SelectStmt"in query?[query.SelectStmt]:[]}function takesLast({fromClause,limitCount,targetList},{schemaname,relname},known3){let from=(fromClause??[]).some(item=>"RangeVar"in item&&item.RangeVar.relname===relname&&item.RangeVar.schemaname===schemaname),columns2=(targetList??[]).flatMap(target=>{let last="ResTarget"in target&&target.ResTarget.val&&"ColumnRef"in target.ResTarget.val?target.ResTarget.val.ColumnRef.fields?.at(-1):void 0;return last&&"String"in last?last.String.sval??[]:[]});return from&&isOne(limitCount)&&columns2.some(name=>known3.includes(name))}function isOne(limit){return limit!==void 0&&"A_Const"in limit&&limit.A_Const.ival?.ival===1}var rule_default60=defineRule({id:"ledger-records-earlier-migration",severity:"warning",title:"A migration is marked as applied with the entry of the one before it",why:`
    The row that is copied stands for the migration that was applied last. The one that was run by hand is recorded nowhere: the
    tool runs it again at the next deployment, or tells of a difference that nobody finds.`,instead:"Have the tool record it, as by `prisma migrate resolve --applied` or `alembic stamp`; indexwright runbook writes the\n    command of each. Where the tool has none, write the migration's own entry, as the tool computes it.",manual:"sql-insert.html",proof:{by:"none",because:"that the copy is the older entry is shown in test/proof/runbooks.test.ts"},*runbook({statements}){for(let{node,span}of statements){let ledger="InsertStmt"in node?copiedLedgerRow(node.InsertStmt):null;ledger!==null&&(yield{span,message:`This records in ${ledger} once more what was applied last, and not this migration`})}}});var searching=/(?:^|\/)(?:[efz]?grep|rg|ag|zegrep|zfgrep|journalctl|awk)$/;function*settingsSought({commands,file}){for(let{words:words5,span}of commands){let[name,...rest]=words5;if(!name||!searching.test(name.text))continue;let before=file.text.slice(Math.max(0,span[0]-200),span[0]).replace(/^[\s\S]*\n/,"");if(!rest.some(({text})=>/(?:^|[/._-])logs?(?:$|[/._*-])/i.test(text))&&!/\b(?:tail|journalctl|logs?)\b[^\n]*\|\s*$/i.test(before))continue;let word=rest.find(({text})=>/\b(?:lock|statement|transaction)_timeout\b/.test(text)),setting=/\b\w+_timeout\b/.exec(word?.text??"")?.[0];word&&setting!==void 0&&!/timeout[ .]|[ .]timeout/.test(word.text)&&(yield{span:word.span,setting})}}var rule_default61=defineRule({id:"log-pattern-never-matches",severity:"warning",title:"A search of the logs looks for the name of a setting, which no message holds",why:`
    PostgreSQL writes "canceling statement due to lock timeout" and "\u2026 due to statement timeout", in the logs and to the
    client. A search for lock_timeout or statement_timeout finds none of them, so the check always passes.`,instead:"grep -E 'due to (lock|statement|transaction) timeout', or count SQLSTATE 55P03 and 57014.",manual:"errcodes-appendix.html",proof:{by:"none",because:"the messages are shown in test/proof/runbooks.test.ts"},*runbook(runbook){for(let{span,setting}of settingsSought(runbook))yield{span,message:`No error of PostgreSQL holds ${setting}: it says "due to ${setting.replace("_"," ")}"`}}});function aloneOnly(at2){let{VacuumStmt,ReindexStmt,ClusterStmt,CreatedbStmt,DropdbStmt}=at2.node;return VacuumStmt?VacuumStmt.is_vacuumcmd?`VACUUM${tableOf2(VacuumStmt)}`:null:ClusterStmt?ClusterStmt.relation?null:"CLUSTER of all tables":CreatedbStmt?`CREATE DATABASE ${CreatedbStmt.dbname}`:DropdbStmt?`DROP DATABASE ${DropdbStmt.dbname}`:ReindexStmt&&!isConcurrent(ReindexStmt)?ofReindex(ReindexStmt,at2):null}function tableOf2({rels}){let[first2]=rels??[],relation=first2&&"VacuumRelation"in first2?first2.VacuumRelation.relation:void 0;return relation?` ${printName(nameOf(relation))}`:""}function ofReindex(reindex,at2){let words5=table({REINDEX_OBJECT_SCHEMA:"REINDEX SCHEMA",REINDEX_OBJECT_DATABASE:"REINDEX DATABASE",REINDEX_OBJECT_SYSTEM:"REINDEX SYSTEM"}).get(reindex.kind??"");if(words5)return reindex.name?`${words5} ${printName({name:reindex.name})}`:words5;let name=nameOf(reindex.relation);return reindex.kind==="REINDEX_OBJECT_TABLE"&&isPartitioned(name,at2)?`REINDEX TABLE ${printName(name)}, which is partitioned,`:isPartitionedIndex(name,at2)?`REINDEX INDEX ${printName(name)}, which is partitioned,`:null}var rule_default62=defineRule({id:"maintenance-command-in-transaction",severity:"error",fails:!0,title:"VACUUM and REINDEX of many tables fail inside a transaction block",why:`
    These commands commit after each table, so PostgreSQL refuses them inside a transaction block (SQLSTATE 25001). The
    file may begin the block, the migration tool may open it, or several statements in one string may form it.`,instead:"Run it alone, outside any transaction block.",manual:"sql-vacuum.html",proof:{by:"failure"},visit:{VacuumStmt:inBlock,ReindexStmt:inBlock,ClusterStmt:inBlock,CreatedbStmt:inBlock,DropdbStmt:inBlock}});function*inBlock(_,at2){let words5=aloneOnly(at2);words5===null||at2.scope.in!=="block"||at2.scope.by!=="pipeline"&&(yield{span:at2.span,message:`${words5} fails inside a transaction block`,instead:`${howToRunAlone(at2)}.`})}var rule_default63=defineRule({id:"marker-not-recognized",severity:"warning",title:"A marker that the migration tool does not recognize changes nothing",why:`
    Migration tools recognize a marker by its exact text at an exact place. A marker that is spelled differently, or
    that belongs to another tool, is only a comment: the migration runs without it.`,instead:"Write the marker as the tool's own parser expects it.",manual:"sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS",proof:{by:"none",because:"it is about the migration tool, and taken from its source"},*unit({migration}){yield*migration.markers}});var rule_default64=defineRule({id:"matview-concurrent-refresh-needs-unique-index",severity:"error",fails:!0,title:"REFRESH MATERIALIZED VIEW CONCURRENTLY fails without a unique index over plain columns",why:`
    The concurrent refresh compares the old rows with the new ones, and matches them by a unique index over columns,
    without a WHERE. Without such an index PostgreSQL refuses the command (SQLSTATE 55000).`,instead:"Create a unique index on the materialized view first.",manual:"sql-refreshmaterializedview.html",proof:{by:"failure"},visit:{*RefreshMatViewStmt(refresh,at2){let view=nameOf(refresh.relation),known3=at2.schema.relation(view);if(!refresh.concurrent||known3?.kind!=="matview"||firstOf(at2.schema.indexesHaving(view,[fullUnique])))return;let certain=at2.schema.age(view)==="new"||at2.schema.sure;yield{span:at2.span,message:`REFRESH CONCURRENTLY fails: ${printName(view)} has no unique index over plain columns`,instead:`Create one first: CREATE UNIQUE INDEX CONCURRENTLY \u2026 ON ${printName(view)} (\u2026);`,...certain?{}:{severity:"notice"}}}}});var rule_default65=defineRule({id:"migration-lock-hangs-concurrent-index",severity:"error",title:"A concurrent build waits for ever for the transaction in which the migration tool holds its lock",why:`
    The migration has a transaction open on a second connection, which ends when the statement is done: each waits for
    the other. A concurrent build waits for each transaction with an older snapshot, such as one in which a tool locks
    its table of migrations, and any statement waits for one that has locked its table. PostgreSQL sees no deadlock,
    since that session only idles. A timeout that ends the wait of a concurrent build leaves an invalid index.`,instead:"Run the migration without that lock, or all that it sends over one connection.",manual:"sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",proof:{by:"snapshot"},visit:{IndexStmt:besideLock,ReindexStmt:besideLock,DropStmt:behindLock,AlterTableStmt:behindLock}});function*besideLock(_,at2){let{openBeside}=at2.unit.migration;openBeside?.holds!=="snapshot"&&(yield*behindLock(_,at2));let command=concurrentWords(at2);openBeside?.holds!=="snapshot"||command===null||(yield{span:at2.span,message:`${command} waits for ever for ${openBeside.transaction}`,instead:openBeside.instead})}function*behindLock(_,at2){let found2=lockInTheWay(at2);if(!found2)return;let{lock,beside}=found2,table2=printName(lock.relation),message2=lock.mode==="made"?`does not see ${table2}: it is made in ${beside.transaction}`:`waits for ever for ${beside.transaction}: that has locked ${table2}`;yield{table:lock.relation,span:at2.span,message:`${commandWords(at2)} ${message2}`,instead:beside.instead}}var rule_default66=defineRule({id:"migrations-not-read",severity:"error",title:"Migrations that are written in code are not read",why:`
    Indexwright does not know what these migrations send to the server. A check that passed them would pass anything
    they do to the indexes of a live table.`,instead:`
    Lint the SQL that the tool prints, or exclude the folder and review it by hand.`,manual:"sql-createindex.html",proof:{by:"none",because:"it is about what could not be read"},*unread({tool,language,folder,files:[first2,...more2],prints}){let single=more2.length===0,what=single?`One ${tool} migration`:`${more2.length+1} ${tool} migrations`;yield{...first2,message:`${what} in ${folder} ${single?"is not read, since it is":"are not read, since they are"} written in ${language}`,instead:prints===null?`Write the SQL of the index into a file and lint that, or exclude the folder and review it by hand: exclude: ["${folder}/**"]`:`Lint the SQL that ${tool} prints: ${prints} | indexwright lint - --tool plain; or exclude the folder: exclude: ["${folder}/**"]`}}});var encodings=new Map([["Mac Roman",bytesBy("\xC4\xC5\xC7\xC9\xD1\xD6\xDC\xE1\xE0\xE2\xE4\xE3\xE5\xE7\xE9\xE8\xEA\xEB\xED\xEC\xEE\xEF\xF1\xF3\xF2\xF4\xF6\xF5\xFA\xF9\xFB\xFC\u2020\xB0\xA2\xA3\xA7\u2022\xB6\xDF\xAE\xA9\u2122\xB4\xA8\u2260\xC6\xD8\u221E\xB1\u2264\u2265\xA5\xB5\u2202\u2211\u220F\u03C0\u222B\xAA\xBA\u03A9\xE6\xF8\xBF\xA1\xAC\u221A\u0192\u2248\u2206\xAB\xBB\u2026\xA0\xC0\xC3\xD5\u0152\u0153\u2013\u2014\u201C\u201D\u2018\u2019\xF7\u25CA\xFF\u0178\u2044\u20AC\u2039\u203A\uFB01\uFB02\u2021\xB7\u201A\u201E\u2030\xC2\xCA\xC1\xCB\xC8\xCD\xCE\xCF\xCC\xD3\xD4\uF8FF\xD2\xDA\xDB\xD9\u0131\u02C6\u02DC\xAF\u02D8\u02D9\u02DA\xB8\u02DD\u02DB\u02C7")],["Windows-1252",bytesBy("\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178\xA0\xA1\xA2\xA3\xA4\xA5\xA6\xA7\xA8\xA9\xAA\xAB\xAC\xAD\xAE\xAF\xB0\xB1\xB2\xB3\xB4\xB5\xB6\xB7\xB8\xB9\xBA\xBB\xBC\xBD\xBE\xBF\xC0\xC1\xC2\xC3\xC4\xC5\xC6\xC7\xC8\xC9\xCA\xCB\xCC\xCD\xCE\xCF\xD0\xD1\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xD9\xDA\xDB\xDC\xDD\xDE\xDF\xE0\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF\xF0\xF1\xF2\xF3\xF4\xF5\xF6\xF7\xF8\xF9\xFA\xFB\xFC\xFD\xFE\xFF")]]),sign2=/^(?:[\u2010-\u2bff\u{1f000}-\u{1faff}]|\ufe0f)+$/u;function*misdecodedTexts({file:{text}}){for(let{index:index2,0:run}of text.matchAll(/[^\0-\x7f]{3,}/g))for(let[encoding,bytes]of encodings){let meant=readAgain(run,bytes);if(meant!==null){yield{span:[index2,index2+run.length],line:lineAt(text,index2),meant,encoding};break}}}function lineAt(text,at2){return(text.slice(text.lastIndexOf(`
`,at2)+1).split(`
`,1)[0]??"").trim().slice(0,40).trim()}function readAgain(run,bytes){let written3=[...run].map(character=>bytes.get(character)??-1);if(written3.includes(-1))return null;try{let meant=new TextDecoder("utf-8",{fatal:!0}).decode(Uint8Array.from(written3));return sign2.test(meant)?meant:null}catch{return null}}function bytesBy(characters){return new Map([...characters].map((character,at2)=>[character,at2+128]))}var rule_default67=defineRule({id:"misdecoded-text",severity:"notice",title:"A runbook was read in another encoding than it was written in, and saved like that",why:`
    A dash or a quotation mark that has become three other characters is refused by psql and by the shell wherever it stands in
    a command, and names and texts that hold it are others than they were.`,instead:`Save the file as UTF-8 from its source, or turn it back: iconv -f UTF-8 -t MACINTOSH FILE (or CP1252) gives the bytes
    that it had.`,manual:"multibyte.html",proof:{by:"none",because:"it is about the document's own characters"},*runbook(runbook){let all=[...misdecodedTexts(runbook)],[first2]=all;if(!first2)return;let more2=all.length===1?"":` (${all.length} places)`,{line}=first2;yield{span:first2.span,message:`"${line}": the sign was "${first2.meant}" before it was read as ${first2.encoding}${more2}`}}});function isAnalyzedLater(table2,at2){let{places:places2,whole,tables}=analyzedIn(at2.unit.version),place=places2.get(at2)??-1;return whole>place?!0:(tables.get(table2.name)??[]).some(({name,last})=>last>place&&sameName(name,table2))}var analyzedIn=forLast(({up})=>{let places2=new Map,tables=new Map,known3=new Map,whole=-1;for(let statement of up.flatMap(({statements})=>statements)){let place=places2.size;places2.set(statement,place);let names2=namesIn2(statement);names2?.length===0&&(whole=place);for(let name of names2??[]){let entry=known3.get(printName(name));if(entry)entry.last=place;else{let made={name,last:place};known3.set(printName(name),made),tables.set(name.name,[...tables.get(name.name)??[],made])}}}return{places:places2,tables,whole}});function namesIn2({node}){let{VacuumStmt}=node;if(!VacuumStmt)return null;let{rels=[],options=[],is_vacuumcmd}=VacuumStmt;return!is_vacuumcmd||options.some(one=>"DefElem"in one&&one.DefElem.defname==="analyze")?rels.map(one=>nameOf("VacuumRelation"in one?one.VacuumRelation.relation:void 0)):null}var rule_default68=defineRule({id:"missing-analyze-after-expression-index",severity:"notice",onlyMigrations:!0,title:"An index over an expression has no statistics until the table is analyzed",why:`
    PostgreSQL keeps statistics of an expression once an index has it, and gathers them with the next ANALYZE. Until
    autovacuum finds a reason for one, the planner guesses, and may not use the new index.`,instead:"Analyze the table after the build.",manual:"sql-analyze.html",proof:{by:"state",shows:"the catalog has no statistics of the index"},visit:{*IndexStmt(index2,at2){let table2=nameOf(index2.relation);!keysOf(index2).some(one=>one.expr!==void 0)||preexistence(table2,at2)==="new"||isAnalyzedLater(table2,at2)||(yield{span:at2.span,message:`${indexWords(index2)} has no statistics until ANALYZE ${printName(table2)}`,instead:`Write after it: ANALYZE ${printName(table2)};`})}}});function statisticsAsked({file,statements}){return/\bpg_extension\b|\bshared_preload_libraries\b|\bcreate\s+extension\b/i.test(file.text)?[]:statements.filter(({kind,node})=>kind==="SelectStmt"&&reads2(node)).map(({span})=>({span})).slice(0,1)}function reads2(node){return[...nodesIn(node)].some(([kind,part])=>kind==="RangeVar"&&part.relname==="pg_stat_statements")}var createdIn=forLast(({statements})=>{let places2=new Map;for(let{node,index:index2}of statements)"CreateExtensionStmt"in node&&places2.set(node.CreateExtensionStmt.extname??"",index2);return places2});function neededExtensions(index2,postgres){let method=index2.accessMethod??"btree",brings=accessMethod(method,postgres)?.extension;return[...brings?[{name:brings,what:method}]:[],...keysOf(index2).flatMap(({expr,opclass})=>[...ofClass((opclass??[]).flatMap(stringsOf).at(-1),postgres),...ofFunction(expr,postgres)])]}function ofClass(name,postgres){let known3=name===void 0?[]:classesNamed(name,postgres),from=known3[0]?.extension;return name!==void 0&&from&&known3.every(one=>one.extension===from)?[{name:from,what:name}]:[]}function ofFunction(node,postgres){if(!node||!("FuncCall"in node))return[];let{funcname,args}=node.FuncCall,name=(funcname??[]).flatMap(stringsOf).at(-1)??"";return[...(isFunction(name,postgres)?[]:factsOf(extensions,postgres).flatMap(([from="",kind,named3])=>kind==="function"&&named3===name?[{name:from,what:`${name}()`}]:[])).slice(0,1),...(args??[]).flatMap(one=>ofFunction(one,postgres))]}var rule_default69=defineRule({id:"missing-extension",severity:"error",title:"An index needs an extension that is not there yet",why:`
    Operator classes such as gin_trgm_ops, access methods such as hnsw and functions such as unaccent come with an
    extension. Before CREATE EXTENSION has run in this database, the index is refused (SQLSTATE 42704, 42883).`,instead:"Create the extension in an earlier migration.",manual:"sql-createextension.html",proof:{by:"failure",given:"extensions"},fails:!0,visit:ofEveryIndex(function*({index:index2,does,at:at2},{postgres}){let missing=neededExtensions(index2,postgres).find(({name})=>!at2.schema.extension(name));if(!missing)return;let later=(createdIn(at2.unit).get(missing.name)??-1)>at2.index;yield{span:at2.span,message:`${does} needs ${missing.name} for ${missing.what}, ${later?"which is created after it":"which no migration creates"}`,instead:`Write before it: CREATE EXTENSION IF NOT EXISTS ${/^\w+$/.test(missing.name)?missing.name:`"${missing.name}"`};`,...later?{}:{severity:"notice"}}}),*runbook(runbook){for(let{span}of statisticsAsked(runbook))yield{span,message:"pg_stat_statements is there only where somebody has loaded and created it",instead:`Ask first whether it is there: SELECT extversion FROM pg_extension WHERE extname = 'pg_stat_statements'; it needs
          shared_preload_libraries, a restart, and CREATE EXTENSION in this database.`.replace(/\s+/g," "),severity:"notice"}}});function tableObject({schema=null,name}){return{kind:"table",schema,name,table:null}}function objectOn(kind,name,{schema=null,name:table2}){return{kind,schema,name,table:table2}}function indexObject({schema=null,name}){return{kind:"index",schema,name,table:null}}function mayNotRun({body,guarded}){return body?.conditional===!0||guarded===!0}var flags=new Map([["CreateStmt","if_not_exists"],["CreateTableAsStmt","if_not_exists"],["CreateSchemaStmt","if_not_exists"],["CreateExtensionStmt","if_not_exists"],["CreateSeqStmt","if_not_exists"],["ViewStmt","replace"],["CreateFunctionStmt","replace"],["CreateTrigStmt","replace"],["DropStmt","missing_ok"],["RenameStmt","missing_ok"]]),never=new Set(["CreateEnumStmt","CreateDomainStmt","CompositeTypeStmt","CreateRangeStmt"]),ofAlter=new Set(["AT_AddColumn","AT_DropColumn","AT_DropConstraint"]);function stopsAgain(statement){let{kind,node,body,schema}=statement;if(body?.conditional)return!1;let{IndexStmt:index2,AlterTableStmt:alter}=node;if(index2){let{schema:home}=nameOf(index2.relation);return!index2.if_not_exists&&!!index2.idxname&&!schema.cleared({schema:home,name:index2.idxname})}if(alter)return commandsOf(alter).some(({subtype,missing_ok,def})=>ofAlter.has(subtype??"")&&!missing_ok||subtype==="AT_AddConstraint"&&def!==void 0&&"Constraint"in def&&!!def.Constraint.conname);let flag=flags.get(kind),[fields]=Object.values(node);return never.has(kind)||flag!==void 0&&lookup(fields??{},flag)!==!0}function secondRun(at2,what,clause,message2){let first2=canTripAgain(at2)?firstStopOf(at2.unit):null,trips=first2===at2;return{span:at2.span,severity:trips?"warning":"notice",message:trips?`${what} stops a second run (${message2}) after a later statement has failed`:`${what} has no ${clause}`,instead:`Add ${clause}.`,...trips?{}:{why:first2?whyLater(first2):whyHarmless(at2)}}}function canTripAgain(statement){if(statement.migration.guessed)return!1;let{last,other}=tailOf(statement.unit),own3=blockOf2(statement),after=one=>one!==null&&one.index>statement.index;return after(last)?own3===null||own3!==(last&&blockOf2(last))||after(other):!1}var firstStopOf=forLast(unit=>unit.statements.find(one=>stopsAgain(one)&&canTripAgain(one))??null);function whyLater({file,span}){return`A second run stops before it, at the statement on line ${positionAt(file,span[0]).line}.`}var tailOf=forLast(unit=>{let last=unit.statements.findLast(mayFail)??null,block=last&&blockOf2(last),apart2=one=>mayFail(one)&&blockOf2(one)!==block;return{last,other:last&&(unit.statements.findLast(apart2)??null)}});function mayFail({body,node}){return!body&&!node.TransactionStmt}function blockOf2({scope}){return scope.in==="block"?scope.id:null}function whyHarmless({scope,migration}){return migration.guessed?"The migration tool is not known here. A tool that runs the file in a transaction rolls this back when the migration fails, so that a second run starts from the same state.":scope.in==="block"?"Its transaction rolls this back when the migration fails, so that a second run starts from the same state. It matters when somebody runs the SQL by hand.":"No later statement could fail and make the migration run again. It matters when somebody runs the SQL by hand."}function clearing(index2){return`DROP INDEX CONCURRENTLY IF EXISTS ${printName(index2)};`}function shownInCode({call:call2},{replacement}){let lines=(call2&&replacement?.kind==="instead"?replacement.statements:[]).map(({sql})=>`
${sql};`);return lines.length>0?{instead:`Add IF EXISTS:${lines.join("")}`}:{}}var rule_default70=defineRule({id:"missing-if-not-exists",severity:"warning",once:!0,onlyMigrations:!0,title:"CREATE INDEX without IF NOT EXISTS, or DROP INDEX without IF EXISTS, can stop a second run",why:`
    When a later statement of the migration fails, this statement stays applied. When the migration runs again, it stops
    here, because its first run has already created or dropped the object, and somebody has to clean up by hand.`,instead:"Add IF NOT EXISTS, or IF EXISTS to a DROP; never to a concurrent build, where it hides an invalid index.",manual:"sql-createindex.html",proof:{by:"second run"},visit:{*IndexStmt(index2,at2){let table2=nameOf(index2.relation);if(index2.concurrent||index2.if_not_exists||!index2.idxname||mayNotRun(at2))return;let name={schema:table2.schema,name:index2.idxname};if(preexistence(table2,at2)==="new"||at2.schema.cleared(name))return;let found2=secondRun(at2,`CREATE INDEX ${printName({name:index2.idxname})}`,"IF NOT EXISTS","already exists"),objects=[objectOn("index",index2.idxname,table2)];preexistence(table2,at2)==="existing"&&!isPartitioned(table2,at2)?yield{...found2,instead:`Build it concurrently, below:
${clearing(name)}`,objects}:yield{...found2,objects,...insertAfter(at2,"INDEX"," IF NOT EXISTS","Add IF NOT EXISTS",!1)}},*DropStmt(drop,at2){if(drop.removeType!=="OBJECT_INDEX"||drop.missing_ok||mayNotRun(at2))return;let names2=(drop.objects??[]).map(nameOfList),[name]=names2.filter(one=>at2.schema.age(one)!=="new");if(!name)return;let found2=secondRun(at2,`DROP INDEX ${printName(name)}`,"IF EXISTS","does not exist"),word=drop.concurrent?"CONCURRENTLY":"INDEX",objects=names2.map(indexObject),mended=insertAfter(at2,word," IF EXISTS","Add IF EXISTS",!1),repair=withWord(at2,[word],"IF EXISTS");yield{...found2,objects,...mended,...repair,...shownInCode(at2,repair)}}}});function isQuick2(node){let{IndexStmt,AlterTableStmt,CreateStmt}=node;return IndexStmt?!IndexStmt.concurrent&&!IndexStmt.relation?.inh:CreateStmt?!0:(AlterTableStmt?.cmds??[]).some(cmd=>"AlterTableCmd"in cmd&&isQuickCommand(cmd.AlterTableCmd))}function isQuickCommand({subtype,def}){if(subtype==="AT_AttachPartition"||subtype==="AT_ReplicaIdentity")return!0;let added3=def?.Constraint,unchecked2=added3?.contype==="CONSTR_CHECK"&&added3.skip_validation===!0;return!!added3?.indexname||added3?.contype==="CONSTR_FOREIGN"||unchecked2}function quickLock(at2){if(!(!isMomentary(at2)||at2.body&&at2.body.kind!=="do"))return locksOf(at2,at2.schema).find(({relation,mode})=>isAtLeast(mode,"ShareLock")&&preexistence(relation,at2)==="existing")}function isMomentary(at2){let{AlterTableStmt:alter}=at2.node;return isQuick2(at2.node)||isBuiltOnEmptied(at2)?!0:alter?lostIndexes(at2).length>0?!0:!alter.relation?.inh&&builtIndexes(alter).length>0&&isPartitioned(nameOf(alter.relation),at2):!1}function isBuiltOnEmptied(at2){let isBuiltLater=later=>{let table2=inOneBlock(at2,later)?builtOn(later):null;return table2!==null&&isTruncated(table2,at2)};return at2.kind==="TruncateStmt"&&at2.unit.statements.slice(at2.index+1).some(isBuiltLater)}function builtOn({node}){let{IndexStmt:index2,AlterTableStmt:alter}=node;return alter?builtIndexes(alter).length>0?nameOf(alter.relation):null:index2?nameOf(index2.relation):null}var rule_default71=defineRule({id:"missing-lock-timeout",severity:"notice",blocks:!0,onlyMigrations:!0,title:"A quick statement that needs a strong lock waits for it without limit, and everybody waits behind it",why:`
    While the statement waits for its lock behind one long transaction, all later statements on the table queue behind
    it, although the statement itself takes a millisecond. It also kills a concurrent build that runs on the table.`,instead:"Set a short lock_timeout before it, and retry when the timeout expires.",manual:"runtime-config-client.html#GUC-LOCK-TIMEOUT",proof:{by:"waiting"},*unit({statements}){for(let at2 of statements){let lock=quickLock(at2);if(!(!lock||(at2.settings.get("lock_timeout")?.ms??0)>0)&&!laterTimeout(at2)){yield{table:lock.relation,file:at2.file,span:at2.span,message:`Without lock_timeout this waits for ${printName(lock.relation)} behind any long transaction, and all others wait behind it`,instead:`Set a short timeout before it, and retry when it expires:
SET lock_timeout = '2s';`,...insteadOf(at2,[shortLockTimeout(at2),at2.text])};return}}}});function missingClass(index2,at2,postgres){let method=index2.accessMethod??"btree";if(!accessMethod(method,postgres))return null;let key={method,index:index2,at:at2,postgres};for(let element of keysOf(index2)){let named3=(element.opclass??[]).flatMap(stringsOf).at(-1),found2=named3===void 0?withoutDefault(element,key):misplaced(named3,element,key);if(found2)return found2}return null}function typeOf2({name,expr},{index:index2,at:at2,postgres}){let table2=nameOf(index2.relation),names2=namesFor(table2,at2,postgres);if(name===void 0){let{type}=typed(expr,names2);return type==="unknown"?null:type}let column=at2.schema.relation(table2)?.columns?.find(one=>one.name===name);return names2.column(name)??(column&&vectorTypes.has(column.type)?column.type:null)}var vectorTypes=new Set(["vector","halfvec","sparsevec"]);function withoutDefault(element,key){let{method,at:at2,postgres}=key,type=typeOf2(element,key);if(type===null)return null;let classes=defaultClasses(method,type,postgres);if(classes.some(one=>one.extension===null||at2.schema.extension(one.extension))||vectorTypes.has(type)&&classes.length>0)return null;let extension=classes[0]?.extension??null,what=element.name??"the expression";return{message:`${method} has no default operator class for ${what}, which is ${type==="anyenum"?"an enum":type}`,instead:remedy(method,type,extension),extension}}function remedy(method,type,extension){return method==="gin"&&/^(text|varchar|bpchar)$/.test(type)?"To search in text, name gin_trgm_ops of pg_trgm: USING gin (name gin_trgm_ops).":method==="hnsw"?"Name the distance that the queries order by: (embedding vector_cosine_ops).":type==="json"?"Make the column jsonb, or index an expression: ((data ->> 'key')).":extension!==null?`Write CREATE EXTENSION IF NOT EXISTS ${extension} before it, or use btree.`:"Use an access method that has one: btree for ordered types, gin for jsonb and arrays, gist for ranges and points."}function misplaced(named3,element,key){let{method,postgres}=key,known3=classesNamed(named3,postgres);if(known3.length===0)return null;let own3=known3.filter(one=>one.method===method),others=[...new Set(known3.map(one=>one.method))].join(" and ");if(own3.length===0)return{message:`${named3} is an operator class for ${others}, not for ${method}`,instead:`Write USING ${others}, or leave ${named3} out.`,extension:null};let type=typeOf2(element,key);return type===null||own3.some(one=>vectorTypes.has(one.type)||accepts(one.type,type,postgres))?null:{message:`${named3} does not take ${element.name??"the expression"}, which is ${type}`,instead:`Leave ${named3} out, or name one for ${type}.`,extension:null}}function*ofConstraints2(relation,at2,settings2){for(let key of keyConstraintsOf(at2)){let words5=`The ${key.words} of ${printName(key.table)}`,[first2]=withoutClass(words5,indexOfConstraint(key,relation),schemaAfter(at2),at2,settings2);if(first2){yield first2;return}}}function*withoutClass(words5,index2,schema,at2,{postgres}){let found2=missingClass(index2,{schema},postgres);if(!found2)return;let maybe=found2.extension!==null&&!at2.schema.sure;yield{span:at2.span,message:`${words5} fails: ${found2.message}${maybe?` without ${found2.extension}`:""}`,instead:found2.instead,...maybe?{severity:"notice"}:{}}}var rule_default72=defineRule({id:"missing-operator-class",severity:"error",fails:!0,title:"An index needs an operator class that its column's type does not have",why:`
    An operator class tells an access method how to compare the values of a type. If the type has none for the access
    method, or the named one belongs to another access method or type, PostgreSQL refuses the index (SQLSTATE 42704,
    42804).`,instead:"Name an operator class that fits, or use another access method.",manual:"indexes-opclass.html",proof:{by:"failure",given:"extensions"},visit:{*IndexStmt(index2,at2,settings2){yield*withoutClass(`CREATE INDEX ${indexWords(index2)}`,index2,at2.schema,at2,settings2)},*CreateStmt({relation},at2,settings2){yield*ofConstraints2(relation,at2,settings2)},*AlterTableStmt({relation},at2,settings2){yield*ofConstraints2(relation,at2,settings2)}}});function commentsOf({text},[start,end]){let comments=[];for(let at2=start;at2<end;){let next=nextQuoteOrComment(text,at2,end);if(next>=end)break;let stop=endOfLexeme(text,next,end),to=stop<0?~stop:stop,opener=text.slice(next,next+2);(opener==="--"||opener==="/*")&&comments.push({span:[next,to],text:text.slice(next,to)}),at2=to}return comments}var interesting=/['"$]|--|\/\*|[A-Za-z_\u0080-\uffff]/g;function nextQuoteOrComment(text,at2,end){interesting.lastIndex=at2;let found2=interesting.exec(text);return found2===null?end:Math.min(found2.index,end)}function isMadeBy(version,{by}){return startsOf(version).get(by.file)?.has(by.span[0])===!0}var startsOf=forLast(version=>{let starts=new Map;for(let{statements}of[...version.up,...version.down])for(let{file,span}of statements){let known3=starts.get(file)??new Set;starts.set(file,known3.add(span[0]))}return starts});function isUndone(made,version){let{after,afterDown}=version,back=wayBackOf(version)(made.table),names2=laterNames(made.name,back.renamed).map(({to})=>to),place={schema:back.schema,name:back.table},now=afterDown?.relation(place);return(now?isOlder(now,place,names2.at(-1)??"",version):after.relation(made.table)!==void 0)||back.isDropped(names2)}function isOlder(now,table2,name,{before}){let old=before.relation(table2);return!old||sameOrigin(old,now)?!1:!old.constraints||firstOf(old.constraints.having(constraintNamed(name)))!==void 0}function sameOrigin({by:a},{by:b}){return a.file.path===b.file.path&&a.direction===b.direction&&a.span[0]===b.span[0]}var wayBackOf=forLast(({down})=>{let events=eventsIn(down),drops=lastDrops(down),known3=new Map;return table2=>{let key=`${table2.schema??""}\0${table2.name}`,found2=known3.get(key)??followed(table2,events,drops);return known3.set(key,found2),found2}});function eventsIn(down){let events=new Map,at2=0;for(let{statements}of down)for(let{node}of statements){let{RenameStmt,AlterObjectSchemaStmt}=node,found2=RenameStmt??AlterObjectSchemaStmt,name=found2?.relation?.relname;!found2||name===void 0||noteIn(events,name,{at:at2++,node:found2})}return events}function noteIn(lists,key,item){let own3=lists.get(key);own3?own3.push(item):lists.set(key,[item])}function renamingsIn(units){let renamed=new Map,at2=0;for(let{statements}of units)for(let{node}of statements){let{RenameStmt}=node,{renameType,relation,subname="",newname:to=""}=RenameStmt??{},isIndex2=renameType==="OBJECT_INDEX"||renameType==="OBJECT_TABLE",owner=isIndex2?"":relation?.relname??"",own3=renamed.get(owner)??new Map;(isIndex2||renameType==="OBJECT_TABCONSTRAINT")&&noteIn(own3,isIndex2?relation?.relname??"":subname,{at:at2,to}),renamed.set(owner,own3),at2++}return renamed}function followed({schema,name},events,drops){let names2=[name],renamed=new Map,place=schema,passed=new Map,last=-1;for(;;){let own3=events.get(names2.at(-1)??"")??[],next=passed.get(names2.at(-1)??"")??0;for(;next<own3.length&&own3[next].at<=last;)next++;let event=own3[next];if(passed.set(names2.at(-1)??"",next+1),!event)break;let{at:at2,node}=event;last=at2;let{renameType,subname="",newname=""}=node;"newschema"in node?place=node.newschema:renameType==="OBJECT_TABCONSTRAINT"?noteIn(renamed,subname,{at:at2,to:newname}):renameType==="OBJECT_TABLE"&&names2.push(newname)}let tables=[...new Set(names2)],whole=tables.some(one=>drops.whole.has(one)),dropped5=new Set(tables.flatMap(one=>[...drops.constraints.get(one)?.keys()??[]]));return{schema:place,table:names2.at(-1)??name,renamed,isDropped:constraint=>whole||constraint.some(one=>dropped5.has(one))}}function laterNames(name,renamed,since=-1){let names2=[{at:since,to:name}];for(let last=names2[0];;){let next=renamed.get(last.to)?.find(one=>one.at>last.at);if(!next)return names2;names2.push(next),last=next}}function lastDrops(units){let whole=new Map,constraints=new Map,at2=0;for(let{statements}of units)for(let{node}of statements){let{AlterTableStmt,DropStmt}=node;if(DropStmt?.removeType==="OBJECT_TABLE")for(let object of DropStmt.objects??[])whole.set(nameOfList(object).name,at2);AlterTableStmt&&noteDrops(AlterTableStmt,at2,whole,constraints),at2++}return{whole,constraints}}function noteDrops(alter,at2,whole,constraints){let table2=nameOf(alter.relation).name;for(let{subtype,name=""}of commandsOf(alter)){if(subtype==="AT_DropColumn"&&whole.set(table2,at2),subtype!=="AT_DropConstraint")continue;let own3=constraints.get(table2)??new Map;constraints.set(table2,own3.set(name,at2))}}function standing(schema,table2,name){let owner=schema.relation(table2),there=schema.relation({schema:owner?.name.schema??table2.schema,name});if(there?.index)return{by:there.by,name,as:name,index:there.index,columns:[]};for(let{by,kind,columns:columns2}of owner?.constraints?.having(constraintNamed(name))??[])if(by&&kind!=="trigger")return{by,name,as:by.as,columns:columns2}}function replacedIn(version,table2,name){let{before,after}=version,[old,now]=[standing(before,table2,name),standing(after,table2,name)];if(!(!old||!now)&&isSameTable(before.relation(table2),after.relation(table2)))return isAlike(old,now)?"the same":{...old,keptAs:old.index?keptAs(old,table2,after):null}}function takenOver(version,table2,name){let{before,after}=version,now=standing(after,table2,name);if(now?.index?.constraint===void 0||isMadeBy(version,now))return;let old=firstOf(before.indexesHaving(table2,[madeAt(now.by.span)]),({by,index:index2})=>isSame(by,now.by)&&index2?.constraint===void 0&&isKept(now.index,index2));if(!old?.index)return;let own3=old.name.name;return{by:old.by,name:own3,as:own3,index:old.index,columns:[],keptAs:null}}function isRestored(old,table2,{after,afterDown,down}){if(!afterDown)return!1;let[owner,gone]=[after.relation(table2),afterDown.relation(table2)];if(owner&&!(gone&&sameOrigin(owner,gone)))return!0;let now=standing(afterDown,table2,old.name);if(!now)return!1;if(old.index||now.index)return isAlike(old,now);if(down.some(({migration})=>migration.derived))return!0;let made=standing(after,table2,old.name);return!made||!isSame(made.by,now.by)}function isSameTable(before,after){return before&&after?sameOrigin(before,after):before===after}function isAlike(a,b){if(a.index&&b.index)return mayBeSame(a.index.shape,b.index.shape)&&a.index.unique===b.index.unique&&a.index.nullsNotDistinct===b.index.nullsNotDistinct&&a.index.constraint===void 0==(b.index.constraint===void 0);if(a.index||b.index)return!1;let[former,later]=[a,b].map(constraintAgain);return former&&later?sameText(former,later):!1}function isSame(a,b){return a.file.path===b.file.path&&a.span[0]===b.span[0]}function keptAs(old,table2,after){let kept=firstOf(after.indexesHaving(table2,[madeAt(old.by.span)]),({by,index:index2})=>isSame(by,old.by)&&index2!==void 0&&isKept(old.index,index2));return kept&&kept.name.name!==old.name?kept.name.name:null}function isKept(old,now){return old!==void 0&&now!==void 0&&mayBeSame(old.shape,now.shape)&&old.unique===now.unique}function isTakenBackByItsMaker({version:{root},up},{file},name){return file.changed==="none"||up.some(({migration})=>migration.file.path===file.path)?!1:root.versions.find(each=>each.up.some(one=>one.file.path===file.path))?.down.some(each=>dropsIfThere(sqlOf(each),name))===!0}function sqlOf({sent,file,span}){return sent?sent.map(one=>one.kind==="message"?one.sql:"").join(`;
`):file.text.slice(...span)}function dropsIfThere(sql,name){let lexemes=lexemesOf(sql),word=at2=>lexemes[at2]?.text.toUpperCase()??"";return lexemes.some((_,at2)=>{if(word(at2)!=="DROP"||word(at2+1)!=="INDEX")return!1;let next=word(at2+2)==="CONCURRENTLY"?at2+3:at2+2;if(word(next)!=="IF"||word(next+1)!=="EXISTS")return!1;let end=lexemes.findIndex(({text},there)=>there>next&&text===";");return lexemes.slice(next+2,end<0?void 0:end).some(lexeme=>identifierOf(lexeme)===name)})}var undoing=forLast(version=>{let standing2=madeIn(version).filter(one=>outlives(one,version)),mismatches=mismatchesOf(version,standing2),meant=new Set(mismatches.map(one=>one.meant)),left=standing2.filter(one=>!meant.has(one));return{left:withTables(left,version),mismatches}}),madeIn=forLast(version=>version.up.flatMap(unit=>unit.statements.flatMap(madeBy).flatMap(made=>standsAs(namedAfter(version,made),version))));function withTables(left,version){let tables=new Set;return left.flatMap(made=>{let table2=version.after.relation(made.table);if(!table2||table2.maybe||!isMadeBy(version,table2))return[made];let key=printName(table2.name);if(tables.has(key))return[];tables.add(key);let view=table2.kind==="matview"?{isView:!0}:{};return[{...made,...view,kind:"table",name:made.table.name}]})}function madeBy(statement){let{IndexStmt,AlterTableStmt}=statement.node;if(statement.body&&statement.body.kind!=="do")return[];if(IndexStmt){let table3=nameOf(IndexStmt.relation);return[{kind:"index",name:IndexStmt.idxname||defaultIndexName(table3.name,shapeOf(IndexStmt)),table:table3,statement}]}if(AlterTableStmt?.objtype!=="OBJECT_TABLE")return[];let table2=nameOf(AlterTableStmt.relation);return(AlterTableStmt.cmds??[]).flatMap(cmd=>{let def="AlterTableCmd"in cmd?cmd.AlterTableCmd.def:void 0;if(!def||!("Constraint"in def))return[];let name=def.Constraint.conname||def.Constraint.indexname;return name?[{kind:"constraint",name,table:table2,statement}]:[]})}function standsAs({made,since},version){let{after}=version;if(after.relation(made.table)?.persistence==="temporary")return[];let name=placed(made,version),there=after.relation(name);if(made.kind==="index"&&(!there||isLaters(there,made,version)))return[];if(made.kind==="constraint"&&takenBack(made,since,version))return[];if(made.kind==="index"&&there?.index?.constraint!==void 0)return[];let taken2=takenOver(version,made.table,made.name);if(taken2&&isTakenBackByItsMaker(version,taken2.by,taken2.name))return[{...made,replaces:taken2,replacedGoes:!0}];let replaces=taken2??replacedIn(version,made.table,made.name);return replaces!==void 0?replaces==="the same"?[]:[{...made,replaces}]:version.before.relation(name)?[]:[made]}function isLaters(there,{statement},version){let{by}=there;return!(by.file===statement.file&&by.span[0]===statement.span[0])&&there.index!==void 0&&isMadeBy(version,there)}function namedAfter(version,made){let{statement,name,table:table2,kind}=made,{starts,renamed}=changesIn3(version),at2=(starts.get(statement.unit)??0)+statement.index,own3=renamed.get(kind==="index"?"":table2.name),{to,at:since}=(own3?laterNames(name,own3,at2):[]).at(-1)??{to:name,at:at2};return{made:{...made,name:to},since}}function placed(made,{after}){return{schema:after.relation(made.table)?.name.schema??made.table.schema,name:made.name}}function outlives(made,version){let{after,afterDown}=version,name=placed(made,version);if(!afterDown)return mentionedInComment(made)!==!0;if(made.replaces)return!isRestored(made.replaces,made.table,version)&&!(made.replacedGoes&&!afterDown.relation(name));let now=afterDown.relation(name);return after.relation(name)?now!==void 0&&!isOldByAnotherName(now,made.table,version.before,afterDown):!isUndone(made,version)}function isOldByAnotherName(now,table2,before,afterDown){let alike2=now.index?before.indexesHaving(table2,[definedLike(now.index.shape)]):[];return firstOf(alike2,({name,index:index2})=>index2?.unique===now.index?.unique&&index2!==void 0&&now.index!==void 0&&mayBeSame(index2.shape,now.index.shape)&&!afterDown.relation(name))!==void 0}function takenBack({table:table2,name},since,version){let{drops}=changesIn3(version);return Math.max(drops.whole.get(table2.name)??-1,drops.constraints.get(table2.name)?.get(name)??-1)>since}var changesIn3=forLast(({up})=>{let starts=new Map,next=0;for(let unit of up)starts.set(unit,next),next+=unit.statements.length;return{drops:lastDrops(up),renamed:renamingsIn(up),starts}});function mentionedInComment({name,statement}){let{rollback,span}=statement.migration;return rollback.place!=="comment"?!1:remarksOf(statement.unit).indexOf(name,statement.span[1]-span[0])>=0}var remarksOf=forLast(({migration:{file,span}})=>{let parts=[],at2=span[0];for(let comment of commentsOf(file,span))parts.push(" ".repeat(comment.span[0]-at2),comment.text),at2=comment.span[1];return parts.join("")});function mismatchesOf(version,standing2){let free=new Set(standing2.filter(one=>one.kind==="index"));return version.down.flatMap(unit=>unit.statements.flatMap(drop=>droppedIndexes(drop).flatMap(name=>{if(drop.schema.relation(name)||version.afterDown?.relation(name))return[];let meant=closest(free,name);return!meant||meant.name===name.name&&drop.schema.gone(name)?[]:(free.delete(meant),[{drop,name,meant}])})))}var comparable=200;function closest(free,name){return(free.size>comparable?[]:[...free]).filter(one=>alike(one,name)).sort((a,b)=>far(a,name)-far(b,name))[0]}function droppedIndexes({node}){let{DropStmt}=node;return DropStmt?.removeType==="OBJECT_INDEX"?(DropStmt.objects??[]).map(nameOfList):[]}function far(made,name){return distance(made.name,name.name)}function alike(made,name){return far(made,name)<=Math.max(made.name.length,name.name.length)/2}function fullName({table:table2,name}){return{schema:table2.schema,name}}function restoring(made,old){let partitioned=isPartitioned(made.table,made.statement);return(old.index===void 0||old.index.constraint!==void 0?constraintBack(made,old,partitioned):indexBack(made,old,partitioned))??[dropped4(made,partitioned),`-- Then create ${quoteIdentifier(made.name)} again as it was.`]}function dropped4(made,partitioned){return made.kind==="constraint"?`${altering(made)} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(made.name)};`:`DROP INDEX ${partitioned?"":"CONCURRENTLY "}IF EXISTS ${printName(fullName(made))};`}function altering({table:table2}){return`ALTER TABLE ${printName(table2)}`}function indexBack(made,old,partitioned){if(old.name!==made.name&&old.index){let again2=indexAgain({by:old.by,index:old.index},old.name,!partitioned);return again2===null?null:[`${again2};`,dropped4(made,partitioned)]}let beside=old.keptAs??`${made.name}_old`,build=old.index&&indexAgain({by:old.by,index:old.index},beside,!partitioned);if(!build&&old.keptAs===null)return null;let from=printName({schema:made.table.schema,name:beside});return[...old.keptAs===null?[`${build};`]:[],dropped4(made,partitioned),`ALTER INDEX ${from} RENAME TO ${quoteIdentifier(made.name)};`]}function constraintBack(made,old,partitioned){let name=quoteIdentifier(made.name);if(old.keptAs!==null)return[dropped4(made,partitioned),`${altering(made)} RENAME CONSTRAINT ${quoteIdentifier(old.keptAs)} TO ${name};`];let definition=constraintAgain(old);if(definition===null)return null;if(made.kind==="index")return[dropped4(made,partitioned),`${altering(made)} ADD CONSTRAINT ${name} ${definition};`];let swap=`${altering(made)} DROP CONSTRAINT IF EXISTS ${name}, ADD CONSTRAINT ${name}`;if(old.index)return overIndex(made,old,definition,swap,partitioned);if(partitioned)return[`${swap} ${definition};`];let unchecked2=definition.replace(/\s+NOT\s+VALID$/i,"");return[`${swap} ${unchecked2} NOT VALID;`,`${altering(made)} VALIDATE CONSTRAINT ${name};`]}function overIndex(made,old,definition,swap,partitioned){let[kind]=/^(?:UNIQUE|PRIMARY\s+KEY)/i.exec(definition)??[],beside=`${made.name}_old`,build=kind&&old.index&&!partitioned&&indexAgain({by:old.by,index:old.index},beside,!0);if(!build)return[`${swap} ${definition};`];let[late=""]=/\s(?:NOT\s+)?DEFERRABLE\b.*$|\sINITIALLY\s.*$/is.exec(definition)??[];return[`${build};`,`${swap} ${kind} USING INDEX ${quoteIdentifier(beside)}${late};`]}function rollbackSql(left,version){let[first2]=left;if(!first2)return"";let{rollback}=first2.statement.migration,prefix=rollback.heading?.endsWith(" ")?rollback.heading:"",lines=[...left].reverse().flatMap(undo).map(sql=>prefix+(prefix?sql.replaceAll(`
`,`
${prefix}`):sql)),outside=outsideOf(lines,version,first2.statement.migration);if(outside&&!outside.several&&lines.length>1)return inFilesOfTheirOwn(lines,outside);let marked=opens(outside,rollback)&&(outside.several||lines.length===1),isBegun=rollback.present||prefix!=="",heading=marked?[outside.marker]:isBegun?[]:[rollback.heading??[]].flat();return`${rollback.place==="none"?"Keep the rollback at hand":`Write into ${rollback.where}`}:
${[...heading,...lines].join(`
`)}${marked?"":noteOf(outside)}`}function undoStatements(left){let lines=[...left].reverse().flatMap(undo),statements=lines.some(sql=>sql.startsWith("--"))?[]:lines.map(sql=>({sql:sql.replace(/;$/,"")})),restored=left.filter(({replacedGoes})=>!replacedGoes);return{statements,restores:restored.flatMap(({replaces})=>replaces?.by.file.path??[])}}function inFilesOfTheirOwn(lines,{tool}){return`${tool} runs one concurrent statement per file. Give each step a migration of its own, with one of these as its rollback, the last step's first:
${lines.join(`
`)}`}function opens(outside,{present,place,heading}){return present||outside?.marker===void 0?!1:place==="file"||heading!==void 0&&outside.marker.startsWith(heading)}function outsideOf(lines,version,up){let{execution,advice}=version.down[0]?.migration??up.rollback.unwritten??up;return execution==="autocommit"||!lines.some(line=>line.includes("CONCURRENTLY"))||lines.length===1&&version.down.length===0&&(execution==="one-query"||execution==="automatic")?null:{...advice,tool:up.tool}}function noteOf(outside){return outside===null?"":`
DROP INDEX CONCURRENTLY must run outside any transaction; with ${outside.tool}: ${outside.alone}.`}function wayBack(version){let made=madeIn(version).filter(one=>preexistence(one.table,one.statement)!=="new"),[first2]=made;if(!first2)return null;let{file,rollback}=first2.statement.migration,{left,mismatches}=undoing(version),written3=rollback.present&&left.length===0&&mismatches.length===0;return{file,sql:[...made].reverse().flatMap(undo).join(`
`),written:written3?rollback.where:null}}function undoSql(version){let made=withTables(madeIn(version),version),[first2]=made;if(!first2)return"";let lines=[...made].reverse().flatMap(undo);return lines.join(`
`)+noteOf(outsideOf(lines,version,first2.statement.migration))}function undo(made){if(made.replaces&&!made.replacedGoes)return restoring(made,made.replaces);if(made.kind==="constraint")return[`ALTER TABLE ${printName(made.table)} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(made.name)};`];let{statement,table:table2}=made;return made.kind==="table"?[`DROP ${made.isView?"MATERIALIZED VIEW":"TABLE"} IF EXISTS ${printName(table2)};`]:[`DROP INDEX ${isPartitioned(table2,statement)?"":"CONCURRENTLY "}IF EXISTS ${printName(fullName(made))};`]}function saying(missing,{present,refuses,place,where}){let left=listed(missing.filter(one=>one.replaces===void 0)),old=listed(missing.filter(one=>one.replaces!==void 0));if(refuses){let[undo3,bring2]=[left&&`undo ${left}`,old&&`bring back ${old} as before`];return`The rollback in ${where} only raises an error: it refuses to ${[undo3,bring2].filter(Boolean).join(" and ")}`}if(present){let leaves=left&&`leaves ${left} behind`,keeps=old&&`does not bring back ${old} as before`;return`The rollback in ${where} ${[leaves,keeps].filter(Boolean).join(" and ")}`}let[undo2,bring]=[left&&`undo ${left}`,old&&`bring back ${old} as before`];if(place==="none")return`Nothing says how to ${[undo2,bring].filter(Boolean).join(" and ")}`;let undoes=left&&`undoes ${left}`,brings=old&&`brings back ${old} as before`;return`Nothing ${[undoes,brings].filter(Boolean).join(" or ")}: there is no ${where.replace(/^the /,"")}`}function listed(objects){let names2=objects.map(({kind,isView,name,replaces})=>`${kind==="table"?isView?"materialized view ":"table ":""}${quoteIdentifier(replaces?.name??name)}`);return names2.length>3?`${names2.slice(0,3).join(", ")} and ${names2.length-3} more`:names2.join(", ")}var rule_default73=defineRule({id:"missing-rollback",severity:"warning",onlyMigrations:!0,title:"The rollback does not undo an index or constraint that the migration makes",why:`
    If the new index causes trouble, somebody who did not write the migration has to write its rollback under pressure,
    on a live database.`,instead:"Write the statement that undoes it where the migration tool keeps its rollbacks, and try it.",manual:"sql-dropindex.html",proof:{by:"rollback",differs:!0},*version(version){let{place,present}=version.up[0]?.migration.rollback??{};if(place==="file"&&present&&version.down.length===0)return;let{left}=undoing(version),missing=place==="none"?left.filter(one=>one.kind!=="table"):left,[first2]=missing;if(!first2)return;let{rollback}=first2.statement.migration;yield{file:first2.statement.file,span:first2.statement.span,severity:rollback.place==="none"?"notice":"warning",message:saying(missing,rollback),objects:missing.map(({kind,name,table:table2})=>kind==="table"?tableObject(table2):objectOn(kind,name,table2)),instead:rollbackSql(missing,version),...rollback.place==="none"||rollback.place==="comment"?{}:{replacement:{kind:"undo",...undoStatements(missing)}}}}});var views=new Set(["pg_indexes","pg_stat_user_indexes","pg_stat_all_indexes","pg_statio_user_indexes","pg_class"]),nameColumns=new Set(["indexname","indexrelname","relname"]);function*nameQuestions({statements}){for(let statement of statements){let select=statement.node.SelectStmt;if(!select?.whereClause)continue;let relations=[...nodesIn({from:select.fromClause})].flatMap(([kind,node])=>kind==="RangeVar"?[node.relname??""]:[]);if(relations.length!==1||!views.has(relations[0]??"")||relations[0]==="pg_class"&&!/\brelkind\s*=\s*'[iI]'/.test(statement.text))continue;let byName=[...nodesIn({where:select.whereClause})].flatMap(([kind,node])=>kind==="A_Expr"?[node]:[]).filter(({lexpr})=>isNameColumn(lexpr)),byTable=relations[0]==="pg_indexes"&&/\btablename\b/i.test(statement.text);byName.length===0&&!byTable||(yield{statement,patterns:byName.flatMap(patternOf)})}}function isNameColumn(node){let name=node&&"ColumnRef"in node?node.ColumnRef.fields?.flatMap(stringsOf).at(-1):void 0;return name!==void 0&&nameColumns.has(name)}function patternOf({kind,name,rexpr}){if(kind!=="AEXPR_LIKE"&&kind!=="AEXPR_ILIKE")return[];if(name?.flatMap(stringsOf).at(-1)?.startsWith("!")||!rexpr||!("A_Const"in rexpr))return[];let pattern=rexpr.A_Const.sval?.sval;return pattern===void 0?[]:[pattern]}function likePattern(pattern){let source=pattern.replace(/\\?[\s\S]/g,char=>char==="%"?".*":char==="_"?".":char.replace("\\","").replace(/[.*+?^${}()|[\]\\/]/g,"\\$&")),fitting=new RegExp(`^${source.replace(/(?:\.\*)+/g,".*")}$`,"i");return name=>fitting.test(name)}var isVerifying=/\bverif(?:y|ied|ies|ication)\b|\bconfirm|\bshould exist\b|\bcreated\b|\bcompletion\b|\ball \d+ index/i,isBefore=/\brollback\b|\bdon'?t already\b|\bbefore\b|\bremoved\b|\bdropped\b|\bpre-|\bexisting\b|\busage\b|\bmonitor/i;function*blindVerifications(runbook){let{file}=runbook;if(/\bconcurrent(?:ly)?\b/i.test(file.text))for(let{statement}of nameQuestions(runbook)){if(/\bindis(?:valid|ready)\b/i.test(statement.text))continue;let above=remarksAbove(runbook,statement.span[0]),said2=above===""?proseAbove(runbook,statement):above;isVerifying.test(said2)&&!isBefore.test(said2)&&(yield statement)}}var listing=/^\s*\\d(?:i\+?|\+)?(?:\s+[\w."*]+)?\s*;?\s*$/;function*blindListings(runbook){let{file,blocks,psql}=runbook;if(!/\bconcurrent(?:ly)?\b/i.test(file.text))return;let typed2=blocks.flatMap(({language,lines})=>language==="sql"?lines:[]),given=psql.flatMap(({strings})=>strings.map(({span})=>span)),shown2=[...typed2,...given].filter(span=>listing.test(file.text.slice(...span).replace(/^["']|["']$/g,""))).sort((a,b)=>a[0]-b[0]);for(let{span,heading}of sectionsOf(runbook)){let found2=shown2.find(([at2])=>span[0]<=at2&&at2<span[1]);if(!found2||/\binvalid\b|\bindisvalid\b/i.test(file.text.slice(...span)))continue;let said2=`${heading?.text??""} ${proseAbove(runbook,{span:found2})}`;isVerifying.test(said2)&&!isBefore.test(said2)&&(yield{span:found2})}}var counted=/\bindex(?:es)?\b[^|\n]*\b(?:created|visible|listed|present|exists?)\b/i,counting=/(?<![\w\\])\\di?\+?(?!\w)|\bpg_(?:stat_user_)?indexes\b/;function*blindCriteria(runbook){let{file}=runbook;if(/\bconcurrent(?:ly)?\b/i.test(file.text)){for(let{span,passages}of sectionsOf(runbook))if(!/\binvalid\b|\bindisvalid\b|\bvalid\b/i.test(file.text.slice(...span)))for(let passage of passages){let at2=passage.span[0];for(let line of file.text.slice(...passage.span).split(`
`))counted.test(line)&&counting.test(line)&&!isBefore.test(line)&&(yield{span:[at2,at2+line.trimEnd().length]}),at2+=line.length+1}}}function proseAbove(runbook,{span}){let before=lastBefore(saidTexts(runbook),span[0]);return before&&span[0]-before.span[1]<200?before.text:""}var rule_default74=defineRule({id:"missing-validity-check",severity:"warning",title:"A runbook takes an index that is there for one that is valid",why:`
    A concurrent build that fails, is cancelled or loses its connection leaves an index behind that is INVALID: no query uses it
    and every write pays for it. pg_indexes and pg_stat_user_indexes list it as any other, so the check passes.`,instead:`SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = 'NAME':
    one row for each index, and true in each; or indexwright verify.`,manual:"sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",proof:{by:"none",because:"that both views list an invalid index is shown in test/proof/runbooks.test.ts"},*runbook(runbook){for(let{span}of blindVerifications(runbook))yield{span,message:"An index that a failed build left INVALID passes this check too"};for(let{span}of blindCriteria(runbook))yield{span,severity:"notice",message:"An index that a failed build left INVALID meets this criterion too"};for(let{span}of blindListings(runbook))yield{span,severity:"notice",message:"An index that a failed build left INVALID is listed here too, and only that word behind it tells"}}});function remedyFor(changing){return remedies.find(([part])=>part.test(changing))?.[1]??"Use an expression of IMMUTABLE functions only, or a column that the application fills and an index on that."}var remedies=[[/^(date_trunc|date_part|extract)\(/,"Name the time zone instead of using the session's: date_trunc('day', created_at AT TIME ZONE 'UTC')."],[/^date\(|^the cast from (timestamptz|date) to /,"Name the time zone instead of using the session's: ((created_at AT TIME ZONE 'UTC')::date)."],[/^to_tsvector\(/,"Name the configuration instead of using the session's: to_tsvector('english', body)."],[/^concat(_ws)?\(|^format\(/,"Join text with ||, which is immutable: (first_name || ' ' || last_name), with coalesce() where a column may be null."],[/^unaccent$/,"Wrap it in a function of your own that is declared IMMUTABLE and names everything with its schema: SELECT public.unaccent('public.unaccent', $1)."],[/^the cast from \S+ to (date|timestamp|timestamptz|time)$|^to_(date|timestamp)\(/,"Store the date in a column of its own type and index that: reading it from text depends on the session's DateStyle."],[/^the cast from an enum/,"Index the column itself: an enum has operators of its own, while its labels may be renamed."]];var rule_default75=defineRule({id:"non-immutable-index-expression",severity:"error",fails:!0,title:"An index over an expression that is not immutable is refused",why:`
    An index stores the value that its expression had when the row was written. PostgreSQL refuses an expression whose
    value may change later, because it depends on the time zone, the language or another setting (SQLSTATE 42P17).`,instead:"Use an expression of IMMUTABLE functions only.",manual:"xfunc-volatility.html",proof:{by:"failure"},visit:ofEveryIndex(function*({index:index2,does,at:at2},{postgres}){let names2=namesFor(nameOf(index2.relation),at2,postgres);for(let{expr}of keysOf(index2)){let{changing}=typed(expr,names2);if(changing!==null){yield{span:at2.span,message:`${does} fails: ${changing} is not immutable`,instead:remedyFor(changing)};return}}})});var rule_default76=defineRule({id:"non-immutable-index-predicate",severity:"error",fails:!0,title:"A partial index whose WHERE is not immutable is refused",why:`
    Whether a row belongs in the index is decided when the row is written, and never again. PostgreSQL refuses a
    predicate whose result may change later, such as one with now() (SQLSTATE 42P17).`,instead:`
    Write a fixed date and rebuild the index from time to time, or index the column without a predicate: a range
    condition on it reads only that part of the index.`,manual:"indexes-partial.html",proof:{by:"failure"},visit:ofEveryIndex(function*({index:index2,does,at:at2},{postgres}){let{changing}=typed(index2.whereClause,namesFor(nameOf(index2.relation),at2,postgres));changing!==null&&(yield{span:at2.span,message:`${does} fails: ${changing} in its WHERE is not immutable`})})});function nullComparison(condition){let{BoolExpr,A_Expr}=condition??{};if(BoolExpr){if(BoolExpr.boolop!=="AND_EXPR")return null;for(let argument of BoolExpr.args??[]){let found2=nullComparison(argument);if(found2)return found2}return null}if(A_Expr?.kind!=="AEXPR_OP")return null;let{name,lexpr,rexpr}=A_Expr,operator=(name??[]).flatMap(stringsOf).at(-1)??"";if(!["=","<>","!="].includes(operator))return null;let other=isNull(rexpr)?lexpr:isNull(lexpr)?rexpr:void 0;return other?{column:"ColumnRef"in other?(other.ColumnRef.fields??[]).flatMap(stringsOf).join("."):"the expression",operator}:null}function isNull(node){return node!==void 0&&"A_Const"in node&&node.A_Const.isnull===!0}var rule_default77=defineRule({id:"null-comparison-in-predicate",severity:"error",title:"A partial index whose WHERE compares with NULL is always empty",why:`
    = NULL and <> NULL are never true, whatever the column holds. PostgreSQL accepts the predicate, builds an index
    without a single entry, and no query uses it; a UNIQUE one enforces nothing.`,instead:"Write IS NULL or IS NOT NULL.",manual:"functions-comparison.html",proof:{by:"state",shows:"the index has no entry, although its table has rows"},visit:ofEveryIndex(function*({index:index2,words:words5,at:at2}){let found2=nullComparison(index2.whereClause);found2&&(yield{span:at2.span,message:`${words5} stays empty: ${found2.column} ${found2.operator} NULL is never true`,instead:`Write ${found2.column} ${found2.operator==="="?"IS NULL":"IS NOT NULL"}.`})})});var rule_default78=defineRule({id:"option-ignored-by-tool",severity:"warning",title:"An option that the migration tool ignores makes another index than the one that is written",why:`
    Migration tools in code take options for several databases and of several versions, and silently ignore those that
    they do not write for PostgreSQL. The migration runs, and the index is not what its author meant.`,instead:"Write the statement as SQL, with the tool's call for it.",manual:"sql-createindex.html",proof:{by:"none",because:"it is about the migration tool, whose statements are compared without the option"},*unit({migration:{file,sent=[]}}){for(let{call:call2,ignored=[]}of sent)for(let{name,effect,instead}of ignored)yield{file,span:call2,message:`The option ${name} is ignored: ${effect}`,instead}}});var reading="scan under ACCESS EXCLUSIVE";function otherBlocking(at2){let{AlterTableStmt:alter,LockStmt:lock}=at2.node;return lock?locked(at2):alter?.objtype==="OBJECT_TABLE"?ofAlter2(alter,at2):[]}function locked(at2){return locksOf(at2,at2.schema).filter(({relation,mode})=>isAtLeast(mode,"ShareLock")&&preexistence(relation,at2)==="existing").map(({relation:table2})=>({at:at2,table:table2,words:`LOCK TABLE ${printTable(table2)}`,how:"held until its transaction ends"}))}function ofAlter2(alter,at2){let table2=nameOf(alter.relation);return preexistence(table2,at2)!=="existing"||isEmptied(table2,at2)?[]:commandsOf(alter).flatMap(command=>{let words5=scanned(command,table2,at2);return words5===null?[]:[{at:at2,table:table2,words:words5,how:reading}]})}function scanned({subtype,name,def},table2,at2){let added3=subtype==="AT_AddConstraint"?def?.Constraint:void 0;return added3?.contype==="CONSTR_CHECK"&&!added3.skip_validation?`ADD CONSTRAINT CHECK of ${printTable(table2)}`:subtype!=="AT_SetNotNull"||isNeverNull(name??"",table2,at2)?null:`SET NOT NULL of ${printTable(table2)}.${quoteIdentifier(name??"")}`}function isNeverNull(column,table2,{schema}){let known3=schema.relation(table2);return known3?.columns?.some(({name,notNull:notNull2})=>name===column&&notNull2)?!0:[...known3?.constraints?.having(constraintOver(column))??[]].some(({kind,valid})=>kind==="not null"&&valid)}function touchesIndexes({statements}){return statements.some(isAboutIndex)}function isAboutIndex({kind,node}){let{DropStmt:drop,AlterTableStmt:alter}=node;return kind==="IndexStmt"||kind==="ReindexStmt"?!0:drop?.removeType==="OBJECT_INDEX"||alter!==void 0&&builtIndexes(alter).length>0}var rule_default79=defineRule({id:"other-blocking-statements",severity:"notice",blocks:!0,onlyMigrations:!0,title:"A migration about indexes also holds a table while it reads every row for another reason",why:`
    A CHECK that is valid at once, SET NOT NULL without such a check, and LOCK TABLE keep others from a table as long as
    an index build would. They are outside of what is reviewed here, and named only where they stand beside an index.`,instead:`
    Add a CHECK as NOT VALID and VALIDATE it in another transaction; SET NOT NULL then trusts a valid CHECK (\u2026 IS NOT
    NULL).`,manual:"sql-altertable.html#SQL-ALTERTABLE-NOTES",proof:{by:"locks",mode:"ShareLock",blocks:["insert","update","delete"]},*unit(unit){if(!touchesIndexes(unit))return;let all=unit.statements.flatMap(otherBlocking),[first2]=all;if(!first2)return;let{line}=positionAt(first2.at.file,first2.at.span[0]),more2=all.length>1?` and ${all.length-1} more`:"";yield{file:first2.at.file,span:first2.at.span,table:first2.table,message:`The migration also blocks: ${first2.words} at ${line} (${first2.how})${more2}`}}});var rule_default80=defineRule({id:"out-of-order-migration",severity:"notice",title:"A new migration that sorts before an existing one is skipped or refused",why:`
    Where the later migration has been applied, the migration tool never runs the new one, or runs nothing at all. Two
    branches that each add a migration are both green, and stop the deployment once both are merged.`,instead:"Give the migration a number or a timestamp after the last one.",manual:"sql-createindex.html",proof:{by:"none",because:"it is about the migration tool, not about the server"},*version({version,up},{changeSet}){let[first2]=up,{versions,late}=version.root;if(!changeSet||late===void 0||!first2||first2.migration.file.changed!=="all")return;let later=versions.slice(versions.indexOf(version)+1).find(isOld),[old]=later?.up??[];if(!old)return;let{file,span}=first2.migration;yield{file,span:first2.statements[0]?.span??span,message:`${ownPart(file.path,old.file.path)} sorts before ${ownPart(old.file.path,file.path)}, which already exists: ${version.root.tool} ${late}`}}});function isOld({up,repeatable}){return!repeatable&&up.length>0&&up.every(one=>one.file.changed==="none")}function ownPart(path,other){let parts=path.split("/"),others=other.split("/");return parts.slice(parts.findIndex((part,at2)=>part!==others[at2])).join("/")}var rule_default81=defineRule({id:"oversized-btree-key",severity:"notice",title:"A btree index refuses rows whose key is longer than 2704 bytes",why:`
    An entry of a btree index must fit a third of a page. If a row is longer, CREATE INDEX fails, and so does every
    later INSERT of such a row (SQLSTATE 54000). The SQL does not say how long the texts get, so this is reported for
    columns whose names suggest whole texts: body, content, description, payload.`,instead:"Index md5(column) or left(column, 100), or use hash for equality and gin for searches.",manual:"btree.html",proof:{by:"failure",given:"rows"},visit:ofEveryIndex(function*({index:index2,words:words5,at:at2}){if((index2.accessMethod??"btree")!=="btree")return;let columns2=at2.schema.relation(nameOf(index2.relation))?.columns??[],written3=[...keysOf(index2),...includedOf(index2)].flatMap(one=>one.name??[]),long=columns2.find(one=>written3.includes(one.name)&&isUnbounded(one)&&holdsTexts(one.name));long&&(yield{span:at2.span,message:`${words5} refuses every row whose ${quoteIdentifier(long.name)} is longer than 2704 bytes`})})});function isUnbounded({type,modifiers}){return type==="text"||type==="bytea"||type==="varchar"&&(modifiers?.[0]??1/0)>2704}var texts=new Set(["body","content","contents","description","payload","html","markdown","transcript"]);function holdsTexts(name){return texts.has(name.split("_").at(-1)??"")}var rule_default82=defineRule({id:"partition-index-mismatch",severity:"error",fails:!0,title:"ATTACH PARTITION fails for an index that differs from its parent",why:`
    A partition's index is attached to the parent's only where both have the same columns, expressions, predicate and
    uniqueness, and its table is a partition of the parent's (SQLSTATE 42P17, 55000).`,instead:"Build the partition's index with the definition of the parent's.",manual:"sql-alterindex.html",proof:{by:"failure"},visit:{*AlterTableStmt(alter,at2){let parent=at2.schema.relation(nameOf(alter.relation));for(let{name}of partitionsIn(alter,"AT_AttachPartition")){let part=at2.schema.relation(nameOf(name)),[above,below]=[parent?.index,part?.index];if(!above||!below||(above.unique===below.unique||!above.unique)&&mayBeSame(above.shape,below.shape))continue;let[partName,other]=[part?.name.name??"",parent?.name.name??""];yield{span:at2.span,message:`ATTACH PARTITION fails: ${printName({name:partName})} and ${printName({name:other})} are defined differently`}}}}});var rule_default83=defineRule({id:"partition-index-not-attached",severity:"warning",title:"An index ON ONLY a partitioned table is invalid until every partition's index is attached",why:`
    ON ONLY creates the parent's index without the indexes of its partitions, and marks it INVALID. It becomes valid
    with the last ALTER INDEX \u2026 ATTACH PARTITION. Until then it does nothing, and a unique one enforces nothing across
    new partitions.`,instead:"Build an index on each partition and attach it.",manual:"ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",proof:{by:"state",shows:"the parent's index is not valid"},visit:{*IndexStmt(index2,at2){index2.relation?.inh||(yield*unattached(indexWords(index2),index2.idxname??"",nameOf(index2.relation),at2))},*AlterTableStmt(alter,at2){let table2=nameOf(alter.relation);if(!alter.relation?.inh)for(let{constraint,words:words5}of builtIndexes(alter)){let name=constraint.conname??"";yield*unattached(name?quoteIdentifier(name):`The ${words5}`,name,table2,at2)}}}});function*unattached(words5,index2,table2,at2){let{after}=at2.unit.version,name={schema:at2.schema.relation(table2)?.name?.schema,name:index2},partitions=after.relation(name)?after.partitions(table2):[],missing=partitions.filter(partition=>!after.indexes(partition.name).some(own3=>own3.index?.attachedTo&&sameName(own3.index.attachedTo,name))),[first2]=missing;if(!first2)return;let none=missing.length===partitions.length;yield{span:at2.span,message:`${words5} stays invalid: no index of ${printTable(first2.name)} is attached to it`,instead:`Build one on ${missing.length>1?"each partition":printTable(first2.name)}, and attach it: ALTER INDEX ${printName({name:index2})} ATTACH PARTITION \u2026;`,...none?{severity:"notice"}:{}}}function everyPartitionHas(shape,table2,at2){let partitions=at2.schema.partitions(table2),wanted=JSON.stringify(shape);return partitions.length>0&&partitions.every(partition=>firstOf(at2.schema.indexesHaving(partition.name,[definedLike(shape)]),({index:index2})=>JSON.stringify(index2?.shape)===wanted))}function builtApart(index2,at2){if(at2.schema.partitions(nameOf(index2.relation)).length>0)return!1;let first2=builtIn2(at2.unit).get(JSON.stringify(shapeOf(index2)));return first2!==void 0&&first2<at2.index}var builtIn2=forLast(({statements})=>{let places2=new Map;for(let{node,index:place}of statements){let{IndexStmt}=node;if(!IndexStmt?.concurrent)continue;let shape=JSON.stringify(shapeOf(IndexStmt));places2.has(shape)||places2.set(shape,place)}return places2});var rule_default84=defineRule({id:"partitioned-index-locks-all-partitions",severity:"error",blocks:!0,title:"CREATE INDEX on a partitioned table blocks writes to every partition",why:`
    PostgreSQL builds the index on one partition after the other, in one transaction: the SHARE locks on the parent and
    on all partitions are held until the last one is done. PostgreSQL refuses CONCURRENTLY on a partitioned table.`,instead:"Create the index ON ONLY the parent, build it concurrently on each partition, and attach those.",manual:"ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",proof:{by:"locks",mode:"ShareLock",blocks:["insert","update","delete"]},visit:{*IndexStmt(index2,at2){let table2=nameOf(index2.relation);!index2.relation?.inh||!isPartitioned(table2,at2)||preexistence(table2,at2)==="new"||everyPartitionHas(shapeOf(index2),table2,at2)||(yield{table:table2,span:at2.span,...builtApart(index2,at2)?{severity:"notice"}:{},message:`CREATE INDEX blocks every write to ${printName(table2)} and all its partitions while it builds`,instead:partitionRecipe(index2,at2),...partitionRepair(index2,at2),...buildOf(index2,table2,at2)})}}});function nullableKeys(index2,table2,{schema}){let relation=schema.relation(table2),facts=schema.relation({schema:relation?.name.schema??table2.schema,name:index2})?.index,isChecked=column=>firstOf(relation?.constraints?.having(constraintOver(column))??[],one=>one.kind==="not null"&&one.valid)!==void 0;return(facts?.shape.keys??[]).flatMap(({column})=>{let known3=relation?.columns?.find(one=>one.name===column);return known3&&!known3.notNull&&!isChecked(known3.name)?[known3.name]:[]})}var rule_default85=defineRule({id:"primary-key-using-nullable-index",severity:"warning",blocks:!0,title:"A primary key over a column that may be null scans the whole table while nobody can read it",why:`
    USING INDEX avoids the build, but the columns of a primary key must be NOT NULL as well. If they are not, ALTER
    TABLE makes them so, and reads every row under its ACCESS EXCLUSIVE lock to check them.`,instead:`
    Add a CHECK (\u2026 IS NOT NULL) that is NOT VALID, validate it, and then add the primary key, which trusts the check.`,manual:"sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",proof:{by:"locks",mode:"AccessExclusiveLock",blocks:["select","insert","update","delete"]},visit:{*AlterTableStmt(alter,at2){let table2=nameOf(alter.relation),key=addedConstraints(alter).find(one=>one.contype==="CONSTR_PRIMARY"&&one.indexname);if(!key||preexistence(table2,at2)==="new")return;let nullable=nullableKeys(key.indexname??"",table2,at2),[column]=nullable;if(column===void 0)return;let on=printName(table2),checks=nullable.map(nullableColumn=>{let name=quoteIdentifier(`${nullableColumn}_present`);return`ALTER TABLE ${on} ADD CONSTRAINT ${name} CHECK (${quoteIdentifier(nullableColumn)} IS NOT NULL) NOT VALID;
ALTER TABLE ${on} VALIDATE CONSTRAINT ${name};`});yield{table:table2,...workOn(table2,at2),span:at2.span,message:`The primary key reads all of ${on} while nobody else can: ${column} may be null`,instead:`Check that first while reads and writes go on, in separate transactions:
${checks.join(`
`)}`}}}});function*lateProgress(runbook){if(isAboutIndexes(runbook))for(let{span}of runbook.blocks.filter(({language})=>language==="shell")){let own3=runbook.psql.filter(call2=>span[0]<=call2.span[0]&&call2.span[1]<=span[1]),build=null;for(let call2 of own3){let sent=[...call2.strings.map(one=>one.span),...call2.input?[call2.input]:[]].flatMap(one=>statementsWithin(runbook,one)),asked2=build&&sent.find(statement=>asksForProgress(statement,runbook));build&&asked2&&!isElsewhere(runbook,build,call2)&&(yield{statement:asked2,build:build.span},build=null),builds2(call2,sent)&&(build=isInBackground(runbook,call2)?null:call2)}}}function asksForProgress({kind,text,span},runbook){return kind!=="SelectStmt"?!1:/\bpg_stat_progress_create_index\b/i.test(text)||/\bprogress\b/i.test(remarksAbove(runbook,span[0]))}function builds2({files},sent){return files.length>0||sent.some(({kind})=>kind==="IndexStmt"||kind==="ReindexStmt")}function isInBackground({file},{span}){return/^[^\n]*&[ \t]*(?:#.*)?(?:\n|$)/.test(file.text.slice(span[1]).replace(/&&/g,""))}function isElsewhere({file},build,{span}){let between=file.text.slice(build.span[1],span[0]);return/\b(?:another|other|second|separate|new|different)\s+(?:terminal|session|shell|window|tab|connection|pane)\b|\bmeanwhile\b/i.test(between)}var rule_default86=defineRule({id:"progress-query-after-build",severity:"notice",title:"The progress of a build is asked for when the build has ended",why:`
    psql comes back when its last statement is done, and the shell sends the next command then. A query for the progress that
    stands behind the build finds no row, which reads as if nothing were wrong, while the build is not watched at all.`,instead:`Ask in another terminal while the build runs, and say so: psql -c 'SELECT phase, blocks_done, blocks_total FROM
    pg_stat_progress_create_index', with \\watch 5 behind it. Or send the build into the background with &, and wait for it.`,manual:"progress-reporting.html#CREATE-INDEX-PROGRESS-REPORTING",proof:{by:"none",because:"that the view is empty after a build is shown in test/proof/runbooks.test.ts"},*runbook(runbook){for(let{statement,build}of lateProgress(runbook))yield{span:statement.span,message:`This is sent when psql of line ${positionAt(runbook.file,build[0]).line} has ended: no build is left to ask about`}}});var columns=`
information_schema.administrable_role_authorizations grantee,is_grantable,role_name
information_schema.applicable_roles grantee,is_grantable,role_name
information_schema.attributes attribute_default,attribute_name,attribute_udt_catalog,attribute_udt_name,attribute_udt_schema,character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,data_type,datetime_precision,dtd_identifier,interval_precision,interval_type,is_derived_reference_attribute,is_nullable,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,ordinal_position,scope_catalog,scope_name,scope_schema,udt_catalog,udt_name,udt_schema
information_schema.character_sets character_repertoire,character_set_catalog,character_set_name,character_set_schema,default_collate_catalog,default_collate_name,default_collate_schema,form_of_use
information_schema.check_constraint_routine_usage constraint_catalog,constraint_name,constraint_schema,specific_catalog,specific_name,specific_schema
information_schema.check_constraints check_clause,constraint_catalog,constraint_name,constraint_schema
information_schema.collation_character_set_applicability character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema
information_schema.collations collation_catalog,collation_name,collation_schema,pad_attribute
information_schema.column_column_usage column_name,dependent_column,table_catalog,table_name,table_schema
information_schema.column_domain_usage column_name,domain_catalog,domain_name,domain_schema,table_catalog,table_name,table_schema
information_schema.column_options column_name,option_name,option_value,table_catalog,table_name,table_schema
information_schema.column_privileges column_name,grantee,grantor,is_grantable,privilege_type,table_catalog,table_name,table_schema
information_schema.column_udt_usage column_name,table_catalog,table_name,table_schema,udt_catalog,udt_name,udt_schema
information_schema.columns character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,column_default,column_name,data_type,datetime_precision,domain_catalog,domain_name,domain_schema,dtd_identifier,generation_expression,identity_cycle,identity_generation,identity_increment,identity_maximum,identity_minimum,identity_start,interval_precision,interval_type,is_generated,is_identity,is_nullable,is_self_referencing,is_updatable,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,ordinal_position,scope_catalog,scope_name,scope_schema,table_catalog,table_name,table_schema,udt_catalog,udt_name,udt_schema
information_schema.constraint_column_usage column_name,constraint_catalog,constraint_name,constraint_schema,table_catalog,table_name,table_schema
information_schema.constraint_table_usage constraint_catalog,constraint_name,constraint_schema,table_catalog,table_name,table_schema
information_schema.data_type_privileges dtd_identifier,object_catalog,object_name,object_schema,object_type
information_schema.domain_constraints constraint_catalog,constraint_name,constraint_schema,domain_catalog,domain_name,domain_schema,initially_deferred,is_deferrable
information_schema.domain_udt_usage domain_catalog,domain_name,domain_schema,udt_catalog,udt_name,udt_schema
information_schema.domains character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,data_type,datetime_precision,domain_catalog,domain_default,domain_name,domain_schema,dtd_identifier,interval_precision,interval_type,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,scope_catalog,scope_name,scope_schema,udt_catalog,udt_name,udt_schema
information_schema.element_types character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,collection_type_identifier,data_type,datetime_precision,domain_default,dtd_identifier,interval_precision,interval_type,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,object_catalog,object_name,object_schema,object_type,scope_catalog,scope_name,scope_schema,udt_catalog,udt_name,udt_schema @14-16
information_schema.element_types character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,collection_type_identifier,data_type,datetime_precision,dtd_identifier,interval_precision,interval_type,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,object_catalog,object_name,object_schema,object_type,scope_catalog,scope_name,scope_schema,udt_catalog,udt_name,udt_schema @17-18
information_schema.enabled_roles role_name
information_schema.foreign_data_wrapper_options foreign_data_wrapper_catalog,foreign_data_wrapper_name,option_name,option_value
information_schema.foreign_data_wrappers authorization_identifier,foreign_data_wrapper_catalog,foreign_data_wrapper_language,foreign_data_wrapper_name,library_name
information_schema.foreign_server_options foreign_server_catalog,foreign_server_name,option_name,option_value
information_schema.foreign_servers authorization_identifier,foreign_data_wrapper_catalog,foreign_data_wrapper_name,foreign_server_catalog,foreign_server_name,foreign_server_type,foreign_server_version
information_schema.foreign_table_options foreign_table_catalog,foreign_table_name,foreign_table_schema,option_name,option_value
information_schema.foreign_tables foreign_server_catalog,foreign_server_name,foreign_table_catalog,foreign_table_name,foreign_table_schema
information_schema.information_schema_catalog_name catalog_name
information_schema.key_column_usage column_name,constraint_catalog,constraint_name,constraint_schema,ordinal_position,position_in_unique_constraint,table_catalog,table_name,table_schema
information_schema.parameters as_locator,character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,data_type,datetime_precision,dtd_identifier,interval_precision,interval_type,is_result,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,ordinal_position,parameter_default,parameter_mode,parameter_name,scope_catalog,scope_name,scope_schema,specific_catalog,specific_name,specific_schema,udt_catalog,udt_name,udt_schema
information_schema.referential_constraints constraint_catalog,constraint_name,constraint_schema,delete_rule,match_option,unique_constraint_catalog,unique_constraint_name,unique_constraint_schema,update_rule
information_schema.role_column_grants column_name,grantee,grantor,is_grantable,privilege_type,table_catalog,table_name,table_schema
information_schema.role_routine_grants grantee,grantor,is_grantable,privilege_type,routine_catalog,routine_name,routine_schema,specific_catalog,specific_name,specific_schema
information_schema.role_table_grants grantee,grantor,is_grantable,privilege_type,table_catalog,table_name,table_schema,with_hierarchy
information_schema.role_udt_grants grantee,grantor,is_grantable,privilege_type,udt_catalog,udt_name,udt_schema
information_schema.role_usage_grants grantee,grantor,is_grantable,object_catalog,object_name,object_schema,object_type,privilege_type
information_schema.routine_column_usage column_name,routine_catalog,routine_name,routine_schema,specific_catalog,specific_name,specific_schema,table_catalog,table_name,table_schema
information_schema.routine_privileges grantee,grantor,is_grantable,privilege_type,routine_catalog,routine_name,routine_schema,specific_catalog,specific_name,specific_schema
information_schema.routine_routine_usage routine_catalog,routine_name,routine_schema,specific_catalog,specific_name,specific_schema
information_schema.routine_sequence_usage routine_catalog,routine_name,routine_schema,sequence_catalog,sequence_name,sequence_schema,specific_catalog,specific_name,specific_schema
information_schema.routine_table_usage routine_catalog,routine_name,routine_schema,specific_catalog,specific_name,specific_schema,table_catalog,table_name,table_schema
information_schema.routines as_locator,character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,created,data_type,datetime_precision,dtd_identifier,external_language,external_name,interval_precision,interval_type,is_deterministic,is_implicitly_invocable,is_null_call,is_udt_dependent,is_user_defined_cast,last_altered,max_dynamic_result_sets,maximum_cardinality,module_catalog,module_name,module_schema,new_savepoint_level,numeric_precision,numeric_precision_radix,numeric_scale,parameter_style,result_cast_as_locator,result_cast_char_max_length,result_cast_char_octet_length,result_cast_char_set_catalog,result_cast_char_set_name,result_cast_char_set_schema,result_cast_collation_catalog,result_cast_collation_name,result_cast_collation_schema,result_cast_datetime_precision,result_cast_dtd_identifier,result_cast_from_data_type,result_cast_interval_precision,result_cast_interval_type,result_cast_maximum_cardinality,result_cast_numeric_precision,result_cast_numeric_precision_radix,result_cast_numeric_scale,result_cast_scope_catalog,result_cast_scope_name,result_cast_scope_schema,result_cast_type_udt_catalog,result_cast_type_udt_name,result_cast_type_udt_schema,routine_body,routine_catalog,routine_definition,routine_name,routine_schema,routine_type,schema_level_routine,scope_catalog,scope_name,scope_schema,security_type,specific_catalog,specific_name,specific_schema,sql_data_access,sql_path,to_sql_specific_catalog,to_sql_specific_name,to_sql_specific_schema,type_udt_catalog,type_udt_name,type_udt_schema,udt_catalog,udt_name,udt_schema
information_schema.schemata catalog_name,default_character_set_catalog,default_character_set_name,default_character_set_schema,schema_name,schema_owner,sql_path
information_schema.sequences cycle_option,data_type,increment,maximum_value,minimum_value,numeric_precision,numeric_precision_radix,numeric_scale,sequence_catalog,sequence_name,sequence_schema,start_value
information_schema.table_constraints constraint_catalog,constraint_name,constraint_schema,constraint_type,enforced,initially_deferred,is_deferrable,nulls_distinct,table_catalog,table_name,table_schema @15-18
information_schema.table_constraints constraint_catalog,constraint_name,constraint_schema,constraint_type,enforced,initially_deferred,is_deferrable,table_catalog,table_name,table_schema @14-14
information_schema.table_privileges grantee,grantor,is_grantable,privilege_type,table_catalog,table_name,table_schema,with_hierarchy
information_schema.tables commit_action,is_insertable_into,is_typed,reference_generation,self_referencing_column_name,table_catalog,table_name,table_schema,table_type,user_defined_type_catalog,user_defined_type_name,user_defined_type_schema
information_schema.transforms group_name,specific_catalog,specific_name,specific_schema,transform_type,udt_catalog,udt_name,udt_schema
information_schema.triggered_update_columns event_object_catalog,event_object_column,event_object_schema,event_object_table,trigger_catalog,trigger_name,trigger_schema
information_schema.triggers action_condition,action_order,action_orientation,action_reference_new_row,action_reference_new_table,action_reference_old_row,action_reference_old_table,action_statement,action_timing,created,event_manipulation,event_object_catalog,event_object_schema,event_object_table,trigger_catalog,trigger_name,trigger_schema
information_schema.udt_privileges grantee,grantor,is_grantable,privilege_type,udt_catalog,udt_name,udt_schema
information_schema.usage_privileges grantee,grantor,is_grantable,object_catalog,object_name,object_schema,object_type,privilege_type
information_schema.user_defined_types character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,data_type,datetime_precision,interval_precision,interval_type,is_final,is_instantiable,numeric_precision,numeric_precision_radix,numeric_scale,ordering_category,ordering_form,ordering_routine_catalog,ordering_routine_name,ordering_routine_schema,ref_dtd_identifier,reference_type,source_dtd_identifier,user_defined_type_catalog,user_defined_type_category,user_defined_type_name,user_defined_type_schema
information_schema.user_mapping_options authorization_identifier,foreign_server_catalog,foreign_server_name,option_name,option_value
information_schema.user_mappings authorization_identifier,foreign_server_catalog,foreign_server_name
information_schema.view_column_usage column_name,table_catalog,table_name,table_schema,view_catalog,view_name,view_schema
information_schema.view_routine_usage specific_catalog,specific_name,specific_schema,table_catalog,table_name,table_schema
information_schema.view_table_usage table_catalog,table_name,table_schema,view_catalog,view_name,view_schema
information_schema.views check_option,is_insertable_into,is_trigger_deletable,is_trigger_insertable_into,is_trigger_updatable,is_updatable,table_catalog,table_name,table_schema,view_definition
pg_aggregate aggcombinefn,aggdeserialfn,aggfinalextra,aggfinalfn,aggfinalmodify,aggfnoid,agginitval,aggkind,aggmfinalextra,aggmfinalfn,aggmfinalmodify,aggminitval,aggminvtransfn,aggmtransfn,aggmtransspace,aggmtranstype,aggnumdirectargs,aggserialfn,aggsortop,aggtransfn,aggtransspace,aggtranstype
pg_aios f_buffered,f_localmem,f_sync,handle_data_len,io_generation,io_id,length,off,operation,pid,raw_result,result,state,target,target_desc @18-18
pg_am amhandler,amname,amtype,oid
pg_amop amopfamily,amoplefttype,amopmethod,amopopr,amoppurpose,amoprighttype,amopsortfamily,amopstrategy,oid
pg_amproc amproc,amprocfamily,amproclefttype,amprocnum,amprocrighttype,oid
pg_attrdef adbin,adnum,adrelid,oid
pg_attribute attacl,attalign,attbyval,attcacheoff,attcollation,attcompression,attfdwoptions,attgenerated,atthasdef,atthasmissing,attidentity,attinhcount,attisdropped,attislocal,attlen,attmissingval,attname,attndims,attnotnull,attnum,attoptions,attrelid,attstattarget,attstorage,atttypid,atttypmod @14-17
pg_attribute attacl,attalign,attbyval,attcollation,attcompression,attfdwoptions,attgenerated,atthasdef,atthasmissing,attidentity,attinhcount,attisdropped,attislocal,attlen,attmissingval,attname,attndims,attnotnull,attnum,attoptions,attrelid,attstattarget,attstorage,atttypid,atttypmod @18-18
pg_auth_members admin_option,grantor,inherit_option,member,oid,roleid,set_option @16-18
pg_auth_members admin_option,grantor,member,roleid @14-15
pg_authid oid,rolbypassrls,rolcanlogin,rolconnlimit,rolcreatedb,rolcreaterole,rolinherit,rolname,rolpassword,rolreplication,rolsuper,rolvaliduntil
pg_available_extension_versions comment,installed,name,relocatable,requires,schema,superuser,trusted,version
pg_available_extensions comment,default_version,installed_version,name
pg_backend_memory_contexts free_bytes,free_chunks,ident,level,name,parent,total_bytes,total_nblocks,used_bytes @14-17
pg_backend_memory_contexts free_bytes,free_chunks,ident,level,name,path,total_bytes,total_nblocks,type,used_bytes @18-18
pg_cast castcontext,castfunc,castmethod,castsource,casttarget,oid
pg_class oid,relacl,relallfrozen,relallvisible,relam,relchecks,relfilenode,relforcerowsecurity,relfrozenxid,relhasindex,relhasrules,relhassubclass,relhastriggers,relispartition,relispopulated,relisshared,relkind,relminmxid,relname,relnamespace,relnatts,reloftype,reloptions,relowner,relpages,relpartbound,relpersistence,relreplident,relrewrite,relrowsecurity,reltablespace,reltoastrelid,reltuples,reltype @18-18
pg_class oid,relacl,relallvisible,relam,relchecks,relfilenode,relforcerowsecurity,relfrozenxid,relhasindex,relhasrules,relhassubclass,relhastriggers,relispartition,relispopulated,relisshared,relkind,relminmxid,relname,relnamespace,relnatts,reloftype,reloptions,relowner,relpages,relpartbound,relpersistence,relreplident,relrewrite,relrowsecurity,reltablespace,reltoastrelid,reltuples,reltype @14-17
pg_collation collcollate,collctype,collencoding,colliculocale,collicurules,collisdeterministic,collname,collnamespace,collowner,collprovider,collversion,oid @16-16
pg_collation collcollate,collctype,collencoding,colliculocale,collisdeterministic,collname,collnamespace,collowner,collprovider,collversion,oid @15-15
pg_collation collcollate,collctype,collencoding,collicurules,collisdeterministic,colllocale,collname,collnamespace,collowner,collprovider,collversion,oid @17-18
pg_collation collcollate,collctype,collencoding,collisdeterministic,collname,collnamespace,collowner,collprovider,collversion,oid @14-14
pg_config name,setting
pg_constraint conbin,condeferrable,condeferred,conenforced,conexclop,confdelsetcols,confdeltype,conffeqop,confkey,confmatchtype,confrelid,confupdtype,conindid,coninhcount,conislocal,conkey,conname,connamespace,connoinherit,conparentid,conperiod,conpfeqop,conppeqop,conrelid,contype,contypid,convalidated,oid @18-18
pg_constraint conbin,condeferrable,condeferred,conexclop,confdelsetcols,confdeltype,conffeqop,confkey,confmatchtype,confrelid,confupdtype,conindid,coninhcount,conislocal,conkey,conname,connamespace,connoinherit,conparentid,conpfeqop,conppeqop,conrelid,contype,contypid,convalidated,oid @15-17
pg_constraint conbin,condeferrable,condeferred,conexclop,confdeltype,conffeqop,confkey,confmatchtype,confrelid,confupdtype,conindid,coninhcount,conislocal,conkey,conname,connamespace,connoinherit,conparentid,conpfeqop,conppeqop,conrelid,contype,contypid,convalidated,oid @14-14
pg_conversion condefault,conforencoding,conname,connamespace,conowner,conproc,contoencoding,oid
pg_cursors creation_time,is_binary,is_holdable,is_scrollable,name,statement
pg_database datacl,datallowconn,datcollate,datcollversion,datconnlimit,datctype,datdba,datfrozenxid,dathasloginevt,daticurules,datistemplate,datlocale,datlocprovider,datminmxid,datname,dattablespace,encoding,oid @17-18
pg_database datacl,datallowconn,datcollate,datcollversion,datconnlimit,datctype,datdba,datfrozenxid,daticulocale,daticurules,datistemplate,datlocprovider,datminmxid,datname,dattablespace,encoding,oid @16-16
pg_database datacl,datallowconn,datcollate,datcollversion,datconnlimit,datctype,datdba,datfrozenxid,daticulocale,datistemplate,datlocprovider,datminmxid,datname,dattablespace,encoding,oid @15-15
pg_database datacl,datallowconn,datcollate,datconnlimit,datctype,datdba,datfrozenxid,datistemplate,datlastsysoid,datminmxid,datname,dattablespace,encoding,oid @14-14
pg_db_role_setting setconfig,setdatabase,setrole
pg_default_acl defaclacl,defaclnamespace,defaclobjtype,defaclrole,oid
pg_depend classid,deptype,objid,objsubid,refclassid,refobjid,refobjsubid
pg_description classoid,description,objoid,objsubid
pg_enum enumlabel,enumsortorder,enumtypid,oid
pg_event_trigger evtenabled,evtevent,evtfoid,evtname,evtowner,evttags,oid
pg_extension extcondition,extconfig,extname,extnamespace,extowner,extrelocatable,extversion,oid
pg_file_settings applied,error,name,seqno,setting,sourcefile,sourceline
pg_foreign_data_wrapper fdwacl,fdwhandler,fdwname,fdwoptions,fdwowner,fdwvalidator,oid
pg_foreign_server oid,srvacl,srvfdw,srvname,srvoptions,srvowner,srvtype,srvversion
pg_foreign_table ftoptions,ftrelid,ftserver
pg_group grolist,groname,grosysid
pg_hba_file_rules address,auth_method,database,error,file_name,line_number,netmask,options,rule_number,type,user_name @16-18
pg_hba_file_rules address,auth_method,database,error,line_number,netmask,options,type,user_name @14-15
pg_ident_file_mappings error,file_name,line_number,map_name,map_number,pg_username,sys_name @16-18
pg_ident_file_mappings error,line_number,map_name,pg_username,sys_name @15-15
pg_index indcheckxmin,indclass,indcollation,indexprs,indexrelid,indimmediate,indisclustered,indisexclusion,indislive,indisprimary,indisready,indisreplident,indisunique,indisvalid,indkey,indnatts,indnkeyatts,indnullsnotdistinct,indoption,indpred,indrelid @15-18
pg_index indcheckxmin,indclass,indcollation,indexprs,indexrelid,indimmediate,indisclustered,indisexclusion,indislive,indisprimary,indisready,indisreplident,indisunique,indisvalid,indkey,indnatts,indnkeyatts,indoption,indpred,indrelid @14-14
pg_indexes indexdef,indexname,schemaname,tablename,tablespace
pg_inherits inhdetachpending,inhparent,inhrelid,inhseqno
pg_init_privs classoid,initprivs,objoid,objsubid,privtype
pg_language lanacl,laninline,lanispl,lanname,lanowner,lanplcallfoid,lanpltrusted,lanvalidator,oid
pg_largeobject data,loid,pageno
pg_largeobject_metadata lomacl,lomowner,oid
pg_locks classid,database,fastpath,granted,locktype,mode,objid,objsubid,page,pid,relation,transactionid,tuple,virtualtransaction,virtualxid,waitstart
pg_matviews definition,hasindexes,ispopulated,matviewname,matviewowner,schemaname,tablespace
pg_namespace nspacl,nspname,nspowner,oid
pg_opclass oid,opcdefault,opcfamily,opcintype,opckeytype,opcmethod,opcname,opcnamespace,opcowner
pg_operator oid,oprcanhash,oprcanmerge,oprcode,oprcom,oprjoin,oprkind,oprleft,oprname,oprnamespace,oprnegate,oprowner,oprrest,oprresult,oprright
pg_opfamily oid,opfmethod,opfname,opfnamespace,opfowner
pg_parameter_acl oid,paracl,parname @15-18
pg_partitioned_table partattrs,partclass,partcollation,partdefid,partexprs,partnatts,partrelid,partstrat
pg_policies cmd,permissive,policyname,qual,roles,schemaname,tablename,with_check
pg_policy oid,polcmd,polname,polpermissive,polqual,polrelid,polroles,polwithcheck
pg_prepared_statements custom_plans,from_sql,generic_plans,name,parameter_types,prepare_time,result_types,statement @16-18
pg_prepared_statements custom_plans,from_sql,generic_plans,name,parameter_types,prepare_time,statement @14-15
pg_prepared_xacts database,gid,owner,prepared,transaction
pg_proc oid,proacl,proallargtypes,proargdefaults,proargmodes,proargnames,proargtypes,probin,proconfig,procost,proisstrict,prokind,prolang,proleakproof,proname,pronamespace,pronargdefaults,pronargs,proowner,proparallel,proretset,prorettype,prorows,prosecdef,prosqlbody,prosrc,prosupport,protrftypes,provariadic,provolatile
pg_publication oid,puballtables,pubdelete,pubgencols,pubinsert,pubname,pubowner,pubtruncate,pubupdate,pubviaroot @18-18
pg_publication oid,puballtables,pubdelete,pubinsert,pubname,pubowner,pubtruncate,pubupdate,pubviaroot @14-17
pg_publication_namespace oid,pnnspid,pnpubid @15-18
pg_publication_rel oid,prattrs,prpubid,prqual,prrelid @15-18
pg_publication_rel oid,prpubid,prrelid @14-14
pg_publication_tables attnames,pubname,rowfilter,schemaname,tablename @15-18
pg_publication_tables pubname,schemaname,tablename @14-14
pg_range rngcanonical,rngcollation,rngmultitypid,rngsubdiff,rngsubopc,rngsubtype,rngtypid
pg_replication_origin roident,roname
pg_replication_origin_status external_id,local_id,local_lsn,remote_lsn
pg_replication_slots active,active_pid,catalog_xmin,confirmed_flush_lsn,conflicting,database,datoid,failover,inactive_since,invalidation_reason,plugin,restart_lsn,safe_wal_size,slot_name,slot_type,synced,temporary,two_phase,two_phase_at,wal_status,xmin @18-18
pg_replication_slots active,active_pid,catalog_xmin,confirmed_flush_lsn,conflicting,database,datoid,failover,inactive_since,invalidation_reason,plugin,restart_lsn,safe_wal_size,slot_name,slot_type,synced,temporary,two_phase,wal_status,xmin @17-17
pg_replication_slots active,active_pid,catalog_xmin,confirmed_flush_lsn,conflicting,database,datoid,plugin,restart_lsn,safe_wal_size,slot_name,slot_type,temporary,two_phase,wal_status,xmin @16-16
pg_replication_slots active,active_pid,catalog_xmin,confirmed_flush_lsn,database,datoid,plugin,restart_lsn,safe_wal_size,slot_name,slot_type,temporary,two_phase,wal_status,xmin @14-15
pg_rewrite ev_action,ev_class,ev_enabled,ev_qual,ev_type,is_instead,oid,rulename
pg_roles oid,rolbypassrls,rolcanlogin,rolconfig,rolconnlimit,rolcreatedb,rolcreaterole,rolinherit,rolname,rolpassword,rolreplication,rolsuper,rolvaliduntil
pg_rules definition,rulename,schemaname,tablename
pg_seclabel classoid,label,objoid,objsubid,provider
pg_seclabels classoid,label,objname,objnamespace,objoid,objsubid,objtype,provider
pg_sequence seqcache,seqcycle,seqincrement,seqmax,seqmin,seqrelid,seqstart,seqtypid
pg_sequences cache_size,cycle,data_type,increment_by,last_value,max_value,min_value,schemaname,sequencename,sequenceowner,start_value
pg_settings boot_val,category,context,enumvals,extra_desc,max_val,min_val,name,pending_restart,reset_val,setting,short_desc,source,sourcefile,sourceline,unit,vartype
pg_shadow passwd,usebypassrls,useconfig,usecreatedb,usename,userepl,usesuper,usesysid,valuntil
pg_shdepend classid,dbid,deptype,objid,objsubid,refclassid,refobjid
pg_shdescription classoid,description,objoid
pg_shmem_allocations allocated_size,name,off,size
pg_shmem_allocations_numa name,numa_node,size @18-18
pg_shseclabel classoid,label,objoid,provider
pg_stat_activity application_name,backend_start,backend_type,backend_xid,backend_xmin,client_addr,client_hostname,client_port,datid,datname,leader_pid,pid,query,query_id,query_start,state,state_change,usename,usesysid,wait_event,wait_event_type,xact_start
pg_stat_all_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,last_idx_scan,relid,relname,schemaname @16-18
pg_stat_all_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,relid,relname,schemaname @14-15
pg_stat_all_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,total_analyze_time,total_autoanalyze_time,total_autovacuum_time,total_vacuum_time,vacuum_count @18-18
pg_stat_all_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @16-17
pg_stat_all_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @14-15
pg_stat_archiver archived_count,failed_count,last_archived_time,last_archived_wal,last_failed_time,last_failed_wal,stats_reset
pg_stat_bgwriter buffers_alloc,buffers_backend,buffers_backend_fsync,buffers_checkpoint,buffers_clean,checkpoint_sync_time,checkpoint_write_time,checkpoints_req,checkpoints_timed,maxwritten_clean,stats_reset @14-16
pg_stat_bgwriter buffers_alloc,buffers_clean,maxwritten_clean,stats_reset @17-18
pg_stat_checkpointer buffers_written,num_done,num_requested,num_timed,restartpoints_done,restartpoints_req,restartpoints_timed,slru_written,stats_reset,sync_time,write_time @18-18
pg_stat_checkpointer buffers_written,num_requested,num_timed,restartpoints_done,restartpoints_req,restartpoints_timed,stats_reset,sync_time,write_time @17-17
pg_stat_database active_time,blk_read_time,blk_write_time,blks_hit,blks_read,checksum_failures,checksum_last_failure,conflicts,datid,datname,deadlocks,idle_in_transaction_time,numbackends,parallel_workers_launched,parallel_workers_to_launch,session_time,sessions,sessions_abandoned,sessions_fatal,sessions_killed,stats_reset,temp_bytes,temp_files,tup_deleted,tup_fetched,tup_inserted,tup_returned,tup_updated,xact_commit,xact_rollback @18-18
pg_stat_database active_time,blk_read_time,blk_write_time,blks_hit,blks_read,checksum_failures,checksum_last_failure,conflicts,datid,datname,deadlocks,idle_in_transaction_time,numbackends,session_time,sessions,sessions_abandoned,sessions_fatal,sessions_killed,stats_reset,temp_bytes,temp_files,tup_deleted,tup_fetched,tup_inserted,tup_returned,tup_updated,xact_commit,xact_rollback @14-17
pg_stat_database_conflicts confl_active_logicalslot,confl_bufferpin,confl_deadlock,confl_lock,confl_snapshot,confl_tablespace,datid,datname @16-18
pg_stat_database_conflicts confl_bufferpin,confl_deadlock,confl_lock,confl_snapshot,confl_tablespace,datid,datname @14-15
pg_stat_gssapi credentials_delegated,encrypted,gss_authenticated,pid,principal @16-18
pg_stat_gssapi encrypted,gss_authenticated,pid,principal @14-15
pg_stat_io backend_type,context,evictions,extend_bytes,extend_time,extends,fsync_time,fsyncs,hits,object,read_bytes,read_time,reads,reuses,stats_reset,write_bytes,write_time,writeback_time,writebacks,writes @18-18
pg_stat_io backend_type,context,evictions,extend_time,extends,fsync_time,fsyncs,hits,object,op_bytes,read_time,reads,reuses,stats_reset,write_time,writeback_time,writebacks,writes @16-17
pg_stat_progress_analyze child_tables_done,child_tables_total,current_child_table_relid,datid,datname,delay_time,ext_stats_computed,ext_stats_total,phase,pid,relid,sample_blks_scanned,sample_blks_total @18-18
pg_stat_progress_analyze child_tables_done,child_tables_total,current_child_table_relid,datid,datname,ext_stats_computed,ext_stats_total,phase,pid,relid,sample_blks_scanned,sample_blks_total @14-17
pg_stat_progress_basebackup backup_streamed,backup_total,phase,pid,tablespaces_streamed,tablespaces_total
pg_stat_progress_cluster cluster_index_relid,command,datid,datname,heap_blks_scanned,heap_blks_total,heap_tuples_scanned,heap_tuples_written,index_rebuild_count,phase,pid,relid
pg_stat_progress_copy bytes_processed,bytes_total,command,datid,datname,pid,relid,tuples_excluded,tuples_processed,tuples_skipped,type @17-18
pg_stat_progress_copy bytes_processed,bytes_total,command,datid,datname,pid,relid,tuples_excluded,tuples_processed,type @14-16
pg_stat_progress_create_index blocks_done,blocks_total,command,current_locker_pid,datid,datname,index_relid,lockers_done,lockers_total,partitions_done,partitions_total,phase,pid,relid,tuples_done,tuples_total
pg_stat_progress_vacuum datid,datname,dead_tuple_bytes,delay_time,heap_blks_scanned,heap_blks_total,heap_blks_vacuumed,index_vacuum_count,indexes_processed,indexes_total,max_dead_tuple_bytes,num_dead_item_ids,phase,pid,relid @18-18
pg_stat_progress_vacuum datid,datname,dead_tuple_bytes,heap_blks_scanned,heap_blks_total,heap_blks_vacuumed,index_vacuum_count,indexes_processed,indexes_total,max_dead_tuple_bytes,num_dead_item_ids,phase,pid,relid @17-17
pg_stat_progress_vacuum datid,datname,heap_blks_scanned,heap_blks_total,heap_blks_vacuumed,index_vacuum_count,max_dead_tuples,num_dead_tuples,phase,pid,relid @14-16
pg_stat_recovery_prefetch block_distance,hit,io_depth,prefetch,skip_fpw,skip_init,skip_new,skip_rep,stats_reset,wal_distance @15-18
pg_stat_replication application_name,backend_start,backend_xmin,client_addr,client_hostname,client_port,flush_lag,flush_lsn,pid,replay_lag,replay_lsn,reply_time,sent_lsn,state,sync_priority,sync_state,usename,usesysid,write_lag,write_lsn
pg_stat_replication_slots slot_name,spill_bytes,spill_count,spill_txns,stats_reset,stream_bytes,stream_count,stream_txns,total_bytes,total_txns
pg_stat_slru blks_exists,blks_hit,blks_read,blks_written,blks_zeroed,flushes,name,stats_reset,truncates
pg_stat_ssl bits,cipher,client_dn,client_serial,issuer_dn,pid,ssl,version
pg_stat_subscription last_msg_receipt_time,last_msg_send_time,latest_end_lsn,latest_end_time,leader_pid,pid,received_lsn,relid,subid,subname @16-16
pg_stat_subscription last_msg_receipt_time,last_msg_send_time,latest_end_lsn,latest_end_time,leader_pid,pid,received_lsn,relid,subid,subname,worker_type @17-18
pg_stat_subscription last_msg_receipt_time,last_msg_send_time,latest_end_lsn,latest_end_time,pid,received_lsn,relid,subid,subname @14-15
pg_stat_subscription_stats apply_error_count,confl_delete_missing,confl_delete_origin_differs,confl_insert_exists,confl_multiple_unique_conflicts,confl_update_exists,confl_update_missing,confl_update_origin_differs,stats_reset,subid,subname,sync_error_count @18-18
pg_stat_subscription_stats apply_error_count,stats_reset,subid,subname,sync_error_count @15-17
pg_stat_sys_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,last_idx_scan,relid,relname,schemaname @16-18
pg_stat_sys_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,relid,relname,schemaname @14-15
pg_stat_sys_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,total_analyze_time,total_autoanalyze_time,total_autovacuum_time,total_vacuum_time,vacuum_count @18-18
pg_stat_sys_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @16-17
pg_stat_sys_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @14-15
pg_stat_user_functions calls,funcid,funcname,schemaname,self_time,total_time
pg_stat_user_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,last_idx_scan,relid,relname,schemaname @16-18
pg_stat_user_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,relid,relname,schemaname @14-15
pg_stat_user_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,total_analyze_time,total_autoanalyze_time,total_autovacuum_time,total_vacuum_time,vacuum_count @18-18
pg_stat_user_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @16-17
pg_stat_user_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @14-15
pg_stat_wal stats_reset,wal_buffers_full,wal_bytes,wal_fpi,wal_records @18-18
pg_stat_wal stats_reset,wal_buffers_full,wal_bytes,wal_fpi,wal_records,wal_sync,wal_sync_time,wal_write,wal_write_time @14-17
pg_stat_wal_receiver conninfo,flushed_lsn,last_msg_receipt_time,last_msg_send_time,latest_end_lsn,latest_end_time,pid,receive_start_lsn,receive_start_tli,received_tli,sender_host,sender_port,slot_name,status,written_lsn
pg_stat_xact_all_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @16-18
pg_stat_xact_all_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @14-15
pg_stat_xact_sys_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @16-18
pg_stat_xact_sys_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @14-15
pg_stat_xact_user_functions calls,funcid,funcname,schemaname,self_time,total_time
pg_stat_xact_user_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @16-18
pg_stat_xact_user_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @14-15
pg_statio_all_indexes idx_blks_hit,idx_blks_read,indexrelid,indexrelname,relid,relname,schemaname
pg_statio_all_sequences blks_hit,blks_read,relid,relname,schemaname
pg_statio_all_tables heap_blks_hit,heap_blks_read,idx_blks_hit,idx_blks_read,relid,relname,schemaname,tidx_blks_hit,tidx_blks_read,toast_blks_hit,toast_blks_read
pg_statio_sys_indexes idx_blks_hit,idx_blks_read,indexrelid,indexrelname,relid,relname,schemaname
pg_statio_sys_sequences blks_hit,blks_read,relid,relname,schemaname
pg_statio_sys_tables heap_blks_hit,heap_blks_read,idx_blks_hit,idx_blks_read,relid,relname,schemaname,tidx_blks_hit,tidx_blks_read,toast_blks_hit,toast_blks_read
pg_statio_user_indexes idx_blks_hit,idx_blks_read,indexrelid,indexrelname,relid,relname,schemaname
pg_statio_user_sequences blks_hit,blks_read,relid,relname,schemaname
pg_statio_user_tables heap_blks_hit,heap_blks_read,idx_blks_hit,idx_blks_read,relid,relname,schemaname,tidx_blks_hit,tidx_blks_read,toast_blks_hit,toast_blks_read
pg_statistic staattnum,stacoll1,stacoll2,stacoll3,stacoll4,stacoll5,stadistinct,stainherit,stakind1,stakind2,stakind3,stakind4,stakind5,stanullfrac,stanumbers1,stanumbers2,stanumbers3,stanumbers4,stanumbers5,staop1,staop2,staop3,staop4,staop5,starelid,stavalues1,stavalues2,stavalues3,stavalues4,stavalues5,stawidth
pg_statistic_ext oid,stxexprs,stxkeys,stxkind,stxname,stxnamespace,stxowner,stxrelid,stxstattarget
pg_statistic_ext_data stxddependencies,stxdexpr,stxdinherit,stxdmcv,stxdndistinct,stxoid @15-18
pg_statistic_ext_data stxddependencies,stxdexpr,stxdmcv,stxdndistinct,stxoid @14-14
pg_stats attname,avg_width,correlation,elem_count_histogram,histogram_bounds,inherited,most_common_elem_freqs,most_common_elems,most_common_freqs,most_common_vals,n_distinct,null_frac,range_bounds_histogram,range_empty_frac,range_length_histogram,schemaname,tablename @17-18
pg_stats attname,avg_width,correlation,elem_count_histogram,histogram_bounds,inherited,most_common_elem_freqs,most_common_elems,most_common_freqs,most_common_vals,n_distinct,null_frac,schemaname,tablename @14-16
pg_stats_ext attnames,dependencies,exprs,inherited,kinds,most_common_base_freqs,most_common_freqs,most_common_val_nulls,most_common_vals,n_distinct,schemaname,statistics_name,statistics_owner,statistics_schemaname,tablename @15-18
pg_stats_ext attnames,dependencies,exprs,kinds,most_common_base_freqs,most_common_freqs,most_common_val_nulls,most_common_vals,n_distinct,schemaname,statistics_name,statistics_owner,statistics_schemaname,tablename @14-14
pg_stats_ext_exprs avg_width,correlation,elem_count_histogram,expr,histogram_bounds,inherited,most_common_elem_freqs,most_common_elems,most_common_freqs,most_common_vals,n_distinct,null_frac,schemaname,statistics_name,statistics_owner,statistics_schemaname,tablename @15-18
pg_stats_ext_exprs avg_width,correlation,elem_count_histogram,expr,histogram_bounds,most_common_elem_freqs,most_common_elems,most_common_freqs,most_common_vals,n_distinct,null_frac,schemaname,statistics_name,statistics_owner,statistics_schemaname,tablename @14-14
pg_subscription oid,subbinary,subconninfo,subdbid,subdisableonerr,subenabled,subfailover,subname,suborigin,subowner,subpasswordrequired,subpublications,subrunasowner,subskiplsn,subslotname,substream,subsynccommit,subtwophasestate @17-18
pg_subscription oid,subbinary,subconninfo,subdbid,subdisableonerr,subenabled,subname,suborigin,subowner,subpasswordrequired,subpublications,subrunasowner,subskiplsn,subslotname,substream,subsynccommit,subtwophasestate @16-16
pg_subscription oid,subbinary,subconninfo,subdbid,subdisableonerr,subenabled,subname,subowner,subpublications,subskiplsn,subslotname,substream,subsynccommit,subtwophasestate @15-15
pg_subscription oid,subbinary,subconninfo,subdbid,subenabled,subname,subowner,subpublications,subslotname,substream,subsynccommit @14-14
pg_subscription_rel srrelid,srsubid,srsublsn,srsubstate
pg_tables hasindexes,hasrules,hastriggers,rowsecurity,schemaname,tablename,tableowner,tablespace
pg_tablespace oid,spcacl,spcname,spcoptions,spcowner
pg_timezone_abbrevs abbrev,is_dst,utc_offset
pg_timezone_names abbrev,is_dst,name,utc_offset
pg_transform oid,trffromsql,trflang,trftosql,trftype
pg_trigger oid,tgargs,tgattr,tgconstraint,tgconstrindid,tgconstrrelid,tgdeferrable,tgenabled,tgfoid,tginitdeferred,tgisinternal,tgname,tgnargs,tgnewtable,tgoldtable,tgparentid,tgqual,tgrelid,tgtype
pg_ts_config cfgname,cfgnamespace,cfgowner,cfgparser,oid
pg_ts_config_map mapcfg,mapdict,mapseqno,maptokentype
pg_ts_dict dictinitoption,dictname,dictnamespace,dictowner,dicttemplate,oid
pg_ts_parser oid,prsend,prsheadline,prslextype,prsname,prsnamespace,prsstart,prstoken
pg_ts_template oid,tmplinit,tmpllexize,tmplname,tmplnamespace
pg_type oid,typacl,typalign,typanalyze,typarray,typbasetype,typbyval,typcategory,typcollation,typdefault,typdefaultbin,typdelim,typelem,typinput,typisdefined,typispreferred,typlen,typmodin,typmodout,typname,typnamespace,typndims,typnotnull,typoutput,typowner,typreceive,typrelid,typsend,typstorage,typsubscript,typtype,typtypmod
pg_user passwd,usebypassrls,useconfig,usecreatedb,usename,userepl,usesuper,usesysid,valuntil
pg_user_mapping oid,umoptions,umserver,umuser
pg_user_mappings srvid,srvname,umid,umoptions,umuser,usename
pg_views definition,schemaname,viewname,viewowner
pg_wait_events description,name,type @17-18
`;var questions=`
col_description 2 2
current_setting 1 2
has_any_column_privilege 2 3
has_column_privilege 3 4
has_database_privilege 2 3
has_foreign_data_wrapper_privilege 2 3
has_function_privilege 2 3
has_language_privilege 2 3
has_largeobject_privilege 2 3 @18-18
has_parameter_privilege 2 3 @15-18
has_schema_privilege 2 3
has_sequence_privilege 2 3
has_server_privilege 2 3
has_table_privilege 2 3
has_tablespace_privilege 2 3
has_type_privilege 2 3
obj_description 1 2
pg_advisory_lock 1 2
pg_advisory_lock_shared 1 2
pg_advisory_unlock 1 2
pg_advisory_unlock_all 0 0
pg_advisory_unlock_shared 1 2
pg_advisory_xact_lock 1 2
pg_advisory_xact_lock_shared 1 2
pg_available_extension_versions 0 0
pg_available_extensions 0 0
pg_available_wal_summaries 0 0 @17-18
pg_backend_pid 0 0
pg_backup_start 1 2 @15-18
pg_backup_start_time 0 0 @14-14
pg_backup_stop 0 1 @15-18
pg_basetype 1 1 @17-18
pg_blocking_pids 1 1
pg_cancel_backend 1 1
pg_char_to_encoding 1 1
pg_clear_attribute_stats 4 4 @18-18
pg_clear_relation_stats 2 2 @18-18
pg_client_encoding 0 0
pg_collation_actual_version 1 1
pg_collation_for 1 1
pg_collation_is_visible 1 1
pg_column_compression 1 1
pg_column_is_updatable 3 3
pg_column_size 1 1
pg_column_toast_chunk_id 1 1 @17-18
pg_conf_load_time 0 0
pg_config 0 0
pg_control_checkpoint 0 0
pg_control_init 0 0
pg_control_recovery 0 0
pg_control_system 0 0
pg_conversion_is_visible 1 1
pg_copy_logical_replication_slot 2 4
pg_copy_physical_replication_slot 2 3
pg_create_logical_replication_slot 2 4 @14-16
pg_create_logical_replication_slot 2 5 @17-18
pg_create_physical_replication_slot 1 3
pg_create_restore_point 1 1
pg_current_logfile 0 1
pg_current_snapshot 0 0
pg_current_wal_flush_lsn 0 0
pg_current_wal_insert_lsn 0 0
pg_current_wal_lsn 0 0
pg_current_xact_id 0 0
pg_current_xact_id_if_assigned 0 0
pg_cursor 0 0
pg_database_collation_actual_version 1 1 @15-18
pg_database_size 1 1
pg_ddl_command_in 1 1
pg_ddl_command_out 1 1
pg_ddl_command_recv 1 1
pg_ddl_command_send 1 1
pg_dependencies_in 1 1
pg_dependencies_out 1 1
pg_dependencies_recv 1 1
pg_dependencies_send 1 1
pg_describe_object 3 3
pg_drop_replication_slot 1 1
pg_encoding_max_length 1 1
pg_encoding_to_char 1 1
pg_event_trigger_ddl_commands 0 0
pg_event_trigger_dropped_objects 0 0
pg_event_trigger_table_rewrite_oid 0 0
pg_event_trigger_table_rewrite_reason 0 0
pg_export_snapshot 0 0
pg_extension_config_dump 2 2
pg_extension_update_paths 1 1
pg_filenode_relation 2 2
pg_function_is_visible 1 1
pg_get_acl 3 3 @18-18
pg_get_aios 0 0 @18-18
pg_get_backend_memory_contexts 0 0
pg_get_catalog_foreign_keys 0 0
pg_get_constraintdef 1 2
pg_get_expr 2 3
pg_get_function_arg_default 2 2
pg_get_function_arguments 1 1
pg_get_function_identity_arguments 1 1
pg_get_function_result 1 1
pg_get_function_sqlbody 1 1
pg_get_functiondef 1 1
pg_get_indexdef 1 3
pg_get_keywords 0 0
pg_get_loaded_modules 0 0 @18-18
pg_get_multixact_members 1 1
pg_get_object_address 3 3
pg_get_partition_constraintdef 1 1
pg_get_partkeydef 1 1
pg_get_publication_tables 1 - @16-18
pg_get_publication_tables 1 1 @14-15
pg_get_replica_identity_index 1 1
pg_get_replication_slots 0 0
pg_get_ruledef 1 2
pg_get_sequence_data 1 1 @18-18
pg_get_serial_sequence 2 2
pg_get_shmem_allocations 0 0
pg_get_shmem_allocations_numa 0 0 @18-18
pg_get_statisticsobjdef 1 1
pg_get_statisticsobjdef_columns 1 1
pg_get_statisticsobjdef_expressions 1 1
pg_get_triggerdef 1 2
pg_get_userbyid 1 1
pg_get_viewdef 1 2
pg_get_wait_events 0 0 @17-18
pg_get_wal_replay_pause_state 0 0
pg_get_wal_resource_managers 0 0 @15-18
pg_get_wal_summarizer_state 0 0 @17-18
pg_has_role 2 3
pg_hba_file_rules 0 0
pg_ident_file_mappings 0 0 @15-18
pg_identify_object 3 3
pg_identify_object_as_address 3 3
pg_import_system_collations 1 1
pg_index_column_has_property 3 3
pg_index_has_property 2 2
pg_indexam_has_property 2 2
pg_indexam_progress_phasename 2 2
pg_indexes_size 1 1
pg_input_error_info 2 2 @16-18
pg_input_is_valid 2 2 @16-18
pg_is_in_backup 0 0 @14-14
pg_is_in_recovery 0 0
pg_is_other_temp_schema 1 1
pg_is_wal_replay_paused 0 0
pg_isolation_test_session_is_blocked 2 2
pg_jit_available 0 0
pg_last_committed_xact 0 0
pg_last_wal_receive_lsn 0 0
pg_last_wal_replay_lsn 0 0
pg_last_xact_replay_timestamp 0 0
pg_listening_channels 0 0
pg_lock_status 0 0
pg_log_backend_memory_contexts 1 1
pg_log_standby_snapshot 0 0 @16-18
pg_logical_emit_message 3 3 @14-16
pg_logical_emit_message 3 4 @17-18
pg_logical_slot_get_binary_changes 3 -
pg_logical_slot_get_changes 3 -
pg_logical_slot_peek_binary_changes 3 -
pg_logical_slot_peek_changes 3 -
pg_ls_archive_statusdir 0 0
pg_ls_dir 1 3
pg_ls_logdir 0 0
pg_ls_logicalmapdir 0 0 @15-18
pg_ls_logicalsnapdir 0 0 @15-18
pg_ls_replslotdir 1 1 @15-18
pg_ls_summariesdir 0 0 @18-18
pg_ls_tmpdir 0 1
pg_ls_waldir 0 0
pg_lsn 1 1
pg_lsn_cmp 2 2
pg_lsn_eq 2 2
pg_lsn_ge 2 2
pg_lsn_gt 2 2
pg_lsn_hash 1 1
pg_lsn_hash_extended 2 2
pg_lsn_in 1 1
pg_lsn_larger 2 2
pg_lsn_le 2 2
pg_lsn_lt 2 2
pg_lsn_mi 2 2
pg_lsn_mii 2 2
pg_lsn_ne 2 2
pg_lsn_out 1 1
pg_lsn_pli 2 2
pg_lsn_recv 1 1
pg_lsn_send 1 1
pg_lsn_smaller 2 2
pg_mcv_list_in 1 1
pg_mcv_list_items 1 1
pg_mcv_list_out 1 1
pg_mcv_list_recv 1 1
pg_mcv_list_send 1 1
pg_my_temp_schema 0 0
pg_ndistinct_in 1 1
pg_ndistinct_out 1 1
pg_ndistinct_recv 1 1
pg_ndistinct_send 1 1
pg_nextoid 3 3
pg_node_tree_in 1 1
pg_node_tree_out 1 1
pg_node_tree_recv 1 1
pg_node_tree_send 1 1
pg_notification_queue_usage 0 0
pg_notify 2 2
pg_numa_available 0 0 @18-18
pg_opclass_is_visible 1 1
pg_operator_is_visible 1 1
pg_opfamily_is_visible 1 1
pg_options_to_table 1 1
pg_partition_ancestors 1 1
pg_partition_root 1 1
pg_partition_tree 1 1
pg_postmaster_start_time 0 0
pg_prepared_statement 0 0
pg_prepared_xact 0 0
pg_promote 0 2
pg_read_binary_file 1 4
pg_read_file 1 4
pg_read_file_old 3 3 @14-16
pg_relation_filenode 1 1
pg_relation_filepath 1 1
pg_relation_is_publishable 1 1
pg_relation_is_updatable 2 2
pg_relation_size 1 2
pg_reload_conf 0 0
pg_replication_origin_advance 2 2
pg_replication_origin_create 1 1
pg_replication_origin_drop 1 1
pg_replication_origin_oid 1 1
pg_replication_origin_progress 2 2
pg_replication_origin_session_is_setup 0 0
pg_replication_origin_session_progress 1 1
pg_replication_origin_session_reset 0 0
pg_replication_origin_session_setup 1 1
pg_replication_origin_xact_reset 0 0
pg_replication_origin_xact_setup 2 2
pg_replication_slot_advance 2 2
pg_restore_attribute_stats 1 - @18-18
pg_restore_relation_stats 1 - @18-18
pg_rotate_logfile 0 0
pg_rotate_logfile_old 0 0 @14-16
pg_safe_snapshot_blocking_pids 1 1
pg_sequence_last_value 1 1
pg_sequence_parameters 1 1
pg_settings_get_flags 1 1 @15-18
pg_show_all_file_settings 0 0
pg_show_all_settings 0 0
pg_show_replication_origin_status 0 0
pg_size_bytes 1 1
pg_size_pretty 1 1
pg_sleep 1 1
pg_sleep_for 1 1
pg_sleep_until 1 1
pg_snapshot_in 1 1
pg_snapshot_out 1 1
pg_snapshot_recv 1 1
pg_snapshot_send 1 1
pg_snapshot_xip 1 1
pg_snapshot_xmax 1 1
pg_snapshot_xmin 1 1
pg_split_walfile_name 1 1 @16-18
pg_start_backup 1 3 @14-14
pg_stat_clear_snapshot 0 0
pg_stat_file 1 2
pg_stat_force_next_flush 0 0 @15-18
pg_stat_get_activity 1 1
pg_stat_get_analyze_count 1 1
pg_stat_get_archiver 0 0
pg_stat_get_autoanalyze_count 1 1
pg_stat_get_autovacuum_count 1 1
pg_stat_get_backend_activity 1 1
pg_stat_get_backend_activity_start 1 1
pg_stat_get_backend_client_addr 1 1
pg_stat_get_backend_client_port 1 1
pg_stat_get_backend_dbid 1 1
pg_stat_get_backend_idset 0 0
pg_stat_get_backend_io 1 1 @18-18
pg_stat_get_backend_pid 1 1
pg_stat_get_backend_start 1 1
pg_stat_get_backend_subxact 1 1 @16-18
pg_stat_get_backend_userid 1 1
pg_stat_get_backend_wait_event 1 1
pg_stat_get_backend_wait_event_type 1 1
pg_stat_get_backend_wal 1 1 @18-18
pg_stat_get_backend_xact_start 1 1
pg_stat_get_bgwriter_buf_written_checkpoints 0 0 @14-16
pg_stat_get_bgwriter_buf_written_clean 0 0
pg_stat_get_bgwriter_maxwritten_clean 0 0
pg_stat_get_bgwriter_requested_checkpoints 0 0 @14-16
pg_stat_get_bgwriter_stat_reset_time 0 0
pg_stat_get_bgwriter_timed_checkpoints 0 0 @14-16
pg_stat_get_blocks_fetched 1 1
pg_stat_get_blocks_hit 1 1
pg_stat_get_buf_alloc 0 0
pg_stat_get_buf_fsync_backend 0 0 @14-16
pg_stat_get_buf_written_backend 0 0 @14-16
pg_stat_get_checkpoint_sync_time 0 0 @14-16
pg_stat_get_checkpoint_write_time 0 0 @14-16
pg_stat_get_checkpointer_buffers_written 0 0 @17-18
pg_stat_get_checkpointer_num_performed 0 0 @18-18
pg_stat_get_checkpointer_num_requested 0 0 @17-18
pg_stat_get_checkpointer_num_timed 0 0 @17-18
pg_stat_get_checkpointer_restartpoints_performed 0 0 @17-18
pg_stat_get_checkpointer_restartpoints_requested 0 0 @17-18
pg_stat_get_checkpointer_restartpoints_timed 0 0 @17-18
pg_stat_get_checkpointer_slru_written 0 0 @18-18
pg_stat_get_checkpointer_stat_reset_time 0 0 @17-18
pg_stat_get_checkpointer_sync_time 0 0 @17-18
pg_stat_get_checkpointer_write_time 0 0 @17-18
pg_stat_get_db_active_time 1 1
pg_stat_get_db_blk_read_time 1 1
pg_stat_get_db_blk_write_time 1 1
pg_stat_get_db_blocks_fetched 1 1
pg_stat_get_db_blocks_hit 1 1
pg_stat_get_db_checksum_failures 1 1
pg_stat_get_db_checksum_last_failure 1 1
pg_stat_get_db_conflict_all 1 1
pg_stat_get_db_conflict_bufferpin 1 1
pg_stat_get_db_conflict_lock 1 1
pg_stat_get_db_conflict_logicalslot 1 1 @16-18
pg_stat_get_db_conflict_snapshot 1 1
pg_stat_get_db_conflict_startup_deadlock 1 1
pg_stat_get_db_conflict_tablespace 1 1
pg_stat_get_db_deadlocks 1 1
pg_stat_get_db_idle_in_transaction_time 1 1
pg_stat_get_db_numbackends 1 1
pg_stat_get_db_parallel_workers_launched 1 1 @18-18
pg_stat_get_db_parallel_workers_to_launch 1 1 @18-18
pg_stat_get_db_session_time 1 1
pg_stat_get_db_sessions 1 1
pg_stat_get_db_sessions_abandoned 1 1
pg_stat_get_db_sessions_fatal 1 1
pg_stat_get_db_sessions_killed 1 1
pg_stat_get_db_stat_reset_time 1 1
pg_stat_get_db_temp_bytes 1 1
pg_stat_get_db_temp_files 1 1
pg_stat_get_db_tuples_deleted 1 1
pg_stat_get_db_tuples_fetched 1 1
pg_stat_get_db_tuples_inserted 1 1
pg_stat_get_db_tuples_returned 1 1
pg_stat_get_db_tuples_updated 1 1
pg_stat_get_db_xact_commit 1 1
pg_stat_get_db_xact_rollback 1 1
pg_stat_get_dead_tuples 1 1
pg_stat_get_function_calls 1 1
pg_stat_get_function_self_time 1 1
pg_stat_get_function_total_time 1 1
pg_stat_get_ins_since_vacuum 1 1
pg_stat_get_io 0 0 @16-18
pg_stat_get_last_analyze_time 1 1
pg_stat_get_last_autoanalyze_time 1 1
pg_stat_get_last_autovacuum_time 1 1
pg_stat_get_last_vacuum_time 1 1
pg_stat_get_lastscan 1 1 @16-18
pg_stat_get_live_tuples 1 1
pg_stat_get_mod_since_analyze 1 1
pg_stat_get_numscans 1 1
pg_stat_get_progress_info 1 1
pg_stat_get_recovery_prefetch 0 0 @15-18
pg_stat_get_replication_slot 1 1
pg_stat_get_slru 0 0
pg_stat_get_snapshot_timestamp 0 0
pg_stat_get_subscription 1 1
pg_stat_get_subscription_stats 1 1 @15-18
pg_stat_get_total_analyze_time 1 1 @18-18
pg_stat_get_total_autoanalyze_time 1 1 @18-18
pg_stat_get_total_autovacuum_time 1 1 @18-18
pg_stat_get_total_vacuum_time 1 1 @18-18
pg_stat_get_tuples_deleted 1 1
pg_stat_get_tuples_fetched 1 1
pg_stat_get_tuples_hot_updated 1 1
pg_stat_get_tuples_inserted 1 1
pg_stat_get_tuples_newpage_updated 1 1 @16-18
pg_stat_get_tuples_returned 1 1
pg_stat_get_tuples_updated 1 1
pg_stat_get_vacuum_count 1 1
pg_stat_get_wal 0 0
pg_stat_get_wal_receiver 0 0
pg_stat_get_wal_senders 0 0
pg_stat_get_xact_blocks_fetched 1 1
pg_stat_get_xact_blocks_hit 1 1
pg_stat_get_xact_function_calls 1 1
pg_stat_get_xact_function_self_time 1 1
pg_stat_get_xact_function_total_time 1 1
pg_stat_get_xact_numscans 1 1
pg_stat_get_xact_tuples_deleted 1 1
pg_stat_get_xact_tuples_fetched 1 1
pg_stat_get_xact_tuples_hot_updated 1 1
pg_stat_get_xact_tuples_inserted 1 1
pg_stat_get_xact_tuples_newpage_updated 1 1 @16-18
pg_stat_get_xact_tuples_returned 1 1
pg_stat_get_xact_tuples_updated 1 1
pg_stat_have_stats 3 3 @15-18
pg_stat_reset 0 0
pg_stat_reset_backend_stats 1 1 @18-18
pg_stat_reset_replication_slot 1 1
pg_stat_reset_shared 0 1 @17-18
pg_stat_reset_shared 1 1 @14-16
pg_stat_reset_single_function_counters 1 1
pg_stat_reset_single_table_counters 1 1
pg_stat_reset_slru 0 1 @17-18
pg_stat_reset_slru 1 1 @14-16
pg_stat_reset_subscription_stats 1 1 @15-18
pg_statistics_obj_is_visible 1 1
pg_stop_backup 0 2 @14-14
pg_stop_making_pinned_objects 0 0 @15-18
pg_switch_wal 0 0
pg_sync_replication_slots 0 0 @17-18
pg_table_is_visible 1 1
pg_table_size 1 1
pg_tablespace_databases 1 1
pg_tablespace_location 1 1
pg_tablespace_size 1 1
pg_terminate_backend 1 2
pg_timezone_abbrevs 0 0 @14-17
pg_timezone_abbrevs_abbrevs 0 0 @18-18
pg_timezone_abbrevs_zone 0 0 @18-18
pg_timezone_names 0 0
pg_total_relation_size 1 1
pg_trigger_depth 0 0
pg_try_advisory_lock 1 2
pg_try_advisory_lock_shared 1 2
pg_try_advisory_xact_lock 1 2
pg_try_advisory_xact_lock_shared 1 2
pg_ts_config_is_visible 1 1
pg_ts_dict_is_visible 1 1
pg_ts_parser_is_visible 1 1
pg_ts_template_is_visible 1 1
pg_type_is_visible 1 1
pg_typeof 1 1
pg_visible_in_snapshot 2 2
pg_wal_lsn_diff 2 2
pg_wal_replay_pause 0 0
pg_wal_replay_resume 0 0
pg_wal_summary_contents 3 3 @17-18
pg_walfile_name 1 1
pg_walfile_name_offset 1 1
pg_xact_commit_timestamp 1 1
pg_xact_commit_timestamp_origin 1 1
pg_xact_status 1 1
set_config 3 3
to_regclass 1 1
to_regcollation 1 1
to_regnamespace 1 1
to_regoper 1 1
to_regoperator 1 1
to_regproc 1 1
to_regprocedure 1 1
to_regrole 1 1
to_regtype 1 1
to_regtypemod 1 1 @17-18
txid_current 0 0
txid_current_if_assigned 0 0
txid_current_snapshot 0 0
txid_snapshot_in 1 1
txid_snapshot_out 1 1
txid_snapshot_recv 1 1
txid_snapshot_send 1 1
txid_snapshot_xip 1 1
txid_snapshot_xmax 1 1
txid_snapshot_xmin 1 1
txid_status 1 1
txid_visible_in_snapshot 2 2
`;var systemColumns=["ctid","xmin","xmax","cmin","cmax","tableoid"];function catalogColumns(relation,postgres){let found2=factsByName(columns,postgres).get(relation)?.[0]?.[1];return found2===void 0?null:new Set([...found2.split(","),...systemColumns])}function relationsWith(column,postgres){return factsOf(columns,postgres).flatMap(([relation="",list=""])=>list.split(",").includes(column)?[relation]:[])}function majorsWith(relation){return[14,15,16,17,18].filter(major=>catalogColumns(relation,major)!==null)}function argumentsOf(name,postgres){let found2=factsByName(questions,postgres).get(name)?.[0];return found2?{least:Number(found2[1]),most:found2[2]==="-"?Number.POSITIVE_INFINITY:Number(found2[2])}:null}var counters=/^(?:(?:blocks|tuples|partitions|lockers|heap_blks|index_vacuum|indexes|bytes|backup)_total|(?:heap|idx|toast|tidx)_blks_(?:read|hit)|blks_(?:read|hit)|(?:idx|seq)_(?:scan|tup_read|tup_fetch)|n_(?:live|dead)_tup|n_tup_(?:ins|upd|del|hot_upd)|reltuples|relpages|calls|xact_(?:commit|rollback))$/;function unguardedDivisor(select,postgres){let known3=[...nodesIn(select)].flatMap(([kind,node])=>kind==="RangeVar"?[String(node.relname)]:[]).flatMap(name=>[...catalogColumns(name,postgres)??[]]),isCounter=name=>counters.test(name)&&known3.includes(name),conditions=[...nodesIn({select})].flatMap(([,node])=>{let{whereClause,havingClause,quals}=node;return[whereClause,havingClause,quals].flatMap(one=>one?columnsIn(one):[])});return new Divisions(isCounter).of(select,new Set(conditions))}var Divisions=class{#isCounter;constructor(isCounter){this.#isCounter=isCounter}of(node,looked){if(typeof node!="object"||node===null)return null;if(Array.isArray(node))return firstOf3(node,one=>this.of(one,looked));if("SelectStmt"in node)return this.of(node.SelectStmt,looked);if("CaseExpr"in node)return this.#case(node.CaseExpr,looked);if("A_Expr"in node){let own3=this.#division(node.A_Expr,looked);if(own3!==null)return own3}return firstOf3(Object.values(node),part=>this.of(part,looked))}#case({args,defresult,arg},looked){let asked2=new Set([...looked,...columnsIn(arg)]);for(let when of args??[]){if(!("CaseWhen"in when))continue;for(let column of columnsIn(when.CaseWhen.expr))asked2.add(column);let found2=this.of(when.CaseWhen.result,asked2);if(found2!==null)return found2}return this.of(defresult,asked2)}#division({name,rexpr},looked){let operator=name?.flatMap(stringsOf).at(-1);if(operator!=="/"&&operator!=="%"||!rexpr)return null;let columns2=columnsOfSum(rexpr);return!columns2?.every(this.#isCounter)||columns2.some(one=>looked.has(one))?null:columns2[0]??null}};function columnsOfSum(node){if("ColumnRef"in node){let column=node.ColumnRef.fields?.flatMap(stringsOf).at(-1);return column===void 0?null:[column]}if("TypeCast"in node)return node.TypeCast.arg?columnsOfSum(node.TypeCast.arg):null;if(!("A_Expr"in node))return null;let{name,lexpr,rexpr}=node.A_Expr;if(name?.flatMap(stringsOf).at(-1)!=="+"||!lexpr||!rexpr)return null;let[left,right]=[columnsOfSum(lexpr),columnsOfSum(rexpr)];return left&&right?[...left,...right]:null}function columnsIn(tree){return[...nodesIn({tree})].flatMap(([kind,node])=>kind==="ColumnRef"?node.fields?.flatMap(stringsOf).slice(-1)??[]:[])}function firstOf3(all,ask2){for(let part of all){let found2=ask2(part);if(found2!==null)return found2}return null}var rule_default87=defineRule({id:"progress-query-division-by-zero",severity:"warning",title:"A query of the statistics divides by a counter that may be 0",why:`
    PostgreSQL refuses the whole query with "division by zero" (SQLSTATE 22012) as soon as one row has a 0 there. blocks_total
    is 0 while a concurrent build waits for writers, tuples_total until its sort begins, and an index that nobody has read
    has read no block: the query fails just when somebody looks.`,instead:"Divide by nullif(COLUMN, 0), which gives NULL for such a row.",manual:"functions-conditional.html#FUNCTIONS-NULLIF",proof:{by:"none",because:"it takes a build that waits: test/proof/runbooks.test.ts has one"},visit:{*SelectStmt(node,at2,{postgres}){let column=/\bpg_/i.test(at2.text)?unguardedDivisor(node,postgres):null;if(column===null)return;let tokens=at2.tokens(),divided=tokens.findIndex(({text},n)=>(text==="/"||text==="%")&&reaches(tokens.slice(n+1,n+8),column));yield{span:tokens.slice(Math.max(divided,0)).find(one=>one.text.toLowerCase()===column)?.span??at2.span,message:`The query fails for as long as ${column} is 0`}}}});function reaches(tokens,column){return tokens.some(({text})=>text.toLowerCase()===column)}function mixedCommand(text){return text.trimStart().startsWith("\\")?null:commandIn(text)?.command??null}function*earlyRepeat({migrations}){for(let{span,reads:reads3,dialect}of migrations){if(!dialect.psql||reads3===void 0)continue;let found2=commandIn(reads3.slice(...span));if(!found2||found2.behind||!/^\\(?:watch|gx?|gexec|gset|crosstabview)$/.test(found2.command))continue;let at2=span[0]+found2.at;yield{span:[at2,at2+found2.command.length],command:found2.command}}}function commandIn(text){let behind=!1;for(let at2=0;at2<text.length;){if(text[at2]==="\\"){let command=/^\\(?:[A-Za-z_]+|[!?])/.exec(text.slice(at2,at2+40))?.[0];if(command!==void 0)return{at:at2,command,behind}}let stop=endOfLexeme(text,at2,text.length);if(isTrivia(text,at2)||(behind=!0),stop<0)return null;at2=Math.max(stop,at2+1)}return null}var rule_default88=defineRule({id:"psql-meta-command-in-c",severity:"error",fails:!0,title:"psql does not know its own backslash commands in the SQL of -c, nor \\watch before a query",why:`
    A string of -c is either one backslash command or SQL alone: with both, the backslash reaches the server, which refuses the
    whole string (SQLSTATE 42601), and nothing of it is run. \\watch repeats the query that was typed before it; before the
    first one there is none.`,instead:`Give psql a here-document, in which both may stand; for one transaction round a file, psql -1 -f FILE. Write the query first, without its
    semicolon, and \\watch behind it.`,manual:"app-psql.html#APP-PSQL-OPTION-COMMAND",proof:{by:"none",because:"it is about psql, which no server runs: test/neighbours/psql.test.ts runs it where it is"},*runbook(runbook){for(let{strings}of runbook.psql)for(let word of strings){let command=mixedCommand(word.text);command!==null&&(yield{span:word.span,message:`${command} within the SQL of -c is a syntax error of the whole string`})}for(let{span,command}of earlyRepeat(runbook))yield{span,message:`${command} stands before any query, and has nothing to repeat`}}});var looking=/(?:^|[_.-])(?:check|verify|verif\w*|sizes?|stats?|report|monitor\w*|quer(?:y|ies)|benchmarks?|explain|health|list|show|backup\w*|dump|restore|tests?|seeds?)(?:[_.-]|$)/i;function goesOnAfterErrors({stopsOnError,files,strings,input},runbook){if(stopsOnError)return null;let script=files.find(({text})=>!looking.test(text.replace(/^.*\//,"")));if(script)return shortened(script.text);let own3=span=>statementsWithin(runbook,span);if(input){let text=runbook.file.text.slice(...input);return/^\s*\\set\s+ON_ERROR_STOP\s+(?:on|true|1)\b/im.test(text)?null:own3(input).some(changes)?"its standard input":null}return strings.slice(0,-1).flatMap(({span})=>own3(span)).some(changes)?"one of its -c":null}var reading2=new Set(["SelectStmt","ExplainStmt","VariableShowStmt","VariableSetStmt","TransactionStmt"]);function changes({kind,text}){return!reading2.has(kind)&&!/^copy\s*\(/i.test(text)}function shortened(path){return path.length>60?`\u2026${path.slice(-59)}`:path}var rule_default89=defineRule({id:"psql-missing-on-error-stop",severity:"warning",title:"psql runs a script to its end after an error, and says that all went well",why:`
    Without ON_ERROR_STOP psql goes on with the next statement after one that failed, and its exit status is 0 in the end, with
    --single-transaction too. The next step of the runbook, or the next region, follows upon a build that failed.`,instead:"psql -X -v ON_ERROR_STOP=1 -f FILE: it stops at the first error, with exit status 3.",manual:"app-psql.html#APP-PSQL-VARIABLES",proof:{by:"none",because:"it is about psql, which no server runs: test/neighbours/psql.test.ts runs it where it is"},*runbook(runbook){for(let call2 of runbook.psql){let what=goesOnAfterErrors(call2,runbook);what!==null&&(yield{span:call2.word,message:`psql goes on after an error of ${what}, and ends with status 0`})}}});var rule_default90=defineRule({id:"redundant-prefix-index",severity:"notice",onlyMigrations:!0,title:"An index over the leading columns of another index is rarely needed",why:`
    A btree serves every query on its leading columns. The shorter index still costs every INSERT a write, and pays off
    only where the longer one is much larger.`,instead:"Keep the longer one, unless you have measured that the shorter is worth its writes.",manual:"indexes-multicolumn.html",proof:{by:"state",shows:"the longer index begins with the columns of the shorter"},visit:{*IndexStmt(index2,at2){let own3={shape:shapeOf(index2),unique:index2.unique===!0},{version,migration}=at2.unit,down=migration.direction==="down",after=down?version.afterDown??version.after:version.after;if(down&&version.before.relation({...nameOf(index2.relation),name:index2.idxname??""}))return;let alike2=[beginningWith(own3.shape),...beginningsOf(own3.shape)];for(let{name,index:other}of at2.schema.indexesHaving(nameOf(index2.relation),alike2)){let longer2=other!==void 0&&beginsWith(other,own3),shorter=other!==void 0&&beginsWith(own3,other);if(!(!longer2&&!shorter||!after.relation(name))){yield{span:at2.span,message:longer2?`The index ${printTable(name)} begins with these columns already`:`This index begins with the columns of ${printTable(name)}, which is then rarely needed`};return}}}}});var rule_default91=defineRule({id:"refresh-matview-not-concurrent",severity:"warning",blocks:!0,title:"REFRESH MATERIALIZED VIEW blocks every read of the view while it is refilled",why:`
    A plain REFRESH takes an ACCESS EXCLUSIVE lock, runs the view's query and builds all its indexes under it. With
    CONCURRENTLY, which needs a unique index over plain columns and is allowed inside a transaction, reads go on.`,instead:"Use REFRESH MATERIALIZED VIEW CONCURRENTLY.",manual:"sql-refreshmaterializedview.html",proof:{by:"locks",mode:"AccessExclusiveLock",blocks:["select"]},visit:{*RefreshMatViewStmt(refresh,at2){let view=nameOf(refresh.relation);if(refresh.concurrent||refresh.skipData||preexistence(view,at2)==="new")return;let ready=firstOf(at2.schema.indexesHaving(view,[fullUnique]));yield{table:view,span:at2.span,message:`REFRESH blocks every read of ${printName(view)} while it is refilled`,...ready?withWord(at2,["VIEW"],"CONCURRENTLY"):{severity:"notice",instead:`Create a unique index on ${printName(view)}, and then use REFRESH MATERIALIZED VIEW CONCURRENTLY.`}}}}});function systemReindex({span}){return{span,message:"REINDEX SYSTEM stops every session that plans a query or changes a schema, catalog by catalog",instead:"Run it by hand while nobody uses the database, and only where a catalog's index is known to be broken."}}var words2=table({REINDEX_OBJECT_INDEX:"INDEX",REINDEX_OBJECT_TABLE:"TABLE",REINDEX_OBJECT_SCHEMA:"SCHEMA",REINDEX_OBJECT_DATABASE:"DATABASE"}),rule_default92=defineRule({id:"reindex-not-concurrent",severity:"error",blocks:!0,title:"REINDEX without CONCURRENTLY blocks writes, and most reads",why:`
    A plain REINDEX holds a SHARE lock on the table and an ACCESS EXCLUSIVE lock on each index it rebuilds. Writes
    wait, and so does every query that is planned meanwhile, because the planner looks at all indexes of the table.`,instead:"Use REINDEX \u2026 CONCURRENTLY, outside any transaction block.",manual:"sql-reindex.html#SQL-REINDEX-CONCURRENTLY",proof:{by:"locks",mode:"ShareLock",blocks:["select","insert","update","delete"]},visit:{*ReindexStmt(reindex,at2,{postgres}){let word=words2.get(reindex.kind??"");if(reindex.kind==="REINDEX_OBJECT_SYSTEM"&&!isConcurrent(reindex)&&(yield systemReindex(at2)),!word||isConcurrent(reindex))return;let name=nameOf(reindex.relation),table2=word==="TABLE"?name:word==="INDEX"?tableOf(name,at2.schema):void 0;if(table2&&preexistence(table2,at2)==="new")return;let named3=reindex.relation?printName(name):quoteIdentifier(reindex.name??""),object=reindex.relation||reindex.name?` ${named3}`:"",waits=table2?printTable(table2):word==="INDEX"?"its table":"every table in it",{advice,safe}=concurrentAdvice(at2,`Use REINDEX ${word} CONCURRENTLY.`,postgres),mends=word!=="INDEX"&&checksValidity(at2);yield{...table2?{table:table2,...reindexWork(name,table2,at2)}:{},span:at2.span,message:`REINDEX ${word}${object} blocks writes to ${waits}, and reads that are planned meanwhile`,...advice,...reindex.params?.length?{}:insertAfter(at2,word," CONCURRENTLY","Add CONCURRENTLY",safe&&!mends),...reindex.params?.length||mends?{}:withWord(at2,[word],"CONCURRENTLY")}}}});var rule_default93=defineRule({id:"reindex-skips-invalid-index",severity:"warning",title:"REINDEX TABLE CONCURRENTLY skips invalid indexes",why:`
    Only REINDEX INDEX CONCURRENTLY repairs an invalid index. For a table, a schema or a database it skips the invalid
    ones with a warning and reports success. This is reported only where the migration asks which indexes are invalid,
    and so means to repair them.`,instead:"Write REINDEX INDEX CONCURRENTLY with the name of the index, or drop it and build it again.",manual:"sql-reindex.html",proof:{by:"state",shows:"the index is still invalid"},visit:{*ReindexStmt(reindex,at2){if(!isConcurrent(reindex)||reindex.kind==="REINDEX_OBJECT_INDEX"||!checksValidity(at2))return;let words5=(reindex.kind??"").replace("REINDEX_OBJECT_",""),name=reindex.relation?printName(nameOf(reindex.relation)):reindex.name??"";yield{span:at2.span,message:`REINDEX ${words5} CONCURRENTLY ${name} skips every invalid index`}}}});var rule_default94=defineRule({id:"repeated-constraint-column",severity:"error",fails:!0,title:"A PRIMARY KEY or UNIQUE constraint takes each column once",why:`
    CREATE INDEX accepts a column twice. A PRIMARY KEY or UNIQUE constraint does not: PostgreSQL refuses the statement
    (SQLSTATE 42701).`,instead:"Leave out the second mention.",manual:"sql-createtable.html#SQL-CREATETABLE-PARMS-UNIQUE",proof:{by:"failure"},visit:{CreateStmt:repeated,AlterTableStmt:repeated}});function*repeated(_,at2){for(let{constraint,words:words5,table:table2,columns:columns2}of keyConstraintsOf(at2)){if(constraint.contype==="CONSTR_EXCLUSION")continue;let twice=columns2.find((column,place)=>columns2.indexOf(column)<place);if(twice!==void 0){yield{span:at2.span,table:table2,message:`The ${words5} of ${printName(table2)} fails: it holds ${quoteIdentifier(twice)} twice`};return}}}var rule_default95=defineRule({id:"repeated-index-column",severity:"warning",title:"A column that is in an index twice is stored twice and helps no query",why:`
    CREATE INDEX accepts the column twice without a warning, although a UNIQUE constraint would refuse it. Every entry
    holds the value a second time, every write pays for it, and no query is faster.`,instead:"Leave out the second mention.",manual:"sql-createindex.html",proof:{by:"state",shows:"the column is in the index twice"},visit:ofEveryIndex(function*({index:index2,words:words5,at:at2}){let seen=new Set,keys=keysOf(index2).flatMap(one=>signature(one)??[]),named3=new Set(keys.map(one=>one.split("\0")[0])),twice=keys.find(one=>seen.size===seen.add(one).size)??includedOf(index2).find(({name})=>name!==void 0&&named3.has(name))?.name;twice!==void 0&&(yield{span:at2.span,message:`${words5} holds ${twice.split("\0")[0]} twice`})})});function signature({name,opclass,collation}){if(name===void 0)return;let apart2=[...opclass??[],...collation??[]].flatMap(stringsOf);return[name,...apart2].join("\0")}var again=/\b(retry|re-?run|try again|run (?:it|them|the (?:build|migration|script|statement)) again|restart(?= (?:it|them|during|in|at|the (?:build|creation|migration|script))\b))\b/i,aboutBuild=/\bindex(?:es)?\s+(?:creation|build)|\b(?:creat|build)\w*\b.*\bindex|concurrent/i,failing=/\b(?:fail|error|hang|hung|stuck|longer|slow|block|timeout|interrupt|cancel)/i;function*repeatedBuilds(runbook){let dropped5=new Set;for(let statement of runbook.statements){if(statement.kind==="DropStmt")for(let name of statement.text.match(/\w+/g)??[])dropped5.add(name);let index2=statement.node.IndexStmt;if(!index2?.concurrent||!index2.idxname)continue;let isDropped=dropped5.has(index2.idxname);dropped5.delete(index2.idxname),!isDropped&&again.test(remarksAbove(runbook,statement.span[0]))&&(yield{statement,index:index2.idxname})}}function*toldRetries(runbook){let{file}=runbook;if(/\bconcurrent(?:ly)?\b/i.test(file.text)){for(let{span,heading,passages}of sectionsOf(runbook))if(!(!heading||!aboutBuild.test(heading.text)||!failing.test(heading.text))&&!/\bdrop|\breindex/i.test(file.text.slice(...span)))for(let passage of passages){let found2=passage.heading?null:again.exec(passage.text);if(!found2)continue;let at2=passage.span[0]+found2.index;yield{span:[at2,at2+found2[0].length],word:(found2[1]??"").toLowerCase()}}}}var rule_default96=defineRule({id:"retry-without-drop",severity:"warning",title:"A failed concurrent build is repeated without the index that it left being dropped",why:`
    The failed build has left its index, INVALID, under the name. The same statement again is refused (SQLSTATE 42P07), and with
    IF NOT EXISTS it is skipped with a notice: the runbook goes on, and the index stays unused.`,instead:`First see that nobody is building it (pg_stat_progress_create_index), then DROP INDEX CONCURRENTLY IF EXISTS, then
    build; or indexwright apply, which looks at what is there.`,manual:"sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",proof:{by:"none",because:"both refusals are shown in test/proof/runbooks.test.ts"},*runbook(runbook){for(let{statement,index:index2}of repeatedBuilds(runbook))yield{span:statement.span,message:`The build of ${index2} is repeated, and what the failed one left is not dropped first`};for(let{span,word}of toldRetries(runbook))yield{span,message:`To ${word} a failed concurrent build, drop the invalid index that it left first`}}});function isCopied(name,version){return namesRead(version).has(name)}var writing=new Set(["InsertStmt","UpdateStmt","CreateTableAsStmt"]),namesRead=forLast(({down})=>{let names2=new Set;for(let{statements}of down)for(let{kind,node}of statements)if(writing.has(kind))for(let[key,value]of nodesIn(node)){let{relname,fields}=value;key==="RangeVar"&&relname&&names2.add(relname);let column=key==="ColumnRef"?fields?.at(-1)?.String?.sval:void 0;column!==void 0&&names2.add(column)}return names2});function isNeededBefore(table2,{up}){if(!up.every(isClear))return!1;let key=printName(table2),needs=statement=>!mayMiss(statement)&&locksOf(statement,statement.schema).some(({relation})=>printName(relation)===key);return up.some(({statements})=>statements.some(needs))}var obscure=new Set(["SelectStmt","CallStmt","DoStmt","ExecuteStmt","CreateSchemaStmt"]);function isClear({statements,unread}){return unread.length===0&&statements.every(({kind,body})=>body===null&&!obscure.has(kind))}function mayMiss({kind,node}){if(kind==="CreateStmt"||kind==="DropStmt")return!0;let[first2]=Object.values(node);return first2?.missing_ok===!0}function*destroyedBy(version){if(version.up.length!==0)for(let{statements}of version.down)for(let statement of statements){if(statement.body&&(statement.body.kind!=="do"||statement.body.conditional))continue;let{DropStmt:drop,AlterTableStmt:alter}=statement.node;drop?yield*droppedRelations(drop,statement,version):alter?.objtype==="OBJECT_TABLE"&&(yield*droppedParts(alter,statement,version))}}function*droppedRelations({removeType,objects=[]},statement,version){for(let name of objects.map(nameOfList)){let found2=statement.schema.relation(name);removeType==="OBJECT_TABLE"&&isLostTable(name,found2,version)&&(yield{statement,object:tableObject(found2?.name??name),holdsData:!0}),removeType==="OBJECT_INDEX"&&found2?.index&&isOlder2(found2,version)&&(yield{statement,object:objectOn("index",name.name,found2.index.table),holdsData:!1})}}function isLostTable(name,found2,version){return isCopied(name.name,version)?!1:found2?found2.persistence!=="temporary"&&isOlder2(found2,version):!version.after.relation(name)&&!version.afterDown?.relation(name)&&isNeededBefore(name,version)}function isOlder2(found2,version){return!isMadeBy(version,found2)&&!version.afterDown?.relation(found2.name)&&!isPutBack(found2,version)}function isPutBack({index:index2},{before,afterDown}){return index2?before.indexes(index2.table).some(({name,index:old})=>{let again2=afterDown?.relation(name)?.index;return[old,again2].every(one=>one?.unique===index2.unique&&mayBeSame(one.shape,index2.shape))}):!1}function*droppedParts(alter,statement,version){let name=nameOf(alter.relation),stays=version.afterDown?.relation(name);if(!stays||isMadeBy(version,stays))return;let before=version.before.relation(name),isLostColumn=column=>hasColumn(before,column)&&!hasColumn(stays,column)&&!isAdded(column,name,version)&&!isCopied(column,version);for(let{subtype,name:part=""}of commandsOf(alter))subtype==="AT_DropColumn"&&isLostColumn(part)&&(yield{statement,object:objectOn("column",part,name),holdsData:!0}),subtype==="AT_DropConstraint"&&isLostConstraint(part,name,version)&&(yield{statement,object:objectOn("constraint",part,name),holdsData:!1})}function hasColumn(table2,name){return table2?.columns?.some(column=>column.name===name)===!0}function isAdded(column,table2,{up}){return up.some(({statements})=>statements.some(({node})=>{let{AlterTableStmt:alter}=node;return!alter||nameOf(alter.relation).name!==table2.name?!1:commandsOf(alter).some(({subtype,missing_ok,def})=>subtype==="AT_AddColumn"&&!missing_ok&&def!==void 0&&"ColumnDef"in def&&def.ColumnDef.colname===column)}))}function isLostConstraint(name,table2,version){let{before,after,afterDown}=version,now=standing(after,table2,name);return standing(before,table2,name)!==void 0&&now!==void 0&&!isMadeBy(version,now)&&!takenOver(version,table2,name)&&afterDown!==null&&!standing(afterDown,table2,name)}var rule_default97=defineRule({id:"rollback-destroys-more",severity:"error",title:"The rollback drops what the migration did not make",why:`
    A rollback is meant to lead back to the schema before the migration. A table or column that was there before is
    dropped with its rows, and no later migration brings them back.`,instead:"Drop only what the migration itself makes.",manual:"sql-droptable.html",proof:{by:"rollback",loses:!0},*version(version){let own3=undoSql(version);for(let{statement,object,holdsData}of destroyedBy(version)){let{kind,name,table:table2}=object,what=`${kind} ${quoteIdentifier(name??"")}${table2?` of ${quoteIdentifier(table2)}`:""}`;yield{file:statement.file,span:statement.span,severity:holdsData?"error":"warning",message:`The rollback drops ${what}, which the migration did not make${holdsData?": its data is lost":""}`,...holdsData?{}:{why:"A rollback is meant to lead back to the schema before the migration, which had it."},instead:own3?`Drop only what the migration itself makes:
${own3}`:"Leave it in place.",objects:[object]}}}});var rule_default98=defineRule({id:"rollback-name-mismatch",severity:"error",title:"The rollback drops an index that was never made, and leaves the one that was",why:`
    With IF EXISTS the wrong name is silently skipped: the rollback reports success and the index stays. Without IF
    EXISTS the rollback stops there (SQLSTATE 42704).`,instead:"Drop the name that the migration creates, in the schema it is created in.",manual:"sql-dropindex.html",proof:{by:"rollback"},*version(version){for(let{drop,name,meant}of undoing(version).mismatches){let{missing_ok}=drop.node.DropStmt??{},right=printName(fullName(meant));yield{file:drop.file,span:drop.span,objects:[indexObject(name),objectOn("index",meant.name,meant.table)],message:`The rollback drops ${printName(name)}, but the migration makes ${right}: ${missing_ok?"the index stays":"the rollback fails"}`,instead:`Drop ${right}.`,...insteadOf(drop,[`DROP INDEX CONCURRENTLY IF EXISTS ${right}`])}}}});var nowhere={sources:[],outer:null,named:new Map};function queryScope(select,outer,postgres){let named3=new Map(outer.named);for(let node of select.withClause?.ctes??[])if("CommonTableExpr"in node){let{ctename,aliascolnames,ctequery,search_clause,cycle_clause}=node.CommonTableExpr,own3=ctequery&&"SelectStmt"in ctequery?ctequery.SelectStmt:null,listed2=aliascolnames?.flatMap(stringsOf)??[],added3=search_clause||cycle_clause,query=own3?outputColumns(own3,{...outer,named:named3},postgres):null;named3.set(ctename??"",added3?null:withAliases(query,listed2))}let within={sources:[],outer,named:named3};return{sources:(select.fromClause??[]).flatMap(node=>sourcesOf(node,within,postgres)),outer,named:named3}}function withAliases(columns2,aliases){return columns2?aliases.length===0?columns2:new Set([...aliases,...[...columns2].slice(aliases.length)]):null}function sourcesOf(node,scope,postgres){if("RangeVar"in node)return[relationSource(node.RangeVar,scope,postgres)];if("JoinExpr"in node){let{larg,rarg,alias}=node.JoinExpr,sides=[larg,rarg].flatMap(side=>side?sourcesOf(side,scope,postgres):[]);return alias?[...sides.map(side=>({...side,alias:null})),unknown2(alias.aliasname??null)]:sides}if("RangeSubselect"in node){let{subquery,alias}=node.RangeSubselect,select=subquery&&"SelectStmt"in subquery?subquery.SelectStmt:null,columns2=select?outputColumns(select,scope,postgres):null,named3=withAliases(columns2,alias?.colnames?.flatMap(stringsOf)??[]);return[{alias:alias?.aliasname??null,columns:named3,catalog:null}]}return[unknown2(null)]}function unknown2(alias){return{alias,columns:null,catalog:null}}function relationSource(relation,{named:named3},postgres){let{relname="",schemaname,alias}=relation,name=alias?.aliasname??relname,byName=schemaname===void 0?named3.get(relname):void 0;if(byName!==void 0)return{alias:name,columns:byName,catalog:null};let catalog=schemaname===void 0||schemaname==="pg_catalog"?relname:`${schemaname}.${relname}`,columns2=/^(?:pg_|information_schema\.)/.test(catalog)?catalogColumns(catalog,postgres):null;return(alias?.colnames?.flatMap(stringsOf)??[]).length>0?{alias:name,columns:null,catalog:null}:{alias:name,columns:columns2,catalog:columns2?catalog:null}}function outputColumns(select,outer,postgres){if(select.op!==void 0&&select.op!=="SETOP_NONE")return select.larg?outputColumns(select.larg,{...outer,named:queryScope(select,outer,postgres).named},postgres):null;if(select.valuesLists)return null;let scope=queryScope(select,outer,postgres),found2=new Set;for(let target of select.targetList??[]){if(!("ResTarget"in target))return null;let{name,val}=target.ResTarget,stars=val&&"ColumnRef"in val?starOf(val.ColumnRef.fields??[],scope):void 0;if(stars===null)return null;if(stars)for(let column of stars)found2.add(column);else{let own3=name??(val?outputName(val):null);if(own3===null)return null;found2.add(own3)}}return found2}function starOf(fields,{sources}){let last=fields.at(-1);if(!last||!("A_Star"in last))return;let alias=fields.slice(0,-1).flatMap(stringsOf).at(-1),of2=alias===void 0?sources:sources.filter(one=>one.alias===alias);return of2.length===0||of2.some(({columns:columns2})=>columns2===null)?null:of2.flatMap(({columns:columns2})=>[...columns2??[]])}function unknownColumns(tree,postgres){let walk=new ColumnWalk(postgres);return walk.any(tree,nowhere,new Set),walk.found}var DEEPEST=300,ColumnWalk=class{found=[];#postgres;#depth=0;constructor(postgres){this.#postgres=postgres}any(node,scope,outputs){if(!(typeof node!="object"||node===null||this.#depth>DEEPEST)){if(this.#depth++,Array.isArray(node))for(let part of node)this.any(part,scope,outputs);else if("SelectStmt"in node)this.#select(node.SelectStmt,scope);else if("ColumnRef"in node)this.#column(node.ColumnRef.fields??[],scope,outputs);else for(let value of Object.values(node))this.any(value,scope,outputs);this.#depth--}}#select(select,outer){let scope=queryScope(select,outer,this.#postgres),{larg,rarg,withClause,fromClause,sortClause,groupClause,distinctClause,...rest}=select,none=new Set;this.any(withClause,{...outer,named:scope.named},none),this.any(fromClause,scope,none);for(let side of[larg,rarg])side&&this.#select(side,{...outer,named:scope.named});let outputs=new Set((select.targetList??[]).flatMap(one=>"ResTarget"in one?nameOf2(one.ResTarget):[]));larg||this.any([sortClause,groupClause,distinctClause],scope,outputs),this.any(Object.values(rest),scope,none)}#column(fields,scope,outputs){if(fields.some(one=>"A_Star"in one))return;let names2=fields.flatMap(stringsOf),column=names2.at(-1)??"";if(names2.length===1&&outputs.has(column)||names2.some(hasPlaceholder))return;let asked2=names2.length===1?visible(scope,column):qualified(scope,names2.at(-2)??"");if(asked2.length===0||asked2.some(({columns:columns2})=>columns2===null||columns2.has(column)))return;let catalog=asked2.find(one=>one.catalog!==null)?.catalog;catalog&&this.found.push({column,of:names2.at(-2)??null,catalog})}};function nameOf2({name,val}){let own3=name??(val?outputName(val):null);return own3===null?[]:[own3]}function visible(scope,name){let all=[];for(let at2=scope;at2;at2=at2.outer)all.push(...at2.sources);return all.some(({alias})=>alias===name)?[]:all}function qualified(scope,alias){for(let at2=scope;at2;at2=at2.outer){let own3=at2.sources.filter(one=>one.alias===alias);if(own3.length>0)return own3}return[]}function placeOfMistake(tokens,{word,of:of2}){let words5=tokens.filter(({comment})=>!comment),isText=(at2,text)=>unquoted(words5[at2]?.text??"")===text,found2=words5.findIndex((_,at2)=>isText(at2,word)?of2===null?!isText(at2-1,"."):isText(at2-1,".")&&isText(at2-2,of2.toLowerCase()):!1);return words5[found2]?.span??null}function unquoted(text){return text.replace(/^"|"$/g,"").toLowerCase()}function mistakenQuestion(tree,postgres){return laterView(tree,postgres)??columnOf(unknownColumns(tree,postgres),postgres)??callOf(tree,postgres)}function laterView(tree,postgres){let nodes=[...nodesIn(tree)],named3=nodes.flatMap(([kind,node])=>kind==="CommonTableExpr"?[node.ctename??""]:[]);for(let[kind,node]of nodes){if(kind!=="RangeVar")continue;let{relname="",schemaname}=node;if(named3.includes(relname)||schemaname!==void 0&&schemaname!=="pg_catalog")continue;let majors=majorsWith(relname);if(majors.length===0||majors.includes(postgres)||postgres<14||postgres>18)continue;let[first2=0,last=0]=[majors[0],majors.at(-1)],since=first2>postgres?`since PostgreSQL ${first2}`:`up to PostgreSQL ${last}`;return{word:relname,of:schemaname??null,message:`PostgreSQL ${postgres} has no ${relname}: it is there ${since}`,instead:`Ask what PostgreSQL ${postgres} has, or look at server_version_num first.`}}return null}function columnOf(unknown3,postgres){let[first2]=unknown3;if(!first2)return null;let{catalog}=first2,names2=[...new Set(unknown3.filter(one=>one.catalog===catalog).map(({column})=>column))],known3=catalogColumns(catalog,postgres)??new Set,advice=names2.map(name=>adviceFor(name,known3,postgres));return{word:first2.column.toLowerCase(),of:first2.of,message:`${catalog} has no column ${names2.slice(0,3).join(", ")}`,instead:`${[...new Set(advice)].join("; ")}.`}}var otherNames=new Map([["indexname",["indexrelname"]],["index_name",["indexrelname","indexname"]],["tablename",["relname"]],["table_name",["relname","tablename"]],["schema_name",["schemaname"]],["indexrelname",["indexname"]],["relname",["tablename"]],["procpid",["pid"]],["current_query",["query"]],["waiting",["wait_event_type"]]]);function adviceFor(name,known3,postgres){let alike2=otherNames.get(name)?.find(one=>known3.has(one))??nearest(name,known3);if(alike2!=null)return`Write ${alike2} for ${name}`;let others=relationsWith(name,postgres).filter(one=>one.startsWith("pg_"));return others.length===0?`${name} is a column of no system catalog`:`${name} is a column of ${others.slice(0,2).join(" and ")}: join it by the index's or table's oid`}function callOf(tree,postgres){for(let[kind,node]of nodesIn(tree)){if(kind!=="FuncCall")continue;let{funcname,args,agg_star,func_variadic}=node,names2=funcname?.flatMap(stringsOf)??[],[name=""]=names2.slice(-1);if(names2.length>1&&names2[0]!=="pg_catalog")continue;let takes=argumentsOf(name,postgres),given=args?.length??0;if(!takes||agg_star||func_variadic||takes.least<=given&&given<=takes.most)continue;let count2=takes.least===takes.most?`${takes.least}`:`${takes.least} to ${takes.most}`;return{word:name,of:names2.length>1?names2[0]??null:null,message:`${name} takes ${count2} argument${count2==="1"?"":"s"}, not ${given}`,instead:`Give ${name} its arguments: of each session, \`SELECT pid, ${name}(pid) FROM pg_stat_activity\` where it is about sessions.`}}return null}var rule_default99=defineRule({id:"runbook-unknown-catalog-column",severity:"error",title:"A query of the system catalogs names a column, a view or a function that PostgreSQL does not have",why:`
    PostgreSQL refuses the query (SQLSTATE 42703, 42P01 or 42883), so what it should watch or verify is not seen, in the
    moment when it is needed. pg_stat_user_indexes calls an index indexrelname and its table relname; indexname and
    tablename are columns of pg_indexes, which knows neither sizes nor whether an index is valid.`,instead:"Name the columns that the view has, and try the query once before it is needed.",manual:"monitoring-stats.html",proof:{by:"failure"},visit:{*SelectStmt(node,at2,{postgres}){yield*asked({SelectStmt:node},at2,postgres)},*ExplainStmt(node,at2,{postgres}){yield*asked(node,at2,postgres)},*CreateTableAsStmt(node,at2,{postgres}){yield*asked(node,at2,postgres)},*CopyStmt(node,at2,{postgres}){yield*asked(node,at2,postgres)},*ViewStmt(node,at2,{postgres}){yield*asked(node,at2,postgres)}}});function*asked(node,at2,postgres){let mistake=!at2.body&&/\bpg_|information_schema/i.test(at2.text)?mistakenQuestion(node,postgres):null;if(!mistake)return;let{message:message2,instead}=mistake;yield{span:placeOfMistake(at2.tokens(),mistake)??at2.span,message:message2,instead}}function unqualifiedCall(body,schema,postgres){let before="",word="";for(let at2=0;at2<body.length;){let stop=endOfLexeme(body,at2,body.length),to=stop<0?~stop:stop;if(!isTrivia(body,at2)){let token=body.slice(at2,to);if(token==="("&&before!=="."&&isForeign(word,schema,postgres))return word;before=word,word=token.toLowerCase()}at2=to}return null}function isForeign(word,schema,postgres){return isFunction(word,postgres)?!1:schema.known("routine",word)?!0:factsOf(extensions,postgres).some(([,kind,name])=>kind==="function"&&name===word)}var rule_default100=defineRule({id:"search-path-dependent-index-function",severity:"error",fails:!0,title:"An index function that calls others without their schema breaks when the index is built",why:`
    From PostgreSQL 17 on, CREATE INDEX, REINDEX and VACUUM run with search_path set to pg_catalog, pg_temp. A function
    in an index that names others without their schema then no longer finds them (SQLSTATE 42883): one in SQL fails at
    once, one in PL/pgSQL with the first row that it reads, and both at the first REINDEX.`,instead:"Name the schema of everything in the function's body, or give the function a SET search_path.",manual:"sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY",proof:{by:"failure",given:"rows"},visit:ofEveryIndex(function*({index:index2,words:words5,at:at2},{postgres}){if(!(postgres<17))for(let name of keysOf(index2).flatMap(calledBy)){let routine=at2.schema.known("routine",name);if(!routine?.body||routine.searchPath)continue;let found2=unqualifiedCall(routine.body,at2.schema,postgres);if(found2===null)continue;let when=routine.language==="sql"?"":" once there are rows";yield{span:at2.span,message:`${words5} cannot be built${when}: ${name} calls ${found2} without its schema`,instead:`In ${name}, write public.${found2}(\u2026), or add SET search_path = public, pg_temp.`,...when===""?{}:{severity:"warning"}};return}})});function calledBy({expr}){return expr&&"FuncCall"in expr?(expr.FuncCall.funcname??[]).flatMap(stringsOf).slice(-1):[]}function selfMatch(select){let sources=relationsIn(select.fromClause);if(sources.length!==1||sources[0]!=="pg_stat_activity")return!1;let nodes=[...nodesIn({where:select.whereClause})];return nodes.some(([kind,node])=>kind==="FuncCall"&&nameOf3(node)==="pg_backend_pid")||nodes.some(([kind,node])=>kind==="NullTest"&&isXid(node))||nodes.some(([kind,node])=>kind==="BoolExpr"&&node.boolop==="NOT_EXPR")||nodes.flatMap(([kind,node])=>kind==="A_Expr"?[node]:[]).some(leavesItselfOut)?!1:isAsked(select.whereClause,matchesItself)}function isXid(node){return isColumn(node.arg,"backend_xid")}function isAsked(node,is){return node?"A_Expr"in node?is(node.A_Expr):!("BoolExpr"in node)||node.BoolExpr.boolop==="NOT_EXPR"?!1:(node.BoolExpr.args??[]).some(one=>isAsked(one,is)):!1}function matchesItself({kind,name,lexpr,rexpr}){if(!isColumn(lexpr,"query")||!rexpr||!("A_Const"in rexpr))return!1;let operator=name?.flatMap(stringsOf).at(-1)??"",pattern=rexpr.A_Const.sval?.sval??"";return kind==="AEXPR_LIKE"||kind==="AEXPR_ILIKE"?!operator.startsWith("!")&&/^%[\s\S]*%$/.test(pattern):/^~\*?$/.test(operator)&&/^[\w ]+$/.test(pattern)}function leavesItselfOut({kind,name,lexpr,rexpr}){let operator=name?.flatMap(stringsOf).at(-1)??"",text=rexpr&&"A_Const"in rexpr?rexpr.A_Const.sval?.sval??"":"";return isColumn(lexpr,"state")?kind==="AEXPR_OP"&&(operator==="="?text!=="active":text==="active"):isColumn(lexpr,"query")?operator.startsWith("!")||operator==="<>":isColumn(lexpr,"pid")||isColumn(lexpr,"application_name")||isColumn(lexpr,"wait_event_type")}function joinsLocksLoosely(select){if(relationsIn(select.fromClause).filter(one=>one==="pg_locks").length<2)return!1;let nodes=[...nodesIn(select)],locks=nodes.flatMap(([kind,node])=>kind==="RangeVar"?nameOfLocks(node):[]);return!nodes.some(([kind,node])=>kind==="A_Expr"&&isOfOneSession(node,locks)||kind==="ColumnRef"&&isColumn({ColumnRef:node},"granted")||kind==="FuncCall"&&nameOf3(node)==="pg_blocking_pids")}function nameOfLocks({relname,alias}){return relname==="pg_locks"?[alias?.aliasname??relname]:[]}function isOfOneSession({name,lexpr,rexpr},locks){let isOfLock=node=>{let of2=node&&"ColumnRef"in node?node.ColumnRef.fields?.flatMap(stringsOf).at(-2):void 0;return of2===void 0||locks.includes(of2)};return!isOfLock(lexpr)||!isOfLock(rexpr)?!1:["pid","virtualtransaction"].some(column=>isColumn(lexpr,column)&&isColumn(rexpr,column))&&name?.flatMap(stringsOf).at(-1)==="="}function*activeOnly({statements,passages}){for(let at2 of statements){let select=at2.node.SelectStmt;if(!select||selfMatch(select)||relationsIn(select.fromClause).join()!=="pg_stat_activity"||!isAsked(select.whereClause,isActive))continue;let heading=passages.findLastIndex(one=>one.heading&&one.span[1]<=at2.span[0]);passages.slice(Math.max(heading,0)).filter(one=>one.span[0]<at2.span[1]).some(({text})=>/\b(?:conflicting|holds?)\b.{0,40}\block\b|\bblock(?:s|ing|ed by|er|ers)\b/i.test(text))&&(yield at2)}}function isActive({kind,name,lexpr,rexpr}){let text=rexpr&&"A_Const"in rexpr?rexpr.A_Const.sval?.sval:"";return kind==="AEXPR_OP"&&name?.flatMap(stringsOf).at(-1)==="="&&isColumn(lexpr,"state")&&text==="active"}function isColumn(node,column){return!!node&&"ColumnRef"in node&&node.ColumnRef.fields?.flatMap(stringsOf).at(-1)===column}function relationsIn(from){return[...nodesIn({from})].flatMap(([kind,node])=>kind==="RangeVar"?[node.relname??""]:[])}function nameOf3(call2){return call2.funcname?.flatMap(stringsOf).at(-1)??""}var rule_default101=defineRule({id:"self-matching-activity-query",severity:"warning",title:"A query that looks for blockers finds itself, or leaves the blocker out",why:`
    pg_stat_activity holds the text of the very query that asks it, so a pattern over query that is written there always
    finds one session. pg_locks joined with itself pairs locks that nobody waits for: dozens of rows on an idle server. And
    the usual blocker is idle in transaction, so that state = 'active' leaves it out.`,instead:`Ask who waits for whom: SELECT pid, pg_blocking_pids(pid), query FROM pg_stat_activity WHERE
    cardinality(pg_blocking_pids(pid)) > 0.`,manual:"functions-info.html#FUNCTIONS-INFO-SESSION",proof:{by:"none",because:"it is about what other sessions do: test/proof/runbooks.test.ts has them"},visit:{*SelectStmt(node,at2){selfMatch(node)?yield{span:at2.span,message:"The query of pg_stat_activity finds itself"}:joinsLocksLoosely(node)&&(yield{span:at2.span,message:"pg_locks joined with itself pairs locks that nobody waits for"})}},*runbook(runbook){for(let at2 of activeOnly(runbook))yield{span:at2.span,message:"pg_stat_activity with state = 'active' leaves out the blockers that are idle in transaction"}}});var rule_default102=defineRule({id:"session-setting-leaks",severity:"notice",title:"A setting of the session outlives its migration, and the next one runs with it",why:`
    A migration tool sends all its migrations, and then its own bookkeeping, through one connection. With an empty
    search_path, as pg_dump writes it, neither finds an unqualified name. With session_replication_role = replica no
    trigger fires and no foreign key is checked. Under another role everything that is created belongs to that role.
    Timeouts, and a search_path that names schemas, are not reported: they are meant to stay, or are set again.`,instead:"Use SET LOCAL in a transaction, or RESET it at the end.",manual:"sql-set.html",proof:{by:"state",shows:"the session still has the setting"},*unit({left,version}){let{recorded,resets}=version.version.root;if(recorded)for(let[name,setting]of left){let{by}=setting;by&&outlasts(name,setting)&&!(resets&&isReset(name))&&(yield{file:by.file,span:by.span,message:`${name} stays ${said(setting)} for all that runs in this session afterwards`})}}});function outlasts(name,{value}){return name==="search_path"?value==="":name==="session_replication_role"?value==="replica":name==="role"?value!=="none":name==="session_authorization"}function isReset(name){return name!=="role"&&name!=="session_authorization"}function said({value}){return value===""?"empty":value}function*lostSettings(runbook){let calls2=runbook.psql.map(call2=>statementsOf(call2,runbook)),found2=[],later=null;for(let own3 of calls2.reverse()){let build=own3.find(builds3);if(build&&(later={build,sets:new Set(own3.map(settingOf))}),!(!later||!own3.every(isSetting)))for(let statement of own3){let name=settingOf(statement);name!==null&&!later.sets.has(name)&&found2.push({span:statement.span,name,build:later.build})}}yield*found2.reverse()}var forBuilds=new Set(["maintenance_work_mem","max_parallel_maintenance_workers"]);function*shownSettings(runbook){let{blocks,statements,psql,file}=runbook;if(!(!statements.some(builds3)&&!psql.some(({files})=>files.length>0)))for(let{span}of blocks){let own3=statementsWithin(runbook,span);if(own3.some(builds3))continue;let shown2=own3.find(statement=>{let name=shownBy(statement),isSet=new RegExp(`\\b${name}['"]?\\s*(?:=|,|\\bto\\b)`,"i").test(file.text);return forBuilds.has(name)&&!isSet&&/\bindex|\bbuild/i.test(remarksAbove(runbook,statement.span[0]))});shown2&&(yield{span:shown2.span,name:shownBy(shown2)})}}function shownBy({node}){return"VariableShowStmt"in node?(node.VariableShowStmt.name??"").toLowerCase():""}function statementsOf({strings,input},runbook){return[...strings.map(({span})=>span),...input?[input]:[]].flatMap(span=>statementsWithin(runbook,span))}function isSetting(statement){let{kind}=statement;return kind==="VariableSetStmt"||kind==="VariableShowStmt"||settingOf(statement)!==null}function settingOf({node}){if("SelectStmt"in node)return configured(node.SelectStmt);if(!("VariableSetStmt"in node)||node.VariableSetStmt.is_local)return null;let{kind,name}=node.VariableSetStmt;return kind==="VAR_SET_VALUE"&&name!==void 0?name.toLowerCase():null}function configured({targetList,fromClause}){let[target,...more2]=targetList??[],call2=target&&"ResTarget"in target?target.ResTarget.val:void 0;if(fromClause||more2.length>0||!call2||!("FuncCall"in call2))return null;let{funcname,args}=call2.FuncCall,last=funcname?.at(-1);if(!last||!("String"in last)||last.String.sval!=="set_config")return null;let[name,,local]=(args??[]).map(arg=>"A_Const"in arg?arg.A_Const:void 0);return local?.boolval!==void 0&&!local.boolval.boolval?name?.sval?.sval?.toLowerCase()??null:null}function builds3({kind,body}){return body===null&&(kind==="IndexStmt"||kind==="ReindexStmt")}var rule_default103=defineRule({id:"session-setting-lost",severity:"warning",title:"A setting is made in one session, and the index is built in another one",why:`
    Each call of psql is a session of its own, and SET ends with it. The build runs with what the server, the database or the
    role has set: with little maintenance_work_mem it takes longer, and a statement_timeout or lock_timeout that was meant to
    be off leaves an INVALID index.`,instead:`Set it in the session that builds: psql -c 'SET \u2026' -c 'CREATE INDEX CONCURRENTLY \u2026', where each -c is a query of its
    own, or PGOPTIONS='-c maintenance_work_mem=2GB' before psql.`,manual:"app-psql.html",proof:{by:"none",because:"it is about psql, which no server runs: test/neighbours/psql.test.ts runs it where it is"},*runbook(runbook){for(let{span,name,build}of lostSettings(runbook))yield{span,message:`${name} is set in a session that ends with this call of psql: the build on line ${positionAt(build.file,build.span[0]).line} runs without it`};for(let{span,name}of shownSettings(runbook))yield{span,severity:"notice",message:`${name} is shown of a session that builds nothing: nothing here sets it in the one that does`}}});var rule_default104=defineRule({id:"set-local-outside-transaction",severity:"warning",onlyMigrations:!0,title:"SET LOCAL outside a transaction block does nothing",why:`
    SET LOCAL lasts until its transaction ends. Outside a transaction block that transaction is the SET itself:
    PostgreSQL warns and continues, and later statements run without the setting.`,instead:"Write SET without LOCAL, or put BEGIN before it and COMMIT after what it is for.",manual:"sql-set.html",proof:{by:"state",shows:"the setting is afterwards what it was before"},visit:{*VariableSetStmt(set,at2){if(!set.is_local||at2.scope.in==="block"||at2.migration.guessed)return;let local=keyword(at2,"LOCAL");yield{span:at2.span,message:`SET LOCAL ${set.name} does nothing outside a transaction block`,...local?{fix:fixOf("Write SET",!1,[at(at2,[local.span[0],local.span[1]+1],"")])}:{}}}}});function isPrepared({migration:{sent},piece}){return piece!==null&&sent?.[piece]?.prepared===!0}var rule_default105=defineRule({id:"several-commands-in-prepared-statement",severity:"error",fails:!0,title:"A prepared statement takes one command: PostgreSQL refuses a text with several",why:`
    The tool has PostgreSQL prepare each text before it runs it. PostgreSQL refuses to prepare a text with several
    commands (SQLSTATE 42601), so none of them runs, and the migration stops here.`,instead:"Send each command in a call of its own.",manual:"protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY",proof:{by:"failure"},*unit({statements}){let texts2=new Map;for(let statement of statements)statement.body===null&&statement.piece!==null&&isPrepared(statement)&&texts2.set(statement.piece,[...texts2.get(statement.piece)??[],statement]);for(let[first2,...others]of texts2.values())first2&&(yield*refused5(first2,others))}});function*refused5(first2,others){let last=others.at(-1);if(!last)return;let{tool}=first2.migration,more2=others.length===1?"another command":`${others.length} other commands`;yield{file:first2.file,span:[first2.span[0],Math.max(first2.span[1],last.span[1])],message:`${wordsOf(first2)} and ${more2} in one text fail: ${tool} has PostgreSQL prepare it, which takes one`}}function wordsOf({text}){let[words5="It"]=/^(?:(?:create|drop|alter)\s+)?\w+/i.exec(text)??[];return words5.replace(/\s+/g," ").toUpperCase()}var rule_default106=defineRule({id:"shell-in-sql-block",severity:"error",title:"A block of SQL holds a command of the shell",why:`
    Whoever copies the block into psql sends the line to the server, together with what follows up to the next semicolon:
    PostgreSQL answers with a syntax error at or near "psql", and the statement behind it is not run either.`,instead:"Give the command a block of its own, marked bash, and leave the SQL in a block marked sql.",manual:"app-psql.html",proof:{by:"none",because:"the server's answer is shown in test/proof/runbooks.test.ts"},*runbook(runbook){for(let{language,span}of runbook.blocks){if(language!=="sql")continue;let own3=commandFrom(runbook,span[0]),name=own3?.words[0]?.text;own3&&name!==void 0&&own3.span[1]<=span[1]&&(yield{span:own3.span,message:`${name.slice(0,40)} is a command of the shell, in a block of SQL`})}}});var rule_default107=defineRule({id:"sql-syntax-hint",severity:"error",title:"PostgreSQL cannot read an index statement with a common mistake",why:`
    PostgreSQL's grammar refuses the statement (SQLSTATE 42601), and points at a word, not at the mistake. The migration
    stops there.`,instead:"Write the words in PostgreSQL's order.",manual:"sql-createindex.html",proof:{by:"failure"},*unit({unread}){for(let{file,span,text,message:message2}of unread){let hint=message2.startsWith("EXECUTE")?null:syntaxHint(text);if(!hint)continue;let[line=""]=text.split(`
`);yield{file,span,message:`"${line.length>60?`${line.slice(0,59)}\u2026`:line}" is not read: ${hint.wrong}`,instead:hint.instead}}}});var rule_default108=defineRule({id:"standby-query-conflict",severity:"notice",asked:!0,title:"Dropping, rebuilding or adopting an index cancels the queries of hot standbys",why:`
    CONCURRENTLY protects the sessions of this server only. The lock on the index is replayed on every standby as ACCESS
    EXCLUSIVE: queries there that use the table have max_standby_streaming_delay to end, then they are cancelled ("User
    was holding a relation lock for too long"). Building an index cancels none. A migration does not say whether there
    are standbys, so the rule is off until the configuration gives it a level.`,instead:`
    Run it when the standbys have no long queries, or raise max_standby_streaming_delay while it runs.`,manual:"hot-standby.html#HOT-STANDBY-CONFLICT",proof:{by:"none",because:"it takes a standby"},visit:{*DropStmt(drop,at2){if(drop.removeType!=="OBJECT_INDEX")return;let name=(drop.objects??[]).map(nameOfList).find(one=>isLive(tableOf(one,at2.schema),at2));name&&(yield draft(at2,`DROP INDEX ${printName(name)}`))},*ReindexStmt({relation,kind,name},at2){let index2=nameOf(relation),table2=kind==="REINDEX_OBJECT_TABLE"?index2:tableOf(index2,at2.schema);relation&&!isLive(table2,at2)||(yield draft(at2,`REINDEX ${relation?printName(index2):name??""}`.trim()))},*AlterTableStmt(alter,at2){let adopted2=commandsOf(alter).flatMap(({def})=>def&&"Constraint"in def?def.Constraint.indexname??[]:[]),[index2]=adopted2;index2!==void 0&&(yield draft(at2,`Adopting ${printName({name:index2})} as a constraint`))}}});function isLive(table2,at2){return!table2||preexistence(table2,at2)!=="new"}function draft(at2,what){return{span:at2.span,message:`${what} cancels queries of hot standbys that use its table`}}var serials=/^(small|big)?serial$|^serial[248]$/;function filledRowByRow({typeName,constraints},schema,postgres){let type=(typeName?.names??[]).flatMap(stringsOf).at(-1)??"";if(serials.test(type))return`as ${type}`;if(!typeName?.arrayBounds&&schema.known("type",type)==="checked domain")return`of the domain ${quoteIdentifier(type)}, which is checked,`;for(let constraint of constraints??[]){let found2="Constraint"in constraint?ofConstraint3(constraint.Constraint,postgres):null;if(found2!==null)return found2}return null}function ofConstraint3({contype,generated_kind,raw_expr},postgres){if(contype==="CONSTR_IDENTITY")return"as an identity";if(contype==="CONSTR_GENERATED")return generated_kind==="s"?"as a stored generated column":null;if(contype!=="CONSTR_DEFAULT")return null;let volatile=callsIn(raw_expr).find(call2=>isVolatile(call2,postgres));return volatile?`with ${lastOf(volatile)}() in its default`:null}function callsIn(expression){return[...nodesIn(expression)].flatMap(([kind,node])=>kind==="FuncCall"?[node]:[])}function isVolatile(call2,postgres){let[schema]=(call2.funcname??[]).flatMap(stringsOf).slice(-2,-1),all=factsByName(functions,postgres).get(lastOf(call2))??[];return(schema===void 0||schema==="pg_catalog")&&all.length>0&&all.every(([,,,volatility])=>volatility==="v")}function lastOf({funcname}){return(funcname??[]).flatMap(stringsOf).at(-1)??""}function isStoredAlike(from,to,postgres,utc){return from.type===to.type?from.modifiers.join()===to.modifiers.join()||isWider(from,to):to.modifiers.length>0?!1:utc&&sameInstant.has(from.type)&&sameInstant.has(to.type)?!0:(factsByName(casts,postgres).get(from.type)??[]).some(([,target,,method])=>target===to.type&&method==="b")}var sameInstant=new Set(["timestamp","timestamptz"]);function isWider(from,to){return to.modifiers.length===0||wideningOf.get(from.type)?.(from.modifiers,to.modifiers)===!0}var longer=([before],[after=0])=>before!==void 0&&before<=after,MOST_PRECISE=6,finer=([before],[after=0])=>after>=MOST_PRECISE||before!==void 0&&before<=after,wideningOf=table({varchar:longer,varbit:longer,time:finer,timetz:finer,timestamp:finer,timestamptz:finer,numeric:([before,oldScale=0],[after=0,newScale=0])=>before!==void 0&&before<=after&&oldScale===newScale,interval:([oldFields,before],[fields=0,after])=>leastOf(fields)<=leastOf(oldFields)&&(leastOf(oldFields)>0||after===void 0||finer(before===void 0?[]:[before],[after]))}),fieldBits=[12,11,10,3,1,2];function leastOf(fields){return fields===void 0?0:fieldBits.findIndex(bit=>(fields&1<<bit)!==0)}function typeChange(table2,column,to,{schema,settings:settings2},postgres){let old=schema.relation(table2)?.columns?.find(one=>one.name===column),type=(to.typeName?.names??[]).flatMap(stringsOf).at(-1)??"",array=(to.typeName?.arrayBounds?.length??0)>0,modifiers=(to.typeName?.typmods??[]).flatMap(modifier=>"A_Const"in modifier?[modifier.A_Const.ival?.ival??0]:[]),wanted={type:array?`${type}[]`:type,modifiers};if(!old)return wanted.type==="text"||type==="varchar"&&modifiers.length===0?"nothing":"unknown";if(to.raw_default&&!isColumn2(to.raw_default,column))return"table";let{modifiers:before=[]}=old;if(old.type!==wanted.type&&[old.type,wanted.type].some(one=>isDomain(one,schema)))return"unknown";let utc=isUtc(settings2.get("timezone")?.value);if(!isStoredAlike({type:old.type,modifiers:before},wanted,postgres,utc))return"table";let indexes=schema.indexesHaving(table2,[namingColumn(column)]),change={from:old,to:wanted,isResorted:collationChanges(old,to),postgres};return firstOf(indexes,({index:index2})=>index2!==void 0&&isRebuilt(index2,change))?"indexes":"nothing"}function isRebuilt({shape},{from,to,isResorted,postgres}){let isChanged=from.type!==to.type||(from.modifiers??[]).join()!==to.modifiers.join(),names2=tree=>tree?.includes(`"sval":${JSON.stringify(from.name)}`)===!0;return isChanged&&names2(shape.predicate)?!0:shape.keys.some(key=>{if(key.expression!==null&&names2(key.expression))return isChanged||isResorted&&key.collation===null;if(key.column!==from.name)return!1;if(isResorted&&key.collation===null)return!0;let before=key.opclass===null?classOf(shape.method,from.type,postgres):void 0;return before!==void 0&&before!==classOf(shape.method,to.type,postgres)})}function classOf(method,type,postgres){let own3=defaultClasses(method,type,postgres).filter(({extension})=>extension===null),preferred=own3.find(known3=>typeFacts(known3.type,postgres)?.preferred===!0);return(own3.find(known3=>known3.type===type)??preferred??own3[0])?.name}function isDomain(type,schema){return schema.known("type",type.replace(/\[\]$/,""))?.endsWith("domain")===!0}function isUtc(zone){return zone!==void 0&&/^(?:etc\/)?(?:utc|uct|gmt|zulu|universal|greenwich|(?:gmt)?[+-]?0)$/i.test(zone)}function collationChanges(old,{collClause}){let wanted=(collClause?.collname??[]).flatMap(stringsOf).join(".");return(old.collation??"default")!==(wanted||"default")}function isColumn2(node,column){return"TypeCast"in node&&node.TypeCast.arg?isColumn2(node.TypeCast.arg,column):"ColumnRef"in node&&(node.ColumnRef.fields??[]).flatMap(stringsOf).at(-1)===column}function rewriteOf(at2,postgres){let{AlterTableStmt,ClusterStmt,VacuumStmt}=at2.node;return ClusterStmt?.relation?{table:nameOf(ClusterStmt.relation),words:"CLUSTER",what:"table"}:VacuumStmt?ofVacuum(VacuumStmt):AlterTableStmt?ofAlter3(AlterTableStmt,at2,postgres):null}function ofVacuum({options,rels}){let full=(options??[]).some(one=>"DefElem"in one&&one.DefElem.defname==="full"&&isOn(one.DefElem)),[first2]=rels??[],relation=first2&&"VacuumRelation"in first2?first2.VacuumRelation.relation:void 0;return full&&relation?{table:nameOf(relation),words:"VACUUM FULL",what:"table"}:null}var words3=table({AT_SetTableSpace:"SET TABLESPACE",AT_SetLogged:"SET LOGGED",AT_SetUnLogged:"SET UNLOGGED"});function ofAlter3(alter,at2,postgres){let name=nameOf(alter.relation);if(alter.objtype==="OBJECT_FOREIGN_TABLE")return null;for(let cmd of commandsOf(alter)){let written3=words3.get(cmd.subtype??"");if(alter.objtype==="OBJECT_INDEX"){if(written3===void 0)continue;return{table:tableOf(name,at2.schema)??null,words:`ALTER INDEX ${printName(name)} ${written3}`,what:"indexes"}}else if(written3)return{table:name,words:written3,what:"table"};let changed=ofColumn(name,cmd,at2,postgres);if(changed)return changed}return null}function ofColumn(table2,cmd,at2,postgres){let column=cmd.def&&"ColumnDef"in cmd.def?cmd.def.ColumnDef:{};switch(cmd.subtype){case"AT_AlterColumnType":return ofType(table2,cmd,column,at2,postgres);case"AT_AddColumn":return ofNewColumn(table2,cmd,column,at2,postgres);default:return null}}function ofType(table2,{name},column,at2,postgres){let what=typeChange(table2,name??"",column,at2,postgres);return what==="nothing"?null:{table:table2,words:`Changing the type of ${name}`,what}}function ofNewColumn(table2,{missing_ok},column,{schema},postgres){let name=column.colname??"";if(missing_ok&&schema.relation(table2)?.columns?.some(one=>one.name===name))return null;let how=filledRowByRow(column,schema,postgres);return how===null?null:{table:table2,words:`Adding ${quoteIdentifier(name)} ${how}`,what:"table"}}var rule_default109=defineRule({id:"table-rewrite-rebuilds-indexes",severity:"error",blocks:!0,title:"Rewriting a table rebuilds all its indexes while nobody can read it",why:`
    A change of type that changes what is stored, a new column in which every row has a value of its own, CLUSTER,
    VACUUM FULL and a move to another tablespace copy the table, or its indexes, under an ACCESS EXCLUSIVE lock: every
    SELECT, INSERT, UPDATE and DELETE waits until the copy is complete.`,instead:`
    To change a type, add a new column, fill it in batches, index it concurrently, and swap the two. Add a new column
    without a default, set the default in a separate statement, and fill the column in batches. For a table that is
    bloated or in the wrong tablespace, use pg_repack, or REINDEX CONCURRENTLY for its indexes.`,manual:"sql-altertable.html#SQL-ALTERTABLE-NOTES",proof:{by:"locks",mode:"AccessExclusiveLock",blocks:["select","insert","update","delete"]},visit:{AlterTableStmt:rewrites,ClusterStmt:rewrites,VacuumStmt:rewrites,*AlterTableMoveAllStmt({objtype,orig_tablespacename},{span}){let what=objtype==="OBJECT_INDEX"?"INDEX":objtype==="OBJECT_MATVIEW"?"MATERIALIZED VIEW":"TABLE",place=quoteIdentifier(orig_tablespacename??""),message2=`ALTER ${what} ALL IN TABLESPACE ${place} blocks every read and write of all that it moves until the last is copied`;yield{span,message:message2}}}});function*rewrites(_,at2,{postgres}){let rewrite=rewriteOf(at2,postgres),age=rewrite?.table?preexistence(rewrite.table,at2):"existing";if(!rewrite||age==="new")return;let{table:table2,words:words5,what}=rewrite,name=table2?printTable(table2):"its table",written3=what==="indexes"?table2?"its indexes are":"the index is":"it and its indexes are";yield{...table2?{table:table2}:{},span:at2.span,message:what==="unknown"?`${words5} may block every read and write of ${name} while it is rewritten`:`${words5} blocks every read and write of ${name} while ${written3} rewritten`,...what==="unknown"||age==="maybe"?{severity:"notice"}:{}}}var sizes=new Set(["pg_tablespace_size","pg_database_size"]),rule_default110=defineRule({id:"tablespace-size-as-free-space",severity:"warning",title:"The size of a tablespace or a database is what it takes up, not what is free",why:`
    pg_tablespace_size and pg_database_size add up the files that are there. A check that calls this available passes on a
    full disk and fails on an empty one. No function of PostgreSQL tells how much space a disk has left.`,instead:"Ask the operating system: df -h of the data directory, or the provider's own metric of free storage.",manual:"functions-admin.html",proof:{by:"none",because:"what a disk has left is nothing that a server could show; that the size grows with what is written, it does show"},visit:{*SelectStmt(node,at2){for(let[,part]of[...nodesIn(node)].filter(([kind])=>kind==="ResTarget")){let{name="",val}=part;if(!/(?:^|_)(?:avail|free)/i.test(name)||isDifference(val))continue;let call2=[...nodesIn({val})].find(([of2,inner])=>of2==="FuncCall"&&sizes.has(nameOf4(inner)));if(!call2)continue;yield{span:at2.tokens().find(one=>one.text.toLowerCase()===nameOf4(call2[1]))?.span??at2.span,message:`${nameOf4(call2[1])} is the space in use, and not what is ${name.toLowerCase()}`}}}}});function isDifference(val){return[...nodesIn({val})].some(([kind,part])=>kind==="A_Expr"&&part.name?.flatMap(stringsOf).at(-1)==="-")}function nameOf4(call2){let{funcname}=call2;return funcname?.flatMap(stringsOf).at(-1)??""}var rule_default111=defineRule({id:"timeout-set-too-late",severity:"warning",blocks:!0,title:"A lock_timeout that is set after the statement does not limit how long it waits",why:`
    The timeout comes too late: the earlier statement waits behind a long transaction for as long as that runs, and
    everybody else waits behind the statement.`,instead:"Set it before the first statement that needs a strong lock.",manual:"runtime-config-client.html#GUC-LOCK-TIMEOUT",proof:{by:"waiting"},*unit({statements}){for(let at2 of statements){let lock=strongLock(at2),later=lock&&laterTimeout(at2);if(later){yield{file:at2.file,span:at2.span,table:lock.relation,message:`This waits for ${printName(lock.relation)} without limit: lock_timeout = ${later.value} is set only after it`};return}}}});function strongLock(at2){if(!(at2.body||isLong(at2)))return locksOf(at2,at2.schema).find(({relation,mode})=>isAtLeast(mode,"ShareLock")&&preexistence(relation,at2)==="existing")}function switchedOff(names2,at2){let{advice,tool}=at2.migration;if(advice.withoutTimeout!==void 0)return{instead:`With ${tool}: ${advice.withoutTimeout}.`};let off=names2.map(name=>`SET ${name} = 0;`).join(`
`);return{instead:`Switch ${names2.length>1?"them":"it"} off before the statement:
${off}`,...insteadOf(at2,[...names2.map(name=>`SET ${name} = 0`),at2.text])}}var rule_default112=defineRule({id:"timeout-with-concurrent-index",severity:"warning",title:"A timeout that cancels a concurrent build leaves an invalid index",why:`
    A concurrent build waits for other transactions several times. lock_timeout, statement_timeout and
    transaction_timeout count that time, cancel the command half way, and leave the index INVALID: no query uses it, and
    writes may still maintain it. Concurrent commands let reads and writes go on, so the timeout protects nobody.`,instead:"Switch the timeouts off for the build.",manual:"runtime-config-client.html#GUC-STATEMENT-TIMEOUT",proof:{by:"interruption"},visit:{IndexStmt:cancelled,DropStmt:cancelled,ReindexStmt:cancelled,AlterTableStmt:cancelled}});function*cancelled(_,at2,{postgres}){let command=concurrentWords(at2),names2=shortTimeouts(at2,postgres);if(command===null)return;if(names2.length===0){yield*ofSomeRole(command,at2,postgres);return}let all=names2.map(name=>`${name} = ${at2.settings.get(name)?.value}`).join(" and ");yield{span:at2.span,message:`${all} can cancel ${command} half way and leave an invalid index`,...switchedOff(names2,at2),...checksValidity(at2)?{severity:"notice"}:{}}}function*ofSomeRole(command,at2,postgres){let{ofRoles}=at2.unit,[name]=shortTimeouts({settings:ofRoles},postgres).filter(one=>!at2.settings.has(one));name!==void 0&&(yield{span:at2.span,severity:"notice",message:`${name} = ${ofRoles.get(name)?.value}, which an earlier migration gives to a role, can cancel ${command} half way where that role migrates`,instead:`Switch it off before the statement:
SET ${name} = 0;`})}var most2=32,rule_default113=defineRule({id:"too-many-index-columns",severity:"error",fails:!0,title:"An index takes at most 32 columns",why:"PostgreSQL counts keys and INCLUDE columns together, and refuses an index with more than 32 (SQLSTATE 54011).",instead:"Leave out what no query needs.",manual:"indexes-multicolumn.html",proof:{by:"failure"},visit:ofEveryIndex(function*({index:index2,does,at:at2}){let count2=keysOf(index2).length+includedOf(index2).length;count2<=most2||(yield{span:at2.span,message:`${does} fails: it has ${count2} columns, and ${most2} is the most`})})});var counts=[/\b(?<table>\w+)\s+table\s+\(\s*(?<count>\d+)\s+(?:new\s+)?index(?:es)?\b/i,/\b(?<count>\d+)\s+(?:new\s+)?indexes\s+on\s+(?:the\s+)?(?<table>\w+)\s+table\b/i];function*toldIndexCounts(runbook){if(isAboutIndexes(runbook))for(let{span,text}of runbook.passages)for(let pattern of counts){let found2=pattern.exec(text);if(!found2)continue;let at2=span[0]+found2.index,{table:table2="",count:count2}=found2.groups??{};yield{span:[at2,at2+found2[0].length],table:table2,count:Number(count2)};break}}var most3=10,rule_default114=defineRule({id:"too-many-indexes",severity:"notice",title:"Every write to a table with more than ten indexes pays for each of them",why:`
    Each INSERT, and each UPDATE that is not HOT, adds an entry to every index of the table, and each index needs
    memory. There is no fixed limit, but with more than ten it is worth checking which of them queries still use.`,instead:`
    Look for indexes that are never read (pg_stat_user_indexes, idx_scan = 0), and drop them concurrently.`,manual:"monitoring-stats.html#MONITORING-PG-STAT-ALL-INDEXES-VIEW",proof:{by:"state",shows:"the table has more than ten indexes"},*runbook(runbook){for(let{span,table:table2,count:count2}of toldIndexCounts(runbook))count2>most3&&(yield{span,message:`${count2} indexes on ${table2}: every write to it pays for each`})},*unit({statements,version}){let said2=new Set;for(let at2 of statements){let index2="IndexStmt"in at2.node?at2.node.IndexStmt:void 0,table2=index2&&at2.schema.relation(nameOf(index2.relation))?.name;if(!table2||said2.has(printTable(table2)))continue;let all=firstOf(version.after.indexesHaving(table2,[madeAt(at2.span)]),({by})=>by.span===at2.span)?version.after.indexes(table2):[];all.length<=most3||(said2.add(printTable(table2)),yield{table:table2,file:at2.file,span:at2.span,message:`${printTable(table2)} then has ${all.length} indexes, and every write pays for each`})}}});var tools=[{tool:"Alembic",named:/\balembic\b|\bpostgresql_concurrently\b/i,optOut:/\bautocommit_block\b/,instead:"Write `with op.get_context().autocommit_block():` round each concurrent statement, in upgrade and downgrade.",runs:words5=>words5.includes("alembic")&&(words5.includes("upgrade")||words5.includes("downgrade"))},{tool:"Django",named:/\bdjango\b|\bAddIndexConcurrently\b/i,optOut:/\batomic\s*=\s*False\b/,instead:"Write `atomic = False` in the migration's class.",runs:words5=>words5.some(one=>one.endsWith("manage.py"))&&words5.includes("migrate")},{tool:"Rails",named:/\b(?:rails|active ?record)\b|algorithm: :concurrently/i,optOut:/\bdisable_ddl_transaction!/,instead:"Write `disable_ddl_transaction!` in the migration's class.",runs:words5=>words5.some(one=>/(?:^|\/)(?:rails|rake)$/.test(one))&&words5.some(one=>/^db:(?:migrate|rollback)/.test(one))},{tool:"Knex",named:/\bknex\b/i,optOut:/\btransaction: false\b/,instead:"Write `exports.config = { transaction: false }` in the migration.",runs:words5=>words5.includes("knex")&&words5.some(one=>/^(?:migrate|rollback)/.test(one))}],byItself=/\b(?:automatically|takes care of|handles (?:this|it|that)|out of the box)\b/i,withoutDowntime=/\b(?:zero|no)[-\s]+downtime\b/i;function nearBefore(text,[start,end]){return text.slice(Math.max(0,start-200),end).replace(/^[\s\S]*\n[ \t]*\n/,"")}function*toldTransactions(runbook){let{passages,commands,file}=runbook;for(let{tool,named:named3,optOut,instead,runs}of tools){if(optOut.test(file.text))continue;let claims2=passages.filter(({text})=>byItself.test(text)&&named3.test(text)&&/concurrent|\btransaction/i.test(text)&&!/\bnot automatically\b/i.test(text));for(let{span,text}of claims2){let at2=text.search(byItself);yield{span:[span[0]+at2,span[0]+at2+(byItself.exec(text)?.[0].length??1)],tool,instead}}if(claims2.length!==0){for(let{span,text,heading}of passages){let found2=heading?null:withoutDowntime.exec(text);if(!found2||!/concurrent/i.test(text)||!named3.test(nearBefore(file.text,span)))continue;let at2=span[0]+found2.index;yield{span:[at2,at2+found2[0].length],tool,instead}}for(let{span}of commands.filter(one=>runs(wordsOf2(one))))yield{span,tool,instead}}}}function wordsOf2({words:words5}){return words5.map(({text})=>text)}var rule_default115=defineRule({id:"tool-transaction-not-disabled",severity:"warning",title:"A runbook relies on a migration tool to leave its transaction for CONCURRENTLY by itself",why:`
    The tool opens a transaction round each migration, and CONCURRENTLY fails in it (SQLSTATE 25001), on the way up and on the way
    back. An option that writes CONCURRENTLY into the statement does not take the statement out of the transaction.`,instead:"Tell the tool in the migration itself, in both directions, and let the runbook say how.",manual:"sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",proof:{by:"none",because:"how each tool sends its migrations is shown where the tool is read"},*runbook(runbook){for(let{span,tool,instead}of toldTransactions(runbook))yield{span,message:`${tool} does not leave its transaction by itself`,instead}}});function changesAnything({kind,node,body},postgres){if(body!==null||quiet.has(kind))return!1;if(kind!=="SelectStmt")return!0;for(let[name,inner]of nodesIn(node))if(name==="intoClause"||name==="InsertStmt"||name==="UpdateStmt"||name==="DeleteStmt"||name==="FuncCall"&&!isQuiet(inner,postgres))return!0;return!1}function isQuiet({funcname},postgres){let name=funcname?.flatMap(stringsOf).at(-1)??"";return isFunction(name,postgres)||aggregates.has(name)}var quiet=new Set(["TransactionStmt","VariableSetStmt","VariableShowStmt","ListenStmt","DeallocateStmt","PrepareStmt"]),aggregates=new Set(["count","min","max","sum","avg","array_agg","string_agg","json_agg","jsonb_agg","bool_and","bool_or"]);function openAtEnd({statements}){let opened=null;for(let statement of statements){if(statement.body)continue;let{TransactionStmt:control}=statement.node,kind=control?.kind;(kind==="TRANS_STMT_BEGIN"||kind==="TRANS_STMT_START"||sentIn(statement)==="psql")&&(opened??=statement),kind!==void 0&&ends.has(kind)&&(opened=control?.chain?statement:null)}return opened}var ends=new Set(["TRANS_STMT_COMMIT","TRANS_STMT_ROLLBACK","TRANS_STMT_PREPARE"]);function endsWhatOthersOpened({statements}){return statements.flatMap(({node,body})=>{let{TransactionStmt:control}=node;return body||control?.kind===void 0?[]:[control.kind]})[0]==="TRANS_STMT_COMMIT"}var rule_default116=defineRule({id:"transaction-never-committed",severity:"error",title:"BEGIN without COMMIT: psql ends, and everything after BEGIN is rolled back",why:`
    At the end of the file psql closes its session, and PostgreSQL rolls back the open transaction. psql reports success
    all the same: the exit status is 0.`,instead:"Add COMMIT at the end of the file.",manual:"sql-begin.html",proof:{by:"state",shows:"once its session has ended, nothing of it is there",afterwards:!0},*unit(unit,{postgres}){if(unit.migration.dialect.psql!==!0||unit.execution!=="autocommit")return;let opened=openAtEnd(unit);if(unit.migration.assumed&&endsWhatOthersOpened(unit)||!opened||unit.unread.length>0)return;let lost2=unit.statements.slice(opened.index).filter(each=>changesAnything(each,postgres)).length;if(lost2===0)return;let rolledBack=lost2===1?"1 statement is":`${lost2} statements are`,byPsql=sentIn(opened)==="psql";yield{file:opened.file,span:opened.span,message:byPsql?`AUTOCOMMIT is off, and nothing commits what begins here: ${rolledBack} rolled back`:`${opened.text} opens a transaction that nothing commits: ${rolledBack} rolled back`,...byPsql?{why:WHY_PSQL}:{}}}}),WHY_PSQL="Under AUTOCOMMIT off psql sends BEGIN before a statement that no transaction is open for. At the end of the file it closes its session, and PostgreSQL rolls back the open transaction. psql reports success all the same: the exit status is 0.";var rows=/^\s*(insert|update|delete|select|copy|with|grant|revoke|comment|set|values|call)\b/i;function isAboutIndex2({text,message:message2}){let computed=message2.startsWith("EXECUTE"),code=computed?text:codeOf(text);return/\b(index|unique|concurrently)\b/i.test(code)&&(computed||!rows.test(code))}var blank=/\.{3}|…|<[A-Za-z][\w .-]*>|\bon\s+(table)\s*\(|\b(your|my)_(?:table|column|index)\w*/i,nobodysName=/\b(?:your_\w+|(?:table|column|index)_name|my_(?:table|column|index))\b/i,asking=new Set(["SelectStmt","ExplainStmt"]);function placeholdersIn(runbook){let seen=new Set;return[...allIn(runbook)].filter(({placeholder,severity})=>{let isFirst=!seen.has(placeholder);return seen.add(placeholder),isFirst||severity==="error"})}function*allIn({statements,unread}){for(let passage of unread){let found2=blank.exec(codeOf(passage.text))??nobodysName.exec(codeOf(passage.text));found2&&(yield{span:passage.span,placeholder:shown(found2),severity:isAboutIndex2(passage)?"error":"notice"})}for(let{span,text,body,kind}of statements){if(body||asking.has(kind))continue;let found2=nobodysName.exec(codeOf(text));found2&&(yield{span,placeholder:shown(found2),severity:"notice"})}}function shown(found2){return(found2[1]??found2[0]).slice(0,40)}var rule_default117=defineRule({id:"unfilled-placeholder",severity:"error",fails:!0,title:"A statement of a runbook has a blank that its reader has to fill in first",why:`
    PostgreSQL refuses the statement as it stands (SQLSTATE 42601), or looks for a table of that very name. Whoever fills it
    in does so by hand, in the moment that the runbook was written for.`,instead:`Write the real names; for what is only known on the day, psql's variables (psql -v name=\u2026, and :"name" in the SQL)
    fail at once where nobody sets them.`,manual:"app-psql.html#APP-PSQL-INTERPOLATION",proof:{by:"none",because:"a server refuses what is no SQL, or knows no table of that name: test/proof/runbooks.test.ts"},*runbook(runbook){for(let{span,placeholder,severity}of placeholdersIn(runbook))yield{span,message:`${placeholder} is to be filled in before the statement can run`,severity}}});var ends2=new Set(["deleted","removed","archived","discarded","deactivated","disabled","revoked"]);function isSpoilt({unique,shape,nullsNotDistinct:nullsNotDistinct2},{name,notNull:notNull2}){let ending=/^([a-z]+)_?(?:at|on)$/i.exec(name)?.[1]?.toLowerCase()??"";return!unique||notNull2||nullsNotDistinct2||shape.predicate!==null||!ends2.has(ending)?!1:shape.keys.length>1&&shape.keys.some(key=>key.column===name)}function holdsWithout({index:index2},{shape},column){let others=new Set(shape.keys.map(key=>key.column).filter(one=>one!==column));return index2?.unique===!0&&index2.shape.keys.every(key=>others.has(key.column))}function sharingKeys({shape},column){return shape.keys.filter(key=>key.column!==column).map(key=>key.column===null?anyIndex:namingColumn(key.column))}var rule_default118=defineRule({id:"unique-allows-nulls",severity:"notice",title:"A unique key over deleted_at allows duplicates of every row that is not deleted",why:`
    A unique index never treats two nulls as equal, so a row with a null in any key column is never a duplicate.
    deleted_at is null in every active row, so the key constrains deleted rows only. For other nullable columns this is
    usually intended, and not reported.`,instead:"Make it unique over the other columns of the active rows: WHERE deleted_at IS NULL.",manual:"indexes-unique.html",proof:{by:"state",shows:"the same active row is in the table twice"},visit:{*IndexStmt({relation,unique},at2){unique&&(yield*of(nameOf(relation),at2))},*CreateStmt({relation},at2){yield*of(nameOf(relation),at2)},*AlterTableStmt(alter,at2){addedConstraints(alter).some(one=>one.contype==="CONSTR_UNIQUE")&&(yield*of(nameOf(alter.relation),at2))}}});function*of(table2,at2){let{after}=at2.unit.version,own3=[...after.indexesHaving(table2,[madeAt(at2.span)])].filter(({by})=>by.span===at2.span);for(let made of own3){let facts=made.index,column=after.relation(table2)?.columns?.find(one=>isSpoilt(facts,one));if(!column)continue;let others=after.indexesHaving(table2,sharingKeys(facts,column.name));if(firstOf(others,one=>one!==made&&holdsWithout(one,facts,column.name)))continue;let[name,gone]=[printName({name:made.name.name}),quoteIdentifier(column.name)];yield{table:table2,span:at2.span,message:`${name} is unique over ${gone} too, which is NULL in every active row, so duplicates are allowed`,instead:`Make it unique over the other columns WHERE ${gone} IS NULL.`}}}function uniqueKeysOf({node,schema}){let{CreateStmt,AlterTableStmt,IndexStmt}=node,relation=(CreateStmt??AlterTableStmt??IndexStmt)?.relation,divided=CreateStmt?ownKey(CreateStmt):dividedBy(nameOf(relation),schema);if(!divided)return[];let of2=(words5,columns2)=>({relation,words:words5,columns:columns2,...divided});if(IndexStmt){let columns2=keysOf(IndexStmt).flatMap(({name})=>name??[]);return IndexStmt.unique?[of2("a unique index",columns2)]:[]}return(CreateStmt?CreateStmt.tableElts??[]:AlterTableStmt?definitionsIn(AlterTableStmt):[]).flatMap(constraintsIn).map(({words:words5,columns:columns2})=>of2(words5,columns2))}function dividedBy(table2,schema){let partitionKey=schema.relation(table2)?.partitionKey;if(partitionKey)return{partitionKey,isDistributed:!1};let{distributedBy}=schema.learnt(table2);return distributedBy?{partitionKey:[distributedBy],isDistributed:!0}:void 0}function ownKey({partspec}){let partitionKey=partspec?.partParams?.map(one=>one.PartitionElem.name??null);return partitionKey&&{partitionKey,isDistributed:!1}}function definitionsIn(alter){return commandsOf(alter).flatMap(({def})=>def??[])}var words4=table({CONSTR_PRIMARY:"PRIMARY KEY",CONSTR_UNIQUE:"UNIQUE"});function constraintsIn(element){let own3=(constraint,column)=>{let written3=words4.get(constraint.contype??"");if(written3===void 0||constraint.indexname)return[];let keys=(constraint.keys??[]).flatMap(stringsOf);return[{words:written3,columns:keys.length>0?keys:column}]};if("Constraint"in element)return own3(element.Constraint,[]);let{colname="",constraints}="ColumnDef"in element?element.ColumnDef:{};return(constraints??[]).flatMap(one=>"Constraint"in one?own3(one.Constraint,[colname]):[])}var rule_default119=defineRule({id:"unique-missing-partition-key",severity:"error",fails:!0,title:"A unique key of a partitioned table has to contain the partition key",why:`
    Each partition enforces its own index, and none looks into another. PostgreSQL therefore refuses a PRIMARY KEY, UNIQUE
    constraint or unique index that leaves out a column of the partition key, or is on a table that is partitioned by an
    expression (SQLSTATE 0A000).`,instead:"Add the partition key to it, or make it unique in each partition.",manual:"ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-LIMITATIONS",proof:{by:"failure"},visit:{CreateStmt:incomplete,AlterTableStmt:incomplete,IndexStmt:incomplete}});function ofDistributed(words5,table2,column,at2){return{span:at2.span,message:`${words5} on ${table2} fails without ${column}, which Citus distributes it by`,why:"Each shard of a distributed table enforces its own index, and none looks into another: Citus refuses a unique key that leaves out the distribution column (SQLSTATE 0A000).",instead:`Add ${column} to it, so that it is unique for each ${column}.`}}function*incomplete(_,at2){for(let{relation,words:words5,columns:columns2,partitionKey,isDistributed}of uniqueKeysOf(at2)){let missing=partitionKey.find(one=>one===null||!columns2.includes(one));if(missing===void 0)continue;let table2=printName(nameOf(relation));if(isDistributed){isOn2(at2.settings.get(unsafeConstraintsSetting)?.value)||(yield ofDistributed(words5,table2,missing,at2));return}yield{span:at2.span,message:missing===null?`${words5} on ${table2} fails: it is partitioned by an expression`:`${words5} on ${table2} fails without ${missing}, which it is partitioned by`,...missing===null?{}:{instead:`Add ${missing} to it, or make it unique in each partition.`}};return}}function isOn2(value){return value!==void 0&&/^(?:on|true|yes|1)$/i.test(value)}var rule_default120=defineRule({id:"unknown-column",severity:"error",fails:!0,title:"An index over a column that its table does not have is refused",why:`
    The name has a typo, another migration has renamed or dropped the column, or the name was created in quotes and
    needs them. IF NOT EXISTS does not help, even where the index exists (SQLSTATE 42703).`,instead:"Write the column's name as the table has it.",manual:"sql-createindex.html",proof:{by:"failure"},visit:ofEveryIndex(function*({index:index2,does,at:at2}){let name=nameOf(index2.relation),table2=at2.schema.relation(name);if(!table2?.whole)return;let known3=new Set((table2.columns??[]).map(one=>one.name)),missing=[...keysOf(index2),...includedOf(index2)].flatMap(one=>one.name??[]).find(one=>!known3.has(one));if(missing===void 0)return;let certain=at2.schema.age(name)==="new"||at2.schema.sure;if(!certain&&!at2.schema.told)return;let meant=[...known3].find(one=>one.toLowerCase()===missing.toLowerCase());yield{span:at2.span,objects:[objectOn("column",missing,name)],message:`${does} fails: ${printName(name)} has no column ${quoteIdentifier(missing)}${certain?"":", as far as the migrations here say"}`,...certain?{}:{severity:"warning"},...meant===void 0?{}:{instead:`Write ${quoteIdentifier(meant)}, as the table has it.`}}})});function objectsNamedIn({node}){let{DropStmt,AlterTableStmt,RenameStmt,ReindexStmt,CommentStmt,ClusterStmt}=node;if(DropStmt?.removeType==="OBJECT_INDEX"&&!DropStmt.missing_ok)return(DropStmt.objects??[]).map(one=>indexOf2("DROP INDEX",nameOfList(one)));if(AlterTableStmt&&!AlterTableStmt.missing_ok)return inAlter(AlterTableStmt);if(RenameStmt&&!RenameStmt.missing_ok)return inRename(RenameStmt);if(ReindexStmt?.kind==="REINDEX_OBJECT_INDEX")return[indexOf2("REINDEX INDEX",nameOf(ReindexStmt.relation))];if(CommentStmt?.objtype==="OBJECT_INDEX"&&CommentStmt.object)return[indexOf2("COMMENT ON INDEX",nameOfList(CommentStmt.object))];if(CommentStmt?.objtype==="OBJECT_TABCONSTRAINT"&&CommentStmt.object)return commented(CommentStmt);if(ClusterStmt?.indexname){let table2=nameOf(ClusterStmt.relation);return[indexOf2("CLUSTER USING",{schema:table2.schema,name:ClusterStmt.indexname},table2)]}return[]}function indexOf2(does,name,table2){return{kind:"index",name,does,...table2?{table:table2}:{}}}function commented({object}){let[name="",table2="",schema]=stringsOf(object).toReversed();return[{kind:"constraint",name:{name},table:{schema,name:table2},does:"COMMENT ON CONSTRAINT"}]}var ofConstraints3=new Map([["AT_DropConstraint","DROP CONSTRAINT"],["AT_ValidateConstraint","VALIDATE CONSTRAINT"]]),ofIndexes=new Map([["AT_ClusterOn","CLUSTER ON"]]);function inAlter(alter){let relation=nameOf(alter.relation),commands=commandsOf(alter);if(alter.objtype==="OBJECT_INDEX")return[indexOf2("ALTER INDEX",relation),...commands.flatMap(({subtype,def})=>subtype==="AT_AttachPartition"&&def&&"PartitionCmd"in def?[indexOf2("ATTACH PARTITION",nameOf(def.PartitionCmd.name))]:[])];let made=new Set(commands.flatMap(({def})=>def&&"Constraint"in def?def.Constraint.conname??[]:[]));return commands.flatMap(command=>{let{subtype="",name="",missing_ok,def}=command,identity=def&&"ReplicaIdentityStmt"in def?def.ReplicaIdentityStmt:void 0,own3={schema:relation.schema,name:identity?.name??name},does=ofConstraints3.get(subtype);if(does&&!missing_ok&&!made.has(name))return[{kind:"constraint",name:{name},table:relation,does}];let taken2=def&&"Constraint"in def?def.Constraint.indexname:void 0;if(taken2)return[indexOf2("USING INDEX",{schema:relation.schema,name:taken2},relation)];if(identity?.identity_type==="i")return[indexOf2("REPLICA IDENTITY USING INDEX",own3,relation)];let using=ofIndexes.get(subtype);return using?[indexOf2(using,own3,relation)]:[]})}function inRename({renameType,relation,subname=""}){let name=nameOf(relation);return renameType==="OBJECT_INDEX"?[indexOf2("ALTER INDEX",name)]:renameType==="OBJECT_TABCONSTRAINT"?[{kind:"constraint",name:{name:subname},table:name,does:"RENAME CONSTRAINT"}]:[]}function isNowhere({kind,name,table:table2},at2){return hasPlaceholder(`${name.schema??""}${name.name}${table2?.name??""}`)?!1:!(kind==="index"?isIndexThere(name,table2,at2):isConstraintThere(name.name,table2,at2))&&at2.schema.sure}function isConstraintThere(name,table2,at2){let owner=table2&&at2.schema.relation(table2);return!owner?.ownConstraints||owner.maybe||/_(?:excl|not_null)\d*$/.test(name)?!0:standing(at2.schema,owner.name,name)!==void 0}var LONGEST=63;function isOfOthers(schema,at2){return schema!==void 0&&schema!=="public"&&!at2.schema.known("schema",schema)}function isIndexThere(name,table2,at2){let{schema}=at2,owner=table2&&schema.relation(table2);if(table2&&!owner)return!0;let full=owner?{schema:owner.name.schema,name:name.name}:name;return schema.relation(full)||isOfOthers(full.schema,at2)||byteLength(name.name)>=LONGEST||name.schema===void 0&&schema.elsewhere(name.name).length>0?!0:isOfPartition(full,at2)}function isOfPartition({schema,name:whole},at2){let parts=whole.split("_");return parts.some((_,end)=>{let name={schema,name:parts.slice(0,end).join("_")},table2=at2.schema.relation(name);return table2?.partitionOf!==void 0||table2?.kind==="partitioned"||table2!==void 0&&at2.schema.learnt(name).hypertable===!0})}function isMeantOtherwise(at2){return undoing(at2.unit.version).mismatches.some(({drop})=>drop===at2)}var rule_default121=defineRule({id:"unknown-index",severity:"error",fails:!0,onlyMigrations:!0,title:"A statement names an index or a constraint that no migration makes",why:`
    PostgreSQL refuses the statement (SQLSTATE 42704, or 42P01 for ALTER INDEX), and the migration stops there in every
    database that the migrations have built. Where production has the object, somebody has made it by hand, and other
    databases lack it.`,instead:`
    Write the name that a migration gives it. Where somebody has made it by hand, let a migration make it with IF NOT
    EXISTS first, or drop it with IF EXISTS; prove takes production's schema as schema: in the configuration.`,manual:"sql-dropindex.html",proof:{by:"failure"},visit:{DropStmt:(_,at2)=>unknownIn(at2),AlterTableStmt:(_,at2)=>unknownIn(at2),RenameStmt:(_,at2)=>unknownIn(at2),ReindexStmt:(_,at2)=>unknownIn(at2),CommentStmt:(_,at2)=>unknownIn(at2),ClusterStmt:(_,at2)=>unknownIn(at2)}});function*unknownIn(at2){let missing=objectsNamedIn(at2).find(one=>isNowhere(one,at2));if(!missing||mayNotRun(at2)||at2.unit.version.first||isMeantOtherwise(at2))return;let{kind,name,table:table2,does}=missing,gone=kind==="index"&&at2.schema.gone(name);yield{span:at2.span,objects:[table2?objectOn(kind,name.name,table2):indexObject(name)],message:`${does} ${printName(name)} fails: ${gone?"an earlier statement has dropped it, or its table or a column of it":"no migration makes it"}`,...gone?{instead:"Leave the statement out, or write IF EXISTS into it."}:{}}}var rule_default122=defineRule({id:"unnamed-index",severity:"warning",title:"An index without a name cannot be dropped by name, and is made again by every run",why:`
    PostgreSQL generates a name, and another one if that is taken: a second run adds a second, equal index, a rollback
    has to guess what to drop, and IF NOT EXISTS is not allowed.`,instead:"Give the index a name.",manual:"sql-createindex.html",proof:{by:"second run"},visit:{*IndexStmt(index2,at2){let table2=nameOf(index2.relation);if(index2.idxname||preexistence(table2,at2)==="new")return;let once=runsOnce(at2,index2.concurrent===!0),name=quoteIdentifier(defaultIndexName(table2.name,shapeOf(index2)));yield{span:at2.span,objects:[objectOn("index",null,table2)],message:`The index on ${printName(table2)} has no name, so ${once?"its rollback has to guess one":"every run makes another one"}`,...once?{severity:"notice"}:{},instead:`Give it a name: ${name} is what PostgreSQL would choose.`,...insertAfter(at2,index2.concurrent?"CONCURRENTLY":"INDEX",` ${name}`,`Name it ${name}`,!1)}}}});function runsOnce({unit,scope,index:index2},concurrent2){let isLast=index2===unit.statements.length-1&&!concurrent2;return unit.version.version.root.recorded&&(scope.in==="block"||isLast)}var rule_default123=defineRule({id:"unread-index-statement",severity:"warning",title:"A statement about an index could not be read, so nothing is known about it",why:`
    The statement is not SQL that PostgreSQL's grammar accepts, or it is put together at run time. Indexwright cannot
    check it, and reports that it could not.`,instead:`
    Write the statement out, or review it yourself and say so: -- indexwright: ignore unread-index-statement: <reason>`,manual:"sql-createindex.html",proof:{by:"none",because:"it is about what could not be read"},*unit({unread}){for(let passage of unread)passage.refusal||!isAboutIndex2(passage)||isUnderstood(passage)||(yield{file:passage.file,span:passage.span,message:`This statement about an index is not read: ${passage.message}`})}});function isUnderstood({text,message:message2}){return!message2.startsWith("EXECUTE")&&syntaxHint(text)!==null}var feature=(words5,since,instead)=>({words:words5,since,instead}),nullsNotDistinct=feature("NULLS NOT DISTINCT",15,"Make a second, partial unique index for the rows where the column is null."),virtual=feature("VIRTUAL generated columns",18,"Write STORED."),overlaps2=feature("WITHOUT OVERLAPS",18,"Use an EXCLUDE constraint with gist."),notNull=feature("NOT NULL as a table constraint",18,"Use CHECK (\u2026 IS NOT NULL) NOT VALID."),setExpression=feature("SET EXPRESSION",17,"Drop the column and add it again."),unnamedDatabase=feature("REINDEX DATABASE without a name",16,"Name the database."),exclusion=feature("EXCLUDE on a partitioned table",17,"Add it to each partition."),unchecked=feature("NOT VALID for a foreign key of a partitioned table",18,"Add it NOT VALID to each partition, validate it there, and then add it to the whole table, which takes those over."),merge=feature("MERGE",15,"Write INSERT \u2026 ON CONFLICT, or an UPDATE and an INSERT."),mergeReturning=feature("MERGE \u2026 RETURNING",17,"Ask for the rows in a statement of its own."),bySource=feature("WHEN NOT MATCHED BY SOURCE",17,"Write a DELETE or an UPDATE of its own."),returningWith=feature("RETURNING WITH",18,"Ask for the rows as they were before the statement."),setColumns=feature("columns behind ON DELETE SET NULL",15,"Set them in a trigger."),period=feature("PERIOD in a foreign key",18,"Check it in a trigger."),notEnforced=feature("NOT ENFORCED",18,"Add the constraint NOT VALID."),accessMethod2=feature("SET ACCESS METHOD",15,"Make a new table with USING, and copy the rows."),grantOptions=feature("WITH INHERIT and WITH SET in GRANT",16,"Write ALTER ROLE \u2026 NOINHERIT.");function newestFeature(at2){return[...featuresOf(at2)].sort((a,b)=>b.since-a.since)[0]??null}function featuresOf({node,schema}){let written3=node,{IndexStmt,ReindexStmt,CreateStmt,AlterTableStmt,MergeStmt,GrantRoleStmt}=written3,rows2=written3.InsertStmt??written3.UpdateStmt??written3.DeleteStmt;return rows2?rows2.returningClause?.options?.length?[returningWith]:[]:MergeStmt?inMerge(MergeStmt):GrantRoleStmt?isOptional(GrantRoleStmt)?[grantOptions]:[]:IndexStmt?IndexStmt.nulls_not_distinct?[nullsNotDistinct]:[]:ReindexStmt?ReindexStmt.kind==="REINDEX_OBJECT_DATABASE"&&!ReindexStmt.name?[unnamedDatabase]:[]:CreateStmt?(CreateStmt.tableElts??[]).flatMap(one=>inElement(one,CreateStmt.partspec!==void 0)):AlterTableStmt?inAlter2(AlterTableStmt,schema):[]}function inAlter2(alter,schema){let partitioned=schema.relation(nameOf(alter.relation))?.kind==="partitioned";return commandsOf(alter).flatMap(({subtype,def})=>{if(subtype==="AT_SetExpression")return[setExpression];if(subtype==="AT_SetAccessMethod")return[accessMethod2];if(def&&"ATAlterConstraint"in def&&def.ATAlterConstraint.alterEnforceability)return[notEnforced];let added3=subtype==="AT_AddConstraint"&&def&&"Constraint"in def?def.Constraint:null;return added3?.contype==="CONSTR_NOTNULL"?[notNull]:added3?.contype==="CONSTR_FOREIGN"&&added3.skip_validation&&partitioned?[unchecked]:def?inElement(def,partitioned):[]})}function inMerge({mergeWhenClauses,returningClause}){let kinds=(mergeWhenClauses??[]).map(one=>one.MergeWhenClause?.matchKind);return[merge,...returningClause?[mergeReturning]:[],...kinds.includes("MERGE_WHEN_NOT_MATCHED_BY_SOURCE")?[bySource]:[]]}function isOptional({opt}){return(opt??[]).some(one=>"DefElem"in one&&one.DefElem.defname!=="admin")}function inElement(element,partitioned){if("Constraint"in element)return inConstraint(element.Constraint,partitioned);let column="ColumnDef"in element?element.ColumnDef:{};return inColumn(column).flatMap(one=>inConstraint(one,partitioned))}function inColumn({constraints}){return(constraints??[]).flatMap(one=>"Constraint"in one?[one.Constraint]:[])}function inConstraint(constraint,partitioned){return[...constraint.nulls_not_distinct?[nullsNotDistinct]:[],...constraint.without_overlaps?[overlaps2]:[],...constraint.fk_del_set_cols?[setColumns]:[],...constraint.fk_with_period?[period]:[],...isNotEnforced(constraint)?[notEnforced]:[],...constraint.contype==="CONSTR_GENERATED"&&constraint.generated_kind==="v"?[virtual]:[],...constraint.contype==="CONSTR_EXCLUSION"&&partitioned?[exclusion]:[]]}function isNotEnforced({contype,is_enforced:enforced}){return contype==="CONSTR_ATTR_NOT_ENFORCED"?!0:!enforced&&(contype==="CONSTR_CHECK"||contype==="CONSTR_FOREIGN")}var rule_default124=defineRule({id:"unsupported-by-server-version",severity:"error",fails:!0,title:"A statement uses a feature that this version of PostgreSQL does not have",why:`
    The newest grammar accepts the statement, but the server is older and refuses it as a syntax error or as not
    supported (SQLSTATE 42601, 0A000, 42809). The version comes from --postgres-version, a compose file or a CI service.`,instead:"Use the syntax of that version, or upgrade first.",manual:"release.html",proof:{by:"failure"},visit:{IndexStmt:tooNew,ReindexStmt:tooNew,CreateStmt:tooNew,AlterTableStmt:tooNew,MergeStmt:tooNew,GrantRoleStmt:tooNew,InsertStmt:tooNew,UpdateStmt:tooNew,DeleteStmt:tooNew}});function*tooNew(_,at2,{postgres}){let feature2=newestFeature(at2);!feature2||feature2.since<=postgres||(yield{span:at2.span,message:`PostgreSQL ${postgres} has no ${feature2.words}: it came with ${feature2.since}`,instead:feature2.instead})}function ineligible(constraint,index2,at2,postgres){let{shape}=index2;if(isPartitioned(index2.table,at2))return"its table is partitioned, where USING INDEX is not supported";if(index2.constraint!==void 0)return`it belongs to the constraint ${index2.constraint} already`;if(!index2.unique)return"it is not unique";if(shape.keys.some(key=>key.expression!==null))return"it is over an expression";if(shape.predicate!==null)return"it is partial";if(postgres>=16&&index2.nullsNotDistinct&&constraint.contype==="CONSTR_PRIMARY")return"it is NULLS NOT DISTINCT, which a primary key cannot be";let table2=at2.schema.relation(index2.table);for(let key of shape.keys){if(key.descending||key.nullsFirst)return`${key.column} is not in the default order in it`;if(isOtherClass(key.opclass,postgres))return`${key.column} has the operator class ${key.opclass} in it`;if(isOtherCollation(key,table2))return`${key.column} has the collation ${key.collation} in it`}return null}function isOtherClass(name,postgres){let known3=name===null?[]:classesNamed(name,postgres).filter(one=>one.method==="btree");return known3.length>0&&known3.every(one=>!one.isDefault)}function isOtherCollation(key,table2){let column=table2?.whole?table2.columns?.find(one=>one.name===key.column):void 0;return key.collation!==null&&column!==void 0&&(column.collation??"default")!==key.collation}var rule_default125=defineRule({id:"using-index-ineligible",severity:"error",fails:!0,title:"ADD CONSTRAINT \u2026 USING INDEX fails for an index that differs from what the constraint would build",why:`
    A constraint takes over a unique btree over plain columns, in default order, with default operator classes and
    collations, without a predicate, on a table that is not partitioned. PostgreSQL refuses any other index (SQLSTATE
    42809, 42P16, 0A000, 55000), and the long build was for nothing.`,instead:"Build the index again as the constraint would: CREATE UNIQUE INDEX CONCURRENTLY over the plain columns.",manual:"sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",proof:{by:"failure"},visit:{*AlterTableStmt(alter,at2,{postgres}){let{schema}=at2.schema.relation(nameOf(alter.relation))?.name??nameOf(alter.relation);for(let constraint of addedConstraints(alter)){let name=constraint.indexname??"",index2=at2.schema.relation({schema,name})?.index,reason=index2?ineligible(constraint,index2,at2,postgres):null;if(reason!==null){yield{span:at2.span,message:`USING INDEX ${printName({name})} fails: ${reason}`};return}}}}});function dropsIndexLater(at2,name){let{places:places2,drops}=dropsIn(at2.unit.version);return(drops.get(name)??-1)>(places2.get(at2)??-1)}var dropsIn=forLast(({up,down})=>{let places2=new Map,drops=new Map;for(let{statements}of[...up,...down])for(let statement of statements){places2.set(statement,places2.size);let{DropStmt}=statement.node;if(DropStmt?.removeType==="OBJECT_INDEX")for(let object of DropStmt.objects??[])drops.set(nameOfList(object).name,places2.size-1)}return{places:places2,drops}});var rule_default126=defineRule({id:"using-index-renames-index",severity:"warning",title:"USING INDEX renames the index to the constraint's name, and the old name is gone",why:`
    A constraint and its index have one name. PostgreSQL renames the index and says so in a notice. A later statement
    with the old name fails, or with IF EXISTS does nothing.`,instead:"Give the constraint the index's name, or use the new name afterwards.",manual:"sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",proof:{by:"state",shows:"the old name no longer exists"},visit:{*AlterTableStmt(alter,at2){let adopting=addedConstraints(alter).filter(one=>one.indexname);for(let{conname,indexname=""}of adopting)!conname||conname===indexname||dropsIndexLater(at2,indexname)&&(yield{span:at2.span,message:`USING INDEX renames ${printName({name:indexname})} to ${printName({name:conname})}, and a later statement drops the old name`})}}});function*strangePatterns(runbook){let asked2=[...nameQuestions(runbook)].filter(({patterns:patterns2})=>patterns2.length>0);if(asked2.length===0)return;let names2=namesIn3(runbook,asked2.flatMap(({patterns:patterns2})=>patterns2));if(names2.length!==0)for(let{statement,patterns:patterns2}of asked2){let[pattern=""]=patterns2;patterns2.some(one=>/_cc(?:new|old)/.test(one))||patterns2.every(one=>!names2.some(likePattern(one)))&&(yield{statement,pattern})}}function namesIn3({file,statements},patterns2){let made=statements.flatMap(({node})=>{let index2=node.IndexStmt?.idxname;return index2===void 0?[]:[index2]}),words5=[...file.text.matchAll(/`([A-Za-z_]\w*)`|\bindex\s+(?:concurrently\s+)?(?:if\s+(?:not\s+)?exists\s+)?"?([A-Za-z_]\w*)/gi)].map(found2=>found2[1]??found2[2]??""),prefixes=patterns2.map(one=>/^[A-Za-z]+/.exec(one)?.[0]??""),alike2=words5.filter(one=>prefixes.some(prefix=>prefix!==""&&one.startsWith(prefix)));return[...new Set([...made,...alike2])]}function*narrowPlanSearches(runbook){let{psql,file}=runbook;for(let call2 of psql){if(!call2.strings.some(({text})=>/\bexplain\b/i.test(text)))continue;let behind=commandFrom(runbook,call2.span[1]);if(!behind||!isPipe(file.text.slice(call2.span[1],behind.span[0])))continue;let[name,...words5]=behind.words;if(!name||!/grep$/.test(name.text)||words5.some(({text})=>/^-\w*v/.test(text)))continue;let found2=words5.find(({text})=>/^index scan$/i.test(text));found2&&(yield{span:found2.span,pattern:found2.text})}}function isPipe(between){return/^\s*(?:\d*>&\d\s*)?\|\s*$/.test(between)}var rule_default127=defineRule({id:"vacuous-verification",severity:"warning",title:"A check passes, or fails, whatever the indexes are like",why:`
    A query whose pattern fits none of the names that the runbook makes or drops finds nothing before, and nothing after: that
    the old indexes are gone is then shown of nobody. A search for "Index Scan" in a plan passes over "Index Only Scan", and
    then says that the index is not used.`,instead:"Ask for the real names, with ANY (ARRAY['\u2026', '\u2026']), and count what is expected; of a plan ask for the index's own name.",manual:"functions-matching.html",proof:{by:"none",because:"what a pattern fits is told by the names alone"},*runbook(runbook){for(let{statement,pattern}of strangePatterns(runbook))yield{span:statement.span,message:`The pattern ${pattern} fits no index that this runbook names, so the check says nothing`};for(let{span,pattern}of narrowPlanSearches(runbook))yield{span,message:`A search for "${pattern}" in a plan passes over Index Only Scan`}}});var rule_default128=defineRule({id:"vector-build-memory",severity:"notice",title:"An hnsw index is built several times slower once its graph outgrows maintenance_work_mem",why:`
    pgvector builds the graph in memory, and continues row by row on disk once maintenance_work_mem is full: 64MB by
    default, which some ten thousand rows of 1536 dimensions fill. A server may be configured for it, so this is only a
    notice.`,instead:"Set maintenance_work_mem in the same session, to more than the vectors take: SET maintenance_work_mem = '2GB';",manual:"runtime-config-resource.html#GUC-MAINTENANCE-WORK-MEM",proof:{by:"none",because:"how large the graph gets depends on the rows"},visit:{*IndexStmt(index2,at2){let table2=nameOf(index2.relation);index2.accessMethod!=="hnsw"||preexistence(table2,at2)==="new"||at2.settings.has("maintenance_work_mem")||(yield{span:at2.span,message:`${indexWords(index2)} uses the server's maintenance_work_mem and slows down when the graph no longer fits`,instead:`Set it in the same session, to more than the vectors take:
SET maintenance_work_mem = '2GB';`})}}});var most4=table({vector:2e3,halfvec:4e3,bit:64e3});function vectorKeys(index2,{schema}){if(index2.accessMethod!=="hnsw"&&index2.accessMethod!=="ivfflat")return[];let columns2=schema.relation(nameOf(index2.relation))?.columns??[];return keysOf(index2).flatMap(({name,expr})=>{if(expr)return ofCast(expr);let column=columns2.find(one=>one.name===name);return column?limited(column.name,column.type,column.modifiers?.[0]??alone(column.type)):[]})}function ofCast(node){let{arg,typeName}="TypeCast"in node?node.TypeCast:{},type=(typeName?.names??[]).flatMap(stringsOf).at(-1)??"",[size]=typeName?.typmods??[],dimensions=size&&"A_Const"in size?size.A_Const.ival?.ival??0:alone(type),column=arg&&"ColumnRef"in arg?(arg.ColumnRef.fields??[]).flatMap(stringsOf).join("."):"the expression";return limited(column,type,dimensions)}function limited(column,type,dimensions){return most4.get(type)===void 0?[]:[{column,type,dimensions}]}function alone(type){return type==="bit"?1:null}var rule_default129=defineRule({id:"vector-dimension-limit",severity:"error",fails:!0,title:"A vector index needs a number of dimensions within the limit of its access method",why:`
    hnsw and ivfflat index a vector of up to 2000 dimensions and a halfvec of up to 4000, because an entry has to fit into
    a page. A column without a number of dimensions is refused as well (SQLSTATE 54000, 22023).`,instead:"Index a shorter form of the column: half precision, or a part.",manual:"sql-createindex.html",proof:{by:"failure"},visit:{*IndexStmt(index2,at2){for(let{type,dimensions,column}of vectorKeys(index2,at2)){let limit=most4.get(type)??Number.POSITIVE_INFINITY;if(dimensions!==null&&dimensions<=limit)continue;let half=dimensions!==null&&type==="vector"&&dimensions<=(most4.get("halfvec")??0);yield{span:at2.span,message:`CREATE INDEX ${indexWords(index2)} fails: ${column} has ${dimensions===null?"no number of dimensions":`${dimensions} dimensions, and ${limit} is the most`}`,...half?{instead:`Index it in half precision: ((${column}::halfvec(${dimensions})) halfvec_cosine_ops).`}:{}};return}}}});function isFilledBefore(table2,{unit,index:index2,schema}){return schema.relation(table2)?.columns===void 0?!0:(filledIn(unit).get(table2.name)??[]).some(one=>one.index<index2&&sameName(one.name,table2))}var filledIn=forLast(({statements})=>{let filled=new Map;for(let{node,index:index2}of statements){let{InsertStmt,CopyStmt}=node,into=InsertStmt?.relation??(CopyStmt?.is_from?CopyStmt.relation:void 0);into&&note2(filled,nameOf(into),index2)}return filled});function note2(filled,name,index2){let known3=filled.get(name.name);known3?known3.some(one=>one.name.schema===name.schema)||known3.push({name,index:index2}):filled.set(name.name,[{name,index:index2}])}var rule_default130=defineRule({id:"vector-ivfflat-on-empty-table",severity:"warning",title:"An ivfflat index that is built on an empty table has random lists",why:`
    ivfflat chooses the centres of its lists from the rows that are there when it is built, and never moves them. Built on
    an empty table they are random, and a search finds few of the nearest rows, however many are added later.`,instead:"Build it once the table holds its rows, or use hnsw, which needs no rows beforehand.",manual:"sql-createindex.html",proof:{by:"state",shows:"the table has no row"},visit:{*IndexStmt(index2,at2){let table2=nameOf(index2.relation);index2.accessMethod!=="ivfflat"||preexistence(table2,at2)!=="new"||isFilledBefore(table2,at2)||(yield{span:at2.span,message:`${indexWords(index2)} is built while ${printName(table2)} is empty: its lists will be random`})}}});var served=[["_l2_ops","<->"],["_ip_ops","<#>"],["_cosine_ops","<=>"],["_l1_ops","<+>"],["_hamming_ops","<~>"],["_jaccard_ops","<%>"]];function operatorOf(opclass){let name=opclass??"vector_l2_ops";return served.find(([ending])=>name.endsWith(ending))?.[1]??null}function vectorOrder(select){let[from,join]=select.fromClause??[],[first2]=select.sortClause??[];if(join||!select.limitCount)return null;let table2=from&&"RangeVar"in from?from.RangeVar:void 0,sort=first2&&"SortBy"in first2?first2.SortBy:{},written3=named(sort,select),direct=distanceOf(written3),found2=direct??partOf(written3);return table2&&found2?{table:nameOf(table2),...found2,spoiled:spoiledBy(sort,direct!==null)}:null}function spoiledBy({sortby_dir},direct){return direct?sortby_dir==="SORTBY_DESC"?"by the distance in descending order":null:"by something made of the distance"}function named({node},{targetList}){let name=node&&"ColumnRef"in node?(node.ColumnRef.fields??[]).flatMap(stringsOf):[];if(name.length!==1)return node;let target=(targetList??[]).find(one=>"ResTarget"in one&&one.ResTarget.name===name[0]);return target&&"ResTarget"in target?target.ResTarget.val:node}function distanceOf(node){let{name,lexpr,rexpr}=node?.A_Expr??{},operator=(name??[]).flatMap(stringsOf).at(-1)??"";return served.some(([,symbol])=>symbol===operator)?{columns:[...columnOf2(lexpr),...columnOf2(rexpr)],operator}:null}function partOf(node){let{lexpr,rexpr}=node?.A_Expr??{};return distanceOf(rexpr)??distanceOf(lexpr)}function columnOf2(node){return node&&"ColumnRef"in node?(node.ColumnRef.fields??[]).flatMap(stringsOf).slice(-1):[]}function vectorIndexesOver(columns2,table2,version){let{all,byColumn}=inVersion(version)(table2);return{over:[...new Set(columns2)].flatMap(column=>byColumn.get(column)??[]).sort((a,b)=>a.place-b.place),all}}var inVersion=forLast(({after})=>{let known3=new Map;return table2=>{let key=printName(table2),made=known3.get(key)??gathered(after.indexes(table2));return known3.set(key,made),made}});function gathered(indexes){let byColumn=new Map,all=0;for(let relation of indexes){let{shape}=relation.index??{};if(!shape?.method.match(/^(hnsw|ivfflat)$/))continue;let[key]=shape.keys,column=key?.column??"",known3=byColumn.get(column)??{first:relation,place:all,operators:new Set,count:0};known3.operators.add(operatorOf(key?.opclass??null)),known3.count++,all++,byColumn.set(column,known3)}return{all,byColumn}}var rule_default131=defineRule({id:"vector-operator-mismatch",severity:"warning",bodies:!0,title:"A search by a distance that the vector index does not have reads the whole table",why:`
    An hnsw or ivfflat index serves ORDER BY column operator value LIMIT n, ascending, with the one operator of its operator
    class: <-> of vector_l2_ops, <=> of vector_cosine_ops, <#> of vector_ip_ops. Any other order computes every distance and
    sorts. Only queries in the migrations are seen, those in the bodies of functions too.`,instead:"Sort by the operator of the index, ascending, or build the index with the operator class of the query.",manual:"indexes-opclass.html",proof:{by:"state",shows:"no index could serve the query"},visit:{*SelectStmt(select,at2){let order=vectorOrder(select);if(!order)return;let{columns:columns2,operator,table:table2,spoiled}=order,{over,all}=vectorIndexesOver(columns2,table2,at2.unit.version),[first2]=over;if(!first2||all>over.reduce((sum,{count:count2})=>sum+count2,0))return;let fits2=over.some(one=>one.operators.has(operator));if(fits2&&spoiled===null)return;let{index:index2,name:full}=first2.first,column=index2?.shape.keys[0]?.column,name=printName({name:full.name}),has2=operatorOf(index2?.shape.keys[0]?.opclass??null);yield{span:at2.span,message:fits2?`The search of ${printName(table2)} cannot read ${name}: it sorts ${spoiled}`:`The search by ${column} ${operator} \u2026 cannot read ${name}, which is for ${has2}`,...fits2?{instead:`Write ORDER BY ${column} ${operator} value LIMIT n, ascending.`}:{}}}}});var rule_default132=defineRule({id:"virtual-column-index",severity:"error",fails:!0,title:"A virtual generated column cannot be indexed",why:`
    Since PostgreSQL 18 a generated column is VIRTUAL unless it is declared STORED: it is computed when it is read and
    never stored. PostgreSQL refuses an index over it (SQLSTATE 0A000).`,instead:"Make the column STORED, or index its expression.",manual:"ddl-generated-columns.html",proof:{by:"failure"},visit:ofEveryIndex(function*({index:index2,does,at:at2},{postgres}){let columns2=at2.schema.relation(nameOf(index2.relation))?.columns??[],named3=new Set([...keysOf(index2),...includedOf(index2)].map(({name})=>name)),virtual2=columns2.find(one=>one.generated==="virtual"&&named3.has(one.name));!virtual2||postgres<18||(yield{span:at2.span,message:`${does} fails: ${virtual2.name} is a virtual generated column`,instead:`Declare ${virtual2.name} STORED, or index its expression.`})})});var most5=3,rule_default133=defineRule({id:"wide-composite-index",severity:"notice",asked:!0,title:"An index over more than three columns is rarely read by all of them",why:`
    A btree is searched by its leading columns, as far as the query compares each for equality, and by one more; later
    columns only sort and filter. Each of them makes every entry larger and ends HOT updates when it changes. In public
    migrations most such indexes are still read by all their columns, by queries that page through a list or take jobs
    off a queue, so the rule is off until the configuration gives it a level.`,instead:"Keep the columns that queries compare for equality and the one they sort by; put what they only return into INCLUDE.",manual:"indexes-multicolumn.html",proof:{by:"none",because:"which columns are read depends on the queries"},visit:{*IndexStmt(index2,at2){let keys=keysOf(index2).length;index2.unique||keys<=most5||(index2.accessMethod??"btree")!=="btree"||(yield{span:at2.span,message:`${indexWords(index2)} is over ${keys} columns`})}}});var own=table({pgvector:"vector",pg_vector:"vector",trgm:"pg_trgm",pgtrgm:"pg_trgm",postgresql_trgm:"pg_trgm",uuid_ossp:'"uuid-ossp"',uuid:'"uuid-ossp"',gin:"btree_gin",gist:"btree_gist",pg_crypto:"pgcrypto",timescale:"timescaledb"}),rule_default134=defineRule({id:"wrong-extension-name",severity:"error",fails:!0,title:"CREATE EXTENSION knows an extension by its own name only",why:`
    An extension is often called by its project's or its package's name. PostgreSQL looks for a file of exactly that
    name, and says that the extension is not available (SQLSTATE 0A000, before PostgreSQL 15 58P01).`,instead:"Write the extension's own name.",manual:"sql-createextension.html",proof:{by:"failure",given:"extensions"},visit:{*CreateExtensionStmt({extname=""},at2){let meant=own.get(extname);if(meant===void 0)return;let token=words(at2).find(({text})=>text.replaceAll('"',"").toLowerCase()===extname);yield{span:at2.span,message:`CREATE EXTENSION ${extname} fails: the extension is called ${meant}`,instead:`Write CREATE EXTENSION IF NOT EXISTS ${meant};`,...token?{fix:fixOf(`Write ${meant}`,!0,[at(at2,token.span,meant)])}:{}}}}});var rules=[rule_default,rule_default2,rule_default3,rule_default4,rule_default5,rule_default6,rule_default7,rule_default8,rule_default9,rule_default10,rule_default11,rule_default12,rule_default13,rule_default14,rule_default15,rule_default16,rule_default17,rule_default18,rule_default19,rule_default20,rule_default21,rule_default22,rule_default23,rule_default24,rule_default25,rule_default26,rule_default27,rule_default28,rule_default29,rule_default30,rule_default31,rule_default32,rule_default33,rule_default34,rule_default35,rule_default36,rule_default37,rule_default38,rule_default39,rule_default40,rule_default41,rule_default42,rule_default43,rule_default44,rule_default45,rule_default46,rule_default47,rule_default48,rule_default49,rule_default50,rule_default51,rule_default52,rule_default53,rule_default54,rule_default55,rule_default56,rule_default57,rule_default58,rule_default59,rule_default60,rule_default61,rule_default62,rule_default63,rule_default64,rule_default65,rule_default66,rule_default67,rule_default68,rule_default69,rule_default70,rule_default71,rule_default72,rule_default73,rule_default74,rule_default75,rule_default76,rule_default77,rule_default78,rule_default79,rule_default80,rule_default81,rule_default82,rule_default83,rule_default84,rule_default85,rule_default86,rule_default87,rule_default88,rule_default89,rule_default90,rule_default91,rule_default92,rule_default93,rule_default94,rule_default95,rule_default96,rule_default97,rule_default98,rule_default99,rule_default100,rule_default101,rule_default102,rule_default103,rule_default104,rule_default105,rule_default106,rule_default107,rule_default108,rule_default109,rule_default110,rule_default111,rule_default112,rule_default113,rule_default114,rule_default115,rule_default116,rule_default117,rule_default118,rule_default119,rule_default120,rule_default121,rule_default122,rule_default123,rule_default124,rule_default125,rule_default126,rule_default127,rule_default128,rule_default129,rule_default130,rule_default131,rule_default132,rule_default133,rule_default134];function timesOf({budgets,class:kind},{p95Ms}){let own3=budgets.filter(one=>one.kind==="time"),mostMs=(kind===null?void 0:p95Ms.get(kind))??p95Ms.get("*");return own3.length>0||mostMs===void 0?own3:[{kind:"time",percentile:"p95",mostMs}]}function overTime({query,index:index2,after},budgets){return timesOf(query,budgets).flatMap(({percentile,mostMs})=>{let measured=percentile==="p95"?after?.p95Ms:after?.p50Ms;return measured===void 0||measured<=mostMs?[]:[{message:`query "${query.name}" has a ${percentile} of ${ms(measured)}, over its budget of ${ms(mostMs)}`,index:index2}]})}function tooLittle(plan,budgets){let{query,index:index2,speedup,before,after}=plan;if(!speedup||!before||!after)return[];let same=sameShape(before.tree,after.tree),own3=query.budgets.filter(one=>one.kind!=="time"),promised=own3.length>0?own3:index2===null?[]:gains(budgets),by=index2??"the change, none of whose indexes it uses";return promised.flatMap(({kind,least:least2})=>{let asks=kind==="speedup"?`${least2} times the speed`:`${exact(least2)} less time`;return same?[{message:`query "${query.name}" has the same plan as before, and the budget asks for ${asks}`,index:index2}]:(kind==="speedup"?speedup.high:1-1/speedup.high)>=least2?[]:[{message:kind==="speedup"?`query "${query.name}" is ${speedup.ratio} times as fast with ${by}, and the budget asks for ${least2}`:`query "${query.name}" takes ${percent(1-1/speedup.ratio)} less time with ${by}, and the budget asks for ${exact(least2)}`,index:index2}]})}function gains({speedup,reduction}){return[...speedup===null?[]:[{kind:"speedup",least:speedup}],...reduction===null?[]:[{kind:"reduction",least:reduction}]]}var FEW=3;function unheld({plans,statistics},budgets){if(!plans)return[];let loose=plans.filter(({query,index:index2,speedup})=>{let gained=query.budgets.some(one=>one.kind!=="time")||index2!==null&&gains(budgets).length>0;return!speedup&&(gained||timesOf(query,budgets).length>0)}),names2=loose.slice(0,FEW).map(({query})=>`"${query.name}"`),more2=loose.length>FEW?` and ${loose.length-FEW} more`:"",why=statistics?"with production's statistics queries are planned, and not run":"not run";return[...loose.length>0?[`no budget is held against ${names2.join(", ")}${more2}: ${why}`]:[],...strangers(plans,budgets)]}function strangers(plans,{p95Ms}){let used=new Set(plans.flatMap(({query})=>query.class??[])),budgeted=[...p95Ms.keys()].filter(one=>one!=="*");if(used.size===0||budgeted.length===0)return[];let unknown3=p95Ms.has("*")?[]:[...used].filter(one=>!p95Ms.has(one));return[...budgeted.filter(one=>!used.has(one)).map(one=>`the budget p95 of the class "${one}" holds for no query`),...unknown3.map(one=>`the class "${one}" of the workload has no budget p95`)]}function tooLarge(indexes,{indexShare,totalBytes}){let sizes2=indexes.map(one=>({...one,...one.projected})),large=sizes2.flatMap(({name,table:table2,bytes,tableBytes})=>indexShare===null||!bytes||!tableBytes||bytes/tableBytes<=indexShare?[]:[{message:`index ${name} has ${percent(bytes/tableBytes)} of the size of ${table2}, over the budget of ${exact(indexShare)}`,index:name}]),all=sizes2.reduce((sum,size)=>sum+(size.bytes??0),0);if(totalBytes===null||all<=totalBytes)return large;let mb=bytes=>`${Math.round(bytes/1024**2)} MB`,message2=`the new indexes take ${mb(all)} together, over the budget of ${mb(totalBytes)}`;return[...large,{message:message2,index:null}]}function tooDear(writes,made,{writeOverhead}){return writes.flatMap(({table:table2,operation:operation2,timeRatio})=>writeOverhead===null||timeRatio<=1+writeOverhead?[]:[{message:`each ${operation2==="insert"?"INSERT into":"UPDATE of"} ${table2} takes ${percent(timeRatio-1)} more time, over the budget of ${exact(writeOverhead)}`,index:made.find(one=>one.table===table2)?.name??null}])}function percent(share){return`${Math.round(share*100)} %`}function exact(share){return`${Number((share*100).toPrecision(6))} %`}function ms(value){return`${Number(value.toPrecision(3))} ms`}function againstBaseline(findings,baseline){let fresh=[],accepted=[];for(let finding of findings)baseline.has(finding.fingerprint)?accepted.push({...finding,reason:"in the baseline"}):fresh.push(finding);return{fresh,accepted}}var Fingerprints=class{#seen=new Map;#last=null;of(rule,file,span){let text=this.#textOf(file,span),key=[rule,file.path,text].join("\0"),occurrence=this.#seen.get(key)??0;return this.#seen.set(key,occurrence+1),sha256(`${key}\0${occurrence}`).slice(0,16)}#textOf(file,span){let last=this.#last;if(last?.file===file&&last.span[0]===span[0]&&last.span[1]===span[1])return last.text;let text=file.text.slice(span[0],span[1]).replace(/\s+/g," ");return this.#last={file,span,text},text}};var own2=/^(?:--|\/\*|\/\/|#|<!--)\s*indexwright\s*:\s*(ignore-file|ignore)\b\s*([^:]*?)\s*(?::\s*([\s\S]*?))?\s*(?:\*\/|-->)?\s*$/i;function directivesOf(file,comments){return/indexwright/i.test(file.text)?commentsIn(file,comments).flatMap(comment=>{let found2=own2.exec(comment.text);return found2?[directive(file,comment,found2)]:[]}):[]}function commentsIn(file,comments){return comments?comments.map(span=>({span,text:file.text.slice(...span)})):commentsOf(file,[0,file.text.length])}function directive(file,{span},[,verb,rules2,reason]){return{span,line:positionAt(file,span[0]).line,rules:(rules2??"").split(/[\s,]+/).filter(one=>one!==""),reason:(reason??"").trim(),wholeFile:verb?.toLowerCase()==="ignore-file"}}var foreign=[[/^(?:--|\/\*)\s*squawk-(?:ignore|disable)/i,"squawk"],[/^(?:--|\/\*)\s*atlas:nolint\b/i,"Atlas"],[/^(?:--|\/\*)\s*safety-assured\b/i,"strong_migrations or diesel-guard"],[/^(?:--|\/\*)\s*nolint:/i,"sqlfluff or another linter"],[/^(?:--|\/\*)\s*pgfence-ignore\b/i,"pgfence"],[/^(?:--|\/\*)\s*eugene:\s*ignore\b/i,"eugene"],[/^(?:--|\/\*)\s*pgls-ignore\b/i,"the PostgreSQL language server"],[/^(?:--|\/\*)\s*(?:migration-pilot|migrationpilot)[-:]/i,"MigrationPilot"]];function foreignDirectivesOf(file){return/squawk-|atlas:nolint|safety-assured|nolint:|pgfence-|eugene:|pgls-ignore|migration-?pilot/i.test(file.text)?commentsOf(file,[0,file.text.length]).flatMap(({text,span})=>{let program=foreign.find(([mark])=>mark.test(text))?.[1];return program?[{program,text:text.trim(),line:positionAt(file,span[0]).line}]:[]}):[]}function silence(findings,files,known3,elsewhere=new Set){let kept=[],ignored=[],used=new Set,places2=new Map(files.map(one=>[one.file,placed2(one)]));for(let finding of findings){let found2=places2.get(finding.file)?.covering(finding);found2?(used.add(found2.directive),ignored.push({...finding,reason:found2.directive.reason,directiveLine:found2.directive.line})):kept.push(finding)}let ineffective=[...places2].flatMap(([file,{all}])=>all.flatMap(({directive:directive2})=>complaint(directive2,file,used.has(directive2)||isFor(directive2,elsewhere),known3)));return{findings:kept,ignored,ineffective}}var nowhere2=[Number.POSITIVE_INFINITY,Number.POSITIVE_INFINITY],undirected={all:[],covering:()=>{}};function placed2({file,spans,comments}){let directives=directivesOf(file,comments),ordered=directives.length===0?[]:[...spans].sort((a,b)=>a[0]-b[0]),next=0,all=directives.map(directive2=>{if(directive2.wholeFile)return{directive:directive2,target:null};for(;(ordered[next]?.[1]??Number.POSITIVE_INFINITY)<=directive2.span[0];)next++;return{directive:directive2,target:ordered[next]??nowhere2}});if(all.length===0)return undirected;let whole=all.filter(one=>one.target===null),single=all.filter(one=>one.target!==null);return{all,covering:finding=>[whole,near(single,finding)].flatMap(some=>some.find(one=>covers(one,finding))??[]).toSorted((a,b)=>a.directive.span[0]-b.directive.span[0])[0]}}function near(single,{span}){let startOf=at2=>single[at2]?.target?.[0]??Number.POSITIVE_INFINITY,low=0,high=single.length;for(;low<high;){let middle=low+high>>1;startOf(middle)<=span[0]?low=middle+1:high=middle}let first2=low;for(;first2>0&&startOf(first2-1)===startOf(low-1);)first2--;return single.slice(first2,low)}function covers({directive:directive2,target},finding){return directive2.reason===""||!directive2.rules.includes(finding.rule)?!1:target===null||target[0]<=finding.span[0]&&finding.span[1]<=target[1]}function isFor({reason,rules:rules2},some){return reason!==""&&rules2.some(rule=>some.has(rule))}function complaint(directive2,file,used,known3){let text=file.text.slice(...directive2.span).trim(),unknown3=directive2.rules.find(rule=>!known3.has(rule)),{line}=positionAt(file,directive2.span[0]);if(used&&unknown3===void 0)return[];let message2=directive2.rules.length===0?`\`${text}\` names no rule, so it silences nothing`:unknown3!==void 0?`there is no rule ${unknown3}, so the directive on line ${line} silences nothing of that name`:directive2.reason===""?`the directive for ${directive2.rules.join(", ")} gives no reason, so it silences nothing`:`the directive for ${directive2.rules.join(", ")} silences nothing here`;return[{file,span:directive2.span,message:message2}]}var unusedIndex={id:"unused-new-index",severity:"warning",title:"No query uses an index that the change creates",why:"Every write maintains the index and no query reads it. The queries were planned on a throwaway server with the index and without it.",instead:"Leave the index out, or change it so that the query it is for can use it.",manual:"indexes-examine.html"},redundantIndex={id:"redundant-new-index",severity:"notice",title:"An existing index serves every query that uses the new index as well",why:"The queries were planned on a throwaway server without the index and with it: the plans cost the same. Every write maintains both.",instead:"Leave the index out, or drop the old one in a later migration.",manual:"indexes-examine.html"},slowerQuery={id:"slower-query",severity:"warning",title:"The change makes a query slower",why:"The query was timed in turns without the change's indexes and with them, on the same rows, and its plan has changed.",instead:"Compare the two plans in the report; keep the index that the query had, or give it a better one.",manual:"using-explain.html"},brokenBudget={id:"broken-budget",severity:"error",title:"The change breaks a budget of the configuration or the workload",why:"It was measured on a throwaway server; production differs in its size and its rows.",instead:"Change the index or the query until the budget holds, or change the budget.",manual:"using-explain.html"},demandCards=[unusedIndex,redundantIndex,slowerQuery,brokenBudget];function broken(budget){return{...budget,card:brokenBudget}}var REGRESSION=.2,LEAST_COST=100;function failing2({plans=[],indexes=[],writes=[],statistics},budgets){let made=indexes.filter(one=>one.valid),unused=made.filter(isNeedless),reads3=plans.length===1?"the query":`none of ${plans.length} queries`;return[...unused.map(({name,unusedBecause})=>({card:unusedIndex,message:`${reads3}${plans.length===1?" does not use":" uses"} the new index ${name}${unusedBecause?`: ${unusedBecause}`:""}`,index:name})),...made.flatMap(({name,usedBy=[],servedBefore=[]})=>servedBefore.length===0?[]:[{card:redundantIndex,message:`the new index ${name} adds nothing: ${servedBefore.join(" and ")} ${usedBy.length>0?"served every query before that uses it":"serves every query that could use it as well"}`,index:name}]),...plans.flatMap(plan=>[...slower(plan,budgets,statistics!==void 0),...[...overTime(plan,budgets),...tooLittle(plan,budgets)].map(broken)]),...[...tooLarge(made,budgets),...tooDear(writes,made,budgets)].map(broken)]}function isNeedless({usedBy,serves,byChance,unproven}){return usedBy?.length===0&&!serves&&!byChance&&!unproven}function slower(plan,{regression},dearer){let{query,index:index2,before,after,speedup}=plan;if(!before||!after||sameShape(before.tree,after.tree))return[];let card=regression===null?slowerQuery:brokenBudget;if(dearer&&after.cost>before.cost*(1+(regression??REGRESSION))&&after.cost>LEAST_COST){let message3=`the planner estimates that query "${query.name}" costs ${percent(after.cost/before.cost-1)} more with the change, with production's statistics`;return[{card,message:message3,index:index2}]}if(!speedup)return[];let[from,to]=[before.p50Ms??0,after.p50Ms??0];if(speedup.high>=1/(1+(regression??REGRESSION))||to-from<LEAST_MS)return[];let message2=`query "${query.name}" takes ${percent(1/speedup.ratio-1)} more time: ${ms(from)} before, ${ms(to)} with the change`;return[{card,message:message2,index:index2}]}var duplicateErrors=new Set(["42P07","42710","42P06","42701","42723"]);var types=table({vector:"vector",halfvec:"vector",sparsevec:"vector",geometry:"postgis",geography:"postgis",box2d:"postgis",box3d:"postgis",raster:"postgis_raster",topogeometry:"postgis_topology",h3index:"h3",hll:"hll",ip4:"ip4r",ip4r:"ip4r",ip6:"ip4r",ip6r:"ip4r",ipaddress:"ip4r",iprange:"ip4r",roaringbitmap:"roaringbitmap",semver:"semver",ulid:"ulid",prefix_range:"prefix"}),methods2=table({hnsw:"vector",ivfflat:"vector",diskann:"vectorscale",vchordrq:"vchord",rum:"rum",pgroonga:"pgroonga",bm25:"pg_search"});function extensionOfType(name){return types.get(name)}function extensionsWanted(node){let found2=new Set,{CreateExtensionStmt:made}=node;made?.extname&&found2.add(made.extname);let add=name=>{name!==void 0&&found2.add(name)};add(methods2.get(node.IndexStmt?.accessMethod??""));for(let type of typesIn(node))add(types.get(type));return found2}function typesIn(node){let found2=new Set;for(let[key,value]of nodesIn(node)){if(key!=="typeName"&&key!=="TypeName")continue;let last=(value.names??[]).at(-1);last&&found2.add(stringsOf(last)[0]??"")}return found2}var refusedByServer={id:"refused-by-server",severity:"error",title:"PostgreSQL refuses a statement of the migration",why:"The migration was run on a throwaway server, after all earlier migrations, as its tool sends it.",instead:"Try it with indexwright prove until it passes.",manual:"errcodes-appendix.html"},theirs=/^(25...|42601|42611|42701|42710|42723|42P06|42P07|42P10|42P13|42P16|42P17|42804|42809|42830|42846|42939|54011|55000|55006|2BP01|22023)$/;function isOfDefinition(sqlstate){return theirs.test(sqlstate)}function isTheirs({sqlstate,statement}){return isOfDefinition(sqlstate??"")?!0:sqlstate==="23505"&&(statement.kind==="IndexStmt"||statement.kind==="AlterTableStmt")}var MOST_REMARKS=5;function lackingOf({statement,sqlstate,message:message2}){if(!["42704","0A000","58P01"].includes(sqlstate??""))return[];let[,type=""]=/^data type (\w+) has no default operator class/.exec(message2??"")??[];return[...extensionsWanted(statement.node),...[extensionOfType(type)??[]].flat()]}function refused6(runs,foretold,{version,complete,copied,extensions:extensions2}){let met=[],remarks=[],ending=[];for(let run of runs){let says=`PostgreSQL ${version} refuses it: ${run.message} (${run.sqlstate})`;if(run.status==="refused"&&run.sqlstate!==null&&ending.push({run,says}),run.status!=="error"||run.sqlstate==="57P01"||foretold(run))continue;let{line}=positionAt(run.file,run.span[0]);if(copied!==null&&duplicateErrors.has(run.sqlstate??"")){remarks.push(`${run.file.path}:${line}: ${says}; the database ${copied} may have had this migration already`);continue}let lacking=lackingOf(run).filter(name=>!extensions2.includes(name));if(lacking.length>0){ending.push({run,says}),remarks.push(`${run.file.path}:${line} is not measured: this server has no extension ${lacking.join(", ")}; pass a disposable PostgreSQL that has it with --database-url`);continue}if(!complete||!isTheirs(run)){ending.push({run,says}),remarks.push(`${run.file.path}:${line}: ${says}; what the migrations do not make can be loaded with --schema`);continue}met.push({card:refusedByServer,run,message:says.replace("refuses it","refuses the statement")})}let more2=remarks.length-MOST_REMARKS,rest=more2>0?[`${more2} more statements are refused, as the table of statements says`]:[];return{met,ending,remarks:[...remarks.slice(0,MOST_REMARKS),...rest]}}function isAbout({objects=[]},met){return objects.some(object=>object.kind===met.kind&&(object.name===null||object.name===met.name)&&isSameOrUnknown(object.schema,met.schema)&&isSameOrUnknown(object.table,met.table))}function isSameOrUnknown(left,other){return left===null||other===null||left===other}var UNDEFINED_OBJECT="42704";function isRefusedFor(finding,{sqlstate,message:message2,statements}){if(!duplicateErrors.has(sqlstate)&&sqlstate!==UNDEFINED_OBJECT)return!1;let[statement,...more2]=statements.filter(({file,span})=>file.path===finding.file.path&&overlaps(span,finding.span));return statement?more2.length===0&&statements.length===1&&statement.kind!=="DoStmt"||isNamedIn(finding,message2):!1}function isNamedIn({objects=[]},message2){let from=message2.slice(message2.indexOf('"')+1);return objects.some(({schema,name})=>name!==null&&(from.startsWith(`${name}"`)||schema!==null&&from.startsWith(`${schema}.${name}"`)))}function weigh(finding,rule,shown2){let run=runOf(finding,shown2);switch(rule.proof.by){case"failure":return run?byFailure(finding,run,rule.proof.given!==void 0):"silent";case"pipeline":return run?.status==="error"?"confirmed":"silent";case"locks":return run?byLocks(run,rule.proof,shown2):"silent";case"interruption":return run?byInterruption(run,shown2):"silent";case"second run":return bySecondRun(finding,shown2);case"rollback":return byRollback(finding,shown2);case"waiting":return run?byWaiting(run):"silent";case"state":case"two runners":case"snapshot":case"none":return"silent"}}function runOf({file,span},{statements}){return statements.find(one=>one.file.path===file.path&&overlaps(one.span,span))}function isPlain({statement}){return statement.kind!=="DoStmt"}var undefinedObjects=new Set(["42P01","42703","42704","42883","3F000"]);function byFailure(finding,run,given){return run.status==="error"?undefinedObjects.has(run.sqlstate??"")&&!isNamedIn(finding,run.message??"")?"silent":"confirmed":run.status==="ok"&&isPlain(run)&&!given?"refuted":"silent"}function byLocks(run,claim,{statements}){if(run.status!=="ok"||!run.locks||!run.blocks)return"silent";let own3=holding(run,statements),held=own3.flatMap(one=>one.locks??[]);if(held.length===0)return"silent";let kept=new Set(own3.flatMap(one=>one.blocks??[]));return held.some(({mode})=>isAtLeast(mode,claim.mode))?claim.blocks.every(one=>kept.has(one))?"confirmed":"silent":run.locks.every(({since})=>since!==void 0)||!isPlain(run)||claim.blocks.some(one=>kept.has(one))?"silent":"refuted"}function holding(run,statements){return statements.filter(one=>one===run||isBefore2(one,run))}function isBefore2(earlier,run){let[a,b]=[earlier.statement,run.statement];return a.unit!==b.unit||a.index>b.index?!1:inOneBlock(a,b)}function byInterruption(run,{interruption=[]}){let own3=interruption.filter(one=>one.file===run.file&&one.span===run.span);if(own3.some(one=>one.afterRerun!=="valid"))return"confirmed";let timed=[...run.statement.settings.keys()].some(name=>name.endsWith("_timeout"));return own3.length>0&&!timed?"refuted":"silent"}function bySecondRun(finding,{rerun}){return(rerun?.trials??[]).filter(one=>one.verdict==="trips"||one.verdict==="masks").some(({object,refusal:refusal2})=>object&&isAbout(finding,object)||refusal2&&isRefusedFor(finding,refusal2))?"confirmed":"silent"}function byRollback(finding,{rollback}){if(!rollback||rollback.verdict==="none")return"silent";if(rollback.verdict==="restores")return"refuted";let{objects,refusal:refusal2}=rollback;return objects.some(one=>isAbout(finding,one))||refusal2&&isRefusedFor(finding,refusal2)?"confirmed":"silent"}function byWaiting({waits}){let behind=waits?.behindReader;return behind?.writer&&behind.writer.longestMs>behind.heldMs/2?"confirmed":"silent"}var tried="The migration was run on a throwaway server, then its rollback, and the catalog was compared with the one before.",failingRollback={id:"rollback-fails",severity:"error",title:"PostgreSQL refuses a statement of the rollback",why:`${tried} Somebody who needs the rollback needs it at once, on a live database.`,instead:"Correct the statement, and try the rollback with indexwright prove.",manual:"errcodes-appendix.html"},losingRollback={id:"rollback-loses-objects",severity:"warning",title:"The rollback does not give back what the migration dropped or changed",why:`${tried} What stood there before is gone or different after the rollback.`,instead:"Create again in the rollback what the migration drops, with its old definition.",manual:"sql-createindex.html"},rollbackCards=[failingRollback,losingRollback],MOST_NAMED=3;function rollbackFindings(shown2,borneOut,foretold,{complete,copied}){return shown2.flatMap(version=>{let{rollback,statements}=version,back=statements.filter(({statement})=>statement.unit.migration.direction==="down"),[first2]=back;if(!rollback||!first2||copied!==null||borneOut.some(finding=>isOf(finding,version)))return[];if(rollback.verdict==="loses")return[{card:losingRollback,run:first2,message:lossOf(rollback)}];let run=back.find(one=>isRefused(one,rollback.refusal))??first2;if(rollback.verdict!=="fails"||!complete||foretold(run))return[];let{sqlstate=""}=rollback.refusal??{};if(!isOfDefinition(sqlstate)&&!undefinedObjects.has(sqlstate))return[];let message2=`PostgreSQL refuses the rollback: ${rollback.refusal?.message??"it fails"}`;return[{card:failingRollback,run,message:message2}]})}function isOf({file,span},{statements}){return statements.some(run=>run.file.path===file.path&&overlaps(run.span,span))}function isRefused(run,refusal2){return(refusal2?.statements??[]).some(({file,span})=>file.path===run.file.path&&overlaps(span,run.span))}function lossOf({differences}){let named3=differences.slice(0,MOST_NAMED).join("; "),more2=differences.length-MOST_NAMED;return`the rollback does not restore what was there: ${named3}${more2>0?`; and ${more2} more`:""}`}var measuredCards=[refusedByServer,...rollbackCards,...demandCards];function measuredFindings(met,places2,policy,baseline){let prints=new Fingerprints,found2=met.flatMap(one=>signed(one,policy,prints)??[]),silenced=silence(found2,stretchesOf(places2),new Set),{fresh,accepted}=againstBaseline(silenced.findings,baseline);return{findings:fresh,ignored:[...silenced.ignored,...accepted]}}function signed({card,run,message:message2},policy,prints){let{id,severity,why,instead}=card,{file,span}=run,unchosen=policy.preset==="minimal"&&severity!=="error"?"off":severity,chosen2=policy.level(id,file.path)??unchosen;if(chosen2==="off")return null;let fingerprint=prints.of(id,file,span);return{rule:id,severity:chosen2,file,span,message:message2,why,instead,evidence:"measured",fingerprint}}function stretchesOf(statements){let files=new Map;for(let{file,span}of statements){let known3=files.get(file)??{file,spans:[]};known3.spans.push(span),files.set(file,known3)}return[...files.values()]}function settledVersion(version,judged,failed){let units=[...version.up,...version.down].filter(isUnitReported).map(settledUnit);return{judged,units,back:version.up.some(isUnitReported)?backFrom(version,failed):null}}function settledUnit({migration,execution,why,statements,unread}){let{file,tool,direction}=migration;return{migration:{file,tool,direction,execution,why},statements:statements.length,comments:migration.comments,places:statements.flatMap(one=>one.body?[]:[{file:one.file,span:one.span}]),unread}}function backFrom(version,failed){try{return wayBack(version)}catch(error){let[first2]=version.up;return failed(failureOf("how this version is rolled back is not known",error,first2?first2.migration:null)),null}}var Tally=class{#rules;#policy;#judged=[];#stretches=new Map;#migrations=[];#unread=[];#waysBack=[];#statements=0;constructor(rules2,policy){this.#rules=rules2,this.#policy=policy}add({judged,units,back}){for(let finding of judged)this.#judged.push(finding);for(let unit of units)this.#unit(unit);back&&this.#waysBack.push(back)}addUnread({tool,files},judged){for(let finding of judged)this.#judged.push(finding);let[first2,...more2]=files,rest=more2.length===0?"":` (and ${more2.length} more in this folder)`;this.#unread.push({...first2,message:`${/^[aeio]/i.test(tool)?"an":"a"} ${tool} migration is not read${rest}`,text:"",matters:!0})}#unit({migration,statements,comments,places:places2,unread}){let{file}=migration;this.#migrations.push(migration),this.#stretch(file,comments),this.#statements+=statements;for(let place of places2)this.#stretch(place.file).spans.push(place.span);for(let passage of unread)this.#unread.push({...passage,matters:(passage.matters??isAboutIndex2(passage))&&isTouched(passage,file)}),this.#stretch(passage.file).spans.push(passage.span)}#stretch(file,comments){let known3=this.#stretches.get(file);if(known3)return known3;let made={file,spans:[],...comments?{comments}:{}};return this.#stretches.set(file,made),made}close(baseline){let elsewhere=new Set(measuredCards.map(one=>one.id)),rules2=new Set([...this.#rules.map(one=>one.id),...elsewhere]),{signed:signed2,standing:standing2}=sign3(this.#judged),silenced=silence(signed2,[...this.#stretches.values()],rules2,elsewhere),complaints=this.#complaints(silenced.ineffective),all=[...silenced.findings,...complaints.signed],isStanding3=({fingerprint})=>standing2.has(fingerprint)||complaints.standing.has(fingerprint),{fresh,accepted}=againstBaseline(all,baseline),ignored=[...silenced.ignored,...accepted];return{findings:fresh.filter(one=>!isStanding3(one)).sort(byPlace),standing:fresh.filter(isStanding3).sort(byPlace),ignored:ignored.filter(one=>!isStanding3(one)).sort(byPlace),unread:distinct(this.#unread),migrations:this.#migrations,statements:this.#statements,waysBack:this.#waysBack}}#complaints(drafts){let rule=this.#rules.find(one=>one.id==="ineffective-ignore");if(!rule)return sign3([]);let raised=drafts.map(draft2=>{let standing2=!onChangedLines(draft2.file,draft2.span);return{...sign(draft2,rule,draft2.file,"up"),standing:standing2}});return sign3(raised.flatMap(one=>judge(one,this.#policy)??[]))}foreignDirectives(){let programs=new Map;for(let{file,comments}of this.#stretches.values())for(let{program,line}of comments?[]:foreignDirectivesOf(file)){let known3=programs.get(program)??{count:0,first:`${file.path}:${line}`};programs.set(program,{...known3,count:known3.count+1})}return[...programs].map(([program,{count:count2,first:first2}])=>count2===1?`a directive for ${program} silences nothing here: ${first2}`:`${count2} directives for ${program} silence nothing here: ${first2} and others`)}};function sign3(judged){let standing2=new Set,prints=new Fingerprints,before=null,messages=new Set;return{signed:[...judged].sort(byPlaceAndRule).flatMap(entry=>{let{rule,severity,file,span,message:message2,fix,replacement,objects}=entry;if((!before||byPlaceAndRule(before,entry)!==0)&&messages.clear(),before=entry,messages.has(message2))return[];messages.add(message2);let finding={rule:rule.id,severity,file,span,message:message2,why:entry.why??rule.why,instead:entry.instead??rule.instead,evidence:"read",fingerprint:prints.of(rule.id,file,span)};return fix&&(finding.fix=fix),replacement&&(finding.replacement=replacement),objects&&(finding.objects=objects),entry.standing&&standing2.add(finding.fingerprint),[finding]}),standing:standing2}}function byPlaceAndRule(a,b){return byPlace(a,b)||compare(a.rule.id,b.rule.id)}function byPlace(a,b){return compare(a.file.path,b.file.path)||a.span[0]-b.span[0]||a.span[1]-b.span[1]}function compare(a,b){return a<b?-1:a>b?1:0}function distinct(unread){return[...new Map(unread.map(one=>[`${one.file.path}\0${one.span[0]}\0${one.message}`,one])).values()].sort(byPlace)}function isTouched({file,span},by){return file!==by&&file.changed==="none"?by.changed!=="none":onChangedLines(file,span)}function checkRunbook(runbook,pieces,rules2,policy,failed){let own3=ofRunbook(runbook,rules2,policy,failed),parts=runbook.unread.filter(one=>!isIndexStatement(one)).map(({span})=>span),refused7=[...own3.filter(({rule})=>rule.fails).map(({span})=>span),...parts],applying=rules2.filter(({onlyMigrations})=>!onlyMigrations),ofSql=pieces.flatMap(piece=>check(piece,applying,policy,failed)),made=new Set(runbook.statements.flatMap(tableMadeBy)),added3=new Set(runbook.statements.flatMap(columnsMadeBy)),told=[...own3.filter(({rule,span})=>rule.fails||!refused7.some(one=>overlaps(one,span))),...ofSql.filter(({span})=>!refused7.some(one=>overlaps(one,span)))].filter(({rule,table:table2})=>!rule.blocks||table2===void 0||!made.has(table2.name)).filter(({objects=[]})=>!objects.some(({kind,name})=>kind==="column"&&added3.has(name))).map(withoutEdits);return runbook.named?told:told.map(one=>({...one,severity:"notice"}))}function isIndexStatement({text}){return/^\s*(?:create\s+(?:unique\s+)?index|drop\s+index|alter\s+index|reindex)\b/i.test(text)&&!hasPlaceholder(text)}function tableMadeBy({node}){let relation=node.CreateStmt?.relation;return relation?.relname===void 0?[]:[relation.relname]}function columnsMadeBy({node}){return"RenameStmt"in node?node.RenameStmt.newname?[node.RenameStmt.newname]:[]:"AlterTableStmt"in node?(node.AlterTableStmt.cmds??[]).flatMap(command=>{let def="AlterTableCmd"in command?command.AlterTableCmd.def:void 0;return def&&"ColumnDef"in def?def.ColumnDef.colname??[]:[]}):[]}function withoutEdits(draft2){let standing2=!onChangedLines(draft2.file,draft2.span),{message:message2,instead}=draft2,shown2=instead===void 0?void 0:placeholdersAsWritten(instead);return{...draft2,standing:standing2,message:placeholdersAsWritten(message2),instead:shown2,fix:void 0,replacement:void 0}}function ofRunbook(runbook,rules2,policy,failed){let{postgres,minor,changeSet}=policy,raised=[],{file}=runbook;for(let rule of rules2)ask(rule,()=>rule.runbook?.(runbook,{postgres,minor,changeSet})??[],draft2=>raised.push(sign(draft2,rule,file,"up")),{words:"this runbook",at:{file,span:[0,0]}},failed);let{changed}=file;return changed==="none"?[]:raised.flatMap(one=>judge(one,policy)??[])}function withoutChange(piece){let own3=new Set(piece.statements.flatMap(({node})=>effectsOf(node)));return parsed=>{if(own3.size===0||parsed.migration===piece.migration)return parsed;let left=parsed.statements.filter(({node})=>!effectsOf(node).some(one=>own3.has(one)));return left.length===parsed.statements.length?parsed:{...parsed,statements:left}}}function effectsOf(node){return"IndexStmt"in node?named2("index",node.IndexStmt.idxname):"RenameStmt"in node?named2("rename",node.RenameStmt.newname):"DropStmt"in node?droppedBy2(node.DropStmt):"AlterTableStmt"in node?alteredBy(node.AlterTableStmt):[]}function named2(effect,name){return name===void 0?[]:[`${effect}\0${name}`]}function droppedBy2({objects,removeType}){return(objects??[]).flatMap(object=>{let last="List"in object?object.List.items?.at(-1):object;return last&&"String"in last?named2(`drop ${removeType}`,last.String.sval):[]})}function alteredBy({relation,cmds}){return(cmds??[]).flatMap(command=>{if(!("AlterTableCmd"in command))return[];let{subtype,name,def}=command.AlterTableCmd;return named2(`${subtype} ${relation?.relname}`,name??nameIn2(def)??"")})}function nameIn2(def){if(def){if("ColumnDef"in def)return def.ColumnDef.colname;if("Constraint"in def)return def.Constraint.conname;if("PartitionCmd"in def)return def.PartitionCmd.name?.relname}}function runbookPieces({runbook:{file,migrations},history,failed},options){return migrations.flatMap(migration=>{let versions=[],root={folder:file.path,tool:migration.tool,why:migration.why,recorded:!1,ledger:null,ordered:!0,versions};versions.push(...history?.versions??[],{root,repeatable:!1,up:[migration],down:[]});let isReported=migration.file.changed!=="none";if(!history||!isReported)return[...versionsOf({...root,versions:versions.slice(-1)},options,{failed})];let left=withoutChange(readMigration(migration,()=>{}));return overNeededHistory(root,options,failed,piece=>piece,left)})}function settledRunbook(run,options,policy){let{runbook,failed}=run,pieces=runbookPieces(run,options),units=pieces.flatMap(({up})=>up),modelled={...runbook,statements:units.flatMap(({statements})=>statements),unread:units.flatMap(({unread})=>unread)},judged=checkRunbook(modelled,pieces,rules,policy,failed),settled=pieces.flatMap(piece=>settledVersion(piece,[],failed).units),explained2=judged.filter(({rule})=>rule.fails).map(({span})=>span),isExplained=passage=>!isIndexStatement(passage)&&!hasPlaceholder(passage.text)||explained2.some(one=>overlaps(one,passage.span)),kept=settled.map(unit=>({...unit,unread:unit.unread.filter(one=>!isExplained(one)).map(asWritten)}));return{judged,units:kept,back:null}}function asWritten(passage){return{...passage,message:placeholdersAsWritten(passage.message)}}export{accessMethod,nodesIn,runByHand,inOneBlock,sentIn,commentsOf,isPrepared,rules,unheld,redundantIndex,failing2 as failing,duplicateErrors,extensionOfType,extensionsWanted,typesIn,refused6 as refused,weigh,runOf,holding,rollbackFindings,measuredCards,measuredFindings,settledVersion,Tally,runbookPieces,settledRunbook};
//# sourceMappingURL=chunk-ONY5RXA4.js.map
