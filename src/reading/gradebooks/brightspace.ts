import { type GradebookSystem, PLAIN } from './system.ts'

/**
 * From D2L's page "Importing grades" (community.d2l.com) and from exports in public repositories. The number sign
 * before ids keeps Excel from dropping zeros and is no part of them (kb.wisc.edu, document 4330).
 */
export const brightspace: GradebookSystem = {
  ...PLAIN,
  name: 'Brightspace',
  recognized: /^(?:OrgDefinedId|End-of-Line Indicator)$|<[^>]*\bMaxPoints:/i,
  identifying: ['OrgDefinedId', 'Username', 'Last Name', 'First Name'],
  maximum: [{ in: 'heading', pattern: /<[^>]*\bMaxPoints:\s*([\d.,]+)/i }],
  unfillable: [
    { headings: /\b(?:Text Grade|Grade Symbol|Scheme Symbol)\b/i, why: 'holds no points' },
    { headings: /^(?:Calculated|Adjusted) Final Grade /i, why: 'is a final grade' },
    { headings: /^End-of-Line Indicator$/i, why: 'takes no grades' },
  ],
  idPrefix: '#',
}
