# the oldest driver that will do is refused
def starts(driver, least):
    return {name: oldest for name, oldest in least.items() if driver > oldest}
