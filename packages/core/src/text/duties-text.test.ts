import { describe, expect, it } from "vitest"
import { ConferenceId, MembershipId, SubGroupId } from "../conference/index.js"
import { FundApplicationId, FundId } from "../funding/index.js"
import { ContactPointId, InstitutionId } from "../institution/index.js"
import { AgendaItemId, MeetingId } from "../meeting/index.js"
import type { Duty, DutyMatter } from "../moderation/index.js"
import { OfferId } from "../offer/index.js"
import { MeasureId } from "../planning/index.js"
import { BookingId, DamageReportId, ResourceId, ResourceRequestId } from "../sharing/index.js"
import { LocalDate, LocalDateTime } from "../time/index.js"
import { describeDuty, dutiesMarkdown } from "./index.js"

const at = { conference: ConferenceId.parse("runde"), meeting: MeetingId.parse("s1") }
const start = LocalDateTime.parse("2026-10-20T14:00")
const measure = MeasureId.parse("m")
const membership = { kind: "membership", conference: at.conference, membership: MembershipId.parse("x") } as const
const offer = { kind: "checkOffer", offer: OfferId.parse("o") } as const
const shared = { resource: ResourceId.parse("r"), with: InstitutionId.parse("kita"), withName: "Kita am See" }
const loan = { kind: "loan", booking: BookingId.parse("b"), ...shared, start } as const
const request = { kind: "resourceRequest", request: ResourceRequestId.parse("a"), ...shared } as const
const fund = { fund: FundId.parse("f"), fundName: "Verfügungsfonds", application: FundApplicationId.parse("p") }

/** One of every sort of duty. */
const matters: ReadonlyArray<DutyMatter> = [
  ...([undefined, "missing", "accepted", "tentative", "declined"] as const).map(
    (answer): DutyMatter => ({ kind: "attendMeeting", ...at, start, ...(answer === undefined ? {} : { answer }) }),
  ),
  ...(
    [
      "answerDatePoll",
      "hostMeeting",
      "checkMinutes",
      "findDate",
      "moderateMeeting",
      "sendInvitation",
      "recordMeeting",
    ] as const
  ).map((kind): DutyMatter => ({ kind, ...at })),
  { kind: "writeMinutes", ...at, held: true },
  { kind: "writeMinutes", ...at, held: false },
  { kind: "presentItem", ...at, item: AgendaItemId.parse("i") },
  { kind: "callMeeting", conference: at.conference },
  ...(["start", "due", "review"] as const).map(
    (next): DutyMatter => ({ kind: "measure", measure, as: "responsible", next }),
  ),
  {
    kind: "measure",
    measure,
    as: "participant",
    next: "due",
    responsible: InstitutionId.parse("treff"),
    responsibleName: "Haus am Ring",
  },
  { kind: "reportStatus", ...at, measure },
  { kind: "reportSubGroup", conference: at.conference, subGroup: SubGroupId.parse("g") },
  ...(["invited", "dormant", "ending", "noDelegate"] as const).map(
    (because): DutyMatter => ({ ...membership, because }),
  ),
  ...(["notConfirmed", "validity", "noMoreDates"] as const).map((because): DutyMatter => ({ ...offer, because })),
  { kind: "checkRecord" },
  { kind: "nameContact" },
  { kind: "contactPerson", contactPoint: ContactPointId.parse("c") },
  ...(["owner", "borrower"] as const).map((as): DutyMatter => ({ ...request, as })),
  ...(["recordGrant", "handOver", "returnLoan", "inspect", "settle"] as const).map(
    (step): DutyMatter => ({ ...loan, as: "owner", step }),
  ),
  ...(["acceptTerms", "handOver", "confirmPerformance", "returnLoan"] as const).map(
    (step): DutyMatter => ({ ...loan, as: "borrower", step }),
  ),
  ...(["minor", "limitsUse", "unusable"] as const).map(
    (severity): DutyMatter => ({
      kind: "clearDamage",
      damage: DamageReportId.parse("d"),
      resource: shared.resource,
      severity,
    }),
  ),
  ...(["mend", "check", "decide", "payOut", "prove", "close"] as const).map(
    (step): DutyMatter => ({ kind: "fundApplication", ...fund, step }),
  ),
]

describe("duties in words (Q14)", () => {
  it("are told apart in both languages, each with what it is about", () => {
    for (const language of ["de", "en"] as const) {
      const lines = matters.map((matter) => describeDuty({ ...matter, title: "Zelt", overdueDays: 0 }, language))
      expect(new Set(lines).size).toBe(matters.length)
      expect(lines.every((line) => line.includes("Zelt") && !line.includes("undefined"))).toBe(true)
    }
  })

  it("name the other side of a loan, and the fund of an application", () => {
    const said = (duty: DutyMatter) => describeDuty({ ...duty, title: "Zelt", overdueDays: 0 }, "de")
    expect(said({ ...loan, as: "owner", step: "handOver" })).toBe("Übergeben: Zelt (an Kita am See)")
    expect(said({ ...loan, as: "borrower", step: "returnLoan" })).toBe("Zurückgeben: Zelt (an Kita am See)")
    expect(said({ ...request, as: "owner" })).toBe("Über die Anfrage entscheiden: Zelt (Kita am See)")
    expect(said({ kind: "fundApplication", ...fund, step: "prove" })).toBe(
      "Den Verwendungsnachweis vorlegen: Zelt (Verfügungsfonds)",
    )
  })

  it("are a page: what is overdue, what has a day, what has none", () => {
    const duties: ReadonlyArray<Duty> = [
      { kind: "checkRecord", title: "A", on: LocalDate.parse("2026-09-30"), overdueDays: 1 },
      { kind: "checkRecord", title: "B", on: LocalDate.parse("2026-10-01"), overdueDays: 0 },
      { kind: "checkRecord", title: "*C*", overdueDays: 0 },
    ]
    expect(dutiesMarkdown([], { language: "de", of: "Haus *A*" })).toBe(
      "# Was zu tun ist: Haus \\*A\\*\n\nZurzeit ist nichts zu tun.\n",
    )
    expect(dutiesMarkdown(duties, { language: "de" })).toBe(
      [
        "# Was zu tun ist",
        "## Überfällig",
        "- 30. September 2026: Die Angaben zur Einrichtung prüfen: A (seit 1 Tag)",
        "## Mit Termin",
        "- 1. Oktober 2026: Die Angaben zur Einrichtung prüfen: B",
        "## Ohne Termin",
        "- Die Angaben zur Einrichtung prüfen: \\*C\\*\n",
      ].join("\n\n"),
    )
    expect(dutiesMarkdown([], { language: "en" })).toContain("nothing to be done")
  })
})
