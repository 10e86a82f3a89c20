/** `import/parse`: from bytes to records that can be trusted, with their lines, held against the parser alone. */
import { importer, parse, schools } from "./import-values.mjs"

export const bench = {
  name: "import/parse",
  unit: "rows",
  n: 55_070,
  baseline: "csv-parse to arrays",
  goal: 1.3,
  growing: false,
  prepare: async (n) => {
    const { readTable } = await importer()
    const bytes = schools(n)
    const ours = () => readTable(bytes)
    const theirs = () => parse(bytes, { delimiter: ";" })
    const answers = () => ({
      ours: ours().table.records.map(({ line, cells }) => [line, ...cells]),
      theirs: theirs()
        .slice(1)
        .map((cells, index) => [index + 2, ...cells]),
    })
    return { ours, theirs, answers }
  },
}
