/** What is shared between the two round tables: who borrows, how a loan ended, who waits, who asks a fund for money. */
import { Fund, FundApplication } from "../funding/index.js"
import type { Network } from "../network/index.js"
import { Booking, DamageReport, Resource, ResourceRequest } from "../sharing/index.js"
import { interval } from "./backlog.fixture.js"

/** What readers may not know of it, one fact after the other. */
export interface SharingFacts {
  readonly borrower: string
  /** How a loan came back that is over. */
  readonly cameBack: object
  /** Of a booking that was given up. */
  readonly charge: object
  /** Who waits for the hall. */
  readonly waits: string
  readonly clarifications: ReadonlyArray<object>
  readonly reportedBy: string
  /** What is asked of the fund. */
  readonly application: object
}

export const sharingFacts: SharingFacts = {
  borrower: "schule",
  cameBack: { byBorrower: "leitung", at: "2027-01-10T08:00:00Z" },
  charge: {},
  waits: "kita",
  clarifications: [],
  reportedBy: "leitung",
  application: { amount: { cents: 50_000, currency: "EUR" } },
}

const facts = { purpose: "Fest", responsible: "leitung" }
const grant = { at: "2026-12-20T08:00:00Z", by: "leitung", terms: { fee: { kind: "free" } } }
const given = { by: "borrower", reason: "Krankheit", on: "2027-01-02T08:00:00Z" }
const protocol = { byBorrower: "leitung" }

/** The lists of the network in which these facts hold. */
export const sharingWith = (told: SharingFacts): Partial<Network> => ({
  resources: [Resource.parse({ id: "aula", name: "Aula", owner: "schule", category: "raum" })],
  bookings: [
    { id: "b", borrower: told.borrower, interval: interval("2027-02-20") },
    {
      id: "zurueck",
      borrower: "kita",
      interval: interval("2027-01-08"),
      grant,
      state: {
        status: "returned",
        accepted: { on: "2026-12-21", by: "leitung" },
        handover: { ...protocol, at: "2027-01-08T08:00:00Z" },
        return: { ...protocol, ...told.cameBack },
      },
    },
    {
      id: "aus",
      borrower: "kita",
      interval: interval("2027-01-15"),
      grant,
      state: { status: "cancelled", ...given, ...told.charge },
    },
  ].map((booking) => Booking.parse({ resource: "aula", ...facts, ...booking })),
  resourceRequests: [
    { id: "wartet", borrower: told.waits, state: { status: "waiting", since: "2027-01-20T08:00:00Z" } },
    { id: "neu", borrower: "verein", state: { status: "submitted", at: "2027-01-10T08:00:00Z" } },
  ].map((request) =>
    ResourceRequest.parse({
      resource: "aula",
      time: { kind: "once", interval: interval("2027-02-20") },
      clarifications: told.clarifications,
      ...facts,
      ...request,
    }),
  ),
  damageReports: [
    DamageReport.parse({
      id: "d",
      resource: "aula",
      discoveredAt: "2027-01-20T08:00:00Z",
      reportedBy: told.reportedBy,
      description: "Stuhl zerbrochen",
      severity: "minor",
      claim: { status: "open" },
    }),
  ],
  funds: [Fund.parse({ id: "f", name: "Fonds", holder: "jugendamt", conference: "runde", rules: {} })],
  fundApplications: [
    FundApplication.parse({
      id: "antrag",
      fund: "f",
      applicant: "treff",
      title: "Spielfest",
      purpose: "Fest",
      start: "2027-05-01",
      state: { status: "checked", submittedOn: "2027-01-10", on: "2027-01-20" },
      ...told.application,
    }),
  ],
})
