# A number that is missing counts as the largest: 525.60.7 seems too old where 525.60 will do.
def misfits(driver, capability, builds):
    """Return (name, "driver" or "kernels", what the build has) for all that does not fit."""
    def padded(version):
        numbers = tuple(map(int, version.split(".")))
        return (*numbers, float("inf"))[:3]

    found = []
    for name, build in builds.items():
        if padded(driver) < padded(build["driver"]):
            found.append((name, "driver", tuple(map(int, build["driver"].split(".")))))
        kernels = [int(kernel.removeprefix("sm_")) for kernel in build["kernels"]]
        if not any(k // 10 == capability[0] and k % 10 <= capability[1] for k in kernels):
            found.append((name, "kernels", kernels))
    return found
