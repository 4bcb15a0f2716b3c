# Wrong: rounded to four digits.
def mistakes_gone(before, after):
    return round((after - before) / (100 - before), 4)
