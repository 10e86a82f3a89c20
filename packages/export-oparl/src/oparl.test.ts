import { Conference, Meeting, Membership, type Network, Site } from "@sozialraum/core"
import { sampleNetwork } from "@sozialraum/sample"
import { beforeAll, describe, expect, it } from "vitest"
import { oparlDocuments, oparlExporter } from "./index.js"
import { OparlList, OparlSchema } from "./oparl.fixture.js"
import type { OparlOptions } from "./options.js"

let network: Network
beforeAll(async () => {
  network = await sampleNetwork()
})

const base = "https://daten.example.org/oparl/"
const options = { base, body: { name: "Stadt Bochum" } } as const
const inNetwork = { ...options, audience: "network" } as const
const told = (more: Partial<Network> = {}, given: OparlOptions = inNetwork) =>
  oparlDocuments({ ...network, ...more }, given)
const at = (address: string, more: Partial<Network> = {}, given: OparlOptions = inNetwork) =>
  told(more, given).documents[`${base}${address}`]
const urls = (value: unknown): ReadonlyArray<string> =>
  typeof value === "string"
    ? value.startsWith(base)
      ? [value]
      : []
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(urls)
      : []

const march = "sued-2026-03-18"
const meeting = (more: object) =>
  Meeting.parse({
    id: "m",
    conference: "sozialraumkonferenz-sued",
    title: "Treffen",
    state: "scheduled",
    interval: { start: "2026-10-24T14:00", end: "2026-10-25T14:00", zone: "Europe/Berlin" },
    host: { at: "elsewhere", place: "Stadtpark", reason: "Sommerfest" },
    ...more,
  })

describe("an OParl interface", () => {
  it.each(["public", "network", "convenor", "planning"] as const)(
    "answers with documents of OParl 1.1 for the audience %s, and each address in them answers",
    (audience) => {
      const { documents } = told({}, { ...options, audience })
      for (const [address, document] of Object.entries(documents)) {
        const schema = "data" in document ? OparlList : OparlSchema
        expect([address, schema.safeParse(document).error?.issues ?? []]).toEqual([address, []])
        if ("id" in document) expect(document.id).toBe(address)
        for (const named of urls(document)) expect(Object.keys(documents)).toContain(named)
      }
    },
  )

  it("begins with a System that leads to everything", () => {
    const { documents } = told()
    expect(Object.keys(documents)[0]).toBe(base)
    const seen = new Set<string>()
    const walk = (address: string): void => {
      if (seen.has(address)) return
      seen.add(address)
      for (const next of urls(documents[address])) walk(next)
    }
    walk(base)
    expect(Object.keys(documents).filter((address) => !seen.has(address))).toEqual([])
  })

  it("is the same bytes for the same network", async () => {
    const [one, other] = [
      oparlExporter.write(network, inNetwork),
      oparlExporter.write(await sampleNetwork(), inNetwork),
    ]
    expect(one).toEqual(other)
  })

  it("tells the public neither members nor results nor items that are not public (P9)", () => {
    const { text } = oparlExporter.write(network, options)
    expect(text).toContain("Ressourcen: Angebote und Gesuche")
    expect(text).not.toContain("Verschiedenes")
    expect(text).not.toContain("Waldschule stellt ihre Turnhalle")
    expect(text).not.toContain(`"role": "Mitglied"`)
    expect(oparlExporter.write(network, inNetwork).text).toContain("Waldschule stellt ihre Turnhalle")
  })

  it("keeps an institution and a conference of the same id apart, whatever signs the ids hold", () => {
    const sued = network.conferences[0]
    const conferences = [Conference.parse({ ...sued, id: "partner:P1/ä?" })]
    const { documents } = told({ conferences, memberships: [], meetings: [] })
    expect(documents[`${base}organization/conference/partner%3AP1%2F%C3%A4%3F`]).toMatchObject({
      classification: "Sozialraumkonferenz",
    })
    expect(documents[`${base}organization/institution/partner%3AP1`]).toMatchObject({ organizationType: "Institution" })
  })
})

describe("a meeting in OParl", () => {
  it.each([
    [{}, "terminiert", false],
    [{ state: "invited", invitedOn: "2026-10-01", invited: [] }, "eingeladen", false],
    [{ state: "held", invitedOn: "2026-10-01", invited: [], attendance: [] }, "eingeladen", false],
    [{ state: "cancelled", reason: "Sturm" }, undefined, true],
    [{ state: "postponed", reason: "Sturm", successor: "n" }, undefined, true],
  ])("in the state %j is %s, cancelled %s (R26)", (more, meetingState, cancelled) => {
    expect(at("meeting/m", { meetings: [meeting(more)] })).toMatchObject({
      ...(meetingState === undefined ? {} : { meetingState }),
      cancelled,
    })
  })

  it("is held once its minutes are approved, as OParl recommends", () => {
    expect(at(`meeting/${march}`)).toMatchObject({ meetingState: "durchgeführt" })
  })

  it("begins and ends by the clock of its place, on either side of a clock change", () => {
    expect(at("meeting/m", { meetings: [meeting({})] })).toMatchObject({
      start: "2026-10-24T14:00:00+02:00",
      end: "2026-10-25T14:00:00+01:00",
    })
  })

  it("names the conference that leads it first", () => {
    const other = Conference.parse({ ...network.conferences[0], id: "mitte" })
    const meetings = [meeting({ jointWith: ["mitte"] })]
    expect(at("meeting/m", { meetings, conferences: [...network.conferences, other] })).toMatchObject({
      organization: ["sozialraumkonferenz-sued", "mitte"].map((id) => `${base}organization/conference/${id}`),
    })
  })

  it("tells its items in their order, with what was agreed", () => {
    const agendaItem = at(`meeting/${march}`)
    expect(agendaItem).toMatchObject({
      agendaItem: [
        { number: "1", order: 0 },
        { number: "2", order: 1 },
        {
          number: "3",
          order: 2,
          result: "erledigt",
          resolutionText: expect.stringContaining("Die Waldschule stellt ihre Turnhalle"),
        },
        { number: "4", order: 3 },
      ],
    })
  })

  const agenda = [
    { id: "a", order: 1, title: "Intern", kind: "topic" },
    { id: "b", order: 2, title: "Bericht", kind: "topic", public: true },
  ]

  it("counts the positions of the items that it tells from 0, and leaves them their numbers", () => {
    const meetings = [meeting({ agenda })]
    expect(at("meeting/m", { meetings }, options)).toMatchObject({ agendaItem: [{ number: "2", order: 0 }] })
    expect(at("meeting/m", { meetings })).toMatchObject({
      agendaItem: [
        { number: "1", order: 0 },
        { number: "2", order: 1 },
      ],
    })
  })

  it("tells what was not adopted as no resolution, and names it among what was lost", () => {
    const vote = {
      mode: "consensus",
      objections: [{ institution: "schulen:306", because: "Zu teuer" }],
      adopted: false,
    }
    const outcomes = [
      {
        kind: "fundDecision",
        text: "500 Euro",
        application: "f",
        applicant: "schulen:306",
        cents: 50_000,
        currency: "EUR",
        decision: vote,
      },
      {
        kind: "recommendation",
        text: "Mehr Räume",
        to: { office: "jha" },
        decision: { mode: "consensus", adopted: true },
      },
    ]
    const told = oparlDocuments(
      {
        ...network,
        meetings: [
          meeting({
            agenda,
            ...{ state: "minutesDraft", invitedOn: "2026-10-01", invited: [], attendance: [] },
            minutes: { by: "moderation", writtenOn: "2026-10-26", items: [{ item: "a", status: "settled", outcomes }] },
          }),
        ],
      },
      inNetwork,
    )
    expect(told.documents[`${base}agendaitem/m/a`]).toMatchObject({ resolutionText: "Mehr Räume" })
    const path = ["minutes", "items", 0, "outcomes", 0]
    expect(told.lost).toContainEqual({ id: "m", path, because: "noSuchField" })
  })

  it("leads to nothing that the network does not know", () => {
    const meetings = [meeting({ jointWith: ["anderswo"] })]
    const conferences = network.conferences.map((conference) =>
      Conference.parse({ ...conference, moderators: [{ institution: "unbekannt" }] }),
    )
    const { documents } = told({ meetings, conferences })
    for (const document of Object.values(documents))
      for (const named of urls(document)) expect(Object.keys(documents)).toContain(named)
  })

  it("keeps a place apart from a site that bears the id of the meeting", () => {
    const [site] = network.sites
    if (site === undefined) throw new Error("the sample has sites")
    const host = { at: "member", institution: "schulen:306", site: "m" }
    const meetings = [meeting({}), meeting({ id: "n", host })]
    const { documents } = told({ meetings, sites: [Site.parse({ ...site, id: "m" })] })
    const places = Object.values(documents).filter(
      (document) => "type" in document && document.type.endsWith("/Location"),
    )
    expect(places).toHaveLength(2)
  })

  it("without a date is no meeting of OParl, and is named among what was lost", () => {
    const { documents, lost } = told({
      meetings: [Meeting.parse({ id: "p", conference: "sozialraumkonferenz-sued", title: "T", state: "proposed" })],
    })
    expect(documents[`${base}meeting/p`]).toBeUndefined()
    expect(lost).toContainEqual({ id: "p", path: ["interval"], because: "noDate" })
  })

  it("names what OParl has no room for: institutions that were there", () => {
    expect(told().lost).toContainEqual({ id: march, path: ["attendance"], because: "personsOnly" })
  })
})

describe("a membership in OParl", () => {
  const member = (more: object) =>
    Membership.parse({
      id: "x",
      conference: "sozialraumkonferenz-sued",
      institution: "schulen:306",
      status: "active",
      ...more,
    })
  const membership = (more: object) => at("membership/x", { memberships: [member(more)] })

  it("is held by an institution, ends on its last day, and votes unless it is a guest (R21)", () => {
    expect(membership({ status: "left", from: "2025-01-01", to: "2026-03-01" })).toMatchObject({
      onBehalfOf: `${base}organization/institution/schulen%3A306`,
      startDate: "2025-01-01",
      endDate: "2026-02-28",
      role: "Mitglied",
      votingRight: true,
    })
    expect(membership({ kind: "guest" })).toMatchObject({ role: "Gast", votingRight: false })
    expect(membership({ kind: "guest", vote: "granted" })).toMatchObject({ votingRight: true })
  })

  it("that rests is none, and is named among what was lost", () => {
    const { documents, lost } = told({ memberships: [member({ status: "dormant" })] })
    expect(documents[`${base}membership/x`]).toBeUndefined()
    expect(lost).toContainEqual({ id: "x", path: ["status"], because: "noSuchField" })
  })
})
