/** Person names: whether a text is the name of a person, and a text without the names that it mentions. */
import { isGivenName } from "./given-names.js"

/** What stands where a name was left out. */
export const leftOut = "[…]"

/**
 * Whether a text is the name of a person and nothing else: `Frau Meier`, `Dr. Ute Kern`, `Kern, Ute`, `Ute und Jan Kern`.
 *
 * A known given name or a form of address tells it. So `Anne Frank` is one too, also as the name of a school: who asks
 * has to know where the text stands.
 */
export const isPersonName = (text: string): boolean => {
  if (text.length > longestName || !/^\p{Lu}|^[a-z]/u.test(text) || /[\d@"„“:]/.test(text)) return false
  return text
    .split(/\s+(?:und|u\.|&|\+)\s+|\s*[/;\n]\s*/)
    .slice(0, 4)
    .some(isOneName)
}

/** A text with a sign in place of each name that a form of address or a word such as `c/o`, `z. Hd.` or `Leitung:` announces. */
export const withoutPersons = (text: string): string =>
  hint.test(text)
    ? text
        .slice(0, longestText)
        .replaceAll(addressed, (all, form: string, name: string) => {
          const end = form.includes(".") ? endOfShort(name) : endOfName(name, never)
          return end === 0 ? all : `${form}${leftOut}${name.slice(end)}`
        })
        .replaceAll(announced, (all, word: string, name: string) => {
          const behind = behindSign(name)
          return behind === undefined ? all : `${word}${behind}`
        }) + text.slice(longestText)
    : text

/** The name of an institution without the person whom it tells after `c/o`, `Leitung:` and the like; `Kita Frau Holle` stays. */
export const withoutPersonsInName = (text: string): string => (afterName.test(text) ? withoutPersons(text) : text)

/** What stands beside a name, without persons: it may also be nothing but somebody. */
export const withoutPersonsBeside = (text: string): string =>
  beginsWithForm.test(text) && isPersonName(text) ? leftOut : withoutPersonsInName(text)

/** A text without any given name that a surname follows: for cells that should hold numbers. */
export const withoutBareNames = (text: string): string =>
  !twoLetters.test(text)
    ? text
    : withoutPersons(text)
        .replaceAll(nameLike, (all, first: string) => (isGivenName(first) ? leftOut : all))
        .replaceAll(listLike, (all, _, given: string) => (isGivenName(given) ? leftOut : all))

/** Whether a mailbox is named after a person: a given name and another word before the at sign. */
export const isMailboxOfPerson = (mail: string): boolean => {
  const at = mail.indexOf("@")
  if (at < 3 || at > 64 || !betweenNames.test(mail.slice(0, at))) return false
  const words = mail.slice(0, at).split(betweenNames)
  return (
    words.length <= 3 &&
    words.every((word) => /^\p{L}+$/u.test(word)) &&
    words.some((word) => word.length > 2 && isGivenName(word)) &&
    !words.some((word) => house.test(word))
  )
}

/** A text with a sign in place of each mailbox that is named after a person. */
export const withoutPersonMailboxes = (text: string): string =>
  text.includes("@")
    ? text.replaceAll(/[^\s@,;:<>()"']{1,64}@[^\s@,;<>()"']{1,200}/gu, (mail) =>
        isMailboxOfPerson(mail) ? leftOut : mail,
      )
    : text

const twoLetters = /[A-Za-zÀ-ž]{2}/

const beginsWithForm = /^(?:Frau|FRAU|Herrn?|HERRN?)\s/

const betweenNames = /[._-]/

const longestName = 80
const longestText = 20_000

const hint =
  /Frau|FRAU|Herr|HERR|Fr\.|Hr\.|Fam|c\/o|Hd\.|Händen|Leit(?:ung|er)|Ansprech|Inh|Kontakt|Vorst|Vorsitz|Geschäftsf|Dr\.|Tagesm|Tagesv/

const afterName = /c\/o|z\.\s?Hd|Händen|Leit(?:ung|er)|Ansprech|Inh\.|Inhaber/

const form = "(?:Frau|FRAU|Herrn?|HERRN?|Fr\\.|Hr\\.|Familie|Fam\\.)"
const title = "(?:(?:Dr|Prof|Dipl|Mag)\\.(?:-[\\p{L}.]{1,20})?\\s?)"
const word = "\\p{Lu}[\\p{L}'’-]{0,40}\\.?"
const particle = "(?:(?:von|van|vom|zu|zur|der|den|de|di|el|al)\\s)"
const nameOf = (separator: string): string => `(?:${title}{0,2}(?:${particle}{0,2}${word}${separator}\\s?){1,4})`
const before =
  "c\\/o|z\\.?\\s?Hd\\.?(?:\\sv\\.)?|zu Händen(?: von)?|\\p{L}{0,20}[Ll]eitung|\\p{L}{0,20}[Ll]eiter(?:in)?|Ansprechp\\p{L}{0,20}|Kontakt(?:person)?|Inh(?:\\.|aber(?:in)?)|Vorstand|Vorsitz(?:ende[rn]?)?|Geschäftsführ\\p{L}{0,4}|Tagesmutter|Tagesvater"

const addressed = new RegExp(`(?<!\\p{L})(${form}\\s{1,3})(${nameOf("")})`, "gu")
const announced = new RegExp(`(?<!\\p{L})((?:${before})\\s?:?\\s{0,3})(${nameOf(",?")})`, "gu")
const nameLike = new RegExp(
  `(?<!\\p{L})(\\p{Lu}\\p{L}{1,30}(?:-\\p{Lu}\\p{L}{1,30})?)\\s${particle}{0,2}\\p{Lu}[\\p{L}'’-]{1,40}`,
  "gu",
)
const listLike = /(?<!\p{L})(\p{Lu}[\p{L}'’-]{1,40}),\s?(\p{Lu}\p{L}{1,30})/gu

/**
 * Words that stand for houses and organisations.
 *
 * Surnames are made of the same parts (`Schulz`, `Neuhaus`, `Weghorst`): what can be one counts as a whole word only.
 */
const institutions = [
  "(?:schulen?|gymnasium|gymnasien|kolleg|kita|kindergarten|krippe|kinderhaus|zentrum|verein|verband|straße|strasse|str\\.|gemeinde|tagespflege|akademie|institut|stiftung|praxis|hilfe|dienst|station|treff|museum|bibliothek|börse|gruppe)(?![\\p{L}])",
  "(?<!\\p{L})(?:kita|kiga|kinder|jugend|famil|städt|evang|kath|katholisch|sankt|heilig|schulamt|gmbh|geschwister|mütter|väter)",
  "(?<!\\p{L})(?:haus|heim|hort|villa|stift|schloss|hof|weg|platz|allee|amt|stadt|kreis|bund|club|werk|garten|kirche|pfarrei|awo|drk|caritas|diakonie|schwester|bruder|ev|st|kath)(?![\\p{L}])",
]

/** Words that stand behind a name in a line of text. */
const besideNames = [
  "(?<!\\p{L})(?:team|büro|buero|tel|mobil|e-?mail|fax|raum|zimmer|info)",
  "(?<!\\p{L})(?:kontakt|leitung|leiter|uhr|montag|freitag)(?![\\p{L}])",
]

const institution = new RegExp(institutions.join("|"), "iu")
const house = new RegExp([...institutions, ...besideNames].join("|"), "iu")

/** How far into a text its name goes: to the first word that is no part of one. */
const endOfName = (text: string, separators: RegExp): number => {
  let end = 0
  for (const { 0: one, index } of text.matchAll(/\S+/g)) {
    if (house.test(one) && end > 0) break
    end = index + one.replace(/,$/, "").length
    if (separators.test(one)) break
  }
  return end
}

/** `Fr.` may be `Freie` too: then an institution follows, at once or after an adjective. */
const endOfShort = (text: string): number => {
  const end = endOfName(text, never)
  return free.test(text) || institution.test(text) ? 0 : end
}

const free = /^(?:Christl|Evang|Ev\.|Aktiv|Alternativ|Wald|Mont|Demokrat)/

/** The sign, and what stands behind the name; undefined where the beginning is no name. */
const behindSign = (text: string): string | undefined => {
  for (const separators of [never, /,$/]) {
    const end = endOfName(text, separators)
    if (isPersonName(text.slice(0, end))) return `${leftOut}${text.slice(end)}`
  }
  return undefined
}

const never = /^$/

const isOneName = (text: string): boolean => {
  const bare = text.replace(/^(?:(?:Frau|FRAU|Herrn?|HERRN?|Fr\.|Hr\.)\s+)/, "")
  const named = bare
    .replace(/^(?:(?:Dr|Prof|Dipl|Mag|med|phil|päd)\.(?:-[\p{L}.]{1,20})?\s*){1,4}/u, "")
    .replace(/\s*\([^)]{0,60}\)\s*$/, "")
    .trim()
  const words = named.split(/[\s]+/)
  if (words.length > 5 || house.test(named) || !words.every((one) => isNameWord(one))) return false
  if (bare !== text || (named !== bare && words.length <= 3)) return named !== ""
  const comma = words.findIndex((one) => one.endsWith(","))
  if (comma >= 0) return comma < words.length - 1 && isGivenName(words[comma + 1] ?? "")
  return words.length > 1 && (isGivenName(words[0] ?? "") || (words.length === 2 && isGivenName(words[1] ?? "")))
}

const isNameWord = (one: string): boolean =>
  /^\p{Lu}[\p{L}'’-]{0,40}[.,]?$/u.test(one) || /^(?:von|van|vom|zu|zur|der|den|de|di|el|al)$/.test(one)
