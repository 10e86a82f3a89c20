import { describe, expect, it } from "vitest"
import { OpeningHours } from "../hours/index.js"
import { gym, lendingOf, wish } from "../sharing/booking/lending.fixture.js"
import { availabilityFindings, ResourceRestriction } from "../sharing/index.js"
import { Instant } from "../time/index.js"
import { type Language, sentence } from "./catalogue.js"
import { findingText } from "./findings.js"

const weekdays = (days: ReadonlyArray<string>, from: string, to: string) => ({
  slots: days.map((day) => ({ day, from, to })),
})

const said = (
  language: Language,
  availability: object,
  wanted: ReturnType<typeof wish>,
  more: Parameters<typeof lendingOf>[1] = {},
): ReadonlyArray<string> =>
  availabilityFindings(lendingOf(gym({ availability: availability as never }), more), wanted).map((finding) =>
    sentence(finding, language, [findingText]),
  )

const wednesday = wish("2026-10-14T14:00", "2026-10-14T16:00")

describe("a refusal of a time, in words", () => {
  it("names the hours and the nearest ones (R39)", () => {
    const availability = {
      windows: [weekdays(["th"], "16:00", "22:00")],
      coreUse: [weekdays(["we"], "08:00", "15:00")],
    }
    expect(said("de", availability, wednesday)).toEqual([
      "Die eigene Nutzung des Hauses geht vor: 14. Oktober 2026, 14:00–15:00 Uhr (R39).",
      "Außerhalb der Nutzungszeiten: 14. Oktober 2026, 14:00–16:00 Uhr; die nächste Nutzungszeit ist 15. Oktober 2026, 16:00–22:00 Uhr (R39).",
    ])
    expect(said("en", availability, wednesday)).toEqual([
      "The owner's own use goes first: 14 October 2026, 14:00–15:00 (R39).",
      "Outside the hours of use: 14 October 2026, 14:00–16:00; the nearest hours of use are 15 October 2026, 16:00–22:00 (R39).",
    ])
  })

  it("names closures, blackouts and breakdowns (R39, R43)", () => {
    const availability = {
      holidays: { kind: "rests", on: ["schulferien"] },
      blackouts: [{ start: "2026-10-20T00:00", end: "2026-10-22T00:00", reason: "Grundreinigung" }],
    }
    const restrictions = [
      ResourceRestriction.parse({
        id: "e1",
        resource: "turnhalle",
        kind: "breakdown",
        start: "2026-10-12T08:00",
        zone: "Europe/Berlin",
        reason: "Wasserschaden",
        state: { status: "active" },
      }),
    ]
    expect(said("de", availability, wish("2026-10-20T14:00", "2026-10-20T16:00"), { restrictions })).toEqual([
      "Geschlossen (20. Oktober 2026): Herbstferien NW (R39).",
      "Gesperrt von Dienstag, 20. Oktober 2026, 00:00 Uhr, bis Donnerstag, 22. Oktober 2026, 00:00 Uhr: Grundreinigung (R39).",
      "Außer Betrieb seit Montag, 12. Oktober 2026, 08:00 Uhr, ein Ende ist nicht bekannt: Wasserschaden (R39).",
    ])
    expect(said("en", { holidays: { kind: "only", on: ["schulferien"] } }, wednesday)).toEqual([
      "It is lent on these days only: school holidays; 14 October 2026 is not one of them (R39).",
    ])
  })

  it("names limit, actual value and the earliest or latest time (R39)", () => {
    const now = Instant.parse("2026-10-12T08:00:00Z")
    const availability = {
      leadTime: { amount: 3, unit: "workingDays" },
      atMostDaysAhead: 1,
      longestMinutes: 90,
      stepMinutes: 45,
    }
    expect(said("de", availability, wednesday, { now })).toEqual([
      "Zu kurzfristig: Der Vorlauf beträgt 3 Arbeitstage, hier 2 Arbeitstage; frühester Beginn ist Donnerstag, 15. Oktober 2026, 00:00 Uhr (R39).",
      "Zu weit im Voraus: höchstens 1 Tag, hier 2 Tage; der Beginn ist zurzeit bis Dienstag, 13. Oktober 2026, möglich (R39).",
      "Zu lang: höchstens 1 Stunde 30 Minuten, angefragt 2 Stunden (R39).",
      "Der Beginn liegt im Raster von 45 Minuten: nicht 14:00 Uhr, sondern 13:30 Uhr oder 14:15 Uhr (R39).",
      "Das Ende liegt im Raster von 45 Minuten: nicht 16:00 Uhr, sondern 15:45 Uhr oder 16:30 Uhr (R39).",
    ])
    expect(said("en", { shortestMinutes: 1500 }, wednesday)).toEqual([
      "Too short: at least 1 day 1 hour, asked for 2 hours (R39).",
    ])
    expect(said("de", {}, wednesday, { now: Instant.parse("2026-11-01T08:00:00Z") })).toEqual([
      "Der Beginn liegt in der Vergangenheit: Mittwoch, 14. Oktober 2026, 14:00 Uhr (R39).",
    ])
  })

  it("tells a day without pick-up from a day without use (R39)", () => {
    const exchange = { hours: [weekdays(["fr"], "14:00", "17:00")], holidays: { kind: "rests", on: ["schulferien"] } }
    const friday = wish("2026-10-16T18:00", "2026-10-18T16:00")
    expect(said("de", { exchange }, friday)).toEqual([
      "Keine Ausgabe am Freitag, 16. Oktober 2026, um 18:00 Uhr; möglich ist sie Freitag, 16. Oktober 2026, 17:00 Uhr oder Freitag, 6. November 2026, 14:00 Uhr (R39).",
      "Keine Rückgabe am Sonntag, 18. Oktober 2026 (Herbstferien NW); die Nutzung an diesem Tag bleibt davon unberührt; möglich ist sie Freitag, 16. Oktober 2026, 17:00 Uhr oder Freitag, 6. November 2026, 14:00 Uhr (R39).",
    ])
    expect(said("en", { exchange }, friday)[0]).toBe(
      "No pick-up on Friday, 16 October 2026, at 18:00; possible on Friday, 16 October 2026, 17:00 or Friday, 6 November 2026, 14:00 (R39).",
    )
  })

  it("says what nobody knows", () => {
    expect(said("de", { outsideOpeningHours: true }, wednesday)).toEqual([
      "Ob das Haus dann für seine eigenen Gäste geöffnet hat, ist nicht sicher: 14. Oktober 2026, 14:00–16:00 Uhr (R39). Nicht bekannt: Zeiten sind nicht angegeben.",
    ])
    const openingHours = OpeningHours.parse({
      zone: "Europe/Berlin",
      rules: [{ access: "byAppointment", weekdays: ["we"] }],
    })
    expect(said("en", { outsideOpeningHours: true }, wednesday, { openingHours })).toEqual([
      "It is not certain whether the house is open to its own visitors then: 14 October 2026, 14:00–16:00 (R39). Somebody may come by appointment.",
    ])
    expect(said("de", { holidays: { kind: "rests", on: ["schulferien"] } }, wednesday, { calendars: [] })).toEqual([
      "Ob in dieser Zeit geschlossen ist, sagt noch kein Kalender sicher: 14. Oktober 2026 (R39).",
    ])
  })
})
