# Wrong: rounded to six digits.
def per_second(before, after, seconds):
    return round((after - before) / seconds, 6)
