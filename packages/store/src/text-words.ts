/** Words of the sentences about storage, by language. */
import type { Operation } from "./errors.js"
import type { NotAnExport } from "./import-refused.js"
import type { UnfitText } from "./key.js"

/** Gerunds of what was being done with the backend. */
export const operations: Readonly<Record<"de" | "en", Readonly<Record<Operation, string>>>> = {
  de: {
    open: "Öffnen",
    get: "Lesen",
    query: "Abfragen",
    commit: "Schreiben",
    changes: "Lesen der Änderungen",
    versions: "Lesen früherer Stände",
    networks: "Lesen der Netzwerke",
    backup: "Sichern",
    check: "Prüfen",
    compact: "Verkleinern",
  },
  en: {
    open: "opening it",
    get: "reading",
    query: "querying",
    commit: "writing",
    changes: "reading the changes",
    versions: "reading earlier states",
    networks: "reading the networks",
    backup: "backing it up",
    check: "checking it",
    compact: "compacting it",
  },
}

/** Why a text is unfit. */
export const unfit: Readonly<Record<"de" | "en", Readonly<Record<UnfitText, string>>>> = {
  de: {
    empty: "Er ist leer.",
    tooLong: "Er ist zu lang.",
    nul: "Er enthält ein Nullzeichen.",
    loneSurrogate: "Er enthält ein halbes Zeichen.",
  },
  en: {
    empty: "It is empty.",
    tooLong: "It is too long.",
    nul: "It contains a NUL character.",
    loneSurrogate: "It contains half a character.",
  },
}

/** What an alleged export is instead. */
export const notAnExport: Readonly<Record<"de" | "en", Readonly<Record<NotAnExport["because"], string>>>> = {
  de: {
    empty: "Hier steht nichts.",
    foreign: "Das ist kein Export eines Netzwerks (JSON Lines mit einer Kopfzeile).",
    newer: "Diesen Export hat eine neuere Version geschrieben.",
  },
  en: {
    empty: "There is nothing here.",
    foreign: "This is no export of a network (JSON lines with a header).",
    newer: "A newer version wrote this export.",
  },
}
