import { describe, expect, it } from "vitest"
import { OpeningHours, parseOsmHours } from "../hours/index.js"
import { describeHoursLoss, describeOpeningHours, openingText, sentence } from "./index.js"

const said = (text: string, language: "de" | "en") =>
  describeOpeningHours(parseOsmHours(text).hours, language).split("\n")

describe("opening hours in words", () => {
  it.each([
    ["Mo-Fr 08:00-16:00", "Mo–Fr 08:00–16:00 Uhr", "Mon–Fri 08:00–16:00"],
    ["Sa,Su 10:00-12:00,14:00-16:00", "Sa, So 10:00–12:00, 14:00–16:00 Uhr", "Sat, Sun 10:00–12:00, 14:00–16:00"],
    ["SH off", "in den Schulferien geschlossen", "in the school holidays closed"],
    ["PH off", "an Feiertagen geschlossen", "on public holidays closed"],
    ['"nach Vereinbarung"', "nach Vereinbarung", "by appointment"],
    ["week 1-53/2 Tu 09:30-11:30", "in ungeraden Kalenderwochen Di 09:30–11:30 Uhr", "in odd weeks Tue 09:30–11:30"],
    [
      "We[1,3] 16:00-18:00",
      "jeden 1. und 3. Mi im Monat 16:00–18:00 Uhr",
      "every 1st and 3rd Wed of the month 16:00–18:00",
    ],
    ["Th[-1] 16:00+", "jeden letzten Do im Monat ab 16:00 Uhr", "every last Thu of the month from 16:00"],
    ["Nov-Feb Sa 10:00-16:00", "November bis Februar Sa 10:00–16:00 Uhr", "November to February Sat 10:00–16:00"],
    ["Dec 24-Jan 06 off", "24. Dezember bis 6. Januar geschlossen", "24 December to 6 January closed"],
    ['2026 May 15 off "Teamtag"', "am 15.5.2026 geschlossen (Teamtag)", "on 2026-05-15 closed (Teamtag)"],
    ["2026 Jul 20-2026 Aug 07 off", "20.7.2026 bis 7.8.2026 geschlossen", "2026-07-20 to 2026-08-07 closed"],
    ["24/7", "durchgehend geöffnet", "open at all times"],
    ["Sa 00:00-24:00", "Sa ganztägig geöffnet", "Sat open all day"],
    ["", "Zeiten nicht bekannt", "hours not known"],
  ])("%j", (text, de, en) => {
    expect([said(text, "de"), said(text, "en")]).toEqual([[de], [en]])
  })

  it("have one line for each rule, the service before it where it is not the visit", () => {
    const hours = OpeningHours.parse({
      zone: "Europe/Berlin",
      rules: [
        { access: "open", weekdays: ["tu"], spans: [{ from: "14:00", to: "17:00" }], schoolHolidays: "except" },
        { access: "byAppointment", combine: "fallback" },
        { access: "open", service: "phone", weekdays: ["mo"], spans: [{ from: "09:00", to: "11:00" }] },
      ],
    })
    expect(describeOpeningHours(hours, "de").split("\n")).toEqual([
      "außerhalb der Schulferien Di 14:00–17:00 Uhr",
      "sonst nach Vereinbarung",
      "Telefon: Mo 09:00–11:00 Uhr",
    ])
  })
})

describe("an answer in words", () => {
  it("names the holiday, or what else is the reason", () => {
    const closure = { kind: "feiertag", from: "2026-06-04", to: "2026-06-05", reason: "Fronleichnam" }
    const reason = { _tag: "closure", calendar: "nw", closure }
    expect(sentence(reason, "de", [openingText])).toBe("Geschlossen: Fronleichnam.")
    expect(
      sentence({ _tag: "rule", rule: 2, remark: "Teamtag" } as object as { _tag: string }, "en", [openingText]),
    ).toBe("Closed: Teamtag.")
  })

  it("says what is known of a day whose holiday holds in some places, and of weeks and years", () => {
    const closure = { reason: "Mariä Himmelfahrt", onlyIn: "Stadt Augsburg" }
    const said = (answer: object & { readonly _tag: string }) =>
      (["de", "en"] as const).map((language) => sentence(answer, language, [openingText]))
    expect(said({ _tag: "onlyInParts", closures: [{ closure }] } as { _tag: string })).toEqual([
      "Nicht bekannt, ob das hier gilt: Mariä Himmelfahrt (nur Stadt Augsburg).",
      "Not known whether this holds here: Mariä Himmelfahrt (only Stadt Augsburg).",
    ])
    expect(said({ _tag: "otherWeek", weeks: "even" } as { _tag: string })).toEqual([
      "In dieser Woche geschlossen, nur in geraden Kalenderwochen geöffnet.",
      "Closed this week, open in even weeks only.",
    ])
    expect(said({ _tag: "noLonger", since: "2026-08-01" } as { _tag: string })).toEqual([
      "An solchen Tagen seit 1.8.2026 nicht mehr geöffnet.",
      "No longer open on such days since 2026-08-01.",
    ])
    expect(said({ _tag: "notYet", from: "2026-09-01" } as { _tag: string })).toEqual([
      "An solchen Tagen erst ab 1.9.2026 geöffnet.",
      "Open on such days only from 2026-09-01.",
    ])
  })

  it("has every sentence in both languages", () => {
    expect(Object.keys(openingText.de)).toEqual(Object.keys(openingText.en))
  })
})

describe("a loss in words", () => {
  it("names the kind, and the part of the text", () => {
    const [read] = parseOsmHours("Mo-Fr sunrise-16:00").lost
    expect(read && describeHoursLoss(read, "de")).toBe(
      "Nicht übertragen: Uhrzeiten dieser Art („Mo-Fr sunrise-16:00“).",
    )
    expect(describeHoursLoss({ path: ["rules", 0], because: "service" }, "en")).toBe(
      "Not carried: hours for something else, such as the phone.",
    )
  })
})
