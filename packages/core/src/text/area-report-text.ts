/** Area reports for people: what the committee and the conference read about an area and a year. */
import type { ComparedValue } from "../planning/index.js"
import type { AreaReport, IndicatorInYear, InventoryGroup, NamedOffer, NeedInYear } from "../report/index.js"
import { addDays } from "../time/index.js"
import { type AreaReportWords, areaReportWords } from "./area-report-words.js"
import type { Language } from "./catalogue.js"
import { bullets, page, plain, section, table } from "./report-markdown.js"
import { type ReportWords, reportWords, typeName } from "./report-words.js"

interface Pen {
  readonly words: AreaReportWords
  readonly common: ReportWords
}

/**
 * An area report as a page of Markdown.
 *
 * It shows what the report holds: for whom it may be shown was decided when the report was made.
 *
 * @rule Q8
 */
export const areaReportMarkdown = (report: AreaReport, { language }: { readonly language: Language }): string => {
  const pen: Pen = { words: areaReportWords[language], common: reportWords[language] }
  return page([
    headSection(report, pen),
    inventorySection(report, pen),
    changesSection(report, pen),
    indicatorsSection(report, pen),
    plansSection(report, pen),
    conferencesSection(report, pen),
    sharingSection(report, pen),
  ])
}

const headSection = ({ name, year, period, inventory }: AreaReport, { words, common }: Pen): string =>
  section(
    `# ${plain(words.title(name, year))}`,
    [
      words.period(common.date(period.from), common.date(addDays(period.to, -1))),
      words.total(inventory.byType.total.institutions.count, inventory.byType.total.offers.count),
    ].join(" "),
  )

const inventorySection = ({ inventory }: AreaReport, { words, common }: Pen): string => {
  const told = words.inventory
  const { stepFree } = inventory.byType.total.institutions
  const row = (name: string, { institutions, offers }: InventoryGroup): ReadonlyArray<string> => [
    plain(name),
    common.number(institutions.count),
    told.places(common.number(institutions.places.sum), institutions.places.unknown, institutions.count),
    common.number(offers.count),
  ]
  const forms = inventory.byForm.groups.flatMap(({ key, offers }) => {
    const form = Object.entries(common.forms).find(([code]) => code === key)?.[1]
    return form === undefined || offers.count === 0 ? [] : [`${form}: ${offers.count}`]
  })
  return section(
    `## ${told.heading}`,
    table(
      told.head,
      inventory.byType.groups.map((group) =>
        row(group.key === undefined ? told.unknown : typeName(common, group.key), group),
      ),
    ),
    [told.several, told.stepFree(stepFree.yes, stepFree.no, stepFree.unknown)].join(" "),
    forms.length === 0 ? "" : `${told.forms}: ${forms.join("; ")}.`,
  )
}

const changesSection = ({ changes }: AreaReport, { words }: Pen): string => {
  const told = words.changes
  const line = (heading: string, offers: ReadonlyArray<NamedOffer>): ReadonlyArray<string> =>
    offers.length === 0 ? [] : [`${heading}: ${offers.map(({ title }) => plain(title)).join(", ")}`]
  const common = [
    ...line(told.new, changes.new),
    ...line(told.ended, changes.ended),
    ...changes.paused.map(({ title, pause }) => `${told.paused}: ${plain(title)} (${plain(pause.reason)})`),
  ]
  const lines =
    changes.by === "states"
      ? [
          ...common,
          ...line(told.resumed, changes.resumed),
          ...changes.changed.map(
            ({ title, fields }) =>
              `${told.changed}: ${plain(title)} (${fields.map((field) => told.fields[field]).join(", ")})`,
          ),
        ]
      : common
  return section(
    `## ${told.heading}`,
    lines.length === 0 ? told.none : bullets(lines),
    changes.by === "dates" && changes.undated.length > 0 ? told.undated(changes.undated.length) : "",
  )
}

const indicatorsSection = ({ indicators, year }: AreaReport, { words, common }: Pen): string => {
  const told = words.indicators
  const rows = indicators.map((one) => [
    common.named(one),
    plain(one.areaName),
    valueText(one.before, one, { words, common }),
    valueText(one.now, one, { words, common }),
    one.difference === undefined ? "" : `${one.difference > 0 ? "+" : ""}${common.number(rounded(one.difference))}`,
    one.city === undefined ? "" : common.number(one.city),
  ])
  const isSuppressed = indicators.some(({ before, now }) => [before, now].some(({ state }) => state === "suppressed"))
  return section(
    rows.length === 0 ? "" : `## ${told.heading}`,
    table(told.head(year), rows),
    isSuppressed ? told.legend : "",
  )
}

const valueText = (value: ComparedValue, { unit }: IndicatorInYear, { words, common }: Pen): string => {
  if (value.state === "known") return `${common.number(rounded(value.value))}${words.indicators.units[unit]}`
  return words.indicators.states[value.state]
}

/** Differences of decimal fractions are none themselves. */
const rounded = (value: number): number => Math.round(value * 100) / 100

const plansSection = ({ needs, measures }: AreaReport, { words, common }: Pen): string => {
  const told = words.plans
  const list = (heading: string, lines: ReadonlyArray<string>): string =>
    lines.length === 0 ? "" : `${heading}:\n\n${bullets(lines)}`
  const described = ({ description }: NeedInYear): string => plain(description)
  const titled = ({ title }: { readonly title: string }): string => plain(title)
  return section(
    `## ${told.heading}`,
    list(told.raised, needs.raised.map(described)),
    list(
      told.steps,
      needs.steps.map((step) => `${described(step)} (${told.states[step.to]}, ${common.date(step.on)})`),
    ),
    list(told.open, needs.open.map(described)),
    list(told.begun, measures.begun.map(titled)),
    list(told.done, measures.done.map(titled)),
    list(
      told.reviewed,
      measures.reviewed.map((one) =>
        one.effect === undefined || one.text === undefined
          ? titled(one)
          : `${titled(one)}: ${told.effects[one.effect]} – ${plain(one.text)}`,
      ),
    ),
    list(told.stopped, measures.stopped.map(titled)),
    list(
      told.openMeasures,
      measures.open.map((one) => `${titled(one)} (${told.measureStates[one.state]})`),
    ),
    list(told.overdue, measures.overdue.map(titled)),
    [...Object.values(needs), ...Object.values(measures)].every((of) => of.length === 0) ? told.none : "",
  )
}

const conferencesSection = ({ conferences }: AreaReport, { words, common }: Pen): string => {
  const told = words.conferences
  return section(
    `## ${told.heading}`,
    conferences.length === 0 ? told.none : "",
    ...conferences.flatMap(({ name, members, held, notHeld, attendance }) => [
      `### ${plain(name)}`,
      [
        told.held(held.length),
        ...(notHeld === 0 ? [] : [told.notHeld(notHeld)]),
        ...(members === undefined ? [] : [told.members(members)]),
      ].join(" "),
      bullets(
        held.map(({ title, on, attendance: count }) =>
          count === undefined ? `${common.date(on)}: ${plain(title)}` : `${common.date(on)}: ${told.count(count)}`,
        ),
      ),
      attendanceTable(attendance ?? [], told),
    ]),
  )
}

/** That some were represented has a column where it happened. */
const attendanceTable = (
  rows: NonNullable<AreaReport["conferences"][number]["attendance"]>,
  { head, represented }: AreaReportWords["conferences"],
): string => {
  const [institution = "", present = "", ...others] = head
  return rows.some((one) => one.represented > 0)
    ? table(
        [institution, present, represented, ...others],
        rows.map((one) => [plain(one.name), ...[one.present, one.represented, one.excused, one.absent].map(String)]),
      )
    : table(
        head,
        rows.map((one) => [plain(one.name), ...[one.present, one.excused, one.absent].map(String)]),
      )
}

const sharingSection = ({ sharing }: AreaReport, { words, common }: Pen): string => {
  if (sharing === undefined) return ""
  const told = words.sharing
  const hours = (value: number): string => common.number(Math.round(value * 10) / 10)
  return section(
    `## ${told.heading}`,
    sharing.bookings === 0
      ? told.none
      : told.total(sharing.bookings, hours(sharing.hours), sharing.lenders, sharing.borrowers),
    table(
      told.head,
      sharing.byCategory.map((one) => [told.categories[one.category], String(one.bookings), hours(one.hours)]),
    ),
  )
}
