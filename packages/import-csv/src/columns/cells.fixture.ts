/** Cells: what stands below the headers of lists, in the manner of real ones. */

/** Ten cells of every kind. */
export const cellsOf = (kind: string): ReadonlyArray<string> => {
  const cells = pools[kind]
  if (cells === undefined) throw new Error(`no cells of the kind ${kind}`)
  return cells.split("¦").map((cell) => (cell === "∅" ? "" : cell))
}

const pools: Readonly<Record<string, string>> = {
  kita: "Kita Sonnenschein¦Kita Am Bach¦Kindergarten St. Marien¦Kinderhaus Regenbogen¦Die kleinen Strolche¦AWO Kita Mitte¦Kita Wichtelhaus¦Kita Süd¦Waldkindergarten Eiche¦Kita Pusteblume",
  school:
    "Grundschule Am Park¦Goethe-Gymnasium¦Gesamtschule Nord¦Schule am Teich¦Astrid-Lindgren-Schule¦Realschule West¦Berufskolleg Mitte¦Förderschule Fröbel¦Grundschule Feldstraße¦Humboldtschule",
  partner:
    "Jugendtreff Nord¦Beratungsstelle Mitte¦Familienbüro¦Haus der Jugend¦Mehrgenerationenhaus¦Stadtbücherei¦Sportverein 08¦Erziehungsberatung Süd¦Musikschule¦Volkshochschule",
  placed:
    "Bochum, GG Am Park¦Bochum, Gym Goethe¦Herne, GE Nord¦Witten, RS West¦Bochum, BK Mitte¦Herne, FÖS Fröbel¦Bochum, GG Feld¦Witten, GG Süd¦Bochum, HS Ost¦Herne, GG Teich",
  short: "SONNE¦BACH¦MARI¦REGEN¦STRO¦AWOM¦WICH¦SUED¦EICHE¦PUST",
  addition: "Städtische Schule¦Sekundarstufe I und II¦∅¦mit Montessori-Zweig¦∅¦∅¦Außenstelle¦∅¦∅¦offene Ganztagsschule",
  schulform:
    "Grundschule¦Gymnasium¦Gesamtschule¦Grundschule¦Grundschule¦Realschule¦Berufskolleg¦Förderschule¦Grundschule¦Hauptschule",
  kitaart:
    "Kindertagesstätte¦Kindertagesstätte¦Kindergarten¦Hort¦Krippe¦Kindertagesstätte¦Kindergarten¦Kindertagesstätte¦Waldkindergarten¦Hort",
  nrwcode: "02¦20¦15¦02¦02¦10¦25¦08¦02¦04",
  dashcode:
    "16 - Gymnasien¦11 - Grundschulen¦11 - Grundschulen¦23 - Stadtteilschulen¦16 - Gymnasien¦11 - Grundschulen¦31 - Berufliche Schulen¦23 - Stadtteilschulen¦11 - Grundschulen¦16 - Gymnasien",
  mask: "1¦1025¦32¦1¦256¦128¦1024¦1¦8¦33",
  rpcode: "GS¦GY¦IGS¦GS¦GS¦RS+¦BBS¦FS¦GS¦GY",
  path: "Bildung/Grundschulen¦Bildung/Gymnasien¦Bildung/Gesamtschulen¦Bildung/Grundschulen¦Bildung/Grundschulen¦Bildung/Realschulen¦Bildung/Berufsschulen/Berufskollegs¦Bildung/Förderschulen¦Bildung/Grundschulen¦Bildung/Hauptschulen",
  smallid: "10¦12¦7¦10¦10¦9¦33¦8¦10¦7",
  tick: "1¦∅¦1¦∅¦∅¦∅¦1¦∅¦∅¦1",
  x: "X¦∅¦X¦∅¦∅¦X¦∅¦∅¦∅¦X",
  zeroone: "0¦1¦0¦0¦0¦1¦1¦0¦0¦1",
  janein: "ja¦nein¦ja¦nein¦nein¦ja¦nein¦nein¦ja¦ja",
  truefalse: "true¦false¦false¦false¦false¦true¦false¦false¦false¦false",
  streetNo:
    "Markstr. 4 a¦Am Bach 23 - 25¦Lindenweg 7¦Hauptstraße 112¦Kirchplatz 3¦Feldstr. 58 b-d¦Ringstraße 9¦Goetheallee 14¦Zum Damm 2¦Bergstr. 31",
  street: "Markstr.¦Am Bach¦Lindenweg¦Hauptstraße¦Kirchplatz¦Feldstr.¦Ringstraße¦Goetheallee¦Zum Damm¦Bergstr.",
  number: "4 a¦23 - 25¦7¦112¦3¦58 b-d¦9¦14¦2¦31",
  full: "Markstr. 4 a, 44801 Bochum¦Am Bach 23 - 25, 44803 Bochum¦Lindenweg 7, 44623 Herne¦Hauptstraße 112, 58452 Witten¦Kirchplatz 3, 44801 Bochum¦Feldstr. 58, 44803 Bochum¦Ringstraße 9, 44623 Herne¦Goetheallee 14, 44801 Bochum¦Zum Damm 2, 58452 Witten¦Bergstr. 31, 44801 Bochum",
  hash: '{"street"=>"Markstr. 4", "zip"=>"04109"}¦{"street"=>"Am Bach 5", "zip"=>"04109"}¦{"street"=>"Weg 6", "zip"=>"04109"}¦{"street"=>"Weg 7", "zip"=>"04109"}¦{"street"=>"Weg 8", "zip"=>"04109"}¦{"street"=>"Weg 9", "zip"=>"04109"}¦{"street"=>"Weg 10", "zip"=>"04109"}¦{"street"=>"Weg 11", "zip"=>"04109"}¦{"street"=>"Weg 12", "zip"=>"04109"}¦{"street"=>"Weg 13", "zip"=>"04109"}',
  plz: "44801¦44803¦44623¦58452¦44801¦44803¦44623¦44801¦58452¦44801",
  plzOrt:
    "44801 Bochum¦44803 Bochum¦44623 Herne¦58452 Witten¦44801 Bochum¦44803 Bochum¦44623 Herne¦44801 Bochum¦58452 Witten¦44801 Bochum",
  plzOrtTeil:
    "12683 Berlin (Marzahn-Hellersdorf)¦10115 Berlin (Mitte)¦10365 Berlin (Lichtenberg)¦13055 Berlin (Lichtenberg)¦12683 Berlin (Marzahn-Hellersdorf)¦10115 Berlin (Mitte)¦10365 Berlin (Lichtenberg)¦13055 Berlin (Lichtenberg)¦10117 Berlin (Mitte)¦10119 Berlin (Mitte)",
  ort: "Bochum¦Bochum¦Herne¦Witten¦Bochum¦Bochum¦Herne¦Bochum¦Witten¦Bochum",
  teil: "Mitte¦Süd¦Wanne¦Annen¦Ehrenfeld¦Weitmar¦Sodingen¦Langendreer¦Herbede¦Grumme",
  teilNr: "1¦2¦6¦4¦1¦5¦3¦1¦2¦6",
  lor: "01011101¦01011102¦02020201¦03010101¦01011101¦04030102¦05010205¦06010101¦07010102¦08010101",
  ags: "05911000¦05911000¦05916000¦05954036¦05911000¦05911000¦05916000¦05911000¦05954036¦05911000",
  hessen: "411000¦411000¦412000¦413000¦414000¦433006¦433007¦433008¦434001¦434002",
  kreis: "Bochum¦Bochum¦Herne¦Ennepe-Ruhr-Kreis¦Bochum¦Bochum¦Herne¦Bochum¦Ennepe-Ruhr-Kreis¦Bochum",
  phone:
    "0234 12345¦0234/23456¦+49 2323 34567¦02302 45678¦(0234) 56789¦0234-67890¦02323 78901¦0234 89012¦02302 90123¦0234 10234",
  bare: "12345¦23456¦34567¦45678¦56789¦67890¦78901¦89012¦90123¦10234",
  vorwahl: "0234¦0234¦02323¦02302¦0234¦0234¦02323¦0234¦02302¦0234",
  label: "Büro¦Mobil¦Sekretariat¦∅¦Hort¦Büro¦∅¦Büro¦∅¦Mobil",
  email:
    "kita1@example.org¦info@bach.example¦marien@example.org¦post@regenbogen.example¦strolche@example.org¦mitte@awo.example¦wichtel@example.org¦sued@example.org¦eiche@example.org¦puste@example.org",
  anchor:
    '<a href="mailto:a@example.org">a@example.org</a>¦<a href="mailto:b@example.org">b@example.org</a>¦<a href="mailto:c@example.org">c@example.org</a>¦∅¦<a href="mailto:d@example.org">d@example.org</a>¦∅¦<a href="mailto:e@example.org">e@example.org</a>¦∅¦∅¦<a href="mailto:f@example.org">f@example.org</a>',
  web: "www.sonnenschein.example¦https://bach.example/kita¦http://marien.example¦www.regenbogen.example¦strolche.example¦https://awo.example¦www.wichtel.example¦∅¦www.eiche.example¦www.puste.example",
  sourcePage:
    "https://stadt.example/kitas/1¦https://stadt.example/kitas/2¦https://stadt.example/kitas/3¦https://stadt.example/kitas/4¦https://stadt.example/kitas/5¦https://stadt.example/kitas/6¦https://stadt.example/kitas/7¦https://stadt.example/kitas/8¦https://stadt.example/kitas/9¦https://stadt.example/kitas/10",
  carrier:
    "AWO Ruhr-Mitte¦Stadt Bochum¦Kath. Kirchengemeinde St. Marien¦Lebenshilfe e.V.¦Elterninitiative Strolche e.V.¦AWO Ruhr-Mitte¦Ev. Kirchenkreis¦Stadt Bochum¦Waldkinder gGmbH¦Caritasverband",
  legal: "öffentlich¦privat¦öffentlich¦öffentlich¦privat¦öffentlich¦privat¦öffentlich¦privat¦privat",
  legalCode: "1¦2¦1¦1¦2¦1¦2¦1¦2¦2",
  staatlich:
    "staatlich¦nichtstaatlich¦staatlich¦staatlich¦nichtstaatlich¦staatlich¦nichtstaatlich¦staatlich¦staatlich¦staatlich",
  bezirkLegal: "Bezirk¦Bezirk¦Bezirk¦privat¦Bezirk¦Bezirk¦Land¦privat¦Bezirk¦Bezirk",
  carrierId: "10100¦1224¦1224¦1301¦1999¦10100¦1405¦1224¦1777¦1888",
  schoolNo: "100011¦100023¦100158¦100201¦100316¦100407¦100512¦100602¦100705¦100833",
  zeroId: "01010010¦01010020¦02010030¦02020040¦03010050¦03010060¦04020070¦05010080¦06010090¦07020100",
  bsn: "01A04¦01B01¦01G02¦02K10¦03S05¦04Y07¦05A12¦06G03¦07P08¦08B02",
  poi: "611861¦253377¦23161¦174953¦612000¦253377¦90211¦17881¦612444¦35002",
  siteId: "5887-0¦5648-0¦5648-1¦5058-0¦5901-0¦5902-0¦5903-0¦5903-1¦5904-0¦5905-0",
  count: "1¦2¦3¦4¦5¦6¦7¦8¦9¦10",
  rownum: "0¦1¦2¦3¦4¦5¦6¦7¦8¦9",
  oid: "4711¦4712¦4713¦4720¦4731¦4732¦4740¦4741¦4755¦4760",
  gml: "schulen.1¦schulen.2¦schulen.3¦schulen.4¦schulen.5¦schulen.6¦schulen.7¦schulen.8¦schulen.9¦schulen.10",
  guid: "{7C2A-01}¦{7C2A-02}¦{7C2A-03}¦{7C2A-04}¦{7C2A-05}¦{7C2A-06}¦{7C2A-07}¦{7C2A-08}¦{7C2A-09}¦{7C2A-10}",
  strKey: "00123¦00456¦01789¦02001¦00123¦03344¦04455¦05566¦06677¦07788",
  places: "69¦120¦45¦80¦16¦95¦60¦75¦20¦110",
  few: "2¦4¦1¦3¦1¦5¦2¦3¦1¦4",
  pupils: "312¦845¦990¦178¦241¦566¦1804¦97¦203¦144",
  money: "1200000¦350000,50¦44801¦99000¦12000¦870000¦45000¦23000¦58452¦610000",
  share: "12,5¦30,1¦8,0¦44,2¦19,9¦22,0¦5,4¦61,3¦15,0¦33,3",
  lon: "7.2162¦7.2266¦7.1901¦7.3401¦7.2211¦7.2300¦7.1855¦7.2455¦7.3555¦7.2099",
  lat: "51.4818¦51.4622¦51.5388¦51.4430¦51.4822¦51.4655¦51.5366¦51.4901¦51.4388¦51.4777",
  easting: "378180¦379002¦376100¦384022¦378333¦379111¦376222¦380022¦384555¦377888",
  northing: "5701853¦5700211¦5711000¦5698111¦5701900¦5700333¦5710888¦5702500¦5697999¦5701222",
  mercX: "1489012¦1490111¦1488222¦1491333¦1489444¦1490555¦1488666¦1491777¦1489888¦1490999",
  mercY: "6893001¦6894112¦6892223¦6895334¦6893445¦6894556¦6892667¦6895778¦6893889¦6894900",
  lostX:
    "13384392505580408¦13401112505580408¦13284392505580401¦13384392505580402¦13384392505580403¦13384392505580404¦13384392505580405¦13384392505580406¦13384392505580407¦13384392505580409",
  lostY:
    "52522516127249680¦52512516127249681¦52532516127249682¦52522516127249683¦52522516127249684¦52522516127249685¦52522516127249686¦52522516127249687¦52522516127249688¦52522516127249689",
  epsg: "EPSG:25832¦EPSG:25832¦null¦EPSG:25832¦EPSG:25832¦EPSG:25832¦EPSG:25832¦EPSG:25832¦EPSG:25832¦EPSG:25832",
  hours:
    "07:00 - 16:30 Uhr¦Mo-Fr 7:30-16:00¦07:00 - 17:00¦06:30 - 17:00¦∅¦7.00-16.00 Uhr¦Mo-Do 07:00-16:30, Fr 07:00-15:00¦07:00 - 16:30 Uhr¦08:00-14:00¦07:00-16:00",
  clock: "07:00¦07:30¦06:30¦07:00¦07:00¦07:00¦08:00¦07:00¦07:30¦07:00",
  person:
    "Frau Beispiel¦Herr Muster¦Frau Dr. Probe¦Frau Test¦Herr Vorlage¦Frau Beispiel-Muster¦Frau Probe¦Herr Test¦Frau Muster¦Herr Beispiel",
  surname: "Beispiel¦Muster¦Probe¦Test¦Vorlage¦Beispiel-Muster¦Proband¦Tester¦Musterfrau¦Beispieler",
  first: "Anna¦Bernd¦Carla¦Dora¦Emil¦Frieda¦Gerd¦Hanna¦Ida¦Jan",
  salutation: "Frau¦Herr¦Frau¦Frau¦Herr¦Frau¦Frau¦Herr¦Frau¦Herr",
  languages:
    "Englisch, Französisch¦Englisch¦Englisch | Latein¦∅¦Türkisch¦Englisch; Spanisch¦Englisch¦∅¦Russisch¦Englisch, Latein",
  topics: "Bewegung, Natur¦Sport¦MINT | Musik¦∅¦Inklusion¦Natur¦Kunst, Theater¦Musik¦Natur¦Sport",
  remark: "nur mit Gutschein¦∅¦Anmeldung über das Portal.¦∅¦∅¦barrierefrei im Erdgeschoss¦∅¦∅¦zieht 2026 um¦∅",
  sentence:
    "Die Kita liegt am Park. Sie hat einen großen Garten.¦Ein Haus für alle. Wir freuen uns auf Sie.¦∅¦∅¦Unser Team arbeitet offen. Eltern sind willkommen.¦∅¦∅¦Natur ist uns wichtig. Wir gehen täglich hinaus.¦∅¦∅",
  day: "2009-06-23¦2011-01-05¦2019-08-01¦2020-02-29¦2018-12-24¦2015-05-05¦2022-10-01¦2023-01-31¦2024-04-04¦2009-06-23",
  germanDay:
    "01.10.2022¦05.01.2011¦01.08.2019¦29.02.2020¦24.12.2018¦05.05.2015¦01.10.2022¦31.01.2023¦04.04.2024¦23.06.2009",
  stamp:
    "2023/12/15 10:19:55.478+00¦2023/12/16 10:19:55.478+00¦2023/12/17 10:19:55.478+00¦2023/12/18 10:19:55.478+00¦2023/12/15 10:19:55.478+00¦2023/12/15 10:19:55.478+00¦2023/12/15 10:19:55.478+00¦2023/12/15 10:19:55.478+00¦2023/12/15 10:19:55.478+00¦2023/12/15 10:19:55.478+00",
  schoolYear: "2020/21¦2020/21¦2020/21¦2020/21¦2020/21¦2020/21¦2020/21¦2020/21¦2020/21¦2020/21",
  opCode: "1¦0¦1¦1¦6¦9¦1¦1¦3¦1",
  alive: "aktiv¦aktiv¦geschlossen¦aktiv¦auslaufend¦aktiv¦aktiv¦geplant¦aktiv¦aktiv",
  licence: "CC BY 4.0¦CC BY 4.0¦CC BY 4.0¦CC BY 4.0¦CC BY 4.0¦CC BY 4.0¦CC BY 4.0¦CC BY 4.0¦CC BY 4.0¦CC BY 4.0",
  words: "Flachdach¦Satteldach¦Satteldach¦Flachdach¦Walmdach¦Satteldach¦Flachdach¦Satteldach¦Pultdach¦Flachdach",
  text: "Abteilung II¦Abteilung III¦Referat 4¦Abteilung II¦Referat 5¦Abteilung II¦Abteilung III¦Referat 4¦Abteilung II¦Referat 5",
  mixed:
    "0234 12345¦info@bach.example¦Frau Muster, 0234 34567¦www.regenbogen.example¦strolche@example.org¦0234 67890¦Herr Test¦sued@example.org¦02302 90123¦www.puste.example",
  point:
    "POINT (7.21 51.48)¦POINT (7.22 51.46)¦POINT (7.19 51.53)¦POINT (7.34 51.44)¦POINT (7.22 51.48)¦POINT (7.23 51.46)¦POINT (7.18 51.53)¦POINT (7.24 51.49)¦POINT (7.35 51.43)¦POINT (7.20 51.47)",
  feature: "Point¦Point¦Point¦Point¦Point¦Point¦Point¦Point¦Point¦Point",
  empty: "∅¦∅¦∅¦∅¦∅¦∅¦∅¦∅¦∅¦∅",
  one: "1¦1¦0¦1¦1¦1¦0¦1¦1¦1",
  lostZero: "9126¦9111¦9112¦9113¦9114¦9116¦9117¦9119¦9120¦9122",
  float: "3714004990¦371369230¦3714444¦37155555¦3716666¦37177777¦37188888¦37199999¦37110101¦37120202",
}
