import { describe, expect, it } from "vitest"
import { booked, chairs, hall } from "../sharing/availability/occupancy.fixture.js"
import { lendingOf } from "../sharing/booking/lending.fixture.js"
import { Booking, conflictFindings, conflicts, Resource } from "../sharing/index.js"
import { findingText, sentence, type Tagged } from "./index.js"

const both = (finding: Tagged | undefined) =>
  finding === undefined ? [] : (["de", "en"] as const).map((language) => sentence(finding, language, [findingText]))

describe("sentences about what is taken", () => {
  const room = Resource.parse({ ...hall, availability: { bufferAfterMinutes: 30 } })

  it("name the times that are taken and what lies between two uses, and no ids of bookings (R38)", () => {
    const lending = lendingOf(room, { bookings: [booked(room, "b1", "15:00", "17:00")] })
    const [taken] = conflictFindings(lending, booked(room, "b2", "17:15", "18:00"))
    const sentences = [
      "Schon vergeben: 21. Oktober 2026, 15:00–17:00 Uhr; zwischen zwei Nutzungen liegen 30 Minuten (R38).",
      "Already taken: 21 October 2026, 15:00–17:00; 30 minutes lie between two uses (R38).",
    ]
    expect(both(taken)).toEqual(sentences)
  })

  it("say how many of shared things are free, and that others are out of order (R38)", () => {
    const weekend = Booking.parse({
      ...booked(chairs, "b1", "10:00", "12:00", { units: 8 }),
      bringBack: "2026-10-22T09:00",
    })
    const wanted = booked(chairs, "b2", "13:00", "14:00", { units: 3 })
    const [few] = conflictFindings(lendingOf(chairs, { bookings: [weekend] }), wanted)
    expect(both(few)).toEqual([
      "3 angefragt, aber nur 2 von 10 frei; vergeben: 21. Oktober 2026, 10:00 Uhr – 22. Oktober 2026, 09:00 Uhr (R38).",
      "3 requested, but only 2 of 10 free; taken: 21 October 2026, 10:00 – 22 October 2026, 09:00 (R38).",
    ])
    const [none] = conflictFindings(lendingOf(chairs), { ...wanted, units: 11 })
    expect(both(none)[0]).toBe("11 angefragt, aber nur 10 von 10 frei (R38).")
  })

  it("tell of bookings that stand against each other (R38)", () => {
    const twice = [booked(hall, "b1", "15:00", "17:00"), booked(hall, "b2", "16:00", "18:00")]
    expect(both(conflicts([hall], twice)[0])[0]).toBe(
      "halle ist doppelt vergeben: 21. Oktober 2026, 15:00–17:00 Uhr; 21. Oktober 2026, 16:00–18:00 Uhr (R38).",
    )
    const tooMany = [
      booked(chairs, "b1", "15:00", "17:00", { units: 6 }),
      booked(chairs, "b2", "16:00", "18:00", { units: 6 }),
    ]
    expect(both(conflicts([chairs], tooMany)[0])).toEqual([
      "Von stuehle sind 12 vergeben oder außer Betrieb, es gibt aber nur 10: 21. Oktober 2026, 16:00–17:00 Uhr (R38).",
      "12 of stuehle are promised or out of order, but there are only 10: 21 October 2026, 16:00–17:00 (R38).",
    ])
  })
})
