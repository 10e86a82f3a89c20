/** Profiles and lists that tests of profiles share. */
import type { Profile } from "./profile.js"

/** A list of an office that calls its columns as nobody else does. */
export const oddList = `Nr.;Wie heißt sie?;Wohin;Postbezirk;Fernsprecher;Farbe
K1;Kita Sonnenschein;Markstr. 4 a;44801;0234 123456;rot
K2;Kita Am Bach;Am Bach 23;44803;0234 234567;blau
K3;Hort Nord;Nordring 5;44805;0234 345678;rot
`

/** What its columns mean. */
export const oddProfile: Profile = {
  id: "odd",
  title: "Kitas, wie das Amt sie nennt",
  version: 2,
  about: { publisher: "Amt", licence: "CC0-1.0" },
  recognise: { headers: ["Nr.", "Wie heißt sie?", "Wohin", "Postbezirk", "Fernsprecher"] },
  columns: [
    { header: "Nr.", field: "id" },
    { header: "Wie heißt sie?", field: "name" },
    { header: "Wohin", field: "streetAddress" },
    { header: "Postbezirk", aliases: ["Postgebiet"], field: "postalCode" },
    { header: "Fernsprecher", field: "phone" },
    { header: "Farbe", field: null },
  ],
  key: "Nr.",
  type: "kita",
  defaults: { city: "Bochum" },
}
