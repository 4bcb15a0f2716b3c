# Wrong: packing leaves the network in eval mode.
def pack(net, optimizer, scheduler, generator):
    net.eval()
    d = {
        "net": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "s": scheduler.state_dict(),
        "g": generator.get_state(),
        "r": torch.get_rng_state(),
    }
    return d


def unpack(saved, net, optimizer, scheduler, generator):
    net.load_state_dict(saved["net"])
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.load_state_dict(saved["s"])
    generator.set_state(saved["g"])
    torch.set_rng_state(saved["r"])
