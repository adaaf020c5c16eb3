/** Growth is about 20 where time is linear, about 400 where it is quadratic. This is far from both. */
export const LINEAR_AT_MOST = 100

/**
 * How many times as long a run takes for an input 20 times as long. It counts processor time, which hardly depends on
 * what else the machine does. The best of several runs counts: the first is slow, and memory may be tidied up in any.
 */
export async function growthOf(run: (length: number) => unknown, length: number): Promise<number> {
  const short = Math.min(await timeOf(run, length), await timeOf(run, length), await timeOf(run, length))
  let growth = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 3 && growth >= LINEAR_AT_MOST; attempt++) {
    growth = Math.min(growth, (await timeOf(run, length * 20)) / short)
  }
  return growth
}

async function timeOf(run: (length: number) => unknown, length: number): Promise<number> {
  const before = process.cpuUsage()
  await run(length)
  const { user, system } = process.cpuUsage(before)
  return user + system
}
