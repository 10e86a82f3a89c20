import { institutionTypes } from "@sozialraum/core/institution"
import { describe, expect, it } from "vitest"
import { typesOfCategory } from "./category.js"

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
