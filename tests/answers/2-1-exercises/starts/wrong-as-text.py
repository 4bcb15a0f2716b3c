# compares as text, where 1010 comes before 525
def starts(driver, least):
    return {name: oldest for name, oldest in least.items()
            if [str(n).zfill(3) for n in driver] >= [str(n).zfill(3) for n in oldest]}
