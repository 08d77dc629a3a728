/** How many months a report covers, and the first month after it, as SQL over the submissions. */
export const monthsSql = `CASE period_unit WHEN 'year' THEN 12 WHEN 'half' THEN 6 WHEN 'quarter' THEN 3 ELSE 1 END`
export const pastSql = `(period_start + to_months(${monthsSql}))`
