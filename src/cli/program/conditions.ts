import type { Command } from 'commander'
import type { Answer } from '../../model/framework.ts'
import { DataError } from '../errors.ts'
import type { Host } from './host.ts'
import { conditionOptions } from './options.ts'

/**
 * An option for each of the framework's conditions; what is given is put into `given`. When the library
 * cannot be loaded, anything is let pass here, and the command itself says what is wrong with the library.
 */
export async function declareConditions(
  command: Command,
  given: Map<string, Answer>,
  library: Host['library'],
): Promise<void> {
  try {
    const { framework } = (await library()).catalog
    for (const option of conditionOptions(framework, given)) command.addOption(option)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    command.allowUnknownOption()
  }
}
