import { describe, expect, it } from "vitest"
import { gym, lendingOf, wish } from "../sharing/booking/lending.fixture.js"
import { Resource, ruleFindings } from "../sharing/index.js"
import { findingText, sentence } from "./index.js"

type Rules = NonNullable<Parameters<typeof gym>[0]>["rules"]

const said = (language: "de" | "en", rules: Rules, bookings = [use("b1", "2026-10-20")]) =>
  ruleFindings(
    lendingOf(gym({ rules: rules ?? [] }), { bookings }),
    wish("2026-10-21T10:00", "2026-10-21T12:20", { units: 3 }),
  ).map((finding) => sentence(finding, language, [findingText]))

const use = (id: string, day: string, more: object = {}) => wish(`${day}T10:00`, `${day}T12:00`, { id, ...more })

const quota = { kind: "quota", of: "bookings", atMost: 1 } as const

describe("a broken booking rule is said with its limit, the value, the period and the reason", () => {
  it("in German", () => {
    const because = "Auch andere Häuser brauchen die Halle."
    expect(
      said("de", [
        { rule: { ...quota, per: { kind: "month" } }, because },
        { rule: { ...quota, of: "hours", atMost: 4, per: { kind: "days", days: 7 }, scope: "owner" } },
        { rule: quota },
        { rule: { kind: "noChain", gapDays: 1 } },
        { rule: { kind: "unitsAtOnce", atMost: 2 } },
      ]),
    ).toEqual([
      "turnhalle: höchstens 1 Buchung im Monat; mit dieser Buchung wären es 2 Buchungen (1. Oktober 2026 – 31. Oktober 2026), bisher 1 Buchung; mitgezählt: b1 (R40). Grund: Auch andere Häuser brauchen die Halle.",
      "turnhalle: höchstens 4 Stunden in 7 aufeinanderfolgenden Tagen, gezählt über alles, was dasselbe Haus verleiht; mit dieser Buchung wären es 4,33 Stunden (15. Oktober 2026 – 21. Oktober 2026), bisher 2 Stunden; mitgezählt: b1 (R40).",
      "turnhalle: höchstens 1 Buchung unter allen laufenden und künftigen; mit dieser Buchung wären es 2 Buchungen, bisher 1 Buchung; mitgezählt: b1 (R40).",
      "turnhalle: Zwischen zwei Buchungen derselben Einrichtung liegt mindestens 1 Tag; hier wären es 0 Tage; mitgezählt: b1 (R40).",
      "turnhalle: höchstens 2 in einer Buchung; angefragt sind 3 (R40).",
    ])
  })

  it("in English", () => {
    const van = Resource.parse({ id: "bus", owner: "schule", category: "fahrzeug", name: "Bus" })
    const at = [wish("2026-10-21T09:00", "2026-10-21T11:00", { id: "b1", resource: van.id })]
    expect(
      said(
        "en",
        [
          { rule: { kind: "notAtOnce", scope: "network" } },
          { rule: { kind: "quota", of: "days", atMost: 1, per: { kind: "week", firstDay: "sa" }, scope: "owner" } },
        ],
        at,
      ),
    ).toEqual([
      "turnhalle: at most one at the same time, counted over all in the network; with this booking it would be 2; counted: b1 (R40).",
      "turnhalle: whether the quota is kept cannot be told: b1 is for something that is not known here (bus); if it counts, it would be 2 with a limit of 1 (R40).",
    ])
  })
})
