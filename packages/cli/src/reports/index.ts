/** Reports by the words that ask for them. */
import type { Answer, Asking } from "./asking.js"
import { closure, coverage, gaps, holidays, overlaps, reach } from "./coverage.js"
import { inventory } from "./inventory.js"
import { contacts, counselling, match, offer, offers, programme, school } from "./offers.js"
import { area, partners, profile } from "./places.js"
import { changes, indicators, measures, needs, statistics } from "./planning.js"
import { whatif } from "./what-if.js"

/** Every kind of report. */
export const reports: Readonly<Record<string, (asking: Asking) => Answer | Promise<Answer>>> = {
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
  whatif,
}
