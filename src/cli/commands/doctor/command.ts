import type { Command } from 'commander'
import type { Host } from '../../program/host.ts'

export function declareDoctor(command: Command, { io, settings, finish }: Host): void {
  command.action(async () => {
    const { runDoctor } = await import('./run.ts')
    finish(await runDoctor(settings(), io))
  })
}
