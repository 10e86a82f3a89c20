/**
 * Turns every example of the documents into a test: `@example` in doc comments, and ```ts in README, guides and concept pages.
 *
 * An example is a whole module; a block that opens with "ts continued" goes on with the one before it. A line `expression // => value` says what the expression is; every example says so at
 * least once, because an example that claims nothing cannot be wrong.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { filesIn, root } from "./setup.mjs"

const out = join(root, ".cache", "examples")

const ofComments = (text) =>
  (text.match(/\/\*\*[\s\S]*?\*\//g) ?? []).flatMap((comment) => {
    const lines = comment.split("\n").map((line) => line.replace(/^\s*(\/\*\*|\*\/|\*) ?/, ""))
    const from = lines.findIndex((line) => line.startsWith("@example"))
    if (from < 0) return []
    const after = lines.slice(from + 1)
    const to = after.findIndex((line) => line.startsWith("@"))
    return [after.slice(0, to < 0 ? undefined : to).join("\n")]
  })

const ofMarkdown = (text) => {
  const modules = []
  for (const [, continued, block] of text.matchAll(/```ts( continued)?\n([\s\S]*?)```/g)) {
    if (continued === undefined) modules.push([block])
    else modules.at(-1).push(block)
  }
  return modules.map(importsFirst)
}

const importsFirst = (blocks) => {
  const statement = /^import [\s\S]*? from "[^"]+"\n/gm
  return [
    ...blocks.flatMap((block) => block.match(statement) ?? []),
    ...blocks.map((block) => block.replace(statement, "")),
  ].join("")
}

/** `expression // => value`, also where the expression is printed. */
const claim = /^(\s*)(?:console\.log\()?(.+?)(?:(?<=console\.log\(.*)\))? \/\/ => (.+)$/

const asTest = (example, title) => {
  const lines = example.trimEnd().split("\n")
  const from = lines.findLastIndex((line) => /^import\b|^} from /.test(line)) + 1
  const body = lines.slice(from).map((line) => line.replace(claim, "$1expect($2).toEqual($3)"))
  return [
    'import { expect, it } from "vitest"',
    ...lines.slice(0, from),
    `it(${JSON.stringify(title)}, async () => {`,
    "  expect.hasAssertions()",
    ...body.map((line) => `  ${line}`),
    "})",
    "",
  ].join("\n")
}

const sources = filesIn("packages").filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
const pages = ["README.md", ...filesIn(join("docs", "guide")), ...filesIn(join("docs", "concepts"))].filter((file) =>
  file.endsWith(".md"),
)

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
let count = 0
for (const file of [...sources, ...pages]) {
  const text = readFileSync(join(root, file), "utf8")
  const examples = file.endsWith(".md") ? ofMarkdown(text) : ofComments(text)
  for (const [index, example] of examples.entries()) {
    const name = `${file.replaceAll(/[^A-Za-z0-9]+/g, "-")}-${index + 1}.test.ts`
    writeFileSync(join(out, name), asTest(example, `${file}, example ${index + 1}`))
    count++
  }
}
console.log(`${count} examples`)
