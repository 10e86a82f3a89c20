/** Person words: how the name of a person is written in texts. */
import { alternatives, pattern } from "./whole-words.js"

/** How a name is told in texts: so that it can only be this one, and so that it may be another. */
export interface PersonWords {
  /** The whole name in any order, the surname after a form of address, or a mailbox named after it. */
  readonly certain: RegExp
  /** A mailbox named after it: the surname alone, or with the given name or its initial. */
  readonly mailbox: RegExp
  /** The surname alone. */
  readonly possible: RegExp
}

const address = "(?:Frau|Herrn?|Fr\\.|Hr\\.)"
const title = "(?:(?:Dr|Prof|Dipl)\\.(?:-\\p{L}+\\.?)?)"
const before = new RegExp(`^(?:${address}|${title})$`, "iu")
/** "Frau Meier, sabine.meier@…" is a name and a mailbox. */
const notInMailbox = "(?![\\p{L}\\d._%+-]*@)"
const particle = /^(?:von|van|vom|zu|zum|zur|der|den|dem|de|da|di|del|al|el|bin|ben)$/u

/** How a name is written; nothing where it has no word. */
export const personWords = (name: string): PersonWords | undefined => {
  const { given, surname } = partsOf(name)
  if (!/\p{L}{2}/u.test(surname)) return undefined
  const surnames = alternatives(spellings(surname))
  const polite = `(?:(?:${address}|${title})\\s*)`
  const whole = `${polite}*${alternatives(spellings(given).flatMap((one) => wholeNames(one, surname)))}${notInMailbox}`
  const addressed = `${polite}+${surnames}`
  const mailbox = mailboxOf(given, surnames)
  return {
    certain: pattern(`(?:${[mailbox, ...(given === "" ? [] : [whole]), addressed].join("|")})`),
    mailbox: new RegExp(mailbox, "iu"),
    possible: pattern(surnames),
  }
}

/** `Dr. Sabine von der Heide`, `Heide, Sabine` and `Sabine Heide (Vertretung)` have a given name and a surname. */
const partsOf = (name: string): { readonly given: string; readonly surname: string } => {
  const tokens = name
    .replaceAll(/\([^)]*\)?/gu, " ")
    .trim()
    .split(/\s+/u)
  const told = tokens.filter((token) => !before.test(token))
  const comma = told.findIndex((token) => token.endsWith(","))
  if (comma >= 0) {
    const surname = told.slice(0, comma + 1).join(" ")
    return { given: told.slice(comma + 1).join(" "), surname: surname.slice(0, -1) }
  }
  const from = told.findIndex((token, at) => at > 0 && particle.test(token))
  const begin = from > 0 ? from : told.length - 1
  return { given: told.slice(0, begin).join(" "), surname: told.slice(begin).join(" ") }
}

/** `sabine.meier@`, `s.meier@`, `meier@`, `meier-sabine@`; not `h.meier@`. */
const mailboxOf = (given: string, surnames: string): string => {
  const [first = ""] = given.split(" ")
  const names = first === "" ? "" : alternatives([...spellings(first), first.slice(0, 1)])
  const box = names === "" ? surnames : `(?:(?:${names}[._-]?)?${surnames}|${surnames}[._-]?${names})`
  return `(?<![\\p{L}\\d._%+-])${box}@[\\p{L}\\d.-]*\\p{L}`
}

const wholeNames = (given: string, surname: string): ReadonlyArray<string> =>
  spellings(surname).flatMap((one) => [`${given} ${one}`, `${one}, ${given}`, `${given.slice(0, 1)}. ${one}`])

/** As it is written, with umlauts spelt out, and without marks: `Öztürk`, `Oeztuerk`, `Ozturk`. */
const spellings = (name: string): ReadonlyArray<string> => {
  const composed = name.normalize("NFC")
  const spelt = composed.replaceAll(/[äöüÄÖÜß]/gu, (letter) => umlauts[letter] ?? letter)
  const bare = composed.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ı", "i").replaceAll("ß", "ss")
  return [...new Set([name, composed, spelt, bare])]
}

const umlauts: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  ß: "ss",
}
