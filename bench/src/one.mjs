/** Measures the one name given: `geo/locate` is in `geo-locate.mjs`. What is no time measures itself. */
import { measure } from "./harness.mjs"

const [name = ""] = process.argv.slice(2)
const { bench } = await import(`./${name.replace("/", "-")}.mjs`)
console.log(JSON.stringify(await (bench.measure?.() ?? measure(bench))))
