# Wrong: keeps the generator's seed, not its state.
def pack(net, optimizer, scheduler, generator):
    return {"net": net.state_dict(), "optimizer": optimizer.state_dict(),
            "scheduler": scheduler.state_dict(), "order": generator.initial_seed(),
            "random": torch.get_rng_state()}


def unpack(saved, net, optimizer, scheduler, generator):
    net.load_state_dict(saved["net"])
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.load_state_dict(saved["scheduler"])
    generator.manual_seed(saved["order"])
    torch.set_rng_state(saved["random"])
