/** Personal data in free text: what looks like a name, a birth date, a private address or the number of a case. */
import { nameHints } from "./name-hints.js"

/** What a place in a text looks like. @german Art des Personenbezugs */
export type PersonalDataKind = "name" | "birthDate" | "phone" | "email" | "homeAddress" | "caseNumber"

/**
 * A place in a text that looks like data of a person: `text.slice(start, end)`.
 *
 * The words themselves are not repeated here, so that a hint can be shown and kept.
 *
 * @german Hinweis auf Personenbezug
 */
export interface PersonalDataHint {
  readonly kind: PersonalDataKind
  readonly start: number
  readonly end: number
}

/**
 * The places in a German text that look like data of a person: names beside words such as `Kind`, `Familie`, `Frau` or
 * `Mutter von`, birth dates, private telephones and mails, home addresses, numbers of cases.
 *
 * It reads for likeness, not for sense: it misses names that stand alone, and may stop at a word that is none. A telephone
 * is private if it is mobile, is called private, or follows a name.
 *
 * @returns in the order of the text
 * @rule R50, P10
 * @example
 * import { personalDataHints } from "@sozialraum/core/privacy"
 * const text = "Familie Yılmaz, Tochter geb. 12.03.2015, kommt mittwochs um 15.30 Uhr in Raum 12."
 * const hints = personalDataHints(text)
 * hints.map(({ kind, start, end }) => [kind, text.slice(start, end)]) // => [["name", "Familie Yılmaz"], ["birthDate", "geb. 12.03.2015"]]
 * personalDataHints("Kinder von 6 bis 10 Jahren, Anna-Freud-Schule, Markstraße 12, 44801 Bochum") // => []
 */
export const personalDataHints = (text: string): ReadonlyArray<PersonalDataHint> => {
  const names = nameHints(text)
  const found = [
    ...names,
    ...hintsOf("birthDate", text, birthDates),
    ...phoneHints(text, names),
    ...hintsOf("email", text, mails).filter(({ start, end }) => isPersonalMail(text.slice(start, end).toLowerCase())),
    ...hintsOf("homeAddress", text, homeAddress),
    ...hintsOf("caseNumber", text, caseNumber),
  ]
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

const hintsOf = (kind: PersonalDataKind, text: string, pattern: RegExp): ReadonlyArray<PersonalDataHint> =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ kind, start: index, end: index + length }))

const months = "(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\\p{L}{0,6}\\.?"
const date = `(?:\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|${months})\\s?\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{2,4})(?!\\d)`

/** Days between which somebody is born, as offers name them, are no birth dates: that of a person is told with "am" or alone. */
const birthDates = new RegExp(
  [
    `(?<!\\p{L})(?:geb\\.?|geboren(?:e[rn]?)?|Geburtsdatum|Geb\\.?-?\\s?[Dd]atum)(?::|\\s+am|\\s+ist(?:\\s+der)?)?\\s*${date}`,
    `(?<!\\p{L})Geburtstag:?\\s*${date}`,
    `(?<!\\p{L})am\\s+${date}\\s+(?:in\\s+\\p{Lu}\\p{L}+\\s+)?geboren`,
    `(?<=\\p{L}[,)]?\\s?\\(?)\\*\\s?${date}`,
  ].join("|"),
  "gu",
)

const separator = "[\\s./–-]{0,3}"
const country = `(?:(?:\\+|00)49${separator}(?:\\(0\\))?${separator}|\\(?0)`
const mobile = new RegExp(`(?<![\\d+])${country}1[5-7]\\d\\)?(?:${separator}\\d){6,9}(?!\\d)`, "gu")
const landline = new RegExp(`(?<![\\d+])${country}[2-9]\\d{1,4}\\)?(?:${separator}\\d){4,9}(?!\\d)`, "gu")

/** A telephone of an office may stand in a text; a mobile one, one called private, and one beside a name are of a person. */
const phoneHints = (text: string, names: ReadonlyArray<PersonalDataHint>): ReadonlyArray<PersonalDataHint> => {
  const nameEnds = new Set(names.map(({ end }) => end))
  const ofPerson = hintsOf("phone", text, landline).filter(({ start, end }) => {
    const steps = Array.from({ length: 41 }, (_, step) => step)
    const fromName = steps.find((step) => nameEnds.has(start - step))
    const isBesideName = fromName !== undefined && !sentenceEnd.test(text.slice(start - fromName, start))
    return (
      isBesideName ||
      calledPrivate.test(text.slice(Math.max(0, start - 40), start)) ||
      privateAfter.test(text.slice(end, end + 12))
    )
  })
  return [...hintsOf("phone", text, mobile), ...ofPerson]
}

const sentenceEnd = /[.!?]\s+\p{Lu}\p{Ll}{3}|\n/u
const calledPrivate =
  /(?<!\p{L})privat(?:nummer|e\s(?:tele\p{L}+|ruf\p{L}+|nummer))?[\s:,.]{0,3}(?:tel\p{L}*[\s:.]{0,3})?$/iu
const privateAfter = /^[\s,]{0,2}\(?privat(?!\p{L})/iu

const mails = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu

/** Of a person are mailboxes at providers for private people, and those named after somebody. @rule P5 */
export const isPersonalMail = (mail: string): boolean => {
  const [box = "", host = ""] = mail.split("@")
  if (office.test(box)) return false
  return privateHosts.test(host) || (!/schul|skole|kita/u.test(host) && /^\p{L}{1,20}[._]\p{L}{2,30}$/u.test(box))
}

const privateHosts =
  /^(?:gmail|googlemail|gmx|web|t-online|outlook|hotmail|live|yahoo|icloud|me|mac|aol|arcor|freenet|posteo|mailbox|proton|protonmail|unitybox|vodafone|online)\.(?:de|com|net|org|me|at|ch)$/u
const office =
  /info|kontakt|kita|schul|gymnasium|jugend|kinder|famil|haus|buer|büro|berat|ogs|treff|verein|team|post|office|anmeld|sekretar|leitung|verwalt|stadt|quartier|gemeinde|hilfe|zentrum|bibliothek|sport|presse|service/u

const homeAddress =
  /(?<!\p{L})wohn(?:t|te|haft)(?!\p{L})[^.!?\n]{0,40}?(?:stra(?:ß|ss)e|str\.|weg|ring|allee|platz|gasse|damm|ufer|kamp|hof|feld)\s\d{1,4}(?!\d)\s?[a-z]?(?!\p{L})/giu

const caseNumber = new RegExp(
  [
    "(?<!\\p{L})(?:Az\\.?|AZ|Aktenzeichen|Geschäftszeichen|Gesch\\.?-?Z\\.?|Gz\\.|(?:Fall|Akten?|Vorgangs|Klienten|Kunden|Hilfeplan-?|Versicherten|Versicherungs|Kindergeld|BG-|Schüler-?)(?:nummer|Nummer|-?\\s?Nr\\.?)|Hilfeplan|Schüler-ID|Steuer-ID)[:#]?\\s*(?:lautet\\s+|ist\\s+|beim?\\s\\p{Lu}\\p{L}+\\s+)?(?=[\\p{L}\\d./_-]{0,30}\\d)[\\p{L}\\d][\\p{L}\\d./_-]{0,40}(?<![./_-])",
    // Of a family court, a guardianship court, a prosecutor: `5 F 123/26`.
    "(?<![\\p{L}\\d./-])\\d{1,4}\\s(?:F|UF|XVII|Ds|Ls|Js)\\s\\d{1,6}/\\d{2,4}(?!\\d)",
  ].join("|"),
  "gu",
)
