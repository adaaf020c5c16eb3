/** What begins the `$id` of each JSON Schema of this program. It is a name, not an address: nothing has to be fetched. */
export const SCHEMA_ID = 'urn:backroom-diplomacy:schema:'
