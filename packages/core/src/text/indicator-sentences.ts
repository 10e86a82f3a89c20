/** Sentences for indicators: what is refused about them, and what of them should not be shown. */
import type { CellExposed, IndicatorCellTooSmall, IndicatorNotCountable, IndicatorTooLocal } from "../planning/index.js"
import type { Catalogue } from "./catalogue.js"

/** German and English sentences for what is refused about indicators. */
export const indicatorText: Catalogue<IndicatorNotCountable> = {
  de: {
    IndicatorNotCountable: ({ indicator, because }) =>
      ({
        neitherCountNorRate: `${indicator} ist weder eine Anzahl noch eine Quote und lässt sich nicht aus Zählergebnissen bilden.`,
        withoutDenominator: `Für ${indicator} fehlt die Grundgesamtheit, auf die sich die Quote bezieht.`,
        moreThanAll: `Für ${indicator} sind mehr gezählt, als zur Grundgesamtheit gehören.`,
      })[because],
  },
  en: {
    IndicatorNotCountable: ({ indicator, because }) =>
      ({
        neitherCountNorRate: `${indicator} is neither a count nor a rate and cannot be made from counts.`,
        withoutDenominator: `The population that ${indicator} is a rate of is missing.`,
        moreThanAll: `More are counted for ${indicator} than belong to the population.`,
      })[because],
  },
}

/** German and English sentences for indicators that should not be shown as they are. */
export const indicatorFindingText: Catalogue<CellExposed | IndicatorCellTooSmall | IndicatorTooLocal> = {
  de: {
    CellExposed: ({ unit, category, possible, needed }) =>
      `${place(unit, category)} ist gesperrt und doch zu leicht zu erraten: möglich sind ${possible} Zahlen, nötig wären ${needed} (R51).`,
    IndicatorCellTooSmall: ({ indicator, unit, which, minimum }) =>
      `Der Wert von ${indicator} für ${unit} beruht auf weniger als ${minimum} ${
        { counted: "Fällen", others: "Menschen, die nicht gezählt sind,", population: "Menschen" }[which]
      } und ist zu sperren (R51).`,
    IndicatorTooLocal: ({ indicator, unit, because }) =>
      ({
        tooSmallArea: `${unit} ist kleiner als ein statistisches Viertel; ${indicator} darf dafür nicht gezeigt werden (P4).`,
        notReleased: `${indicator} betrifft Kinder und ist für ${unit} nicht freigegeben; ohne Freigabe geht es nur bis zum Ortsteil (P4).`,
      })[because],
  },
  en: {
    CellExposed: ({ unit, category, possible, needed }) =>
      `${place(unit, category)} is held back and yet too easy to guess: ${possible} numbers are possible, ${needed} are needed (R51).`,
    IndicatorCellTooSmall: ({ indicator, unit, which, minimum }) =>
      `The value of ${indicator} for ${unit} rests on fewer than ${minimum} ${
        { counted: "cases", others: "people who are not counted", population: "people" }[which]
      } and must be held back (R51).`,
    IndicatorTooLocal: ({ indicator, unit, because }) =>
      ({
        tooSmallArea: `${unit} is smaller than a statistical quarter; ${indicator} must not be shown for it (P4).`,
        notReleased: `${indicator} is about children and is not released for ${unit}; without that it may be shown down to the Ortsteil (P4).`,
      })[because],
  },
}

const place = (unit: string, category: string | undefined): string =>
  category === undefined ? unit : `${unit}, ${category}`
