/** Deadlines of a small network, drafted as days and as tasks. */
import { Conference, Fund, Institution, Resource, type Revised } from "@sozialraum/core"
import { type CalendarContent, directoryOf } from "../content.js"
import type { Drafted } from "../entry/draft.js"
import { eventOptions, type IcalOptions } from "../ical-options.js"

const revised = <A>(value: A, revision = 1): Revised<A> => ({
  value,
  revision,
  createdAt: "2026-02-01T09:00:00Z",
  changedAt: "2026-03-01T09:00:00Z",
})
export const zone = "Europe/Berlin"
const conference = Conference.parse({
  id: "k1",
  name: "Sozialraumkonferenz Hustadt",
  kind: "sozialraumkonferenz",
  area: "hustadt",
  start: "2024-01-01",
  convenors: [{ institution: "kita-1" }],
  moderators: [{ institution: "kita-1" }],
  procedure: { agendaSubmissionLeadDays: 14 },
})
const fund = Fund.parse({
  id: "f1",
  name: "Verfügungsfonds Hustadt",
  holder: "kita-1",
  conference: "k1",
  rules: { deadlineDays: 21, proofDays: 60 },
})
const content: CalendarContent = {
  network: "bochum",
  name: "Hustadt",
  meetings: [],
  bookings: [],
  conferences: [revised(conference, 2)],
  resources: [revised(Resource.parse({ id: "zelt", owner: "kita-1", category: "material", name: "Großes Zelt" }))],
  institutions: [
    revised(Institution.parse({ id: "kita-1", name: "Kita Hustadtring", types: ["kita"] })),
    revised(Institution.parse({ id: "ogs-1", name: "OGS Auf dem Backenberg", types: ["ogs"] })),
  ],
  sites: [],
  funds: [revised(fund)],
}
type Draft<A> = (
  value: Revised<A>,
  directory: ReturnType<typeof directoryOf>,
  options: ReturnType<typeof eventOptions>,
) => ReadonlyArray<Drafted>

export const drafts = <A>(draft: Draft<A>, value: A, options: IcalOptions = {}, revision = 1) =>
  draft(revised(value, revision), directoryOf(content), eventOptions(content, { audience: "network", ...options }))

export const days = <A>(draft: Draft<A>, value: A, options: IcalOptions = {}) =>
  drafts(draft, value, options).flatMap(({ event }) => event ?? [])

export const tasks = <A>(draft: Draft<A>, value: A, options: IcalOptions = {}) =>
  drafts(draft, value, { ...options, deadlines: "tasks" }).flatMap(({ task }) => task ?? [])
