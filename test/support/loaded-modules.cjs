// For `node --require`: at the end, writes what the program has loaded to the file named by LOADED_MODULES:
// by `require`, the files by their names; and by whatever way, the modules of Node's that a bare Node lacks.
const { writeFileSync } = require('node:fs')
const Module = require('node:module')
const { basename } = require('node:path')

const builtIn = () =>
  process.moduleLoadList.flatMap((entry) => {
    const name = entry.replace(/^NativeModule /, '')
    return Module.builtinModules.includes(name) && !name.startsWith('_') ? [name] : []
  })
const bare = new Set(builtIn())
const required = new Set()
const load = Module._load
Module._load = function (request, parent, isMain) {
  if (parent?.filename) required.add(request.startsWith('node:') ? request : basename(request))
  return load.call(this, request, parent, isMain)
}
process.on('exit', () => {
  const loaded = builtIn().filter((name) => !bare.has(name))
  writeFileSync(process.env.LOADED_MODULES, JSON.stringify({ required: [...required].sort(), builtIn: loaded.sort() }))
})
