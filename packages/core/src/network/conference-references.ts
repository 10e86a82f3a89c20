/** References in the work of conferences: what meetings, agendas, minutes and outcomes name. */
import {
  type AgendaProposal,
  type AgendaSubject,
  type Decision,
  hostOf,
  type ItemResult,
  type Meeting,
  type MeetingTrigger,
  type Outcome,
} from "../meeting/index.js"
import type { Path } from "../problem.js"
import { type Referable, type Reference, to } from "./reference.js"

/** What a meeting names, in whatever state. */
export const inMeeting = (meeting: Meeting): ReadonlyArray<Reference> => [
  to("conferences", meeting.conference, "conference"),
  ...meeting.jointWith.map((conference, n) => to("conferences", conference, "jointWith", n)),
  ...meeting.triggers.flatMap((trigger, n) => inTrigger(trigger, "triggers", n)),
  ...meeting.agenda.flatMap((item, n) => [
    ...inAgendaFacts(item, "agenda", n),
    to("meetings", item.carriedFrom, "agenda", n, "carriedFrom"),
  ]),
  ...(meeting.poll?.answers ?? []).map(({ institution }, n) =>
    to("institutions", institution, "poll", "answers", n, "institution"),
  ),
  ...inHost(meeting),
  ...inArrangement(meeting),
  ...inInvitation(meeting),
  ...inAttendance(meeting),
  ...inMinutes(meeting),
  ...(meeting.state === "postponed" ? [to("meetings", meeting.successor, "successor")] : []),
]

/** What an item of an agenda or its proposal names. */
export const inAgendaFacts = (
  { submittedBy, subjects }: Pick<AgendaProposal, "subjects"> & Partial<Pick<AgendaProposal, "submittedBy">>,
  ...path: Path
): ReadonlyArray<Reference> => [
  to("institutions", submittedBy, ...path, "submittedBy"),
  ...subjects.map(({ kind, id }, n) => to(listOf[kind], id, ...path, "subjects", n, "id")),
]

const listOf: Readonly<Record<AgendaSubject["kind"], Referable>> = {
  need: "needs",
  measure: "measures",
  offer: "offers",
  resource: "resources",
  booking: "bookings",
  institution: "institutions",
  subGroup: "subGroups",
  meeting: "meetings",
}

const inTrigger = (trigger: MeetingTrigger, ...path: Path): ReadonlyArray<Reference> => {
  switch (trigger.kind) {
    case "need":
      return [to("needs", trigger.need, ...path, "need")]
    case "measure":
      return [to("measures", trigger.measure, ...path, "measure")]
    case "proposal":
      return [to("agendaProposals", trigger.proposal, ...path, "proposal")]
    case "openItem":
      return [to("agendaItems", trigger.item, ...path, "item")]
    case "members":
      return trigger.institutions.map((institution, n) => to("institutions", institution, ...path, "institutions", n))
    case "resourceRequest":
      return [to("resourceRequests", trigger.request, ...path, "request")]
    case "moderation":
      return [to("institutions", trigger.institution, ...path, "institution")]
    default:
      return []
  }
}

const inHost = (meeting: Meeting): ReadonlyArray<Reference> => {
  const host = hostOf(meeting)
  return host?.at === "member"
    ? [to("institutions", host.institution, "host", "institution"), to("sites", host.site, "host", "site")]
    : []
}

const inArrangement = (meeting: Meeting): ReadonlyArray<Reference> =>
  "moderatedBy" in meeting || "minutesBy" in meeting
    ? [to("institutions", meeting.moderatedBy, "moderatedBy"), to("institutions", meeting.minutesBy, "minutesBy")]
    : []

const inInvitation = (meeting: Meeting): ReadonlyArray<Reference> => [
  ...("invited" in meeting ? (meeting.invited ?? []) : []).map((institution, n) =>
    to("institutions", institution, "invited", n),
  ),
  ...("guestsInvited" in meeting ? meeting.guestsInvited : []).map(({ institution }, n) =>
    to("institutions", institution, "guestsInvited", n, "institution"),
  ),
  ...("answers" in meeting ? meeting.answers : []).map(({ institution }, n) =>
    to("institutions", institution, "answers", n, "institution"),
  ),
]

const inAttendance = (meeting: Meeting): ReadonlyArray<Reference> => [
  ...("attendance" in meeting ? meeting.attendance : []).flatMap((entry, n) => [
    to("institutions", entry.institution, "attendance", n, "institution"),
    ...(entry.answer === "represented" ? [to("institutions", entry.by, "attendance", n, "by")] : []),
  ]),
  ...("guests" in meeting ? meeting.guests : []).map(({ institution }, n) =>
    to("institutions", institution, "guests", n, "institution"),
  ),
]

const inMinutes = (meeting: Meeting): ReadonlyArray<Reference> => {
  if (!("minutes" in meeting)) return []
  const { institution, items, earlier, objections } = meeting.minutes
  return [
    to("institutions", institution, "minutes", "institution"),
    ...inResults(items, "minutes", "items"),
    ...earlier.flatMap((version, n) => inResults(version.items, "minutes", "earlier", n, "items")),
    ...objections.flatMap((objection, n) => [
      to("institutions", objection.institution, "minutes", "objections", n, "institution"),
      to("agendaItems", objection.item, "minutes", "objections", n, "item"),
    ]),
    ...(meeting.state === "minutesApproved" ? inApproval(meeting) : []),
  ]
}

const inApproval = ({
  approvedBy,
  addenda,
}: Pick<
  Extract<Meeting, { readonly state: "minutesApproved" }>,
  "approvedBy" | "addenda"
>): ReadonlyArray<Reference> => [
  ...(approvedBy.kind === "meeting" ? [to("meetings", approvedBy.meeting, "approvedBy", "meeting")] : []),
  ...addenda.map(({ item }, n) => to("agendaItems", item, "addenda", n, "item")),
]

const inResults = (items: ReadonlyArray<ItemResult>, ...path: Path): ReadonlyArray<Reference> =>
  items.flatMap(({ item, outcomes }, n) => [
    to("agendaItems", item, ...path, n, "item"),
    ...outcomes.flatMap((outcome, m) => inOutcome(outcome, ...path, n, "outcomes", m)),
  ])

const inOutcome = (outcome: Outcome, ...path: Path): ReadonlyArray<Reference> => {
  const decided = "decision" in outcome ? inDecision(outcome.decision, ...path, "decision") : []
  switch (outcome.kind) {
    case "agreement":
      return [
        ...decided,
        to("institutions", outcome.action?.owner, ...path, "action", "owner"),
        to("measures", outcome.action?.measure, ...path, "action", "measure"),
      ]
    case "recommendation":
      return [...decided, to("institutions", outcome.to.institution, ...path, "to", "institution")]
    case "measure":
      return [...decided, to("measures", outcome.measure, ...path, "measure")]
    case "need":
      return [to("needs", outcome.need, ...path, "need")]
    case "fundDecision":
      return [...decided, to("institutions", outcome.applicant, ...path, "applicant")]
    case "referral":
      return [to("institutions", outcome.to.institution, ...path, "to", "institution")]
    case "caseReferral":
      return [to("institutions", outcome.to, ...path, "to")]
    default:
      return []
  }
}

const inDecision = (decision: Decision | undefined, ...path: Path): ReadonlyArray<Reference> => [
  ...(decision?.objections ?? []).map(({ institution }, n) =>
    to("institutions", institution, ...path, "objections", n, "institution"),
  ),
  ...(decision?.excluded ?? []).map((institution, n) => to("institutions", institution, ...path, "excluded", n)),
]
