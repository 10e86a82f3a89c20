/** Everyday words: what people type who do not know the name of a topic or of a form. */
import type { OfferForm, TargetRole, TopicCode } from "../offer/index.js"

/** The names of a form, and what such offers are called in German and English. */
export const wordsOfForms: Readonly<Record<OfferForm, ReadonlyArray<string>>> = {
  offen: ["Offenes Angebot", "Treff", "Einfach kommen", "Open to all", "Drop-in"],
  gruppe: ["Gruppe", "Group"],
  veranstaltungProjekt: ["Veranstaltung", "Projekt", "Event", "Project"],
  beratung: [
    "Beratung",
    "Sprechstunde",
    "Hilfe",
    "Probleme",
    "Sorgen",
    "Stress",
    "Vertraulich",
    "Anonym",
    "Counselling",
    "Advice",
  ],
  betreuung: ["Betreuung", "Care"],
  bildungskurs: ["Kurs", "Unterricht", "Course", "Class", "Lesson"],
}

/** What people call those whom an offer is for, beside the names of roles. */
export const wordsOfRoles: Readonly<Partial<Record<TargetRole, ReadonlyArray<string>>>> = {
  kind: ["Kids"],
  jugendlicher: ["Jugend", "Teenager", "Teens", "Youth"],
  jungerMensch: ["Jugend", "Kids", "Teenager", "Youth"],
  eltern: ["Mama", "Papa", "Mom", "Dad"],
  mutter: ["Mama", "Mom"],
  vater: ["Papa", "Dad"],
  familie: ["Mama", "Papa"],
  werdendeEltern: ["Schwanger", "Pregnant"],
  grosseltern: ["Oma", "Opa"],
  ehrenamtliche: ["Freiwillige"],
}

/** For topics of `offerTopics`, beside their names. */
export const wordsOfTopics: ReadonlyMap<TopicCode, ReadonlyArray<string>> = new Map(
  Object.entries({
    bewegung: ["Turnen", "Toben"],
    sport: ["Verein", "Training", "Fußball"],
    schwimmen: ["Seepferdchen", "Schwimmkurs", "Wassergewöhnung"],
    tanz: ["Ballett", "Hip-Hop"],
    musik: ["Singen", "Chor", "Instrument", "Band", "Gitarre", "Klavier", "Trommeln", "Rappen"],
    theater: ["Schauspiel", "Zirkus", "Acting"],
    kunst: ["Basteln", "Malen", "Werken", "Handarbeit", "Painting"],
    lesen: ["Vorlesen", "Bücherei", "Bibliothek", "Library"],
    spiel: ["Spielplatz", "Spielmobil", "Brettspiele", "Games"],
    begegnung: ["Café", "Treffpunkt", "Kennenlernen"],
    ferien: ["Ferienprogramm", "Ferienfreizeit", "Ausflug", "Camp"],
    sprache: ["Deutschkurs", "Deutsch lernen", "Sprachförderung", "Logopädie", "Learn German"],
    lernhilfe: ["Nachhilfe", "Hausaufgaben", "Hausaufgabenhilfe", "Tutoring", "Homework"],
    medien: ["Computer", "Internet", "Handy", "Film", "Podcast"],
    natur: ["Wald", "Garten", "Tiere", "Klima"],
    technik: ["Roboter", "Programmieren", "Coding", "Experimente", "MINT"],
    uebergangSchuleBeruf: ["Ausbildung", "Praktikum", "Bewerbung", "Berufsorientierung", "Apprenticeship"],
    beteiligung: ["Mitbestimmung", "Jugendparlament", "Kinderrechte"],
    erziehung: ["Erziehungsberatung", "Streit", "Trotz", "Grenzen setzen", "Elternkurs", "Parenting"],
    fruehkindlicheBildung: ["Krabbelgruppe", "Spielgruppe", "Babykurs", "Baby", "Toddler"],
    schwangerschaft: ["Hebamme", "Geburtsvorbereitung", "Rückbildung", "Midwife"],
    trennung: ["Alleinerziehend", "Unterhalt", "Sorgerecht", "Separation"],
    ogs: ["Ganztag", "OGS", "Ganztagsbetreuung"],
    ferienbetreuung: ["Ferienprogramm", "Ferienfreizeit"],
    ernaehrung: ["Kochen", "Essen", "Mittagstisch", "Cooking"],
    sucht: ["Drogen", "Alkohol", "Suchtberatung", "Drugs"],
    sexuelleBildung: ["Aufklärung", "Verhütung"],
    kinderschutz: ["Gewalt", "Missbrauch", "Gefährdung", "Violence"],
    schulden: ["Schuldnerberatung", "Bürgergeld", "Wohngeld", "Debt"],
    migration: ["Integration", "Flucht", "Asyl", "Geflüchtete", "Flüchtlinge", "Refugees"],
    inklusion: ["Behinderung", "Förderbedarf", "Disability"],
    ehrenamt: ["Patenschaft", "Freiwillige", "Mentoring"],
  }),
)
