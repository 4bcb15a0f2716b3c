# Compares only as many numbers as both have: "535.183" passes where "535.183.06" is needed.
def misfits(driver, capability, builds):
    """Return (name, "driver" or "kernels", what the build has) for all that does not fit."""
    have = tuple(int(part) for part in driver.split("."))
    found = []
    for name, build in builds.items():
        need = tuple(int(part) for part in build["driver"].split("."))
        length = min(len(have), len(need))
        if have[:length] < need[:length]:
            found.append((name, "driver", need))
        kernels = [int(kernel.split("_")[1]) for kernel in build["kernels"]]
        if not any(k // 10 == capability[0] and k % 10 <= capability[1] for k in kernels):
            found.append((name, "kernels", kernels))
    return found
