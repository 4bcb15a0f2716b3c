# a generator, and the slices of a text
def misfits(driver, capability, builds):
    def each():
        for name, build in builds.items():
            least = tuple(map(int, build["driver"].split(".")))
            if least > tuple(map(int, driver.split("."))):
                yield name, "driver", least
            pairs = [(int(k[3:-1]), int(k[-1])) for k in build["kernels"]]
            if max((minor for major, minor in pairs if major == capability[0]
                    and minor <= capability[1]), default=None) is None:
                yield name, "kernels", [10 * major + minor for major, minor in pairs]
    return list(each())
