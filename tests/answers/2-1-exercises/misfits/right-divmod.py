# with divmod and two helpers
def version(text):
    return tuple([int(part) for part in text.split(".")])


def runs(kernel, capability):
    major, minor = divmod(kernel, 10)
    return major == capability[0] and minor <= capability[1]


def misfits(driver, capability, builds):
    result = []
    for name in builds:
        least, kernels = version(builds[name]["driver"]), builds[name]["kernels"]
        numbers = [int(k.split("_")[1]) for k in kernels]
        result += [(name, "driver", least)] * (version(driver) < least)
        fits = [runs(number, capability) for number in numbers]
        result += [(name, "kernels", numbers)] * (True not in fits)
    return result
