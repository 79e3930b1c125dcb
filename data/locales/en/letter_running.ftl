# Running a letter: regions on the panel, who has not answered, nudges, milestones, rules, figures.

letter-regions = Public names by region
letter-region-other = elsewhere or not recognised
