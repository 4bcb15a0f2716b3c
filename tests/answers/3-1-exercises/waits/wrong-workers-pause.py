# Wrong: a worker pauses when two of its batches lie ready.
def waits(loads, computes, workers):
    free, net, out, starts = [0] * workers, 0, [], []
    for n, load in enumerate(loads):
        k = n % workers
        if n >= 2 * workers:
            free[k] = max(free[k], starts[n - 2 * workers])
        free[k] += load
        out.append(float(max(0, free[k] - net)))
        net = max(net, free[k])
        starts.append(net)
        net += computes[n]
    return out
