import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  Booking,
  FundId,
  fundStatement,
  Instant,
  InstitutionId,
  indexNetwork,
  LocalDate,
  resourceBalance,
  resourceBalances,
  resourceUsages,
} from "@sozialraum/core"
import { fundMarkdown } from "@sozialraum/core/text"
import { expect, it } from "vitest"
import { sampleClosures, sampleNetwork } from "./index.js"

const network = await sampleNetwork()
const waldschule = InstitutionId.parse("schulen:306")
const [from, to] = [LocalDate.parse("2026-08-01"), LocalDate.parse("2027-08-01")]
const question = { period: { from, to }, now: Instant.parse("2027-08-01T06:00:00Z") }
const evening = (id: string, resource: string, borrower: string, on: string) =>
  Booking.parse({
    id,
    resource,
    borrower,
    interval: { start: `${on}T18:00`, end: `${on}T20:00`, zone: "Europe/Berlin" },
    purpose: "Elternabend",
    responsible: "leitung",
  })
const index = indexNetwork({
  ...network,
  bookings: [
    evening("b1", "aula-kirchviertel", "schulen:306", "2026-11-18"),
    evening("b2", "aula-kirchviertel", "kitas:22345", "2026-11-19"),
    evening("b3", "turnhalle-waldschule", "kitas:22345", "2026-11-20"),
  ],
})

it("the Waldschule lends its gym and borrows the hall of the school nearby: it gives as it takes (Q31)", () => {
  const { given, taken, side, findings } = resourceBalance(index, waldschule, question)
  expect([given.hours, taken.hours, side, findings]).toEqual([2, 2, "both", []])
  const balances = resourceBalances(index, question)
  expect(balances[0]?.institution).toBe("kitas:22345")
  expect(balances.reduce((sum, one) => sum + one.given.hours - one.taken.hours, 0)).toBe(0)
})

it("the hall of the school rests in the holidays, and so its time is less than that of all evenings (Q32, R39)", async () => {
  const halls = network.resources.filter(({ id }) => id === "aula-kirchviertel")
  const hours = (calendars: Parameters<typeof resourceUsages>[2]["calendars"]) =>
    resourceUsages(index, halls, { ...question, calendars, region: { land: "NW" } })[0]?.availableUnitHours ?? 0
  const all = hours([])
  const open = hours([schoolHolidays("NW"), publicHolidays("NW"), ...(await sampleClosures())])
  expect(all).toBe(52 * 5 * 6)
  expect(open).toBeLessThan(all - 50 * 6)
  expect(open).toBeGreaterThan(180 * 6)
})

it("the fund of the district tells how late an application is for the next meeting (R44)", () => {
  const fund = index.funds.get(FundId.parse("verfuegungsfonds-sued"))
  if (fund === undefined) throw new Error("not in the sample")
  const page = fundMarkdown(fundStatement(index, fund, LocalDate.parse("2027-01-20")), {
    language: "de",
    institution: (id) => index.institutions.get(InstitutionId.parse(id))?.name ?? id,
  })
  expect(page).toContain("- noch frei: 6.000 €")
  expect(page).toContain("| Spielfest auf dem Brunnenplatz | Jugendfreizeithaus Bochum-Süd (Beispiel) | 900 € |")
})
