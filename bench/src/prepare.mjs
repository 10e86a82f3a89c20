/** Installs and builds what is measured. */
import { build, install } from "../../scripts/setup.mjs"

install()
build()
