/** Words that are no names: what follows "Kind" or "Familie" in titles and headings, and what German writes with a capital. */

/** Whether a word with a capital is most likely no name of anybody. */
export const isNoName = (word: string): boolean =>
  words.has(word.toLowerCase()) || endings.test(word) || groups.test(word) || isAcronym(word)

/** Whether a word is no name even after "Frau" or "Herr", where "Winter" and "Hof" are. */
export const isNoSurname = (word: string): boolean => /^(?:Holle|Sein|Sie|Ihre?|Und|Oder|Mann|Frau|Herr)$/u.test(word)

/** `AWO`, `KiTa`, `NRW` */
const isAcronym = (word: string): boolean => /^\p{Lu}\p{Ll}?\p{Lu}/u.test(word) && word.length <= 4

/** Groups of people, whom nobody knows by name. */
const groups =
  /kinder(?:n|s|$)|kindes$|kindern?$|schüler|jugendlich|säugling|zwilling|drilling|erwachsen|mensch|anfänger|flüchtl|geflücht|geschwist|erziehend|jährig|eltern|freund|student|betroffen|teilnehm|ehrenamtlich|behinder/iu

const endings =
  /(?:heit|keit|schaft|tion|tät|treff|gruppe|kreis|café|kurs|turnen|schule|zentrum|stelle|hilfe|amt|tage?|woche|wochen|abend|mittag|platz|angebote?|programm|projekte?|spiele?|spaß|sport|ball|schwimmen|singen|musik|kochen|basteln|werkstatt|verein|büro|karte|ticket|konferenz|netzwerk|club|klub|stammtisch|frühstück|picknick|fest|ausflug|reisen?|freizeit|ferien|pass|theater|stunden?|jahre?|monate?|klassen?|service|portal|gelder?|(?<=\p{L}{4})(?<!^(?:hart|horn|amel|adel))ung|(?:ung|heit|keit|tion|schaft)en|beirat|elternrat|schülerrat|kindergarten|freibad|hallenbad)$/iu

const words = new Set(
  `kind kinder familie familien mutter vater mütter väter frau herr herrn sohn tochter junge mädchen jugend baby oma opa
  eltern ich du er sie es wir ihr ihre ihrem ihren ihrer ihnen dein deine mein meine unser unsere der die das den dem des
  ein eine und oder mit ohne für von vom zum zur im in am an bei auf aus nach vor wenn wer was wie wo
  eins zwei drei vier fünf sechs sieben acht neun zehn alle jeder beide
  montags dienstags mittwoch mittwochs donnerstags freitags samstags sonntags januar februar märz april juni juli august
  september oktober november dezember frühling
  mut halt freude angst vertrauen selbstvertrauen struktur kraft ruhe trost lust rechte pflichten grenzen chancen ideen
  wissen werte unterstützung platz
  schritt krank rolle rhein nord süd ost west mitte campus lernen helfen lesen schreiben spielen mitglied beitrag obst
  gottes natur erde staat holle courage teresa gans jesus sein werden leben glück willkommen plus spezial aktiv gesund
  inklusive online digital info infos tel telefon mail kontakt alter name namen kosten eintritt uhr raum ort kita kiga krippe
  hort haus garten park wald hof stadt land dorf viertel quartier stadtteil bezirk schule verein treff café cafe kurs
  gruppe team chor tanz yoga disco kino fußball massage werkstatt zeit tag fest spiel spiele sport rat recht umgang
  sorgerecht beruf bildung arbeit gesundheit ernährung sprache deutsch englisch mathe nachhilfe austausch bibliothek
  ferienpass jugendhaus familienhaus kinderhaus gemeindehaus nachmittag vormittag abend morgen mittag
  bochum bochums querenburg querenburgs hustadt ruhr nrw deutschland deutschlands europa`.split(/\s+/),
)
