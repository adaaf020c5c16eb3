/**
 * Log odds of full membership in the direct method of calibration: membership 0.95, as in R's QCA; 3, as in fsQCA and
 * Ragin 2008.
 */
export const LOG_ODDS = { qca: Math.log(19), fsqca: 3 } as const

export type LogOdds = keyof typeof LOG_ODDS
