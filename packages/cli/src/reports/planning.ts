/** Reports for planning: what there is, what is missing, what is needed, and what is done. */
import {
  berlin,
  conferenceMeasures,
  dateOf,
  IndicatorCode,
  type IndicatorValue,
  indicatorCompare,
  indicatorNamed,
  measureEffect,
  needPriority,
  openMeasures,
  SpatialUnitId,
  shownIndicatorValues,
  statisticsExtract,
  toLocal,
  whatChangedSince,
} from "@sozialraum/core"
import { comparisonMarkdown, type Language, measuresMarkdown } from "@sozialraum/core/text"
import * as Result from "effect/Result"
import { badValue, text, texts } from "../context.js"
import { table } from "../table.js"
import { type Answer, type Asking, conferenceOf, dayOf, needed, notFound, optionalAreaOf, readBy } from "./asking.js"

/** An indicator in areas and years. */
export const indicators = (asking: Asking): Answer => {
  const { index, options, language } = asking
  const code = needed(options, "indicator")
  const definition = indicatorNamed(code, index.network.indicatorDefinitions)
  if (definition === undefined) throw badValue("indicator", code)
  const shown = shownIndicatorValues(index, index.network.indicatorValues, asking.audience)
  const values = shown.filter(({ indicator }) => indicator === IndicatorCode.parse(code))
  const asked = texts(options, "year").map(yearFrom)
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
  readBy(asking, "planning")
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

/** Measures about which there is still something to do, the most urgent first: of all, or of `--conference`; with `--measure`, what came of one. */
export const measures = (asking: Asking): Answer => {
  readBy(asking, "network")
  const { index, asOf, audience, options, language } = asking
  const id = text(options, "measure")
  if (id === undefined && text(options, "conference") !== undefined) {
    const told = conferenceMeasures(index, conferenceOf(asking), { asOf, audience })
    return { document: told, lines: () => [measuresMarkdown(told, { language })] }
  }
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
  readBy(asking, "planning")
  const { language } = asking
  const told = statisticsExtract(asking.index, yearOf(asking), asking.catalogue())
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
  return yearFrom(given ?? dateOf(toLocal(at, berlin)).slice(0, 4))
}

const yearFrom = (given: string): number => {
  if (!/^\d{4}$/.test(given)) throw badValue("year", given)
  return Number(given)
}

const decimal = (number: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(number)

const words = {
  de: {
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
