/** Defects of coordinates. */
import { type Defect, lines } from "./defect.fixture.js"

/** Every class of them. */
export const defectsOfPlaces: ReadonlyArray<Defect> = [
  {
    number: 5,
    name: "the decimal separator of coordinates is lost",
    instances: [
      {
        list: lines(
          "Name;PLZ;Ort;lat;lon",
          "Kita A;44801;Bochum;51457123;7264123",
          "Kita B;44803;Bochum;51470456;7245789",
          "Kita C;44789;Bochum;51466001;7213555",
        ),
        records: 3,
        values: [{}, {}, {}],
        positions: [
          [7.264123, 51.457123],
          [7.245789, 51.470456],
          [7.213555, 51.466001],
        ],
      },
      {
        list: lines(
          "name,zip,city,latitude,longitude",
          "Schule A,24103,Kiel,54.323.456,10.139.123",
          "Schule B,24105,Kiel,54.338.456,10.129.555",
          "Schule C,24114,Kiel,54.309.888,10.128.777",
        ),
        records: 3,
        values: [{}, {}, {}],
        positions: [
          [10.139123, 54.323456],
          [10.129555, 54.338456],
          [10.128777, 54.309888],
        ],
      },
    ],
  },
  {
    number: 6,
    name: "two pairs of coordinates, the first one destroyed",
    instances: [
      {
        list: lines(
          "Name;PLZ;Ort;X;Y;lon;lat",
          "Kita A;09111;Chemnitz;14.917067136;68.978465285;12.921;50.831",
          "Kita B;09112;Chemnitz;14.902345678;68.981234567;12.905;50.835",
          "Kita C;09113;Chemnitz;14.896543211;68.991234511;12.899;50.845",
        ),
        records: 3,
        values: [{}, {}, {}],
        positions: [
          [12.921, 50.831],
          [12.905, 50.835],
          [12.899, 50.845],
        ],
      },
      {
        list: lines(
          "Name,PLZ,Ort,lat,lon,UTMRechtswert,UTMHochwert",
          "Schule A,44801,Bochum,0,0,378180,5701853",
          "Schule B,44803,Bochum,0,0,377500,5703000",
        ),
        records: 2,
        values: [{}, {}],
        positions: [
          [7.2467, 51.4547],
          [7.2365, 51.4649],
        ],
      },
    ],
  },
  {
    number: 7,
    name: "the coordinate system is not declared",
    instances: [
      {
        list: lines("Name;PLZ;Ort;X;Y", "Schule A;10178;Berlin;797992;5827927", "Schule B;12627;Berlin;812000;5828500"),
        records: 2,
        values: [{}, {}],
        positions: [
          [13.3929, 52.5198],
          [13.5992, 52.5171],
        ],
      },
      {
        list: lines(
          "name,plz,ort,x,y",
          "Schule A,20095,Hamburg,1113195,7086000",
          "Schule B,20099,Hamburg,1114500,7087500",
        ),
        records: 2,
        values: [{}, {}],
        positions: [
          [10.0, 53.5533],
          [10.0117, 53.5613],
        ],
      },
      {
        list: lines(
          "Name;PLZ;Ort;Rechtswert;Hochwert",
          "Schule A;01067;Dresden;5410000;5658000",
          "Schule B;01069;Dresden;5411500;5656500",
        ),
        records: 2,
        values: [{}, {}],
        positions: [
          [13.7146, 51.0501],
          [13.7363, 51.0369],
        ],
      },
    ],
  },
  {
    number: 8,
    name: "default points and zero points",
    instances: [
      {
        list: lines(
          "Name;Straße;PLZ;Ort;lat;lon",
          "Kita A;Weg 1;44801;Bochum;0;0",
          "Kita B;Weg 2;44803;Bochum;51.4704;7.2457",
          "Kita C;Weg 3;44789;Bochum;0.0;0.0",
        ),
        records: 3,
        values: [{}, {}, {}],
        positions: [null, [7.2457, 51.4704], null],
        findings: [
          ["PositionUntrusted", 2],
          ["PositionUntrusted", 4],
        ],
      },
      {
        list: lines(
          "name,street,zip,city,latitude,longitude",
          "Schule A,Feldstr. 1,24105,Kiel,54.3386,10.1295",
          "Schule B,Ring 2,24103,Kiel,54.3233,10.1228",
          "Schule C,Weg 3,24106,Kiel,54.3233,10.1228",
          "Schule D,Gasse 4,24107,Kiel,54.3233,10.1228",
          "Schule E,Platz 5,24109,Kiel,54.3233,10.1228",
          "Schule F,Allee 6,24111,Kiel,54.3233,10.1228",
          "Schule G,Damm 7,24113,Kiel,54.3099,10.1111",
          "Schule H,Ufer 8,24114,Kiel,54.3098,10.1287",
        ),
        records: 8,
        values: [{}, {}, {}, {}, {}, {}, {}, {}],
        positions: [[10.1295, 54.3386], null, null, null, null, null, [10.1111, 54.3099], [10.1287, 54.3098]],
        findings: [["PositionUntrusted", 3]],
      },
    ],
  },
]
