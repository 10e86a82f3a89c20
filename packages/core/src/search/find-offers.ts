/** Finding offers: by text and by criteria, ranked, with reasons, and with the choices that go on from there. */
import { straightLineWalking, type WalkingTime } from "../geo/index.js"
import type { OfferCost, OfferDate, OfferId, OfferRegistration } from "../offer/index.js"
import { berlin, epochMs, type Instant, instantAt, type LocalDateTime, rfc5545, toInstant } from "../time/index.js"
import type { OfferCatalogue } from "./catalogue.js"
import { type OfferFacets, offerFacets } from "./facets.js"
import { pageOf, type RankedRow } from "./find-offers-ranking.js"
import { type LeftRows, leftRows } from "./find-offers-rows.js"
import type { Fit } from "./fit.js"
import { offerScale } from "./offer-scale.js"
import { askedCriteria, type Criterion, type OfferQuestion } from "./question.js"
import { isRunning, type Running, runsAt } from "./running-now.js"
import { type TextHit, type TextIndex, type TextReason, textIndex } from "./text-index.js"

/** What belongs to a search beside its question. @german Angaben zur Suche */
export interface FindOptions {
  /** Words that the offers have, whatever their spelling. */
  readonly text?: string
  /** Only offers that run then, or whose house is open where times are agreed; of some nobody knows it. */
  readonly openAt?: Instant
  /** The next date is the first that is not over then; from the first instant of the catalogue's `asOf` on, unless said. */
  readonly now?: Instant
  readonly walking?: WalkingTime
  /** How many of the best to leave out. */
  readonly offset?: number
  /** The most to tell; twenty, unless said. */
  readonly limit?: number
}

/** An offer that was found, and why it stands where it does. @german Suchtreffer */
export interface FoundOffer {
  readonly offer: OfferId
  /** How well the text fits, from 10 for the best down to 0; only where there was one. */
  readonly relevance?: number
  /** Where its words were found, and which were not. */
  readonly text?: TextReason
  /** How it stands to every criterion: met, or not recorded. */
  readonly fits: ReadonlyArray<Fit>
  /** In a straight line, to the place that fits. */
  readonly metres?: number
  /** On foot. */
  readonly minutes?: number
  readonly next?: OfferDate
  readonly running?: Running
  /** Left out where nobody said. */
  readonly costs?: ReadonlyArray<OfferCost>
  readonly registration?: OfferRegistration
}

/** A part of a search. @german Teil einer Suche */
export type SearchPart = Criterion | "text" | "openAt"

/** What a search would find without one of its parts. @german Lockerung der Suche */
export interface Relaxation {
  readonly without: SearchPart
  readonly offers: number
}

/** What was found. @german Suchergebnis */
export interface FoundOffers {
  /** How many there are, and not only on this page. */
  readonly total: number
  /** This page of them, best first. */
  readonly offers: ReadonlyArray<FoundOffer>
  readonly facets: OfferFacets
  /** Where nothing was found: how many offers there would be without each part of the search, most first. */
  readonly relaxations: ReadonlyArray<Relaxation>
}

/**
 * The offers that meet every criterion of a question, by text and by what is asked; what nobody has recorded of an offer
 * does not stand in the way, and is told.
 *
 * They are ranked by how well the text fits (in tenths of the best), then by how little of them is unknown, then nearest
 * first, soonest first, and by title. The same question gives the same order.
 *
 * @param question - `near` without a limit only ranks and tells the distance
 * @rule R13, R44
 * @example
 * import { findOffers, indexNetwork, LocalDate, offerCatalogue } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-01")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars: [] })
 * const family = { ages: { fromMonths: 48, toMonths: 59, cover: "some" } } as const
 * const { offers, facets } = findOffers(catalogue, family, { text: "Bewegung" })
 * offers[0]?.offer // => "bewegungsbaustelle"
 * offers[0]?.text?.matches[0] // => { field: "title", text: "Bewegungsbaustelle", words: ["Bewegungsbaustelle"] }
 * facets.forms.map(({ value }) => value) // => ["offen", "gruppe"]
 * const nothing = findOffers(catalogue, { ...family, forms: ["beratung"] }, { text: "Baustelle" })
 * nothing.relaxations.find(({ without }) => without === "forms") // => { without: "forms", offers: 1 }
 */
export const findOffers = (
  catalogue: OfferCatalogue,
  question: OfferQuestion,
  options: FindOptions = {},
): FoundOffers => {
  const search: Search = { catalogue, question, options, walking: options.walking ?? straightLineWalking() }
  const hits = options.text === undefined ? undefined : textIndexOf(catalogue).search(options.text)
  const typed = hits?.map(({ row }) => row) ?? everyRow(catalogue)
  const left = leftRows(catalogue, running(search, typed), search)
  const { fits } = offerScale(catalogue, question, search)
  const page = pageOf(
    catalogue,
    { ...left, relevance: hits && tenthsOfBest(catalogue, left.rows, hits) },
    {
      near: question.near?.position,
      period: question.period,
      now: wholeSecond(options.now ?? startOf(catalogue)),
      metresOf: (entry) => nearFit(fits(entry))?.metres ?? Number.POSITIVE_INFINITY,
      offset: options.offset ?? 0,
      limit: options.limit ?? usualPage,
    },
  )
  return {
    total: left.rows.length,
    offers: page.map((ranked) => foundOffer(search, ranked, { fits: fits(ranked.entry), hits })),
    facets: offerFacets(catalogue, { ...search, rowsWithout: left.without }),
    relaxations: left.rows.length > 0 ? [] : relaxations(search, typed, left),
  }
}

const usualPage = 20

interface Search {
  readonly catalogue: OfferCatalogue
  readonly question: OfferQuestion
  readonly options: FindOptions
  readonly walking: WalkingTime
}

const everyRow = ({ entries }: OfferCatalogue): ReadonlyArray<number> => [...entries.keys()]

const running = ({ catalogue, options: { openAt } }: Search, rows: ReadonlyArray<number>): ReadonlyArray<number> =>
  openAt === undefined
    ? rows
    : rows.filter((row) => {
        const entry = catalogue.entries[row]
        return entry !== undefined && isRunning(runsAt(catalogue, entry, openAt))
      })

const tenthsOfBest = (
  { entries }: OfferCatalogue,
  rows: ReadonlyArray<number>,
  hits: ReadonlyArray<TextHit>,
): ReadonlyArray<number> => {
  const scores = new Float64Array(entries.length)
  for (const { row, score } of hits) scores[row] = score
  const best = rows.reduce((most, row) => Math.max(most, scores[row] ?? 0), 0)
  return rows.map((row) => Math.round((10 * (scores[row] ?? 0)) / best))
}

/** How many offers there would be without each part of a search that finds none. */
const relaxations = (search: Search, typed: ReadonlyArray<number>, left: LeftRows): ReadonlyArray<Relaxation> => {
  const { catalogue, question, options } = search
  const count = (rows: ReadonlyArray<number>): number => leftRows(catalogue, rows, search).rows.length
  const every = everyRow(catalogue)
  const parts: ReadonlyArray<Relaxation> = [
    ...(typed.length === every.length ? [] : [{ without: "text", offers: count(running(search, every)) } as const]),
    ...(options.openAt === undefined ? [] : [{ without: "openAt", offers: count(typed) } as const]),
    ...askedCriteria(question).map((without) => ({ without, offers: left.without(without).length })),
  ]
  return parts.toSorted((a, b) => b.offers - a.offers)
}

const foundOffer = (
  { catalogue, question, options, walking }: Search,
  { entry, row, relevance, next }: RankedRow,
  { fits, hits }: { readonly fits: ReadonlyArray<Fit>; readonly hits: ReadonlyArray<TextHit> | undefined },
): FoundOffer => {
  const { costs, registration } = entry.offer
  const hit = hits?.find((each) => each.row === row)
  const way = nearFit(fits)
  const position = way?.place === undefined ? undefined : entry.places[way.place]?.position
  const minutes = question.near && position && walking(question.near.position, position)
  return {
    offer: entry.offer.id,
    ...(hit === undefined ? {} : { relevance, text: textIndexOf(catalogue).reason(options.text ?? "", hit) }),
    fits,
    ...(way === undefined ? {} : { metres: way.metres }),
    ...(minutes === undefined ? {} : { minutes: Math.ceil(minutes) }),
    ...(next === undefined ? {} : { next }),
    ...(options.openAt === undefined ? {} : { running: runsAt(catalogue, entry, options.openAt) }),
    ...(costs === undefined ? {} : { costs }),
    ...(registration === undefined ? {} : { registration }),
  }
}

/** The way to the place that fits; none where it is on a screen, or on no map. */
const nearFit = (fits: ReadonlyArray<Fit>): { readonly place?: number; readonly metres: number } | undefined =>
  fits.flatMap((fit) => (fit.criterion === "near" && "metres" in fit ? [fit] : []))[0]

const startOf = ({ asOf }: OfferCatalogue): Instant =>
  // A day and a time of day that are both checked.
  toInstant(`${asOf}T00:00` as LocalDateTime, berlin, rfc5545).instant

/** Instants of dates are whole seconds, and are compared as texts. */
const wholeSecond = (instant: Instant): Instant => instantAt(Math.floor(epochMs(instant) / 1000) * 1000)

/** A catalogue does not change, and is asked again and again. */
const textIndexes = new WeakMap<OfferCatalogue, TextIndex>()

const textIndexOf = (catalogue: OfferCatalogue): TextIndex => {
  const index = textIndexes.get(catalogue) ?? textIndex(catalogue)
  textIndexes.set(catalogue, index)
  return index
}
