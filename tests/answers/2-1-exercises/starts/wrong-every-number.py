# wants every number to be as large
def starts(driver, least):
    return {name: o for name, o in least.items() if all(d >= n for d, n in zip(driver, o))}
