/** Reports on the network itself: what connects it, how good its data are, what is held of persons, what changed. */
import {
  ContactPointId,
  dataQuality,
  InstitutionId,
  networkMap,
  networkOverTime,
  personalDataOf,
  retentionPlan,
  TieKind,
} from "@sozialraum/core"
import {
  networkMapMarkdown,
  networkOverTimeMarkdown,
  personalDataMarkdown,
  qualityMarkdown,
  retentionMarkdown,
} from "@sozialraum/core/text"
import * as Result from "effect/Result"
import { badValue, text, texts } from "../context.js"
import { table } from "../table.js"
import { type Answer, type Asking, needed, notFound, optionalAreaOf, readBy, readerOf } from "./asking.js"

/** What connects institutions: on the day, or step by step where `--step` says so. */
export const network = (asking: Asking): Answer => {
  const { index, asOf, period, language, options } = asking
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
  const told = networkOverTime(index, { ...question, ...period, step: stepOf(step) })
  return { document: { steps: told }, lines: () => [networkOverTimeMarkdown(told, { language })] }
}

/** What there is to mend in the data. */
export const quality = (asking: Asking): Answer => {
  readBy(asking, "planning")
  const { index, language } = asking
  const area = optionalAreaOf(asking)
  const told = dataQuality(asking.catalogue(), area === undefined ? {} : { area })
  const names = {
    institution: (id: string) => index.institutions.get(InstitutionId.parse(id))?.name ?? id,
    value: (list: keyof typeof index.network, id: string) => nameOf(asking, list, id),
  }
  return { document: told, lines: () => [qualityMarkdown(told, { language, names })] }
}

/** What may no longer be kept today, and what comes due soon; nothing is taken out. */
export const retention = (asking: Asking): Answer => {
  const { index, asOf, language } = asking
  const told = retentionPlan(index.network, { asOf })
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

/** Who changed a value, when and why. */
export const log = async ({ changeLog, language, options }: Asking): Promise<Answer> => {
  const told = await changeLog({ collection: needed(options, "collection"), id: needed(options, "id") })
  const said = words[language]
  const rows = told.map(({ at, what, by, reason }) => [at, said.what[what], by, reason])
  return { document: { changes: told }, lines: () => (rows.length === 0 ? [said.nothing] : table(said.log, rows)) }
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

/** The name or title of a value; its id where it has none. */
const nameOf = ({ index }: Asking, list: keyof Asking["index"]["network"], id: string): string => {
  const values: ReadonlyArray<object> = index.network[list]
  const value = values.find((one) => "id" in one && one.id === id)
  if (value === undefined) return id
  for (const part of ["name", "title"]) {
    const name: unknown = Reflect.get(value, part)
    if (typeof name === "string") return name
  }
  return id
}

const words = {
  de: {
    nothing: "Dazu ist nichts verzeichnet.",
    log: ["wann", "was", "wer", "warum"],
    what: { created: "angelegt", changed: "geändert", removed: "entfernt", restored: "wieder angelegt" },
  },
  en: {
    nothing: "Nothing is recorded about it.",
    log: ["when", "what", "who", "why"],
    what: { created: "created", changed: "changed", removed: "removed", restored: "restored" },
  },
} as const
