# no worker loads while the network computes
def waits(loads, computes, workers):
    return [float(load) for load in loads]
