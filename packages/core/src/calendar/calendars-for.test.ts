import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Ags } from "../official-key.js"
import { addDays } from "../time/index.js"
import { calendar, closure, day, feiertage, ferien, rests, wednesdays, window } from "./calendar.fixture.js"
import { ClosureCalendar, calendarsFor, dayAnswers, heldDates, schoolDay } from "./index.js"

describe("calendars of a place (R25)", () => {
  const municipality = Ags.parse("09761000")
  const scoped = (id: string, kind: string, of: string, more: object = {}) =>
    calendar(id, { scope: { kind, id: of }, ...more })
  const augsburg = scoped("feiertage-09761000", "gemeinde", "09761000", { insteadOf: "feiertage-by" })
  const all = [
    scoped("schule", "schule", "s1"),
    augsburg,
    scoped("feiertage-by", "land", "BY"),
    scoped("ferien-by", "land", "BY"),
    scoped("traeger", "traeger", "awo"),
    scoped("kita", "einrichtung", "k1"),
  ]
  const ids = (place: object) => calendarsFor(all, place).map(({ id }) => id)

  it("come from the widest scope to the narrowest", () => {
    expect(ids({ land: "BY", provider: "awo", institution: "k1", school: "s1" })).toEqual([
      "feiertage-by",
      "ferien-by",
      "traeger",
      "kita",
      "schule",
    ])
    expect(ids({})).toEqual([])
  })

  it("leave out the one that a narrower calendar replaces, only where that applies", () => {
    expect(ids({ land: "BY", municipality })).toEqual(["ferien-by", "feiertage-09761000"])
    expect(ids({ land: "BY", municipality: Ags.parse("09564000") })).toEqual(["feiertage-by", "ferien-by"])
  })

  it("are those of the Land in which the municipality lies", () => {
    expect(ids({ municipality })).toEqual(["ferien-by", "feiertage-09761000"])
    const bochum = dayAnswers(calendarsFor([ferien, feiertage], { municipality: Ags.parse("05911000") }))
    expect(schoolDay(bochum, day("2026-10-21"))._tag).toBe("free")
  })

  it("of a wider scope still speak on days that the narrower does not know, and of kinds that it does not tell", () => {
    const land = scoped("feiertage-by", "land", "BY", {
      known: { from: "2024-01-01", to: "2030-01-01" },
      kinds: ["feiertag", "unterrichtsfrei"],
      closures: [
        closure("feiertag", "2026-12-25", "2026-12-26", "1. Weihnachtstag"),
        closure("feiertag", "2027-08-15", "2027-08-16", "Mariä Himmelfahrt", { onlyIn: "manchen" }),
        closure("unterrichtsfrei", "2027-11-17", "2027-11-18", "Buß- und Bettag"),
      ],
    })
    const town = scoped("feiertage-09162000", "gemeinde", "09162000", {
      insteadOf: "feiertage-by",
      known: { from: "2027-01-01", to: "2028-01-01" },
      kinds: ["feiertag"],
    })
    const answers = dayAnswers(calendarsFor([town, land], { municipality: Ags.parse("09162000") }))
    const tags = ["2026-12-25", "2027-08-15", "2027-11-17", "2028-12-24", "2030-01-01"].map((text) =>
      answers(day(text)),
    )
    expect(tags.map(({ _tag }) => _tag)).toEqual(["closed", "open", "closed", "open", "unknown"])
    expect(dayAnswers([town, land])(day("2027-08-15"))._tag).toBe("open")
  })

  it("that replace the same calendar go by their scope, and before it also where their scope is the same", () => {
    const on = (id: string, kind: string, of: string, more: object = {}) =>
      scoped(id, kind, of, {
        closures: [closure("feiertag", "2027-01-01", "2027-01-02", id)],
        kinds: ["feiertag"],
        ...more,
      })
    const insteadOf = "land"
    const wide = on("land", "land", "BY", { source: { name: "q", retrievedOn: "2026-09-01" } })
    const town = on("stadt", "gemeinde", "09761000", { insteadOf })
    const school = on("schule", "schule", "s1", { insteadOf })
    const corrected = on("berichtigt", "land", "BY", { insteadOf })
    const reason = (...calendars: ReadonlyArray<ClosureCalendar>) => {
      const answer = dayAnswers(calendars)(day("2027-01-01"))
      return answer._tag === "closed" ? answer.because.map((because) => because.calendar) : []
    }
    expect(reason(school, town, corrected, wide)).toEqual(["schule"])
    expect(reason(town, corrected, wide)).toEqual(["stadt"])
    expect(reason(corrected, wide)).toEqual(["berichtigt"])
  })

  const delivered = (retrievedOn: string, from: string, to: string, ...closures: ReadonlyArray<object>) =>
    calendar("f", { source: { name: "q", retrievedOn }, known: { from, to }, closures })
  const autumn = (reason: string, year = 2026) => closure("schulferien", `${year}-10-17`, `${year}-11-01`, reason)

  const told = (calendars: ReadonlyArray<ClosureCalendar>, ...days: ReadonlyArray<string>) =>
    days.map((text) => {
      const answer = dayAnswers(calendars)(day(text))
      return answer._tag === "closed" ? answer.because.map(({ closure }) => closure.reason).join() : answer._tag
    })

  it("hold the newest delivery where both speak, and the older one where only it does", () => {
    const older = delivered("2025-01-01", "2025-08-01", "2027-08-01", autumn("alt", 2025), autumn("alt"))
    const newer = delivered("2026-09-01", "2026-08-01", "2028-08-01", autumn("neu"), autumn("neu", 2027))
    const cut = { ...older, known: { from: "2025-08-01", to: "2026-08-01" }, closures: [autumn("alt", 2025)] }
    expect(calendarsFor([older, newer], { land: "NW" })).toEqual([cut, newer])
    expect(calendarsFor([newer, older], { land: "NW" })).toEqual([newer, cut])
    const days = ["2025-10-21", "2026-10-21", "2027-10-21", "2026-07-31", "2028-08-01"]
    expect(told([newer, older], ...days)).toEqual(["alt", "neu", "neu", "open", "unknown"])
  })

  it("cut a closure of an older delivery where the newer begins to speak, and where it ends", () => {
    const older = delivered("2025-01-01", "2025-08-01", "2028-08-01", autumn("alt"))
    const newer = delivered("2026-09-01", "2026-10-20", "2026-10-25")
    const closures = calendarsFor([older, newer], { land: "NW" }).flatMap((calendar) => calendar.closures)
    expect(closures.map(({ from, to }) => [from, to])).toEqual([
      ["2026-10-17", "2026-10-20"],
      ["2026-10-25", "2026-11-01"],
    ])
  })

  it("lose no delivery, in whatever order and with whatever gap", () => {
    const year = (from: number, retrievedOn?: string) =>
      calendar("f", {
        source: { name: "q", ...(retrievedOn === undefined ? {} : { retrievedOn }) },
        known: { from: `${from}-08-01`, to: `${from + 1}-08-01` },
        closures: [autumn(String(from), from)],
      })
    const days = ["2024-10-21", "2025-10-21", "2026-10-21", "2027-10-21", "2028-10-21"]
    for (const order of [
      [2024, 2025, 2026],
      [2024, 2026, 2025],
      [2026, 2024, 2025],
    ])
      expect(
        told(
          order.map((from) => year(from)),
          ...days,
        ),
      ).toEqual(["2024", "2025", "2026", "unknown", "unknown"])
    const apart = [year(2024, "2026-01-01"), year(2028, "2025-01-01")]
    expect(told(apart, ...days)).toEqual(["2024", "unknown", "unknown", "unknown", "2028"])
    const unknown = dayAnswers(apart)(day("2026-10-21"))
    expect(unknown._tag === "unknown" && unknown.calendars.map(({ known }) => known.from)).toEqual([
      "2024-08-01",
      "2028-08-01",
    ])
    const { knownTo } = heldDates(wednesdays(), window("2024-09-01", "2024-10-01"), {
      calendars: [year(2025), year(2024), year(2028)],
      behaviour: rests("schulferien"),
    })
    expect(knownTo).toBe("2026-08-01")
  })

  it("of which the newer tells fewer kinds leave the others to the older", () => {
    const older = delivered("2025-01-01", "2025-08-01", "2027-08-01", autumn("alt"), {
      kind: "unterrichtsfrei",
      from: "2026-11-18",
      to: "2026-11-19",
      reason: "Buß- und Bettag",
    })
    const newer = {
      ...delivered("2026-09-01", "2026-08-01", "2028-08-01", autumn("neu")),
      kinds: ["schulferien"] as const,
    }
    const chosen = calendarsFor([older, newer], { land: "NW" })
    expect(told(chosen, "2026-10-21", "2026-11-18", "2026-11-19")).toEqual(["neu", "Buß- und Bettag", "open"])
    expect(told(chosen, "2027-11-17", "2028-08-01")).toEqual(["unknown", "unknown"])
    for (const part of chosen) expect(ClosureCalendar.safeParse(part).error).toBeUndefined()
  })

  it("put together answer on each day as the newest that knows it, and again the same once they are cut", () => {
    const known = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }), fc.nat(3))
    const at = (count: number) => addDays(day("2026-01-01"), count)
    fc.assert(
      fc.property(fc.array(known, { minLength: 1, maxLength: 6 }), fc.nat(120), (knowns, asked) => {
        const deliveries = knowns.map(([from, length, retrieved], index) =>
          delivered(`2026-01-0${retrieved + 1}`, at(from), at(from + length), {
            kind: "schulferien",
            from: at(from),
            to: at(from + length),
            reason: String(index),
          }),
        )
        const knowing = deliveries.filter(
          (one) => (one.known.from ?? "") <= at(asked) && at(asked) < (one.known.to ?? ""),
        )
        const latest = knowing
          .map(({ source }) => source.retrievedOn ?? "")
          .sort()
          .at(-1)
        const newest = knowing.findLast(({ source }) => source.retrievedOn === latest)
        const expected = [newest?.closures[0]?.reason ?? "unknown"]
        expect(told(deliveries, at(asked))).toEqual(expected)
        const cut = calendarsFor(deliveries, { land: "NW" })
        expect(told(cut, at(asked))).toEqual(expected)
        for (const part of cut) expect(ClosureCalendar.safeParse(part).error).toBeUndefined()
      }),
    )
  })
})
