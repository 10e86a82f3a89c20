/** The values of a made-up network. */
import { Institution, Site } from "@sozialraum/core/institution"
import { Offer, weeklySeries } from "@sozialraum/core/offer"
import { SpatialUnit } from "@sozialraum/core/sozialraum"
import { LocalDate } from "@sozialraum/core/time"
import { areas, positions } from "./places.mjs"
import { random } from "./random.mjs"

const types = ["kita", "grundschule", "jugendzentrum", "beratungsstelle"]
const topics = ["sport", "musik", "sprache", "familie", "ernaehrung"]

/** As many institutions, each with its site, as offers; and 100 areas with their geometry. */
export const network = (count) => {
  const { one, whole } = random(count)
  const units = areas()
    .slice(0, 100)
    .map((geometry, index) =>
      SpatialUnit.parse({ id: `viertel-${index}`, kind: "statistischesViertel", name: `Viertel ${index}`, geometry }),
    )
  const sites = positions(count).map((position, index) =>
    Site.parse({
      id: `standort-${index}`,
      address: { street: "Markstr.", houseNumber: String(whole(1, 400)), postalCode: "44801", city: "Bochum" },
      position,
      units: [one(units).id],
    }),
  )
  const institutions = sites.map(({ id }, index) =>
    Institution.parse({
      id: `einrichtung-${index}`,
      name: `Einrichtung ${index}`,
      types: [one(types)],
      externalIds: [{ scheme: "schulnummer", value: String(100_000 + index) }],
      sites: [{ site: id, from: "2020-08-01" }],
      serves: [one(units).id],
      capacity: whole(20, 400),
    }),
  )
  const series = weeklySeries({ day: "we", from: "15:00", to: "16:30" }, LocalDate.parse("2026-09-02"))
  const offers = institutions.map((_, index) =>
    Offer.parse({
      id: `angebot-${index}`,
      title: `Angebot ${index}`,
      institution: one(institutions).id,
      form: "gruppe",
      targetGroups: [{ ages: { fromMonths: 12 * whole(0, 6), toMonths: 12 * whole(7, 18) } }],
      topics: [one(topics)],
      places: [{ at: "site", site: one(sites).id }],
      schedule: { kind: "dates", slots: [{ series }] },
      state: "published",
    }),
  )
  return { areas: units, sites, institutions, offers }
}
