export const forms = `
.buttons { display: flex; flex-wrap: wrap; gap: var(--space-3); align-items: center; margin-block: var(--space-5) var(--space-4); }
.button { display: inline-flex; align-items: center; justify-content: center; min-height: 3rem; padding: var(--space-2) var(--space-5); border: 2px solid transparent; border-radius: var(--radius); font: inherit; font-weight: 650; line-height: 1.25; text-align: center; text-decoration: none; cursor: pointer; }
.button:hover { text-decoration: none; }
.button-primary, .button-primary:visited { background: #0d4c57; color: #ffffff; box-shadow: inset 0 -2px 0 rgb(0 0 0 / 0.25); }
.button-primary:hover { background: #08343c; }
.button-secondary, .button-secondary:visited { background: var(--surface); color: var(--link); border-color: var(--link); }
.button-secondary:hover { background: var(--brand-tint); }
.button-danger, .button-danger:visited { background: #9d2226; color: #ffffff; box-shadow: inset 0 -2px 0 rgb(0 0 0 / 0.25); }
.button-danger:hover { background: #7a1519; }
.button:focus-visible { outline: 3px solid var(--focus-ink); box-shadow: 0 0 0 6px var(--focus); }
@media (max-width: 30rem) { .buttons > .button, .buttons > form, .buttons > form > .button { width: 100%; } }
@media (prefers-color-scheme: dark) {
  .button-primary, .button-primary:visited { background: #9fdbe2; color: #08262c; }
  .button-primary:hover { background: #c4ecf0; }
  .button-danger, .button-danger:visited { background: #ffb0a8; color: #3b0a0c; }
  .button-danger:hover { background: #ffd0cb; }
}

.form { max-width: 40rem; }
.form-wide { max-width: none; }
.group { margin: 0; padding: 0; border: 0; min-width: 0; }
.field { margin: 0 0 var(--space-5); }
.field > label, .group > legend { display: block; padding: 0; margin: 0 0 var(--space-1); font-weight: 650; }
.label-large { font-size: 1.3rem; line-height: 1.25; }
.hint { margin: 0 0 var(--space-2); color: var(--ink-soft); font-weight: 400; }
.optional { font-weight: 400; color: var(--ink-soft); }
.error { display: block; margin: 0 0 var(--space-2); color: var(--danger); font-weight: 650; }
.field-wrong { padding-inline-start: var(--space-4); border-inline-start: 5px solid var(--danger); }

.input { display: block; width: 100%; min-height: var(--touch); padding: var(--space-2) var(--space-3); border: 2px solid var(--line-strong); border-radius: var(--radius); background: var(--surface); color: var(--ink); font: inherit; }
textarea.input { line-height: 1.5; resize: vertical; }
select.input { padding-inline-end: var(--space-2); }
input[type='file'].input { padding: var(--space-3); border-style: dashed; }
input[type='file']::file-selector-button { margin-inline-end: var(--space-3); padding: var(--space-2) var(--space-3); border: 1px solid var(--line-strong); border-radius: 4px; background: var(--neutral-tint); color: var(--ink); font: inherit; cursor: pointer; }
.input:focus { outline: 3px solid var(--focus); outline-offset: 0; border-color: var(--focus-ink); box-shadow: inset 0 0 0 1px var(--focus-ink); border-radius: var(--radius); }
@media (prefers-color-scheme: dark) { .input:focus { border-color: var(--focus); box-shadow: none; } }
.field-wrong .input { border-color: var(--danger); }
.input-short { max-width: 8rem; }
.input-medium { max-width: 18rem; }
.affixed { display: flex; align-items: stretch; max-width: 100%; }
.affixed .input { border-start-end-radius: 0; border-end-end-radius: 0; }
.affix { display: flex; align-items: center; padding-inline: var(--space-3); border: 2px solid var(--line-strong); border-inline-start: 0; border-start-end-radius: var(--radius); border-end-end-radius: var(--radius); background: var(--neutral-tint); white-space: nowrap; }

.choices { display: grid; gap: var(--space-2); }
@media (min-width: 40rem) { .choices-inline { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); } }
.choice { position: relative; display: grid; grid-template-columns: auto 1fr; align-items: start; }
.choice input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.choice label { grid-column: 1 / -1; display: grid; grid-template-columns: 1.6rem 1fr; gap: 0 var(--space-3); align-items: center; min-height: 3rem; padding: var(--space-2) var(--space-3); border: 2px solid var(--line); border-radius: var(--radius); background: var(--surface); }
.choice input:hover + label { border-color: var(--line-strong); }
.choice label::before { content: ''; grid-row: 1; width: 1.5rem; height: 1.5rem; border: 2px solid var(--line-strong); border-radius: 50%; background: var(--surface); }
.choice [type='checkbox'] + label::before { border-radius: 4px; }
.choice-hint { grid-column: 2; color: var(--ink-soft); font-size: 0.95rem; }
.choice input:checked + label { border-color: var(--link); background: var(--brand-tint); }
.choice input:checked + label::before { border-color: var(--link); background: radial-gradient(circle, var(--link) 0 46%, transparent 50%); }
.choice [type='checkbox']:checked + label::before { background: var(--link); -webkit-mask: none; }
.choice [type='checkbox']:checked + label::after { content: ''; position: absolute; inset-inline-start: calc(var(--space-3) + 2px + 0.53rem); inset-block-start: 50%; width: 0.5rem; height: 0.9rem; border: solid var(--surface); border-width: 0 3px 3px 0; transform: translateY(-62%) rotate(42deg); pointer-events: none; }
.choice input:focus-visible + label { outline: 3px solid var(--focus-ink); box-shadow: 0 0 0 6px var(--focus); }
@media (prefers-color-scheme: dark) { .choice input:focus-visible + label { outline-color: var(--focus); box-shadow: none; } }
@media (forced-colors: active) {
  .choice input { position: static; width: 1.5rem; height: 1.5rem; opacity: 1; }
  .choice label { grid-column: 2; grid-template-columns: 1fr; }
  .choice-hint { grid-column: 1; }
  .choice label::before, .choice label::after { display: none; }
  .button { border-color: ButtonText; }
}

.error-summary { margin: 0 0 var(--space-5); padding: var(--space-4) var(--space-4) var(--space-2); border: 3px solid var(--danger); border-radius: var(--radius); background: var(--surface); }
.error-summary h2 { margin: 0 0 var(--space-2); font-size: 1.2rem; }
.error-summary ul { margin: 0; padding: 0; list-style: none; }
.error-summary a, .error-summary a:visited { display: inline-block; padding-block: var(--space-2); color: var(--danger); font-weight: 650; }
.draft-status { min-height: 1.5rem; margin: 0; color: var(--ink-soft); font-size: 0.9rem; }
`
