/** An agreement that says all that a signed one must say. */
import { LocalDate } from "../time/index.js"
import { CooperationAgreement } from "./index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)

export const signed = {
  id: "ogs-kirchviertel",
  school: "kirchviertel",
  schoolBody: "stadt-bochum",
  carrier: "ganztag-ruhr",
  term: { kind: "untilNotice", from: "2023-08-01", notice: { months: 6, to: "schuljahr" } },
  scope: {
    places: 120,
    grades: [1, 2, 3, 4],
    hours: ["mo", "tu", "we", "th", "fr"].map((weekday) => ({ day: weekday, from: "08:00", to: "16:00" })),
    offers: ["ogs"],
  },
  staff: [{ function: "ogsLeitung", weeklyHours: 39, employer: "carrier" }],
  rooms: [{ site: "markstr290", name: "Mensa" }],
  funding: [{ payer: "schoolBody", cents: 242_600, currency: "EUR", per: "platzUndSchuljahr" }],
  concept: { on: "2022-06-15" },
  annexes: ["kinderschutz", "datenschutz", "beteiligung", "beschwerde", "konflikt"].map((kind) => ({ kind })),
  concludedOn: "2023-05-22",
  state: "concluded",
}

export const agreementOf = (parts: object = {}): CooperationAgreement =>
  CooperationAgreement.parse({ ...signed, ...parts })

/** The same, not signed yet. */
export const plannedOf = (parts: object = {}): CooperationAgreement => {
  const { concludedOn: _concludedOn, ...planned } = signed
  return CooperationAgreement.parse({ ...planned, state: "planned", ...parts })
}
