import type { Behaviour } from './behaviour.ts'

const ofThoseOnTreatment: Behaviour = {
  kind: 'component',
  whole: 'hiv_on_treatment',
  complete: 'hiv_hepatitis_screened',
}
const alsoPartTime = (than: string): Behaviour => ({ kind: 'more', than, by: 0.35 })

/** Elements that no worked example places beside each other, and that contain each other by their definitions. */
export const nested: Readonly<Record<string, Behaviour>> = {
  hiv_since_last_year: { kind: 'share', of: 'hiv_on_treatment', share: 0.88, drift: 0, grows: false },
  hiv_hepatitis_b_screened: ofThoseOnTreatment,
  hiv_hepatitis_c_screened: ofThoseOnTreatment,
  hbo_doctors: alsoPartTime('hbo_doctors_full_time'),
  hbo_nurses: alsoPartTime('hbo_nurses_full_time'),
  hbo_technicians: alsoPartTime('hbo_technicians_full_time'),
  he_transplant_patients: { kind: 'union', of: ['he_autologous_patients', 'he_allogeneic_patients'] },
}
