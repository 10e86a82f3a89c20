/** Built-in profiles: sources whose lists are known. */
import type { Profile } from "../profile.js"
import { berlinKitas } from "./berlin-kitas.js"
import { bochumPlaces } from "./bochum-places.js"
import { bochumSportsFacilities } from "./bochum-sports-facilities.js"
import { nrwSchools } from "./nrw-schools.js"
import { schleswigHolsteinSchools } from "./schleswig-holstein-schools.js"

/** Profiles that every list is tried with. */
export const builtInProfiles: ReadonlyArray<Profile> = [
  berlinKitas,
  bochumPlaces,
  bochumSportsFacilities,
  nrwSchools,
  schleswigHolsteinSchools,
]
