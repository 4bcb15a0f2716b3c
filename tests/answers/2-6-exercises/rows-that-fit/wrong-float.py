# returns a float
def rows_that_fit(budget, fixed, per_row):
    return (budget - fixed) / per_row // 1
