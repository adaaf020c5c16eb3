/** The columns of a truth table besides those of its conditions. */
export const ROW_COLUMN = 'row'
export const FIGURE_COLUMNS = ['OUT', 'n', 'incl', 'PRI', 'cases'] as const
