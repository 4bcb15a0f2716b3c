# Wrong: pickles the objects, which weights_only refuses.
def pack(net, optimizer, scheduler, generator):
    return {"all": (net, optimizer, scheduler), "order": generator.get_state(),
            "random": torch.get_rng_state()}


def unpack(saved, net, optimizer, scheduler, generator):
    net.load_state_dict(saved["all"][0].state_dict())
