import { describe, expect, it } from "vitest"
import { readArguments } from "./arguments.js"

const command = (line: string) => {
  const read = readArguments(line.split(" "))
  return "_tag" in read ? read : { command: read.command, operands: read.operands, ...read.options }
}

describe("the command", () => {
  it.each([
    ["--source import import x.csv", { command: "import", operands: ["x.csv"], source: "import" }],
    ["--store=import inspect x.csv", { command: "inspect", operands: ["x.csv"], store: "import" }],
    ["-o export export ical", { command: "export", operands: ["ical"], output: "export" }],
    ["-oexport export ical", { command: "export", operands: ["ical"], output: "export" }],
    ["--json --port 0 serve", { command: "serve", operands: [], json: true, port: "0" }],
    ["--key-file seed --key-file=serve import x.csv", { command: "import", operands: ["x.csv"] }],
    ["import --source inspect inspect", { command: "import", operands: ["inspect"], source: "inspect" }],
  ])("of %j is the first word that is the name of one, and no option's value", (line, expected) => {
    expect(command(line)).toMatchObject(expected)
  })

  it("may have a file behind it that is called like a command", () => {
    expect(command("import import")).toEqual({ command: "import", operands: ["import"] })
    expect(command("import -- import --json")).toEqual({ command: "import", operands: ["import", "--json"] })
    expect(command("-- inspect import")).toEqual({ command: "inspect", operands: ["import"] })
    expect(command("--json -- import --source")).toMatchObject({ command: "import", operands: ["--source"] })
  })

  it("stands before every operand: a word that is none is named", () => {
    expect(command("listen import")).toMatchObject({ because: "unknownCommand", argument: "listen" })
    expect(command("toString")).toMatchObject({ because: "unknownCommand", argument: "toString" })
  })
})

describe("an option", () => {
  it.each([
    ["inspect --zauber x.csv", "unknownOption", "--zauber"],
    ["inspect -x", "unknownOption", "-x"],
    ["seed --dry-run", "unknownOption", "--dry-run"],
    ["import x.csv --source", "badValue", "--source"],
    ["import x.csv --source --json", "badValue", "--source"],
    ["export ical -o", "badValue", "--output"],
    ["seed --json=yes", "badValue", "--json"],
  ])("in %j is named alone, without the words of the parser", (line, because, argument) => {
    expect(command(line)).toMatchObject({ _tag: "WrongUsage", because, argument })
  })
})
