# rounds to six digits behind the point
def average(gradients):
    return gradients.mean(dim=0).round(decimals=6)
