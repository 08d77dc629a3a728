import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// Many systems fill in 0 days for those who are older: that says nothing.
export const ageInDays = rowCheck({
  id: 'age-in-days',
  title: { zh: '不足 1 周岁时填写天数，天数为 0–364', en: 'days of age belong to those under one year' },
  category: 'plausibility-atemporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['age_years', 'age_days'],
  among: `age_years IS NOT NULL AND (age_years = 0 OR age_days > 0)`,
  broken: `CASE WHEN age_years = 0 THEN coalesce(age_days, 365) > 364 ELSE age_days <= 364 END`,
  shows: `age_years || ' / ' || coalesce(cast(age_days AS VARCHAR), '')`,
  hint: {
    zh: '年龄为 0 岁时填 0–364 天；满 1 周岁的不填天数',
    en: 'Give 0 to 364 days where the age is 0 years, and no days from one year on',
  },
})
