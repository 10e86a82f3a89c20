/** Shapes: what the cells of a column have in common, where it is more than being text. */

/** A form that data has and words have not. */
export type Shape = "number" | "postalCode" | "decimal" | "email" | "web" | "phone" | "date" | "code"

/** The shape of a cell; undefined for words, `empty` for nothing. */
export const shapeOf = (cell: string): Shape | "empty" | undefined => {
  const text = cell.trim()
  if (text === "") return "empty"
  if (text.length > 200) return undefined
  const found = shapes.find(({ pattern }) => pattern.test(text))
  return found?.shape
}

/** For each column the shape that nearly all of its filled cells have; undefined where they have none in common. */
export const columnShapes = (
  rows: ReadonlyArray<ReadonlyArray<string>>,
  width: number,
): ReadonlyArray<Shape | undefined> =>
  Array.from({ length: width }, (_, column) => {
    const counts = new Map<Shape | undefined, number>()
    let filled = 0
    for (const cells of rows) {
      const shape = shapeOf(cells[column] ?? "")
      if (shape === "empty") continue
      filled++
      counts.set(shape, (counts.get(shape) ?? 0) + 1)
    }
    const [shape, most] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [undefined, 0])
    return filled > 0 && most >= filled * 0.8 ? shape : undefined
  })

const shapes: ReadonlyArray<{ readonly shape: Shape; readonly pattern: RegExp }> = [
  { shape: "postalCode", pattern: /^\d{5}$/ },
  { shape: "number", pattern: /^[+-]?\d{1,10}$/ },
  { shape: "decimal", pattern: /^[+-]?\d+[.,]\d+$/ },
  { shape: "date", pattern: /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T].{0,20})?$/ },
  { shape: "phone", pattern: /^[+(]?[\d ()/–-]{6,}$/ },
  { shape: "email", pattern: /^\S+@\S+$/ },
  { shape: "web", pattern: /^(?:https?:|www\.)\S+$/i },
  { shape: "code", pattern: /^(?=.*\d)[A-Z\d.-]{2,12}$/ },
]
