"""Running a letter: what its signatures must fit, who has not answered, milestones, figures."""
