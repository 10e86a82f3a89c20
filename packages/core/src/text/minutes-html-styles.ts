/** How minutes look as HTML: readable lines on any screen, and pages that break between items on paper. */

/** The style sheet of minutes in HTML. It contains no `<`, so that it can stand in the document. */
export const minutesStyles = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 1.5rem 1.25rem 3rem;
  max-width: 46rem;
  background: #fff;
  color: #1a1a1a;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  hyphens: auto;
  overflow-wrap: break-word;
}
h1, h2, h3 { margin: 0; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.75rem; }
h2 { margin-top: 2.25rem; padding-bottom: 0.25rem; border-bottom: 2px solid #1a1a1a; font-size: 1.3rem; }
h3 { margin-top: 1.5rem; font-size: 1.1rem; }
p, ul { margin: 0.5rem 0 0; }
ul { padding-left: 1.25rem; }
ul ul { margin-top: 0; color: #404040; }
li { margin-top: 0.25rem; }
.status { display: inline-block; margin-top: 0.75rem; padding: 0.2rem 0.6rem; border: 1px solid #595959; }
.draft .status { border: 2px solid #8a3b00; color: #8a3b00; font-weight: bold; }
dl { margin: 1rem 0 0; }
dl div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); column-gap: 1rem; margin-top: 0.25rem; }
dt { color: #404040; }
dd { margin: 0; }
h3 + p { margin-top: 0.15rem; color: #404040; }
table { width: 100%; margin-top: 0.75rem; border-collapse: collapse; }
caption { padding-bottom: 0.35rem; color: #404040; text-align: left; }
th, td { padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid #b3b3b3; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #1a1a1a; }
tbody th { font-weight: normal; }
tbody th, td { overflow-wrap: anywhere; }
footer { margin-top: 2.5rem; padding-top: 0.5rem; border-top: 1px solid #b3b3b3; color: #404040; }
@media screen and (max-width: 34rem) {
  h1 { font-size: 1.4rem; }
  dl div { display: block; margin-top: 0.5rem; }
  table, caption, tbody, tr, tbody th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 0.5rem 0; border-bottom: 1px solid #b3b3b3; }
  tbody th { padding: 0; border: 0; font-weight: bold; }
  td { padding: 0; border: 0; }
  td::before { content: attr(data-column) ": "; color: #404040; }
  td:empty { display: none; }
}
@media print {
  @page { margin: 2cm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1, h2, h3, caption { break-after: avoid; }
  main section section, tr, li, dl div { break-inside: avoid; }
  thead { display: table-header-group; }
  tbody tr:first-child, tbody tr:nth-child(2) { break-before: avoid; }
  p { orphans: 3; widows: 3; }
}
`
