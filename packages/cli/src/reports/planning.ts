/** Reports for planning: what there is, what is missing, what is needed, and what is done. */
import {
  berlin,
  type Coverage,
  closureImpact,
  coverageGaps,
  coverage as coverageOf,
  dateOf,
  IndicatorCode,
  type IndicatorValue,
  type InventoryGrouping,
  indicatorCompare,
  indicatorNamed,
  inventory as inventoryOf,
  measureEffect,
  needPriority,
  offerOverlaps,
  openMeasures,
  pointsOfInstitutions,
  reach as reachOf,
  SpatialUnitId,
  statisticsExtract,
  toLocal,
  usualAgeSpans,
  Weekday,
  whatChangedSince,
  whoCoversHoliday,
} from "@sozialraum/core"
import { comparisonMarkdown, gapsMarkdown, type Language } from "@sozialraum/core/text"
import * as Result from "effect/Result"
import { badValue, text, texts } from "../context.js"
import { table } from "../table.js"
import { type Answer, type Asking, areaOf, dayOf, institutionOf, needed, notFound, optionalAreaOf } from "./asking.js"
import { number, questionOf } from "./question.js"

const groupings: ReadonlyArray<InventoryGrouping> = ["type", "paragraph", "carrier", "ageBand", "topic", "form"]

/** What there is in an area, counted. */
export const inventory = (asking: Asking): Answer => {
  const by = text(asking.options, "by") ?? "type"
  const groupBy = groupings.find((grouping) => grouping === by)
  if (groupBy === undefined) throw badValue("by", by)
  const told = inventoryOf(asking.catalogue(), { area: areaOf(asking), groupBy })
  const rows = told.groups.map(({ key, institutions, offers }) => [
    key ?? "?",
    institutions.count,
    institutions.places.sum,
    offers.count,
  ])
  return { document: told, lines: () => table(words[asking.language].inventory, rows) }
}

/** Where in the week there are offers, by age. */
export const coverage = (asking: Asking): Answer => {
  const told = weekOf(asking)
  const rows = told.cells.map(({ topic, ages, weekday, from, to, offers, partly, weeks }) => [
    topic ?? "–",
    ages === undefined ? "–" : yearsText(ages),
    weekday ?? "–",
    from === undefined || to === undefined ? "–" : `${clock(from)}–${clock(to)}`,
    offers.length,
    partly.length,
    `${weeks.certain + weeks.uncertain}/${weeks.of}`,
  ])
  return { document: told, lines: () => table(words[asking.language].coverage, rows) }
}

/** Where in the week there is no offer. */
export const gaps = (asking: Asking): Answer => {
  const found = coverageGaps(weekOf(asking))
  return { document: { gaps: found }, lines: () => [gapsMarkdown(found, asking.catalogue(), asking.language)] }
}

/** Offers for the same ages on the same topics at the same time, near each other. */
export const overlaps = (asking: Asking): Answer => {
  const found = offerOverlaps(asking.catalogue(), {
    withinMetres: number(asking.options, "metres").metres ?? 1000,
    offers: questionOf(asking),
  })
  const rows = found.map(({ offers, topics, times, metres }) => [
    offers.join(" – "),
    topics.join(", "),
    times.map(({ weekday, from, to }) => `${weekday} ${clock(from)}–${clock(to)}`).join(", "),
    metres === undefined ? "–" : Math.round(metres),
  ])
  return { document: { overlaps: found }, lines: () => table(words[asking.language].overlaps, rows) }
}

/** From which schools an offer is in reach. */
export const reach = (asking: Asking): Answer => {
  const { metres, minutes } = { ...number(asking.options, "metres"), ...number(asking.options, "minutes") }
  const { near: _near, ...offers } = questionOf(asking)
  const { points } = pointsOfInstitutions(asking.catalogue(), { types: ["grundschule"] })
  const told = reachOf(asking.catalogue(), {
    points,
    offers,
    ...(metres === undefined ? {} : { withinMetres: metres }),
    ...(minutes === undefined && metres !== undefined ? {} : { withinMinutes: minutes ?? 15 }),
  })
  const rows = told.of.map(({ point, isReached, nearest }) => [
    point,
    isReached ? "✓" : "–",
    nearest?.offer ?? "–",
    nearest === undefined ? "–" : Math.round(nearest.metres),
  ])
  return { document: told, lines: () => table(words[asking.language].reach, rows) }
}

/** Who cares for children on the days on which there is no school. */
export const holidays = (asking: Asking): Answer => {
  const told = whoCoversHoliday(asking.catalogue(), { area: areaOf(asking) })
  const said = words[asking.language]
  const rows = told.days.map(({ day, because, care, programme, careMinutes }) => [
    day,
    because.map(({ closure }) => closure.reason).join(", "),
    care.length,
    decimal(careMinutes / 60, asking.language),
    programme.length,
  ])
  return {
    document: told,
    lines: () => [
      ...table(said.holidays, rows),
      ...told.gaps.map(({ from, to, days }) => `${said.noCare}: ${from} – ${to} (${days})`),
    ],
  }
}

/** What the closing of an institution would mean. */
export const closure = (asking: Asking): Answer => {
  const { id } = institutionOf(asking)
  const on = dayOf(asking.options, "on") ?? asking.asOf
  const told = closureImpact(asking.catalogue(), { institution: id, on })
  if (told === undefined) return notFound("institution", "institutions", id)
  const said = words[asking.language]
  const rows = told.offers.map(({ offer, alternatives }) => [
    offer,
    alternatives[0]?.offer ?? said.none,
    alternatives[0]?.metres === undefined ? "–" : Math.round(alternatives[0].metres),
  ])
  return { document: told, lines: () => table(said.closure, rows) }
}

/** An indicator in areas and years. */
export const indicators = (asking: Asking): Answer => {
  const { index, options, language } = asking
  const code = needed(options, "indicator")
  const definition = indicatorNamed(code, index.network.indicatorDefinitions)
  if (definition === undefined) throw badValue("indicator", code)
  const values = index.network.indicatorValues.filter(({ indicator }) => indicator === IndicatorCode.parse(code))
  const asked = texts(options, "year").map(Number)
  const years = asked.length > 0 ? asked : [...new Set(values.map(({ on }) => Number(on.slice(0, 4))))].sort()
  const units = comparable(asking, values)
  const told = Result.getOrThrowWith(indicatorCompare(definition, values, { units, years }), (problem) => problem)
  const names = new Map([...index.areas.units.values()].map(({ id, name }) => [SpatialUnitId.parse(id), name]))
  return { document: told, lines: () => [comparisonMarkdown(definition, told, language, names)] }
}

/** Areas of one kind: that of `--area`, otherwise the kind of which most is known. */
const comparable = (asking: Asking, values: ReadonlyArray<IndicatorValue>): ReadonlyArray<SpatialUnitId> => {
  const kindOf = (unit: SpatialUnitId) => asking.index.areas.units.get(unit)?.kind
  const area = optionalAreaOf(asking)
  const units = [...new Set(values.map(({ unit }) => unit))]
  const sameKind = (one: SpatialUnitId) => units.filter((unit) => kindOf(unit) === kindOf(one))
  return area === undefined
    ? (units.map(sameKind).toSorted((a, b) => b.length - a.length)[0] ?? [])
    : [...new Set([area, ...sameKind(area)])]
}

/** Open needs, the most pressing first. */
export const needs = (asking: Asking): Answer => {
  const area = optionalAreaOf(asking)
  const told = needPriority(asking.catalogue(), area === undefined ? {} : { areas: [area] })
  const rows = told.map(({ description, state, score, burden, missing, age, measures }) => [
    description,
    state,
    decimal(score, asking.language),
    decimal(burden.factor, asking.language),
    decimal(missing.factor, asking.language),
    age.days,
    measures.length,
  ])
  return { document: { needs: told }, lines: () => table(words[asking.language].needs, rows) }
}

/** Measures about which there is still something to do, the most urgent first; with `--measure`, what came of one. */
export const measures = (asking: Asking): Answer => {
  const { index, asOf, options, language } = asking
  const id = text(options, "measure")
  if (id === undefined) {
    const open = openMeasures(index.network.measures, { asOf })
    const rows = open.map(({ title, responsible, next, on, overdueDays }) => [
      title,
      responsible,
      next,
      on,
      overdueDays,
    ])
    return { document: { measures: open }, lines: () => table(words[language].measures, rows) }
  }
  const measure = index.network.measures.find((one) => one.id === id)
  if (measure === undefined) return notFound("measure", "measures", id)
  const effect = measureEffect(index, measure, { asOf })
  const rows = effect.indicators.map(({ criterion, before, after, difference, burden }) => [
    criterion,
    ...[before?.number, after?.number, difference].map((number) =>
      number === undefined ? "–" : decimal(number, language),
    ),
    burden ?? "–",
  ])
  return {
    document: effect,
    lines: () => [
      `${measure.title}: ${effect.state}`,
      ...table(words[language].effect, rows),
      ...effect.offers.map(({ offer }) => `+ ${offer}`),
    ],
  }
}

/** The offers that the federal statistics of youth work count in a year. */
export const statistics = (asking: Asking): Answer => {
  const { language } = asking
  const told = statisticsExtract(asking.index, yearOf(asking))
  const said = words[language]
  const rows = told.counted.map(({ title, category, carrier, missing }) => [
    title,
    category,
    carrier.name ?? "–",
    missing.join(", ") || "–",
  ])
  return {
    document: told,
    lines: () => [
      ...table(said.statistics, rows),
      `${said.toClarify}: ${told.toClarify.length}, ${said.notCounted}: ${told.notCounted.length}`,
    ],
  }
}

/** New, ended and paused offers since a day. */
export const changes = (asking: Asking): Answer => {
  const { index, asOf, audience, options, language } = asking
  const area = optionalAreaOf(asking)
  const since = dayOf(options, "since")
  if (since === undefined) throw badValue("since", needed(options, "since"))
  const told = whatChangedSince({ index, asOf }, since, { audience, ...(area === undefined ? {} : { area }) })
  const said = words[language]
  const kinds = ["new", "ended", "paused", "confirmed", "undated"] as const
  const rows = kinds.flatMap((kind) => told[kind].map(({ title, offer }) => [said[kind], title, offer]))
  return { document: told, lines: () => table(said.changes, rows) }
}

/** The year that `--year` names, otherwise that of today. @problem WrongUsage - thrown */
export const yearOf = ({ options, at }: Asking): number => {
  const [given] = texts(options, "year")
  if (given !== undefined && !/^\d{4}$/.test(given)) throw badValue("year", given)
  return Number(given ?? dateOf(toLocal(at, berlin)).slice(0, 4))
}

/** The afternoons of school days, by the ages of childhood and the topics asked for. */
const weekOf = (asking: Asking): Coverage => {
  const { topics, weekdays, area, near: _near, ...offers } = questionOf(asking)
  return coverageOf(asking.catalogue(), {
    offers,
    ages: usualAgeSpans,
    weekdays: weekdays ?? Weekday.options.slice(0, 5),
    hours: { from: 13 * 60, to: 19 * 60, step: 60 },
    ...(topics === undefined ? {} : { topics }),
    ...(area === undefined ? {} : { areas: [area] }),
  })
}

const decimal = (number: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(number)

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

const yearsText = ({ fromMonths, toMonths }: { readonly fromMonths: number; readonly toMonths: number }): string =>
  `${Math.floor(fromMonths / 12)}–${Math.floor(toMonths / 12)}`

const words = {
  de: {
    inventory: ["Gruppe", "Einrichtungen", "Plätze", "Angebote"],
    coverage: ["Thema", "Alter", "Tag", "Uhrzeit", "Angebote", "für einen Teil", "Wochen"],
    overlaps: ["Angebote", "Themen", "Zeiten", "Meter"],
    reach: ["Schule", "erreicht", "nächstes Angebot", "Meter"],
    holidays: ["Tag", "Anlass", "Betreuung", "Stunden", "Programm"],
    noCare: "ohne Betreuung (Tage)",
    none: "keins",
    closure: ["Angebot fällt weg", "nächstes Angebot", "Meter"],
    needs: ["Bedarf", "Stand", "Gewicht", "Belastung", "fehlt", "Tage alt", "Maßnahmen"],
    measures: ["Maßnahme", "verantwortlich", "als Nächstes", "bis", "Tage überfällig"],
    effect: ["Erfolg", "vorher", "nachher", "Unterschied", "Belastung"],
    statistics: ["Angebot", "Kategorie", "Träger", "es fehlt"],
    toClarify: "zu klären",
    notCounted: "nicht gezählt",
    changes: ["Änderung", "Angebot", "Kennung"],
    new: "neu",
    ended: "beendet",
    paused: "pausiert",
    confirmed: "geprüft",
    undated: "ohne Datum",
  },
  en: {
    inventory: ["Group", "Institutions", "Places", "Offers"],
    coverage: ["Topic", "Ages", "Day", "Hours", "Offers", "For some ages", "Weeks"],
    overlaps: ["Offers", "Topics", "Times", "Metres"],
    reach: ["School", "Reached", "Nearest offer", "Metres"],
    holidays: ["Day", "Occasion", "Care", "Hours", "Programme"],
    noCare: "without care (days)",
    none: "none",
    closure: ["Offer lost", "Nearest offer", "Metres"],
    needs: ["Need", "State", "Score", "Burden", "Missing", "Days old", "Measures"],
    measures: ["Measure", "Responsible", "Next", "By", "Days overdue"],
    effect: ["Success", "Before", "After", "Difference", "Burden"],
    statistics: ["Offer", "Category", "Provider", "Missing"],
    toClarify: "to clarify",
    notCounted: "not counted",
    changes: ["Change", "Offer", "Id"],
    new: "new",
    ended: "ended",
    paused: "paused",
    confirmed: "checked",
    undated: "without a date",
  },
} as const
