const place = `coalesce(department, '') || '|' || coalesce(stratum, '') || '|' || period_unit AS zk_place`
const given = 'FROM submissions WHERE "value" IS NOT NULL'

/** Reports with `usual`: the median of what the same place reported for the same element and length of period, where it did so twelve times or more. */
export const ownHistory = `(SELECT s.*, h.usual FROM (SELECT *, ${place} ${given}) AS s INNER JOIN (
    SELECT organization_id, element, ${place}, median("value") AS usual ${given} GROUP BY ALL HAVING count(*) >= 12
  ) AS h USING (organization_id, element, zk_place))`
