/** Category rules: the words, abbreviations and names by which institution types are known. */
import { institutionTypes, type KnownInstitutionType } from "@sozialraum/core/institution"
import { plainText } from "../columns/plain.js"

type Types = ReadonlyArray<KnownInstitutionType>

/** Names of authorities, the more special ones first. */
export const authorities: ReadonlyArray<readonly [RegExp, Types]> = [
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
export const rules: ReadonlyArray<readonly [RegExp, Types]> = [
  [/abenteuerspielpl|bauspielpl|aktivspielpl/, ["spielplatz", "abenteuerspielplatz"]],
  [
    /spielpl(?:atz|aetze)|bolzpl(?:atz|aetze)|jugendpl(?:atz|aetze)|naturerlebnisflaeche|indoorspiel|skatepark|skateanlage|spielflaeche|spielanlage|\bplayground/,
    ["spielplatz"],
  ],
  [/spielmobil/, ["spielmobil"]],
  [
    /schulamt|schulaemter|schulaufsicht|bezirksregierung|schulverwaltung|schulbehoerde|schulinspektion|bildungsministerium/,
    ["schulverwaltung"],
  ],
  [/schulpsycholog/, ["schulpsychologie"]],
  [/schulsozialarbeit|schoolwork|school social work/, ["schulsozialarbeit"]],
  [/grosstagespflege/, ["grosstagespflege"]],
  [/tagespflege|tagesmutter|tagesmuetter|tagesvater|childminder/, ["kindertagespflege"]],
  [/familienzentr|eltern-kind-zentr/, ["familienzentrum"]],
  [
    /kindertagesst|kindertageseinricht|tageseinrichtung fuer kinder|tageseinrichtungen fuer kinder|kinderg(?:arten|aerten)|\bkitas?\b|kita\b|kinderkrippe|\bkrippen?\b|kindertreff|kinderhaus|kinderhaeuser|kinderstube|kinderladen|kinderlaeden|kindernest|kinderbetreuung|tagesstaette|hort\b|horte\b|\bkiga\b|kinderspielkreis|spielgruppe|vorschule\b|\bdaycare|\bday care|\bnursery|\bpreschool|child ?care/,
    ["kita"],
  ],
  [/musikschul|music school/, ["musikschule"]],
  [/kunstschul|jugendkunst/, ["kunstschule"]],
  [/volkshochschul|\bvhs\b/, ["vhs"]],
  [/hochschul|universitaet|studentenwerk|studierendenwerk|fernuni|\buniversity\b/, ["hochschule"]],
  [
    /weiterbildung|abendschul|abendgymnas|abendrealsch|abendhauptsch|lehrinstitut|studienkolleg|zweite[rn] ?bildungsweg|erwachsenenschul|erwachsenenbildung/,
    ["weiterbildung"],
  ],
  [
    /foerderschul|foerderzentr|foerderstufe geistige|sonderschul|sonderpaed|foez\b|klinikschul|schulen? fuer kranke|waldorffoerder|\bsbbz\b|foerderschwerp|lernfoerder|sprachheil|rebbz|special school|bildungs- und beratungszentr/,
    ["foerderschule"],
  ],
  [/primus/, ["grundschule", "weiterfuehrendeSchule"]],
  [
    /grund-?,? ?(?:und|u\.|\+|&|-) ?(?:haupt|mittel|gemeinschafts|real|ober|werkreal|stadtteil)|volksschul/,
    ["grundschule", "weiterfuehrendeSchule"],
  ],
  [/waldorf-? ?schul|rudolf-steiner-schul/, ["weiterfuehrendeSchule", "grundschule"]],
  [
    /berufskolleg|berufss?chul|berufsbild|beruflich|berufsfachschul|oberstufenzentr|altenpflegeschul|pflegeschul|schulen im gesundheit|schulen im sozial|fachschul|fachoberschul|berufsoberschul|fachakademi|wirtschaftsschul|\bbbs\b|vocational/,
    ["berufskolleg"],
  ],
  [
    /gymnasi|gesamtschul|realschul|hauptschul|sekundarschul|gemeinschaftsschul|oberschul|mittelschul|stadtteilschul|regionalschul|regionale schul|regelschul|schulzentr|werkrealschul|hiberniaschul|mittelstufenschul|weiterfuehrend|secondary school|high school|middle school/,
    ["weiterfuehrendeSchule"],
  ],
  [/grundschul|primarschul|primary school|elementary school/, ["grundschule"]],
  [/offene[nrs]? ganztag|\bogs\b|\bogts\b|\bogata\b/, ["ogs"]],
  [
    /jugendfreizeit|jugendzentr|jugendhaus|jugendhaeuser|haus der jugend|haeuser der jugend|jugendclub|jugendklub|jugendkulturzentr|kinder- und jugendzentr|kinder- und jugendeinricht|youth cent/,
    ["jugendfreizeithaus"],
  ],
  [/jugendtreff|teenietreff|jugendcafe|youth club/, ["jugendtreff"]],
  [/jugendberufshilfe|jugendberufsagentur|jugendwerkstatt|jugendwerkstaett|jugendsozialarbeit/, ["jugendberufshilfe"]],
  [/streetwork|mobile jugendarbeit|aufsuchende jugend/, ["streetwork"]],
  [/jugendverb(?:and|aende)|pfadfinder|stadtjugendring|kreisjugendring|jugendring/, ["jugendverband"]],
  [
    /allgemeiner sozialer dienst|allgemeine soziale dienst|bezirkssozial|kommunaler sozialdienst|\basd\b/,
    ["asdBezirkssozialdienst"],
  ],
  [/jugendamt|jugendaemter/, ["jugendamt"]],
  [/erziehungsberat|familienberatung|eheberatung|lebensberatung/, ["erziehungsberatung"]],
  [/familienbildung|elternschule/, ["familienbildung"]],
  [/familienbuero|familienservice|familieninformation/, ["familienbuero"]],
  [/sozialpaediatr|\bspz\b/, ["sozialpaediatrischesZentrum"]],
  [/fruehfoerder/, ["fruehfoerderung"]],
  [/fruehe hilfen|fruehen hilfen|fruehe hilfe\b/, ["fruehenHilfen"]],
  [
    /hilfen? zur erziehung|\bhze\b|erziehungshilfe|heimerziehung|wohngruppe|kinderheim|jugendheim|kinderdorf|pflegekinderdienst|tagesgruppe|erziehungsbeistand/,
    ["hilfenZurErziehung"],
  ],
  [/suchtberatung|drogenberatung|suchthilfe/, ["suchtberatung"]],
  [/schwangerschafts|schwangerenberat|schwangerenkonflikt/, ["schwangerschaftsberatung"]],
  [
    /frauenhaus|frauenhaeuser|gewaltschutz|haeusliche gewalt|frauenberatung|kinderschutzbund|kinderschutz-?zentr/,
    ["gewaltschutz"],
  ],
  [/schuldnerberat|sozialberatung|migrationsberat|fluechtlingsberat|allgemeine beratung/, ["sozialberatung"]],
  [/gesundheitsamt|gesundheitsaemter|kinder- und jugendgesundheitsdienst/, ["gesundheitsamt"]],
  [/kinderarzt|kinderaerzt|hebamme|paediatrie\b/, ["kinderarztHebamme"]],
  [/krankenh(?:aus|aeuser)|kinderklinik|\bklinikum\b|\bhospital\b/, ["krankenhaus"]],
  [/buecherei|bibliothek|\blibrary\b|mediothek/, ["buecherei"]],
  [/sportverein|turnverein|\btsv\b|\btus\b|\bsports? club/, ["sportverein"]],
  [/kirchengemeinde|pfarrgemeinde|pfarrei\b|pfarramt|kirchenkreis/, ["kirchengemeinde"]],
  [/moschee|synagoge|religionsgemeinschaft/, ["moscheeReligionsgemeinschaft"]],
  [/migrantenorganisation|migrantenselbst|migrantenverein/, ["migrantenorganisation"]],
  [/\bpolizei(?:revier|wache|inspektion|station|abschnitt)?\b/, ["polizei"]],
  [/ordnungsamt/, ["ordnungsamt"]],
  [/sozialamt\b/, ["sozialamt"]],
  [/familiengericht|amtsgericht/, ["familiengericht"]],
  [/quartiersmanagement|quartiermanagement|quartiersbuero/, ["quartiersmanagement"]],
  [
    /stadtteilbuero|stadtteilzentr|nachbarschaftszentr|nachbarschaftshaus|stadtteilladen|buergerh(?:aus|aeuser)|stadtteiltreff/,
    ["stadtteilbuero"],
  ],
  [/jobcenter|job-center|agentur fuer arbeit|arbeitsagentur/, ["jobcenterArbeitsagentur"]],
  [/wohnungsunternehmen|wohnungsbaugesell|wohnungsgenossenschaft|wohnungsgesellschaft/, ["wohnungsunternehmen"]],
  [/mehrgenerationenh/, ["mehrgenerationenhaus"]],
  [/elternbeirat|elternvertretung|elternrat\b|stadtelternrat/, ["elternvertretung"]],
  [/selbstvertretung|careleaver/, ["selbstvertretung4a"]],
  [/museum|museen|theater\b/, ["museumTheater"]],
]

const upper: Types = ["weiterfuehrendeSchule"]

/** Short forms that lists of schools write instead of a type; only as a whole. */
export const abbreviations: ReadonlyMap<string, Types> = new Map<string, Types>([
  ...["gs", "gsn", "vgs"].map((code) => [code, ["grundschule"] as const] as const),
  ...[
    "gy",
    "gym",
    "gymn",
    "hs",
    "rs",
    "rs+",
    "rsplus",
    "ges",
    "igs",
    "kgs",
    "gms",
    "wrs",
    "iss",
    "sts",
    "obs",
    "sek",
    "stadtteilschule",
  ].map((code) => [code, upper] as const),
  ...["ghs", "grs", "ghrs", "ghwrs", "gwrs", "grs+"].map(
    (code) => [code, ["grundschule", "weiterfuehrendeSchule"] as const] as const,
  ),
  ...["foes", "foe", "sos", "sbbz", "foez"].map((code) => [code, ["foerderschule"] as const] as const),
  ...["bbs", "bk", "osz", "bsz", "fos", "bos", "fos/bos"].map((code) => [code, ["berufskolleg"] as const] as const),
  ...["wbk"].map((code) => [code, ["weiterbildung"] as const] as const),
])

/** What the code list itself calls its types, and its codes. */
export const labels: ReadonlyMap<string, Types> = new Map(
  Object.entries(institutionTypes).flatMap(([code, { german, english }]) => {
    const types = [code as KnownInstitutionType]
    return [german, code, english].map((word) => [plainText(word), types] as const)
  }),
)
