/** Reports by the words that ask for them. */
import type { Answer, Asking } from "./asking.js"
import { attendance, bodies, duties, minutes, missing, representation, review, upward } from "./conference.js"
import { closure, coverage, gaps, holidays, overlaps, reach } from "./coverage.js"
import { inventory } from "./inventory.js"
import { agenda, dates, due, hosts, invitation } from "./meetings.js"
import { contacts, counselling, match, offer, offers, programme, school } from "./offers.js"
import { area, partners, profile } from "./places.js"
import { changes, indicators, measures, needs, statistics } from "./planning.js"
import { balance, funds, rooms, usage } from "./sharing.js"
import { log, network, person, publications, quality, retention } from "./upkeep.js"
import { whatif } from "./what-if.js"

/** Every kind of report. */
export const reports: Readonly<Record<string, (asking: Asking) => Answer | Promise<Answer>>> = {
  agenda,
  area,
  attendance,
  balance,
  bodies,
  changes,
  closure,
  contacts,
  counselling,
  coverage,
  dates,
  due,
  duties,
  funds,
  gaps,
  holidays,
  hosts,
  indicators,
  inventory,
  invitation,
  log,
  match,
  measures,
  minutes,
  missing,
  needs,
  network,
  offer,
  offers,
  overlaps,
  partners,
  person,
  profile,
  programme,
  publications,
  quality,
  reach,
  representation,
  retention,
  review,
  rooms,
  school,
  statistics,
  upward,
  usage,
  whatif,
}
