/** Sentences for the upkeep of data, and for whether sharing is mutual. */
import type { OneSided } from "../exchange/index.js"
import type {
  InstitutionIncomplete,
  InstitutionPart,
  ProbableDuplicate,
  ResourceIncomplete,
  ResourcePart,
} from "../upkeep/index.js"
import type { Catalogue } from "./catalogue.js"
import { duplicateReasonText } from "./duplicate-reasons.js"
import { listed, reportWords } from "./report-words.js"

/** What is found about the data of a network as a whole. @german Hinweise zum Datenstand */
export type UpkeepFinding = InstitutionIncomplete | OneSided | ProbableDuplicate | ResourceIncomplete

const germanParts: Readonly<Record<ResourcePart, string>> = {
  terms: "die Nutzungsbedingungen",
  site: "der Standort",
  availability: "die Zeiten der möglichen Nutzung",
  seats: "die Zahl der Plätze",
}

const englishParts: Readonly<Record<ResourcePart, string>> = {
  terms: "the terms",
  site: "the site",
  availability: "when it can be used",
  seats: "the number of seats",
}

const germanPlaces: Readonly<Record<InstitutionPart, string>> = {
  site: "ein Standort oder ein Einzugsgebiet",
  address: "die Anschrift eines Standorts",
  position: "die Koordinaten eines Standorts",
}

const englishPlaces: Readonly<Record<InstitutionPart, string>> = {
  site: "a site or an area that it serves",
  address: "the address of a site",
  position: "the position of a site",
}

const { de, en } = reportWords

export const upkeepFindingText: Catalogue<UpkeepFinding> = {
  de: {
    InstitutionIncomplete: ({ missing }) =>
      `Wo die Einrichtung zu finden ist, ist nicht vollständig angegeben; es fehlt: ${listed(
        de,
        missing.map((part) => germanPlaces[part]),
      )} (Q33).`,
    OneSided: ({ side, uses, hours }) =>
      side === "onlyTakes"
        ? `Die Einrichtung hat in dieser Zeit nur ausgeliehen (${uses}-mal, ${de.number(round(hours))} Stunden) und nichts gegeben (R46).`
        : `Die Einrichtung hat in dieser Zeit nur gegeben${uses === 0 ? "" : ` (${uses}-mal, ${de.number(round(hours))} Stunden)`} und nichts ausgeliehen (R46).`,
    ProbableDuplicate: ({ institutions: [a, b], names: [one, other], because }) =>
      `„${one}“ (${a}) und „${other}“ (${b}) sind vielleicht dieselbe Einrichtung: ${listed(de, because.map(duplicateReasonText("de")))} (R9).`,
    ResourceIncomplete: ({ missing }) =>
      `Für Ausleihende fehlt: ${listed(
        de,
        missing.map((part) => germanParts[part]),
      )} (R42).`,
  },
  en: {
    InstitutionIncomplete: ({ missing }) =>
      `Where the institution is, is not fully told; missing: ${listed(
        en,
        missing.map((part) => englishPlaces[part]),
      )} (Q33).`,
    OneSided: ({ side, uses, hours }) =>
      side === "onlyTakes"
        ? `In this time, the institution only borrowed (${uses} times, ${en.number(round(hours))} hours) and gave nothing (R46).`
        : `In this time, the institution only gave${uses === 0 ? "" : ` (${uses} times, ${en.number(round(hours))} hours)`} and borrowed nothing (R46).`,
    ProbableDuplicate: ({ institutions: [a, b], names: [one, other], because }) =>
      `“${one}” (${a}) and “${other}” (${b}) may be the same institution: ${listed(en, because.map(duplicateReasonText("en")))} (R9).`,
    ResourceIncomplete: ({ missing }) =>
      `Borrowers are not told everything; missing: ${listed(
        en,
        missing.map((part) => englishParts[part]),
      )} (R42).`,
  },
}

const round = (hours: number): number => Math.round(hours * 10) / 10
