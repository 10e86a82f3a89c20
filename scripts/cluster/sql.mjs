/** SQL: what the scripts ask the servers themselves, by psql. */
import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { postgresPrograms } from "./folder.mjs"
import { roles } from "./patroni-node.mjs"
import { eventually } from "./server.mjs"

const call = promisify(execFile)

/** The name of the database that the scripts write to. */
export const database = "sozialraum"

/** The address of a database behind a port, for the application. */
export const urlOf = (port, name = database) => {
  const { username, password } = roles.application
  return `postgres://${username}:${password}@127.0.0.1:${port}/${name}`
}

/** Runs statements as superuser; the answer is what psql prints, cells apart by `|`. */
export const ask = async (port, statements, name = "postgres") => {
  const { username, password } = roles.superuser
  const args = ["-XAtq", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", String(port), "-U", username, "-d", name]
  const env = { PATH: process.env.PATH, PGPASSWORD: password, PGCONNECT_TIMEOUT: "5" }
  const { stdout } = await call(join(postgresPrograms(), "psql"), [...args, "-c", statements], { env })
  return stdout.trim()
}

/** Makes the role of the application and its database; it owns that and nothing else. */
export const prepare = async ({ primaryPort }) => {
  const { username, password } = roles.application
  await eventually("the leader answers", 30, () => ask(primaryPort, "select 1").catch(() => false))
  await ask(primaryPort, `create role ${username} login password '${password}'`)
  await newDatabase(primaryPort, database)
}

/** An empty database that belongs to the application. */
const newDatabase = async (port, name) => {
  await ask(port, `drop database if exists ${name} with (force)`)
  await ask(port, `create database ${name} owner ${roles.application.username}`)
}

/** How many small transactions a second PostgreSQL does by itself, by its own measure. */
export const pgbench = async (port, { clients, seconds }) => {
  const said = await callPgbench(port, ["-n", "-N", "-c", String(clients), "-j", "2", "-T", String(seconds)])
  return Number(/^tps = ([0-9.]+)/m.exec(said)?.[1])
}

/** Makes the tables that pgbench works on. */
export const fillPgbench = (port) => callPgbench(port, ["-i", "-q", "-s", "32"])

const callPgbench = async (port, options) => {
  const { username, password } = roles.superuser
  const env = { PATH: process.env.PATH, PGPASSWORD: password }
  const args = [...options, "-h", "127.0.0.1", "-p", String(port), "-U", username, "postgres"]
  return (await call(join(postgresPrograms(), "pgbench"), args, { env })).stdout
}
