/** Office lists: further lists of partners, with titles and footers, ticks, paths as headers and headers of one word. */

/** Title, fields and text of each, as in the partner lists. */
export const officeLists: ReadonlyArray<string> = [
  `Excel partner list with titles and a stand
name person phone email streetAddress postalCode city -
"Netzwerk Frühe Hilfen – Adressliste";;;;;;;
Stand: 01.03.2024;;;;;;;
;;;;;;;
Einrichtung/Institution;Ansprechpartner:in;Telefon/Mobil;E-Mail;Straße und Hausnummer;PLZ;Wohnort/Ort;Angebote für Familien
Schwangerenberatung Diakonie;Frau Muster;0521 123456;sb@diakonie-bielefeld.de;Schildescher Str. 101;33611;Bielefeld;Beratung
Hebammenpraxis am Park;;0521 654321 / 0171 1234567;info@hebammen-park.de;Am Bürgerpark 4;33615;Bielefeld;Geburtsvorbereitung, Rückbildung
Frühförderstelle Lebenshilfe;Herr Probe;0521 777888;ff@lebenshilfe-bielefeld.de;Otto-Brenner-Str. 120;33607;Bielefeld;Frühförderung
Quelle: Jugendamt;;;;;;;`,

  `Kita list of a county with one-hot and partial places
name provider streetAddress postalCode city phone capacity - - - type type openingHours person
Name der Kita;Trägerschaft;Adresse;PLZ;Ort;Tel.-Nr.;Plätze gesamt;davon U3;davon Ü3;davon Hort;Waldkindergarten;Integrative Kita;Öffnungszeiten;Leitung
Kita Waldgeister;Gemeinde Schönwalde;Waldweg 1;14621;Schönwalde;03322 12345;60;20;40;0;x;;Mo-Fr 7-16 Uhr;Frau Beispiel
Kita Spatzennest;DRK KV;Dorfstr. 12;14641;Nauen;03321 12345;100;40;40;20;;x;Mo-Fr 6-17 Uhr;Herr Muster
Kita Regenbogen;AWO e.V.;Hauptstr. 3a;14612;Falkensee;03322 54321;80;30;50;0;;;Mo-Fr 6-17 Uhr;Frau Probe`,

  `GeoJSON flattened by a script
- - sourceId name type street houseNumber postalCode city phone email website provider - x y
type,geometry.type,properties.OBJECTID,properties.NAME,properties.ART,properties.STRASSE,properties.HAUSNR,properties.PLZ,properties.ORT,properties.TELEFON,properties.EMAIL,properties.WEB,properties.TRAEGER,properties.GLOBALID_BILD,geometry.coordinates.0,geometry.coordinates.1
Feature,Point,17,Jugendtreff Nord,Jugendtreff,Nordstraße,4,28217,Bremen,0421 123456,nord@jugend-bremen.de,www.jugend-bremen.de,Stadt Bremen,b1.jpg,8.78,53.1
Feature,Point,19,Freizi Buntentor,Jugendfreizeitheim,Geschwornenweg,11a,28201,Bremen,0421 654321,bunt@jugend-bremen.de,www.freizi-buntentor.de,Verein Freizi e. V.,b2.jpg,8.80,53.06
Feature,Point,23,Spielhaus Tenever,Spielhaus,Neuwieder Str.,23,28325,Bremen,0421 777777,spiel@jugend-bremen.de,www.spielhaus-tenever.de,Stadt Bremen,b3.jpg,8.91,53.05`,

  `WFS of playgrounds with polygon
sourceId - name districtCode district - type - - y x
FID,gis_id,bezeichnung,bezirk_nr,stadtteil_name,groesse_qm,kategorie,baujahr,wkt_geom,lat_wgs84,lon_wgs84
spielplatz.1,4711,Spielplatz Ahornweg,3,Lindental,812,Spielplatz,1998,"POLYGON((7.1 51.2,7.2 51.2,7.2 51.3,7.1 51.2))",51.25,7.15
spielplatz.2,4712,Spielplatz Buchenhain,3,Lindental,500,Spielplatz,2001,"POLYGON((7.1 51.2,7.2 51.2,7.2 51.3,7.1 51.2))",51.26,7.16
spielplatz.3,4713,Bolzplatz Eichenring,1,Mitte,900,Bolzplatz,2010,"POLYGON((7.1 51.2,7.2 51.2,7.2 51.3,7.1 51.2))",51.27,7.17`,

  `Childminders with name column
name postalCode city district phone phone email capacity -
Name;PLZ;Ort;Ortsteil;Telefon;Handy;E-Mail;Plätze;Qualifikation
Tagesmutter Erika Muster;04157;Leipzig;Gohlis;0341 1234567;0171 7654321;erika.muster@web.de;5;DJI
Tagesvater Max Probe;04229;Leipzig;Plagwitz;;0172 7654321;max.probe@gmx.de;5;DJI
Kindertagespflege Anna Beispiel;04109;Leipzig;Zentrum;0341 2222222;;anna@beispiel-leipzig.de;4;DJI`,

  `Youth welfare offices
municipalityCode name streetAddress postalCode city phone fax email website
AGS;Jugendamt;Straße/Postfach;PLZ;Ort;Tel;Fax;Mail;Web
05911000;Jugendamt der Stadt Bochum;Gustav-Heinemann-Platz 2-6;44787;Bochum;0234 9100;0234 9101;jugendamt@bochum.de;www.bochum.de
05913000;Jugendamt der Stadt Dortmund;Ostwall 64;44135;Dortmund;0231 50000;0231 50001;jugendamt@dortmund.de;www.dortmund.de
05914000;Fachbereich Jugend Hagen;Berliner Platz 22;58089;Hagen;02331 2070;02331 2071;jugendamt@hagen.de;www.hagen.de`,

  `Associations in caps with double mail
sourceId name shortName type streetAddress postalCode city district phone email email website updatedAt
LFDNR;VEREINSNAME;KURZNAME;KATEGORIE;STRASSE_HNR;PLZ;ORT;ORTSTEIL;TELEFON1;EMAIL1;EMAIL2;HOMEPAGE;LETZTE_AENDERUNG
10;Turnverein Eiche 1889 e.V.;TV Eiche;Sport;Am Sportplatz 1;26122;Oldenburg;Eversten;0441 12345;info@tv-eiche.de;jugend@tv-eiche.de;tv-eiche.de;2024-01-01
12;Stadtteilverein Kreyenbrück e.V.;STV;Soziales;Klingenbergstr. 60;26133;Oldenburg;Kreyenbrück;0441 54321;stv@kreyen.de;;kreyen.de;2024-01-02
17;Musikverein Concordia e.V.;MVC;Kultur;Bahnweg 7;26135;Oldenburg;Osternburg;0441 11111;mvc@concordia.de;;;2024-01-03`,

  `Schools and OGS providers side by side
name streetAddress postalCode city provider person phone email
OGS;Anschrift OGS;PLZ;Ort;OGS-Träger;OGS-Leitung;OGS Telefon;OGS E-Mail
OGS Grundschule am Markt;Marktstr. 2;50667;Köln;AWO Köln e.V.;Frau Muster;0221 123456;ogs-markt@awo-koeln.de
OGS Sonnenschule;Sonnenweg 4;50668;Köln;Netzwerk e.V.;Herr Probe;0221 123457;ogs-sonne@netzwerk-koeln.de
OGS Rheinschule;Rheinufer 12;50670;Köln;Caritas;Frau Beispiel;0221 123458;ogs-rhein@caritas-koeln.de`,

  `Museums with English headers
id name streetAddress postalCode city - phone website y x openingHours - -
facility_id,facility_name,address_line,zip,town,country,phone,website,lat,lng,opening_hours,entry_fee,image_url
M1,Kindermuseum München,Arnulfstr. 3,80335,München,Deutschland,089 12345678,https://kindermuseum.de,48.14,11.56,Tu-Su 10:00-17:00,5,https://kindermuseum.de/a.jpg
M2,Spielzeugmuseum,Marienplatz 15,80331,München,Deutschland,089 23456789,https://toymuseum.de,48.137,11.575,Mo-Su 10:00-18:00,4,https://toymuseum.de/a.jpg
M3,Museum Mensch und Natur,Schloss Nymphenburg,80638,München,Deutschland,089 34567890,https://mmn.de,48.158,11.503,Tu-Su 09:00-17:00,3,https://mmn.de/a.jpg`,

  `Care list with everything in one cell
name fullAddress - website
Einrichtung;Adresse;Kontakt;Link
Kinderhaus Sonne;Sonnenallee 5, 12047 Berlin;Tel. 030 1234567, sonne@kinderhaus.de;https://kinderhaus-sonne.de
Kita Mond;Mondstr. 7, 12055 Berlin;030 7654321;https://kita-mond.de
Hort Sterne;Sternweg 1a, 12043 Berlin;sterne@hort.de;https://hort-sterne.de`,

  `Library branches with phone extension columns
name streetAddress postalCodeCity phoneAreaCode phone fax email
Zweigstelle;Straße;PLZ Ort;Vorwahl;Rufnummer;Telefax;Mail
Stadtteilbücherei Buchholz;Giselherweg 5a;90451 Nürnberg;0911;123456;0911 123457;buchholz@nuernberg.de
Stadtteilbücherei Langwasser;Glogauer Str. 50;90473 Nürnberg;0911;223456;;langwasser@nuernberg.de
Stadtteilbücherei St. Leonhard;Georgstr. 10;90439 Nürnberg;0911;323456;;leonhard@nuernberg.de`,

  `Sports clubs offering for kids
name topics - - streetAddress district postalCode person person email
Verein;Sportart;Alter von-bis;Trainingszeiten;Sportstätte;Stadtteil;PLZ;Übungsleiter;Telefon Übungsleiter;E-Mail Verein
SV Nord 04;Fußball;6-10;Mi 16-17 Uhr;Nordstr. 1;Nord;24103;Max Muster;0171 1234567;info@svnord.de
TSV Süd;Turnen;3-6;Mo 15-16 Uhr;Südring 9;Süd;24113;Eva Probe;0172 1234567;info@tsvsued.de
KSV;Judo;8-14;Fr 17-18 Uhr;Budoweg 3;West;24116;Jan Beispiel;0173 1234567;info@ksv-judo.de`,

  `Kitas with staff, partial places and the provider's own address
name groups - capacity - - - - - person provider - - - - - - streetAddress postalCode city
Kita;Gruppen;Erzieher/innen;Plätze;Plätze unter 3 Jahren;Plätze 3-6 Jahre;freie Plätze;belegte Plätze;Anzahl Kinder;Leiter*in;Träger;Träger Straße;Träger PLZ;Träger Ort;Träger Telefon;Träger E-Mail;IBAN;Kita Straße;Kita PLZ;Kita Ort
Kita Mond;3;12;60;10;50;2;58;57;Frau Muster;AWO e.V.;Verbandsweg 1;44135;Dortmund;0231 1111;info@awo-do.de;DE02120300000000202051;Mondweg 1;44801;Bochum
Kita Stern;2;8;40;5;35;0;40;40;Herr Probe;DRK KV;Kreuzweg 2;44137;Dortmund;0231 2222;info@drk-do.de;DE02500105170137075030;Sternweg 2;44803;Bochum
Kita Sonne;4;15;80;20;60;5;75;75;Frau Beispiel;Stadt Bochum;Rathausplatz 2;44777;Bochum;0234 3333;kita@bochum.de;DE02100500000054540402;Sonnenweg 3;44805;Bochum`,

  `Social atlas with area numbers and a point in one cell
districtCode district - name type streetAddress - - - - - -
Sozialraum-Nr.;Sozialraum;Einzugsgebiet;Einrichtung;Art;Adresse;Koordinaten;Landkreis;Bundesland;Facebook;Instagram;Barrierefreiheit
101;Altstadt;Innenstadt;Jugendtreff Altstadt;Jugendtreff;Marktgasse 4;50.97801, 11.02901;Erfurt;Thüringen;https://facebook.com/a;@a;ja
102;Nord;Ilversgehofen;Familienzentrum Nord;Familienzentrum;Talstr. 12;50.99801, 11.02101;Erfurt;Thüringen;https://facebook.com/b;@b;nein
103;Süd;Melchendorf;Stadtteilbibliothek;Bücherei;Am Drosselberg 26;50.95001, 11.05901;Erfurt;Thüringen;https://facebook.com/c;@c;ja`,

  `Contacts of a network with private things
name shortName person - person person email streetAddress postalCode city person - remark
Organisation;Abk.;Vertreter/in;Gremium;Stellvertreter/in;E-Mail Vertreter/in;E-Mail;Straße;PLZ;Ort;Geburtsdatum;Datenschutzerklärung liegt vor;Notizen
Kreissportbund Nord e.V.;KSB;Erika Muster;AG 78;Max Probe;erika.muster@ksb.de;info@ksb.de;Sportallee 3;21335;Lüneburg;01.02.1970;ja;kommt nur abends
Jugendring;KJR;Anna Beispiel;AG 78;Jan Test;a.beispiel@kjr.de;info@kjr.de;Ringstr. 8;21337;Lüneburg;03.04.1980;ja;
Caritasverband;CV;Eva Vorlage;JHA;Ute Entwurf;vorlage@caritas.de;info@caritas-lg.de;Kirchweg 2;21339;Lüneburg;05.06.1965;nein;`,

  `Postal boxes beside streets
name streetAddress postalCode city - - - phone fax email website retrievedAt
Dienststelle;Hausanschrift;PLZ;Ort;Postfach;PLZ Postfach;Ort Postfach;Telefon (Zentrale);Telefax (Zentrale);Poststelle E-Mail;Internet;Abgerufen am
Landkreis Harburg Jugendamt;Schloßplatz 6;21423;Winsen (Luhe);1440;21414;Winsen;04171 6930;04171 687;jugend@lkharburg.de;www.landkreis-harburg.de;01.03.2024
Stadt Lüneburg Jugend;Am Ochsenmarkt 1;21335;Lüneburg;2540;21315;Lüneburg;04131 3090;04131 3091;jugend@lueneburg.de;www.lueneburg.de;01.03.2024
Heidekreis Jugend;Harburger Str. 2;29614;Soltau;1263;29602;Soltau;05191 9700;05191 9701;jugend@heidekreis.de;www.heidekreis.de;01.03.2024`,

  `Open data of a Land with English snake case
id name type provider legalStatus streetAddress postalCode city municipalityCode - y x phone email website capacity updatedAt licence
facility_number,facility_name,facility_type,provider_name,provider_type,street_address,postal_code,city,municipality_code,federal_state,latitude,longitude,phone_number,email_address,website_url,capacity,last_updated,license
K-001,Kita am See,Kindergarten,Gemeinde Seedorf,öffentlich,Seestr. 1,23823,Seedorf,01060075,Schleswig-Holstein,54.05,10.42,+49 4555 1234,see@kita.de,https://kita-see.de,45,2024-03-01,CC BY 4.0
K-002,Waldkita,Waldkindergarten,Waldkita e.V.,frei,Forstweg 9,23795,Bad Segeberg,01060005,Schleswig-Holstein,53.94,10.31,+49 4551 1234,wald@kita.de,https://waldkita.de,18,2024-03-01,CC BY 4.0
K-003,Kita Nord,Kindertagesstätte,DRK Segeberg,frei,Nordring 2,23795,Bad Segeberg,01060005,Schleswig-Holstein,53.95,10.32,+49 4551 5678,nord@kita.de,https://kitanord.de,80,2024-03-01,CC BY 4.0`,

  `Sheet with units and star notes in its headers
name streetAddress district phone website capacity openingHours remark
Einrichtung*;Straße, Nr.*;Stadtteil*;Telefon**;Internet-Seite;Platzzahl (gesamt)*;Öffnungs-zeiten;Bemerkungen / Besonderheiten
Kita Löwenzahn;Wiesenstr. 5;Nord;0421 12345;www.loewenzahn.de;60;7.00 – 17.00 Uhr;Integrationskita
Kita Rappelkiste;Heideweg 12;Süd;0421 23456;www.rappelkiste.de;45;7.30 – 16.30 Uhr;
Kinderhaus Bunt;Am Deich 3;West;0421 34567;www.kinderhaus-bunt.de;75;6.30 – 18.00 Uhr;auch Hort`,

  `Self-help groups without an address
name topics person phone email -
Gruppe;Thema;Kontaktperson;Telefon;E-Mail;Treffen
Eltern von Frühchen;Frühgeburt;Frau Muster;0351 12345;fruehchen@shg.de;jeden 1. Mittwoch 19 Uhr
Alleinerziehend;Familie;Frau Probe;0351 23456;allein@shg.de;14-täglich
Trauernde Eltern;Trauer;Herr Beispiel;0351 34567;trauer@shg.de;nach Absprache`,

  `Places with the street split in three
sourceId name street houseNumber houseNumber postalCode city - district phone
NR;BEZ;STR_NAME;HSNR;HSNR_ZUS;PLZ;ORT;LAND;OT;TEL
11;Spielhaus Lummerland;Lindenstr.;5;b;06114;Halle (Saale);D;Paulusviertel;0345 12345
13;Jugendclub Roxy;Gutsstr.;5;;06132;Halle (Saale);D;Silberhöhe;0345 23456
17;Kita Knirpse;Am Bruchsee;20;a;06122;Halle (Saale);D;Neustadt;0345 34567`,
]
