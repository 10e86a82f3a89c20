import { expect, it } from "vitest"
import { Offer } from "../offer/index.js"
import { redact } from "./index.js"

it("how many took part in an offer, planners see and others do not (P9, R51)", () => {
  const participants = [{ year: 2025, total: 3 }]
  const stored = { id: "o", title: "Treff", institution: "jugendhaus", form: "offen", state: "published", participants }
  const seen = (["public", "network", "convenor", "planning"] as const).map(
    (audience) => "participants" in redact(Offer, Offer.parse(stored), audience),
  )
  expect(seen).toEqual([false, false, false, true])
})
