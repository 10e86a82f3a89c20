/** Institution words: what offices call the places in their lists, alone and as the first half of a word. */

/** Words for what a list is about, in all their forms. */
export const institutions: ReadonlySet<string> = new Set(
  `kita kitas kindertagesstaette kindertagesstaetten kindertageseinrichtung kindertageseinrichtungen
  tageseinrichtung tageseinrichtungen kiga kindergarten kindergaerten kitaeinrichtung kitaeinrichtungen hort horte krippe
  einr schule schulen schul einrichtung einrichtungs einrichtungen institution institutions facility school schools
  daycare kindergartens preschool hortes kindergartens kinderkrippe jugendeinrichtung jugendeinrichtungen
  jugendfreizeiteinrichtung jugendfreizeiteinrichtungen freizeiteinrichtung jugendzentrum jugendzentrums jugendclub
  jugendclubs jugendklub jugendklubs jugendhaus jugendhauses jugendtreff jugendtreffs treffpunkt familienzentrum
  familienzentrums familienzentren bibliothek bibliotheken buecherei buechereien bad bades baeder schwimmbad schwimmbades
  freibad hallenbad sporthalle sporthallen sportplatz sportplatzes sportstaetten sportanlagen turnhalle
  spielplaetze beratungsstellen begegnungsstaette begegnungsstaetten museum museums musikschule
  musikschulen volkshochschule buergerhaus buergerhauses stadtteilzentrum mehrgenerationenhaus
  familienbildungsstaette zweigstelle zweigstellen aussenstelle aussenstellen ogs library playground spielplatz spielplatzes sportanlage sportstaette beratungsstelle verein vereins vereine anlaufstelle
  anlaufstellen fachstelle fachstellen spielanlage spielanlagen`.split(/\s+/),
)

/** `Sportstättenart`, `Badtyp` as two words, `Projektname` as its last one; undefined for no such compound. */
export const halves = (word: string): ReadonlyArray<string> | undefined => {
  const tail = tails.find((one) => word.length > one.length + 2 && word.endsWith(one))
  if (tail === undefined) return undefined
  const head = word.slice(0, -tail.length)
  const forms = [head, head.replace(/[sn]$/, ""), head.replace(/e[sn]$/, "")]
  const known = forms.find((form) => institutions.has(form))
  if (known !== undefined) return [known, tail]
  return forms.some((form) => heads.has(form)) ? [tail] : undefined
}

/** Whether a word names a kind of place, by its end: `anlaufstelle`, `muetterzentrum`. */
export const isInstitution = (word: string): boolean =>
  institutions.has(word) || (kinds.test(word) && !noInstitution.test(word))

const kinds =
  /(?:einrichtung|zentrum|zentrums|stelle|haus|hauses|treff|treffs|heim|heims|verein|vereins|club|schule|hort|kita)$/

const noInstitution = /^(?:halte|bau|leit|melde|tank|park|rathaus|dienst|kreis|haus|traeger|gast)/

/** The field word at the end of another one: `telefon` of `anmeldetelefon`. */
export const lastWord = (word: string): string | undefined =>
  tails.find((one) => one.length > 4 && word.length > one.length + 2 && word.endsWith(one))

/** What else is listed beside institutions: as the first half of a word it only says whose the rest is. */
const heads: ReadonlySet<string> = new Set(
  `beratung angebot projekt dienst anbieter besucher besuch standort objekt organisation gruppe club klub treff
  dienststelle zentrum heim praxis initiative fachstelle anlaufstelle`.split(/\s+/),
)

/** The longer ones first. */
const tails =
  `arbeitsschwerpunkte schwerpunkte schwerpunkt telefonnummer beschreibung bezeichnung ansprechpartner kategorie
  anschrift internetseite hausnummer stadtteil homepage website nummer adresse kennung bezirk strasse telefon traeger
  ortsteil themen sprachen sprache zeiten email name mail typ art plz fax ort nr id`.split(/\s+/)
