/** Names in free text: what looks like one beside a word for a child, a relative or a family, or with an age. */
import { isNoName, isNoSurname } from "./no-names.js"
import type { PersonalDataHint } from "./personal-data-hints.js"

const inside = "(?<![\\p{L}\\d-])"
/** Of one line: what stands at the beginning of the next one belongs to another sentence or cell. */
const blank = "[^\\S\\n]"
const schoolchild = "Schüler(?:s|in|[*:_]in|In|/-?in|\\(in\\))?"
const relative =
  "(?:Pflege|Schul|Nachbars)?[Kk]ind(?:es)?|Kinde?s(?:mutter|vater)|(?:Groß|Pflege|Schwieger)?[Mm]utter|(?:Groß|Pflege|Schwieger)?[Vv]aters?|Mama|Papa|Oma|Opa|Sohn(?:es)?|Tochter|Bruders?|Schwester|Enkel(?:in)?|Cousine?|Klient(?:in)?|Patient(?:in)?"
const articles = "[Dd](?:er|ie|as|em|en|es)|[Ee]in(?:e[rmns]?)?|[Dd]iese[rmns]?"

/** `Fr. Hoffmann`; "Mo. bis Fr. Sport" is a weekday, "Fr. Christl. Schulen" and "Fr. Aktive Schule" are free ones. */
const ladyShort = "(?<!bis\\s|[–-]\\s?)Fr\\.(?!\\s(?!Dr)\\p{L}+(?:\\.|e\\s\\p{Lu}))"

/** Words that a name may follow at once; "Junge" and "Mädchen" are too often something else to stand without an article. */
const persons = new RegExp(
  `${inside}(?:(?<polite>Frau|Herrn?|Hr\\.)|${ladyShort}|(?:Pflegef|F)amilie|Fam\\.?|${relative}|${schoolchild}|(?:${articles})\\s(?:Jungen?|Mädchens?|Jugendlicher?))(?:\\s(?:namens|heißt|mit\\sNamen)|(?<colon>:))?${blank}+`,
  "gu",
)

/** Words that name somebody only with "von": whose they are. */
const ofPersons = new RegExp(
  `${inside}(?:${relative}|K[MV]|Eltern|Kinder|Geschwister|Großeltern|Pflegeeltern|Familie|Schulbegleit(?:ung|er|erin)|Betreuer(?:in)?|Lehrer(?:in)?)\\svon${blank}+`,
  "gu",
)

/** Several at once: `die Kinder Max und Lena`. */
const children = new RegExp(
  `${inside}(?:SuS|Familien|Zwillingen?|(?:${articles}|mit|[Ii]hren?|[Ss]einen?)\\s(?:Kindern?|Geschwistern?|Söhnen?|Töchtern?))${blank}+`,
  "gu",
)

const years = `1?\\d${blank}Jahre`
const schoolClass = `aus${blank}der${blank}(?:Klasse${blank})?\\d{1,2}[a-e](?!\\p{L})`

/** A child by an initial and its age or class: `M., 7 Jahre`, `Emre Y. (7)`, `Tim K. aus der 3b`. */
const initialAged = new RegExp(
  `${inside}(?<!\\p{L}\\.\\s?)(?:\\p{Lu}\\p{Ll}+${blank})?\\p{Lu}\\.(?:,${blank}${years}|${blank}\\((?:1?\\d|${years})\\)|${blank}${schoolClass})`,
  "gu",
)

/** A child by a name and its age: `Emre (7 Jahre)`. */
const nameAged = new RegExp(
  `${inside}(?<first>\\p{Lu}\\p{Ll}+)(?:,${blank}${years}(?=,|\\salt)|${blank}\\(${years}(?:${blank}alt)?\\))`,
  "gu",
)

/** As in a form: `Familienname: Nguyen`. */
const nameInForm = new RegExp(
  `${inside}(?:(?:Familien|Nach|Vor|Ruf)name|Name\\s(?:des|der)\\s(?:Kindes|Jugendlichen|Mutter|Vaters|Schülers|Schülerin)):${blank}*(?<first>\\p{Lu}\\p{Ll}+)`,
  "gu",
)

const title = "(?:(?:Dr|Prof|Dipl)\\.[\\s-]?){0,3}"
const particle = "(?<particle>(?:von|van|zu)\\s(?:de[rnm]\\s)?|(?:de|da|di|del|al|el|bin|ben)[\\s-])?"
const word = "\\p{Lu}[\\p{L}\\p{M}]+(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*"
const nameAt = new RegExp(
  `${title}${particle}(?:(?<first>${word})|\\p{Lu}\\.(?!\\p{L}))(?:\\s(?<second>${word}|\\p{Lu}\\.(?!\\p{L})))?`,
  "uy",
)
const twoNamesAt = new RegExp(`(?<first>${word})(?:,\\s${word}){0,4}\\sund\\s(?<second>${word})`, "uy")

/** What looks like the name of somebody, beside a word that says who that is, or with an age or a class. */
export const nameHints = (text: string): ReadonlyArray<PersonalDataHint> => {
  const single = [...text.matchAll(persons), ...text.matchAll(ofPersons)]
  const hints = single.flatMap((said) => hintAfter(text, said))
  const several = [...text.matchAll(children)].flatMap((said) => severalAfter(text, said))
  const aged = [...text.matchAll(initialAged), ...text.matchAll(nameAged), ...text.matchAll(nameInForm)]
    .filter(isSomebody)
    .map(wholeMatch)
  const inOrder = [...hints, ...several, ...aged].sort((a, b) => a.start - b.start || b.end - a.end)
  // "Mutter von Frau Kaya" is one name.
  let end = 0
  return inOrder.filter((hint) => {
    const isApart = end <= hint.start
    if (isApart) end = hint.end
    return isApart
  })
}

const hintAfter = (text: string, said: RegExpExecArray): ReadonlyArray<PersonalDataHint> => {
  const { polite, colon } = said.groups ?? {}
  const isPolite = polite !== undefined
  if (!isPolite && isTheme(text, said)) return []
  const begin = said.index + said[0].length
  const named = matchAt(nameAt, text, begin)
  const { first, second, particle } = named?.groups ?? {}
  // After "Frau" nearly everything is a name; "Frau von der Stadt" is not.
  const cannotBe = isPolite && particle === undefined ? isNoSurname : isNoName
  if (named === undefined || (first !== undefined && cannotBe(first))) return []
  const isLonger = second !== undefined && !isNoName(second)
  // "Kind: Ermäßigung" is a table of prices, "Mutter: Sabine Meier" is not.
  if (colon !== undefined && !isLonger) return []
  const end = begin + (second === undefined || isLonger ? named[0].length : named[0].length - second.length - 1)
  return [{ kind: "name", start: said.index, end }]
}

const severalAfter = (text: string, said: RegExpExecArray): ReadonlyArray<PersonalDataHint> => {
  const begin = said.index + said[0].length
  const named = matchAt(twoNamesAt, text, begin)
  const { first = "", second = "" } = named?.groups ?? {}
  return named === undefined || isNoName(first) || isNoName(second)
    ? []
    : [{ kind: "name", start: said.index, end: begin + named[0].length }]
}

const isSomebody = ({ groups }: RegExpExecArray): boolean =>
  groups?.["first"] === undefined || !isNoName(groups["first"])

const wholeMatch = ({ index, 0: { length } }: RegExpExecArray): PersonalDataHint => ({
  kind: "name",
  start: index,
  end: index + length,
})

const matchAt = (pattern: RegExp, text: string, begin: number): RegExpExecArray | undefined => {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = begin
  return sticky.exec(text) ?? undefined
}

/** "Haus der Familie Bochum", "Jugend und Familie", "Eltern Kind Turnen": the word is a theme, not somebody. */
const isTheme = (text: string, { index }: RegExpExecArray): boolean =>
  [theme, anybody].some((pattern) => pattern.test(text.slice(Math.max(0, index - 40), index)))

/** "für jedes Kind Obst", "Ihrem Kind Sportschuhe mitgeben": of whoever reads, and of nobody that is named. */
const anybody =
  /(?<!\p{L})(?:Ihr(?:em|es)?|[Ee]uer|[Ee]ure[ms]?|[Dd]ein(?:em)?|[Jj]ede[rsmn]?|[Jj]e|[Pp]ro|Netzwerk)\s$/u

const theme =
  /(?:(?:haus|tag|woche|jahr|treff|treffpunkt|ort|zentrum|bündnis|bund|fest|messe|recht|rechte)e?s?\s(?:der|des|für)(?:\sdie|\sdas)?|(?:kind|kinder|jugend|schule|beruf|bildung|arbeit|soziales|frauen|senioren|gesundheit|ehe|partnerschaft|eltern|mutter|vater|mama|papa|oma|opa|großeltern|baby)(?:\s(?:und|&|\+)|,|\s?\/)?|kita|kindergarten|\p{L}+schule)\s$/iu
