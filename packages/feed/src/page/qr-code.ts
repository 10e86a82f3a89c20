/** QR codes as drawings in a page. */
import encodeQR from "qr"
import { type Html, html } from "./html.js"

/**
 * An address as a QR code, dark on light also in a dark page, with the quiet zone that readers need.
 *
 * @param alternative - what is said to those who do not see it
 * @returns nothing where the address is too long for a code that a telephone can read
 * @source ISO/IEC 18004
 */
export const qrCode = (address: string, alternative: string): Html | undefined => {
  if (address.length > longest) return undefined
  const rows = encodeQR(address, "raw", { border: quietZone, ecc: "medium" })
  const path = rows
    .flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`))
    .join("")
  return html`<svg class="qr" role="img" aria-label="${alternative}" viewBox="0 0 ${rows.length} ${rows.length}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}

/** @unit modules */
const quietZone = 4

/** Beyond it the modules become too small for a camera. */
const longest = 400

/** The dark stretches of a row: one each instead of one for each module. */
const runsOf = (row: ReadonlyArray<boolean>): ReadonlyArray<{ readonly x: number; readonly length: number }> => {
  const runs: Array<{ x: number; length: number }> = []
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (!isDark) continue
    if (last !== undefined && last.x + last.length === x) last.length += 1
    else runs.push({ x, length: 1 })
  }
  return runs
}
