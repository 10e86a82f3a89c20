/** Values of sharing and funds that name something wherever they can. */
import { Fund, FundApplication } from "../funding/index.js"
import { Booking, DamageReport, Resource, ResourceRequest, ResourceRestriction } from "../sharing/index.js"
import type { Network } from "./network.js"
import { Tie } from "./tie.js"

const interval = { start: "2026-11-18T14:30", end: "2026-11-18T16:30", zone: "Europe/Berlin" }
const money = { cents: 5000, currency: "EUR" }
const use = { resource: "x", borrower: "x", users: ["y"], purpose: "Elternabend", responsible: "leitung" }
const decision = { on: "2026-10-01", decider: "conference", meeting: "x", item: "x" }
const application = { fund: "x", applicant: "x", title: "Fest", purpose: "Fest", amount: money, start: "2026-10-01" }
const proof = { on: "2026-12-01", spent: money, report: "gefeiert" }

export const sharingValues: Pick<
  Network,
  | "resources"
  | "bookings"
  | "resourceRequests"
  | "restrictions"
  | "damageReports"
  | "funds"
  | "fundApplications"
  | "ties"
> = {
  resources: [
    Resource.parse({
      id: "r",
      owner: "x",
      keeper: "x",
      site: "x",
      acquiredThrough: "x",
      category: "raum",
      name: "R",
      rules: [{ rule: { kind: "notAtOnce" }, exempt: ["x"], onlyInstitutions: ["x"] }],
      lentTo: [
        { kind: "institutions", institutions: ["x"] },
        { kind: "providers", providers: ["x"] },
        { kind: "members", conference: "x" },
        { kind: "serving", units: ["x"] },
      ],
    }),
  ],
  bookings: [
    Booking.parse({
      ...use,
      id: "b",
      request: "x",
      interval,
      state: { status: "cancelled", by: "owner", reason: "Rohrbruch", restriction: "x" },
    }),
  ],
  resourceRequests: [
    ResourceRequest.parse({
      ...use,
      id: "a",
      continues: "x",
      time: { kind: "once", interval },
      state: { status: "draft" },
    }),
  ],
  restrictions: [
    ResourceRestriction.parse({
      id: "e",
      resource: "x",
      kind: "hint",
      start: interval.start,
      zone: interval.zone,
      reason: "Heizung",
      state: { status: "active" },
    }),
  ],
  damageReports: [
    DamageReport.parse({
      id: "s",
      resource: "x",
      booking: "x",
      discoveredAt: "2026-11-18T16:00:00Z",
      reportedBy: "leitung",
      description: "Riss",
      severity: "minor",
      claim: { status: "open" },
    }),
  ],
  funds: [Fund.parse({ id: "f", name: "Fonds", holder: "x", conference: "x", area: "x", rules: {} })],
  fundApplications: [
    { status: "approved", decision: { ...decision, amount: money } },
    { status: "rejected", decision: { ...decision, reason: "zu spät" } },
    { status: "paid", decision: { ...decision, amount: money }, paidOn: "2026-11-01" },
    { status: "proven", decision: { ...decision, amount: money }, paidOn: "2026-11-01", proof },
  ].map((state, n) => FundApplication.parse({ ...application, id: `g${n}`, measure: "x", refiles: "x", state })),
  ties: [Tie.parse({ id: "t", from: "x", to: "y", kind: "informiert", validity: {} })],
}
