/** Profile: the schools of Schleswig-Holstein. */
import type { Profile } from "../profile.js"
import { columnsOf } from "./columns.js"

const columns = columnsOf({
  id: "sourceId",
  name: "name",
  city: "city",
  zipcode: "postalCode",
  street: "street",
  house_number: "houseNumber",
  telephone: "phone",
  fax: "fax",
  email: "email",
  website: "website",
  longitude: "x",
  latitude: "y",
  agency_number: "id",
  main_school_type: "type",
  school_type: "type",
})

/** Schools of Schleswig-Holstein; branches share the official number of their school. */
export const schleswigHolsteinSchools: Profile = {
  id: "sh-schulen",
  title: "Schulen in Schleswig-Holstein",
  version: 1,
  about: {
    publisher: "OK Lab Flensburg",
    url: "https://github.com/oklabflensburg/open-school-map",
    licence: "CC0-1.0",
    attribution: "Offene-Daten-Portal Schleswig-Holstein; Stadt Flensburg",
  },
  recognise: {
    headers: columns.flatMap(({ header }) => header ?? []),
    cells: { header: "zipcode", startsWith: ["2"] },
  },
  columns,
  key: "id",
  near: { lon: 9.8, lat: 54.3 },
  crs: "EPSG:4326",
}
