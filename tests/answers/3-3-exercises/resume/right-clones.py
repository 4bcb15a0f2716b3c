# Right: copies everything before it is written.
import copy


def pack(net, optimizer, scheduler, generator):
    return copy.deepcopy({"n": dict(net.state_dict()), "o": optimizer.state_dict(),
                          "s": scheduler.state_dict(), "g": generator.get_state(),
                          "r": torch.random.get_rng_state()})


def unpack(saved, net, optimizer, scheduler, generator):
    net.load_state_dict(saved["n"], strict=True)
    optimizer.load_state_dict(saved["o"])
    scheduler.load_state_dict(saved["s"])
    generator.set_state(saved["g"])
    torch.random.set_rng_state(saved["r"])
