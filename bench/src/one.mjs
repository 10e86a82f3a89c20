/** Measures the one name given: `geo/locate` is in `geo-locate.mjs`. */
import { measure } from "./harness.mjs"

const [name = ""] = process.argv.slice(2)
const { bench } = await import(`./${name.replace("/", "-")}.mjs`)
console.log(JSON.stringify(await measure(bench)))
