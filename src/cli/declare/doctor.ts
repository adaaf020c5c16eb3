import type { Command } from 'commander'
import type { Host } from './host.ts'

export function declareDoctor(command: Command, { io, settings, finish }: Host): void {
  command.action(async () => {
    const { runDoctor } = await import('../commands/doctor.ts')
    finish(await runDoctor(settings(), io))
  })
}
