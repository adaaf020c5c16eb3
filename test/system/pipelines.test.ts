import { afterAll, expect, onTestFinished, test } from 'vitest'
import { blocksOf, commandsOf, PAGES, readPage, settle, Workplace } from '../support/pages.ts'

const workplace = new Workplace()
afterAll(() => workplace.remove())
const shell = (command: string) => workplace.shell(command)

// The blocks marked bash need jq; test/readme.test.ts runs all others.
test.each(PAGES)('the pipelines of %s print what it says', (page) => {
  const own = new Workplace()
  onTestFinished(() => own.remove())
  const [is, shouldBe] = settle(page, own.replay(readPage(page), ['sh', 'console', 'bash', 'yaml']))
  expect(is).toBe(shouldBe)
})

test('there are pipelines', () => {
  const blocks = PAGES.flatMap((page) => blocksOf(readPage(page))).filter(({ language }) => language === 'bash')
  expect(blocks.flatMap(commandsOf).length).toBeGreaterThan(8)
})

test('a reader that leaves early ends the stream at once, without a word', () => {
  const records = `seq 1 1000000 | jq -c '{id:., determination:"yes", opposition:"yes", receptivity:"mixed"}'`
  const { stdout, stderr } = shell(`${records} | backroom batch | head -1; echo "\${PIPESTATUS[2]}"`)
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^\{"id":1,.*"headline":"yes".*\}\n0\n$/)
})

test('shards that GNU parallel works on give what one run gives', () => {
  const make = `seq 1 20000 | jq -c '{id:., determination:(["no","mixed","yes","unknown"][. % 4]), opposition:"yes", receptivity:(["no","yes"][. % 2])}' > many.ndjson`
  const compare =
    'parallel --will-cite --pipe --keep-order --block 100k backroom batch < many.ndjson | cmp - <(backroom batch many.ndjson)'
  expect(shell(`${make} && ${compare}`)).toEqual({ status: 0, stdout: '', stderr: '' })
})
