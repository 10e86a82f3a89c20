import { expect, test } from "vitest"
import { recogniseColumns } from "./recognise.js"

test.each(["Name", "Straße", "id", "Bezeichnung", "Traegerbezeichnung_1", "Ort", "Nr."])(
  "thousands of columns called %s take about as many times as long as some",
  (header) => {
    const timeOf = (width: number): number => {
      const columns = Array.from({ length: width }, (_, at) => ({
        header,
        cells: [`Kita Sonne ${at}`, `Kita Mond ${at}`],
      }))
      const { user } = process.cpuUsage()
      recogniseColumns(columns)
      return process.cpuUsage().user - user
    }
    timeOf(500)
    // Each asking all others, eight thousand would take a thousand times as long as these.
    const [few, many] = [timeOf(250), timeOf(8000)]
    expect(many).toBeLessThan(few * 32 * 5 + 1_000_000)
  },
)
