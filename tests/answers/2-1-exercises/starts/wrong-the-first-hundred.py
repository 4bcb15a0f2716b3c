# looks at a hundred builds
def starts(driver, least):
    return {name: oldest for name, oldest in list(least.items())[:100] if driver >= oldest}
