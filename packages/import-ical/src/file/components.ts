/** Components of a calendar file: what stands between BEGIN and END, however badly nested. */
import type { ContentLine } from "./content-lines.js"
import { type Property, readProperty } from "./property.js"

/** One component with its own properties. @german Kalenderkomponente */
export interface Component {
  /** In capitals: `VEVENT`. */
  readonly name: string
  /** The physical line of its BEGIN, counted from 1. */
  readonly line: number
  readonly properties: ReadonlyArray<Property>
  readonly parts: ReadonlyArray<Component>
  /** Lines that are no property. */
  readonly unreadable: ReadonlyArray<ContentLine>
  /** Whether its END was found; where it was not, whether the next one of its kind began or the file ended. */
  readonly closed: "end" | "next" | "endOfFile"
  /** The calendar of the file that it stands in, counted from 0; `undefined` outside of every one. */
  readonly calendar: number | undefined
}

/** The components of a file. */
export interface FileComponents {
  readonly calendars: ReadonlyArray<Component>
  /** What people put into calendars: everything but zones, in the order of the file. */
  readonly entries: ReadonlyArray<Component>
  readonly zones: ReadonlyArray<Component>
  /** Lines of END that end nothing. */
  readonly strayEnds: ReadonlyArray<number>
}

type Growing = { -readonly [Key in keyof Component]: Component[Key] } & {
  readonly properties: Array<Property>
  readonly parts: Array<Component>
  readonly unreadable: Array<ContentLine>
}

const entryNames = new Set(["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"])
/** What stands deeper is dropped: no calendar needs it, and a file could be nothing but depth. */
const deepest = 16

/** Puts content lines together to components. */
export const componentsOf = (lines: ReadonlyArray<ContentLine>): FileComponents => {
  const calendars: Array<Component> = []
  const entries: Array<Component> = []
  const zones: Array<Component> = []
  const strayEnds: Array<number> = []
  const open: Array<Growing> = []
  const tooDeep: Array<string> = []
  let calendar = -1

  const close = (closed: Component["closed"]): void => {
    const component = open.pop()
    if (component !== undefined) component.closed = closed
  }
  const begin = (name: string, line: number): void => {
    const isEntry = entryNames.has(name) || name === "VTIMEZONE" || name === "VCALENDAR"
    // An entry inside of another one means that the END of that one is missing.
    const outer = open.findIndex((one) => entryNames.has(one.name) || one.name === "VTIMEZONE")
    if (isEntry && outer >= 0) while (open.length > outer) close("next")
    if (name === "VCALENDAR") while (open.length > 0) close("next")
    if (isEntry) tooDeep.length = 0
    else if (open.length >= deepest) {
      tooDeep.push(name)
      return
    }
    const isInside = open.some((one) => one.name === "VCALENDAR")
    if (name === "VCALENDAR") calendar++
    const component: Growing = {
      ...{ name, line, properties: [], parts: [], unreadable: [], closed: "endOfFile" },
      calendar: isInside || name === "VCALENDAR" ? calendar : undefined,
    }
    if (name === "VCALENDAR") calendars.push(component)
    else if (name === "VTIMEZONE") zones.push(component)
    else if (entryNames.has(name)) entries.push(component)
    else open.at(-1)?.parts.push(component)
    open.push(component)
  }
  const end = (name: string, line: number): void => {
    if (tooDeep.at(-1) === name) {
      tooDeep.pop()
      return
    }
    const at = open.findLastIndex((one) => one.name === name)
    if (at < 0) strayEnds.push(line)
    else {
      tooDeep.length = 0
      while (open.length > at + 1) close("next")
      close("end")
    }
  }

  for (const content of lines) {
    const [, word, kind = ""] = /^(BEGIN|END)\s*:\s*([A-Za-z0-9-]{1,64})\s*$/i.exec(content.text) ?? []
    if (word !== undefined) {
      if (word.toUpperCase() === "BEGIN") begin(kind.toUpperCase(), content.line)
      else end(kind.toUpperCase(), content.line)
      continue
    }
    if (tooDeep.length > 0) continue
    const property = readProperty(content)
    const component = open.at(-1)
    if (property === undefined) component?.unreadable.push(content)
    else component?.properties.push(property)
  }
  while (open.length > 0) close("endOfFile")
  return { calendars, entries, zones, strayEnds }
}

/** The first property of a name. */
export const propertyOf = ({ properties }: Component, name: string): Property | undefined =>
  properties.find((property) => property.name === name)

/** All properties of a name, in the order of the file. */
export const propertiesOf = ({ properties }: Component, name: string): ReadonlyArray<Property> =>
  properties.filter((property) => property.name === name)
