/** Growth is about 20 where time is linear, about 400 where it is quadratic. This is far from both. */
export const LINEAR_AT_MOST = 100

/**
 * How many times as long a run takes for an input 20 times as long. It counts processor time, which hardly depends on
 * what else the machine does, and takes the best of three short runs, since the first of all is slow.
 */
export async function growthOf(run: (length: number) => unknown, length: number): Promise<number> {
  const short = [await timeOf(run, length), await timeOf(run, length), await timeOf(run, length)]
  return (await timeOf(run, length * 20)) / Math.min(...short)
}

async function timeOf(run: (length: number) => unknown, length: number): Promise<number> {
  const before = process.cpuUsage()
  await run(length)
  const { user, system } = process.cpuUsage(before)
  return user + system
}
