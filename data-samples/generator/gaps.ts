export type MissingReason = 'missing' | 'not-applicable'

/** Months in which a hospital reported nothing at all. */
export const silentMonths: readonly { readonly organization: string; readonly from: string; readonly to: string }[] = [
  { organization: 'H008', from: '2021-03', to: '2021-03' },
  { organization: 'H022', from: '2022-12', to: '2023-01' },
  { organization: 'H041', from: '2023-06', to: '2023-08' },
  { organization: 'H044', from: '2021-07', to: '2021-12' },
  { organization: 'H057', from: '2022-04', to: '2022-06' },
  { organization: 'H074', from: '2024-02', to: '2024-02' },
  { organization: 'H081', from: '2022-10', to: '2023-03' },
  { organization: 'H092', from: '2024-11', to: '2024-12' },
  { organization: 'H102', from: '2023-01', to: '2023-05' },
  { organization: 'H119', from: '2021-01', to: '2021-04' },
]

type Omission = {
  readonly organization: string
  /** Department code, or the beginning of element names. */
  readonly what: string
  readonly from: string
  readonly to: string
  readonly reason: MissingReason
}

/** What a hospital left out with a reason, while it reported the rest. */
export const omissions: readonly Omission[] = [
  { organization: 'H006', what: 'infusion_', from: '2021-01', to: '2021-06', reason: 'missing' },
  { organization: 'H030', what: 'tumour_', from: '2021-04', to: '2021-06', reason: 'missing' },
  { organization: 'H049', what: 'septic_shock_', from: '2022-05', to: '2022-08', reason: 'not-applicable' },
  { organization: 'H063', what: '0404', from: '2023-02', to: '2023-03', reason: 'missing' },
  { organization: 'H078', what: '0401', from: '2022-09', to: '2022-09', reason: 'missing' },
  { organization: 'H085', what: 'vaginal_', from: '2023-09', to: '2024-12', reason: 'not-applicable' },
  { organization: 'H099', what: 'vte_', from: '2021-01', to: '2021-12', reason: 'missing' },
  { organization: 'H108', what: 'stemi_', from: '2022-12', to: '2023-01', reason: 'missing' },
]

export const isGap = (organization: string, month: string): boolean =>
  silentMonths.some((gap) => gap.organization === organization && gap.from <= month && month <= gap.to)

export function reasonFor(
  organization: string,
  department: string | null,
  element: string,
  month: string,
): MissingReason | null {
  const found = omissions.find(
    (gap) =>
      gap.organization === organization &&
      gap.from <= month &&
      month <= gap.to &&
      (gap.what === department || element.startsWith(gap.what)),
  )
  return found?.reason ?? null
}
