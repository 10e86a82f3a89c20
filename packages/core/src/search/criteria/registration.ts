/** Registration and free places as criteria: whether somebody can still come. */
import { freePlaces, lastRegistrationDay } from "../../offer/index.js"
import { daysBetween, type LocalDate } from "../../time/index.js"
import type { CatalogueEntry } from "../catalogue.js"
import type { FitOf } from "../fit.js"
import type { OfferWay } from "../subject.js"
import { type Check, graded, met, unknown } from "./check.js"

/** None is needed, or one can still be made for some date of the catalogue. */
export const registrationCheck = (
  wanted: "none" | "possible",
  asOf: LocalDate,
): Check<OfferWay, FitOf<"registration">> => {
  const judge = (way: OfferWay): FitOf<"registration"> => {
    const criterion = "registration"
    const { registration } = way.entry.offer
    if (registration === undefined) return { criterion, fits: "unknown", missing: "registration" }
    if (registration.kind === "none") return { criterion, fits: true, kind: "none" }
    const { kind, deadline, taken, waitingList } = registration
    if (wanted === "none")
      return { criterion, fits: false, shortfall: 1, kind, ...(deadline === undefined ? {} : { deadline }) }
    if (freePlaces(registration) === 0 && taken !== undefined) {
      const full = { on: taken.on, ...(waitingList === undefined ? {} : { waitingList }) }
      return { criterion, fits: false, shortfall: 1, kind, full }
    }
    const { dates = [] } = way.time ?? {}
    const lastDays = dates.map((date) => earlier(lastRegistrationDay(registration, date) ?? date, date))
    const all = dates.length === 0 && deadline?.kind === "day" ? [deadline.on] : lastDays
    const until = all.find((day) => day >= asOf)
    if (until !== undefined) return { criterion, fits: true, kind, ...(deadline === undefined ? {} : { until }) }
    const last = all.at(-1)
    if (last === undefined)
      return deadline === undefined ? { criterion, fits: true, kind } : { criterion, fits: "unknown", missing: "dates" }
    const daysTooLate = daysBetween(last, asOf)
    const told = { kind, ...(deadline === undefined ? {} : { deadline }), daysTooLate }
    return { criterion, fits: false, shortfall: graded(daysTooLate, 7), ...told }
  }
  return {
    shortfall: (way) => {
      const judged = judge(way)
      if (judged.fits === "unknown") return unknown
      return judged.fits ? met : judged.shortfall
    },
    fit: judge,
  }
}

/** So many free places, as last counted; where there is room for fewer, whoever comes, there are not enough. */
export const freePlacesCheck = (wanted: number): Check<CatalogueEntry, FitOf<"freePlaces">> => {
  const shortfall = ({ offer: { registration } }: CatalogueEntry): number => {
    if (registration === undefined) return unknown
    const free = freePlaces(registration)
    const most = free ?? registration.capacity
    if (most !== undefined && most < wanted) return (wanted - most) / wanted
    return free === undefined ? unknown : met
  }
  return {
    shortfall,
    fit: (entry) => {
      const { registration } = entry.offer
      const lacking = shortfall(entry)
      const free = registration && (freePlaces(registration) ?? registration.capacity)
      if (lacking === unknown || free === undefined)
        return { criterion: "freePlaces", fits: "unknown", missing: "freePlaces" }
      const told = { free, ...(registration?.taken === undefined ? {} : { countedOn: registration.taken.on }) }
      return lacking === met
        ? { criterion: "freePlaces", fits: true, ...told }
        : { criterion: "freePlaces", fits: false, shortfall: lacking, ...told, placesTooFew: wanted - free }
    },
  }
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)
