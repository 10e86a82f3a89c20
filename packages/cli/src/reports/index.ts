/** Reports by the words that ask for them. */
import type { Answer, Asking } from "./asking.js"
import { contacts, counselling, match, offer, offers, programme, school } from "./offers.js"
import { area, partners, profile } from "./places.js"
import {
  changes,
  closure,
  coverage,
  gaps,
  holidays,
  indicators,
  inventory,
  measures,
  needs,
  overlaps,
  reach,
  statistics,
} from "./planning.js"

/** Every kind of report. */
export const reports: Readonly<Record<string, (asking: Asking) => Answer>> = {
  area,
  changes,
  closure,
  contacts,
  counselling,
  coverage,
  gaps,
  holidays,
  indicators,
  inventory,
  match,
  measures,
  needs,
  offer,
  offers,
  overlaps,
  partners,
  profile,
  programme,
  reach,
  school,
  statistics,
}
