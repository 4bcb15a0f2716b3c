# compares as text
def starts(driver, least):
    return {name: oldest for name, oldest in least.items() if str(driver) >= str(oldest)}
