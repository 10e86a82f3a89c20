/** Results as lines of a table. */

const widths = [24, 8, 8, 6, 8, 11, 11]
const line = (cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("")
const time = (ms) => `${ms < 100 ? ms.toFixed(1) : ms.toFixed(0)} ms`

export const heading = line(["name", "ratio", "goal", "met", "growth", "ours", "baseline", "work"])

export const row = ({ name, ratio, goal, growth, median, baselineMedian, n, unit, baseline }) =>
  line([
    name,
    ratio.toFixed(3),
    `≤ ${goal}`,
    ratio <= goal ? "yes" : "NO",
    growth === undefined ? "" : growth.toFixed(2),
    time(median),
    time(baselineMedian),
    `${n.toLocaleString("en")} ${unit}; ${baseline}`,
  ])
