import { Booking, OpenInvitation, Publication } from "@sozialraum/core"
import { describe, expect, it } from "vitest"
import { askingOf } from "./asking.js"
import { reports } from "./index.js"
import { ask, askOn, contextFor, network, refusal } from "./reports.fixture.js"

describe("reports on sharing and upkeep", () => {
  it("tell the public nothing of who borrows, and of persons only to those who convene (P9)", async () => {
    const kinds = [["balance"], ["usage", "--resource", "aula-kirchviertel"], ["funds"]]
    for (const args of kinds)
      expect(await refusal([...args, "--audience", "public"])).toMatchObject({
        path: ["audience"],
        because: "badValue",
      })
    expect(await refusal(["person", "--id", "x", "--audience", "network"])).toMatchObject({ path: ["audience"] })
    expect(await refusal(["person", "--id", "x", "--audience", "convenor"])).toMatchObject({
      _tag: "NotFound",
      id: "x",
    })
    expect(await refusal(["person", "--id", "x"])).toMatchObject({ _tag: "NotFound" })
    expect(await refusal(["quality", "--audience", "public"])).toMatchObject({ path: ["audience"] })
    const offices = [["retention"], ["publications"], ["log", "--collection", "offers", "--id", "offener-treff"]]
    for (const args of offices) {
      expect(await refusal([...args, "--audience", "network"])).toMatchObject({ path: ["audience"] })
      expect(await refusal([...args, "--audience", "convenor"])).not.toHaveProperty("_tag")
    }
  })

  it.each([
    [["rooms", "--from", "2027-03-10T17:00", "--to", "2027-03-10T17:00"], "to"],
    [["rooms", "--from", "morgen", "--to", "2027-03-10T17:00"], "from"],
    [["rooms", "--from", "2027-03-10", "--to", "2027-03-11", "--category", "burg"], "category"],
    [["rooms", "--from", "2027-03-10", "--to", "2027-03-11", "--seats", "0"], "seats"],
    [["rooms", "--from", "2027-03-10", "--to", "2027-03-11", "--institution", "burg"], "institution"],
    [["balance", "--institution", "burg"], "institution"],
    [["log", "--collection", "burgen", "--id", "x"], "collection"],
    [["network", "--step", "woche"], "step"],
    [["network", "--tie", "freundschaft"], "tie"],
    [["usage"], "resource"],
    [["usage", "--resource", "burg"], "resource"],
    [["funds", "--fund", "keiner"], "fund"],
  ])("refuse %j at the option that is wrong", async (args, option) => {
    expect(await refusal(args)).toMatchObject({ path: [option] })
  })

  it("look back over a year of months, or five years, where no time is asked for (Q30)", async () => {
    interface Steps {
      readonly steps: ReadonlyArray<{ readonly period: { readonly from: string; readonly to: string } }>
    }
    const days = async (...more: ReadonlyArray<string>) => {
      const { steps } = (await ask(["network", ...more])).document as Steps
      return [steps.length, steps[0]?.period.from, steps.at(-1)?.period.to]
    }
    expect(await days("--step", "month")).toEqual([12, "2025-11-01", "2026-10-06"])
    expect(await days("--step", "schoolYear")).toEqual([5, "2022-08-01", "2026-10-06"])
    expect(await days("--step", "year")).toEqual([5, "2022-01-01", "2026-10-06"])
    expect(await days("--step", "year", "--year", "2025")).toEqual([1, "2025-01-01", "2026-01-01"])
  })

  it("give what those who convene may know to them alone: how things came back (Q32, P9)", async () => {
    const returns = async (...more: ReadonlyArray<string>) =>
      (await ask(["usage", "--resource", "spielmobil-sued", ...more])).document
    expect(await returns("--audience", "convenor")).toHaveProperty("returns")
    expect(await returns()).not.toHaveProperty("returns")
  })

  it("tell of all that a house lends, each by itself (Q32)", async () => {
    const { document, text } = await ask(["usage", "--institution", "partner:P1"])
    expect(document).toMatchObject({ usages: [{ resource: { id: "spielmobil-sued" } }] })
    expect(text).toMatch(/^# Nutzung: Spielmobil/)
    expect((await ask(["usage", "--institution", "partner:P2"])).text).toBe("Diese Einrichtung verleiht nichts.")
  })

  it("count what was lent, and call houses by their names (Q31)", async () => {
    const interval = { start: "2026-09-23T17:00", end: "2026-09-23T19:00", zone: "Europe/Berlin" }
    const booking = Booking.parse({
      ...{ id: "b1", resource: "bewegungsraum-lennershof", borrower: "kitas:22345", interval },
      ...{
        purpose: "Eltern-Kind-Turnen",
        responsible: "leitung",
        grant: { at: "2026-09-01T08:00:00Z", by: "leitung" },
      },
    })
    const told = await askOn({ bookings: [booking] }, ["balance", "--from", "2026-09-01", "--to", "2026-10-01"])
    const page = told?.lines().join("\n") ?? ""
    expect(page).toMatch(/KiWi-Nest \| – \| 1-mal, 2 Std\./)
    expect(page).not.toMatch(/kitas:|partner:|schulen:/)
  })

  it("call what is to be mended by its name, not by an id (Q33)", async () => {
    const { text } = await ask(["quality"])
    expect(text).toContain("Die Vereinbarung mit Schule im Kirchviertel hat keine Anlage")
    expect(text).toContain("Zum Bedarf „In Stiepel fehlt ein Ort, an dem sich Kinder nach der Schule treffen“ wurden")
    expect(text).not.toMatch(/schulen:|kitas:|partner:|vereinbarung-|bedarf-/)
  })

  it("tell who changed a value, by the clock of Germany (Q34)", async () => {
    const changeLog = async () =>
      [{ at: "2026-10-01T08:00:00Z", by: "jugendamt", reason: "values added", revision: 1, what: "created" }] as never
    const context = contextFor(["log", "--collection", "offers", "--id", "offener-treff"], "de")
    const told = await reports["log"]?.(askingOf({ network, changeLog }, context))
    expect(told?.lines().at(-1)).toBe("01.10.2026, 10:00  angelegt  jugendamt  values added")
  })

  it("tell which fields changed, as far as the reader may know it, and what is kept for a time only (Q34, P8)", async () => {
    const asked: Array<unknown> = []
    const changeLog = async (of: object, audience: string) => {
      asked.push(of, audience)
      const at = "2026-10-01T08:00:00Z"
      return [{ at, by: "kita", reason: "values", revision: 2, what: "changed", fields: ["phones", "to"] }] as never
    }
    const context = contextFor(["log", "--collection", "contactPoints", "--id", "k", "--audience", "convenor"], "de")
    const log = await reports["log"]?.(askingOf({ network, changeLog }, context))
    expect(log?.lines().at(-1)).toMatch(/geändert +kita +values +phones, to$/)
    expect(asked).toEqual([{ collection: "contactPoints", id: "k" }, "convenor"])
    const kept = OpenInvitation.parse({
      ...{ uid: "m@example.org", meeting: "m", sequence: 0, attendees: [] },
      interval: { start: "2020-03-10T17:00", end: "2020-03-10T19:00", zone: "Europe/Berlin" },
    })
    const asking = askingOf(
      { network, keptBeside: async () => ({ sentInvitations: [kept] }) },
      contextFor(["retention"], "de"),
    )
    const page = (await reports["retention"]?.(asking))?.lines().join("\n")
    expect(page).toContain("| Versandte Einladungen | m |")
    expect(page).toMatch(/Frühere Stände von Werten, die vor dem .* geändert oder entfernt wurden, werden vergessen\./)
  })

  it("tell what went out, to whom, and in which form (P12)", async () => {
    const entry = Publication.parse({
      ...{ id: "p1", at: "2026-10-01T08:00:00Z", by: "export", format: "ics", audience: "network" },
      ...{ counts: { meetings: 2 }, recipients: [{ institution: "schulen:169" }, { asWritten: "Landesjugendamt" }] },
    })
    const told = async (...entries: ReadonlyArray<Publication>) => {
      const asking = askingOf({ network, publications: async () => entries }, contextFor(["publications"], "de"))
      return (await reports["publications"]?.(asking))?.lines().join("\n")
    }
    expect(await told(entry)).toContain(
      "| Donnerstag, 1. Oktober 2026, 10:00 Uhr | p1 | ics | Netzwerk | Sitzungen: 2 | Schule im Kirchviertel, Landesjugendamt |",
    )
    expect(await told()).toContain("noch nichts veröffentlicht")
  })
})
