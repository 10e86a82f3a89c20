/** Partner lists: small lists in the manner of portals and offices, with the fields that a careful reader sees in them. */

import { officeLists } from "./office-lists.fixture.js"
import { unseenLists } from "./unseen-lists.fixture.js"

/** A list, and the field of each of its columns; `-` where no field says it. */
export interface PartnerList {
  readonly title: string
  readonly fields: ReadonlyArray<string>
  readonly text: string
}

/** The first line of each is its title, the second the fields, the rest the list. */
export const partnerLists = (): ReadonlyArray<PartnerList> =>
  [...sources, ...officeLists, ...unseenLists].map((source) => {
    const [title = "", fields = "", ...lines] = source.trim().split("\n")
    return { title, fields: fields.split(" "), text: `${lines.join("\n")}\n` }
  })

const sources: ReadonlyArray<string> = [
  `Kitas of a northern city with all keys of the address
sourceId - - - - city municipalityCode district districtCode street - houseNumber houseNumber postalCode name provider legalStatus capacity openingHours phone phone email website - y x
uuid,kreis_name,kreis_schluessel,gemeindeverband_name,gemeindeverband_schluessel,gemeinde_name,gemeinde_schluessel,gemeindeteil_name,gemeindeteil_schluessel,strasse_name,strasse_schluessel,hausnummer,hausnummer_zusatz,postleitzahl,bezeichnung,traeger_bezeichnung,traeger_art,plaetze,zeiten,telefon_festnetz,telefon_mobil,email,website,barrierefrei,latitude,longitude
0a1b2c3d-1111-4222-8333-000000000001,Kreisfreie Stadt Musterhafen,13003,Musterhafen,130030000,Musterhafen,130030000000,Nordvorstadt,0030012,Am Alten Kai,01234,7,a,18055,Kita Seepferdchen,Hafenkinder gGmbH,freier Träger,84,Mo-Fr 06:00-18:00,+49 381 1234567,,seepferdchen@hafenkinder.example.org,https://www.hafenkinder.example.org/seepferdchen,true,54.0887,12.1405
0a1b2c3d-1111-4222-8333-000000000002,Kreisfreie Stadt Musterhafen,13003,Musterhafen,130030000,Musterhafen,130030000000,Südstadt,0030015,Rosenweg,01250,12,,18059,Kita Kleine Robben,Volkssolidarität Nord e. V.,freier Träger,120,Mo-Fr 06:00-17:30,+49 381 7654321,,robben@vs-nord.example.org,https://www.vs-nord.example.org/robben,false,54.0701,12.1098
0a1b2c3d-1111-4222-8333-000000000003,Kreisfreie Stadt Musterhafen,13003,Musterhafen,130030000,Musterhafen,130030000000,Südstadt,0030015,Tannenweg,01251,3,,18059,Hort an der Tannenschule,Volkssolidarität Nord e. V.,freier Träger,66,Mo-Fr 06:00-17:00,+49 381 7654399,,hort@vs-nord.example.org,https://www.vs-nord.example.org/hort,false,54.0712,12.1111`,

  `Kitas of a state with padded numbers and northings first
districtCode district id name street houseNumber postalCode phone type providerId provider y x capacity
Einrichtungsbezirk,Einrichtungsbezirk Name,Einrichtungsnummer,Einrichtungsname,Straße,Hausnummer,PLZ,Telefon,Einrichtungstyp,Trägernummer,Trägername,ETRS_YKOORDINATE,ETRS_XKOORDINATE,Erlaubte Plätze (BE)
01,Mitte,01010010,Kita Albrechtstraße,Albrechtstr.,20,10117,030 281 64 00,Reguläre Einrichtung,1224,GFJ gGmbH,5820383.1,0390387.4,69
01,Mitte,01010020,Kita Kinderwelt,An der Kolonnade,003,10117,030 2291300,Reguläre Einrichtung,1334,Forum Dienste GmbH,5819189.1,0390206.3,155
02,Friedrichshain-Kreuzberg,02010130,Kita Pelikan,Friedrichstr.,129F,10117,030403662000,Heilpädagogische Gruppe,1339,Volkssolidarität gGmbH,5820745.2,0390390.6,190
02,Friedrichshain-Kreuzberg,02010280,Kita Traumzauberbaum,Mollstr.,007A,10178,030 24190000,Reguläre Einrichtung,1227,Bildung und Erziehung gGmbH,5820422.0,0392888.9,240`,

  `Features of a map service with the daycare of a city-state
sourceId name - id street houseNumber postalCode city district district phone fax email website provider - type remark -
gml_id,Name,Name_normalisiert,Einrichtungsnummer,Strasse,Hausnr,PLZ,Ort,Stadtteil,Bezirk,Telefon,Fax,EMail,Internet,Traeger,Spitzenverband,Leistungsname,Informationen_zur_Kita,geom
KITA.1011696,KiTa Flügelkinder,KITA FLUEGELKINDER,1011696,Rahlstedter Weg,12,22159,Hamburg,Farmsen-Berne,Wandsbek,040/6430000,040/6430001,info@fluegelkinder.example.org,www.fluegelkinder.example.org,Flügelkinder e.V.,SOAL e.V.,Krippe; Elementar,Die Kita liegt im Grünen. Sie hat einen Garten.,POINT (574123.1 5941234.5)
KITA.1011697,Kita Elbkiesel,KITA ELBKIESEL,1011697,Elbchaussee,101b,22763,Hamburg,Ottensen,Altona,040/8800000,,elbkiesel@example.org,www.elbkiesel.example.org,Elbkinder gGmbH,DPW e.V.,Elementar,Die Kita hat zwei Häuser. Ein Haus steht am Fluss.,POINT (559990.2 5934100.9)
KITA.1011698,Kita Hafenkräne,KITA HAFENKRAENE,1011698,Kaistraße,5,20457,Hamburg,HafenCity,Hamburg-Mitte,040/3700000,,kraene@example.org,www.hafenkraene.example.org,Elbkinder gGmbH,DPW e.V.,Krippe,Die Kita öffnet früh. Sie liegt am Wasser.,POINT (566100.0 5933000.0)`,

  `Elements of OpenStreetMap as a table
sourceId - name street houseNumber postalCode city type provider openingHours phone email website - y x
@id	@type	name	addr:street	addr:housenumber	addr:postcode	addr:city	amenity	operator	opening_hours	contact:phone	contact:email	contact:website	wheelchair	@lat	@lon
256134	node	Kita Wirbelwind	Hauptstraße	12	99084	Erfurt	kindergarten	Stadt Erfurt	Mo-Fr 06:00-17:00	+49 361 1234560	wirbelwind@example.org	https://wirbelwind.example.org	yes	50.978	11.029
256135	way	Stadtteilbibliothek Süd	Südring	4a	99087	Erfurt	library	Stadt Erfurt	Tu-Fr 10:00-18:00; Sa 10:00-13:00	+49 361 1234561		https://bibliothek.example.org	limited	50.961	11.035
256136	node	Jugendhaus Fritzer	Talstraße	13	99089	Erfurt	community_centre	Perspektiv e.V.		+49 361 1234562			no	50.989	11.012
256137	node	Jugendklub Domizil	Am Berg	1	99096	Erfurt	community_centre	Domizil e.V.	Mo-Fr 14:00-20:00	+49 361 1234563			no	50.970	11.040`,

  `Places of leisure of OpenStreetMap with type beside number
name type topics street houseNumber postalCode city openingHours phone website - y x sourceId - -
name,leisure,sport,street,housenumber,postcode,city,opening_hours,phone,website,wheelchair,latitude,longitude,osm_id,osm_type,source
Turnhalle Nord,sports_centre,gymnastics,Holzhauser Straße,140d,13509,Berlin,"Mo-Fr 07:00-22:00; Sa-Su,PH 09:00-18:00",+49 30 41718900,https://www.turnhalle.example.org/nord,,52.5846088,13.3117903,277958275,node,OSM Overpass
Turnhalle Süd,sports_centre,gymnastics;climbing,Breite Straße,33,14199,Berlin,24/7,,https://www.turnhalle.example.org/sued,yes,52.4744332,13.2925233,664244052,node,OSM Overpass
Bolzplatz Am Wäldchen,pitch,soccer,Wiesenweg,1,12163,Berlin,,,,no,52.4644342,13.3269685,812219708,way,OSM Overpass
Spielplatz Sonnenpark,playground,,Am Park,2,12163,Berlin,Mo-Su 08:00 - 20:00,,,no,52.4644300,13.3269600,812219709,way,OSM Overpass`,

  `Baths with degrees written out in German
id name type streetAddress postalCode city y x - - - - - - - -
Bad-ID,Name,Badtyp,Straße,Postleitzahl,Ort,Breitengrad,Längengrad,eu_badegewaesser,Öffnungsstunden pro Jahr,Baujahr,Ganzjährig geöffnet,Name des Eigentümers,Ermäßigung Kind,Ermäßigung Familie,Ermäßigung Behinderte
472,Strandbad Lübars,Naturbad,Am Freibad 9,13469,Berlin,52.61824,13.33519,,,,nein,Berliner Bäder AöR,ja,ja,ja
473,Kleine Schwimmhalle Wuhlheide,Hallenbad,An der Wuhlheide 161,12459,Berlin,52.45993,13.53965,nein,,1990.0,ja,,ja,nein,ja
477,Strandbad am Weißen See,Naturbad,Berliner Allee 155,13086,Berlin,52.55396,13.46583,,,,nein,,ja,ja,nein
478,Sommerbad Staaken-West,Freibad,Brunsbüttler Damm 443,13591,Berlin,52.53386,13.13123,nein,,1970.0,,Berliner Bäder AöR,ja,nein,`,

  `Partner list of a district office, kept in a spreadsheet
sourceId name person - streetAddress postalCodeCity phone phone email website topics remark
Lfd. Nr.;Institution / Organisation;Ansprechpartner/in;Funktion;Adresse;PLZ / Ort;Tel.;Mobil;E-Mail;Homepage;Arbeitsschwerpunkte;Bemerkungen
1;Kinderschutzbund Ortsverband Nord e. V.;Frau Muster;Leitung;Marktstr. 5;44801 Bochum;0234 / 123456;;info@ksb-nord.example.org;www.ksb-nord.example.org;Beratung, Elternkurse;kommt zu jeder Sitzung
2;Jugendzentrum Treffpunkt;Herr Probe;Sozialarbeiter;Uferweg 12 a;44879 Bochum;0234 / 654321;0171 1234567;treff@juz.example.org;;Offene Arbeit;
3;Erziehungsberatungsstelle der Caritas;Frau Dr. Beispiel;Psychologin;Kirchplatz 1;44787 Bochum;0234 / 111222;;eb@caritas.example.org;www.caritas.example.org/eb;Beratung;Anmeldung nötig`,

  `Entries of a directory of a website
sourceId name nameAddition - type fullAddress y x phone email website - - createdAt updatedAt
ID,post_title,post_content,post_status,listing_category,listing_address,latitude,longitude,listing_phone,listing_email,listing_website,facebook,featured_image,post_date,post_modified
101,Familienzentrum Ahoi,Wir sind ein offenes Haus für Familien.,publish,Familienzentrum,"Hafenstr. 1, 24103 Kiel",54.32,10.13,0431 123456,ahoi@example.org,https://ahoi.example.org,https://facebook.com/ahoi,https://ahoi.example.org/a.jpg,2023-01-04 10:11:12,2024-02-05 08:00:00
102,Stadtbücherei,Bücher und mehr.,publish,Bibliothek,"Rathausplatz 2, 24103 Kiel",54.321,10.131,0431 123457,buecherei@example.org,https://buecherei.example.org,,,2023-01-05 10:11:12,2024-02-06 08:00:00
104,Spielmobil Ostufer,Wir kommen zu euch.,publish,Spielmobil,"Werftstr. 30, 24143 Kiel",54.31,10.16,0431 123459,mobil@example.org,https://mobil.example.org,,,2023-01-06 10:11:12,2024-02-07 08:00:00`,

  `View of a content management system
name type streetAddress postalCode city phone email - sourceId createdAt updatedAt
Titel;Kategorie;Adresse: Straße;Adresse: Postleitzahl;Adresse: Ort;Telefonnummer;E-Mail-Adresse;Veröffentlicht;Nid;Erstellt am;Zuletzt aktualisiert
Mehrgenerationenhaus Mitte;Mehrgenerationenhaus;Lange Gasse 7;89073;Ulm;0731 123450;mgh@example.org;Ja;512;2022-03-01;2023-05-04
Stadtteiltreff West;Stadtteilbüro;Westweg 70;89077;Ulm;0731 123451;west@example.org;Ja;513;2022-03-02;2023-05-05
Jugendfarm;Abenteuerspielplatz;Am Auwald 1;89079;Ulm;0731 123452;farm@example.org;Ja;514;2022-03-03;2023-05-06`,

  `Childminders as rows
person person streetAddress postalCode city phone phone email capacity topics
Nachname;Vorname;Straße;PLZ;Ort;Telefon;Mobil;E-Mail;Plätze;Besonderheiten
Muster;Erika;Lindenweg 3;50667;Köln;0221 1234500;0171 1234500;erika@tagesmutter.example.org;5;Garten
Probe;Max;Eichenweg 4;50668;Köln;0221 1234501;0171 1234501;max@tagesvater.example.org;4;Hund
Beispiel;Anna;Ahornweg 9;50670;Köln;0221 1234502;;anna@tagesmutter.example.org;3;nachmittags`,

  `Clubs with the telephones of their chairs
name - person streetAddress postalCodeCity person phone email website - -
Vereinsname;Abteilung;1. Vorsitzende/r;Straße;PLZ / Ort;Tel. privat;Tel. dienstlich;E-Mail;Internetadresse;Mitgliederzahl;Gründungsjahr
TSV Musterdorf 1900 e. V.;Turnen;Muster, Erika;Sportweg 1;35037 Marburg;06421 12345;06421 54321;info@tsv-musterdorf.example.org;www.tsv-musterdorf.example.org;412;1900
Schützenverein Probeheim e. V.;;Probe, Max;Am Schießstand 2;35041 Marburg;06421 22222;;info@sv-probeheim.example.org;;88;1921
Kinderchor Beispielhausen e. V.;;Beispiel, Anna;Chorgasse 3;35043 Marburg;06421 33333;;chor@example.org;www.chor.example.org;35;1988`,

  `Sports grounds of a building department
sourceId name type street houseNumber district - provider - - x y
Objekt-Nr.;Sportstättenname;Sportstättenart;Straße;Hausnummer;Ortsteil;Eigentümer;Betreiber;Baujahr;Nutzfläche in m²;Rechtswert (X);Hochwert (Y)
S-0001;Sporthalle Nord;Sporthalle;Nordring;7;Nordstadt;Stadt Herne;Stadt Herne;1974;968;376123;5711456
S-0002;Sportplatz Süd;Sportplatz;Südstraße;12;Süd;Stadt Herne;SV Süd e. V.;1950;7800;375900;5709900
S-0003;Lehrschwimmbecken Ost;Hallenbad;Ostweg;3;Ost;Stadt Herne;Bäder GmbH;1968;312;379000;5710500`,

  `Branches of a library with hours by day
name id id type streetAddress postalCode city phone fax email - website openingHours openingHours openingHours openingHours openingHours openingHours
Bibliothek;Sigel;ISIL;Bibliothekstyp;Anschrift;PLZ;Ort;Telefon;Fax;E-Mail;URL OPAC;URL;Öffnungszeiten Mo;Öffnungszeiten Di;Öffnungszeiten Mi;Öffnungszeiten Do;Öffnungszeiten Fr;Öffnungszeiten Sa
Zentralbibliothek;16;DE-16a;Öffentliche Bibliothek;Poststr. 15;69115;Heidelberg;06221 123450;06221 123459;zentral@bib.example.org;https://opac.bib.example.org;https://www.bib.example.org;geschlossen;10-20 Uhr;10-20 Uhr;10-20 Uhr;10-20 Uhr;10-16 Uhr
Zweigstelle Emmertsgrund;17;DE-16b;Öffentliche Bibliothek;Forum 1;69126;Heidelberg;06221 123451;;emmertsgrund@bib.example.org;https://opac.bib.example.org;https://www.bib.example.org/emm;geschlossen;14-18 Uhr;geschlossen;14-18 Uhr;geschlossen;geschlossen
Zweigstelle Boxberg;18;DE-16c;Öffentliche Bibliothek;Boxbergring 101;69126;Heidelberg;06221 123452;;boxberg@bib.example.org;https://opac.bib.example.org;https://www.bib.example.org/box;geschlossen;geschlossen;14-18 Uhr;geschlossen;14-18 Uhr;geschlossen`,

  `Counselling centres of a county
provider name type streetAddress postalCode city phone fax email website openingHours topics languages -
Träger;Name der Beratungsstelle;Art der Beratung;Straße/Hausnr.;PLZ;Ort;Telefonnummer;Telefaxnummer;E-Mail-Adresse;Internet-Adresse;Sprechzeiten;Zielgruppe;Gesprochene Sprachen;barrierefrei
Diakonie Mittelhessen;Beratungsstelle für Familien;Erziehungsberatung;Gartenfeld 3;35578;Wetzlar;06441 12340;06441 12349;familie@diakonie.example.org;https://diakonie.example.org;Mo-Do 9-12 Uhr;Eltern, Kinder;Deutsch, Türkisch;ja
Caritasverband e. V.;Suchthilfe Wetzlar;Suchtberatung;Ernst-Leitz-Str. 50;35578;Wetzlar;06441 22340;;sucht@caritas.example.org;https://caritas.example.org;Di 14-18 Uhr;Jugendliche;Deutsch;nein
pro familia e. V.;Beratungsstelle Wetzlar;Schwangerschaftsberatung;Bahnhofstr. 8;35576;Wetzlar;06441 32340;;wetzlar@profa.example.org;https://profa.example.org;Mi 9-12 Uhr;Schwangere;Deutsch, Englisch;ja`,

  `Family centres with their seal
- name streetAddress postalCode city phone email - - provider
Jugendamtsbezirk;Name des Familienzentrums;Straße;PLZ;Ort;Telefon;Mail;Einzel/Verbund;Gütesiegel gültig bis;Träger der Einrichtung
Stadt Hagen;Familienzentrum Regenbogen;Boeler Str. 2;58097;Hagen;02331 12345;regenbogen@example.org;Einzel;31.07.2027;Ev. Kirchenkreis Hagen
Stadt Hagen;Familienzentrum Altenhagen;Friedensstr. 10;58097;Hagen;02331 12346;altenhagen@example.org;Verbund;31.07.2026;AWO Unterbezirk
Stadt Hagen;Familienzentrum Haspe;Vollbrinkstr. 7;58135;Hagen;02331 12347;haspe@example.org;Einzel;31.07.2028;Stadt Hagen`,

  `Kitas of a portal with places by age
id name provider street houseNumber postalCode city district phone fax email website groups capacity - - x y
kita_id;einrichtung;traeger;strasse;hausnummer;plz;ort;stadtbezirk;telefon;fax;email;internet;anzahl_gruppen;anzahl_plaetze;plaetze_u3;plaetze_ue3;geo_x;geo_y
4711;Kita Rheinaue;Bundesstadt Bonn;Rheinaustr.;12;53225;Bonn;Beuel;0228 123400;;rheinaue@example.org;www.bonn.example.org;4;80;20;60;366500.5;5621800.1
4712;Kita Venusberg;Kath. Kirchengemeinde;Haager Weg;43;53127;Bonn;Bonn;0228 123401;0228 123409;venusberg@example.org;www.venusberg.example.org;3;55;12;43;363900.0;5618700.9
4713;Kita Auerberg;Caritasverband e. V.;Kölnstr.;480;53117;Bonn;Bonn;0228 123402;;auerberg@example.org;www.auerberg.example.org;2;40;10;30;364000.0;5624100.0`,

  `Points of interest of a city map service
type name streetAddress postalCode city phone email website updatedAt x y
GRUPPENNAME_DE,NAME,ADRESSE,PLZ,ORT,TELEFON,EMAIL,INTERNET,Stand,lon,lat
Kindertagesstätten,Kita Sonnenau,Parkstr. 1,76131,Karlsruhe,0721 123400,sonnenau@example.org,https://sonnenau.example.org,2024-05-01,8.42,49.01
Jugendtreffs,Jugendtreff Oststadt,Rintheimer Str. 47,76131,Karlsruhe,0721 123401,ost@example.org,https://ost.example.org,2024-05-01,8.43,49.011
Bibliotheken,Kinderbibliothek,Karlstr. 10,76133,Karlsruhe,0721 123402,kibi@example.org,https://kibi.example.org,2024-05-01,8.39,49.006`,

  `Playgrounds with their sponsors
sourceId id name type district district streetAddress - person - - x y
OBJECTID;Spielplatznummer;Spielplatzname;Spielplatztyp;Stadtteil;Stadtbezirk;Lagebezeichnung;Fläche in qm;Spielplatzpate;Trampolin;Torwand;Ostwert;Nordwert
1;101-01;Spielplatz Alter Markt;Spielplatz;Altstadt-Nord;Innenstadt;Alter Markt 1;540,5;Frau Muster;0;0;356600,12;5645100,5
2;101-02;Bolzplatz Rheinufer;Bolzplatz;Altstadt-Süd;Innenstadt;Am Leystapel;1200;Herr Probe;0;1;356800,0;5644400,7
3;203-01;Spielplatz Stadtwald;Spielplatz;Lindenthal;Lindenthal;Dürener Str. 300;3100,25;;1;0;352100,9;5643900,3`,

  `Addresses of Horte in the words of a clerk
name provider streetAddress postalCodeCity phone person capacity openingHours remark
Name des Hortes;Träger des Hortes;Anschrift (Straße, Nr.);PLZ, Ort;Telefon-Nr.;Leiter/-in des Hortes;genehmigte Plätze;geöffnet von – bis;Besonderheit/Hinweis
Hort Pfiffikus;Stadt Görlitz;Schulstr. 2;02826 Görlitz;03581 123450;Frau Muster;120;Mo-Fr 6.00-17.00 Uhr;Ferienbetreuung
Hort Sonnenkäfer;ASB Görlitz gGmbH;Südstr. 4 b;02827 Görlitz;03581 123451;Herr Probe;88;Mo-Fr 6.00-16.30 Uhr;
Hort am Park;Lebenshilfe e. V.;Parkweg 11;02828 Görlitz;03581 123452;Frau Beispiel;45;Mo-Fr 6.30-16.30 Uhr;nur Klasse 1-4`,

  `Youth clubs of a county with two contacts
name streetAddress postalCode city district phone email website provider openingHours - -
Jugendeinrichtung;Strasse/Nr;PLZ;Gemeinde;Ortsteil;Tel.;Mail;www;Träger;Öffnungszeiten;Fläche;Internetzugang
Jugendclub Blaue Maus;Dorfstr. 3;15837;Baruth/Mark;Petkus;033745 12345;maus@example.org;;Gemeinde Baruth;Di-Fr 15-20 Uhr;120 m²;ja
Jugendclub Exit;Lindenallee 8;14943;Luckenwalde;;03371 23456;exit@example.org;www.exit.example.org;Stadt Luckenwalde;Mo-Fr 14-21 Uhr;200 m²;nein
Haus der Jugend;Am Markt 1;14959;Trebbin;;033731 34567;hdj@example.org;;Kreisjugendring e. V.;Mo-Sa 14:00-20:00;350 m²;ja`,
]
