/**
 * The day on which a command runs. `SOURCE_DATE_EPOCH` (seconds, as reproducible builds know it) stands in for the clock, so
 * that what is printed can be printed again.
 */
export function today(environment: NodeJS.ProcessEnv = process.env): string {
  const fixed = environment.SOURCE_DATE_EPOCH
  const moment = fixed !== undefined && /^\d+$/.test(fixed) ? new Date(Number(fixed) * 1000) : new Date()
  return moment.toISOString().slice(0, 10)
}
