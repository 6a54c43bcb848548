/** How the page looks: by daylight, in the dark, on a telephone, and on paper. */
export const style = `
:root {
  --ink: #1b1f24; --soft: #57606a; --rule: #d5dae0; --page: #fff; --panel: #f5f7f9;
  --error: #b3261e; --warning: #8a5300; --notice: #1f5fbf; --good: #1a7037;
  --before: #8b949e; --after: #1f6fd6; --during: #c2410c; --mark: #fde7a8; --focus: #1f5fbf; --unread: #7b3fa0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e9ed; --soft: #a3adb8; --rule: #363d46; --page: #14171b; --panel: #1d2228;
    --error: #ff8f85; --warning: #e9b44c; --notice: #86b6ff; --good: #6fd18a;
    --before: #8b949e; --after: #66a8ff; --during: #ff9a5c; --mark: #5b4708; --focus: #86b6ff; --unread: #d0a2f0;
  }
}
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 66rem; padding: 1.5rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Consolas, "DejaVu Sans Mono", monospace; }
a { color: var(--notice); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: .5rem 1rem; }
header { border-left: .4rem solid var(--good); padding: .25rem 1rem; }
header.passes { border-color: var(--warning); } header.unread { border-color: var(--unread); }
header.fails, header.error { border-color: var(--error); }
header p { margin: 0; color: var(--soft); }
.clean .mark { color: var(--good); } .passes .mark { color: var(--warning); }
.unread .mark { color: var(--unread); } .fails .mark, .error .mark { color: var(--error); }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .25rem 0; }
h2 { font-size: 1.25rem; border-bottom: 1px solid var(--rule); padding-bottom: .25rem; margin: 2.5rem 0 1rem; }
h3 { font-size: 1rem; margin: 1rem 0 .5rem; } h4 { font-size: .875rem; margin: .75rem 0 .25rem; }
p { margin: .25rem 0 .75rem; } li { margin: .25rem 0; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; margin: 1.25rem 0 0; }
.meta, .caution { color: var(--soft); font-size: .875rem; }
.badge { font-size: .8125rem; font-weight: 600; padding: .05rem .5rem; border: 1px solid; border-radius: 1rem; }
.badge.error { color: var(--error); } .badge.warning { color: var(--warning); } .badge.notice { color: var(--notice); }
.faster { color: var(--good); } .slower { color: var(--error); font-weight: 600; } .same { color: var(--soft); }
article { border: 1px solid var(--rule); border-radius: .5rem; padding: .25rem 1rem .5rem; margin: 0 0 1rem;
  border-left-width: .3rem; }
article.error { border-left-color: var(--error); } article.warning { border-left-color: var(--warning); }
article.notice { border-left-color: var(--notice); }
.part { font-size: .875rem; font-weight: 600; margin: .75rem 0 .25rem; }
.group { margin: 0 0 1.5rem; } .group article { margin-bottom: .5rem; } .group h4 { font-size: 1rem; margin: .5rem 0; }
fieldset { border: 0; padding: 0; margin: 0 0 1rem; display: flex; gap: 1.25rem; } legend { float: left; margin-right: 1rem; }
fieldset label { cursor: pointer; }
#findings:has(#show-error:not(:checked)) :is(.finding, .group).error,
#findings:has(#show-warning:not(:checked)) :is(.finding, .group).warning,
#findings:has(#show-notice:not(:checked)) :is(.finding, .group).notice { display: none; }
.scroll { overflow-x: auto; margin: .5rem 0 1rem; }
pre { margin: 0; padding: .6rem .8rem; background: var(--panel); border-radius: .4rem; width: max-content; min-width: 100%;
  white-space: pre; overflow-wrap: normal; }
mark { background: var(--mark); color: inherit; border-radius: .15rem; }
.number::before { content: attr(data-number); display: inline-block; min-width: 3ch; margin-right: 1.5ch; text-align: right;
  color: var(--soft); }
table { border-collapse: collapse; min-width: 100%; font-size: .875rem; overflow-wrap: normal; }
th { text-align: left; font-weight: 600; color: var(--soft); }
th, td { padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
figure { margin: 1rem 0; overflow-x: auto; } figcaption { font-size: .875rem; color: var(--soft); }
svg { display: block; width: 100%; min-width: 38rem; max-width: 51rem; height: auto; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
svg .tick { stroke: var(--rule); fill: var(--soft); } svg text.tick { stroke: none; } svg .who { fill: var(--soft); }
.before { fill: var(--before); stroke: var(--before); } .after { fill: var(--after); stroke: var(--after); }
.during { fill: var(--during); stroke: var(--during); } .ran, rect.index { fill: var(--after); } rect.table { fill: var(--before); } .held { fill: var(--soft); } .even { stroke: var(--soft); stroke-dasharray: 3 2; }
rect { stroke: none !important; } line { stroke-width: 2; }
line.tick { stroke-width: 1; }
.key { margin-right: 1.25rem; } .key::before { content: ""; display: inline-block; width: .8em; height: .8em;
  margin-right: .4em; border-radius: .15em; }
.key.before::before { background: var(--before); } .key.during::before { background: var(--during); }
.key.table::before { background: var(--before); } .key.ran::before, .key.index::before { background: var(--after); } .key.held::before { background: var(--soft); height: .25em; }
.outcome.valid { color: var(--good); } .outcome.invalid { color: var(--warning); font-weight: 600; }
.outcome.refused { color: var(--error); font-weight: 600; }
.key.after::before { background: var(--after); }
@media (max-width: 48rem) { table { min-width: 44rem; } body { padding: 1rem; } }
summary { cursor: pointer; }
.query { border: 1px solid var(--rule); border-radius: .5rem; padding: .5rem 1rem; margin: .5rem 0; }
.query > summary { font-weight: 600; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 2rem; }
.node { font-size: .875rem; border-left: 2px solid var(--rule); padding-left: .75rem; margin: .25rem 0; }
svg.plan { min-width: 0; max-width: 30rem; } .plan .branch { fill: none; stroke: var(--soft); stroke-width: 1; }
.plan .kind { font-weight: 600; } .plan .kind.came { text-decoration: underline; text-decoration-color: var(--after);
  text-decoration-thickness: 2px; } .plan .value { fill: var(--soft); font-size: 11px; }
.plan .pages { fill: var(--unread); } .plan .spent { fill: var(--during); } .plan .apart { stroke: var(--soft); stroke-width: 1; }
.plan .expected { fill: var(--page); stroke: var(--soft); stroke-width: 2; } .plan .met { fill: var(--after); }
.plan .value.many { fill: var(--error); font-weight: 600; }
.key.pages::before { background: var(--unread); } .key.spent::before { background: var(--during); } .key.met::before { background: var(--after); border-radius: 50%; }
.key.expected::before { border: 2px solid var(--soft); border-radius: 50%; } .legend { margin-top: .75rem; }
.condition { margin: 0 0 0 1rem; font: .8125rem/1.5 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; color: var(--soft); }
.changed { background: var(--mark); border-radius: .2rem; padding: 0 .35rem; font-size: .8125rem; }
@media print {
  @page { margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, fieldset, .skip { display: none; }
  details::details-content { content-visibility: visible; }
  details > :not(summary) { display: revert; }
  pre { white-space: pre-wrap; width: auto; overflow-wrap: anywhere; }
  .scroll, figure { overflow: visible; }
  article, figure, tr, .sides > div { break-inside: avoid; } h2, h3, h4, summary { break-after: avoid; }
  rect, circle, mark, .key::before, .changed, header { print-color-adjust: exact; }
  svg { min-width: 0; } .sides { grid-template-columns: 1fr 1fr; }
}
`;
