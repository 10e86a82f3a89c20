/** The sentences for faults of a file, in German and English. */

/** Why a file could not do its work. @german Grund eines Dateifehlers */
export type FaultReason =
  | "busy"
  | "changing"
  | "damaged"
  | "denied"
  | "disk"
  | "empty"
  | "folder"
  | "full"
  | "inUse"
  | "memory"
  | "missing"
  | "moved"
  | "noDatabase"
  | "noFolder"
  | "noPath"
  | "older"
  | "other"
  | "readOnly"
  | "same"
  | "tooBig"
  | "unmerged"

interface Said {
  readonly because: FaultReason
  readonly file: string
  readonly driver?: string
}

const de: Readonly<Record<FaultReason, string>> = {
  busy: "Ein anderes Programm schreibt gerade in diese Datei.",
  changing: "Ein anderes Programm hat begonnen, in diese Datei zu schreiben; sie muss neu geöffnet werden.",
  damaged: "Die Datei ist beschädigt. Helfen kann eine Sicherung; die Prüfung der Ablage sagt, was fehlt.",
  denied: "Das Recht, diese Datei zu öffnen, fehlt; oder das Recht, in ihrem Ordner zu schreiben.",
  disk: "Der Datenträger ließ sich nicht lesen oder beschreiben.",
  empty: "In dieser Datei liegt noch keine Ablage.",
  folder: "Hier liegt ein Ordner und keine Datei.",
  full: "Auf dem Datenträger ist kein Platz mehr. Geschrieben wurde nichts.",
  inUse: "Diese Datei ist eine geöffnete Ablage: Neben ihr liegt ein Schreibprotokoll.",
  memory: "Der Arbeitsspeicher reicht nicht.",
  missing: "Diese Datei gibt es nicht, oder sie lässt sich nicht anlegen.",
  moved: "Die Datei wurde verschoben, gelöscht oder ersetzt, während sie geöffnet war. Geschrieben wurde nichts.",
  noDatabase: "Diese Datei ist keine Datenbank.",
  noFolder: "Den Ordner dieser Datei gibt es nicht.",
  noPath: "Dies ist kein Pfad einer Datei.",
  older: "Die Ablage wurde von einer älteren Version geschrieben; einmal zum Schreiben geöffnet, wird sie angepasst.",
  other: "Die Datenbank hat versagt.",
  readOnly: "Diese Datei darf nur gelesen werden.",
  same: "Eine Sicherung braucht eine andere Datei als die Ablage selbst.",
  tooBig: "Ein Datensatz ist für diese Ablage zu groß.",
  unmerged:
    "Neben der Datei liegt ein Schreibprotokoll, das noch nicht übernommen ist; dafür muss der Ordner beschreibbar sein.",
}

const en: Readonly<Record<FaultReason, string>> = {
  busy: "Another program is writing to this file.",
  changing: "Another program has begun to write to this file; it has to be opened again.",
  damaged: "The file is damaged. A backup may help; checking the store tells what is missing.",
  denied: "The right to open this file is missing, or the right to write in its folder.",
  disk: "The disk could not be read or written.",
  empty: "There is no store in this file yet.",
  folder: "This is a folder and no file.",
  full: "The disk is full. Nothing was written.",
  inUse: "This file is an open store: a write-ahead log lies beside it.",
  memory: "There is not enough memory.",
  missing: "There is no such file, or it cannot be made.",
  moved: "The file was moved, deleted or replaced while it was open. Nothing was written.",
  noDatabase: "This file is no database.",
  noFolder: "The folder of this file does not exist.",
  noPath: "This is no path of a file.",
  older: "The store was written by an older version; opened once for writing, it is brought up to date.",
  other: "The database failed.",
  readOnly: "This file may only be read.",
  same: "A backup needs another file than the store itself.",
  tooBig: "A record is too big for this store.",
  unmerged: "Beside the file lies a write-ahead log that is not merged yet; for that its folder must be writable.",
}

/** What the driver said helps only where the reason says little. */
const isTold = (because: FaultReason): boolean => because === "other" || because === "disk" || because === "damaged"

const said =
  (sentences: Readonly<Record<FaultReason, string>>) =>
  ({ because, file, driver }: Said): string =>
    `${sentences[because]} (${file}${driver !== undefined && isTold(because) ? `: ${driver}` : ""})`

/** What a fault means for people, with the file it is about. */
export const faultText = { de: said(de), en: said(en) }
