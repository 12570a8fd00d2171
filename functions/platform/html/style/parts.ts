export const parts = `
.caption { display: block; margin: 0 0 var(--space-1); color: var(--ink-soft); font-size: 1.05rem; font-weight: 400; letter-spacing: 0; }

.tag { display: inline-flex; align-items: center; gap: 0.4em; padding: 0.15rem 0.6rem; border: 1px solid currentcolor; border-radius: 1em; font-size: 0.86rem; font-weight: 650; line-height: 1.35; }
.tag::before { content: ''; flex: none; width: 0.5em; height: 0.5em; border-radius: 50%; background: currentcolor; }
.tone-neutral { color: var(--neutral); background: var(--neutral-tint); }
.tone-info { color: var(--info); background: var(--info-tint); }
.tone-success { color: var(--success); background: var(--success-tint); }
.tone-attention { color: var(--attention); background: var(--attention-tint); }
.tone-danger { color: var(--danger); background: var(--danger-tint); }

mark { padding: 0 0.1em; border-block-end: 2px solid var(--attention); background: var(--attention-tint); color: var(--ink); font-weight: 650; }

.notice { margin: 0 0 var(--space-5); padding: var(--space-4); border: 1px solid; border-inline-start-width: 6px; border-radius: var(--radius); }
.notice > :last-child, .notice-body > :last-child { margin-block-end: 0; }
.notice-title { margin: 0 0 var(--space-1); font-size: 1.08rem; font-weight: 650; line-height: 1.3; letter-spacing: 0; }
.notice > :not(.notice-title), .notice-body { color: var(--ink); }
.notice a, .notice a:visited { color: inherit; }

.confirmation { margin: 0 0 var(--space-5); padding: var(--space-6) var(--space-4); border-radius: var(--radius); background: #1c5a38; color: #ffffff; text-align: center; }
.confirmation h1 { margin: 0 0 var(--space-2); }
.confirmation p { margin: 0; font-size: 1.08rem; }
.confirmation-sign { display: block; margin: 0 auto var(--space-3); }

.empty { padding: var(--space-6) var(--space-4); border: 2px dashed var(--line); border-radius: var(--radius); text-align: center; color: var(--ink-soft); }
.empty h2 { margin: 0 0 var(--space-2); color: var(--ink); font-size: 1.15rem; }
.empty > :last-child { margin-block-end: 0; }
.empty .buttons { justify-content: center; margin-block: var(--space-4) 0; }

.card { margin: 0 0 var(--space-4); padding: var(--space-4); border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); box-shadow: var(--shadow); }
.card > h2, .card > h3 { margin-block-start: 0; }
.card > :last-child { margin-block-end: 0; }
.cards { display: grid; gap: var(--space-4); margin: 0 0 var(--space-5); }
.cards > .card { margin: 0; }
@media (min-width: 48rem) { .cards { grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); } }

.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: var(--space-3); margin: 0 0 var(--space-5); }
.figures > div { padding: var(--space-3) var(--space-4); border: 1px solid var(--line); border-block-start: 4px solid var(--gold); border-radius: var(--radius); background: var(--surface); display: flex; flex-direction: column; }
.figures dt { color: var(--ink-soft); font-size: 0.9rem; line-height: 1.3; }
.figures dd { margin: 0; font-variant-numeric: tabular-nums; }
.figures .figure { order: -1; font-size: 1.9rem; font-weight: 700; line-height: 1.2; }
.figures .figure-note { color: var(--ink-soft); font-size: 0.86rem; }

.summary { margin: 0 0 var(--space-5); border-block-start: 1px solid var(--line); }
.summary > div { padding-block: var(--space-3); border-block-end: 1px solid var(--line); }
.summary dt { font-weight: 650; }
.summary dd { margin: var(--space-1) 0 0; white-space: pre-line; }
.summary .change a { display: inline-flex; align-items: center; min-height: var(--touch); }
@media (min-width: 40rem) {
  .summary > div { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 5fr) 4rem; gap: var(--space-4); align-items: baseline; }
  .summary dd { margin: 0; }
  .summary .change { text-align: end; }
  .summary .change a { min-height: 1.5rem; }
}

.steps { list-style: none; margin: 0 0 var(--space-5); padding: 0; counter-reset: step; }
.steps li { position: relative; margin: 0; padding: 0 0 var(--space-4) 3rem; min-height: 3rem; counter-increment: step; }
.steps li::before { content: counter(step) / ''; position: absolute; inset-block-start: 0; inset-inline-start: 0; width: 2rem; height: 2rem; display: grid; place-items: center; border: 2px solid var(--link); border-radius: 50%; background: var(--surface); color: var(--link); font-weight: 650; font-variant-numeric: tabular-nums; z-index: 1; }
.steps li:not(:last-child)::after { content: ''; position: absolute; inset: 2rem auto 0 calc(1rem - 1px); width: 2px; background: var(--line); }
.steps li:last-child { padding-block-end: 0; }
.steps strong { display: block; padding-block-start: 0.2rem; }
.steps p { margin: var(--space-1) 0 0; color: var(--ink-soft); }
.steps .step-done::before { content: '✓' / ''; background: var(--link); color: var(--surface); }
.steps .step-current::before { border-width: 3px; box-shadow: 0 0 0 4px var(--brand-tint); }
.step-state { font-size: 0.86rem; color: var(--ink-soft); }

.timeline { list-style: none; margin: 0 0 var(--space-5); padding: 0; }
.timeline > li { position: relative; margin: 0; padding: 0 0 var(--space-5) 1.75rem; }
.timeline > li::before { content: ''; position: absolute; inset-block-start: 0.4rem; inset-inline-start: 0; width: 0.85rem; height: 0.85rem; border: 3px solid var(--link); border-radius: 50%; background: var(--paper); z-index: 1; }
.timeline > li:not(:last-child)::after { content: ''; position: absolute; inset: 0.8rem auto -0.4rem calc(0.425rem - 1px); width: 2px; background: var(--line); }
.timeline-title { margin: 0; font-weight: 650; font-size: 1rem; }
.timeline-when { margin: 0; color: var(--ink-soft); font-size: 0.9rem; }
.timeline-more { margin-block-start: var(--space-2); }
.timeline-more > :last-child { margin-block-end: 0; }

.details { margin: 0 0 var(--space-4); }
.details > summary { display: inline-flex; align-items: center; min-height: var(--touch); color: var(--link); cursor: pointer; gap: var(--space-2); list-style: none; }
.details > summary::-webkit-details-marker { display: none; }
.details > summary::before { content: '▸' / ''; }
.details[open] > summary::before { content: '▾' / ''; }
.details > summary span { text-decoration: underline; text-underline-offset: 0.18em; }
.details-body { padding: var(--space-2) 0 var(--space-2) var(--space-4); border-inline-start: 4px solid var(--line); }
.details-body > :last-child { margin-block-end: 0; }

.pagination { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-3); margin: 0 0 var(--space-5); }
.pagination p { margin: 0; color: var(--ink-soft); }
.pagination ul { display: flex; gap: var(--space-3); list-style: none; margin: 0; padding: 0; }
.pagination li { margin: 0; }
.pagination a { display: inline-flex; align-items: center; min-height: var(--touch); padding-inline: var(--space-2); gap: var(--space-2); }

.progress { margin: 0 0 var(--space-5); }
.progress-words { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--space-3); }
.progress-words label, .progress-label { font-weight: 650; }
.progress progress { display: block; appearance: none; width: 100%; height: 0.85rem; margin-block-start: var(--space-1); border: 1px solid var(--line-strong); border-radius: 99px; background: var(--surface); overflow: hidden; }
.progress progress::-webkit-progress-bar { background: var(--surface); }
.progress progress::-webkit-progress-value { background: var(--chart-1); }
.progress progress::-moz-progress-bar { background: var(--chart-1); }
`
