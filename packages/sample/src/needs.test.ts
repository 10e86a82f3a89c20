import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  indexNetwork,
  LocalDate,
  MeasureId,
  measureEffect,
  measureFindings,
  needFindings,
  needPriority,
  offerCatalogue,
  overdueMeasures,
  SpatialUnitId,
} from "@sozialraum/core"
import { describe, expect, it } from "vitest"
import { sampleClosures, sampleNetwork } from "./index.js"

const index = indexNetwork(await sampleNetwork())
const period = { from: LocalDate.parse("2026-12-01"), to: LocalDate.parse("2027-08-01") }
const calendars = [schoolHolidays("NW"), publicHolidays("NW"), ...(await sampleClosures())]
const catalogue = offerCatalogue(index, { asOf: period.from, period, calendars })
const asOf = period.from

describe("the needs of the sample network", () => {
  it("are ranked by burden, missing offers and age: Querenburg before Stiepel (Q20)", () => {
    const ranked = needPriority(catalogue)
    const place = (id: string) => ranked.findIndex(({ need }) => need === id)
    expect(place("bedarf-schwimmen")).toBeGreaterThanOrEqual(0)
    expect(place("bedarf-schwimmen")).toBeLessThan(place("bedarf-treff-stiepel"))
    const swimming = ranked[place("bedarf-schwimmen")]
    expect(swimming?.burden.indicators).toContainEqual({
      indicator: "sgb2Quote",
      unit: "bochum/sued/querenburg",
      on: "2018-12-31",
      timesCity: 1.3701,
    })
    expect(swimming?.missing.offers).toContain("schwimmkurs-anfaenger")
    expect(swimming?.measures).toEqual(["massnahme-schwimmkurse"])
    expect(
      needPriority(catalogue, { areas: [SpatialUnitId.parse("bochum/sued/stiepel")] }).map(({ need }) => need),
    ).toEqual(["bedarf-treff-stiepel"])
  })

  it("say about which of them no child was heard (R36)", () => {
    const found = index.network.needs.flatMap(needFindings).map(({ _tag, need }) => [_tag, need])
    expect(found).toEqual([["NeedFromAdultsOnly", "bedarf-treff-stiepel"]])
  })
})

describe("the measures of the sample network", () => {
  it("have one that is overdue, and nothing else worth a look (R34, R37, Q6)", () => {
    const around = { ...index, units: index.areas, offers: catalogue.entries, asOf }
    const found = index.network.measures.flatMap((measure) => measureFindings(measure, around))
    expect(found.map(({ _tag, measure }) => [_tag, measure])).toEqual([["MeasureOverdue", "massnahme-wegweiser"]])
    expect(overdueMeasures(index.network.measures, { asOf }).map(({ overdueDays }) => overdueDays)).toEqual([62])
  })

  it("tell what one of them did: the number before and after, the offer, the review (Q21)", () => {
    const measure = index.measures.get(MeasureId.parse("massnahme-hausaufgabenhilfe"))
    const effect = measure && measureEffect(index, measure, { asOf })
    expect(effect?.indicators).toMatchObject([{ difference: 3.7, burden: "eased" }])
    expect(effect?.offers).toEqual([{ offer: "hausaufgabenhilfe-hustadt", because: "provesNeed" }])
    expect(effect?.needs).toEqual([{ need: "bedarf-hausaufgaben", state: "met" }])
    expect(effect?.review?.effect).toBe("keep")
  })
})
