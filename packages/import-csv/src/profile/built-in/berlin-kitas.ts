/** Profile: the Kitas of Berlin, every month. */
import type { Profile } from "../profile.js"
import { columnsOf } from "./columns.js"

const columns = columnsOf({
  id: "id",
  name: "name",
  phone_number: "phone",
  places: "capacity",
  type: "type",
  sponsor_id: "providerId",
  sponsor_name: "provider",
  street: "streetAddress",
  zip_code: "postalCode",
  lat: "y",
  lon: "x",
  geojson_feature_id: "districtCode",
})

/** Kitas of Berlin: numbers of the Kitas, providers, places, planning areas. */
export const berlinKitas: Profile = {
  id: "berlin-kitas",
  title: "Kindertagesstätten in Berlin",
  version: 1,
  about: {
    publisher: "Senatsverwaltung für Bildung, Jugend und Familie Berlin",
    url: "https://github.com/open-data-product/open-data-product-berlin-daycare-centers-source-aligned",
    licence: "CC-BY-3.0-DE",
    attribution: "Senatsverwaltung für Bildung, Jugend und Familie Berlin, CC BY 3.0 DE",
  },
  recognise: {
    headers: columns.flatMap(({ header }) => header ?? []),
    cells: { header: "zip_code", startsWith: ["10", "12", "13", "140", "141"] },
  },
  columns,
  key: "id",
  type: "kita",
  near: { lon: 13.405, lat: 52.52 },
  crs: "EPSG:4326",
  defaults: { city: "Berlin" },
}
