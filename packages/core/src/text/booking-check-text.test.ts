import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import {
  Booking,
  type CheckedBooking,
  checkBooking,
  DamageReport,
  grantBooking,
  type Lending,
  Resource,
  ResourceRestriction,
} from "../sharing/index.js"
import { Instant } from "../time/index.js"
import { type BookingNames, bookingRefusalText } from "./booking-check-text.js"
import { sentence } from "./catalogue.js"
import { findingText } from "./findings.js"
import { coreText } from "./sentences.js"

const gym = (more: object = {}): Resource =>
  Resource.parse({ id: "turnhalle", owner: "schule", category: "sporthalle", name: "Turnhalle", ...more })

const wish = (start: string, end: string, more: object = {}): Booking =>
  Booking.parse({
    id: "wunsch",
    resource: "turnhalle",
    borrower: "kita",
    interval: { start, end, zone: "Europe/Berlin" },
    purpose: "Bewegungsfest",
    responsible: "leitung",
    ...more,
  })

const training = wish("2026-10-14T15:00", "2026-10-14T17:00", { id: "b1", borrower: "verein" })
const fest = wish("2026-10-14T16:00", "2026-10-14T18:00")

const lendingOf = (resource: Resource, more: Partial<Lending> = {}): Lending => ({
  resource,
  borrower: Institution.parse({ id: "kita", name: "Kita am Lennershof", types: ["kita"] }),
  bookings: [],
  resources: [resource],
  restrictions: [],
  damages: [],
  memberships: [],
  calendars: [],
  now: Instant.parse("2026-10-01T08:00:00Z"),
  ...more,
})

const called: Readonly<Record<string, string>> = {
  turnhalle: "Turnhalle",
  aula: "Aula",
  kita: "Kita am Lennershof",
  verein: "Sportverein",
  schule: "Schule im Kirchviertel",
}

const names: BookingNames = {
  resource: (id) => called[id] ?? id,
  institution: (id) => called[id] ?? id,
  booking: (id) => [training].find((booking) => booking.id === id),
}

const linesOf = (check: CheckedBooking, language: "de" | "en" = "de", more: Partial<BookingNames> = {}) =>
  bookingRefusalText(check, { ...names, ...more }, language).split("\n")

describe("the refusal of a wish, for people", () => {
  it("tells who has the resource and when, and then the nearest alternatives (R38)", () => {
    const check = checkBooking(lendingOf(gym(), { bookings: [training] }), fest, { limit: 4 })
    expect(linesOf(check)).toEqual([
      "Turnhalle, Mittwoch, 14. Oktober 2026, 16:00–18:00 Uhr: so nicht möglich.",
      "Dagegen spricht:",
      "- Schon vergeben: 14. Oktober 2026, 15:00–17:00 Uhr (Sportverein) (R38).",
      "Möglich wäre stattdessen:",
      "1. Mittwoch, 14. Oktober 2026, 17:00–19:00 Uhr: 1 Stunde später",
      "2. Mittwoch, 14. Oktober 2026, 13:00–15:00 Uhr: 3 Stunden früher",
      "3. Mittwoch, 14. Oktober 2026, 17:00–18:00 Uhr: 1 Stunde später, um 1 Stunde kürzer",
      "4. Dienstag, 13. Oktober 2026, 16:00–18:00 Uhr: 1 Tag früher, zur selben Uhrzeit",
    ])
    expect(linesOf(check, "en").slice(0, 5)).toEqual([
      "Turnhalle, Wednesday, 14 October 2026, 16:00–18:00: not possible like this.",
      "What stands against it:",
      "- Already taken: 14 October 2026, 15:00–17:00 (Sportverein) (R38).",
      "Possible instead:",
      "1. Wednesday, 14 October 2026, 17:00–19:00: 1 hour later",
    ])
  })

  it("tells the public when it is taken and not by whom, and nothing of rules and breakdowns (P9)", () => {
    const rules = [{ rule: { kind: "quota", of: "bookings", atMost: 0 }, because: "zu viele Kitas" }]
    const restrictions = [
      ResourceRestriction.parse({
        id: "e1",
        resource: "turnhalle",
        kind: "breakdown",
        start: "2026-10-13T00:00",
        end: "2026-10-16T00:00",
        zone: "Europe/Berlin",
        reason: "Einbruch",
        state: { status: "active" },
      }),
    ]
    const damages = [
      DamageReport.parse({
        id: "s1",
        resource: "turnhalle",
        discoveredAt: "2026-09-01T08:00:00Z",
        reportedBy: "hausmeister",
        description: "Sprossenwand locker",
        severity: "limitsUse",
        claim: { status: "open" },
      }),
    ]
    const check = checkBooking(lendingOf(gym({ rules }), { bookings: [training], restrictions, damages }), fest)
    expect(linesOf(check, "de", { audience: "public" })).toEqual([
      "Turnhalle, Mittwoch, 14. Oktober 2026, 16:00–18:00 Uhr: so nicht möglich.",
      "Dagegen spricht:",
      "- Zurzeit außer Betrieb (R39).",
      "- Schon vergeben: 14. Oktober 2026, 15:00–17:00 Uhr (R38).",
      "- Nach den Bedingungen des Hauses ist es so nicht möglich.",
      expect.stringMatching(/^Auch sonst ist nichts möglich; gesucht wurde: /),
    ])
    const partners = linesOf(check).join("\n")
    for (const told of ["Einbruch", "zu viele Kitas", "Sprossenwand locker", "Sportverein"]) {
      expect(partners).toContain(told)
    }
  })

  it("names what counts with it by its time, and resources and institutions by their names (R40)", () => {
    const rules = [{ rule: { kind: "noChain", gapDays: 2 } }]
    const own = wish("2026-10-13T15:00", "2026-10-13T17:00", { id: "b2" })
    const check = checkBooking(
      lendingOf(gym({ rules, lentTo: [{ kind: "institutions", institutions: ["verein"] }] }), { bookings: [own] }),
      fest,
    )
    const text = linesOf(check, "de", { booking: (id) => (id === "b2" ? own : undefined) })
    expect(text[2]).toBe("- Kita am Lennershof darf Turnhalle nicht leihen: verliehen wird nur an Sportverein (R40).")
    expect(text[3]).toContain("Turnhalle (13. Oktober 2026, 15:00–17:00 Uhr)")
    expect(text.at(-1)).toBe("Daran ändern andere Zeiten, kürzere Nutzungen oder weniger Einheiten nichts.")
    expect(text.join("\n")).not.toMatch(/\bb2\b/)
  })

  it("tells fewer units, other pick-up times and other resources as such", () => {
    const chairs = gym({ use: { mode: "shared", units: 10 } })
    const taken = wish("2026-10-14T15:00", "2026-10-14T17:00", { id: "b1", borrower: "verein", units: 6 })
    const fewer = checkBooking(
      lendingOf(chairs, { bookings: [taken] }),
      wish("2026-10-14T15:00", "2026-10-14T17:00", { units: 5 }),
      { limit: 9 },
    )
    expect(linesOf(fewer)[2]).toBe(
      "- 5 angefragt, aber nur 4 von 10 frei; vergeben: 14. Oktober 2026, 15:00–17:00 Uhr (Sportverein) (R38).",
    )
    expect(linesOf(fewer).join("\n")).toContain(
      "Mittwoch, 14. Oktober 2026, 15:00–17:00 Uhr: zur gewünschten Zeit, 4 statt 5",
    )
    const hours = { exchange: { hours: [{ slots: [{ day: "fr", from: "14:00", to: "17:00" }] }] } }
    const away = checkBooking(lendingOf(gym({ availability: hours })), wish("2026-10-17T10:00", "2026-10-17T18:00"), {
      limit: 1,
    })
    expect(linesOf(away).at(-1)).toBe(
      "1. Samstag, 17. Oktober 2026, 10:00–18:00 Uhr: zur gewünschten Zeit, Abholung Freitag, 16. Oktober 2026, 17:00 Uhr, Rückgabe Freitag, 23. Oktober 2026, 14:00 Uhr",
    )
    const elsewhere = [lendingOf(gym({ id: "aula" }))]
    const other = checkBooking(lendingOf(gym(), { bookings: [training] }), fest, { elsewhere, limit: 2 })
    expect(linesOf(other).join("\n")).toContain("16:00–18:00 Uhr: mit Aula, zur gewünschten Zeit")
  })

  it("says that nothing stands against a wish against which nothing does", () => {
    expect(linesOf(checkBooking(lendingOf(gym()), fest))).toEqual([
      "Turnhalle, Mittwoch, 14. Oktober 2026, 16:00–18:00 Uhr: Dagegen spricht nichts.",
    ])
  })
})

describe("the sentences of a refused grant", () => {
  const at = Instant.parse("2026-10-02T09:00:00Z")
  const tell = (result: Result.Result<unknown, { readonly _tag: string }>, language: "de" | "en") =>
    Result.isFailure(result) ? sentence(result.failure, language, [coreText, findingText]) : ""

  it("tell every error and no warning", () => {
    const refused = grantBooking(lendingOf(gym(), { bookings: [training] }), fest, { at, by: "sekretariat" })
    expect(tell(refused, "de")).toBe(
      "So kann es nicht überlassen werden. Schon vergeben: 14. Oktober 2026, 15:00–17:00 Uhr (R38).",
    )
    expect(tell(refused, "en")).toBe("It cannot be lent like this. Already taken: 14 October 2026, 15:00–17:00 (R38).")
  })

  it("say that the owner decides", () => {
    const refused = grantBooking(lendingOf(gym()), fest, { at })
    expect(tell(refused, "de")).toContain("turnhalle")
    expect(tell(refused, "en")).toContain("turnhalle")
  })
})
