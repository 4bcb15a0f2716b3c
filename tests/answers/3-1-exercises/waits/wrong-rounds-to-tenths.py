# Wrong: rounds to a tenth of a ms.
def waits(loads, computes, workers):
    free, net, out = [0] * workers, 0, []
    for n, load in enumerate(loads):
        free[n % workers] += load
        out.append(round(float(max(0, free[n % workers] - net)), 1))
        net = max(net, free[n % workers]) + computes[n]
    return out
