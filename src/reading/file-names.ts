/** The framework's file name, at the top of a library. */
export const FRAMEWORK_FILE = 'framework.yaml'

/** Folders at the top of a library whose files are not cases. */
const EXERCISES = 'exercises/'
const BLIND = 'blind/'

const YAML_NAME = /\.ya?ml$/i

/** A file by its name in its library, with `/`. */
interface Named {
  readonly name: string
}

export function isExercise({ name }: Named): boolean {
  return name.startsWith(EXERCISES)
}

/** Does it hide a case from a class, as its name in the library says? */
export function isBlind({ name }: Named): boolean {
  return name.startsWith(BLIND)
}

/** Is it a case, as its name in the library says? */
export function isCase(file: Named): boolean {
  return file.name !== FRAMEWORK_FILE && !isExercise(file) && !isBlind(file)
}

/** A file's name without folders and extension: the id of what is in it. */
export function baseName({ name }: Named): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(YAML_NAME, '')
}

export function isYaml(name: string): boolean {
  return YAML_NAME.test(name)
}

const TABLE_NAME = /\.(?:csv|tsv|txt|xls[xm]|html?|zip)$/i

/**
 * The kinds of files that can hold a table, for messages. A packet’s page holds one when it is saved; a zip file holds
 * those of its files.
 */
export const TABLE_KINDS = '.csv, .tsv, .txt, .xlsx, .html, or .zip'

/** Can the file hold a table, as its name says? */
export function isTable(name: string): boolean {
  return TABLE_NAME.test(name)
}

export function isZip(name: string): boolean {
  return /\.zip$/i.test(name)
}
