/** Plain properties: those of a feature that can be handed on without harm. */
import type { AreaProperties } from "./area-columns.js"

/** Leaves out what is nested so deep that whoever writes it as JSON would run out of stack. */
export const plainProperties = (properties: AreaProperties): AreaProperties => {
  const tooDeep = Object.keys(properties).filter((key) => isTooDeep(properties[key]))
  return tooDeep.length === 0
    ? properties
    : Object.fromEntries(Object.entries(properties).filter(([key]) => !tooDeep.includes(key)))
}

const deepest = 64

const isTooDeep = (value: unknown): boolean => {
  const open: Array<{ readonly part: unknown; readonly depth: number }> = [{ part: value, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, depth } = next
    if (typeof part !== "object" || part === null) continue
    if (depth >= deepest) return true
    for (const inner of Object.values(part)) open.push({ part: inner, depth: depth + 1 })
  }
  return false
}
