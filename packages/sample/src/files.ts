/** Files of the sample: the lists, the values beside them, closures, and what is still to be planned. */
import { readFile } from "node:fs/promises"
import {
  type Booking,
  ClosureCalendar,
  type Interval,
  type Meeting,
  type MeetingHost,
  type Plain,
  type ResourceRequest,
} from "@sozialraum/core"
import type { SampleValues } from "./values.js"

/** The lists of the sample, by source. */
export const sampleLists = ["schulen", "kitas", "spielplaetze", "partner"] as const

/** What is still to be planned in the sample network, as plain data. @german Vorhaben */
export interface SamplePlans {
  readonly proposals: ReadonlyArray<Plain<typeof Meeting>>
  readonly schedules: ReadonlyArray<{
    readonly meeting: string
    readonly interval: Plain<typeof Interval>
    readonly host: Plain<typeof MeetingHost>
    readonly invitedOn: string
  }>
  readonly requests: ReadonlyArray<{
    /** When it was asked for: lead times count from then. */
    readonly askedAt: string
    readonly grantedBy: string
    readonly booking: Plain<typeof Booking>
  }>
  /** What is asked for first and decided later: granted as far as it goes, or left to wait. */
  readonly resourceRequests: ReadonlyArray<{
    readonly askedAt: string
    readonly request: Plain<typeof ResourceRequest>
    readonly decision:
      | { readonly kind: "granted"; readonly at: string; readonly by: string }
      | { readonly kind: "waits" }
  }>
}

/** The bytes of a list of the sample. */
export const sampleList = (source: (typeof sampleLists)[number]): Promise<Uint8Array> => readFile(at(`${source}.csv`))

/** Everything that no list tells, as plain data: areas, conference, members, offers, resources, planning, past meetings, ties. */
export const sampleValues = async (): Promise<SampleValues> =>
  Object.assign(
    {},
    ...(await Promise.all(
      ["netzwerk.json", "angebote.json", "planung.json", "ressourcen.json", "beziehungen.json"].map(read),
    )),
  )

/**
 * When schools of the sample are free beside the holidays of the Land, and when their all-day offers close.
 *
 * @example
 * import { calendarsFor } from "@sozialraum/core"
 * import { sampleClosures } from "@sozialraum/sample"
 * const closures = calendarsFor(await sampleClosures(), { institution: "ogs-kirchviertel" })
 * closures[0]?.closures.map(({ reason }) => reason) .slice(0, 3) // => ["Pädagogischer Tag", "Weihnachten", "Rosenmontag"]
 */
export const sampleClosures = async (): Promise<ReadonlyArray<ClosureCalendar>> =>
  ClosureCalendar.array().parse(await read("schliesszeiten.json"))

/** The next meeting, and what members want to borrow. */
export const samplePlans = (): Promise<SamplePlans> => read("vorhaben.json")

const read = async (name: string) => JSON.parse(await readFile(at(name), "utf8"))

/** Beside the sources and beside the build alike. */
const at = (name: string): URL => new URL(`../data/${name}`, import.meta.url)
