/** Drawing: a few SVG shapes in the colours of the documents, light and dark. */

const escaped = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;")

const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? Math.round(value * 10) / 10 : escaped(value)}"`)
    .join("")

export const rect = (x, y, width, height, kind) => `<rect${attributes({ x, y, width, height, rx: 3, class: kind })}/>`
export const line = (x1, y1, x2, y2, kind) => `<line${attributes({ x1, y1, x2, y2, class: kind })}/>`
export const path = (d, kind) => `<path${attributes({ d, class: kind })}/>`
export const circle = (cx, cy, r, kind) => `<circle${attributes({ cx, cy, r, class: kind })}/>`
export const text = (x, y, words, kind = "", anchor = "start") =>
  `<text${attributes({ x, y, class: kind, "text-anchor": anchor })}>${escaped(words)}</text>`

const style = `
svg{font:13px system-ui,sans-serif;color-scheme:light dark}
text{fill:#1c2733}.small{font-size:11px}.head{font-weight:600}.quiet{fill:#5a6772}
.axis{stroke:#8a97a3;stroke-width:1}.grid{stroke:#8a97a3;stroke-width:1;stroke-dasharray:2 4;opacity:.6}
.a{fill:#2f6db5}.b{fill:#c7681c}.c{fill:#3d8455}.pale{fill:#8a97a3;opacity:.28}.on{fill:#fff}
.flow{fill:none;stroke:#2f6db5;opacity:.35}.tie{fill:none;stroke:#8a97a3;stroke-width:1.5}.partly{fill:none;stroke:#c7681c;stroke-width:1.5;stroke-dasharray:5 4}
.edge{fill:none;stroke:#b3261e;stroke-width:2}.out{fill:none;stroke:#b3261e;stroke-width:2}.paper{fill:#fff}
@media (prefers-color-scheme:dark){text{fill:#e3e8ec}.quiet{fill:#a5b1bb}.paper{fill:#10161c}.a{fill:#6ba6e8}.b{fill:#e8985a}.c{fill:#74bf8d}.on{fill:#10161c}.flow{stroke:#6ba6e8}.edge,.out{stroke:#ff8a80}}
`

/** A picture with a title for those who hear it instead of seeing it. */
export const picture = ({ width, height, title, description }, shapes) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">
<title id="t">${escaped(title)}</title><desc id="d">${escaped(description)}</desc>
<style>${style}</style>
<rect class="paper" width="${width}" height="${height}"/>
${shapes.flat(Number.POSITIVE_INFINITY).join("\n")}
</svg>
`
