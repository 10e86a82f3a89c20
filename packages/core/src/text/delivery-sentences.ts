/** Sentences for what looks in a delivery as if the list had changed. */
import type { DeliveryAlarm } from "../institution/index.js"
import type { Catalogue } from "./catalogue.js"

export const deliveryAlarmText: Catalogue<DeliveryAlarm> = {
  de: {
    IdsDrift: ({ pairs }) =>
      `${pairs.length === 1 ? "Eine Einrichtung steht" : `${pairs.length} Einrichtungen stehen`} vielleicht unter neuer Kennung in der Liste: ${shown(
        pairs.map(({ name, before, now }) => `„${name}“ (${before} → ${now})`),
        "weitere",
      )}. Sind es dieselben, so fragen Sie die Quelle nach festen Kennungen oder nehmen Sie den Import zurück (R1).`,
    CountSudden: ({ before, now }) =>
      `Die Liste hat ${now} Einrichtungen, die letzte Lieferung hatte ${before}. Prüfen Sie, ob sie vollständig und die richtige ist.`,
    KeyColumnChanged: ({ before, now }) =>
      `Die Kennungen kommen nun ${now === null ? "aus Namen und Anschriften" : `aus der Spalte „${now}“`}, zuvor ${before === null ? "aus Namen und Anschriften" : `aus „${before}“`} (R1).`,
    ColumnsGone: ({ columns }) =>
      `Es fehlen Spalten der letzten Lieferung: ${columns.map(({ header }) => `„${header}“`).join(", ")}. Was sie sagten, steht in keiner anderen.`,
    ColumnsReread: ({ columns }) =>
      `Spalten werden anders gelesen als zuletzt: ${columns.map(({ header, before, field }) => `„${header}“ (${before} → ${field ?? "unbearbeitet"})`).join(", ")}.`,
  },
  en: {
    IdsDrift: ({ pairs }) =>
      `${pairs.length === 1 ? "One institution" : `${pairs.length} institutions`} may stand in the list under a new id: ${shown(
        pairs.map(({ name, before, now }) => `“${name}” (${before} → ${now})`),
        "more",
      )}. If they are the same, ask the source for lasting ids, or undo the import (R1).`,
    CountSudden: ({ before, now }) =>
      `The list has ${now} institutions, the last delivery had ${before}. Check that it is complete, and the right one.`,
    KeyColumnChanged: ({ before, now }) =>
      `The ids come from ${now === null ? "names and addresses" : `the column “${now}”`} now, and came from ${before === null ? "names and addresses" : `“${before}”`} before (R1).`,
    ColumnsGone: ({ columns }) =>
      `Columns of the last delivery are gone: ${columns.map(({ header }) => `“${header}”`).join(", ")}. No other column says what they said.`,
    ColumnsReread: ({ columns }) =>
      `Columns are read otherwise than last time: ${columns.map(({ header, before, field }) => `“${header}” (${before} → ${field ?? "kept as it is"})`).join(", ")}.`,
  },
}

const mostShown = 3

const shown = (all: ReadonlyArray<string>, more: string): string =>
  [...all.slice(0, mostShown), ...(all.length > mostShown ? [`${all.length - mostShown} ${more}`] : [])].join(", ")
