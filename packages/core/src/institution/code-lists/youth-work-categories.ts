/** Categories under which the federal statistics count the offers of youth work. */
import type { Code } from "./code.js"

/**
 * The three categories; the codes are those of an offer's form. Counted every two years, for the odd ones.
 *
 * @source SGB VIII, section 99 paragraph 8; Statistisches Landesamt Sachsen, Angebote der Jugendarbeit
 */
export const youthWorkCategories = [
  { code: "offen", german: "Offenes Angebot", english: "Open-access offer" },
  { code: "gruppe", german: "Gruppenbezogenes Angebot", english: "Group offer" },
  { code: "veranstaltungProjekt", german: "Veranstaltung oder Projekt", english: "Event or project" },
] as const satisfies ReadonlyArray<Code>
