import fc from 'fast-check'

/** Addresses with every character that a source's `url` may have. */
export const addresses = fc
  .tuple(
    fc.constantFrom('http://', 'https://'),
    fc.constantFrom('example.org', 'a-b.example.org:8080'),
    fc.constantFrom('/', '?', '#'),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...'aZ09._~:/?#@!$&()*+,;=%[]-'),
          fc.constantFrom('&copy;', '&#65;', '%20', '](', '**'),
        ),
      )
      .map((parts) => parts.join('')),
  )
  .map((parts) => parts.join(''))
  .filter((address) => address.length <= 500)
