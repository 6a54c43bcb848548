import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import"./chunk-GXYSKSZN.js";var rules=[{alert:"IndexwrightIndexInvalid",expr:"indexwright_index_valid == 0 unless indexwright_index_being_built == 1",lasts:"15m",severity:"critical",summary:"The index {{ $labels.index }} of {{ $labels.table }} is INVALID and nobody builds it"},{alert:"IndexwrightIndexBloated",expr:"indexwright_index_bytes >= 2 * indexwright_index_expected_bytes and indexwright_index_bytes - indexwright_index_expected_bytes >= 10485760",lasts:"1d",severity:"warning",summary:"The index {{ $labels.index }} of {{ $labels.table }} takes twice what a new build would"},{alert:"IndexwrightIndexRedundant",expr:"indexwright_index_redundant == 1",lasts:"1d",severity:"info",summary:"Another index serves what {{ $labels.index }} of {{ $labels.table }} does"},{alert:"IndexwrightIndexUnused",expr:'sum without (node) (increase(indexwright_index_scans_total{needed="no"}[30d])) == 0 and sum without (node) (indexwright_index_scans_total{needed="no"} offset 30d) >= 0',lasts:"1d",severity:"info",summary:"No server has used the index {{ $labels.index }} of {{ $labels.table }} for 30 days"},{alert:"IndexwrightIndexGrowth",expr:"indexwright_index_bytes > 1.5 * (indexwright_index_bytes offset 1w) and indexwright_index_bytes - (indexwright_index_bytes offset 1w) >= 10485760",lasts:"1h",severity:"warning",summary:"The index {{ $labels.index }} of {{ $labels.table }} has grown by more than half in a week"},{alert:"IndexwrightHealthMissing",expr:"absent(indexwright_index_valid)",lasts:"1h",severity:"warning",summary:"indexwright health has written no metrics: nobody looks at the indexes"}];function alertRules(){let quoted=text=>JSON.stringify(text);return`groups:
  - name: indexwright
    rules:
${rules.map(({alert,expr,lasts,severity,summary})=>`      - alert: ${alert}
        expr: ${quoted(expr)}
        for: ${lasts}
        labels:
          severity: ${severity}
        annotations:
          summary: ${quoted(summary)}
`).join("")}`}export{alertRules};
//# sourceMappingURL=alert-rules-6GH25JJD.js.map
