/** Markdown of reports: headings, lists and tables from texts that others wrote. */

/** A text from a list as it reads in Markdown: nothing in it is taken for a mark, and it stays on one line. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>|~]/g, (mark) => `\\${mark}`)

/** A list; nothing where it has no lines. */
export const bullets = (lines: ReadonlyArray<string>): string => lines.map((line) => `- ${line}`).join("\n")

/** A table whose cells are ready; nothing where it has no rows. */
export const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  rows.length === 0 ? "" : [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")

/** A heading with its paragraphs; nothing where all of them are empty. */
export const section = (heading: string, ...paragraphs: ReadonlyArray<string>): string => {
  const told = paragraphs.filter((paragraph) => paragraph !== "")
  return told.length === 0 ? "" : [heading, ...told].join("\n\n")
}

/** A page of sections that are not empty. */
export const page = (sections: ReadonlyArray<string>): string =>
  `${sections.filter((one) => one !== "").join("\n\n")}\n`
