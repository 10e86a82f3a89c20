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
  familienbildungsstaette zweigstelle zweigstellen aussenstelle aussenstellen ogs library playground spielplatz spielplatzes sportanlage sportstaette beratungsstelle`.split(
    /\s+/,
  ),
)

/** `Sportstättenart`, `Badtyp` as two words; undefined for a word that is no such compound. */
export const halves = (word: string): readonly [string, string] | undefined => {
  const tail = tails.find((one) => word.length > one.length + 2 && word.endsWith(one))
  if (tail === undefined) return undefined
  const head = word.slice(0, -tail.length)
  const forms = [head, head.replace(/[sn]$/, ""), head.replace(/e[sn]$/, "")]
  const known = forms.find((form) => institutions.has(form))
  return known === undefined ? undefined : [known, tail]
}

/** The longer ones first. */
const tails =
  `bezeichnung kategorie anschrift nummer adresse kennung bezirk strasse telefon traeger name typ art plz ort nr id`.split(
    " ",
  )
