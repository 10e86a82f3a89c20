import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { coreText, sentence } from "../text/index.js"
import {
  archiveOffer,
  endOffer,
  isShownTo,
  Offer,
  type OfferState,
  offerInState,
  pauseOffer,
  pauseUnverified,
  publishOffer,
  returnOffer,
  submitOffer,
  verifyOffer,
} from "./index.js"
import { around, complete, day, offerOf } from "./offer.fixture.js"

const offerIn = <State extends OfferState>(state: State, parts: object = {}) =>
  Result.getOrThrow(offerInState(Offer.parse({ ...complete, ...parts, state }), [state]))

describe("the steps of an offer", () => {
  it("lead from the draft to the archive, and every value on the way can be stored", () => {
    const draft = offerIn("draft")
    const returned = Result.getOrThrow(returnOffer(submitOffer(draft), "Der Ort fehlt."))
    expect(returned.returnedBecause).toBe("Der Ort fehlt.")
    const submitted = submitOffer(returned)
    expect(submitted).toEqual({ ...draft, state: "submitted" })
    const published = Result.getOrThrow(publishOffer(submitted, around))
    const paused = Result.getOrThrow(pauseOffer(published, { from: day("2026-12-01"), reason: "Umbau" }))
    expect(Result.getOrThrow(publishOffer(paused, around))).toEqual(published)
    const ended = Result.getOrThrow(endOffer(paused, day("2027-08-01")))
    expect(ended).toEqual({ ...draft, to: "2027-08-01", state: "ended" })
    const archived = archiveOffer(ended)
    for (const step of [draft, returned, submitted, published, paused, ended, archived, archiveOffer(paused)])
      expect(Offer.parse(step)).toEqual(step)
  })

  it("start from the states they are allowed from: a stored offer in another is refused with state and place", () => {
    const refused = Result.getOrThrow(
      Result.flip(offerInState(offerOf({ state: "archived" }), ["published", "paused"])),
    )
    expect(refused).toEqual({
      _tag: "WrongOfferState",
      path: ["state"],
      offer: "turnen",
      state: "archived",
      allowed: ["published", "paused"],
    })
    expect(sentence(refused, "de", [coreText])).toBe(
      "Das Angebot turnen ist „archiviert“; dieser Schritt ist nur möglich, wenn es „veröffentlicht“ oder „pausiert“ ist.",
    )
    // @ts-expect-error: what was never published does not end.
    endOffer(offerIn("draft"), day("2026-12-01"))
    // @ts-expect-error: a published offer is not handed in.
    submitOffer(offerIn("published"))
    // @ts-expect-error: what has ended is not published again.
    publishOffer(offerIn("ended"), around)
  })

  it("ask for a reason that can be read, and for an end after the beginning", () => {
    const published = offerIn("published", { from: "2026-09-02", to: "2027-07-01" })
    const path = (result: Result.Result<unknown, { readonly path: ReadonlyArray<string | number> }>) =>
      Result.getOrThrow(Result.flip(result)).path
    expect(path(returnOffer(offerIn("submitted"), " "))).toEqual(["returnedBecause"])
    expect(path(pauseOffer(published, { from: day("2026-12-01"), reason: "" }))).toEqual(["pause", "reason"])
    const backwards = { from: day("2026-12-01"), to: day("2026-12-01"), reason: "Umbau" }
    expect(path(pauseOffer(published, backwards))).toEqual(["pause", "to"])
    expect(path(endOffer(published, day("2026-09-02")))).toEqual(["to"])
    expect(Result.getOrThrow(endOffer(published, day("2028-01-01"))).to).toBe("2027-07-01")
  })

  it("archive a paused offer as one that ended when its pause began, unless it ended before (3.4)", () => {
    const paused = (parts: object) =>
      Result.getOrThrow(pauseOffer(offerIn("published", parts), { from: day("2026-12-01"), reason: "Umbau" }))
    expect(archiveOffer(paused({})).to).toBe("2026-12-01")
    expect(archiveOffer(paused({ to: "2027-07-01" })).to).toBe("2026-12-01")
    expect(archiveOffer(paused({ to: "2026-11-01" })).to).toBe("2026-11-01")
    const neverBegun = archiveOffer(paused({ from: "2026-12-01", to: "2027-07-01" }))
    expect(Offer.parse(neverBegun)).toEqual(neverBegun)
  })

  it("pause what nobody has confirmed only where that is asked for (R15)", () => {
    const published = offerIn("published")
    const asked = { periodDays: 61, reason: "Prüfung überfällig" }
    const on = (asOf: string) => Result.getOrThrow(pauseUnverified(published, { ...asked, asOf: day(asOf) }))
    expect(on("2026-10-31")).toBe(published)
    expect(on("2026-11-01")).toMatchObject({ state: "paused", pause: { from: "2026-11-01", reason: asked.reason } })
    const verified = verifyOffer(published, { on: day("2026-10-31"), by: "verein" })
    const still = Result.getOrThrow(pauseUnverified(verified, { ...asked, asOf: day("2026-11-01") }))
    expect(still.state).toBe("published")
  })
})

describe("an offer is shown", () => {
  const readers = ["public", "network", "convenor", "planning"] as const
  const shown = (offer: Offer) => readers.filter((reader) => isShownTo(offer, reader))

  it("to everybody once it is published, unless only the network may know of it (P9)", () => {
    expect(shown(offerOf())).toEqual(readers)
    expect(shown(offerOf({ public: false }))).toEqual(["network", "convenor", "planning"])
  })

  it("to nobody but those who convene before, and to the network afterwards (P9)", () => {
    for (const state of ["draft", "submitted"]) expect(shown(offerOf({ state }))).toEqual(["convenor"])
    expect(shown(offerOf({ state: "returned", returnedBecause: "Ort fehlt" }))).toEqual(["convenor"])
    expect(shown(offerOf({ state: "archived" }))).toEqual(["network", "convenor", "planning"])
  })
})
