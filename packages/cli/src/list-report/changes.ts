/** What an import did or would do, in words: changes, what is missing, what may be one institution. */
import { duplicateReasonText, type Language } from "@sozialraum/core/text"
import type { ImportDocument } from "../documents.js"
import { fieldText, valueText } from "./field-text.js"
import { firstOf, type Length, quoted, section } from "./lines.js"

interface Telling {
  readonly language: Language
  readonly length: Length
}

/** The counts, and whether anything is stored. */
export const resultLine = ({ file, plan, committed }: ImportDocument, language: Language, dryRun: boolean): string => {
  const say = words[language]
  const stored = committed ? "" : ` – ${dryRun ? say.dryRun : say.notCommitted}`
  return `${file.name}: ${planText(plan, language)}${stored}`
}

/** How many of each kind: `5 neu, 1 nicht übernommen`. */
export const planText = (plan: ImportDocument["plan"], language: Language): string => {
  const say = words[language]
  const counts = (["added", "changed", "unchanged", "returned", "missing", "rejected", "duplicates"] as const)
    .filter((kind) => plan[kind] > 0)
    .map((kind) => `${plan[kind]} ${say.counts[kind]}${kind === "unchanged" ? say.spelled(plan.spelling) : ""}`)
  return counts.join(", ") || say.nothing
}

/** Field by field what changed, and what a person wrote and stays. */
export const changeLines = ({ changes }: ImportDocument, { language, length }: Telling): ReadonlyArray<string> => {
  const say = words[language]
  const changed = changes.filter(({ kind }) => kind === "changed")
  const lines = changed.map((change) => {
    const parts = [
      ...change.fields.map(
        ({ field, before, after }) => `${fieldText(field, language)} ${valueText(before)} → ${valueText(after)}`,
      ),
      ...change.kept.map(({ field, kept }) => `${fieldText(field, language)}: ${say.keptByHand} ${valueText(kept)}`),
    ]
    return `  ${named(change)}: ${parts.join("; ")}`
  })
  return section(`${say.changed} (${changed.length})`, firstOf(lines, length, say.more))
}

/** What an earlier delivery had and this one has not. */
export const missingLines = ({ missing }: ImportDocument, { language, length }: Telling): ReadonlyArray<string> => {
  const say = words[language]
  return section(
    `${say.missing} (${missing.length})`,
    firstOf(
      missing.map((one) => `  ${named(one)}${say.since(one.since.slice(0, 10), one.deliveries)}`),
      length,
      say.more,
    ),
  )
}

/** Pairs that may be one institution, and those of which one works at the other's place. */
export const pairLines = ({ duplicates, relations }: ImportDocument, telling: Telling): ReadonlyArray<string> => {
  const { language, length } = telling
  const say = words[language]
  const why = duplicateReasonText(language)
  const pairs = duplicates.map(
    ({ ids, names, because }) =>
      `  ${ids.map((id, place) => named({ id, name: names[place] ?? undefined })).join(" – ")}: ${because.map(why).join(", ")}`,
  )
  const houses = relations.map(
    ({ guest, host, names, because }) =>
      `  ${named({ id: guest, name: names[0] ?? undefined })} → ${named({ id: host, name: names[1] ?? undefined })}: ${because.map(why).join(", ")}`,
  )
  return [
    ...section(`${say.duplicates} (${pairs.length})`, firstOf(pairs, length, say.morePairs)),
    ...section(`${say.relations} (${houses.length})`, firstOf(houses, length, say.morePairs)),
  ]
}

/** What stands out about the delivery as a whole. */
export const alarmLines = ({ alarms }: ImportDocument, { language, length }: Telling): ReadonlyArray<string> =>
  section(
    words[language].alarms,
    firstOf(
      alarms.map(({ message }) => `  ! ${message}`),
      length,
      words[language].more,
    ),
  )

const named = ({ id, name }: { readonly id: string; readonly name?: string | undefined }): string =>
  name === undefined ? id : `${quoted(name)} (${id})`

const words = {
  de: {
    counts: {
      added: "neu",
      changed: "geändert",
      unchanged: "unverändert",
      returned: "wieder da",
      missing: "nicht mehr in der Liste",
      rejected: "nicht übernommen",
      duplicates: "vielleicht doppelt",
    },
    nothing: "nichts zu übernehmen",
    dryRun: "Probelauf, nichts gespeichert",
    notCommitted: "nichts gespeichert",
    changed: "Geändert",
    spelled: (count: number) => (count === 0 ? "" : ` (${count} davon nur anders geschrieben)`),
    keptByHand: "von Hand geändert, bleibt",
    missing: "Nicht mehr in der Liste, zur Prüfung vorgemerkt",
    since: (day: string, deliveries: number) => (deliveries < 2 ? "" : `: fehlt seit ${day}, zum ${deliveries}. Mal`),
    duplicates: "Vielleicht dieselbe Einrichtung",
    relations: "Arbeitet wohl im Haus einer anderen Einrichtung",
    alarms: "Bitte zuerst prüfen",
    more: "weitere",
    morePairs: "weitere Paare",
  },
  en: {
    counts: {
      added: "new",
      changed: "changed",
      unchanged: "unchanged",
      returned: "back again",
      missing: "no longer in the list",
      rejected: "not taken over",
      duplicates: "possible duplicates",
    },
    nothing: "nothing to take over",
    dryRun: "dry run, nothing stored",
    notCommitted: "nothing stored",
    changed: "Changed",
    spelled: (count: number) => (count === 0 ? "" : ` (${count} of them only spelled otherwise)`),
    keptByHand: "changed by hand, stays",
    missing: "No longer in the list, marked for review",
    since: (day: string, deliveries: number) =>
      deliveries < 2 ? "" : `: missing since ${day}, in ${deliveries} deliveries`,
    duplicates: "Perhaps the same institution",
    relations: "Probably works in the house of another institution",
    alarms: "Please check first",
    more: "more",
    morePairs: "more pairs",
  },
} as const satisfies Record<Language, object>
