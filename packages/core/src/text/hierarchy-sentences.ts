/** Sentences for hierarchies of areas: what is worth a look when all areas are seen together. */
import type { AreasOverlap, HierarchyFinding } from "../sozialraum/index.js"
import type { Catalogue } from "./catalogue.js"

const list = (items: ReadonlyArray<string>): string => items.join(", ")

const percent = (share: number): string => `${Math.round(share * 100)}`

/** German and English sentences for what `checkHierarchy` and `overlappingAreas` find. */
export const hierarchyText: Catalogue<HierarchyFinding | AreasOverlap> = {
  de: {
    AreasOverlap: ({ areas: [a, b], units, ground }) =>
      `${a} und ${b} überschneiden sich${
        ground === undefined
          ? `: ${list(units)} gehört zu beiden`
          : ` auf ${percent(ground.shares[0])} % der einen und ${percent(ground.shares[1])} % der anderen Fläche`
      } (R4).`,
    HierarchyCircle: ({ circle, on, rule }) =>
      `Gebiete liegen im Kreis ineinander${on === undefined ? "" : `, ab ${on}`}: ${[...circle, circle[0]].join(" → ")} (${rule}).`,
    ParentNotValid: ({ unit, parent, from, to }) =>
      `${unit} liegt in ${parent} auch an Tagen, an denen es ${parent} nicht gibt:${from === undefined ? "" : ` ab ${from}`}${to === undefined ? "" : ` bis vor ${to}`} (R5).`,
    ParentOfOtherKind: ({ unit, parent, kind, is }) =>
      `${unit} liegt in ${parent} als „${kind}“; ${parent} ist aber „${is}“ (R2).`,
    ParentsOverlap: ({ unit, kind, parents, rule }) =>
      `${unit} hat an einem Tag mehr als ein Hauptgebiet oder eines doppelt („${kind}“): ${list(parents)} (${rule}).`,
    SharesTooLarge: ({ unit, kind, sum, on }) =>
      `Die Anteile von ${unit} an weiteren Gebieten der Art „${kind}“ sind${on === undefined ? "" : ` ab ${on}`} zusammen ${percent(sum)} % (R2).`,
    SozialraumEmpty: ({ unit, on }) => `Von den Gebieten, aus denen ${unit} besteht, gibt es am ${on} keines (R3).`,
    UnitRepeats: ({ unit }) => `Die Kennung ${unit} haben zwei Gebiete (R5).`,
    UnitUnknown: ({ unit, unknown, rule }) => `${unit} nennt ein Gebiet, das niemand kennt: ${unknown} (${rule}).`,
  },
  en: {
    AreasOverlap: ({ areas: [a, b], units, ground }) =>
      `${a} and ${b} overlap${
        ground === undefined
          ? `: ${list(units)} belongs to both`
          : ` on ${percent(ground.shares[0])} % of the one and ${percent(ground.shares[1])} % of the other`
      } (R4).`,
    HierarchyCircle: ({ circle, on, rule }) =>
      `Units lie in one another in a circle${on === undefined ? "" : ` from ${on} on`}: ${[...circle, circle[0]].join(" → ")} (${rule}).`,
    ParentNotValid: ({ unit, parent, from, to }) =>
      `${unit} lies in ${parent} on days on which there is no ${parent}:${from === undefined ? "" : ` from ${from}`}${to === undefined ? "" : ` until before ${to}`} (R5).`,
    ParentOfOtherKind: ({ unit, parent, kind, is }) =>
      `${unit} lies in ${parent} as “${kind}”, but ${parent} is “${is}” (R2).`,
    ParentsOverlap: ({ unit, kind, parents, rule }) =>
      `${unit} has more than one primary parent or one twice on a day (“${kind}”): ${list(parents)} (${rule}).`,
    SharesTooLarge: ({ unit, kind, sum, on }) =>
      `The shares of ${unit} in further units of the kind “${kind}” are ${percent(sum)} % together${on === undefined ? "" : ` from ${on} on`} (R2).`,
    SozialraumEmpty: ({ unit, on }) => `Of the units of which ${unit} consists, none exists on ${on} (R3).`,
    UnitRepeats: ({ unit }) => `Two areas have the id ${unit} (R5).`,
    UnitUnknown: ({ unit, unknown, rule }) => `${unit} names a unit that nobody knows: ${unknown} (${rule}).`,
  },
}
