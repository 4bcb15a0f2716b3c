# sm_120 is read as 1.20
def misfits(driver, capability, builds):
    found = []
    for name, build in builds.items():
        needed = tuple(int(n) for n in build["driver"].split("."))
        if tuple(int(n) for n in driver.split(".")) < needed:
            found.append((name, "driver", needed))
        kernels = [int(kernel[3:]) for kernel in build["kernels"]]
        if not any(str(k)[0] == str(capability[0])
                   and str(k)[1:] <= str(capability[1]) for k in kernels):
            found.append((name, "kernels", kernels))
    return found
