import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { grantRequest, planRequest, requestPromotion } from "../request/index.js"
import { clock, decision, onceRequest, seriesRequest } from "../request/request.fixture.js"
import { gym, lendingOf, wish } from "../sharing/booking/lending.fixture.js"
import { bookingFindings } from "../sharing/index.js"
import { coreText, describeRequestPlan, describeRequestPromotion, findingText, sentence } from "./index.js"

const check = bookingFindings

describe("the plan of a request is told", () => {
  const fest = wish("2026-12-16T14:00", "2026-12-16T18:00", { id: "fest", borrower: "verein" })
  const plan = planRequest(lendingOf(gym(), { bookings: [fest] }), seriesRequest(), { check })

  it("with how many dates are to be had, and of every other one why it is not (R39)", () => {
    expect(describeRequestPlan(plan, "de").split("\n")).toEqual([
      "8 von 9 Terminen sind möglich; 2 ruhen in Ferien oder an Feiertagen.",
      "- Mittwoch, 21. Oktober 2026, 15:00 Uhr: Entfällt. Herbstferien NW",
      "- Mittwoch, 28. Oktober 2026, 15:00 Uhr: Entfällt. Herbstferien NW",
      `- Mittwoch, 16. Dezember 2026, 15:00 Uhr: Nicht möglich. ${told(plan.refused[0]?.findings[0], "de")}`,
    ])
    expect(describeRequestPlan(plan, "en").split("\n")[0]).toBe("8 of 9 dates are possible; 2 rest in holidays.")
  })

  it("with what nobody knows yet, and with hints on what is to be had", () => {
    const lending = lendingOf(gym(), { calendars: [] })
    const once = planRequest(lending, seriesRequest({ rule: { freq: "daily", count: 1 } }), { check })
    expect(describeRequestPlan(once, "de")).toBe(
      "0 von 1 Termin sind möglich.\n- Mittwoch, 7. Oktober 2026, 15:00 Uhr: Noch ungewiss. Ob am Mittwoch, 7. Oktober 2026, 15:00 Uhr, Ferien sind oder ein Feiertag ist, sagt noch kein Kalender sicher (R39).",
    )
    const hint = {
      _tag: "RestrictionHint",
      rule: "R39",
      severity: "warning",
      path: [],
      start: clock("2026-10-01T08:00"),
      reason: "Tor klemmt",
    } as const
    const noted = planRequest(lending, onceRequest("2026-10-07T15:00", "2026-10-07T16:00"), { check: () => [hint] })
    expect(describeRequestPlan(noted, "en").split("\n")[1]).toBe(
      `- Wednesday, 7 October 2026, 15:00: Possible, with a note. ${told(hint, "en")}`,
    )
  })

  it("in a sentence where nothing is to be had", () => {
    const none = { ...plan, bookable: [] }
    const refused = Result.getOrThrow(Result.flip(grantRequest(none, decision)))
    expect(told(refused, "de")).toBe(
      "Von der Anfrage anfrage ist kein Termin zu vergeben: 1 nicht möglich, 2 in Ferien oder an Feiertagen, 0 noch ungewiss.",
    )
    const empty = Result.getOrThrow(Result.flip(grantRequest({ ...none, refused: [], dropped: [] }, decision)))
    expect(told(empty, "en")).toBe("No date of the request anfrage is to be had: it has no open date.")
    const open = Result.getOrThrow(Result.flip(grantRequest(plan, { ...decision, which: [clock("2026-12-16T15:00")] })))
    expect(told(open, "de")).toBe(
      "Diese Termine der Anfrage anfrage sind nicht zu vergeben: Mittwoch, 16. Dezember 2026, 15:00 Uhr.",
    )
  })
})

describe("a line of requests is told", () => {
  const criteria = [{ code: "mitglied", name: "Mitglied der Konferenz" }]
  const waiting = { criteria, whenTooFewPlaces: "skip", answerWithinDays: 7 } as const
  const resource = gym({ waiting, use: { mode: "shared", units: 10 } })
  const strict = { ...resource, waiting: { ...waiting, whenTooFewPlaces: "block" } as const }
  const waits = (id: string, name: string, more: object = {}, units = 1) => ({
    request: onceRequest("2026-10-14T15:00", "2026-10-14T17:00", {
      id,
      borrower: id,
      units,
      state: { status: "waiting", since: "2026-09-01T22:30:00Z" },
    }),
    lending: lendingOf(resource, {
      borrower: Institution.parse({ id, name, types: ["kita"], statuses: [{ status: "active", from: "2010-01-01" }] }),
      ...more,
    }),
  })

  it("with whose turn it is, and why everybody stands where they stand", () => {
    const line = [
      waits("kita", "Kita am Park", {}, 6),
      waits("ogs", "OGS Süd", {}, 6),
      waits("verein", "TV Ost", {}, 2),
    ]
    const meets = ({ request }: { readonly request: { readonly id: string } }) => request.id === "kita"
    const promotion = requestPromotion(resource, line, { check, meets })
    expect(describeRequestPromotion(promotion, "de").split("\n")).toEqual([
      "1. Kita am Park („Turnen“, angefragt am 2. September 2026) ist an der Reihe: 1 Termin ist zu haben; anzunehmen bis 8. Oktober 2026.",
      "2. OGS Süd („Turnen“, angefragt am 2. September 2026) wartet weiter: was frei ist, geht an Kita am Park. Steht hinter Kita am Park: dort trifft „Mitglied der Konferenz“ zu.",
      "3. TV Ost („Turnen“, angefragt am 2. September 2026) ist an der Reihe: 1 Termin ist zu haben; anzunehmen bis 8. Oktober 2026. Geht vor, obwohl zu derselben Zeit auch wartet: OGS Süd; warum, steht dort. Steht hinter OGS Süd: beide Anfragen kamen zugleich, und die Kennung entscheidet.",
    ])
  })

  it("with whose booking is in the way, who waits for others, and whom a rule refuses", () => {
    const bookings = [wish("2026-10-14T15:00", "2026-10-14T17:00", { id: "fest", borrower: "schule-2", units: 7 })]
    const promotion = requestPromotion(
      strict,
      [waits("a", "Kita A", { bookings }, 5), waits("b", "Kita B", { bookings })],
      { check },
    )
    expect(describeRequestPromotion(promotion, "en").split("\n")).toEqual([
      "1. Kita A (“Turnen”, asked on 2 September 2026) keeps waiting: the time is still taken (fest); whoever behind wants the same time waits as well.",
      "2. Kita B (“Turnen”, asked on 2 September 2026) waits as well: Kita A stands before, and by the rule nobody passes. Stands behind Kita A: both requests came at once, and the id decides.",
    ])
    const closed = { ...resource, lendable: false }
    const refused = requestPromotion(resource, [waits("a", "Kita A", { resource: closed })], { check })
    expect(describeRequestPromotion(refused, "de")).toMatch(/^1\. Kita A .* kommt nicht an die Reihe\. .*\(R39\)\.$/)
    expect(describeRequestPromotion(requestPromotion(resource, [], { check }), "de")).toBe("Niemand wartet.")
  })
})

const told = (problem: { readonly _tag: string } | undefined, language: "de" | "en"): string =>
  problem === undefined ? "" : sentence(problem, language, [coreText, findingText])
