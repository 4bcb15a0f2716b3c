# takes every GPU between the oldest and the newest kernel
def misfits(driver, capability, builds):
    found = []
    for name, build in builds.items():
        needed = tuple(int(n) for n in build["driver"].split("."))
        if tuple(int(n) for n in driver.split(".")) < needed:
            found.append((name, "driver", needed))
        kernels = [int(kernel[3:]) for kernel in build["kernels"]]
        if kernels and not min(kernels) <= capability[0] * 10 + capability[1] <= max(kernels):
            found.append((name, "kernels", kernels))
    return found
