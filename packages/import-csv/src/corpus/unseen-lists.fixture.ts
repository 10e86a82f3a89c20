/** Unseen lists: lists of offices that were read before anything was mended for them, with headers of their own. */

/** Title, fields and text of each, as in the partner lists. */
export const unseenLists: ReadonlyArray<string> = [
  `Playgrounds of a city with area
sourceId sourceId name streetAddress district type - - - x y
fid;SP_NR;SP_NAME;LAGE;STADTTEIL;SP_TYP;FLAECHE_M2;ALTERSGRUPPE;GERAETE;E_COORD;N_COORD
1;A-001;Spielplatz Alaunpark;Tannenstraße;Äußere Neustadt;Spielplatz;2500;6-12;Schaukel, Rutsche;411900.5;5657800.1
2;A-002;Bolzplatz Lößnitzstraße;Lößnitzstraße 12;Äußere Neustadt;Bolzplatz;800;12-18;Tore;411950.5;5657500.1
3;B-010;Spielplatz Großer Garten;Lennéstraße;Seevorstadt;Spielplatz;3100;0-6;Sand;412500.5;5654800.1
4;C-003;Skateanlage Lingnerallee;Lingnerallee 3;Pirnaische Vorstadt;Skateanlage;1200;12-99;Rampe;412300.5;5655100.1`,

  `Youth centres with three-part header
name fullAddress phone
Name, Träger;Anschrift (Straße, PLZ, Ort);Kontakt Telefon
Jugendzentrum Pumpe;Haßstraße 22, 24103 Kiel;0431 200760
Mädchentreff;Ringstraße 5, 24114 Kiel;0431 8058881
Jugendtreff Buschblick;Charlottenburger Weg 1, 24109 Kiel;0431 523456
Räucherei;Preetzer Str. 35, 24143 Kiel;0431 775700`,

  `Providers of youth welfare §75
provider legalStatus streetAddress postalCodeCity phone fax website - updatedAt
Anerkannter Träger der freien Jugendhilfe;Rechtsform;Sitz (Straße);Sitz (PLZ, Ort);Fon;Telefax;Homepage;Anerkennung am;Stand
Kinderschutzbund Ortsverband;e.V.;Schillerstr. 4;99423 Weimar;03643 123456;03643 123457;www.dksb-weimar.example;12.03.1995;01.01.2024
Sportjugend;e.V.;Am Stadion 1;99425 Weimar;03643 222333;;www.sj-we.example;01.08.2001;01.01.2024
Diakonie Landgut;gGmbH;Landgutweg 9;99427 Weimar;03643 444555;03643 444556;www.landgut.example;30.11.1999;01.01.2024
Falken Thüringen;e.V.;Bauhausstr. 2;99423 Weimar;03643 666777;;www.falken.example;14.02.2010;01.01.2024`,

  `Libraries of a district with branch
name type street houseNumber postalCode city district phone email openingHours openingHours - y x
Bibliothek;Bibliothekstyp;Str;HNr;PLZ;Stadt;Bezirk;Telefon;EMail;ÖZ Mo-Fr;ÖZ Sa;Barrierefreiheit;Breite;Länge
Stadtteilbibliothek Linden;Stadtteilbibliothek;Lindener Marktplatz;1;30449;Hannover;Linden-Limmer;0511 168-42180;linden@example.de;11-19 Uhr;10-13 Uhr;ja;52.3692;9.7134
Stadtteilbibliothek List;Stadtteilbibliothek;Lister Straße;11;30163;Hannover;Vahrenwald-List;0511 168-42153;list@example.de;11-19 Uhr;;ja;52.3932;9.7434
Kinder- und Jugendbibliothek Südstadt;Jugendbibliothek;Schlägerstraße;36c;30171;Hannover;Südstadt-Bult;0511 168-44746;sued@example.de;11-18 Uhr;;nein;52.3602;9.7534
Stadtbibliothek;Hauptbibliothek;Hildesheimer Straße;12;30169;Hannover;Mitte;0511 168-42169;zentrale@example.de;11-19 Uhr;11-16 Uhr;ja;52.3652;9.7464`,

  `Shapefile with letters before its headers of schools and day care
sourceId id name type streetAddress postalCode city district phone fax email website provider - -
FID_,SCHULNR,SNAME,SFORM,SSTRASSE,SPLZ,SORT,SOTEIL,STEL,SFAX,SMAIL,SWEB,STRAEGER,SHAPE_X,ANZKL
0,183001,Gesamtschule Barmen,Gesamtschule,Unterdörnen 1,42283,Wuppertal,Barmen,0202 563-1234,0202 563-1235,gebarmen@example.de,www.gebarmen.example,Stadt Wuppertal,374512.1,30
1,183002,GGS Markomannenstraße,Grundschule,Markomannenstr. 58,42105,Wuppertal,Elberfeld,0202 563-2234,0202 563-2235,ggsm@example.de,www.ggsm.example,Stadt Wuppertal,372512.1,8
2,183003,Kath. Grundschule St. Antonius,Grundschule,Bernhard-Letterhaus-Str. 12,42275,Wuppertal,Barmen,0202 563-3234,0202 563-3235,kgs@example.de,www.kgsant.example,Stadt Wuppertal,375512.1,12
3,183004,Gymnasium Bayreuther Straße,Gymnasium,Bayreuther Str. 35,42115,Wuppertal,Elberfeld,0202 563-4234,0202 563-4235,gymbay@example.de,www.gymbay.example,Stadt Wuppertal,371512.1,28`,

  `Header words wrapped over two lines
name type streetAddress postalCode city phone capacity remark
"Einrich-
tung";"Einrichtungs-
art";"Straße und
Haus-Nr.";"Post-
leitzahl";Ort;"Telefon-
nummer";"Platz-
zahl";"Bemer-
kung"
Kita Wühlmäuse;Kindertagesstätte;Gartenweg 3;15517;Fürstenwalde;03361 12345;80;
Hort Sonnenschule;Hort;Schulstr. 9;15517;Fürstenwalde;03361 23456;120;
Kita Spreespatzen;Kindertagesstätte;Uferstr. 1;15528;Spreenhagen;033633 345;45;
Tagesgruppe Hafen;Tagesgruppe;Hafenweg 2;15517;Fürstenwalde;03361 99999;9;`,

  `Sports clubs with departments
id name streetAddress postalCodeCity topics person email website -
Vereins-Nr.;Vereinsname;Geschäftsstelle Straße;Geschäftsstelle PLZ Ort;Sportarten;Vorsitz;Vereins-E-Mail;Vereinshomepage;Gesamtmitglieder
1201001;TSV Altenfurt e.V.;Wohlauer Str. 16;90475 Nürnberg;Fußball, Tennis;Muster Hans;info@tsva.example;www.tsva.example;1200
1201002;ASV Buchenbühl;Kalchreuther Str. 97;90411 Nürnberg;Fußball;Beispiel Eva;info@asvb.example;www.asvb.example;480
1201003;Post SV;Ziegenstr. 110;90482 Nürnberg;Turnen, Schwimmen;Probe Jan;info@psv.example;www.psv.example;15000
1201009;Ruderverein;Am Dutzendteich 1;90478 Nürnberg;Rudern;Test Lea;info@rv.example;www.rv.example;210`,

  `Kita data of a state office in dBase letters
sourceId name nameAddition street houseNumber - postalCode city municipalityCode provider legalStatus capacity
KNR,KBEZ1,KBEZ2,KSTR,KHNR,KHNRZ,KPLZ,KORT,KAGS,KTRAEGER,KTRART,KPLATZ
140001,Kita Benjamin Blümchen,,Schulweg,4,a,01594,Hirschstein,14627080,Gemeinde Hirschstein,öffentlich,90
140002,Kinderhaus Elbkinder,Integrativ,Elbstr.,12,,01587,Riesa,14627230,Kinderhaus e.V.,frei,130
140003,Evangelisches Kinderhaus,,Kirchplatz,1,,01558,Großenhain,14627060,Ev.-Luth. Kirchgemeinde,frei,60
140007,Kita Spatzennest,,Dorfstr.,22,b,01561,Lampertswalde,14627110,Gemeinde Lampertswalde,öffentlich,75`,

  `Refugee counselling with languages and hours
name streetAddress postalCode city phone email languages openingHours - -
Name der Organisation;Besuchsadresse;PLZ;Ort;Telefonnr.;E-Mail;Beratungssprachen;Offene Sprechstunde;Termine nach Vereinbarung;Kosten
Flüchtlingsrat;Leipziger Str. 17;99085;Erfurt;0361 518050;info@fr.example;Deutsch, Arabisch;Di 10-12 Uhr;Mo-Do 9-16 Uhr;kostenlos
Caritas Asylberatung;Regierungsstr. 55;99084;Erfurt;0361 6572;asyl@example.de;Deutsch, Farsi;Do 14-16 Uhr;Mo-Fr 9-15 Uhr;kostenlos
Refugio;Wagnergasse 25;07743;Jena;03641 226281;info@refugio.example;Deutsch, Englisch;Mi 9-11 Uhr;Di-Do 10-14 Uhr;kostenlos
MobiT;Am Stadtgarten 6;99423;Weimar;03643 12345;mail@mobit.example;Deutsch;Mo 9-12 Uhr;Mo-Fr 8-14 Uhr;kostenlos`,

  `Parents' cafés and open meetings, by an office
- - - - streetAddress - postalCode district person phone
Offenes Angebot;Wochentag;Uhrzeit;Turnus;Veranstaltungsadresse;Raum;PLZ;Stadtteil;Ansprechperson;Rückfragen unter (Telefon)
Elterncafé Horn;Montag;09:00-11:00;wöchentlich;Rhiemsweg 6;Saal;20537;Horn;Frau Muster;040 111
Krabbelgruppe Billstedt;Dienstag;10:00-12:00;14-tägig;Öjendorfer Weg 30a;EG;22119;Billstedt;Frau Beispiel;040 222
Vätertreff;Samstag;10:00-13:00;monatlich;Möllner Landstr. 31;1. OG;22111;Billstedt;Herr Probe;040 333
Deutsch mit Kind;Freitag;09:30-11:30;wöchentlich;Legienstr. 59;Keller;22111;Horn;Frau Test;040 444`,

  `Statistics office Kita list in English
id name type provider legalStatus capacity - street houseNumber postalCode city municipalityCode y x
facility_no;facility_name;facility_type;operator_name;operator_type;licensed_places;staff_count;street_name;house_no;zip;municipality;ags;lat_wgs84;lon_wgs84
09162001;Kinderhaus Lerchenau;Kita;Innere Mission;freier Träger;86;14;Lerchenauer Str.;322;80995;München;09162000;48.2041;11.5512
09162002;Städtische Krippe Au;Krippe;Landeshauptstadt München;öffentlich;48;12;Entenbachstr.;46;81541;München;09162000;48.1241;11.5812
09162003;Kindergarten St. Paul;Kindergarten;Kath. Pfarrkirchenstiftung;freier Träger;75;9;St.-Pauls-Platz;8;80336;München;09162000;48.1341;11.5512
09162004;Hort Haimhauser Str.;Hort;Landeshauptstadt München;öffentlich;100;10;Haimhauserstr.;23;80802;München;09162000;48.1641;11.5912`,

  `Network for early help with semicolon sub-headers and two lines
name streetAddress postalCode city phone email openingHours person
"Name der
Anlauf-
stelle";"Straße,
Haus-Nr.";PLZ;Ort;"Telefon/
Handy";"E-
Mail";"Öffnungs-
zeiten";"Ansprech-
partnerin"
Koki-Stelle;Ludwigstr. 23;94469;Deggendorf;0991 3100;koki@example.de;Mo-Fr 8-12 Uhr;Frau Muster
Schwangerenberatung;Pfleggasse 11;94469;Deggendorf;0991 2905;sb@example.de;Mo-Do 9-16 Uhr;Frau Beispiel
Mütterzentrum;Westl. Stadtgraben 2;94469;Deggendorf;0991 4567;mz@example.de;Di 9-11 Uhr;Frau Probe
Kinderschutzbund;Bahnhofstr. 60;94469;Deggendorf;0991 7890;ksb@example.de;Mi 14-17 Uhr;Frau Test`,

  `After-school and holiday offers
name provider type - streetAddress postalCodeCity phone email - -
Angebotsname;Anbietername;Angebotsart;Altersstufe;Veranstaltungsort Straße;Veranstaltungsort PLZ/Ort;Anmeldetelefon;Anmelde-E-Mail;Beginn;Teilnahmebeitrag
Ferienspiele Nord;Jugendring;Ferienangebot;6-12;Parkstr. 1;24534 Neumünster;04321 942;fn@example.de;01.07.2024;30 EUR
Zirkuswoche;Zirkusschule;Ferienangebot;8-14;Wittorfer Str. 140;24539 Neumünster;04321 943;zw@example.de;08.07.2024;90 EUR
Töpfern;VHS;Kurs;10-16;Parkstr. 24;24534 Neumünster;04321 944;tp@example.de;15.07.2024;25 EUR
Nachhilfe;Caritas;Förderung;6-18;Linienstr. 1;24534 Neumünster;04321 945;nh@example.de;20.08.2024;0 EUR`,

  `Public playgrounds of a Hessian city
sourceId name - streetAddress district - - y x
Nr;Spielanlage;Anlagentyp;Standortbeschreibung;Ortsbezirk;Größe (m²);Baujahr;Koordinate_N;Koordinate_O
1;Spielplatz Bethmannpark;Spielplatz;Friedberger Landstr. 8;Nordend;1800;1998;50.1191;8.6912
2;Bolzplatz Ostpark;Bolzplatz;Ostparkstr. 15;Ostend;2400;2005;50.1211;8.7212
3;Wasserspielplatz Lohrberg;Wasserspielplatz;Klingenweg 90;Seckbach;3000;1986;50.1541;8.7112
4;Skatepark Osthafen;Skateanlage;Mayfarthstr. 40;Ostend;4000;2014;50.1121;8.7182`,

  `Nursery schools of a county with Gemeinden and phone split
sourceId name nameAddition city streetAddress postalCode phoneAreaCode phone email capacity - legalStatus
Nr.;Kindergartenname;Zusatzbezeichnung;Gemeinde;Straße;PLZ;Vorwahl;Rufnummer;E-Mail-Anschrift;Platzkapazität;Auslastung in %;Trägerart
1;Kindergarten Sankt Martin;kath.;Achern;Kirchstr. 3;77855;07841;12345;sm@example.de;75;98;kirchlich
2;Kindertagesstätte Zwergenburg;;Achern;Illenauer Allee 55;77855;07841;22345;zb@example.de;90;95;kommunal
3;Waldkindergarten;e.V.;Bühl;Waldstr. 1;77815;07223;32345;wk@example.de;20;100;frei
4;Kindergarten Regenbogen;ev.;Bühl;Hauptstr. 92;77815;07223;42345;rb@example.de;60;92;kirchlich`,

  `Handicapped-accessible leisure of a tourist office
name type - streetAddress postalCode city phone email website openingHours - -
Bezeichnung des Angebots;Art des Angebots;Kurzbeschreibung Angebot;Straße und Nr.;PLZ;Ort;Telefonkontakt;E-Mailkontakt;Webadresse;Öffnungszeiten / Saison;Eintritt frei (ja/nein);Foto
Kinderbauernhof;Freizeit;Tiere zum Anfassen. Große Wiese.;Am Hang 1;01309;Dresden;0351 1111;kb@example.de;www.kb.example;Di-So 10-18 Uhr;ja;kb.jpg
Verkehrsmuseum;Museum;Für Kinder geeignet. Mit Eisenbahn.;Augustusstr. 1;01067;Dresden;0351 2222;vm@example.de;www.vm.example;Di-So 10-17 Uhr;nein;vm.jpg
Kinderbibliothek;Bibliothek;Viele Bücher. Vorlesestunde.;Schloßstr. 2;01067;Dresden;0351 3333;bib@example.de;www.bib.example;Mo-Sa 10-19 Uhr;ja;bib.jpg
Spielhaus;Treff;Offenes Angebot. Ohne Anmeldung.;Kamenzer Str. 10;01099;Dresden;0351 4444;sh@example.de;www.sh.example;Mo-Fr 13-18 Uhr;ja;sh.jpg`,

  `School list from a ministry with codes
id name - type legalStatus street houseNumber postalCode city municipalityCode - phone fax email website groups y x
DISCH;SCHULBEZEICHNUNG;SCHULZUSATZ;SCHULART_TXT;RECHTSSTATUS;STRASSENNAME;HAUS_NR;PLZ;ORT;GEMEINDESCHL;KREIS;TELEFON;TELEFAX;EMAIL_SCHULE;HOMEPAGE;ANZAHL_KLASSEN_GES_2023_24;WGS84_LAT;WGS84_LON
04101234;Pestalozzischule;GS;Grundschule;öffentlich;Hauptstr.;12;70563;Stuttgart;08111000;Stuttgart;0711 111;0711 112;ps@example.de;www.ps.example;12;48.7281;9.1112
04101235;Robert-Koch-Realschule;;Realschule;öffentlich;Rohrer Weg;7/1;70563;Stuttgart;08111000;Stuttgart;0711 121;0711 122;rk@example.de;www.rk.example;20;48.7301;9.1142
04101236;Hegel-Gymnasium;;Gymnasium;öffentlich;Krehlstr.;65;70563;Stuttgart;08111000;Stuttgart;0711 131;0711 132;hg@example.de;www.hg.example;28;48.7251;9.1172
04101237;Freie Waldorfschule;am Kräherwald;Waldorfschule;privat;Rudolf-Steiner-Weg;10;70192;Stuttgart;08111000;Stuttgart;0711 141;0711 142;fw@example.de;www.fw.example;26;48.7901;9.1572`,

  `Without header: counselling list
name provider fullAddress phone email website
Erziehungsberatungsstelle;Caritasverband für die Diözese e.V.;Domplatz 3, 33098 Paderborn;05251 889;eb@example.de;www.eb.example
Frauenberatungsstelle Lilith;Lilith e.V.;Husener Str. 48, 33098 Paderborn;05251 21311;lilith@example.de;www.lilith.example
Schuldnerberatung;Diakonie Paderborn e.V.;Klingenderstr. 13, 33100 Paderborn;05251 5002;sb@example.de;www.sb.example
Jugendberatung Treffpunkt;SKM e.V.;Kapellenstr. 6, 33102 Paderborn;05251 1402;jb@example.de;www.jb.example
Haus der Familie;Erzbistum;Giersmauer 21, 33098 Paderborn;05251 2908;hdf@example.de;www.hdf.example`,

  `Without header: Kita list
name provider streetAddress postalCode city phone email
Kita Pusteblume;AWO Soziale Dienste gGmbH;Dorfstr. 1;18107;Rostock;0381 111;pb@example.de
Kita Küstenkinder;Institut Lernen und Leben e.V.;Kolumbusring 58;18106;Rostock;0381 222;kk@example.de
Kinderhaus am Warnowpark;GGP mbH;Rügener Str. 5;18107;Rostock;0381 333;kh@example.de
Hort Rudolf Tarnow;DRK Kreisverband e.V.;Helsinkier Str. 20;18107;Rostock;0381 444;rt@example.de`,

  `Without header: playground list
name streetAddress postalCodeCity type
Spielplatz Lindenpark;Lindenstr. 4;33330 Gütersloh;Spielplatz
Spielplatz Mohns Park;Parkstr. 9;33330 Gütersloh;Spielplatz
Bolzplatz Nordbad;Kahlertstr. 70;33330 Gütersloh;Bolzplatz
Skateanlage Süd;Carl-Bertelsmann-Str. 2;33332 Gütersloh;Skateanlage
Spielplatz Avenwedde;Kirchweg 1;33335 Gütersloh;Spielplatz`,
]
