# Cuts the needed driver to as many numbers as the driver has.
def misfits(driver, capability, builds):
    """Return (name, "driver" or "kernels", what the build has) for all that does not fit."""
    have = [int(number) for number in driver.split(".")]
    found = []
    for name, build in builds.items():
        need = [int(number) for number in build["driver"].split(".")]
        if have < need[:len(have)]:
            found.append((name, "driver", tuple(need)))
        kernels = [int(kernel[3:]) for kernel in build["kernels"]]
        if not any(k // 10 == capability[0] and k % 10 <= capability[1] for k in kernels):
            found.append((name, "kernels", kernels))
    return found
