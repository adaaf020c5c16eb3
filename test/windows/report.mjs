/**
 * Prints how many of each kind do as here, and each difference by its name: explained, or a fault. A difference that is
 * explained but not there is a fault too. The exit status.
 */
export function report(kinds) {
  const rows = kinds.map(({ what, findings }) => {
    const same = findings.filter(({ trouble, because }) => trouble === null && because === null)
    const explained = findings.filter(({ trouble, because }) => trouble !== null && because !== null)
    const faults = findings.filter(({ trouble, because }) => (trouble === null) !== (because === null))
    return { what, of: findings.length, same: same.length, explained, faults }
  })
  const width = Math.max(...rows.map(({ what }) => what.length))
  const line = (what, ...cells) => `${what.padEnd(width)}${cells.map((cell) => String(cell).padStart(11)).join('')}`
  console.log(line('on Windows (Wine)', 'tried', 'same', 'explained', 'faults'))
  for (const { what, of, same, explained, faults } of rows) {
    console.log(line(what, of, same, explained.length, faults.length))
  }
  for (const { name, because } of rows.flatMap(({ explained }) => explained)) console.log(`\n${name}\n  ${because}`)
  const faults = rows.flatMap((row) => row.faults)
  for (const { name, because, trouble } of faults) {
    console.log(`\nFAULT ${name}\n  ${trouble ?? `It does as everywhere, though it is said: ${because}`}`)
  }
  console.log(`\n${rows.reduce((sum, { same }) => sum + same, 0)} passed, ${faults.length} failed`)
  return faults.length > 0 || rows.some(({ of }) => of === 0) ? 1 : 0
}
