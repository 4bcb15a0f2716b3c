# returns a list of names
def starts(driver, least):
    return [name for name, oldest in least.items() if driver >= oldest]
