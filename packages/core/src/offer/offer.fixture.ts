/** An offer that has all that a published one must have, and what is around it. */
import { ContactPoint, Institution, Site, SiteId } from "../institution/index.js"
import { indexUnits, SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { Offer, type OfferSurroundings, weeklySeries } from "./index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)

export const wednesdays = weeklySeries({ day: "we", from: "15:00", to: "16:30" }, day("2026-10-14"))

export const complete = {
  id: "turnen",
  title: "Turnen",
  institution: "verein",
  form: "gruppe",
  targetGroups: [{ roles: ["kind"], ages: { fromMonths: 72, toMonths: 131 } }],
  places: [{ at: "site", site: "halle" }],
  schedule: { kind: "dates", slots: [{ series: wednesdays }] },
  registration: { kind: "provider" },
  costs: [{ kind: "free" }],
  verifications: [{ on: "2026-09-01", by: "verein" }],
}

export const offerOf = (parts: object = {}): Offer => Offer.parse({ ...complete, state: "published", ...parts })

const parents = [{ unit: "sued", kind: "stadtbezirk" }]
const units = [
  { id: "bochum", kind: "stadt", name: "Bochum" },
  { id: "sued", kind: "stadtbezirk", name: "Süd", parents: [{ unit: "bochum", kind: "stadt" }] },
  { id: "querenburg", kind: "statistischerBezirk", name: "Querenburg", parents },
  { id: "steinkuhl", kind: "statistischerBezirk", name: "Steinkuhl", parents },
].map((unit) => SpatialUnit.parse(unit))

export const around: OfferSurroundings = {
  institution: Institution.parse({ id: "verein", name: "Verein", types: ["sportverein"], sites: [{ site: "halle" }] }),
  contactPoints: [
    ContactPoint.parse({ id: "buero", institution: "verein", function: "leitung", emails: ["buero@example.org"] }),
  ],
  sites: new Map(
    [
      { id: "halle", units: ["bochum", "querenburg"] },
      { id: "platz", units: ["bochum", "steinkuhl"] },
      { id: "irgendwo" },
    ].map((site) => [SiteId.parse(site.id), Site.parse({ address: {}, ...site })]),
  ),
  units: indexUnits(units),
  asOf: day("2026-11-01"),
}
