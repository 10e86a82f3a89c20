/** Results as lines of a table. */

const widths = [24, 8, 8, 6, 8, 11, 11]
const line = (cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("")
const amount = (value, measure = "ms") => `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ${measure}`

export const heading = line(["name", "ratio", "goal", "met", "growth", "ours", "baseline", "work"])

export const row = ({ name, ratio, goal, growth, median, baselineMedian, measure, n, unit, baseline }) =>
  line([
    name,
    ratio.toFixed(3),
    `≤ ${goal}`,
    ratio <= goal ? "yes" : "NO",
    growth === undefined ? "" : growth.toFixed(2),
    amount(median, measure),
    amount(baselineMedian, measure),
    `${n.toLocaleString("en")} ${unit}; ${baseline}`,
  ])
