/** Accessibility as criteria: what nobody has looked at is not accessible, and not inaccessible either. */
import type { CommunicationAid } from "../../offer/index.js"
import type { CatalogueEntry } from "../catalogue.js"
import type { FitOf } from "../fit.js"
import type { OfferWay } from "../subject.js"
import { type Check, met, unknown } from "./check.js"
import { placeOf } from "./place.js"

/** Without steps, or with a toilet for wheelchairs: as the offer says, else its site; a screen has neither. */
export const barrierCheck = (
  criterion: "stepFree" | "accessibleToilet",
): Check<OfferWay, FitOf<"stepFree"> | FitOf<"accessibleToilet">> => {
  const told = ({ entry, at }: OfferWay): boolean | undefined =>
    at?.place.at === "digital"
      ? true
      : (entry.offer.accessibility?.physical?.[criterion] ?? at?.site?.accessibility?.[criterion])
  return {
    shortfall: (way) => shortfallOf(told(way)),
    fit: (way) => fitOf(criterion, told(way), placeOf(way)),
  }
}

/** All of the aids. */
export const communicationCheck = (
  wanted: ReadonlyArray<CommunicationAid>,
): Check<CatalogueEntry, FitOf<"communication">> => {
  const lackingIn = ({ offer }: CatalogueEntry): ReadonlyArray<CommunicationAid> | undefined => {
    const there = offer.accessibility?.communication
    return there === undefined ? undefined : wanted.filter((aid) => !there.includes(aid))
  }
  return {
    shortfall: (entry) => {
      const lacking = lackingIn(entry)
      return lacking === undefined ? unknown : lacking.length / wanted.length
    },
    fit: (entry) => {
      const lacking = lackingIn(entry)
      if (lacking === undefined) return { criterion: "communication", fits: "unknown", missing: "accessibility" }
      return lacking.length === 0
        ? { criterion: "communication", fits: true }
        : { criterion: "communication", fits: false, shortfall: lacking.length / wanted.length, lacking }
    },
  }
}

/** Whether those who run it speak in easy language. */
export const easyLanguageCheck: Check<CatalogueEntry, FitOf<"easyLanguage">> = {
  shortfall: ({ offer }) => shortfallOf(offer.accessibility?.easyLanguage),
  fit: ({ offer }) => fitOf("easyLanguage", offer.accessibility?.easyLanguage, {}),
}

const shortfallOf = (told: boolean | undefined): number => {
  if (told === undefined) return unknown
  return told ? met : 1
}

const fitOf = <C extends "stepFree" | "accessibleToilet" | "easyLanguage">(
  criterion: C,
  told: boolean | undefined,
  place: { readonly place?: number },
) => {
  if (told === undefined) return { criterion, fits: "unknown", missing: "accessibility" } as const
  return told
    ? ({ criterion, fits: true, ...place } as const)
    : ({ criterion, fits: false, shortfall: 1, ...place } as const)
}
