# looks at five builds
def misfits(driver, capability, builds):
    found = []
    for name, build in list(builds.items())[:5]:
        needed = tuple(map(int, build["driver"].split(".")))
        if tuple(map(int, driver.split("."))) < needed:
            found.append((name, "driver", needed))
        kernels = [int(kernel.removeprefix("sm_")) for kernel in build["kernels"]]
        if not any(k // 10 == capability[0] and k % 10 <= capability[1] for k in kernels):
            found.append((name, "kernels", kernels))
    return found
