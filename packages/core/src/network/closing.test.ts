import { describe, expect, it } from "vitest"
import { Conference, ConferenceId, ConferenceStatus, Membership, SubGroup } from "../conference/index.js"
import { InstitutionId } from "../institution/index.js"
import { AgendaProposal, Meeting } from "../meeting/index.js"
import { findingText, sentence } from "../text/index.js"
import { LocalDate } from "../time/index.js"
import {
  closingProposals,
  conferenceClosingProposals,
  conferencesClosedYetActive,
  indexNetwork,
  leavingProposals,
  type Network,
} from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const at = (date: string) => ({ start: `${date}T14:30`, end: `${date}T16:30`, zone: "Europe/Berlin" })
const elsewhere = { at: "elsewhere", place: "Rathaus", reason: "Umbau" }
const kita = InstitutionId.parse("kita")
const sued = ConferenceId.parse("sued")

const conferenceOf = (id: string, more: object = {}) =>
  Conference.parse({
    id,
    name: `Konferenz ${id}`,
    kind: "sozialraumkonferenz",
    area: id,
    start: "2025-01-01",
    convenors: [{ institution: "jugendamt" }],
    moderators: [{ institution: "jugendamt" }],
    ...more,
  })
const member = (institution: string, more: object = {}) =>
  Membership.parse({ id: `m-${institution}`, conference: "sued", institution, status: "active", ...more })
const planned = (id: string, more: object = {}) =>
  Meeting.parse({
    id,
    conference: "sued",
    title: id,
    state: "scheduled",
    interval: at("2026-11-18"),
    host: elsewhere,
    ...more,
  })
const group = (id: string, more: object) =>
  SubGroup.parse({
    id,
    conference: "sued",
    name: id,
    mandate: "Ferien",
    start: "2026-01-01",
    reviewOn: "2027-01-01",
    ...more,
  })
const topic = (id: string, more: object = {}) =>
  AgendaProposal.parse({
    id,
    conference: "sued",
    title: id,
    kind: "topic",
    submittedBy: "kita",
    submittedOn: "2026-10-01",
    ...more,
  })

const duties: Partial<Network> = {
  conferences: [conferenceOf("sued"), conferenceOf("ost")],
  meetings: [
    planned("leitet", { moderatedBy: "kita" }),
    planned("schreibt", { minutesBy: "kita" }),
    planned("vorher", { moderatedBy: "kita", interval: at("2026-10-14") }),
    planned("ohne", { moderatedBy: "schule" }),
    Meeting.parse({ id: "irgendwann", conference: "sued", title: "Ohne Termin", state: "proposed" }),
  ],
  subGroups: [
    group("g1", { lead: "kita" }),
    group("g2", { lead: "schule", members: ["kita"] }),
    group("g3", { lead: "kita", end: "2026-11-01" }),
  ],
  agendaProposals: [
    topic("offen"),
    topic("kommt", { state: { status: "placed", meeting: "ohne" } }),
    topic("vorbei", { state: { status: "placed", meeting: "vorher" } }),
    topic("zurueck", { state: { status: "withdrawn", on: "2026-10-02" } }),
    topic("anderer", { submittedBy: "schule" }),
  ],
}

describe("an institution that closes", () => {
  it("leaves meetings to moderate and to write minutes of, sub-groups and topics to others (R11, R31)", () => {
    expect(closingProposals(indexNetwork(duties), kita, day("2026-11-01"))).toEqual([
      { proposal: "findOtherModerator", meeting: "leitet" },
      { proposal: "findOtherMinutesTaker", meeting: "schreibt" },
      { proposal: "replaceSubGroupLead", subGroup: "g1" },
      { proposal: "leaveSubGroup", subGroup: "g2" },
      { proposal: "settleTopic", topic: "offen" },
      { proposal: "settleTopic", topic: "kommt" },
    ])
  })
})

describe("a member that leaves a conference", () => {
  const house = { at: "member", institution: "kita", site: "haus" }
  const leaving = (more: Partial<Network>, on = "2026-11-01") =>
    leavingProposals(indexNetwork({ ...duties, ...more }), { conference: sued, institution: kita }, day(on))

  it("leaves to others what only members do: to host, to write, to work in sub-groups (R21, R22, R31)", () => {
    const meetings = [...(duties.meetings ?? []), planned("hier", { host: house })]
    expect(leaving({ meetings })).toEqual([
      { proposal: "findOtherHost", meeting: "hier" },
      { proposal: "findOtherMinutesTaker", meeting: "schreibt" },
      { proposal: "replaceSubGroupLead", subGroup: "g1" },
      { proposal: "leaveSubGroup", subGroup: "g2" },
      { proposal: "settleTopic", topic: "offen" },
      { proposal: "settleTopic", topic: "kommt" },
    ])
  })

  it("goes on where it may as a member of another body that meets, or because it moderates (R20, R22)", () => {
    const both = { host: house, minutesBy: "kita" }
    const meetings = [
      planned("gemeinsam", { ...both, jointWith: ["ost"] }),
      planned("dort", { ...both, conference: "ost" }),
      planned("allein", both),
    ]
    const nothing = { meetings, subGroups: [], agendaProposals: [] }
    const guestThere = member("kita", { id: "m-ost", conference: "ost", kind: "guest" })
    const convening = [conferenceOf("sued", { convenors: [{ institution: "kita" }] })]
    const moderating = [conferenceOf("sued", { moderators: [{ institution: "kita" }] }), conferenceOf("ost")]
    const names = (more: Partial<Network>) =>
      leaving({ ...nothing, ...more }).map((one) => Object.values(one).join(" "))
    expect(names({ memberships: [member("kita", { id: "m-ost", conference: "ost" })] })).toEqual([
      "findOtherHost allein",
      "findOtherMinutesTaker allein",
    ])
    expect(names({ memberships: [guestThere], conferences: moderating })).toEqual([
      "findOtherHost gemeinsam",
      "findOtherHost allein",
    ])
    expect(names({ conferences: convening })).toEqual(["findOtherHost gemeinsam", "findOtherHost allein"])
  })
})

describe("a conference that ends or rests (R20)", () => {
  const held = Meeting.parse({
    id: "s0",
    conference: "sued",
    title: "Sitzung",
    agenda: [
      { id: "a", order: 1, title: "a", kind: "topic" },
      { id: "b", order: 2, title: "b", kind: "topic" },
      { id: "berichte", order: 3, title: "Berichte", kind: "reportsFromInstitutions", recurring: true },
      { id: "genommen", order: 4, title: "Zurückgezogen", kind: "topic" },
    ],
    interval: at("2026-09-16"),
    host: elsewhere,
    invitedOn: "2026-09-01",
    invited: [],
    attendance: [],
    minutes: { by: "moderation", writtenOn: "2026-09-17", items: [{ item: "a", status: "settled" }] },
    state: "minutesDraft",
  })
  const memberships = [
    member("kita"),
    member("schule"),
    member("hort", { to: "2026-10-01" }),
    member("kita", { id: "m-ost", conference: "ost" }),
    member("schule", { id: "m-frueher", conference: "ost", status: "left", to: "2026-01-01" }),
  ]
  const withdrawn = topic("genommen", { state: { status: "withdrawn", on: "2026-10-05" } })
  const agendaProposals = [...(duties.agendaProposals ?? []), withdrawn]
  const network = { ...duties, agendaProposals, memberships, meetings: [...(duties.meetings ?? []), held] }
  const index = indexNetwork(network)
  const status = (more: object) => ConferenceStatus.parse({ from: "2026-11-01", ...more })

  it("leaves meetings, memberships, sub-groups, topics and open items to be settled (R20, R28, R31)", () => {
    const proposals = conferenceClosingProposals(index, sued, status({ status: "dissolved" }))
    expect(proposals).toEqual([
      { proposal: "callOffMeeting", meeting: "leitet" },
      { proposal: "callOffMeeting", meeting: "ohne" },
      { proposal: "callOffMeeting", meeting: "schreibt" },
      { proposal: "callOffMeeting", meeting: "irgendwann" },
      { proposal: "endMembership", membership: "m-kita" },
      { proposal: "endMembership", membership: "m-schule" },
      { proposal: "endSubGroup", subGroup: "g1" },
      { proposal: "endSubGroup", subGroup: "g2" },
      { proposal: "settleTopic", topic: "offen" },
      { proposal: "settleTopic", topic: "kommt" },
      { proposal: "settleTopic", topic: "anderer" },
      { proposal: "handOverItem", item: "b" },
    ])
  })

  it("that goes over into another invites there who is not a member of it yet (R20, R21)", () => {
    const merged = status({ status: "merged", successor: "ost" })
    const invitations = (known: typeof index) =>
      conferenceClosingProposals(known, sued, merged).filter(({ proposal }) => proposal === "inviteToSuccessor")
    const invited = [{ proposal: "inviteToSuccessor", institution: "schule", successor: "ost" }]
    expect(invitations(index)).toEqual(invited)
    const ended = memberships.map((period) =>
      period.conference === "sued" ? { ...period, to: period.to ?? merged.from } : period,
    )
    expect(invitations(indexNetwork({ ...network, memberships: ended }))).toEqual(invited)
  })

  it("only has to call off the meetings of that time while it rests (R20)", () => {
    const rest = (to: string) =>
      conferenceClosingProposals(index, sued, status({ status: "dormant", to })).map((one) => Object.values(one)[1])
    expect([rest("2026-11-18"), rest("2026-11-19")]).toEqual([[], ["leitet", "ohne", "schreibt"]])
  })

  it("is found as long as something goes on, and not before or once all is settled (R20)", () => {
    const ended = (more: Partial<Network> = {}) =>
      indexNetwork({
        ...network,
        conferences: [conferenceOf("sued", { statuses: [status({ status: "dissolved" })] }), conferenceOf("ost")],
        ...more,
      })
    expect(conferencesClosedYetActive(ended(), day("2026-10-31"))).toEqual([])
    const [found, ...others] = conferencesClosedYetActive(ended(), day("2026-11-01"))
    expect([found?.conference, found?.status, found?.proposals.length, others]).toEqual(["sued", "dissolved", 11, []])
    expect(found && sentence(found, "de", [findingText])).toBe(
      "Die Konferenz sued ist seit dem 2026-11-01 aufgelöst; zu entscheiden ist noch: Sitzungen absagen (4), Mitgliedschaften beenden (2), Unterarbeitsgruppen beenden oder übergeben (2), Anmeldungen zur Tagesordnung klären (3) (R20).",
    )
    const settled = { meetings: [held], memberships: [], subGroups: [], agendaProposals: [] }
    expect(conferencesClosedYetActive(ended(settled), day("2026-11-01"))).toEqual([])
  })
})
