/** Reports on the network itself: what connects it, how good its data are, what is held of persons, what changed. */
import {
  addDays,
  berlin,
  ContactPointId,
  dataQuality,
  daysOfSchoolYear,
  type Instant,
  InstitutionId,
  LocalDate,
  type Network,
  networkMap,
  networkOverTime,
  networkSchemas,
  type Period,
  personalDataOf,
  retentionPlan,
  schoolYearOf,
  TieKind,
} from "@sozialraum/core"
import {
  type Language,
  networkMapMarkdown,
  networkOverTimeMarkdown,
  personalDataMarkdown,
  publicationsMarkdown,
  qualityMarkdown,
  retentionMarkdown,
} from "@sozialraum/core/text"
import * as Result from "effect/Result"
import { badValue, text, texts } from "../context.js"
import { table } from "../table.js"
import { type Answer, type Asking, needed, notFound, optionalAreaOf, readBy, readerOf } from "./asking.js"
import { yearPeriod } from "./conference.js"

/** What connects institutions: on the day, or step by step where `--step` says so. */
export const network = (asking: Asking): Answer => {
  const { index, asOf, language, options } = asking
  const kinds = kindsOf(options)
  const area = optionalAreaOf(asking)
  const audience = readerOf(asking, "network")
  const question = { audience, ...(kinds === undefined ? {} : { kinds }), ...(area === undefined ? {} : { area }) }
  const step = text(options, "step")
  if (step === undefined) {
    const told = networkMap(index, { ...question, asOf })
    const of = area === undefined ? {} : { of: index.areas.units.get(area)?.name ?? area }
    return { document: told, lines: () => [networkMapMarkdown(told, { language, ...of })] }
  }
  const told = networkOverTime(index, { ...question, ...stepsPeriod(asking, stepOf(step)), step: stepOf(step) })
  return { document: { steps: told }, lines: () => [networkOverTimeMarkdown(told, { language })] }
}

/** What there is to mend in the data. */
export const quality = (asking: Asking): Answer => {
  readBy(asking, "network")
  const { index, language } = asking
  const area = optionalAreaOf(asking)
  const told = dataQuality(asking.catalogue(), area === undefined ? {} : { area })
  const names = {
    institution: (id: string) => institutionName(index, id),
    value: namesIn(asking),
  }
  return { document: told, lines: () => [qualityMarkdown(told, { language, names })] }
}

/** What may no longer be kept today, and what comes due soon; nothing is taken out. */
export const retention = async (asking: Asking): Promise<Answer> => {
  readBy(asking, "convenor", "planning")
  const { index, asOf, language } = asking
  const told = retentionPlan({ ...index.network, ...(await asking.keptBeside()) }, { asOf })
  return { document: told, lines: () => [retentionMarkdown(told, { language })] }
}

/** Everything that is held of the person behind a contact point. */
export const person = (asking: Asking): Answer => {
  readBy(asking, "convenor")
  const { index, language, options } = asking
  const id = needed(options, "id")
  const told = personalDataOf(index, ContactPointId.parse(id))
  if (Result.isFailure(told)) return notFound("id", "contactPoints", id)
  return { document: told.success, lines: () => [personalDataMarkdown(told.success, { language })] }
}

/** Who changed a value, when and why, and which of its fields. */
export const log = async (asking: Asking): Promise<Answer> => {
  readBy(asking, "convenor", "planning")
  const { audience, changeLog, language, options } = asking
  const told = await changeLog({ collection: collectionOf(options), id: needed(options, "id") }, audience)
  const said = words[language]
  const rows = told.map(({ at, what, by, reason, fields = [] }) => [
    ...[clock(at, language), said.what[what], by, reason, fields.join(", ")],
  ])
  return { document: { changes: told }, lines: () => (rows.length === 0 ? [said.nothing] : table(said.log, rows)) }
}

/** What went out of the network, to whom and in which form. */
export const publications = async (asking: Asking): Promise<Answer> => {
  readBy(asking, "convenor", "planning")
  const { index, language } = asking
  const told = await asking.publications()
  const institution = (id: string): string => institutionName(index, id)
  return { document: { publications: told }, lines: () => [publicationsMarkdown(told, { language, institution })] }
}

const kindsOf = (options: Asking["options"]): ReadonlyArray<TieKind> | undefined => {
  const given = texts(options, "tie")
  const parsed = TieKind.array().safeParse(given)
  if (!parsed.success) throw badValue("tie", given.join(", "))
  return parsed.data.length === 0 ? undefined : parsed.data
}

const steps = ["month", "schoolYear", "year"] as const

const stepOf = (given: string): (typeof steps)[number] => {
  const step = steps.find((one) => one === given)
  if (step === undefined) throw badValue("step", given)
  return step
}

/** The time that `--from` and `--to` or `--year` say, otherwise the last twelve months or five years, with the one that runs. */
const stepsPeriod = (asking: Asking, step: (typeof steps)[number]): Period => {
  const { from, to, year } = asking.options
  if (from !== undefined || to !== undefined || year !== undefined) return yearPeriod(asking)
  const { asOf } = asking
  return { from: firstDays[step](asOf), to: addDays(asOf, 1) }
}

const firstDays = {
  month: (day: LocalDate) => LocalDate.parse(`${addDays(day, -335).slice(0, 7)}-01`),
  schoolYear: (day: LocalDate) => daysOfSchoolYear(schoolYearOf(addDays(day, -4 * 365))).from,
  year: (day: LocalDate) => LocalDate.parse(`${addDays(day, -4 * 365).slice(0, 4)}-01-01`),
}

/** What values are called in a sentence: by name or title, a need by what is missing, an agreement by its school; otherwise by id. */
const namesIn = ({ index, language }: Asking): ((list: keyof Network, id: string) => string) => {
  const { needs, agreements } = index.network
  const said = words[language]
  const names = new Map<keyof Network, ReadonlyMap<string, string>>([
    ["needs", new Map(needs.map(({ id, description }) => [id, said.quoted(description.replace(/\.$/, ""))]))],
    ["agreements", new Map(agreements.map(({ id, school }) => [id, said.with(institutionName(index, school))]))],
  ])
  return (list, id) => {
    const known = names.get(list) ?? new Map(index.network[list].flatMap(named))
    names.set(list, known)
    return known.get(id) ?? id
  }
}

const named = (value: object): ReadonlyArray<readonly [string, string]> => {
  const name = "name" in value ? value.name : "title" in value ? value.title : undefined
  return "id" in value && typeof value.id === "string" && typeof name === "string" ? [[value.id, name]] : []
}

const institutionName = ({ institutions }: Asking["index"], id: string): string =>
  institutions.get(InstitutionId.parse(id))?.name ?? id

const collectionOf = (options: Asking["options"]): string => {
  const name = needed(options, "collection")
  if (!collections.has(name)) throw badValue("collection", name)
  return name
}

/** As a store calls what it keeps of a network; areas lie in two. */
const collections: ReadonlySet<string> = new Set([
  ...Object.keys(networkSchemas).filter((list) => list !== "areas"),
  ...["spatialUnits", "sozialraeume", "areaChanges", "closureCalendars", "publications"],
])

const clock = (at: Instant, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: berlin }).format(new Date(at))

const words = {
  de: {
    nothing: "Dazu ist nichts verzeichnet.",
    quoted: (text: string) => `„${text}“`,
    with: (institution: string) => `mit ${institution}`,
    log: ["wann", "was", "wer", "warum", "Felder"],
    what: { created: "angelegt", changed: "geändert", removed: "entfernt", restored: "wieder angelegt" },
  },
  en: {
    nothing: "Nothing is recorded about it.",
    quoted: (text: string) => `“${text}”`,
    with: (institution: string) => `with ${institution}`,
    log: ["when", "what", "who", "why", "fields"],
    what: { created: "created", changed: "changed", removed: "removed", restored: "restored" },
  },
} as const
