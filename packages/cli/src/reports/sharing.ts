/** Reports on sharing: free rooms, who gives and takes, how a resource is used, what a fund has. */
import {
  addDays,
  berlin,
  ConferenceId,
  FundId,
  fairSuggestions,
  fundStatement,
  InstitutionId,
  Interval,
  LocalDateTime,
  type Resource,
  ResourceCategory,
  ResourceId,
  resourceBalance,
  resourceBalances,
  resourceUsage,
  resourceUsages,
  roomsAvailable,
} from "@sozialraum/core"
import {
  availableRoomsMarkdown,
  balancesMarkdown,
  type ExchangeNames,
  fundMarkdown,
  usageMarkdown,
} from "@sozialraum/core/text"
import { badValue, text, texts } from "../context.js"
import { positionOf } from "../list-options.js"
import {
  type Answer,
  type Asking,
  needed,
  notFound,
  optionalAreaOf,
  optionalInstitutionOf,
  read,
  readBy,
  readerOf,
} from "./asking.js"
import { yearPeriod } from "./conference.js"
import { number } from "./question.js"

/** Which rooms are free, and on which terms. */
export const rooms = (asking: Asking): Answer => {
  const { index, calendars, region, audience, options, language, at } = asking
  const area = optionalAreaOf(asking)
  const near = text(options, "near")
  const minutes = number(options, "minutes").minutes
  const borrower = optionalInstitutionOf(asking)?.id
  const seats = number(options, "seats").seats
  const told = roomsAvailable(index, {
    window: windowOf(options),
    ...(minutes === undefined ? {} : { durationMinutes: minutes }),
    ...(area === undefined ? {} : { area }),
    ...(near === undefined ? {} : { near: positionOf(near) }),
    ...(borrower === undefined ? {} : { borrower }),
    ...(seats === undefined ? {} : { seats }),
    ...categoriesOf(options),
    ...(options["step-free"] === true ? { accessibility: ["stepFree"] } : {}),
    calendars: calendars(),
    region,
    audience,
    now: at,
  })
  return {
    document: told,
    lines: () => [availableRoomsMarkdown(told, { language, institution: namesOf(asking).institution })],
  }
}

/** Who gave and took how much in a year, and whom one might ask: of one institution, otherwise of all. */
export const balance = (asking: Asking): Answer => {
  readBy(asking, "network")
  const { index, language } = asking
  const institution = optionalInstitutionOf(asking)?.id
  const question = { period: pastOf(asking), now: asking.at, audience: readerOf(asking, "network") }
  const balances =
    institution === undefined ? resourceBalances(index, question) : [resourceBalance(index, institution, question)]
  const suggestions = fairSuggestions(index, question).filter(
    (one) => institution === undefined || one.institution === institution,
  )
  const told = { balances, suggestions }
  return { document: told, lines: () => [balancesMarkdown(told, { language, names: namesOf(asking) })] }
}

/** How a resource was used, and what was refused; of all that an institution lends, where `--institution` names one. */
export const usage = (asking: Asking): Answer => {
  readBy(asking, "network")
  const { index, calendars, region, language } = asking
  const reader = readerOf(asking, "network")
  const question = { period: pastOf(asking), now: asking.at, calendars: calendars(), region, audience: reader }
  const names = namesOf(asking)
  const owner = optionalInstitutionOf(asking)?.id
  if (owner === undefined) {
    const told = resourceUsage(index, resourceOf(asking), question)
    return { document: told, lines: () => [usageMarkdown(told, { language, names })] }
  }
  const lent = index.network.resources.filter((resource) => resource.owner === owner)
  const told = resourceUsages(index, lent, question)
  return {
    document: { usages: told },
    lines: () =>
      told.length === 0 ? [nothingLent[language]] : told.map((one) => usageMarkdown(one, { language, names })),
  }
}

const nothingLent = { de: "Diese Einrichtung verleiht nichts.", en: "This institution lends nothing." } as const

/** What a fund has, and how its applications stand; of all funds, unless one is named. */
export const funds = (asking: Asking): Answer => {
  readBy(asking, "network")
  const { index, asOf, language, options } = asking
  const id = read(FundId, options, "fund")
  if (id !== undefined && !index.funds.has(id)) notFound("fund", "funds", id)
  const told = index.network.funds
    .filter((fund) => id === undefined || fund.id === id)
    .map((fund) => fundStatement(index, fund, asOf))
  return {
    document: { funds: told },
    lines: () => told.map((one) => fundMarkdown(one, { language, institution: namesOf(asking).institution })),
  }
}

const resourceOf = ({ index, options }: Asking): Resource => {
  const id = needed(options, "resource")
  return index.resources.get(ResourceId.parse(id)) ?? notFound("resource", "resources", id)
}

/** Names of values; an id stands where there is none. */
const namesOf = ({ index }: Asking): ExchangeNames => ({
  institution: (id) => index.institutions.get(InstitutionId.parse(id))?.name ?? id,
  resource: (id) => index.resources.get(ResourceId.parse(id))?.name ?? id,
  conference: (id) => index.conferences.get(ConferenceId.parse(id))?.name ?? id,
})

/** The time that `--from` and `--to` or `--year` say, otherwise the last 365 days. */
const pastOf = (asking: Asking): Asking["period"] => {
  const { from, to, year } = asking.options
  return from === undefined && to === undefined && year === undefined
    ? { from: addDays(asking.asOf, -364), to: addDays(asking.asOf, 1) }
    : yearPeriod(asking)
}

const windowOf = (options: Asking["options"]): Interval => {
  const window = Interval.safeParse({ start: timeOf(options, "from"), end: timeOf(options, "to"), zone: berlin })
  if (!window.success) throw badValue("to", needed(options, "to"))
  return window.data
}

/** `2027-03-10T17:00` by the clock of Germany; a day alone is its beginning. */
const timeOf = (options: Asking["options"], name: "from" | "to"): LocalDateTime => {
  const given = needed(options, name)
  const read = LocalDateTime.safeParse(given.length === 10 ? `${given}T00:00` : given)
  if (!read.success) throw badValue(name, given)
  return read.data
}

const categoriesOf = (options: Asking["options"]) => {
  const parsed = ResourceCategory.array().safeParse(texts(options, "category"))
  if (!parsed.success) throw badValue("category", texts(options, "category").join(", "))
  return parsed.data.length === 0 ? {} : { categories: parsed.data }
}
