/** Profile: the sports facilities of Bochum, with a row for each pitch. */
import type { Profile } from "../profile.js"
import { columnsOf } from "./columns.js"

const columns = columnsOf({
  Art: "type",
  Bezeichnung: "name",
  Adresse: "streetAddress",
  Bezirk: "districtCode",
  Spielfeld: null,
  Belag: null,
  Maße: null,
  "Beleuchtung vorhanden": null,
  "LA-Anlagen": null,
})

/** Sports facilities of Bochum. */
export const bochumSportsFacilities: Profile = {
  id: "bochum-sportanlagen",
  title: "Sportanlagen der Stadt Bochum",
  version: 1,
  about: {
    publisher: "Stadt Bochum",
    url: "https://github.com/StadtBochum/OpenData",
    licence: "CC0-1.0",
    attribution: "Stadt Bochum",
  },
  recognise: { headers: columns.flatMap(({ header }) => header ?? []) },
  columns,
  near: { lon: 7.216, lat: 51.482 },
  defaults: { city: "Bochum" },
}
