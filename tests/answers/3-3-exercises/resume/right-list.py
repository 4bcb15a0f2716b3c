# Right: a dictionary of lists, and another order of the five.
def pack(net, optimizer, scheduler, generator):
    return {"states": [part.state_dict() for part in (net, optimizer, scheduler)],
            "random": [torch.get_rng_state(), generator.get_state()]}


def unpack(saved, net, optimizer, scheduler, generator):
    torch.set_rng_state(saved["random"][0])
    generator.set_state(saved["random"][1])
    for part, state in zip((net, optimizer, scheduler), saved["states"], strict=True):
        part.load_state_dict(state)
