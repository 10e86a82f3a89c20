/** Header names: the spellings that lists use for a field, matched as a whole and never in part. */
import type { Field } from "./field.js"

/** A header as it is compared: small ASCII letters and digits, umlauts written out. */
export const plainHeader = (header: string): string => plainText(header).replaceAll(/[^a-z0-9]/g, "")

/** Small letters, umlauts written out; everything else stays. */
export const plainText = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")

/** The field that a header names on its own. */
export const fieldOfHeader = (header: string): Field | undefined => names.get(plainHeader(header))

/** Spellings without blanks, signs and umlauts; each stands under one field only. */
const spellings: Readonly<Partial<Record<Field, string>>> = {
  id: `schulnummer schulnr schulid schoolid bsn agencynumber dstnr dienststellennummer institutionkey institutionnumber
    csnr poiid snummer schulkennziffer schulkenziffer schulnummerneu kitanummer kitanr einrichtungsnummer
    einrichtungsnr einrichtungsid nummer schulschluessel kennziffer`,
  sourceId: `id objectid oid fid gmlid globalid buildingid strschl bezugnr uri lfdnr lfdnummer laufendenummer nr
    featureid uuid guid`,
  name: `name schulname nameschule namederschule bezeichnungderschule bezeichnung schulbezeichnung schulbezeichnung1
    einrichtung facility title schule csname buildingname schule1 einrichtungsname nameeinrichtung
    namedereinrichtung kita kitaname kindertagesstaette kindertageseinrichtung traegerbezeichnung1 organisation
    organisationsname angebot titel nameder institution schoolname facilityname institutionname bezeichnung1 name1`,
  nameAddition: `schulbezeichnung2 schulbezeichnung3 traegerbezeichnung2 traegerbezeichnung3 bezeichnungzusatz beschreib
    beschreibung colldesc schule2 schule3 namenszusatz namezusatz zusatz untertitel bezeichnung2 bezeichnung3 name2
    name3 description`,
  shortName: `kurzbezeichnung abbreviation vsabbreviation ownerabbreviation vsbuildingabbreviation kurzname kuerzel
    abkuerzung shortname`,
  type: `type art typ kategorie kategpfad kategid collpfad collid hauptkateg hauptkategorie schulform schulart schultyp
    schulartorgform schooltype mainschooltype schooltypekeys schoolcategorykey schulzweig zweig01 zweig02 zweig03 zweig04
    cssf cssfsta schulgliederung bildungsgangbezeichnung leistungen standorttyp buildingtypekey schulform1 schulform2
    schulform3 einrichtungsart einrichtungstyp artdereinrichtung schulkategorie category angebotsart kitaart gattung
    unterkategorie`,
  street: "strassenname streetname csstr",
  houseNumber: "hausnummer hausnr hausbez housenumber cshnr hnr hsnr housenr",
  streetAddress: `strhausnr strasse adresse address street strassehausnummer strassehausnr anschrift strasseundhausnummer
    strasseundhausnr strassenr strassenummer str strnr strhnr strassehnr streetaddress`,
  fullAddress: "vollstaendigeadresse gesamtadresse postanschrift adressekomplett fulladdress",
  postalCode: "plz fplz csplz postalcode postcode zipcode zip postleitzahl",
  postalCodeCity: "plzort plzundort postleitzahlort plzwohnort plzstadt",
  city: `ort city schulort stadtgemeinde stadt csort community gemeinde wohnort kommune town municipality ortsname
    gemeindename`,
  district: `stadtteil stadtbezirk bezirk bezirk3 ortsteil ortsteile district region region2 communitypart cssg
    sozialraum planungsraum quartier viertel stadtteilname bezirksname`,
  districtCode: "geojsonfeatureid rkz stadtteilnr stadtteilnummer bezirksnummer bezirksnr planungsraumid lor plrid",
  municipalityCode: `gemeindeschluessel gemeindenummer communitykey communitypartkey ags ars kkz amtlichergemeindeschluessel
    gemeindekennziffer regionalschluessel`,
  phone: `telefon tel telnr telephone phonenumber phone telefonnummer telefonnr telefonnummer1 phonenumber1 rufnummer
    fon telefon1 festnetz`,
  phoneAreaCode: "telefonvorwahl phonecode1 vorwahl phoneareacode telvorwahl",
  fax: "fax ffax faxnr telefax faxnumber faxnummer telefaxnummer",
  faxAreaCode: "faxvorwahl faxcode telefaxvorwahl",
  email: `email emailadresse femail csemail mail schoolportalmail mailadresse emailaddress epost`,
  website: `homepage web website www url link internet internetadresse cshomep webseite webadresse internetseite webpage
    homepageurl weblink`,
  provider: `traeger schultraeger sponsorname institutionparent cstraeg traegerschaft parent traegername nametraeger
    namedestraegers kitatraeger einrichtungstraeger operator carrier`,
  providerId: "traegernummer sponsorid ownerid traegernr traegerid",
  legalStatus: "rechtsform rechtsstatus csstatus legalstatuskey traegertyp legalstatus traegerart oeffentlichprivat",
  capacity: `plaetze places childcareplaces freeplaces places1920 places2021 kapazitaet capacity anzahlplaetze platzzahl
    betreuungsplaetze plaetzegesamt genehmigteplaetze`,
  groups: "gruppen groupstotal klassen klasseninsgesamt anzahlgruppen gruppenanzahl groups",
  pupils: `schueler schuelerinsgesamt schueleranzahl schuelerinneninsges schuelerinneninsgesamt schuelerinsgmitvorklassen
    cssus anzahl anzahlsus schuelerzahl anzahlschueler sus pupils students`,
  x: `lon lng longitude x rechtsutm utmrechtswert csgeox rechtswert laengengrad geographischelaenge ostwert easting
    xkoordinate koordinatex geox utmx utmost long xutm`,
  y: `lat latitude y hochutm utmhochwert csgeoy hochwert breitengrad geographischebreite nordwert northing ykoordinate
    koordinatey geoy utmy utmnord yutm`,
  crs: "epsg epsgcode srid crs koordinatensystem koordinatenreferenzsystem",
  openingHours: "oeffnungszeiten openinghours oeffnungszeit betreuungszeiten",
  person: `schulleitung schulleiter schulleiterin leitung leiter leiterin kitaleitung director headmasterfirstname
    headmasterlastname headmastersalutationkey anrede ansprechpartner ansprechpartnerin ansprechperson kontaktperson
    creator editor headmaster principal einrichtungsleitung vorname nachname contactperson nameleitung
    stellvertretung`,
  languages: "sprachen fremdsprachen languages",
  topics: "profile spezangebote angebote topics educational schwerpunkte schwerpunkt profil themen foerderschwerpunkt",
  remark: `bemerkungen bemerkung comments comment bemerkungenschulzweig vorraussetzung voraussetzung prerequisite hinweis
    hinweise anmerkung anmerkungen remarks remark notiz kommentar`,
  status: "schulbetriebsschluessel schulbetrieb status qstatusid betriebsstatus",
  validFrom: "schulbetriebsdatum openingdate gueltigab eroeffnet eroeffnungsdatum",
  createdAt: "angelegt erstellungsdatum creationdate erstelltam createdat angelegtam",
  updatedAt: "geaendert editdate geaendertam aktualisiert updatedat letzteaenderung aenderungsdatum aktualisiertam",
  retrievedAt: "abrufdatum abgerufen retrievedat abgerufenam",
  licence: "lizenz licence license nutzungsbedingungen",
}

const names: ReadonlyMap<string, Field> = new Map(
  Object.entries(spellings).flatMap(([field, list]) =>
    list.split(/\s+/).map((name) => [name, field as Field] as const),
  ),
)
