/** The seed of all laws: the same in every run of the tests, so that what lands does not hang on luck. */
import { configureGlobal } from "fast-check"

/** `LAWS_SEED=random` looks for new counterexamples; a number repeats a run. */
const given = process.env["LAWS_SEED"] ?? "20261123"

if (given !== "random") configureGlobal({ seed: Number(given) })
