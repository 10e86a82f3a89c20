/** Words of a name: what two spellings of one name have in common. */

/** A name, prepared for comparing. @german Namensbestandteile */
export interface NameWords {
  /** Case, blanks and punctuation aside. */
  readonly plain: string
  /** The same with `a` for `ä`. */
  readonly bare: string
  /** The same with `ae` for `ä`. */
  readonly folded: string
  readonly words: ReadonlyArray<string>
  /** Abbreviations written out, words that say nothing left out. */
  readonly meant: ReadonlyArray<string>
  /** Those of the meant words that not every second institution bears. */
  readonly own: ReadonlyArray<string>
  /** Numbers, also Roman ones: `Haus 2` is never `Haus 3`. */
  readonly numbers: ReadonlyArray<string>
}

/** Prepares a name for comparing. */
export const nameWords = (name: string): NameWords => {
  const lower = name.normalize("NFC").toLowerCase()
  const folded = foldUmlauts(lower)
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "")
  const meant = joinedTypes(words.flatMap(meantBy)).filter((word) => !silent.has(word))
  return {
    plain: lettersOf(lower),
    bare: lettersOf(bareOf(lower)),
    folded: words.join(""),
    words,
    meant,
    own: meant.filter((word) => !common.has(word)),
    numbers: words
      // The V of e. V. is no five.
      .flatMap((word, index) => (word === "v" && words[index - 1] === "e" ? [] : numbersIn(word)))
      .toSorted(),
  }
}

/** German letters as they are written where there are no umlauts. */
export const foldUmlauts = (lower: string): string =>
  /[äöüß]/.test(lower)
    ? lower.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss")
    : lower

const bareOf = (lower: string): string =>
  /[äöüß]/.test(lower)
    ? lower.replaceAll("ä", "a").replaceAll("ö", "o").replaceAll("ü", "u").replaceAll("ß", "ss")
    : lower

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, "")

const numbersIn = (word: string): ReadonlyArray<string> =>
  romanNumbers.get(word) ?? (word.match(/\d+/g) ?? []).map(withoutZeros)

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, "")

const romanNumbers: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"].map((roman, index) => [roman, [String(index + 1)]]),
)

const meantBy = (word: string): ReadonlyArray<string> => {
  const written = abbreviations.get(word) ?? (/[^s]str$/.test(word) ? [`${word}asse`] : undefined)
  if (written !== undefined) return written
  const [, stem] =
    /^(evangelisch|katholisch|staedtisch|kommunal|oekumenisch|integrativ|heilpaedagogisch)(?:e|er|es|en|em)$/.exec(
      word,
    ) ?? []
  return [stem ?? word]
}

const spelled = (
  written: string,
  ...short: ReadonlyArray<string>
): ReadonlyArray<readonly [string, ReadonlyArray<string>]> => short.map((one) => [one, written.split(" ")])

const abbreviations: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ...spelled("sankt", "st", "skt", "sct"),
  ...spelled("evangelisch", "ev", "evang", "evgl", "prot", "protestantische"),
  ...spelled("katholisch", "kath", "rk"),
  ...spelled("staedtisch", "staedt", "staed"),
  ...spelled(
    "kita",
    "kiga",
    "kitas",
    "kindertagesstaette",
    "kindertagesstaetten",
    "kindertageseinrichtung",
    "kindertagesheim",
    "kindergarten",
    "kindertagesst",
    "tageseinrichtung",
    "kinderhaus",
    "kindertagestaette",
  ),
  ...spelled("familienzentrum", "fz", "famz", "familienzentr"),
  ...spelled("grundschule", "gs", "grundsch", "grdsch"),
  ...spelled("gemeinschaft grundschule", "ggs", "gemeinschaftsgrundschule"),
  ...spelled("katholisch grundschule", "kgs"),
  ...spelled("hauptschule", "hs"),
  ...spelled("realschule", "rs"),
  ...spelled("gesamtschule", "ge", "ges"),
  ...spelled("gymnasium", "gym", "gymn"),
  ...spelled("foerderschule", "fs", "foerdersch"),
  ...spelled("berufskolleg", "bk"),
  ...spelled("volkshochschule", "vhs"),
  ...spelled("ogs", "ogata", "ganztagsschule", "ganztagsgrundschule"),
  ...spelled("jugendfreizeithaus", "jfh"),
  ...spelled("jugendzentrum", "juze", "juz", "jugendzentr"),
  ...spelled("arbeiterwohlfahrt", "awo"),
  ...spelled("rotes kreuz", "drk", "brk"),
  ...spelled("christlicher verein junger menschen", "cvjm"),
  ...spelled("doktor", "dr"),
  ...spelled("professor", "prof"),
  ...spelled("strasse", "str"),
])

/** What stands before or behind a type of its own, and is part of it. */
const joinedTypes = (words: ReadonlyArray<string>): ReadonlyArray<string> =>
  words.filter((word, index) => !(word === "kinder" && words.slice(0, index).includes("kita")) && word !== "offene")

/** Small words and legal forms. */
const silent: ReadonlySet<string> = new Set(
  "der die das des dem den am im in an auf bei zu zur zum und u fuer von vom e v ggmbh gmbh mbh gug ug ag kg eg co gemeinnuetzige gemeinnuetziger verein eingetragener deutsches".split(
    " ",
  ),
)

/** Words of which alone no institution is known. */
const common: ReadonlySet<string> = new Set(
  "kita schule grundschule gemeinschaft hauptschule realschule gesamtschule gymnasium foerderschule berufskolleg sekundarschule gemeinschaftsschule schulzentrum familienzentrum hort krippe ogs musikschule volkshochschule jugendzentrum jugendhaus jugendtreff jugendfreizeithaus spielplatz bolzplatz spielflaeche sportplatz sporthalle kindertagespflege evangelisch katholisch staedtisch kommunal oekumenisch integrativ heilpaedagogisch arbeiterwohlfahrt rotes kreuz caritas diakonie kirchengemeinde gemeinde pfarrei haus kinder eltern elterninitiative initiative naturkindergarten waldkindergarten private freie waldorf montessori strasse weg platz nord sued ost west mitte zentrum beratungsstelle schulsozialarbeit standort aussenstelle zweigstelle nebenstelle".split(
    " ",
  ),
)
