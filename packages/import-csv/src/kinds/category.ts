/** Categories: the institution types behind the words with which lists sort their entries. */
import { institutionTypes, type KnownInstitutionType } from "@sozialraum/core/institution"
import { plainText } from "../columns/header-names.js"

/** Types that a text can stand for; the first one is the main one. */
export type Types = ReadonlyArray<KnownInstitutionType>

/**
 * The types that a category names; none where its words are not known.
 *
 * A path (`Bildung/Berufsschulen/Berufskollegs`) is read from its end: the last part that says something counts.
 */
export const typesOfCategory = (category: string): Types => {
  for (const part of category.split(/\s*[/|>]\s*/).reverse()) {
    const found = typesOfWords(part)
    if (found.length > 0) return found
  }
  return []
}

/**
 * The types that the name of an institution gives away; none where it does not.
 *
 * An authority names what it is there for (`Amt … – Hauptverwaltung, Kitas, Schulen`), and is none of it.
 */
export const typesOfName = (name: string): Types => {
  const text = plainText(name.slice(0, longestName))
  return authorities.find(([pattern]) => pattern.test(text))?.[1] ?? typesOfWords(name)
}

/** What stands further back is a description. */
const longestName = 200

const typesOfWords = (words: string): Types => {
  const known = cache.get(words)
  if (known !== undefined) return known
  const text = plainText(words.slice(0, longestName))
  const types = rules.find(([pattern]) => pattern.test(text))?.[1] ?? labels.get(text) ?? []
  if (cache.size < 10_000 && words.length <= longestName) cache.set(words, types)
  return types
}

/** The same few categories stand in thousands of rows; a pure memory of a pure function. */
const cache = new Map<string, Types>()

/** Names of authorities, the more special ones first. */
const authorities: ReadonlyArray<readonly [RegExp, Types]> = [
  [/^(?!kita|kinder|hort)(?:\S+ ){0,2}(?:stadt|kreis|landes)?jugendamt\b|^amt fuer [^-,]*jugend/, ["jugendamt"]],
  [
    /^(?!kita|kinder|hort)(?:\S+ ){0,2}schul(?:verwaltungs)?amt\b|^(?:bezirksregierung|schulaufsicht)/,
    ["schulverwaltung"],
  ],
  [
    /^(?:amt|fachbereich|fachdienst|dezernat|referat|landratsamt|ministerium)\b.*\bschul(?:e|en|wesen|verwaltung)\b/,
    ["schulverwaltung"],
  ],
  [
    /^(?:amt|amtsverwaltung|landratsamt|ministerium)\b|^(?!kita|kinder|hort)(?:\S+ ){0,2}(?:haupt|stadt|gemeinde|kreis)verwaltung\b/,
    [],
  ],
]

/** In order: what is more special stands first. Umlauts are written out in the text that is searched. */
const rules: ReadonlyArray<readonly [RegExp, Types]> = [
  [/abenteuerspielpl|bauspielpl|aktivspielpl/, ["spielplatz", "abenteuerspielplatz"]],
  [
    /spielpl(?:atz|aetze)|bolzpl(?:atz|aetze)|jugendpl(?:atz|aetze)|naturerlebnisflaeche|indoorspiel|skatepark|skateanlage|spielflaeche/,
    ["spielplatz"],
  ],
  [/schulamt|schulaemter|schulaufsicht|bezirksregierung|schulverwaltung|schulbehoerde/, ["schulverwaltung"]],
  [/schulpsycholog/, ["schulpsychologie"]],
  [/schulsozialarbeit/, ["schulsozialarbeit"]],
  [/grosstagespflege/, ["grosstagespflege"]],
  [/tagespflege|tagesmutter|tagesmuetter/, ["kindertagespflege"]],
  [/familienzentr/, ["familienzentrum"]],
  [
    /kindertagesst|kindertageseinricht|kinderg(?:arten|aerten)|\bkita|kita\b|kinderkrippe|kindertreff|kinderhaus|kinderstube|kinderladen|tagesstaette|hort\b|horte\b|\bkiga\b/,
    ["kita"],
  ],
  [/musikschul/, ["musikschule"]],
  [/kunstschul/, ["kunstschule"]],
  [/volkshochschul|\bvhs\b/, ["vhs"]],
  [/hochschul|universitaet|studentenwerk|studierendenwerk|fernuni/, ["hochschule"]],
  [/weiterbildung|abendschul|abendgymnas|abendrealsch|lehrinstitut|studienkolleg/, ["weiterbildung"]],
  [
    /foerderschul|foerderzentr|sonderschul|sonderpaed|foez\b|klinikschul|schule fuer kranke|waldorffoerder/,
    ["foerderschule"],
  ],
  [/primus/, ["grundschule", "weiterfuehrendeSchule"]],
  [
    /grund-? ?(?:und|u\.) (?:haupt|mittel|gemeinschafts|real|ober)|volksschul/,
    ["grundschule", "weiterfuehrendeSchule"],
  ],
  [/waldorfschul|rudolf-steiner-schul/, ["weiterfuehrendeSchule", "grundschule"]],
  [
    /berufskolleg|berufsschul|berufsbild|berufliche schul|berufsfachschul|oberstufenzentr|altenpflegeschul|pflegeschul|schulen im gesundheit|schulen im sozial|fachschul/,
    ["berufskolleg"],
  ],
  [
    /gymnasi|gesamtschul|realschul|hauptschul|sekundarschul|gemeinschaftsschul|oberschul|mittelschul|stadtteilschul|regionalschul|regelschul|schulzentr|werkrealschul|hiberniaschul/,
    ["weiterfuehrendeSchule"],
  ],
  [/grundschul|primarschul/, ["grundschule"]],
  [/offene ganztag|\bogs\b|\bogts\b/, ["ogs"]],
  [/jugendfreizeit|jugendzentr|jugendhaus|haus der jugend|jugendclub|jugendklub/, ["jugendfreizeithaus"]],
  [/jugendtreff/, ["jugendtreff"]],
  [/jugendamt/, ["jugendamt"]],
  [/erziehungsberatung/, ["erziehungsberatung"]],
  [/familienbildung/, ["familienbildung"]],
  [/familienbuero/, ["familienbuero"]],
  [/fruehfoerder/, ["fruehfoerderung"]],
  [/suchtberatung/, ["suchtberatung"]],
  [/schwangerschafts/, ["schwangerschaftsberatung"]],
  [/buecherei|bibliothek/, ["buecherei"]],
  [/sportverein|turnverein/, ["sportverein"]],
  [/kirchengemeinde/, ["kirchengemeinde"]],
  [/moschee/, ["moscheeReligionsgemeinschaft"]],
  [/mehrgenerationenhaus/, ["mehrgenerationenhaus"]],
  [/museum|theater/, ["museumTheater"]],
]

/** What the code list itself calls its types. */
const labels: ReadonlyMap<string, Types> = new Map(
  Object.entries(institutionTypes).map(([code, { german }]) => [plainText(german), [code as KnownInstitutionType]]),
)
