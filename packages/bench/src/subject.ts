import type { Options } from './options.ts'

/** One thing measured: Busker's value beside a baseline's, from the same run. */
export interface Figure {
  what: string
  value: number
  unit: string
  baseline?: { what: string; value: number }
  /** Busker's value to the baseline's: the median of the rounds, each with a ratio of its own. */
  ratio?: number
  budget?: Budget
}

/** A limit from the budgets of the design, on the ratio or on Busker's own value. */
export interface Budget {
  of: 'ratio' | 'value'
  least?: number
  most?: number
}

/** What could not be measured on this machine, and what to do about it. */
export interface Missing {
  what: string
  missing: string
}

export interface Result {
  /** What was done, in a line or two. */
  about: string
  figures: (Figure | Missing)[]
  /** What does not fit a table, printed as it is. */
  lines?: string[]
}

/** Measures one subject. `folder` is empty, and removed afterwards. */
export type Subject = (options: Options, folder: string) => Promise<Result>

/** Whether a figure keeps its budget; undefined when it has none. */
export function keepsBudget({ value, ratio, budget }: Figure): boolean | undefined {
  const measured = budget?.of === 'ratio' ? ratio : value
  if (!budget || measured === undefined) return undefined
  return measured >= (budget.least ?? -Infinity) && measured <= (budget.most ?? Infinity)
}
