import { describe, expect, it } from "vitest"
import { Conference, Membership } from "../conference/index.js"
import { Institution } from "../institution/index.js"
import { Resource } from "../sharing/index.js"
import { Audience } from "../visibility.js"
import {
  asked,
  aula,
  booking,
  conferences,
  evening,
  institutions,
  meeting,
  memberships,
  network,
  planned,
  resources,
} from "./exchange.fixture.js"
import { fairSuggestions } from "./index.js"

const room = Resource.parse({ id: "gruppenraum", owner: "kita", category: "raum", name: "Gruppenraum" })
const taking = { bookings: [evening("b1", "2026-09-02")], resources: [...resources, room] }
const told = (values: Parameters<typeof network>[0]) =>
  fairSuggestions(network(values), asked).map((one) => [
    one.institution,
    one.suggest,
    "conference" in one ? one.conference : "resources" in one ? one.resources : one.others,
  ])

describe("whom one might ask next (Q31, R46)", () => {
  it("is who took more than it gave, for what it has and nobody used, for its house and for minutes", () => {
    expect(told(taking)).toEqual([
      ["kita", "lend", ["gruppenraum"]],
      ["kita", "host", "sued"],
      ["kita", "writeMinutes", "sued"],
      ["schule", "relieve", ["gruppenraum"]],
    ])
  })

  it("is asked on what it gave and took, which stands with the suggestion", () => {
    expect(fairSuggestions(network(taking), asked)[0]?.because).toEqual({
      givenHours: 0,
      takenHours: 2,
      hosted: 0,
      minutesWritten: 0,
    })
  })

  it("is not asked for what is withdrawn, or was used", () => {
    const withdrawn = { ...taking, resources: [...resources, { ...room, lendable: false }] }
    expect(told(withdrawn).map(([, suggest]) => suggest)).not.toContain("lend")
    const used = booking("b2", ["gruppenraum", "verein"], { start: "2026-09-05T10:00", end: "2026-09-05T11:00" })
    const bookings = [...taking.bookings, used]
    expect(told({ ...taking, bookings }).filter(([who, what]) => who === "kita" && what === "lend")).toEqual([])
  })

  it("is not asked to host who hosted in the period, or is down for it", () => {
    const host = { at: "member", institution: "kita", site: "haus" }
    const hosted = meeting("m1", "2026-10-10", { host })
    const down = planned("m2", "2027-09-10", { host, minutesBy: "kita" })
    expect(told({ ...taking, meetings: [hosted] }).filter(([who]) => who === "kita")).toEqual([
      ["kita", "lend", ["gruppenraum"]],
      ["kita", "writeMinutes", "sued"],
    ])
    expect(told({ ...taking, meetings: [down] }).filter(([who]) => who === "kita")).toEqual([
      ["kita", "lend", ["gruppenraum"]],
    ])
  })

  it("is not asked for a conference that rests, or in which it is only a guest", () => {
    const resting = conferences.map((one) =>
      Conference.parse({ ...one, statuses: [{ status: "dormant", from: "2027-01-01" }] }),
    )
    const guests = memberships.map((one) => Membership.parse({ ...one, kind: "guest" }))
    for (const values of [{ conferences: resting }, { memberships: guests }])
      expect(told({ ...taking, ...values }).filter(([who]) => who === "kita")).toEqual([
        ["kita", "lend", ["gruppenraum"]],
      ])
  })

  it("is nobody who is closed", () => {
    const closed = institutions.map((one) =>
      one.id === "kita"
        ? Institution.parse({
            ...one,
            statuses: [
              { status: "active", from: "2010-08-01", to: "2027-07-01" },
              { status: "closed", from: "2027-07-01" },
            ],
          })
        : one,
    )
    expect(told({ ...taking, institutions: closed }).filter(([who]) => who === "kita")).toEqual([])
  })

  it("relieves who lends more than half of a sort, and not who takes as much as it gives", () => {
    const half = [evening("b1", "2026-09-02"), booking("b2", ["gruppenraum", "verein"], hours("2026-09-03"))]
    expect(told({ ...taking, bookings: half }).filter(([, suggest]) => suggest === "relieve")).toEqual([])
    const back = booking("b3", ["gruppenraum", "schule"], hours("2026-09-04"))
    const bookings = [evening("b1", "2026-09-02"), evening("b2", "2026-09-03"), back]
    const [relieved] = fairSuggestions(network({ ...taking, bookings }), asked).filter(
      ({ suggest }) => suggest === "relieve",
    )
    expect(relieved).toMatchObject({ institution: "schule", category: "raum", share: 4 / 6, others: ["gruppenraum"] })
    const even = [evening("b1", "2026-09-02"), booking("b2", ["spielmobil", "schule"], hours("2026-09-05"))]
    expect(told({ ...taking, bookings: even }).filter(([who]) => who === "schule")).toEqual([])
    expect(told({ bookings: [evening("b1", "2026-09-02")], resources: [aula] }).map(([, one]) => one)).not.toContain(
      "relieve",
    )
  })

  it("are nobody for the public (P9)", () => {
    const counts = Audience.options.map((audience) => fairSuggestions(network(taking), { ...asked, audience }).length)
    expect(counts).toEqual([0, 4, 4, 4])
  })
})

const hours = (on: string) => ({ start: `${on}T10:00`, end: `${on}T12:00` })
