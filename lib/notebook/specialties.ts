/** Groups of the catalogue that are specialties with a report of their own; goals have theirs. */
export const specialties = [
  'hyperbaric-oxygen',
  'general-surgery',
  'clinical-nutrition',
  'rheumatology',
  'hematology',
  'urology',
  'hiv-treatment',
  'plastic-surgery',
  'burns',
  'oncology',
] as const

export type SpecialtyId = (typeof specialties)[number]
