/** Large towns: the area code that numbers without one have there. */

/**
 * The area code of a large town, without leading zero.
 *
 * Who lives there writes it down least often, and most of all in the lists of the town itself.
 *
 * @param town - as the list writes it
 * @param postalCode - counts where there is no town
 */
export const codeOfLargeTown = (town: string, postalCode: string): string | undefined => {
  if (town !== "") {
    const name = nameOf(town)
    const elsewhere = namesakes.get(name)?.test(postalCode) === false
    return postalCode !== "" && elsewhere ? undefined : codes.get(name)
  }
  if (!/^\d{5}$/.test(postalCode)) return undefined
  const code = Number(postalCode)
  return ranges.find(([from, to]) => code >= from && code <= to)?.[2]
}

/** `Stadt Leipzig`, `Berlin (Mitte)`, `Frankfurt am Main`; but `Frankfurt (Oder)` and `Essen (Oldb)` are other towns. */
const nameOf = (town: string): string =>
  town
    .slice(0, 80)
    .toLowerCase()
    .replace(/^(?:(?:landeshaupt|hanse)?stadt|krfr\. stadt) /, "")
    .replace(/^(berlin|hamburg|münchen|köln|leipzig)\s?[(,].*$/, "$1")
    .replace(/^(frankfurt)(?: am main|\s?a\.\s?m\.|\s?\/\s?(?:m\.|main)|\s?\(main\))$/, "$1")
    .trim()

/** Where the postal codes of a town begin that has namesakes. */
const namesakes: ReadonlyMap<string, RegExp> = new Map([
  ["frankfurt", /^(?:6[05])/],
  ["essen", /^45/],
  ["hamm", /^59/],
  ["münster", /^48/],
  ["oldenburg", /^26/],
  ["weimar", /^99/],
  ["neuss", /^41/],
])

/** Only towns in which nearly all numbers have one code: Herne, Leverkusen or Mönchengladbach have several. */
const codes: ReadonlyMap<string, string> = new Map(
  `berlin 30 hamburg 40 münchen 89 köln 221 frankfurt 69 stuttgart 711 düsseldorf 211 leipzig 341 dortmund 231 essen 201
  bremen 421 dresden 351 hannover 511 nürnberg 911 duisburg 203 bochum 234 wuppertal 202 bielefeld 521 bonn 228
  münster 251 mannheim 621 karlsruhe 721 augsburg 821 wiesbaden 611 gelsenkirchen 209 
  braunschweig 531 aachen 241 chemnitz 371 kiel 431 magdeburg 391 krefeld 2151 mainz 6131 lübeck 451 erfurt 361
  oberhausen 208 rostock 381 kassel 561 hagen 2331 potsdam 331 saarbrücken 681 hamm 2381 ludwigshafen 621 oldenburg 441
  osnabrück 541 solingen 212 heidelberg 6221 darmstadt 6151 regensburg 941 neuss 2131
  ingolstadt 841 fürth 911 würzburg 931 ulm 731 heilbronn 7131 pforzheim 7231 
  göttingen 551 bottrop 2041 reutlingen 7121 koblenz 261 bremerhaven 471 recklinghausen 2361 erlangen 9131
  remscheid 2191 jena 3641 trier 651 moers 2841 siegen 271 hildesheim 5121 cottbus 355 gütersloh 5241
  kaiserslautern 631 witten 2302 schwerin 385 gera 365 zwickau 375 flensburg 461 lüneburg 4131 konstanz 7531
  tübingen 7071 marburg 6421 weimar 3643 bamberg 951 bayreuth 921 fulda 661`
    .split(/\s+/)
    .flatMap((word, at, words) => (at % 2 === 0 ? [[word, words[at + 1] ?? ""] as const] : [])),
)

/** Postal codes of towns that have one area code for all of them. */
const ranges: ReadonlyArray<readonly [from: number, to: number, code: string]> = [
  [10_115, 14_199, "30"],
  [20_095, 20_539, "40"],
  [22_041, 22_769, "40"],
  [80_331, 81_929, "89"],
  [40_210, 40_629, "211"],
  [70_173, 70_629, "711"],
  [60_306, 60_599, "69"],
  [30_159, 30_659, "511"],
  [90_402, 90_491, "911"],
  [24_103, 24_159, "431"],
]
