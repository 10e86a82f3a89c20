/** Components of a calendar file: the tree that BEGIN and END make of its lines. */
import type { ContentLine } from "./lines.js"
import type { CalendarProblem } from "./rules.js"

/** A component with its properties and the components inside it. @german Komponente */
export interface Component {
  /** In capitals. */
  readonly name: string
  readonly line: number
  readonly properties: ReadonlyArray<ContentLine>
  readonly components: ReadonlyArray<Component>
}

/** The calendar of a file, as far as there is one, and what is wrong with how its components lie. */
export interface ReadComponents {
  readonly calendar?: Component
  readonly problems: ReadonlyArray<CalendarProblem>
}

interface Open extends Component {
  readonly properties: Array<ContentLine>
  readonly components: Array<Component>
}

/** Puts lines together to components. */
export const readComponents = (lines: ReadonlyArray<ContentLine>): ReadComponents => {
  const problems: Array<CalendarProblem> = []
  const roots: Array<Component> = []
  const open: Array<Open> = []
  for (const written of lines) {
    const { name, line } = written
    const value = written.value.toUpperCase()
    const inside = open.at(-1)
    if (name === "BEGIN") {
      const begun: Open = { name: value, line, properties: [], components: [] }
      if (!belongs(value, inside?.name)) problems.push({ rule: "nesting", line, of: value })
      if (comesLate(value, inside)) problems.push({ rule: "order", line, of: value })
      ;(inside?.components ?? roots).push(begun)
      open.push(begun)
    } else if (name === "END") {
      if (inside?.name !== value) problems.push({ rule: "nesting", line, of: value })
      if (open.some((begun) => begun.name === value)) while (open.pop()?.name !== value);
    } else if (inside === undefined) problems.push({ rule: "nesting", line, of: name })
    else {
      if (inside.components.length > 0) problems.push({ rule: "order", line, of: name })
      inside.properties.push(written)
    }
  }
  problems.push(...open.map(({ name, line }): CalendarProblem => ({ rule: "nesting", line, of: name })))
  const [calendar, second] = roots
  if (second !== undefined) problems.push({ rule: "nesting", line: second.line, of: second.name })
  if (calendar === undefined) return { problems: [...problems, { rule: "required", line: 1, of: "VCALENDAR" }] }
  if (calendar.components.length === 0) problems.push({ rule: "noComponent", line: calendar.line })
  return { calendar, problems }
}

/** The properties of a component by one name. */
export const propertiesOf = (component: Component, name: string): ReadonlyArray<ContentLine> =>
  component.properties.filter((property) => property.name === name)

/** The first property of a name. */
export const propertyOf = (component: Component, name: string): ContentLine | undefined =>
  component.properties.find((property) => property.name === name)

const places: ReadonlyMap<string, ReadonlyArray<string | undefined>> = new Map([
  ["VCALENDAR", [undefined]],
  ["VTIMEZONE", ["VCALENDAR"]],
  ["STANDARD", ["VTIMEZONE"]],
  ["DAYLIGHT", ["VTIMEZONE"]],
  ["VEVENT", ["VCALENDAR"]],
  ["VTODO", ["VCALENDAR"]],
  ["VJOURNAL", ["VCALENDAR"]],
  ["VFREEBUSY", ["VCALENDAR"]],
  ["VAVAILABILITY", ["VCALENDAR"]],
  ["AVAILABLE", ["VAVAILABILITY"]],
  ["VALARM", ["VEVENT", "VTODO"]],
])

const belongs = (name: string, inside: string | undefined): boolean =>
  places.get(name)?.includes(inside) ?? (name.startsWith("X-") && inside === "VCALENDAR")

const comesLate = (name: string, inside: Open | undefined): boolean =>
  name === "VTIMEZONE" && inside?.components.at(-1) !== undefined && inside.components.at(-1)?.name !== "VTIMEZONE"
