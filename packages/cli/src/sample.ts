/** The sample network that the package ships: Bochum-Süd. */
import { readFile } from "node:fs/promises"
import type { Booking, Meeting, Plain } from "@sozialraum/core"
import type { MeetingPlan, NetworkValues } from "@sozialraum/service"

/** What is still to be planned in the sample network. @german Vorhaben */
export interface SamplePlans {
  readonly proposals: ReadonlyArray<Plain<typeof Meeting>>
  readonly schedules: ReadonlyArray<MeetingPlan & { readonly invitedOn: string }>
  readonly requests: ReadonlyArray<Plain<typeof Booking>>
}

/** The lists of the sample, by source. */
export const sampleLists = ["schulen", "kitas", "partner"] as const

/** The bytes of a list of the sample. */
export const sampleList = (source: (typeof sampleLists)[number]): Promise<Uint8Array> => readFile(at(`${source}.csv`))

/** Areas, conference, members, offers, resources and past meetings. */
export const sampleNetwork = async (): Promise<NetworkValues> => JSON.parse(await readFile(at("netzwerk.json"), "utf8"))

/** The next meeting, and what members want to borrow. */
export const samplePlans = async (): Promise<SamplePlans> => JSON.parse(await readFile(at("vorhaben.json"), "utf8"))

/** Beside the sources and beside the build alike. */
const at = (name: string): URL => new URL(`../sample/${name}`, import.meta.url)
