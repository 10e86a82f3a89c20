/** The sentences of the importer: what it found in a list and why it refused a record, in German and English. */
import { type Catalogue, describeInvalidValue } from "@sozialraum/core/text"
import type { CsvFinding, RowProblem } from "./finding.js"
import type { Distrust } from "./place/position.js"
import { profileFindingText } from "./profile/finding-text.js"
import type { WhyUnreadable } from "./table/read-table.js"

const germanReasons: Readonly<Record<WhyUnreadable, string>> = {
  empty: "Die Datei ist leer.",
  noTable: "Die Datei ist Text, aber keine Tabelle: Es gibt kein Trennzeichen und keine bekannte Kopfzeile.",
  keyValue:
    "Die Datei ist Text mit Angaben untereinander („Name: …“) und keine Tabelle. Bitte als CSV mit einer Zeile je Einrichtung anfordern.",
  fixedWidth:
    "Die Datei ist Text, dessen Spalten nur Leerzeichen trennen. Bitte in einer Tabellenkalkulation mit festen Breiten öffnen und als CSV speichern.",
  markup: "Die Datei enthält HTML, XML oder JSON. Bitte als CSV exportieren.",
  excel: "Die Datei ist eine Excel-Arbeitsmappe. Bitte in Excel „Speichern unter → CSV UTF-8“ wählen.",
  archive: "Die Datei ist ein Archiv oder eine Arbeitsmappe (xlsx, ods, zip). Bitte als CSV speichern.",
  pdf: "Die Datei ist ein PDF. Bitte die Liste als CSV anfordern.",
  image: "Die Datei ist ein Bild. Bitte die Liste als CSV anfordern.",
  database: "Die Datei ist eine Datenbank. Bitte die Tabelle als CSV exportieren.",
  unknown: "Die Datei enthält keine Textdaten. Bitte als CSV speichern.",
}

const englishReasons: Readonly<Record<WhyUnreadable, string>> = {
  empty: "The file is empty.",
  noTable: "The file is text but no table: it has no delimiter and no known header.",
  keyValue:
    "The file is text with one fact below another (“Name: …”) and no table. Ask for a CSV with one line for each institution.",
  fixedWidth:
    "The file is text whose columns only blanks set apart. Open it in a spreadsheet with fixed widths and save it as CSV.",
  markup: "The file holds HTML, XML or JSON. Export it as CSV.",
  excel: "The file is an Excel workbook. Use “Save as → CSV UTF-8” in Excel.",
  archive: "The file is an archive or a workbook (xlsx, ods, zip). Save it as CSV.",
  pdf: "The file is a PDF. Ask for the list as CSV.",
  image: "The file is an image. Ask for the list as CSV.",
  database: "The file is a database. Export the table as CSV.",
  unknown: "The file holds no text. Save it as CSV.",
}

const germanDistrust: Readonly<Record<Distrust, string>> = {
  zero: "sind ein Nullpunkt",
  outside: "liegen nicht in Deutschland",
  swapped: "sind vertauscht",
  incomplete: "sind unvollständig",
  repeated: "stehen auch bei anderen Anschriften, sind also ein Ersatzpunkt",
  countryCentre: "sind ein Ersatzpunkt für ganz Deutschland",
  postalCode: "liegen weit weg von der Postleitzahl der Zeile",
}

const englishDistrust: Readonly<Record<Distrust, string>> = {
  zero: "are a zero point",
  outside: "are not in Germany",
  swapped: "are swapped",
  incomplete: "are incomplete",
  repeated: "stand at other addresses too, so they only stand in for a point",
  countryCentre: "only stand for all of Germany",
  postalCode: "are far from the postal code of the line",
}

const germanKinds = { phone: "Telefonnummer", fax: "Faxnummer", email: "E-Mail-Adresse", website: "Webadresse" }

const englishKinds = { phone: "a telephone", fax: "a fax", email: "an e-mail address", website: "a web address" }

const inRecords = (count: number): string => (count === 1 ? "einem Datensatz" : `${count} Datensätzen`)

const recordsOf = (count: number): string => (count === 1 ? "one record" : `${count} records`)

/** German and English sentences for every finding and problem of the importer. */
export const importText: Catalogue<CsvFinding | RowProblem> = {
  de: {
    ...profileFindingText.de,
    AxesSwapped: () => "Die Koordinatenspalten sind vertauscht (erst Nord, dann Ost); sie wurden so gelesen.",
    CellMended: ({ raw, read }) => `„${raw}“ wurde als „${read}“ gelesen (berichtigt oder ergänzt).`,
    CellMoved: ({ raw, to }) => `„${raw}“ steht in der falschen Spalte; es wurde als ${germanKinds[to]} übernommen.`,
    CellsShifted: ({ raw, repaired }) =>
      `Teile der Anschrift stehen in falschen Spalten („${raw}“); ${repaired ? "sie wurden an ihre Stelle gesetzt" : "die Anschrift bleibt leer, der Text steht in den Bemerkungen"}. Bitte prüfen.`,
    CategoryUnknown: ({ raw, records }) =>
      `Die Kategorie „${raw}“ (${records} Datensätze) steht in keiner Typenliste; sie bleibt als Text erhalten.`,
    CellsFilledDown: ({ records, headers }) =>
      `In ${records} Zeilen bedeuten leere Zellen „wie oben“; aus der Zeile darüber ergänzt: ${headers.join(", ")}.`,
    CharactersLost: ({ count, raw }) =>
      `${count} Zeichen sind beschädigt (U+FFFD)${raw === undefined ? "" : `, zuerst in „${raw}“`}. Bitte die Liste neu exportieren lassen.`,
    ClosingAnnounced: ({ raw }) => `Die Liste kündigt ein Ende an: ${raw}.`,
    CrsAssumed: ({ crs }) =>
      `Das Koordinatensystem steht nicht in der Liste; angenommen wurde ${crs}. Mit --near lässt es sich bestimmen.`,
    CrsUnknown: () =>
      "Kein bekanntes Koordinatensystem legt die Punkte dorthin, wo die Liste spielt; es gibt keine Positionen.",
    CoordinatesIgnored: ({ raw }) =>
      `Die Koordinaten der Spalte „${raw}“ liegen nicht, wo die Liste spielt; es gelten die der anderen Spalten.`,
    CrsContradicted: ({ raw, crs }) =>
      `Das angegebene Koordinatensystem ${raw} passt nicht zu den Punkten; gelesen wurden sie als ${crs}. Bitte prüfen.`,
    CrsUnreadable: ({ raw }) =>
      `Das Koordinatensystem „${raw}“ ist nicht bekannt; die Punkte wurden gelesen wie die übrigen der Liste.`,
    DecimalsRestored: ({ raw }) =>
      `Den Koordinaten („${raw}“) fehlt das Dezimalzeichen (51467123 statt 51,467123); es wurde eingesetzt. Bitte Stichproben prüfen.`,
    PointColumn: ({ raw }) => `Die Spalte „${raw}“ enthält ganze Punkte; aus ihr stammen Positionen.`,
    PositionSwapped: ({ raw }) =>
      `Die Koordinaten „${raw}“ sind vertauscht; in dieser Zeile wurden sie umgekehrt gelesen. Bitte in der Quelle berichtigen.`,
    PositionsDisagree: ({ metres, raw }) =>
      `Die Koordinatenpaare der Zeile liegen ${metres} m auseinander („${raw}“); es gilt das genauere. Bitte prüfen.`,
    PersonInEmail: ({ records }) =>
      `In ${inRecords(records)} nennt die E-Mail-Adresse eine Person; besser ist ein Funktionspostfach (P5).`,
    PersonInText: ({ records }) =>
      `In ${inRecords(records)} nennt ein Text eine Person; der Name wurde ausgelassen (R52).`,
    PrivatePersonRow: ({ kept }) =>
      kept
        ? "Der Datensatz ist eine Privatperson (Kindertagespflege); Name und Kontaktdaten stehen auf Wunsch in diesem Bericht, gespeichert werden sie nicht (R52)."
        : "Der Datensatz ist eine Privatperson (Kindertagespflege); Name, Kontaktdaten, Straße und Position wurden nicht übernommen (R52).",
    DateUnreadable: ({ raw }) => `„${raw}“ ist kein Datum; das Feld bleibt leer.`,
    EmailUnreadable: ({ raw }) => `„${raw}“ ist keine vollständige E-Mail-Adresse. Bitte in der Quelle berichtigen.`,
    EncodingGuessed: ({ encoding }) => `Die Datei ist kein UTF-8; nach den Umlauten zu schließen ist sie ${encoding}.`,
    FaxUnreadable: ({ raw }) => `Die Faxnummer „${raw}“ lässt sich nicht sicher lesen; sie bleibt, wie sie ist.`,
    FingerprintIds: ({ records }) =>
      `In ${inRecords(records)} fehlt eine eindeutige Nummer; die Kennung entsteht aus Name und Anschrift.`,
    HeaderMissing: () => "Die Liste hat keine Kopfzeile; die Spalten wurden am Inhalt erkannt. Bitte prüfen.",
    HeaderOverTwoLines: ({ raw }) => `Die Kopfzeile steht in zwei Zeilen; Gruppen darüber: „${raw}“.`,
    HeaderRepeats: ({ raw }) => `Die Spaltenüberschrift „${raw}“ kommt mehrfach vor.`,
    HoursUnreadable: ({ raw }) =>
      `Die Öffnungszeiten „${raw}“ lassen sich nicht sicher lesen; sie stehen in den Bemerkungen.`,
    KeyClaimed: ({ raw, lines }) =>
      `Die Nummer „${raw}“ gehört nach der letzten Lieferung einer anderen Einrichtung; in Zeile ${lines.join(", ")} gilt sie nicht als Kennung.`,
    KeyFile: () =>
      "Das ist eine Schlüsseldatei und keine Liste von Einrichtungen. Sie wird neben einer Liste angegeben.",
    KeyRepeats: ({ raw, lines }) =>
      `Die Nummer „${raw}“ steht bei verschiedenen Einrichtungen (Zeilen ${lines.join(", ")}) und gilt dort nicht als Kennung.`,
    LineSkipped: ({ raw, kind }) =>
      `${{ title: "Titelzeile", footer: "Fußzeile", total: "Summenzeile", heading: "Zwischenüberschrift", header: "Wiederholte Kopfzeile" }[kind]} übergangen: „${raw}“.`,
    NameColumnMissing: () => "Keine Spalte enthält Namen von Einrichtungen; ohne Namen wird kein Datensatz übernommen.",
    NameFromProvider: ({ raw }) => `Kein Name angegeben; an seiner Stelle steht der Träger „${raw}“.`,
    NameFromType: ({ records }) =>
      `In ${inRecords(records)} fehlt der Name; er ist aus Art und Ort gebildet. Bitte prüfen.`,
    NearContradicted: ({ because }) =>
      `Der angegebene Ort (near) ${{ outside: "liegt nicht in Deutschland (erst Länge, dann Breite); er wurde nicht beachtet", postalCodes: "liegt weit weg von den Postleitzahlen der Liste; er wurde nicht beachtet", positions: "liegt weit weg von den Punkten der Liste" }[because]}. Bitte prüfen.`,
    NoteDropped: () =>
      "Neben einer Angabe steht Text, der eine Person nennen könnte; er wurde nicht übernommen (R52). Er steht in der Liste.",
    NulReplaced: ({ count }) => `${count} Nullbytes stehen im Text; sie wurden als Leerzeichen gelesen. Bitte prüfen.`,
    NumberUnreadable: ({ raw }) => `„${raw}“ ist keine Zahl; das Feld bleibt leer.`,
    PersonColumnDropped: ({ raw }) => `Die Spalte „${raw}“ enthält Personen und wird nicht übernommen (R52).`,
    PersonColumnKept: ({ raw }) =>
      `Die Spalte „${raw}“ enthält Personen; ihre Angaben stehen auf Wunsch in diesem Bericht, gespeichert werden sie nicht (R52).`,
    PhoneUnreadable: ({ raw }) => `Die Telefonnummer „${raw}“ lässt sich nicht sicher lesen; sie bleibt, wie sie ist.`,
    PositionUntrusted: ({ raw, because, instead }) =>
      `Die Koordinaten „${raw}“ ${germanDistrust[because]}; ${instead ? "es gelten die der anderen Spalten" : "der Datensatz hat keine Position. Bitte in der Quelle berichtigen"}.`,
    PostalCodeRepaired: ({ raw, postalCode }) =>
      `Der Postleitzahl „${raw}“ fehlt die führende Null; gelesen wurde ${postalCode}.`,
    PostalCodeUnreadable: ({ raw }) => `„${raw}“ ist keine fünfstellige Postleitzahl; das Feld bleibt leer.`,
    QuoteNotClosed: () => "Ein Anführungszeichen wird nicht geschlossen; es wurde als Buchstabe gelesen. Bitte prüfen.",
    RecordsUnwrapped: () =>
      "Jede Zeile stand als Ganzes in Anführungszeichen; sie wurde ausgepackt. Bitte die Liste neu exportieren lassen.",
    RowNumberNoKey: ({ raw }) => `Die Spalte „${raw}“ zählt nur die Zeilen und taugt nicht als Kennung.`,
    RowAligned: () =>
      "Die Zeile hat eine Zelle zu viel oder zu wenig; die Werte wurden nach ihrem Aussehen in ihre Spalten gesetzt. Bitte prüfen.",
    RowRejoined: () => "Ein Zeilenumbruch hatte den Datensatz zerrissen; er wurde zusammengesetzt. Bitte prüfen.",
    RowTooLong: ({ cells, expected, raw }) => `Die Zeile hat ${cells} statt ${expected} Zellen; ohne Spalte: „${raw}“.`,
    RowTooShort: ({ cells, expected }) =>
      `Die Zeile hat nur ${cells} von ${expected} Zellen; die letzten Felder fehlen.`,
    SecondTable: ({ raw }) =>
      `Hier beginnt eine zweite Tabelle mit eigenen Spalten („${raw}“); was folgt, ist falsch zugeordnet. Bitte die Tabellen als einzelne Dateien liefern.`,
    SitesMerged: ({ institutions }) =>
      `${institutions} Einrichtungen stehen mit mehreren Standorten in der Liste; Anschrift und Lage sind die des ersten, die anderen stehen in den Bemerkungen.`,
    RowsMerged: ({ institutions, records }) =>
      `${records} Datensätze gehören zu ${institutions} Einrichtungen und wurden zusammengeführt.`,
    TypeAssumed: ({ types, records }) =>
      `Bei ${inRecords(records)} nennt die Liste keinen Typ; angenommen wurde ${types.join(", ")}.`,
    TypeUnknown: ({ records }) =>
      `Bei ${inRecords(records)} ist der Typ unbekannt (sonstige). Mit --type lässt er sich angeben.`,
    UmlautsDestroyed: ({ raw, count }) =>
      `Umlaute sind zerstört (${count === 1 ? "eine Stelle" : `${count} Stellen`}, zuerst „${raw}“). Bitte die Liste neu exportieren lassen.`,
    UmlautsLost: ({ raw, count }) =>
      `Die Umlaute sind durch Fragezeichen ersetzt (${count} Stellen, zuerst „${raw}“) und verloren. Bitte nicht übernehmen, sondern die Liste neu exportieren lassen.`,
    UmlautsRepaired: ({ raw, count, how }) =>
      `${count} Zeichen wurden wiederhergestellt, zuerst in „${raw}“ (${{ mojibake: "UTF-8 war als anderer Zeichensatz gelesen worden", entities: "HTML-Schreibweise", strayBytes: "einzelne Bytes eines anderen Zeichensatzes", questionMarks: "", replaced: "", otherCodePage: "" }[how]}).`,
    Unreadable: ({ because }) => germanReasons[because],
    WebsiteUnreadable: ({ raw }) => `„${raw}“ ist keine vollständige Webadresse. Bitte in der Quelle berichtigen.`,
    NameMissing: () => "Der Datensatz hat keinen Namen.",
    InvalidValue: (problem) => describeInvalidValue(problem, "de"),
  },
  en: {
    ...profileFindingText.en,
    AxesSwapped: () => "The coordinate columns are swapped (north first, then east); they were read that way.",
    CellMended: ({ raw, read }) => `“${raw}” was read as “${read}” (mended or completed).`,
    CellMoved: ({ raw, to }) => `“${raw}” stands in the wrong column; it was taken over as ${englishKinds[to]}.`,
    CellsShifted: ({ raw, repaired }) =>
      `Parts of the address stand in the wrong columns (“${raw}”); ${repaired ? "they were put where they belong" : "the address stays empty, the text is in the remarks"}. Check it.`,
    CategoryUnknown: ({ raw, records }) =>
      `The category “${raw}” (${records} records) is in no list of types; it is kept as text.`,
    CellsFilledDown: ({ records, headers }) =>
      `In ${records} rows blank cells mean “as above”; filled from the row above: ${headers.join(", ")}.`,
    CharactersLost: ({ count, raw }) =>
      `${count} characters are damaged (U+FFFD)${raw === undefined ? "" : `, first in “${raw}”`}. Ask for a new export of the list.`,
    ClosingAnnounced: ({ raw }) => `The list announces an end: ${raw}.`,
    CrsAssumed: ({ crs }) => `The list does not name its coordinate system; ${crs} was assumed. --near decides it.`,
    CrsUnknown: () => "No known coordinate system puts the points where the list is about; there are no positions.",
    CoordinatesIgnored: ({ raw }) =>
      `The coordinates of the column “${raw}” are not where the list is about; those of the other columns count.`,
    CrsContradicted: ({ raw, crs }) =>
      `The declared coordinate system ${raw} does not fit the points; they were read as ${crs}. Check them.`,
    CrsUnreadable: ({ raw }) =>
      `The coordinate system “${raw}” is not known; the points were read like the others of the list.`,
    DecimalsRestored: ({ raw }) =>
      `The coordinates (“${raw}”) have lost their decimal separator (51467123 for 51.467123); it was put back. Check some.`,
    PointColumn: ({ raw }) => `The column “${raw}” holds whole points; positions come from it.`,
    PositionSwapped: ({ raw }) =>
      `The coordinates “${raw}” are swapped; on this line they were read the other way round. Correct them at the source.`,
    PositionsDisagree: ({ metres, raw }) =>
      `The pairs of coordinates of the line are ${metres} m apart (“${raw}”); the more precise one counts. Check them.`,
    PersonInEmail: ({ records }) =>
      `In ${recordsOf(records)} the e-mail address names a person; a mailbox of the office is better (P5).`,
    PersonInText: ({ records }) => `In ${recordsOf(records)} a text names a person; the name was left out (R52).`,
    PrivatePersonRow: ({ kept }) =>
      kept
        ? "The record is a private person (childminding); name and contact data stand in this report as asked for; they are not stored (R52)."
        : "The record is a private person (childminding); name, contact data, street and position were not taken over (R52).",
    DateUnreadable: ({ raw }) => `“${raw}” is no date; the field stays empty.`,
    EmailUnreadable: ({ raw }) => `“${raw}” is no complete e-mail address. Correct it at the source.`,
    EncodingGuessed: ({ encoding }) => `The file is not UTF-8; by its umlauts it is ${encoding}.`,
    FaxUnreadable: ({ raw }) => `The fax number “${raw}” cannot be read for certain; it stays as it is.`,
    FingerprintIds: ({ records }) =>
      `In ${recordsOf(records)} there is no unique number; the id is made from name and address.`,
    HeaderMissing: () => "The list has no header; the columns were recognised by content. Check them.",
    HeaderOverTwoLines: ({ raw }) => `The header takes two lines; groups above it: “${raw}”.`,
    HeaderRepeats: ({ raw }) => `The header “${raw}” stands over several columns.`,
    HoursUnreadable: ({ raw }) => `The opening hours “${raw}” cannot be read for certain; they are in the remarks.`,
    KeyClaimed: ({ raw, lines }) =>
      `By the last delivery the number “${raw}” belongs to another institution; on line ${lines.join(", ")} it is no id.`,
    KeyFile: () => "This is a key file and no list of institutions. Give it along with a list.",
    KeyRepeats: ({ raw, lines }) =>
      `The number “${raw}” stands on different institutions (lines ${lines.join(", ")}) and is no id there.`,
    LineSkipped: ({ raw, kind }) => `Skipped a ${kind} line: “${raw}”.`,
    NameColumnMissing: () => "No column holds names of institutions; without a name no record is taken over.",
    NameFromProvider: ({ raw }) => `No name given; the provider “${raw}” stands in its place.`,
    NameFromType: ({ records }) =>
      `In ${recordsOf(records)} there is no name; it is made from type and place. Check it.`,
    NearContradicted: ({ because }) =>
      `The given place (near) ${{ outside: "is not in Germany (longitude first, then latitude); it was not heeded", postalCodes: "is far from the postal codes of the list; it was not heeded", positions: "is far from the points of the list" }[because]}. Check it.`,
    NoteDropped: () =>
      "Beside a value stands text that may name a person; it was not taken over (R52). It is in the list.",
    NulReplaced: ({ count }) => `${count} NUL bytes stand in the text; they were read as blanks. Check the lines.`,
    NumberUnreadable: ({ raw }) => `“${raw}” is no number; the field stays empty.`,
    PersonColumnDropped: ({ raw }) => `The column “${raw}” holds persons and is not taken over (R52).`,
    PersonColumnKept: ({ raw }) =>
      `The column “${raw}” holds persons; what it says stands in this report as asked for; it is not stored (R52).`,
    PhoneUnreadable: ({ raw }) => `The telephone number “${raw}” cannot be read for certain; it stays as it is.`,
    PositionUntrusted: ({ raw, because, instead }) =>
      `The coordinates “${raw}” ${englishDistrust[because]}; ${instead ? "those of the other columns count" : "the record has no position. Correct them at the source"}.`,
    PostalCodeRepaired: ({ raw, postalCode }) =>
      `The postal code “${raw}” lacks its leading zero; ${postalCode} was read.`,
    PostalCodeUnreadable: ({ raw }) => `“${raw}” is no postal code of five digits; the field stays empty.`,
    QuoteNotClosed: () => "A quote is never closed; it was read as a letter. Check the line.",
    RecordsUnwrapped: () => "Each line stood in quotes as a whole; it was unwrapped. Ask for a new export of the list.",
    RowNumberNoKey: ({ raw }) => `The column “${raw}” only counts the rows and is no id.`,
    RowAligned: () =>
      "The row has a cell too many or too few; its values were put into their columns by what they look like. Check the line.",
    RowRejoined: () => "A line break had torn the record apart; it was put together. Check the line.",
    RowTooLong: ({ cells, expected, raw }) =>
      `The row has ${cells} cells instead of ${expected}; without column: “${raw}”.`,
    RowTooShort: ({ cells, expected }) =>
      `The row has only ${cells} of ${expected} cells; the last fields are missing.`,
    SecondTable: ({ raw }) =>
      `Here a second table begins with columns of its own (“${raw}”); what follows is in wrong fields. Deliver the tables as files of their own.`,
    SitesMerged: ({ institutions }) =>
      `${institutions} institutions stand in the list with several sites; address and position are those of the first, the others are in the remarks.`,
    RowsMerged: ({ institutions, records }) =>
      `${records} records belong to ${institutions} institutions and were merged.`,
    TypeAssumed: ({ types, records }) =>
      `For ${recordsOf(records)} the list names no type; ${types.join(", ")} was assumed.`,
    TypeUnknown: ({ records }) => `For ${recordsOf(records)} the type is unknown (sonstige). --type names it.`,
    UmlautsDestroyed: ({ raw, count }) =>
      `Umlauts are destroyed (${count === 1 ? "one place" : `${count} places`}, first “${raw}”). Ask for a new export of the list.`,
    UmlautsLost: ({ raw, count }) =>
      `Question marks stand in place of the umlauts (${count} places, first “${raw}”); they are lost. Do not take the list over, ask for a new export.`,
    UmlautsRepaired: ({ raw, count, how }) =>
      `${count} characters were restored, first in “${raw}” (${{ mojibake: "UTF-8 had been read in another encoding", entities: "written for HTML", strayBytes: "single bytes of another encoding", questionMarks: "", replaced: "", otherCodePage: "" }[how]}).`,
    Unreadable: ({ because }) => englishReasons[because],
    WebsiteUnreadable: ({ raw }) => `“${raw}” is no complete web address. Correct it at the source.`,
    NameMissing: () => "The record has no name.",
    InvalidValue: (problem) => describeInvalidValue(problem, "en"),
  },
}
