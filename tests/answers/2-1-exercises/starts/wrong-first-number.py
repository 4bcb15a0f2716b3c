# compares the first number only
def starts(driver, least):
    return {name: oldest for name, oldest in least.items() if driver[0] >= oldest[0]}
