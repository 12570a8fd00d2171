export const ground = `
*, *::before, *::after { box-sizing: border-box; }
html { font-family: var(--sans); font-size: 100%; line-height: 1.5; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
.room { width: 100%; max-width: 44rem; margin-inline: auto; padding-inline: var(--space-4); }
.room-wide { max-width: 72rem; }
body > .room { flex: 1 0 auto; padding-block: var(--space-5) var(--space-7); }
@media (min-width: 40rem) {
  .room { padding-inline: var(--space-5); }
  body > .room { padding-block: var(--space-6) var(--space-7); }
}
main { display: block; }
main:focus { outline: none; }

h1, h2, h3 { line-height: 1.22; text-wrap: balance; letter-spacing: -0.012em; }
h1 { margin: 0 0 var(--space-5); font-size: 1.7rem; font-weight: 700; }
h2 { margin: var(--space-6) 0 var(--space-3); font-size: 1.3rem; font-weight: 650; }
h3 { margin: var(--space-5) 0 var(--space-2); font-size: 1.08rem; font-weight: 650; letter-spacing: 0; }
@media (min-width: 40rem) {
  h1 { font-size: 2.15rem; }
  h2 { font-size: 1.5rem; }
}
p, ul, ol, dl, table, figure { margin: 0 0 var(--space-4); }
ul, ol { padding-inline-start: 1.4rem; }
li { margin-block-end: var(--space-1); }
figure { margin-inline: 0; }
hr { border: 0; border-block-start: 1px solid var(--line); margin-block: var(--space-5); }
small, .small { font-size: 0.9rem; }
.lead { font-size: 1.12rem; color: var(--ink-soft); max-width: 40rem; }
.soft { color: var(--ink-soft); }
.number { font-variant-numeric: tabular-nums; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }

a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:visited { color: var(--link-visited); }
a:hover { text-decoration-thickness: 3px; }
:focus-visible { outline: 3px solid var(--focus-ink); outline-offset: 0; box-shadow: 0 0 0 6px var(--focus); border-radius: 2px; }
@media (prefers-color-scheme: dark) {
  :focus-visible { outline-color: var(--focus); box-shadow: 0 0 0 6px var(--focus-ink); }
}

.skip { position: absolute; inset-inline-start: var(--space-4); transform: translateY(-200%); padding: var(--space-3) var(--space-4); background: var(--focus); color: var(--focus-ink); z-index: 2; }
.skip:visited { color: var(--focus-ink); }
.skip:focus { transform: translateY(var(--space-2)); }

.head { background: var(--brand); color: var(--on-brand); border-block-end: 4px solid var(--gold); }
.head-row { display: flex; align-items: center; justify-content: space-between; gap: var(--space-3); padding-block: var(--space-3); flex-wrap: wrap; }
.head a, .head a:visited { color: var(--on-brand); }
.head :focus-visible { outline-color: var(--focus-ink); box-shadow: 0 0 0 6px var(--focus); }
.brand { display: flex; align-items: center; gap: var(--space-3); min-height: var(--touch); text-decoration: none; }
.brand:hover strong { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
.brand-words { display: grid; line-height: 1.2; }
.brand-words strong { font-size: 1.25rem; letter-spacing: 0.01em; }
.brand-words span { font-size: 0.86rem; color: var(--on-brand-soft); }
.mark { flex: none; fill: var(--on-brand); }
.mark-seed { fill: var(--gold); }
.head-end { display: flex; align-items: center; gap: var(--space-2) var(--space-4); flex-wrap: wrap; margin-inline-start: auto; }
.head-end form { margin: 0; }
.person { margin: 0; font-size: 0.9rem; color: var(--on-brand-soft); }
.plain { min-height: var(--touch); padding: 0 var(--space-1); border: 0; background: none; color: var(--on-brand); font: inherit; font-size: 0.9rem; text-decoration: underline; text-underline-offset: 0.18em; cursor: pointer; }
.plain:hover { text-decoration-thickness: 3px; }
.languages ul { display: flex; list-style: none; margin: 0; padding: 0; border: 1px solid var(--on-brand-soft); border-radius: var(--radius); }
.languages li { margin: 0; }
.languages a { display: grid; place-items: center; min-width: var(--touch); min-height: var(--touch); font-size: 0.86rem; font-weight: 600; text-decoration: none; border-radius: 5px; }
.languages a:hover { text-decoration: underline; }
.languages a[aria-current], .languages a[aria-current]:visited { background: var(--on-brand); color: #0d4c57; }
.menu { background: var(--brand-deep); }
.menu ul { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); list-style: none; margin-block: 0; }
.menu li { margin: 0; }
.menu a { display: flex; align-items: center; min-height: var(--touch); text-decoration: none; border-block: 3px solid transparent; }
.menu a:hover { text-decoration: underline; }
.menu a[aria-current] { font-weight: 650; border-block-end-color: var(--gold); }

.breadcrumbs ol { display: flex; flex-wrap: wrap; gap: 0 var(--space-2); list-style: none; margin: 0 0 var(--space-3); padding: 0; font-size: 0.9rem; }
.breadcrumbs li { margin: 0; display: flex; align-items: center; gap: var(--space-2); }
.breadcrumbs li + li::before { content: '›' / ''; color: var(--ink-soft); }
.breadcrumbs a, .back { display: inline-flex; align-items: center; min-height: var(--touch); }
.back { gap: var(--space-2); margin-block-end: var(--space-2); font-size: 0.95rem; }
.back::before { content: '‹' / ''; font-size: 1.3em; line-height: 1; }

.foot { flex: none; border-block-start: 1px solid var(--line); background: var(--sunken); color: var(--ink-soft); font-size: 0.9rem; }
.foot .room { max-width: 72rem; padding-block: var(--space-5); display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-5); justify-content: space-between; }
.foot p { margin: 0; }

@media (prefers-reduced-motion: no-preference) {
  .button, .choice-box::before { transition: background-color 120ms ease-out, border-color 120ms ease-out; }
}
`
