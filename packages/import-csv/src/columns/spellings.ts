/** Spellings: how the headers of lists are written, by field. */
import type { Field } from "./field.js"

/** Spellings without blanks, signs and umlauts, as `plainHeader` makes them; each stands under one field only. */
export const spellings: Readonly<Partial<Record<Field, string>>> = {
  id: `disch isil sigel schulnummer schulnr schulid schoolid bsn agencynumber dstnr dienststellennummer dienststellennr dienststelle
    dienststellenschluessel institutionkey institutionnumber csnr poiid snummer schulkennziffer schulkenziffer
    schulnummerneu kitanummer kitanr kitaid kitakennziffer einrichtungsnummer einrichtungsnr einrichtungnr einrnr
    einrichtungsid einrichtungid einrichtungskennung einrichtungsschluessel nummer schulschluessel kennziffer kennung kennnr
    schulkennung schulkennzahl schulkz schulschl amtlicheschulnummer offizielleschulnummer skz snr kitakennung
    betriebsnummer aktenzeichen schoolnumber schoolno facilityid facilitynumber institutionid organizationid
    organisationid ref refid identifier kennnummer einrichtungskennziffer einrichtungsnummerkita statistiknummer`,
  sourceId: `id objectid oid fid gmlid globalid buildingid strschl bezugnr uri lfdnr ifdnr lfdnummer laufendenummer nr
    featureid uuid guid ogcfid gid objektid objektnr objectnumber recordid rowid datensatzid datensatznr dsnr key pk
    idnr index zeile zeilennr rownum osmid locationid standortid interneid internenummer primaerschluessel
    unnamed0 lfd datasetid entryid systemid siteid placeid nid nodeid postid`,
  name: `angeboteinrichtung einrichtungsprojekt institutionorganisation posttitle name schulname nameschule namederschule bezeichnungderschule bezeichnung schulbezeichnung schulbezeichnung1
    einrichtung facility title schule csname buildingname schule1 schule2 schule3 einrichtungsname nameeinrichtung
    namedereinrichtung kita kitaname kindertagesstaette kindertageseinrichtung traegerbezeichnung1 organisation
    organisationsname titel nameder institution schoolname facilityname institutionname bezeichnung1 name1 bez
    einrichtungsbezeichnung einrichtungbezeichnung bezeichnungdereinrichtung namekita kitabezeichnung amtlichername
    amtlichebezeichnung offiziellername vollername vollstaendigername langname langbezeichnung schulnamelang namelang
    fullname longname officialname objektname objektbezeichnung standortname standortbezeichnung namedesstandorts
    kindergarten kindergartenname kindergaerten kitas schulen einrichtungen organisationeinrichtung institutioneinrichtung einrichtunginstitution einrichtungorganisation
    einrichtungangebot schulbez schulnamevoll
    spielplatz spielplatzname vereinsname verein organization organizationname organisationname anbieter
    anbietername angebotsname nameangebot poiname poi ortname2 locationname label displayname dienststellenname
    kindertagesstaetten kindertageseinrichtungen hortname nameundart geographischename geoname namelongv`,
  nameAddition: `postcontent zusatzname1 beschreibungstext kurzbeschreibung schulbezeichnung2 schulbezeichnung3 traegerbezeichnung2 traegerbezeichnung3 bezeichnungzusatz beschreib
    beschreibung colldesc namenszusatz namezusatz zusatz untertitel bezeichnung2 bezeichnung3 name2 name3 description
    zusatzname namensergaenzung bezeichnungszusatz zusatzbezeichnung subtitle zusatz1 zusatz2 beiname alternatename
    altname namenzusatz einrichtungszusatz ergaenzung namensbestandteil2`,
  shortName: `kurzbezeichnung abbreviation vsabbreviation ownerabbreviation vsbuildingabbreviation kurzname kuerzel
    abkuerzung shortname schulkuerzel kurzbez schulnamekurz namekurz kurztitel kurzform acronym abk kitakuerzel
    kurznameschule`,
  type: `oberkategorie angebotsform artdesangebots leisure rubrik artderberatung beratungsart badtyp type art typ kategorie kategpfad kategid collpfad collid hauptkateg hauptkategorie schulform schulart schultyp
    schulartorgform schooltype mainschooltype schooltypekeys schoolcategorykey schulzweig zweig01 zweig02 zweig03 zweig04
    cssf cssfsta schulgliederung bildungsgangbezeichnung leistungen standorttyp buildingtypekey schulform1 schulform2
    schulform3 einrichtungsart einrichtungstyp artdereinrichtung schulkategorie category categories angebotsart kitaart
    kitatyp gattung unterkategorie subkategorie subcategory einrichtungsform einrichtungskategorie typdereinrichtung
    artderschule schulformen schularten schulstufe bildungsgang bildungsgaenge schulformbezeichnung schulartbezeichnung
    schultypbezeichnung typbezeichnung artbezeichnung kategoriename kategoriebezeichnung betreuungsform betreuungsart
    facilitytype institutiontype organisationsform organisationstyp organizationtype schulformschluessel
    schulartschluessel objektart objekttyp angebotstyp schulgattung kategorien amenity poityp poiart
    einrichtungsartbezeichnung kinderbetreuungsform betreuungstyp typschule spielplatzart anlagenart sportstaettentyp
    sportanlagentyp leistungsname schulartdetail schulzweige leistungsangebot`,
  street:
    "strassenbez strasseohnenummer strasseohnenr strassenname streetname csstr strname strassenbezeichnung strassebezeichnung strnam strasseohnehausnummer",
  houseNumber: `houseno hsnrzus hsnrzusatz hausnrzus hnrzus hnrzusatz hausnummer hausnr hausbez housenumber cshnr hnr hsnr housenr hausnrzusatz hausnummermitzusatz housenum
    hausno hausnum hnummer addrhousenumber streetnumber housenummer hno hsnummer hausnummernzusatz hausnummerzusatz
    hausnrn hausnummern hausnralpha hausnummeralpha housenumbersuffix`,
  streetAddress: `besuchsadresse besuchsanschrift hausanschrift besucheranschrift besucheradresse hausadresse strhausnr strasse adresse address street strassehausnummer strassehausnr anschrift strasseundhausnummer
    strasseundhausnr strassenr strassenummer str strnr strhnr strassehnr streetaddress strassemithausnummer
    strassemithausnr strassemitnummer strassehsnr strhsnr schulstrasse addressline1 address1 addressline adresse1
    strasseundnr strasseundnummer strassenundhausnummer strassenanschrift strassenadresse strassehausnummern
    adressestrassehausnr lageadresse lageanschrift adr adrstr strasse1 street1 strassepostfach thoroughfare`,
  fullAddress: `vollstaendigeadresse gesamtadresse postanschrift adressekomplett fulladdress postadresse volladresse
    kompletteadresse adressegesamt anschriftkomplett vollstaendigeanschrift adresselang formattedaddress
    postaladdress strasseplzort adressetext adressevollstaendig adressvoll ganzeadresse`,
  postalCode: `plz fplz csplz postalcode postcode zipcode zip postleitzahl plzstrasse plzhausanschrift plznr
    postzustellbezirk postleitzahlen addrpostcode plzstr postalcodes hausplz`,
  postalCodeCity: `plzort plzundort postleitzahlort plzwohnort plzstadt postleitzahlundort ortplz plzundstadt plzgemeinde
    plzortname ortmitplz plzmitort postleitzahlstadt`,
  city: `ort city schulort stadtgemeinde stadt csort community gemeinde wohnort kommune town municipality ortsname
    gemeindename ortname stadtname ortschaft postort addresslocality locality gemeindestadt kitaort standortgemeinde
    standortkommune ortstrasse addrcity sitzgemeinde belegenheitsgemeinde gemeindebezeichnung politischegemeinde`,
  district: `oteil ot stadtteil stadtortsteil stadtundortsteil ortsstadtteil stadtbezirk bezirk bezirk3 ortsteil ortsteile district region region2 communitypart cssg
    sozialraum planungsraum quartier viertel stadtteilname bezirksname stadtteile stadtbezirke stadtviertel
    stadtbezirksname ortsteilname ortsbezirk ortsbeirat gemeindeteil gemeindeteilname stadtgebiet kiez bezirksregion
    prognoseraum sozialregion stadtbezirkname bezirkname suburb neighborhood neighbourhood quarter citydistrict borough
    stadtteilbezeichnung statistischerbezirk statbezirk statistischerstadtteil stadtraum wohnquartier stadtteil1
    geojsonfeatureid rkz planungsraumname ortslage sozialraumname stadtbereich addrsuburb bezirksamt ortschaftsname`,
  districtCode: `stadtteilnr stadtteilnummer bezirksnummer bezirksnr planungsraumid lor plrid communitypartkey
    stadtbezirknr stadtbezirksnr stadtbezirksnummer nrstadtbezirk nrstadtteil ortsteilnr ortsteilnummer stadtteilid
    bezirksid bezirkid bezirknr stadtteilschluessel bezirksschluessel planungsraumnr sozialraumnr sozialraumid
    districtid districtcode districtnumber statbezirknr ortsteilschluessel ortsteilid lorschluessel lorcode planungsraumnummer
    schluesselstadtteil stadtteilcode bezirkscode stadtbezirkid stadtteilnr1 raumid`,
  municipalityCode: `gemeindeschl gemeindeschluessel gemeindenummer communitykey ags ars amtlichergemeindeschluessel
    gemeindekennziffer regionalschluessel gkz agsars gemeindekennzahl gemeindenr agsschluessel gemeindeags
    amtlgemeindeschluessel municipalitycode municipalitykey communitycode ags8 ars12 amtlicherregionalschluessel agsnr
    gemschl gemeindeschluesselags gemeindeid`,
  phone: `handynr mobilnr telbuero telefonbuero telefon tel telnr telephone phonenumber phone telefonnummer telefonnr telefonnummer1 phonenumber1 rufnummer
    fon telefon1 festnetz telefonnummern telefone telefonfestnetz mobil mobiltelefon mobilnummer handy handynummer
    telefonmobil mobilfunk mobile mobilephone phones phonenumber2 phonenumber3 telefon2 telefon3 tel1 tel2
    telefonzentrale rufnr telephonenumber contactphone fernsprecher fernruf telefonanschluss durchwahl telefonkontakt
    telefonfax telfax telefonundfax teldienstlich telefondienstlich telefonschule telefonkita`,
  phoneAreaCode: `telefonvorwahl phonecode1 phonecode2 phonecode3 vorwahl phoneareacode telvorwahl phonecode
    vorwahltelefon ortsvorwahl vorwahlnummer vorwahltel areacode ortsnetzkennzahl onkz telefonvorw telvorw phoneprefix`,
  fax: `fax ffax faxnr telefax faxnumber faxnummer telefaxnummer telefaxnr telefax1 fax1 fax2 faxanschluss
    contactfax faxnumber1 telfaxnr`,
  faxAreaCode: "faxvorwahl faxcode telefaxvorwahl faxareacode vorwahlfax faxprefix faxvorw vorwahltelefax",
  email: `email emailadresse femail csemail mail schoolportalmail mailadresse emailaddress epost emailkontakt
    emailadressen emails emailschule emailkita emailadr mailto contactemail emailverwaltung kontaktmail elektronischepost
    emailadressederschule kontaktemail emails1 elektronpost email1 email2`,
  website: `homepage web website www url link internet internetadresse cshomep webseite webadresse internetseite webpage
    homepageurl weblink hp websiteurl internetauftritt webauftritt webseiten homepageadresse internetlink
    internetpraesenz webpraesenz homepagelink websites urlhomepage contactwebsite links webseitenurl internetseiten
    webadressen homepages wwwadresse siteurl linkhomepage linkzurhomepage linkwebsite weitereinformationenurl
    linkzurwebseite wwwaddress webaddress internetaddress urlwebsite internetadressen onlineauftritt`,
  provider: `traeger schultraeger sponsorname cstraeg traegerschaft parent traegername nametraeger
    namedestraegers kitatraeger einrichtungstraeger operator carrier provider providername operatorname traegerkurz
    traegerderschule traegerdereinrichtung traegerdereinrichtungen betreiber rechtstraeger traegerbezeichnung
    traegereinrichtung traegerverein traegerorganisation sponsor parentorganization owner ownername schultraegername
    traegerder traegerlang traegerlangname kitatraegername unterhaltstraeger sachkostentraeger
    traegerdeskindergartens traegerderkita traegernamelang anstellungstraeger`,
  providerId: `traegernummer sponsorid ownerid traegernr traegerid schultraegernr schultraegernummer traegerschluessel
    schultraegerschluessel providerid operatorid carrierid traegercode traegerkennung schultraegerid traegerkennziffer institutionproviderid`,
  legalStatus: `trart traegart rechtsform rechtform rechtsstatus csstatus legalstatuskey traegertyp legalstatus traegerart oeffentlichprivat
    oeffentlichkeitsstatus schulstatus rechtlicherstatus traegerkategorie traegergruppe traegerform artdestraegers
    schultraegerart schultraegertyp rechtsstellung statusschule traegerschaftsart artdertraegerschaft schultraegerschaft
    operatortype traegerformbezeichnung rechtsformbezeichnung rechtformtraeger privatoderoeffentlich
    traegerartbezeichnung statuspublicprivate rechtsformschluessel staatlichprivat ownership`,
  capacity: `maxkinderzahl maximalekinderzahl plaetze places childcareplaces freeplaces places1920 places2021 kapazitaet capacity anzahlplaetze platzzahl
    betreuungsplaetze plaetzegesamt genehmigteplaetze gesamtplaetze gesamtplatzzahl plaetzeinsgesamt platzanzahl
    kitaplaetze anzahlderplaetze zahlderplaetze maxplaetze platzkapazitaet gesamtkapazitaet plaetzelautbetriebserlaubnis
    plaetzelautbe maximalkapazitaet erlaubteplaetze plaetzeges plaetzesumme anzplaetze plaetzeanzahl
    betriebserlaubnisplaetze plaetzebetriebserlaubnis numberofplaces totalplaces maximumcapacity summeplaetze
    kapazitaetgesamt kapazitaetinsgesamt aufnahmekapazitaet genehmigteplatzzahl platzzahlgesamt plaetzemax
    plaetzelautbetriebserlaubnisgesamt angemeldeteplaetze`,
  groups: `gruppen groupstotal klassen klasseninsgesamt anzahlgruppen gruppenanzahl groups krippengruppen03j
    kindergartengruppen36j hortgruppen614j altersgemgruppen16j naturgruppen36j igruppen group03 group36 group614 group16
    nature36 integrational gruppenzahl anzahlklassen klassenzahl klassenanzahl gruppengesamt anzahldergruppen
    krippengruppen kindergartengruppen hortgruppen naturgruppen waldgruppen altersgemischtegruppen integrationsgruppen
    integrativegruppen altersgemgruppen igruppe anzahlderklassen gruppeninsgesamt klassengesamt zahlderklassen
    numberofgroups numberofclasses classes zuegigkeit zuege regelgruppen ganztagsgruppen`,
  pupils: `schueler schuelerinsgesamt schueleranzahl schuelerinneninsges schuelerinneninsgesamt schuelerinsgmitvorklassen
    cssus anzahlsus schuelerzahl anzahlschueler sus pupils students schuelerinnen schuelergesamt schuelerzahlen
    gesamtschuelerzahl anzahlschuelerinnen schuelerinsg schuelerinneninsg susgesamt susinsgesamt schuelerzahlgesamt
    anzahlderschueler zahlderschueler schuelerinnenzahl schuelerinnengesamt schuelerinnenundschueler
    anzahlderschuelerinnen anzahlderschuelerinnenundschueler schuelerges studentcount numberofstudents
    numberofpupils schuelerbestand gesamtschueler schuelerinnenanzahl susanzahl schuelerschuelerinnen`,
  x: `ecoord ekoord coorde koorde xkoordinaten rechts rechtswertost lon lng longitude x rechtsutm utmrechtswert csgeox rechtswert laengengrad geographischelaenge ostwert easting
    xkoordinate koordinatex geox utmx utmost long xutm xkoor xkoord xcoord coordx xcoordinate koordx rechtswertutm
    geolaenge laenge geolon geolng geolongitude lonwgs84 wgs84lon wgs84lng wgs84long longitudewgs84 wgs84x xwgs84 wgs84laenge
    utm32x utm32ost utm33x ostwertutm utme32 utmeast eastingutm x25832 x25833 xetrs89 etrs89x gkrechts
    gkrechtswert gkx xgk pointx coordsx lonx koordinateost koordinatenx laengengradwgs84 rw rwert ostkoordinate xval
    utmostwert utmrechts laengengraddezimal geolang geographischelaengewgs84 xcoor utm32e utm33e rechtswertx xwert lonepsg4326 hkrechts`,
  y: `ncoord nkoord coordn koordn ykoordinaten hoch hochwertnord lat latitude y hochutm utmhochwert csgeoy hochwert breitengrad geographischebreite nordwert northing ykoordinate
    koordinatey geoy utmy utmnord yutm ykoor ykoord ycoord coordy ycoordinate koordy hochwertutm geobreite breite geolat
    geolatitude latwgs84 wgs84lat latitudewgs84 wgs84y ywgs84 wgs84breite utm32y utm32nord utm33y nordwertutm utmn32 utmnorth
    northingutm y25832 y25833 yetrs89 etrs89y gkhoch gkhochwert gky ygk pointy coordsy laty koordinatenord
    koordinateny breitengradwgs84 hw hwert nordkoordinate yval utmnordwert utmhoch breitengraddezimal
    geographischebreitewgs84 ycoor utm32n utm33n hochwerty ywert latepsg4326 hkhoch`,
  crs: `epsg epsgcode srid crs koordinatensystem koordinatenreferenzsystem referenzsystem bezugssystem srs
    koordinatenbezugssystem raumbezug lagebezugssystem koordsystem wkid coordinatesystem`,
  openingHours: `offenesprechstunde offenesprechstunden oeffnungszeitenregulaer sprechstunde sprechstunden beratungszeiten beratungszeit geoeffnetvonbis angebotszeiten oeffnungsangebotszeiten oeffnungsundangebotszeiten oeffnungszeiten openinghours oeffnungszeit betreuungszeiten betreuungszeit oeffnungszeiten1 moo moc tuo
    tuc weo wec tho thc fro frc sao sac suo suc sprechzeiten geschaeftszeiten zeiten hours buerozeiten rahmenzeiten
    oeffnungszeitenvonbis tagesoeffnungszeiten oeffnungszeitenmofr oeffnetum schliesstum oeffnungszeitvon oeffnungszeitbis
    schulzeiten rahmenoeffnungszeit rahmenoeffnungszeiten openinghoursspecification`,
  person: `geburtsdatum geburtstag geburtsjahr geboren geschlecht staatsangehoerigkeit schulleitung schulleiter schulleiterin leitung leiter leiterin kitaleitung director headmasterfirstname
    headmasterlastname headmastersalutationkey anrede ansprechpartner ansprechpartnerin ansprechperson kontaktperson
    creator editor headmaster principal einrichtungsleitung vorname nachname contactperson nameleitung
    stellvertretung nameschulleiter schulleitername namederleitung leiterindereinrichtung ansprechpersonen
    ansprechpartnerinnen ansprechpartnerkita leitername leitungsname schulleiternachname schulleitervorname leitungvorname
    leitungnachname familienname kitaleiterin kitaleiter einrichtungsleiter einrichtungsleiterin rektor rektorin
    direktor direktorin schulleitungname stellvschulleitung konrektor konrektorin bearbeiter bearbeiterin
    sachbearbeiter sachbearbeiterin zustaendigeperson kontaktpersonen vorsitzender vorsitzende vorstand firstname
    lastname surname givenname contactname tagespflegeperson tagesmutter tagesvater geschaeftsfuehrung
    geschaeftsfuehrer ersteller erstellervon erfasstvon geaendertvon bearbeitetvon createdby updatedby lasteditor
    lastediteduser createduser slfamvor hausmeister hausmeisterin schulsekretariatname paedagogischeleitung
    fachberatung familiennameleitung salutation personname inhaber inhaberin headteacher headofschool schoolhead manager managername tagespflegepersonen namevorname nachnamevorname vornamenachname`,
  languages: `sprachkenntnisse sprachen fremdsprachen languages sprache language sprachangebot sprachenangebot fremdsprache
    zweitsprachen familiensprachen`,
  topics: `beratungsthemen beratungsangebot beratungsangebote themenfeld themenfelder sport sportart sportarten arbeitsschwerpunkte arbeitsschwerpunkt besonderheit profile spezangebote angebote topics educational schwerpunkte schwerpunkt profil themen foerderschwerpunkt
    bauten dualeslernen jahrgaenge angebot besonderheiten foerderschwerpunkte paedagogischeskonzept konzept
    paedagogischerschwerpunkt paedagogischeschwerpunkte schulprofil bildungsangebot bildungsangebote thema schlagworte
    stichworte tags keywords zielgruppe zielgruppen besondereangebote paedagogischeausrichtung ausrichtung konzeption
    schulprofile leistungsangebote zusatzangebote arbeitsgemeinschaften kurse programme merkmale foerderbereich
    paedagogischekonzeption fachrichtung fachrichtungen handlungsfeld handlungsfelder`,
  remark: `kurzvorstellung vorstellung kurzportrait portrait bemerkungintern internenotiz kurzinfo selbstdarstellung bemerkungen bemerkung comments comment bemerkungenschulzweig vorraussetzung voraussetzung prerequisite hinweis
    hinweise anmerkung anmerkungen remarks remark notiz kommentar mittagessen lunchoffer voraussetzungen notizen notes
    note kommentare sonstiges zusatzinfo zusatzinformation zusatzinformationen zusatztext bemerk aufnahmekriterien
    zusatztextkita zusatztextleistung sonstigehinweise weitereinformationen erlaeuterung erlaeuterungen fussnote
    essensangebot verpflegung`,
  status: `schulbetriebsschluessel schulbetrieb qstatusid betriebsstatus betriebsschluessel betriebszustand
    einrichtungsstatus objektstatus lebenszyklus aktiv betrieb operatingstatus schulbetriebsstatus statusdereinrichtung
    betriebsstatuskita`,
  validFrom: `schulbetriebsdatum openingdate gueltigab eroeffnet eroeffnungsdatum eroeffnung gueltigvon eroeffnetam
    inbetriebnahme betriebsbeginn validfrom gueltigseit gruendungsdatum seit startdatum datumeroeffnung
    betriebsdatum eroeffnungam betriebsaufnahme`,
  createdAt: `postdate angelegt erstellungsdatum creationdate erstelltam createdat angelegtam created erfasstam erfassungsdatum
    erfasst anlagedatum datecreated createddate erstellt datumerfassung createdon`,
  updatedAt: `aktualisierungsstand postmodified geaendert editdate geaendertam aktualisiert updatedat letzteaenderung aenderungsdatum aktualisiertam
    updated modified lastmodified modifiedat lastupdate letzteaktualisierung aktualisierungsdatum stand datenstand
    aktualitaet lastedited lastediteddate changedate datumaenderung bearbeitetam updatedate lastupdated
    zuletztgeaendert zuletztaktualisiert standdatum standderdaten stichtagstand modifieddate editiert updatedon`,
  retrievedAt:
    "abrufdatum abgerufen retrievedat abgerufenam abrufzeit abgerufenum retrieved scrapedat exportdatum downloaddatum",
  licence: "lizenz licence license nutzungsbedingungen lizenzname lizenztext nutzungsbedingung datenlizenz rights",
}

/** Headers that may mean several things: the cells and the other columns decide, or nobody does. */
export const undecided: Readonly<Record<string, ReadonlyArray<Field>>> = {
  anzahl: ["pupils", "capacity", "groups"],
  gesamt: ["capacity", "pupils"],
  insgesamt: ["capacity", "pupils"],
  info: ["website", "remark"],
  infos: ["website", "remark"],
  information: ["website", "remark"],
  informationen: ["website", "remark"],
  weitereinfos: ["website", "remark"],
  kontakt: ["phone", "email", "website", "person", "fullAddress"],
  kontaktdaten: ["phone", "email", "website", "fullAddress"],
  contact: ["phone", "email", "website", "person"],
  kontaktmoeglichkeit: ["phone", "email", "website"],
  erreichbarkeit: ["phone", "email", "openingHours"],
  lage: ["streetAddress", "fullAddress", "district", "postalCodeCity"],
  standort: ["streetAddress", "fullAddress", "district", "city", "name", "postalCodeCity"],
  location: ["streetAddress", "fullAddress", "district", "city", "name", "postalCodeCity"],
  sitz: ["streetAddress", "fullAddress", "city", "postalCodeCity"],
  lagebezeichnung: ["streetAddress", "fullAddress", "district", "postalCodeCity"],
  gruppenname: ["type", "topics"],
  gruppennamede: ["type", "topics"],
  veranstaltungsort: ["streetAddress", "fullAddress", "name"],
  status: ["legalStatus", "status"],
  zustand: ["status"],
  form: ["type", "legalStatus"],
  platz: ["capacity", "name"],
}
