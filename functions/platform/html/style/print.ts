export const print = `
@media print {
  :root { --ink: #000000; --ink-soft: #333333; --paper: #ffffff; --surface: #ffffff; --sunken: #ffffff; --line: #999999; --link: #000000; --link-visited: #000000; }
  body { font-size: 10.5pt; background: #ffffff; }
  .head { background: #ffffff; color: #000000; border-block-end: 1pt solid #000000; }
  .head a, .head a:visited, .brand-words span, .person { color: #000000; }
  :focus-visible { outline: none; box-shadow: none; }
  .mark { fill: #000000; }
  .languages, .menu, .skip, .back, .breadcrumbs, .buttons, .pagination, .plain, .draft-status { display: none; }
  .head::after { display: none; }
  .room, main { max-width: none; padding: 0; }
  .card, .figures > div, tr, .notice, .timeline > li { break-inside: avoid; box-shadow: none; }
  h1, h2, h3 { break-after: avoid; }
  .table-scroll { overflow: visible; border: 0; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
