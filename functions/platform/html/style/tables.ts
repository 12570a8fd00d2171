export const tables = `
.table-region { margin: 0 0 var(--space-5); }
.table-scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
.table { width: 100%; margin: 0; border-collapse: collapse; font-size: 0.95rem; }
.table caption { padding: 0 0 var(--space-2); text-align: start; font-size: 1.08rem; font-weight: 650; }
.table-scroll > svg { display: block; margin-inline: auto; }
.table-scroll .table caption { padding: var(--space-3); }
.table th, .table td { padding: var(--space-3); border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
.table-scroll .table tbody tr:last-child > * { border-block-end: 0; }
.table thead th { border-block-end: 2px solid var(--line-strong); font-weight: 650; line-height: 1.3; vertical-align: bottom; }
.table-scroll thead th { background: var(--sunken); }
.table tbody th { font-weight: 600; }
.table .numeric { text-align: end; font-variant-numeric: tabular-nums; }
.table-scroll th, .table-scroll td { min-width: 6.5rem; }

@media (max-width: 40rem) {
  .table-stack, .table-stack caption, .table-stack tbody, .table-stack tr, .table-stack th, .table-stack td { display: block; }
  .table-stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .table-stack tbody tr { margin-block-end: var(--space-3); padding: var(--space-2) var(--space-4); border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); box-shadow: var(--shadow); }
  .table-stack tbody th, .table-stack tbody td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: var(--space-3); padding: var(--space-2) 0; text-align: start; }
  .table-stack tbody tr > :last-child { border-block-end: 0; }
  .table-stack tbody .numeric { text-align: start; }
  .table-stack [data-label]::before { content: attr(data-label) / ''; color: var(--ink-soft); font-weight: 400; }
  .table-stack [data-label='']::before { content: none; }
  .table-stack [data-label=''] { grid-template-columns: 1fr; }
  .table-stack tbody th { font-size: 1.05rem; }
  .table-stack tbody td:has(.tag) { grid-template-columns: fit-content(6.5rem) minmax(0, 1fr); }
  .table-stack tbody td:has(.address) { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
@media (min-width: 40.01rem) {
  .table-stack { background: var(--surface); border: 1px solid var(--line); }
  .table-stack thead th { background: var(--sunken); }
}
`
