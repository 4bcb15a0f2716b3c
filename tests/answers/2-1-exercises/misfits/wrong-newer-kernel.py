# takes kernels that are newer than the GPU
def misfits(driver, capability, builds):
    found = []
    for name, build in builds.items():
        needed = tuple(int(n) for n in build["driver"].split("."))
        if tuple(int(n) for n in driver.split(".")) < needed:
            found.append((name, "driver", needed))
        kernels = [int(kernel[3:]) for kernel in build["kernels"]]
        if not any(k // 10 == capability[0] and k % 10 >= capability[1] for k in kernels):
            found.append((name, "kernels", kernels))
    return found
