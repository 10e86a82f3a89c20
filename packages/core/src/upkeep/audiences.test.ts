import { readdirSync, readFileSync } from "node:fs"
import { isDeepStrictEqual } from "node:util"
import { describe, expect, it } from "vitest"
import type * as z from "zod"
import * as exchange from "../exchange/index.js"
import * as funding from "../funding/index.js"
import * as loan from "../loan/index.js"
import { indexNetwork, type Network, type NetworkIndex, networkSchemas } from "../network/index.js"
import * as privacy from "../privacy/index.js"
import * as request from "../request/index.js"
import { offerCatalogue } from "../search/index.js"
import * as sharing from "../sharing/index.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import * as ties from "../ties/index.js"
import { Instant, Interval, LocalDate } from "../time/index.js"
import { Audience } from "../visibility.js"
import { networkWith } from "./audiences.fixture.js"
import { secrets } from "./audiences-secrets.fixture.js"
import * as upkeep from "./index.js"

type Question = (index: NetworkIndex, audience: Audience) => unknown

const asOf = LocalDate.parse("2027-02-01")
const now = Instant.parse("2027-02-01T08:00:00Z")
const area = SpatialUnitId.parse("ost")
const period = { from: LocalDate.parse("2026-01-01"), to: LocalDate.parse("2027-03-01") }
const window = Interval.parse({ start: "2027-02-10T15:00", end: "2027-02-10T22:00", zone: "Europe/Berlin" })
const usualRates = { raum: { amount: { cents: 2000, currency: "EUR" }, per: "hour" } } as const
const uses = { period, now, calendars: [], usualRates }

/** Those that are told who reads. */
const forReaders: Readonly<Record<string, Question>> = {
  roomsAvailable: (index, audience) =>
    [undefined, 60].flatMap((durationMinutes) =>
      [undefined, ...index.institutions.keys()].map((borrower) =>
        exchange.roomsAvailable(index, {
          window,
          now,
          calendars: [],
          audience,
          ...(durationMinutes === undefined ? {} : { durationMinutes }),
          ...(borrower === undefined ? {} : { borrower }),
        }),
      ),
    ),
  resourceBalance: (index, audience) =>
    [...index.institutions.keys()].map((id) => exchange.resourceBalance(index, id, { ...uses, audience })),
  resourceBalances: (index, audience) => exchange.resourceBalances(index, { ...uses, audience }),
  resourceUsage: (index, audience) =>
    index.network.resources.map((one) => exchange.resourceUsage(index, one, { ...uses, audience })),
  resourceUsages: (index, audience) => exchange.resourceUsages(index, index.network.resources, { ...uses, audience }),
  fairSuggestions: (index, audience) => exchange.fairSuggestions(index, { ...uses, audience }),
  networkTies: (index, audience) => [
    ties.networkTies(index, { asOf, audience }),
    ties.networkTies(index, { period, area, audience }),
  ],
  networkMap: (index, audience) => [
    ties.networkMap(index, { asOf, audience }),
    ties.networkMap(index, { period, area, audience }),
  ],
  networkOverTime: (index, audience) =>
    (["month", "schoolYear", "year"] as const).map((step) =>
      ties.networkOverTime(index, { ...period, step, audience }),
    ),
  dataQuality: (index, audience) => {
    const catalogue = offerCatalogue(index, { asOf, period, calendars: [], audience })
    return [upkeep.dataQuality(catalogue), upkeep.dataQuality(catalogue, { area })]
  },
}

/** Those whose answers are for the network, whoever asks. */
const forTheNetwork: Readonly<Record<string, (index: NetworkIndex) => unknown>> = {
  fundStatement: (index) =>
    index.network.funds.map((fund) => {
      const { balance, nextMeetingOn, applications } = exchange.fundStatement(index, fund, asOf)
      return { balance, nextMeetingOn, findings: applications.map(({ findings, proofDue }) => [findings, proofDue]) }
    }),
  probableDuplicates: (index) => upkeep.probableDuplicates(index, asOf),
  ...Object.fromEntries(
    (
      [
        ["availabilityFindings", sharing.availabilityFindings],
        ["bookingFindings", sharing.bookingFindings],
        ["conflictFindings", sharing.conflictFindings],
        ["eligibilityFindings", sharing.eligibilityFindings],
        ["ruleFindings", sharing.ruleFindings],
        ["checkBooking", sharing.checkBooking],
      ] as const
    ).map(([name, check]) => [name, checking(check)]),
  ),
  bookingAlternatives: checking((lending, wanted) => sharing.bookingAlternatives(lending, wanted, {})),
}

/** Those for who decides about a loan or keeps the data: whole values go in, and nothing is held back. */
const forWhoDecides: ReadonlyArray<string> = [
  "lendingsIn",
  "resourceTimesIn",
  "checkMany",
  "grantBooking",
  "occupancyOf",
  "planRequest",
  "planFollowing",
  "planRebooking",
  "moveDate",
  "restrict",
  "usesInYear",
  "personalDataOf",
  "eraseContact",
  "erasePerson",
  "retentionPlan",
  "applyRetention",
  "applyBesideRetention",
  "withValues",
]

function checking(check: (lending: sharing.Lending, wanted: sharing.Booking) => unknown) {
  return (index: NetworkIndex): unknown => {
    const lendingOf = exchange.lendingsIn(index, { now, calendars: [] })
    return index.network.resources.flatMap((resource) =>
      index.network.institutions.map((borrower) =>
        check(
          lendingOf({ resource, borrower }),
          sharing.Booking.parse({
            id: "neu",
            resource: resource.id,
            borrower: borrower.id,
            interval: window,
            purpose: "Fest",
            responsible: "leitung",
          }),
        ),
      ),
    )
  }
}

/** All that an audience may see of a network, by what the schemas declare. */
const seenBy = (network: Partial<Network>, audience: Audience): unknown =>
  Object.entries(networkSchemas).map(([list, schema]) =>
    (network[list as keyof Network] ?? [])
      .map((value) => privacy.redact<z.ZodType>(schema, value, { audience, asOf }))
      .filter((value) => value !== undefined),
  )

const plain = networkWith()
const one = indexNetwork(plain)
const cases = Object.entries(secrets).flatMap(([secret, { twins, toldBy }]) => {
  const network = networkWith(twins)
  const other = indexNetwork(network)
  return Audience.options.map((audience) => {
    const mayKnow = !isDeepStrictEqual(seenBy(plain, audience), seenBy(network, audience))
    return { secret, audience, mayKnow, toldBy, other }
  })
})

describe("what a reader may not know of a network", () => {
  it.each(cases.filter(({ mayKnow }) => !mayKnow))(
    "changes no answer on sharing, ties and data: $secret, for $audience (P9)",
    ({ audience, other }) => {
      for (const [name, ask] of Object.entries(forReaders))
        expect([name, ask(other, audience)]).toEqual([name, ask(one, audience)])
      if (audience === "public") return
      for (const [name, ask] of Object.entries(forTheNetwork)) expect([name, ask(other)]).toEqual([name, ask(one)])
    },
  )

  it.each(cases.filter(({ mayKnow, toldBy }) => mayKnow && toldBy.length > 0))(
    "is told to those who may: $secret, for $audience (P9)",
    ({ audience, other, toldBy }) => {
      const telling = Object.entries(forReaders).filter(
        ([, ask]) => !isDeepStrictEqual(ask(one, audience), ask(other, audience)),
      )
      expect(telling.map(([name]) => name)).toEqual(expect.arrayContaining([...toldBy]))
    },
  )

  it("is known to somebody: each fact is one that an audience may see and another may not", () => {
    const known = (secret: string, mayKnow: boolean) =>
      cases.some((one) => one.secret === secret && one.mayKnow === mayKnow)
    expect(Object.keys(secrets).filter((secret) => !known(secret, true) || !known(secret, false))).toEqual([])
  })

  it("is asked of every function that is given a network or a lending", () => {
    const asked = new Set([...Object.keys(forReaders), ...Object.keys(forTheNetwork), ...forWhoDecides])
    expect(networkFunctions().filter((name) => !asked.has(name))).toEqual([])
  })
})

/** By the source: the first parameter tells what a function is given. */
function networkFunctions(): ReadonlyArray<string> {
  const concepts = { sharing, loan, request, funding, exchange, ties, upkeep, privacy }
  return Object.entries(concepts).flatMap(([concept, exported]) => {
    const folder = new URL(`../${concept}/`, import.meta.url)
    const sources = readdirSync(folder)
      .filter((file) => /^[a-z-]+\.ts$/.test(file))
      .map((file) => readFileSync(new URL(file, folder), "utf8"))
    return Object.entries(exported).flatMap(([name, value]) => {
      const first = new RegExp(`export const ${name} = \\(\\s*(?:\\w+|\\{[^}]*\\}): ([^,=]*?)[,)]`)
      const given = sources.flatMap((source) => first.exec(source)?.[1] ?? [])
      return typeof value === "function" &&
        given.some((type) => /\b(Network(Index)?|Lending|OfferCatalogue)\b/.test(type))
        ? [name]
        : []
    })
  })
}
