// Leaves as soon as something comes, as `head` does: `… | node leave.mjs`
process.stdin.once('data', () => process.exit(0))
