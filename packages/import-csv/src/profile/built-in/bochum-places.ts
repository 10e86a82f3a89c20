/** Profile: places of the city map of Bochum, one list for each theme. */
import type { Profile } from "../profile.js"
import { columnsOf } from "./columns.js"

const columns = columnsOf({
  poi_id: "id",
  name: "name",
  str_hausnr: "streetAddress",
  plz_ort: "postalCodeCity",
  kategorie: "type",
  hauptkateg: "type",
  beschreib: "nameAddition",
  link: "website",
  bedeut_id: null,
  bedeutung: null,
  erstkateg: null,
  angelegt: "createdAt",
  geaendert: "updatedAt",
  kateg_id: "type",
  kateg_pfad: "type",
  rechts_utm: "x",
  hoch_utm: "y",
  abrufdatum: "retrievedAt",
})

/** Kitas, schools, playgrounds and other places of Bochum: one row for each place and category. */
export const bochumPlaces: Profile = {
  id: "bochum-stadtplan",
  title: "Orte im Stadtplan der Stadt Bochum",
  version: 1,
  about: {
    publisher: "Stadt Bochum",
    url: "https://github.com/StadtBochum/OpenData",
    licence: "CC0-1.0",
    attribution: "Stadt Bochum",
  },
  recognise: {
    headers: columns.flatMap(({ header }) => header ?? []),
    cells: { header: "plz_ort", startsWith: ["447", "448"] },
  },
  columns,
  key: "poi_id",
  near: { lon: 7.216, lat: 51.482 },
  crs: "EPSG:25832",
}
