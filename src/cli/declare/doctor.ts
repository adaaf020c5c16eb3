import { HELP } from '../help.ts'
import type { Host } from './host.ts'

export function declareDoctor({ program, io, settings, finish }: Host): void {
  program
    .command('doctor')
    .description(HELP.doctor.description)
    .action(async () => {
      const { runDoctor } = await import('../commands/doctor.ts')
      finish(await runDoctor(settings(), io))
    })
}
