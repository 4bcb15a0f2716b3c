# divmod gives the whole rows and what is left
def rows_that_fit(budget, fixed, per_row):
    rows, left = divmod(budget - fixed, per_row)
    return rows
