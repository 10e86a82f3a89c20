/** Maps to be written. */
import { Institution, indexNetwork, LocalDate, type NetworkMap, networkMap, Offer, Tie } from "@sozialraum/core"

export const asOf = LocalDate.parse("2026-11-23")

export const house = (id: string, name = id): Institution => Institution.parse({ id, name, types: ["kita"] })

export const tie = (from: string, to: string, parts: object = {}): Tie =>
  Tie.parse({ id: `${from}-${to}`, from, to, kind: "verweist", validity: {}, ...parts })

/** Names as lists have them, and as nobody should write them. */
export const oddNames = [
  'Kita "Stern" & Söhne <e.V.>',
  "Zeile\nzwei\r\n\tdrei",
  "Rück\\strich \\N 'Apostroph'",
  "😀 👩‍👧 Ñandú – ß",
  "1. Grundschule #5; `x` | [y] {z}",
  "- Punkt",
  "]]> --> <!-- &amp; %%",
  "end",
]

/** A house for each name, tied one to the next. */
export const mapOfNames = (names: ReadonlyArray<string>): NetworkMap => {
  const institutions = names.map((name, place) => house(`e${place}`, name))
  const ties = institutions.slice(1).map(({ id }, place) => tie(`e${place}`, id))
  return networkMap(indexNetwork({ institutions, ties }), { asOf })
}

/** `a` refers to `b` and makes an offer with it, `b` refers to `a` too; `c` informs `a`; `d` is alone. */
export const smallMap = (): NetworkMap =>
  networkMap(
    indexNetwork({
      institutions: ["a", "b", "c", "d"].map((id) => house(id, `Haus ${id}`)),
      ties: [
        tie("a", "b", { intensity: 4, confirmed: true, validity: { from: "2025-01-01" } }),
        tie("c", "a", { kind: "informiert" }),
      ],
      offers: [
        Offer.parse({
          id: "chor",
          title: "Chor",
          institution: "b",
          form: "gruppe",
          partners: [{ institution: "a" }],
          state: "published",
        }),
      ],
    }),
    { asOf },
  )
