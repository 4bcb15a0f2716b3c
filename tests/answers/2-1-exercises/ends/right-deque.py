# a queue of the places
def ends(copy, compute, slots):
    from collections import deque
    places, bus, kernels, result = deque([0] * slots), 0, 0, []
    for i, t in enumerate(copy):
        bus = t + max(bus, places.popleft())
        kernels = compute[i] + max(bus, kernels)
        places.append(kernels)
        result.append(float(kernels))
    return result
