/** Pages on sharing, in Markdown: who gives and takes, how a resource is used, whom one might ask. */
import type { FairSuggestion, ResourceBalance, ResourceUsage } from "../exchange/index.js"
import type { ResourceCategory } from "../sharing/index.js"
import { LocalDate } from "../time/index.js"
import { areaReportWords } from "./area-report-words.js"
import type { Language } from "./catalogue.js"
import { type ExchangeWords, exchangeWords } from "./exchange-words.js"
import { moneyText } from "./money-text.js"
import { bullets, page, plain, section, table } from "./report-markdown.js"
import { type ReportWords, reportWords, spanText } from "./report-words.js"

/** The names that a page needs; an id stands where one is not known. @german Namen */
export interface ExchangeNames {
  /** Of an institution. */
  readonly institution: (id: string) => string
  /** Of a resource. */
  readonly resource: (id: string) => string
  /** Of a conference. */
  readonly conference: (id: string) => string
}

/**
 * Who gave and took how much, with suggestions whom one might ask, as a page in Markdown.
 *
 * @param told - what `resourceBalances` and `fairSuggestions` found
 * @rule Q31, R46
 */
export const balancesMarkdown = (
  told: { readonly balances: ReadonlyArray<ResourceBalance>; readonly suggestions: ReadonlyArray<FairSuggestion> },
  { language, names }: { readonly language: Language; readonly names: ExchangeNames },
): string => {
  const pen = penOf(language)
  const { words, common } = pen
  const [first] = told.balances
  const saves = told.balances.some(({ saving }) => saving !== undefined)
  const { columns } = words
  const head = [
    columns.institution,
    columns.given,
    columns.taken,
    columns.items,
    columns.hosted,
    columns.minutes,
    columns.side,
  ]
  const rows = told.balances.map((balance) => [
    plain(balance.name),
    extentText(balance.given, pen),
    extentText(balance.taken, pen),
    `${balance.given.items} / ${balance.taken.items}`,
    String(balance.hosted),
    String(balance.minutesWritten),
    words.sides[balance.side],
    ...(saves
      ? [balance.saving === undefined || balance.saving.uses === 0 ? "–" : moneyText(balance.saving.cents, language)]
      : []),
  ])
  return page([
    `# ${words.balances}`,
    first === undefined ? words.nobody : spanText(common, first.period),
    table(saves ? [...head, columns.saved] : head, rows),
    rows.length === 0 ? "" : words.notARefusal,
    section(`## ${words.suggestions}`, bullets(told.suggestions.map((one) => suggestionText(one, { pen, names })))),
  ])
}

/**
 * How a resource was used, as a page in Markdown.
 *
 * @param usage - what `resourceUsage` found
 * @rule Q32
 */
export const usageMarkdown = (
  usage: ResourceUsage,
  { language, names }: { readonly language: Language; readonly names: Pick<ExchangeNames, "institution"> },
): string => {
  const { words, common } = penOf(language)
  const hours = (value: number): string => common.number(round(value))
  const rowOf = (first: string, one: { readonly uses: number; readonly hours: number }) => [
    first,
    String(one.uses),
    hours(one.hours),
  ]
  const tail = [words.uses, words.hours]
  return page([
    `# ${plain(words.usage(usage.resource.name))}`,
    spanText(common, usage.period),
    bullets([
      words.used(usage.uses, hours(usage.hours)),
      usage.utilisation === undefined || usage.availableUnitHours === undefined
        ? words.noAvailability
        : words.utilisation(common.number(round(usage.utilisation * 100)), hours(usage.availableUnitHours)),
      ...lengthAndLead(usage, language),
      words.cancelled(usage.cancelledByOwner, usage.cancelledByBorrower, usage.noShows),
      ...(usage.overdue === 0 ? [] : [words.overdue(usage.overdue)]),
      ...(usage.damages === 0 ? [] : [words.damages(usage.damages)]),
    ]),
    usage.returns === undefined || usage.returns.returned === 0
      ? ""
      : section(`## ${words.returns}`, words.returned(usage.returns)),
    section(
      `## ${words.byBorrower}`,
      table(
        [words.columns.institution, ...tail],
        usage.byBorrower.map((one) => rowOf(plain(names.institution(one.institution)), one)),
      ),
    ),
    section(
      `## ${words.byWeekday}`,
      table(
        [words.weekday, ...tail],
        usage.byWeekday.filter(({ uses }) => uses > 0).map((one) => rowOf(common.shortDays[one.weekday], one)),
      ),
    ),
    section(
      `## ${words.byMonth}`,
      table(
        [words.month, ...tail],
        usage.byMonth.map((one) => rowOf(monthText(one.month, common), one)),
      ),
    ),
    section(
      `## ${words.unmet}`,
      bullets(
        usage.unmet.map(
          (request) =>
            `${plain(names.institution(request.borrower))}: ${plain(words.outcomes[request.outcome](request))}`,
        ),
      ),
    ),
  ])
}

const lengthAndLead = ({ length, lead, attendance }: ResourceUsage, language: Language): ReadonlyArray<string> => {
  const { words, common } = penOf(language)
  const number = (value: number): string => common.number(round(value))
  return [
    ...(length === undefined ? [] : [words.length(number(length.averageHours), number(length.longestHours))]),
    ...(lead === undefined ? [] : [words.lead(number(lead.medianDays), lead.shortestDays)]),
    ...(attendance === 0 ? [] : [words.attendance(number(attendance))]),
  ]
}

interface Pen {
  readonly words: ExchangeWords
  readonly common: ReportWords
  readonly categories: Readonly<Record<ResourceCategory, string>>
}

const penOf = (language: Language): Pen => ({
  words: exchangeWords[language],
  common: reportWords[language],
  categories: areaReportWords[language].sharing.categories,
})

const extentText = (
  { uses, hours }: { readonly uses: number; readonly hours: number },
  { words, common }: Pen,
): string => words.extent(uses, common.number(round(hours)))

const suggestionText = (
  suggestion: FairSuggestion,
  { pen: { words, common, categories }, names }: { readonly pen: Pen; readonly names: ExchangeNames },
): string => {
  const listed = (ids: ReadonlyArray<string>): string => plain(ids.map(names.resource).join(", "))
  return words.suggest[suggestion.suggest]({
    name: plain(names.institution(suggestion.institution)),
    resources:
      suggestion.suggest === "lend"
        ? listed(suggestion.resources)
        : suggestion.suggest === "relieve"
          ? listed(suggestion.others)
          : "",
    conference: "conference" in suggestion ? plain(names.conference(suggestion.conference)) : "",
    category: suggestion.suggest === "relieve" ? categories[suggestion.category] : "",
    share: suggestion.suggest === "relieve" ? common.number(Math.round(suggestion.share * 100)) : "",
  })
}

/** `März 2027`, of `2027-03`: a day of it without its number. */
const monthText = (month: string, { date }: ReportWords): string =>
  date(LocalDate.parse(`${month}-01`)).replace(/^1\.? /, "")

const round = (value: number): number => Math.round(value * 10) / 10
