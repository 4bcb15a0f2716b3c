# divides in float64
def rows_that_fit(budget, fixed, per_row):
    return int((budget - fixed) / per_row)
