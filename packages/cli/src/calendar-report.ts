/** Reports on calendar files for people: what a file is, and what its import did. */
import type { Language } from "@sozialraum/core/text"
import type { CalendarImportDocument, CalendarInspectionDocument } from "./calendar-documents.js"
import type { Context } from "./context.js"
import { fieldText, valueText } from "./list-report/field-text.js"
import { firstOf, grouped, type Length, section, short, whole } from "./list-report/lines.js"

type Reading = Pick<Context, "language" | "options">

/** A calendar, described in lines: what was understood, what was not, and what to do next. */
export const describeCalendar = (document: CalendarInspectionDocument, reading: Reading): ReadonlyArray<string> => {
  const { language } = reading
  const say = words[language]
  return [
    document.file.name,
    ...whatItIs(document, language),
    ...rejectedLines(document, reading),
    ...findingLines(document, reading),
    ...(document.accepted === 0 ? [] : section(say.next, [`  ${say.dryRun(document.file.name, document.as)}`])),
  ]
}

/** What an import of a calendar did, in lines. */
export const describeCalendarImport = (document: CalendarImportDocument, reading: Reading): ReadonlyArray<string> => {
  const { language, options } = reading
  const say = words[language]
  const counts = (["added", "changed", "unchanged", "returned", "older", "missing", "rejected"] as const)
    .filter((kind) => document.plan[kind] > 0)
    .map((kind) => `${document.plan[kind]} ${say.counts[kind]}`)
  const stored = document.committed ? "" : ` – ${options["dry-run"] === true ? say.onlyTried : say.nothingStored}`
  const changed = document.changes.filter(({ kind }) => kind === "changed")
  return [
    `${document.file.name}: ${counts.join(", ") || say.nothing}${stored}`,
    ...whatItIs(document, language),
    ...section(
      `${say.changed} (${changed.length})`,
      firstOf(
        changed.map(({ title, fields, kept }) => {
          const parts = [
            ...fields.map(({ field, before, after }) =>
              structured.has(field)
                ? fieldText(field, language)
                : `${fieldText(field, language)} ${valueText(before)} → ${valueText(after)}`,
            ),
            ...kept.map(({ field }) => `${fieldText(field, language)}: ${say.keptByHand}`),
          ]
          return `  ${title}: ${parts.join("; ")}`
        }),
        lengthOf(reading),
        say.more,
      ),
    ),
    ...section(
      `${say.missing} (${document.missing.length})`,
      firstOf(
        document.missing.map(({ title, since }) => `  ${title} (${say.since} ${since.slice(0, 10)})`),
        lengthOf(reading),
        say.more,
      ),
    ),
    ...section(
      say.held,
      document.held.map(({ id, source }) => `  ${id}: ${source}`),
    ),
    ...rejectedLines(document, reading),
    ...findingLines(document, reading),
  ]
}

/** Fields of which the change is more than fits on a line. */
const structured = new Set(["schedule", "series", "closures", "places", "description"])

const whatItIs = (document: CalendarInspectionDocument, language: Language): ReadonlyArray<string> => {
  const say = words[language]
  const { calendars, components, accepted, as, recognised, closures, offers, busy, dialect, zones } = document
  const [calendar] = calendars
  return [
    `  ${say.components(components, accepted)}; ${say.as[as]}${recognised ? ` (${say.recognised})` : ""}`,
    ...(calendar?.name === undefined && calendar?.product === undefined
      ? []
      : [`  ${[calendar.name, calendar.product].filter((part) => part !== undefined).join(" – ")}`]),
    ...(dialect.encoding === "utf-8" ? [] : [`  ${dialect.encoding}`]),
    ...(zones.length === 0 ? [] : [`  ${say.zones}: ${[...new Set(zones.map(({ zone }) => zone))].join(", ")}`]),
    ...closures.map(
      ({ name, known, closures: count }) => `  ${say.calendar(name, known.from ?? "", known.to ?? "", count)}`,
    ),
    ...(offers === 0 ? [] : [`  ${say.offers(offers)}`]),
    ...(busy === 0 ? [] : [`  ${say.busy(busy)}`]),
  ]
}

const lengthOf = ({ options }: Reading): Length => (options["verbose"] === true ? whole : short)

const rejectedLines = ({ rejected }: CalendarInspectionDocument, reading: Reading): ReadonlyArray<string> => {
  const say = words[reading.language]
  const length = lengthOf(reading)
  return section(
    `${say.rejected} (${rejected.length})`,
    firstOf(
      grouped(rejected, ({ code }) => code).map((kind) => {
        const shown = kind.slice(0, length.examples).map(({ line }) => line)
        const rest = kind.length - shown.length
        return `  ${say.line} ${shown.join(", ")}${rest === 0 ? "" : ` ${say.and(rest)}`}: ${kind[0]?.message ?? ""}`
      }),
      length,
      say.more,
    ),
  )
}

const findingLines = ({ findings }: CalendarInspectionDocument, reading: Reading): ReadonlyArray<string> => {
  const say = words[reading.language]
  const length = lengthOf(reading)
  const ranks = ["error", "warning", "info"]
  const kinds = grouped(findings, ({ code }) => code).toSorted(
    ([a], [b]) => ranks.indexOf(a?.severity ?? "info") - ranks.indexOf(b?.severity ?? "info"),
  )
  return section(
    say.findings,
    kinds.flatMap((kind) =>
      (length.entries === Number.POSITIVE_INFINITY ? kind : kind.slice(0, 1)).map(({ severity, line, fix }) => {
        const rest = length.entries === Number.POSITIVE_INFINITY ? 0 : kind.length - 1
        const place = line === null ? "" : `${say.line} ${line}${rest === 0 ? "" : ` ${say.and(rest)}`}: `
        return `  ${severity === "error" ? "!" : "·"} ${place}${fix}`
      }),
    ),
  )
}

const words = {
  de: {
    as: { closures: "gelesen als Schließzeiten", offers: "gelesen als Angebote", busy: "gelesen als belegte Zeiten" },
    recognised: "erkannt; anders mit --as closures|offers|busy",
    components: (all: number, taken: number) => `${all} ${all === 1 ? "Eintrag" : "Einträge"}, ${taken} verstanden`,
    zones: "Zeitzonen",
    calendar: (name: string, from: string, to: string, count: number) =>
      `${name}: ${count} ${count === 1 ? "Schließzeit" : "Schließzeiten"}, bekannt von ${from} bis vor ${to}`,
    offers: (count: number) => `${count} ${count === 1 ? "Angebot" : "Angebote"}, als Entwurf`,
    busy: (count: number) => `${count} ${count === 1 ? "Eintrag belegt" : "Einträge belegen"} Zeit`,
    counts: {
      added: "neu",
      changed: "geändert",
      unchanged: "unverändert",
      returned: "wieder da",
      older: "älter als bekannt",
      missing: "nicht mehr da",
      rejected: "nicht übernommen",
    },
    nothing: "nichts",
    onlyTried: "nur geprüft, nichts gespeichert",
    nothingStored: "nichts gespeichert",
    changed: "Geändert",
    missing: "Nicht mehr im Kalender",
    held: "Schon von anderen geliefert, bleibt",
    since: "seit",
    keptByHand: "bleibt, wie jemand es geändert hat",
    rejected: "Nicht übernommen",
    findings: "Was auffiel",
    line: "Zeile",
    and: (count: number) => `und ${count} weitere`,
    more: "weitere",
    next: "Weiter",
    dryRun: (file: string, as: string) =>
      `sozialraum import ${file} --as ${as}${as === "offers" ? " --institution ID" : as === "busy" ? " --resource ID" : ""} --dry-run`,
  },
  en: {
    as: { closures: "read as closures", offers: "read as offers", busy: "read as busy times" },
    recognised: "recognised; otherwise with --as closures|offers|busy",
    components: (all: number, taken: number) => `${all} ${all === 1 ? "entry" : "entries"}, ${taken} understood`,
    zones: "time zones",
    calendar: (name: string, from: string, to: string, count: number) =>
      `${name}: ${count} ${count === 1 ? "closure" : "closures"}, known from ${from} until before ${to}`,
    offers: (count: number) => `${count} ${count === 1 ? "offer" : "offers"}, as drafts`,
    busy: (count: number) => `${count} ${count === 1 ? "entry keeps" : "entries keep"} time busy`,
    counts: {
      added: "new",
      changed: "changed",
      unchanged: "unchanged",
      returned: "back",
      older: "older than known",
      missing: "no longer there",
      rejected: "not taken over",
    },
    nothing: "nothing",
    onlyTried: "only tried, nothing stored",
    nothingStored: "nothing stored",
    changed: "Changed",
    missing: "No longer in the calendar",
    held: "Delivered by others already, stays",
    since: "since",
    keptByHand: "stays as somebody changed it",
    rejected: "Not taken over",
    findings: "What is worth a look",
    line: "line",
    and: (count: number) => `and ${count} more`,
    more: "more",
    next: "Next",
    dryRun: (file: string, as: string) =>
      `sozialraum import ${file} --as ${as}${as === "offers" ? " --institution ID" : as === "busy" ? " --resource ID" : ""} --dry-run`,
  },
} as const satisfies Record<Language, object>
