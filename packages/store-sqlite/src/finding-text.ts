/** The sentences for findings and faults of a file, in German and English. */
import type { FileFault } from "./fault.js"
import { faultText } from "./fault-text.js"
import type { FileFinding } from "./findings.js"

/** By tag, what has it. */
type ByTag = { readonly [Finding in FileFinding as Finding["_tag"]]: (finding: Finding) => string }
type Sentences = ByTag & { readonly FileFault: (fault: FileFault) => string }

const name = ({
  key,
}: {
  readonly key: { readonly network: string; readonly collection: string; readonly id: string }
}) => `${key.network}/${key.collection}/${key.id}`

const de: Sentences = {
  FileFault: faultText.de,
  PagesDamaged: ({ said }) => `Die Datei ist beschädigt: ${said}.`,
  DocumentUnreadable: (it) => `„${name(it)}“ ist in Stand ${it.revision} nicht lesbar.`,
  EntryMissing: (it) => `„${name(it)}“ fehlt im Verzeichnis „${it.name}“ unter „${it.value}“.`,
  EntryAstray: (it) => `„${name(it)}“ steht zu Unrecht im Verzeichnis „${it.name}“ unter „${it.value}“.`,
  RevisionWrong: (it) => `„${name(it)}“ hat Stand ${it.revision}, aber ${it.changes} Änderungen.`,
  VersionAstray: ({ number, revision }) =>
    `Ein früherer Stand gehört zu keiner Änderung (Nummer ${number}, Stand ${revision}).`,
  ChangeAstray: (it) => `Änderung ${it.cursor} von „${name(it)}“ gehört zu keinem Änderungssatz oder Datensatz.`,
  ChangesMissing: ({ network, from, to }) => `Im Netzwerk „${network}“ fehlen Änderungen von ${from} bis ${to}.`,
}

const en: Sentences = {
  FileFault: faultText.en,
  PagesDamaged: ({ said }) => `The file is damaged: ${said}.`,
  DocumentUnreadable: (it) => `"${name(it)}" cannot be read at revision ${it.revision}.`,
  EntryMissing: (it) => `"${name(it)}" is missing in the index "${it.name}" at "${it.value}".`,
  EntryAstray: (it) => `"${name(it)}" stands in the index "${it.name}" at "${it.value}", where it does not belong.`,
  RevisionWrong: (it) => `"${name(it)}" has revision ${it.revision}, but ${it.changes} changes.`,
  VersionAstray: ({ number, revision }) =>
    `An earlier document belongs to no change (number ${number}, revision ${revision}).`,
  ChangeAstray: (it) => `Change ${it.cursor} of "${name(it)}" belongs to no commit or no document.`,
  ChangesMissing: ({ network, from, to }) => `In the network "${network}", changes ${from} to ${to} are missing.`,
}

/** Sentences for people, by language and tag. */
export const sqliteText: Readonly<Record<"de" | "en", Sentences>> = { de, en }
