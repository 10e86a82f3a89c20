/** Golden files: one calendar of each kind, as it goes out. `node scripts/golden-calendars.mjs` writes them anew. */
import {
  Booking,
  ClosureCalendar,
  Conference,
  ContactPoint,
  Instant,
  Institution,
  Measure,
  Meeting,
  Offer,
  Resource,
  Site,
} from "@sozialraum/core"
import { freeBusyExporter } from "./busy/free-busy.js"
import type { CalendarContent } from "./content.js"
import { icalExporter } from "./exporter.js"
import { revised } from "./generated.fixture.js"
import type { IcalOptions } from "./ical-options.js"
import {
  cancellationMessage,
  invitationMessage,
  type MeetingMessage,
  type MessageRefused,
} from "./message/invitation.js"

const zone = "Europe/Berlin"
const domain = "example.org"
const changedAt = "2026-02-01T09:30:00Z"

const nothing: CalendarContent = {
  network: "bochum",
  name: "Hustadt; Termine",
  description: "Was in der Hustadt stattfindet",
  meetings: [],
  bookings: [],
  conferences: [],
  resources: [],
  institutions: [
    revised(Institution.parse({ id: "kita-1", name: "Kita Hustadtring", types: ["kita"] })),
    revised(Institution.parse({ id: "ogs-1", name: "OGS Auf dem Backenberg", types: ["ogs"] })),
  ],
  sites: [
    revised(
      Site.parse({
        id: "haus-1",
        address: { street: "Hustadtring", houseNumber: "77", postalCode: "44801", city: "Bochum" },
        position: { lon: 7.269722, lat: 51.448611 },
      }),
    ),
  ],
}

const conferences = [
  revised(
    Conference.parse({
      id: "k1",
      name: "Sozialraumkonferenz Hustadt",
      kind: "sozialraumkonferenz",
      area: "hustadt",
      start: "2024-01-01",
      convenors: [{ institution: "kita-1", function: "leitung" }],
      moderators: [{ institution: "kita-1" }],
    }),
  ),
]

const meeting = (facts: object, revision: number) =>
  revised(
    Meeting.parse({
      id: "2026-3",
      conference: "k1",
      title: "Herbstsitzung",
      interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone },
      host: { at: "member", institution: "kita-1", site: "haus-1", room: "Turnhalle" },
      agenda: [{ id: "t1", order: 1, title: "Ferienprogramm", kind: "topic", public: true, submittedBy: "ogs-1" }],
      ...facts,
    }),
    revision,
    changedAt,
  )

const guests = ["kita-1", "ogs-1"]
const invited = meeting({ state: "invited", invitedOn: "2026-09-30", invited: guests }, 3)
const cancelled = meeting({ state: "cancelled", reason: "Wasserschaden", invited: guests }, 4)

const resources = [
  revised(Resource.parse({ id: "aula", owner: "kita-1", category: "raum", name: "Turnhalle", site: "haus-1" })),
]
const bookings = [
  revised(
    Booking.parse({
      id: "b1",
      resource: "aula",
      borrower: "ogs-1",
      interval: { start: "2026-05-06T16:00", end: "2026-05-06T18:00", zone },
      purpose: "Theaterprobe",
      responsible: "leitung",
    }),
    1,
    changedAt,
  ),
]

const closureCalendars = [
  revised(
    ClosureCalendar.parse({
      id: "kita-1-schliesstage",
      name: "Schließtage der Kita Hustadtring",
      scope: { kind: "einrichtung", id: "kita-1" },
      source: { name: "Kita Hustadtring", retrievedOn: "2026-01-05" },
      known: { from: "2026-01-01", to: "2027-01-01" },
      kinds: ["schliesstag"],
      closures: [{ kind: "schliesstag", from: "2026-05-15", to: "2026-05-16", reason: "Brückentag" }],
    }),
  ),
]

const offers = [
  revised(
    Offer.parse({
      id: "hausaufgaben",
      title: "Hausaufgabenhilfe",
      description: "Für Kinder der ersten bis vierten Klasse, ohne Anmeldung.",
      institution: "kita-1",
      form: "gruppe",
      places: [{ at: "site", site: "haus-1" }],
      schedule: {
        kind: "dates",
        holidays: { kind: "rests", on: ["schliesstag"] },
        slots: [
          {
            series: {
              start: "2026-04-17T15:00",
              durationMinutes: 90,
              zone,
              rule: { freq: "weekly", until: "2026-06-26" },
              exdates: ["2026-06-05"],
              overrides: [
                { kind: "moved", key: "2026-05-22T15:00", start: "2026-05-21T14:30", reason: "Sommerfest" },
                { kind: "cancelled", key: "2026-06-12T15:00", reason: "Betreuung erkrankt" },
              ],
              clockChange: { missing: "shift", repeated: "first" },
            },
          },
        ],
      },
      state: "published",
    }),
    2,
    changedAt,
  ),
]

const measures = [
  revised(
    Measure.parse({
      id: "spielstrasse",
      title: "Spielstraße am Brunnenplatz",
      description: "Antrag an die Stadt",
      responsible: "kita-1",
      preventive: true,
      start: "2026-03-01",
      due: "2026-06-30",
      review: "2026-09-30",
      state: "planned",
    }),
    1,
    changedAt,
  ),
]

const contactPoints = ["kita-1", "ogs-1"].map((institution) =>
  revised(
    ContactPoint.parse({
      id: institution,
      institution,
      function: "leitung",
      emails: [`leitung@${institution}.example.org`],
    }),
  ),
)

const calendar = (content: Partial<CalendarContent>, options: IcalOptions = {}): string =>
  icalExporter.write({ ...nothing, ...content }, { domain, ...options }).text

const message = (made: MeetingMessage | MessageRefused): string => {
  if (made._tag !== "MeetingMessage") throw new Error(made._tag)
  return made.text
}

const asked = { ...nothing, conferences, contactPoints }

/** Each golden file by its name, without `.ics`. */
export const goldenFiles = (): Readonly<Record<string, string>> => ({
  meeting: calendar(
    { meetings: [invited], conferences },
    {
      color: "steelblue",
      url: "https://example.org/kalender/hustadt",
      source: "https://example.org/calendars/hustadt.ics",
    },
  ),
  booking: calendar({ bookings, resources }, { audience: "network" }),
  offer: calendar({ offers, closureCalendars }, { closures: "none" }),
  closure: calendar({ closureCalendars }),
  task: calendar({ measures }, { audience: "planning", deadlines: "tasks" }),
  "free-busy": freeBusyExporter.write(
    { ...nothing, bookings, resources },
    { domain, window: { from: Instant.parse("2026-05-01T00:00:00Z"), to: Instant.parse("2026-06-01T00:00:00Z") } },
  ).text,
  invitation: message(invitationMessage(invited, asked, { domain })),
  cancellation: message(cancellationMessage(cancelled, asked, { domain })),
})
