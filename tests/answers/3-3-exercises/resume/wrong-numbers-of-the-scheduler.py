# Wrong: keeps the scheduler's numbers, not its lists.
def pack(net, optimizer, scheduler, generator):
    return {
        "net": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "s": {k: v for k, v in scheduler.state_dict().items() if isinstance(v, (int, float))},
        "g": generator.get_state(),
        "r": torch.get_rng_state(),
    }


def unpack(saved, net, optimizer, scheduler, generator):
    net.load_state_dict(saved["net"])
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.__dict__.update(saved["s"])
    generator.set_state(saved["g"])
    torch.set_rng_state(saved["r"])
