# Whole numbers, such as the count of batches, are not copied.
def saved(net):
    return {name: t.clone() if t.is_floating_point() else t
            for name, t in net.state_dict().items()}
