import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{writeFile}from"./chunk-P6LAUIPI.js";import{blaming,configure}from"./chunk-MPRIFOVE.js";import{discover,gitIn,gitLine}from"./chunk-DR2EVYI3.js";import"./chunk-MP74NUBW.js";import{compare,counts,listed,plural}from"./chunk-XDUXTHIB.js";import{product,schemaAddress}from"./chunk-A45TEZZ6.js";import"./chunk-GATDOFRB.js";import{positionAt}from"./chunk-QOXJLCAC.js";import"./chunk-HP6C36IT.js";import{logLine}from"./chunk-VALHYOTF.js";import"./chunk-GHL5CD6D.js";import{baselineText,fileName}from"./chunk-BLSFM4JQ.js";import{nothing}from"./chunk-AIXKCLIG.js";import{levels}from"./chunk-Q6JITV5P.js";import"./chunk-K6R4J66V.js";import{openFile}from"./chunk-GIJGUCS7.js";import{UsageError}from"./chunk-NROOVKMH.js";import"./chunk-HYAOELB7.js";import"./chunk-WPJ4EZZC.js";import"./chunk-LPJ5NENW.js";import{groundAt,topOf}from"./chunk-GDPLVHBU.js";import"./chunk-RWSIKRPX.js";import"./chunk-SAMSKBWD.js";import"./chunk-43NMTWUR.js";import{require_dist}from"./chunk-LGTKZKEC.js";import{__toESM}from"./chunk-GXYSKSZN.js";import{existsSync as existsSync2,readdirSync}from"node:fs";import path3 from"node:path";import path from"node:path";function actionReference({home,env}){let version=`v${product.version}`,published=product.repository??"";if(topOf(home)!==path.resolve(home))return referenceTo(published,version,null);let git=gitIn(home,env),commit=gitLine(git(["rev-parse","--verify","--quiet","HEAD"])),origin=gitLine(git(["remote","get-url","origin"])),address=repositoryIn(origin)===null?published:origin;return/^[0-9a-f]{40}$/.test(commit)?referenceTo(address,commit,version):referenceTo(address,version,null)}function referenceTo(address,ref,version){let repository=repositoryIn(address),isOnGitHub=repository!==null&&/^(?:https?:\/\/|ssh:\/\/)?(?:[\w.-]+@)?github\.com[:/]/.test(address);return{repository,ref,version,...isOnGitHub?{schema:schemaAddress(repository,ref)}:{}}}function repositoryIn(address){let found=/^(?:https?:\/\/|ssh:\/\/)?(?:[\w.-]+@)?[\w-]+(?:\.[\w-]+)+(?::\d+)?[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(address);return found?`${found[1]}/${found[2]}`:null}function runsAction(file){return/^\s*(?:-\s*)?uses:\s*["']?[\w.-]+\/indexwright@/m.test(textOf(file))}function neverFails(file){return runsAction(file)&&/^\s*fail-on:\s*["']?never\b/m.test(textOf(file))}function textOf(file){let opened=openFile(file,groundAt(path.dirname(file)),1048576);return"bytes"in opened?opened.bytes.toString("utf8"):""}var import_yaml=__toESM(require_dist(),1);function configuration(found,baseline=null,schema=null){return`${schema===null?"":`# yaml-language-server: $schema=${schema}
`}${written(found,baseline)}`}function written({roots,unread},baseline){let document=new import_yaml.Document({});document.commentBefore=" Indexwright: what it reads, and how. `indexwright --help` names the options, src/config/README.md every key.";let map=document.contents;if(roots.length===0&&unread.length===0){let example=`No migrations were found. Name their folders:
paths: ["db/migrations"]`;return document.comment=example.replace(/^/gm," "),`${document.toString().replace(/^\{\}\n/m,"")}`}let folders=new import_yaml.YAMLSeq;for(let{folder}of roots)folders.add(document.createNode(folder));for(let{folder,tool}of unread)folders.add(noted(document,folder,`${tool}, which is not read: a change of it fails`));map.set("paths",folders),baseline!==null&&map.set("baseline",baseline);let tools=[...new Set(roots.map(one=>one.tool))];return tools.length===0?document.toString({lineWidth:0}):(tools.length===1?map.set("tool",noted(document,tools[0]??"",roots[0]?.why??"")):map.set("overrides",overrides(document,roots)),document.toString({lineWidth:0}))}function overrides(document,roots){let list=new import_yaml.YAMLSeq;for(let{folder,tool,why}of roots.toSorted((a,b)=>depthOf(a.folder)-depthOf(b.folder))){let override=new import_yaml.YAMLMap;override.set("paths",document.createNode([folder],{flow:!0})),override.set("tool",noted(document,tool,why)),list.add(override)}return list}function depthOf(folder){return folder==="."?0:folder.split("/").length}function noted(document,word,why){let node=document.createNode(word);return node.comment=` ${why.replace(/\s+/g," ")}`,node}var checkout="3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",blank="OWNER";function workflow({repository,ref,version}){let action=`${repository??`${blank}/indexwright`}@${ref}${version===null?"":` # ${version}`}`;return`name: Indexwright

on:
  # Without a filter on paths: a required check that is skipped never reports, and blocks its pull request permanently.
  pull_request:
  merge_group:

permissions: {}

concurrency:
  group: indexwright-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true

jobs:
  indexwright:
    name: Indexwright
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read # the migrations
      pull-requests: write # the review
    steps:
      - uses: actions/checkout@${checkout}
        with:
          persist-credentials: false
      - uses: ${action}
`}var HEAD=`name: Deploy indexes

# Settings \u2192 Environments: make "production-preflight" and "production", allow protected branches alone in both, require reviewers
# for "production", and give each the secret INDEXWRIGHT_DATABASE_URL, of the role that owns the tables: preflight asks what that
# role may do, in one transaction that cannot write.
on:
  workflow_dispatch:
    inputs:
      migration:
        description: The file to bring to production, such as db/migrations/090_orders.sql
        required: true
      database:
        description: The name of the database, as a confirmation
        required: true

permissions: {}

# One at a time. Of a run that is cancelled the server builds on; the next run attaches to that build, or goes on where it ended.
concurrency:
  group: deploy-indexes
  cancel-in-progress: false

`;function deploymentWorkflow({repository,ref,version}){let program=repository??`${blank}/indexwright`,named=version===null?"":` # ${version}`,steps=`      - uses: actions/checkout@${checkout}
        with:
          persist-credentials: false
      - uses: actions/checkout@${checkout}
        with:
          repository: ${program}
          ref: ${ref}${named}
          path: .indexwright
          persist-credentials: false`,secret="        env:\n          MIGRATION: ${{ inputs.migration }}\n          DATABASE: ${{ inputs.database }}\n          INDEXWRIGHT_DATABASE_URL: ${{ secrets.INDEXWRIGHT_DATABASE_URL }} # direct, past any pooler";return`${HEAD}jobs:
  preflight:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    environment: production-preflight
    permissions:
      contents: read
    steps:
${steps}
      - name: May it start?
${secret}
        run: node .indexwright/dist/cli.js preflight "$MIGRATION" --output "markdown=$GITHUB_STEP_SUMMARY"

  apply:
    needs: preflight
    runs-on: ubuntu-latest
    timeout-minutes: 360
    environment: production
    permissions:
      contents: read
    steps:
${steps}
      - name: Bring it to the database
${secret}
        run: node .indexwright/dist/cli.js apply "$MIGRATION" --confirm "$DATABASE"
      - name: Is it so?
${secret}
        run: node .indexwright/dist/cli.js verify "$MIGRATION" --output "markdown=$GITHUB_STEP_SUMMARY"
`}var import_yaml2=__toESM(require_dist(),1);function kubernetesJob({repository,ref,version}){let image=`${blank}/indexwright:${version??ref}`,job={apiVersion:"batch/v1",kind:"Job",metadata:{name:"indexwright-apply"},spec:{completions:1,parallelism:1,backoffLimit:10,podFailurePolicy:{rules:[{action:"FailJob",onExitCodes:{containerName:"indexwright",operator:"In",values:[1,2]}}]},template:{spec:podOf(image)}}},document=new import_yaml2.Document(job);return document.commentBefore=[`One change, one database, one pod. Fill in ${blank} (who holds the image of ${repository??`${blank}/indexwright`}) and DATABASE, then:`,"  kubectl create configmap indexwright-migrations --from-file=db/migrations/090_orders.sql","  kubectl create secret generic indexwright --from-literal=database-url=postgresql://\u2026  # direct, past any pooler","  kubectl apply -f this.yaml; kubectl logs --follow job/indexwright-apply","Each line of its log is an event in JSON, the last one the report. Checked against Kubernetes' types, not on a cluster."].map(line=>` ${line}`).join(`
`),document.toString({lineWidth:0})}function podOf(image){return{restartPolicy:"Never",terminationGracePeriodSeconds:14400,automountServiceAccountToken:!1,securityContext:{runAsNonRoot:!0,runAsUser:1e3,seccompProfile:{type:"RuntimeDefault"}},containers:[{name:"indexwright",image,args:["apply","/migrations/090_orders.sql","--confirm","DATABASE","--format","jsonl"],env:[{name:"INDEXWRIGHT_DATABASE_URL",valueFrom:{secretKeyRef:{name:"indexwright",key:"database-url"}}}],resources:{requests:{cpu:"100m",memory:"256Mi"},limits:{memory:"512Mi"}},securityContext:{allowPrivilegeEscalation:!1,readOnlyRootFilesystem:!0,capabilities:{drop:["ALL"]}},volumeMounts:[{name:"migrations",mountPath:"/migrations",readOnly:!0}]}],volumes:[{name:"migrations",configMap:{name:"indexwright-migrations"}}]}}import{existsSync}from"node:fs";import path2 from"node:path";var baselineFile=".indexwright-baseline.json";function firstPullRequest({findings}){let gets='the first pull request gets a check "Indexwright"',loud=findings.filter(({severity:severity2})=>severity2!=="notice"),newest=loud.toSorted((a,b)=>compare(b.file.path,a.file.path)||a.span[0]-b.span[0])[0];if(!newest)return`${gets}, and a review where something is wrong; with what is here nothing is`;let{file,span,severity,message}=newest,more=loud.filter(finding=>finding.file===file).length-1,others=more>0?`, and ${more} more`:"";return`${gets}, and a review with a comment on each place that is wrong, such as this of ${file.path}:${positionAt(file,span[0]).line}: "${severity}: ${message}"${others}`}async function offerBaseline(report,io,say){let{errors,warnings,notices}=counts(report);if(errors+warnings+notices===0)return null;let words=[[errors,"error"],[warnings,"warning"],[notices,"notice"]].flatMap(([count,kind])=>count>0?[plural(count,kind)]:[]);say(`the migrations that are here have ${listed(words)}: a pull request is told only of what it changes, a run over all files of all`);let how=`\`lint --write-baseline ${baselineFile}\` writes them to a baseline, and \`baseline: ${baselineFile}\` in ${fileName} leaves them out`;if(!io.ask||existsSync(path2.join(io.cwd,baselineFile)))return say(how),null;let answer=await io.ask("leave them out of runs over all files, with a baseline? [y/N] ");return/^y(?:es)?$/i.test(answer.trim())?(writeFile({cwd:io.cwd,env:io.env,rules:new Set},baselineFile,baselineText(report)),say(`wrote ${baselineFile}, which holds ${plural(report.findings.length,"finding")}`),baselineFile):null}var workflows=".github/workflows",unreadRule="migrations-not-read",own=`${workflows}/indexwright.yml`;async function init(words,{words:given},io,by){if(words.length>0)throw new UsageError(`init takes no paths; leave ${words.join(" ")} out`);let form=given.get("deploy");if(form===void 0)return begun(io,by);let reference=actionReference(io);io.stdout(form==="github"?deploymentWorkflow(reference):kubernetesJob(reference))}async function begun(io,by){let top=topOf(io.cwd);if(top===null)throw new UsageError("this is not a git repository; run init in the repository that holds the migrations");let at={...io,cwd:top},say=text=>io.stdout(`${logLine(text)}
`),known={rules:(await by.rules()).map(rule=>rule.id),tools:await by.tools()},{options,pathsFrom}=configure(nothing,top,known),{paths,exclude}=options,settings=await by.folderSettings(),discovery=blaming(pathsFrom,()=>discover({cwd:top,paths,exclude,since:null,settings},io)),found=await by.roots(discovery),reference=actionReference(io),any=found.roots.length+found.unread.length>0,existing=workflowIn(top),green=onlyGreen(found,options,await by.levels(options)),configured=configurationIn(top),report=any&&green===null&&(existing===null||configured===null)?await by.lint(discovery,options,new Set):null,workflowWritten=any&&green===null&&writeNew(at,say,existing,own,()=>workflow(reference)),baseline=report&&options.baseline===null?await offerBaseline(report,at,say):null,written2=[workflowWritten,writeNew(at,say,configured,fileName,()=>configuration(found,baseline,reference.schema))];baseline!==null&&configured!==null&&say(`write \`baseline: ${baseline}\` into ${configured}`),any?green!==null?say(`no workflow is written, because it could only be green: ${green}`):neverFails(path3.join(top,existing??own))?say(`${existing} says "fail-on: never": a required check would pass whatever changes`):written2.includes(!0)&&(advise(say,found,workflowWritten&&reference.repository===null),report&&say(firstPullRequest(report)),say(whatNext(found))):say(nothingFound)}function onlyGreen({roots,unread},{failOn},levelAt){if(failOn==="never")return`${fileName} says "fail-on: never"`;let fails=unread.some(({files})=>files.some(({file})=>{let level=levelAt(unreadRule,file.path)??"error";return level!=="off"&&levels.indexOf(level)<=levels.indexOf(failOn)}));return roots.length>0||fails||unread.length===0?null:`none of the migrations is read, and ${fileName} lets ${unreadRule} pass`}var nothingFound=`no migrations were found, so no workflow is written: name their folders in ${fileName}, then run init again`;function writeNew(at,say,existing,name,text){return existing===null&&writeFile({cwd:at.cwd,env:at.env,rules:new Set},name,text()),say(existing===null?`wrote ${name}`:`left ${existing} as it is`),existing===null}function workflowIn(top){if(existsSync2(path3.join(top,own)))return own;let folder=path3.join(top,workflows),found=(existsSync2(folder)?readdirSync(folder):[]).find(name=>/\.ya?ml$/.test(name)&&runsAction(path3.join(folder,name)));return found===void 0?null:`${workflows}/${found}`}function configurationIn(top){return existsSync2(path3.join(top,fileName))?fileName:null}function advise(say,{roots,unread},unknown){for(let{folder,tool,why}of roots)say(`${folder} is read as ${tool}: ${why}`);for(let migrations of unread)say(`${migrations.folder} holds ${migrations.tool} migrations (${migrations.files.length}), which are not read: changing one fails the check (${unreadRule})`);unknown&&say(`this copy does not know its own repository: in ${own} replace ${blank} with the account that holds it`)}function whatNext({roots}){return roots.length===0?"commit both files; do not make the check required yet: none of the migrations is read":`commit both files; then make the check "Indexwright" required in the branch's rules`}export{init};
//# sourceMappingURL=init-2HVZ37MD.js.map
