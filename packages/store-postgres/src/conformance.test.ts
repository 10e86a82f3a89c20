import { backendConformance } from "@sozialraum/testkit"
import { afterAll } from "vitest"
import { postgresBackend } from "./index.js"
import { sharedServer } from "./server.fixture.js"

const server = await sharedServer()
const url = await server.database()
afterAll(() => server.drop(url))

backendConformance("PostgreSQL", postgresBackend({ url }))
