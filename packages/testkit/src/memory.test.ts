import { memoryBackend } from "@sozialraum/store"
import { backendConformance } from "./index.js"

backendConformance("memory", memoryBackend, { lacks: ["durability", "sharing"] })
