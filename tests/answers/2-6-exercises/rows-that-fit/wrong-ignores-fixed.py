# weights, gradients and state need their place
def rows_that_fit(budget, fixed, per_row):
    return budget // per_row
