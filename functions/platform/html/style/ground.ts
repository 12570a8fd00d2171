export const ground = `
*, *::before, *::after { box-sizing: border-box; }
html { font-family: var(--sans); font-size: 100%; line-height: 1.5; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
.room { width: 100%; max-width: 72rem; margin-inline: auto; padding-inline: var(--space-4); }
body > .room { flex: 1 0 auto; padding-block: var(--space-3) var(--space-7); }
@media (min-width: 40rem) {
  .room { padding-inline: var(--space-5); }
}
main { display: block; max-width: 44rem; }
main:first-child { padding-block-start: var(--space-4); }
.room-wide > main { max-width: none; }
main:focus { outline: none; }

h1, h2, h3 { line-height: 1.22; text-wrap: balance; letter-spacing: -0.012em; }
h1 { margin: 0 0 var(--space-4); font-size: 1.7rem; font-weight: 700; }
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

.head { background: var(--brand); color: var(--on-brand); }
.head::after { content: ''; display: block; height: 16px; border-block: 2px solid var(--brand-deep); background: var(--brand) url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='16' height='16'%3E%3Cg fill='%23c8963e'%3E%3Cellipse cx='4.2' cy='4.2' rx='4.6' ry='2.3' transform='rotate(45 4.2 4.2)'/%3E%3Cellipse cx='11.8' cy='11.8' rx='4.6' ry='2.3' transform='rotate(45 11.8 11.8)'/%3E%3Cellipse cx='11.8' cy='4.2' rx='4.6' ry='2.3' transform='rotate(-45 11.8 4.2)'/%3E%3Cellipse cx='4.2' cy='11.8' rx='4.6' ry='2.3' transform='rotate(-45 4.2 11.8)'/%3E%3C/g%3E%3Ccircle cx='0' cy='8' r='1' fill='%23f3ddb3'/%3E%3Ccircle cx='16' cy='8' r='1' fill='%23f3ddb3'/%3E%3C/svg%3E") repeat-x 0 0 / 12px 12px; }
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
.brand { margin-inline-end: auto; }
.who { display: flex; align-items: center; justify-content: space-between; gap: var(--space-4); order: 3; flex-basis: 100%; }
.who form { margin: 0; }
@media (min-width: 48rem) { .who { order: 0; flex-basis: auto; } }
.person { margin: 0; font-size: 0.9rem; color: var(--on-brand-soft); }
.plain { min-height: var(--touch); padding: 0 var(--space-1); border: 0; background: none; color: var(--on-brand); font: inherit; font-size: 0.9rem; text-decoration: underline; text-underline-offset: 0.18em; white-space: nowrap; cursor: pointer; }
.plain:hover { text-decoration-thickness: 3px; }
.languages ul { display: flex; list-style: none; margin: 0; padding: 0; border: 1px solid var(--on-brand-soft); border-radius: var(--radius); }
.languages li { margin: 0; }
.languages form { margin: 0; }
.languages :is(a, button) { display: grid; place-items: center; min-width: var(--touch); min-height: var(--touch); padding: 0; border: 0; background: none; color: var(--on-brand); font: inherit; font-size: 0.86rem; font-weight: 600; text-decoration: none; border-radius: 5px; cursor: pointer; }
.languages :is(a, button):hover { text-decoration: underline; }
.languages :is(a, button)[aria-current], .languages a[aria-current]:visited { background: var(--on-brand); color: #0d4c57; }
.menu { background: var(--brand-deep); }
.menu ul { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); list-style: none; margin-block: 0; }
.menu li { margin: 0; }
.menu a { display: flex; align-items: center; min-height: var(--touch); text-decoration: none; border-block: 3px solid transparent; }
.menu a:hover { text-decoration: underline; }
.menu a[aria-current] { font-weight: 650; border-block-end-color: var(--on-brand); }

.breadcrumbs ol { display: flex; flex-wrap: wrap; gap: 0 var(--space-2); list-style: none; margin: 0; padding: 0; font-size: 0.9rem; }
.breadcrumbs li { margin: 0; display: flex; align-items: center; gap: var(--space-2); }
.breadcrumbs li + li::before, .back::before, .pagination [rel]::before { content: ''; flex: none; width: 0.45em; height: 0.45em; border: solid var(--ink-soft); border-width: 2px 2px 0 0; transform: rotate(45deg); }
.breadcrumbs a, .back { display: inline-flex; align-items: center; min-height: var(--touch); }
.back { gap: var(--space-2); margin-block-end: var(--space-2); font-size: 0.95rem; }
.back::before, .pagination [rel='prev']::before { transform: rotate(-135deg); border-color: currentcolor; }
.pagination [rel='next']::before { order: 1; border-color: currentcolor; }

.foot { flex: none; border-block-start: 1px solid var(--line); background: var(--sunken); color: var(--ink-soft); font-size: 0.9rem; }
.foot .room { padding-block: var(--space-5); display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-5); justify-content: space-between; }
.foot p { margin: 0; }

@media (prefers-reduced-motion: no-preference) {
  .button, .choice-box::before { transition: background-color 120ms ease-out, border-color 120ms ease-out; }
}
`
