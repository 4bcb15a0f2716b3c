# at least one row fits
def rows_that_fit(budget, fixed, per_row):
    return max((budget - fixed) // per_row, 1)
