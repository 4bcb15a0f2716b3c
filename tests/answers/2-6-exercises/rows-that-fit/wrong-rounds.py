# rounds to the nearest number of rows
def rows_that_fit(budget, fixed, per_row):
    return round((budget - fixed) / per_row)
