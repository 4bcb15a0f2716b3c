# filter instead of a comprehension
def starts(driver, least):
    return dict(filter(lambda item: item[1] <= driver, least.items()))
