export const charts = `
.chart { margin: 0 0 var(--space-5); }
.chart > figcaption, .chart caption { padding: 0 0 var(--space-2); text-align: start; font-size: 1.08rem; font-weight: 650; }
.chart svg { display: block; }
.chart-total { margin: var(--space-1) 0 0; color: var(--ink-soft); font-size: 0.9rem; }
.fill-1 { fill: var(--chart-1); }
.fill-2 { fill: var(--chart-2); }
.fill-3 { fill: var(--chart-3); }
.fill-4 { fill: var(--chart-4); }
.fill-5 { fill: var(--chart-5); }
.fill-6 { fill: var(--chart-6); }
.fill-7 { fill: var(--chart-7); }
.fill-8 { fill: var(--chart-8); }
.fill-9 { fill: var(--chart-9); }
.fill-10 { fill: var(--chart-10); }
.fill-11 { fill: var(--chart-11); }
.fill-12 { fill: var(--chart-12); }
.fill-13 { fill: var(--chart-13); }
.strip { border-radius: 4px; min-width: 8rem; }
.track { fill: var(--neutral-tint); }
.bound { fill: var(--ink); }
.bound-edge, .gap { fill: var(--paper); }
.legend { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); list-style: none; margin: var(--space-2) 0 var(--space-5); padding: 0; font-size: 0.95rem; }
.chart .legend { margin-block-end: 0; }
.legend li { display: inline-flex; align-items: center; gap: var(--space-2); margin: 0; }
.legend .number { font-weight: 650; }
.legend .number .soft { font-weight: 400; }

.bars { width: 100%; margin: 0; border-collapse: collapse; font-size: 0.95rem; }
.bars th, .bars td { padding: var(--space-2) 0; text-align: start; vertical-align: middle; font-weight: 400; }
.bars thead th { font-size: 0.86rem; color: var(--ink-soft); }
.bars tbody th { width: 34%; padding-inline-end: var(--space-3); line-height: 1.3; }
.bars .bars-number { width: 5.5rem; padding-inline-start: var(--space-3); text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bars-number strong { font-weight: 650; }
.bars-bound { display: block; color: var(--ink-soft); font-size: 0.82rem; }
.bars-outside .bars-bound { color: var(--danger); font-weight: 650; }
.bars svg { border-radius: 4px; }
@media (max-width: 30rem) {
  .bars, .bars tbody { display: block; }
  .bars caption { display: block; }
  .bars tbody tr { display: grid; grid-template-columns: 1fr auto; padding-block: var(--space-2); }
  .bars tbody th { width: auto; padding: 0; }
  .bars .bars-number { width: auto; padding: 0; }
  .bars .bars-bar { grid-column: 1 / -1; grid-row: 2; padding: var(--space-1) 0 0; }
  .bars thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
}

.matrix { width: 100%; max-width: 36rem; border-collapse: separate; border-spacing: 4px; table-layout: fixed; margin: 0; font-size: 0.9rem; }
.matrix th { padding: var(--space-1); font-weight: 600; line-height: 1.25; text-align: center; vertical-align: bottom; }
.matrix tbody th { text-align: start; vertical-align: middle; }
.matrix .matrix-corner { border: 0; }
.matrix .matrix-axis { font-weight: 400; color: var(--ink-soft); text-align: start; }
.matrix td { position: relative; padding: var(--space-2) var(--space-1); border: 1px solid; border-radius: var(--radius); text-align: center; vertical-align: top; line-height: 1.25; }
.matrix td strong { display: block; font-size: 1.35rem; font-variant-numeric: tabular-nums; color: var(--ink); }
.matrix td a { color: inherit; display: block; min-height: var(--touch); }
.matrix svg { margin-inline: auto; height: 2.25rem; }
.matrix .bubble { fill: currentcolor; }
.matrix-name { display: block; font-size: 0.82rem; font-weight: 600; hyphens: auto; }
@media (max-width: 30rem) { .matrix { font-size: 0.8rem; border-spacing: 3px; } .matrix-name { font-size: 0.72rem; } .matrix th { padding: 0 2px 0 0; font-size: 0.72rem; } }
`
