import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{commandsFor}from"./chunk-MCJSDLS4.js";import{commandNames}from"./chunk-U3SNE75H.js";import{parseArgv}from"./chunk-4EIRS7OJ.js";import{listed}from"./chunk-XDUXTHIB.js";import{product}from"./chunk-A45TEZZ6.js";import"./chunk-QOXJLCAC.js";import{sentenceOf}from"./chunk-KFVFXXO3.js";import"./chunk-HP6C36IT.js";import{logLine}from"./chunk-VALHYOTF.js";import"./chunk-GHL5CD6D.js";import{stages}from"./chunk-T3EJMTOD.js";import"./chunk-AIXKCLIG.js";import{options}from"./chunk-Q6JITV5P.js";import{UsageError}from"./chunk-NROOVKMH.js";import"./chunk-WPJ4EZZC.js";import"./chunk-RWSIKRPX.js";import"./chunk-GXYSKSZN.js";var head=`indexwright reviews PostgreSQL index migrations

Usage:
  indexwright [lint] [PATH\u2026]   read migrations and say what will fail, block, or stay broken
  indexwright prove [PATH\u2026]    run them on a throwaway PostgreSQL, and measure what they do to it
  indexwright fix [PATH\u2026]      write the repaired migrations; with --dry-run print them as a patch
  indexwright sql [PATH\u2026]      print what their tool sends: statements, transactions, places
  indexwright workload         print the SQL that exports a database's queries, for prove --workload
  indexwright statistics [PATH\u2026]
                               print the SQL that exports what the planner knows of their tables,
                               or of all, for prove --statistics
  indexwright preflight [PATH\u2026]
                               say whether migrations may start on a database now; reads only
  indexwright verify [PATH\u2026]   say whether a database has the indexes that migrations want, valid
  indexwright apply [PATH\u2026]    bring their indexes to a database: build, heal, drop; again is on
  indexwright rollback [PATH\u2026] the same with their way back
  indexwright health           say what the indexes of a database need: drops, rebuilds, ANALYZE
  indexwright runbook [PATH\u2026]  write the document for people who bring their indexes to a database
  indexwright rule [ID]        print a rule's page; without an id, the table of rules
  indexwright init             write a workflow and a configuration for this repository
  indexwright lsp              speak with an editor: findings as you type, repairs, what is sent
  indexwright completion SHELL print what makes bash, zsh or fish complete all of this

Options:
`,tail=`
Exit status: 0 clean, 1 findings at or above --fail-on, 2 could not run;
of preflight, verify, apply and rollback: 0 it may start, or is as wished; 1 not; 3 not while
somebody is at it; of health: 0 nothing to do, 1 something.
Configuration: .indexwright.yml, here or above, up to the top of the repository.
`;function helpText(){let flags=options.filter(option=>option.flag===void 0),width=Math.max(...flags.map(option=>usage(option).length));return head+flags.map(option=>entry(option,width)).join("")+tail}function entry(option,width){let told=option.default?`${option.says} (default: ${option.default})`:option.says,[first="",...rest]=wrapped(told,100-width-4),indent=" ".repeat(width+4);return[`  ${usage(option).padEnd(width)}  ${first}`,...rest.map(line=>indent+line),""].join(`
`)}function wrapped(text,width){let lines=[""];for(let word of text.split(" ")){let last=lines[lines.length-1]??"";last===""?lines[lines.length-1]=word:last.length+1+word.length<=width?lines[lines.length-1]=`${last} ${word}`:lines.push(word)}return lines}function usage(option){return option.flag==="argument"?`${option.value}\u2026`:option.value?`--${option.name} ${option.value}`:`--${option.name}`}async function cli(argv,io,by=stages){try{return await run(argv,io,by)}catch(error){let known=error instanceof UsageError;for(let sentence of known?error.sentences:[sentenceOf(error)])io.stderr(`indexwright: ${logLine(sentence)}
`);return io.env.INDEXWRIGHT_DEBUG==="1"&&error instanceof Error&&io.stderr(`${error.stack}
`),2}}async function run(argv,io,by){let given=parseArgv(argv,{rules:[],tools:[]}),{switches,lists}=given;if(switches.has("help"))io.stdout(helpText());else if(switches.has("version"))io.stdout(`${product.version}
`);else{requireFitting(given);let[command,...words]=lists.get("paths")??[];if(command==="help")io.stdout(helpText());else if(command==="rule"){let{rulePage}=await import("./rule-GPS74FJD.js");io.stdout(await rulePage(words,by.rules,io.home))}else if(command==="completion"){let{completionFor}=await import("./completion-OZ4V3UA4.js");io.stdout(completionFor(words,commandNames))}else if(command==="workload"){let{workloadQuery}=await import("./workload-query-OKVVEDWQ.js");io.stdout(workloadQuery)}else if(command==="init"){let{init}=await import("./init-2HVZ37MD.js");await init(words,given,io,by)}else return(await import("./run-6ZXJJZ7P.js")).runFor(command)(argv,given,io,by)}return 0}function requireFitting({switches,words,lists}){let[first]=lists.get("paths")??[],command=commandNames.find(one=>one===first)??"lint";for(let option of options){let{name}=option,only=commandsFor(option);if(!(only===null||only.includes(command))&&(switches.has(name)||words.has(name)||lists.has(name)))throw new UsageError(`--${name} is for ${listed(only)}, and ${command} does not use it; run indexwright ${only[0]}, or leave it out`)}}export{cli};
//# sourceMappingURL=cli-7I3DEGME.js.map
