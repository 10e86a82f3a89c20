/** Closure calendars from the closures of a file: one for each scope, and one for public holidays beside it. */
import {
  type CalendarSource,
  type Closure,
  ClosureCalendar,
  type ClosureKind,
  type ClosureScope,
  type DaySpan,
  landNames,
} from "@sozialraum/core/calendar"
import type { FindingList } from "../finding.js"
import type { CalendarOptions } from "../options.js"
import type { ScopedClosures } from "./closures.js"
import { horizonOf } from "./horizon.js"

/** What is needed to make calendars. */
export interface CalendarMaking {
  readonly options: CalendarOptions
  readonly findings: FindingList
  /** The lines of entries that may be closures and could not be read. */
  readonly lost: ReadonlyArray<number>
  readonly name: string
}

/** The calendars that a file tells; where an entry is lost that may be a closure, none: it would call such days open. */
export const closureCalendars = (
  told: ReadonlyArray<ScopedClosures>,
  making: CalendarMaking,
): ReadonlyArray<ClosureCalendar> => {
  const scopes = new Map<string, { readonly scope: ClosureScope; readonly closures: Array<Closure> }>()
  for (const { scopes: of, closures } of told)
    for (const scope of of) {
      const key = `${scope.kind} ${scope.id}`
      const known = scopes.get(key) ?? { scope, closures: [] }
      known.closures.push(...closures)
      scopes.set(key, known)
    }
  return [...scopes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { scope, closures }]) => {
      if (making.lost.length > 0 && closures.length > 0) {
        making.findings.add("ListIncomplete", { scope, lines: making.lost.slice(0, 100) })
        return []
      }
      const isPublic = ({ kind }: Closure) => kind === "feiertag"
      return [
        ...calendarOf(scope, "feiertag", closures.filter(isPublic), making),
        ...calendarOf(
          scope,
          restKind(closures),
          closures.filter((closure) => !isPublic(closure)),
          making,
        ),
      ]
    })
}

/** Of the closures beside public holidays, those that give the calendar its name. */
const restKind = (closures: ReadonlyArray<Closure>): ClosureKind =>
  closures.some(({ kind }) => kind === "schulferien") ? "schulferien" : "schliesstag"

const calendarOf = (
  scope: ClosureScope,
  kind: ClosureKind,
  closures: ReadonlyArray<Closure>,
  { options, findings, name }: CalendarMaking,
): ReadonlyArray<ClosureCalendar> => {
  if (closures.length === 0) return []
  const sorted = [...new Map(closures.map((closure) => [JSON.stringify(closure), closure])).values()].toSorted(
    (a, b) => (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1),
  )
  const known = options.covered ?? horizonOf(sorted, { kind, scope: scope.kind })
  if (known === undefined) {
    findings.add("HorizonUnknown", { scope, kind })
    return []
  }
  const within = sorted.flatMap((closure) => inside(closure, known))
  const kinds = kindsOf(scope, kind, within)
  const about = { source: sourceOf(options, name), known, kinds, closures: within }
  const words = { feiertag: "Feiertage", schulferien: "Schulferien" }[kind as string] ?? "Schließtage"
  const land = scope.kind === "land" ? scope.id : undefined
  const calendar = ClosureCalendar.safeParse({
    // A Land has one calendar of each sort; whoever delivers it last speaks.
    id:
      land === undefined
        ? `${options.source}-${words.toLowerCase().replace("ß", "ss")}`
        : `de-${land.toLowerCase()}-${words.toLowerCase()}`,
    name: land === undefined ? `${words} (${name})` : `${words} ${landNames[land]}`,
    scope,
    ...about,
  })
  return calendar.success ? [calendar.data] : []
}

/** The kinds that such a calendar tells, also where it has none of them. */
const kindsOf = (
  scope: ClosureScope,
  kind: ClosureKind,
  closures: ReadonlyArray<Closure>,
): ReadonlyArray<ClosureKind> => {
  if (kind === "feiertag") return ["feiertag"]
  const told = new Set(closures.map((closure) => closure.kind))
  const always: ReadonlyArray<ClosureKind> =
    scope.kind === "land" && kind === "schulferien" ? ["schulferien", "unterrichtsfrei"] : []
  // Movable days of Brandenburg are set by the Land.
  const movable: ReadonlyArray<ClosureKind> =
    scope.id === "BB" && kind === "schulferien" ? ["beweglicherFerientag"] : []
  const order: ReadonlyArray<ClosureKind> = ["schulferien", "unterrichtsfrei", "beweglicherFerientag", "schliesstag"]
  return order.filter((one) => told.has(one) || always.includes(one) || movable.includes(one))
}

const inside = (closure: Closure, { from, to }: DaySpan): ReadonlyArray<Closure> => {
  const first = closure.from < from ? from : closure.from
  const end = to < closure.to ? to : closure.to
  return first < end ? [{ ...closure, from: first, to: end }] : []
}

const sourceOf = ({ about = {}, source }: CalendarOptions, name: string): CalendarSource => ({
  name: about.name ?? (name === "" ? source : name),
  ...(about.url === undefined ? {} : { url: about.url }),
  ...(about.licence === undefined ? {} : { licence: about.licence }),
  ...(about.attribution === undefined ? {} : { attribution: about.attribution }),
  ...(about.retrievedOn === undefined ? {} : { retrievedOn: about.retrievedOn }),
})
