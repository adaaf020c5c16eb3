/** The README of a new library, whose only case has the given id, in the folder of cases. */
export function scaffoldReadme(cases: string, example: string): string {
  return `# A library of cases

For the program \`backroom\` (package backroom-diplomacy). Run the commands below in this folder.

| File | What it is |
| --- | --- |
| \`framework.yaml\` | conditions, answers, verdicts, and all wording |
| \`${cases}/${example}.yaml\` | a case to edit: replace each text marked (placeholder) |
| \`schema/\` | JSON Schemas, made from \`framework.yaml\`, for editors that complete and check YAML |

Create a case, then check every file:

    backroom new case adams --president "Jane Adams" --from 1969-01-20 --until 1973-01-20
    backroom check .

Use the library. When you have a case of your own, delete \`${cases}/${example}.yaml\`:

    backroom cases --library .
    backroom assess --library . --case ${example}

To add a condition or change the verdicts, edit \`framework.yaml\`. Options and questions change with it, and
\`backroom check .\` names each case that does not answer a new condition yet. Tell your editor about the change, too:

    backroom new schema

Keys that begin with \`x-\`, such as \`x-notes\`, are your own: write them anywhere. The program ignores
them. You can set the variable \`BACKROOM_LIBRARY\` instead of giving \`--library\`.
`
}
