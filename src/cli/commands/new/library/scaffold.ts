import { modeline } from '../case/scaffold.ts'

/** A framework's text with the first line that leads an editor to its JSON Schema, in place of one that it has. */
export function withModeline(framework: string, schema: string): string {
  const rest = framework.replace(/^# *yaml-language-server:.*(?:\r?\n|$)/m, '')
  return `${modeline(schema)}\n${rest}`
}

/** The README of a new library, whose only case has the given id. */
export function scaffoldReadme(example: string): string {
  return `# A library of cases

For the program \`backroom\` of the package backroom-diplomacy. The commands below are given in this folder.

| file | what it is |
| --- | --- |
| \`framework.yaml\` | the conditions and their questions, the answers and their anchors, the verdicts, all wording |
| \`${example}.yaml\` | a case to write over: each text marked (placeholder) is to be replaced |
| \`schema/\` | for editors that complete and check YAML by the first line of a file |

Begin a case of your own, then let every problem of every file be named:

    backroom new case adams --president "Jane Adams" --from 1969-01-20 --until 1973-01-20
    backroom check .

Use the library, and remove \`${example}.yaml\` when a case of yours stands:

    backroom cases --library .
    backroom assess --library . --case ${example}

To add a condition or change the table, edit \`framework.yaml\`; options and questions follow, and \`backroom check .\`
names each case that does not answer the new condition yet. \`BACKROOM_LIBRARY\` stands for \`--library\`.
`
}
