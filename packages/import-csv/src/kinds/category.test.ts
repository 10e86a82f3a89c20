import { institutionTypes } from "@sozialraum/core/institution"
import { describe, expect, it } from "vitest"
import { typesOfCategory, typesOfName } from "./category.js"

describe("a category", () => {
  it("in the words of the code list itself is known", () => {
    const unknown = Object.values(institutionTypes).filter(({ german }) => typesOfCategory(german).length === 0)
    expect(unknown).toEqual([])
  })

  it("at the end of a path counts, not what stands above it", () => {
    expect(typesOfCategory("Bildung/Grundschulen")).toEqual(["grundschule"])
    expect(typesOfCategory("Bildung/Sonstiges")).toEqual([])
  })
})

describe("a name", () => {
  it.each([
    ["Amt Boostedt-Rickling - A01.1 Hauptverwaltung, Digitalisierung, Kitas, Schulen, Sport", "schulverwaltung"],
    ["Schulamt für den Kreis Unna", "schulverwaltung"],
    ["Staatliches Schulamt, Kindergärten und Horte", "schulverwaltung"],
    ["Stadt Bochum Jugendamt, Kindertagesstätten", "jugendamt"],
    ["Hauptverwaltung Kitas Nord", undefined],
  ] as const)("of an authority is none of what the authority is there for: %s", (name, type) => {
    expect(typesOfName(name)).toEqual(type === undefined ? [] : [type])
  })

  it("of an institution that belongs to an authority still counts", () => {
    expect(typesOfName("Grundschule des Amtes Schlei-Ostsee in Waabs")).toEqual(["grundschule"])
    expect(typesOfName("Kindergarten der Hauptverwaltung")).toEqual(["kita"])
  })
})
