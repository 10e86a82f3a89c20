/** Costs as a criterion: what has to be paid in any case, held against what may be. */
import type { CostUnit, OfferCost } from "../../offer/index.js"
import type { CatalogueEntry } from "../catalogue.js"
import type { FitOf, Price } from "../fit.js"
import type { WantedCost } from "../question.js"
import { type Check, graded, met, unknown } from "./check.js"

/** Free, at most so much each time, or paid for by the education package. */
export const costCheck = (wanted: WantedCost): Check<CatalogueEntry, FitOf<"cost">> => {
  const judge = judgeOf(wanted)
  return {
    shortfall: ({ offer: { costs } }) => {
      if (costs === undefined) return unknown
      const judged = isFreeOfCharge(costs) ? undefined : judge(costs)
      if (judged === undefined || judged.fits === true) return met
      return judged.fits === false ? judged.shortfall : unknown
    },
    fit: ({ offer: { costs } }) => {
      if (costs === undefined) return { criterion: "cost", fits: "unknown", missing: "costs" }
      return isFreeOfCharge(costs) ? { criterion: "cost", fits: true } : judge(costs)
    },
  }
}

/** The limit that fits instead; none where nobody can say what has to be paid. */
export const limitFor = ({ price, centsTooMuch }: Extract<FitOf<"cost">, { fits: false }>): WantedCost | undefined =>
  price === undefined || centsTooMuch === undefined ? undefined : { kind: "atMost", ...price }

const isFreeOfCharge = (costs: ReadonlyArray<OfferCost>): boolean => costs[0]?.kind === "free"

type Judge = (costs: ReadonlyArray<OfferCost>) => FitOf<"cost">

const judgeOf = (wanted: WantedCost): Judge => {
  if (wanted.kind === "educationPackage") return byEducationPackage
  return wanted.kind === "free" ? asFree : (costs) => upTo(costs, wanted)
}

const byEducationPackage: Judge = (costs) => {
  const said = costs.map((cost) => (cost.kind === "free" ? undefined : cost.educationPackage))
  if (said.includes(true)) return { criterion: "cost", fits: true, educationPackage: true }
  return said.includes(undefined)
    ? { criterion: "cost", fits: "unknown", missing: "educationPackage" }
    : { criterion: "cost", fits: false, shortfall: 1, educationPackage: false }
}

/** Ten euros count a half. */
const asFree: Judge = (costs) => {
  const per = payable(costs).find(({ item }) => item === undefined)?.per ?? payable(costs)[0]?.per ?? "termin"
  const { least, most } = totalOf(costs, per)
  const price = priced(most, per)
  if (least === undefined || least === 0) return { criterion: "cost", fits: "unknown", missing: "income", ...price }
  return {
    criterion: "cost",
    fits: false,
    shortfall: graded(most ?? least, 1000),
    ...price,
    ...(most === undefined ? {} : { centsTooMuch: most }),
  }
}

const upTo = (
  costs: ReadonlyArray<OfferCost>,
  { cents, per }: { readonly cents: number; readonly per: CostUnit },
): FitOf<"cost"> => {
  const { least, most, isComparable } = totalOf(costs, per)
  const price = priced(most, per)
  if (least !== undefined && least > cents)
    return {
      criterion: "cost",
      fits: false,
      shortfall: graded((most ?? least) - cents, Math.max(cents, 1)),
      ...price,
      ...(most === undefined ? {} : { centsTooMuch: most - cents }),
    }
  if (most !== undefined && most <= cents) return { criterion: "cost", fits: true, ...price }
  return { criterion: "cost", fits: "unknown", missing: isComparable ? "income" : "comparablePrice", ...price }
}

const priced = (cents: number | undefined, per: CostUnit): { readonly price?: Price } =>
  cents === undefined ? {} : { price: { cents, per } }

interface Total {
  /** What is to be paid at least; none where that is asked for in another unit. */
  readonly least?: number
  /** What is to be paid at most; none where nobody can say. */
  readonly most?: number
  /** Whether all prices are in the unit. */
  readonly isComparable: boolean
}

type Priced = Exclude<OfferCost, { readonly kind: "free" }>

/**
 * What has to be paid in a unit. Prices of the offer as a whole are alternatives, of which one takes the cheapest; what is
 * paid for apart, as lunch, comes on top; and what only some pay does not count where others pay something else.
 */
const totalOf = (costs: ReadonlyArray<OfferCost>, per: CostUnit): Total => {
  const all = payable(costs)
  const whole = all.filter(({ item }) => item === undefined)
  const [cheapest] = whole.filter((cost) => cost.per === per).sort(byPrice)
  const extras = all.filter(({ item }) => item !== undefined)
  const due = [...(cheapest === undefined ? [] : [cheapest]), ...extras.filter((cost) => cost.per === per)]
  const isComparable = (whole.length === 0 || cheapest !== undefined) && extras.every((cost) => cost.per === per)
  const most = isComparable ? due.reduce((sum, cost) => sum + mostOf(cost), 0) : Number.POSITIVE_INFINITY
  return {
    isComparable,
    ...(whole.length > 0 && cheapest === undefined ? {} : { least: due.reduce((sum, cost) => sum + leastOf(cost), 0) }),
    ...(most === Number.POSITIVE_INFINITY ? {} : { most }),
  }
}

const payable = (costs: ReadonlyArray<OfferCost>): ReadonlyArray<Priced> => {
  const all = costs.filter((cost) => cost.kind !== "free")
  const ofEverybody = all.filter(({ payers }) => payers === undefined)
  return ofEverybody.length === 0 ? all : ofEverybody
}

const leastOf = (cost: Priced): number => (cost.kind === "amount" ? cost.cents : (cost.fromCents ?? 0))

const mostOf = (cost: Priced): number =>
  cost.kind === "amount" ? cost.cents : (cost.toCents ?? Number.POSITIVE_INFINITY)

const byPrice = (a: Priced, b: Priced): number => leastOf(a) - leastOf(b) || mostOf(a) - mostOf(b) || 0
