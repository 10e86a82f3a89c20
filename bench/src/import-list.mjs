/** `import/list`: a whole list from bytes to institutions, held against what the parser alone needs for its cells. */
import { importer, parse, schools } from "./import-values.mjs"

export const bench = {
  name: "import/list",
  unit: "rows",
  n: 55_070,
  baseline: "csv-parse to arrays",
  goal: 3,
  growing: false,
  prepare: async (n) => {
    const { readList } = await importer()
    const bytes = schools(n)
    const ours = () => readList(bytes, { source: "schulen" })
    const theirs = () => parse(bytes, { delimiter: ";" })
    const answers = () => ({
      ours: ours().accepted.map(({ lines, value }) => [lines, value.id]),
      theirs: theirs()
        .slice(1)
        .map(([number], index) => [[index + 2], `schulen:${number}`]),
    })
    return { ours, theirs, answers }
  },
}
