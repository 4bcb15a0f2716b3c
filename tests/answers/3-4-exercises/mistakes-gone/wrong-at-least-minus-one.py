# never below -1
def mistakes_gone(before, after):
    return max((after - before) / (100 - before), -1.0)
