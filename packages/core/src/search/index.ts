/**
 * Offers that are found, matched and missed.
 *
 * @module search
 */
export {
  type CatalogueEntry,
  type CatalogueOptions,
  type CataloguePlace,
  type OfferCatalogue,
  offerCatalogue,
  type Period,
} from "./catalogue.js"
export { type CounsellingNear, type CounsellingOffer, counsellingNear } from "./counselling-near.js"
export type { FacetCount, OfferFacets } from "./facets.js"
export type { AgeBand } from "./facets-kinds.js"
export {
  type FindOptions,
  type FoundOffer,
  type FoundOffers,
  findOffers,
  type Relaxation,
  type SearchPart,
} from "./find-offers.js"
export {
  type Fit,
  type FitOf,
  type HolidayDays,
  type MatchVerdict,
  type MetFit,
  type MissedFit,
  missedFits,
  type OpenFit,
  openFits,
  type Price,
  verdictOf,
} from "./fit.js"
export { type HolidayDate, type HolidayOffer, type HolidayProgramme, holidayProgramme } from "./holiday-programme.js"
export { type MatchOptions, matchOffers, type OfferMatch, type OfferMatches } from "./match-offers.js"
export {
  matchNeed,
  type NeededPart,
  type NeedFacts,
  type NeedGroupMatches,
  type NeedMatches,
  needOf,
  type OfferSuits,
  type QuestionTooVague,
} from "./need-of.js"
export { type OfferContact, offerContact } from "./offer-contact.js"
export {
  type DetailOptions,
  type DetailPlace,
  type NextDate,
  type OfferDetails,
  offerDetails,
} from "./offer-details.js"
export { type JudgeOptions, type OfferJudge, offerJudge } from "./offer-judge.js"
export {
  askedCriteria,
  ClockTime,
  type Criterion,
  criteria,
  Nearness,
  OfferQuestion,
  WantedAges,
  WantedCost,
  WantedHolidays,
  WantedHours,
  WantedPeriod,
  withoutCriterion,
} from "./question.js"
export { relaxed } from "./relaxed.js"
export { type Running, runsAt } from "./running-now.js"
export { type SpokenLanguage, spokenLanguage, spokenLanguages } from "./spoken-languages.js"
export { type TextHit, type TextIndex, type TextMatch, type TextReason, textIndex } from "./text-index.js"
export type { TextField } from "./text-index-fields.js"
