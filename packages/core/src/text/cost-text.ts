/** Costs of offers as people read them. */
import type { CostUnit, OfferCost } from "../offer/index.js"
import type { Language } from "./catalogue.js"
import { moneyText } from "./money-text.js"

/**
 * What an offer costs, in a few words: `2 € je Termin (Material)`, `nach Einkommen ab 10 € bis 40 € im Monat`.
 *
 * @example
 * import { costText } from "@sozialraum/core/text"
 * costText({ kind: "amount", cents: 250, currency: "EUR", per: "termin" }, "de") // => "2,50 € je Termin"
 */
export const costText = (cost: OfferCost, language: Language): string => {
  const said = words[language]
  if (cost.kind === "free") return said.free
  const about = [cost.item, cost.payers].filter((part) => part !== undefined)
  const paid = about.length === 0 ? "" : ` (${about.join(", ")})`
  const per = said.units[cost.per]
  if (cost.kind === "amount") return `${moneyText(cost.cents, language)} ${per}${paid}`
  const { fromCents = 0, toCents } = cost
  const range = [
    fromCents === 0 ? [] : `${said.from} ${moneyText(fromCents, language)}`,
    toCents === undefined ? [] : `${said.upTo} ${moneyText(toCents, language)}`,
  ].flat()
  return [said.byIncome, ...range, ...(range.length === 0 ? [] : [per])].join(" ") + paid
}

interface CostWords {
  readonly free: string
  readonly byIncome: string
  readonly from: string
  readonly upTo: string
  readonly units: Readonly<Record<CostUnit, string>>
}

const words: Readonly<Record<Language, CostWords>> = {
  de: {
    free: "kostenlos",
    byIncome: "nach Einkommen",
    from: "ab",
    upTo: "bis",
    units: {
      termin: "je Termin",
      tag: "je Tag",
      woche: "je Woche",
      monat: "im Monat",
      schulhalbjahr: "im Schulhalbjahr",
      schuljahr: "im Schuljahr",
      kurs: "für den Kurs",
    },
  },
  en: {
    free: "free",
    byIncome: "by income",
    from: "from",
    upTo: "up to",
    units: {
      termin: "each time",
      tag: "a day",
      woche: "a week",
      monat: "a month",
      schulhalbjahr: "each half of the school year",
      schuljahr: "a school year",
      kurs: "for the course",
    },
  },
}
