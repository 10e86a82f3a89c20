/** School lists: small lists in the manner of ministries, cities and maps, with the fields a careful reader sees in them. */

/** A list, and the field of each of its columns; `-` where no field says it. */
export interface SchoolList {
  readonly fields: ReadonlyArray<string>
  readonly text: string
}

const list = (fields: string, text: string): SchoolList => ({ fields: fields.trim().split(/\s+/), text: `${text}\n` })

/** Lists of schools by the manner in which they are written. */
export const schoolLists = {
  "a state directory with telephone numbers in two columns": list(
    `- type municipalityCode - id name nameAddition nameAddition streetAddress postalCode city legalStatus
     phoneAreaCode phone faxAreaCode fax email pupils -`,
    `Schuljahr,Schulform,Amtlicher Gemeindeschlüssel,Verwaltungsbezirk,Schulnummer,Amtliche Bezeichnung 1,Amtliche Bezeichnung 2,Amtliche Bezeichnung 3,Straße und Hausnummer,Postleitzahl,Ort,Rechtsstatus,Telefonnummer Vorwahl,Telefonnummer Durchwahl,Faxnummer Vorwahl,Faxnummer Durchwahl,Offizielle E-Mail-Adresse,Anzahl,Sozialindex
2024/25,Grundschule,05111000,Krfr. Stadt Düsseldorf,900020,Städt. Kath. Grundschule,Rheinauenschule,- Primarstufe -,Auenstr. 76,40468,Düsseldorf,Öffentlich,0211,4791163,0211,4299019,900020@schule.example.org,220,5
2024/25,Grundschule,05111000,Krfr. Stadt Düsseldorf,900061,Städt. Gemeinschaftsgrundschule,Am Steinfeld,,Steinfeld 27,40589,Düsseldorf,Öffentlich,0211,8925660,0211,8925665,900061@schule.example.org,305,1
2024/25,Realschule,05111000,Krfr. Stadt Düsseldorf,900572,Realschule am Markt,,,Marktstr. 2 B,40213,Düsseldorf,Öffentlich,0211,8992493,0211,8929453,900572@schule.example.org,410,4`,
  ),

  "a statistical office that pads its cells and calls the type Bezeichnung": list(
    "type - city id name type streetAddress postalCode city phone fax email website legalStatus pupils -",
    `Schulart,Kreis,Ort,Schul-Nr.,Name,Bezeichnung,Straße,Plz,Ort,Tel-Nr.,Fax-Nr.,E-Mail,Internetadresse,Rechtsstatus,Schüler_insgesamt,weiblich
Förderschule,"Ahrtal, LK",Neustadt  ,31327,Bachtalschule                   ,SFLSFS Neustadt      ,Bachstr. 23,53474,Neustadt  ,\t(02641)34778\t,\t(02641)359492\t,\tpost@bachtal.example.org\t,-,öffentliche Schule,189,78
Förderschule,"Ahrtal, LK",Burgbrohl,30622,Burgweg-Schule                  ,SFL Burgbrohl        ,Burgweg 6,56659,Burgbrohl,\t(02636)929590\t,\t(02636)929592\t,\tpost@burgweg.example.org\t,www.burgweg.example.org,öffentliche Schule,44,20
Förderschule,"Ahrtal, LK",Sinzig  ,30605,Auenschule                      ,SFL Sinzig           ,Auenstr. 3,53489,Sinzig  ,\t(02642)9790-0\t,\t(02642)9790-22\t,\tpost@auen.example.org\t,www.auen.example.org,private Schule,101,46`,
  ),

  "a map service with links as HTML and numbers without area code": list(
    "x y sourceId sourceId name type legalStatus type type district district postalCode streetAddress phone fax email website person",
    `X,Y,FID,GmlID,SCHULNAME,SCHULART,TRAEGER,ZWEIG_01,ZWEIG_02,BEZIRK,ORTSTEIL,F_PLZ,ADRESSE,TELEFON,F_FAX,F_EMAIL,INTERNET,LEITUNG
1492312.6684,6900558.8122,7,s_schulen.03A04,Abendgymnasium am Park,Abend-Gymnasium,Bezirk,Abend-Gymnasium,,Pankow,Prenzlauer Berg,10439,Driesener Str.22,4254218,4250121,"<a href=""mailto:mail@abend.example.org"">mail@abend.example.org</a>","<A HREF=""http://www.abend.example.org"" TARGET=""Schulen"">zur Website</a>",Dr. Muster
1506360.2823,6893137.3384,12,s_schulen.11G06,Lindengrundschule,Grundschule,Bezirk,Grundschule,,Lichtenberg,Friedrichsfelde,10315,Alt-Friedrichsfelde 66,5135123,51009519,"<a href=""mailto:post@linden.example.org"">post@linden.example.org</a>","<A HREF=""http://www.linden.example.org"" TARGET=""Schulen"">zur Website</a>",Frau Muster
1497367.0754,6886641.1832,4,s_schulen.08S01,Ahornschule,"Förderschwerp. ""Lernen""",Bezirk,"Förderschwerp.""Lernen""",,Neukölln,Neukölln,12059,Sonnenallee 188,901838210,4677779710,"<a href=""mailto:post@ahorn.example.org"">post@ahorn.example.org</a>","<A HREF=""http://www.ahorn.example.org"" TARGET=""Schulen"">zur Website</a>",Herr Muster`,
  ),

  "a school portal that has the street whole and in parts": list(
    `id name sourceId shortName legalStatus person person person email providerId name streetAddress street houseNumber
     postalCode city municipalityCode district districtCode x y phoneAreaCode phone - faxAreaCode fax type website`,
    `"institution_key","name","id","abbreviation","legal_status_key","headmaster_salutation_key","headmaster_firstname","headmaster_lastname","school_portal_mail","owner_id","building_name","street","street_name","house_number","postcode","community","community_key","community_part","community_part_key","longitude","latitude","phone_code_1","phone_number_1","phone_identifier_1","fax_code","fax_number","school_type_keys","homepage"
"4331245","1. Oberschule Elbaue","2240","os-elbaue","01","w","Vorname","Nachname","os-elbaue@portal.example.org","583","Haus A","Wettinstraße 19","Wettinstraße","19","01662","Meißen","14627140","Meißen","010","13.462974273","51.153416063","03521","452518","Telefon","03521","404483","12","http://www.elbaue.example.org"
"4331641","Oberschule am Dom","3703","os-dom","02","m","Vorname","Nachname","os-dom@portal.example.org","1425","Haus B","Zscheilaer Straße 3","Zscheilaer Straße","3","01662","Meißen","14627140","Meißen","010","13.479425711","51.1663726","03521","718670","Telefon","03521","7186719","12","http://www.dom.example.org"`,
  ),

  "a table of a shapefile with the kind of each column in its header": list(
    "sourceId id type name shortName streetAddress postalCode city pupils phone email",
    `"ID,N,6,0","SCHULNUMME,C,254","SCHULFORM,C,254","NAME,C,254","KURZNAME,C,254","ADRESSE,C,254","POSTLEITZA,C,254","ORT,C,254","SCHUELER,C,254","RUFNUMMER,C,254","EMAIL,C,254"
0,900010,Gymnasium,Gymnasium am Dom,"Köln, Gym am Dom",Domstr. 112,50933,Köln,98,022137996433,900010@schule.example.org
0,900011,Gesamtschule,Städt. Gesamtschule,"Haan, GE Walder Straße",Walder Str. 15,42781,Haan,531,021293754950,900011@schule.example.org
0,900014,Grundschule,Kolibri-Schule,"Herne, GG Kolibri",Seestr. 36,44625,Herne,436,02323163970,900014@schule.example.org`,
  ),

  "a map service with the numbers of two kinds of districts": list(
    "sourceId districtCode district districtCode district streetAddress postalCode type type name provider x y",
    `OBJECTID;Stadtbezirk-Nr.;Stadtbezirk;Stadtteil-Nr.;Stadtteil;Adresse;Postzustellbezirk;Schulart;Schultyp;Schulname;Träger;X-Koordinate;Y-Koordinate
1;1;Innenstadt;101;Altstadt-Süd;Severinswall 40;50678;Allgemeinbildende Schulen;Grundschule;GGS am Wall;Stadt Köln;6.9589;50.9236
2;1;Innenstadt;105;Deutz;Gotenstr. 10;50679;Allgemeinbildende Schulen;Gymnasium;Gymnasium Deutz;Stadt Köln;6.9775;50.9368
3;2;Rodenkirchen;203;Raderthal;Annastr. 57;50968;Berufliche Schulen;Berufskolleg;Berufskolleg 16;Stadt Köln;6.9601;50.9011`,
  ),

  "a register with school types in the letters of its state": list(
    "x y id name districtCode street houseNumber postalCode city email legalStatus type type provider pupils",
    `X,Y,C_S_Nr,C_S_Name,C_S_SG,C_S_Str,C_S_HNr,C_S_PLZ,C_S_Ort,C_S_Email,C_S_Status,C_S_SF,C_S_SF_Sta,C_S_Traeg,C_S_SuS
569881.561,5934722.318,9201,Schule Hammer Bogen,8009,Bei der Kirche,10,20535,Hamburg,mail@bogen.example.org,privat,G,Gp,Schulverband Hamburg,314
567209.159,5934811.868,9202,Domschule,5005,Schmilinskystraße,70,20099,Hamburg,post@dom.example.org,privat,STS,STSp,Schulverband Hamburg,263
567993.87,5941340.935,9218,Schule am Alsterbogen,47006,Alsterdorfer Straße,506,22337,Hamburg,post@alster.example.org,privat,SO,SOp,Stiftung Alster,134
569254.962,5943153.219,9053,Bergschule,54001,Schluchtweg,1,22337,Hamburg,post@berg.example.org,staatl.,STS,STS,,714`,
  ),

  "a map made by parents with everything in words": list(
    "name id type provider district district fullAddress - - topics capacity - - remark -",
    `Schule,Schulnummer,Schulform,Träger,Ortsteil,Bezirk,Adresse,Abschlüsse vor Ort,Eigene Oberstufe,Profil / Schwerpunkte,Plätze 2026/27,Erstwünsche 2026/27,Kosten,Notizen,Quelle
Campus am See,09P06,Ersatzschule (Grundschule + Sek I),Stiftung am See,Köpenick,Treptow-Köpenick,"Seezeile 125, 12557 Berlin",bis MSA,nein,Montessori,,,Schulgeld,"Klasse 7 voll (Warteliste)",https://see.example.org
Flussgymnasium,09Y03,Gymnasium,staatlich,,Treptow-Köpenick,"Flussstraße 7, 12439 Berlin",Abitur,ja,MINT,128,157,kostenfrei,,https://fluss.example.org
Merianhof-Schule,09K01,Integrierte Sekundarschule,staatlich,,Treptow-Köpenick,"Hoernlestraße 80 und Mittelheide 49, 12555 Berlin",,ja,,156,223,kostenfrei,zwei Standorte,https://merianhof.example.org
Mediencampus,09K03,Integrierte Sekundarschule,staatlich,,Treptow-Köpenick,"Kalker Straße 7, 12524 Berlin (Filiale Dahmestraße 36, 12526)",,geplant,,208,182,kostenfrei,,https://medien.example.org
Waldorfschule Südost,09P01,"Waldorfschule (Ersatzschule, 1–13)",Waldorf Südost e.V.,Niederschöneweide,Treptow-Köpenick,"Uferweg 9, 12439 Berlin",Abitur,ja,,,,Beitrag,,https://waldorf.example.org`,
  ),
  "a table of analysts in English, with row numbers that have gaps": list(
    "sourceId id name type legalStatus type district postalCode street houseNumber phone website pupils - - - type",
    `,school_id,school_name,school_type_de,ownership_en,school_category_de,quarter,postal_code,street,street_number,telephone_number,website,students_total,students_f,students_m,school_year,school_category_en
2,01B01,"OSZ Banken, Handel",Oberstufenzentrum,Public,Berufsschule,Moabit,10557,Alt-Moabit,10,+49 30 398840,https://www.osz.example.org,1603,642,961,2024/25,Vocational School
3,01B02,Technikerschule,Fachschule,Public,Berufsschule,Moabit,10555,Bochumer Straße,8B,+49 30 901891400,https://www.technik.example.org,480,56,424,2024/25,Vocational School
6,01G01,Grundschule am Platz,Grundschule,Public,Grundschule,Mitte,10115,Ruppiner Straße,47,+49 30 48625680,https://platz.example.org,426,191,235,2024/25,Primary School
40,01K01,Willy-Schule,Integrierte Sekundarschule,Public,Integrierte Sekundarschule,Gesundbrunnen,13357,Grüntaler Straße,5,+49 30 4039492120,https://www.willy.example.org,677,299,378,2024/25,Integrated Secondary School
50,01P03,Gymnasium am Hof,Gymnasium,Private,Privatschule,Mitte,10115,Große Hofstraße,27,+49 30 726265700,https://hof.example.org,,,,2024/25,Private School`,
  ),

  "an office that keeps its contact persons in columns with the name of their task": list(
    "name type topics - streetAddress postalCode city - - person person person person pupils",
    `Schulname;Schulform;Schwerpunkt;Kooperationsvertrag;Nummer, Straße;PLZ;Ort;Regierungsbezirk;Kreis;Kontaktperson;Mail Kontaktperson;Name StuBO;Mail StuBO;Anzahl SuS
Gesamtschule am Park;Gesamtschule;MINT;ja;Bochumer Str. 190;45886;Gelsenkirchen;Münster;Gelsenkirchen;Frau Muster;muster@example.org;Herr Muster;stubo@example.org;1.120
Berufskolleg am Hafen;Berufskolleg;;nein;Kaiserstr. 5;46045;Oberhausen;Düsseldorf;Oberhausen;Herr Muster;m@example.org;;;2.300
Goldberg-Gymnasium;Gymnasium;Sprachen;ja;Goldbergstr. 91;45894;Gelsenkirchen;Münster;Gelsenkirchen;;;;;860`,
  ),
} as const satisfies Readonly<Record<string, SchoolList>>
